// Unsafe memory: reads `block.base[..<block.count]` and the slack behind it; a scan writes positions
// after room was made for one in each byte and 64 more. Invariant: a batch's positions lie in order,
// and `positions[firstPosition - 1] + 1` is where its first row begins.

import CByteKernels
import JourneyModel

/// Where the fields of a batch of delimited rows are.
///
/// The bytes are looked at 64 at a time, and structural positions (delimiters and line ends outside
/// quotes) are written one after the other. Where every k-th of them is a line end, and no other is,
/// all rows have k fields. Rows that do not fit this are told one by one; and where quotes are not
/// where they should be, the batch is scanned again by the exact rules, byte by byte.
extension DecoderState {
  /// Finds the next rows and returns how many there are; those that are not of the common form have
  /// their fields filled, the others wait for `complete`.
  func scanDelimited(_ block: InputBlock, _ delimiter: UInt8) -> Int {
    let newline = block.layout.newline
    let base = block.base
    var scan = WaymarkScan()
    scan.index = cursor
    scan.count = firstPosition
    scan.mayOpen = 1
    positions[firstPosition - 1] = UInt32(truncatingIfNeeded: cursor &- 1)
    var last = firstPosition
    while true {
      let target = min(block.count, scan.index + stride)
      // The kernel goes up to 63 bytes beyond the target, and writes up to 64 positions too many.
      growPositions(to: scan.count + (target - scan.index) + 192, keeping: scan.count)
      let isRegular = kernel.scan(
        base,
        end: block.count,
        target: target,
        delimiter: delimiter,
        newline: newline,
        &scan,
        positions
      )
      guard isRegular else { return scanExactly(block, delimiter) }
      if scan.index >= block.count {
        if scan.inside != 0 { return scanExactly(block, delimiter) }
        if scan.count == firstPosition || Int(positions[scan.count - 1]) != block.count - 1
          || base[block.count - 1] != newline
        {
          // The input's last line has no end of its own.
          positions[scan.count] = UInt32(block.count)
          scan.count += 1
          scan.newlines += 1
        }
        last = scan.count
        break
      }
      last = scan.count
      while last > firstPosition, base[Int(positions[last - 1])] != newline { last -= 1 }
      if last > firstPosition { break }
    }
    return rows(block, scan, last)
  }

  /// Tells the rows of a scan, whose positions before `last` end with a line end.
  private func rows(_ block: InputBlock, _ scan: WaymarkScan, _ last: Int) -> Int {
    let start = cursor
    let fieldCount = block.layout.fieldCount
    let lineEnds = scan.newlines - scan.quotedNewlines
    let isUniform =
      fieldCount > 1 && last - firstPosition == lineEnds * fieldCount
      && Int(positions[last - 1]) - start <= recordLimit
      && everyLineEnds(block, lineEnds)
    var rows = min(lineEnds, DecoderState.rowCapacity)
    var consumed = firstPosition + rows * fieldCount
    if !isUniform {
      consumed = last
      rows = irregularRows(block, &consumed)
    }
    cursor = min(block.count, Int(positions[consumed - 1]) + 1)
    let linesBefore = lines
    lines += lineCount(block, scan, from: start, areAll: isUniform && rows == lineEnds)
    if scan.highBits != 0 { countInvalidText(block, from: start, to: cursor, linesBefore) }
    adaptStride(rows, cursor - start)
    hasDirectFields = isUniform && !scan.hasDoubledQuotes
    hasQuotes = scan.hasQuotes
    isBatchRegular = isUniform
    batchStart = start
    batchLines = linesBefore
    if isUniform, !hasDirectFields {
      for row in 0..<rows {
        rowFirst[row] = firstPosition + row * fieldCount
        rowFields[row] = fieldCount
      }
    }
    if !hasDirectFields { extractAll(block, rows, hasDoubledQuotes: scan.hasDoubledQuotes) }
    return rows
  }

  /// Whether each row that has as many fields as the header ends where a line does.
  private func everyLineEnds(_ block: InputBlock, _ lineEnds: Int) -> Bool {
    let base = block.base
    let newline = block.layout.newline
    let fieldCount = block.layout.fieldCount
    var position = UnsafePointer(positions) + (firstPosition + fieldCount - 1)
    // The last line may have no end of its own.
    let isOpen = lineEnds > 0 && Int(position[(lineEnds - 1) * fieldCount]) == block.count
    var differences: UInt8 = 0
    for _ in 0..<(isOpen ? lineEnds - 1 : lineEnds) {
      differences |= base[Int(position[0])] ^ newline
      position += fieldCount
    }
    return differences == 0
  }

  /// How many physical lines end before the cursor; `areAll` says that the scan's rows are taken.
  private func lineCount(
    _ block: InputBlock,
    _ scan: WaymarkScan,
    from start: Int,
    areAll: Bool
  ) -> Int {
    let newline = block.layout.newline
    guard areAll, cursor < block.count else {
      return LineCounter.lines(block.base + start, cursor - start, newline)
    }
    // What the scan saw beyond the last row is in quotes.
    let seen = min(scan.index, block.count)
    return scan.newlines - LineCounter.lines(block.base + cursor, seen - cursor, newline)
  }

  private func adaptStride(_ rows: Int, _ bytes: Int) {
    guard rows > 0 else { return }
    // A little fewer rows than fit, for rows vary in length.
    let wanted = bytes / rows * (DecoderState.rowCapacity - 64)
    stride = min(DecoderState.batchBytes, max(512, wanted))
  }

  /// Tells rows that may have any number of fields; `last` is one past the positions to use, and
  /// then one past those used.
  private func irregularRows(_ block: InputBlock, _ last: inout Int) -> Int {
    var rows = 0
    var first = firstPosition
    var index = first
    while index < last, rows < DecoderState.rowCapacity {
      let position = Int(positions[index])
      index += 1
      guard position == block.count || block.base[position] == block.layout.newline else {
        continue
      }
      let begin = Int(positions[first - 1] &+ 1)
      if !isBlank(block, begin, position, index - first) {
        note(
          block,
          &rows,
          first: first,
          count: index - first,
          isMalformed: position - begin > recordLimit
        )
      }
      first = index
    }
    last = first
    return rows
  }

  private func isBlank(_ block: InputBlock, _ start: Int, _ end: Int, _ count: Int) -> Bool {
    guard count == 1 else { return false }
    var end = end
    if end > start, block.layout.newline == DelimitedScanner.lineFeed,
      block.base[end - 1] == DelimitedScanner.carriageReturn
    {
      end -= 1
    }
    for index in start..<end where block.base[index] != 0x20 && block.base[index] != 0x09 {
      return false
    }
    return true
  }

  private func note(
    _ block: InputBlock,
    _ rows: inout Int,
    first: Int,
    count: Int,
    isMalformed: Bool
  ) {
    rowFirst[rows] = first
    let isRejected = isMalformed || count < block.layout.neededFields
    if isRejected != hasMalformed, !hasMalformed {
      // The rows so far were well-formed.
      hasMalformed = true
      for row in 0..<rows { statuses[row] = .accepted }
    }
    if hasMalformed { statuses[rows] = isRejected ? .rejectedFields : .accepted }
    rowFields[rows] = isRejected ? 0 : count
    if !isRejected, count != block.layout.fieldCount { hasRagged = true }
    rows += 1
  }

  /// Scans the next rows byte by byte.
  private func scanExactly(_ block: InputBlock, _ delimiter: UInt8) -> Int {
    let scanner = DelimitedScanner(delimiter: delimiter, newline: block.layout.newline)
    let start = cursor
    let linesBefore = lines
    var rows = 0
    var next = firstPosition
    let target = min(block.count, start + DecoderState.batchBytes)
    while cursor < target, rows < DecoderState.rowCapacity {
      let first = next
      let begin = cursor
      positions[first - 1] = UInt32(truncatingIfNeeded: begin &- 1)
      let record = scanner.scan(block.base, from: begin, to: block.count) { end in
        growPositions(to: next + 64, keeping: next)
        positions[next] = UInt32(truncatingIfNeeded: end)
        next += 1
      }
      cursor = record.next
      let end = Int(positions[next - 1])
      if !record.isMalformed, isBlank(block, begin, end, next - first) { continue }
      note(
        block,
        &rows,
        first: first,
        count: next - first,
        isMalformed: record.isMalformed || end - begin > recordLimit
      )
    }
    lines += LineCounter.lines(block.base + start, cursor - start, block.layout.newline)
    if HighBits.any(block.base + start, cursor - start) {
      countInvalidText(block, from: start, to: cursor, linesBefore)
    }
    isBatchRegular = false
    batchStart = start
    batchLines = linesBefore
    extractAll(block, rows, hasDoubledQuotes: true)
    return rows
  }
}

/// Tells whether bytes are all ASCII.
enum HighBits {
  static func any(_ base: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var bits: UInt64 = 0
    var index = 0
    while index + 8 <= count {
      bits |= UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
      index += 8
    }
    while index < count {
      bits |= UInt64(base[index])
      index += 1
    }
    return bits & 0x8080_8080_8080_8080 != 0
  }
}
