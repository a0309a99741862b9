#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// A page of a document: a drawing, and the part of the plane it is drawn on that is the sheet.
public struct DocumentPage: Hashable, Sendable, Codable {
  /// A thin black line in points, such as a cut mark.
  public struct Stroke: Hashable, Sendable, Codable {
    /// Where it begins.
    public var x1: Double
    /// Where it begins, upwards.
    public var y1: Double
    /// Where it ends.
    public var x2: Double
    /// Where it ends, upwards.
    public var y2: Double

    /// A line between two points.
    public init(x1: Double, y1: Double, x2: Double, y2: Double) {
      self.x1 = x1
      self.y1 = y1
      self.x2 = x2
      self.y2 = y2
    }
  }

  /// The drawing as DOT text; nil is that of the page before.
  public var dot: String?
  /// The sheet's left side in points, from the drawing's lower left corner.
  public var left: Double
  /// The sheet's lower side in points, from the drawing's lower left corner.
  public var bottom: Double
  /// The sheet's width in points.
  public var width: Double
  /// The sheet's height in points.
  public var height: Double
  /// Lines on top of the drawing, placed like the sheet.
  public var strokes: [Stroke]
  /// The drawing as a PDF file, where it was made before pages are bound.
  private(set) var drawing: Data?

  /// Takes a PDF file for the drawing, in place of its text.
  mutating func draw(_ file: [UInt8]) {
    dot = nil
    drawing = Data(file)
  }

  /// A page.
  ///
  /// - Parameters:
  ///   - dot: The drawing; nil is that of the page before.
  ///   - left: The sheet's left side in points, from the drawing's lower left corner.
  ///   - bottom: The sheet's lower side in points.
  ///   - width: The sheet's width in points.
  ///   - height: The sheet's height in points.
  ///   - strokes: Lines on top of the drawing.
  public init(
    dot: String?,
    left: Double = 0,
    bottom: Double = 0,
    width: Double,
    height: Double,
    strokes: [Stroke] = []
  ) {
    self.dot = dot
    self.left = left
    self.bottom = bottom
    self.width = width
    self.height = height
    self.strokes = strokes
  }
}
