import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing

struct MarkdownReportTests {
  @Test func theWholeReportIsAsApproved() throws {
    try expectGolden(
      MarkdownReport.text(ReportFixture.findings(), ReportFixture.context),
      "report.md"
    )
  }

  @Test func noPlaceOfATextIsLeftUnfilled() {
    let loud = ReportFixture.findings { measures in
      measures.totals.customers = 100
      measures.totals.silencesCameBack = 50
      measures.totals.complaintsUnattributed = 1
      measures.totals.conversionMature = 0
      measures.totals.unattributedCategories = ["": CategoryCount(complaints: 1, customers: 1)]
      measures.log.raggedRows = 1
      measures.log.unreadableScores = 1
      measures.log.adjustedTimes = 1
      measures.log.invalidText.count = 1
      measures.log.rejected[.fields] = LogCounts.Rejected(count: 900)
      measures.log.rejected[.event] = LogCounts.Rejected(count: 1)
      measures.log.rows += 901
      measures.touchpoints[5].namedElsewhere = 2
      measures.touchpoints[0].complaintMature = 3
      if let span = measures.log.span {
        measures.log.span = span.upperBound...span.upperBound
        measures.log.eventsByHour = [0: 5000, 400_000: 1]
      }
      for number in 0..<30 { measures.log.unmappedEvents["event-\(number)"] = 1 }
    }
    let empty = Findings(
      definition: ShopFixture.definition(),
      measures: JourneyMeasures(for: ShopFixture.definition())
    )
    for findings in [loud, empty, ReportFixture.findings()] {
      let report = HostileTextTests.prose(MarkdownReport.text(findings, ReportFixture.context))
      #expect(!report.contains("{") && !report.contains("}"))
      #expect(!report.contains("  ") && !report.contains(" ."))
    }
    let ids = Set(loud.caveats.map(\.id))
    for id in ["strayAsOf", "shortSpan", "silencesCameBack", "rejected", "tooFew"] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  @Test func noTableShowsARateWithoutItsN() throws {
    let report = MarkdownReport.text(ReportFixture.findings(), ReportFixture.context)
    for table in report.split(separator: "\n\n") where table.hasPrefix("| ") {
      let lines = table.split(separator: "\n")
      let header = lines[0].split(separator: "|").map { $0.trimmingPrefix(" ") }
      for line in lines.dropFirst(2) where line.contains("%") {
        let hasOwn = line.contains(" of ")
        let hasColumn = header.contains {
          $0.hasPrefix("of ") || $0.hasPrefix("Journeys") || $0.hasPrefix("Parameter")
            || $0.hasPrefix("How often")
        }
        #expect(hasOwn || hasColumn, "\(line)")
      }
    }
  }

  @Test func `the owner is asked about what fails, not about what is fine`() throws {
    let report = MarkdownReport.text(ReportFixture.findings(), ReportFixture.context)
    func part(_ title: String) throws -> Substring {
      let start = try #require(report.firstRange(of: "\n#### \(title)\n")).upperBound
      let rest = report[start...]
      return rest[..<(rest.firstRange(of: "\n#")?.lowerBound ?? rest.endIndex)]
    }
    // Both are in the table above them, with these verdicts.
    #expect(
      report.contains("| 1 | Checkout | 110 |") && report.contains("| **failure** | payments |")
    )
    #expect(try part("1. Checkout").contains("ask the owner"))
    #expect(report.contains("| 2 | Product page | 40 |") && report.contains("| fine | marketing |"))
    #expect(try !part("2. Product page").contains("ask the owner"))
  }

  @Test func onePersonIsSingular() {
    let definition = ShopFixture.definition()
    let group = ShopFixture.Group(path: [0, 1], journeys: 1, ending: .droppedOff, pace: 60)
    let report = MarkdownReport.text(
      Findings(
        definition: definition,
        measures: ShopFixture.measures(for: definition, groups: [group])
      ),
      ReportFixture.context
    )
    #expect(report.contains("Of 1 journey, 0 are completed"))
    #expect(report.contains("1 dropped off (100.0%)"))
  }
}
