/// A form in which a drawing can be had.
public enum RenderingFormat: String, CaseIterable, Hashable, Sendable {
  /// Scalable vector graphics: XML text.
  case svg
  /// A bitmap; its resolution is the graph's `dpi` attribute (96 without one).
  case png
  /// A vector page of the drawing's own size.
  case pdf
  /// The layout as JSON with every drawing operation, which ``LayoutGeometry`` reads.
  case json
  /// The layout as one line per node and edge, in inches.
  case plain
}
