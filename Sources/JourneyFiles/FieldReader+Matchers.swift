import Diagnostics
import JourneyModel

extension FieldReader {
  /// The matchers under a key: a pattern, a mapping of `event` and `where`, or a list of these.
  mutating func matchers(_ fields: Fields, _ key: String) -> [Located<Matcher>]? {
    guard let entry = entry(fields, key) else { return nil }
    guard case .list(let items) = entry.value.content else { return matchers(entry.value, key) }
    guard !items.isEmpty else {
      report("`\(key)` lists nothing", at: entry.value.location)
      return nil
    }
    return present(items, key).flatMap { matchers($0, key) }
  }

  /// The matchers that one pattern or mapping stands for; several where `event` is a list.
  mutating func matchers(_ value: YAMLValue, _ key: String) -> [Located<Matcher>] {
    switch value.content {
    case .scalar:
      guard let pattern = pattern(value, named: "a pattern of `\(key)`") else { return [] }
      return [Located(Matcher(event: pattern), at: value.location)]
    case .list:
      report(
        "a pattern of `\(key)` must be text or a mapping, not a list",
        at: value.location,
        hint: "write the patterns of all lists into one"
      )
      return []
    case .mapping:
      guard
        let fields = fields(value, DefinitionKeys.matcher, named: "a pattern of `\(key)`")
      else { return [] }
      return matchers(fields)
    }
  }

  /// The one matcher that a mapping under a key stands for; several are reported.
  mutating func matcher(_ fields: Fields, _ key: String) -> Located<Matcher>? {
    let matchers = matchers(fields)
    if matchers.count > 1 {
      report("`\(key)` must be one event, not several", at: fields.location)
    }
    return matchers.first
  }

  private mutating func matchers(_ fields: Fields) -> [Located<Matcher>] {
    if fields["event"] == nil, fields["where"] == nil {
      // A mistyped key has been told already.
      if !fields.hasUnknownKeys {
        report("a pattern has neither `event` nor `where`", at: fields.location)
      }
      return []
    }
    let conditions = conditions(fields, "where")
    guard let event = fields["event"] else {
      guard let conditions else { return [] }
      return [Located(Matcher(event: nil, conditions: conditions), at: fields.location)]
    }
    guard entry(fields, "event") != nil else { return [] }
    var patterns = [event.value]
    if case .list(let items) = event.value.content {
      if items.isEmpty { report("`event` lists nothing", at: event.value.location) }
      patterns = present(items, "event")
    }
    return patterns.compactMap { value in
      guard let pattern = pattern(value, named: "`event`"), let conditions else { return nil }
      return Located(Matcher(event: pattern, conditions: conditions), at: value.location)
    }
  }

  private mutating func pattern(_ value: YAMLValue, named name: Message) -> EventPattern? {
    guard let text = text(value, named: name)?.value else { return nil }
    if text.unicodeScalars.first == " " || text.unicodeScalars.last == " " {
      report(
        "the pattern \(MessageText.quoted(text)) begins or ends with a space and never matches",
        at: value.location,
        hint: "event names are read without surrounding spaces"
      )
      return nil
    }
    return EventPattern(text)
  }

  /// The conditions under a key, which maps attributes to what they must be.
  ///
  /// None where the key is not given; nil where one is broken: without it, the others would hold
  /// for more than was meant.
  mutating func conditions(_ fields: Fields, _ key: String) -> [Condition]? {
    guard fields[key] != nil else { return [] }
    guard let entry = entry(fields, key) else { return nil }
    guard case .mapping(let entries) = entry.value.content else {
      report(
        "`\(key)` must map attributes to values, not be \(entry.value.kind)",
        at: entry.value.location,
        hint: "write `\(key): { attribute: value }`"
      )
      return nil
    }
    if entries.isEmpty { report("`\(key)` has no conditions", at: entry.value.location) }
    let conditions = entries.compactMap { condition($0) }
    return conditions.count == entries.count ? conditions : nil
  }

  private mutating func condition(_ entry: YAMLEntry) -> Condition? {
    let attribute = entry.key.value
    let quoted = MessageText.quoted(attribute)
    guard !attribute.isEmpty else {
      report("an attribute's name is empty", at: entry.key.location)
      return nil
    }
    guard !entry.value.isMissing else {
      report(
        "attribute \(quoted) has no value",
        at: entry.key.location,
        hint: "write \"\" for the empty text"
      )
      return nil
    }
    switch entry.value.content {
    case .scalar:
      return test(entry.value, attribute).map { Condition(attribute: attribute, tests: [$0]) }
    case .list(let items):
      guard !items.isEmpty else {
        report("attribute \(quoted) has an empty list of values", at: entry.value.location)
        return nil
      }
      let tests = present(items, attribute).compactMap { item -> Condition.Test? in
        guard let test = test(item, attribute) else { return nil }
        if case .differs = test, items.count > 1 {
          report(
            "`!=` in a list of values makes the whole list meaningless",
            at: item.location,
            hint: "one value of a list is enough, and two `!=` together hold for every text"
          )
          return nil
        }
        return test
      }
      return tests.count == items.count ? Condition(attribute: attribute, tests: tests) : nil
    case .mapping:
      report(
        "attribute \(quoted) must be compared with text or a list, not a mapping",
        at: entry.value.location
      )
      return nil
    }
  }

  private mutating func test(_ value: YAMLValue, _ attribute: String) -> Condition.Test? {
    guard case .scalar(let text, _) = value.content else {
      report(
        "a value of attribute \(MessageText.quoted(attribute)) must be text, not \(value.kind)",
        at: value.location
      )
      return nil
    }
    do {
      return try Condition.Test.parse(text)
    } catch {
      report(error, at: value.location)
      return nil
    }
  }
}
