public import JourneyModel
import Statistics

/// How long something takes, of which some was not yet over when it was last watched.
///
/// The quantiles are those of the Kaplan-Meier estimate: to leave out what still waits would make
/// everything look quick.
public struct CensoredTimes: Sendable, Equatable {
  /// A time by which a share of all is over.
  public struct Quantile: Sendable, Equatable {
    /// The time; nil where so many were never over while they were watched.
    public var time: TimeSpan?
    /// The lower end of its 95 % interval; nil where that is not reached either.
    public var low: TimeSpan?
    /// The upper end of its 95 % interval; nil where there is none.
    public var high: TimeSpan?

    init(_ quantile: KaplanMeierCurve.Quantile) {
      time = quantile.time.map { TimeSpan(milliseconds: $0) }
      low = quantile.low.map { TimeSpan(milliseconds: $0) }
      high = quantile.high.map { TimeSpan(milliseconds: $0) }
    }
  }

  /// Those that are over.
  public var stopped: Int
  /// Those that were watched for a while and were not over.
  public var waiting: Int
  /// The mean of those that are over, which leaves out those that still wait; nil of nothing.
  public var meanOfStopped: TimeSpan?
  /// The time by which half of all are over.
  public var p50: Quantile
  /// The time by which nine in ten are over.
  public var p90: Quantile

  init(stopped: DurationHistogram, waiting: DurationHistogram) {
    self.stopped = stopped.count
    self.waiting = waiting.count
    meanOfStopped = stopped.meanMilliseconds.map {
      TimeSpan(microseconds: Int64(($0 * 1000).rounded()))
    }
    let curve = KaplanMeierCurve(events: stopped, censored: waiting)
    p50 = Quantile(curve.quantileEstimate(0.5))
    p90 = Quantile(curve.quantileEstimate(0.9))
  }
}
