/// Character data and attribute values of XML 1.0.
enum XMLText {
  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// What stands between `&` and `;`.
  enum ReferenceTarget: Equatable {
    /// A character by number; the number may lie outside Unicode.
    case character(UInt32)
    /// One of the five entities that every XML reader knows, as the character it stands for.
    case entity(UInt8)
    /// Any other name, which only a document type definition could declare.
    case unknown
  }

  /// A reference, and the bytes it takes from `&` to `;`.
  struct Reference {
    var target: ReferenceTarget
    var length: Int
  }

  /// The reference that begins at an ampersand, or nil where the ampersand stands alone.
  static func reference(in bytes: some RandomAccessCollection<UInt8>, at start: Int) -> Reference? {
    let base = bytes.startIndex
    func byte(_ offset: Int) -> UInt8? {
      let position = start + offset
      return position < bytes.count ? bytes[bytes.index(base, offsetBy: position)] : nil
    }
    guard byte(0) == UInt8(ascii: "&") else { return nil }
    if byte(1) == UInt8(ascii: "#") {
      let isHexadecimal = byte(2) == UInt8(ascii: "x") || byte(2) == UInt8(ascii: "X")
      let first = isHexadecimal ? 3 : 2
      var offset = first
      var value: UInt32 = 0
      while let digit = byte(offset).flatMap({ digitValue($0, hexadecimal: isHexadecimal) }) {
        // Held above Unicode's end, so that any number of digits stays an invalid character.
        value = min(value &* (isHexadecimal ? 16 : 10) &+ UInt32(digit), 0x0FFF_FFFF)
        offset += 1
      }
      guard offset > first, byte(offset) == UInt8(ascii: ";") else { return nil }
      return Reference(target: .character(value), length: offset + 1)
    }
    var name: [UInt8] = []
    while let next = byte(1 + name.count), isNameByte(next), name.count < 32 { name.append(next) }
    guard !name.isEmpty, byte(1 + name.count) == UInt8(ascii: ";") else { return nil }
    let target = entities[name].map { ReferenceTarget.entity($0) } ?? .unknown
    return Reference(target: target, length: name.count + 2)
  }

  /// True for the characters that production [2] of XML 1.0 allows.
  static func isCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Plain text as character data or as a quoted attribute value.
  static func escaped(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".utf8
      case "<": result += "&lt;".utf8
      case ">": result += "&gt;".utf8
      case "\"": result += "&quot;".utf8
      case "'": result += "&#39;".utf8
      case _ where !isCharacter(scalar.value): result += replacement
      default: result += UTF8.encode(scalar).map(Array.init) ?? replacement
      }
    }
    return result
  }

  /// Escaped text made safe for a reader without a document type definition.
  ///
  /// Valid references stay, other ampersands and stray angle brackets are escaped, and characters
  /// that XML cannot carry become U+FFFD.
  static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[bytes.startIndex + offset]
      switch byte {
      case UInt8(ascii: "&"):
        switch reference(in: bytes, at: offset) {
        case .some(let found) where found.target == .unknown: result += "&amp;".utf8
        case .some(let found):
          if case .character(let value) = found.target, !isCharacter(value) {
            result += replacement
          } else {
            result += bytes[bytes.startIndex + offset..<bytes.startIndex + offset + found.length]
          }
          offset += found.length
          continue
        case nil: result += "&amp;".utf8
        }
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case 0x09, 0x0A, 0x0D, 0x20...: result.append(byte)
      default: result += replacement
      }
      offset += 1
    }
    return result
  }

  /// The plain text behind escaped text; unknown references stay as they are written.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[bytes.startIndex + offset]
      guard byte == UInt8(ascii: "&"), let found = reference(in: bytes, at: offset) else {
        result.append(byte)
        offset += 1
        continue
      }
      switch found.target {
      case .entity(let character): result.append(character)
      case .character(let value):
        let encoded = Unicode.Scalar(value).flatMap { UTF8.encode($0) }
        result += encoded.map(Array.init) ?? replacement
      case .unknown:
        result += bytes[bytes.startIndex + offset..<bytes.startIndex + offset + found.length]
      }
      offset += found.length
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let entities: [[UInt8]: UInt8] = [
    Array("amp".utf8): UInt8(ascii: "&"), Array("lt".utf8): UInt8(ascii: "<"),
    Array("gt".utf8): UInt8(ascii: ">"), Array("quot".utf8): UInt8(ascii: "\""),
    Array("apos".utf8): UInt8(ascii: "'"),
  ]

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func digitValue(_ byte: UInt8, hexadecimal: Bool) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f") where hexadecimal: byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F") where hexadecimal: byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
