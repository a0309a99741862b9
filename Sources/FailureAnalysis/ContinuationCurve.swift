public import JourneyModel
public import Statistics

/// The share of a touchpoint's visits that another step of the same key follows within a time.
///
/// It is one minus the Kaplan-Meier estimate of those still waiting, with the log-log interval on
/// Greenwood's variance; visits that nothing follows are censored at T. It uses all visits, so it
/// checks the drop-off rate from another side. Of a standard's clocks it is the share that stopped.
public struct ContinuationCurve: Sendable, Equatable {
  /// The curve at one time.
  public struct Point: Sendable, Equatable {
    /// The time after the visit.
    public var within: TimeSpan
    /// Visits that were observed this long without a further step.
    public var atRisk: Int
    /// The share of visits followed by a step within the time; nil where no visit was observed for
    /// so long and some were still waiting when last seen.
    public var share: Double?
    /// The interval of the share; nil without a share, and where it is exactly 0 or 1.
    public var interval: ConfidenceInterval?
  }

  /// A step of the curve, which is flat up to the next one.
  public struct Step: Sendable, Equatable {
    /// The time after the visit.
    public var time: TimeSpan
    /// The share of visits followed by a step within the time.
    public var share: Double
    /// The interval of the share; nil where it is exactly 1.
    public var interval: ConfidenceInterval?
  }

  /// The visits that the curve rests on.
  public var visits: Int
  /// Those that another step of the same key follows.
  public var followed: Int
  /// Those that nothing follows, which are censored at T.
  public var censored: Int
  /// The curve at round times as far as visits were observed, and at D(silence).
  public var points: [Point]
  /// The curve at D(silence), of clocks at the time promised; nil without visits or such a time.
  public var atSilence: Point?
  /// The curve for drawing: steps of less than half a percentage point are left out until
  /// they add up to one, so that nothing drawn is farther than that from the curve.
  public var steps: [Step]
  /// How long the longest visit was observed; nil without visits.
  public var observed: TimeSpan?

  /// Estimates the curve.
  init(movedOn: DurationHistogram, censored: DurationHistogram, silence: TimeSpan?) {
    visits = movedOn.count + censored.count
    followed = movedOn.count
    self.censored = censored.count
    let curve = KaplanMeierCurve(events: movedOn, censored: censored)
    guard let longest = curve.points.last?.time else {
      points = []
      steps = []
      return
    }
    observed = TimeSpan(milliseconds: longest)
    steps = DrawnSteps.indices(of: curve.points.map(\.survival), start: [1]).map { index in
      let point = curve.points[index]
      return Step(
        time: TimeSpan(milliseconds: point.time),
        share: 1 - point.survival,
        interval: point.interval().map { ConfidenceInterval(low: 1 - $0.high, high: 1 - $0.low) }
      )
    }
    points = TimeGrid.times(upTo: longest, always: silence).compactMap { time in
      guard let point = curve.point(at: time.microseconds / 1000) else { return nil }
      let isKnown = point.atRisk > 0 || point.survival == 0
      let waiting = isKnown ? point.interval() : nil
      return Point(
        within: time,
        atRisk: point.atRisk,
        share: isKnown ? 1 - point.survival : nil,
        interval: waiting.map { ConfidenceInterval(low: 1 - $0.high, high: 1 - $0.low) }
      )
    }
    atSilence = points.first { $0.within == silence }
  }
}
