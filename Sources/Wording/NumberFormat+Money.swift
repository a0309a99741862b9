/// Amounts of money for people: with the currency where the language has it.
extension NumberFormat {
  private static let symbols = ["EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"]

  /// An amount in units of a currency: `€12.50`, `€125`, `€12,345`.
  ///
  /// Cents are told of small amounts, such as what a call costs; in larger ones nobody decides by
  /// them, and they would seem to be known.
  ///
  /// - Parameters:
  ///   - units: The amount.
  ///   - currency: The code of the currency; it may be anything that somebody wrote.
  ///   - isWhole: Whether cents are left out; nil goes by the amount alone.
  /// - Returns: The amount with its currency.
  package func money(_ units: Double, currency: String, isWhole: Bool? = nil) -> String {
    let size = abs(units)
    let isNothing = size < (isWhole ?? Self.isWhole(units) ? 0.5 : 0.005)
    let digits = isNothing || isWhole ?? Self.isWhole(units) ? 0 : 2
    let number = size < 1e15 ? fixed(size, digits: digits) : fixed(size / 1e6, digits: 0) + million
    let code = Label.cleaned(currency, limit: 8)
    let symbol = Self.symbols[code]
    let amount =
      putsCurrencyLast
      ? number + "\u{A0}" + (symbol ?? code)
      : symbol.map { $0 + number } ?? code + "\u{A0}" + number
    return units < 0 && !isNothing ? Self.minus + amount : amount
  }

  /// Whether an amount is told without cents.
  private static func isWhole(_ units: Double) -> Bool { abs(units) >= 99.995 }

  /// Whether amounts that stand side by side are told without cents: as soon as one of them is.
  package static func areWhole(_ amounts: [Double?]) -> Bool {
    amounts.contains { $0.map(isWhole) ?? false }
  }
}
