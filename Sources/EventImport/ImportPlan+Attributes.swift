import JourneyModel

extension ImportPlan {
  /// The attributes that an analysis needs: those of `log.attributes` in their order, then every
  /// other one that the definition or `exclude` refers to, in the order of the definition, each
  /// once.
  static func attributes(
    of mapping: LogMapping,
    for definition: JourneyDefinition?
  ) -> [AttributeMapping] {
    var attributes: [AttributeMapping] = []
    var seen: Set<String> = []
    for attribute in mapping.attributes where seen.insert(attribute.name).inserted {
      attributes.append(attribute)
    }
    let referred =
      mapping.exclude.map(\.attribute) + (definition.map(referredAttributes(of:)) ?? [])
    for name in referred where seen.insert(name).inserted {
      attributes.append(AttributeMapping(name: name, column: name))
    }
    return attributes
  }

  private static func referredAttributes(of definition: JourneyDefinition) -> [String] {
    var names: [String] = []
    func add(_ matchers: [Matcher]) {
      names += matchers.flatMap(\.conditions).map(\.attribute)
    }
    for touchpoint in definition.touchpoints {
      add(touchpoint.match)
      for case .attribute(let name) in [touchpoint.value, touchpoint.cost] { names.append(name) }
    }
    let signals = definition.signals
    if let complaint = signals.complaint {
      add(complaint.match)
      names += [complaint.about, complaint.category].compactMap { $0 }
    }
    names += [signals.csat, signals.nps, signals.ces].compactMap { $0?.attribute }
    add(signals.escalation)
    add(definition.eventTriggers)
    names += definition.timeAttributes
    names += [definition.contact?.reason, definition.contact?.actor].compactMap { $0 }
    return names
  }
}
