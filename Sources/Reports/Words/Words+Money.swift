import FailureAnalysis
import Statistics
import Wording

extension Words {
  /// A cell with an amount of money; a dash for none.
  ///
  /// - Parameters:
  ///   - money: The amount.
  ///   - currency: The code of its currency.
  ///   - column: All amounts of the column: they are told with cents, or none of them is.
  /// - Returns: The cell.
  func cell(money: Double?, currency: String, in column: [Double?]) -> RichText {
    guard let money, !(hidesSmallGroups && money == 0) else { return none }
    let isWhole = NumberFormat.areWhole(column)
    return RichText(language.numbers.money(money, currency: currency, isWhole: isWhole))
      .meaning(.number(money))
  }

  /// A cell with an estimated amount and its range; a dash for none.
  func cell(
    estimate: MoneyEstimate?,
    currency: String,
    in column: [MoneyEstimate?]
  ) -> RichText {
    guard let estimate, !(hidesSmallGroups && estimate.value == 0) else { return none }
    let isWhole = NumberFormat.areWhole(
      column.flatMap { [$0?.value, $0?.range?.low, $0?.range?.high] }
    )
    return RichText(plain(estimate, currency: currency, isWhole: isWhole))
      .meaning(.number(estimate.value))
  }

  /// An estimated amount with its range, in a sentence.
  func money(_ estimate: MoneyEstimate, currency: String) -> Argument {
    .text(plain(estimate, currency: currency))
  }

  private func plain(_ estimate: MoneyEstimate, currency: String, isWhole: Bool? = nil) -> String {
    amount(
      estimate.value,
      low: estimate.range?.low,
      high: estimate.range?.high,
      currency: currency,
      isWhole: isWhole
    )
  }
}
