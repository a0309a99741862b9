package import Diagnostics
package import EventImport
package import Wording

extension MappingResolution {
  /// What a compiler would say of a mapping and its log.
  ///
  /// - Parameters:
  ///   - input: The input's name.
  ///   - language: The language to say it in.
  /// - Returns: One for each finding.
  package func diagnostics(of input: String, in language: Language) -> [Diagnostic] {
    let text = LogProblemText(Words(language: language))
    return findings.map { text.diagnostic($0, of: input) }
  }
}

/// Makes sentences of what stands in the way of reading a log.
struct LogProblemText {
  private let words: Words

  init(_ words: Words) { self.words = words }

  /// A finding as a diagnostic about an input.
  func diagnostic(_ finding: LogFinding, of input: String) -> Diagnostic {
    Diagnostic(
      finding.isError ? .error : .warning,
      Message(quoting: message(finding.problem)),
      at: SourceLocation(path: input),
      hint: hint(finding.problem).map { Message(quoting: $0) }
    )
  }

  // MARK: What is wrong

  /// What is wrong, without a final period.
  func message(_ problem: LogProblem) -> String {
    switch problem {
    case .missingColumn(let column, let role, _):
      say(.problemMissingColumn, ["column": quoted(column), "role": .id(role.title)])
    case .missingTime(let column, let event, _):
      say(.problemMissingTime, ["column": quoted(column), "event": quoted(event)])
    case .missingAttribute(let column, let attribute, let key, _, let columns):
      missing(column, attribute, key, columns)
    case .unknownZone(let zone): say(.problemUnknownZone, ["zone": quoted(zone)])
    case .unusableFormat(let problem): problem.problem.text(in: words.language.messages)
    case .emptyTimes(let columns, let rows, let isSnapshot):
      say(
        isSnapshot ? .problemEmptyTimes : .problemEmptyTime,
        ["columns": list(columns), "count": .count(columns.count), "rows": .count(rows)]
      )
    case .unreadableTimes(let columns, _): say(.problemUnreadableTimes, ["columns": list(columns)])
    case .unsettledTimes(let columns, let refusal, _): unsettled(list(columns), refusal)
    case .noKey(let unique, _):
      unique.isEmpty
        ? say(.problemNoKey)
        : say(.problemUniqueKeys, ["columns": list(unique), "count": .count(unique.count)])
    case .noColumn(let role, _): say(.problemNoColumn, ["role": .id(role.title)])
    case .severalColumns(let role, let columns):
      say(.problemSeveralColumns, ["columns": list(columns), "role": .id(role.title)])
    case .wholeCases(let key, let times):
      say(.problemWholeCases, ["key": quoted(key), "columns": list(times)])
    default: ofRows(problem)
    }
  }

  private func ofRows(_ problem: LogProblem) -> String {
    switch problem {
    case .noHeader: say(.problemNoHeader)
    case .malformedRows(let count, let isJSON):
      say(isJSON ? .problemBrokenJSON : .problemBrokenQuoting, ["count": .count(count)])
    case .swallowedLines(let count, let line):
      say(.problemSwallowedLines, ["count": .count(count), "line": .count(line)])
    case .raggedRows(let count): say(.problemRaggedRows, ["count": .count(count)])
    case .invalidText(let count): say(.problemInvalidText, ["count": .count(count)])
    case .duplicateRows(let count): say(.problemDuplicateRows, ["count": .count(count)])
    case .moreKeyPaths: say(.problemMoreKeyPaths)
    case .unnamedColumns(let count): say(.problemUnnamedColumns, ["count": .count(count)])
    case .repeatedName(let name, let count):
      say(.problemRepeatedName, ["column": quoted(name), "count": .count(count)])
    case .oneColumn: say(.problemOneColumn)
    case .unreadableValues(let column, let count, let all, _):
      say(
        .problemUnreadableValues,
        ["column": quoted(column), "count": .count(count), "of": .count(all)]
      )
    case .emptyValues(let column, _, let count, let all):
      say(
        .problemEmptyValues,
        ["column": quoted(column), "count": .count(count), "of": .count(all)]
      )
    case .leadingZeros(let column): say(.problemLeadingZeros, ["column": quoted(column)])
    case .spelling(let names): say(.problemSpelling, ["names": list(names)])
    default: say(.problemNoRows)
    }
  }

  private func missing(
    _ column: String,
    _ attribute: String?,
    _ key: String?,
    _ columns: LogProblem.Columns
  ) -> String {
    let problem = say(
      columns.areKeys ? .problemMissingKey : .problemMissingAttribute,
      ["column": quoted(column)]
    )
    if let attribute {
      return say(.problemAsAttribute, ["problem": .text(problem), "attribute": quoted(attribute)])
    }
    return key.map { say(.problemReferredTo, ["problem": .text(problem), "key": quoted($0)]) }
      ?? problem
  }

  private func unsettled(
    _ columns: Words.Argument,
    _ refusal: TimeDetection.Refusal
  ) -> String {
    switch refusal {
    case .severalReadings(let example, let readings):
      let ways = readings.map { "\($0.shown) \(reading($0))" }.joined(separator: ", ")
      return say(
        .problemSeveralReadings,
        ["columns": columns, "example": quoted(example), "ways": .text(ways)]
      )
    case .needsFormat(let example, let way):
      return say(
        way.isOfNumbers ? .problemNeedsFormat : .problemNeedsFormatNamed,
        ["columns": columns, "example": quoted(example), "reading": .text(reading(way))]
      )
    case .contradictoryDays(let dayFirst, let monthFirst):
      return say(
        .problemContradictoryDays,
        ["columns": columns, "dayFirst": quoted(dayFirst), "monthFirst": quoted(monthFirst)]
      )
    case .mixedLayouts(let shares):
      return say(.problemMixedLayouts, ["columns": columns, "shares": .text(list(shares))])
    case .mixedUnits(let shares):
      return say(.problemMixedUnits, ["columns": columns, "shares": .text(list(shares))])
    case .compactDigits(let example, _):
      return say(
        .problemCompactDigits,
        [
          "columns": columns, "unit": .id(refusal.unit.title),
          "example": quoted(example),
        ]
      )
    case .nanoseconds(let example):
      return say(.problemNanoseconds, ["columns": columns, "example": quoted(example)])
    }
  }

  private func reading(_ reading: TimeDetection.Reading) -> String {
    words.plain(reading.order.title)
  }

  private func list(_ shares: [TimeDetection.Share]) -> String {
    let total = shares.reduce(0) { $0 + $1.count }
    return shares.map { share in
      let name = share.unit.map { words.plain($0.title) + ", " } ?? ""
      let part = WholePercent(words).text(share.count, of: total)
      return "\(MessageText.quoted(share.example)) (\(name)\(part))"
    }.joined(separator: ", ")
  }

  // MARK: What to do

  /// What to do about it; nil where nothing can be said.
  func hint(_ problem: LogProblem) -> String? {
    switch problem {
    case .missingAttribute(let column, let attribute, _, let others, let columns):
      // Whoever refers to an attribute by its column's name may mean another attribute.
      return near(column, columns.names + (attribute == nil ? others : []))
        ?? list(columns.names)
    case .missingColumn(let column, _, let columns), .missingTime(let column, _, let columns):
      return near(column, columns.names) ?? list(columns.names)
    case .unknownZone(let zone):
      return near(zone, ZoneTable.knownIdentifiers) ?? say(.hintZones)
    case .unusableFormat(let problem):
      return problem.advice.text(in: words.language.messages)
    case .emptyTimes(_, _, let isSnapshot):
      return say(isSnapshot ? .hintNameSnapshotTimes : .hintNameTimes)
    case .unreadableTimes(_, let isSnapshot):
      return say(isSnapshot ? .hintLeaveOutTime : .hintNameTimes)
    case .unsettledTimes(_, let refusal, let isOneOfMany):
      let hint = settling(refusal)
      return isOneOfMany ? say(.hintHoldsForAll, ["hint": .text(hint)]) : hint
    case .noKey(_, let columns): return name(.customer, columns)
    case .noColumn(let role, let columns): return name(role, columns)
    case .severalColumns(let role, _):
      return say(.hintChooseColumn, ["option": .text(role.option), "key": key(role)])
    case .wholeCases: return say(.hintWholeCases)
    default: return ofRows(problem).map { say($0, ["count": .count(rows(of: problem))]) }
    }
  }

  /// Of how many rows a hint speaks, for its grammar.
  private func rows(of problem: LogProblem) -> Int {
    switch problem {
    case .malformedRows(let count, _), .raggedRows(let count), .duplicateRows(let count): count
    default: 0
    }
  }

  private func ofRows(_ problem: LogProblem) -> TextID? {
    switch problem {
    case .noHeader: .hintNoHeader
    case .malformedRows: .hintRejected
    case .swallowedLines: .hintCloseQuote
    case .raggedRows: .hintRagged
    case .invalidText: .hintEncoding
    case .duplicateRows: .hintKept
    case .moreKeyPaths: .hintDeeperPath
    case .repeatedName: .hintFirstOfName
    case .oneColumn: .hintOneColumn
    case .unreadableValues(_, _, _, let isSnapshot):
      isSnapshot ? .hintTimesRejected : .hintRowsRejected
    case .emptyValues(_, let role, _, _):
      switch role {
      case .customer: .hintWithoutCustomer
      case .caseColumn: .hintWithoutCase
      case .time: .hintWithoutTime
      case .event: .hintWithoutEvent
      }
    case .leadingZeros: .hintLeadingZeros
    case .spelling: .hintSpelling
    default: nil
    }
  }

  private func settling(_ refusal: TimeDetection.Refusal) -> String {
    switch refusal {
    case .severalReadings(_, let readings):
      let formats = readings.map { way in
        say(
          .hintFormatFor,
          ["format": .text("\"\(way.timeFormat)\""), "reading": .text(reading(way))]
        )
      }
      let all = formats.joined(separator: words.plain(.hintOr))
      return say(.hintWrite, ["formats": .text(all)])
    case .needsFormat(_, let way):
      return say(.hintFormat, ["format": .text("\"\(way.timeFormat)\"")])
    case .contradictoryDays: return say(.hintWriteAlike)
    case .mixedLayouts: return say(.hintMixedLayouts)
    case .mixedUnits: return say(.hintMixedUnits)
    case .compactDigits(_, let way):
      return say(
        .hintCompactDigits,
        [
          "format": .text("\"\(way.timeFormat)\""), "shown": .text(way.shown),
          "unit": .text(refusal.unit.rawValue),
        ]
      )
    case .nanoseconds: return say(.hintNanoseconds)
    }
  }

  private func name(_ role: ColumnRole, _ columns: [String]) -> String {
    say(
      .hintNameColumn,
      ["option": .text(role.option), "key": key(role), "columns": .text(list(columns))]
    )
  }

  private func key(_ role: ColumnRole) -> Words.Argument { .text("`\(role.rawValue):`") }

  private func near(_ name: String, _ names: [String]) -> String? {
    guard !HeaderCheck.holdsValues(names) else { return nil }
    return NearestName.suggestion(for: name, among: names)
      .map { say(.hintDidYouMean, ["name": quoted($0)]) }
  }

  /// The columns, as many as a line holds; none of a first row of values, whoever they name.
  private func list(_ names: [String]) -> String {
    let shown = names.filter { !$0.isEmpty }
    guard !shown.isEmpty else { return say(.hintNoColumns) }
    if HeaderCheck.holdsValues(shown) { return say(.hintNoHeader) }
    let rest = shown.count - Self.listed
    guard rest > 0 else { return say(.hintColumns, ["columns": list(shown)]) }
    let first = shown.prefix(Self.listed).map { MessageText.quoted($0) }.joined(separator: ", ")
    return say(.hintColumnsAndMore, ["columns": .text(first), "count": .count(rest)])
  }

  /// How many columns a message names.
  private static let listed = 20

  private func list(_ names: [String]) -> Words.Argument {
    .text(MessageText.list(names, joinedBy: words.plain(.inspectAnd)))
  }

  private func quoted(_ text: String) -> Words.Argument { .text(MessageText.quoted(text)) }

  private func say(
    _ id: TextID,
    _ arguments: KeyValuePairs<String, Words.Argument> = [:]
  ) -> String {
    words(id, arguments).plain
  }
}
