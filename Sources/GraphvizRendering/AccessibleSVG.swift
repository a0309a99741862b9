/// What an SVG drawing should say to people who cannot see it.
public struct AccessibleSVG: Hashable, Sendable {
  /// How assistive software should treat the drawing.
  public enum Role: Hashable, Sendable {
    /// One picture with a name and a description; the texts in it are not read.
    case image
    /// A structure to move about in; titles and texts of nodes and edges are read.
    case document
  }

  /// What a document of its own begins with.
  public static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"

  /// The drawing's name.
  public var title: String
  /// One to three sentences with what the drawing shows; empty for none.
  public var description: String
  /// Titles for people, by node name, cluster name, `tail->head` of an edge, or DOT `id` attribute.
  ///
  /// The `id` is the way to tell parallel edges apart. What has no title here gets none in the
  /// drawing, since Graphviz's own are internal names.
  public var elementTitles: [String: String]
  /// Goes before every id in the drawing, so that several can stand in one page.
  public var idPrefix: String
  /// The language of the texts as a BCP 47 tag, such as `en`.
  public var language: String
  /// How assistive software should treat the drawing.
  public var role: Role
  /// False to leave out the XML declaration, as a drawing inside an HTML page must.
  public var hasDeclaration: Bool

  /// What a drawing should say.
  ///
  /// - Parameters:
  ///   - title: The drawing's name.
  ///   - description: What the drawing shows; empty for none.
  ///   - elementTitles: Titles by node name, cluster name, `tail->head`, or DOT `id`.
  ///   - idPrefix: Goes before every id in the drawing.
  ///   - language: The language of the texts as a BCP 47 tag.
  ///   - role: How assistive software should treat the drawing.
  ///   - hasDeclaration: False for a drawing inside an HTML page.
  public init(
    title: String,
    description: String,
    elementTitles: [String: String] = [:],
    idPrefix: String,
    language: String = "en",
    role: Role = .image,
    hasDeclaration: Bool = true
  ) {
    self.title = title
    self.description = description
    self.elementTitles = elementTitles
    self.idPrefix = idPrefix
    self.language = language
    self.role = role
    self.hasDeclaration = hasDeclaration
  }

  /// Graphviz's drawing with these texts.
  ///
  /// Comments (which hold Graphviz's version and internal names) and the document type are left
  /// out, links other than to `http`, `https`, `mailto` and relative places are cut, and text is
  /// repaired where Graphviz writes what no XML reader accepts.
  ///
  /// - Parameter drawing: The SVG that Graphviz wrote.
  /// - Returns: A well-formed SVG document.
  /// - Throws: ``SVGFailure`` where `drawing` cannot be read as SVG.
  public func applied(to drawing: [UInt8]) throws(SVGFailure) -> [UInt8] {
    var rewriter = SVGRewriter(source: drawing, texts: self)
    return try rewriter.rewritten()
  }
}

/// A drawing that cannot be read as SVG.
public struct SVGFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where reading stopped, in bytes from the start.
  public var offset: Int
  /// What is wrong there.
  public var reason: String

  /// Place and reason in one line.
  public var description: String { "unreadable SVG at byte \(offset): \(reason)" }
}
