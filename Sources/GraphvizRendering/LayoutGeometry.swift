#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Where a layout put its nodes, clusters and texts, in points, the origin at the lower left.
public struct LayoutGeometry: Hashable, Sendable {
  /// A rectangle in points.
  public struct Box: Hashable, Sendable {
    /// The left side's x.
    public var left: Double
    /// The lower side's y.
    public var bottom: Double
    /// The right side's x.
    public var right: Double
    /// The upper side's y.
    public var top: Double

    /// A rectangle by its sides.
    public init(left: Double, bottom: Double, right: Double, top: Double) {
      self.left = left
      self.bottom = bottom
      self.right = right
      self.top = top
    }

    /// The extent from left to right.
    public var width: Double { right - left }
    /// The extent from bottom to top.
    public var height: Double { top - bottom }

    /// The smaller side of the area that two boxes share; negative or zero when they share none.
    public func penetration(of other: Box) -> Double {
      min(
        min(right, other.right) - max(left, other.left),
        min(top, other.top) - max(bottom, other.bottom)
      )
    }

    /// True when no part of `other` lies outside by more than `tolerance`.
    public func contains(_ other: Box, tolerance: Double = 0.5) -> Bool {
      other.left >= left - tolerance && other.right <= right + tolerance
        && other.bottom >= bottom - tolerance && other.top <= top + tolerance
    }

    /// The smallest rectangle around both.
    public func union(_ other: Box) -> Box {
      Box(
        left: min(left, other.left),
        bottom: min(bottom, other.bottom),
        right: max(right, other.right),
        top: max(top, other.top)
      )
    }
  }

  /// One line of text in one font.
  public struct Text: Hashable, Sendable {
    /// What is written.
    public var content: String
    /// The font size in points.
    public var fontSize: Double
    /// The ink's extent, from the font's descent to its ascent.
    public var box: Box
  }

  /// A node, a cluster or an edge.
  public struct Element: Hashable, Sendable {
    /// The node's or cluster's name, or `tail->head`.
    public var name: String
    /// The DOT `id` attribute, if one is given.
    public var id: String?
    /// The outline of a node or a cluster; nil for an edge.
    public var box: Box?
    /// The texts in or at it.
    public var texts: [Text]
    /// False for what takes room without being drawn.
    public var isVisible: Bool
  }

  /// The whole drawing.
  public var box: Box
  /// The drawing's own title.
  public var texts: [Text]
  /// The nodes, in the order of the DOT text.
  public var nodes: [Element]
  /// The clusters, in the order of the DOT text.
  public var clusters: [Element]
  /// The edges, in the order of the DOT text.
  public var edges: [Element]

  /// Reads the drawing that ``RenderingFormat/json`` gives.
  ///
  /// - Throws: An error of Foundation's when this is not such a drawing.
  public init(json: [UInt8]) throws {
    let graph = try JSONDecoder().decode(LayoutJSON.Graph.self, from: Data(json))
    guard let box = graph.bb.flatMap(Self.box) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "the drawing has no bounding box")
      )
    }
    self.box = box
    texts = graph.labelOperations.texts
    nodes = []
    clusters = []
    edges = []
    var names: [Int: String] = [:]
    for object in graph.objects ?? [] {
      names[object.number] = object.name
      if object.name.hasPrefix("cluster"), let box = object.bb.flatMap(Self.box) {
        clusters.append(Self.element(object, box: box))
      } else if let center = object.pos.flatMap(Self.numbers), center.count >= 2,
        let width = object.width.flatMap(Double.init),
        let height = object.height.flatMap(Double.init)
      {
        // Sizes are in inches, places in points.
        let box = Box(
          left: center[0] - width * 36,
          bottom: center[1] - height * 36,
          right: center[0] + width * 36,
          top: center[1] + height * 36
        )
        nodes.append(Self.element(object, box: box))
      }
    }
    for edge in graph.edges ?? [] {
      let name = "\(names[edge.tail, default: "?"])->\(names[edge.head, default: "?"])"
      edges.append(
        Element(
          name: name,
          id: edge.id,
          box: nil,
          texts: edge.labelOperations.texts,
          isVisible: !(edge.shape ?? []).isEmpty
        )
      )
    }
  }

  private static func element(_ object: LayoutJSON.Object, box: Box) -> Element {
    let operations = object.labelOperations
    return Element(
      name: object.name,
      id: object.id,
      box: box,
      texts: operations.texts,
      isVisible: !(object.shape ?? []).isEmpty || !operations.isEmpty
    )
  }

  private static func box(_ text: String) -> Box? {
    guard let sides = numbers(text), sides.count == 4 else { return nil }
    return Box(left: sides[0], bottom: sides[1], right: sides[2], top: sides[3])
  }

  private static func numbers(_ text: String) -> [Double]? {
    let parts = text.split(separator: ",").map { Double($0) }
    return parts.contains(nil) ? nil : parts.compactMap(\.self)
  }
}
