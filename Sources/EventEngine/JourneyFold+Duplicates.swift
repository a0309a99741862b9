import JourneyMeasurement

// Duplicates are looked for among a key's events of one instant, which stand side by side.

extension JourneyFold {
  /// Counts events that equal an earlier one of the same key at the same time.
  mutating func countDuplicates(_ records: UnsafePointer<TimedEvent>, _ count: Int) {
    var start = 0
    for index in 1..<max(count, 1) {
      if records[index].time != records[start].time {
        start = index
        continue
      }
      // Long runs at one instant (a day's events with dates alone) go through a set instead.
      if index - start > 64 { continue }
      let fingerprint = records[index].fingerprint
      for earlier in start..<index where records[earlier].fingerprint == fingerprint {
        places.totals.pointee.duplicates &+= 1
        break
      }
    }
    countDuplicatesInLongRuns(records, count)
  }

  func countDuplicatesInLongRuns(
    _ records: UnsafePointer<TimedEvent>,
    _ count: Int
  ) {
    guard count > 65 else { return }
    var start = 0
    while start + 65 < count {
      guard records[start].time == records[start + 65].time else {
        start += 1
        continue
      }
      var end = start
      var seen: Set<UInt64> = []
      while end < count, records[end].time == records[start].time {
        let isNew = seen.insert(records[end].fingerprint).inserted
        if !isNew && end - start > 64 { places.totals.pointee.duplicates &+= 1 }
        end += 1
      }
      start = end
    }
  }
}
