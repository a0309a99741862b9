/// What happened at one time to those still observed.
struct TimeTally {
  var time: Int64
  /// Events by cause.
  var events: [Int]
  var censored: Int
}

/// Times to the first of several kinds of events, some of them censored: what the survival curves
/// are made of.
struct EventTimes {
  /// The distinct times, ascending.
  private(set) var tallies: [TimeTally] = []
  /// All observations, events and censored ones.
  private(set) var count = 0

  /// Groups single observations by time; one without a cause among `0..<causeCount` is censored.
  init(observations: [(time: Int64, cause: Int?)], causeCount: Int) {
    for (time, cause) in observations.sorted(by: { $0.time < $1.time }) {
      if tallies.last?.time != time {
        let events = [Int](repeating: 0, count: causeCount)
        tallies.append(TimeTally(time: time, events: events, censored: 0))
      }
      if let cause, (0..<causeCount).contains(cause) {
        tallies[tallies.count - 1].events[cause] += 1
      } else {
        tallies[tallies.count - 1].censored += 1
      }
      count += 1
    }
  }

  /// Lays histograms over each other, one for each cause.
  init(causes: [DurationHistogram], censored: DurationHistogram) {
    var remaining = (causes + [censored]).map { $0.buckets }
    var heads = remaining.indices.map { remaining[$0].next() }
    func take(_ index: Int, at bucket: Int) -> Int {
      guard let head = heads[index], head.bucket == bucket else { return 0 }
      heads[index] = remaining[index].next()
      return head.count
    }
    while true {
      var first = Int.max
      for head in heads { if let head { first = min(first, head.bucket) } }
      guard first < .max else { break }
      var events = [Int](repeating: 0, count: causes.count)
      for cause in causes.indices { events[cause] = take(cause, at: first) }
      let time = DurationHistogram.milliseconds(ofBucket: first)
      let ended = take(causes.count, at: first)
      tallies.append(TimeTally(time: time, events: events, censored: ended))
    }
    count = causes.reduce(censored.count) { $0 + $1.count }
  }
}

/// How a curve takes the time at which it is asked.
enum TimeReading {
  /// As it is.
  case exact
  /// As a histogram reads its own durations back, so that a duration of exactly the time asked for
  /// is within it although both are rounded.
  case bucketed

  func callAsFunction(_ time: Int64) -> Int64 {
    switch self {
    case .exact: time
    case .bucketed:
      DurationHistogram.milliseconds(ofBucket: DurationHistogram.bucket(ofMilliseconds: time))
    }
  }
}

extension Array {
  /// How many elements, from the first on, a condition holds for that fails for all later ones.
  func countOfPrefix(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
