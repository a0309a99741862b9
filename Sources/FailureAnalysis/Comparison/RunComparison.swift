public import Statistics

/// Two analyses of a journey held against each other, touchpoint by touchpoint.
///
/// The later one minus the earlier one. A difference has no cause here: what changed between the
/// two, beside the touchpoint itself, nobody measured.
public struct RunComparison: Sendable, Equatable {
  /// A touchpoint of either analysis.
  public struct Touchpoint: Sendable, Equatable {
    /// The position of its stage among the stages of both.
    public var stage: Int
    /// What the earlier analysis said; nil where it did not know the touchpoint.
    public var before: AnalysisSnapshot.Touchpoint?
    /// What the later analysis said; nil where it does not know the touchpoint any more.
    public var after: AnalysisSnapshot.Touchpoint?
    /// How its drop-off rate changed; nil at an `end`, and where one side observed nothing.
    public var dropOff: RateChange?
    /// How its complaint rate changed; nil where neither analysis has a complaint, and where one
    /// side observed nothing.
    public var complaint: RateChange?

    /// The touchpoint as it is known now, else as it was known.
    public var known: AnalysisSnapshot.Touchpoint? { after ?? before }
    /// The touchpoint's id.
    public var id: String { known?.id ?? "" }
    /// The title people read.
    public var title: String { known?.title ?? "" }
    /// Whether either rate is clearly another.
    public var isClear: Bool {
      [dropOff, complaint].contains { $0 != nil && $0?.direction != .unclear }
    }
  }

  /// A stage of either analysis.
  public struct Stage: Sendable, Equatable {
    /// What the earlier analysis said; nil where it did not know the stage.
    public var before: AnalysisSnapshot.Stage?
    /// What the later analysis said; nil where it does not know the stage any more.
    public var after: AnalysisSnapshot.Stage?

    /// The stage's id.
    public var id: String { (after ?? before)?.id ?? "" }
    /// The title people read.
    public var title: String { (after ?? before)?.title ?? "" }
  }

  /// A way of either analysis between touchpoints that both know, or one that only one knows.
  public struct Way: Sendable, Equatable {
    /// The position in `touchpoints` of the touchpoint that it leaves.
    public var from: Int
    /// The position in `touchpoints` of the touchpoint that it leads to.
    public var to: Int
    /// Whether the earlier definition had it.
    public var wasDesigned: Bool
    /// Whether the later definition has it.
    public var isDesigned: Bool
    /// The journeys that took it, of those at `from`, in the earlier analysis.
    public var before: Proportion
    /// The journeys that took it, of those at `from`, in the later analysis.
    public var after: Proportion
    /// How that share changed; nil where one side observed nothing at `from`.
    public var change: RateChange?
  }

  /// The earlier analysis.
  public var before: AnalysisSnapshot
  /// The later analysis.
  public var after: AnalysisSnapshot
  /// The stages of both, in the later one's order; those that are gone stand where they were.
  public var stages: [Stage]
  /// The touchpoints of both, stage by stage, in the later one's order; those that are gone stand
  /// where they were.
  public var touchpoints: [Touchpoint]
  /// The ways of both, by `from`, then `to`, in the order of `touchpoints`.
  public var ways: [Way]
  /// How the conversion rate changed; nil where one side observed nothing.
  public var conversion: RateChange?
  /// How many rates of touchpoints and conversion rates were compared.
  ///
  /// They are the family that p values are adjusted over; ways are a family of their own.
  public var comparisons: Int
  /// What a reader must know before trusting the differences.
  public var caveats: [ComparisonCaveat]

  /// Compares a later analysis with an earlier one.
  public init(before: AnalysisSnapshot, after: AnalysisSnapshot) {
    self.before = before
    self.after = after
    let union = SnapshotUnion(before: before, after: after)
    stages = union.stages
    touchpoints = union.touchpoints
    ways = union.ways
    let hasComplaints = before.totals.complaints > 0 || after.totals.complaints > 0
    var rates: [(before: Proportion, after: Proportion)?] = touchpoints.flatMap { touchpoint in
      guard let before = touchpoint.before, let after = touchpoint.after else {
        return [(before: Proportion, after: Proportion)?](repeating: nil, count: 2)
      }
      let isEnd = before.isEnd || after.isEnd
      return [
        isEnd ? nil : (before.dropOffRate, after.dropOffRate),
        hasComplaints ? (before.complaintRate, after.complaintRate) : nil,
      ]
    }
    rates.append((before.totals.conversionRate, after.totals.conversionRate))
    let changes = RateChange.table(rates)
    for position in touchpoints.indices {
      touchpoints[position].dropOff = changes[2 * position]
      touchpoints[position].complaint = changes[2 * position + 1]
    }
    conversion = changes[changes.count - 1]
    comparisons = changes.count { $0 != nil }
    for (position, change) in RateChange.table(ways.map { ($0.before, $0.after) }).enumerated() {
      ways[position].change = change
    }
    caveats = ComparisonCaveat.all(before, after, touchpoints)
  }

  /// Whether both analyses say the same of the same log.
  public var isSame: Bool { before == after }

  /// The touchpoints with a clear difference, those with the largest first; ties in order.
  public var clearTouchpoints: [Touchpoint] {
    func size(_ touchpoint: Touchpoint) -> Double {
      [touchpoint.dropOff, touchpoint.complaint].compactMap(\.self)
        .filter { $0.direction != .unclear }.map { abs($0.difference.value) }.max() ?? 0
    }
    return touchpoints.enumerated().filter { $0.element.isClear }
      .sorted { (size($1.element), $0.offset) < (size($0.element), $1.offset) }
      .map(\.element)
  }
}
