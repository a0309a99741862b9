package import FailureAnalysis
import JourneyModel
import Statistics
package import Wording

/// The sentences of a comparison of two analyses.
package struct DifferenceText {
  /// How many touchpoints a caveat names.
  private static let named = 5

  private let words: Words

  /// The sentences in a language.
  package init(words: Words) { self.words = words }

  /// What can be said of a change, in a word or three.
  func direction(_ change: RateChange?) -> String {
    switch change?.direction {
    case .higher: words.plain(.differenceHigher)
    case .lower: words.plain(.differenceLower)
    case .unclear: words.plain(.differenceUnclear)
    case nil: words.plain(.differenceNotCompared)
    }
  }

  /// The sentences of a comparison's clear differences: the conversion rate, then touchpoints.
  package func clear(_ comparison: RunComparison) -> [String] {
    var sentences: [String] = []
    if let change = comparison.conversion, change.direction != .unclear {
      sentences.append(sentence(.differenceConversion, "", change))
    }
    for touchpoint in comparison.clearTouchpoints {
      for (id, change) in [
        (TextID.differenceDropOff, touchpoint.dropOff),
        (TextID.differenceComplaint, touchpoint.complaint),
      ] {
        guard let change, change.direction != .unclear else { continue }
        sentences.append(sentence(id, touchpoint.title, change))
      }
    }
    return sentences
  }

  /// A change as a sentence of the catalogue.
  func sentence(_ id: TextID, _ title: String, _ change: RateChange) -> String {
    let numbers = words.language.numbers
    return words(
      id,
      [
        "touchpoint": .label(title), "direction": .text(direction(change)),
        "before": .percent(change.before.value ?? 0), "after": .percent(change.after.value ?? 0),
        "difference": .text(numbers.points(change.difference.value)),
        "low": .text(numbers.points(change.difference.interval.low)),
        "high": .text(numbers.points(change.difference.interval.high)),
      ]
    ).plain
  }

  /// A caveat as a sentence.
  package func caveat(_ caveat: ComparisonCaveat, of comparison: RunComparison) -> String {
    switch caveat {
    case .differentJourneys(let before, let after):
      words(.differenceJourneys, ["before": .label(before), "after": .label(after)]).plain
    case .noJourneys: words.plain(.differenceNoJourneys)
    case .reversed(let before, let after):
      words(.differenceReversed, ["before": .time(before), "after": .time(after)]).plain
    case .overlap(let period):
      words(
        .differenceOverlap,
        ["from": .day(period.lowerBound), "to": .day(period.upperBound)]
      ).plain
    case .ruleChanged(let rule, let before, let after):
      words(
        .differenceRule,
        ["rule": .id(Self.name(rule)), "before": Self.span(before), "after": Self.span(after)]
      ).plain
    case .touchpointsAdded(let positions):
      words(.differenceAdded, ["touchpoints": .text(names(positions, comparison))]).plain
    case .touchpointsRemoved(let positions):
      words(.differenceRemoved, ["touchpoints": .text(names(positions, comparison))]).plain
    case .severalJourneysPerCustomer(let mean):
      words(.differenceSeveral, ["mean": .mean(mean)]).plain
    }
  }

  private func names(_ positions: [Int], _ comparison: RunComparison) -> String {
    let titles = positions.prefix(Self.named)
      .map { Label.cleaned(comparison.touchpoints[$0].title) }.joined(separator: ", ")
    let rest = positions.count - Self.named
    guard rest > 0 else { return titles }
    return words(.differenceAndMore, ["touchpoints": .text(titles), "count": .count(rest)]).plain
  }

  private static func span(_ span: TimeSpan?) -> Words.Argument {
    span.map(Words.Argument.setSpan) ?? .id(.differenceNoLimit)
  }

  private static func name(_ rule: ComparisonCaveat.Rule) -> TextID {
    switch rule {
    case .inactivity: .differenceInactivity
    case .splitIdle: .differenceSplitIdle
    case .conversionWindow: .differenceConversionWindow
    case .complaintWithin: .differenceComplaintWithin
    }
  }
}
