/// An event between reading and folding: whose, when, what.
///
/// 24 bytes; the position in the input is the position in the record stream.
struct EventRecord {
  /// The journey key's bytes themselves (`JourneyKey`); longer ones have a `LongRecord` instead.
  var key: UInt64
  /// Microseconds since 1970-01-01T00:00:00Z.
  var time: Int64
  /// The class code in the low 24 bits, and above it 40 bits of a hash of the name and attributes.
  ///
  /// The hash covers the event's name and its logged attributes. Two different events of one customer at one instant are taken for duplicates with
  /// a probability of 10^-12.
  var meta: UInt64

  @inline(__always)
  var code: Int { Int(truncatingIfNeeded: meta & 0xFF_FFFF) }

  @inline(__always)
  var fingerprint: UInt64 { meta &>> 24 }
}

/// Journey keys as words.
enum JourneyKey {
  /// The key of a short customer, which is its bytes; nil where it does not fit.
  ///
  /// It fits when it has at most 8 bytes, the last of which is no NUL, so that shorter keys padded
  /// with zeros stay distinct. The customer is a field of a batch, of which 64 bytes are readable
  /// from the first one on.
  @inline(__always)
  static func inline(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64? {
    guard count <= 8, count > 0 else { return nil }
    let word = ByteHash.fieldWord(bytes, count)
    return word &>> UInt64((count &- 1) &* 8) == 0 ? nil : word
  }
}
