import FailureAnalysis
import Foundation
import GraphModel
import JourneyMeasurement
import JourneyModel
import Reports
import Statistics
import TestSupport
import Testing
import Wording

/// How reports say what losses are worth, what to mend first, and what teams cost each other.
struct WorthReportTests {
  private static let hostile = "</script>\u{202E}=1+1\n\"quoted\" 😀"

  private func findings(
    days: Int64 = 90,
    hasRetention: Bool = true,
    change: (inout JourneyDefinition) -> Void = { _ in }
  ) -> Findings {
    ShopFixture.valuedFindings(days: days, hasRetention: hasRetention) { shop in
      shop.touchpoints[2].playbook = Playbook(
        response: "Call back",
        article: "https://help.example"
      )
      shop.fixes = [
        Fix(
          id: "guest",
          title: "Guest checkout",
          target: .dropOff(2),
          cost: Money(tenThousandths: 100_000_000),
          reduction: 0.5
        )
      ]
      change(&shop)
    }
  }

  private func section(_ title: String, of text: String) throws -> String {
    let start = try #require(text.range(of: "\n## \(title)\n"))
    let rest = text[start.upperBound...]
    return String(rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)])
  }

  @Test func `what lies within what was set is counted, not listed`() throws {
    var found = findings()
    found.fixes?.candidates.append(
      FixCandidate(
        .complaint(0),
        title: "Small matter",
        owner: nil,
        verdict: .fine,
        cases: 1,
        customers: 1,
        worth: MoneyEstimate(value: 2, range: ConfidenceInterval(low: 0, high: 5))
      )
    )
    let list = try section(
      "What to mend first",
      of: MarkdownReport.text(found, ReportFixture.context)
    )
    #expect(!list.contains("Small matter"))
    #expect(
      list.contains("1 more is of too few to be judged, or within what was set, with no loss")
    )
    #expect(try #require(FixTable.csv(found)).contains("Small matter"))
  }

  @Test func `the list says what to mend, what it is worth, and what to do`() throws {
    let text = MarkdownReport.text(findings(), ReportFixture.context)
    let list = try section("What to mend first", of: text)
    // 110 journeys at 100 and half a margin in 90 of 365 days; 31.8 % are above the threshold.
    #expect(
      list.contains("| 1 | drop-off: Checkout | 110 | 31.8%, down to the threshold (25%) | 105 |")
    )
    // Worth is given with its range, the avoidable part of it first.
    #expect(list.contains("| €7,097 ("))
    #expect(list.contains("| €22,306 ("))
    #expect(list.contains("| Avoidable worth of a year (range) | Whole worth of a year (range) |"))
    #expect(list.contains("Standard response: Call back."))
    #expect(list.contains("| Guest checkout | drop-off: Checkout | €10,000 | 50% | €11,153"))
    #expect(list.contains("| 11.5% "))
    #expect(list.contains("scaled to 365 days") && !list.contains("extrapolation"))
    let short = MarkdownReport.text(findings(days: 20), ReportFixture.context)
    #expect(try section("What to mend first", of: short).contains("is an extrapolation"))
  }

  @Test func `the formula of a customer's worth is printed with its numbers`() throws {
    let text = MarkdownReport.text(findings(), ReportFixture.context)
    let retention = try section("Retention and customer value", of: text)
    #expect(retention.contains("30 of 200 customers were active again"))
    #expect(retention.contains("m · r / (1 + d − r) = €50.00 · 0.15 / (1 + 0.0079 − 0.15)"))
    let short = MarkdownReport.text(findings(hasRetention: false), ReportFixture.context)
    #expect(try section("Retention and customer value", of: short).contains("too short"))
    var (definition, measures) = ShopFixture.valued(hasRetention: false)
    definition.title = "Cases"
    definition.log = LogMapping(caseColumn: "ticket")
    measures.worth.retention.isPerCase = true
    let perCase = MarkdownReport.text(
      Findings(definition: definition, measures: measures),
      ReportFixture.context
    )
    #expect(try section("Retention and customer value", of: perCase).contains("per case"))
    #expect(perCase.contains("| Cases lost |") && !perCase.contains("customers were lost here"))
    #expect(perCase.contains("cases were lost here"))
    let german = MarkdownReport.text(
      Findings(definition: definition, measures: measures),
      ReportFixture.context,
      language: .german
    )
    #expect(german.contains("| Verlorene Vorgänge |") && german.contains("Vorgänge gingen hier"))
    #expect(!german.contains("Kunden gingen hier"))
  }

  @Test func `German has the amounts and words of German`() throws {
    let text = MarkdownReport.text(findings(), ReportFixture.context, language: .german)
    let list = try section("Was zuerst zu beheben ist", of: text)
    #expect(list.contains("22.306\u{A0}€"))
    #expect(try section("Wert und Kosten", of: text).contains("brachten **23.000\u{A0}€**"))
    #expect(try !section("Bindung und Kundenwert", of: text).contains("customer"))
  }

  @Test func `the summary tells customers and worth lost`() {
    let text = SummaryPage.text(findings())
    #expect(text.contains("105 customers were lost here, and with them at most €5,500"))
    #expect(text.contains("69 customers complained of it"))
  }

  @Test func `data has the numbers plain, by the schema`() throws {
    let findings = findings()
    let text = AnalysisDocument.text(findings, ReportFixture.context)
    #expect(try SchemaCheck(named: "analysis.schema.json").problems(in: text) == [])
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(document?["worth"] is [String: Any] && document?["retention"] is [String: Any])
    let fixes = try #require(document?["fixes"] as? [String: Any])
    let first = try #require((fixes["candidates"] as? [[String: Any]])?.first)
    #expect(first["touchpoint"] as? String == "checkout" && first["kind"] as? String == "drop-off")
    #expect((first["worth"] as? [String: Any])?["value"] as? Double == 5_500)
    let csv = try #require(FixTable.csv(findings))
    let rows = csv.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == (findings.fixes?.candidates.count ?? 0) + 1)
    #expect(rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows[1].contains("5500") && !csv.contains("€"))
    // Nobody said what failing is, so that nothing is to be mended first.
    let plain = Findings(
      definition: ShopFixture.definition(dropOff: nil, complaint: nil),
      measures: ShopFixture.measures()
    )
    let without = AnalysisDocument.text(plain, ReportFixture.context)
    #expect(FixTable.csv(plain) == nil && !without.contains("\"worth\""))
    #expect(!MarkdownReport.text(plain, ReportFixture.context).contains("What to mend first"))
  }

  @Test func `foreign texts are inert in lists, pages and tables`() throws {
    let hostile = Self.hostile
    let findings = findings { shop in
      shop.currency = hostile
      shop.touchpoints[2].title = hostile
      shop.touchpoints[2].owner = hostile
      shop.touchpoints[2].playbook = Playbook(
        response: hostile,
        escalation: hostile,
        article: "javascript:alert(1)"
      )
      shop.fixes[0].title = hostile
      shop.standards = [
        Standard(
          id: "s",
          title: hostile,
          from: .touchpoint(3),
          to: .touchpoint(5),
          promise: .within(.days(1)),
          owner: hostile + "!"
        )
      ]
    }
    let page = try HTMLReport.text(findings, ReportFixture.context)
    let harmless = try HTMLReport.text(self.findings(), ReportFixture.context)
    #expect(
      page.components(separatedBy: "</script>").count
        == harmless.components(separatedBy: "</script>").count
    )
    #expect(!page.contains("\u{202E}") && !page.contains("href=\"javascript:"))
    let texts = [MarkdownReport.text(findings, ReportFixture.context)] + TeamPage.texts(findings)
    for text in texts { #expect(!text.contains("</script>") && !text.contains("\u{202E}")) }
    #expect(try #require(FixTable.csv(findings)).contains("\"'=1+1") == false)
    let json = AnalysisDocument.text(findings, ReportFixture.context)
    #expect(try SchemaCheck(named: "analysis.schema.json").problems(in: json) == [])
  }

  @Test func `a team's page has its fixes and what others cost it`() throws {
    let findings = findings { shop in
      shop.standards = [
        Standard(
          id: "s",
          title: "S",
          from: .touchpoint(3),
          to: .touchpoint(5),
          promise: .within(.days(1)),
          owner: "dispatch"
        )
      ]
    }
    let payments = TeamPage.texts(findings)[1]
    let fixes = try section("What the team could mend", of: payments)
    #expect(fixes.contains("Checkout") && fixes.contains("Standard response: Call back."))
    let others = try section("What other teams’ failures cost the team", of: payments)
    #expect(others.contains("| Product page | marketing |"))
    let report = MarkdownReport.text(findings, ReportFixture.context)
    #expect(report.contains("Owners of standards that own no touchpoint: dispatch."))
  }

  @Test(arguments: [
    (12.5, "EUR", "€12.50", "12,50\u{A0}€"), (99.99, "USD", "$99.99", "99,99\u{A0}$"),
    (99.995, "USD", "$100", "100\u{A0}$"), (412.3, "EUR", "€412", "412\u{A0}€"),
    (-0.001, "EUR", "€0", "0\u{A0}€"),
    (999.995, "EUR", "€1,000", "1.000\u{A0}€"), (-1234.6, "GBP", "−£1,235", "−1.235\u{A0}£"),
    (1_234_567, "CHF", "CHF\u{A0}1,234,567", "1.234.567\u{A0}CHF"),
  ])
  func `money is written as its language has it`(
    units: Double,
    currency: String,
    english: String,
    german: String
  ) {
    #expect(Language.english.numbers.money(units, currency: currency) == english)
    #expect(Language.german.numbers.money(units, currency: currency) == german)
  }
}
