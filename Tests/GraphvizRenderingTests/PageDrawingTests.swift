import Foundation
import GraphvizRendering
import TestSupport
import Testing

@Suite struct PageDrawingTests {
  private func compacted(_ body: String) throws -> String {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9pt\">\(body)</svg>"
    return String(decoding: try PageDrawing.compacted(Array(drawing.utf8)), as: UTF8.self)
  }

  /// A drawing of Graphviz's with titles, an edge and a table.
  private func drawn() throws -> (whole: XMLOutline, compact: XMLOutline, sizes: (Int, Int)) {
    var words = AccessibleSVGTests.texts
    words.hasDeclaration = false
    let drawing = try words.applied(
      to: builtRenderer().render(dot: AccessibleSVGTests.dot, formats: [.svg])[.svg]
    )
    let compact = try PageDrawing.compacted(drawing)
    return try (XMLOutline(drawing), XMLOutline(compact), (drawing.count, compact.count))
  }

  @Test func itSaysTheSame() throws {
    let (whole, compact, sizes) = try drawn()
    #expect(compact.texts == whole.texts)
    #expect(compact.titles == whole.titles)
    #expect(compact.elements.count { $0 == "path" } == whole.elements.count { $0 == "path" })
    #expect(sizes.1 < sizes.0 * 9 / 10)
    // What names the drawing is still there to be referred to.
    let named = try #require(compact.attributes[0]["aria-labelledby"]).split(separator: " ")
    for name in named { #expect(compact.attributes.contains { $0["id"] == String(name) }) }
  }

  @Test func itLooksTheSame() throws {
    let (whole, compact, _) = try drawn()
    func texts(_ outline: XMLOutline) -> [[String: String]] {
      let root = outline.attributes[0]
      return zip(outline.elements, outline.attributes).filter { $0.0 == "text" }.map { _, own in
        ["font-family", "font-size", "fill", "text-anchor"].reduce(into: [:]) { look, name in
          look[name] = own[name] ?? root[name] ?? (name == "text-anchor" ? "start" : "black")
          look[name] = look[name].flatMap(Double.init).map { "\($0)" } ?? look[name]
        }
      }
    }
    #expect(texts(whole) == texts(compact))
    func numbers(_ outline: XMLOutline, _ name: String) -> [Double] {
      outline.attributes.dropFirst().compactMap { $0[name] }
        .flatMap { $0.matches(of: /-?[0-9]*\.?[0-9]+/).compactMap { Double($0.0) } }
    }
    for name in ["d", "x", "y", "rx", "cx", "cy", "stroke-width"] {
      let (before, after) = (numbers(whole, name), numbers(compact, name))
      #expect(before.count == after.count)
      for (one, other) in zip(before, after) { #expect(abs(one - other) <= 0.05 + 1e-9) }
    }
  }

  @Test(arguments: [
    ("1.00", "1"), ("-0.04", "0"), ("0.25", ".3"), ("-0.25", "-.3"), ("9.96", "10"), ("12", "12"),
    ("M1.04,2.06C3.33 4.55-1.15,0", "M1,2.1C3.3 4.6-1.2,0"), ("", ""),
    ("123456789012345.67", "123456789012345.67"),
  ])
  func placesAreExactToATenth(_ written: String, _ rounded: String) throws {
    #expect(try compacted("<path d=\"\(written)\"/>").contains("<path d=\"\(rounded)\"/>"))
  }

  @Test func aPolygonClosesItself() throws {
    let closed = try compacted("<polygon points=\"0,0 4.50,0 4.50,4 0,0\"/>")
    #expect(closed.contains("points=\"0,0 4.5,0 4.5,4\""))
    // A line that ends where it began would lose its last part.
    let line = try compacted("<polyline points=\"0,0 4,0 0,0\"/>")
    #expect(line.contains("points=\"0,0 4,0 0,0\""))
  }

  @Test func titlesStandOnceAndLinksStay() throws {
    let text = try compacted(
      "<g id=\"n1\" class=\"node\"><title>Cart</title><g id=\"a1\"><a xlink:title=\"Cart\">"
        + "<path fill=\"none\"/></a></g><g id=\"a2\"><a xlink:title=\"12 %\"><path fill=\"none\"/></a>"
        + "</g><a href=\"#n2\"><path fill=\"none\"/></a></g><g id=\"n2\"/>"
    )
    #expect(
      text.contains(
        "<g class=\"node\"><title>Cart</title><path fill=\"none\"/>"
          + "<g><title>12 %</title><path fill=\"none\"/></g>"
          + "<a href=\"#n2\"><path fill=\"none\"/></a></g><g id=\"n2\"/>"
      )
    )
  }

  @Test func whatTextsDoNotShareStays() throws {
    let text = try compacted(
      "<text fill=\"#111111\" font-size=\"9.00\">a</text>"
        + "<text fill=\"#111111\" font-size=\"9.00\">b  c</text>"
        + "<text fill=\"#222222\" font-size=\"11.00\" text-anchor=\"middle\">d</text>"
    )
    #expect(text.contains(" font-size=\"9\" fill=\"#111111\"><text>a</text><text>b  c</text>"))
    #expect(
      text.contains("<text fill=\"#222222\" font-size=\"11\" text-anchor=\"middle\">d</text>")
    )
    // A shape without a colour would take that of the texts.
    let uncoloured = try compacted("<text fill=\"#111111\">a</text><path d=\"M0 0\"/>")
    #expect(uncoloured.contains("<text fill=\"#111111\">a</text>"))
  }

  @Test func whatIsNoDrawingIsToldSo() {
    #expect(throws: SVGFailure.self) { try PageDrawing.compacted(Array("<svg width=></svg>".utf8)) }
    #expect(throws: SVGFailure.self) { try PageDrawing.compacted(Array("<svg></svg".utf8)) }
  }
}
