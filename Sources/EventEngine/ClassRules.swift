import EventImport
import JourneyModel

/// How a definition's matchers turn an event's name and attributes into its class.
///
/// The slow and obvious part: it runs once per distinct combination of a name and the attributes
/// that matter for it, on strings.
struct ClassRules: Sendable {
  private let definition: JourneyDefinition
  private let positions: [String: Int]
  /// What makes a visit, by touchpoint.
  private let visits: [[Matcher]]
  private let triggers: [Matcher]
  private let numbers: NumberPlan
  /// What asks for scores; their surveys are traced as scores are.
  private let asking: [Matcher]
  private let scores: [(signal: ScoreSignal, bit: EventClass.Signals, kind: NumberKind)]

  init(definition: JourneyDefinition, plan: ImportPlan) {
    self.definition = definition
    positions = plan.attributePositions
    visits = definition.touchpoints.map(\.match)
    triggers = definition.eventTriggers
    numbers = NumberPlan(definition: definition, plan: plan)
    let signals = definition.signals
    asking = [signals.csat, signals.nps, signals.ces].flatMap { $0?.asked ?? [] }
    scores = [
      (signals.csat, EventClass.Signals.csat, NumberKind.csat), (signals.nps, .nps, .nps),
      (signals.ces, .ces, .ces),
    ]
    .compactMap { signal, bit, kind in signal.map { ($0, bit, kind) } }
  }

  /// What decides the class of events with this name; nil where all of them are of one class.
  func relevance(ofName name: String) -> ClassRelevance? {
    let name = Array(name.unicodeScalars)
    var questions: [(attribute: Int, question: ClassRelevance.Question)] = []
    var conditions: Set<Condition> = []
    var texts: [Int] = []
    for (signal, _, _) in scores {
      if let attribute = positions[signal.attribute] {
        questions.append((attribute, .score(signal.scale)))
      }
    }
    func look(at matchers: [Matcher]) -> Bool {
      for matcher in matchers where matcher.accepts(nameAlone: name) {
        if matcher.conditions.isEmpty { return true }
        for condition in matcher.conditions where conditions.insert(condition).inserted {
          // An attribute that the log lacks is empty in every row.
          guard let attribute = positions[condition.attribute] else { continue }
          questions.append((attribute, .condition(condition)))
        }
      }
      return false
    }
    /// Asks what a visit to a touchpoint carries.
    func ask(of touchpoint: Int) {
      for kind in [NumberKind.value, .cost] where numbers.kindCount > 0 {
        let column = numbers.column(of: kind, at: touchpoint)
        if column >= 0 { questions.append((column, .score(NumberPlan.amounts))) }
      }
      guard let contact = definition.contact, contact.touchpoints.contains(touchpoint),
        let reason = contact.reason.flatMap({ positions[$0] })
      else { return }
      texts.append(reason)
    }
    for (position, matchers) in visits.enumerated() {
      guard matchers.contains(where: { $0.accepts(nameAlone: name) }) else { continue }
      ask(of: position)
      if look(at: matchers) { break }
    }
    _ = look(at: definition.signals.escalation)
    for matcher in triggers { _ = look(at: [matcher]) }
    if let actor = definition.contact?.actor.flatMap({ positions[$0] }) { texts.append(actor) }
    if let about = definition.signals.complaint?.about.flatMap({ positions[$0] }) {
      let mayAsk = asking.contains { $0.accepts(nameAlone: name) }
      if !scores.isEmpty || mayAsk { texts.append(about) }
    }
    if let complaint = definition.signals.complaint {
      let possible = complaint.match.contains { $0.accepts(nameAlone: name) }
      if possible {
        _ = look(at: complaint.match)
        let named = [complaint.about, complaint.category].compactMap { $0 }
        texts += named.compactMap { positions[$0] }
      }
    }
    if questions.isEmpty && texts.isEmpty { return nil }
    return ClassRelevance(questions, texts: Set(texts).sorted())
  }

  /// The class of an event.
  ///
  /// - Parameters:
  ///   - name: the event's name, trimmed.
  ///   - text: gives the text of an attribute by its position in the plan.
  ///   - classes: numbers the complaint categories.
  /// - Returns: the class.
  func eventClass(name: String, text: (Int) -> String, classes: ClassTable) -> EventClass {
    let name = Array(name.unicodeScalars)
    func attribute(_ name: String) -> String { positions[name].map { text($0) } ?? "" }
    func accepted(by matchers: [Matcher]) -> Bool {
      matchers.contains { $0.accepts(name: name, attribute: attribute) }
    }
    var result = EventClass()
    if let touchpoint = visits.firstIndex(where: { accepted(by: $0) }) {
      result.touchpoint = Int32(touchpoint)
    }
    for (signal, bit, kind) in scores {
      let written = attribute(signal.attribute)
      if written.unicodeScalars.allSatisfy({ $0 == " " }) { continue }
      if let score = DecimalNumber.parse(written), signal.scale.contains(score) {
        result.signals.insert(bit)
        if numbers.kindCount > 0 { result.numbers |= kind.bit }
      } else {
        result.unreadableScores += 1
      }
    }
    if accepted(by: definition.signals.escalation) { result.signals.insert(.escalation) }
    for (position, trigger) in triggers.enumerated() where accepted(by: [trigger]) {
      result.triggers |= 1 << UInt64(position)
      result.signals.insert(.trigger)
    }
    let isComplaint = definition.signals.complaint.map { accepted(by: $0.match) } ?? false
    let isFeedback = !result.signals.isDisjoint(with: [.csat, .nps, .ces])
    if let about = definition.signals.complaint?.about,
      isComplaint || isFeedback || accepted(by: asking)
    {
      result.named = named(by: attribute(about))
    }
    if isComplaint, let complaint = definition.signals.complaint {
      result.signals.insert(.complaint)
      if let category = complaint.category {
        result.category = classes.category(attribute(category))
      }
    }
    if numbers.kindCount > 0 { addCare(to: &result, attribute: attribute, classes: classes) }
    return result
  }

  /// Adds what measures of whole keys need: the numbers that the event carries, the reason of a contact,
  /// and who acts.
  private func addCare(
    to result: inout EventClass,
    attribute: (String) -> String,
    classes: ClassTable
  ) {
    if result.touchpoint >= 0, definition.countsWorth {
      let touchpoint = definition.touchpoints[Int(result.touchpoint)]
      for (amount, kind) in [(touchpoint.value, NumberKind.value), (touchpoint.cost, .cost)] {
        guard case .attribute(let name) = amount else { continue }
        let written = attribute(name)
        if written.unicodeScalars.allSatisfy({ $0 == " " }) { continue }
        if let number = DecimalNumber.parse(written), NumberPlan.amounts.contains(number) {
          result.numbers |= kind.bit
        } else {
          result.unreadableAmounts += 1
        }
      }
    }
    for standard in definition.standards where starts(standard, result) {
      for (place, name) in definition.timeAttributes.enumerated() where standard.looks(at: name) {
        result.numbers |= NumberKind.time(place).bit
      }
    }
    guard let contact = definition.contact else { return }
    if let reason = contact.reason, contact.touchpoints.contains(Int(result.touchpoint)) {
      result.reason = classes.category(attribute(reason))
    }
    if let actor = contact.actor, result.isMapped {
      let text = attribute(actor)
      if !text.isEmpty { result.actor = classes.category(text) }
    }
  }

  /// Whether an event of a class starts a standard's clock.
  private func starts(_ standard: Standard, _ eventClass: EventClass) -> Bool {
    switch standard.from {
    case .touchpoint(let position): eventClass.touchpoint == Int32(position)
    case .event(let matcher):
      triggers.firstIndex(of: matcher).map { eventClass.triggers >> UInt64($0) & 1 == 1 } ?? false
    case .time: false
    }
  }

  /// The touchpoint that a text names: by its id, else as an event name that its patterns accept,
  /// `where` aside; -1 for none.
  private func named(by text: String) -> Int32 {
    guard !text.isEmpty else { return -1 }
    let name = Array(text.unicodeScalars)
    let byID = definition.touchpoints.firstIndex { $0.id == text }
    let found =
      byID
      ?? visits.firstIndex { matchers in matchers.contains { $0.event?.accepts(name) ?? false } }
    return found.map(Int32.init) ?? -1
  }
}
