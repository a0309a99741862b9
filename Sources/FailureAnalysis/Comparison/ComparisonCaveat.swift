public import JourneyModel

/// Why two analyses may not be comparable, in part or at all.
public enum ComparisonCaveat: Sendable, Equatable {
  /// A length of time that the numbers depend on.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The silence after which an unfinished journey counts as dropped off.
    case inactivity
    /// The gap that cuts journeys.
    case splitIdle
    /// The time given to reach a goal.
    case conversionWindow
    /// The longest time from a step to a complaint about it.
    case complaintWithin
  }

  /// They are analyses of journeys with different ids.
  case differentJourneys(before: String, after: String)
  /// The analysis that is taken for the later one stands as of an earlier time.
  case reversed(before: Instant, after: Instant)
  /// Their periods overlap, so that the same journeys may be in both; the intervals hold for
  /// separate ones.
  case overlap(ClosedRange<Instant>)
  /// A rule differs, so the rates that depend on it are not of the same thing; nil is no limit.
  case ruleChanged(Rule, before: TimeSpan?, after: TimeSpan?)
  /// Touchpoints, by position in the comparison, that only the later definition has.
  case touchpointsAdded([Int])
  /// Touchpoints, by position in the comparison, that only the earlier definition has.
  case touchpointsRemoved([Int])
  /// An analysis has no journeys.
  case noJourneys
  /// Customers have more than 1.2 journeys in the mean, which intervals treat as independent.
  case severalJourneysPerCustomer(mean: Double)

  /// The name by which data files call the caveat.
  public var id: String {
    switch self {
    case .differentJourneys: "differentJourneys"
    case .reversed: "reversed"
    case .overlap: "overlap"
    case .ruleChanged: "ruleChanged"
    case .touchpointsAdded: "touchpointsAdded"
    case .touchpointsRemoved: "touchpointsRemoved"
    case .noJourneys: "noJourneys"
    case .severalJourneysPerCustomer: "severalJourneysPerCustomer"
    }
  }

  /// Finds all caveats, the gravest first.
  static func all(
    _ before: AnalysisSnapshot,
    _ after: AnalysisSnapshot,
    _ touchpoints: [RunComparison.Touchpoint]
  ) -> [ComparisonCaveat] {
    var caveats: [ComparisonCaveat] = []
    if before.id != after.id {
      caveats.append(.differentJourneys(before: before.id, after: after.id))
    }
    if before.totals.journeys == 0 || after.totals.journeys == 0 { caveats.append(.noJourneys) }
    if let old = before.asOf, let new = after.asOf, new < old {
      caveats.append(.reversed(before: old, after: new))
    }
    caveats += Rule.allCases.compactMap { rule in
      let (old, new) = (before.rules[rule], after.rules[rule])
      // Documents of other makers may not say it.
      let isKnown = rule != .conversionWindow || old != nil && new != nil
      return old == new || !isKnown ? nil : .ruleChanged(rule, before: old, after: new)
    }
    if let old = before.period, let new = after.period, old.overlaps(new) {
      caveats.append(.overlap(old.clamped(to: new)))
    }
    let added = touchpoints.indices.filter { touchpoints[$0].before == nil }
    if !added.isEmpty { caveats.append(.touchpointsAdded(added)) }
    let removed = touchpoints.indices.filter { touchpoints[$0].after == nil }
    if !removed.isEmpty { caveats.append(.touchpointsRemoved(removed)) }
    let means = [before.totals, after.totals].filter { $0.customers > 0 }
      .map { Double($0.journeys) / Double($0.customers) }
    if let mean = means.max(), mean > Caveat.severalJourneys {
      caveats.append(.severalJourneysPerCustomer(mean: mean))
    }
    return caveats
  }
}

extension AnalysisSnapshot.Rules {
  /// A rule's length of time; nil where it sets no limit.
  subscript(rule: ComparisonCaveat.Rule) -> TimeSpan? {
    switch rule {
    case .inactivity: inactivity
    case .splitIdle: splitIdle
    case .conversionWindow: conversionWindow
    case .complaintWithin: complaintWithin
    }
  }
}
