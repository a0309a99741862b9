import Diagnostics

/// Reads JSON (RFC 8259) strictly, and keeps where each value stands.
///
/// Foundation's parser tells neither the place of a value nor that a key stands twice.
struct JSONParser {
  /// How deep values may nest: ours nest six deep, and a stack ends somewhere.
  static let depthLimit = 64
  /// How many values a document may hold: some hundred bytes of memory each.
  static let valueLimit = 2_000_000

  private let bytes: [UInt8]
  private var index = 0
  private var values = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a whole text as one value.
  static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONNode {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    parser.skipSpace()
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.index == bytes.count else {
      throw JSONFault(message: "there is more after the end of the document", offset: parser.index)
    }
    return node
  }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ message: Message) -> JSONFault {
    byte == nil
      ? JSONFault(message: "the document ends too soon", offset: index)
      : JSONFault(message: message, offset: index)
  }

  private mutating func skipSpace() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ wanted: Character) -> Bool {
    guard byte == wanted.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSONNode {
    guard depth < Self.depthLimit else {
      throw fault("values nest more than \(Self.depthLimit) deep")
    }
    values += 1
    guard values <= Self.valueLimit else {
      throw fault("the document holds more than \(Self.valueLimit) values")
    }
    let start = index
    let content: JSONNode.Content
    switch byte {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case UInt8(ascii: "-"): content = .number(try number())
    case let digit? where (0x30...0x39).contains(digit): content = .number(try number())
    default: content = try word()
    }
    return JSONNode(content: content, start: start, end: index)
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONNode.Member] {
    index += 1
    var members: [JSONNode.Member] = []
    var seen: Set<String> = []
    skipSpace()
    if take("}") { return members }
    while true {
      skipSpace()
      let start = index
      guard byte == UInt8(ascii: "\"") else { throw fault("a key in quotes is missing") }
      let key = try string()
      guard seen.insert(key).inserted else {
        throw JSONFault(message: "a key stands twice in an object", offset: start)
      }
      skipSpace()
      guard take(":") else { throw fault("a colon is missing after a key") }
      skipSpace()
      members.append(JSONNode.Member(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return members }
      guard take(",") else { throw fault("a comma or a closing brace is missing") }
    }
  }

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONNode] {
    index += 1
    var elements: [JSONNode] = []
    skipSpace()
    if take("]") { return elements }
    while true {
      skipSpace()
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return elements }
      guard take(",") else { throw fault("a comma or a closing bracket is missing") }
    }
  }

  private mutating func word() throws(JSONFault) -> JSONNode.Content {
    let words: [(String, JSONNode.Content)] = [
      ("null", .null), ("true", .bool(true)), ("false", .bool(false)),
    ]
    for (word, content) in words where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return content
    }
    throw fault("this is no JSON value")
  }

  private mutating func digits() throws(JSONFault) {
    guard let byte, (0x30...0x39).contains(byte) else { throw fault("a digit is missing") }
    while let byte = self.byte, (0x30...0x39).contains(byte) { index += 1 }
  }

  private mutating func number() throws(JSONFault) -> String {
    let start = index
    _ = take("-")
    if take("0") {
      if let byte, (0x30...0x39).contains(byte) { throw fault("a number begins with a zero") }
    } else {
      try digits()
    }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw JSONFault(message: "a text is not valid UTF-8", offset: start)
        }
        return string
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case 0..<0x20: throw fault("a text holds a control character that is not escaped")
      default:
        text.append(byte)
        index += 1
      }
    }
    throw fault("a text has no end")
  }

  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    index += 1
    guard let byte else { throw fault("an escape has no end") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw JSONFault(message: "this is no escape", offset: index - 2)
    }
    let start = index - 2
    var code = try fourDigits()
    if (0xD800..<0xDC00).contains(code), take("\\"), take("u") {
      let low = try fourDigits()
      if (0xDC00..<0xE000).contains(low) { code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) }
    }
    guard let scalar = Unicode.Scalar(code) else {
      throw JSONFault(message: "half of a surrogate pair stands alone", offset: start)
    }
    return scalar
  }

  private mutating func fourDigits() throws(JSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw fault("an escape needs four hexadecimal digits")
      }
      code = code << 4 + UInt32(digit)
      index += 1
    }
    return code
  }
}
