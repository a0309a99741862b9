import FailureAnalysis
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing

struct HostileTextTests {
  static let hostile = [
    "</script><script>alert(1)</script>", "a|b|c", "`code` ``` ~~~", "[x](javascript:alert(1))",
    "![x](http://evil.example/x.png)", "line\nbreak\r\n\r\n# Heading", "\u{202E}txt.exe\u{202C}",
    "@someone #123 GH-1", "# heading", "- item", "1. item", "+ plus", "=====",
    "* star * _em_ **b**",
    "<!-- comment", "&lt;b&gt; &#x3c;", "$x^2$ $$", "http://evil.example www.evil.example",
    ":smile: a:b", "{touchpoint} {n|a|b} **", String(repeating: "long ", count: 100),
    String(repeating: "x", count: 500), "😀👨‍👩‍👧‍👦", "\u{0}\u{1B}[31m\u{7F}\u{9B}", "שלום עולם",
    "\\", "a\\|b", "|", "e" + String(repeating: "\u{301}", count: 400), "\u{200B}\u{FEFF}", "",
  ]

  /// Whether a text shows nothing; what has no name but such a one has none.
  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      [.format, .control, .unassigned].contains($0.properties.generalCategory)
    }
  }

  /// A Markdown report in which every text that comes from others is the same hostile one.
  static func report(_ text: String) -> String {
    let (findings, context) = findings(text)
    return MarkdownReport.text(findings, context)
  }

  /// Findings in which every text that comes from others is the same.
  static func findings(_ text: String) -> (Findings, ReportContext) {
    var definition = ShopFixture.definition()
    definition.title = text
    for index in definition.touchpoints.indices {
      definition.touchpoints[index].title = text
      definition.touchpoints[index].channel = text
      definition.touchpoints[index].owner = text
    }
    for index in definition.stages.indices { definition.stages[index].title = text }
    CareFixture.ask(&definition, level: text)
    var measures = ShopFixture.measures(for: definition)
    measures.log.unmappedEvents = [text: 900]
    measures.touchpoints[5].complaintCategories = [text: CategoryCount(complaints: 3, customers: 5)]
    measures.totals.unattributedCategories = [text: CategoryCount(complaints: 3, customers: 5)]
    CareFixture.fill(&measures, reason: text)
    let findings = Findings(definition: definition, measures: measures)
    let context = ReportContext(
      version: text,
      inputs: [InputFile(name: text, sha256: text), InputFile(name: text)],
      diagrams: [
        EmbeddedDiagram(
          name: "map",
          title: text,
          path: text,
          alternativeText: text,
          otherFormats: [text]
        )
      ],
      remarks: [text]
    )
    return (findings, context)
  }

  /// The text without the characters that a backslash makes inert.
  static func bare(_ text: String) -> String { text.replacing(#/\\./#, with: "") }

  /// A report without its blocks of code, which have an escaping of their own.
  static func prose(_ report: String) -> String {
    report.replacing(#/\n```mermaid\n(?:[^\n]*\n)*?```\n/#, with: "\n")
  }

  /// The lines of a report by what they are: headings, table rows, list items and so on.
  static func shape(_ report: String) -> [String] {
    report.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("| ") {
        // Cells are told apart by bars that nothing escapes.
        return "row of \(bare(String(line)).count { $0 == "|" })"
      }
      for marker in ["#### ", "### ", "## ", "# ", "- ", "![", "**"] where line.hasPrefix(marker) {
        return marker
      }
      if line.prefixMatch(of: #/[0-9]+\. /#) != nil { return "numbered" }
      return line.isEmpty ? "" : "text"
    }
  }

  @Test(arguments: hostile)
  func hostileTextChangesNoStructure(_ text: String) {
    // A remark that shows nothing is left out.
    let shape = Self.shape(Self.prose(Self.report(text)))
    let plain = Self.shape(Self.prose(Self.report(Self.isBlank(text) ? "" : "plain")))
    let difference = shape.difference(from: plain).count
    #expect(difference == 0)
  }

  @Test(arguments: hostile)
  func nothingHostileIsLeftBare(_ text: String) {
    let whole = Self.report(text)
    let report = Self.prose(whole)
    // The picture's destination is a path with everything else in it percent-encoded.
    let bare = Self.bare(report).replacing(#/\]\([A-Za-z0-9%._\/-]*\)/#, with: "]")
    let found: [String: Bool] = [
      "tag": report.contains("<"), "code": bare.contains("`"), "formula": bare.contains("$"),
      "emphasis": bare.firstMatch(of: #/[^*]\*[^*]/#) != nil,
      "mention": report.firstMatch(of: #/@[A-Za-z]/#) != nil,
      "reference": report.firstMatch(of: #/#[0-9]/#) != nil,
      "link": bare.firstMatch(of: #/https?:\/\//#) != nil,
      "host": bare.firstMatch(of: #/[wW]{3}\.[a-z]/#) != nil,
      "emoji": report.firstMatch(of: #/:[a-z]+:/#) != nil,
      // Only the picture's own brackets are bare.
      "brackets": bare.count { $0 == "[" } != 1 || bare.count { $0 == "]" } != 1,
    ]
    #expect(found.filter(\.value).keys.sorted() == [])
    for scalar in whole.unicodeScalars {
      let isShown = scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      #expect(isShown)
      #expect(!(0x202A...0x202E).contains(scalar.value))
      #expect(scalar.value != 0x200B && scalar.value != 0xFEFF)
    }
  }

  @Test func longTextIsShortenedAndStillReadable() {
    let report = Self.report(String(repeating: "x", count: 500))
    #expect(report.contains(String(repeating: "x", count: 79) + "…"))
    #expect(!report.contains(String(repeating: "x", count: 81) + "x |"))
  }

  @Test func titlesOfAnOrdinaryLengthAreWholeWhereverTheyStand() throws {
    let title = "Application for a change of contract in the branch with an adviser at the desk"
    #expect((60..<80).contains(title.count))
    var definition = ShopFixture.definition()
    let checkout = try #require(definition.touchpoints.firstIndex { $0.id == "checkout" })
    definition.touchpoints[checkout].title = title
    let shop = Findings(definition: definition, measures: ShopFixture.measures(for: definition))
    let pages =
      [Self.prose(Self.report(title)), SummaryPage.text(shop)]
      + TeamPage.texts(Self.findings(title).0)
    for page in pages {
      let places = page.ranges(of: "Application for a change")
      #expect(!places.isEmpty)
      for place in places { #expect(page[place.lowerBound...].hasPrefix(title)) }
    }
  }

  @Test func aSummaryCutsTitlesBeforeItLeavesOutItsFindings() {
    let page = SummaryPage.text(Self.findings(String(repeating: "long ", count: 100)).0)
    #expect(page.contains("long…"))
    #expect(page.contains("\n2. "))
  }

  @Test func rightToLeftTextIsSetApart() {
    #expect(Self.report("שלום").contains("\u{2068}שלום\u{2069}"))
    #expect(Self.report("كلمة").contains("\u{2068}كلمة\u{2069}"))
    #expect(!Self.report("plain").contains("\u{2068}"))
  }

  @Test func emojiOfSeveralPartsStayWhole() {
    #expect(Self.report("👨‍👩‍👧‍👦").contains("👨‍👩‍👧‍👦"))
  }

  @Test func textWithoutLettersIsNamedAsSuch() {
    #expect(Self.report("\u{200B}").contains("(no text)"))
  }
}
