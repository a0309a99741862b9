package import Foundation

/// When a time zone's clock changes its offset.
package enum ZoneChanges {
  /// A change of a zone's offset.
  package struct Change: Sendable, Equatable {
    /// The first second of the new offset, in seconds since 1970-01-01T00:00:00Z.
    package var instant: Int64
    /// Seconds that the zone's clock was ahead of UTC before.
    package var before: Int64
    /// Seconds that it is ahead of UTC from then on.
    package var after: Int64
  }

  private static let day: Int64 = 86_400

  /// Seconds that a zone's clock is ahead of UTC at an instant, in seconds since 1970.
  package static func offset(of zone: TimeZone, at seconds: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))))
  }

  /// The changes after one instant and up to another that lies whole days later or somewhat less,
  /// in order.
  ///
  /// A step of one day finds them all: no zone has changed its clock there and back within a day.
  ///
  /// - Complexity: one look at the zone's rules a day.
  package static func all(of zone: TimeZone, after start: Int64, to end: Int64) -> [Change] {
    var changes: [Change] = []
    var before = offset(of: zone, at: start)
    var low = start
    while low < end {
      let high = low + day
      let after = offset(of: zone, at: high)
      if after != before {
        let instant = change(in: zone, from: low, to: high, before: before)
        changes.append(Change(instant: instant, before: before, after: after))
      }
      before = after
      low = high
    }
    return changes
  }

  /// The first second of the new offset, known to lie after `from` and at most at `to`.
  private static func change(
    in zone: TimeZone,
    from: Int64,
    to: Int64,
    before: Int64
  ) -> Int64 {
    var low = from
    var high = to
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if offset(of: zone, at: middle) == before { low = middle } else { high = middle }
    }
    return high
  }
}
