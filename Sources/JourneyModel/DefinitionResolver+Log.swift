import Diagnostics

extension DefinitionResolver {
  /// The mapping of the export, its values checked.
  mutating func resolveLog() -> LogMapping {
    let log = draft.log
    if log.time.count > 2 {
      report(
        "`time` has \(log.time.count) columns",
        at: log.time[2].location,
        hint: "give one column, or one with the date and one with the time of day"
      )
    }
    if let format = log.timeFormat, let problem = TimeFormatRules.problem(with: format.value) {
      report(problem.problem, at: format.location, hint: problem.advice)
    }
    var attributes: [String: SourceLocation] = [:]
    for attribute in log.attributes {
      if let first = attributes[attribute.name.value] {
        report(
          "duplicate attribute \(MessageText.quoted(attribute.name.value))",
          at: attribute.name.location,
          hint: "it is given before in line \(first.line)"
        )
      } else {
        attributes[attribute.name.value] = attribute.name.location
      }
    }
    if let rows = log.skipRows, rows.value < 0 {
      report("`skip-rows` must not be negative", at: rows.location)
    }
    return LogMapping(
      customer: log.customer?.value,
      time: log.time.map(\.value),
      event: log.event.map(\.value),
      times: resolveTimes(),
      caseColumn: log.caseColumn?.value,
      timeZone: log.timeZone?.value,
      timeFormat: log.timeFormat?.value,
      delimiter: resolveDelimiter(),
      encoding: resolveEncoding(),
      skipRows: log.skipRows?.value ?? 0,
      exclude: log.exclude,
      attributes: log.attributes.map {
        AttributeMapping(name: $0.name.value, column: $0.column.value)
      }
    )
  }

  private mutating func resolveDelimiter() -> String? {
    guard let delimiter = draft.log.delimiter else { return nil }
    let text = delimiter.value
    if text == "tab" || text == "\\t" { return "\t" }
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1, scalar.isASCII
    else {
      report(
        "the delimiter \(MessageText.quoted(text)) is not one ASCII character",
        at: delimiter.location,
        hint: "write `,`, `;`, `|`, `tab` or another single character in quotes"
      )
      return nil
    }
    switch scalar {
    case "\"", "\n", "\r", "\0", "a"..."z", "A"..."Z", "0"..."9":
      report(
        "the delimiter cannot be \(MessageText.quoted(text)), which fields are made of",
        at: delimiter.location,
        hint: "write `,`, `;`, `|`, `tab` or another single character in quotes"
      )
      return nil
    default: return text
    }
  }

  private mutating func resolveEncoding() -> TextEncoding? {
    guard let encoding = draft.log.encoding else { return nil }
    let name = encoding.value.lowercased()
    if let known = TextEncoding(rawValue: name) { return known }
    let names = TextEncoding.allCases.map(\.rawValue)
    let meant: String? =
      switch name {
      case "cp1252", "windows1252", "win-1252", "ansi": "windows-1252"
      case "iso-8859-1", "iso8859-1", "iso_8859_1": "latin-1"
      default: NearestName.suggestion(for: name, among: names)
      }
    report(
      "unknown encoding \(MessageText.quoted(encoding.value))",
      at: encoding.location,
      hint: meant.map { NearestName.didYouMean($0) }
        ?? "known are \(Message.list(names, joinedBy: .and))"
    )
    return nil
  }
}
