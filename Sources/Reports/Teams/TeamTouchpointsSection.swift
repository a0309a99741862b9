import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The team's touchpoints: visits, and both rates with n, interval, threshold and verdict.
struct TeamTouchpointsSection: TeamSection {
  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    let visits = ReportTable(
      [
        words.column(.columnTouchpoint), words.column(.columnStage), words.column(.columnChannel),
        words.number(.columnVisits), words.number(.columnJourneys),
        words.number(.columnDroppedOff), words.number(.columnOpen),
      ],
      rows: team.touchpoints.map { finding in
        let node = finding.node
        return [
          words.cell(node.title), words.cell(findings.graph.stages[node.touchpoint.stage].title),
          words.cell(node.touchpoint.channel), words.cell(node.measures.visits),
          words.cell(node.measures.journeys), words.cell(node.measures.droppedOff),
          words.cell(node.measures.open),
        ]
      }
    )
    return [
      .heading(2, words(.teamTouchpoints)), .table(visits), .heading(3, words(.dropOff)),
      .table(
        rates(
          team.touchpoints.map {
            Row($0.node, $0.node.shownDropOffRate, $0.thresholds.dropOff, $0.shownDropOffVerdict)
          },
          words
        )
      ),
    ] + complaints(team, findings, words)
  }

  private func complaints(
    _ team: TeamFinding,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    guard findings.definition.signals.complaint != nil else { return [] }
    let rows = team.touchpoints.map {
      Row($0.node, $0.node.complaintRate, $0.thresholds.complaint, $0.complaintVerdict)
    }
    return [.heading(3, words(.complaintsRanked)), .table(rates(rows, words))]
  }

  private struct Row {
    var title: String
    var rate: Proportion?
    var threshold: Double?
    var verdict: Verdict?

    init(_ node: GraphNode, _ rate: Proportion?, _ threshold: Double?, _ verdict: Verdict?) {
      title = node.title
      self.rate = rate
      self.threshold = threshold
      self.verdict = verdict
    }
  }

  private func rates(_ rows: [Row], _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.columnRate),
        words.number(.columnOfDropOff), words.number(.columnThreshold),
        words.column(.columnVerdict),
      ],
      rows: rows.map { row in
        [
          words.cell(row.title), words.cell(judged: row.rate),
          row.rate.map { words.cell($0.of) } ?? words(.verdictNone),
          RichText(
            row.threshold.map { words.language.numbers.setPercent($0) } ?? words.plain(.notSet)
          ),
          words.cell(verdict: row.verdict),
        ]
      }
    )
  }
}
