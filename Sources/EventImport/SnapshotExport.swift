import JourneyModel

/// An export with one row for each case and a time in each of several columns.
struct SnapshotExport {
  /// The column that tells the cases apart.
  let key: String
  /// The columns with times of steps, and the events that they stand for.
  let times: [TimeColumn]
  /// The columns with times that are no steps: what was promised, when a row was last changed.
  let others: [String]

  /// Recognises such an export; nil for a log of events.
  ///
  /// - Parameters:
  ///   - profiles: the columns of the first file.
  ///   - others: those of each further file, which may have times of its own under the same key.
  init?(_ profiles: [ColumnProfile], and others: [[ColumnProfile]] = []) {
    var times = profiles.filter(Self.holdsTimes).map(\.name)
    let hasEvents = profiles.contains {
      ColumnRole.event.fit(ofHeader: $0.name) >= 2 && $0.kind != .time && !$0.isUnique
    }
    func areSteps(_ names: [String]) -> [String] {
      names.filter { HeaderName($0).words.isDisjoint(with: Self.otherWords) }
    }
    let steps = areSteps(times)
    let shared = profiles.filter { column in
      others.allSatisfy { $0.contains { $0.name == column.name } }
    }
    guard steps.count >= 2, !hasEvents, let key = Self.key(shared) ?? Self.key(profiles) else {
      return nil
    }
    self.key = key.name
    var columns = zip(Self.events(of: steps), steps).map { TimeColumn(event: $0, column: $1) }
    for other in others {
      let more = other.filter(Self.holdsTimes).map(\.name).filter { !times.contains($0) }
      times += more
      let added = areSteps(more)
      var names = Self.events(of: added)
      if names.contains(where: { name in columns.contains { $0.event == name } }) { names = added }
      columns += zip(names, added).map { TimeColumn(event: $0, column: $1) }
    }
    self.times = columns
    self.others = times.filter { name in !columns.contains { $0.column == name } }
  }

  /// The first column that is named like a key and never repeats.
  static func key(_ profiles: [ColumnProfile]) -> ColumnProfile? {
    profiles.first { profile in
      let isKey =
        ColumnRole.caseColumn.fit(ofHeader: profile.name) > 0
        || ColumnRole.customer.fit(ofHeader: profile.name) > 0
        || HeaderName(profile.name).endsInKey
      return isKey && profile.isUnique && profile.rowCount >= 2
        && profile.filled == profile.rowCount
    }
  }

  /// Numbers are times only where the name says so.
  private static func holdsTimes(_ profile: ColumnProfile) -> Bool {
    guard profile.times.isPlausible else { return false }
    switch (profile.times.refusal, profile.times.layout) {
    case (.needsFormat, _), (.severalReadings, _), (_, .automatic): return true
    case (_, .epoch): return ColumnRole.time.fit(ofHeader: profile.name) >= 2
    default: return false
    }
  }

  /// The mapping as a choice among others.
  var choice: ColumnChoice {
    ColumnChoice(
      role: .time,
      columns: times.map(\.column),
      events: times.map(\.event),
      isGiven: false,
      reason: .wholeCases(key: key)
    )
  }

  /// What was left out.
  var notes: [LogNote] { others.map(LogNote.noStep) }

  /// What to do about a mapping that makes one event of each row.
  var problem: LogProblem { .wholeCases(key: key, times: times.map(\.column)) }

  /// Names for the events: what is left of the columns' names without words for times and without
  /// what all of them begin with.
  private static func events(of columns: [String]) -> [String] {
    let words = columns.map { HeaderName($0).list }
    var steps = words.map { words in
      var words = words[...]
      while words.count > 1, let last = words.last, timeWords.contains(last) { words.removeLast() }
      while words.count > 1, let first = words.first, leadingWords.contains(first) {
        words.removeFirst()
      }
      return Array(words)
    }
    while let first = steps.first?.first,
      steps.allSatisfy({ $0.count > 1 && $0.first == first })
    {
      for position in steps.indices { steps[position].removeFirst() }
    }
    for parts in [steps, words] {
      let names = parts.map { $0.joined(separator: "-") }
      if Set(names).count == names.count, names.allSatisfy({ !$0.isEmpty }) { return names }
    }
    return columns
  }

  private static let timeWords: Set<String> = [
    "at", "on", "time", "date", "timestamp", "datetime", "ts", "dt", "utc", "am", "um", "datum",
    "zeit", "uhrzeit", "zeitpunkt", "zeitstempel",
  ]
  private static let leadingWords: Set<String> = [
    "time", "date", "timestamp", "datetime", "datum", "zeitpunkt", "of", "to", "der", "des",
  ]
  private static let otherWords: Set<String> = [
    "estimated", "expected", "due", "promised", "planned", "scheduled", "target", "deadline", "sla",
    "eta", "birth", "birthday", "birthdate", "dob", "expiry", "expires", "expiration", "valid",
    "updated", "modified", "geplant", "erwartet", "frist", "geburtsdatum", "geburtstag", "soll",
  ]
}
