import Diagnostics
import JourneyModel

/// What the beginning of an input says about the rest: format, line end, header, where data begins.
struct InputHead: Sendable {
  /// The most bytes that are read to find a header's end.
  static let headerLimit = 16 << 20
  /// How much text is looked at to tell the delimiter.
  static let delimiterSampleSize = 256 << 10

  var profile: TextProfile
  var format: LogFormat
  /// The byte that ends lines.
  var newline: UInt8 = DelimitedScanner.lineFeed
  /// The names in the header, trimmed; empty for JSON Lines.
  var header: [String] = []
  /// The offset of the first data byte in the decoded text.
  var dataOffset = 0
  /// The physical lines before the data.
  var linesBeforeData = 0
  /// The physical line on which the header begins (the first row, for JSON Lines), from 1.
  var headerLine = 1
  /// How many invalid UTF-8 sequences the lines before the data hold.
  var invalidText = 0

  /// Looks at the beginning of an input.
  init(_ text: inout SampleText, _ input: LogInput, _ mapping: LogMapping) throws(InputError) {
    profile = text.profile
    format = .jsonLines
    let asked = try InputHead.delimiter(mapping.delimiter, input)
    try text.grow(to: 65_536)
    var offset = 0
    for _ in 0..<max(0, mapping.skipRows) {
      try passLine(&text, input, &offset)
    }
    // Blank lines before the header are passed.
    while true {
      if offset + 1 >= text.bytes.count { try text.grow(to: offset + 65_536) }
      guard offset < text.bytes.count else { break }
      let byte = text.bytes[offset]
      guard byte == DelimitedScanner.lineFeed || byte == DelimitedScanner.carriageReturn else {
        break
      }
      try passLine(&text, input, &offset)
    }
    dataOffset = offset
    headerLine = linesBeforeData + 1
    let first = text.bytes[offset...].first { $0 != 0x20 && $0 != 0x09 }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      try refuseDocuments(text, input, offset)
    }
    if first == UInt8(ascii: "{") {
      newline = InputHead.lineEnd(text, offset)
    } else {
      try readHeader(&text, input, asked)
    }
  }

  private mutating func readHeader(
    _ text: inout SampleText,
    _ input: LogInput,
    _ asked: UInt8?
  ) throws(InputError) {
    let start = dataOffset
    if asked == nil { try text.grow(to: start + InputHead.delimiterSampleSize) }
    while true {
      let isWhole = text.isWhole
      let found = text.withBytes {
        base,
        count -> (UInt8, DelimitedScanner.Record, header: [String])? in
        let delimiter =
          asked ?? DelimiterDetection.delimiter(base, from: start, to: count, isWhole: isWhole)
        let scanner = DelimitedScanner(delimiter: delimiter, newline: nil)
        var fields = DelimitedRecord()
        fields.scan(scanner, base, from: start, to: count)
        let record = fields.record
        // The byte after a line end must be seen, to tell a carriage return from a pair.
        guard isWhole || record.isTerminated && record.next < count else { return nil }
        let names = fields.places.map { place in
          fields.withBytes(ofFieldAt: place, base) {
            LogText.trimmed(String(decoding: $0, as: UTF8.self))
          }
        }
        return (delimiter, record, names)
      }
      if let (delimiter, record, names) = found {
        if record.isMalformed {
          throw InputError(
            .content,
            path: input.name,
            "the header has a quote that is not closed, or text after a closing quote",
            hint: "see line \(linesBeforeData + 1), or name the delimiter or skip-rows"
          )
        }
        format = .delimited(delimiter)
        newline = record.newline
        header = names
        dataOffset = record.next
        let passed = text.bytes[start..<dataOffset]
        invalidText = passed.withUnsafeBufferPointer { bytes in
          UTF8Validation.countInvalid(bytes)
        }
        // A header without an end at the end of the input is a line, too.
        linesBeforeData += passed.count { $0 == newline }
        return
      }
      guard text.bytes.count - start < InputHead.headerLimit else {
        throw InputError(
          .content,
          path: input.name,
          "no header: the first line does not end within \(InputHead.headerLimit >> 20) MiB",
          hint: "is this a text log with a header line?"
        )
      }
      try text.grow(to: max(text.bytes.count * 2, 65_536))
    }
  }

  /// Passes one physical line, whatever ends it.
  private mutating func passLine(
    _ text: inout SampleText,
    _ input: LogInput,
    _ offset: inout Int
  ) throws(InputError) {
    var index = offset
    while true {
      if index + 1 >= text.bytes.count { try text.grow(to: index + 65_536) }
      guard index < text.bytes.count else { break }
      guard index - offset < InputHead.headerLimit else {
        throw InputError(
          .content,
          path: input.name,
          "line \(linesBeforeData + 1) does not end within \(InputHead.headerLimit >> 20) MiB"
        )
      }
      let byte = text.bytes[index]
      index += 1
      if byte == DelimitedScanner.lineFeed { break }
      if byte == DelimitedScanner.carriageReturn {
        if index < text.bytes.count, text.bytes[index] == DelimitedScanner.lineFeed { index += 1 }
        break
      }
    }
    if index > offset { linesBeforeData += 1 }
    offset = index
  }

  /// Line feed, unless JSON's first lines know only carriage returns.
  ///
  /// A carriage return is white space in JSON and a line feed cannot be part of a string.
  private static func lineEnd(_ text: borrowing SampleText, _ start: Int) -> UInt8 {
    let bytes = text.bytes[start...]
    let isOldMac =
      !bytes.contains(DelimitedScanner.lineFeed)
      && bytes.dropLast().contains(DelimitedScanner.carriageReturn)
    return isOldMac ? DelimitedScanner.carriageReturn : DelimitedScanner.lineFeed
  }

  /// JSON that is no JSON Lines gets one error instead of one for each line.
  private func refuseDocuments(
    _ text: borrowing SampleText,
    _ input: LogInput,
    _ start: Int
  ) throws(InputError) {
    let beginning = text.bytes[start...].lazy.filter { $0 > 0x20 }
    if beginning.first == UInt8(ascii: "[") {
      let second = beginning.dropFirst().first
      guard second == UInt8(ascii: "{") || second == UInt8(ascii: "]") else { return }
      throw InputError(
        .content,
        path: input.name,
        "is one JSON array; JSON Lines are read, one object a line",
        hint: "convert it first: jq -c '.[]' FILE > log.jsonl"
      )
    }
    let lineEnd = InputHead.lineEnd(text, start)
    let line = text.bytes[start...].prefix { $0 != lineEnd }
    guard line.count < text.bytes[start...].count, line.filter({ $0 > 0x20 }).count == 1 else {
      return
    }
    throw InputError(
      .content,
      path: input.name,
      "is JSON spread over several lines; JSON Lines are read, one object a line",
      hint: "convert it first: jq -c . FILE > log.jsonl"
    )
  }

  /// The delimiter's byte.
  private static func delimiter(_ text: String?, _ input: LogInput) throws(InputError) -> UInt8? {
    guard let text else { return nil }
    let bytes = Array(text.utf8)
    let unusable: [UInt8] = [
      DelimitedScanner.quote, DelimitedScanner.lineFeed, DelimitedScanner.carriageReturn,
    ]
    guard bytes.count == 1, bytes[0] < 0x80, !unusable.contains(bytes[0]) else {
      throw InputError(
        .content,
        path: input.name,
        "the delimiter must be one ASCII character, neither a quote nor a line end"
      )
    }
    return bytes[0]
  }
}

/// The form of a log's text.
public enum LogFormat: Sendable, Equatable {
  /// Fields separated by a byte, with a header.
  case delimited(UInt8)
  /// One JSON object a line.
  case jsonLines
}

/// Tells the delimiter of a text from its first lines.
enum DelimiterDetection {
  static let candidates = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  private static let recordLimit = 1_000

  /// The candidate with which most records have as many fields as the header.
  ///
  /// Ties go to the one that gives the header more fields. A comma where none gives two: then the file has one column.
  static func delimiter(
    _ base: UnsafePointer<UInt8>,
    from start: Int,
    to end: Int,
    isWhole: Bool
  ) -> UInt8 {
    var best: (delimiter: UInt8, share: Double, columns: Int)?
    for delimiter in candidates {
      var scanner = DelimitedScanner(delimiter: delimiter, newline: nil)
      var index = start
      var columns = 0
      var (records, consistent) = (0, 0)
      while index < end, records < recordLimit {
        var count = 0
        let record = scanner.scan(base, from: index, to: end) { _ in count += 1 }
        // The last record may be cut off.
        if !record.isTerminated, !isWhole, records > 0 { break }
        let isBlank = count == 1 && record.next - index <= 2
        index = record.next
        if isBlank { continue }
        scanner.newline = record.newline
        records += 1
        if records == 1 {
          columns = count
        } else if count == columns, !record.isMalformed {
          consistent += 1
        }
        if columns < 2 { break }
      }
      guard columns >= 2 else { continue }
      let share = records > 1 ? Double(consistent) / Double(records - 1) : 1
      if let current = best, (share, columns) <= (current.share, current.columns) { continue }
      best = (delimiter, share, columns)
    }
    return best?.delimiter ?? candidates[0]
  }
}
