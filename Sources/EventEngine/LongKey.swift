// A journey key of more than 8 bytes as two words and a form. In all forms but `.bytes` the words are
// the key: equal words of one form mean equal bytes, and unequal ones unequal bytes.

/// A journey key that does not fit one word.
struct LongKey: BitwiseCopyable {
  /// How the words stand for the key's bytes.
  enum Form: Int64 {
    /// A UUID of 36 characters with small letters, or none: its digits.
    case smallUUID
    /// A UUID of 36 characters with capital letters: its digits.
    case capitalUUID
    /// 32 hexadecimal digits with small letters, or none.
    case smallHexadecimal
    /// 32 hexadecimal digits with capital letters.
    case capitalHexadecimal
    /// Up to 16 bytes, the last of which is no NUL, padded with NULs.
    case padded
    /// Anything else: a hash, and where the bytes are.
    case bytes
  }

  /// Bits that hold a form.
  static let formBits: Int64 = 3

  var first: UInt64
  var second: UInt64

  /// A hash of the words of a key in an exact form.
  @inline(__always)
  var hash: UInt64 {
    ByteHash.mix(first ^ 0xA076_1D64_78BD_642F, second ^ 0xE703_7ED1_A0B4_28DB)
  }

  /// The exact form of a customer's bytes; nil where they need `.bytes`.
  @inline(__always)
  static func exact(_ bytes: UnsafeRawPointer, _ count: Int) -> (key: LongKey, form: Form)? {
    if count == 36 { return uuid(bytes) }
    if count <= 16 { return padded(bytes, count) }
    if count == 32 {
      return digits(
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self),
        small: .smallHexadecimal,
        capital: .capitalHexadecimal
      )
    }
    return nil
  }

  @inline(__always)
  private static func padded(
    _ bytes: UnsafeRawPointer,
    _ count: Int
  ) -> (key: LongKey, form: Form)? {
    guard count > 0, bytes.load(fromByteOffset: count &- 1, as: UInt8.self) != 0 else { return nil }
    if count <= 8 { return (LongKey(first: ByteHash.word(bytes, count), second: 0), .padded) }
    let key = LongKey(
      first: bytes.loadUnaligned(as: UInt64.self),
      second: ByteHash.word(bytes + 8, count &- 8)
    )
    return (key, .padded)
  }

  @inline(__always)
  private static func uuid(_ bytes: UnsafeRawPointer) -> (key: LongKey, form: Form)? {
    // 8-4-4-4-12: dashes at 8, 13, 18 and 23.
    let middle = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    let rest = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    let dashes: (UInt64, UInt64) = (0x0000_FF00_0000_00FF, 0xFF00_0000_00FF_0000)
    guard middle & dashes.0 == 0x0000_2D00_0000_002D, rest & dashes.1 == 0x2D00_0000_002D_0000
    else { return nil }
    // Bytes 9 to 12 and 14 to 17; 19 to 22 and 24 to 27.
    let second =
      (middle >> 8 & 0xFFFF_FFFF) | (middle >> 48) &<< 32 | (rest & 0xFFFF) &<< 48
    let third =
      (rest >> 24 & 0xFFFF_FFFF)
      | UInt64(bytes.loadUnaligned(fromByteOffset: 24, as: UInt32.self)) &<< 32
    return digits(
      bytes.loadUnaligned(as: UInt64.self),
      second,
      third,
      bytes.loadUnaligned(fromByteOffset: 28, as: UInt64.self),
      small: .smallUUID,
      capital: .capitalUUID
    )
  }

  /// Packs 32 hexadecimal digits; nil where they are none, or of both cases.
  @inline(__always)
  private static func digits(
    _ first: UInt64,
    _ second: UInt64,
    _ third: UInt64,
    _ fourth: UInt64,
    small: Form,
    capital: Form
  ) -> (key: LongKey, form: Form)? {
    let values = (value(first), value(second), value(third), value(fourth))
    let key = LongKey(
      first: values.0 | values.1 &<< 4,
      second: values.2 | values.3 &<< 4
    )
    func differs(_ letters: UInt64) -> UInt64 {
      (first ^ text(values.0, letters)) | (second ^ text(values.1, letters))
        | (third ^ text(values.2, letters)) | (fourth ^ text(values.3, letters))
    }
    if differs(39) == 0 { return (key, small) }
    if differs(7) == 0 { return (key, capital) }
    return nil
  }

  /// The values of 8 characters that are hexadecimal digits; something else where they are not.
  @inline(__always)
  private static func value(_ text: UInt64) -> UInt64 {
    let isLetter = text >> 6 & 0x0101_0101_0101_0101
    return ((text & 0x0F0F_0F0F_0F0F_0F0F) &+ isLetter &* 9) & 0x0F0F_0F0F_0F0F_0F0F
  }

  /// The characters of 8 values, letters being so far behind digits in the code.
  @inline(__always)
  private static func text(_ values: UInt64, _ letters: UInt64) -> UInt64 {
    let isLetter = (values &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return values &+ 0x3030_3030_3030_3030 &+ isLetter &* letters
  }
}

/// An event whose journey key is long: 32 bytes.
struct LongRecord: BitwiseCopyable {
  var key: LongKey
  /// The time in microseconds, above the bits of the key's form.
  ///
  /// Nothing is lost: the import accepts the years 1 to 9999 alone, which take 58 bits.
  var timeAndForm: Int64
  var meta: UInt64

  @inline(__always)
  init(key: LongKey, form: LongKey.Form, time: Int64, meta: UInt64) {
    self.key = key
    timeAndForm = time &<< LongKey.formBits | form.rawValue
    self.meta = meta
  }

  @inline(__always)
  var time: Int64 { timeAndForm &>> LongKey.formBits }

  @inline(__always)
  var form: Int64 { timeAndForm & ((1 &<< LongKey.formBits) &- 1) }
}
