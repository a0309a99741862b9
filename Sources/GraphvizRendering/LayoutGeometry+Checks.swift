/// A sheet of paper with the part that a printer leaves white.
public struct PageSize: Hashable, Sendable {
  /// The sheet's width in points.
  public var width: Double
  /// The sheet's height in points.
  public var height: Double
  /// The white edge in points, on all sides.
  public var margin: Double

  /// A sheet by its sides in points.
  public init(width: Double, height: Double, margin: Double) {
    self.width = width
    self.height = height
    self.margin = margin
  }

  /// ISO 216 A4 lying, with margins of 10 mm.
  public static let a4Landscape = PageSize(millimetersWide: 297, high: 210)
  /// ISO 216 A3 lying, with margins of 10 mm.
  public static let a3Landscape = PageSize(millimetersWide: 420, high: 297)

  private init(millimetersWide: Double, high: Double) {
    let point = 72 / 25.4
    self.init(width: millimetersWide * point, height: high * point, margin: 10 * point)
  }
}

extension LayoutGeometry {
  /// Two things that share room.
  public struct Overlap: Hashable, Sendable, CustomStringConvertible {
    /// What the one is, such as `node checkout`.
    public var first: String
    /// What the other is.
    public var second: String
    /// The smaller side of the shared area, in points.
    public var penetration: Double

    /// Both names and the penetration.
    public var description: String { "\(first) overlaps \(second) by \(penetration) pt" }
  }

  /// The drawing's width over its height.
  public var aspectRatio: Double { box.width / box.height }

  /// True when neither side of the drawing is longer than `ratio` times the other.
  public func isWithinAspect(_ ratio: Double) -> Bool {
    max(aspectRatio, 1 / aspectRatio) <= ratio
  }

  /// The factor by which a drawing is made smaller to fit a page; never above 1.
  public func scale(on page: PageSize) -> Double {
    let horizontal = (page.width - 2 * page.margin) / box.width
    let vertical = (page.height - 2 * page.margin) / box.height
    return min(1, horizontal, vertical)
  }

  /// All texts of the drawing.
  public var allTexts: [Text] {
    texts + (clusters + nodes + edges).flatMap(\.texts)
  }

  /// The text that is smallest when printed on a page, with its size there in points.
  ///
  /// Nil when there is no text. White space does not count.
  public func smallestText(on page: PageSize) -> (text: Text, printedSize: Double)? {
    let visible = allTexts.filter { !$0.content.allSatisfy(\.isWhitespace) }
    guard let text = visible.min(by: { $0.fontSize < $1.fontSize }) else { return nil }
    return (text, text.fontSize * scale(on: page))
  }

  /// Everything that lies on something that it should not lie on.
  ///
  /// Compared are nodes with nodes; clusters with clusters that are not within each other; and the
  /// texts of edges, clusters and the drawing, and those of nodes that are written outside them,
  /// with each other and with nodes. Edges may cross anything. What is invisible is left out.
  ///
  /// - Parameter tolerance: The penetration in points up to which things merely touch.
  /// - Returns: The pairs; those of nodes first, then those of texts, then those of clusters.
  public func overlaps(tolerance: Double = 0.5) -> [Overlap] {
    let shapes = nodes.filter(\.isVisible).compactMap { node in
      node.box.map { (name: "node \(node.name)", box: $0) }
    }
    var labels: [(name: String, owner: String, box: Box)] = []
    func add(_ texts: [Text], of owner: String) {
      for text in texts where !text.content.allSatisfy(\.isWhitespace) {
        labels.append(("text \"\(text.content)\" of \(owner)", owner, text.box))
      }
    }
    add(texts, of: "the drawing")
    for cluster in clusters { add(cluster.texts, of: "cluster \(cluster.name)") }
    for node in nodes {
      let outside = node.texts.filter { text in
        node.box.map { $0.penetration(of: text.box) <= 0 } ?? true
      }
      add(outside, of: "node \(node.name)")
    }
    // Parallel edges have one name; their place in the list tells them apart.
    for (index, edge) in edges.enumerated() { add(edge.texts, of: "edge \(edge.name) #\(index)") }

    var found: [Overlap] = []
    func compare(_ first: (name: String, box: Box), _ second: (name: String, box: Box)) {
      let penetration = first.box.penetration(of: second.box)
      guard penetration > tolerance else { return }
      found.append(Overlap(first: first.name, second: second.name, penetration: penetration))
    }
    for (index, first) in shapes.enumerated() {
      for second in shapes[(index + 1)...] { compare(first, second) }
    }
    for (index, label) in labels.enumerated() {
      for shape in shapes { compare((label.name, label.box), shape) }
      for other in labels[(index + 1)...] where other.owner != label.owner {
        compare((label.name, label.box), (other.name, other.box))
      }
    }
    let frames = clusters.compactMap { cluster in
      cluster.box.map { (name: "cluster \(cluster.name)", box: $0) }
    }
    for (index, first) in frames.enumerated() {
      for second in frames[(index + 1)...]
      where !first.box.contains(second.box) && !second.box.contains(first.box) {
        compare(first, second)
      }
    }
    return found
  }

  /// The texts that stick out of the node they are written in.
  ///
  /// - Parameter tolerance: By how many points a text may stick out.
  /// - Returns: One `node: text` for each.
  public func overflowingTexts(tolerance: Double = 0.5) -> [String] {
    nodes.filter(\.isVisible).flatMap { node in
      node.texts.filter { text in
        guard let box = node.box, box.penetration(of: text.box) > 0 else { return false }
        return !box.contains(text.box, tolerance: tolerance)
      }.map { "\(node.name): \($0.content)" }
    }
  }
}
