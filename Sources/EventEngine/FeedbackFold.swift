import JourneyMeasurement
import JourneyModel

/// Traces the scores that customers gave to touchpoints, and matches them with the surveys sent.
struct FeedbackFold: StoryFold {
  /// What is counted of one kind of score.
  private struct Kind {
    let kind: NumberKind
    let measures: WritableKeyPath<FeedbackMeasures, ScoreMeasures?>
    /// The triggers that ask for such a score, as bits.
    let asking: UInt64
    var scores: ScoreTally
    /// Surveys sent and answered, by where they are traced to.
    var asked: [Int]
    var answered: [Int]
    var named = 0
    var preceding = 0
    var journeys = 0
    var unasked = 0
    /// The customers of scores by place, of answered and of other surveys by where they are traced to, of scores
    /// named and not, and of those unasked and not.
    var scoredBy: CrowdTally
    var answeredBy: CrowdTally
    var unansweredBy: CrowdTally
    var namedBy = CrowdTally(parts: 2)
    var unaskedBy = CrowdTally(parts: 2)
    /// The journey that was counted last.
    var latestJourney = -2
    /// Where the surveys of the journey at hand that wait for an answer are traced to, the latest last.
    var waiting: [Int] = []

    mutating func beginCustomer() {
      scores.beginCustomer()
      scoredBy.beginCustomer()
      answeredBy.beginCustomer()
      unansweredBy.beginCustomer()
      namedBy.beginCustomer()
      unaskedBy.beginCustomer()
    }

    /// Waits no longer for answers to the surveys of a journey.
    mutating func giveUp() {
      for place in waiting { unansweredBy.add(place) }
      waiting.removeAll(keepingCapacity: true)
    }

    mutating func ask(at place: Int) {
      asked[place] += 1
      waiting.append(place)
    }

    /// Counts a score that is traced to a place, the last of which is nowhere.
    mutating func count(_ score: Int64, at place: Int, _ event: KeyStory.Event) {
      scores.add(score, at: place)
      scoredBy.add(place)
      if event.eventClass.named >= 0 {
        named += 1
        namedBy.add(0)
      } else if place < asked.count - 1 {
        preceding += 1
        namedBy.add(1)
      }
      if event.journey >= 0, event.journey != latestJourney {
        latestJourney = event.journey
        journeys += 1
      }
      if let survey = waiting.popLast() {
        answered[survey] += 1
        answeredBy.add(survey)
        unaskedBy.add(1)
      } else {
        unasked += 1
        unaskedBy.add(0)
      }
    }
  }

  private var kinds: [Kind]
  private let roles: [FoldRules.Role]
  private let within: Int64
  /// Where a score belongs that is traced to no touchpoint.
  private let nowhere: Int

  /// Makes the fold; nil where no scores are asked for.
  init?(_ context: StoryContext) {
    let signals = context.definition.signals
    let triggers = context.definition.eventTriggers
    let places = context.rules.touchpointCount + 1
    let asked: [(ScoreSignal?, NumberKind, WritableKeyPath<FeedbackMeasures, ScoreMeasures?>)] = [
      (signals.csat, .csat, \.csat), (signals.nps, .nps, \.nps), (signals.ces, .ces, \.ces),
    ]
    kinds = asked.compactMap { signal, kind, measures in
      signal.map { signal in
        Kind(
          kind: kind,
          measures: measures,
          asking: signal.asked.reduce(0) { bits, matcher in
            triggers.firstIndex(of: matcher).map { bits | 1 << UInt64($0) } ?? bits
          },
          scores: ScoreTally(places: places),
          asked: [Int](repeating: 0, count: places),
          answered: [Int](repeating: 0, count: places),
          scoredBy: CrowdTally(parts: places),
          answeredBy: CrowdTally(parts: places),
          unansweredBy: CrowdTally(parts: places)
        )
      }
    }
    guard !kinds.isEmpty else { return nil }
    roles = context.rules.roles
    within = context.rules.complaintWithin
    nowhere = context.rules.touchpointCount
  }

  mutating func add(_ story: KeyStory) {
    for index in kinds.indices {
      if !story.isSameCustomer { kinds[index].beginCustomer() }
      kinds[index].latestJourney = -2
    }
    var journey = -1
    // The latest step of the journey that a score can be traced to.
    var candidate: (touchpoint: Int, time: Int64)?
    for event in story.events {
      if event.journey != journey {
        journey = event.journey
        candidate = nil
        for index in kinds.indices { kinds[index].giveUp() }
      }
      for index in kinds.indices {
        let asks = event.eventClass.triggers & kinds[index].asking != 0
        let score = story.number(kinds[index].kind, of: event)
        guard asks || score != nil else { continue }
        let place = trace(event, candidate)
        if asks { kinds[index].ask(at: place) }
        if let score { kinds[index].count(score, at: place, event) }
      }
      if event.step >= 0, !event.isComplaint, !roles[event.touchpoint].contains(.skipped) {
        candidate = (event.touchpoint, event.time)
      }
    }
    for index in kinds.indices { kinds[index].giveUp() }
  }

  /// Where an event is traced to: by name, else to the latest step before it, else nowhere.
  private func trace(
    _ event: KeyStory.Event,
    _ candidate: (touchpoint: Int, time: Int64)?
  ) -> Int {
    if event.eventClass.named >= 0 { return Int(event.eventClass.named) }
    guard let candidate, event.time - candidate.time <= within else { return nowhere }
    return candidate.touchpoint
  }

  func add(to measures: inout JourneyMeasures) {
    for kind in kinds {
      var sum = ScoreMeasures(touchpointCount: nowhere)
      sum.named = kind.named
      sum.preceding = kind.preceding
      sum.journeys = kind.journeys
      sum.unasked = kind.unasked
      sum.namedBy = kind.namedBy.crowds
      sum.unaskedBy = kind.unaskedBy.crowds
      for place in 0...nowhere {
        var traced = TracedScores()
        traced.counts = kind.scores.counts(at: place)
        traced.asked = kind.asked[place]
        traced.answered = kind.answered[place]
        traced.givenBy = kind.scores.customers(at: place)
        traced.scoredBy = kind.scoredBy.crowds[place]
        traced.answeredBy = kind.answeredBy.crowds[place]
        traced.unansweredBy = kind.unansweredBy.crowds[place]
        if place < nowhere { sum.touchpoints[place] = traced } else { sum.unattributed = traced }
      }
      measures.feedback[keyPath: kind.measures]?.merge(sum)
    }
  }
}

/// Counts scores by place and value.
///
/// Most scores are small whole points, whose slots are found without a dictionary.
private struct ScoreTally {
  private static let quickPoints: Int64 = 32

  private let places: Int
  /// The slots of whole points from 0 on; -1 for those not met so far.
  private var quickSlots = [Int](repeating: -1, count: Int(quickPoints))
  private var slots: [Int64: Int] = [:]
  private var values: [Int64] = []
  /// Scores by slot and place, at `slot * places + place`.
  private var counts: [Int] = []
  private var crowds = CrowdTally(parts: 0)

  init(places: Int) { self.places = places }

  mutating func beginCustomer() { crowds.beginCustomer() }

  mutating func add(_ value: Int64, at place: Int) {
    let cell = slot(of: value) * places + place
    counts[cell] += 1
    crowds.add(cell)
  }

  private mutating func slot(of value: Int64) -> Int {
    let (points, rest) = value.quotientAndRemainder(dividingBy: TracedScores.unit)
    guard rest == 0, (0..<Self.quickPoints).contains(points) else {
      let slot = slots[value] ?? newSlot(value)
      slots[value] = slot
      return slot
    }
    if quickSlots[Int(points)] < 0 { quickSlots[Int(points)] = newSlot(value) }
    return quickSlots[Int(points)]
  }

  private mutating func newSlot(_ value: Int64) -> Int {
    values.append(value)
    counts.append(contentsOf: repeatElement(0, count: places))
    for _ in 0..<places { crowds.addPart() }
    return values.count - 1
  }

  /// The customers of each score that was given at a place.
  func customers(at place: Int) -> [Int64: Crowd] {
    var result: [Int64: Crowd] = [:]
    for (slot, value) in values.enumerated() where counts[slot * places + place] > 0 {
      result[value] = crowds.crowds[slot * places + place]
    }
    return result
  }

  /// How often each score was given at a place.
  func counts(at place: Int) -> [Int64: Int] {
    var result: [Int64: Int] = [:]
    for (slot, value) in values.enumerated() {
      let count = counts[slot * places + place]
      if count > 0 { result[value] = count }
    }
    return result
  }
}
