import Diagnostics

/// Shares as definitions write them: `20%` or `0.2`.
public enum Share {
  /// Reads a share between 0 and 1.
  ///
  /// - Throws: `ValueProblem` where the text is no number, or lies outside 0 to 100 %.
  public static func parse(_ text: String) throws(ValueProblem) -> Double {
    let quoted = MessageText.quoted(text)
    let isPercent = text.hasSuffix("%")
    let number = isPercent ? String(text.dropLast()) : text
    guard let value = DecimalNumber.parse(number) else {
      throw ValueProblem("\(quoted) is no share", hint: "write 20% or 0.2")
    }
    let share = isPercent ? value / 100 : value
    guard share >= 0, share <= 1 else {
      let meant = !isPercent && value > 1 && value <= 100
      throw ValueProblem(
        "the share \(quoted) is outside 0 to 100 %",
        hint: meant ? NearestName.didYouMean(text + "%") : nil
      )
    }
    return share
  }
}
