import Diagnostics
import JourneyModel

extension DefinitionReader {
  /// What `worth` says.
  mutating func worth(_ top: Fields) -> WorthDraft {
    var worth = WorthDraft()
    guard let fields = fieldReader.fields(top, "worth", DefinitionKeys.worth) else { return worth }
    worth.period = fieldReader.duration(fields, "period")
    worth.margin = fieldReader.share(fields, "margin")
    worth.discount = fieldReader.share(fields, "discount")
    return worth
  }

  /// The fixes of a definition.
  mutating func fixes(_ top: Fields) -> [FixDraft] {
    let items = fieldReader.list(top, "fixes", of: "fixes") ?? []
    return items.compactMap { item in
      guard let fields = fieldReader.fields(item, DefinitionKeys.fix, named: "a fix") else {
        return nil
      }
      var fix = FixDraft(location: fields.location)
      fix.id = fieldReader.text(fields, "id")
      fix.title = fieldReader.text(fields, "title")
      fix.at = fieldReader.text(fields, "at")
      fix.against = fieldReader.text(fields, "against")
      fix.standard = fieldReader.text(fields, "standard")
      fix.cost = fieldReader.parsed(fields, "cost", Money.parse)
      fix.reduction = fieldReader.share(fields, "reduction")
      fix.isBroken =
        fields.hasUnknownKeys || fields["at"] != nil && fix.at == nil
        || fields["against"] != nil && fix.against == nil
        || fields["standard"] != nil && fix.standard == nil
      return fix
    }
  }

  /// The amount under a key: a number, or the attribute that holds it.
  mutating func amount(_ fields: Fields, _ key: String) -> AmountDraft? {
    guard let text = fieldReader.text(fields, key) else { return nil }
    guard DecimalNumber.parse(text.value) != nil else { return .attribute(text) }
    return fieldReader.parsed(text, Money.parse).map { .fixed($0) }
  }

  /// The policies of a touchpoint.
  mutating func policies(_ fields: Fields) -> [PolicyDraft] {
    fieldReader.texts(fields, mappedBy: "policies", of: "policy", to: "text")
      .map { PolicyDraft(name: $0, text: $1) }
  }

  /// What a team does when a touchpoint fails.
  mutating func playbook(_ fields: Fields) -> PlaybookDraft? {
    guard let written = fieldReader.fields(fields, "playbook", DefinitionKeys.playbook) else {
      return nil
    }
    var playbook = PlaybookDraft()
    playbook.response = fieldReader.text(written, "response")
    playbook.escalation = fieldReader.text(written, "escalation")
    playbook.article = fieldReader.text(written, "article")
    return playbook
  }
}
