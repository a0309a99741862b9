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
    if count <= 24 {
      for index in 1..<max(count, 1) {
        let event = events[index]
        var position = index
        while position > 0 && events[position - 1].time > event.time {
          events[position] = events[position - 1]
          position -= 1
        }
        events[position] = event
      }
      return
    }
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
}
