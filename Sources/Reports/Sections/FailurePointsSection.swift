import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// The touchpoints that lose journeys or draw complaints, ranked, with the evidence.
struct FailurePointsSection: ReportSection {
  /// How many failure points of a kind have their evidence spelled out.
  static let detailed = 5

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    var blocks: [ReportBlock] = [
      .heading(2, words(.failurePoints)), .paragraph(words(.failurePointsIntro)),
      .heading(3, words(.dropOff)),
    ]
    blocks += kind(
      findings.dropOffs,
      .columnLost,
      .columnDropOffRate,
      .dropOffNone,
      findings,
      words
    )
    blocks.append(.heading(3, words(.complaintsRanked)))
    blocks += kind(
      findings.complaints,
      .columnComplaints,
      .columnComplaintRate,
      .complaintsNone,
      findings,
      words
    )
    return blocks
  }

  private func kind(
    _ points: [FailurePoint],
    _ weight: TextID,
    _ rate: TextID,
    _ none: TextID,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    guard !points.isEmpty else { return [.paragraph(words(none))] }
    let table = ReportTable(
      [
        words.number(.columnRank), words.column(.columnTouchpoint), words.number(weight),
        words.number(rate), words.number(.columnOfDropOff), words.column(.columnVerdict),
        words.column(.columnOwner),
      ],
      rows: points.map { point in
        [
          words.cell(point.rank), words.cell(point.node.title),
          words.cell(point.kind == .dropOff ? point.journeys : point.complaints),
          words.cell(judged: point.rate),
          point.rate.map { words.cell($0.of) } ?? words(.verdictNone),
          words.cell(verdict: point.verdict), words.cell(point.owner),
        ]
      }
    )
    let details = points.prefix(Self.detailed).flatMap { point in
      [
        ReportBlock.heading(
          4,
          RichText("\(point.rank). " + Label.cleaned(point.node.title))
        ),
        .list(EvidenceText(words, findings).sentences(point), isNumbered: false),
      ]
    }
    return [.table(table)] + details
  }
}
