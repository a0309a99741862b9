public import EventImport

/// Where the engine gets batches of events from: files through `EventLogReader`, or memory in tests.
public protocol EventBatchSource: Sendable {
  /// Roughly how many rows there are, if that can be told; it only sizes the engine's tables.
  var estimatedRows: Int? { get }

  /// Makes the reader of one worker thread.
  func makeReader() -> any EventBatchReader

  /// What all readers counted; asked for once, when they are all done.
  func tally() -> ImportTally
}

/// One worker's view of a source: it claims blocks of input, and reads each batch by batch.
public protocol EventBatchReader: AnyObject {
  /// Claims the next block of the input.
  ///
  /// - Returns: a number that grows with the block's position in the input, or nil at the end; blocks
  ///   may come in another order.
  /// - Throws: what keeps the input from being read on.
  func nextBlock() throws -> Int?

  /// Fills a batch with the next rows of the claimed block.
  ///
  /// - Returns: false when the block has no more rows.
  func read(into batch: inout EventBatch) -> Bool

  /// Notes that a time in an attribute of a row of the latest batch cannot be read.
  ///
  /// The tally gives the places; a source without places has nothing to note.
  func noteUnreadableTime(ofRow row: Int)
}

extension EventBatchReader {
  /// Notes nothing.
  public func noteUnreadableTime(ofRow row: Int) {}
}
