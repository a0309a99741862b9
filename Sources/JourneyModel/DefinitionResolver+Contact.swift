import Diagnostics

extension DefinitionResolver {
  /// Where customers need help, with touchpoints and channels resolved.
  mutating func resolveContact() -> ContactRules? {
    guard let contact = draft.contact else { return nil }
    checkPositive(contact.window, "window")
    let contacts = resolve(contact.touchpoints, key: "contact").sorted()
    if contact.actor == nil, let location = contact.botsLocation {
      report(
        "`bots` says nothing without `actor`",
        at: location,
        hint: "write `actor` with the attribute that says who acts"
      )
    }
    checkChannels(of: contact, contacts)
    return ContactRules(
      touchpoints: contacts,
      window: contact.window?.value ?? .days(7),
      reason: contact.reason?.value,
      actor: contact.actor?.value,
      bots: contact.bots.map { $0.map(\.value) } ?? ["bot"],
      costs: contact.costs.map {
        ContactRules.ChannelCost(channel: $0.channel.value, cost: $0.cost.value)
      }
    )
  }

  /// Warns of costs of channels over which no contact comes.
  private mutating func checkChannels(of contact: ContactDraft, _ positions: [Int]) {
    guard positions.count == contact.touchpoints.count else { return }
    let channels = positions.compactMap { touchpoints[$0].draft.channel?.value }
    for cost in contact.costs where !channels.contains(cost.channel.value) {
      warn(
        "no contact comes over the channel \(MessageText.quoted(cost.channel.value))",
        at: cost.channel.location,
        hint: channelHint(cost.channel.value, channels)
      )
    }
  }

  private func channelHint(_ channel: String, _ channels: [String]) -> Message {
    if let hint = NearestName.hint(for: channel, among: channels) { return hint }
    let known = channels.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard !known.isEmpty else { return "give the touchpoints of `contact` a `channel`" }
    let listed = Message.list(Array(known.prefix(6)), joinedBy: .and)
    let hint: Message = "the touchpoints of `contact` have \(listed)"
    return known.count > 6 ? "\(hint), and more" : hint
  }

  /// Who is to take over from whom, with the signs of each level resolved.
  mutating func resolveEscalationPath(_ known: KnownEvents) -> EscalationPath? {
    guard let path = draft.escalationPath else { return nil }
    checkPositive(path.within, "within")
    var levels: [EscalationPath.Level] = []
    for level in path.levels {
      guard let resolved = resolve(level, known) else { continue }
      if levels.contains(where: { $0.sign == resolved.sign }) {
        report("`levels` lists \(MessageText.quoted(resolved.name)) twice", at: level.location)
      } else {
        levels.append(resolved)
      }
    }
    if path.levels.count < 2, !path.isBroken, let location = path.levelsLocation {
      report(
        "an escalation path has at least two levels",
        at: location,
        hint: "write who helps first, then who takes over: [chat, agent, supervisor]"
      )
    }
    return EscalationPath(levels: levels, within: path.within?.value)
  }

  /// A level: a touchpoint's id, else an actor where `contact.actor` is mapped, else an event that
  /// the definition knows, or a glob.
  private mutating func resolve(
    _ level: EscalationPathDraft.Level,
    _ known: KnownEvents
  ) -> EscalationPath.Level? {
    switch level {
    case .event(let matcher):
      return EscalationPath.Level(name: matcher.value.levelName, sign: .event(matcher.value))
    case .actor(let actor):
      if draft.contact?.actor == nil {
        report(
          "no attribute says who acts",
          at: actor.location,
          hint: "write `actor` under `contact`"
        )
      }
      return EscalationPath.Level(name: actor.value, sign: .actor(actor.value))
    case .name(let name):
      if let position = positions[name.value] {
        return EscalationPath.Level(name: name.value, sign: .touchpoint(position))
      }
      let isGlob = EventPattern(name.value).isGlob
      if draft.contact?.actor != nil, !isGlob {
        warnOfActorLikeTouchpoint(name)
        return EscalationPath.Level(name: name.value, sign: .actor(name.value))
      }
      if let matcher = event(named: name.value, known) {
        return EscalationPath.Level(name: name.value, sign: .event(matcher))
      }
      report(
        "`levels` names no touchpoint and no event that the definition knows: "
          + "\(MessageText.quoted(name.value))",
        at: name.location,
        hint: hint(forTouchpoint: name.value)
          ?? "for who acts, write `actor` under `contact`; for an event of the log, `{ event: … }`"
      )
      return nil
    }
  }

  /// Any name may be an actor's: one that is nearly a touchpoint's is more likely mistyped.
  private mutating func warnOfActorLikeTouchpoint(_ name: Located<String>) {
    comparisonsLeft -= touchpointIds.count
    guard comparisonsLeft > 0,
      let near = NearestName.suggestion(for: name.value, among: touchpointIds)
    else { return }
    warn(
      "\(MessageText.quoted(name.value)) is taken for an actor",
      at: name.location,
      hint: "did you mean the touchpoint \(MessageText.quoted(near))? If not, write"
        + " `{ actor: \(MessageText.escaped(name.value)) }`"
    )
  }
}

extension Matcher {
  /// The name of a level that events of this kind reach.
  var levelName: String {
    event?.text ?? conditions.map(\.attribute).joined(separator: " / ")
  }
}
