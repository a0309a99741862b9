// Unsafe memory: reads positions that the batch's scan wrote, and the block's bytes between them.

import JourneyModel

/// Turns structural positions into the fields of wanted columns.
extension DecoderState {
  /// A column of rows that all have the header's number of fields and no quotes.
  func extractPlain(
    _ block: InputBlock,
    _ field: Int,
    _ rows: Int,
    into out: UnsafeMutablePointer<FieldSlice>
  ) {
    guard field >= 0 else {
      for row in 0..<rows { out[row] = .empty }
      return
    }
    let fieldCount = block.layout.fieldCount
    var position = UnsafePointer(positions) + firstPosition + field
    for row in 0..<rows {
      let start = position[-1] &+ 1
      out[row] = FieldSlice(start: start, length: position[0] &- start)
      position += fieldCount
    }
    guard field == fieldCount - 1, block.layout.newline == DelimitedScanner.lineFeed else { return }
    let base = block.base
    for row in 0..<rows {
      let slice = out[row]
      if slice.length > 0, base[Int(slice.start &+ slice.length &- 1)] == 0x0D {
        out[row].length = slice.length &- 1
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
