import Diagnostics

/// From a file's bytes to text that a YAML parser may see.
enum TextDecoding {
  /// The largest definition that is read, in bytes.
  static let largest = 4 << 20

  /// The text, without a byte-order mark, or what is wrong with the bytes.
  static func decode(_ bytes: [UInt8], path: String) -> Result<SourceText, DecodingProblem> {
    let file = SourceLocation(path: path)
    guard bytes.count <= largest else {
      return .failure(
        DecodingProblem(
          "the file is too large for a definition (more than 4 MiB)",
          at: file,
          hint: "is it an event export? definitions are YAML files, exports go after them"
        )
      )
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .failure(
        DecodingProblem("the file is UTF-16, not UTF-8", at: file, hint: "save it as UTF-8")
      )
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: body, as: UTF8.self) else {
      let place = firstInvalid(body)
      var source = SourceText(
        path: path,
        bytes: Array(body[..<place]),
        text: String(decoding: body[..<place], as: UTF8.self)
      )
      let byte = String(body[place], radix: 16, uppercase: true)
      return .failure(
        DecodingProblem(
          "the file is not UTF-8: byte 0x\(byte) cannot stand here",
          at: source.location(from: place),
          hint: "save it as UTF-8"
        )
      )
    }
    var source = SourceText(path: path, bytes: body, text: text)
    if let place = firstControl(body), let scalar = scalar(in: body, at: place) {
      let code = String(scalar, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      return .failure(
        DecodingProblem(
          scalar == 0
            ? "the file holds a NUL byte" : "the file holds the control character U+\(padded)",
          at: source.location(from: place),
          hint: scalar == 0 ? "is it a text file?" : "remove it, or write it as \"\\u\(padded)\""
        )
      )
    }
    return .success(source)
  }

  /// The offset of the first byte that is no UTF-8.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): offset += encoded.count
      case .error, .emptyInput: return min(offset, bytes.count - 1)
      }
    }
  }

  /// The offset of the first character that YAML does not allow.
  private static func firstControl(_ bytes: [UInt8]) -> Int? {
    bytes.indices.first { index in
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch byte {
      case 0x09, 0x0A, 0x0D: return false
      case 0x00..<0x20, 0x7F: return true
      case 0xC2: return next < 0xA0 && next != 0x85
      case 0xEF:
        let last = index + 2 < bytes.count ? bytes[index + 2] : 0
        return (next == 0xBB && last == 0xBF) || (next == 0xBF && last >= 0xBE)
      default: return false
      }
    }
  }

  private static func scalar(in bytes: [UInt8], at offset: Int) -> UInt32? {
    String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first?.value
  }
}

/// Why a file's bytes are no text that can be read.
struct DecodingProblem: Error {
  var diagnostic: Diagnostic

  init(_ message: Message, at location: SourceLocation, hint: Message?) {
    diagnostic = Diagnostic(.error, message, at: location, hint: hint)
  }
}
