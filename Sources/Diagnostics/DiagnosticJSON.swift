/// Prints findings for machines: a JSON array (RFC 8259) of one object per finding.
///
/// Keys stand in a fixed order: `path`, `line`, `column`, `length`, `severity`, `message`, `hint`.
/// Line and column count from 1, in characters; `path`, `line` and `column` are null where
/// unknown, as is `hint` where there is none.
public enum DiagnosticJSON {
  /// The findings as JSON text that ends with a newline, in the order given.
  public static func text(of diagnostics: some Sequence<Diagnostic>) -> String {
    let objects = diagnostics.map { "  " + object($0) }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let line = location.flatMap { $0.line > 0 ? $0.line : nil }
    let column = location.flatMap { line != nil && $0.column > 0 ? $0.column : nil }
    let members = [
      ("path", location.map { string($0.path) }),
      ("line", line.map(String.init)),
      ("column", column.map(String.init)),
      ("length", column.flatMap { _ in location.map { String($0.length) } }),
      ("severity", string(diagnostic.severity.rawValue)),
      ("message", string(diagnostic.message)),
      ("hint", diagnostic.hint.map(string)),
    ]
    return "{" + members.map { "\"\($0)\": \($1 ?? "null")" }.joined(separator: ", ") + "}"
  }

  private static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value),
        "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
