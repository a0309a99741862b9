import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// How far journeys got, stage by stage, and what became of them there.
struct StagesSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let funnel = ReportTable(
      [
        words.column(.columnStage), words.number(.columnReached),
        words.number(.columnReachedShare),
      ],
      rows: findings.graph.stages.map { stage in
        [
          words.cell(stage.title), words.cell(stage.measures.reachedThisOrLater),
          words.cell(shareOf: findings.reachedShare(of: stage)),
        ]
      }
    )
    let standing = ReportTable(
      [
        words.column(.columnStage), words.number(.columnJourneys), words.number(.columnMovedOn),
        words.number(.columnCompleted), words.number(.columnExited),
        words.number(.columnDroppedOff), words.number(.columnOpen),
      ],
      rows: findings.graph.stages.map { stage in
        let measures = stage.measures
        return [
          words.cell(stage.title), words.cell(measures.journeys), words.cell(measures.movedOn),
          words.cell(measures.completed), words.cell(measures.exited),
          words.cell(measures.droppedOff), words.cell(measures.open),
        ]
      }
    )
    let plot = FunnelPlot(findings, words).map { [ReportBlock.plot(Plot($0, words))] } ?? []
    return [.heading(2, words(.stages))] + plot + [
      .paragraph(words(.stagesIntro)), .table(funnel), .table(standing),
      .heading(3, words(.stagesRates)),
      .table(GroupTable.rates(findings.graph.stages, .columnStage, words)),
    ]
  }
}
