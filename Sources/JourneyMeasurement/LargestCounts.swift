/// The largest of many counts, one for each customer: how many of something the busiest few have.
///
/// It tells how many customers a group of journeys has at least, without counting them group by group: as
/// long as the few busiest customers together have fewer journeys than the group, the group has more
/// customers than those few.
public struct LargestCounts: Sendable, Equatable {
  /// How many counts are kept.
  public let limit: Int
  /// The largest counts above 0, descending, at most `limit`.
  public private(set) var counts: [Int] = []

  /// Makes an empty list, the identity of `merge` among those with its limit.
  public init(limit: Int) { self.limit = max(limit, 0) }

  /// Adds a customer's count.
  public mutating func add(_ count: Int) {
    guard count > least else { return }
    let place = counts.firstIndex { $0 < count } ?? counts.count
    counts.insert(count, at: place)
    if counts.count > limit { counts.removeLast() }
  }

  /// Adds the counts of other customers.
  public mutating func merge(_ other: LargestCounts) {
    for count in other.counts { add(count) }
  }

  /// A count that is no larger is none of the largest.
  public var least: Int { counts.count < limit ? 0 : counts.last ?? .max }

  /// The smallest group that surely has more customers than the list is long.
  public var safeGroup: Int { counts.reduce(1, +) }
}
