import FailureAnalysis
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import Statistics
import TestSupport
import Testing
import Wording

struct StandardsReportTests {
  /// A standard that is missed, one in working time that is met, and one of faults.
  private static func findings(title: String = "Answer in time") -> Findings {
    var definition = ShopFixture.definition()
    let calendar = WorkingCalendar(week: Array(repeating: [540..<1020], count: 7))
    definition.standards = [
      Standard(
        id: "answer",
        title: title,
        from: .touchpoint(2),
        to: .touchpoint(3),
        promise: .within(.seconds(4 * 3600)),
        target: 0.95,
        owner: "payments"
      ),
      Standard(
        id: "delivery",
        title: "Delivered as promised",
        from: .touchpoint(3),
        to: .touchpoint(5),
        promise: .within(.days(2)),
        calendar: calendar,
        target: 0.5
      ),
      Standard(
        id: "invoices",
        title: "Right invoices",
        from: .touchpoint(3),
        to: .event(Matcher(event: EventPattern("corrected"))),
        promise: .free(.days(30))
      ),
    ]
    definition.touchpoints[0].policies = [Policy(name: Policy.dataProtection, text: "Masked")]
    return ReportFixture.findings(definition) { measures in
      for (index, met) in [60, 90, 95].enumerated() {
        var standard = StandardMeasures()
        standard.started = 110
        standard.met = met
        standard.breached = 100 - met
        standard.openInTime = 10
        standard.due = 100
        standard.dueMet = met
        for minute in 1...100 { standard.stopped.add(milliseconds: Int64(minute) * 240_000) }
        for _ in 1...10 { standard.waiting.add(milliseconds: 60_000) }
        if index == 1 {
          standard.stoppedWorking = standard.stopped
          standard.waitingWorking = standard.waiting
        }
        if index == 2 {
          standard.faults = 7
          standard.dueFaults = 7
        } else {
          standard.over.add(milliseconds: 600_000)
        }
        standard.dropOffs = BreachOutcome()
        standard.dropOffs.breached = 120
        standard.dropOffs.breachedWith = 40
        standard.dropOffs.kept = 880
        standard.dropOffs.keptWith = 90
        measures.standards[index] = standard
      }
    }
  }

  @Test func `the report says how each standard is kept`() {
    let text = MarkdownReport.text(Self.findings(), ReportFixture.context)
    #expect(text.contains("## Standards"))
    #expect(
      text.contains(
        "| Answer in time | within 4 h | 60.0% (50.2% to 69.1%) | 100 | 95% | **missed** | payments |"
      )
    )
    #expect(text.contains("| Delivered as promised | within 2 days of working time | 90.0%"))
    #expect(text.contains("| 50% | met |"))
    #expect(text.contains("no fault within 30 days"))
    // Garwood: 7 of 100 is .07 (.028144, .144227).
    #expect(text.contains("| Right invoices | 7 | 100 | 7 (2.81 to 14.42) |"))
    #expect(text.contains("working time are two measures of the same cases"))
    #expect(text.contains("| drop-off | higher | 33.3%"))
    #expect(text.contains("3.26 (2.37 to 4.49)"))
  }

  @Test func `a definition without standards has no such section`() throws {
    let findings = ReportFixture.findings()
    let text = MarkdownReport.text(findings, ReportFixture.context)
    #expect(!text.contains("## Standards"))
    #expect(!text.contains("What is planned for each touchpoint"))
    #expect(CareCoverageTable.csv(findings) == nil)
    let page = try HTMLReport.text(findings, ReportFixture.context)
    #expect(!page.contains("id=\"standards\""))
  }

  @Test func `no text says that a breach is the cause of what followed`() {
    for language in [Language.english, .german] {
      let text = MarkdownReport.text(Self.findings(), ReportFixture.context, language: language)
      for word in ["because of", "due to", "leads to", "causes", "wegen", "führt zu"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }

  @Test func `touchpoints and teams name their standards`() throws {
    let findings = Self.findings()
    let page = try HTMLReport.text(findings, ReportFixture.context)
    #expect(page.contains("standards-plot"))
    #expect(page.contains("<strong>Answer in time</strong> (within 4 h): 60.0% met"))
    let teams = TeamPage.texts(findings)
    let payments = try #require(teams.first { $0.contains("# payments") })
    #expect(payments.contains("## Its standards"))
    #expect(payments.contains("| Answer in time |"))
    let marketing = try #require(teams.first { $0.contains("# marketing") })
    #expect(!marketing.contains("## Its standards"))
  }

  @Test func `the matrix says what is planned and what is not`() throws {
    let findings = Self.findings()
    let text = MarkdownReport.text(findings, ReportFixture.context)
    #expect(text.contains("## What is planned for each touchpoint"))
    #expect(text.contains("- **Playbook**: no touchpoint has it."))
    #expect(text.contains("- **Owner**: 7 of 8 touchpoints have it; missing at Cancellation."))
    let csv = try #require(CareCoverageTable.csv(findings))
    let lines = csv.components(separatedBy: "\r\n")
    #expect(
      lines.first
        == "id,title,stage,channel,owner,standards,escalation_path,data_protection,threshold,playbook"
    )
    #expect(
      lines.contains(
        "order,Order,purchase,web,payments,answer delivery invoices,false,false,true,false"
      )
    )
    #expect(lines.contains("search,Search,discovery,web,marketing,,false,true,true,false"))
  }

  @Test func `the data follow their schema`() throws {
    let text = AnalysisDocument.text(Self.findings(), ReportFixture.context)
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let standards = try #require((value as? [String: Any])?["standards"] as? [[String: Any]])
    #expect(standards.map { $0["id"] as? String } == ["answer", "delivery", "invoices"])
    #expect(standards.map { $0["verdict"] as? String } == ["missed", "met", nil])
    #expect(standards.map { $0["clock"] as? String } == ["calendar", "working", "calendar"])
    #expect(standards[0]["faults"] is NSNull)
    let faults = try #require(standards[2]["faults"] as? [String: Any])
    #expect(abs((faults["low"] as? Double ?? 0) - 0.028144) < 1e-6)
    #expect(abs((faults["high"] as? Double ?? 0) - 0.144227) < 1e-6)
    #expect(try SchemaCheck(named: "analysis.schema.json").problems(in: text) == [])
  }

  @Test func `a hostile title comes out inert`() throws {
    let title = "</script><b>|`x`|\n\u{202E}" + String(repeating: "long ", count: 100)
    let findings = Self.findings(title: title)
    let page = try HTMLReport.text(findings, ReportFixture.context)
    #expect(!page.contains("</script><b>"))
    #expect(!page.contains("\u{202E}"))
    let text = MarkdownReport.text(findings, ReportFixture.context)
    #expect(!text.contains("<b>"))
    let csv = try #require(CareCoverageTable.csv(findings))
    #expect(csv.contains("answer"))
  }
}
