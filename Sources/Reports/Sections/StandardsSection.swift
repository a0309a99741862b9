import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// How the promises of the definition are kept, and what followed where they were not.
struct StandardsSection: ReportSection {
  /// Whether plots show the times.
  var hasPlots = false

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let standards = findings.standards
    guard !standards.isEmpty else { return [] }
    let text = StandardText(words)
    var blocks: [ReportBlock] = [
      .heading(2, words(.standards)), .paragraph(words(.standardsIntro)),
      .table(text.table(standards)), .heading(3, words(.standardsCounts)),
      .table(counts(standards, words)),
    ]
    blocks += backwards(standards, words)
    if standards.contains(where: \.isFree) {
      blocks += [.heading(3, words(.standardsFaults)), .table(faults(standards, words))]
    }
    blocks += [
      .heading(3, words(.standardsTimes)), .paragraph(words(.standardsTimesNote)),
    ]
    if standards.contains(where: { $0.workingTimes != nil }) {
      blocks.append(.paragraph(words(.standardsClocksNote)))
    }
    blocks.append(.table(times(standards, words)))
    if hasPlots, let plot = StandardsPlot(standards, words) {
      blocks.append(.plot(Plot(plot, words)))
    }
    if standards.contains(where: { $0.over.count + $0.overSoFar.count > 0 }) {
      blocks += [.heading(3, words(.standardsOver)), .table(over(standards, words))]
    }
    blocks += [
      .heading(3, words(.standardsAfter)), .paragraph(words(.standardsAfterNote)),
      .table(after(standards, words)),
    ]
    let comparisons = findings.breachComparisons
    if comparisons > 1 {
      blocks.append(
        .paragraph(words(.standardsAdjustedNote, ["count": .count(comparisons)]))
      )
    }
    if standards.contains(where: \.dropOffs.isMostlyNeverStopped) {
      blocks.append(.paragraph(words(.standardsNeverStoppedNote)))
    }
    return blocks
  }

  private func counts(_ standards: [StandardFinding], _ words: Words) -> ReportTable {
    let hasFaults = standards.contains(where: \.isFree)
    // An edition for sharing leaves out the clocks whose time was not over.
    let hasOpen = !words.hidesSmallGroups
    let hasUnpromised = standards.contains { $0.measures.withoutPromise > 0 }
    return ReportTable(
      [
        words.column(.columnStandard),
        words.number(words.hidesSmallGroups ? .columnDueClocks : .columnStarted),
        words.number(words.hidesSmallGroups ? .columnMetOfDue : .columnMetCount),
        words.number(hasFaults ? .columnLateOrFaulty : .columnStoppedLate),
        words.number(.columnLateOpen),
      ] + (hasOpen ? [words.number(.columnOpenInTime)] : [])
        + (hasUnpromised ? [words.number(.columnNoPromise)] : []),
      rows: standards.map { finding in
        let measures = finding.measures
        return [
          words.cell(words.title(finding.standard)),
          words.cell(words.hidesSmallGroups ? measures.due : measures.started),
          words.cell(measures.met), words.cell(measures.breached),
          words.cell(measures.lateOpen),
        ] + (hasOpen ? [words.cell(measures.openInTime)] : [])
          + (hasUnpromised ? [words.cell(measures.withoutPromise)] : [])
      }
    )
  }

  /// Where attributes put a stop before its start.
  private func backwards(_ standards: [StandardFinding], _ words: Words) -> [ReportBlock] {
    standards.filter { $0.measures.stopsBeforeStart > 0 }.map { finding in
      .paragraph(
        words(
          .standardsBackwards,
          [
            "standard": .label(words.title(finding.standard)),
            "count": .count(finding.measures.stopsBeforeStart),
          ]
        )
      )
    }
  }

  private func faults(_ standards: [StandardFinding], _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnStandard), words.number(.standardsFaults),
        words.number(.columnOfDue), words.number(.columnFaultRate),
      ],
      rows: standards.filter(\.isFree).map { finding in
        let rate = finding.measures.faultRate
        return [
          words.cell(words.title(finding.standard)), words.cell(rate.count),
          words.cell(rate.exposure),
          range(rate.value.map { $0 * 100 }, rate.garwoodInterval(), scale: 100, words),
        ]
      }
    )
  }

  private func range(
    _ value: Double?,
    _ interval: ConfidenceInterval?,
    scale: Double = 1,
    _ words: Words
  ) -> RichText {
    guard let value, let interval else { return words(.verdictNone) }
    return words(
      .cellNumberRange,
      [
        "value": .mean(value), "low": .mean(interval.low * scale),
        "high": .mean(interval.high * scale),
      ]
    ).meaning(.number(value))
  }

  private func times(_ standards: [StandardFinding], _ words: Words) -> ReportTable {
    func row(_ finding: StandardFinding, _ name: TextID, _ times: CensoredTimes) -> [RichText] {
      [
        words.cell(words.title(finding.standard)), words(name), words.cell(times.stopped),
        words.cell(times.waiting), quantile(times.p50, words), quantile(times.p90, words),
      ]
    }
    return ReportTable(
      [
        words.column(.columnStandard), words.column(.columnClock),
        words.number(.columnStopped), words.number(.columnWaiting),
        words.number(.columnHalfWithin), words.number(.columnMostWithin),
      ],
      rows: standards.flatMap { finding in
        [row(finding, .standardCalendarTime, finding.calendarTimes)]
          + (finding.workingTimes.map { [row(finding, .standardWorkingTime, $0)] } ?? [])
      }
    )
  }

  private func quantile(_ quantile: CensoredTimes.Quantile, _ words: Words) -> RichText {
    guard let low = quantile.low else { return words(.cellTimeNever) }
    guard let time = quantile.time else { return words(.cellTimeNotReached, ["low": .span(low)]) }
    let text =
      quantile.high.map {
        words(.cellTimeRange, ["time": .span(time), "low": .span(low), "high": .span($0)])
      } ?? words(.cellTimeFrom, ["time": .span(time), "low": .span(low)])
    return text.meaning(.number(Double(time.microseconds) / 1_000_000))
  }

  private func over(_ standards: [StandardFinding], _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnStandard), words.column(.columnBreaches), words.number(.columnCount),
        words.number(.columnMean), words.number(.columnP50), words.number(.columnP90),
      ],
      rows: standards.flatMap { finding in
        [(TextID.standardStoppedLate, finding.over), (.standardLateOpen, finding.overSoFar)]
          .filter { $0.1.count > 0 }
          .map { name, time in
            [
              words.cell(words.title(finding.standard)), words(name), words.cell(time.count),
              words.cell(seconds: time.meanSeconds), words.cell(seconds: time.p50Seconds),
              words.cell(seconds: time.p90Seconds),
            ]
          }
      }
    )
  }

  private func after(_ standards: [StandardFinding], _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnStandard), words.column(.columnFollowing),
        words.column(.columnReading), words.number(.columnAfterBreach),
        words.number(.columnOfDropOff),
        words.number(.columnAfterKept), words.number(.columnOfDropOff),
        words.number(.columnRelativeRisk),
      ],
      rows: standards.flatMap { finding in
        [(TextID.standardComplaint, finding.complaints), (.standardDropOff, finding.dropOffs)]
          .compactMap { name, association in
            association.map { row(finding, name, $0, words) }
          }
      }
    )
  }

  private func row(
    _ finding: StandardFinding,
    _ outcome: TextID,
    _ association: BreachAssociation,
    _ words: Words
  ) -> [RichText] {
    [
      words.cell(words.title(finding.standard)), words(outcome),
      words(reading(association)), words.cell(rate: association.afterBreach),
      words.cell(association.afterBreach.of),
      words.cell(rate: association.afterKept), words.cell(association.afterKept.of),
      range(association.relativeRisk?.value, association.relativeRisk?.interval, words),
    ]
  }

  private func reading(_ association: BreachAssociation) -> TextID {
    if association.isMostlyNeverStopped { return .standardsNeverStopped }
    guard !association.isTooFew else { return .verdictTooFew }
    return switch association.change?.direction {
    case .higher: .differenceHigher
    case .lower: .differenceLower
    case .unclear, nil: .differenceUnclear
    }
  }
}
