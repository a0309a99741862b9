// Unsafe memory: reads fields by the slices that extraction wrote; a slice in scratch space is read
// through the scratch space's present address, which `reserveScratch` may change.

import JourneyModel

/// Makes events of fields: trims, reads times, joins names, and says what became of each row.
extension DecoderState {
  /// Where the bytes of a field are.
  @inline(__always)
  private func address(_ slice: FieldSlice, _ base: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    let offset = Int(slice.start & ~FieldSlice.scratchBit)
    return slice.start & FieldSlice.scratchBit == 0
      ? base + offset : UnsafePointer(scratch) + offset
  }

  /// A field without surrounding spaces.
  @inline(__always)
  func trimmed(_ slice: FieldSlice, _ base: UnsafePointer<UInt8>) -> FieldSlice {
    guard slice.length > 0 else { return slice }
    let bytes = address(slice, base)
    let length = Int(slice.length)
    if bytes[0] != 0x20, bytes[length &- 1] != 0x20 { return slice }
    var (from, to) = (0, length)
    while from < to, bytes[from] == 0x20 { from += 1 }
    while to > from, bytes[to - 1] == 0x20 { to -= 1 }
    return FieldSlice(start: slice.start + UInt32(from), length: UInt32(to - from))
  }

  /// Fills a batch with the rows of the last scan.
  func complete(_ rows: Int, _ block: InputBlock, _ batch: inout EventBatch) {
    batch.bytes = block.base
    if let snapshot {
      completeSnapshot(rows, block, snapshot, &batch)
      batch.scratch = UnsafePointer(scratch)
      return
    }
    prepare(&batch, DecoderState.rowCapacity)
    tally.rows += rows
    batch.count = rows
    var areAllAccepted = false
    if hasDirectFields, wanted.isSimple {
      areAllAccepted = completeDirectly(rows, block, &batch)
    } else {
      if hasDirectFields {
        for (column, out) in fields.enumerated() { extractDirect(block, column, rows, into: out) }
      }
      completeByFields(rows, block, &batch)
    }
    if areAllAccepted {
      batch.acceptedCount = rows
      batch.status.withUnsafeMutableBufferPointer { out in
        out.baseAddress?.update(repeating: .accepted, count: rows)
      }
    } else {
      judge(rows, block, &batch)
    }
    batch.scratch = UnsafePointer(scratch)
  }

  /// Columns of rows that need nothing joined and none of which is left out; false where one is
  /// rejected.
  private func completeDirectly(_ rows: Int, _ block: InputBlock, _ batch: inout EventBatch) -> Bool
  {
    var isWhole = extract(block, wanted.customer, rows, into: &batch.customers)
    if let caseColumn = wanted.caseColumn {
      _ = extract(block, caseColumn, rows, into: &batch.cases)
    }
    if !extract(block, wanted.events[0], rows, into: &batch.names) { isWhole = false }
    for (index, column) in wanted.attributes.enumerated() {
      batch.attributes[index].withUnsafeMutableBufferPointer { out in
        if let out = out.baseAddress { extractDirect(block, column, rows, into: out) }
      }
    }
    let times = wanted.times[0]
    let source = fields[times]
    extractDirect(block, times, rows, into: source)
    let areRead = batch.times.withUnsafeMutableBufferPointer { out in
      out.baseAddress.map { parser.pointee.read(source, rows, block.base, scratch, into: $0) }
    }
    if isWhole, areRead == true { return true }
    statuses.update(repeating: .accepted, count: rows)
    return false
  }

  /// A trimmed column; false where a field is empty.
  private func extract(
    _ block: InputBlock,
    _ column: Int,
    _ rows: Int,
    into out: inout [FieldSlice]
  ) -> Bool {
    out.withUnsafeMutableBufferPointer { out in
      guard let out = out.baseAddress else { return false }
      return extractDirectTrimmed(block, column, rows, into: out)
    }
  }

  /// Columns of rows of any form, from `fields`.
  private func completeByFields(_ rows: Int, _ block: InputBlock, _ batch: inout EventBatch) {
    if !hasMalformed { statuses.update(repeating: .accepted, count: rows) }
    if !wanted.exclusions.isEmpty { exclude(rows, block) }
    let base = block.base
    trimColumn(wanted.customer, rows, base, into: &batch.customers)
    if let caseColumn = wanted.caseColumn {
      trimColumn(caseColumn, rows, base, into: &batch.cases)
    }
    nameEvents(rows, base, &batch)
    for (index, column) in wanted.attributes.enumerated() {
      let source = fields[column]
      batch.attributes[index].withUnsafeMutableBufferPointer { out in
        out.baseAddress?.update(from: source, count: rows)
      }
    }
    // Last, for it changes the fields of the time column.
    readTimes(rows, base, &batch)
  }

  /// Makes the batch's columns long enough.
  func prepare(_ batch: inout EventBatch, _ capacity: Int) {
    if batch.status.count < capacity {
      batch.status = Array(repeating: .accepted, count: capacity)
      batch.times = Array(repeating: 0, count: capacity)
      batch.customers = Array(repeating: .empty, count: capacity)
      batch.cases = Array(repeating: .empty, count: capacity)
      batch.names = Array(repeating: .empty, count: capacity)
    }
    while batch.attributes.count < wanted.attributes.count { batch.attributes.append([]) }
    for index in batch.attributes.indices where batch.attributes[index].count < capacity {
      batch.attributes[index] = Array(repeating: .empty, count: capacity)
    }
  }

  /// Marks the rows for which all conditions hold.
  func exclude(_ rows: Int, _ block: InputBlock) {
    for row in 0..<rows where statuses[row] == .accepted {
      let isExcluded = wanted.exclusions.allSatisfy { exclusion in
        let slice = fields[exclusion.column][row]
        return exclusion.holds(
          for: UnsafeBufferPointer(start: address(slice, block.base), count: Int(slice.length))
        )
      }
      if isExcluded {
        statuses[row] = .excluded
        hasMalformed = true
      }
    }
  }

  private func trimColumn(
    _ column: Int,
    _ rows: Int,
    _ base: UnsafePointer<UInt8>,
    into out: inout [FieldSlice]
  ) {
    let source = fields[column]
    out.withUnsafeMutableBufferPointer { out in
      for row in 0..<rows { out[row] = trimmed(source[row], base) }
    }
  }

  private func nameEvents(_ rows: Int, _ base: UnsafePointer<UInt8>, _ batch: inout EventBatch) {
    if wanted.events.count == 1 {
      trimColumn(wanted.events[0], rows, base, into: &batch.names)
      return
    }
    for row in 0..<rows {
      var joined = FieldSlice.empty
      for column in wanted.events {
        let part = trimmed(fields[column][row], base)
        if part.length == 0 { continue }
        joined = joined.length == 0 ? part : join(joined, " / ", part, base)
      }
      batch.names[row] = joined
    }
  }

  /// Two fields and what comes between them, in scratch space.
  private func join(
    _ first: FieldSlice,
    _ separator: StaticString,
    _ second: FieldSlice,
    _ base: UnsafePointer<UInt8>
  ) -> FieldSlice {
    let between = separator.utf8CodeUnitCount
    let (left, right) = (Int(first.length), Int(second.length))
    let out = reserveScratch(left + between + right)
    out.update(from: address(first, base), count: left)
    (out + left).update(from: separator.utf8Start, count: between)
    (out + left + between).update(from: address(second, base), count: right)
    return takeScratch(left + between + right)
  }

  private func readTimes(_ rows: Int, _ base: UnsafePointer<UInt8>, _ batch: inout EventBatch) {
    guard let column = wanted.times.first else {
      for row in 0..<rows { batch.times[row] = TimestampParser.unreadable }
      return
    }
    let source = fields[column]
    if wanted.times.count > 1 {
      for row in 0..<rows where statuses[row] == .accepted {
        var joined = trimmed(source[row], base)
        for other in wanted.times.dropFirst() {
          let part = trimmed(fields[other][row], base)
          joined = join(joined, " ", part, base)
        }
        source[row] = joined
      }
    }
    if hasMalformed {
      for row in 0..<rows where statuses[row] != .accepted { source[row] = .empty }
    }
    batch.times.withUnsafeMutableBufferPointer { out in
      guard let out = out.baseAddress else { return }
      _ = parser.pointee.read(source, rows, base, scratch, into: out)
    }
  }

  /// Says what became of each row: reasons in the order fields, customer, time, event.
  private func judge(_ rows: Int, _ block: InputBlock, _ batch: inout EventBatch) {
    let statuses = self.statuses
    let base = block.base
    let unreadable = TimestampParser.unreadable
    var accepted = 0
    for row in 0..<rows {
      if statuses[row] == .accepted {
        let isRead = batch.times[row] != unreadable
        if batch.customers[row].length == 0 {
          statuses[row] = .rejectedCustomer
          if isRead { forgetAdjustment(row, base) }
        } else if !isRead {
          statuses[row] = .rejectedTime
        } else if batch.names[row].length == 0 {
          statuses[row] = .rejectedEvent
          forgetAdjustment(row, base)
        } else {
          accepted += 1
          if hasRagged, rowFields[row] != block.layout.fieldCount { tally.raggedRows += 1 }
          continue
        }
      }
      count(statuses[row], row, block)
    }
    batch.acceptedCount = accepted
    batch.status.withUnsafeMutableBufferPointer { out in
      out.baseAddress?.update(from: statuses, count: rows)
    }
  }

  /// A rejected row's time does not count as adjusted.
  private func forgetAdjustment(_ row: Int, _ base: UnsafePointer<UInt8>) {
    guard let column = wanted.times.first else { return }
    let slice = fields[column][row]
    let before = parser.pointee.adjusted
    _ = parser.pointee.parse(address(slice, base), Int(slice.length))
    // The time was read twice: both times in vain.
    adjustedInRejected += (parser.pointee.adjusted - before) * 2
  }

  func count(_ status: RowStatus, _ row: Int, _ block: InputBlock) {
    let reason: Int
    switch status {
    case .accepted: return
    case .excluded:
      tally.excluded += 1
      return
    case .rejectedFields:
      reason = 0
      countSwallowedLines(row, block)
    case .rejectedCustomer: reason = 1
    case .rejectedTime: reason = 2
    case .rejectedEvent: reason = 3
    }
    tally.rejected[reason].add(block: block.sequence) {
      line(of: rowStart(row, block), from: batchStart, batchLines, block)
    }
  }

  /// Counts the lines that a malformed row has beside its first: in quotes that close far below, or never.
  private func countSwallowedLines(_ row: Int, _ block: InputBlock) {
    guard case .delimited(let delimiter) = block.layout.format else { return }
    let start = rowStart(row, block)
    let scanner = DelimitedScanner(delimiter: delimiter, newline: block.layout.newline)
    let end = scanner.scan(block.base, from: start, to: block.count) { _ in }.next
    let lines = LineCounter.started(block.base + start, end - start, block.layout.newline) - 1
    tally.swallowed.add(lines, block: block.sequence) {
      line(of: start, from: batchStart, batchLines, block)
    }
  }

  /// Notes the place of a row of the batch at hand in which a time beside the event's own cannot be read.
  func noteUnreadableTime(ofRow row: Int) {
    guard let block else { return }
    // The row of a snapshot's batch is one of several of its record.
    let record = snapshot?.records[row] ?? row
    tally.unreadableTimes.add(block: block.sequence) {
      line(of: rowStart(record, block), from: batchStart, batchLines, block)
    }
  }

  private func rowStart(_ row: Int, _ block: InputBlock) -> Int {
    switch block.layout.format {
    case .jsonLines: rowFirst[row]
    case .delimited:
      isBatchRegular
        ? Int(positions[firstPosition + row * block.layout.fieldCount - 1] &+ 1)
        : Int(positions[rowFirst[row] - 1] &+ 1)
    }
  }
}
