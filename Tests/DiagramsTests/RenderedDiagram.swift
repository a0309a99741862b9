import Diagrams
import Foundation
import GraphvizRendering
import TestSupport
import Testing

/// A diagram drawn by the built program.
@dynamicMemberLookup
struct RenderedDiagram {
  let diagram: Diagram
  let drawing: RenderedDrawing

  /// Draws it.
  ///
  /// Where the environment names a folder in `DIAGRAM_GALLERY`, its picture is left there, to look
  /// at.
  init(_ diagram: Diagram, picture: String? = nil) throws {
    self.diagram = diagram
    drawing = try RenderedDrawing(dot: diagram.dot)
    guard let picture, let folder = ProcessInfo.processInfo.environment["DIAGRAM_GALLERY"] else {
      return
    }
    let renderer = GraphvizRenderer(executable: try BuiltProduct.waymark().path)
    let bitmap = try renderer.render(dot: diagram.dot(dotsPerInch: 144), formats: [.png])
    let file = URL(filePath: folder).appending(path: "\(diagram.name)-\(picture)")
    try Data(bitmap[.png]).write(to: file.appendingPathExtension("png"))
    try Data(diagram.dot.utf8).write(to: file.appendingPathExtension("dot"))
  }

  subscript<Value>(dynamicMember member: KeyPath<RenderedDrawing, Value>) -> Value {
    drawing[keyPath: member]
  }

  /// Expects what holds for every diagram on every page.
  func expectSound(_ comment: Comment, sourceLocation: SourceLocation = #_sourceLocation) {
    drawing.expectSound(comment, sourceLocation: sourceLocation)
  }

  /// Expects that no text is under 9 points when printed on a page.
  func expectReadable(
    on page: PageSize,
    _ comment: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    drawing.expectReadable(on: page, comment, sourceLocation: sourceLocation)
  }
}
