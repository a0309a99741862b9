// Two forms of an event between reading and folding. Both keep the same bits of the hash, so that what
// counts as a duplicate does not depend on the form, which depends on what else a worker read.

/// An event between reading and folding, in any form: whose, when, what.
///
/// 24 bytes; the position in the input is the position in the record stream.
struct EventRecord {
  /// The journey key's bytes themselves (`JourneyKey`); longer ones have a `LongRecord` instead.
  var key: UInt64
  /// When and what.
  var event: TimedEvent
}

/// When an event was and what it means, without whose it is.
struct TimedEvent {
  /// Microseconds since 1970-01-01T00:00:00Z.
  var time: Int64
  /// The class code in the low 24 bits, and in the top 34 bits those of a hash of the name and the
  /// logged attributes.
  ///
  /// Two different events of one customer at one instant are taken for duplicates with a
  /// probability of 6 in 10^11.
  var meta: UInt64

  @inline(__always)
  init(time: Int64, meta: UInt64) {
    self.time = time
    self.meta = meta
  }

  /// Makes an event of its class code and hash.
  @inline(__always)
  init(time: Int64, code: UInt32, hash: UInt64) {
    self.init(time: time, meta: UInt64(code) | hash & Self.hashMask)
  }

  /// The bits of `meta` that are the hash's.
  static let hashMask: UInt64 = ~0 << 30

  @inline(__always)
  var code: Int { Int(truncatingIfNeeded: meta & 0xFF_FFFF) }

  @inline(__always)
  var fingerprint: UInt64 { meta &>> 30 }
}

/// How the compact records of a chunk share 30 bits between the time and the class code.
struct CompactForm: Equatable {
  /// The first second.
  var base: Int64
  /// How many bits the seconds since the base have; the class code has the rest.
  var offsetBits: UInt64

  /// Bits for both.
  static let bits: UInt64 = 30
  /// The bits of seconds of the usual form: 48 days, 256 class codes.
  static let usualOffsetBits: UInt64 = 22

  /// The usual form, for chunks that begin with an event.
  ///
  /// A quarter of the span lies before it, for logs whose rows are not quite in order.
  static func usual(for event: TimedEvent) -> Self {
    let base = CompactRecord.second(of: event) - 1 << (Int64(usualOffsetBits) - 2)
    return Self(base: base, offsetBits: usualOffsetBits)
  }
}

/// An event in 16 bytes, for whole seconds and small class codes, which is nearly all there are.
///
/// What its time and class code mean is the form's of the chunk that it lies in.
struct CompactRecord {
  /// The journey key, as in `EventRecord`.
  var key: UInt64
  /// Seconds since the form's base in the low bits, then the class code, and from bit 30 on the hash,
  /// as in `TimedEvent`.
  private var packed: UInt64

  private static let microsecondsPerSecond: Int64 = 1_000_000
  private static let lowMask = ~TimedEvent.hashMask

  /// Makes a record; nil where the event does not fit.
  ///
  /// - Parameters:
  ///   - key: the journey key.
  ///   - event: the event.
  ///   - form: the chunk's form.
  @inline(__always)
  init?(key: UInt64, event: TimedEvent, form: CompactForm) {
    let seconds = Self.second(of: event)
    let offset = UInt64(bitPattern: seconds &- form.base)
    let code = event.meta & Self.lowMask
    guard
      offset &>> form.offsetBits == 0, seconds &* Self.microsecondsPerSecond == event.time,
      code &>> (CompactForm.bits &- form.offsetBits) == 0
    else { return nil }
    self.key = key
    packed = event.meta & TimedEvent.hashMask | code &<< form.offsetBits | offset
  }

  /// The event, in a chunk of the given form.
  @inline(__always)
  func event(_ form: CompactForm) -> TimedEvent {
    let seconds = form.base &+ Int64(bitPattern: packed & ((1 &<< form.offsetBits) &- 1))
    return TimedEvent(
      time: seconds &* Self.microsecondsPerSecond,
      meta: packed & TimedEvent.hashMask | (packed & Self.lowMask) &>> form.offsetBits
    )
  }

  /// An event's second, rounded towards 1970.
  @inline(__always)
  static func second(of event: TimedEvent) -> Int64 { event.time / microsecondsPerSecond }
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
