import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension JSONValue {
  /// A rate with its numerator, denominator and interval.
  static func rate(_ rate: Proportion) -> JSONValue {
    let interval = rate.wilsonInterval()
    return .object([
      "count": .integer(rate.count), "of": .integer(rate.of), "value": .optional(rate.value),
      "low": .optional(interval?.low), "high": .optional(interval?.high),
    ])
  }

  /// A length of time in seconds.
  static func seconds(_ span: TimeSpan) -> JSONValue {
    .number(Double(span.microseconds) / 1_000_000)
  }

  /// A length of time in seconds, or null.
  static func seconds(_ span: TimeSpan?) -> JSONValue { span.map { .seconds($0) } ?? .null }

  /// An instant by RFC 3339 in UTC, or null.
  static func instant(_ instant: Instant?) -> JSONValue { .optional(instant?.rfc3339) }

  /// How many durations there are, their mean and quantiles in seconds.
  static func durations(_ summary: DurationSummary) -> JSONValue {
    .object([
      "n": .integer(summary.count), "mean": .optional(summary.meanSeconds),
      "p50": .optional(summary.p50Seconds), "p90": .optional(summary.p90Seconds),
      "p95": .optional(summary.p95Seconds),
    ])
  }

  /// Counts by category, the commonest first.
  static func categories(_ counts: [String: CategoryCount]) -> JSONValue {
    .array(
      counts.map { EventCount(event: $0.key, count: $0.value.complaints) }.sorted().map {
        .object(["category": .string($0.event), "count": .integer($0.count)])
      }
    )
  }
}
