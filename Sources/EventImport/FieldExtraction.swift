// Unsafe memory: reads positions that the batch's scan wrote, and the block's bytes between them, or
// the one behind.

import JourneyModel

/// Turns structural positions into the fields of wanted columns.
extension DecoderState {
  /// A column of rows whose fields are read straight from the positions.
  func extractDirect(
    _ block: InputBlock,
    _ column: Int,
    _ rows: Int,
    into out: UnsafeMutablePointer<FieldSlice>
  ) {
    forEachDirect(block, column, rows) { row, slice in out[row] = slice }
  }

  /// The same without surrounding spaces; false where a field is empty.
  func extractDirectTrimmed(
    _ block: InputBlock,
    _ column: Int,
    _ rows: Int,
    into out: UnsafeMutablePointer<FieldSlice>
  ) -> Bool {
    let base = block.base
    var spaces = false
    var blanks = false
    forEachDirect(block, column, rows) { row, slice in
      out[row] = slice
      let last = Int(slice.start) &+ Int(slice.length) &- (slice.length == 0 ? 0 : 1)
      spaces = spaces || (base[Int(slice.start)] == 0x20) || (base[last] == 0x20)
      blanks = blanks || slice.length == 0
    }
    guard spaces else { return !blanks }
    blanks = false
    for row in 0..<rows {
      out[row] = trimmed(out[row], base)
      if out[row].length == 0 { blanks = true }
    }
    return !blanks
  }

  /// Calls a function with each field of a column; it is meant to be inlined.
  @inline(__always)
  private func forEachDirect(
    _ block: InputBlock,
    _ column: Int,
    _ rows: Int,
    _ body: (Int, FieldSlice) -> Void
  ) {
    let field = block.layout.fields[column]
    guard field >= 0 else {
      for row in 0..<rows { body(row, .empty) }
      return
    }
    let base = block.base
    let stride = block.layout.fieldCount
    let endsLine = field == stride - 1 && block.layout.newline == DelimitedScanner.lineFeed
    var position = UnsafePointer(positions) + (firstPosition + field)
    // One loop for each form, so that none asks in each row.
    switch (hasQuotes, endsLine) {
    case (false, false):
      for row in 0..<rows {
        body(row, DirectField.plain(position))
        position += stride
      }
    case (false, true):
      for row in 0..<rows {
        body(row, DirectField.last(position, base))
        position += stride
      }
    case (true, false):
      for row in 0..<rows {
        body(row, DirectField.unquoted(DirectField.plain(position), base))
        position += stride
      }
    case (true, true):
      for row in 0..<rows {
        body(row, DirectField.unquoted(DirectField.last(position, base), base))
        position += stride
      }
    }
  }

  /// All wanted columns, of rows of any form.
  func extractAll(_ block: InputBlock, _ rows: Int, hasDoubledQuotes: Bool) {
    for (column, field) in block.layout.fields.enumerated() {
      extract(block, field, rows, hasDoubledQuotes, into: fields[column])
    }
  }

  private func extract(
    _ block: InputBlock,
    _ field: Int,
    _ rows: Int,
    _ hasDoubledQuotes: Bool,
    into out: UnsafeMutablePointer<FieldSlice>
  ) {
    let base = block.base
    let positions = self.positions
    let hasLineFeeds = block.layout.newline == DelimitedScanner.lineFeed
    for row in 0..<rows {
      let count = rowFields[row]
      guard field >= 0, field < count else {
        out[row] = .empty
        continue
      }
      let index = rowFirst[row] + field
      var start = positions[index - 1] &+ 1
      var end = positions[index]
      if field == count - 1, hasLineFeeds, end > start, base[Int(end) - 1] == 0x0D { end -= 1 }
      if end > start, base[Int(start)] == DelimitedScanner.quote {
        start += 1
        end -= 1
        if hasDoubledQuotes {
          out[row] = undoubled(base, start, end)
          continue
        }
      }
      out[row] = FieldSlice(start: start, length: end &- start)
    }
  }

  /// A quoted field's text, in scratch space if it has doubled quotes.
  private func undoubled(
    _ base: UnsafePointer<UInt8>,
    _ start: UInt32,
    _ end: UInt32
  )
    -> FieldSlice
  {
    let from = Int(start)
    let count = Int(end) - from
    var index = 0
    while index < count, base[from + index] != DelimitedScanner.quote { index += 1 }
    guard index < count else { return FieldSlice(start: start, length: UInt32(count)) }
    let out = reserveScratch(count)
    var written = 0
    index = 0
    while index < count {
      let byte = base[from + index]
      out[written] = byte
      written += 1
      index += byte == DelimitedScanner.quote ? 2 : 1
    }
    return takeScratch(written)
  }
}

/// Fields by the positions around them.
private enum DirectField {
  @inline(__always)
  static func plain(_ position: UnsafePointer<UInt32>) -> FieldSlice {
    let start = position[-1] &+ 1
    return FieldSlice(start: start, length: position[0] &- start)
  }

  /// The last field of a line that ends with a line feed; another field is before it.
  @inline(__always)
  static func last(
    _ position: UnsafePointer<UInt32>,
    _ base: UnsafePointer<UInt8>
  ) -> FieldSlice {
    let start = position[-1] &+ 1
    // Of an empty field this looks at the delimiter.
    let isReturn = base[Int(position[0]) &- 1] == DelimitedScanner.carriageReturn
    return FieldSlice(start: start, length: position[0] &- start &- (isReturn ? 1 : 0))
  }

  /// A field without its quotes, if it has any.
  @inline(__always)
  static func unquoted(_ slice: FieldSlice, _ base: UnsafePointer<UInt8>) -> FieldSlice {
    let isQuoted = slice.length >= 2 && base[Int(slice.start)] == DelimitedScanner.quote
    return FieldSlice(
      start: slice.start &+ (isQuoted ? 1 : 0),
      length: slice.length &- (isQuoted ? 2 : 0)
    )
  }
}
