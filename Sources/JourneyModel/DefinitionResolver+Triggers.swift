import Diagnostics

extension DefinitionResolver {
  /// Checks that standards, surveys and the escalation path look for no more event patterns than
  /// an event is classed by.
  mutating func checkEventTriggers(_ standards: [Standard], _ path: EscalationPath?) {
    let limit = JourneyDefinition.eventTriggerLimit
    var seen: Set<Matcher> = []
    for trigger in locatedTriggers(standards, path) where seen.insert(trigger.value).inserted {
      guard seen.count == limit + 1 else { continue }
      report(
        "standards, `asked` and `levels` look for more than \(limit) event patterns",
        at: trigger.location,
        hint: "this is the first that is too many; let one pattern such as `mail_*` stand for"
          + " several, or make them touchpoints"
      )
    }
  }

  /// The event patterns and where they are written.
  private func locatedTriggers(
    _ standards: [Standard],
    _ path: EscalationPath?
  ) -> [Located<Matcher>] {
    var located: [Located<Matcher>] = []
    let byId = Dictionary(standards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for written in draft.standards {
      guard let id = written.id, let standard = byId[id.value] else { continue }
      let triggers = [(standard.from, written.from), (standard.to, written.to ?? written.without)]
      for case (.event(let matcher), let trigger?) in triggers {
        located.append(Located(matcher, at: trigger.location))
      }
    }
    for score in [draft.signals.csat, draft.signals.nps, draft.signals.ces] {
      located += score?.asked ?? []
    }
    for level in path?.levels ?? [] {
      guard case .event(let matcher) = level.sign else { continue }
      let written = draft.escalationPath?.levels.first { level.name == $0.name(of: matcher) }
      if let written { located.append(Located(matcher, at: written.location)) }
    }
    return located
  }
}

extension EscalationPathDraft.Level {
  /// The name of the level if it is one of these events.
  fileprivate func name(of matcher: Matcher) -> String? {
    switch self {
    case .name(let name): name.value
    case .event(let written): written.value == matcher ? matcher.levelName : nil
    case .actor: nil
    }
  }
}
