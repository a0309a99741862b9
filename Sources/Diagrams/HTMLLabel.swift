/// Runs of text in one HTML-like label, escaped as they are added.
struct HTMLText {
  /// The markup.
  private(set) var text = ""

  init() {}

  init(_ content: String, size: Int, color: String = VisualLanguage.ink, isBold: Bool = false) {
    add(content, size: size, color: color, isBold: isBold)
  }

  /// Adds a run.
  mutating func add(
    _ content: String,
    size: Int,
    color: String = VisualLanguage.ink,
    isBold: Bool = false
  ) {
    let escaped = DOTText.markup(content)
    guard !escaped.isEmpty else { return }
    let run = isBold ? "<b>\(escaped)</b>" : escaped
    text += "<font point-size=\"\(size)\" color=\"\(color)\">\(run)</font>"
  }

  /// Keeps a space that stands between runs, which `DOTText.plain` would trim.
  mutating func addSpace(size: Int) { text += "<font point-size=\"\(size)\"> </font>" }

  /// Ends a line that is set to the left.
  mutating func endLine() { text += "<br align=\"left\"/>" }

  /// Ends a line that is centred.
  mutating func endCenteredLine() { text += "<br/>" }
}

/// A table as HTML-like markup.
struct HTMLTable {
  /// How a table is framed.
  struct Frame {
    var width: Int
    var color: String
    var isDashed = false
  }

  var frame: Frame?
  var width: Int?
  var height: Int?
  /// Whether it keeps this size in a larger cell.
  var isFixed = false
  var fill: String?
  var padding = 0
  var rows: [[HTMLCell]] = []

  var text: String {
    var attributes =
      "border=\"\(frame?.width ?? 0)\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"\(padding)\""
    if let frame { attributes += " color=\"\(frame.color)\"" }
    if frame?.isDashed == true { attributes += " style=\"dashed\"" }
    if isFixed { attributes += " fixedsize=\"true\"" }
    if let width { attributes += " width=\"\(width)\"" }
    if let height { attributes += " height=\"\(height)\"" }
    if let fill { attributes += " bgcolor=\"\(fill)\"" }
    let body = rows.map { "<tr>" + $0.map(\.text).joined() + "</tr>" }.joined()
    return "<table \(attributes)>\(body)</table>"
  }
}

/// A cell of a table.
struct HTMLCell {
  /// What a cell holds.
  indirect enum Content {
    case text(HTMLText)
    case table(HTMLTable)
    case nothing
  }

  /// Where a cell's content stands.
  enum Alignment: String {
    case left
    case right
    case center
  }

  var content: Content
  var alignment = Alignment.left
  var padding = 0
  var fill: String?
  var width: Int?
  var height: Int?
  var isFixed = false
  var columns = 1

  var text: String {
    var attributes = "align=\"\(alignment.rawValue)\""
    if padding > 0 { attributes += " cellpadding=\"\(padding)\"" }
    if let fill { attributes += " bgcolor=\"\(fill)\"" }
    if isFixed { attributes += " fixedsize=\"true\"" }
    if let width { attributes += " width=\"\(width)\"" }
    if let height { attributes += " height=\"\(height)\"" }
    if columns > 1 { attributes += " colspan=\"\(columns)\"" }
    return switch content {
    // A cell without text must still hold something.
    case .text(let run) where run.text.isEmpty: "<td \(attributes)></td>"
    case .text(let run): "<td \(attributes)>\(run.text)</td>"
    case .table(let table): "<td \(attributes)>\(table.text)</td>"
    case .nothing: "<td \(attributes)></td>"
    }
  }
}
