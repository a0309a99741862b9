import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// One page: question, period, coverage, the few findings that matter, what is not known.
struct SummarySection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let title = Words.Argument.label(findings.definition.title)
    let opening: [RichText] = [
      words(.question, ["title": title]), period(findings.coverage, words),
      coverage(findings.coverage, words), standing(findings.coverage, words),
    ]
    var blocks = [ReportBlock.heading(2, words(.summary))] + opening.map(ReportBlock.paragraph)
    if findings.definition.touchpoints.contains(where: \.isGoal) {
      blocks.append(.paragraph(conversion(findings, words)))
    }
    blocks.append(.heading(3, words(.findings)))
    let headlines = findings.headlines.map { HeadlineText(words).text($0, findings) }
    if !findings.hasFailurePointHeadline { blocks.append(.paragraph(quiet(findings, words))) }
    if !headlines.isEmpty { blocks.append(.list(headlines, isNumbered: true)) }
    blocks.append(.heading(3, words(.notKnown)))
    let caveats = findings.summaryCaveats.map { CaveatText(words).text($0, findings) }
    blocks.append(
      caveats.isEmpty ? .paragraph(words(.noWarnings)) : .list(caveats, isNumbered: false)
    )
    return blocks
  }

  private func period(_ coverage: Coverage, _ words: Words) -> RichText {
    guard let log = coverage.log.span, let span = coverage.span, let asOf = coverage.asOf else {
      return words(.periodEmpty)
    }
    return words(
      .period,
      [
        "first": .day(log.lowerBound), "last": .day(log.upperBound), "span": .span(span),
        "asOf": .time(asOf),
      ]
    )
  }

  private func coverage(_ coverage: Coverage, _ words: Words) -> RichText {
    let size = words(
      .coverage,
      [
        "journeys": .count(coverage.totals.journeys),
        "customers": .count(coverage.totals.customers), "events": .count(coverage.eventsCounted),
      ]
    )
    guard coverage.log.rows > 0 else { return size }
    let unmapped = coverage.unmappedShare
    let rejected = coverage.rejectedShare
    let mapping = words(
      unmapped.count > 0 ? .coverageUnmapped : .coverageMapped,
      ["unmapped": .count(unmapped.count), "unmappedShare": percent(unmapped)]
    )
    let reading = words(
      rejected.count > 0 ? .coverageRejected : .coverageRead,
      [
        "rejected": .count(rejected.count), "rows": .count(rejected.of),
        "rejectedShare": percent(rejected),
      ]
    )
    return size + mapping + reading
  }

  private func standing(_ coverage: Coverage, _ words: Words) -> RichText {
    words(
      .standing,
      [
        "journeys": .count(coverage.totals.journeys),
        "completed": .count(coverage.completedShare.count),
        "completedShare": percent(coverage.completedShare),
        "droppedOff": .count(coverage.droppedOffShare.count),
        "droppedOffShare": percent(coverage.droppedOffShare),
        "open": .count(coverage.openShare.count), "openShare": percent(coverage.openShare),
      ]
    )
  }

  private func conversion(_ findings: Findings, _ words: Words) -> RichText {
    let rate = findings.coverage.totals.conversionRate
    let window = Words.Argument.setSpan(findings.definition.conversionWindow)
    guard let value = rate.value, let interval = rate.wilsonInterval() else {
      return words(.conversionNone, ["window": window])
    }
    return words(
      .conversion,
      [
        "count": .count(rate.count), "of": .count(rate.of), "window": window,
        "rate": .percent(value), "low": .percent(interval.low), "high": .percent(interval.high),
      ]
    )
  }

  /// What is said where no failure point is among the headlines.
  private func quiet(_ findings: Findings, _ words: Words) -> RichText {
    if findings.coverage.totals.journeys == 0 { return words(.noJourneys) }
    return words(findings.hasThresholds ? .findingsNone : .findingsNoThreshold)
  }

  private func percent(_ share: Proportion) -> Words.Argument {
    share.value.map { .percent($0) } ?? .id(.verdictNone)
  }
}
