import Statistics

// These measures count events, of which one customer may have many: the customers behind each part are counted
// beside. Their totals are the sums of what is shown; but the same
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
  mutating func share(_ groups: SafeGroups, beside measures: JourneyMeasures) {
    csat?.share(groups, beside: measures)
    nps?.keepClasses(groups)
    nps?.share(groups, beside: measures)
    ces?.share(groups, beside: measures)
  }
}

extension ScoreMeasures {
  /// Where some scores were given too seldom, keeps how many recommend.
  fileprivate mutating func keepClasses(_ groups: SafeGroups) {
    for index in touchpoints.indices { touchpoints[index].keepClasses(groups) }
    unattributed.keepClasses(groups)
  }

  fileprivate mutating func share(_ groups: SafeGroups, beside measures: JourneyMeasures) {
    let hasSurveys = asked > 0
    // A survey that was answered is a score that was asked for.
    let askedFor = answered
    // Without surveys, scores are told of visits: a journey without a score has visits without one. Those of a
    // touchpoint that is hidden may be told as contacts.
    let fewUnscored = zip(touchpoints, measures.touchpoints).map { scores, touchpoint in
      let rest = touchpoint.visits - scores.count
      let journeys = touchpoint.journeys - scores.count
      if touchpoint.journeys == 0 { return !hasSurveys && scores.count > 0 }
      return !hasSurveys && rest > 0 && !groups.events.mayShow(rest)
        && (journeys <= 0 || !groups.journeys.mayShow(journeys))
    }
    let places = touchpoints + [unattributed]
    let isHidden = zip(places, fewUnscored + [false]).map { $1 || !$0.mayBeShown(groups) }
    // How often each score was given in all is told nowhere, and how many there are only where that is safe.
    var rest = TracedScores()
    for (place, hides) in zip(places, isHidden) where hides { rest.join(place) }
    let mayTellAll = groups.mayShow(rest.count, by: rest.scoredBy)
    for index in touchpoints.indices where isHidden[index] { touchpoints[index] = TracedScores() }
    if isHidden[touchpoints.count] { unattributed = TracedScores() }
    if !mayTellAll || !groups.mayShow(named, by: namedBy[0])
      || !groups.mayShow(preceding, by: namedBy[1])
    {
      (named, preceding) = (0, 0)
    }
    if !mayTellAll || !groups.journeys.mayShow(journeys, of: measures.totals.journeys) {
      journeys = 0
    }
    if !mayTellAll || !groups.mayShow(unasked, by: unaskedBy[0])
      || !groups.mayShow(askedFor, by: unaskedBy[1])
    {
      unasked = 0
    }
  }
}

extension TracedScores {
  private func mayTellScores(_ groups: SafeGroups) -> Bool {
    counts.allSatisfy { groups.mayShow($0.value, by: givenBy[$0.key] ?? Crowd()) }
  }

  fileprivate mutating func keepClasses(_ groups: SafeGroups) {
    guard !mayTellScores(groups) else { return }
    let all = PromoterCounts(counts)
    let isSafe = PromoterCounts.Class.allCases.allSatisfy { scores in
      let crowd = givenBy.reduce(into: Crowd()) { crowd, given in
        if PromoterCounts.Class(of: given.key) == scores { crowd.join(given.value) }
      }
      return groups.mayShow(all.count(scores), by: crowd)
    }
    if isSafe { (counts, classes) = ([:], all) }
  }

  /// Whether every score that was given is one of many, or so many recommend or do not, and so are answered
  /// surveys and others.
  fileprivate func mayBeShown(_ groups: SafeGroups) -> Bool {
    mayTellScores(groups) && groups.mayShow(answered, by: answeredBy)
      && groups.mayShow(asked - answered, by: unansweredBy)
  }
}

extension ContactMeasures {
  /// Hides the contacts of small groups, and the reasons of few customers.
  ///
  /// - Parameters:
  ///   - groups: what may be shown.
  ///   - measures: the journeys that are shown beside.
  mutating func share(_ groups: SafeGroups, beside measures: JourneyMeasures) {
    leaveOutYoung()
    let whole = total
    shareCauses(groups, beside: measures)
    let names = reasons.keys.sorted()
    let isRare = groups.hidden(
      names.map { reasons[$0]?.counts ?? ContactCounts() },
      besides: names.map { !groups.customers.mayShow(reasons[$0]?.customers ?? 0) }
    )
    for (name, hides) in zip(names, isRare) where hides { reasons[name] = nil }
    shareTouchpoints(groups)
    if total.contacts != whole.contacts || !automation.mayBeShown(groups, of: whole) {
      automation = AutomationMeasures()
    }
    if !groups.journeys.mayShow(journeys, of: measures.totals.journeys) { journeys = 0 }
    if !groups.customers.mayShow(customers, of: measures.totals.customers) { customers = 0 }
  }

  private mutating func leaveOutYoung() {
    for index in touchpoints.indices { touchpoints[index].leaveOutYoung() }
    for index in causes.indices {
      causes[index].customersRepeated = causes[index].counts.repeatedBy.customers
      causes[index].counts.leaveOutYoung()
    }
    withoutCause.leaveOutYoung()
    for reason in reasons.keys { reasons[reason]?.counts.leaveOutYoung() }
    automation.leaveOutYoung()
  }

  private mutating func shareTouchpoints(_ groups: SafeGroups) {
    let isHidden = groups.hidden(touchpoints)
    for row in touchpoints.indices {
      // How many contacts of a touchpoint were repeated is known, and so is what its ways leave of them.
      let cells = touchpoints.indices.map { row * touchpoints.count + $0 }
      let young = cells.reduce(0) { $0 + repeats[$1].count } - touchpoints[row].repeated
      let hidesRow = isHidden[row] || !groups.mayShow(young, by: youngRepeatedBy[row])
      let ways = groups.hidden(cells.map { repeats[$0] }, besides: cells.map { _ in hidesRow })
      for (cell, hides) in zip(cells, ways) where hides { repeats[cell] = ContactRepeats() }
      if isHidden[row] { touchpoints[row] = ContactCounts() }
    }
  }

  private mutating func shareCauses(_ groups: SafeGroups, beside measures: JourneyMeasures) {
    let isFew = zip(causes, measures.touchpoints).map { cause, touchpoint in
      cause.counts.contacts > 0
        && !(groups.mayShow(cause.journeys, by: cause.counts.crowd)
          && groups.journeys.mayShow(touchpoint.journeys - cause.journeys))
    }
    let isHidden = groups.hidden(
      causes.map(\.counts) + [withoutCause],
      besides: isFew + [false]
    )
    for index in causes.indices {
      if isHidden[index] { causes[index] = ContactCause() }
      if !groups.customers.mayShow(causes[index].customersRepeated) {
        causes[index].customersRepeated = 0
      }
    }
    if isHidden[causes.count] { withoutCause = ContactCounts() }
  }
}

extension ContactCounts: SharedCounts {
  var size: Int { contacts }

  fileprivate mutating func leaveOutYoung() { (contacts, repeated) = (mature, matureRepeated) }

  /// The customers of the contacts that had their time, at least.
  fileprivate var crowd: Crowd { repeatedBy.joined(resolvedBy) }

  func mayBeShown(groups: SafeGroups) -> Bool {
    groups.mayShow(repeated, by: repeatedBy)
      && groups.mayShow(contacts - repeated, by: resolvedBy)
  }

  func mayBeLeft(of whole: ContactCounts, groups: SafeGroups) -> Bool {
    groups.mayBeLeft(repeated, by: repeatedBy, of: whole.repeated, by: whole.repeatedBy)
      && groups.mayBeLeft(
        contacts - repeated,
        by: resolvedBy,
        of: whole.contacts - whole.repeated,
        by: whole.resolvedBy
      )
      && groups.mayBeLeft(contacts, by: crowd, of: whole.contacts, by: whole.crowd)
  }
}

extension ContactRepeats: SharedCounts {
  var size: Int { count }

  private var crowd: Crowd { unknownBy.joined(wentOnBy).joined(beganAgainBy) }

  func mayBeShown(groups: SafeGroups) -> Bool {
    groups.mayShow(count - comparable, by: unknownBy)
      && groups.mayShow(comparable - beganAgain, by: wentOnBy)
      && groups.mayShow(beganAgain, by: beganAgainBy)
  }

  func mayBeLeft(of whole: ContactRepeats, groups: SafeGroups) -> Bool {
    groups.mayBeLeft(count, by: crowd, of: whole.count, by: whole.crowd)
  }
}

extension AutomationMeasures {
  fileprivate mutating func leaveOutYoung() {
    (knownActor, bot, handedOver) = (matureKnownActor, matureBot, matureHandedOver)
  }

  /// Whether no part of all contacts is small, so that whatever numbers leave of each other is not either.
  fileprivate func mayBeShown(_ groups: SafeGroups, of total: ContactCounts) -> Bool {
    Part.allCases.allSatisfy { part in
      let count =
        switch part {
        case .unknown: total.contacts - knownActor
        case .person: knownActor - bot
        case .resolved: matureResolved
        case .handedOver: handedOver
        case .repeated: bot - matureResolved - handedOver
        }
      return groups.mayShow(count, by: crowds[part.rawValue])
    }
  }
}

extension EscalationMeasures {
  /// Hides the escalations of small groups.
  ///
  /// - Parameters:
  ///   - groups: what may be shown.
  ///   - measures: the journeys and contacts that are shown beside.
  mutating func share(_ groups: SafeGroups, beside measures: JourneyMeasures) {
    for index in units.indices { units[index].leaveOutYoung() }
    let contacts = measures.contacts.touchpoints
    let isHidden = groups.hidden(
      units,
      besides: units.indices.map { $0 < contacts.count && contacts[$0].contacts == 0 }
    )
    for index in units.indices where isHidden[index] { units[index] = EscalationCounts() }
    // Of how many customers they are is not counted.
    signals = 0
    signalsApart = 0
    path?.share(groups, of: measures.totals.journeys)
  }
}

extension EscalationCounts: SharedCounts {
  var size: Int { units }

  fileprivate mutating func leaveOutYoung() { (units, escalated) = (mature, matureEscalated) }

  private var crowd: Crowd { escalatedBy.joined(othersBy) }

  func mayBeShown(groups: SafeGroups) -> Bool {
    groups.mayShow(escalated, by: escalatedBy) && groups.mayShow(units - escalated, by: othersBy)
  }

  func mayBeLeft(of whole: EscalationCounts, groups: SafeGroups) -> Bool {
    groups.mayBeLeft(escalated, by: escalatedBy, of: whole.escalated, by: whole.escalatedBy)
      && groups.mayBeLeft(
        units - escalated,
        by: othersBy,
        of: whole.units - whole.escalated,
        by: whole.othersBy
      )
      && groups.mayBeLeft(units, by: crowd, of: whole.units, by: whole.crowd)
  }
}

extension PathMeasures {
  fileprivate mutating func share(_ groups: SafeGroups, of whole: Int) {
    let events = [
      (takeovers - skippable, skippedBy[0]), (skippable - skipped, skippedBy[1]),
      (skipped, skippedBy[2]), (takeovers - timedTakeovers, lateBy[0]),
      (timedTakeovers - late, lateBy[1]), (late, lateBy[2]),
      (matureEscalations - unanswered, unansweredBy[0]), (unanswered, unansweredBy[1]),
      // Without a limit none of them ever has had its time.
      (matureEscalations > 0 ? 0 : escalations, escalationsBy),
    ]
    if matureEscalations > 0 { escalations = matureEscalations }
    let isShown =
      events.allSatisfy { groups.mayShow($0.0, by: $0.1) }
      && journeys.allSatisfy { groups.journeys.mayShow($0, of: whole) }
      && groups.journeys.mayShow(pingPong, of: escalatedJourneys)
    if !isShown { self = PathMeasures(levels: journeys.count) }
  }
}
