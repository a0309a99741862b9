public import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics

/// What to mend first as a table for spreadsheets: `fixes.csv`.
public enum FixTable {
  /// Writes the table: a row for each candidate by rank, with a planned fix where there is one, and a row
  /// for each further fix.
  ///
  /// - Returns: nil where the definition does not ask for fixes.
  public static func csv(_ findings: Findings) -> String? {
    guard let fixes = findings.fixes else { return nil }
    var table = DelimitedTable(header: header, hidesSmallGroups: findings.sharedGroup != nil)
    for candidate in fixes.candidates {
      let planned = fixes.returns.filter { $0.fix.target == candidate.target }
      if planned.isEmpty { table.append(row(candidate, nil, findings)) }
      for fix in planned { table.append(row(candidate, fix, findings)) }
    }
    for planned in fixes.returns where planned.candidate == nil {
      table.append(row(nil, planned, findings))
    }
    return table.text
  }

  private static let header =
    [
      "rank", "kind", "touchpoint", "standard", "title", "owner", "verdict", "cases", "customers",
      "avoidable_share", "avoidable_down_to", "avoidable_as", "currency",
    ] + money("worth") + money("worth_per_year") + money("avoidable_per_year") + [
      "playbook_response", "playbook_escalation", "playbook_article", "fix", "fix_title",
      "fix_cost",
      "fix_reduction",
    ] + money("fix_gain_per_year") + money("fix_return") + money("fix_months_to_break_even")

  private static func money(_ name: String) -> [String] { [name, name + "_low", name + "_high"] }

  private static func row(
    _ candidate: FixCandidate?,
    _ planned: FixReturn?,
    _ findings: Findings
  ) -> [DelimitedTable.Cell] {
    let definition = findings.definition
    let avoidable = candidate?.avoidable
    let playbook = candidate?.playbook
    let what: [DelimitedTable.Cell] = [
      .number(candidate.map { Double($0.rank) }), .text(candidate?.kind),
      .text(candidate?.touchpoint.map { definition.touchpoints[$0].id }),
      .text(candidate?.standard.map { definition.standards[$0].id }), .text(candidate?.title),
      .text(candidate?.owner), .text(verdict(candidate, findings)),
      .number(candidate.map { Double($0.cases) }),
      .number(candidate?.customers.map { Double($0) }), .number(avoidable?.share),
      .number(avoidable?.rate), .text(avoidable?.reference.id), .text(findings.worth?.currency),
    ]
    let worth =
      cells(candidate?.worth) + cells(candidate?.worthPerYear)
      + cells(candidate?.avoidablePerYear)
    let fix: [DelimitedTable.Cell] = [
      .text(playbook?.response), .text(playbook?.escalation), .text(playbook?.article),
      .text(planned?.fix.id), .text(planned?.fix.title), .number(planned?.fix.cost.units),
      .number(planned?.fix.reduction),
    ]
    return what + worth + fix + cells(planned?.gainPerYear) + cells(planned?.returnOnCost)
      + cells(planned?.monthsToBreakEven)
  }

  /// A standard's own verdict, which knows "unclear"; else how a rate stands against its threshold.
  private static func verdict(_ candidate: FixCandidate?, _ findings: Findings) -> String? {
    candidate?.standard.map { findings.standards[$0].verdict?.rawValue }
      ?? candidate?.verdict?.rawValue
  }

  private static func cells(_ estimate: MoneyEstimate?) -> [DelimitedTable.Cell] {
    [
      .number(estimate?.value), .number(estimate?.range?.low), .number(estimate?.range?.high),
    ]
  }

  private static func cells(_ number: FixReturn.IntervalOrValue?) -> [DelimitedTable.Cell] {
    [.number(number?.value), .number(number?.low), .number(number?.high)]
  }
}
