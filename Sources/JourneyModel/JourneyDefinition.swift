/// What a company designed: stages, touchpoints, signals and promises, and how to read its log.
///
/// A value of this type is valid: ids are unique, and names that refer to touchpoints are resolved
/// to positions in `touchpoints`. Nothing else is ever analysed.
public struct JourneyDefinition: Sendable, Equatable {
  /// The most touchpoints that a journey may have.
  public static let touchpointLimit = 1_000

  /// The journey's id: letters, digits, `-`, `_`.
  public var id: String
  /// The title people read.
  public var title: String
  /// What the journey is, in a sentence or two.
  public var description: String?
  /// The ISO 4217 code of value and cost.
  public var currency: String?
  /// How to read the event export.
  public var log: LogMapping
  /// What cuts one key's events into journeys.
  public var split: SplitRule
  /// The silence after which an unfinished journey counts as dropped off.
  public var inactivity: TimeSpan
  /// The time a journey is given to reach a goal.
  public var conversionWindow: TimeSpan
  /// T, if the definition fixes it; else the newest accepted event.
  public var asOf: Instant?
  /// The stages, in order.
  public var stages: [Stage]
  /// All touchpoints, in definition order (stage by stage).
  public var touchpoints: [Touchpoint]
  /// What events say apart from where they happened.
  public var signals: Signals
  /// The promises the company makes.
  public var standards: [Standard]
  /// Where customers need help, and how that is looked at.
  public var contact: ContactRules?
  /// Who is to take over from whom, and how soon.
  public var escalationPath: EscalationPath?
  /// How worth is counted over time.
  public var worth: WorthRules
  /// What could be done about failures, and what it costs.
  public var fixes: [Fix]
  /// The smallest group of customers that a breakdown shows.
  public var minimumGroup: Int
  /// When a rate is a failure point, unless a touchpoint has its own.
  public var thresholds: Thresholds

  /// Makes a definition from parts that the caller has validated.
  public init(
    id: String,
    title: String,
    description: String? = nil,
    currency: String? = nil,
    log: LogMapping = LogMapping(),
    split: SplitRule = SplitRule(),
    inactivity: TimeSpan = .days(30),
    conversionWindow: TimeSpan = .days(30),
    asOf: Instant? = nil,
    stages: [Stage],
    touchpoints: [Touchpoint],
    signals: Signals = Signals(),
    standards: [Standard] = [],
    contact: ContactRules? = nil,
    escalationPath: EscalationPath? = nil,
    worth: WorthRules = WorthRules(),
    fixes: [Fix] = [],
    minimumGroup: Int = 5,
    thresholds: Thresholds = Thresholds()
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.currency = currency
    self.log = log
    self.split = split
    self.inactivity = inactivity
    self.conversionWindow = conversionWindow
    self.asOf = asOf
    self.stages = stages
    self.touchpoints = touchpoints
    self.signals = signals
    self.standards = standards
    self.contact = contact
    self.escalationPath = escalationPath
    self.worth = worth
    self.fixes = fixes
    self.minimumGroup = minimumGroup
    self.thresholds = thresholds
  }
}

/// A part of the journey, from discovery to after-sales.
public struct Stage: Sendable, Equatable {
  /// The stage's id.
  public var id: String
  /// The title people read.
  public var title: String
  /// The positions of its touchpoints in `JourneyDefinition.touchpoints`.
  public var touchpoints: Range<Int>

  /// Makes a stage.
  public init(id: String, title: String, touchpoints: Range<Int>) {
    self.id = id
    self.title = title
    self.touchpoints = touchpoints
  }
}

/// A place where the customer meets the company.
public struct Touchpoint: Sendable, Equatable {
  /// The touchpoint's id.
  public var id: String
  /// The title people read.
  public var title: String
  /// The position of its stage in `JourneyDefinition.stages`.
  public var stage: Int
  /// Where it happens: web, app, phone, shop.
  public var channel: String?
  /// The team that answers for it.
  public var owner: String?
  /// Whether journeys are designed to begin here (defaults resolved).
  public var isEntry: Bool
  /// Whether this is what the company wants: a purchase, a renewal.
  public var isGoal: Bool
  /// Whether this is a legitimate last step.
  public var isEnd: Bool
  /// Whether the customer says here that they leave.
  public var isExit: Bool
  /// Whether it lies behind the line of visibility: work that the customer does not see.
  public var isBackstage: Bool
  /// Which events belong here: the first touchpoint with an accepting matcher takes the event.
  public var match: [Matcher]
  /// The designed ways on as positions of touchpoints, if the definition lists them;
  /// `JourneyDefinition.designedNext(of:)` gives them with the default resolved.
  public var next: [Int]?
  /// What reaching the goal is worth.
  public var value: Amount?
  /// What a visit costs the company.
  public var cost: Amount?
  /// What applies here, such as a note on data protection.
  public var policies: [Policy]
  /// What the team does when it fails.
  public var playbook: Playbook?
  /// Its own thresholds, which take the place of the definition's where set.
  public var thresholds: Thresholds

  /// Makes a touchpoint.
  public init(
    id: String,
    title: String,
    stage: Int,
    channel: String? = nil,
    owner: String? = nil,
    isEntry: Bool = false,
    isGoal: Bool = false,
    isEnd: Bool = false,
    isExit: Bool = false,
    isBackstage: Bool = false,
    match: [Matcher],
    next: [Int]? = nil,
    value: Amount? = nil,
    cost: Amount? = nil,
    policies: [Policy] = [],
    playbook: Playbook? = nil,
    thresholds: Thresholds = Thresholds()
  ) {
    self.id = id
    self.title = title
    self.stage = stage
    self.channel = channel
    self.owner = owner
    self.isEntry = isEntry
    self.isGoal = isGoal
    self.isEnd = isEnd
    self.isExit = isExit
    self.isBackstage = isBackstage
    self.match = match
    self.next = next
    self.value = value
    self.cost = cost
    self.policies = policies
    self.playbook = playbook
    self.thresholds = thresholds
  }
}

/// What cuts one key's events into journeys.
public struct SplitRule: Sendable, Equatable {
  /// The gap between two steps that cuts, when at least this long; nil cuts at no gap.
  public var idle: TimeSpan?
  /// The touchpoints before which a finished journey is cut, if the definition lists them;
  /// `JourneyDefinition.restartTouchpoints(hasCase:)` gives them with the default resolved.
  public var restart: [Int]?

  /// Makes a rule.
  public init(idle: TimeSpan? = nil, restart: [Int]? = nil) {
    self.idle = idle
    self.restart = restart
  }
}

/// When a rate is a failure point: shares between 0 and 1, nil for no verdict.
public struct Thresholds: Sendable, Equatable {
  /// The drop-off rate above which a touchpoint fails.
  public var dropOff: Double?
  /// The complaint rate above which a touchpoint fails.
  public var complaint: Double?

  /// Makes thresholds.
  public init(dropOff: Double? = nil, complaint: Double? = nil) {
    self.dropOff = dropOff
    self.complaint = complaint
  }
}
