import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// The scores that customers gave: in all, after touchpoints, by channel, and along the stages.
struct FeedbackSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard !findings.feedback.isEmpty else { return [] }
    let kinds = findings.feedback.flatMap { finding in
      [.heading(3, words.name(finding.kind))] + Self.blocks(finding, findings, words)
    }
    let hasTables = findings.feedback.contains { !$0.touchpoints.isEmpty }
    let method = ReportBlock.paragraph(
      words(.comparisonMethod, ["least": .count(Verdict.leastDenominator)])
    )
    return [.heading(2, words(.feedback)), .paragraph(words(.feedbackIntro))]
      + words.sumsOfShown + kinds
      + (hasTables ? [method] : [])
  }

  private static func blocks(
    _ finding: FeedbackFinding,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    guard finding.total.count > 0 else { return [.paragraph(words(.feedbackNone))] }
    var total = self.total(finding.total, words)
    if finding.kind == .ces { total = total + words(.feedbackEffort) }
    var blocks: [ReportBlock] = [
      .paragraph(total), .paragraph(responses(finding, words)),
      .paragraph(traced(finding, words)),
    ]
    if let plot = FeedbackPlot(finding, findings, words) { blocks.append(.plot(Plot(plot, words))) }
    if !finding.touchpoints.isEmpty {
      blocks += lookHere(finding, findings, words)
      let names = finding.touchpoints.map { group in
        words.cell(findings.graph.nodes[group.touchpoints.first ?? 0].title)
      }
      blocks.append(
        .table(
          table(
            zip(names, finding.touchpoints),
            .columnTouchpoint,
            .feedbackAfter,
            finding,
            words
          )
        )
      )
    }
    if !finding.channels.isEmpty {
      let names = finding.channels.map { words.cell($0.channel) }
      blocks.append(
        .table(
          table(zip(names, finding.channels), .columnChannel, .feedbackByChannel, finding, words)
        )
      )
    }
    return blocks
  }

  /// What scores add up to, in a sentence.
  static func total(_ summary: ScoreSummary, _ words: Words) -> RichText {
    let numbers = words.language.numbers
    if let score = summary.netPromoter, let value = score.value,
      let interval = score.adjustedWaldInterval()
    {
      func points(_ value: Double) -> Words.Argument { .text(numbers.decimal(value, digits: 1)) }
      return words(
        .feedbackTotalNPS,
        [
          "score": points(value), "low": points(interval.low), "high": points(interval.high),
          "adjusted": points(score.adjustedValue ?? 0), "count": .count(summary.count),
          "promoters": .count(score.promoters), "passives": .count(score.passives),
          "detractors": .count(score.detractors),
        ]
      )
    }
    let interval = summary.topTwoBox?.wilsonInterval()
    return words(
      .feedbackTotal,
      [
        "rate": .percent(summary.topTwoBox?.value ?? 0), "low": .percent(interval?.low ?? 0),
        "high": .percent(interval?.high ?? 1), "count": .count(summary.count),
        "lowest": .text(words.score(summary.scale.lowerBound)),
        "highest": .text(words.score(summary.scale.upperBound)),
        "from": .text(words.score(ScoreSummary.topTwo(of: summary.scale))),
        "mean": .text(words.cell(mean: summary).plain),
      ]
    )
  }

  private static func responses(_ finding: FeedbackFinding, _ words: Words) -> RichText {
    words(
      finding.hasSurveys ? .feedbackAnswered : .feedbackPerVisit,
      [
        "count": .count(finding.responses.count), "of": .count(finding.responses.of),
        "rate": words.percent(finding.responses), "unasked": .count(finding.unasked ?? 0),
      ]
    )
  }

  private static func traced(_ finding: FeedbackFinding, _ words: Words) -> RichText {
    words(
      .feedbackTraced,
      [
        "journeys": .count(finding.journeys.count), "of": .count(finding.journeys.of),
        "named": .count(finding.named), "preceding": .count(finding.preceding),
        "unattributed": .count(finding.unattributed.count),
      ]
    )
  }

  /// Where scores are clearly lower than elsewhere; that there is no such place where some were compared.
  private static func lookHere(
    _ finding: FeedbackFinding,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    let numbers = words.language.numbers
    let lower = finding.touchpoints.filter { $0.comparison.outcome == .lower }
    guard !lower.isEmpty else {
      let isCompared = finding.touchpoints.contains { $0.comparison.pValue != nil }
      let hasHigher = finding.touchpoints.contains { $0.comparison.outcome == .higher }
      return isCompared && !hasHigher ? [.paragraph(words(.feedbackNoDifference))] : []
    }
    let unit = finding.kind == .nps ? 1.0 : 100
    func points(_ value: Double?) -> Words.Argument {
      .text(numbers.decimal(-(value ?? 0) * unit, digits: 1))
    }
    return [
      .list(
        lower.map { group in
          let difference = group.comparison.difference
          return words(
            finding.kind == .nps ? .feedbackLowerNPS : .feedbackLower,
            [
              "touchpoint": .label(findings.graph.nodes[group.touchpoints.first ?? 0].title),
              "points": points(difference?.value), "low": points(difference?.interval.high),
              "high": points(difference?.interval.low),
            ]
          )
        },
        isNumbered: false
      )
    ]
  }

  private static func table(
    _ rows: some Sequence<(RichText, FeedbackFinding.Group)>,
    _ header: TextID,
    _ caption: TextID,
    _ finding: FeedbackFinding,
    _ words: Words
  ) -> ReportTable {
    ReportTable(
      [
        words.column(header), words.number(.feedbackScores),
        words.number(finding.kind == .nps ? .feedbackNPSColumn : .feedbackTopTwo),
        words.number(.feedbackMean), words.number(.feedbackResponses),
        words.number(finding.hasSurveys ? .feedbackOfSurveys : .feedbackOfVisits),
        words.column(.comparisonColumn),
      ],
      rows: rows.map { name, group in
        [
          name, words.cell(group.scores.count), words.cell(ratedResult: group.scores),
          words.cell(ratedMean: group.scores), words.cell(rate: group.responses),
          words.cell(group.responses.of), words.cell(comparison: group.comparison),
        ]
      },
      caption: words(caption)
    )
  }
}
