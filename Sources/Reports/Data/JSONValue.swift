/// A JSON value whose objects keep the order of their keys.
enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A key of an object with its value.
  struct Member: Sendable, Equatable {
    var key: String
    var value: JSONValue
  }

  /// An object with keys in the order given.
  static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { Member(key: $0.key, value: $0.value) })
  }

  /// An integer, or null.
  static func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }

  /// A number, or null.
  static func optional(_ value: Double?) -> JSONValue { value.map(JSONValue.number) ?? .null }

  /// A text, or null.
  static func optional(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }
}

extension JSONValue: ExpressibleByStringLiteral {
  init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue {
  /// The value as text with a final newline: objects and lists of plain values on one line, others
  /// with a line for each member.
  ///
  /// Numbers are the shortest that read back to the same value; whole ones have no fraction, and
  /// what is no number (infinity) is null.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value as text without spaces and line ends, for programs alone.
  var compactText: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// Whether the value is written on one line: it nests at most one list or object of plain values.
  private var isOneLine: Bool {
    switch self {
    case .array(let values): values.allSatisfy(\.isPlain)
    case .object(let members): members.allSatisfy { $0.value.isPlain }
    default: true
    }
  }

  /// Writes the value, its members on lines of their own; without an indent, all on one line.
  private func write(to bytes: inout [UInt8], indent: Int?) {
    let inner = indent.map { $0 + 1 }
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value): bytes += Self.numberText(value).utf8
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      Self.write(values, "[", "]", isOneLine, to: &bytes, indent) { value, bytes in
        value.write(to: &bytes, indent: inner)
      }
    case .object(let members):
      Self.write(members, "{", "}", isOneLine, to: &bytes, indent) { member, bytes in
        Self.write(member.key, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indent: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element],
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    _ isOneLine: Bool,
    to bytes: inout [UInt8],
    _ indent: Int?,
    element: (Element, inout [UInt8]) -> Void
  ) {
    func startLine(_ bytes: inout [UInt8], _ deeper: Int) {
      guard let indent, !isOneLine else { return }
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * (indent + deeper))
    }
    bytes.append(UInt8(ascii: open))
    for (index, value) in elements.enumerated() {
      if index > 0 { bytes += (isOneLine && indent != nil ? ", " : ",").utf8 }
      startLine(&bytes, 1)
      element(value, &bytes)
    }
    startLine(&bytes, 0)
    bytes.append(UInt8(ascii: close))
  }

  /// The shortest text that reads back to the same number.
  static func numberText(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
    return value.description
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if string.utf8.contains(where: mayNeedEscaping) {
      for scalar in string.unicodeScalars { write(scalar, to: &bytes) }
    } else {
      bytes += string.utf8
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "\r": bytes += "\\r".utf8
    case "\t": bytes += "\\t".utf8
    // Line and paragraph separators end a line in older readers of JavaScript.
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    default: bytes += String(scalar).utf8
    }
  }

  /// Whether a byte of UTF-8 is, or begins, what may have to be escaped.
  private static func mayNeedEscaping(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xE2, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    default: false
    }
  }
}
