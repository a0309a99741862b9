public import JourneyModel

/// What journeys were worth and what they cost; nothing where the definition counts no worth.
///
/// Amounts are ten-thousandths of the currency's unit, so that parts add up exactly.
public struct WorthMeasures: Sendable, Equatable {
  /// One for each touchpoint, in definition order; empty where no worth is counted.
  public var touchpoints: [TouchpointWorth]
  /// Per journey that reached a goal with a value: the value of its goals.
  public var journeyValue = AmountSample()
  /// Journeys that visited a goal, and no visit to one had a value.
  public var goalJourneysWithoutValue = 0
  /// Per journey: what its visits cost so far.
  public var journeyCost = AmountSample()
  /// Who came back, period by period.
  public var retention = RetentionMeasures()

  /// Makes zero measures of the shape that a definition asks for.
  public init(for definition: JourneyDefinition) {
    let count = definition.countsWorth ? definition.touchpoints.count : 0
    touchpoints = Array(repeating: TouchpointWorth(), count: count)
  }

  /// Adds the measures of other customers.
  public mutating func merge(_ other: WorthMeasures) {
    precondition(
      touchpoints.count == other.touchpoints.count,
      "only measures under the same definition add up"
    )
    for index in touchpoints.indices { touchpoints[index].merge(other.touchpoints[index]) }
    journeyValue.merge(other.journeyValue)
    goalJourneysWithoutValue += other.goalJourneysWithoutValue
    journeyCost.merge(other.journeyCost)
    retention.merge(other.retention)
  }
}

/// What one touchpoint brought and cost, and whom it lost.
public struct TouchpointWorth: Sendable, Equatable {
  /// The values of goal visits; visits without a value are not among them.
  public var value = AmountSum()
  /// The costs of visits; visits without a cost are not among them.
  public var cost = AmountSum()
  /// Those of `cost` that fell to visits after the first of their journey here.
  public var repeatCost = AmountSum()
  /// The customers of `value`.
  public var valueBy = Crowd()
  /// The customers of those of `cost` that are no `repeatCost`.
  public var firstCostBy = Crowd()
  /// The customers of `repeatCost`.
  public var repeatCostBy = Crowd()
  /// Customers with a journey whose drop-off belongs here.
  public var customersLost = 0
  /// Customers with a complaint traced here.
  public var customersComplained = 0
  /// What became of journeys that complained of the touchpoint.
  public var complained = LossCounts()
  /// What became of the other journeys that visited it.
  public var others = LossCounts()

  /// Makes zero measures.
  public init() {}

  /// Adds the measures of other customers.
  public mutating func merge(_ other: TouchpointWorth) {
    value.merge(other.value)
    cost.merge(other.cost)
    repeatCost.merge(other.repeatCost)
    valueBy.merge(other.valueBy)
    firstCostBy.merge(other.firstCostBy)
    repeatCostBy.merge(other.repeatCostBy)
    customersLost += other.customersLost
    customersComplained += other.customersComplained
    complained.merge(other.complained)
    others.merge(other.others)
  }
}

/// How many journeys of a group dropped off.
///
/// The group: first visit to the touchpoint at least D(silence) before T, and not open.
public struct LossCounts: Sendable, Hashable {
  /// The journeys of the group.
  public var journeys = 0
  /// Those that dropped off, at any touchpoint.
  public var droppedOff = 0

  /// Makes zero counts.
  public init() {}

  /// Adds the counts of other journeys.
  public mutating func merge(_ other: LossCounts) {
    journeys += other.journeys
    droppedOff += other.droppedOff
  }
}
