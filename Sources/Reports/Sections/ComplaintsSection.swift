import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Complaints by touchpoint, by how they were traced, and by the reasons they give.
struct ComplaintsSection: ReportSection {
  /// How many reasons of a touchpoint a table shows.
  static let listed = 5

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let totals = findings.coverage.totals
    var blocks: [ReportBlock] = [.heading(2, words(.complaints))]
    guard findings.definition.signals.complaint != nil else {
      return blocks + [.paragraph(words(.complaintsNoSignal))]
    }
    blocks.append(.paragraph(words(.complaintsTotal, ["count": .count(totals.complaints)])))
    guard totals.complaints > 0 else { return blocks }
    blocks += [.heading(3, words(.complaintsTraced)), .table(rules(findings, words))]
    if !findings.complaints.isEmpty {
      blocks += [.heading(3, words(.byTouchpoint)), .table(touchpoints(findings, words))]
    }
    if findings.complaintsNamedElsewhere > 0 {
      blocks.append(
        .paragraph(
          words(.complaintsElsewhere, ["count": .count(findings.complaintsNamedElsewhere)])
        )
      )
    }
    return blocks + categories(findings, words)
  }

  private func rules(_ findings: Findings, _ words: Words) -> ReportTable {
    let shares = findings.complaintsByRule
    let rows: [(TextID, Proportion)] = [
      (.ruleNamed, shares.named), (.rulePreceding, shares.preceding),
      (.ruleUnattributed, shares.unattributed),
    ]
    return ReportTable(
      [
        words.column(.columnRule), words.number(.columnComplaints), words.number(.columnOf),
      ],
      rows: rows.map { [words($0), words.cell($1.count), words.cell(shareOf: $1)] }
    )
  }

  private func touchpoints(_ findings: Findings, _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.columnComplaints),
        words.number(.columnNamed), words.number(.columnPreceding),
        words.number(.columnComplaintRate), words.number(.columnOfComplaint),
        words.number(.columnPerThousand),
      ],
      rows: findings.complaints.map { point in
        let measures = point.node.measures
        return [
          words.cell(point.node.title), words.cell(point.complaints),
          words.cell(measures.complaintsNamed), words.cell(measures.complaintsPreceding),
          words.cell(judged: point.rate), words.cell(point.node.complaintRate.of),
          words.cell(number: point.node.complaintsPer1000Visits),
        ]
      }
    )
  }

  private func categories(_ findings: Findings, _ words: Words) -> [ReportBlock] {
    var rows: [[RichText]] = []
    var omitted = 0
    func add(_ name: RichText, _ reasons: Reasons) {
      let least = findings.definition.minimumGroup
      for row in words.rows(of: reasons, minimumGroup: least, limit: Self.listed) {
        rows.append([name, row.reason, words.cell(row.complaints)])
      }
      omitted += max(0, reasons.named.count - Self.listed)
    }
    for point in findings.complaints { add(words.cell(point.node.title), point.reasons) }
    add(words(.ruleUnattributed), findings.unattributedReasons)
    guard !rows.isEmpty else { return [] }
    let table = ReportTable(
      [
        words.column(.columnTouchpoint), words.column(.columnCategory),
        words.number(.columnComplaints),
      ],
      rows: rows
    )
    let rest: [ReportBlock] =
      omitted > 0 ? [.paragraph(words(.categoriesOmitted, ["count": .count(omitted)]))] : []
    return [.heading(3, words(.byCategory)), .table(table)] + rest
  }
}
