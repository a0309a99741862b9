/// DOT text as it may be handed to Graphviz.
enum DrawableText {
  /// The text as UTF-8, with U+FFFD in place of every character that XML 1.0 cannot carry.
  ///
  /// Graphviz copies control characters and character references such as `&#1;` unchanged into
  /// SVG, which no reader would then accept, and takes a null character for the end of the text.
  static func bytes(_ dot: String) -> [UInt8] {
    var dot = dot
    return dot.withUTF8 { source in
      var result: [UInt8] = []
      result.reserveCapacity(source.count)
      var index = 0
      while index < source.count {
        let byte = source[index]
        if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
          result += XMLText.replacement
        } else if byte == UInt8(ascii: "&"),
          let reference = XMLText.reference(in: source, at: index),
          case .character(let value) = reference.target, !XMLText.isCharacter(value)
        {
          result += XMLText.replacement
          index += reference.length
          continue
        } else if byte == 0xEF, index + 2 < source.count, source[index + 1] == 0xBF,
          source[index + 2] >= 0xBE
        {
          // U+FFFE and U+FFFF.
          result += XMLText.replacement
          index += 3
          continue
        } else {
          result.append(byte)
        }
        index += 1
      }
      return result
    }
  }
}
