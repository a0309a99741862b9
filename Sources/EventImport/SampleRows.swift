public import JourneyModel

/// The first rows of an input as text, and what was found about its form.
///
/// Columns are sparse: a JSON key that few rows have costs only those.
public struct SampleRows: Sendable {
  /// One column of the header, or one key path of JSON Lines.
  public struct Column: Sendable {
    /// The header's name, trimmed (blank names stay blank), or the key path, parts joined by `.`.
    public var name: String
    /// The rows in which the column is there, and where the text of each ends in `bytes`: texts are made
    /// of those that are asked for alone.
    private var rows: [(row: Int, end: Int)] = []
    private var bytes: [UInt8] = []

    init(name: String) { self.name = name }

    mutating func append(_ text: some Collection<UInt8>, row: Int) {
      bytes.append(contentsOf: text)
      rows.append((row, bytes.count))
    }

    /// Takes back what was appended last.
    mutating func removeLast() {
      rows.removeLast()
      bytes.removeSubrange((rows.last?.end ?? 0)...)
    }

    /// Puts the column's texts where those of their rows are.
    fileprivate func fill(_ texts: inout [String]) {
      var start = 0
      for (row, end) in rows {
        texts[row] = String(decoding: bytes[start..<end], as: UTF8.self)
        start = end
      }
    }
  }

  /// The input's name, as messages give it.
  public var inputName: String
  /// Delimited, with its delimiter, or JSON Lines.
  public var format: LogFormat
  /// The encoding that the text was read in.
  public var encoding: TextEncoding
  /// Whether the text begins with a byte-order mark.
  public var hasByteOrderMark: Bool
  /// Whether the input is compressed with gzip.
  public var isGzip: Bool
  /// Whether lines end with a carriage return alone (files of old Macs).
  public var hasCarriageReturnLines: Bool
  /// The physical line of the header (of the first row for JSON Lines), from 1.
  public var headerLine: Int
  /// The columns in the order of the header; for JSON Lines in the order of first appearance.
  public var columns: [Column]
  /// How many well-formed rows the sample has; the columns speak of these.
  public var rowCount = 0
  /// How many rows of the sample were malformed: broken quoting, broken JSON.
  public var malformedRows = 0
  /// How many lines malformed rows hold beside their first ones, in quotes that close far below or never.
  public var swallowedLines = 0
  /// The physical line with which the first such row begins, from 1; nil without one.
  public var firstSwallowingLine: Int?
  /// How many of the rows have fewer or more fields than the header.
  public var raggedRows = 0
  /// How many invalid UTF-8 sequences the sampled text holds.
  public var invalidText = 0
  /// Whether the sample is the whole input.
  public var isWholeInput = false
  /// Whether key paths were left out because there are more than 2,000.
  public var leavesOutColumns = false
  /// Whether the byte limit ended the sample before the row limit.
  public var endedByBytes = false

  /// The texts of a column, one for each row in order; missing, null and empty are the empty text.
  public func values(ofColumn index: Int) -> [String] {
    var all = Array(repeating: "", count: rowCount)
    columns[index].fill(&all)
    return all
  }

  /// The position of the column that a mapping's name means: the first with that very name.
  public func index(ofColumn name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
