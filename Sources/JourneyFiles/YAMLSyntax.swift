import Diagnostics

/// What the YAML parser's complaints mean to someone who writes a definition.
enum YAMLSyntax {
  /// A message, and whether it belongs where the piece began rather than where parsing stopped.
  struct Explanation {
    var message: Message
    var hint: Message?
    var isAboutContext = false
  }

  /// Explains a problem that the parser met at a byte, nil at the end of the text, while it read a
  /// piece that begins in a line.
  static func explain(
    _ problem: String,
    context: String,
    inLine line: Int,
    at byte: UInt8?
  ) -> Explanation {
    switch problem {
    case "found character that cannot start any token":
      return unexpected(byte)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      return tab
    case "mapping values are not allowed in this context":
      return Explanation(
        message: "not YAML: a `:` cannot stand here",
        hint: "check the indentation, and put text that holds `: ` in quotes"
      )
    case "block sequence entries are not allowed in this context":
      return Explanation(
        message: "not YAML: a list item cannot begin here",
        hint: "begin the list on a line of its own"
      )
    case "could not find expected ':'":
      return Explanation(
        message: "not YAML: a key here has no `:`",
        hint: "check the indentation, and write `key: value`",
        isAboutContext: true
      )
    case "did not find expected key":
      if byte == 0x09 { return tab }
      return Explanation(
        message: "not YAML: expected another key of the mapping",
        hint: "check the indentation and the quotes of this line and the one before"
      )
    case "did not find expected '-' indicator":
      return Explanation(
        message: "not YAML: expected another `-` of the list",
        hint: "check the indentation of this line"
      )
    case "did not find expected ',' or ']'":
      return Explanation(
        message: "not YAML: expected `,` or `]`",
        hint:
          "close the list that begins in line \(line) with `]`, and put text that holds `[`, `]`"
          + " or `,` in quotes"
      )
    case "did not find expected ',' or '}'":
      return Explanation(
        message: "not YAML: expected `,` or `}`",
        hint: "close the mapping that begins in line \(line) with `}`, and put text that holds `{`,"
          + " `}` or `,` in quotes"
      )
    case "did not find expected comment or line break" where context.contains("block scalar"):
      return Explanation(
        message: "not YAML: `>` or `|` begins a text over several lines",
        hint: "put a comparison in quotes, as in \">= 3\"",
        isAboutContext: true
      )
    case "found unexpected end of stream", "found unexpected document indicator":
      return Explanation(
        message: "not YAML: this quote is never closed",
        isAboutContext: true
      )
    case "did not find expected node content":
      return Explanation(
        message: "not YAML: expected a value",
        hint: "check the brackets and quotes of this line and the ones before"
      )
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return Explanation(
        message: "not YAML: an unknown escape after `\\`",
        hint: "in double quotes write `\\\\` for a backslash, or use single quotes"
      )
    case "did not find expected <document start>":
      return Explanation(
        message: "not YAML: nothing may follow here",
        hint: "check the indentation of this line and the first one"
      )
    default:
      return Explanation(message: "not YAML: \(problem)")
    }
  }

  private static let tab = Explanation(
    message: "not YAML: a tab cannot indent",
    hint: "indent with spaces"
  )

  private static func unexpected(_ byte: UInt8?) -> Explanation {
    switch byte {
    case 0x09: return tab
    case UInt8(ascii: ">"), UInt8(ascii: "|"):
      return Explanation(
        message: "not YAML: a value cannot begin with `>` or `|` here",
        hint: "put a comparison in quotes, as in \">= 3\""
      )
    case .some(let byte) where byte < 0x80:
      let sign = String(Character(Unicode.Scalar(byte)))
      return Explanation(
        message: "not YAML: a value cannot begin with `\(sign)`",
        hint: "put it in quotes"
      )
    default:
      return Explanation(message: "not YAML: a value cannot begin here", hint: "put it in quotes")
    }
  }
}
