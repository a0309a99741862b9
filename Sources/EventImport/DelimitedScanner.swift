// Unsafe memory: reads `base[start..<end]` only; the caller vouches for that range.

/// The exact rules of delimited text, one byte after the other.
///
/// Everything faster is checked against this. A quote opens a quoted field only as the field's
/// first byte; anywhere else in an unquoted field it is a character like any other. In a quoted
/// field a doubled quote is a quote and a single one closes; only a delimiter, the end of the line
/// or the end of the input may follow it. Records end at the file's line end outside quotes.
struct DelimitedScanner {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// The byte between fields.
  var delimiter: UInt8
  /// The byte that ends records: a line feed (a carriage return before it belongs to the line
  /// end), or a carriage return in files of old Macs; nil takes the first that comes.
  var newline: UInt8?

  /// What one record turned out to be.
  struct Record {
    /// Where the next record begins.
    var next: Int
    /// Text after a closing quote, or a quote that nothing closes.
    var isMalformed = false
    /// Whether a line end came before the end of the bytes.
    var isTerminated = false
    /// The byte that ended the record.
    var newline: UInt8 = DelimitedScanner.lineFeed
  }

  /// Scans one record and appends where each of its fields ends: at the delimiter or line end.
  func scan(
    _ base: UnsafePointer<UInt8>,
    from start: Int,
    to end: Int,
    ends: (Int) -> Void
  ) -> Record {
    let quote = DelimitedScanner.quote
    var record = Record(next: end)
    var index = start
    var isAtFieldStart = true
    while index < end {
      var byte = base[index]
      if isAtFieldStart, byte == quote {
        index += 1
        var isClosed = false
        while index < end {
          if base[index] == quote {
            if index + 1 < end, base[index + 1] == quote {
              index += 2
              continue
            }
            index += 1
            isClosed = true
            break
          }
          index += 1
        }
        guard isClosed else {
          record.isMalformed = true
          break
        }
        guard index < end else { break }
        byte = base[index]
        if byte != delimiter, !endsLine(base, index, end) { record.isMalformed = true }
      }
      isAtFieldStart = false
      if byte == delimiter {
        ends(index)
        isAtFieldStart = true
      } else if isNewline(byte) {
        ends(index)
        record.isTerminated = true
        record.newline = terminator(base, index, end)
        // Without a known line end, a carriage return and line feed are one.
        record.next = index + (newline == nil && byte != record.newline ? 2 : 1)
        return record
      }
      index += 1
    }
    ends(end)
    return record
  }

  private func isNewline(_ byte: UInt8) -> Bool {
    if let newline { return byte == newline }
    return byte == DelimitedScanner.lineFeed || byte == DelimitedScanner.carriageReturn
  }

  /// The file's line end, judged by the first one.
  private func terminator(_ base: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> UInt8 {
    if let newline { return newline }
    if base[index] == DelimitedScanner.lineFeed { return DelimitedScanner.lineFeed }
    let isPair = index + 1 < end && base[index + 1] == DelimitedScanner.lineFeed
    return isPair ? DelimitedScanner.lineFeed : DelimitedScanner.carriageReturn
  }

  /// Whether a line ends here: a line end, or a carriage return before one or before the end.
  private func endsLine(_ base: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    if isNewline(base[index]) { return true }
    guard base[index] == DelimitedScanner.carriageReturn else { return false }
    return index + 1 == end || base[index + 1] == DelimitedScanner.lineFeed
  }
}

/// The fields of one delimited record, for the places where speed is no concern.
struct DelimitedRecord {
  private(set) var record = DelimitedScanner.Record(next: 0)
  /// Where the fields are, with their quotes; none in a blank line.
  private(set) var places: [Range<Int>] = []
  private var ends: [Int] = []

  /// Scans a record; what an earlier one was is forgotten.
  mutating func scan(
    _ scanner: DelimitedScanner,
    _ base: UnsafePointer<UInt8>,
    from start: Int,
    to end: Int
  ) {
    places.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    record = scanner.scan(base, from: start, to: end) { ends.append($0) }
    var from = start
    for (index, fieldEnd) in ends.enumerated() {
      var until = fieldEnd
      if index == ends.count - 1, record.newline == DelimitedScanner.lineFeed, until > from,
        base[until - 1] == DelimitedScanner.carriageReturn
      {
        until -= 1
      }
      places.append(from..<until)
      from = fieldEnd + 1
    }
    if places.count == 1, places[0].allSatisfy({ base[$0] == 0x20 || base[$0] == 0x09 }),
      base[start] != DelimitedScanner.quote
    {
      places.removeAll(keepingCapacity: true)
    }
  }

  /// Calls a function with a field's bytes, unquoted.
  func withBytes<Result>(
    ofFieldAt place: Range<Int>,
    _ base: UnsafePointer<UInt8>,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let quote = DelimitedScanner.quote
    let bytes = UnsafeBufferPointer(start: base + place.lowerBound, count: place.count)
    guard bytes.first == quote else { return body(bytes) }
    var field: [UInt8] = []
    var index = 1
    while index < bytes.count {
      if bytes[index] == quote {
        index += 1
        guard index < bytes.count, bytes[index] == quote else { break }
      }
      field.append(bytes[index])
      index += 1
    }
    return field.withUnsafeBufferPointer(body)
  }
}
