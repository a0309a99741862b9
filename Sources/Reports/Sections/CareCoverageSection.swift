import FailureAnalysis
import GraphModel
import JourneyModel
import Wording

/// Which touchpoints have a standard, an owner, an escalation path and the like, and which have none.
struct CareCoverageSection: ReportSection {
  /// How many touchpoints without something are named in its sentence.
  private static let named = 8

  static func name(_ aspect: CareCoverage.Aspect) -> TextID {
    switch aspect {
    case .standard: .columnStandard
    case .owner: .columnOwner
    case .escalationPath: .careCoverageEscalation
    case .dataProtection: .careCoverageDataProtection
    case .threshold: .columnThreshold
    case .playbook: .careCoveragePlaybook
    }
  }

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard findings.care.isPlanned else { return [] }
    let aspects = CareCoverage.Aspect.allCases
    let table = ReportTable(
      [words.column(.columnTouchpoint)] + aspects.map { words.column(Self.name($0)) },
      rows: findings.care.rows.map { row in
        [words.cell(findings.graph.nodes[row.touchpoint].title)]
          + aspects.map { cell($0, row, findings, words) }
      }
    )
    return [
      .heading(2, words(.careCoverage)), .paragraph(words(.careCoverageIntro)),
      .list(aspects.map { sentence($0, findings, words) }, isNumbered: false), .table(table),
    ]
  }

  private func cell(
    _ aspect: CareCoverage.Aspect,
    _ row: CareCoverage.Row,
    _ findings: Findings,
    _ words: Words
  ) -> RichText {
    guard row.has(aspect) else { return RichText(words.plain(.careCoverageNone), isStrong: true) }
    switch aspect {
    case .owner: return words.cell(findings.graph.nodes[row.touchpoint].touchpoint.owner)
    case .standard:
      let titles = row.standards.map { Label.cleaned(words.title(findings.standards[$0].standard)) }
      return words.cell(titles.joined(separator: "; "))
    default: return words(.yes)
    }
  }

  private func sentence(
    _ aspect: CareCoverage.Aspect,
    _ findings: Findings,
    _ words: Words
  ) -> RichText {
    let missing = findings.care.missing(aspect).map {
      Label.cleaned(findings.graph.nodes[$0].title)
    }
    let all = findings.care.rows.count
    guard !missing.isEmpty else {
      return words(.careCoverageComplete, ["aspect": .id(Self.name(aspect)), "all": .count(all)])
    }
    guard missing.count < all else {
      return words(.careCoverageNowhere, ["aspect": .id(Self.name(aspect))])
    }
    let named = missing.prefix(Self.named).joined(separator: ", ")
    let rest = missing.count - min(missing.count, Self.named)
    let list =
      rest == 0
      ? named
      : words(.careCoverageMore, ["touchpoints": .text(named), "count": .count(rest)]).plain
    return words(
      .careCoverageMissing,
      [
        "aspect": .id(Self.name(aspect)), "count": .count(all - missing.count),
        "all": .count(all), "touchpoints": .text(list),
      ]
    )
  }
}
