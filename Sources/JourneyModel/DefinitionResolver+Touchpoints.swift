import Diagnostics

extension DefinitionResolver {
  /// The touchpoints with entries, ways on and matchers resolved.
  mutating func resolveTouchpoints() -> [Touchpoint] {
    let anyEntry = touchpoints.contains { $0.draft.entry?.value == true }
    if !anyEntry, !touchpoints.isEmpty,
      !touchpoints.contains(where: { $0.stage == 0 && $0.draft.entry == nil }),
      let first = touchpoints.first?.draft.entry
    {
      report(
        "no touchpoint is an entry",
        at: first.location,
        hint: "mark where journeys are designed to begin with `entry: true`"
      )
    }
    return touchpoints.map { draft, stage in
      if let exit = draft.exit, exit.value, draft.end?.value == true {
        report(
          "touchpoint \(MessageText.quoted(draft.id?.value ?? "")) is both `end` and `exit`",
          at: exit.location,
          hint: "an `end` is a legitimate last step, an `exit` a customer who leaves: keep one"
        )
      }
      let id = draft.id?.value ?? ""
      checkBackstage(draft, id)
      return Touchpoint(
        id: id,
        title: title(draft.title, of: draft.id),
        stage: stage,
        channel: draft.channel?.value,
        owner: draft.owner?.value,
        isEntry: draft.entry?.value ?? (!anyEntry && stage == 0),
        isGoal: draft.goal?.value ?? false,
        isEnd: draft.end?.value ?? false,
        isExit: draft.exit?.value ?? false,
        isBackstage: draft.backstage?.value ?? false,
        match: draft.match?.map(\.value) ?? [Matcher(event: EventPattern(id))],
        next: draft.next.map { resolve($0, key: "next") },
        value: draft.value?.amount,
        cost: draft.cost?.amount,
        policies: draft.policies.map { Policy(name: $0.name.value, text: $0.text.value) },
        playbook: draft.playbook?.playbook,
        thresholds: draft.thresholds
      )
    }
  }

  /// Warns where customers would begin or leave at work that they do not see.
  private mutating func checkBackstage(_ draft: TouchpointDraft, _ id: String) {
    guard let backstage = draft.backstage, backstage.value else { return }
    for (role, flag) in [("entry", draft.entry), ("exit", draft.exit)] where flag?.value == true {
      warn(
        "touchpoint \(MessageText.quoted(id)) is both `backstage` and `\(role)`",
        at: backstage.location,
        hint: role == "entry"
          ? "what is back stage, the customer does not see: they begin on the front stage"
          : "what is back stage, the customer does not see: they leave on the front stage"
      )
    }
  }

  /// Warns where nothing says what the company wants or where a journey may end.
  mutating func checkOutcomes() {
    guard !touchpoints.isEmpty else { return }
    let hasOutcome = touchpoints.contains { touchpoint, _ in
      [touchpoint.goal, touchpoint.end, touchpoint.exit].contains { $0?.value == true }
    }
    guard !hasOutcome else { return }
    warn(
      "no touchpoint is a `goal`, `end` or `exit`",
      at: draft.stagesLocation ?? draft.location,
      hint: "mark what the company wants with `goal: true`, and legitimate last steps with"
        + " `end: true`"
    )
  }

  /// Warns of touchpoints to which no designed way leads from an entry.
  ///
  /// An `exit` is left out: customers leave from anywhere, and default ways never lead to one.
  mutating func checkReachability(of definition: JourneyDefinition) {
    var reached = definition.touchpoints.map(\.isEntry)
    var open = reached.indices.filter { reached[$0] }
    // Without any entry, which only a broken definition has, there is nothing to follow.
    guard !open.isEmpty else { return }
    while let position = open.popLast() {
      for next in definition.designedNext(of: position) + presumedNext(of: position)
      where !reached[next] {
        reached[next] = true
        open.append(next)
      }
    }
    for position in reached.indices where !reached[position] {
      guard !definition.touchpoints[position].isExit, let id = touchpoints[position].draft.id
      else { continue }
      warn(
        "no entry reaches touchpoint \(MessageText.quoted(id.value))",
        at: id.location,
        hint: "name it in the `next` of another touchpoint, or mark it `entry: true`"
      )
    }
  }

  /// Where a mistyped `next` was probably meant to lead, so that one mistake is not told twice.
  private mutating func presumedNext(of position: Int) -> [Int] {
    var presumed: [Int] = []
    for name in touchpoints[position].draft.next ?? [] where positions[name.value] == nil {
      comparisonsLeft -= touchpointIds.count
      guard comparisonsLeft > 0 else { break }
      let suggestion = NearestName.suggestion(for: name.value, among: touchpointIds)
      if let suggestion, let target = positions[suggestion] { presumed.append(target) }
    }
    return presumed
  }

  /// Warns of patterns that never count because an earlier touchpoint's takes all their events.
  mutating func checkCoverage(_ resolved: [Touchpoint]) {
    var earlier = EarlierMatchers()
    for (position, touchpoint) in resolved.enumerated() {
      // A second touchpoint of the same id has been told already.
      guard let id = touchpoints[position].draft.id, positions[id.value] == position else {
        continue
      }
      let located =
        touchpoints[position].draft.match
        ?? touchpoint.match.map { Located($0, at: id.location) }
      for matcher in located {
        guard let covering = earlier.matcher(covering: matcher.value) else {
          if earlier.isExhausted {
            warn(
              "too many patterns to compare: from here on, none is checked for being covered by an"
                + " earlier one",
              at: matcher.location
            )
            return
          }
          continue
        }
        let owner = resolved[covering.touchpoint].id
        let place: Message =
          covering.location.line == matcher.location.line
          ? "" : " in line \(covering.location.line)"
        warn(
          "\(Self.name(of: matcher.value)) never counts here: touchpoint"
            + " \(MessageText.quoted(owner)) takes all its events first",
          at: matcher.location,
          hint: "\(Self.name(of: covering.matcher))\(place) covers it; narrow that one, or move"
            + " this touchpoint before \(MessageText.quoted(owner))"
        )
      }
      for matcher in located { earlier.add(matcher, of: position) }
    }
  }

  private static func name(of matcher: Matcher) -> Message {
    let conditions: Message = matcher.conditions.isEmpty ? "" : " with its `where`"
    guard let event = matcher.event else { return "a `where` without `event`" }
    return "pattern \(MessageText.quoted(event.text))\(conditions)"
  }
}

/// The matchers of the touchpoints before one, found by what could cover a pattern.
private struct EarlierMatchers {
  struct Entry {
    var matcher: Matcher
    var location: SourceLocation
    var touchpoint: Int
  }

  private var byName: [String: [Entry]] = [:]
  private var general: [Entry] = []
  private var stepsLeft = 1_000_000

  /// Whether comparing came to its limit.
  var isExhausted: Bool { stepsLeft <= 0 }

  mutating func add(_ matcher: Located<Matcher>, of touchpoint: Int) {
    let entry = Entry(
      matcher: matcher.value,
      location: matcher.location,
      touchpoint: touchpoint
    )
    if let event = matcher.value.event, !event.isGlob {
      byName[event.text, default: []].append(entry)
    } else {
      general.append(entry)
    }
  }

  /// The first entry that covers a matcher.
  mutating func matcher(covering matcher: Matcher) -> Entry? {
    let named = matcher.event.flatMap { $0.isGlob ? nil : byName[$0.text] } ?? []
    for entries in [named, general] {
      for entry in entries {
        guard stepsLeft > 0 else { return nil }
        if entry.matcher.covers(matcher, steps: &stepsLeft) { return entry }
      }
    }
    return nil
  }
}
