// Unsafe memory: reads `block.base[..<block.count]`; escapes are written to scratch space that was
// reserved for the string's whole length.

import Glibc
import JourneyModel

/// Where the wanted values of a batch of JSON Lines are.
extension DecoderState {
  /// Finds the next rows, fills the wanted fields, and returns how many rows there are.
  func scanJSON(_ block: InputBlock) -> Int {
    let base = block.base
    let start = cursor
    let target = min(block.count, start + DecoderState.batchBytes)
    var rows = 0
    var passed = 0
    while cursor < target, rows < DecoderState.rowCapacity {
      let begin = cursor
      var end = block.count
      if let found = memchr(base + begin, Int32(block.layout.newline), block.count - begin) {
        end = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
        passed += 1
      }
      cursor = min(block.count, end + 1)
      if JSONLineScanner.skipSpace(base, begin, end) == end { continue }
      rowFirst[rows] = begin
      if end - begin <= recordLimit, json.pointee.scan(base, from: begin, to: end) {
        takeValues(block, rows)
        statuses[rows] = .accepted
      } else {
        for column in fields { column[rows] = .empty }
        statuses[rows] = .rejectedFields
      }
      rows += 1
    }
    // Statuses are written for every row.
    hasMalformed = true
    batchStart = start
    batchLines = lines
    if HighBits.any(base + start, cursor - start) {
      countInvalidText(block, from: start, to: cursor, lines)
    }
    lines += passed
    return rows
  }

  private func takeValues(_ block: InputBlock, _ row: Int) {
    for (column, nodes) in block.layout.nodes.enumerated() {
      var field = FieldSlice.empty
      for node in nodes {
        guard let value = json.pointee.value(at: node) else { continue }
        let length = value.end - value.start
        switch value.kind {
        case .missing, .null: break
        case .plainString, .literal, .object, .array:
          field = FieldSlice(start: UInt32(value.start), length: UInt32(length))
        case .escapedString:
          let raw = UnsafeBufferPointer(start: block.base + value.start, count: length)
          let out = reserveScratch(length)
          let written = JSONString.unescape(
            raw,
            into: UnsafeMutableBufferPointer(start: out, count: length)
          )
          field = takeScratch(written)
        }
        break
      }
      fields[column][row] = field
    }
  }
}
