import Diagrams
import Foundation
import GraphvizRendering
import TestSupport
import Testing

/// A diagram drawn by the built program, with the places that everything got.
struct RenderedDiagram {
  let diagram: Diagram
  let geometry: LayoutGeometry
  let warnings: [String]
  let svg: [UInt8]

  /// Draws it.
  ///
  /// Where the environment names a folder in `DIAGRAM_GALLERY`, its picture is left there, to look
  /// at.
  init(_ diagram: Diagram, picture: String? = nil) throws {
    self.diagram = diagram
    let renderer = GraphvizRenderer(executable: try BuiltProduct.waymark().path)
    let rendering = try renderer.render(dot: diagram.dot, formats: [.json, .svg])
    geometry = try LayoutGeometry(json: rendering[.json])
    warnings = rendering.warnings
    svg = rendering[.svg]
    guard let picture, let folder = ProcessInfo.processInfo.environment["DIAGRAM_GALLERY"] else {
      return
    }
    let bitmap = try renderer.render(dot: diagram.dot(dotsPerInch: 144), formats: [.png])
    let file = URL(filePath: folder).appending(path: "\(diagram.name)-\(picture)")
    try Data(bitmap[.png]).write(to: file.appendingPathExtension("png"))
    try Data(diagram.dot.utf8).write(to: file.appendingPathExtension("dot"))
  }

  /// Expects what holds for every diagram on every page.
  func expectSound(_ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(warnings == [], comment, sourceLocation: sourceLocation)
    #expect(
      geometry.overlaps().map(\.description) == [],
      comment,
      sourceLocation: sourceLocation
    )
    #expect(geometry.overflowingTexts() == [], comment, sourceLocation: sourceLocation)
    #expect(
      geometry.isWithinAspect(1.8),
      "\(comment): \(geometry.box.width) x \(geometry.box.height)",
      sourceLocation: sourceLocation
    )
    for text in geometry.allTexts {
      #expect(
        geometry.box.contains(text.box, tolerance: 1),
        "\(comment): \(text.content) sticks out",
        sourceLocation: sourceLocation
      )
    }
  }

  /// Expects that no text is under 9 points when printed on a page.
  func expectReadable(
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
