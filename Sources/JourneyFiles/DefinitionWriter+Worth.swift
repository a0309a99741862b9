import JourneyModel

extension DefinitionWriter {
  /// `contact`.
  var contactText: String {
    guard let contact = definition.contact else { return "" }
    let usual = ContactRules(touchpoints: contact.touchpoints)
    let touchpoints = line(0, "contact", ids(contact.touchpoints))
    guard contact != usual else { return "\n" + touchpoints }
    var text = "\ncontact:\n" + line(2, "touchpoints", ids(contact.touchpoints))
    if contact.window != usual.window {
      text += line(2, "window", contact.window.definitionText)
    }
    text += line(2, "reason", contact.reason.map(YAMLText.scalar))
    text += line(2, "actor", contact.actor.map(YAMLText.scalar))
    if contact.bots != usual.bots { text += line(2, "bots", YAMLText.list(contact.bots)) }
    if !contact.costs.isEmpty {
      let costs = contact.costs.map { ($0.channel, number($0.cost.units)) }
      text += line(2, "cost", mapping(costs))
    }
    return text
  }

  /// `escalation-path`.
  var escalationPathText: String {
    guard let path = definition.escalationPath else { return "" }
    let levels = path.levels.map { level in
      switch level.sign {
      case .touchpoint(let position): YAMLText.scalar(definition.touchpoints[position].id)
      case .actor(let actor): "{ actor: \(YAMLText.scalar(actor)) }"
      case .event(let matcher): pattern(matcher, isAlwaysMapping: true)
      }
    }
    return "\nescalation-path:\n" + line(2, "levels", "[\(levels.joined(separator: ", "))]")
      + line(2, "within", path.within?.definitionText)
  }

  /// `worth`.
  var worthText: String {
    let (worth, usual) = (definition.worth, WorthRules())
    var parts: [String] = []
    if worth.period != usual.period { parts.append("period: " + worth.period.definitionText) }
    if worth.margin != usual.margin { parts.append("margin: " + share(worth.margin)) }
    if worth.discount != usual.discount { parts.append("discount: " + share(worth.discount)) }
    return parts.isEmpty ? "" : "\nworth: { \(parts.joined(separator: ", ")) }\n"
  }

  /// `fixes`.
  var fixesText: String {
    guard !definition.fixes.isEmpty else { return "" }
    var text = "\nfixes:\n"
    for fix in definition.fixes {
      text += "  - id: \(YAMLText.scalar(fix.id))\n"
      text += title(4, fix.title, of: fix.id) + target(fix.target)
      text += line(4, "cost", number(fix.cost.units))
      text += line(4, "reduction", share(fix.reduction))
    }
    return text
  }

  private func target(_ target: Fix.Target) -> String {
    func at(_ position: Int, against kind: String) -> String {
      line(4, "at", YAMLText.scalar(definition.touchpoints[position].id))
        + line(4, "against", kind)
    }
    return switch target {
    case .dropOff(let position): at(position, against: "drop-off")
    case .complaint(let position): at(position, against: "complaint")
    case .repeatContact(let position): at(position, against: "repeat-contact")
    case .breach(let position):
      line(4, "standard", YAMLText.scalar(definition.standards[position].id))
    }
  }

  /// `policies` and `playbook` of a touchpoint.
  func careText(_ touchpoint: Touchpoint) -> String {
    var text = ""
    if !touchpoint.policies.isEmpty {
      let policies = touchpoint.policies.map { ($0.name, YAMLText.scalar($0.text)) }
      text += line(8, "policies", mapping(policies))
    }
    guard let playbook = touchpoint.playbook, playbook != Playbook() else { return text }
    text += "        playbook:\n"
    text += line(10, "response", playbook.response.map(YAMLText.scalar))
    text += line(10, "escalation", playbook.escalation.map(YAMLText.scalar))
    text += line(10, "article", playbook.article.map(YAMLText.scalar))
    return text
  }
}
