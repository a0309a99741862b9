// Unsafe memory: reads fields by the slices that extraction wrote, and writes the decoder's buffers,
// which have room for each record and column of a batch.

import JourneyModel

/// Makes events of the records of a snapshot export: one row of the batch for each time that is
/// there, in the order of the columns.
extension DecoderState {
  /// Fills a batch with the events of the records of the last scan.
  ///
  /// A record that is left out, or without a customer, takes all of its times with it, each as a row;
  /// a malformed one, of which nobody knows how many it has, is one row.
  func completeSnapshot(
    _ count: Int,
    _ block: InputBlock,
    _ snapshot: SnapshotDecoder,
    _ batch: inout EventBatch
  ) {
    if hasDirectFields {
      for (column, out) in fields.enumerated() { extractDirect(block, column, count, into: out) }
    }
    if !hasMalformed { statuses.update(repeating: .accepted, count: count) }
    if !wanted.exclusions.isEmpty { exclude(count, block) }
    let base = block.base
    let customers = fields[wanted.customer]
    for record in 0..<count where statuses[record] == .accepted {
      if trimmed(customers[record], base).length == 0 { statuses[record] = .rejectedCustomer }
    }
    let names = nameSlices(snapshot)
    readTimes(count, base, snapshot)
    let rows = spread(count, base, snapshot)
    tally.snapshot.count += count
    tally.rows += rows
    prepare(&batch, max(rows, DecoderState.rowCapacity))
    batch.count = rows
    fill(rows, base, snapshot, names, &batch)
    markLatest(rows, snapshot, &batch)
    judge(rows, block, snapshot, &batch)
  }

  /// The names of the events, in scratch space.
  private func nameSlices(_ snapshot: SnapshotDecoder) -> [FieldSlice] {
    let room = reserveScratch(snapshot.names.count)
    for (offset, byte) in snapshot.names.enumerated() { room[offset] = byte }
    let all = takeScratch(snapshot.names.count)
    return snapshot.nameRanges.map { range in
      FieldSlice(
        start: all.start + UInt32(truncatingIfNeeded: range.lowerBound),
        length: UInt32(truncatingIfNeeded: range.count)
      )
    }
  }

  /// Reads the times of accepted records, column by column.
  private func readTimes(
    _ count: Int,
    _ base: UnsafePointer<UInt8>,
    _ snapshot: SnapshotDecoder
  ) {
    for (index, column) in wanted.snapshot.enumerated() {
      for record in 0..<count {
        snapshot.texts[record] = statuses[record] == .accepted ? fields[column][record] : .empty
      }
      _ = snapshot.parsers[index].read(
        snapshot.texts,
        count,
        base,
        scratch,
        into: snapshot.times[index]
      )
    }
  }

  /// Tells the record and column of each row, and gives how many rows there are.
  private func spread(
    _ count: Int,
    _ base: UnsafePointer<UInt8>,
    _ snapshot: SnapshotDecoder
  ) -> Int {
    var rows = 0
    for record in 0..<count {
      let before = rows
      if statuses[record] == .rejectedFields {
        (snapshot.records[rows], snapshot.columns[rows]) = (record, 0)
        rows += 1
        continue
      }
      for (index, column) in wanted.snapshot.enumerated() {
        guard trimmed(fields[column][record], base).length > 0 else { continue }
        (snapshot.records[rows], snapshot.columns[rows]) = (record, index)
        rows += 1
      }
      if rows == before { tally.snapshot.withoutTime += 1 }
    }
    return rows
  }

  /// Fills the batch's columns.
  private func fill(
    _ rows: Int,
    _ base: UnsafePointer<UInt8>,
    _ snapshot: SnapshotDecoder,
    _ names: [FieldSlice],
    _ batch: inout EventBatch
  ) {
    let (records, columns) = (snapshot.records, snapshot.columns)
    let customers = fields[wanted.customer]
    for row in 0..<rows {
      batch.customers[row] = trimmed(customers[records[row]], base)
      batch.names[row] = names[columns[row]]
      batch.times[row] = snapshot.times[columns[row]][records[row]]
    }
    if let caseColumn = wanted.caseColumn {
      let cases = fields[caseColumn]
      for row in 0..<rows { batch.cases[row] = trimmed(cases[records[row]], base) }
    }
    for (index, column) in wanted.attributes.enumerated() {
      let source = fields[column]
      for row in 0..<rows { batch.attributes[index][row] = source[records[row]] }
    }
  }

  /// Marks the latest row of each record, the last of several at one time.
  ///
  /// Times that cannot be read are earlier than all others.
  private func markLatest(_ rows: Int, _ snapshot: SnapshotDecoder, _ batch: inout EventBatch) {
    batch.isLatestOfRecord.removeAll(keepingCapacity: true)
    batch.isLatestOfRecord.append(contentsOf: repeatElement(false, count: rows))
    var latest = 0
    for row in 0..<rows {
      if snapshot.records[row] != snapshot.records[latest] {
        batch.isLatestOfRecord[latest] = true
        latest = row
      } else if batch.times[row] >= batch.times[latest] {
        latest = row
      }
    }
    if rows > 0 { batch.isLatestOfRecord[latest] = true }
  }

  /// Says what became of each row.
  private func judge(
    _ rows: Int,
    _ block: InputBlock,
    _ snapshot: SnapshotDecoder,
    _ batch: inout EventBatch
  ) {
    var accepted = 0
    for row in 0..<rows {
      let record = snapshot.records[row]
      var status = statuses[record]
      if status == .accepted, batch.times[row] == TimestampParser.unreadable {
        status = .rejectedTime
      }
      batch.status[row] = status
      if status == .accepted {
        accepted += 1
        if hasRagged, rowFields[record] != block.layout.fieldCount { tally.raggedRows += 1 }
      } else {
        self.count(status, record, block)
      }
    }
    batch.acceptedCount = accepted
  }
}
