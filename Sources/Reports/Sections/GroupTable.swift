import FailureAnalysis
import GraphModel
import JourneyMeasurement
import Wording

/// Tables that stages and owners share.
enum GroupTable {
  /// Drop-off, complaints and time by group, each rate with its own n.
  static func rates(_ groups: [GraphGroup], _ header: TextID, _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(header), words.number(.columnJourneys), words.number(.columnDropOffShare),
        words.number(.columnComplaintRate), words.number(.columnTimeP50),
        words.number(.columnTimeP90),
      ],
      rows: groups.map { group in
        [
          words.cell(group.title), words.cell(group.measures.journeys),
          words.cell(rate: group.droppedOffShare), words.cell(rate: group.measures.complaintRate),
          words.cell(seconds: group.time.p50Seconds), words.cell(seconds: group.time.p90Seconds),
        ]
      }
    )
  }
}
