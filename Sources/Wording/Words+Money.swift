extension Words {
  /// An estimated amount with its range; without one where the range is not known or has no width.
  package func amount(_ value: Double, low: Double?, high: Double?, currency: String) -> String {
    guard let low, let high, low != high else {
      return language.numbers.money(value, currency: currency)
    }
    return self(
      .moneyRange,
      [
        "value": .money(value, currency: currency), "low": .money(low, currency: currency),
        "high": .money(high, currency: currency),
      ]
    ).plain
  }
}
