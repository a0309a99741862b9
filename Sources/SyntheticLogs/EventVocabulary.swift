import Diagnostics
import JourneyModel

/// Everything that may be written in a log, as rows but for who and when.
///
/// A *kind* is a run of ready-made variants that mean the same to the definition; each was checked
/// with the matchers when it was made.
struct EventVocabulary {
  /// The variants of a kind: positions in `variants`, never empty.
  typealias Kind = Range<Int>

  /// The ways to complain about a touchpoint.
  struct ComplaintWays {
    /// Complaints that no touchpoint claims.
    var apart: [Kind] = []
    /// Complaints that are a visit to another touchpoint too, with that touchpoint.
    var visits: [(kind: Kind, touchpoint: Int)] = []
  }

  /// What is filled in when a row is written.
  enum Filling {
    /// The customer's own text, by the position in `customerFields`.
    case customer(Int)
    /// A time, by the position in `ColumnLayout.stamps`.
    case stamp(Int)
  }

  /// The tails of rows: each the pieces between what is filled in.
  private(set) var variants: [[[UInt8]]] = []
  /// For each attribute that depends on the customer, its fields, the commonest first.
  private(set) var customerFields: [[[UInt8]]] = []
  /// The visits to each touchpoint.
  private(set) var visits: [Kind] = []
  /// The visits to each touchpoint after a complaint, with low scores.
  private(set) var unhappyVisits: [Kind] = []
  /// The events that visits are made of, by touchpoint.
  private(set) var visitEvents: [[EventSketch]] = []
  /// Whether every visit to the touchpoint is a complaint.
  private(set) var isComplaint: [Bool] = []
  /// How each touchpoint can be complained about.
  private(set) var complaints: [ComplaintWays] = []
  /// Events that nothing claims, if there are any.
  private(set) var noise: Kind?
  /// Escalations that no touchpoint claims, if there are any.
  private(set) var escalation: Kind?
  /// For each standard, the events that start and stop its clock, where they are signals only.
  private(set) var standards: [(from: Kind?, to: Kind?)] = []
  /// Contacts, surveys and who takes over.
  var care = CareVocabulary()

  /// What making events needs to know.
  let context: EventContext
  private var random: RandomStream

  /// What is filled in between the pieces of a variant, in their order.
  var fillings: [Filling] { context.fillings }
  /// Whether a touchpoint asks for any score.
  func carriesScores(_ position: Int) -> Bool { context.carriesScores(position) }

  /// Finds events for all of a definition.
  ///
  /// - Throws: `GeneratorError` naming the first touchpoint that no event can be written for, or
  ///   the first text that the export's encoding cannot hold.
  init(
    definition: JourneyDefinition,
    layout: ColumnLayout,
    writer: FieldWriter,
    random: RandomStream
  ) throws(GeneratorError) {
    context = EventContext(definition: definition, layout: layout, writer: writer)
    self.random = random
    for column in context.customerColumns {
      var fields: [[UInt8]] = []
      for text in AttributeTexts.vocabulary(for: layout.attributeNames(of: column)) {
        fields.append(try writer.field(text))
      }
      customerFields.append(fields)
    }
    try addVisits()
    try addComplaints()
    try addSignals()
    try addCare()
  }

  private mutating func addVisits() throws(GeneratorError) {
    let context = context
    let (definition, rules, solver) = (context.definition, context.rules, context.solver)
    for (position, touchpoint) in definition.touchpoints.enumerated() {
      let earlier = rules.touchpoints[..<position].flatMap(\.self) + rules.exclude
      // The plainest visit carries no other signal; where none is so plain, it may.
      let attempts = [
        earlier + rules.complaint + rules.escalation + rules.standards,
        earlier + rules.complaint + rules.escalation, earlier + rules.complaint, earlier,
      ]
      var events: [EventSketch] = []
      for rejecting in attempts where events.isEmpty {
        for matcher in touchpoint.match {
          events += solver.events(acceptedBy: [matcher], rejecting: rejecting, hint: touchpoint.id)
        }
      }
      guard let first = events.first else { throw context.unwritable(position) }
      visitEvents.append(events)
      let complains = first.isAccepted(byAnyOf: rules.complaint)
      isComplaint.append(complains)
      for isHappy in [true, false] {
        var draw = 0
        let kind = try addKind(from: events, channel: touchpoint.channel) { event, random in
          let plain = event
          context.fillScores(in: &event, at: position, isHappy: isHappy, draw: draw)
          draw += 1
          context.fillMoney(in: &event, at: position, &random)
          let holds =
            rules.touchpoint(of: event) == position
            && event.isAccepted(byAnyOf: rules.complaint) == complains
            && !event.isAccepted(byAnyOf: rules.exclude)
          if !holds { event = plain }
        }
        if isHappy { visits.append(kind) } else { unhappyVisits.append(kind) }
        if !context.carriesScores(position) {
          unhappyVisits.append(kind)
          break
        }
      }
    }
  }

  private mutating func addComplaints() throws(GeneratorError) {
    let (layout, rules, solver) = (context.layout, context.rules, context.solver)
    let definition = context.definition
    complaints = definition.touchpoints.map { _ in ComplaintWays() }
    guard let signal = definition.signals.complaint else { return }
    let claimed = rules.touchpoints.flatMap(\.self) + rules.exclude
    let restarts = Set(definition.restartTouchpoints(hasCase: layout.caseColumn != nil))
    for (position, touchpoint) in definition.touchpoints.enumerated() {
      // What the complaint says it is about: nothing, where the step before it tells, or the id.
      var topics: [[String: String]] = []
      let about = signal.about.map(layout.column(ofAttribute:))
      // Where the event's own name says what it is about, nothing else can.
      if let about, !layout.governed.contains(about) { continue }
      if !signal.skip.contains(position), !isComplaint[position] {
        topics.append(about.map { [$0: ""] } ?? [:])
      }
      if let about { topics.append([about: touchpoint.id]) }
      for topic in topics {
        let apart = signal.match.flatMap { matcher in
          solver.events(
            acceptedBy: [matcher],
            rejecting: claimed + rules.escalation,
            fixed: topic,
            hint: "complaint"
          )
            + solver.events(
              acceptedBy: [matcher],
              rejecting: claimed,
              fixed: topic,
              hint: "complaint"
            )
        }
        if !apart.isEmpty {
          complaints[position].apart.append(try addComplaintKind(apart, signal, claimedBy: nil))
        }
        for (other, place) in definition.touchpoints.enumerated() {
          guard isComplaint[other], !place.isExit, !restarts.contains(other), other != position
          else { continue }
          let earlier = rules.touchpoints[..<other].flatMap(\.self) + rules.exclude
          let events = signal.match.flatMap { matcher in
            place.match.flatMap {
              solver.events(
                acceptedBy: [matcher, $0],
                rejecting: earlier,
                fixed: topic,
                hint: place.id
              )
            }
          }
          guard !events.isEmpty else { continue }
          let kind = try addComplaintKind(events, signal, claimedBy: other)
          complaints[position].visits.append((kind, other))
        }
      }
    }
  }

  private mutating func addComplaintKind(
    _ events: [EventSketch],
    _ signal: ComplaintSignal,
    claimedBy touchpoint: Int?
  ) throws(GeneratorError) -> Kind {
    let (layout, rules) = (context.layout, context.rules)
    let channel = touchpoint.flatMap { context.definition.touchpoints[$0].channel } ?? "email"
    return try addKind(from: events, channel: channel) { event, random in
      guard let category = signal.category else { return }
      let column = layout.column(ofAttribute: category)
      guard event.texts[column, default: ""].isEmpty,
        column != signal.about.map(layout.column(ofAttribute:))
      else { return }
      let plain = event
      let reason = min(
        random.below(AttributeTexts.reasons.count),
        random.below(AttributeTexts.reasons.count)
      )
      event.texts[column] = AttributeTexts.reasons[reason]
      let holds =
        event.isAccepted(byAnyOf: signal.match) && rules.touchpoint(of: event) == touchpoint
        && !event.isAccepted(byAnyOf: rules.exclude)
      if !holds { event = plain }
    }
  }

  private mutating func addSignals() throws(GeneratorError) {
    let context = context
    let (definition, rules, solver) = (context.definition, context.rules, context.solver)
    let touchpoints = rules.touchpoints.flatMap(\.self) + rules.exclude
    let signals = rules.complaint + rules.escalation + rules.standards
    let silent = AttributeTexts.noiseNames.flatMap { name in
      solver.plain(name).map { [$0] } ?? []
    }.filter { !$0.isAccepted(byAnyOf: touchpoints + signals) }
    if !silent.isEmpty { noise = try addKind(from: silent, channel: nil) { _, _ in } }
    let escalations = rules.escalation.flatMap {
      solver.events(
        acceptedBy: [$0],
        rejecting: touchpoints + rules.complaint,
        hint: "escalation"
      )
    }
    if !escalations.isEmpty {
      escalation = try addKind(from: escalations, channel: nil) { _, _ in }
    }
    for standard in definition.standards {
      var kinds: [Kind?] = []
      for trigger in [standard.from, standard.to] {
        guard case .event(let matcher) = trigger else {
          kinds.append(nil)
          continue
        }
        let events = solver.events(
          acceptedBy: [matcher],
          rejecting: touchpoints + rules.complaint,
          hint: standard.id
        )
        kinds.append(events.isEmpty ? nil : try addKind(from: events, channel: nil) { _, _ in })
      }
      standards.append((kinds[0], kinds[1]))
    }
  }

  /// Adds a kind made of some events, varied by a closure that keeps their meaning; as many draws
  /// as there are by default let amounts of money look unlike each other.
  mutating func addKind(
    from events: [EventSketch],
    channel: String?,
    draws: Int = 128,
    varying vary: (inout EventSketch, inout RandomStream) -> Void
  ) throws(GeneratorError) -> Kind {
    let start = variants.count
    for draw in 0..<draws {
      let pick = min(random.below(events.count), random.below(events.count))
      var event = events[draw < events.count ? draw : pick]
      vary(&event, &random)
      for column in context.channelColumns { event.texts[column] = channel ?? "web" }
      variants.append(try context.pieces(of: event))
    }
    return start..<variants.count
  }
}
