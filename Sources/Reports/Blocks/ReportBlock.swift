import Wording

/// A piece of a report, whatever it is written as: Markdown today, other forms beside it.
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

  init(_ columns: [Column], rows: [[RichText]]) {
    self.columns = columns
    self.rows = rows
  }
}
