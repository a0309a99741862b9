import Diagnostics
import JourneyModel

/// A mapping whose keys have been checked against its table.
struct Fields {
  let table: KeyTable
  /// The place of the mapping: its first key.
  let location: SourceLocation
  /// Whether the mapping has keys that the table does not.
  let hasUnknownKeys: Bool
  fileprivate let entries: [String: YAMLEntry]

  /// The entry under a key of the table.
  subscript(_ key: String) -> YAMLEntry? { entries[key] }
}

/// Reads pieces of YAML as values of the kinds that definitions use, collecting what is wrong.
struct FieldReader {
  private(set) var diagnostics: [Diagnostic] = []

  mutating func report(_ message: Message, at location: SourceLocation, hint: Message? = nil) {
    diagnostics.append(Diagnostic(.error, message, at: location, hint: hint))
  }

  mutating func report(_ problem: ValueProblem, at location: SourceLocation) {
    report(problem.problem, at: location, hint: problem.advice)
  }

  /// A piece as a mapping with the keys of a table; `name` is what holds it, for messages.
  mutating func fields(_ value: YAMLValue, _ table: KeyTable, named name: Message) -> Fields? {
    guard case .mapping(let written) = value.content else {
      let example = "`\(table.keys.first?.name ?? "key"): …`"
      report(
        "\(name) must be a mapping, not \(value.kind)",
        at: value.location,
        hint: "write \(example) and the like under it"
      )
      return nil
    }
    var entries: [String: YAMLEntry] = [:]
    for entry in written {
      let key = entry.key.value
      guard table.has(key) else {
        report(
          "unknown key \(MessageText.quoted(key)) in \(table.owner)",
          at: entry.key.location,
          hint: Self.hint(forKey: key, in: table)
        )
        continue
      }
      // YAML compares keys by their scalars, the table by characters; the first one counts.
      if entries[key] == nil { entries[key] = entry }
    }
    for key in table.keys where key.isRequired && entries[key.name] == nil {
      report("\(table.owner) has no `\(key.name)`", at: value.location)
    }
    return Fields(
      table: table,
      location: value.location,
      hasUnknownKeys: written.contains { !table.has($0.key.value) },
      entries: entries
    )
  }

  private static func hint(forKey key: String, in table: KeyTable) -> Message {
    let names = table.keys.map(\.name)
    if let hint = NearestName.hint(for: key, among: names) { return hint }
    let homes = DefinitionKeys.all.filter { $0.has(key) }.map(\.owner)
    if let home = homes.first { return "it is a key of \(home)" }
    return "known are \(Message.list(names, joinedBy: .and))"
  }

  /// The entry under a key, if a value is written there.
  mutating func entry(_ fields: Fields, _ key: String) -> YAMLEntry? {
    guard let entry = fields[key] else { return nil }
    guard !entry.value.isMissing else {
      report(
        "`\(key)` has no value",
        at: entry.key.location,
        hint: "give it one, or leave the key out"
      )
      return nil
    }
    return entry
  }

  /// The mapping under a key, with the keys of a table.
  mutating func fields(_ fields: Fields, _ key: String, _ table: KeyTable) -> Fields? {
    guard let entry = entry(fields, key) else { return nil }
    return self.fields(entry.value, table, named: "`\(key)`")
  }

  /// The items of the list under a key, none of them missing.
  mutating func list(_ fields: Fields, _ key: String, of what: Message) -> [YAMLValue]? {
    guard let entry = entry(fields, key) else { return nil }
    guard case .list(let items) = entry.value.content else {
      report(
        "`\(key)` must be a list of \(what), not \(entry.value.kind)",
        at: entry.value.location
      )
      return nil
    }
    return present(items, key)
  }

  /// The items of a list that hold something; the others are reported.
  mutating func present(_ items: [YAMLValue], _ key: String) -> [YAMLValue] {
    items.filter { item in
      if item.isMissing { report("an item of `\(key)` has no value", at: item.location) }
      return !item.isMissing
    }
  }

  /// A piece as text, which must not be empty.
  mutating func text(_ value: YAMLValue, named name: Message) -> Located<String>? {
    guard case .scalar(let text, _) = value.content else {
      report("\(name) must be text, not \(value.kind)", at: value.location)
      return nil
    }
    guard text.unicodeScalars.contains(where: { $0 != " " }) else {
      report("\(name) is empty", at: value.location)
      return nil
    }
    return Located(text, at: value.location)
  }

  /// The text under a key.
  mutating func text(_ fields: Fields, _ key: String) -> Located<String>? {
    guard let entry = entry(fields, key) else { return nil }
    return text(entry.value, named: "`\(key)`")
  }

  /// The text or texts under a key, which lists at least one unless it may be empty.
  mutating func texts(
    _ fields: Fields,
    _ key: String,
    mayBeEmpty: Bool = false
  ) -> [Located<String>]? {
    guard let entry = entry(fields, key) else { return nil }
    guard case .list(let items) = entry.value.content else {
      guard case .scalar = entry.value.content else {
        report(
          "`\(key)` must be text or a list of texts, not \(entry.value.kind)",
          at: entry.value.location
        )
        return nil
      }
      return text(entry.value, named: "`\(key)`").map { [$0] }
    }
    if items.isEmpty, !mayBeEmpty {
      report("`\(key)` lists nothing", at: entry.value.location)
      return nil
    }
    return present(items, key).compactMap { text($0, named: "an item of `\(key)`") }
  }

  /// The texts that a mapping under a key gives to names, in its order; `what` is what a name is
  /// of, and `other` what it is given.
  mutating func texts(
    _ fields: Fields,
    mappedBy key: String,
    of what: Message,
    to other: Message
  ) -> [(name: Located<String>, text: Located<String>)] {
    guard let entry = entry(fields, key) else { return [] }
    guard case .mapping(let entries) = entry.value.content else {
      report(
        "`\(key)` must be a mapping, not \(entry.value.kind)",
        at: entry.value.location,
        hint: "write `\(key): { \(what): \(other) }`"
      )
      return []
    }
    return entries.compactMap { entry in
      guard entry.key.value.unicodeScalars.contains(where: { $0 != " " }) else {
        report("the name of a \(what) in `\(key)` is empty", at: entry.key.location)
        return nil
      }
      let quoted = MessageText.quoted(entry.key.value)
      guard !entry.value.isMissing else {
        report(
          "\(what) \(quoted) has no \(other)",
          at: entry.key.location,
          hint: "write `\(what): \(other)`"
        )
        return nil
      }
      return text(entry.value, named: "the \(other) of \(what) \(quoted)").map { (entry.key, $0) }
    }
  }

  /// The value under a key that a parser makes of its text.
  mutating func parsed<Value>(
    _ fields: Fields,
    _ key: String,
    _ parse: (String) throws(ValueProblem) -> Value
  ) -> Located<Value>? {
    text(fields, key).flatMap { parsed($0, parse) }
  }

  /// The value that a parser makes of a text.
  mutating func parsed<Value>(
    _ text: Located<String>,
    _ parse: (String) throws(ValueProblem) -> Value
  ) -> Located<Value>? {
    do {
      return Located(try parse(text.value), at: text.location)
    } catch {
      report(error, at: text.location)
      return nil
    }
  }

  /// The duration under a key.
  mutating func duration(_ fields: Fields, _ key: String) -> Located<TimeSpan>? {
    parsed(fields, key, TimeSpan.parse)
  }

  /// The share under a key.
  mutating func share(_ fields: Fields, _ key: String) -> Double? {
    parsed(fields, key, Share.parse)?.value
  }

  /// The whole number under a key.
  mutating func whole(_ fields: Fields, _ key: String) -> Located<Int>? {
    parsed(fields, key) { text throws(ValueProblem) in
      guard let number = Int(text), number <= Int(Int32.max) else {
        throw ValueProblem("`\(key)` must be a whole number, not \(MessageText.quoted(text))")
      }
      return number
    }
  }

  /// The yes or no under a key.
  ///
  /// What is neither is reported and taken for what it probably means, or for true: rules that
  /// look at it should not add to the one mistake.
  mutating func flag(_ fields: Fields, _ key: String) -> Located<Bool>? {
    guard let text = text(fields, key) else { return nil }
    if text.value == "true" || text.value == "false" {
      return Located(text.value == "true", at: text.location)
    }
    let meant: Bool? =
      switch text.value.lowercased() {
      case "yes", "on", "y", "1", "true": true
      case "no", "off", "n", "0", "false": false
      default: nil
      }
    report(
      "`\(key)` must be true or false, not \(MessageText.quoted(text.value))",
      at: text.location,
      hint: meant.map { "write `\(String($0))`" }
    )
    return Located(meant ?? true, at: text.location)
  }
}
