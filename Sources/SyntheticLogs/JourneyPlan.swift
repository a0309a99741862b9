import Diagnostics
import JourneyModel

/// How the customers of a generated log behave: rates, branches and pauses of each touchpoint.
struct JourneyPlan {
  /// What happens at one touchpoint.
  struct Place {
    var isEnd = false
    var isExit = false
    /// Whether every visit is a complaint: then only complaints lead here.
    var isComplaint = false
    /// Whether a finished journey is cut before a visit.
    var restarts = false
    /// The probability, drawn at a journey's first visit, that the journey is lost here.
    var dropOff = 0.0
    var isDropOffPlanted = false
    /// The probability that a journey which is lost here at its first visit complains about it.
    var complaintOfLost = 0.0
    /// The probability that one which is not lost does.
    var complaintOfKept = 0.0
    /// The probabilities that a journey is lost here once it is known whether it complains; nil
    /// where losses do not depend on complaints.
    var dropOffByComplaint: (complaining: Double, silent: Double)?
    /// The designed ways on with their cumulative shares; exits left out, complaints skipped.
    var ways: [(target: Int, upTo: Double)] = []
    /// The exits that those who leave may go through.
    var exits: [Int] = []
    /// The share of those who are lost that go through an exit.
    var leavingByExit = 0.0
    /// The share of visits to an end after which the journey goes on no more.
    var stopping = 1.0
    /// The median pause before the next step, in microseconds.
    var pause = 0.0
    /// The clocks that a visit starts.
    var clocks: [PlannedClock] = []
    /// The longest time from a visit to the stop of its clocks.
    var longestClock: Int64 = 0
    /// Whether surveys are sent after the first visit.
    var sendsSurveys = false
    /// The probability that a contact is followed by another one for the same reason.
    var repeatContact = 0.0
    /// The share of repeats of its contacts that come over another channel.
    var channelSwitch = 0.0
    /// Where these come.
    var switchTargets: [Int] = []
    /// The share of these in which the customer begins again; nil where chance decides.
    var beganAgain: Double?
    /// Events that come between the step before and a visit.
    var heralds: [EventVocabulary.Kind] = []
  }

  /// The touchpoints, in definition order.
  var places: [Place] = []
  /// Where journeys begin, with cumulative shares.
  private(set) var entries: [(target: Int, upTo: Double)] = []
  /// Where a journey cut by `restart` begins, with cumulative shares; empty where none can.
  private(set) var restarts: [(target: Int, upTo: Double)] = []
  /// Where a journey that never ends by itself is brought to its close.
  private(set) var closings: [Int] = []
  /// Whether each journey has a case of its own.
  let hasCase: Bool
  /// D(silence), in microseconds.
  let silence: Int64
  /// The gap that cuts journeys, if any does.
  let idle: Int64?
  /// The longest pause within a journey: clearly less than D(silence).
  let longestPause: Int64
  /// The longest time between a step and the complaint traced to it.
  let longestComplaint: Int64
  /// How long after a contact another one for the same reason is a repeat; nil where no contact has
  /// a reason.
  let contactWindow: Int64?
  /// Who takes over from whom; nil where nobody does.
  var path: PlannedPath?
  /// The share of journeys that begin where none was designed to.
  private static let beginningElsewhere = 0.03

  /// Plans the behaviour, planting what is asked and drawing the rest from chance.
  ///
  /// - Throws: `GeneratorError` where a plant has no room.
  init(
    definition: JourneyDefinition,
    plants: [Plant],
    vocabulary: EventVocabulary,
    unit: Int64,
    span: ClosedRange<Int64>,
    random: RandomStream
  ) throws(GeneratorError) {
    var random = random
    // Draws of their own, so that what care needs moves nothing else.
    var careSeed = random
    var careRandom = RandomStream(seed: careSeed.next() &+ 1)
    hasCase = definition.log.caseColumn != nil
    silence = definition.silence.microseconds
    idle = definition.split.idle?.microseconds
    guard silence > 2 * unit else {
      throw GeneratorError(
        "the log's times are too coarse for a silence of \(definition.silence.definitionText)",
        hint: "give a `time-format` with hours, minutes and seconds, or a longer `inactivity`"
      )
    }
    longestPause = max(unit, silence - silence / 10 - unit)
    let within = definition.signals.complaint?.within?.microseconds ?? .max
    longestComplaint = min(within, longestPause)
    let contact = definition.contact
    contactWindow = contact?.reason == nil ? nil : contact?.window.microseconds

    let restarting = definition.restartTouchpoints(hasCase: hasCase)
    for position in definition.touchpoints.indices {
      places.append(
        try Self.place(
          position,
          of: definition,
          plants: plants,
          vocabulary: vocabulary,
          restarts: restarting.contains(position),
          &random
        )
      )
    }
    try addCare(
      CareInputs(definition: definition, plants: plants, vocabulary: vocabulary, span: span),
      &careRandom
    )

    let open = places.indices.filter { !places[$0].isExit && !places[$0].isComplaint }
    guard let anywhere = open.first else {
      throw GeneratorError(
        "journeys have nowhere to begin: every touchpoint is an `exit` or a complaint"
      )
    }
    let designed = open.filter { definition.touchpoints[$0].isEntry }
    entries = Self.shares(of: designed.isEmpty ? [anywhere] : designed, &random)
    let again = open.filter { places[$0].restarts }
    let againDesigned = again.filter { designed.contains($0) }
    self.restarts = Self.shares(of: againDesigned.isEmpty ? again : againDesigned, &random)
    closings = open.filter { places[$0].isEnd || !places[$0].isDropOffPlanted }
    let staying = places.firstIndex { $0.isDropOffPlanted && $0.dropOff < 1 }
    if let staying, closings.isEmpty {
      throw GeneratorError(
        "drop-off is planted everywhere, so journeys that stay at "
          + "\(MessageText.quoted(definition.touchpoints[staying].id)) can never finish",
        hint: "mark an `end`, or leave one touchpoint without a plant"
      )
    }
  }

  /// Where a journey begins.
  func firstPlace(isRestarted: Bool, _ random: inout RandomStream) -> Int {
    let first = JourneyWalk.pick(isRestarted ? restarts : entries, &random)
    guard random.happens(Self.beginningElsewhere), !isRestarted else { return first }
    let other = random.below(places.count)
    return places[other].isExit || places[other].isComplaint ? first : other
  }

  private static func place(
    _ position: Int,
    of definition: JourneyDefinition,
    plants: [Plant],
    vocabulary: EventVocabulary,
    restarts: Bool,
    _ random: inout RandomStream
  ) throws(GeneratorError) -> Place {
    let touchpoint = definition.touchpoints[position]
    let limits = definition.thresholds(of: position)
    var place = Place()
    place.isEnd = touchpoint.isEnd
    place.isExit = touchpoint.isExit
    place.isComplaint = vocabulary.isComplaint[position]
    place.restarts = restarts

    // All draws are made in any case, so that a plant moves nothing but what it concerns.
    let dropOff = min(random.uniform(0.01, 0.06), 0.4 * (limits.dropOff ?? 1))
    let complaint = min(random.uniform(0.002, 0.012), 0.4 * (limits.complaint ?? 1))
    let stopping = random.uniform(0.6, 0.8)
    let depth =
      Double(touchpoint.stage) / Double(max(1, definition.stages.count - 1))
    let exponent = random.uniform(6 + 9 * depth, 9 + 9 * depth)
    let pause = RandomStream.powerOfTwo(exponent) * 1e6
    place.pause = min(pause, Double(definition.silence.microseconds) / 8)

    let plantedDropOff = plants.first { $0.position == position && $0.failure == .dropOff }
    let canDrop = !place.isEnd && !place.isExit
    place.dropOff = plantedDropOff?.rate ?? (canDrop ? dropOff : 0)
    place.isDropOffPlanted = plantedDropOff != nil

    let next = ways(from: position, in: definition, vocabulary)
    place.ways = shares(of: next.filter { !definition.touchpoints[$0].isExit }, &random)
    if place.isEnd { place.stopping = place.ways.isEmpty ? 1 : stopping }
    // Some leave where no exit was designed, but none before they came to what they leave.
    let exits = next.filter { definition.touchpoints[$0].isExit }
    let passed = (0..<position).filter { definition.touchpoints[$0].isExit }
    place.exits = exits.isEmpty ? passed : exits
    place.leavingByExit = place.exits.isEmpty ? 0 : exits.isEmpty ? 0.15 : 0.5

    let plantedComplaint = plants.first { $0.position == position && $0.failure == .complaint }
    let skips = definition.signals.complaint?.skip.contains(position) ?? true
    try setComplaint(
      plantedComplaint?.rate ?? (skips || place.isComplaint ? 0 : complaint),
      isPlanted: plantedComplaint != nil,
      at: position,
      of: &place,
      in: definition,
      ways: vocabulary.complaints[position]
    )
    let leaving = plants.first {
      $0.position == position && $0.failure == .dropOffAfterComplaint
    }
    try setDropOff(afterComplaint: leaving?.rate, at: position, of: &place, in: definition)
    return place
  }

  /// Lets those who complain be lost more often than the others.
  ///
  /// A planted drop-off rate stays what it is to be; else the others are lost as often as before.
  private static func setDropOff(
    afterComplaint rate: Double?,
    at position: Int,
    of place: inout Place,
    in definition: JourneyDefinition
  ) throws(GeneratorError) {
    guard let rate else { return }
    let name = MessageText.quoted(definition.touchpoints[position].id)
    // A complaint that is a visit elsewhere is no loss here.
    guard place.complaintOfLost > 0, place.complaintOfLost == place.complaintOfKept else {
      throw GeneratorError(
        "no drop-off after complaints can be planted at \(name): nobody complains of it who could "
          + "be lost there"
      )
    }
    let complaint = place.complaintOfKept
    var silent = place.dropOff
    if place.isDropOffPlanted {
      silent = complaint < 1 ? (place.dropOff - complaint * rate) / (1 - complaint) : rate
      guard silent >= 0, silent <= 1 else {
        throw GeneratorError(
          "the drop-off planted at \(name) has no room for that planted after complaints",
          hint: "plant a drop-off between those who complain and the others"
        )
      }
    }
    place.dropOffByComplaint = (rate, silent)
  }

  /// Divides a complaint rate among those who are lost and those who stay.
  private static func setComplaint(
    _ rate: Double,
    isPlanted: Bool,
    at position: Int,
    of place: inout Place,
    in definition: JourneyDefinition,
    ways: EventVocabulary.ComplaintWays
  ) throws(GeneratorError) {
    let name = MessageText.quoted(definition.touchpoints[position].id)
    if !ways.apart.isEmpty {
      place.complaintOfLost = rate
      place.complaintOfKept = rate
      return
    }
    guard rate > 0 else { return }
    // A complaint that is a visit elsewhere moves the journey on, so only those complain who
    // are not lost here; the rate over all stays what it is to be.
    if !ways.visits.isEmpty, !place.isExit {
      let kept = 1 - place.dropOff
      if rate <= kept {
        place.complaintOfKept = rate / kept
        return
      }
      guard !isPlanted else {
        throw GeneratorError(
          "drop-off and complaints at \(name) add up to more than 100 %, and complaining is a "
            + "step to another touchpoint",
          hint: "plant lower rates"
        )
      }
      return
    }
    guard !isPlanted else {
      let signal = definition.signals.complaint
      let isSkipped = signal?.skip.contains(position) == true && signal?.about == nil
      throw GeneratorError(
        isSkipped
          ? "no complaint can be planted at \(name): it is in the complaint's `skip`, and no "
            + "`about` could name it"
          : "no complaint can be planted at \(name): no event was found that would be traced to it"
      )
    }
  }

  /// The designed ways on, where a touchpoint that only complaints lead to is passed over.
  private static func ways(
    from position: Int,
    in definition: JourneyDefinition,
    _ vocabulary: EventVocabulary
  ) -> [Int] {
    var ways: [Int] = []
    var passed: Set<Int> = [position]
    var waiting = definition.designedNext(of: position)[...]
    while let next = waiting.popFirst() {
      if vocabulary.isComplaint[next] {
        if passed.insert(next).inserted { waiting += definition.designedNext(of: next) }
      } else if !ways.contains(next) {
        ways.append(next)
      }
    }
    return ways
  }

  /// Cumulative shares of some touchpoints: the first is the commonest.
  private static func shares(
    of targets: [Int],
    _ random: inout RandomStream
  ) -> [(target: Int, upTo: Double)] {
    var weight = 1.0
    var sum = 0.0
    let sums = targets.map { target in
      sum += weight * random.uniform(0.7, 1.3)
      weight *= 0.6
      return (target, sum)
    }
    return sums.map { ($0.0, $0.1 / sum) }
  }
}
