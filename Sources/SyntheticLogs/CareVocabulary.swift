import JourneyModel

/// The events of customer care: contacts by reason and actor, surveys sent, and who takes over.
struct CareVocabulary {
  /// The contacts at one touchpoint.
  struct Contact {
    /// The visits, by reason, then by who acts.
    var kinds: [[EventVocabulary.Kind]]
    /// Those who act.
    var voices: [Voice]
    /// The share of machines, which come first among those who act; 0 where there are none.
    var machines: Double

    /// Who acts, by the position among the voices.
    func actor(isMachine: Bool) -> Int { machines > 0 && !isMachine ? 1 : 0 }
  }

  /// Who acts in a contact.
  struct Voice {
    /// Whether it is a machine.
    var isMachine: Bool
    /// The highest level of the escalation path that the visit is a sign of; -1 for none.
    var sign: Int

    /// The level from which others take over: a person who is no sign stands at the first one, a
    /// machine below it.
    var level: Int { sign < 0 && !isMachine ? 0 : sign }
  }

  /// For each touchpoint its contacts; nil where customers do not come for help.
  var contacts: [Contact?] = []
  /// The surveys sent.
  var surveys: [EventVocabulary.Kind] = []
  /// For each level of the escalation path, the events by which it takes over; nil where none was
  /// found that is no visit.
  var takeovers: [EventVocabulary.Kind?] = []
  /// The position of the standard whose clock runs from an escalation to who takes over.
  var takeoverStandard: Int?
}

extension EventVocabulary {
  /// Finds the events of customer care.
  mutating func addCare() throws(GeneratorError) {
    let definition = context.definition
    care.contacts = definition.touchpoints.map { _ in nil }
    for position in definition.contact?.touchpoints ?? [] {
      care.contacts[position] = try contact(at: position)
    }
    let asked = [definition.signals.csat, definition.signals.nps, definition.signals.ces]
      .compactMap { $0?.asked.first }
    for matcher in asked.reduce(into: [Matcher](), { if !$0.contains($1) { $0.append($1) } }) {
      if let kind = try signalKind(of: matcher, hint: "survey_sent") { care.surveys.append(kind) }
    }
    care.takeoverStandard = takeoverStandard
    for level in definition.escalationPath?.levels ?? [] {
      care.takeovers.append(try takeover(by: level))
    }
  }

  private mutating func contact(at position: Int) throws(GeneratorError) -> CareVocabulary.Contact?
  {
    let context = context
    guard let rules = context.definition.contact else { return nil }
    let touchpoint = context.definition.touchpoints[position]
    let events = visitEvents[position]
    // People call people: machines answer where something is written.
    let isSpoken = touchpoint.channel?.lowercased().contains("phone") == true
    let machine = isSpoken ? nil : context.machine
    let people: [String?] = [rules.actor == nil ? nil : context.person]
    let actors = machine.map { [$0] + people } ?? people
    let names = [context.definition.id, context.definition.title]
    let reasons: [String?] =
      rules.reason == nil ? [nil] : AttributeTexts.contactReasons(for: names)
    var kinds: [[Kind]] = []
    for reason in reasons {
      var row: [Kind] = []
      for actor in actors {
        row.append(
          try addKind(from: events, channel: touchpoint.channel, draws: 32) { event, random in
            context.fillMoney(in: &event, at: position, &random)
            if let actor { context.setActor(&event, to: actor) }
            if let reason { context.setReason(&event, to: reason) }
          }
        )
      }
      kinds.append(row)
    }
    return CareVocabulary.Contact(
      kinds: kinds,
      voices: actors.map { actor in
        CareVocabulary.Voice(
          isMachine: actor != nil && actor == context.machine,
          sign: level(of: position, actor: actor)
        )
      },
      machines: machine == nil ? 0 : 0.45
    )
  }

  /// The highest level of the escalation path that a contact is a sign of; -1 for none.
  private func level(of position: Int, actor: String?) -> Int {
    let levels = context.definition.escalationPath?.levels ?? []
    return levels.lastIndex { level in
      switch level.sign {
      case .touchpoint(let touchpoint): touchpoint == position
      case .actor(let name): name == actor
      case .event: false
      }
    } ?? -1
  }

  /// Events that a matcher accepts and that are no visits, complaints or rows left out.
  private mutating func signalKind(
    of matcher: Matcher,
    hint: String,
    actor: String? = nil
  ) throws(GeneratorError) -> Kind? {
    let context = context
    let (rules, solver) = (context.rules, context.solver)
    let events = solver.events(
      acceptedBy: [matcher],
      rejecting: rules.touchpoints.flatMap(\.self) + rules.exclude + rules.complaint,
      hint: hint
    )
    guard !events.isEmpty else { return nil }
    return try addKind(from: events, channel: nil, draws: 16) { event, _ in
      if let actor { context.setActor(&event, to: actor) }
    }
  }

  /// The first standard whose clock runs from an escalation to another event.
  private var takeoverStandard: Int? {
    guard context.definition.escalationPath != nil else { return nil }
    return context.definition.standards.firstIndex { standard in
      guard case (.event(let from), .event) = (standard.from, standard.to) else { return false }
      return context.rules.escalation.contains(from)
    }
  }

  /// The events by which a level takes over.
  private mutating func takeover(by level: EscalationPath.Level) throws(GeneratorError) -> Kind? {
    switch level.sign {
    case .touchpoint: return nil
    case .event(let matcher): return try signalKind(of: matcher, hint: level.name)
    case .actor(let actor):
      guard let standard = takeoverStandard,
        case .event(let matcher) = context.definition.standards[standard].to
      else { return nil }
      return try signalKind(of: matcher, hint: level.name, actor: actor)
    }
  }
}
