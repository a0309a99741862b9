public import Wording

/// Pages to be printed from one file.
public struct PrintedDocument: Sendable, Hashable {
  /// A sheet with everything that is on it.
  public struct Page: Sendable, Hashable {
    /// A thin line over the drawing, in points from its lower left corner.
    public struct Mark: Sendable, Hashable {
      /// Where it begins.
      public var x1: Double
      /// Where it begins, upwards.
      public var y1: Double
      /// Where it ends.
      public var x2: Double
      /// Where it ends, upwards.
      public var y2: Double
    }

    /// The drawing as DOT text; nil is that of the page before.
    public var dot: String?
    /// The sheet.
    public var sheet: PrintedSheet
    /// Where the sheet's left side lies in the drawing, in points.
    public var left = 0.0
    /// Where the sheet's lower side lies in the drawing, in points.
    public var bottom = 0.0
    /// Lines over the drawing.
    public var marks: [Mark] = []
  }

  /// The name that its file bears, such as `cards-a6`.
  public var name: String
  /// The title people read.
  public var title: String
  /// The language of its texts.
  public var language: Language
  /// The pages in order.
  public var pages: [Page]
}

extension PrintedDocument {
  init(name: String, title: String, pages: [Canvas], _ language: Language) {
    self.init(
      name: name,
      title: title,
      language: language,
      pages: pages.compactMap { canvas in
        canvas.sheet.map { Page(dot: canvas.graph.text(), sheet: $0) }
      }
    )
  }
}
