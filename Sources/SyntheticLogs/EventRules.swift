import JourneyModel

/// What a definition makes of an event: which touchpoint takes it, which signals it carries.
struct EventRules {
  /// The matchers of each touchpoint, in definition order.
  var touchpoints: [[Matcher]]
  /// The matchers of complaints.
  var complaint: [Matcher]
  /// The matchers of escalations.
  var escalation: [Matcher]
  /// The event patterns that standards, surveys and the escalation path look for.
  var standards: [Matcher]
  /// What leaves a row out, if anything does.
  var exclude: [Matcher]

  /// The rules of a definition.
  init(of definition: JourneyDefinition) {
    touchpoints = definition.touchpoints.map(\.match)
    complaint = definition.signals.complaint?.match ?? []
    escalation = definition.signals.escalation
    standards = definition.eventTriggers
    let conditions = definition.log.exclude
    exclude = conditions.isEmpty ? [] : [Matcher(event: nil, conditions: conditions)]
  }

  /// Every condition, in a fixed order.
  var conditions: [Condition] {
    (touchpoints.flatMap(\.self) + complaint + escalation + standards + exclude)
      .flatMap(\.conditions)
  }

  /// Every pattern for names, in a fixed order.
  var patterns: [EventPattern] {
    (touchpoints.flatMap(\.self) + complaint + escalation + standards).compactMap(\.event)
  }

  /// The touchpoint that takes an event: the first with an accepting matcher.
  func touchpoint(of event: EventSketch) -> Int? {
    touchpoints.firstIndex { event.isAccepted(byAnyOf: $0) }
  }
}

/// An event that might be written: its name and the text in its columns.
struct EventSketch: Hashable {
  /// The event's name.
  var name: String
  /// The texts of the attributes' columns that are not empty, and of the event's columns.
  var texts: [String: String]

  private let columnOfAttribute: [String: String]

  /// Makes an event without attributes, or nil where the mapping cannot hold the name.
  init?(name: String, layout: ColumnLayout, columns: [String: String]) {
    guard let parts = layout.parts(ofName: name) else { return nil }
    self.name = name
    texts = Dictionary(uniqueKeysWithValues: zip(layout.events, parts))
    // A condition on who or when is held against a text like those that will be written.
    for column in [layout.customer, layout.caseColumn].compactMap(\.self) {
      texts[column] = "C000001"
    }
    columnOfAttribute = columns
  }

  /// Whether one of some matchers accepts the event.
  func isAccepted(byAnyOf matchers: [Matcher]) -> Bool { matchers.contains(where: isAccepted) }

  /// Whether a matcher accepts the event.
  func isAccepted(by matcher: Matcher) -> Bool {
    matcher.accepts(name: name) { texts[columnOfAttribute[$0] ?? $0] ?? "" }
  }

  /// Whether two events are the same to a reader.
  static func == (left: EventSketch, right: EventSketch) -> Bool {
    left.name == right.name && left.texts == right.texts
  }

  /// Hashes what equality compares.
  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(texts)
  }
}
