import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// All touchpoints: visits, what became of the journeys, and times.
struct TouchpointsSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    [
      .heading(2, words(.touchpoints)), .heading(3, words(.touchpointsDesign)),
      .table(visits(findings, words)), .heading(3, words(.touchpointsStanding)),
      .table(standing(findings, words)), .table(rates(findings, words)),
      .heading(3, words(.touchpointsTimes)), .table(times(findings, words)),
    ]
  }

  private func visits(_ findings: Findings, _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.number(.columnNumber), words.column(.columnTouchpoint), words.column(.columnStage),
        words.column(.columnChannel), words.number(.columnVisits), words.number(.columnJourneys),
        words.number(.columnEntries), words.number(.columnRepeats),
      ],
      rows: zip(findings.graph.nodes, findings.definition.touchpointNumbers).map { node, number in
        [
          // Sorted by its place in the journey: 2.10 comes after 2.9.
          RichText(number).meaning(.number(Double(node.position))), words.cell(node.title),
          words.cell(findings.graph.stages[node.touchpoint.stage].title),
          words.cell(node.touchpoint.channel), words.cell(node.measures.visits),
          words.cell(node.measures.journeys), words.cell(node.measures.entries),
          words.cell(node.measures.repeats),
        ]
      }
    )
  }

  private func standing(_ findings: Findings, _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.columnJourneys),
        words.number(.columnContinued), words.number(.columnCompleted),
        words.number(.columnExited), words.number(.columnDroppedOff), words.number(.columnOpen),
      ],
      rows: findings.graph.nodes.map { node in
        let measures = node.measures
        return [
          words.cell(node.title), words.cell(measures.journeys), words.cell(measures.continued),
          words.cell(measures.completed), words.cell(measures.exited),
          words.cell(measures.droppedOff), words.cell(measures.open),
        ]
      }
    )
  }

  private func rates(_ findings: Findings, _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.columnDropOffRate),
        words.number(.columnOfDropOff), words.column(.columnVerdict),
        words.number(.columnComplaintRate), words.number(.columnOfComplaint),
        words.column(.columnVerdict),
      ],
      rows: findings.touchpoints.map { finding in
        let rate = finding.node.shownDropOffRate
        return [
          words.cell(finding.node.title), words.cell(judged: rate),
          rate.map { words.cell($0.of) } ?? words(.verdictNone),
          words.cell(verdict: finding.shownDropOffVerdict),
          words.cell(judged: finding.node.complaintRate), words.cell(finding.node.complaintRate.of),
          words.cell(verdict: finding.complaintVerdict),
        ]
      }
    )
  }

  private func times(_ findings: Findings, _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.columnTimed), words.number(.columnMean),
        words.number(.columnP50), words.number(.columnP90), words.number(.columnContinuedWithin),
        words.number(.columnContinuedOf),
      ],
      rows: findings.touchpoints.map { finding in
        let time = finding.node.timeToNext
        return [
          words.cell(finding.node.title), words.cell(time.count),
          words.cell(seconds: time.meanSeconds), words.cell(seconds: time.p50Seconds),
          words.cell(seconds: time.p90Seconds), continued(finding.continuation, words),
          finding.continuation.map { words.cell($0.visits) } ?? words(.verdictNone),
        ]
      }
    )
  }

  private func continued(_ curve: ContinuationCurve?, _ words: Words) -> RichText {
    guard let point = curve?.atSilence, let share = point.share else { return words(.verdictNone) }
    guard let interval = point.interval else {
      return words.cell(share: share, interval: nil)
    }
    return words(
      .cellRate,
      ["rate": .percent(share), "low": .percent(interval.low), "high": .percent(interval.high)]
    )
  }
}
