/// A start tag: its name, its attributes in order, and whether it closes itself.
struct SVGTag {
  /// An attribute with its value as written, still escaped.
  struct Attribute {
    var name: String
    var value: ArraySlice<UInt8>
  }

  var name: String
  var attributes: [Attribute]
  var closesItself: Bool
  /// The offset after the closing angle bracket.
  var end: Int

  /// The value of one attribute, or nil.
  subscript(name: String) -> ArraySlice<UInt8>? {
    attributes.first { $0.name == name }?.value
  }

  /// Reads the tag that begins with the angle bracket at `start`.
  ///
  /// - Throws: ``SVGFailure`` where this is no start tag.
  init(in source: [UInt8], at start: Int) throws(SVGFailure) {
    var position = start + 1
    func byte() -> UInt8? { position < source.count ? source[position] : nil }
    func word() -> String {
      let first = position
      while let next = byte(), Self.isNameByte(next) { position += 1 }
      return String(decoding: source[first..<position], as: UTF8.self)
    }
    func skipSpace() {
      while let next = byte(), next == 0x20 || (0x09...0x0D).contains(next) { position += 1 }
    }
    name = word()
    attributes = []
    closesItself = false
    guard !name.isEmpty else { throw SVGFailure(offset: position, reason: "no element name") }
    while true {
      skipSpace()
      guard let next = byte() else {
        throw SVGFailure(offset: position, reason: "the tag does not end")
      }
      if next == UInt8(ascii: ">") { break }
      if next == UInt8(ascii: "/") {
        closesItself = true
        position += 1
        guard byte() == UInt8(ascii: ">") else {
          throw SVGFailure(offset: position, reason: "a stray slash")
        }
        break
      }
      let attribute = word()
      guard !attribute.isEmpty, byte() == UInt8(ascii: "=") else {
        throw SVGFailure(offset: position, reason: "an attribute without a value")
      }
      position += 1
      guard let quote = byte(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
        let last = source[(position + 1)...].firstIndex(of: quote)
      else { throw SVGFailure(offset: position, reason: "a value without quotes") }
      guard !attributes.contains(where: { $0.name == attribute }) else {
        throw SVGFailure(offset: position, reason: "the attribute \(attribute) twice")
      }
      attributes.append(Attribute(name: attribute, value: source[position + 1..<last]))
      position = last + 1
    }
    end = position + 1
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
