import JourneyModel

/// Finds events that some matchers accept and others do not.
///
/// A search by candidates: names from the patterns themselves, texts from the values and bounds
/// that conditions mention, then repair, one condition at a time, of what is accepted by mistake.
/// What it finds has been checked with the matchers; what it does not find within its budget may
/// exist all the same in definitions made to hide it.
struct EventSolver {
  private let layout: ColumnLayout
  private let columnOfAttribute: [String: String]
  private let valuesOfColumn: [String: [String]]
  private let names: [String]

  /// How many repairs are tried for one name before it is given up.
  private static let repairBudget = 2000
  /// How many different events are wanted at most.
  private static let alternatives = 6
  private static let fillers = ["spring", "brand", "standard", "plus", "1", "2", "a", "b", ""]

  /// Prepares a search in the events that a definition tells apart.
  init(rules: EventRules, layout: ColumnLayout) {
    self.layout = layout
    var columns: [String: String] = [:]
    var values: [String: [String]] = [:]
    for condition in rules.conditions {
      let column = layout.column(ofAttribute: condition.attribute)
      columns[condition.attribute] = column
      values[column, default: []] += Self.mentioned(in: condition)
    }
    columnOfAttribute = columns
    valuesOfColumn = values.mapValues { texts in
      let bounds = Set(texts.compactMap(DecimalNumber.parse)).sorted()
      let between = zip(bounds, bounds.dropFirst()).map { Self.text(($0 + $1) / 2) }
      return Self.unique([""] + texts + between + ["other", "none", "0", "1"])
    }
    names = Self.unique(rules.patterns.filter { !$0.isGlob }.map(\.text)).filter { !$0.isEmpty }
  }

  /// An event without attributes, or nil where the mapping cannot hold the name.
  func plain(_ name: String) -> EventSketch? {
    EventSketch(name: name, layout: layout, columns: columnOfAttribute)
  }

  /// Events that all of `matchers` accept, none of `rejecting` does, and whose columns hold the
  /// texts in `fixed`: at most a handful, different from each other, the plainest first.
  func events(
    acceptedBy matchers: [Matcher],
    rejecting: [Matcher],
    fixed: [String: String] = [:],
    hint: String
  ) -> [EventSketch] {
    var found: [EventSketch] = []
    for name in candidateNames(for: matchers, hint: hint) {
      guard var start = plain(name) else { continue }
      start.texts.merge(fixed) { _, new in new }
      let wanted = wantedTexts(for: matchers, in: start, fixed: fixed)
      guard let wanted else { continue }
      let variety = wanted.values.map(\.count).max() ?? 1
      for turn in 0..<min(variety, Self.alternatives) {
        var event = start
        for (column, texts) in wanted { event.texts[column] = texts[turn % texts.count] }
        var budget = Self.repairBudget
        guard
          let event = repaired(event, matchers, rejecting, fixed: fixed, depth: 0, &budget),
          !found.contains(event)
        else { continue }
        found.append(event)
        if found.count >= Self.alternatives { return found }
      }
    }
    return found
  }

  /// For each column that the matchers look at, the texts that satisfy all their conditions, those
  /// that the matchers mention themselves first; nil where a column has none.
  private func wantedTexts(
    for matchers: [Matcher],
    in event: EventSketch,
    fixed: [String: String]
  ) -> [String: [String]]? {
    var wanted: [String: [String]] = [:]
    let conditions = matchers.flatMap(\.conditions)
    for condition in conditions {
      let column = layout.column(ofAttribute: condition.attribute)
      guard wanted[column] == nil else { continue }
      let isGiven = fixed[column] != nil || !isAssignable(column)
      let own = conditions.filter { layout.column(ofAttribute: $0.attribute) == column }
      let texts =
        isGiven
        ? [event.texts[column] ?? ""]
        : Self.unique(own.flatMap(Self.mentioned) + (valuesOfColumn[column] ?? []))
      let holding = texts.filter { text in own.allSatisfy { $0.holds(for: text) } }
      guard !holding.isEmpty else { return nil }
      if !isGiven { wanted[column] = holding }
    }
    return wanted
  }

  /// The event with texts changed until nothing that should reject it accepts it, or nil.
  private func repaired(
    _ event: EventSketch,
    _ matchers: [Matcher],
    _ rejecting: [Matcher],
    fixed: [String: String],
    depth: Int,
    _ budget: inout Int
  ) -> EventSketch? {
    guard matchers.allSatisfy(event.isAccepted), budget > 0, depth < 12 else { return nil }
    budget -= 1
    guard let wrong = rejecting.first(where: event.isAccepted) else { return event }
    for condition in wrong.conditions {
      let column = layout.column(ofAttribute: condition.attribute)
      guard isAssignable(column), fixed[column] == nil else { continue }
      for text in valuesOfColumn[column] ?? [] where !condition.holds(for: text) {
        var changed = event
        changed.texts[column] = text
        if let done = repaired(
          changed,
          matchers,
          rejecting,
          fixed: fixed,
          depth: depth + 1,
          &budget
        ) {
          return done
        }
      }
    }
    return nil
  }

  private func isAssignable(_ column: String) -> Bool { layout.governed.contains(column) }

  /// Names that all the matchers' patterns accept, the most natural first.
  private func candidateNames(for matchers: [Matcher], hint: String) -> [String] {
    let patterns = matchers.compactMap(\.event)
    var candidates: [String] = []
    for pattern in patterns {
      candidates += pattern.isGlob ? Self.filled(pattern) : [pattern.text]
    }
    // Names from the event's columns where conditions look at those.
    let conditions = matchers.flatMap(\.conditions)
    let parts = layout.events.map { column in
      conditions.filter { layout.column(ofAttribute: $0.attribute) == column }
        .flatMap(Self.mentioned)
    }
    if parts.contains(where: { !$0.isEmpty }) {
      candidates += Self.combined(parts.map { $0.isEmpty ? [hint, "step"] : $0 })
    }
    candidates += [hint] + names + ["event", "visit", "step", "action"]
    return Self.unique(candidates).filter { name in patterns.allSatisfy { $0.accepts(name) } }
  }

  /// All ways to join one text of each part, the first parts' first.
  private static func combined(_ parts: [[String]]) -> [String] {
    var joined = [""]
    for texts in parts {
      joined = joined.prefix(64).flatMap { start in
        texts.prefix(8).map { start.isEmpty ? $0 : $0.isEmpty ? start : start + " / " + $0 }
      }
    }
    return joined
  }

  /// Names that a glob accepts: each filler in the place of every `*`, a letter for every `?`.
  private static func filled(_ pattern: EventPattern) -> [String] {
    fillers.map { filler in
      var name = ""
      for scalar in pattern.text.unicodeScalars {
        switch scalar {
        case "*": name += filler
        case "?": name += "1"
        default: name.unicodeScalars.append(scalar)
        }
      }
      return name
    }
  }

  /// The texts that a condition's tests mention, and numbers on both sides of its bounds.
  private static func mentioned(in condition: Condition) -> [String] {
    condition.tests.flatMap { test in
      switch test {
      case .equals(let text), .differs(let text): [text]
      case .below(let bound), .atMost(let bound):
        [bound - 1, bound, bound / 2, bound + 1].map(text)
      case .above(let bound), .atLeast(let bound):
        [bound + 1, bound, bound * 2, bound - 1].map(text)
      }
    }
  }

  private static func text(_ number: Double) -> String {
    if let whole = Int64(exactly: number) { return String(whole) }
    return String(number)
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
