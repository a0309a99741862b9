import JourneyMeasurement
import JourneyModel
import Statistics

// Invariants: `stamp` is a number that no journey of an earlier key had; `next[reason + 1]` is the position
// of the nearest contact for that reason among those read so far of a key that is read backwards, -1
// between keys.

/// Counts the contacts of each key, what they came after, and what followed them.
struct ContactsFold: StoryFold {
  private let window: Int64
  private let asOf: Int64
  private let roles: [FoldRules.Role]
  private let levels: HelpLevels
  private let categories: [String]
  /// The place of each touchpoint among those of contacts; -1 for none.
  private let places: [Int]
  private var measures: ContactMeasures
  private var reasons: ReasonTally

  private var stamp = 0
  private var causeStamps: [Int]
  private var causes: [Int] = []
  private var next: [Int]
  private var touched: [Int] = []
  private var pathReach: LevelReach
  private var actorReach = LevelReach(count: 2)

  /// Makes the fold; nil where the definition has no contacts.
  init?(_ context: StoryContext) {
    guard let contact = context.definition.contact else { return nil }
    window = contact.window.microseconds
    asOf = context.rules.asOf
    roles = context.rules.roles
    levels = HelpLevels(context)
    categories = context.categories
    var places = [Int](repeating: -1, count: context.rules.touchpointCount)
    for (place, touchpoint) in contact.touchpoints.enumerated() { places[touchpoint] = place }
    self.places = places
    measures = ContactMeasures(for: context.definition)
    reasons = ReasonTally(categories: context.categories.count)
    causeStamps = [Int](repeating: -1, count: context.rules.touchpointCount)
    next = [Int](repeating: -1, count: context.categories.count + 1)
    pathReach = LevelReach(count: levels.count)
  }

  mutating func add(_ story: KeyStory) {
    causes.removeAll(keepingCapacity: true)
    findCauses(story)
    stamp += story.journeys.count
    guard !causes.isEmpty else { return }
    measures.keys += 1
    reasons.beginKey()
    readBackwards(story)
    for reason in touched { next[reason] = -1 }
    touched.removeAll(keepingCapacity: true)
  }

  /// Whether an event is a contact: its place among those of contacts; -1 for none.
  private func place(_ event: KeyStory.Event) -> Int {
    event.step < 0 ? -1 : places[event.touchpoint]
  }

  /// Lists what each contact of a key came after: the latest earlier step of its journey that is no complaint,
  /// at a touchpoint that is none of contacts and not skipped; -1 for none.
  private mutating func findCauses(_ story: KeyStory) {
    var journey = -1
    var hasContact = false
    var cause = -1
    for event in story.events where event.step >= 0 {
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
      causes.append(cause)
      if !hasContact { measures.journeys += 1 }
      hasContact = true
      if cause >= 0, causeStamps[cause] != stamp + journey {
        causeStamps[cause] = stamp + journey
        measures.causes[cause].journeys += 1
      }
    }
  }

  /// Counts the contacts of a key from its last to its first, so that what followed each is known.
  private mutating func readBackwards(_ story: KeyStory) {
    pathReach.begin()
    actorReach.begin()
    var person: (journey: Int, time: Int64)?
    var contact = causes.count
    for position in story.events.indices.reversed() {
      let event = story.events[position]
      let actor = levels.actor(of: event)
      pathReach.read(position, level: levels.level(of: event))
      actorReach.read(position, level: actor)
      let place = place(event)
      if place >= 0 {
        contact -= 1
        let following = following(event, in: story)
        var counts = ContactCounts()
        counts.contacts = 1
        counts.repeated = following >= 0 ? 1 : 0
        if asOf - event.time >= window {
          counts.mature = 1
          counts.matureRepeated = counts.repeated
        }
        measures.touchpoints[place].merge(counts)
        if causes[contact] >= 0 {
          measures.causes[causes[contact]].counts.merge(counts)
        } else {
          measures.withoutCause.merge(counts)
        }
        if event.eventClass.reason >= 0 {
          reasons.add(counts, reason: Int(event.eventClass.reason))
        }
        if following >= 0 { countRepeat(place, by: following, in: story) }
        if actor >= 0 {
          let isSame = person.map { $0.journey == event.journey } ?? false
          countActor(actor, event, counts, person: isSame ? person?.time : nil)
        }
        remember(position, reason: event.eventClass.reason)
        if contact == 0 { return }
      }
      if actor == 1 { person = (event.journey, event.time) }
    }
  }

  /// The position of the next contact for the same reason within the window; -1 for none.
  private func following(_ event: KeyStory.Event, in story: KeyStory) -> Int {
    let following = next[Int(event.eventClass.reason) + 1]
    guard following >= 0, story.events[following].time - event.time <= window else { return -1 }
    return following
  }

  private mutating func remember(_ position: Int, reason: Int32) {
    let slot = Int(reason) + 1
    if next[slot] < 0 { touched.append(slot) }
    next[slot] = position
  }

  /// Counts a repeat, and whether the customer had to begin again with it.
  private mutating func countRepeat(_ place: Int, by position: Int, in story: KeyStory) {
    let event = story.events[position]
    let pair = place * measures.touchpoints.count + self.place(event)
    measures.repeats[pair].count += 1
    var level = levels.level(of: event)
    var reached = pathReach.highest(before: position)
    if level < 0 || reached < 0 {
      level = levels.actor(of: event)
      reached = actorReach.highest(before: position)
    }
    guard level >= 0, reached >= 0 else { return }
    measures.repeats[pair].comparable += 1
    if level < reached { measures.repeats[pair].beganAgain += 1 }
  }

  private mutating func countActor(
    _ actor: Int,
    _ event: KeyStory.Event,
    _ counts: ContactCounts,
    person: Int64?
  ) {
    let isMature = counts.mature > 0
    measures.automation.knownActor += 1
    if isMature { measures.automation.matureKnownActor += 1 }
    guard actor == 0 else { return }
    measures.automation.bot += 1
    if isMature { measures.automation.matureBot += 1 }
    if let person, person - event.time <= window {
      measures.automation.handedOver += 1
      if isMature { measures.automation.matureHandedOver += 1 }
      measures.automation.timeToPerson.add(milliseconds: (person - event.time) / 1000)
    } else {
      if isMature, counts.repeated == 0 { measures.automation.matureResolved += 1 }
      let watched = min(window, asOf - event.time)
      measures.automation.withoutPerson.add(milliseconds: watched / 1000)
    }
  }

  func add(to whole: inout JourneyMeasures) {
    var sum = measures
    sum.reasons = reasons.counts(categories)
    whole.contacts.merge(sum)
  }
}

// Invariant: `slots[category]` is a category's place in `counts`, -1 for those not met so far.

/// Counts contacts by reason.
private struct ReasonTally {
  private var slots: [Int32]
  private var met: [Int] = []
  private var counts: [ContactReason] = []
  /// The key that had each reason last.
  private var keys: [Int] = []
  private var key = 0

  init(categories: Int) { slots = Array(repeating: -1, count: categories) }

  /// Begins another key.
  mutating func beginKey() { key += 1 }

  mutating func add(_ contacts: ContactCounts, reason: Int) {
    if slots[reason] < 0 {
      slots[reason] = Int32(counts.count)
      met.append(reason)
      counts.append(ContactReason())
      keys.append(0)
    }
    let slot = Int(slots[reason])
    counts[slot].counts.merge(contacts)
    if keys[slot] != key { counts[slot].keys += 1 }
    keys[slot] = key
  }

  /// The counts by the reasons' texts.
  func counts(_ categories: [String]) -> [String: ContactReason] {
    Dictionary(zip(met, counts).map { (categories[$0], $1) }) { first, second in
      var sum = first
      sum.merge(second)
      return sum
    }
  }
}
