import FailureAnalysis
import JourneyModel
import Statistics
import Wording

/// Who comes back, by cohort, and what a customer is worth, with the formula.
struct RetentionSection: ReportSection {
  /// How many cohorts are shown, the latest.
  static let listed = 12
  /// How many periods after the first are shown.
  static let ages = 6

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let worth = findings.worth else { return [] }
    let retention = worth.retention
    let heading = ReportBlock.heading(2, words(.retentionTitle))
    switch retention.absence {
    case .perCase: return [heading, .paragraph(words(.retentionPerCase))]
    case .tooShort:
      return [
        heading,
        .paragraph(words(.retentionTooShort, ["period": .setSpan(retention.period)])),
      ]
    case nil: break
    }
    var blocks: [ReportBlock] = [heading]
    let rate = retention.rate
    if let value = rate.value, let interval = words.bounds(of: rate) {
      let sentence = words(
        .retentionRate,
        [
          "count": .count(rate.count), "of": .count(rate.of), "rate": .percent(value),
          "low": interval.low, "high": interval.high,
          "period": .setSpan(retention.period),
        ]
      )
      blocks.append(.paragraph(sentence + words(.retentionFirstCohort)))
    }
    blocks.append(.paragraph(value(retention, worth.currency, words)))
    return blocks + cohorts(retention, words)
  }

  private func value(
    _ retention: RetentionFinding,
    _ currency: String,
    _ words: Words
  ) -> RichText {
    guard let value = retention.lifetimeValue, let whole = retention.lifetimeValueWithFirstPeriod,
      let margin = retention.margin, let rate = retention.rate.value
    else { return words(words.hidesSmallGroups ? .retentionHiddenValue : .retentionNoValue) }
    let numbers = words.language.numbers
    return words(
      .retentionValue,
      [
        "margin": .money(margin, currency: currency),
        "rate": .text(numbers.decimal(rate, digits: 4)),
        "discount": .text(numbers.decimal(retention.discount, digits: 4)),
        "value": words.money(value, currency: currency),
        "whole": words.money(whole, currency: currency),
      ]
    )
  }

  private func cohorts(_ retention: RetentionFinding, _ words: Words) -> [ReportBlock] {
    let shown = retention.latestCohorts(Self.listed)
    let last = min(Self.ages, (shown.shown.map(\.active.count).max() ?? 1) - 1)
    guard last > 0 else { return [] }
    let ages = 1...last
    let columns = [words.column(.columnCohort), words.number(.columnCustomers)]
    let table = ReportTable(
      columns
        + ages.map {
          ReportTable.Column(
            header: words(.columnPeriodsLater, ["count": .count($0)]),
            isNumeric: true
          )
        },
      rows: shown.shown.reversed().map { cohort in
        let cells = [
          RichText(words.language.numbers.day(cohort.start)), words.cell(cohort.customers),
        ]
        return cells
          + ages.map { age in
            age < cohort.active.count
              ? words.cell(shareOf: cohort.share(age: age))
              : RichText(words.language.numbers.none)
          }
      },
      caption: words(.retentionCohorts)
    )
    guard shown.omitted > 0 else { return [.table(table)] }
    return [
      .table(table),
      .paragraph(
        words(
          .retentionOmitted,
          ["count": .count(shown.omitted), "customers": .count(shown.omittedWeight)]
        )
      ),
    ]
  }
}
