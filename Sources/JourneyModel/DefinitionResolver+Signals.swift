import Diagnostics

extension DefinitionResolver {
  /// The signals with their touchpoints and scales resolved.
  mutating func resolveSignals() -> Signals {
    var signals = Signals(escalation: draft.signals.escalation.map(\.value))
    if let complaint = draft.signals.complaint {
      checkPositive(complaint.within, "within")
      signals.complaint = ComplaintSignal(
        match: complaint.match.map(\.value),
        about: complaint.about?.value,
        within: complaint.within?.value,
        skip: resolve(complaint.skip, key: "skip"),
        category: complaint.category?.value
      )
    }
    if let csat = draft.signals.csat, let attribute = csat.attribute {
      var scale = 1.0...5.0
      if let written = csat.scale, written.value.count == 2 {
        if written.value[0] < written.value[1] {
          scale = written.value[0]...written.value[1]
        } else {
          report(
            "the scale must begin below its end",
            at: written.location,
            hint: "write the lowest score, then the highest: [1, 5]"
          )
        }
      }
      signals.csat = ScoreSignal(attribute: attribute.value, scale: scale)
    }
    if let attribute = draft.signals.nps?.attribute {
      signals.nps = ScoreSignal(attribute: attribute.value, scale: 0...10)
    }
    return signals
  }

  /// The standards with what starts and stops their clocks resolved.
  mutating func resolveStandards(_ resolved: [Touchpoint]) -> [Standard] {
    let known = KnownEvents(
      resolved.flatMap(\.match) + (draft.signals.complaint?.match ?? []).map(\.value)
        + draft.signals.escalation.map(\.value)
    )
    return draft.standards.compactMap { standard in
      checkPositive(standard.within, "within")
      let from = resolve(standard.from, key: "from", known)
      let to = resolve(standard.to, key: "to", known)
      guard let id = standard.id, let from, let to, let within = standard.within else {
        return nil
      }
      return Standard(
        id: id.value,
        title: title(standard.title, of: id),
        from: from,
        to: to,
        promise: .within(within.value),
        target: standard.target,
        owner: standard.owner?.value
      )
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
    case .name(let name):
      if let position = positions[name.value] { return .touchpoint(position) }
      let pattern = EventPattern(name.value)
      if pattern.isGlob { return .event(Matcher(event: pattern)) }
      globComparisonsLeft -= known.globs.count
      // Out of comparisons, which only a file made for it is, the name is taken as it stands.
      if globComparisonsLeft < 0 || known.has(name.value) { return .event(Matcher(event: pattern)) }
      let hint = hint(forTouchpoint: name.value)
      report(
        "`\(key)` names no touchpoint and no event that the definition knows: "
          + MessageText.quoted(name.value),
        at: name.location,
        hint: hint ?? "for any other event of the log, write `{ event: … }`"
      )
      return nil
    }
  }
}

/// The event names that touchpoints and signals look for.
private struct KnownEvents {
  private let names: Set<String>
  let globs: [EventPattern]

  init(_ matchers: [Matcher]) {
    let patterns = matchers.compactMap(\.event)
    names = Set(patterns.filter { !$0.isGlob }.map(\.text))
    globs = Array(Set(patterns.filter(\.isGlob)))
  }

  func has(_ name: String) -> Bool {
    names.contains(name) || globs.contains { $0.accepts(name) }
  }
}
