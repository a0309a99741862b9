import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// How often help had to go further, and whether it went by the declared path.
struct EscalationSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let escalation = findings.escalation else { return [] }
    var blocks: [ReportBlock] = [
      .heading(2, words(.escalation)), .paragraph(rate(escalation, words)),
    ]
    blocks += words.sumsOfShown + apart(escalation, findings, words)
    if escalation.touchpoints.count > 1 {
      blocks.append(.table(touchpoints(escalation, findings, words)))
    }
    guard let path = escalation.path else { return blocks }
    let levels = path.levels.map { Label.cleaned($0) }.joined(separator: " → ")
    blocks += [
      .heading(3, words(.escalationPath)),
      .paragraph(words(.escalationPathIntro, ["levels": .text(levels)])),
      .table(reached(path, words)), .table(kept(path, words)),
    ]
    let time = path.timeToTakeover
    if let half = time.p50Seconds, let most = time.p90Seconds {
      blocks.append(
        .paragraph(
          words(
            .escalationTimes,
            ["count": .count(time.count), "half": .seconds(half), "most": .seconds(most)]
          )
        )
      )
    }
    return blocks
  }

  /// What the rate leaves out: who reads of no escalated contact may think that nothing escalated.
  private func apart(
    _ escalation: EscalationFinding,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    guard escalation.countsContacts, !findings.definition.signals.escalation.isEmpty else {
      return []
    }
    guard let apart = escalation.apart else { return [.paragraph(words(.escalationApartHidden))] }
    guard apart.count > 0 else { return [] }
    let text = words(
      .escalationApart,
      ["count": .count(apart.count), "of": .count(apart.of)]
    )
    return [.paragraph(text)]
  }

  private func rate(_ escalation: EscalationFinding, _ words: Words) -> RichText {
    let rate = escalation.total.rate
    guard let interval = words.bounds(of: rate) else {
      return words(.escalationNone, ["window": .setSpan(escalation.window)])
    }
    return words(
      !escalation.countsContacts
        ? .escalationJourneys
        : escalation.path == nil ? .escalationContactsFollowed : .escalationContacts,
      [
        "count": .count(rate.count), "of": .count(rate.of), "rate": words.percent(rate),
        "low": interval.low, "high": interval.high,
        "window": .setSpan(escalation.window),
        "young": .count(escalation.total.units - escalation.total.mature),
      ]
    )
  }

  private func touchpoints(
    _ escalation: EscalationFinding,
    _ findings: Findings,
    _ words: Words
  ) -> ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.contactsColumn),
        words.number(.escalationColumn), words.number(.contactsOfMature),
        words.column(.comparisonColumn),
      ],
      rows: escalation.touchpoints.map { group in
        [
          words.cell(findings.graph.nodes[group.touchpoint].title),
          words.cell(group.counts.units), words.cell(rate: group.counts.rate),
          words.cell(group.counts.rate.of), words.cell(comparison: group.comparison),
        ]
      },
      caption: words(.escalationByTouchpoint)
    )
  }

  private func reached(_ path: PathFinding, _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.escalationLevel), words.number(.columnJourneys),
        words.number(.escalationReached), words.number(.escalationOf),
      ],
      rows: zip(path.levels, path.reached).map { level, share in
        [
          words.cell(level), words.cell(share.count), words.cell(rate: share),
          words.cell(share.of),
        ]
      },
      caption: words(.escalationLevels)
    )
  }

  private func kept(_ path: PathFinding, _ words: Words) -> ReportTable {
    let within = path.within.map { Words.Argument.setSpan($0) } ?? .text("")
    let departures: [(RichText, Proportion?, TextID)] = [
      (words(.escalationSkipped), path.skipped, .escalationSkippable),
      (words(.escalationLate, ["within": within]), path.late, .escalationTimed),
      (words(.escalationUnanswered, ["within": within]), path.unanswered, .escalationSignals),
      (words(.escalationPingPong), path.pingPong, .escalationJourneysUp),
    ]
    return ReportTable(
      [
        words.column(.escalationBreach), words.number(.columnCount),
        words.number(.escalationShare), words.number(.escalationOf),
        words.column(.escalationUnit),
      ],
      rows: departures.compactMap { name, share, unit in
        share.map { share in
          [
            name, words.cell(share.count), words.cell(rate: share), words.cell(share.of),
            words(unit),
          ]
        }
      },
      caption: words(.escalationKept)
    )
  }
}
