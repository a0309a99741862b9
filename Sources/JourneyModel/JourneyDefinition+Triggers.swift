extension JourneyDefinition {
  /// The most different event patterns that standards, surveys and the escalation path may look for.
  public static let eventTriggerLimit = 64
  /// The most different attributes with times that standards may look at.
  public static let timeAttributeLimit = 16

  /// The different event patterns that standards, surveys and the escalation path look for: each
  /// event that one of them accepts is a signal.
  public var eventTriggers: [Matcher] {
    var matchers: [Matcher] = []
    for standard in standards {
      for trigger in [standard.from, standard.to] {
        if case .event(let matcher) = trigger { matchers.append(matcher) }
      }
    }
    for score in [signals.csat, signals.nps, signals.ces] { matchers += score?.asked ?? [] }
    for level in escalationPath?.levels ?? [] {
      if case .event(let matcher) = level.sign { matchers.append(matcher) }
    }
    return matchers.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The different attributes with times that standards look at.
  public var timeAttributes: [String] {
    var names: [String] = []
    for standard in standards {
      if case .due(let attribute) = standard.promise { names.append(attribute) }
      if case .time(let attribute) = standard.to { names.append(attribute) }
    }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Whether value and cost are counted: only money whose currency is known.
  public var countsWorth: Bool {
    currency != nil
      && (touchpoints.contains { $0.value != nil || $0.cost != nil }
        || contact?.costs.isEmpty == false)
  }

  /// Whether anything is asked that is told of whole keys: standards, feedback, contacts, worth.
  public var asksForCare: Bool {
    !standards.isEmpty || signals.csat != nil || signals.nps != nil || signals.ces != nil
      || contact != nil || escalationPath != nil || countsWorth
  }
}

extension Standard {
  /// Whether the promise is that no fault comes.
  public var isFree: Bool { if case .free = promise { true } else { false } }

  /// Whether the clock looks at the time in an attribute of the event that starts it.
  public func looks(at attribute: String) -> Bool {
    promise == .due(attribute: attribute) || to == .time(attribute: attribute)
  }
}
