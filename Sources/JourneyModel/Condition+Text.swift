import Diagnostics

extension Condition.Test {
  /// Reads what a definition writes beside an attribute: a value, or a comparison such as `>= 3`.
  ///
  /// - Throws: `ValueProblem` where a comparison lacks its number, or is none that exists.
  public static func parse(_ text: String) throws(ValueProblem) -> Condition.Test {
    // By scalars: a combining mark may follow a sign or a space, and must not swallow it.
    let scalars = text.unicodeScalars
    for sign in ["==", "=", "<>"] where scalars.starts(with: sign.unicodeScalars) {
      throw ValueProblem(
        "`\(sign)` is no comparison",
        hint: sign == "<>"
          ? "write `!=`, as in \"!= spam\""
          : "write the value alone for equality, or use `!=`, `<`, `<=`, `>`, `>=`"
      )
    }
    for sign in ["!=", "<=", ">=", "<", ">"] where scalars.starts(with: sign.unicodeScalars) {
      let operand = scalars.dropFirst(sign.count).drop { $0 == " " }
      if sign == "!=" { return .differs(String(operand)) }
      guard let number = DecimalNumber.parse(String(operand)) else {
        throw ValueProblem(
          "`\(sign)` compares with a number, and \(MessageText.quoted(String(operand))) is none",
          hint: "write for example \"\(sign) 3\""
        )
      }
      switch sign {
      case "<=": return .atMost(number)
      case ">=": return .atLeast(number)
      case "<": return .below(number)
      default: return .above(number)
      }
    }
    return .equals(text)
  }
}
