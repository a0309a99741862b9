extension LongKey {
  /// The bytes of a key in an exact form; none of one in the form `.bytes`.
  func text(_ form: Form) -> [UInt8] {
    switch form {
    case .bytes: return []
    case .padded:
      let bytes = Self.bytes(first) + Self.bytes(second)
      return Array(bytes.dropLast(bytes.reversed().prefix { $0 == 0 }.count))
    case .smallHexadecimal, .smallUUID: return digits(letters: 0x61, isUUID: form == .smallUUID)
    case .capitalHexadecimal, .capitalUUID:
      return digits(letters: 0x41, isUUID: form == .capitalUUID)
    }
  }

  /// The 32 digits, in groups of 8, 4, 4, 4 and 12 where they are a UUID's.
  private func digits(letters: UInt8, isUUID: Bool) -> [UInt8] {
    // A word has 16 digits: those of its first eight characters are the low halves of its bytes.
    let values = [first, second].flatMap { word in
      Self.bytes(word).map { $0 & 15 } + Self.bytes(word).map { $0 >> 4 }
    }
    var text: [UInt8] = []
    for (index, value) in values.enumerated() {
      if isUUID, [8, 12, 16, 20].contains(index) { text.append(0x2D) }
      text.append(value < 10 ? 0x30 + value : letters + value - 10)
    }
    return text
  }

  private static func bytes(_ word: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
  }
}

extension JourneyKey {
  /// The bytes of a key that fits a word.
  static func text(_ key: UInt64) -> [UInt8] {
    let count = 8 - key.leadingZeroBitCount / 8
    return (0..<count).map { UInt8(truncatingIfNeeded: key >> (8 * UInt64($0))) }
  }
}
