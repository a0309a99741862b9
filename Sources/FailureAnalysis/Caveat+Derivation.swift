import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension Caveat {
  /// The share of broken silences above which `inactivity` is too short.
  static let tooManyReturns = 0.1
  /// The mean number of journeys per customer above which intervals are too narrow.
  static let severalJourneys = 1.2
  /// How many lengths of the inactivity a log should span.
  static let leastSpan: Int64 = 3
  /// How many unmapped events are named.
  static let namedEvents = 3

  /// Finds all caveats, in the order in which reports give them: warnings before notes.
  static func all(
    _ definition: JourneyDefinition,
    _ measures: JourneyMeasures,
    _ graph: JourneyGraph,
    _ coverage: Coverage
  ) -> [Caveat] {
    let shared = measures.sharedGroup.map { [Caveat.shared(minimumGroup: $0)] } ?? []
    let found =
      shared + timing(definition, measures, graph, coverage) + coverageGaps(graph, coverage)
      + journeys(definition, graph, coverage) + oddities(definition, coverage)
    let known = found.filter { shared.isEmpty || !$0.dependsOnNone }
    return known.filter { $0.weight == .warning } + known.filter { $0.weight == .note }
  }

  /// Whether it says that something was never met, which cannot be told from what is hidden.
  private var dependsOnNone: Bool {
    switch self {
    case .neverVisited, .unusedTransitions, .tooFew, .noMatureConversion: true
    default: false
    }
  }

  private static func timing(
    _ definition: JourneyDefinition,
    _ measures: JourneyMeasures,
    _ graph: JourneyGraph,
    _ coverage: Coverage
  ) -> [Caveat] {
    guard coverage.totals.journeys > 0 else { return [.noJourneys] }
    var caveats: [Caveat] = []
    if let asOf = coverage.asOf, let newest = coverage.log.span?.upperBound, asOf == newest,
      let bulk = bulkUntil(coverage.log),
      newest.microseconds - bulk.microseconds > definition.inactivity.microseconds
    {
      caveats.append(.strayAsOf(asOf: asOf, bulkUntil: bulk))
    }
    if let span = coverage.span,
      span.microseconds / leastSpan < definition.inactivity.microseconds
    {
      caveats.append(.shortSpan(span: span, inactivity: definition.inactivity))
    }
    if let share = coverage.cameBackShare.value, share > tooManyReturns {
      let returns = returns(graph, after: coverage.silence)
      caveats.append(
        .silencesCameBack(
          coverage.cameBackShare,
          returnsWithinSeconds: returns.quantile(0.99).map { Double($0) / 1000 }
        )
      )
    }
    return caveats
  }

  /// The gaps between steps of a key, none at an end or exit before them, that are at least a
  /// silence long.
  ///
  /// Shorter gaps are no returns: with them, a busy log would name a gap below the silence.
  private static func returns(
    _ graph: JourneyGraph,
    after silence: TimeSpan
  ) -> DurationHistogram {
    let least = DurationHistogram.bucket(ofMilliseconds: silence.microseconds / 1000)
    var returns = DurationHistogram()
    for node in graph.nodes where !node.touchpoint.isEnd && !node.touchpoint.isExit {
      for (bucket, count) in node.timesToNextOfKey.buckets where bucket >= least {
        let milliseconds = DurationHistogram.milliseconds(ofBucket: bucket)
        returns.add(
          bucket: bucket,
          count: count,
          sumOfMilliseconds: Int128(milliseconds) * Int128(count)
        )
      }
    }
    return returns
  }

  /// The end of the hour with the 99.9th percentile of event times.
  ///
  /// Times are kept by the hour only; its end errs on the side of no warning.
  private static func bulkUntil(_ log: LogCounts) -> Instant? {
    let hours = log.eventsByHour.sorted { $0.key < $1.key }
    let count = hours.reduce(0) { $0 + $1.value }
    // The rank is ceil(0.999 n), without rounding errors.
    var remaining = count - count / 1000
    for (hour, events) in hours {
      remaining -= events
      if remaining <= 0 { return Instant(microseconds: (hour + 1) * 3_600_000_000) }
    }
    return nil
  }

  private static func coverageGaps(_ graph: JourneyGraph, _ coverage: Coverage) -> [Caveat] {
    var caveats: [Caveat] = []
    if coverage.unmappedShare.count > 0 {
      caveats.append(
        .unmapped(
          coverage.unmappedShare,
          commonest: Array(graph.unmappedEvents.prefix(namedEvents))
        )
      )
    }
    if coverage.rejectedShare.count > 0 { caveats.append(.rejected(coverage.rejectedShare)) }
    let log = coverage.log
    if log.swallowedLines > 0 {
      let rows = log.swallowing
      caveats.append(.swallowedLines(log.swallowedLines, rows: rows.count, first: rows.first.first))
    }
    if coverage.openShare.count > 0 { caveats.append(.openJourneys(coverage.openShare)) }
    if coverage.leftTruncatedShare.count > 0 {
      caveats.append(.leftTruncated(coverage.leftTruncatedShare))
    }
    if let mean = coverage.journeysPerCustomer, mean > severalJourneys {
      caveats.append(.severalJourneysPerCustomer(mean: mean))
    }
    return caveats
  }

  private static func journeys(
    _ definition: JourneyDefinition,
    _ graph: JourneyGraph,
    _ coverage: Coverage
  ) -> [Caveat] {
    guard coverage.totals.journeys > 0 else { return [] }
    var caveats: [Caveat] = []
    let totals = coverage.totals
    if let complaint = definition.signals.complaint, complaint.within == nil {
      caveats.append(.newestMayYetComplain)
    }
    if totals.complaintsUnattributed > 0 {
      caveats.append(
        .unattributedComplaints(
          Proportion(count: totals.complaintsUnattributed, of: totals.complaints)
        )
      )
    }
    let small = graph.nodes.filter { node in
      let thresholds = definition.thresholds(of: node.position)
      let dropOff = node.shownDropOffRate.flatMap { Verdict($0, threshold: thresholds.dropOff) }
      let hasComplaints = definition.signals.complaint != nil
      let complaint =
        hasComplaints ? Verdict(node.complaintRate, threshold: thresholds.complaint) : nil
      return node.isVisited && (dropOff == .tooFew || complaint == .tooFew)
    }
    if !small.isEmpty { caveats.append(.tooFew(small.map(\.position))) }
    let unvisited = graph.unvisitedTouchpoints
    if !unvisited.isEmpty { caveats.append(.neverVisited(unvisited.map(\.position))) }
    let unused = graph.unusedTransitions.count
    if unused > 0 { caveats.append(.unusedTransitions(unused)) }
    if definition.touchpoints.contains(where: \.isGoal), totals.conversionMature == 0 {
      caveats.append(.noMatureConversion)
    }
    let hasThreshold = definition.touchpoints.indices.contains {
      let thresholds = definition.thresholds(of: $0)
      return thresholds.dropOff != nil || thresholds.complaint != nil
    }
    if !hasThreshold { caveats.append(.noThresholds) }
    return caveats
  }

  private static func oddities(
    _ definition: JourneyDefinition,
    _ coverage: Coverage
  ) -> [Caveat] {
    let log = coverage.log
    var caveats: [Caveat] = []
    if coverage.totals.ties > 0 {
      caveats.append(.ties(coverage.tieShare))
    }
    if coverage.totals.duplicates > 0 {
      caveats.append(
        .duplicates(coverage.duplicateShare)
      )
    }
    if log.afterAsOf > 0 { caveats.append(.afterAsOf(log.afterAsOf)) }
    if log.raggedRows > 0 { caveats.append(.raggedRows(log.raggedRows)) }
    if log.unreadableScores > 0 { caveats.append(.unreadableScores(log.unreadableScores)) }
    if log.unreadableAmounts > 0 {
      caveats.append(
        .unreadableAmounts(log.unreadableAmounts, attributes: amountAttributes(definition))
      )
    }
    if log.unreadableDueTimes.count > 0 {
      caveats.append(
        .unreadableDueTimes(log.unreadableDueTimes.count, attributes: definition.timeAttributes)
      )
    }
    if log.adjustedTimes > 0 { caveats.append(.adjustedTimes(log.adjustedTimes)) }
    if log.invalidText.count > 0 { caveats.append(.invalidText(log.invalidText.count)) }
    return caveats
  }

  /// The attributes that hold values or costs, in definition order.
  private static func amountAttributes(_ definition: JourneyDefinition) -> [String] {
    definition.touchpoints.flatMap { [$0.value, $0.cost] }.reduce(into: []) { names, amount in
      if case .attribute(let name) = amount, !names.contains(name) { names.append(name) }
    }
  }
}
