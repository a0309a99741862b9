import Diagnostics

extension Money {
  /// Reads an amount of units of the currency, such as `49.90`, rounded to ten-thousandths.
  ///
  /// - Throws: `ValueProblem` where the text is no number, negative, or above 90 billion.
  public static func parse(_ text: String) throws(ValueProblem) -> Money {
    let quoted = MessageText.quoted(text)
    guard let units = DecimalNumber.parse(text) else {
      throw ValueProblem("\(quoted) is no amount", hint: "write a number such as 49.90")
    }
    guard units >= 0 else { throw ValueProblem("the amount \(quoted) is negative") }
    guard let money = Money(units: units) else {
      throw ValueProblem("the amount \(quoted) is above 90 billion")
    }
    return money
  }
}
