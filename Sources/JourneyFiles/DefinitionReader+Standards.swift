import Diagnostics
import JourneyModel

extension DefinitionReader {
  /// The standards of a definition.
  mutating func standards(_ top: Fields) -> [StandardDraft] {
    let items = fieldReader.list(top, "standards", of: "standards") ?? []
    return items.compactMap { standard($0) }
  }

  private mutating func standard(_ item: YAMLValue) -> StandardDraft? {
    guard
      let fields = fieldReader.fields(item, DefinitionKeys.standard, named: "a standard")
    else { return nil }
    var standard = StandardDraft(location: fields.location)
    standard.id = fieldReader.text(fields, "id")
    standard.title = fieldReader.text(fields, "title")
    standard.preset = fieldReader.text(fields, "preset")
    standard.from = trigger(fields, "from")
    standard.to = trigger(fields, "to")
    standard.without = trigger(fields, "without")
    standard.within = fieldReader.duration(fields, "within")
    standard.due = fieldReader.text(fields, "due")
    standard.calendar = calendar(fields)
    standard.target = fieldReader.share(fields, "target")
    standard.owner = fieldReader.text(fields, "owner")
    standard.isBroken =
      fields.hasUnknownKeys || fields["preset"] != nil && !isKnown(standard.preset)
      || fields["to"] != nil && standard.to == nil
      || fields["without"] != nil && standard.without == nil
      || fields["within"] != nil && standard.within == nil
      || fields["due"] != nil && standard.due == nil
    return standard
  }

  private func isKnown(_ preset: Located<String>?) -> Bool {
    preset.flatMap { StandardPreset(rawValue: $0.value) } != nil
  }

  private mutating func trigger(_ fields: Fields, _ key: String) -> StandardDraft.Trigger? {
    guard let entry = fieldReader.entry(fields, key) else { return nil }
    switch entry.value.content {
    case .scalar: return fieldReader.text(fields, key).map { .name($0) }
    case .list:
      fieldReader.report(
        "`\(key)` must be one touchpoint or event, not a list",
        at: entry.value.location
      )
      return nil
    case .mapping:
      guard
        let written = fieldReader.fields(
          entry.value,
          DefinitionKeys.trigger,
          named: "`\(key)`"
        )
      else { return nil }
      if written["attribute"] != nil { return time(written, key) }
      return fieldReader.matcher(written, key).map { .event($0) }
    }
  }

  /// The time in an attribute of the starting event.
  private mutating func time(_ fields: Fields, _ key: String) -> StandardDraft.Trigger? {
    if let other = fields["event"] ?? fields["where"] {
      fieldReader.report(
        "`\(key)` has both `attribute` and `\(other.key.value)`",
        at: other.key.location,
        hint: "`attribute` is a time that the starting event holds, `event` another event: keep one"
      )
    }
    return fieldReader.text(fields, "attribute").map { .time(attribute: $0) }
  }
}
