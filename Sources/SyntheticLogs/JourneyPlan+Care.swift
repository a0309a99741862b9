import Diagnostics
import JourneyModel

/// What the plan of customer care is made from.
struct CareInputs {
  var definition: JourneyDefinition
  var plants: [Plant]
  var vocabulary: EventVocabulary
  /// The log's first and last instant.
  var span: ClosedRange<Int64>

  /// The planted rate of a failure; nil where none is planted.
  func planted(_ failure: Plant.Failure, at position: Int) -> Double? {
    plants.first { $0.failure == failure && $0.position == position }?.rate
  }
}

extension JourneyPlan {
  /// Plans clocks, contacts, surveys and escalations.
  ///
  /// - Throws: `GeneratorError` where a plant has no room.
  mutating func addCare(
    _ inputs: CareInputs,
    _ random: inout RandomStream
  ) throws(GeneratorError) {
    for position in places.indices {
      let drawn = random.uniform(0.04, 0.1)
      places[position].longestClock = longestPause
      guard let window = contactWindow, inputs.vocabulary.care.contacts[position] != nil else {
        continue
      }
      places[position].repeatContact = inputs.planted(.repeatContact, at: position) ?? drawn
      // A customer who asks again does so within the window, and after the answer.
      places[position].longestClock = min(longestPause, window / 5 * 4)
      try addSwitches(at: position, inputs)
    }
    addSurveys(inputs.vocabulary)
    for standard in inputs.definition.standards.indices {
      try addClock(of: standard, inputs, &random)
    }
    try addPath(inputs, &random)
  }

  /// Sends surveys where the design leads on to an answer.
  private mutating func addSurveys(_ vocabulary: EventVocabulary) {
    guard !vocabulary.care.surveys.isEmpty else { return }
    let asking = places.indices.filter { vocabulary.carriesScores($0) }
    for position in places.indices where !places[position].isComplaint {
      let ways = places[position].ways.map(\.target)
      places[position].sendsSurveys = ways.contains { asking.contains($0) }
    }
    if !places.contains(where: \.sendsSurveys) {
      for position in asking { places[position].sendsSurveys = true }
    }
  }

  /// Makes a standard measurable: clocks that keep the promise but for the breaches planted or
  /// drawn, or pauses that mostly keep it where both ends are visits.
  private mutating func addClock(
    of position: Int,
    _ inputs: CareInputs,
    _ random: inout RandomStream
  ) throws(GeneratorError) {
    let standard = inputs.definition.standards[position]
    let drawn = min(random.uniform(0.03, 0.1), 0.4 * (1 - (standard.target ?? 0)))
    let anchor = random.below(places.count)
    let planted = inputs.planted(.breach, at: position)
    guard position != inputs.vocabulary.care.takeoverStandard else { return }
    guard var clock = try clock(of: position, inputs) else {
      guard planted == nil else { throw Self.unplantable(standard) }
      space(standard, inputs.vocabulary.standards[position])
      return
    }
    let place: Int
    if case .touchpoint(let from) = standard.from { place = from } else { place = anchor }
    let longest = places[place].longestClock
    clock.breach = planted ?? drawn
    if !clock.fits(longest: longest, from: inputs.span.lowerBound) {
      guard planted == nil else {
        throw GeneratorError(
          "no breach can be planted at \(MessageText.quoted(standard.id)): a broken promise would"
            + " take longer than customers wait",
          hint: "give a longer `inactivity`, or a shorter promise"
        )
      }
      clock.breach = 0
    }
    places[place].clocks.append(clock)
  }

  /// Lets repeats of contacts come over another channel, where that is planted.
  private mutating func addSwitches(
    at position: Int,
    _ inputs: CareInputs
  ) throws(GeneratorError) {
    let care = inputs.vocabulary.care
    let name = MessageText.quoted(inputs.definition.touchpoints[position].id)
    let beganAgain = inputs.planted(.beganAgain, at: position)
    guard let rate = inputs.planted(.channelSwitch, at: position) else {
      guard beganAgain == nil else {
        throw GeneratorError(
          "nobody begins again at \(name): no channel switch is planted there",
          hint: "plant a `channel-switch` at \(name), too"
        )
      }
      return
    }
    let channel = inputs.definition.touchpoints[position].channel
    // No channel is one of its own.
    let targets = places.indices.filter { target in
      let other = inputs.definition.touchpoints[target].channel
      return target != position && care.contacts[target] != nil && !places[target].isExit
        && !places[target].isComplaint && (channel == nil || other != channel)
    }
    guard !targets.isEmpty else {
      throw GeneratorError(
        "no channel switch can be planted at \(name): no other touchpoint of `contact` has another"
          + " `channel`"
      )
    }
    places[position].channelSwitch = rate
    places[position].switchTargets = targets
    guard let beganAgain else { return }
    let voices = care.contacts[position]?.voices ?? []
    places[position].beganAgain = beganAgain
    places[position].switchTargets = targets.filter { target in
      voices.allSatisfy { voice in
        [true, false].allSatisfy {
          PlannedSwitch(to: target, beginningAgain: $0, after: voice, in: care) != nil
        }
      }
    }
    guard places[position].switchTargets.isEmpty else { return }
    throw GeneratorError(
      "nobody can begin again after a channel switch from \(name): help elsewhere is always at the"
        + " same level, or always at another one",
      hint: "give an `escalation-path` whose higher levels take over by events or actors"
    )
  }

  private static func unplantable(_ standard: Standard) -> GeneratorError {
    GeneratorError(
      "no breach can be planted at \(MessageText.quoted(standard.id)): its clock runs from visit to"
        + " visit, as fast as the journey does, or no event was found for it",
      hint: "plant it at a standard with `due`, or one that an event stops"
    )
  }

  /// The clock of a standard; nil where the journey's own pace decides.
  func clock(of position: Int, _ inputs: CareInputs) throws(GeneratorError) -> PlannedClock? {
    let standard = inputs.definition.standards[position]
    let kinds = inputs.vocabulary.standards[position]
    let stamps = inputs.vocabulary.context.layout.stamps
    func stamp(_ attribute: String) -> Int? {
      stamps.firstIndex(of: inputs.definition.log.column(ofAttribute: attribute))
    }
    var due: Int?
    var span = min(silence / 4, 432_000_000_000)
    var isFault = false
    switch standard.promise {
    case .within(let promised): span = promised.microseconds
    case .free(let promised): (span, isFault) = (promised.microseconds, true)
    case .due(let attribute):
      guard let column = stamp(attribute) else { return nil }
      due = column
    }
    if case .event = standard.from, kinds.from == nil { return nil }
    let stop: PlannedClock.Stop
    switch standard.to {
    case .event:
      guard let kind = kinds.to else { return nil }
      stop = .event(kind)
    case .time(let attribute):
      guard let column = stamp(attribute) else { return nil }
      stop = .stamp(column)
    case .touchpoint(let target):
      guard due != nil, case .touchpoint = standard.from else { return nil }
      stop = .visit(target)
    }
    return PlannedClock(
      standard: position,
      start: kinds.from,
      stop: stop,
      due: due,
      span: isFault ? min(span, longestPause / 3) : span,
      isFault: isFault,
      hours: due == nil ? try hours(of: standard, inputs.span) : nil,
      breach: 0
    )
  }

  private func hours(
    of standard: Standard,
    _ span: ClosedRange<Int64>
  ) throws(GeneratorError) -> WorkingHours? {
    guard let calendar = standard.calendar else { return nil }
    return try WorkingHours(calendar, from: span.lowerBound, through: span.upperBound)
  }

  /// Gives the pace of a journey to a clock that visits stop.
  private mutating func space(
    _ standard: Standard,
    _ kinds: (from: EventVocabulary.Kind?, to: EventVocabulary.Kind?)
  ) {
    guard case .within(let span) = standard.promise, case .touchpoint(let to) = standard.to else {
      return
    }
    let usual = Double(span.microseconds) * 0.35
    switch standard.from {
    case .touchpoint(let from):
      // The clock's time is spent at the step before the one that stops it.
      func leads(_ place: Int) -> Bool { places[place].ways.contains { $0.target == to } }
      let between = places[from].ways.map(\.target).first(where: leads)
      if let last = leads(from) ? from : between {
        places[last].pause = min(usual, Double(silence) / 4)
      }
    case .event: if let kind = kinds.from { places[to].heralds.append(kind) }
    case .time: break
    }
  }

  /// Plans who takes over from whom.
  private mutating func addPath(
    _ inputs: CareInputs,
    _ random: inout RandomStream
  ) throws(GeneratorError) {
    let care = inputs.vocabulary.care
    let skipping = random.uniform(0.02, 0.06)
    let late = random.uniform(0.03, 0.1)
    guard let declared = inputs.definition.escalationPath else { return }
    let planted = inputs.planted(.skippedLevel, at: 0)
    let taking = care.takeovers.indices.dropFirst().filter { care.takeovers[$0] != nil }
    guard !taking.isEmpty, planted == nil || taking.count > 1 else {
      guard planted == nil else {
        throw GeneratorError(
          "no skipped level can be planted: no events were found by which two levels take over",
          hint: "give levels as events, or as actors beside a standard from an escalation to the"
            + " event of who takes over"
        )
      }
      return
    }
    var clock: PlannedClock?
    var breach: Double?
    if let standard = care.takeoverStandard {
      clock = try self.clock(of: standard, inputs)
      breach = inputs.planted(.breach, at: standard)
    }
    let longest = places.map(\.longestClock).min() ?? longestPause
    let span = declared.within?.microseconds ?? 14_400_000_000
    var taken =
      clock
      ?? PlannedClock(
        standard: -1,
        start: nil,
        stop: .visit(-1),
        due: nil,
        span: span,
        isFault: false,
        hours: nil,
        breach: 0
      )
    taken.start = nil
    taken.breach =
      taken.fits(longest: longest / 3, from: inputs.span.lowerBound) ? breach ?? late : 0
    path = PlannedPath(takeovers: care.takeovers, skipping: planted ?? skipping, clock: taken)
  }
}
