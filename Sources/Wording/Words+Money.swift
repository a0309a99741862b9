extension Words {
  /// An estimated amount with its range; without one where the range is not known or has no width.
  ///
  /// - Parameters:
  ///   - value: The amount.
  ///   - low: The range's lower end.
  ///   - high: Its upper end.
  ///   - currency: The code of the currency.
  ///   - isWhole: Whether cents are left out; nil goes by the amounts.
  /// - Returns: The amount, and its range in brackets.
  package func amount(
    _ value: Double,
    low: Double?,
    high: Double?,
    currency: String,
    isWhole: Bool? = nil
  ) -> String {
    let isWhole = isWhole ?? NumberFormat.areWhole([value, low, high])
    func text(_ units: Double) -> String {
      language.numbers.money(units, currency: currency, isWhole: isWhole)
    }
    guard let low, let high, low != high else { return text(value) }
    return self(
      .moneyRange,
      ["value": .text(text(value)), "low": .text(text(low)), "high": .text(text(high))]
    ).plain
  }
}
