import Statistics

// These measures count events, of which one customer may have many: `groups` is made of the events of the
// busiest customers, not of their journeys. Their totals are the sums of what is shown; but the same
// contacts are told by touchpoint, by what they came after and by reason, so that what one of these
// hides is known from another: each is a whole of its own, of which the hidden parts together are enough.
//
// What has not had its time is left out, such as contacts whose window has not elapsed: these are few beside
// the others, and would be known wherever all are told and those that had their time as well.

extension FeedbackMeasures {
  /// Hides the scores of small groups.
  ///
  /// - Parameters:
  ///   - groups: what may be shown.
  ///   - measures: the journeys and visits that are shown beside.
  mutating func share(_ groups: SmallGroups, beside measures: JourneyMeasures) {
    csat?.share(groups, beside: measures)
    nps?.share(groups, beside: measures)
    ces?.share(groups, beside: measures)
  }
}

extension ScoreMeasures {
  fileprivate mutating func share(_ groups: SmallGroups, beside measures: JourneyMeasures) {
    let hasSurveys = asked > 0
    // Without surveys, scores are told of visits.
    let fewUnscored = zip(touchpoints, measures.touchpoints).map { scores, touchpoint in
      let rest = touchpoint.visits - scores.count
      return !hasSurveys && rest > 0 && !groups.mayShow(rest)
    }
    let isHidden = groups.hidden(touchpoints + [unattributed], besides: fewUnscored + [false])
    for index in touchpoints.indices where isHidden[index] { touchpoints[index] = TracedScores() }
    if isHidden[touchpoints.count] { unattributed = TracedScores() }
    if !groups.mayShow(named, of: attributed) { named = 0 }
    if !groups.mayShow(journeys, of: measures.totals.journeys) { journeys = 0 }
    if !groups.mayShow(unasked, of: count) { unasked = 0 }
  }
}

extension TracedScores: SharedCounts {
  var size: Int { count }

  /// Shown where every score that was given is one of many, else not at all.
  func mayBeShown(groups: SmallGroups) -> Bool {
    counts.values.allSatisfy(groups.mayShow) && groups.mayShow(answered, of: asked)
      && groups.mayShow(asked)
  }

  /// All scores are as many as answered surveys and scores that nobody asked for, where all of those are told;
  /// how often each score was given in all is told nowhere.
  func mayBeLeft(of whole: TracedScores, groups: SmallGroups) -> Bool {
    asked > 0 || groups.mayBeLeft(count, of: whole.count)
  }
}

extension ContactMeasures {
  /// Hides the contacts of small groups, and the reasons of few customers.
  ///
  /// - Parameters:
  ///   - groups: what may be shown.
  ///   - measures: the journeys that are shown beside.
  ///   - minimumGroup: how many customers a reason has at least.
  mutating func share(
    _ groups: SmallGroups,
    beside measures: JourneyMeasures,
    minimumGroup: Int
  ) {
    leaveOutYoung()
    shareCauses(groups, beside: measures)
    let names = reasons.keys.sorted()
    let isRare = groups.hidden(
      names.map { reasons[$0]?.counts ?? ContactCounts() },
      besides: names.map { (reasons[$0]?.customers ?? 0) < minimumGroup }
    )
    for (name, hides) in zip(names, isRare) where hides { reasons[name] = nil }
    shareTouchpoints(groups)
    if !automation.mayBeShown(groups, of: total) { automation = AutomationMeasures() }
    if !groups.mayShow(journeys, of: measures.totals.journeys) { journeys = 0 }
    if !groups.mayShow(customers, of: measures.totals.customers) { customers = 0 }
  }

  private mutating func leaveOutYoung() {
    for index in touchpoints.indices { touchpoints[index].leaveOutYoung() }
    for index in causes.indices {
      // Whose repeats are of young contacts alone is not known.
      if causes[index].counts.repeated > causes[index].counts.matureRepeated {
        causes[index].customersRepeated = 0
      }
      causes[index].counts.leaveOutYoung()
    }
    withoutCause.leaveOutYoung()
    for reason in reasons.keys { reasons[reason]?.counts.leaveOutYoung() }
    automation.leaveOutYoung()
  }

  private mutating func shareTouchpoints(_ groups: SmallGroups) {
    let isHidden = groups.hidden(touchpoints)
    for row in touchpoints.indices {
      // How many contacts of a touchpoint were repeated is known, and so is what its ways leave of them.
      let cells = touchpoints.indices.map { row * touchpoints.count + $0 }
      let young = cells.reduce(0) { $0 + repeats[$1].count } - touchpoints[row].repeated
      let hidesRow = isHidden[row] || !groups.mayShow(young)
      let ways = groups.hidden(cells.map { repeats[$0] }, besides: cells.map { _ in hidesRow })
      for (cell, hides) in zip(cells, ways) where hides { repeats[cell] = ContactRepeats() }
      if isHidden[row] { touchpoints[row] = ContactCounts() }
    }
  }

  private mutating func shareCauses(_ groups: SmallGroups, beside measures: JourneyMeasures) {
    let isFew = zip(causes, measures.touchpoints).map { cause, touchpoint in
      !groups.mayShow(cause.journeys, of: touchpoint.journeys)
        && cause.counts.contacts > 0
    }
    let isHidden = groups.hidden(
      causes.map(\.counts) + [withoutCause],
      besides: isFew + [false]
    )
    for index in causes.indices {
      if isHidden[index] { causes[index] = ContactCause() }
      if !groups.mayShow(causes[index].customersRepeated) { causes[index].customersRepeated = 0 }
    }
    if isHidden[causes.count] { withoutCause = ContactCounts() }
  }
}

extension ContactCounts: SharedCounts {
  var size: Int { contacts }

  fileprivate mutating func leaveOutYoung() { (contacts, repeated) = (mature, matureRepeated) }

  func mayBeShown(groups: SmallGroups) -> Bool { groups.mayShow(repeated, of: contacts) }

  func mayBeLeft(of whole: ContactCounts, groups: SmallGroups) -> Bool {
    groups.mayBeLeft(contacts, of: whole.contacts)
      && groups.mayBeLeft(repeated, of: whole.repeated)
      && groups.mayBeLeft(contacts - repeated, of: whole.contacts - whole.repeated)
  }
}

extension ContactRepeats: SharedCounts {
  var size: Int { count }

  func mayBeShown(groups: SmallGroups) -> Bool {
    groups.mayShow(comparable, of: count) && groups.mayShow(beganAgain, of: comparable)
  }

  func mayBeLeft(of whole: ContactRepeats, groups: SmallGroups) -> Bool {
    groups.mayBeLeft(count, of: whole.count)
  }
}

extension AutomationMeasures {
  fileprivate mutating func leaveOutYoung() {
    (knownActor, bot, handedOver) = (matureKnownActor, matureBot, matureHandedOver)
  }

  fileprivate func mayBeShown(_ groups: SmallGroups, of total: ContactCounts) -> Bool {
    groups.mayShow(knownActor, of: total.contacts) && groups.mayShow(bot, of: knownActor)
      && groups.mayShow(matureResolved, of: bot) && groups.mayShow(handedOver, of: bot)
      && groups.mayShow(bot - matureResolved - handedOver)
      && groups.mayShow(matureResolved, of: knownActor)
  }
}

extension EscalationMeasures {
  /// Hides the escalations of small groups.
  ///
  /// - Parameters:
  ///   - groups: what may be shown.
  ///   - measures: the journeys and contacts that are shown beside.
  mutating func share(_ groups: SmallGroups, beside measures: JourneyMeasures) {
    for index in units.indices { units[index].leaveOutYoung() }
    let contacts = measures.contacts.touchpoints
    let isHidden = groups.hidden(
      units,
      besides: units.indices.map { $0 < contacts.count && contacts[$0].contacts == 0 }
    )
    for index in units.indices where isHidden[index] { units[index] = EscalationCounts() }
    path?.share(groups, of: measures.totals.journeys)
  }
}

extension EscalationCounts: SharedCounts {
  var size: Int { units }

  fileprivate mutating func leaveOutYoung() { (units, escalated) = (mature, matureEscalated) }

  func mayBeShown(groups: SmallGroups) -> Bool { groups.mayShow(escalated, of: units) }

  func mayBeLeft(of whole: EscalationCounts, groups: SmallGroups) -> Bool {
    groups.mayBeLeft(units, of: whole.units) && groups.mayBeLeft(escalated, of: whole.escalated)
      && groups.mayBeLeft(units - escalated, of: whole.units - whole.escalated)
  }
}

extension PathMeasures {
  fileprivate mutating func share(_ groups: SmallGroups, of whole: Int) {
    // Without a limit none of them ever has had its time.
    if matureEscalations > 0 { escalations = matureEscalations }
    let isShown =
      journeys.allSatisfy { groups.mayShow($0, of: whole) } && groups.mayShow(escalations)
      && groups.mayShow(skippable, of: takeovers) && groups.mayShow(skipped, of: skippable)
      && groups.mayShow(timedTakeovers, of: takeovers) && groups.mayShow(late, of: timedTakeovers)
      && groups.mayShow(unanswered, of: matureEscalations)
      && groups.mayShow(pingPong, of: escalatedJourneys)
    if !isShown { self = PathMeasures(levels: journeys.count) }
  }
}
