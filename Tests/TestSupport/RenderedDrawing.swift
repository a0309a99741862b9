import Foundation
package import GraphvizRendering
package import Testing

/// A drawing by the built program, with the places that everything got.
package struct RenderedDrawing {
  /// The places of everything, in points.
  package let geometry: LayoutGeometry
  /// What Graphviz complained of.
  package let warnings: [String]
  /// The drawing.
  package let svg: [UInt8]

  /// Draws DOT text.
  package init(dot: String) throws {
    let renderer = GraphvizRenderer(executable: try BuiltProduct.waymark().path)
    let rendering = try renderer.render(dot: dot, formats: [.json, .svg])
    geometry = try LayoutGeometry(json: rendering[.json])
    warnings = rendering.warnings
    svg = rendering[.svg]
  }

  /// Expects what holds for every diagram on every page.
  package func expectSound(
    _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(warnings == [], comment, sourceLocation: sourceLocation)
    #expect(
      geometry.overlaps().map(\.description) == [],
      comment,
      sourceLocation: sourceLocation
    )
    #expect(geometry.overflowingTexts() == [], comment, sourceLocation: sourceLocation)
    for text in geometry.allTexts {
      #expect(
        geometry.box.contains(text.box, tolerance: 1),
        "\(comment): \(text.content) sticks out",
        sourceLocation: sourceLocation
      )
    }
  }

  /// Expects that no text is under 9 points when printed on a page.
  package func expectReadable(
    on page: PageSize,
    _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let smallest = geometry.smallestText(on: page)?.printedSize ?? 0
    #expect(
      smallest >= 9 - 1e-6,
      "\(comment): \(geometry.box.width) x \(geometry.box.height)",
      sourceLocation: sourceLocation
    )
  }
}
