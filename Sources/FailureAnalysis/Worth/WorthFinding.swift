public import JourneyMeasurement
import JourneyModel
public import Statistics

/// What journeys brought, what they cost, and what is lost where they end.
public struct WorthFinding: Sendable, Equatable {
  /// One touchpoint's part.
  public struct Place: Sendable, Equatable {
    /// The touchpoint's position.
    public var position: Int
    /// What it brought and cost, and whom it lost.
    public var measures: TouchpointWorth
    /// Journeys lost there before any goal x the share of those who went on that reached one x mean value.
    ///
    /// An upper estimate, since those who left may differ; nil where nobody went on before a goal, or
    /// no goal had a value.
    public var revenueAtRisk: MoneyEstimate?
  }

  /// The code of the currency.
  public var currency: String
  /// What part of the value is earned.
  public var margin: Double
  /// The values of all goal visits that had one.
  public var value: AmountSum
  /// The value of a journey that reached a goal with a value.
  public var journeyValue: SampleMean
  /// Journeys that reached a goal, and no visit to one had a value.
  public var goalJourneysWithoutValue: Int
  /// The costs of all visits that had one.
  public var cost: AmountSum
  /// Those of visits after the first of their journey at the same touchpoint.
  public var repeatCost: AmountSum
  /// What serving a journey cost so far.
  public var journeyCost: SampleMean
  /// One for each touchpoint, in definition order.
  public var places: [Place]
  /// Revenue at risk over all touchpoints where it can be estimated; nil where it can nowhere,
  /// or where a part may be hidden.
  public var revenueAtRisk: MoneyEstimate?
  /// Journeys lost before a goal at touchpoints where nothing can be estimated.
  public var lostWithoutEstimate: Int
  /// Who came back.
  public var retention: RetentionFinding

  /// The mean value of a journey that reached a goal with a value; nil without any.
  public var meanValue: MoneyEstimate? { journeyValue.money }
  /// What serving a journey cost in the mean, journeys without any cost among them.
  public var meanCost: MoneyEstimate? { journeyCost.money }
  /// What part of the cost fell to repeats; nil without cost.
  public var repeatShare: Double? {
    cost.tenThousandths > 0 ? repeatCost.units / cost.units : nil
  }

  /// Draws the finding; nil where the definition counts no worth.
  init?(_ definition: JourneyDefinition, _ measures: JourneyMeasures) {
    guard definition.countsWorth, let currency = definition.currency else { return nil }
    self.currency = currency
    margin = definition.worth.margin
    let worth = measures.worth
    journeyValue = SampleMean(worth.journeyValue)
    journeyCost = SampleMean(worth.journeyCost)
    goalJourneysWithoutValue = worth.goalJourneysWithoutValue
    value = worth.touchpoints.reduce(into: AmountSum()) { $0.merge($1.value) }
    cost = worth.touchpoints.reduce(into: AmountSum()) { $0.merge($1.cost) }
    repeatCost = worth.touchpoints.reduce(into: AmountSum()) { $0.merge($1.repeatCost) }
    let mean = journeyValue.money
    places = zip(worth.touchpoints, measures.touchpoints).enumerated().map { position, both in
      let touchpoint = both.1
      let share = Proportion(count: touchpoint.goalAfter, of: touchpoint.continuedBeforeGoal)
      return Place(
        position: position,
        measures: both.0,
        revenueAtRisk: mean.flatMap {
          MoneyEstimate.expected(share, of: touchpoint.droppedBeforeGoal, each: $0)
        }
      )
    }
    // A sum of which parts are hidden would be taken for the whole.
    let isPartial =
      measures.sharedGroup != nil
      && zip(places, measures.touchpoints).contains {
        $0.revenueAtRisk == nil || $1.droppedBeforeGoal == 0
      }
    revenueAtRisk = isPartial ? nil : MoneyEstimate.sum(places.compactMap(\.revenueAtRisk))
    lostWithoutEstimate = zip(places, measures.touchpoints).reduce(0) { sum, both in
      both.0.revenueAtRisk == nil ? sum + both.1.droppedBeforeGoal : sum
    }
    retention = RetentionFinding(definition, measures)
  }
}

extension WorthFinding.Place {
  /// Journeys that complained and were lost, beyond those that are lost without complaining.
  ///
  /// Those that complained x what they were lost more often than the others at the touchpoint, with
  /// Newcombe's interval; not below 0. Nil where either group is empty.
  public var excessLosses: IntervalEstimate? {
    let complained = Proportion(
      count: measures.complained.droppedOff,
      of: measures.complained.journeys
    )
    let others = Proportion(count: measures.others.droppedOff, of: measures.others.journeys)
    return ProportionComparison(complained, with: others).excess
  }
}

extension SampleMean {
  /// The mean of a run's sample of amounts; squares that were too large to be kept are none.
  init(_ sample: AmountSample) {
    self.init(
      count: sample.count,
      sum: sample.sum,
      sumOfSquares: sample.sumOfSquares == .max ? nil : sample.sumOfSquares
    )
  }
}
