import Diagnostics

/// Kinds of files that are no text log, told by their first bytes, and what a user does with them.
enum ForeignFormat {
  /// How many bytes are enough to tell every kind.
  static let prefixLength = 512

  /// What an input with these first (decompressed) bytes is and what to do about it; nil for bytes
  /// that may be a text log.
  static func message(for prefix: [UInt8]) -> (problem: Message, hint: Message)? {
    for (magic, problem, hint) in signatures where prefix.starts(with: magic) {
      return (problem, hint)
    }
    return markup(prefix)
  }

  private static let signatures: [(magic: [UInt8], problem: Message, hint: Message)] = [
    (
      [0x50, 0x4B, 0x03, 0x04], "is a ZIP archive or an Excel workbook (.xlsx), not a text log",
      "unzip it, or save the sheet as CSV (UTF-8), and pass that file"
    ),
    (
      [0x50, 0x4B, 0x05, 0x06], "is an empty ZIP archive, not a text log",
      "pass the CSV or JSON Lines file itself"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      "is an old Excel workbook (.xls), not a text log",
      "save the sheet as CSV (UTF-8) and pass that file"
    ),
    (
      [0x28, 0xB5, 0x2F, 0xFD], "is compressed with Zstandard (.zst)",
      "decompress it first: zstd -dc FILE | waymark ... -"
    ),
    (
      Array("BZh".utf8), "is compressed with bzip2 (.bz2)",
      "decompress it first: bzip2 -dc FILE | waymark ... -"
    ),
    (
      [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "is compressed with xz (.xz)",
      "decompress it first: xz -dc FILE | waymark ... -"
    ),
    (
      Array("PAR1".utf8), "is a Parquet file, not a text log",
      "export it as CSV first, for example with duckdb: COPY (FROM 'FILE') TO 'log.csv'"
    ),
    (
      Array("SQLite format 3\0".utf8), "is an SQLite database, not a text log",
      "export the table first: sqlite3 -csv -header FILE 'SELECT * FROM events' > log.csv"
    ),
    (
      Array("%PDF-".utf8), "is a PDF document, not a text log",
      "export the events as CSV or JSON Lines and pass that file"
    ),
  ]

  /// XML logs are text; they are told by their first tag.
  private static func markup(_ prefix: [UInt8]) -> (problem: Message, hint: Message)? {
    var text = prefix[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    guard text.starts(with: Array("<?xml".utf8)) || text.starts(with: Array("<log".utf8)) else {
      return nil
    }
    return (
      "is XML (an XES log?), which is not read yet",
      "convert it to CSV first, for example with pm4py: "
        + "pm4py.convert_to_dataframe(pm4py.read_xes('FILE')).to_csv('log.csv')"
    )
  }
}
