import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics

extension JSONValue {
  /// An estimated amount with its range, in units of the currency; or null.
  static func money(_ estimate: MoneyEstimate?) -> JSONValue {
    guard let estimate else { return .null }
    return .object([
      "value": .number(estimate.value), "low": .optional(estimate.range?.low),
      "high": .optional(estimate.range?.high),
    ])
  }

  /// How many amounts there are, their exact sum and their mean.
  static func amounts(_ amounts: AmountSum) -> JSONValue {
    .object([
      "n": .integer(amounts.count), "sum": .number(amounts.units),
      "mean": .optional(amounts.meanUnits),
    ])
  }

  /// How many amounts in ten-thousandths there are, their sum, mean, spread and interval, in units.
  static func amounts(_ mean: SampleMean) -> JSONValue {
    func units(_ value: Double?) -> JSONValue { .optional(value.map { $0 / 10_000 }) }
    return .object([
      "n": .integer(mean.count), "sum": units(Double(mean.sum)), "mean": units(mean.value),
      "sd": units(mean.standardDeviation), "low": units(mean.interval?.low),
      "high": units(mean.interval?.high),
    ])
  }

  /// A number with its range; or null.
  static func range(_ number: FixReturn.IntervalOrValue?) -> JSONValue {
    guard let number else { return .null }
    return .object([
      "value": .number(number.value), "low": .optional(number.low), "high": .optional(number.high),
    ])
  }
}
