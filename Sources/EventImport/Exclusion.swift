// Unsafe memory: reads the buffers that it is given, within their counts.

import JourneyModel

/// One condition of `exclude`, on a column.
struct Exclusion: Sendable {
  let column: Int
  private let condition: ByteCondition

  init(_ condition: Condition, column: Int) {
    self.column = column
    self.condition = ByteCondition(condition)
  }

  /// Whether the condition holds for a field's bytes.
  func holds(for bytes: UnsafeBufferPointer<UInt8>) -> Bool { condition.holds(for: bytes) }
}
