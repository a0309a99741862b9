import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The page's first screen: the summary, with its numbers and findings laid out to be seen at once.
///
/// It says what ``SummarySection`` says, sentence by sentence; what the findings rest on comes last.
struct OverviewSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let summary = SummarySection().blocks(findings, context, words)
    // The heading, then sentences: question and period, then what the findings rest on.
    let opening = Array(summary.prefix(while: { !isSubheading($0) }))
    let basis = opening.dropFirst(3)
    let rest = summary.dropFirst(opening.count).map { block -> ReportBlock in
      guard case .list(let texts, isNumbered: true) = block else { return block }
      return .findingCards(
        zip(findings.headlines, texts).map { card($0, $1, findings, words) }
      )
    }
    return Array(opening.prefix(3)) + [.keyFigures(figures(findings, words))] + rest
      + [.heading(3, words(.pageBasis))] + basis
  }

  private func isSubheading(_ block: ReportBlock) -> Bool {
    if case .heading(3, _) = block { true } else { false }
  }

  private func figures(_ findings: Findings, _ words: Words) -> [KeyFigure] {
    let coverage = findings.coverage
    let totals = coverage.totals
    var figures = [
      KeyFigure(
        label: words(.pageJourneys),
        value: words.cell(totals.journeys),
        note: words(.pageOfCustomers, ["customers": .count(totals.customers)])
      ),
      share(.pageCompleted, coverage.completedShare, words),
      share(.pageDroppedOff, coverage.droppedOffShare, words),
      share(.pageOpen, coverage.openShare, words),
    ]
    if findings.definition.touchpoints.contains(where: \.isGoal) {
      figures.append(
        share(
          .pageReachedGoal,
          totals.conversionRate,
          words,
          note: .pageOfGiven,
          window: findings.definition.conversionWindow
        )
      )
    }
    if findings.definition.signals.complaint != nil {
      let traced = totals.complaintsNamed + totals.complaintsPreceding
      figures.append(
        KeyFigure(
          label: words(.pageComplaints),
          value: words.cell(totals.complaints),
          note: words(.pageTraced, ["count": .count(traced)])
        )
      )
    }
    return figures
  }

  private func share(
    _ label: TextID,
    _ share: Proportion,
    _ words: Words,
    note: TextID = .pageOfJourneys,
    window: TimeSpan? = nil
  ) -> KeyFigure {
    KeyFigure(
      label: words(label),
      value: figure(share, words),
      note: words(
        note,
        [
          "count": .count(share.count), "of": .count(share.of),
          "window": window.map { .setSpan($0) } ?? .text(""),
        ]
      )
    )
  }

  private func figure(_ share: Proportion?, _ words: Words) -> RichText {
    guard let share, let value = share.value else { return words.none }
    if share.count == 0, words.hidesSmallGroups { return words.none }
    return RichText(words.language.numbers.percent(value)).meaning(.share(value))
  }

  private func card(
    _ headline: Headline,
    _ text: RichText,
    _ findings: Findings,
    _ words: Words
  ) -> FindingCard {
    switch headline {
    case .failurePoint(let point):
      FindingCard(
        verdict: point.verdict.map { words.cell(verdict: $0) },
        title: words.cell(point.node.title),
        figure: point.rate == nil ? words.cell(point.journeys) : figure(point.rate, words),
        unit: words(
          point.rate == nil
            ? .pageUnitLost
            : point.kind == .dropOff ? .pageUnitDroppedOff : .pageUnitComplained
        ),
        text: text
      )
    case .missedStandards(let standards):
      FindingCard(
        verdict: StandardText(words).cell(TargetVerdict.missed),
        title: words(.standards),
        figure: words.cell(standards.count),
        unit: words(.pageUnitMissed, ["count": .count(standards.count)]),
        text: text
      )
    case .repeatContacts(let cause):
      FindingCard(
        verdict: nil,
        title: words.cell(findings.graph.nodes[cause.touchpoint].title),
        figure: figure(cause.counts.repeatRate, words),
        unit: words(.pageUnitRepeated),
        text: text
      )
    case .undesignedWay(let edge):
      FindingCard(
        verdict: nil,
        title: RichText(
          [edge.from, edge.to].map { Label.cleaned(findings.graph.nodes[$0].title) }
            .joined(separator: words.plain(.variantArrow))
        ),
        figure: figure(edge.journeyShare, words),
        unit: words(.pageUnitWay),
        text: text
      )
    }
  }
}
