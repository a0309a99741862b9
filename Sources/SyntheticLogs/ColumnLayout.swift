import Diagnostics
import JourneyModel

/// The columns of the export that a definition's mapping asks for.
///
/// First who and when (customer, case, time), then what: the event's columns and the attributes,
/// which together are an event's *tail*.
struct ColumnLayout {
  /// The customer's column; nil where the case stands for the customer.
  var customer: String?
  /// The case's column, if cases are mapped.
  var caseColumn: String?
  /// The time's columns, one or more.
  var times: [String]
  /// The event's columns, one or more.
  var events: [String]
  /// The columns of attributes, each once.
  var attributes: [String]
  /// The columns of attributes that the definition looks at; the others may hold anything.
  var governed: Set<String>
  /// The columns of `attributes` that hold times which standards look at.
  var stamps: [String]

  private let mapping: LogMapping

  /// Lays out the columns.
  ///
  /// - Throws: `GeneratorError` where two parts of the mapping want one column.
  init(of definition: JourneyDefinition) throws(GeneratorError) {
    mapping = definition.log
    if mapping.isSnapshot {
      throw GeneratorError(
        "`times` reads one row for each case, in which no step can come twice",
        hint: "map `time` and `event` in its place to generate a log of events"
      )
    }
    caseColumn = mapping.caseColumn
    customer = mapping.customer ?? (mapping.caseColumn == nil ? "customer" : nil)
    times = mapping.time.isEmpty ? ["time"] : mapping.time
    events = mapping.event.isEmpty ? ["event"] : mapping.event
    let parts = [customer, caseColumn].compactMap(\.self) + times + events
    var taken: Set<String> = []
    for part in parts where !taken.insert(part).inserted {
      throw GeneratorError(
        "the mapping reads two of customer, case, time and event from the column "
          + "\(MessageText.quoted(part))",
        hint: "such a log cannot be written; give each a column of its own"
      )
    }

    let looked = Self.attributesLookedAt(in: definition).map(mapping.column(ofAttribute:))
    governed = Set(looked).subtracting(taken)
    let conditions = EventRules(of: definition).conditions.map(\.attribute)
    let conditioned = Set(conditions.map(mapping.column(ofAttribute:))).union(taken)
    stamps = definition.timeAttributes.map(mapping.column(ofAttribute:)).reduce(into: []) {
      if !conditioned.contains($1), !$0.contains($1) { $0.append($1) }
    }
    attributes = (mapping.attributes.map(\.column) + looked).filter { taken.insert($0).inserted }
  }

  /// The header, in the order of the fields of a row.
  var header: [String] { [customer, caseColumn].compactMap(\.self) + times + events + attributes }

  /// The column that holds an attribute.
  func column(ofAttribute name: String) -> String { mapping.column(ofAttribute: name) }

  /// The names of the attributes that map to a column, the column's own name last.
  func attributeNames(of column: String) -> [String] {
    mapping.attributes.filter { $0.column == column }.map(\.name) + [column]
  }

  /// The parts of an event's name in the event's columns, or nil where they would not be read
  /// back as that name.
  func parts(ofName name: String) -> [String]? {
    guard name == Self.trimmed(name), !name.isEmpty else { return nil }
    guard events.count > 1 else { return [name] }
    var parts: [String] = []
    var rest = name[...]
    while parts.count < events.count - 1, let range = Self.firstSeparator(in: rest) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    guard parts.allSatisfy({ $0 == Self.trimmed($0) && !$0.isEmpty }) else { return nil }
    return parts + Array(repeating: "", count: events.count - parts.count)
  }

  /// The attributes that matchers, `exclude`, signals, standards, contacts and money look at, in a
  /// fixed order.
  private static func attributesLookedAt(in definition: JourneyDefinition) -> [String] {
    var names = EventRules(of: definition).conditions.map(\.attribute)
    let signals = definition.signals
    names += [signals.complaint?.about, signals.complaint?.category].compactMap(\.self)
    names += [signals.csat, signals.nps, signals.ces].compactMap { $0?.attribute }
    names += [definition.contact?.reason, definition.contact?.actor].compactMap(\.self)
    names += definition.timeAttributes
    for touchpoint in definition.touchpoints {
      for case .attribute(let name) in [touchpoint.value, touchpoint.cost] { names.append(name) }
    }
    return names
  }

  private static func firstSeparator(in text: Substring) -> Range<Substring.Index>? {
    text.firstRange(of: " / ")
  }

  private static func trimmed(_ text: String) -> String {
    var part = text[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
