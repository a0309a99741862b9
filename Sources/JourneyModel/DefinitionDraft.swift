public import Diagnostics

/// A definition as someone wrote it: typed and located, its names not yet resolved.
///
/// A part that is required is nil only where its absence has been reported already; `resolve()`
/// never reports that again.
public struct DefinitionDraft: Sendable {
  /// Where a finding about the definition as a whole belongs.
  public var location: SourceLocation
  /// The journey's id.
  public var id: Located<String>?
  /// The title people read.
  public var title: Located<String>?
  /// What the journey is.
  public var description: Located<String>?
  /// The ISO 4217 code of value and cost.
  public var currency: Located<String>?
  /// How to read the event export.
  public var log = LogDraft()
  /// The gap that cuts.
  public var idle: Located<TimeSpan>?
  /// The touchpoints before which a finished journey is cut.
  public var restart: [Located<String>]?
  /// The silence after which an unfinished journey counts as dropped off.
  public var inactivity: Located<TimeSpan>?
  /// The time a journey is given to reach a goal.
  public var conversionWindow: Located<TimeSpan>?
  /// T.
  public var asOf: Located<Instant>?
  /// Where `stages` is written.
  public var stagesLocation: SourceLocation?
  /// The stages, in order.
  public var stages: [StageDraft] = []
  /// What events say apart from where they happened.
  public var signals = SignalsDraft()
  /// The working hours of standards that have none of their own.
  public var calendar: CalendarChoice?
  /// The promises the company makes.
  public var standards: [StandardDraft] = []
  /// Where customers need help.
  public var contact: ContactDraft?
  /// Who is to take over from whom.
  public var escalationPath: EscalationPathDraft?
  /// How worth is counted over time.
  public var worth = WorthDraft()
  /// What could be done about failures.
  public var fixes: [FixDraft] = []
  /// The smallest group that a breakdown shows.
  public var minimumGroup: Located<Int>?
  /// When a rate is a failure point.
  public var thresholds = Thresholds()

  /// Makes an empty draft of a definition at a place.
  public init(location: SourceLocation) { self.location = location }
}

/// How to read the event export, as written.
public struct LogDraft: Sendable {
  /// The column with the customer.
  public var customer: Located<String>?
  /// The columns with the time.
  public var time: [Located<String>] = []
  /// The columns with the event's name.
  public var event: [Located<String>] = []
  /// Where `times` is written.
  public var timesLocation: SourceLocation?
  /// The time columns of a snapshot export, by event name and column.
  public var times: [TimeColumnDraft] = []
  /// The column with the case.
  public var caseColumn: Located<String>?
  /// The zone of times without an offset, known to exist.
  public var timeZone: Located<String>?
  /// The layout of times.
  public var timeFormat: Located<String>?
  /// What stands between fields.
  public var delimiter: Located<String>?
  /// The name of the text encoding.
  public var encoding: Located<String>?
  /// How many lines to skip before the header.
  public var skipRows: Located<Int>?
  /// The rows that are left out.
  public var exclude: [Condition] = []
  /// The attributes, by name and column.
  public var attributes: [AttributeDraft] = []

  /// Makes an empty draft.
  public init() {}
}

/// An attribute and its column, as written.
public struct AttributeDraft: Sendable {
  /// The attribute's name.
  public var name: Located<String>
  /// The column or key path in the export.
  public var column: Located<String>

  /// Makes a draft.
  public init(name: Located<String>, column: Located<String>) {
    self.name = name
    self.column = column
  }
}

/// An event's name and its time column, as written.
public struct TimeColumnDraft: Sendable {
  /// The event's name.
  public var event: Located<String>
  /// The column or key path in the export.
  public var column: Located<String>

  /// Makes a draft.
  public init(event: Located<String>, column: Located<String>) {
    self.event = event
    self.column = column
  }
}

/// A stage, as written.
public struct StageDraft: Sendable {
  /// The stage's id.
  public var id: Located<String>?
  /// The title people read.
  public var title: Located<String>?
  /// Its touchpoints, in order.
  public var touchpoints: [TouchpointDraft] = []

  /// Makes an empty draft.
  public init() {}
}

/// A touchpoint, as written.
public struct TouchpointDraft: Sendable {
  /// The touchpoint's id.
  public var id: Located<String>?
  /// The title people read.
  public var title: Located<String>?
  /// Where it happens.
  public var channel: Located<String>?
  /// The team that answers for it.
  public var owner: Located<String>?
  /// Whether journeys are designed to begin here.
  public var entry: Located<Bool>?
  /// Whether this is what the company wants.
  public var goal: Located<Bool>?
  /// Whether this is a legitimate last step.
  public var end: Located<Bool>?
  /// Whether the customer says here that they leave.
  public var exit: Located<Bool>?
  /// Whether the customer does not see it.
  public var backstage: Located<Bool>?
  /// Which events belong here; nil for the default, the id itself.
  public var match: [Located<Matcher>]?
  /// The designed ways on; nil for the default.
  public var next: [Located<String>]?
  /// What reaching the goal is worth.
  public var value: AmountDraft?
  /// What a visit costs the company.
  public var cost: AmountDraft?
  /// What applies here.
  public var policies: [PolicyDraft] = []
  /// What the team does when it fails.
  public var playbook: PlaybookDraft?
  /// Its own thresholds.
  public var thresholds = Thresholds()

  /// Makes an empty draft.
  public init() {}
}

/// What events say apart from where they happened, as written.
public struct SignalsDraft: Sendable {
  /// Which events are complaints.
  public var complaint: ComplaintDraft?
  /// The attribute with satisfaction scores.
  public var csat: ScoreDraft?
  /// The attribute with the likelihood to recommend.
  public var nps: ScoreDraft?
  /// The attribute with how much effort it took.
  public var ces: ScoreDraft?
  /// Which events are escalations.
  public var escalation: [Located<Matcher>] = []

  /// Makes an empty draft.
  public init() {}
}

/// Which events are complaints, and how they are traced, as written.
public struct ComplaintDraft: Sendable {
  /// The matchers of which one must accept the event.
  public var match: [Located<Matcher>] = []
  /// The attribute that names the touchpoint complained about.
  public var about: Located<String>?
  /// The longest time between the step and the complaint traced to it.
  public var within: Located<TimeSpan>?
  /// The touchpoints that a complaint is not traced to for preceding it.
  public var skip: [Located<String>] = []
  /// The attribute with the reason.
  public var category: Located<String>?

  /// Makes an empty draft.
  public init() {}
}

/// A score and its scale, as written.
public struct ScoreDraft: Sendable {
  /// The attribute that holds the score.
  public var attribute: Located<String>?
  /// The lowest and highest score that count.
  public var scale: Located<[Double]>?
  /// The events that ask for the score.
  public var asked: [Located<Matcher>] = []

  /// Makes an empty draft.
  public init() {}
}
