/// Numbers in few characters, for cards, labels and other places with little room.
extension NumberFormat {
  /// A count in few characters: `98,765`, `123k`, `1.23M`.
  package func shortInteger(_ value: Int) -> String {
    switch value {
    case ..<100_000: integer(value)
    case ..<999_500: integer((value + 500) / 1000) + thousand
    case ..<99_995_000: fixed(Double(value) / 1e6, digits: 2) + million
    default: integer((value + 500_000) / 1_000_000) + million
    }
  }

  /// A measured share in two digits or so: `0%`, `2.9%`, `31%`.
  ///
  /// One digit of the fraction below 10 %, and above 99 % so that nearly all is not written as all.
  package func shortPercent(_ share: Double) -> String {
    let digits = shortDigits(share)
    return (share > 0 && share < 0.0005 ? "<" + fixed(0.1, digits: 1) : digits) + percentSign
  }

  /// A measured share as a whole percentage: `31%`, `<1%`.
  package func wholePercent(_ share: Double) -> String {
    let whole = (share * 100).rounded()
    if whole == 0, share > 0 { return "<" + integer(1) + percentSign }
    return fixed(whole == 100 && share < 1 ? 99 : whole, digits: 0) + percentSign
  }

  /// The two ends of an interval as percentages in brackets: `(2.3–3.6)`.
  package func shortRange(low: Double, high: Double) -> String {
    "(\(shortDigits(low))–\(shortDigits(high)))"
  }

  private func shortDigits(_ share: Double) -> String {
    let percent = share * 100
    if percent == 0 || percent == 100 { return fixed(percent, digits: 0) }
    if percent > 99 { return fixed(min(percent, 99.9), digits: 1) }
    return fixed(percent, digits: percent < 9.95 ? 1 : 0)
  }
}
