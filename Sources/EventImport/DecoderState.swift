// Unsafe memory: the buffers below are allocated in `init` and freed in `deinit`; rows are counted
// against `rowCapacity`, positions against `positionCapacity`, scratch against `scratchCapacity`
// (behind which lies `ReadableSlack`), before anything is written. A decoder belongs to one thread.

import JourneyModel

/// A decoder's buffers, place and counts.
final class DecoderState {
  /// The most rows of a batch.
  static let rowCapacity = 512
  /// How many bytes of input a batch has at most, unless its only row is longer.
  static let batchBytes = 16_384

  let kernel = DelimitedKernel.best
  let wanted: WantedColumns
  let recordLimit: Int
  var tally = DecoderTally()

  /// The fields of each wanted column: unquoted and unescaped, not trimmed.
  let fields: [UnsafeMutablePointer<FieldSlice>]
  let statuses = UnsafeMutablePointer<RowStatus>.allocate(capacity: rowCapacity)
  /// Where each row begins: for delimited rows the index of its first structural position, for
  /// others the offset in the block.
  let rowFirst = UnsafeMutablePointer<Int>.allocate(capacity: rowCapacity)
  /// How many fields each delimited row has; 0 for malformed ones.
  let rowFields = UnsafeMutablePointer<Int>.allocate(capacity: rowCapacity)
  let parser = UnsafeMutablePointer<TimestampParser>.allocate(capacity: 1)
  /// What a snapshot export is read with; nil where each row is one event.
  let snapshot: SnapshotDecoder?
  private(set) var positions = UnsafeMutablePointer<UInt32>.allocate(capacity: 16_384)
  private(set) var positionCapacity = 16_384
  private(set) var scratch = DecoderState.allocateScratch(65_536)
  private var scratchCapacity = 65_536
  private(set) var scratchCount = 0

  var block: InputBlock?
  /// The offset of the next byte to decode.
  var cursor = 0
  /// The physical lines of the block before the cursor.
  var lines = 0
  /// How many bytes the next batch takes, so that its rows fit.
  var stride = DecoderState.batchBytes
  /// Whether the rows at hand include malformed ones.
  var hasMalformed = false
  /// Whether a well-formed row of the batch has more or fewer fields than the header.
  var hasRagged = false
  /// Whether the batch's rows all have the header's number of fields.
  var isBatchRegular = false
  /// Whether they do, and no quote is doubled: then fields are read straight from the positions,
  /// and `fields` holds none.
  var hasDirectFields = false
  /// Whether any of such fields is quoted.
  var hasQuotes = false
  /// The offset of the batch's first byte, and the block's lines before it.
  var batchStart = 0
  var batchLines = 0
  /// Adjusted times of rows that were rejected for another reason.
  var adjustedInRejected = 0
  /// The scanner for the file whose block is at hand, if it is JSON Lines.
  let json = UnsafeMutablePointer<JSONLineScanner>.allocate(capacity: 1)
  private var jsonBlockFile = -1
  /// The number of the structural position before the first row's.
  var firstPosition = 0

  init(wanted: WantedColumns, plan: ImportPlan, recordLimit: Int) {
    self.wanted = wanted
    self.recordLimit = recordLimit
    snapshot = SnapshotDecoder(plan)
    fields = wanted.names.map { _ in .allocate(capacity: DecoderState.rowCapacity) }
    json.initialize(to: JSONLineScanner(JSONPathTree()))
    parser.initialize(to: TimestampParser(layout: plan.timeLayout, zone: plan.timeZone))
  }

  deinit {
    for column in fields { column.deallocate() }
    statuses.deallocate()
    rowFirst.deallocate()
    rowFields.deallocate()
    positions.deallocate()
    scratch.deallocate()
    json.deinitialize(count: 1)
    json.deallocate()
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  func start(_ block: InputBlock) {
    self.block = block
    cursor = 0
    lines = 0
    // A row without fields points at positions that make every field empty: see `emptyRow`.
    firstPosition = block.layout.neededFields + 3
    growPositions(to: firstPosition + 128, keeping: 0)
    for index in 0..<firstPosition { positions[index] = UInt32(index) }
    if case .jsonLines = block.layout.format, jsonBlockFile != block.file {
      json.pointee = JSONLineScanner(block.layout.tree)
      jsonBlockFile = block.file
    }
  }

  func decode(_ batch: inout EventBatch) -> Bool {
    guard let block else { return false }
    while cursor < block.count {
      scratchCount = 0
      hasMalformed = false
      hasRagged = false
      hasDirectFields = false
      let rows: Int
      switch block.layout.format {
      case .delimited(let delimiter): rows = scanDelimited(block, delimiter)
      case .jsonLines: rows = scanJSON(block)
      }
      guard rows > 0 else { continue }
      complete(rows, block, &batch)
      // Of a snapshot, records without a time make no row.
      if batch.count > 0 { return true }
    }
    endBlock(block)
    return false
  }

  private func endBlock(_ block: InputBlock) {
    if let oversized = block.oversizedLines {
      let line = lines
      tally.rows += 1
      tally.snapshot.count += 1
      tally.rejected[0].add(block: block.sequence) { line }
      tally.swallowed.add(oversized - 1, block: block.sequence) { line }
      lines += oversized
    }
    tally.blocks.append((block.sequence, block.file, lines))
    self.block = nil
  }

  func finish() -> DecoderTally {
    tally.adjustedTimes = parser.pointee.adjusted - adjustedInRejected
    if let snapshot { tally.adjustedTimes += snapshot.adjusted }
    return tally
  }

  /// Makes room for positions, keeping the first ones.
  func growPositions(to capacity: Int, keeping count: Int) {
    guard capacity > positionCapacity else { return }
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
    larger.update(from: positions, count: count)
    positions.deallocate()
    positions = larger
    positionCapacity = capacity * 2
  }

  private static func allocateScratch(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + ReadableSlack.count)
    scratch.initialize(repeating: 0, count: capacity + ReadableSlack.count)
    return scratch
  }

  /// Room for that many bytes of scratch space; what is there may move, its offsets stay.
  func reserveScratch(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if scratchCount + count > scratchCapacity {
      let capacity = (scratchCount + count) * 2
      let larger = DecoderState.allocateScratch(capacity)
      larger.update(from: scratch, count: scratchCount)
      scratch.deallocate()
      scratch = larger
      scratchCapacity = capacity
    }
    return scratch + scratchCount
  }

  /// Ends a piece of scratch space that was reserved, and gives its place.
  func takeScratch(_ count: Int) -> FieldSlice {
    defer { scratchCount += count }
    return FieldSlice(
      start: UInt32(truncatingIfNeeded: scratchCount) | FieldSlice.scratchBit,
      length: UInt32(truncatingIfNeeded: count)
    )
  }

  /// Counts rejected and invalid things at a place of the block; the line is found when needed.
  func line(of offset: Int, from start: Int, _ linesBefore: Int, _ block: InputBlock) -> Int {
    linesBefore + LineCounter.lines(block.base + start, offset - start, block.layout.newline)
  }

  /// Counts the invalid UTF-8 of a stretch of the block.
  func countInvalidText(_ block: InputBlock, from start: Int, to end: Int, _ linesBefore: Int) {
    UTF8Validation.scan(UnsafeBufferPointer(start: block.base + start, count: end - start)) {
      offset in
      tally.invalidText.add(block: block.sequence) {
        line(of: start + offset, from: start, linesBefore, block)
      }
    }
  }
}
