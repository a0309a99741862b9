import Diagnostics
import JourneyModel

/// Reads a parsed YAML document as a definition's draft.
struct DefinitionReader {
  var fieldReader = FieldReader()

  /// What is wrong with the document.
  var diagnostics: [Diagnostic] { fieldReader.diagnostics }

  /// The draft, as far as the document gives it.
  mutating func draft(_ root: YAMLValue) -> DefinitionDraft {
    var draft = DefinitionDraft(location: root.location)
    guard
      let top = fieldReader.fields(root, DefinitionKeys.definition, named: "a definition")
    else { return draft }
    draft.id = fieldReader.text(top, "journey")
    draft.title = fieldReader.text(top, "title")
    draft.description = fieldReader.text(top, "description")
    draft.currency = fieldReader.text(top, "currency")
    if let log = fieldReader.fields(top, "log", DefinitionKeys.log) {
      draft.log = self.log(log)
    }
    if let split = fieldReader.fields(top, "split", DefinitionKeys.split) {
      draft.idle = fieldReader.duration(split, "idle")
      draft.restart = fieldReader.texts(split, "restart", mayBeEmpty: true)
    }
    draft.inactivity = fieldReader.duration(top, "inactivity")
    draft.conversionWindow = fieldReader.duration(top, "conversion-window")
    draft.asOf = fieldReader.parsed(top, "as-of", Instant.parse(rfc3339:))
    draft.stagesLocation = top["stages"]?.key.location
    draft.stages = stages(top)
    if let signals = fieldReader.fields(top, "signals", DefinitionKeys.signals) {
      draft.signals = self.signals(signals)
    }
    draft.calendar = calendar(top)
    draft.standards = standards(top)
    draft.contact = contact(top)
    draft.escalationPath = escalationPath(top)
    draft.worth = worth(top)
    draft.fixes = fixes(top)
    draft.minimumGroup = fieldReader.whole(top, "minimum-group")
    draft.thresholds = thresholds(top)
    return draft
  }

  private mutating func log(_ fields: Fields) -> LogDraft {
    var log = LogDraft()
    log.customer = fieldReader.text(fields, "customer")
    log.time = fieldReader.texts(fields, "time") ?? []
    log.event = fieldReader.texts(fields, "event") ?? []
    log.timesLocation = fields["times"]?.key.location
    log.times = fieldReader.timeColumns(fields)
    log.caseColumn = fieldReader.text(fields, "case")
    log.timeZone = fieldReader.parsed(fields, "time-zone", TimeZoneName.parse)
    log.timeFormat = fieldReader.text(fields, "time-format")
    log.delimiter = delimiter(fields)
    log.encoding = fieldReader.text(fields, "encoding")
    log.skipRows = fieldReader.whole(fields, "skip-rows")
    log.exclude = fieldReader.conditions(fields, "exclude") ?? []
    log.attributes = attributes(fields)
    return log
  }

  /// A delimiter may be a single space, which no other text may.
  private mutating func delimiter(_ fields: Fields) -> Located<String>? {
    guard let entry = fieldReader.entry(fields, "delimiter") else { return nil }
    if case .scalar(" ", _) = entry.value.content { return Located(" ", at: entry.value.location) }
    return fieldReader.text(fields, "delimiter")
  }

  private mutating func attributes(_ fields: Fields) -> [AttributeDraft] {
    guard let entry = fieldReader.entry(fields, "attributes") else { return [] }
    switch entry.value.content {
    case .list(let items):
      return fieldReader.present(items, "attributes").compactMap { item in
        fieldReader.text(item, named: "an item of `attributes`").map {
          AttributeDraft(name: $0, column: $0)
        }
      }
    case .mapping(let entries):
      return entries.compactMap { attribute in
        let name = MessageText.quoted(attribute.key.value)
        guard !attribute.key.value.isEmpty else {
          fieldReader.report("an attribute's name is empty", at: attribute.key.location)
          return nil
        }
        guard !attribute.value.isMissing else {
          fieldReader.report(
            "attribute \(name) has no column",
            at: attribute.key.location,
            hint: "write `attribute: column`"
          )
          return nil
        }
        return fieldReader.text(attribute.value, named: "the column of attribute \(name)").map {
          AttributeDraft(name: attribute.key, column: $0)
        }
      }
    case .scalar:
      fieldReader.report(
        "`attributes` must be a mapping or a list, not text",
        at: entry.value.location,
        hint: "write `attributes: { attribute: column }` or `attributes: [column]`"
      )
      return []
    }
  }

  private mutating func stages(_ top: Fields) -> [StageDraft] {
    guard let items = fieldReader.list(top, "stages", of: "stages") else { return [] }
    if items.isEmpty, let stages = top["stages"] {
      fieldReader.report("`stages` lists nothing", at: stages.value.location)
    }
    return items.compactMap { item in
      guard let fields = fieldReader.fields(item, DefinitionKeys.stage, named: "a stage") else {
        return nil
      }
      var stage = StageDraft()
      stage.id = fieldReader.text(fields, "id")
      stage.title = fieldReader.text(fields, "title")
      let touchpoints = fieldReader.list(fields, "touchpoints", of: "touchpoints") ?? []
      if touchpoints.isEmpty, let entry = fields["touchpoints"],
        case .list = entry.value.content
      {
        fieldReader.report("the stage has no touchpoints", at: entry.value.location)
      }
      stage.touchpoints = touchpoints.compactMap { touchpoint($0) }
      return stage
    }
  }
}
