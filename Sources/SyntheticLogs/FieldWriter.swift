import Diagnostics
import JourneyModel

/// How fields become bytes: delimiter, quotes, and the export's text encoding.
struct FieldWriter {
  /// The byte between fields.
  let delimiter: UInt8
  /// The encoding of the whole export.
  let encoding: TextEncoding

  /// Reads the delimiter and encoding of a mapping; by default comma and UTF-8.
  ///
  /// - Throws: `GeneratorError` where the delimiter cannot delimit.
  init(mapping: LogMapping) throws(GeneratorError) {
    let text = Array((mapping.delimiter ?? ",").utf8)
    guard text.count == 1, let byte = text.first, byte < 0x80,
      byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r")
    else {
      throw GeneratorError(
        "the delimiter \(MessageText.quoted(mapping.delimiter ?? "")) cannot be written",
        hint: "a delimiter is one ASCII character, no quote and no line end"
      )
    }
    delimiter = byte
    encoding = mapping.encoding ?? .utf8
  }

  /// A field in UTF-8, in quotes where it would be read otherwise without them.
  ///
  /// - Throws: `GeneratorError` where the encoding has no such character.
  func field(_ text: String) throws(GeneratorError) -> [UInt8] {
    if let scalar = text.unicodeScalars.first(where: { !isEncodable($0) }) {
      throw GeneratorError(
        "\(MessageText.quoted(text)) cannot be written in \(encoding.rawValue): it has no "
          + "\(MessageText.quoted(String(scalar)))"
      )
    }
    let quote = UInt8(ascii: "\"")
    let bytes = Array(text.utf8)
    let isPlain = bytes.allSatisfy {
      $0 != delimiter && $0 != quote && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
    }
    let space = UInt8(ascii: " ")
    if isPlain, bytes.first != space, bytes.last != space { return bytes }
    return [quote] + bytes.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  /// The byte-order mark that the encoding begins with.
  var mark: [UInt8] { encoding == .utf16 ? [0xFF, 0xFE] : [] }

  /// A text of UTF-8 in the export's encoding.
  func encoded(_ bytes: [UInt8]) -> [UInt8] {
    switch encoding {
    case .utf8: return bytes
    case .utf16:
      return String(decoding: bytes, as: UTF8.self).utf16.flatMap {
        [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
      }
    case .latin1, .windows1252:
      if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
      return String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
        singleByte(of: $0) ?? UInt8(ascii: "?")
      }
    }
  }

  private func isEncodable(_ scalar: Unicode.Scalar) -> Bool {
    switch encoding {
    case .utf8, .utf16: true
    case .latin1, .windows1252: singleByte(of: scalar) != nil
    }
  }

  /// The byte of a character in the encodings that have one byte for each.
  private func singleByte(of scalar: Unicode.Scalar) -> UInt8? {
    if encoding == .windows1252 {
      if let index = Self.windows1252High.firstIndex(of: scalar.value), scalar.value != 0 {
        return 0x80 + UInt8(truncatingIfNeeded: index)
      }
      if (0x80...0x9F).contains(scalar.value) { return nil }
    }
    return scalar.value <= 0xFF ? UInt8(truncatingIfNeeded: scalar.value) : nil
  }

  /// What the bytes 0x80 to 0x9F stand for in Windows code page 1252; 0 where nothing.
  private static let windows1252High: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
