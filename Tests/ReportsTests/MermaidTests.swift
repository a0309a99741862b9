import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing
import Wording

/// The drawings by the grammars that Mermaid documents; Mermaid itself reads them in
/// `Tests/Browser/test_mermaid.py`.
struct MermaidTests {
  private func drawings(_ report: String) -> (flowchart: [String], journey: [String]) {
    let blocks = report.matches(of: #/\n```mermaid\n((?:[^\n]*\n)*?)```\n/#).map {
      $0.1.split(separator: "\n").map(String.init)
    }
    guard blocks.count == 2 else { return ([], []) }
    return (blocks[0], blocks[1])
  }

  /// Text with its entities as a letter each; nil where anything is left that begins a comment or
  /// ends a statement.
  private func plain(_ line: String) -> String? {
    let text = line.replacing(#/#[0-9]+;/#, with: "x")
    return text.contains { "#;".contains($0) } ? nil : text
  }

  @Test(
    arguments: HostileTextTests.hostile + [
      "title x", "Section", "journey", "accTitle", "a: b: 4", "x;y", "#35;",
    ]
  )
  func `hostile text stays in its place`(_ text: String) throws {
    let report = HostileTextTests.report(text)
    let (flowchart, journey) = drawings(report)
    #expect(flowchart.count > 10 && journey.count > 10)
    let task =
      #/      (?!\s*(?:title|section|journey|acc))[^:\n]*[^:\s\n][^:\n]*: [1-5](?:: [^:,\n]+)?/#
      .ignoresCase()
    for line in journey.dropFirst(4) {
      let line = try #require(plain(line), "\(line)")
      #expect(
        line.wholeMatch(of: task) != nil || line.wholeMatch(of: #/    section [^:\n]+/#) != nil,
        "\(line)"
      )
    }
    let shape = #/(?:\{\{"[^"]+"\}\}|\(\["[^"]+"\]\)|\("[^"]+"\)|\["[^"]+"\])/#
    for line in flowchart.dropFirst(3) where !line.hasPrefix("    classDef ") {
      let line = try #require(plain(line), "\(line)")
      let isStatement =
        line == "    end" || line.wholeMatch(of: #/    subgraph s[0-9]+\["[^"]+"\]/#) != nil
        || line.wholeMatch(of: #/    class t[0-9]+(?:,t[0-9]+)* [a-zA-Z]+/#) != nil
        || line.wholeMatch(of: #/    t[0-9]+ (?:-->|-\.->)\|"[^"]+"\| t[0-9]+/#) != nil
      if isStatement { continue }
      let node = try #require(line.firstMatch(of: #/^        t[0-9]+/#), "\(line)")
      #expect(line[node.range.upperBound...].wholeMatch(of: shape) != nil, "\(line)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the rule of the scores stands beside the drawing and in it`(language: Language) {
    let report = MarkdownReport.text(
      ReportFixture.findings(),
      ReportFixture.context,
      language: language
    )
    let rule = Words(language: language).plain(.mermaidScores)
    #expect(report.contains("\n" + rule + "\n"))
    #expect(report.contains("    accDescr: " + rule.prefix(40)))
  }

  @Test func `what is not drawn is said`() {
    let report = MarkdownReport.text(
      ReportFixture.findings { $0.transitions[1 * 8 + 0].journeys = 3 },
      ReportFixture.context
    )
    #expect(report.contains("Not drawn: 1 rarer way with 20 transitions."))
    #expect(report.contains("Not drawn: 1 touchpoint at none of these ways."))
  }
}
