// Unsafe memory: reads `block.base[..<block.count]`, 64 bytes at once only where 64 are left, the
// last ones through a buffer of 64; writes positions after making room for 65 more.

import JourneyModel

/// Where the fields of a batch of delimited rows are.
///
/// The bytes are looked at 64 at a time, and structural positions (delimiters and line ends outside
/// quotes) are written one after the other. Where every k-th of them is a line end, and no other is,
/// all rows have k fields. Rows that do not fit this are told one by one; and where quotes are not
/// where they should be, the batch is scanned again by the exact rules, byte by byte.
extension DecoderState {
  /// What a pass over some bytes found.
  struct Pass {
    var index = 0
    /// One past the last position written.
    var count = 0
    var carry: UInt64 = 0
    var afterStructural: UInt64 = 1
    var afterCloser: UInt64 = 0
    var newlines = 0
    var quotedNewlines = 0
    var hasQuotes = false
    var hasDoubledQuotes = false
    var isIrregular = false
    var highBits: UInt64 = 0
  }

  /// Finds the next rows, fills the wanted fields, and returns how many rows there are.
  func scanDelimited(_ block: InputBlock, _ delimiter: UInt8) -> Int {
    let scanner = StructuralScanner(delimiter: delimiter, newline: block.layout.newline)
    let start = cursor
    var pass = Pass(index: start, count: firstPosition)
    positions[firstPosition - 1] = UInt32(truncatingIfNeeded: start &- 1)
    var last = firstPosition
    while true {
      scan(block, scanner, to: min(block.count, pass.index + stride), &pass)
      if pass.isIrregular { return scanExactly(block, delimiter) }
      if pass.index >= block.count {
        if pass.carry != 0 { return scanExactly(block, delimiter) }
        if pass.count == firstPosition || Int(positions[pass.count - 1]) != block.count - 1
          || block.base[block.count - 1] != block.layout.newline
        {
          // The input's last line has no end of its own.
          positions[pass.count] = UInt32(block.count)
          pass.count += 1
          pass.newlines += 1
        }
        last = pass.count
        break
      }
      last = pass.count
      while last > firstPosition, block.base[Int(positions[last - 1])] != block.layout.newline {
        last -= 1
      }
      if last > firstPosition { break }
    }
    return rows(block, pass, last)
  }

  private func scan(
    _ block: InputBlock,
    _ scanner: StructuralScanner,
    to target: Int,
    _ result: inout Pass
  ) {
    var pass = result
    let base = UnsafeRawPointer(block.base)
    let end = block.count
    growPositions(to: pass.count + (target - pass.index) + 192, keeping: pass.count)
    let positions = self.positions
    while pass.index < target {
      let index = pass.index
      var masks: StructuralMasks
      if index + 64 <= end {
        masks = scanner.masks(base + index)
      } else {
        masks = tail(scanner, base + index, end - index)
      }
      pass.newlines &+= masks.newlineCount
      pass.highBits |= masks.highBits
      var structural = masks.structural
      if masks.quotes | pass.carry | pass.afterCloser != 0 {
        pass.isIrregular = !quoted(block, scanner, masks, &structural, &pass)
        if pass.isIrregular {
          result = pass
          return
        }
      } else {
        pass.afterStructural = structural >> 63
      }
      // Eight are always written: few lines of text have more delimiters in 64 bytes.
      let found = structural.nonzeroBitCount
      var out = positions + pass.count
      pass.count &+= found
      let offset = UInt32(truncatingIfNeeded: index)
      for place in 0..<8 {
        out[place] = offset &+ UInt32(truncatingIfNeeded: structural.trailingZeroBitCount)
        structural &= structural &- 1
      }
      while structural != 0 {
        out[8] = offset &+ UInt32(truncatingIfNeeded: structural.trailingZeroBitCount)
        structural &= structural &- 1
        out += 1
      }
      pass.index = index &+ 64
    }
    result = pass
  }

  /// The masks of the last bytes of a block.
  private func tail(
    _ scanner: StructuralScanner,
    _ base: UnsafeRawPointer,
    _ count: Int
  ) -> StructuralMasks {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 8) { buffer in
      guard let copy = buffer.baseAddress else {
        return StructuralMasks(structural: 0, quotes: 0, newlineCount: 0, highBits: 0)
      }
      copy.initializeMemory(as: UInt8.self, repeating: 0, count: 64)
      copy.copyMemory(from: base, byteCount: count)
      var masks = scanner.masks(copy)
      masks.structural &= (1 << UInt64(count)) &- 1
      return masks
    }
  }

  /// Takes quotes into account; false where one is out of place.
  private func quoted(
    _ block: InputBlock,
    _ scanner: StructuralScanner,
    _ masks: StructuralMasks,
    _ structural: inout UInt64,
    _ pass: inout Pass
  ) -> Bool {
    pass.hasQuotes = true
    let inside = StructuralScanner.prefixParity(masks.quotes) ^ pass.carry
    let openers = masks.quotes & inside
    let closers = masks.quotes & ~inside
    structural &= ~inside
    let behindCloser = closers << 1 | pass.afterCloser
    let mayOpen = structural << 1 | pass.afterStructural | behindCloser
    if openers & ~mayOpen != 0 { return false }
    var strays = behindCloser & ~(structural | openers)
    while strays != 0 {
      let place = pass.index + strays.trailingZeroBitCount
      strays &= strays &- 1
      guard place < block.count else { break }
      // A carriage return may come between a closing quote and the line feed.
      let isLineEnd =
        block.layout.newline == DelimitedScanner.lineFeed
        && block.base[place] == DelimitedScanner.carriageReturn
        && (place + 1 == block.count || block.base[place + 1] == DelimitedScanner.lineFeed)
      if !isLineEnd { return false }
    }
    if openers & behindCloser != 0 { pass.hasDoubledQuotes = true }
    if inside != 0, masks.newlineCount > 0 {
      let newlines =
        pass.index + 64 <= block.count
        ? scanner.newlineMask(UnsafeRawPointer(block.base + pass.index))
        : tailNewlines(block, pass.index)
      pass.quotedNewlines += (newlines & inside).nonzeroBitCount
    }
    pass.carry = inside >> 63 == 1 ? ~0 : 0
    pass.afterStructural = structural >> 63
    pass.afterCloser = closers >> 63
    return true
  }

  private func tailNewlines(_ block: InputBlock, _ start: Int) -> UInt64 {
    var mask: UInt64 = 0
    for index in start..<block.count where block.base[index] == block.layout.newline {
      mask |= 1 << UInt64(index - start)
    }
    return mask
  }

  /// Tells the rows of a pass, whose positions before `last` end with a line end.
  private func rows(_ block: InputBlock, _ pass: Pass, _ last: Int) -> Int {
    let start = cursor
    let fieldCount = block.layout.fieldCount
    let found = last - firstPosition
    let lineEnds = pass.newlines - pass.quotedNewlines
    var rows = lineEnds
    var isRegular = fieldCount > 1 && found == lineEnds * fieldCount
    let end = Int(positions[last - 1])
    if isRegular {
      var index = firstPosition + fieldCount - 1
      for _ in 0..<lineEnds {
        let position = Int(positions[index])
        if position != block.count, block.base[position] != block.layout.newline {
          isRegular = false
          break
        }
        index += fieldCount
      }
      if end - start > recordLimit { isRegular = false }
    }
    var consumed = last
    if isRegular {
      rows = min(rows, DecoderState.rowCapacity)
      consumed = firstPosition + rows * fieldCount
    } else {
      rows = irregularRows(block, &consumed)
    }
    cursor = min(block.count, Int(positions[consumed - 1]) + 1)
    let linesBefore = lines
    lines +=
      isRegular && pass.quotedNewlines == 0 && cursor < block.count
      ? rows : LineCounter.lines(block.base + start, cursor - start, block.layout.newline)
    if pass.highBits != 0 { countInvalidText(block, from: start, to: cursor, linesBefore) }
    adaptStride(rows, cursor - start)
    if isRegular, !pass.hasQuotes {
      for (column, field) in block.layout.fields.enumerated() {
        extractPlain(block, field, rows, into: fields[column])
      }
    } else {
      if isRegular {
        for row in 0..<rows {
          rowFirst[row] = firstPosition + row * fieldCount
          rowFields[row] = fieldCount
        }
      }
      extractAll(block, rows, hasDoubledQuotes: pass.hasDoubledQuotes)
    }
    isBatchRegular = isRegular && !pass.hasQuotes
    batchStart = start
    batchLines = linesBefore
    return rows
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
