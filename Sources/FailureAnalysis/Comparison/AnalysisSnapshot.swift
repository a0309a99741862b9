public import JourneyModel
public import Statistics

/// What one analysis said, as far as another is compared with it: made of findings, or read back
/// from `analysis.json`.
public struct AnalysisSnapshot: Sendable, Equatable {
  /// What the numbers depend on beside the log.
  public struct Rules: Sendable, Equatable {
    /// The silence after which an unfinished journey counts as dropped off.
    public var inactivity: TimeSpan
    /// The gap that cuts journeys; nil where none does.
    public var splitIdle: TimeSpan?
    /// The time given to reach a goal; nil where the analysis does not say.
    public var conversionWindow: TimeSpan?
    /// The longest time from a step to a complaint about it; nil where there is no limit.
    public var complaintWithin: TimeSpan?

    /// Makes rules.
    public init(
      inactivity: TimeSpan,
      splitIdle: TimeSpan? = nil,
      conversionWindow: TimeSpan? = nil,
      complaintWithin: TimeSpan? = nil
    ) {
      self.inactivity = inactivity
      self.splitIdle = splitIdle
      self.conversionWindow = conversionWindow
      self.complaintWithin = complaintWithin
    }
  }

  /// What was counted over all.
  public struct Totals: Sendable, Equatable {
    /// Events read.
    public var events = 0
    /// Distinct customers with a mapped event.
    public var customers = 0
    /// Journeys.
    public var journeys = 0
    /// Journeys that are completed.
    public var completed = 0
    /// Journeys that dropped off.
    public var droppedOff = 0
    /// Journeys that are open.
    public var open = 0
    /// Journeys with a visit to a goal.
    public var reachedGoal = 0
    /// Complaints.
    public var complaints = 0
    /// Journeys old enough that reached a goal within the conversion window.
    public var conversionRate = Proportion(count: 0, of: 0)

    /// Makes zero counts.
    public init() {}
  }

  /// A stage and what journeys did in it.
  public struct Stage: Sendable, Equatable {
    /// The stage's id.
    public var id: String
    /// The title people read.
    public var title: String
    /// Journeys that visited any of its touchpoints.
    public var journeys: Int
    /// Journeys whose drop-off belongs to one of its touchpoints.
    public var droppedOff: Int

    /// Makes a stage.
    public init(id: String, title: String, journeys: Int, droppedOff: Int) {
      self.id = id
      self.title = title
      self.journeys = journeys
      self.droppedOff = droppedOff
    }
  }

  /// A touchpoint and what journeys did there.
  public struct Touchpoint: Sendable, Equatable {
    /// The touchpoint's id.
    public var id: String
    /// The title people read.
    public var title: String
    /// The position of its stage.
    public var stage: Int
    /// Where it happens.
    public var channel: String?
    /// The team that answers for it.
    public var owner: String?
    /// Whether journeys are designed to begin here.
    public var isEntry = false
    /// Whether this is what the company wants.
    public var isGoal = false
    /// Whether this is a legitimate last step.
    public var isEnd = false
    /// Whether the customer says here that they leave.
    public var isExit = false
    /// Steps here.
    public var visits = 0
    /// Journeys that visited it.
    public var journeys = 0
    /// Journeys whose drop-off belongs to it.
    public var droppedOff = 0
    /// Open journeys whose last step is here.
    public var open = 0
    /// Complaints traced to it.
    public var complaints = 0
    /// The share of its mature journeys that dropped off here; meant for no one at an `end`.
    public var dropOffRate = Proportion(count: 0, of: 0)
    /// The share of its journeys with a complaint traced to it.
    public var complaintRate = Proportion(count: 0, of: 0)
    /// The rates above which it fails.
    public var thresholds = Thresholds()

    /// Makes a touchpoint without numbers.
    public init(id: String, title: String, stage: Int) {
      self.id = id
      self.title = title
      self.stage = stage
    }
  }

  /// A way from a touchpoint to another or to itself, designed or taken.
  public struct Way: Sendable, Equatable {
    /// The position of the touchpoint that it leaves.
    public var from: Int
    /// The position of the touchpoint that it leads to.
    public var to: Int
    /// Whether the definition has it.
    public var isDesigned: Bool
    /// Transitions taken.
    public var count: Int
    /// Distinct journeys that took it.
    public var journeys: Int

    /// Makes a way.
    public init(from: Int, to: Int, isDesigned: Bool, count: Int, journeys: Int) {
      self.from = from
      self.to = to
      self.isDesigned = isDesigned
      self.count = count
      self.journeys = journeys
    }
  }

  /// The journey's id.
  public var id: String
  /// The title people read.
  public var title: String
  /// T, the time as of which journeys stand; nil for a log without events.
  public var asOf: Instant?
  /// From the first event to the last; nil for a log without events, or where it is not said.
  public var period: ClosedRange<Instant>?
  /// What the numbers depend on.
  public var rules: Rules
  /// Whether cases stand for customers; false where the analysis does not say.
  public var countsCases = false
  /// What was counted over all.
  public var totals = Totals()
  /// The stages, in order.
  public var stages: [Stage]
  /// The touchpoints, in definition order.
  public var touchpoints: [Touchpoint]
  /// The ways designed or taken, by `from`, then `to`.
  public var ways: [Way]

  /// Makes a snapshot of parts, of a log with customers; its totals are zero.
  public init(
    id: String,
    title: String,
    asOf: Instant?,
    period: ClosedRange<Instant>?,
    rules: Rules,
    stages: [Stage],
    touchpoints: [Touchpoint],
    ways: [Way]
  ) {
    self.id = id
    self.title = title
    self.asOf = asOf
    self.period = period
    self.rules = rules
    self.stages = stages
    self.touchpoints = touchpoints
    self.ways = ways
  }
}
