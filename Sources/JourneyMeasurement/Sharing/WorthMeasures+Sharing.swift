extension WorthMeasures {
  /// Hides amounts and customers of small groups.
  ///
  /// - Parameters:
  ///   - groups: what may be shown.
  ///   - shared: the touchpoints' measures, of which small groups are hidden already.
  mutating func share(_ groups: SafeGroups, beside shared: [TouchpointMeasures]) {
    guard !touchpoints.isEmpty else { return }
    let crowds: [(KeyPath<TouchpointWorth, Crowd>, WritableKeyPath<TouchpointWorth, AmountSum>)] = [
      (\.valueBy, \.value), (\.costBy, \.cost), (\.repeatCostBy, \.repeatCost),
    ]
    for (crowd, amounts) in crowds {
      let isGone = shared.map { $0.journeys == 0 }
      let isHidden = groups.hidden(
        touchpoints.map { CrowdedCount($0[keyPath: amounts].count, by: $0[keyPath: crowd]) },
        besides: isGone
      )
      for index in touchpoints.indices where isHidden[index] {
        touchpoints[index][keyPath: amounts] = AmountSum()
      }
    }
    for index in touchpoints.indices { touchpoints[index].share(groups, beside: shared[index]) }
    if !groups.journeys.mayShow(journeyValue.count) { journeyValue = AmountSample() }
    if !groups.journeys.mayShow(goalJourneysWithoutValue) { goalJourneysWithoutValue = 0 }
    if !groups.journeys.mayShow(journeyCost.count) { journeyCost = AmountSample() }
    retention.share(groups.customers)
  }
}

extension TouchpointWorth {
  fileprivate var costBy: Crowd { firstCostBy.joined(repeatCostBy) }

  fileprivate mutating func share(_ groups: SafeGroups, beside shared: TouchpointMeasures) {
    if !groups.mayShow(repeatCost.count, by: repeatCostBy)
      || !groups.mayShow(cost.count - repeatCost.count, by: firstCostBy)
    {
      repeatCost = AmountSum()
    }
    if shared.droppedOff == 0 || !groups.customers.mayShow(customersLost) { customersLost = 0 }
    if shared.complaints == 0 || !groups.customers.mayShow(customersComplained) {
      customersComplained = 0
    }
    if !groups.journeys.mayShow(complained.droppedOff, of: complained.journeys)
      || !groups.journeys.mayShow(others.droppedOff, of: others.journeys)
      || shared.complaints == 0 && complained.journeys > 0
      || !leavesEnough(groups.journeys, beside: shared)
    {
      (complained, others) = (LossCounts(), LossCounts())
    }
  }

  /// Whether no small group is what the journeys of which losses are told leave of others that hold them.
  private func leavesEnough(_ groups: SmallGroups, beside shared: TouchpointMeasures) -> Bool {
    let notOpenHere = shared.silence.mature - shared.silence.matureOpenHere
    let rests = [
      (shared.complainedJourneys, shared.complainedJourneys - complained.journeys),
      (notOpenHere, notOpenHere - complained.journeys - others.journeys),
    ]
    return rests.allSatisfy { whole, rest in whole == 0 || groups.mayShow(abs(rest)) }
  }
}

extension RetentionMeasures {
  /// A cohort is shown where it and those who came back next are; what a customer is worth, only where
  /// nothing is hidden, since it would tell of what is.
  fileprivate mutating func share(_ groups: SmallGroups) {
    let all = active
    for (cell, customers) in all where cell.age > 0 {
      let cohort = all[Cell(cohort: cell.cohort, age: 0)] ?? 0
      if !groups.mayShow(customers, of: cohort) { active[cell] = nil }
    }
    for (cell, customers) in all where cell.age == 0 {
      let next = Cell(cohort: cell.cohort, age: 1)
      if !groups.mayShow(customers) || active[next] != all[next] {
        active = active.filter { $0.key.cohort != cell.cohort }
      }
    }
    if active != all { value = AmountSum() }
  }
}
