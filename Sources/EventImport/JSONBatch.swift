// Unsafe memory: reads `block.base[..<block.count]`; escapes are written to scratch space that was
// reserved for the string's whole length.

import JourneyModel

/// Where the wanted values of a batch of JSON Lines are.
extension DecoderState {
  /// Rows of JSON Lines are some times as long as delimited ones: so many bytes make as many rows.
  private static let jsonBatchBytes = 4 * batchBytes

  /// Finds the next rows, fills the wanted fields, and returns how many rows there are.
  func scanJSON(_ block: InputBlock) -> Int {
    let base = block.base
    let start = cursor
    let target = min(block.count, start + DecoderState.jsonBatchBytes)
    let shapes = json.pointee.shapes(columns: fields.count)
    var run = JSONLineShapes.Run(cursor: start, rows: 0)
    var passed = 0
    while true {
      let before = run.rows
      fields.withUnsafeBufferPointer { fields in
        guard let fields = fields.baseAddress else { return }
        shapes.match(
          base,
          &run,
          target: target,
          limit: block.count,
          recordLimit: recordLimit,
          rowLimit: DecoderState.rowCapacity,
          newline: block.layout.newline,
          fields: fields,
          rowFirst: rowFirst
        ) { unescaped($0, base) }
      }
      passed += run.rows - before
      if hasMalformed { for row in before..<run.rows { statuses[row] = .accepted } }
      guard run.cursor < target, run.rows < DecoderState.rowCapacity else { break }
      passed += scanLine(block, shapes, &run)
    }
    cursor = run.cursor
    batchStart = start
    batchLines = lines
    if run.bits & JSONLineShapes.highBits != 0, HighBits.any(base + start, cursor - start) {
      countInvalidText(block, from: start, to: cursor, lines)
    }
    lines += passed
    return run.rows
  }

  /// Scans one line by the exact rules; gives how many line ends were passed.
  private func scanLine(
    _ block: InputBlock,
    _ shapes: JSONLineShapes,
    _ run: inout JSONLineShapes.Run
  ) -> Int {
    let base = block.base
    let begin = run.cursor
    let newline = ByteSearch.first(block.layout.newline, base, from: begin, to: block.count)
    let end = newline ?? block.count
    let passed = newline == nil ? 0 : 1
    run.cursor = min(block.count, end + 1)
    run.bits = JSONLineShapes.highBits
    if JSONLineScanner.skipSpace(base, begin, end) == end { return passed }
    rowFirst[run.rows] = begin
    let isAccepted = end - begin <= recordLimit && json.pointee.scan(base, from: begin, to: end)
    if isAccepted {
      let values = block.layout.nodes.map { nodes in
        nodes.lazy.compactMap { self.json.pointee.value(at: $0) }.first
      }
      takeValues(values, base, run.rows)
      shapes.learn(base, from: begin, to: end, scalars: json.pointee.scalars, values: values)
    } else {
      for column in fields { column[run.rows] = .empty }
      if !hasMalformed { for row in 0..<run.rows { statuses[row] = .accepted } }
      hasMalformed = true
    }
    if hasMalformed { statuses[run.rows] = isAccepted ? .accepted : .rejectedFields }
    run.rows += 1
    return passed
  }

  private func takeValues(
    _ values: [JSONLineScanner.Value?],
    _ base: UnsafePointer<UInt8>,
    _ row: Int
  ) {
    for (column, value) in values.enumerated() {
      var field = FieldSlice.empty
      if let value {
        let slice = FieldSlice(
          start: UInt32(value.start),
          length: UInt32(value.end - value.start)
        )
        switch value.kind {
        case .missing, .null: break
        case .plainString, .literal, .object, .array: field = slice
        case .escapedString: field = unescaped(slice, base)
        }
      }
      fields[column][row] = field
    }
  }

  /// The text of a string with escapes, in scratch space.
  private func unescaped(_ slice: FieldSlice, _ base: UnsafePointer<UInt8>) -> FieldSlice {
    let length = Int(slice.length)
    let raw = UnsafeBufferPointer(start: base + Int(slice.start), count: length)
    let out = reserveScratch(length)
    let written = JSONString.unescape(
      raw,
      into: UnsafeMutableBufferPointer(start: out, count: length)
    )
    return takeScratch(written)
  }
}
