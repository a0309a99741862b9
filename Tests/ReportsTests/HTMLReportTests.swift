import FailureAnalysis
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing
import Wording

struct HTMLReportTests {
  /// A page with the bodies of its styles and scripts left out, which XML reads otherwise.
  static func markup(_ page: String) -> String {
    page.replacing(#/<(style|script)>(?s:.*?)<\/(style|script)>/#) { "<\($0.1)></\($0.2)>" }
  }

  /// What an XML reader finds in a page.
  static func outline(_ page: String) throws -> XMLOutline {
    try XMLOutline(Array(markup(page).utf8))
  }

  static let drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>"

  static var context: ReportContext {
    var context = ReportFixture.context
    context.drawings = ["journey-map": drawing]
    return context
  }

  @Test func thePageIsWellFormedAndItsIdsAreUnique() throws {
    for language in Language.allCases {
      let page = try HTMLReport.text(ReportFixture.findings(), Self.context, language: language)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.tag)\">"))
      let outline = try Self.outline(page)
      let ids = outline.attributes.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count)
      // What a reference names is there.
      for attributes in outline.attributes {
        let names = (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        let target = attributes["href"].map { String($0.dropFirst()) }
        for name in names + [target].compactMap(\.self) { #expect(ids.contains(name), "\(name)") }
      }
    }
  }

  @Test func nothingIsLoadedFromElsewhere() throws {
    let page = try HTMLReport.text(ReportFixture.findings(), Self.context)
    let outline = try Self.outline(page)
    for (element, attributes) in zip(outline.elements, outline.attributes) {
      #expect(!["link", "img", "iframe", "object", "embed", "base"].contains(element))
      #expect(attributes["src"] == nil && attributes["style"] == nil)
      #expect(!attributes.keys.contains { $0.hasPrefix("on") })
      if let link = attributes["href"] { #expect(link.hasPrefix("#")) }
    }
    let policy = try #require(
      outline.attributes.first { $0["http-equiv"] == "Content-Security-Policy" }?["content"]
    )
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"))
    #expect(!page.contains("url(") && !page.contains("@import"))
  }

  @Test func headingsDescendWithoutGaps() throws {
    let page = try HTMLReport.text(ReportFixture.findings(), Self.context)
    let levels = try Self.outline(page).elements
      .filter { $0.wholeMatch(of: /h[1-6]/) != nil }.compactMap { Int($0.dropFirst()) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  /// The words of a report without its marks, each on its own.
  private static func numbers(_ text: String) -> Set<String> {
    Set(text.matches(of: /[0-9][0-9.,]*[0-9]%?|[0-9]%?/).map { String($0.0) })
  }

  @Test(arguments: Language.allCases)
  func everyNumberOfTheMarkdownReportIsOnThePage(_ language: Language) throws {
    let findings = ReportFixture.findings()
    // Drawings in Mermaid are the Markdown report's own.
    let markdown = HostileTextTests.prose(
      MarkdownReport.text(findings, Self.context, language: language)
    )
    let page = try HTMLReport.text(findings, Self.context, language: language)
    let shown = try Self.outline(page).contents.joined(separator: " ")
    // Numbers of rows of lists are no data.
    let lines = markdown.split(separator: "\n").map { $0.replacing(#/^[0-9]+\. /#, with: "") }
    let missing = Self.numbers(lines.joined(separator: "\n")).subtracting(Self.numbers(shown))
    #expect(missing.sorted() == [])
  }

  @Test func theSameFindingsGiveTheSameBytes() throws {
    let first = try HTMLReport.text(ReportFixture.findings(), Self.context)
    let second = try HTMLReport.text(ReportFixture.findings(), Self.context)
    #expect(first == second)
  }

  @Test func tablesHaveHeadersOfRowsAndColumns() throws {
    let outline = try Self.outline(
      try HTMLReport.text(ReportFixture.findings(), Self.context)
    )
    let elements = Array(zip(outline.elements, outline.attributes))
    for (element, attributes) in elements where element == "th" {
      #expect(attributes["scope"] == "col" || attributes["scope"] == "row")
    }
    let tables = outline.elements.count { $0 == "table" }
    #expect(tables > 10)
    #expect(outline.elements.count { $0 == "caption" } == tables)
    #expect(outline.elements.count { $0 == "thead" } == tables)
  }

  @Test func drawingsStandInThePage() throws {
    let page = try HTMLReport.text(ReportFixture.findings(), Self.context)
    let drawing = Self.drawing.dropFirst("<svg".count)
    #expect(page.contains("<svg id=\"figure-journey-map-drawing\"" + drawing))
    let without = try HTMLReport.text(ReportFixture.findings(), ReportContext(version: "0.1.0"))
    #expect(!without.contains(drawing))
    _ = try Self.outline(without)
    #expect(!page.contains("class=\"printed-part\""))
  }

  @Test func aDrawingTooLargeForASheetIsPrintedInPartsThatCoverIt() throws {
    var context = Self.context
    let size = (width: 1_600.0, height: 1_000.0)
    context.drawings = [
      "journey-map": Self.drawing.replacing("0 0 9 9", with: "0 0 1600 1000")
    ]
    let page = try HTMLReport.text(ReportFixture.findings(), context)
    let parts = page.matches(of: #/viewBox="([0-9 ]+)"><use href="#figure-journey-map-drawing"/#)
      .map { $0.1.split(separator: " ").compactMap { Double($0) } }
    #expect(parts.count == 4)
    // A touchpoint's card anywhere on the drawing is whole on one of them.
    let card = (width: 150.0, height: 100.0)
    for x in stride(from: 0, through: size.width - card.width, by: 10) {
      for y in stride(from: 0, through: size.height - card.height, by: 10) {
        #expect(
          parts.contains { part in
            part[0] <= x && x + card.width <= part[0] + part[2] && part[1] <= y
              && y + card.height <= part[1] + part[3]
          },
          "\(x), \(y)"
        )
      }
    }
    #expect(page.contains("part 4 of 4. Neighbouring parts overlap."))
    // The drawing is there once.
    #expect(page.ranges(of: "viewBox=\"0 0 1600 1000\"").count == 1)
    _ = try Self.outline(page)
  }

  @Test func aLogWithoutEventsMakesAPage() throws {
    let definition = ShopFixture.definition()
    let empty = Findings(definition: definition, measures: JourneyMeasures(for: definition))
    let page = try HTMLReport.text(empty, ReportContext(version: "0.1.0"))
    _ = try Self.outline(page)
    #expect(!page.contains("{{") && !page.contains("nan"))
  }
}
