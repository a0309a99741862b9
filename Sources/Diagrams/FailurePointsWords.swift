import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The sentences of a measured journey's caption and description.
struct FailurePointsWords {
  private let findings: Findings
  private let words: Words

  init(_ findings: Findings, _ words: Words) {
    self.findings = findings
    self.words = words
  }

  /// The lines below the title: period, filter and totals, and whether small groups are hidden.
  func caption(filter: String?) -> [String] {
    ["\(period) · \(self.filter(filter))", totals]
      + (findings.sharedGroup.map { [words(.diagramShared, ["least": .count($0)]).plain] } ?? [])
  }

  /// From the first to the last event, and as of when.
  private var period: String {
    guard let span = findings.coverage.log.span else { return words.plain(.diagramNoEvents) }
    guard let asOf = findings.coverage.asOf else {
      return words(
        .diagramPeriod,
        ["first": .day(span.lowerBound), "last": .day(span.upperBound)]
      ).plain
    }
    return words(
      .diagramPeriodAsOf,
      ["first": .day(span.lowerBound), "last": .day(span.upperBound), "asOf": .time(asOf)]
    ).plain
  }

  /// The day that the numbers are of; nil without events.
  var asOf: String? {
    (findings.coverage.asOf ?? findings.coverage.log.span?.upperBound)
      .map(words.language.numbers.day)
  }

  /// Which journeys are in the drawing.
  private func filter(_ filter: String?) -> String {
    if let filter {
      return words(.diagramFilter, ["filter": .text(DOTText.label(filter))]).plain
    }
    let excluded = findings.coverage.log.excluded
    guard excluded > 0 else { return words.plain(.diagramAllJourneys) }
    return words(.diagramAllButExcluded, ["count": .count(excluded)]).plain
  }

  /// How many, and how they stand.
  private var totals: String {
    let totals = findings.coverage.totals
    let standing = totals.standing
    return words(
      .diagramTotals,
      [
        "events": .count(findings.coverage.eventsCounted), "customers": .count(totals.customers),
        "journeys": .count(totals.journeys), "completed": .count(standing.completed),
        "left": .count(standing.droppedOff), "open": .count(standing.open),
      ]
    ).plain
  }

  /// The main finding first, then what is drawn and what the numbers rest on.
  ///
  /// - Parameter shown: What the drawing shows.
  /// - Returns: Sentences.
  func description(showing shown: TextID) -> String {
    let points = findings.headlines.compactMap { headline -> FailurePoint? in
      if case .failurePoint(let point) = headline { return point }
      return nil
    }
    let first = points.first.map(sentence) ?? words.plain(.diagramNoFailurePoint)
    return "\(first) \(base(words.plain(shown)))"
  }

  /// What is drawn, then what the numbers rest on.
  func base(_ shown: String) -> String { "\(shown) \(totals). \(period)." }

  private func sentence(_ point: FailurePoint) -> String {
    let isDropOff = point.kind == .dropOff
    var text =
      words(
        isDropOff ? .diagramLoses : .diagramComplained,
        [
          "touchpoint": .text(point.node.touchpoint.drawnTitle), "count": .count(point.journeys),
        ]
      ).plain
    if let rate = point.rate, let value = rate.value {
      text =
        words(
          isDropOff ? .diagramDropOffEvidence : .diagramComplaintEvidence,
          [
            "point": .text(text), "rate": .shortPercent(value), "range": .text(words.range(rate)),
            "of": .count(rate.of),
          ]
        ).plain
    }
    let judgement: TextID? =
      switch point.verdict {
      case .failure: .diagramFailureBy
      case .watch: .diagramWatchBy
      case .fine, .tooFew, nil: nil
      }
    if let judgement, let threshold = point.threshold {
      text = words(judgement, ["point": .text(text), "threshold": .setPercent(threshold)]).plain
    }
    return text + "."
  }
}

extension Words {
  /// A rate's 95 % interval in brackets; the sign for none where nothing was judged.
  func range(_ rate: Proportion) -> String {
    guard let interval = rate.wilsonInterval() else { return language.numbers.none }
    return language.numbers.shortRange(low: interval.low, high: interval.high)
  }

  /// A rate of which 0 may stand for what is hidden, in two digits or so.
  func rate(of share: Proportion) -> String {
    rate(share.count == 0 && hidesSmallGroups ? nil : share.value)
  }

  /// A rate in two digits or so; the sign for none where nothing was judged.
  func rate(_ value: Double?) -> String {
    if value == nil, hidesSmallGroups { return plain(.diagramHidden) }
    return value.map(language.numbers.shortPercent) ?? language.numbers.none
  }
}
