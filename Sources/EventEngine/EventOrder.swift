// Unsafe memory: reads and writes `events[..<count]` alone.

/// Puts one key's events into time order, those of one instant keeping their order.
enum EventOrder {
  /// What a key's events look like.
  struct Findings {
    /// Whether each event is at or after the one before.
    var isOrdered = true
    /// Whether some events next to each other are of one instant.
    var hasTies = false
  }

  /// Looks at a key's events once.
  @inline(__always)
  static func look(_ events: UnsafePointer<TimedEvent>, _ count: Int) -> Findings {
    var findings = Findings()
    for index in 1..<max(count, 1) {
      let (before, time) = (events[index &- 1].time, events[index].time)
      if time < before { findings.isOrdered = false }
      if time == before { findings.hasTies = true }
    }
    return findings
  }

  /// Sorts the events of a key.
  @inline(never)
  static func sort(_ events: UnsafeMutablePointer<TimedEvent>, _ count: Int) {
    guard count > mostRanked else { return rank(events, count) }
    let order = (0..<count).sorted { left, right in
      events[left].time != events[right].time
        ? events[left].time < events[right].time
        : left < right
    }
    let copy = UnsafeMutablePointer<TimedEvent>.allocate(capacity: count)
    copy.update(from: events, count: count)
    for (position, index) in order.enumerated() { events[position] = copy[index] }
    copy.deallocate()
  }

  /// The most events that are sorted by rank.
  private static let mostRanked = 32

  /// Sorts a few events by counting how many stand before each: more comparisons than others need, but
  /// none of them is a branch that the processor would guess wrong.
  private static func rank(_ events: UnsafeMutablePointer<TimedEvent>, _ count: Int) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: mostRanked) { ranks in
      withUnsafeTemporaryAllocation(of: TimedEvent.self, capacity: mostRanked) { sorted in
        guard let ranks = ranks.baseAddress, let sorted = sorted.baseAddress else { return }
        for index in 0..<count {
          let time = events[index].time
          var later = 0
          for before in 0..<index {
            let isLater = events[before].time > time ? 1 : 0
            ranks[before] &+= isLater
            later &+= isLater
          }
          (ranks + index).initialize(to: index &- later)
        }
        for index in 0..<count { (sorted + ranks[index]).initialize(to: events[index]) }
        events.update(from: sorted, count: count)
      }
    }
  }
}
