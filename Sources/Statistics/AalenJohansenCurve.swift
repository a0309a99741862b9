/// The shares of observations that have ended by each of several causes, by time.
///
/// The causes compete: who ends by one cannot end by another. One minus the Kaplan-Meier survival
/// of a single cause would overstate its share. Who is censored at a time was still observed at
/// that time. Source: Aalen and Johansen (1978), Scand. J. Stat. 5:141.
public struct AalenJohansenCurve: Sendable {
  /// The curve at one time.
  public struct Point: Sendable, Hashable {
    /// The time; between points the curve is flat.
    public let time: Int64
    /// Observations of this time or a longer one.
    public let atRisk: Int
    /// The share that has ended by no cause after this time.
    public let survival: Double
    /// The share that has ended by each cause at or before this time: the cumulative incidence.
    public let incidence: [Double]
  }

  /// The curve at each distinct time of an event or a censoring, ascending.
  public let points: [Point]
  /// How many causes compete.
  public let causeCount: Int
  private let count: Int
  private let reading: TimeReading

  /// Makes the curve of single observations.
  ///
  /// - Parameters:
  ///   - observations: Times in any unit, and the cause by which the observation ended; without
  ///     one, or with one outside `0..<causeCount`, it is censored.
  ///   - causeCount: How many causes compete.
  public init(_ observations: [(time: Int64, cause: Int?)], causeCount: Int) {
    let causeCount = max(0, causeCount)
    self.init(
      EventTimes(observations: observations, causeCount: causeCount),
      causeCount: causeCount,
      reading: .exact
    )
  }

  /// Makes the curve of durations in milliseconds that are read from histograms.
  ///
  /// The curve's times are those that the histograms' buckets are read as.
  ///
  /// - Parameters:
  ///   - causes: For each cause, the times at which observations ended by it.
  ///   - censored: Times for which those that did not end were observed.
  public init(causes: [DurationHistogram], censored: DurationHistogram) {
    self.init(
      EventTimes(causes: causes, censored: censored),
      causeCount: causes.count,
      reading: .bucketed
    )
  }

  private init(_ times: EventTimes, causeCount: Int, reading: TimeReading) {
    var points: [Point] = []
    points.reserveCapacity(times.tallies.count)
    var atRisk = times.count
    var survival = 1.0
    var incidence = [Double](repeating: 0, count: causeCount)
    for tally in times.tallies {
      let n = Double(atRisk)
      for (cause, events) in times.events(of: tally).enumerated() {
        incidence[cause] += survival * Double(events) / n
      }
      survival *= Double(atRisk - tally.eventCount) / n
      points.append(
        Point(time: tally.time, atRisk: atRisk, survival: survival, incidence: incidence)
      )
      atRisk -= tally.eventCount + tally.censored
    }
    self.points = points
    self.causeCount = causeCount
    self.count = times.count
    self.reading = reading
  }

  /// The curve at any time.
  ///
  /// An event at the time itself has happened. A curve of histograms takes the time as they read
  /// durations, so that one of exactly this length counts.
  ///
  /// - Parameter time: The time, in the unit of the observations.
  /// - Returns: The point with the shares at that time; `nil` without observations. Where its
  ///   `atRisk` is 0 nobody was observed for so long, and the last shares known are carried forward.
  public func point(at time: Int64) -> Point? {
    guard count > 0 else { return nil }
    let read = reading(time)
    let passed = points.countOfPrefix { $0.time <= read }
    let atRisk: Int
    if passed > 0, points[passed - 1].time == read {
      atRisk = points[passed - 1].atRisk
    } else {
      atRisk = passed < points.count ? points[passed].atRisk : 0
    }
    return Point(
      time: time,
      atRisk: atRisk,
      survival: passed > 0 ? points[passed - 1].survival : 1,
      incidence: passed > 0
        ? points[passed - 1].incidence : [Double](repeating: 0, count: causeCount)
    )
  }
}
