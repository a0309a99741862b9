public import JourneyModel
public import Statistics

/// How customers made contact for help: each visit to one of the definition's contact touchpoints.
///
/// What is said of a customer holds across cases: a contact in one may repeat that in another.
public struct ContactMeasures: Sendable, Equatable {
  /// Journeys with at least one contact.
  public var journeys = 0
  /// Customers with at least one contact.
  public var customers = 0
  /// The contacts by where they happened, one for each of `ContactRules.touchpoints`, in that order.
  public var touchpoints: [ContactCounts]
  /// The contacts by the touchpoint that they came after, one for each of the definition's.
  public var causes: [ContactCause]
  /// The contacts that came after nothing: no step of their journey before them counts.
  public var withoutCause = ContactCounts()
  /// The contacts by reason, the empty text being one too; empty where the definition maps none.
  public var reasons: [String: ContactReason] = [:]
  /// Repeats by where the contact and where its repeat happened, at `first * touchpoints.count + second`,
  /// by positions in `touchpoints`.
  public var repeats: [ContactRepeats]
  /// Customers with repeats of contacts, of those whose window had not elapsed at T, one for each of `touchpoints`.
  public var youngRepeatedBy: [Crowd]
  /// What machines did.
  public var automation = AutomationMeasures()

  /// Makes zero measures of the shape that a definition asks for.
  public init(for definition: JourneyDefinition) {
    let count = definition.contact?.touchpoints.count ?? 0
    touchpoints = Array(repeating: ContactCounts(), count: count)
    youngRepeatedBy = Array(repeating: Crowd(), count: count)
    repeats = Array(repeating: ContactRepeats(), count: count * count)
    let causes = count > 0 ? definition.touchpoints.count : 0
    self.causes = Array(repeating: ContactCause(), count: causes)
  }

  /// All contacts.
  public var total: ContactCounts {
    touchpoints.reduce(into: ContactCounts()) { $0.join($1) }
  }

  /// Adds the contacts of other customers.
  public mutating func merge(_ other: ContactMeasures) {
    journeys += other.journeys
    customers += other.customers
    for index in touchpoints.indices { touchpoints[index].merge(other.touchpoints[index]) }
    for index in causes.indices { causes[index].merge(other.causes[index]) }
    withoutCause.merge(other.withoutCause)
    for (reason, counts) in other.reasons {
      reasons[reason, default: ContactReason()].merge(counts)
    }
    for index in repeats.indices { repeats[index].merge(other.repeats[index]) }
    for index in youngRepeatedBy.indices {
      youngRepeatedBy[index].merge(other.youngRepeatedBy[index])
    }
    automation.merge(other.automation)
  }
}

/// Contacts, and how many of them another one followed.
public struct ContactCounts: Sendable, Equatable {
  /// Contacts.
  public var contacts = 0
  /// Those with a later contact of the same customer for the same reason within the window, so far.
  public var repeated = 0
  /// Contacts whose window had elapsed at T.
  public var mature = 0
  /// Those of `mature` with a later contact of the same customer for the same reason within the window.
  public var matureRepeated = 0
  /// The customers of `matureRepeated`.
  public var repeatedBy = Crowd()
  /// The customers of the others of `mature`.
  public var resolvedBy = Crowd()

  /// Makes zero counts.
  public init() {}

  /// First-contact resolution: the share of contacts, of those whose window has elapsed, that no other
  /// contact followed.
  public var resolution: Proportion { Proportion(count: mature - matureRepeated, of: mature) }

  /// The share of contacts, of those whose window has elapsed, that another contact followed.
  public var repeatRate: Proportion { Proportion(count: matureRepeated, of: mature) }

  /// Adds the contacts of other customers.
  public mutating func merge(_ other: ContactCounts) {
    add(other)
    repeatedBy.merge(other.repeatedBy)
    resolvedBy.merge(other.resolvedBy)
  }

  /// Adds another part of the same contacts.
  public mutating func join(_ other: ContactCounts) {
    add(other)
    repeatedBy.join(other.repeatedBy)
    resolvedBy.join(other.resolvedBy)
  }

  private mutating func add(_ other: ContactCounts) {
    contacts += other.contacts
    repeated += other.repeated
    mature += other.mature
    matureRepeated += other.matureRepeated
  }
}

/// The contacts that came after one touchpoint.
public struct ContactCause: Sendable, Equatable {
  /// The contacts.
  public var counts = ContactCounts()
  /// The journeys with at least one of them.
  public var journeys = 0
  /// The customers with at least one of them that another contact followed.
  public var customersRepeated = 0

  /// Makes zero counts.
  public init() {}

  /// Adds other contacts.
  public mutating func merge(_ other: ContactCause) {
    counts.merge(other.counts)
    journeys += other.journeys
    customersRepeated += other.customersRepeated
  }
}

/// The contacts for one reason.
public struct ContactReason: Sendable, Equatable {
  /// The contacts.
  public var counts = ContactCounts()
  /// The customers with at least one of them.
  public var customers = 0

  /// Makes zero counts.
  public init() {}

  /// Adds other contacts.
  public mutating func merge(_ other: ContactReason) {
    counts.merge(other.counts)
    customers += other.customers
  }
}

/// Contacts at one touchpoint whose first repeat happened at another one, or the same.
public struct ContactRepeats: Sendable, Equatable {
  /// How many.
  public var count = 0
  /// Those of which it is known how far help had got before the repeat, and where the repeat began.
  public var comparable = 0
  /// Those of `comparable` whose repeat began at a lower level of help than had been reached: the
  /// customer had to begin again.
  public var beganAgain = 0
  /// The customers of those that are not `comparable`.
  public var unknownBy = Crowd()
  /// The customers of those of `comparable` that went on where they had been.
  public var wentOnBy = Crowd()
  /// The customers of `beganAgain`.
  public var beganAgainBy = Crowd()

  /// Makes zero counts.
  public init() {}

  /// Adds the repeats of other customers.
  public mutating func merge(_ other: ContactRepeats) {
    add(other)
    unknownBy.merge(other.unknownBy)
    wentOnBy.merge(other.wentOnBy)
    beganAgainBy.merge(other.beganAgainBy)
  }

  /// Adds another part of the same repeats.
  public mutating func join(_ other: ContactRepeats) {
    add(other)
    unknownBy.join(other.unknownBy)
    wentOnBy.join(other.wentOnBy)
    beganAgainBy.join(other.beganAgainBy)
  }

  private mutating func add(_ other: ContactRepeats) {
    count += other.count
    comparable += other.comparable
    beganAgain += other.beganAgain
  }
}

/// Contacts that a machine took, by the attribute that says who acts.
public struct AutomationMeasures: Sendable, Equatable {
  /// Contacts whose event says who acts.
  public var knownActor = 0
  /// Contacts, of those whose window had elapsed at T, whose event says who acts.
  public var matureKnownActor = 0
  /// Contacts that a bot took.
  public var bot = 0
  /// Those of `bot` that a person took over within the window, so far.
  public var handedOver = 0
  /// Those of `bot` whose window had elapsed at T.
  public var matureBot = 0
  /// Those of `matureBot` that a person took over within the window.
  public var matureHandedOver = 0
  /// Those of `matureBot` that no person took over and that no other contact followed within the
  /// window.
  public var matureResolved = 0
  /// From contacts that a bot took to the person who took over.
  public var timeToPerson = DurationHistogram()
  /// How long contacts that a bot took were watched without a person taking over: to the end of their
  /// window, or to T.
  public var withoutPerson = DurationHistogram()
  /// The customers of contacts whose window had elapsed at T, by what became of them.
  public var crowds = [Crowd](repeating: Crowd(), count: Part.allCases.count)

  /// What became of a contact.
  public enum Part: Int, Sendable, CaseIterable {
    /// It is not said who acts.
    case unknown = 0
    /// A person took it.
    case person = 1
    /// A bot took it, and neither a person nor another contact followed.
    case resolved = 2
    /// A bot took it, and a person took over.
    case handedOver = 3
    /// A bot took it, no person took over, and another contact followed.
    case repeated = 4
  }

  /// Makes zero measures.
  public init() {}

  /// Adds other contacts.
  public mutating func merge(_ other: AutomationMeasures) {
    knownActor += other.knownActor
    matureKnownActor += other.matureKnownActor
    bot += other.bot
    handedOver += other.handedOver
    matureBot += other.matureBot
    matureHandedOver += other.matureHandedOver
    matureResolved += other.matureResolved
    timeToPerson.merge(other.timeToPerson)
    withoutPerson.merge(other.withoutPerson)
    for index in crowds.indices { crowds[index].merge(other.crowds[index]) }
  }
}
