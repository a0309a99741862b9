public import JourneyModel

/// One journey as an engine hands it out beside the measures, for those who ask for journeys by name.
public struct JourneyRecord: Sendable, Equatable {
  /// How a journey stands at D(silence).
  public enum Standing: String, Sendable, Equatable {
    /// It reached a legitimate end, or another journey began soon after.
    case completed
    /// It dropped off.
    case droppedOff
    /// Nobody knows yet.
    case open
  }

  /// A step of the journey.
  public struct Step: Sendable, Equatable {
    /// The position of the touchpoint.
    public var touchpoint: Int
    /// When it was.
    public var time: Instant

    /// Makes a step.
    public init(touchpoint: Int, time: Instant) {
      self.touchpoint = touchpoint
      self.time = time
    }
  }

  /// The customer, as the log has it.
  public var customer: String
  /// The case; nil where the log has none.
  public var caseName: String?
  /// Which journey of its key it is, from 1.
  public var number: Int
  /// Its steps, at least one.
  public var steps: [Step]
  /// How it stands.
  public var standing: Standing
  /// The position of the touchpoint that its drop-off belongs to; nil for none.
  public var dropOff: Int?
  /// Whether it visited a goal.
  public var reachedGoal: Bool

  /// Makes a record.
  public init(
    customer: String,
    caseName: String?,
    number: Int,
    steps: [Step],
    standing: Standing,
    dropOff: Int?,
    reachedGoal: Bool
  ) {
    self.customer = customer
    self.caseName = caseName
    self.number = number
    self.steps = steps
    self.standing = standing
    self.dropOff = dropOff
    self.reachedGoal = reachedGoal
  }
}
