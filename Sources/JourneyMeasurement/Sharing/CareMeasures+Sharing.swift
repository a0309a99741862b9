import Statistics

// These measures count events, of which one customer may have many: `groups` is made of the events of the
// busiest customers, not of their journeys. Their totals are the sums of what is shown, so that
// nothing is left to be worked out from them.

extension FeedbackMeasures {
  /// Hides the scores of small groups.
  mutating func share(_ groups: SmallGroups) {
    csat?.share(groups)
    nps?.share(groups)
    ces?.share(groups)
  }
}

extension ScoreMeasures {
  fileprivate mutating func share(_ groups: SmallGroups) {
    for index in touchpoints.indices { touchpoints[index].share(groups) }
    unattributed.share(groups)
    if !groups.mayShow(named, of: attributed) { named = 0 }
    if !groups.mayShow(journeys) { journeys = 0 }
    if !groups.mayShow(unasked, of: count) { unasked = 0 }
  }
}

extension TracedScores {
  /// Shown where every score that was given is one of many, else not at all.
  fileprivate mutating func share(_ groups: SmallGroups) {
    let isShown =
      counts.values.allSatisfy(groups.mayShow) && groups.mayShow(asked)
      && groups.mayShow(answered, of: asked)
    if !isShown { self = TracedScores() }
  }
}

extension ContactMeasures {
  /// Hides the contacts of small groups, and the reasons of few customers.
  mutating func share(_ groups: SmallGroups, minimumGroup: Int) {
    for index in touchpoints.indices { touchpoints[index].share(groups) }
    for index in causes.indices {
      causes[index].counts.share(groups)
      let isShown = causes[index].counts.contacts > 0 && groups.mayShow(causes[index].journeys)
      if !isShown { causes[index] = ContactCause() }
    }
    withoutCause.share(groups)
    for (reason, count) in reasons {
      var shown = count
      shown.counts.share(groups)
      reasons[reason] = shown.counts.contacts > 0 && count.keys >= minimumGroup ? shown : nil
    }
    for index in repeats.indices {
      let cell = repeats[index]
      let isShown =
        groups.mayShow(cell.count) && groups.mayShow(cell.comparable)
        && groups.mayShow(cell.beganAgain, of: cell.comparable)
      if !isShown { repeats[index] = ContactRepeats() }
    }
    automation.share(groups)
    if !groups.mayShow(journeys) { journeys = 0 }
    if !groups.mayShow(keys) { keys = 0 }
  }
}

extension ContactCounts {
  fileprivate mutating func share(_ groups: SmallGroups) {
    let isShown =
      groups.mayShow(contacts) && groups.mayShow(repeated, of: contacts)
      && groups.mayShow(matureRepeated, of: mature) && groups.mayShow(contacts - mature)
    if !isShown { self = ContactCounts() }
  }
}

extension AutomationMeasures {
  fileprivate mutating func share(_ groups: SmallGroups) {
    let isShown =
      groups.mayShow(bot, of: knownActor) && groups.mayShow(handedOver, of: bot)
      && groups.mayShow(matureHandedOver, of: matureBot)
      && groups.mayShow(matureResolved, of: matureBot) && groups.mayShow(matureKnownActor)
    if !isShown { self = AutomationMeasures() }
  }
}

extension EscalationMeasures {
  /// Hides the escalations of small groups.
  mutating func share(_ groups: SmallGroups) {
    for index in units.indices {
      let unit = units[index]
      let isShown =
        groups.mayShow(unit.units) && groups.mayShow(unit.escalated, of: unit.units)
        && groups.mayShow(unit.matureEscalated, of: unit.mature)
      if !isShown { units[index] = EscalationCounts() }
    }
    path?.share(groups)
  }
}

extension PathMeasures {
  fileprivate mutating func share(_ groups: SmallGroups) {
    let isShown =
      journeys.allSatisfy(groups.mayShow) && groups.mayShow(skipped, of: takeovers)
      && groups.mayShow(late, of: timedTakeovers) && groups.mayShow(escalations)
      && groups.mayShow(unanswered, of: matureEscalations)
      && groups.mayShow(pingPong, of: escalatedJourneys)
    if !isShown { self = PathMeasures(levels: journeys.count) }
  }
}
