import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Says how promises are kept.
struct StandardText {
  let words: Words

  init(_ words: Words) { self.words = words }

  /// The promise, as people read it.
  func promise(_ standard: Standard) -> RichText {
    let isWorking = standard.calendar != nil
    return switch standard.promise {
    case .within(let span):
      words(isWorking ? .standardWithinWorking : .standardWithin, ["span": .setSpan(span)])
    case .free(let span):
      words(isWorking ? .standardFreeWorking : .standardFree, ["span": .setSpan(span)])
    case .due(let attribute): words(.standardDue, ["attribute": .label(attribute)])
    }
  }

  /// What a verdict on a target is called.
  func plain(_ verdict: TargetVerdict) -> String {
    switch verdict {
    case .met: words.plain(.standardVerdictMet)
    case .missed: words.plain(.standardVerdictMissed)
    case .unclear: words.plain(.differenceUnclear)
    case .tooFew: words.plain(.verdictTooFew)
    }
  }

  /// A cell with a verdict on a target; a dash for none.
  func cell(_ verdict: TargetVerdict?) -> RichText {
    guard let verdict else { return words(.verdictNone) }
    let text = RichText(plain(verdict), isStrong: verdict == .missed)
    return switch verdict {
    case .met: text.meaning(.severity(.fine))
    case .missed: text.meaning(.severity(.failure))
    case .unclear: text
    case .tooFew: text.meaning(.severity(.tooFew))
    }
  }

  /// How a standard is kept, in a sentence.
  func sentence(_ finding: StandardFinding) -> RichText {
    let share = finding.measures.shareMet
    guard let value = share.value, let interval = share.wilsonInterval() else {
      return words(
        .standardSentenceNone,
        [
          "standard": .label(words.title(finding.standard)),
          "promise": .text(promise(finding.standard).plain),
        ]
      )
    }
    return words(
      finding.verdict == nil ? .standardSentence : .standardSentenceJudged,
      [
        "standard": .label(words.title(finding.standard)),
        "promise": .text(promise(finding.standard).plain), "rate": .percent(value),
        "low": .percent(interval.low), "high": .percent(interval.high),
        "count": .count(share.count), "of": .count(share.of),
        "target": .setPercent(finding.standard.target ?? 0),
        "verdict": .text(finding.verdict.map(plain) ?? ""),
      ]
    )
  }

  /// How standards are kept, a row for each.
  func table(_ standards: [StandardFinding]) -> ReportTable {
    ReportTable(
      [
        words.column(.columnStandard), words.column(.columnPromise), words.number(.columnMet),
        words.number(.columnOfDue), words.number(.columnTarget), words.column(.columnVerdict),
        words.column(.columnOwner),
      ],
      rows: standards.map { finding in
        [
          words.cell(words.title(finding.standard)), promise(finding.standard),
          words.cell(rate: finding.measures.shareMet), words.cell(finding.measures.due),
          target(finding.standard.target), cell(finding.verdict),
          words.cell(finding.standard.owner),
        ]
      }
    )
  }

  private func target(_ target: Double?) -> RichText {
    guard let target else { return RichText(words.plain(.notSet)) }
    return RichText(words.language.numbers.setPercent(target)).meaning(.number(target))
  }
}
