/// The records of a snapshot export, which has one for each case, with a time in each of several
/// columns.
public struct SnapshotRecords: Sendable, Equatable {
  /// Data records read; blank lines are none.
  public var count: Int
  /// Those of them, malformed ones aside, that have no time in any of the columns.
  public var withoutTime: Int

  /// Makes counts.
  public init(count: Int = 0, withoutTime: Int = 0) {
    self.count = count
    self.withoutTime = withoutTime
  }

  /// Adds the records of another part of the same log.
  public mutating func merge(_ other: Self) {
    count += other.count
    withoutTime += other.withoutTime
  }
}
