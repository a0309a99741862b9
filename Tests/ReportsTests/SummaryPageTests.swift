import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing
import Wording

struct SummaryPageTests {
  static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  /// The test shop in which everything has the same name.
  static func shop(_ name: String, limit: Double? = 0.01) -> JourneyDefinition {
    var definition = ShopFixture.definition(dropOff: limit, complaint: limit)
    definition.title = name
    for index in definition.touchpoints.indices {
      definition.touchpoints[index].title = name
      definition.touchpoints[index].owner = name
    }
    for index in definition.stages.indices { definition.stages[index].title = name }
    return definition
  }

  /// Findings with all that a summary could say, under names of a length.
  static func loud(_ name: String, dropOff: Double? = 0.01) -> Findings {
    let definition = shop(name, limit: dropOff)
    var measures = ShopFixture.measures(for: definition)
    measures.totals.customers = 100
    measures.totals.silencesCameBack = 50
    measures.totals.complaintsUnattributed = 1
    measures.touchpoints[5].complaintCategories = [
      name: CategoryCount(complaints: 70, customers: 70)
    ]
    measures.touchpoints[0].complaintMature = 3
    measures.log.rejected[.fields] = LogCounts.Rejected(count: 900)
    measures.log.rows += 900
    measures.log.unmappedEvents = [name: 900]
    if let span = measures.log.span {
      measures.log.span = span.upperBound...span.upperBound
      measures.log.eventsByHour = [0: 5000, 400_000: 1]
    }
    return Findings(definition: definition, measures: measures)
  }

  @Test(arguments: Language.allCases, ["plain", String(repeating: "a ", count: 300), "1. item"])
  func `the page holds at most 350 words, whatever there is to say`(
    language: Language,
    name: String
  ) {
    let page = SummaryPage.text(Self.loud(name), language: language)
    #expect(Self.count(page) <= 350)
    // What is left out for a name of forty words is said.
    #expect(page.contains("1. **") || page.contains(" 5 ") || page.contains("\n5 "))
    let shop = SummaryPage.text(ReportFixture.findings(), language: language)
    #expect(Self.count(shop) <= 350)
  }

  @Test(arguments: Language.allCases)
  func `where titles are cut shorter for want of room, so is what remarks name`(
    language: Language
  ) throws {
    let name = String(repeating: "a ", count: 300)
    let definition = Self.shop(name)
    var measures = ShopFixture.measures(for: definition)
    measures.log.unmappedEvents = [name: 900]
    let findings = Findings(definition: definition, measures: measures)
    let page = SummaryPage.text(findings, language: language)
    let heading = Words(language: language).plain(.notKnown)
    let remarks = try #require(page.firstRange(of: heading))
    for part in [page[..<remarks.lowerBound], page[remarks.upperBound...]] {
      let titles = part.matches(of: #/a(?: a)+…?/#).map(\.output)
      #expect(!titles.isEmpty, "\(part)")
      #expect(titles.allSatisfy { $0.count <= 40 }, "\(part)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the page says how much it leaves out`(language: Language) throws {
    let findings = Self.loud("plain")
    let page = SummaryPage.text(findings, language: language)
    let words = Words(language: language)
    let shown = page.split(separator: "\n").count { $0.prefixMatch(of: #/[0-9]+\. /#) != nil }
    if shown < findings.headlines.count {
      let rest = findings.headlines.count - shown
      #expect(page.contains(words(.summaryFindingsOmitted, ["count": .count(rest)]).plain))
    }
    // Why people leave is never known, and is no caveat of the data.
    let remarks = page.split(separator: "\n").count { $0.hasPrefix("- ") } - 1
    let rest = findings.summaryCaveats.count - remarks
    #expect(rest > 0)
    #expect(page.contains(words(.summaryRemarksOmitted, ["count": .count(rest)]).plain))
  }

  @Test(arguments: Language.allCases)
  func `missed standards are named however much there is to say`(language: Language) {
    var definition = ShopFixture.definition(dropOff: 0.01, complaint: 0.01)
    definition.standards = ["Promise", "Answer", "Invoice", "Refund"].map { title in
      Standard(
        id: title.lowercased(),
        title: title,
        from: .touchpoint(3),
        to: .touchpoint(5),
        promise: .within(.days(1)),
        target: 0.95,
        owner: "logistics"
      )
    }
    var measures = ShopFixture.measures(for: definition)
    for index in measures.standards.indices {
      (measures.standards[index].due, measures.standards[index].dueMet) = (776, 543)
    }
    let findings = Findings(definition: definition, measures: measures)
    let page = SummaryPage.text(findings, language: language)
    #expect(Self.count(page) <= 350)
    // 543 of 776, and Wilson's interval.
    let words =
      language == .english
      ? "**Promise**: 70.0% of 776 cases met (66.7–73.1%), target 95%. Owner: logistics."
      : "**Promise**: 70,0\u{A0}% von 776 Fällen erfüllt (66,7–73,1\u{A0}%), Ziel 95\u{A0}%. Zuständig: logistics."
    #expect(page.contains(words))
    #expect(page.contains(language == .english ? "1 more is missed." : "1 weiterer wird verfehlt."))
  }

  @Test func `every finding has an owner and a next step`() throws {
    for findings in [ReportFixture.findings(), Self.loud("plain"), Self.loud("x", dropOff: nil)] {
      let page = SummaryPage.text(findings)
      for line in page.split(separator: "\n") where line.prefixMatch(of: #/[0-9]+\. /#) != nil {
        #expect(line.contains("Owner: ") || line.contains("No owner is named."), "\(line)")
        #expect(line.contains("**Next:** "), "\(line)")
      }
    }
  }

  @Test func `the page is also the first part of the report`() {
    let findings = ReportFixture.findings()
    let report = MarkdownReport.text(findings, ReportFixture.context)
    for line in SummaryPage.text(findings).split(separator: "\n")
    where !line.hasPrefix("#") && !line.hasPrefix("[") && !line.contains("further") {
      #expect(report.contains(line), "\(line)")
    }
  }

  @Test func `a log without events has a page that says so`() {
    let definition = ShopFixture.definition()
    for language in Language.allCases {
      let page = SummaryPage.text(
        Findings(definition: definition, measures: JourneyMeasures(for: definition)),
        language: language
      )
      #expect(page.contains(Words(language: language).plain(.noJourneys)))
      #expect(Self.count(page) <= 350)
    }
  }
}
