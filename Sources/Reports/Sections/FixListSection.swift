import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// What to mend first: failures ranked by what mending them is worth, and what planned fixes return.
struct FixListSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let fixes = findings.fixes else { return [] }
    let heading = ReportBlock.heading(2, words(.fixesTitle))
    guard !fixes.candidates.isEmpty else {
      return [heading, .paragraph(words(.fixesNone))] + returns(fixes, findings, words)
    }
    let text = FixListText(findings, words)
    let listed = fixes.candidates.filter(\.standsOut)
    let others = fixes.candidates.count - listed.count
    guard !listed.isEmpty else {
      return [heading, .paragraph(words(.fixesNoneCertain, ["count": .count(others)]))]
        + text.playbooks(fixes.candidates, level: 3) + returns(fixes, findings, words)
    }
    let table =
      [ReportBlock.table(text.table(listed))]
      + (others > 0 ? [.paragraph(words(.fixesOthers, ["count": .count(others)]))] : [])
    return [heading, .paragraph(words(findings.worth == nil ? .fixesIntroPlain : .fixesIntro))]
      + table + [
        .list(notes(fixes, findings, words), isNumbered: false)
      ] + text.playbooks(fixes.candidates, level: 3) + returns(fixes, findings, words)
  }

  private func notes(_ fixes: FixList, _ findings: Findings, _ words: Words) -> [RichText] {
    var notes = [
      words(.fixNoteOverlap),
      words(.fixNoteAvoidable, ["least": .count(Verdict.leastDenominator)]),
    ]
    guard let worth = findings.worth else { return notes }
    if worth.meanValue != nil {
      notes.append(words(.fixNoteDropOff, ["margin": .setPercent(worth.margin)]))
    }
    if findings.definition.signals.complaint != nil {
      if let value = worth.retention.lifetimeValue {
        notes.append(
          words(.fixNoteComplaint, ["value": words.money(value, currency: worth.currency)])
        )
      } else {
        notes.append(
          words(words.hidesSmallGroups ? .fixNoteComplaintHidden : .fixNoteComplaintNone)
        )
      }
    }
    notes.append(words(.fixNoteRange))
    if let span = findings.coverage.span {
      notes.append(
        words(
          fixes.isExtrapolated ? .fixNoteExtrapolated : .fixNoteYear,
          ["span": .span(span)]
        )
      )
    }
    return notes
  }

  private func returns(
    _ fixes: FixList,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    guard !fixes.returns.isEmpty else { return [] }
    let text = FixListText(findings, words)
    return [
      .heading(3, words(.returnsTitle)), .paragraph(words(.returnsIntro)),
      .table(text.returns(fixes.returns)),
    ]
  }
}

/// Says what could be mended: in the report, and on the pages of teams.
struct FixListText {
  private let findings: Findings
  private let words: Words
  private let currency: String

  init(_ findings: Findings, _ words: Words) {
    self.findings = findings
    self.words = words
    currency = findings.definition.currency ?? ""
  }

  /// The candidates as a table.
  func table(_ candidates: [FixCandidate]) -> ReportTable {
    let hasWorth = findings.worth != nil
    let hasCustomers = candidates.contains { $0.customers != nil }
    let worth =
      (hasCustomers ? [words.number(.columnCustomers)] : [])
      + (hasWorth
        ? [words.number(.columnFixAvoidableWorth), words.number(.columnFixWorth)] : [])
    return ReportTable(
      [
        words.number(.columnRank), words.column(.columnFixKind), words.number(.columnFixCases),
        words.column(.columnFixAvoidable),
      ] + worth + [words.column(.columnOwner)],
      rows: candidates.map { candidate in
        let customers = candidate.customers.map { words.cell($0) } ?? words(.verdictNone)
        let worth =
          (hasCustomers ? [customers] : [])
          + (hasWorth
            ? [
              words.cell(
                estimate: candidate.avoidablePerYear,
                currency: currency,
                in: candidates.map(\.avoidablePerYear)
              ),
              words.cell(
                estimate: candidate.worthPerYear,
                currency: currency,
                in: candidates.map(\.worthPerYear)
              ),
            ] : [])
        return [
          words.cell(candidate.rank), target(candidate.target), words.cell(candidate.cases),
          avoidable(candidate),
        ] + worth + [words.cell(candidate.owner)]
      }
    )
  }

  /// What to do where candidates have a playbook, each touchpoint once.
  func playbooks(_ candidates: [FixCandidate], level: Int) -> [ReportBlock] {
    var seen: Set<Int> = []
    let texts = candidates.compactMap { candidate -> RichText? in
      guard let playbook = candidate.playbook, let position = candidate.touchpoint,
        seen.insert(position).inserted
      else { return nil }
      let parts: [(TextID, String?)] = [
        (.playbookResponse, playbook.response), (.playbookEscalation, playbook.escalation),
        (.playbookArticle, playbook.article),
      ]
      return parts.reduce(words(.playbookOf, ["title": .label(candidate.title)])) {
        guard let part = $1.1 else { return $0 }
        return $0 + words($1.0, ["text": .label(part)])
      }
    }
    guard !texts.isEmpty else { return [] }
    return [.heading(level, words(.playbooksTitle)), .list(texts, isNumbered: false)]
  }

  /// What planned fixes return, as a table.
  func returns(_ returns: [FixReturn]) -> ReportTable {
    ReportTable(
      [
        words.column(.columnFix), words.column(.columnFixTarget), words.number(.columnCost),
        words.number(.columnFixReduction), words.number(.columnFixGain),
        words.number(.columnFixReturn), words.number(.columnFixMonths),
      ],
      rows: returns.map { planned in
        // What becomes of a standard's breaches is told where they are measured.
        let isKnown = planned.candidate != nil || planned.fix.target.touchpoint == nil
        return [
          words.cell(planned.fix.title), target(planned.fix.target),
          currency.isEmpty
            ? words.cell(number: planned.fix.cost.units, digits: 2)
            : words.cell(
              money: planned.fix.cost.units,
              currency: currency,
              in: returns.map(\.fix.cost.units)
            ),
          RichText(words.language.numbers.setPercent(planned.fix.reduction))
            .meaning(.number(planned.fix.reduction)),
          isKnown
            ? words.cell(
              estimate: planned.gainPerYear,
              currency: currency,
              in: returns.map(\.gainPerYear)
            )
            : words(.fixNothingHappened),
          range(planned.returnOnCost) { words.language.numbers.percent($0) },
          range(planned.monthsToBreakEven) { words.language.numbers.decimal($0, digits: 1) },
        ]
      }
    )
  }

  private func target(_ target: Fix.Target) -> RichText {
    let title =
      switch target {
      case .dropOff(let position), .complaint(let position), .repeatContact(let position):
        findings.definition.touchpoints[position].title
      case .breach(let position): words.title(findings.definition.standards[position])
      }
    return words(.fixTarget, ["kind": .id(.fix(target)), "title": .label(title)])
  }

  private func avoidable(_ candidate: FixCandidate) -> RichText {
    guard let avoidable = candidate.avoidable else {
      return words(candidate.isTooFew ? .verdictTooFew : .fixNothingToCompare)
    }
    guard avoidable.share > 0 else { return words(.fixNotAvoidable) }
    func text(_ id: TextID, _ position: Int?) -> RichText {
      words(
        id,
        [
          "share": .percent(avoidable.share),
          "rate": position == nil ? .setPercent(avoidable.rate) : .percent(avoidable.rate),
          "touchpoint": position.map { .label(findings.graph.nodes[$0].title) } ?? .text(""),
        ]
      )
    }
    switch avoidable.reference {
    case .threshold: return text(.fixDownToThreshold, nil)
    case .channel(let position): return text(.fixDownToChannel, position)
    case .stage(let position): return text(.fixDownToStage, position)
    }
  }

  private func range(
    _ number: FixReturn.IntervalOrValue?,
    _ written: (Double) -> String
  ) -> RichText {
    guard let number else { return words(.verdictNone) }
    let value = Words.Argument.text(written(number.value))
    let meaning = RichText.Meaning.number(number.value)
    guard let low = number.low else { return RichText(written(number.value)).meaning(meaning) }
    guard let high = number.high else {
      return words(.fixMonthsOpen, ["value": value, "low": .text(written(low))]).meaning(meaning)
    }
    return words(
      .moneyRange,
      ["value": value, "low": .text(written(low)), "high": .text(written(high))]
    ).meaning(meaning)
  }
}
