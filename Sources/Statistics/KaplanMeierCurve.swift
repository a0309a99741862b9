#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The share of observations that have not had the event yet, by time, some of them censored.
///
/// Who is censored at a time was still observed at that time: events come before censorings.
/// Source: Kaplan and Meier (1958), J. Am. Stat. Assoc. 53:457.
public struct KaplanMeierCurve: Sendable {
  /// The curve at one time.
  public struct Point: Sendable, Hashable {
    /// The time; between points the curve is flat.
    public let time: Int64
    /// Observations of this time or a longer one.
    public let atRisk: Int
    /// Events at this time.
    public let events: Int
    /// Observations that end at this time without the event.
    public let censored: Int
    /// The share without the event after this time.
    public let survival: Double
    /// Greenwood's sum of d / (n (n - d)) over the events so far.
    let greenwoodSum: Double

    /// Greenwood's variance of `survival`.
    ///
    /// It is 0 where the survival is 0, the limit of the formula there.
    public var variance: Double { survival > 0 ? survival * survival * greenwoodSum : 0 }

    /// The log-log interval of the survival.
    ///
    /// Source: Kalbfleisch and Prentice (1980), The Statistical Analysis of Failure Time Data.
    ///
    /// - Parameter z: The two-sided quantile of the standard normal distribution (1.96 for 95 %).
    /// - Returns: The interval, or `nil` where the survival is 1 or 0: the variance says nothing
    ///   there.
    public func interval(z: Double = ConfidenceInterval.z95) -> ConfidenceInterval? {
      guard survival > 0, survival < 1 else { return nil }
      let shift = abs(z) * greenwoodSum.squareRoot() / log(survival)
      return ConfidenceInterval(
        low: pow(survival, exp(-shift)),
        high: pow(survival, exp(shift))
      )
    }
  }

  /// The curve at each distinct time of an event or a censoring, ascending.
  public let points: [Point]
  private let count: Int
  private let reading: TimeReading

  /// Makes the curve of single observations.
  ///
  /// - Parameter observations: Times in any unit, and whether the observation ended by the event.
  public init(_ observations: [(time: Int64, isEvent: Bool)]) {
    let times = observations.map { (time: $0.time, cause: $0.isEvent ? 0 : nil) }
    self.init(EventTimes(observations: times, causeCount: 1), reading: .exact)
  }

  /// Makes the curve of durations in milliseconds that are read from histograms.
  ///
  /// The curve's times are those that the histograms' buckets are read as.
  ///
  /// - Parameters:
  ///   - events: Times to the event.
  ///   - censored: Times for which those without the event were observed.
  public init(events: DurationHistogram, censored: DurationHistogram) {
    self.init(EventTimes(causes: [events], censored: censored), reading: .bucketed)
  }

  private init(_ times: EventTimes, reading: TimeReading) {
    var points: [Point] = []
    points.reserveCapacity(times.tallies.count)
    var atRisk = times.count
    var survival = 1.0
    var greenwoodSum = 0.0
    for tally in times.tallies {
      let events = tally.eventCount
      let n = Double(atRisk)
      let surviving = Double(atRisk - events)
      survival *= surviving / n
      if surviving > 0 {
        greenwoodSum += Double(events) / n / surviving
      }
      points.append(
        Point(
          time: tally.time,
          atRisk: atRisk,
          events: events,
          censored: tally.censored,
          survival: survival,
          greenwoodSum: greenwoodSum
        )
      )
      atRisk -= events + tally.censored
    }
    self.points = points
    self.count = times.count
    self.reading = reading
  }

  /// The curve at any time.
  ///
  /// An event at the time itself has happened. A curve of histograms takes the time as they read
  /// durations, so that one of exactly this length counts.
  ///
  /// - Parameter time: The time, in the unit of the observations.
  /// - Returns: The point with the survival at that time, with the events and censorings of that
  ///   very time; `nil` without observations. Where its `atRisk` is 0 nobody was observed for so
  ///   long, and the last survival known is carried forward.
  public func point(at time: Int64) -> Point? {
    guard count > 0 else { return nil }
    let read = reading(time)
    let passed = points.countOfPrefix { $0.time <= read }
    guard passed > 0 else {
      return Point(
        time: time,
        atRisk: count,
        events: 0,
        censored: 0,
        survival: 1,
        greenwoodSum: 0
      )
    }
    let last = points[passed - 1]
    let isAtPoint = last.time == read
    return Point(
      time: time,
      atRisk: isAtPoint ? last.atRisk : last.atRisk - last.events - last.censored,
      events: isAtPoint ? last.events : 0,
      censored: isAtPoint ? last.censored : 0,
      survival: last.survival,
      greenwoodSum: last.greenwoodSum
    )
  }

  /// The first time at which at most half are without the event, or `nil` if that is not reached.
  public var median: Int64? {
    // A product of fractions that is 1/2 may be a rounding error above it.
    points.first { $0.survival <= 0.5 + 1e-12 }?.time
  }
}
