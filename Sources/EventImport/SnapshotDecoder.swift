// Unsafe memory: the buffers below are allocated in `init` and freed in `deinit`; they hold one
// element for each record of a batch, of which there are `DecoderState.rowCapacity` at most, or one
// for each of them and each column.

import JourneyModel

/// What one decoder reads a snapshot export with: a parser and the event's name for each time
/// column, and room for a batch's times.
final class SnapshotDecoder {
  /// The names of the events, one behind the other, and where each of them is.
  let names: [UInt8]
  let nameRanges: [Range<Int>]
  let parsers: UnsafeMutablePointer<TimestampParser>
  /// The times of each column's records.
  let times: [UnsafeMutablePointer<Int64>]
  /// The times of one column's accepted records, as written.
  let texts = UnsafeMutablePointer<FieldSlice>.allocate(capacity: DecoderState.rowCapacity)
  /// The record and the column of each row of the batch.
  let records: UnsafeMutablePointer<Int>
  let columns: UnsafeMutablePointer<Int>

  /// Makes room; nil where a plan reads one event from each row.
  init?(_ plan: ImportPlan) {
    guard plan.mapping.isSnapshot else { return nil }
    var names: [UInt8] = []
    nameRanges = plan.mapping.times.map { time in
      let start = names.count
      names += Array(time.event.utf8)
      return start..<names.count
    }
    self.names = names
    let count = nameRanges.count
    parsers = .allocate(capacity: count)
    for column in 0..<count {
      let layout =
        plan.snapshotLayouts.indices.contains(column)
        ? plan.snapshotLayouts[column] : plan.timeLayout
      (parsers + column).initialize(to: TimestampParser(layout: layout, zone: plan.timeZone))
    }
    times = (0..<count).map { _ in .allocate(capacity: DecoderState.rowCapacity) }
    records = .allocate(capacity: count * DecoderState.rowCapacity)
    columns = .allocate(capacity: count * DecoderState.rowCapacity)
  }

  deinit {
    parsers.deinitialize(count: nameRanges.count)
    parsers.deallocate()
    for column in times { column.deallocate() }
    texts.deallocate()
    records.deallocate()
    columns.deallocate()
  }

  /// How many local times that occur twice, or that a clock change skips, were read.
  var adjusted: Int { nameRanges.indices.reduce(0) { $0 + parsers[$1].adjusted } }
}
