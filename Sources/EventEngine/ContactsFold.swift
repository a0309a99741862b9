import JourneyMeasurement
import JourneyModel
import Statistics

// Invariants: `stamp` is a number that no journey of an earlier key had; `next[reason + 1]` is the position
// of the nearest contact for that reason among those read so far of a customer whose events are read
// backwards, -1 between customers; `contacts` are those of the customer at hand.

/// Counts the contacts of each customer, what they came after, and what followed them.
///
/// What a contact came after, and who took it over, is looked for in its journey; what repeats it, among all
/// events of the customer, whatever the case.
struct ContactsFold: StoryFold {
  private struct Contact {
    /// Its position among the customer's events.
    var position: Int
    /// The touchpoint that it came after; -1 for none.
    var cause: Int
    /// When a person acts next in its journey; `Int64.max` for never.
    var person = Int64.max
  }

  private let hasCase: Bool
  private let hasActors: Bool
  private let window: Int64
  private let asOf: Int64
  private let roles: [FoldRules.Role]
  private let levels: HelpLevels
  private let categories: [String]
  /// The place of each touchpoint among those of contacts; -1 for none.
  private let places: [Int]
  private var measures: ContactMeasures
  private var crowds: ContactCrowds
  private var reasons: ReasonTally

  private var contacts: [Contact] = []
  /// The events of all cases of the customer at hand; none where keys have no cases.
  private var gathered: [KeyStory.Event] = []
  private var caseCount = 0
  private var customer = 0
  private var stamp = 0
  private var causeStamps: [Int]
  private var causeCustomers: [Int]
  private var next: [Int]
  private var touched: [Int] = []
  private var pathReach: LevelReach
  private var actorReach = LevelReach(count: 2)

  /// Makes the fold; nil where the definition has no contacts.
  init?(_ context: StoryContext) {
    guard let contact = context.definition.contact else { return nil }
    hasCase = context.rules.hasCase
    hasActors = contact.actor != nil
    window = contact.window.microseconds
    asOf = context.rules.asOf
    roles = context.rules.roles
    levels = HelpLevels(context)
    categories = context.categories
    var places = [Int](repeating: -1, count: context.rules.touchpointCount)
    for (place, touchpoint) in contact.touchpoints.enumerated() { places[touchpoint] = place }
    self.places = places
    measures = ContactMeasures(for: context.definition)
    crowds = ContactCrowds(places: contact.touchpoints.count, touchpoints: places.count)
    reasons = ReasonTally(categories: context.categories.count)
    causeStamps = [Int](repeating: -1, count: context.rules.touchpointCount)
    causeCustomers = causeStamps
    next = [Int](repeating: -1, count: context.categories.count + 1)
    pathReach = LevelReach(count: levels.count)
  }

  mutating func add(_ story: KeyStory) {
    guard hasCase else {
      list(story, from: 0)
      count(story.events)
      return
    }
    if !story.isSameCustomer { countGathered() }
    list(story, from: gathered.count)
    gathered.append(contentsOf: story.events)
    caseCount += 1
  }

  /// Whether an event is a contact: its place among those of contacts; -1 for none.
  private func place(_ event: KeyStory.Event) -> Int {
    event.step < 0 ? -1 : places[event.touchpoint]
  }

  /// Lists the contacts of a key.
  ///
  /// - Parameters:
  ///   - story: the key.
  ///   - start: how many events of the customer come before.
  private mutating func list(_ story: KeyStory, from start: Int) {
    let first = contacts.count
    listCauses(story, from: start)
    stamp += story.journeys.count
    guard hasActors, contacts.count > first else { return }
    var person: (journey: Int, time: Int64)?
    var contact = contacts.count - 1
    for position in story.events.indices.reversed() {
      let event = story.events[position]
      if start + position == contacts[contact].position {
        if let person, person.journey == event.journey { contacts[contact].person = person.time }
        contact -= 1
        if contact < first { return }
      }
      if levels.actor(of: event) == 1 { person = (event.journey, event.time) }
    }
  }

  /// Lists the contacts of a key with what each came after: the latest earlier step of its journey that is no
  /// complaint, at a touchpoint that is none of contacts and not skipped.
  private mutating func listCauses(_ story: KeyStory, from start: Int) {
    var journey = -1
    var hasContact = false
    var cause = -1
    for (position, event) in story.events.enumerated() where event.step >= 0 {
      if event.journey != journey {
        journey = event.journey
        hasContact = false
        cause = -1
      }
      guard place(event) >= 0 else {
        if !event.isComplaint, !roles[event.touchpoint].contains(.skipped) {
          cause = event.touchpoint
        }
        continue
      }
      contacts.append(Contact(position: start + position, cause: cause))
      if !hasContact { measures.journeys += 1 }
      hasContact = true
      if cause >= 0, causeStamps[cause] != stamp + journey {
        causeStamps[cause] = stamp + journey
        measures.causes[cause].journeys += 1
      }
    }
  }

  /// Counts the customer whose cases were gathered, and forgets them.
  private mutating func countGathered() {
    if caseCount > 1, !contacts.isEmpty { orderGathered() }
    count(gathered)
    gathered.removeAll(keepingCapacity: true)
    caseCount = 0
  }

  /// Puts the events of several cases into the order of time, those of one instant in that of their cases.
  private mutating func orderGathered() {
    let order = gathered.indices.sorted {
      (gathered[$0].time, $0) < (gathered[$1].time, $1)
    }
    var places = order
    for (place, position) in order.enumerated() { places[position] = place }
    for index in contacts.indices {
      contacts[index].position = places[contacts[index].position]
    }
    contacts.sort { $0.position < $1.position }
    gathered = order.map { gathered[$0] }
  }

  /// Counts the contacts of a customer from the last to the first, so that what followed each is known.
  private mutating func count(_ events: [KeyStory.Event]) {
    guard var contact = contacts.popLast() else { return }
    customer += 1
    measures.customers += 1
    crowds.beginCustomer()
    reasons.beginCustomer()
    pathReach.begin()
    actorReach.begin()
    for position in events.indices.reversed() {
      let event = events[position]
      let actor = levels.actor(of: event)
      pathReach.read(position, level: levels.level(of: event))
      actorReach.read(position, level: actor)
      guard position == contact.position else { continue }
      count(contact, actor: actor, in: events)
      remember(position, reason: event.eventClass.reason)
      guard let before = contacts.popLast() else { break }
      contact = before
    }
    for reason in touched { next[reason] = -1 }
    touched.removeAll(keepingCapacity: true)
  }

  private mutating func count(_ contact: Contact, actor: Int, in events: [KeyStory.Event]) {
    let event = events[contact.position]
    let place = place(event)
    let following = following(event, in: events)
    var counts = ContactCounts()
    counts.contacts = 1
    counts.repeated = following >= 0 ? 1 : 0
    if asOf - event.time >= window {
      counts.mature = 1
      counts.matureRepeated = counts.repeated
    }
    measures.touchpoints[place].merge(counts)
    crowds.add(counts, place: place, cause: contact.cause)
    if contact.cause >= 0 {
      measures.causes[contact.cause].counts.merge(counts)
      if following >= 0, causeCustomers[contact.cause] != customer {
        causeCustomers[contact.cause] = customer
        measures.causes[contact.cause].customersRepeated += 1
      }
    } else {
      measures.withoutCause.merge(counts)
    }
    if event.eventClass.reason >= 0 {
      reasons.add(counts, reason: Int(event.eventClass.reason))
    }
    if following >= 0 { countRepeat(place, by: following, in: events) }
    if actor >= 0 {
      countActor(actor, event, counts, person: contact.person)
    } else if counts.mature > 0 {
      crowds.add(.unknown)
    }
  }

  /// The position of the next contact for the same reason within the window; -1 for none.
  private func following(_ event: KeyStory.Event, in events: [KeyStory.Event]) -> Int {
    let following = next[Int(event.eventClass.reason) + 1]
    guard following >= 0, events[following].time - event.time <= window else { return -1 }
    return following
  }

  private mutating func remember(_ position: Int, reason: Int32) {
    let slot = Int(reason) + 1
    if next[slot] < 0 { touched.append(slot) }
    next[slot] = position
  }

  /// Counts a repeat, and whether the customer had to begin again with it.
  private mutating func countRepeat(
    _ place: Int,
    by position: Int,
    in events: [KeyStory.Event]
  ) {
    let event = events[position]
    let pair = place * measures.touchpoints.count + self.place(event)
    measures.repeats[pair].count += 1
    var level = levels.level(of: event)
    var reached = pathReach.highest(before: position)
    if level < 0 || reached < 0 {
      level = levels.actor(of: event)
      reached = actorReach.highest(before: position)
    }
    guard level >= 0, reached >= 0 else {
      crowds.addRepeat(pair, beganAgain: nil)
      return
    }
    crowds.addRepeat(pair, beganAgain: level < reached)
    measures.repeats[pair].comparable += 1
    if level < reached { measures.repeats[pair].beganAgain += 1 }
  }

  private mutating func countActor(
    _ actor: Int,
    _ event: KeyStory.Event,
    _ counts: ContactCounts,
    person: Int64
  ) {
    let isMature = counts.mature > 0
    measures.automation.knownActor += 1
    if isMature { measures.automation.matureKnownActor += 1 }
    guard actor == 0 else {
      if isMature { crowds.add(.person) }
      return
    }
    measures.automation.bot += 1
    if isMature { measures.automation.matureBot += 1 }
    if person < .max, person - event.time <= window {
      measures.automation.handedOver += 1
      if isMature {
        measures.automation.matureHandedOver += 1
        crowds.add(.handedOver)
      }
      measures.automation.timeToPerson.add(milliseconds: (person - event.time) / 1000)
    } else {
      if isMature {
        if counts.repeated == 0 { measures.automation.matureResolved += 1 }
        crowds.add(counts.repeated == 0 ? .resolved : .repeated)
      }
      let watched = min(window, asOf - event.time)
      measures.automation.withoutPerson.add(milliseconds: watched / 1000)
    }
  }

  func add(to whole: inout JourneyMeasures) {
    var fold = self
    fold.countGathered()
    fold.measures.reasons = fold.reasons.counts(categories)
    fold.crowds.finish(&fold.measures)
    whole.contacts.merge(fold.measures)
  }
}

// Invariant: `slots[category]` is a category's place in `counts`, -1 for those not met so far.

/// Counts contacts by reason.
private struct ReasonTally {
  private var slots: [Int32]
  private var met: [Int] = []
  private var counts: [ContactReason] = []
  /// The customer who had each reason last.
  private var customers: [Int] = []
  private var customer = 0
  private var crowds = ResolutionCrowds(parts: 0)

  init(categories: Int) { slots = Array(repeating: -1, count: categories) }

  /// Begins another customer.
  mutating func beginCustomer() {
    customer += 1
    crowds.beginCustomer()
  }

  mutating func add(_ contacts: ContactCounts, reason: Int) {
    if slots[reason] < 0 {
      slots[reason] = Int32(counts.count)
      met.append(reason)
      counts.append(ContactReason())
      customers.append(0)
      crowds.addPart()
    }
    let slot = Int(slots[reason])
    counts[slot].counts.merge(contacts)
    crowds.add(contacts, part: slot)
    if customers[slot] != customer { counts[slot].customers += 1 }
    customers[slot] = customer
  }

  /// The counts by the reasons' texts.
  func counts(_ categories: [String]) -> [String: ContactReason] {
    var counts = counts
    for slot in counts.indices { crowds.finish(&counts[slot].counts, part: slot) }
    return Dictionary(zip(met, counts).map { (categories[$0], $1) }) { first, second in
      var sum = first
      sum.merge(second)
      return sum
    }
  }
}
