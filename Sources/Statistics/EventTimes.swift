/// Times to the first of several kinds of events, some of them censored: what the survival curves
/// are made of.
///
/// A curve has thousands of times: what happened at them lies in three arrays, not in one for each.
struct EventTimes {
  /// What happened at one time to those still observed.
  struct Tally {
    var time: Int64
    /// The position of this time's first count in `events`.
    fileprivate var first: Int
    /// Events of all causes.
    var eventCount: Int
    var censored: Int
  }

  /// The distinct times, ascending.
  private(set) var tallies: [Tally] = []
  /// All observations, events and censored ones.
  private(set) var count = 0
  /// How many kinds of events there are.
  let causeCount: Int
  /// The events of each cause at each time.
  private var events: [Int] = []

  /// Groups single observations by time; one without a cause among `0..<causeCount` is censored.
  init(observations: [(time: Int64, cause: Int?)], causeCount: Int) {
    self.causeCount = causeCount
    for (time, cause) in observations.sorted(by: { $0.time < $1.time }) {
      if tallies.last?.time != time { begin(time) }
      if let cause, (0..<causeCount).contains(cause) {
        add(1, of: cause)
      } else {
        tallies[tallies.count - 1].censored += 1
      }
      count += 1
    }
  }

  /// Lays histograms over each other, one for each cause.
  init(causes: [DurationHistogram], censored: DurationHistogram) {
    causeCount = causes.count
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
      begin(DurationHistogram.milliseconds(ofBucket: first))
      for cause in causes.indices { add(take(cause, at: first), of: cause) }
      tallies[tallies.count - 1].censored = take(causes.count, at: first)
    }
    count = causes.reduce(censored.count) { $0 + $1.count }
  }

  /// The events of each cause at a time.
  func events(of tally: Tally) -> ArraySlice<Int> {
    events[tally.first..<tally.first + causeCount]
  }

  private mutating func begin(_ time: Int64) {
    tallies.append(Tally(time: time, first: events.count, eventCount: 0, censored: 0))
    for _ in 0..<causeCount { events.append(0) }
  }

  /// Adds events at the latest time.
  private mutating func add(_ count: Int, of cause: Int) {
    events[events.count - causeCount + cause] += count
    tallies[tallies.count - 1].eventCount += count
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
