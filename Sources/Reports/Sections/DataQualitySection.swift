import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// What became of the rows, and what is odd about them.
struct DataQualitySection: ReportSection {
  /// How many names of unmapped events are shown.
  static let listed = 20

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let coverage = findings.coverage
    var blocks: [ReportBlock] = [.heading(2, words(.dataQuality))]
    if let log = coverage.log.span, let span = coverage.span {
      blocks.append(
        .paragraph(
          words(
            .checkSpan,
            [
              "span": .span(span), "first": .time(log.lowerBound), "last": .time(log.upperBound),
            ]
          )
        )
      )
    }
    blocks += [.heading(3, words(.rowsTable)), .table(rows(coverage, words))]
    blocks.append(.heading(3, words(.rejectedRows)))
    blocks.append(
      coverage.log.rejectedRows == 0
        ? .paragraph(words(.rejectedNone)) : .table(rejected(coverage.log, context, words))
    )
    blocks += swallowed(coverage.log, context, words)
    let unreadable = coverage.log.unreadableDueTimes
    if !unreadable.first.isEmpty {
      let places = places(unreadable, context, words).plain
      blocks.append(.paragraph(words(.checkDueTimesPlaces, ["places": .text(places)])))
    }
    blocks.append(.heading(3, words(.unmappedEvents)))
    let unmapped = findings.commonestUnmappedEvents(Self.listed)
    guard !unmapped.shown.isEmpty else { return blocks + [.paragraph(words(.unmappedNone))] }
    blocks.append(
      .table(
        ReportTable(
          [words.column(.columnEvent), words.number(.columnEvents)],
          rows: unmapped.shown.map { [words.cell($0.event), words.cell($0.count)] }
        )
      )
    )
    if unmapped.omitted > 0 {
      blocks.append(
        .paragraph(
          words(
            .unmappedOmitted,
            ["names": .count(unmapped.omitted), "events": .count(unmapped.omittedWeight)]
          )
        )
      )
    }
    return blocks
  }

  private func rows(_ coverage: Coverage, _ words: Words) -> ReportTable {
    let log = coverage.log
    let totals = coverage.totals
    let records: [(TextID, Int, Proportion?)] =
      log.snapshot.map {
        [(.checkRecords, $0.count, nil), (.checkRecordsWithoutTime, $0.withoutTime, nil)]
      } ?? []
    let unreadable: [(TextID, Int, Proportion?)] = [
      (.checkAmounts, log.unreadableAmounts, nil),
      (.checkDueTimes, log.unreadableDueTimes.count, nil),
    ]
    let lines: [(TextID, Int, Proportion?)] = [
      (log.snapshot == nil ? .checkRows : .checkTimesAsRows, log.rows, nil),
      (.checkExcluded, log.excluded, nil),
      (.checkRejected, log.rejectedRows, coverage.rejectedShare), (.checkEvents, log.events, nil),
      (.checkMapped, log.mapped, nil), (.checkUnmapped, log.unmapped, coverage.unmappedShare),
      (.checkAfterAsOf, log.afterAsOf, nil), (.checkTies, totals.ties, coverage.tieShare),
      (.checkDuplicates, totals.duplicates, coverage.duplicateShare),
      (.checkRagged, log.raggedRows, nil), (.checkScores, log.unreadableScores, nil),
    ]
    let others: [(TextID, Int, Proportion?)] = [
      (.checkTimes, log.adjustedTimes, nil), (.checkText, log.invalidText.count, nil),
      (.checkSilences, totals.silencesCameBack, coverage.cameBackShare),
      (.checkTruncated, totals.leftTruncated, coverage.leftTruncatedShare),
    ]
    // What is said of rows tells of no customers; of journeys it may.
    let open = Words(language: words.language, countsCases: words.countsCases)
    let ofJourneys: Set<TextID> = [.checkSilences, .checkTruncated]
    return ReportTable(
      [words.column(.columnWhat), words.number(.columnCount), words.number(.columnOf)],
      rows: (records + lines + unreadable.filter { $0.1 > 0 } + others).map { id, count, share in
        let words = ofJourneys.contains(id) ? words : open
        return [
          words(id), words.cell(count),
          share.map { words.cell(shareOf: $0) } ?? words(.verdictNone),
        ]
      }
    )
  }

  private func rejected(
    _ log: LogCounts,
    _ context: ReportContext,
    _ words: Words
  ) -> ReportTable {
    let rows = RejectionReason.allCases.compactMap { reason -> [RichText]? in
      guard let rows = log.rejected[reason], rows.count > 0 else { return nil }
      return [
        words(Self.text(of: reason)), words.cell(rows.count), places(rows, context, words),
      ]
    }
    return ReportTable(
      [words.column(.columnReason), words.number(.columnRows), words.column(.columnPlaces)],
      rows: rows
    )
  }

  /// Where quotation marks open that took lines with them; nothing where no place may be told.
  private func swallowed(
    _ log: LogCounts,
    _ context: ReportContext,
    _ words: Words
  ) -> [ReportBlock] {
    guard !log.swallowing.first.isEmpty else { return [] }
    return [
      .paragraph(
        words(
          .checkSwallowed,
          [
            "lines": .count(log.swallowedLines),
            "places": .text(places(log.swallowing, context, words).plain),
          ]
        )
      )
    ]
  }

  /// The first places, and how many more there are.
  private func places(
    _ rows: LogCounts.Rejected,
    _ context: ReportContext,
    _ words: Words
  ) -> RichText {
    // Where small groups are hidden, no place is told.
    guard !rows.places.isEmpty else { return words(.verdictNone) }
    let places = rows.places.map { place in
      words(
        .place,
        [
          "file": .label(words.fileName(context.name(ofInput: place.file))),
          "line": .count(place.line),
        ]
      ).plain
    }.joined(separator: "; ")
    return rows.more > 0
      ? words(.placesMore, ["places": .text(places), "count": .count(rows.more)])
      : RichText(places)
  }

  private static func text(of reason: RejectionReason) -> TextID {
    switch reason {
    case .fields: .reasonFields
    case .customer: .reasonCustomer
    case .time: .reasonTime
    case .event: .reasonEvent
    }
  }
}
