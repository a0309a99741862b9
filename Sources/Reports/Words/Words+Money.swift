import FailureAnalysis
import Statistics
import Wording

extension Words {
  /// A cell with an amount of money; a dash for none.
  func cell(money: Double?, currency: String) -> RichText {
    guard let money, !(hidesSmallGroups && money == 0) else { return none }
    return RichText(language.numbers.money(money, currency: currency)).meaning(.number(money))
  }

  /// A cell with an estimated amount and its range; a dash for none.
  func cell(estimate: MoneyEstimate?, currency: String) -> RichText {
    guard let estimate, !(hidesSmallGroups && estimate.value == 0) else { return none }
    return RichText(plain(estimate, currency: currency)).meaning(.number(estimate.value))
  }

  /// An estimated amount with its range, in a sentence.
  func money(_ estimate: MoneyEstimate, currency: String) -> Argument {
    .text(plain(estimate, currency: currency))
  }

  private func plain(_ estimate: MoneyEstimate, currency: String) -> String {
    amount(
      estimate.value,
      low: estimate.range?.low,
      high: estimate.range?.high,
      currency: currency
    )
  }
}
