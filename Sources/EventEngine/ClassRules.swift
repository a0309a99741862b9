import EventImport
import JourneyModel

/// How a definition's matchers turn an event's name and attributes into its class.
///
/// The slow and obvious part: it runs once per distinct combination of a name and the attributes
/// that matter for it, on strings.
struct ClassRules: Sendable {
  private let definition: JourneyDefinition
  private let positions: [String: Int]
  private let standardMatchers: [Matcher]
  private let scores: [(signal: ScoreSignal, bit: EventClass.Signals)]

  init(definition: JourneyDefinition, plan: ImportPlan) {
    self.definition = definition
    positions = Dictionary(
      plan.attributes.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    standardMatchers = definition.standards.flatMap { standard in
      [standard.from, standard.to].compactMap { trigger in
        if case .event(let matcher) = trigger { matcher } else { nil }
      }
    }
    scores =
      [(definition.signals.csat, EventClass.Signals.csat), (definition.signals.nps, .nps)]
      .compactMap { signal, bit in signal.map { ($0, bit) } }
  }

  /// What decides the class of events with this name; nil where all of them are of one class.
  func relevance(ofName name: String) -> ClassRelevance? {
    var questions: [(attribute: Int, question: ClassRelevance.Question)] = []
    var conditions: Set<Condition> = []
    var texts: [Int] = []
    for (signal, _) in scores {
      if let attribute = positions[signal.attribute] {
        questions.append((attribute, .score(signal.scale)))
      }
    }
    func look(at matchers: [Matcher]) -> Bool {
      for matcher in matchers where matcher.event?.accepts(name) ?? true {
        if matcher.conditions.isEmpty { return true }
        for condition in matcher.conditions where conditions.insert(condition).inserted {
          // An attribute that the log lacks is empty in every row.
          guard let attribute = positions[condition.attribute] else { continue }
          questions.append((attribute, .condition(condition)))
        }
      }
      return false
    }
    for touchpoint in definition.touchpoints where look(at: touchpoint.match) { break }
    _ = look(at: definition.signals.escalation)
    for matcher in standardMatchers { _ = look(at: [matcher]) }
    if let complaint = definition.signals.complaint {
      let possible = complaint.match.contains { $0.event?.accepts(name) ?? true }
      if possible {
        _ = look(at: complaint.match)
        let named = [complaint.about, complaint.category].compactMap { $0 }
        texts = Set(named.compactMap { positions[$0] }).sorted()
      }
    }
    if questions.isEmpty && texts.isEmpty { return nil }
    return ClassRelevance(questions, texts: texts)
  }

  /// The class of an event.
  ///
  /// - Parameters:
  ///   - name: the event's name, trimmed.
  ///   - text: gives the text of an attribute by its position in the plan.
  ///   - classes: numbers the complaint categories.
  /// - Returns: the class.
  func eventClass(name: String, text: (Int) -> String, classes: ClassTable) -> EventClass {
    func attribute(_ name: String) -> String { positions[name].map { text($0) } ?? "" }
    func accepted(by matchers: [Matcher]) -> Bool {
      matchers.contains { $0.accepts(name: name, attribute: attribute) }
    }
    var result = EventClass()
    if let touchpoint = definition.touchpoints.firstIndex(where: { accepted(by: $0.match) }) {
      result.touchpoint = Int32(touchpoint)
    }
    for (signal, bit) in scores {
      let written = attribute(signal.attribute)
      if written.unicodeScalars.allSatisfy({ $0 == " " }) { continue }
      if let score = DecimalNumber.parse(written), signal.scale.contains(score) {
        result.signals.insert(bit)
      } else {
        result.unreadableScores += 1
      }
    }
    if accepted(by: definition.signals.escalation) { result.signals.insert(.escalation) }
    if accepted(by: standardMatchers) { result.signals.insert(.standard) }
    if let complaint = definition.signals.complaint, accepted(by: complaint.match) {
      result.signals.insert(.complaint)
      if let about = complaint.about { result.named = named(by: attribute(about)) }
      if let category = complaint.category {
        result.category = classes.category(attribute(category))
      }
    }
    return result
  }

  /// The touchpoint that a text names: by its id, else as an event name that its patterns accept,
  /// `where` aside; -1 for none.
  private func named(by text: String) -> Int32 {
    guard !text.isEmpty else { return -1 }
    let touchpoints = definition.touchpoints
    let byID = touchpoints.firstIndex { $0.id == text }
    let found =
      byID
      ?? touchpoints.firstIndex { touchpoint in
        touchpoint.match.contains { $0.event?.accepts(text) ?? false }
      }
    return found.map(Int32.init) ?? -1
  }
}
