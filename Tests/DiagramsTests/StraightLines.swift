import GraphvizRendering
import Testing

/// The lines of a drawing that are no ways: frames, what is written on, levels and curves.
enum StraightLines {
  /// What each takes, its width and a little air included.
  ///
  /// - Parameters:
  ///   - dot: The drawing.
  ///   - name: What the names of the lines' ends begin with; nil for all lines.
  /// - Returns: A box around each line.
  /// - Throws: Where a line has no place.
  static func boxes(_ dot: String, named name: String? = nil) throws -> [LayoutGeometry.Box] {
    try dot.split(separator: "\n").filter { line in
      line.contains("dir=none") && (name.map { line.hasPrefix("\"\($0)") } ?? true)
    }.map { line in
      let places = try #require(line.firstMatch(of: /pos="([^"]+)"/)).1
      let points = places.split(separator: " ").map { $0.split(separator: ",").map { Double($0) } }
      let xs = points.compactMap { $0.first ?? nil }
      let ys = points.compactMap { $0.last ?? nil }
      return LayoutGeometry.Box(
        left: (xs.min() ?? 0) - 1.5,
        bottom: (ys.min() ?? 0) - 1.5,
        right: (xs.max() ?? 0) + 1.5,
        top: (ys.max() ?? 0) + 1.5
      )
    }
  }
}
