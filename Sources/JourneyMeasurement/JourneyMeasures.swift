public import JourneyModel
public import Statistics

/// Everything that was counted in a log under a definition, and all that later steps ever see.
///
/// It is mergeable: `merge` is associative and commutative, and a value without journeys is its
/// identity. Threads, spilled partitions and database shards, each holding whole customers and
/// sharing T and the definition, make one each and they add up to the same numbers.
public struct JourneyMeasures: Sendable, Equatable {
  /// T, the time as of which journeys stand; nil in the identity.
  public var asOf: Instant?
  /// The smallest group of customers that is told of, where smaller ones are hidden (`shared(under:)`); nil in
  /// measures that hide nothing.
  public internal(set) var sharedGroup: Int?
  /// What of the parts that make up sums is hidden.
  public internal(set) var hidden = HiddenParts()
  /// What became of the log's rows.
  public var log = LogCounts()
  /// What became of the journeys, over all.
  public var totals = JourneyTotals()
  /// One for each touchpoint, in definition order.
  public var touchpoints: [TouchpointMeasures]
  /// The transitions from touchpoint a to b at `a * touchpoints.count + b`.
  public var transitions: [TransitionMeasures]
  /// One for each stage, in definition order.
  public var stages: [GroupMeasures]
  /// One for each of `JourneyDefinition.owners`, in that order.
  public var owners: [GroupMeasures]
  /// Of how many customers the counts of journeys are; nil where that was not asked for.
  public var journeyCustomers: JourneyCustomers?
  /// The distinct sequences of touchpoints.
  public var variants = VariantTable()
  /// The time from a journey's first step to what ended the wait for a goal.
  public var timeToGoal = TimeToGoal()
  /// One for each of `JourneyDefinition.standards`, in that order.
  public var standards: [StandardMeasures]
  /// What journeys were worth and what they cost.
  public var worth: WorthMeasures
  /// The scores that customers gave.
  public var feedback: FeedbackMeasures
  /// How customers made contact.
  public var contacts: ContactMeasures
  /// How far help had to go.
  public var escalation: EscalationMeasures

  /// Makes zero measures of the shape that a definition asks for.
  public init(for definition: JourneyDefinition) {
    let count = definition.touchpoints.count
    totals.busiest = LargestCounts(limit: definition.minimumGroup - 1)
    totals.busiestEvents = totals.busiest
    touchpoints = Array(repeating: TouchpointMeasures(), count: count)
    transitions = Array(repeating: TransitionMeasures(), count: count * count)
    stages = Array(repeating: GroupMeasures(), count: definition.stages.count)
    owners = Array(repeating: GroupMeasures(), count: definition.owners.count)
    standards = Array(repeating: StandardMeasures(), count: definition.standards.count)
    worth = WorthMeasures(for: definition)
    feedback = FeedbackMeasures(for: definition)
    contacts = ContactMeasures(for: definition)
    escalation = EscalationMeasures(for: definition)
  }

  /// The transition from one touchpoint to another, by their positions.
  public func transition(from: Int, to: Int) -> TransitionMeasures {
    transitions[from * touchpoints.count + to]
  }

  /// The time from each visit of a touchpoint to the journey's next step.
  public func timeToNext(from touchpoint: Int) -> DurationHistogram {
    if hidden.waysFrom.contains(touchpoint) {
      return hidden.timesToNext[touchpoint] ?? DurationHistogram()
    }
    var sum = DurationHistogram()
    for to in touchpoints.indices { sum.merge(transition(from: touchpoint, to: to).duration) }
    return sum
  }

  /// Adds the measures of other customers of the same log under the same definition.
  ///
  /// - Precondition: both have the same shape.
  public mutating func merge(_ other: JourneyMeasures) {
    precondition(
      touchpoints.count == other.touchpoints.count && stages.count == other.stages.count
        && owners.count == other.owners.count && standards.count == other.standards.count,
      "only measures under the same definition add up"
    )
    if let theirs = other.asOf { asOf = asOf.map { max($0, theirs) } ?? theirs }
    log.merge(other.log)
    totals.merge(other.totals)
    for index in touchpoints.indices { touchpoints[index].merge(other.touchpoints[index]) }
    for index in transitions.indices { transitions[index].merge(other.transitions[index]) }
    for index in stages.indices { stages[index].merge(other.stages[index]) }
    for index in owners.indices { owners[index].merge(other.owners[index]) }
    if let theirs = other.journeyCustomers {
      if journeyCustomers == nil {
        journeyCustomers = theirs
      } else {
        journeyCustomers?.merge(theirs)
      }
    }
    variants.merge(other.variants)
    timeToGoal.merge(other.timeToGoal)
    for index in standards.indices { standards[index].merge(other.standards[index]) }
    worth.merge(other.worth)
    feedback.merge(other.feedback)
    contacts.merge(other.contacts)
    escalation.merge(other.escalation)
  }
}

/// The time from a journey's first step to what ended the wait for a goal.
///
/// Competing ends for the Aalen-Johansen estimate; left-truncated journeys are left out.
public struct TimeToGoal: Sendable, Equatable {
  /// To the first visit to a goal.
  public var goal = DurationHistogram()
  /// To dropping off without a goal: at the last step plus D(silence), or at the exit itself.
  public var dropOff = DurationHistogram()
  /// To completing without a goal, at the last step.
  public var completion = DurationHistogram()
  /// To T, for open journeys without a goal.
  public var censored = DurationHistogram()

  /// Makes empty histograms.
  public init() {}

  /// Adds the journeys of another part.
  public mutating func merge(_ other: TimeToGoal) {
    goal.merge(other.goal)
    dropOff.merge(other.dropOff)
    completion.merge(other.completion)
    censored.merge(other.censored)
  }
}
