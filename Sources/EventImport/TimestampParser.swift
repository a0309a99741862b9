import JourneyModel

/// Reads the times of an export, one after the other, to microseconds since 1970 UTC.
///
/// It keeps what it learns (dates seen, the zone's offset around them), so each worker has its own.
public struct TimestampParser: Sendable {
  /// What `parse` gives for a time that cannot be read.
  public static let unreadable = Int64.min

  /// How times are written.
  public let layout: TimeLayout
  /// How many local times that occur twice, or that a clock change skips, have been read.
  public private(set) var adjusted = 0

  /// A date seen before: its ten bytes and its first microsecond.
  private struct DateSlot: Sendable {
    var word: UInt64 = 0
    var pair: UInt16 = 0
    var start: Int64 = 0
  }

  private static let slotBits = 10
  private static let day: Int64 = 86_400_000_000

  private let zone: ZoneTable
  private let isAutomatic: Bool
  private var slots: [DateSlot]
  /// Local microseconds that are known to lie at `plainOffset`, and to occur once.
  private var plain: Range<Int64>
  private var plainOffset: Int64

  /// Makes a parser; `zone` is that of times that carry no offset.
  public init(layout: TimeLayout, zone: ZoneTable = .utc) {
    self.layout = layout
    self.zone = zone
    isAutomatic = layout == .automatic
    slots = Array(repeating: DateSlot(), count: isAutomatic ? 1 << Self.slotBits : 0)
    plain = 0..<0
    plainOffset = 0
  }

  /// Reads one time; `unreadable` where it is none, or lies outside the years 1 to 9999.
  ///
  /// Surrounding spaces are ignored.
  public mutating func parse(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int64 {
    // `yyyy-MM-dd HH:mm:ss` and more, its date seen before: nearly every row of nearly every log.
    guard isAutomatic, count >= 19 else { return parseOther(bytes, count) }
    let raw = UnsafeRawPointer(bytes)
    let word = raw.loadUnaligned(as: UInt64.self)
    let pair = raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    let slot = slots[Self.slot(word, pair)]
    let separator = bytes[10]
    guard
      slot.word == word, slot.pair == pair,
      separator | 0x20 == 0x74 || separator == 0x20
    else { return parseOther(bytes, count) }
    let clock = Self.clock(raw.loadUnaligned(fromByteOffset: 11, as: UInt64.self).littleEndian)
    guard clock >= 0 else { return parseOther(bytes, count) }
    let local = slot.start + clock
    if count == 19 { return resolve(local) }
    return parseTail(bytes, count, local)
  }

  /// The microseconds of a time of day in eight bytes `HH:mm:ss`; negative where it is none.
  @inline(__always)
  private static func clock(_ word: UInt64) -> Int64 {
    // Digits become 0 to 9 and colons 0; adding what each place lacks to 16 carries into the high
    // half of its byte exactly where it is above its bound (2, 9, 5, 9, 5, 9; hours below).
    let digits = word ^ 0x3030_3A30_303A_3030
    let overflow = digits &+ 0x060A_0F06_0A0F_060D
    guard (digits | overflow) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return -1 }
    let hour = (digits & 15) &* 10 &+ (digits >> 8 & 15)
    let minute = (digits >> 24 & 15) &* 10 &+ (digits >> 32 & 15)
    let second = (digits >> 48 & 15) &* 10 &+ (digits >> 56)
    guard hour < 24 else { return -1 }
    return Int64(bitPattern: (hour &* 3600 &+ minute &* 60 &+ second) &* 1_000_000)
  }

  @inline(__always)
  private static func slot(_ word: UInt64, _ pair: UInt16) -> Int {
    let mixed = (word ^ UInt64(pair) << 24) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> (64 - UInt64(slotBits)))
  }

  /// Reads what follows the seconds: a fraction, `Z`, an offset of hours and minutes.
  private mutating func parseTail(
    _ bytes: UnsafePointer<UInt8>,
    _ count: Int,
    _ start: Int64
  ) -> Int64 {
    var local = start
    var index = 19
    if bytes[19] == 0x2E {
      index = 20
      var unit: Int64 = 100_000
      while index < count, bytes[index] &- 0x30 < 10 {
        local += Int64(bytes[index] &- 0x30) * unit
        unit /= 10
        index += 1
      }
      if index == 20 { return parseOther(bytes, count) }
      if index == count { return resolve(local) }
    }
    if bytes[index] == 0x5A, index + 1 == count { return Self.inRange(local) }
    let sign = bytes[index]
    guard index + 6 == count, bytes[index + 3] == 0x3A, sign == 0x2B || sign == 0x2D else {
      return parseOther(bytes, count)
    }
    let hour = Self.twoDigits(bytes + (index + 1))
    let minute = Self.twoDigits(bytes + (index + 4))
    guard hour < 24, minute < 60 else { return Self.unreadable }
    let offset = (hour * 60 + minute) * 60_000_000
    return Self.inRange(sign == 0x2B ? local - offset : local + offset)
  }

  /// The value of two digits; 100 where they are none.
  @inline(__always)
  private static func twoDigits(_ bytes: UnsafePointer<UInt8>) -> Int64 {
    let tens = bytes[0] &- 0x30
    let ones = bytes[1] &- 0x30
    return tens < 10 && ones < 10 ? Int64(tens) * 10 + Int64(ones) : 100
  }

  /// Turns a local time into UTC.
  @inline(__always)
  private mutating func resolve(_ local: Int64) -> Int64 {
    guard plain.contains(local) else { return resolveSlowly(local) }
    return Self.inRange(local - plainOffset)
  }

  @inline(never)
  private mutating func resolveSlowly(_ local: Int64) -> Int64 {
    let million: Int64 = 1_000_000
    let seconds = local >= 0 ? local / million : (local - (million - 1)) / million
    let found = zone.segment(at: seconds)
    if found.isAdjusted {
      adjusted += 1
    } else {
      // Bounds beyond all years would overflow.
      let low = max(found.range.lowerBound, -100_000_000_000)
      let high = min(found.range.upperBound, 300_000_000_000)
      if low < high {
        plain = low * million..<high * million
        plainOffset = found.offset * million
      }
    }
    return Self.inRange(local - found.offset * million)
  }

  @inline(__always)
  private static func inRange(_ time: Int64) -> Int64 {
    time >= Instant.earliest.microseconds && time <= Instant.latest.microseconds
      ? time : unreadable
  }

  @inline(never)
  private mutating func parseOther(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int64 {
    let written: WrittenTime?
    switch layout {
    case .automatic:
      written = YearFirstTime.read(bytes, count)
      if written != nil { remember(bytes, count) }
    case .epoch(let unit, let isBounded):
      return EpochTime.read(bytes, count, unit, isBounded: isBounded).map(Self.inRange)
        ?? Self.unreadable
    case .format(let format):
      written = format.read(bytes, count)
    }
    guard let written else { return Self.unreadable }
    guard let offset = written.offset else { return resolve(written.local) }
    return Self.inRange(written.local - offset * 1_000_000)
  }

  /// Keeps a date for the fast path, if it is written in ten bytes with a time after it.
  private mutating func remember(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    guard count >= 19, bytes[4] < 0x30, bytes[7] == bytes[4] else { return }
    let year = Self.twoDigits(bytes) * 100 + Self.twoDigits(bytes + 2)
    let month = Self.twoDigits(bytes + 5)
    let day = Self.twoDigits(bytes + 8)
    // What is no digit counts 100 or more, which no calendar has.
    guard let days = CivilDate.days(year: Int(year), month: Int(month), day: Int(day)) else {
      return
    }
    let raw = UnsafeRawPointer(bytes)
    let word = raw.loadUnaligned(as: UInt64.self)
    let pair = raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    slots[Self.slot(word, pair)] = DateSlot(word: word, pair: pair, start: Int64(days) * Self.day)
  }
}
