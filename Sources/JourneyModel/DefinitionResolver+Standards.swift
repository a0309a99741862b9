import Diagnostics

extension DefinitionResolver {
  /// The standards with what starts and stops their clocks resolved.
  mutating func resolveStandards(_ known: KnownEvents) -> [Standard] {
    let calendar = resolve(draft.calendar)
    let standards = draft.standards.compactMap { standard -> Standard? in
      checkPositive(standard.within, "within")
      let preset = resolvePreset(of: standard)
      let from = resolve(standard.from, key: "from", known)
      let to = resolve(standard.to, key: "to", known)
      let without = resolve(standard.without, key: "without", known)
      let own = resolve(standard.calendar)
      checkParts(of: standard, preset)
      guard let id = standard.id, let from, let stop = to ?? without,
        let promise = promise(of: standard, preset)
      else { return nil }
      return Standard(
        id: id.value,
        title: standard.title?.value ?? preset?.title ?? title(nil, of: id),
        titledBy: standard.title == nil ? preset : nil,
        from: from,
        to: stop,
        promise: promise,
        calendar: standard.calendar == nil ? calendar : own,
        target: standard.target ?? preset?.target,
        owner: standard.owner?.value
      )
    }
    checkTimeAttributes()
    return standards
  }

  private mutating func resolvePreset(of standard: StandardDraft) -> StandardPreset? {
    guard let name = standard.preset else { return nil }
    if let preset = StandardPreset(rawValue: name.value) { return preset }
    let known = StandardPreset.allCases.map(\.rawValue)
    report(
      "unknown preset \(MessageText.quoted(name.value))",
      at: name.location,
      hint: NearestName.hint(for: name.value, among: known)
        ?? "known are \(Message.list(known, joinedBy: .and))"
    )
    return nil
  }

  private func promise(of standard: StandardDraft, _ preset: StandardPreset?) -> Standard.Promise? {
    if let due = standard.due { return .due(attribute: due.value) }
    guard let within = standard.within?.value ?? preset?.within else { return nil }
    return standard.without == nil ? .within(within) : .free(within)
  }

  /// Checks that a standard says once what stops its clock, and once by when.
  private mutating func checkParts(of standard: StandardDraft, _ preset: StandardPreset?) {
    if let without = standard.without {
      if standard.to != nil {
        report(
          "a standard has both `to` and `without`",
          at: without.location,
          hint: "`to` is what must come, `without` a fault that must not: keep one"
        )
      } else if let due = standard.due {
        report(
          "`without` has no `due`",
          at: due.location,
          hint: "write `within`: how long no fault may come"
        )
      } else if preset?.isWithout == false {
        report(
          "the preset `\(preset?.rawValue ?? "")` is about what must come, not about faults",
          at: without.location,
          hint: "write `to`, or leave `preset` out"
        )
      }
    } else if let to = standard.to, preset?.isWithout == true {
      report(
        "the preset `\(preset?.rawValue ?? "")` is about faults that must not come",
        at: to.location,
        hint: "write `without` with what corrects an invoice"
      )
    }
    if standard.without == nil, let due = standard.due, standard.within != nil {
      report(
        "a standard has both `within` and `due`",
        at: due.location,
        hint:
          "`within` is the same time for all, `due` an attribute with the time of each: keep one"
      )
    }
    guard !standard.isBroken else { return }
    let name: Message =
      standard.id.map { "standard \(MessageText.quoted($0.value))" } ?? "a standard"
    if standard.to == nil, standard.without == nil {
      report(
        "\(name) has no `\(preset?.isWithout == true ? "without" : "to")`",
        at: standard.location,
        hint: preset?.isWithout == true
          ? "`without` is the fault that must not come"
          : "`to` is what stops the clock; for a fault that must not come write `without`"
      )
    }
    if standard.within == nil, standard.due == nil, preset?.within == nil {
      report(
        "\(name) has neither `within` nor `due`",
        at: standard.location,
        hint: preset == .deliveryPromise
          ? "write `due` with the attribute that holds the day promised"
          : "write for example `within: 4h`, or `due` with the attribute that holds the time promised"
      )
    }
  }

  /// Checks that standards look at no more times than an event is read with.
  private mutating func checkTimeAttributes() {
    var seen: Set<String> = []
    for standard in draft.standards {
      var attributes = standard.due.map { [$0] } ?? []
      for case .time(let attribute) in [standard.to, standard.without] {
        attributes.append(attribute)
      }
      for attribute in attributes where seen.insert(attribute.value).inserted {
        guard seen.count == JourneyDefinition.timeAttributeLimit + 1 else { continue }
        report(
          "standards look at more than \(JourneyDefinition.timeAttributeLimit) attributes with times",
          at: attribute.location,
          hint: "this is the first that is too many; split the definition into two"
        )
      }
    }
  }

  /// What starts or stops a standard's clock.
  ///
  /// A touchpoint's id names the touchpoint, and a glob stands for events. Any other name must be
  /// an event that some touchpoint or signal accepts: a name that nothing else in the definition
  /// knows is more likely mistyped.
  private mutating func resolve(
    _ trigger: StandardDraft.Trigger?,
    key: String,
    _ known: KnownEvents
  ) -> Standard.Trigger? {
    switch trigger {
    case nil: return nil
    case .event(let matcher): return .event(matcher.value)
    case .time(let attribute):
      guard key != "from" else {
        report(
          "the time in an attribute stops a clock and cannot start one",
          at: attribute.location,
          hint: "write the touchpoint or event that has the attribute"
        )
        return nil
      }
      return .time(attribute: attribute.value)
    case .name(let name):
      if let position = positions[name.value] { return .touchpoint(position) }
      if let matcher = event(named: name.value, known) { return .event(matcher) }
      let hint = hint(forTouchpoint: name.value)
      report(
        "`\(key)` names no touchpoint and no event that the definition knows: "
          + "\(MessageText.quoted(name.value))",
        at: name.location,
        hint: hint ?? "for any other event of the log, write `{ event: … }`"
      )
      return nil
    }
  }

  /// What a name that is no touchpoint's stands for: a glob, or an event that the definition knows.
  mutating func event(named name: String, _ known: KnownEvents) -> Matcher? {
    let pattern = EventPattern(name)
    if pattern.isGlob { return Matcher(event: pattern) }
    globComparisonsLeft -= known.globs.count
    // Out of comparisons, which only a file made for it is, the name is taken as it stands.
    guard globComparisonsLeft < 0 || known.has(name) else { return nil }
    return Matcher(event: pattern)
  }

  /// The events that the definition knows, by its touchpoints and signals.
  func knownEvents(_ resolved: [Touchpoint]) -> KnownEvents {
    let signals = draft.signals
    let asked = [signals.csat, signals.nps, signals.ces].flatMap { $0?.asked ?? [] }
    let located = (signals.complaint?.match ?? []) + signals.escalation + asked
    return KnownEvents(resolved.flatMap(\.match) + located.map(\.value))
  }
}
