/// Amounts of money for people: with the currency where the language has it.
extension NumberFormat {
  private static let symbols = ["EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"]

  /// An amount in units of a currency: `€12.50`, `€12,345`; cents stand below a thousand alone.
  ///
  /// The code of the currency may be anything that somebody wrote.
  package func money(_ units: Double, currency: String) -> String {
    let size = abs(units)
    let digits = size < 999.995 ? 2 : 0
    let number = size < 1e15 ? fixed(size, digits: digits) : fixed(size / 1e6, digits: 0) + million
    let isNothing = size < 0.005
    let code = Label.cleaned(currency, limit: 8)
    let symbol = Self.symbols[code]
    let amount =
      putsCurrencyLast
      ? number + "\u{A0}" + (symbol ?? code)
      : symbol.map { $0 + number } ?? code + "\u{A0}" + number
    return units < 0 && !isNothing ? "-" + amount : amount
  }
}
