import Foundation
import Reports
import TestSupport
import Testing

struct HostilePageTests {
  /// What would end an attribute, an element or a script, and what escapes one at a time miss.
  static let breaking = [
    "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><script>alert(1)</script>",
    "</style><script>", "]]><script>", "<svg onload=alert(1)>", "&quot;&#34;&amp;lt;",
    // With an accent on it, a quotation mark is part of another character.
    "\"\u{301} onfocus=alert(1) autofocus=", "<\u{301}b>", "&\u{301}lt;", "'\u{20DD} x='",
    "{{title}} {{{title}}} {{#rows}}", "{{%CONTENT_TYPE:TEXT}}", "\u{FFFE}\u{FFFF}\u{0}\u{8}",
    "javascript:alert(1)", "--><!-- ",
  ]

  private static func page(_ text: String) throws -> String {
    let (findings, context) = HostileTextTests.findings(text)
    return try HTMLReport.text(findings, context)
  }

  /// A page without the drawings of its plots, which break a longer text into more lines: what their
  /// texts may be is told by `PlotTests`.
  private static func withoutPlots(_ page: String) -> String {
    page.replacing(#/<svg [^>]*class="plot-drawing (?s:.*?)<\/svg>/#, with: "")
  }

  @Test(arguments: breaking + HostileTextTests.hostile)
  func hostileTextChangesNoStructure(_ text: String) throws {
    let outline = try HTMLReportTests.outline(Self.withoutPlots(try Self.page(text)))
    // A remark that shows nothing is left out.
    let plain = try HTMLReportTests.outline(
      Self.withoutPlots(try Self.page(HostileTextTests.isBlank(text) ? "" : "plain"))
    )
    #expect(outline.elements == plain.elements)
    #expect(outline.attributes.map(\.keys.count) == plain.attributes.map(\.keys.count))
    for (attributes, expected) in zip(outline.attributes, plain.attributes) {
      #expect(attributes.keys.sorted() == expected.keys.sorted())
      #expect(attributes["id"] == expected["id"] && attributes["href"] == expected["href"])
    }
  }

  @Test(arguments: breaking + HostileTextTests.hostile)
  func nothingTurnsThePageAround(_ text: String) throws {
    for scalar in try Self.page(text).unicodeScalars {
      let isShown = scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      #expect(isShown)
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test func hostileTextIsReadAsItIs() throws {
    let text = "</script><b>\"R&D's\"</b>"
    let outline = try HTMLReportTests.outline(try Self.page(text))
    #expect(outline.contents.contains { $0.contains(text) })
  }
}
