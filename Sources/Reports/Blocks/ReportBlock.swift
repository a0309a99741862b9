import Wording

/// A piece of a report, whatever it is written as: Markdown, or a page of HTML.
///
/// Texts are plain. Each form escapes them for itself, in one place.
enum ReportBlock: Sendable, Equatable {
  /// A heading; level 1 is the report's title.
  case heading(Int, RichText)
  /// A paragraph.
  case paragraph(RichText)
  /// A list, numbered or not.
  case list([RichText], isNumbered: Bool)
  /// A table.
  case table(ReportTable)
  /// A picture.
  case figure(EmbeddedDiagram)
  /// A plot with the data behind it.
  case plot(Plot)
  /// Something to work with on a page, and what stands in its place elsewhere.
  case widget(Widget)
  /// Blocks under a heading of their own, which links can point to.
  case part(ReportPart)
  /// The few numbers that sum a report up.
  case keyFigures([KeyFigure])
  /// Findings, each with how grave it is.
  case findingCards([FindingCard])
  /// Text in a language of machines, whole lines of it, already escaped for that language.
  case code(String, String)
}

/// A part of a section that has an address of its own.
struct ReportPart: Sendable, Equatable {
  /// What links point to.
  var id: String
  var title: RichText
  var blocks: [ReportBlock]
}

/// A table with a row of headers.
struct ReportTable: Sendable, Equatable {
  /// A column's header and whether it holds numbers, which stand to the right.
  struct Column: Sendable, Equatable {
    var header: RichText
    var isNumeric: Bool
  }

  var columns: [Column]
  var rows: [[RichText]]
  /// What the table is called; nil where the heading above it says so.
  var caption: RichText?

  /// What is said below the table of the cells that hide something; nil where none does.
  var note: RichText? {
    for row in rows {
      for cell in row { if case .hidden(let note) = cell.meaning { return RichText(note) } }
    }
    return nil
  }

  init(_ columns: [Column], rows: [[RichText]], caption: RichText? = nil) {
    self.columns = columns
    self.rows = rows
    self.caption = caption
  }
}
