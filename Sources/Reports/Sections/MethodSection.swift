import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// What the numbers mean and depend on, so that the analysis can be repeated.
struct MethodSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let reading: [TextID] = [
      .readRate, .readDropOff, .readComplaint, .readVerdict, .readExited, .readOpen, .readGoals,
      .readAfter,
      .readIndependent, .readData,
    ]
    return [
      .heading(2, words(.method)), .heading(3, words(.howToRead)),
      .list(reading.map { words($0) }, isNumbered: false), .heading(3, words(.parameters)),
      .table(parameters(findings, context, words)), .heading(3, words(.sensitivity)),
      .paragraph(words(.sensitivityIntro)), .table(sensitivity(findings, words)),
      .heading(3, words(.inputs)), inputs(context, words),
    ]
  }

  private func parameters(
    _ findings: Findings,
    _ context: ReportContext,
    _ words: Words
  ) -> ReportTable {
    let definition = findings.definition
    let numbers = words.language.numbers
    let notSet = words.plain(.notSet)
    func span(_ span: TimeSpan?) -> String {
      span.map { numbers.setDuration($0) } ?? notSet
    }
    func share(_ share: Double?) -> String { share.map { numbers.setPercent($0) } ?? notSet }
    var rows: [(TextID, String)] = [
      (.parameterVersion, Label.cleaned(context.version)),
      (.parameterAsOf, findings.coverage.asOf.map { numbers.time($0) } ?? notSet),
      (.parameterInactivity, span(definition.inactivity)),
      (.parameterSilence, span(findings.coverage.silence)),
      (.parameterIdle, span(definition.split.idle)),
      (.parameterWindow, span(definition.conversionWindow)),
      (.parameterDropOff, share(definition.thresholds.dropOff)),
      (.parameterComplaint, share(definition.thresholds.complaint)),
    ]
    if let complaint = definition.signals.complaint {
      rows.append((.parameterWithin, span(complaint.within)))
    }
    let own = ownThresholds(definition, words)
    if !own.isEmpty {
      rows.append((.parameterOwnThresholds, own.joined(separator: "; ")))
    }
    return ReportTable(
      [words.column(.columnParameter), words.column(.columnValue)],
      rows: rows.map { [words($0), RichText($1)] }
    )
  }

  private func ownThresholds(_ definition: JourneyDefinition, _ words: Words) -> [String] {
    definition.touchpoints.flatMap { touchpoint in
      let own: [(TextID, Double?)] = [
        (.parameterDropOff, touchpoint.thresholds.dropOff),
        (.parameterComplaint, touchpoint.thresholds.complaint),
      ]
      return own.compactMap { kind, threshold in
        threshold.map {
          words(
            .ownThreshold,
            [
              "touchpoint": .label(touchpoint.title), "kind": .id(kind),
              "threshold": .setPercent($0),
            ]
          ).plain
        }
      }
    }
  }

  private func sensitivity(_ findings: Findings, _ words: Words) -> ReportTable {
    let names: [TextID] = [.silenceHalf, .silenceWhole, .silenceDouble]
    return ReportTable(
      [
        words.column(.columnSilence), words.number(.columnDroppedOffShare),
        words.number(.columnOpenShare),
      ],
      rows: zip(names, findings.sensitivity).map { name, sensitivity in
        [
          words(name, ["span": .setSpan(sensitivity.silence)]),
          words.cell(shareOf: sensitivity.droppedOffShare),
          words.cell(shareOf: sensitivity.openShare),
        ]
      }
    )
  }

  private func inputs(_ context: ReportContext, _ words: Words) -> ReportBlock {
    guard !context.inputs.isEmpty else { return .paragraph(words(.inputsNone)) }
    let numbers = words.language.numbers
    let hasChecksums = context.inputs.contains { $0.sha256 != nil }
    var columns = [
      words.column(.columnFile), words.number(.columnSize), words.column(.columnModified),
    ]
    if hasChecksums { columns.append(words.column(.columnChecksum)) }
    return .table(
      ReportTable(
        columns,
        rows: context.inputs.map { input in
          var row = [
            words.cell(words.fileName(input.name)),
            input.byteCount.map { words.cell(Int($0)) } ?? words(.verdictNone),
            RichText(input.modified.map { numbers.time($0) } ?? numbers.none),
          ]
          if hasChecksums { row.append(words.cell(input.sha256)) }
          return row
        }
      )
    )
  }
}
