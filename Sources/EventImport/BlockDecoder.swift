import JourneyModel

/// Turns blocks into batches of event columns; each thread has its own.
///
///     var decoder = reader.makeDecoder()
///     var batch = EventBatch(attributeCount: plan.attributes.count)
///     while let block = try reader.nextBlock() {
///       decoder.start(block)
///       while decoder.decode(into: &batch) { use(batch) }
///     }
///     let tally = decoder.tally()
public struct BlockDecoder: ~Copyable {
  private let state: DecoderState

  init(wanted: WantedColumns, plan: ImportPlan, recordLimit: Int) {
    state = DecoderState(wanted: wanted, plan: plan, recordLimit: recordLimit)
  }

  /// Begins a block; the block before must have been decoded to its end.
  public mutating func start(_ block: InputBlock) { state.start(block) }

  /// Decodes the next rows of the block; false when there are none left.
  ///
  /// The batch's slices are valid until the next call. Records longer than the limit are counted,
  /// but appear in no batch.
  public mutating func decode(into batch: inout EventBatch) -> Bool { state.decode(&batch) }

  /// Notes that a time in an attribute cannot be read, so that its place is told.
  ///
  /// - Parameter row: the row of the batch that was decoded last.
  public mutating func noteUnreadableTime(ofRow row: Int) { state.noteUnreadableTime(ofRow: row) }

  /// Ends the work and gives what was counted.
  public consuming func tally() -> DecoderTally { state.finish() }
}
