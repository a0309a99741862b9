/// What events say, apart from where they happened.
public struct Signals: Sendable, Equatable {
  /// Which events are complaints, and how they are traced.
  public var complaint: ComplaintSignal?
  /// Satisfaction scores.
  public var csat: ScoreSignal?
  /// Likelihood to recommend, 0 to 10.
  public var nps: ScoreSignal?
  /// How much effort it took, as customers scored it.
  public var ces: ScoreSignal?
  /// Which events are escalations.
  public var escalation: [Matcher]

  /// Makes signals.
  public init(
    complaint: ComplaintSignal? = nil,
    csat: ScoreSignal? = nil,
    nps: ScoreSignal? = nil,
    ces: ScoreSignal? = nil,
    escalation: [Matcher] = []
  ) {
    self.complaint = complaint
    self.csat = csat
    self.nps = nps
    self.ces = ces
    self.escalation = escalation
  }
}

/// Which events are complaints, and how they are traced to touchpoints.
public struct ComplaintSignal: Sendable, Equatable {
  /// The matchers of which one must accept the event.
  public var match: [Matcher]
  /// The attribute that names the touchpoint complained about.
  public var about: String?
  /// The longest time between the step and the complaint traced to it; nil for no limit.
  public var within: TimeSpan?
  /// The positions of touchpoints that a complaint is not traced to for preceding it.
  public var skip: [Int]
  /// The attribute with the reason.
  public var category: String?

  /// Makes the signal.
  public init(
    match: [Matcher],
    about: String? = nil,
    within: TimeSpan? = nil,
    skip: [Int] = [],
    category: String? = nil
  ) {
    self.match = match
    self.about = about
    self.within = within
    self.skip = skip
    self.category = category
  }
}

/// Scores that customers give, read from an attribute of any event.
public struct ScoreSignal: Sendable, Equatable {
  /// The attribute that holds the score.
  public var attribute: String
  /// The lowest and highest score that count.
  public var scale: ClosedRange<Double>
  /// The events that ask for the score, of which one matcher must accept each: surveys sent.
  public var asked: [Matcher]

  /// Makes the signal.
  public init(attribute: String, scale: ClosedRange<Double>, asked: [Matcher] = []) {
    self.attribute = attribute
    self.scale = scale
    self.asked = asked
  }
}
