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
    for (name, _) in references(of: mapping, definition) where seen.insert(name).inserted {
      attributes.append(AttributeMapping(name: name, column: name))
    }
    return attributes
  }

  /// The key of the definition that refers to an attribute first; nil where none does.
  static func key(
    referringTo attribute: String,
    of mapping: LogMapping,
    for definition: JourneyDefinition?
  ) -> String? {
    references(of: mapping, definition).first { $0.name == attribute }?.key
  }

  /// An attribute, and the key of the definition that refers to it.
  private typealias Reference = (name: String, key: String)

  private static func references(
    of mapping: LogMapping,
    _ definition: JourneyDefinition?
  ) -> [Reference] {
    mapping.exclude.map { ($0.attribute, "log.exclude") }
      + (definition.map(references(of:)) ?? [])
  }

  private static func references(of definition: JourneyDefinition) -> [Reference] {
    var names: [Reference] = []
    func add(_ matchers: [Matcher], _ key: String) {
      names += matchers.flatMap(\.conditions).map { ($0.attribute, key) }
    }
    func add(_ attributes: [String?], _ key: String) {
      names += attributes.compactMap { $0 }.map { ($0, key) }
    }
    for touchpoint in definition.touchpoints {
      add(touchpoint.match, "\(touchpoint.id).match")
      for (amount, key) in [(touchpoint.value, "value"), (touchpoint.cost, "cost")] {
        if case .attribute(let name) = amount { add([name], "\(touchpoint.id).\(key)") }
      }
    }
    let signals = definition.signals
    if let complaint = signals.complaint {
      add(complaint.match, "signals.complaint.match")
      add([complaint.about], "signals.complaint.about")
      add([complaint.category], "signals.complaint.category")
    }
    add([signals.csat?.attribute], "signals.csat")
    add([signals.nps?.attribute], "signals.nps")
    add([signals.ces?.attribute], "signals.ces")
    add(signals.escalation, "signals.escalation")
    add(definition.eventTriggers, "where")
    add(definition.timeAttributes, "standards")
    add([definition.contact?.reason], "contact.reason")
    add([definition.contact?.actor], "contact.actor")
    return names
  }
}
