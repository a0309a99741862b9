import Diagnostics
import JourneyModel

extension DefinitionReader {
  /// What `contact` says: touchpoints alone, or a mapping.
  mutating func contact(_ top: Fields) -> ContactDraft? {
    guard let entry = fieldReader.entry(top, "contact") else { return nil }
    var contact = ContactDraft()
    guard case .mapping = entry.value.content else {
      guard let touchpoints = fieldReader.texts(top, "contact") else { return nil }
      contact.touchpoints = touchpoints
      return contact
    }
    guard
      let fields = fieldReader.fields(entry.value, DefinitionKeys.contact, named: "`contact`")
    else { return nil }
    contact.touchpoints = fieldReader.texts(fields, "touchpoints") ?? []
    contact.window = fieldReader.duration(fields, "window")
    contact.reason = fieldReader.text(fields, "reason")
    contact.actor = fieldReader.text(fields, "actor")
    contact.bots = fieldReader.texts(fields, "bots", mayBeEmpty: true)
    contact.botsLocation = fields["bots"]?.key.location
    contact.costs = (fieldReader.texts(fields, mappedBy: "cost", of: "channel", to: "amount"))
      .compactMap { channel, amount in
        fieldReader.parsed(amount, Money.parse).map {
          ChannelCostDraft(channel: channel, cost: $0)
        }
      }
    return contact
  }

  /// What `escalation-path` says.
  mutating func escalationPath(_ top: Fields) -> EscalationPathDraft? {
    guard
      let fields = fieldReader.fields(top, "escalation-path", DefinitionKeys.escalationPath)
    else { return nil }
    var path = EscalationPathDraft()
    path.within = fieldReader.duration(fields, "within")
    let items = fieldReader.list(fields, "levels", of: "levels")
    if items != nil { path.levelsLocation = fields["levels"]?.value.location }
    path.levels = (items ?? []).compactMap { level($0) }
    path.isBroken = path.levels.count < items?.count ?? 0
    return path
  }

  private mutating func level(_ item: YAMLValue) -> EscalationPathDraft.Level? {
    guard case .mapping = item.content else {
      return fieldReader.text(item, named: "an item of `levels`").map { .name($0) }
    }
    guard let fields = fieldReader.fields(item, DefinitionKeys.level, named: "a level") else {
      return nil
    }
    guard fields["actor"] != nil else {
      return fieldReader.matcher(fields, "levels").map { .event($0) }
    }
    if let other = fields["event"] ?? fields["where"] {
      fieldReader.report(
        "a level has both `actor` and `\(other.key.value)`",
        at: other.key.location,
        hint: "write each as a level of its own"
      )
    }
    return fieldReader.text(fields, "actor").map { .actor($0) }
  }
}
