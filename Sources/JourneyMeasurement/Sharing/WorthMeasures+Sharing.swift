extension WorthMeasures {
  /// Hides amounts and customers of small groups.
  ///
  /// - Parameters:
  ///   - groups: what may be shown.
  ///   - shared: the touchpoints' measures, of which small groups are hidden already.
  mutating func share(_ groups: SmallGroups, beside shared: [TouchpointMeasures]) {
    guard !touchpoints.isEmpty else { return }
    for amounts in [\TouchpointWorth.value, \.cost, \.repeatCost] {
      let isGone = shared.map { $0.journeys == 0 }
      let isHidden = groups.hidden(touchpoints.map { $0[keyPath: amounts].count }, besides: isGone)
      for index in touchpoints.indices where isHidden[index] {
        touchpoints[index][keyPath: amounts] = AmountSum()
      }
    }
    for index in touchpoints.indices { touchpoints[index].share(groups, beside: shared[index]) }
    if !groups.mayShow(journeyValue.count) { journeyValue = AmountSample() }
    if !groups.mayShow(goalJourneysWithoutValue) { goalJourneysWithoutValue = 0 }
    if !groups.mayShow(journeyCost.count) { journeyCost = AmountSample() }
    retention.share(groups)
  }
}

extension TouchpointWorth {
  fileprivate mutating func share(_ groups: SmallGroups, beside shared: TouchpointMeasures) {
    if !groups.mayShow(repeatCost.count, of: cost.count) { repeatCost = AmountSum() }
    if shared.droppedOff == 0 || !groups.mayShow(customersLost) { customersLost = 0 }
    if shared.complaints == 0 || !groups.mayShow(customersComplained) { customersComplained = 0 }
    if !groups.mayShow(complained.droppedOff, of: complained.journeys)
      || !groups.mayShow(others.droppedOff, of: others.journeys)
      || shared.complaints == 0 && complained.journeys > 0
    {
      (complained, others) = (LossCounts(), LossCounts())
    }
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
