public import GraphModel
import JourneyMeasurement
import JourneyModel
public import Statistics

/// A touchpoint that loses journeys or draws complaints, with the evidence.
public struct FailurePoint: Sendable, Equatable {
  /// What goes wrong there.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Journeys end there.
    case dropOff
    /// Complaints are traced to it.
    case complaint
  }

  /// A way to or from the failure point, with its share of all of them.
  public struct Way: Sendable, Equatable {
    /// The position of the touchpoint at its other end.
    public var touchpoint: Int
    /// Whether the definition has it.
    public var isDesigned: Bool
    /// Transitions taken; repeats of the failure point are no way.
    public var share: Proportion
    /// Distinct journeys that took it.
    public var journeys: Int
    /// The time between the two steps.
    public var time: DurationSummary
  }

  /// What goes wrong there.
  public var kind: Kind
  /// Its place in the ranking of its kind, from 1.
  public var rank: Int
  /// The touchpoint, with all its measures.
  public var node: GraphNode
  /// The title of the touchpoint's stage.
  public var stage: String
  /// Journeys lost there; of a complaint, journeys that complained of it.
  public var journeys: Int
  /// Complaints traced to it; 0 of a drop-off.
  public var complaints: Int
  /// How often it happens; nil for drop-off at an `end`, where nothing more is expected.
  public var rate: Proportion?
  /// The rate above which it fails, if anyone set one.
  public var threshold: Double?
  /// How the rate stands against the threshold; nil without a rate or a threshold.
  public var verdict: Verdict?
  /// Drop-off if all journeys that are open here stay; nil of a complaint.
  public var lowest: Proportion?
  /// Drop-off if all journeys that are open here end here; nil of a complaint.
  public var highest: Proportion?
  /// The drop-off rate at half the silence; nil of a complaint.
  public var atHalfSilence: Proportion?
  /// The drop-off rate at twice the silence; nil of a complaint.
  public var atDoubleSilence: Proportion?
  /// Goals lost there, an upper estimate; nil where it cannot be estimated, and of a complaint.
  public var goalsLost: Double?
  /// Where people come from, the commonest first.
  public var waysIn: [Way]
  /// Where those who move on go, the commonest first.
  public var waysOn: [Way]
  /// The reasons that complaints give; none of a drop-off.
  public var reasons: Reasons
  /// What to do next about it.
  public var nextStep: NextStep
  /// Customers that were lost there, or complained of it; nil where worth is not counted.
  public var customers: Int?
  /// What the company would have earned with them, over the log; nil where it cannot be estimated.
  public var worth: MoneyEstimate?

  /// The team that answers for it.
  public var owner: String? { node.touchpoint.owner }
  /// Where it happens.
  public var channel: String? { node.touchpoint.channel }
  /// The position of its touchpoint.
  public var position: Int { node.position }
  /// Journeys that begin here rather than come from anywhere.
  public var entries: Int { node.measures.entries }
  /// Where those who move on go without its being designed, the commonest first.
  public var detours: [Way] { waysOn.filter { !$0.isDesigned } }
  /// The share of all journeys there that are open there.
  public var openShare: Proportion {
    Proportion(count: node.measures.open, of: node.measures.journeys)
  }
  /// The 95 % Wilson interval of the rate.
  public var interval: ConfidenceInterval? { rate?.wilsonInterval() }
}
