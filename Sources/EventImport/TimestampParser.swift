// Unsafe memory: `parse` reads the bytes that it is given; `read` also the `ReadableSlack` behind
// fields. Invariants: every slot holds a date and its own days, so a slot that matches is right;
// local times in `plain` lie at `plainOffset`, occur once, and are within the years 1 to 9999 in UTC.

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

  private let zone: ZoneTable
  private let isAutomatic: Bool
  private let bounds: ClosedRange<Int64>
  private var dates: KnownDates
  /// Local microseconds that are known to lie at `plainOffset`, and to occur once.
  private var plain: Range<Int64> = 0..<0
  private var plainOffset: Int64 = 0

  /// Makes a parser; `zone` is that of times that carry no offset.
  public init(layout: TimeLayout, zone: ZoneTable = .utc) {
    self.layout = layout
    self.zone = zone
    isAutomatic = layout == .automatic
    bounds = Instant.earliest.microseconds...Instant.latest.microseconds
    dates = KnownDates(isUsed: isAutomatic)
  }

  /// Reads one time; `unreadable` where it is none, or lies outside the years 1 to 9999.
  ///
  /// Surrounding spaces are ignored.
  public mutating func parse(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int64 {
    let written: WrittenTime?
    switch layout {
    case .automatic:
      written = YearFirstTime.read(bytes, count)
      if written != nil { dates.remember(bytes, count) }
    case .epoch(let unit, let isBounded):
      return EpochTime.read(bytes, count, unit, isBounded: isBounded).map(inRange)
        ?? Self.unreadable
    case .format(let format):
      written = format.read(bytes, count)
    }
    guard let written else { return Self.unreadable }
    guard let offset = written.offset else { return resolve(written.local) }
    return inRange(written.local - offset * 1_000_000)
  }

  /// Reads a column of times, as `parse` reads each; false where one is unreadable.
  ///
  /// Slices lie in `block` or `scratch`, whose slack must be readable.
  package mutating func read(
    _ slices: UnsafePointer<FieldSlice>,
    _ count: Int,
    _ block: UnsafePointer<UInt8>,
    _ scratch: UnsafePointer<UInt8>,
    into out: UnsafeMutablePointer<Int64>
  ) -> Bool {
    var row = 0
    var areAllRead = true
    while true {
      var local: Int64?
      if isAutomatic { (row, local) = readKnown(slices, row, count, block, scratch, into: out) }
      guard row < count else { return areAllRead }
      if let local {
        out[row] = resolve(local)
      } else {
        let slice = slices[row]
        let base = slice.start & FieldSlice.scratchBit == 0 ? block : scratch
        out[row] = parse(base + Int(slice.start & ~FieldSlice.scratchBit), Int(slice.length))
      }
      if out[row] == Self.unreadable { areAllRead = false }
      row += 1
    }
  }

  /// Reads times `yyyy-MM-dd HH:mm:ss` and what may follow, nearly every row of nearly every log,
  /// up to the first that is something else: a date not seen before or another form, or a local
  /// time beyond `plain`, which is given with its row.
  private func readKnown(
    _ slices: UnsafePointer<FieldSlice>,
    _ start: Int,
    _ count: Int,
    _ block: UnsafePointer<UInt8>,
    _ scratch: UnsafePointer<UInt8>,
    into out: UnsafeMutablePointer<Int64>
  ) -> (row: Int, local: Int64?) {
    let (low, high, shift) = (plain.lowerBound, plain.upperBound, plainOffset)
    let (earliest, latest) = (bounds.lowerBound, bounds.upperBound)
    return dates.withSlots { slots in
      var row = start
      while row < count {
        let slice = slices[row]
        let base = slice.start & FieldSlice.scratchBit == 0 ? block : scratch
        let bytes = UnsafeRawPointer(base + Int(slice.start & ~FieldSlice.scratchBit))
        let word = bytes.loadUnaligned(as: UInt64.self)
        let pair = bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
        let separator = bytes.load(fromByteOffset: 10, as: UInt8.self)
        let clock = TimeTail.clock(
          bytes.loadUnaligned(fromByteOffset: 11, as: UInt64.self).littleEndian
        )
        let slot = slots[KnownDates.slot(word, pair)]
        guard
          slice.length >= 19, slot.word == word, slot.pair == UInt64(pair), clock >= 0,
          separator | 0x20 == 0x74 || separator == 0x20
        else { break }
        var time = slot.start &+ clock
        if slice.length != 19 {
          guard let tail = TimeTail.read(bytes + 19, Int(slice.length) &- 19) else { break }
          time &+= tail.fraction
          if let offset = tail.offset {
            time &-= offset
            guard time >= earliest, time <= latest else { break }
            out[row] = time
            row &+= 1
            continue
          }
        }
        guard time >= low, time < high else { return (row, time) }
        out[row] = time &- shift
        row &+= 1
      }
      return (row, nil)
    } ?? (start, nil)
  }

  /// Turns a local time into UTC.
  private mutating func resolve(_ local: Int64) -> Int64 {
    if plain.contains(local) { return local - plainOffset }
    let million: Int64 = 1_000_000
    let seconds = local >= 0 ? local / million : (local - (million - 1)) / million
    let found = zone.segment(at: seconds)
    if found.isAdjusted {
      adjusted += 1
    } else {
      // The zone's bounds may lie beyond all years.
      let shift = found.offset * million
      let lowest = bounds.lowerBound + shift
      let highest = bounds.upperBound + shift + 1
      let low = max(found.range.lowerBound, lowest / million - 1) * million
      let high = min(found.range.upperBound, highest / million + 1) * million
      let range = max(low, lowest)..<max(low, lowest, min(high, highest))
      if !range.isEmpty { (plain, plainOffset) = (range, shift) }
    }
    return inRange(local - found.offset * million)
  }

  private func inRange(_ time: Int64) -> Int64 { bounds.contains(time) ? time : Self.unreadable }
}

/// Dates that were read before, found by the ten bytes that they were written in.
private struct KnownDates: Sendable {
  struct Slot: Sendable {
    /// The first eight bytes.
    var word: UInt64
    /// The days since 1970 above, the last two bytes below.
    var rest: Int64

    /// The last two bytes.
    @inline(__always) var pair: UInt64 { UInt64(bitPattern: rest) & 0xFFFF }
    /// The first microsecond of the day.
    @inline(__always) var start: Int64 { (rest >> 16) &* 86_400_000_000 }
  }

  private static let slotBits = 10
  private var slots: [Slot]

  init(isUsed: Bool) {
    // An unused slot holds a date like any other.
    let text = Array("1970-01-01".utf8)
    let first = text.withUnsafeBytes { bytes in
      Slot(
        word: bytes.loadUnaligned(as: UInt64.self),
        rest: Int64(bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self))
      )
    }
    slots = Array(repeating: first, count: isUsed ? 1 << Self.slotBits : 0)
  }

  @inline(__always)
  static func slot(_ word: UInt64, _ pair: UInt16) -> Int {
    let mixed = (word ^ UInt64(pair) << 24) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> (64 - UInt64(slotBits)))
  }

  @inline(__always)
  func withSlots<Result>(_ body: (UnsafePointer<Slot>) -> Result?) -> Result? {
    slots.withUnsafeBufferPointer { $0.baseAddress.flatMap(body) }
  }

  /// Keeps a date, if it is written in ten bytes with a time after it.
  mutating func remember(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    guard count >= 19, bytes[4] < 0x30, bytes[7] == bytes[4] else { return }
    let raw = UnsafeRawPointer(bytes)
    let year = TimeTail.twoDigits(raw) * 100 + TimeTail.twoDigits(raw + 2)
    let month = TimeTail.twoDigits(raw + 5)
    let day = TimeTail.twoDigits(raw + 8)
    // What is no digit counts 100 or more, which no calendar has.
    guard let days = CivilDate.days(year: Int(year), month: Int(month), day: Int(day)) else {
      return
    }
    let word = raw.loadUnaligned(as: UInt64.self)
    let pair = raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    slots[Self.slot(word, pair)] = Slot(word: word, rest: Int64(days) << 16 | Int64(pair))
  }
}

/// What follows the date in `yyyy-MM-ddTHH:mm:ss.ffffff+HH:mm`.
private enum TimeTail {
  /// The microseconds of a time of day in eight bytes `HH:mm:ss`; negative where it is none.
  @inline(__always)
  static func clock(_ word: UInt64) -> Int64 {
    // Digits become 0 to 9 and colons 0; adding what each place lacks to 16 carries into the high
    // half of its byte exactly where it is above its bound (2, 9, 5, 9, 5, 9; hours below).
    let digits = word ^ 0x3030_3A30_303A_3030
    let overflow = digits &+ 0x060A_0F06_0A0F_060D
    // Each byte of the sum is ten times a digit and the one behind it: below 100 for digits.
    let pairs = digits &* 10 &+ digits >> 8
    let hour = pairs & 0xFF
    let minute = pairs >> 24 & 0xFF
    let second = pairs >> 48 & 0xFF
    let isClock = (digits | overflow) & 0xF0F0_F0F0_F0F0_F0F0 == 0 && hour < 24
    let seconds = Int64(bitPattern: hour &* 3600 &+ minute &* 60 &+ second)
    return isClock ? seconds &* 1_000_000 : -1
  }

  /// Reads a fraction, `Z`, an offset of hours and minutes; nil where there is something else.
  ///
  /// There is one byte at least; up to eight behind the last are looked at.
  @inline(__always)
  static func read(
    _ bytes: UnsafeRawPointer,
    _ count: Int
  ) -> (fraction: Int64, offset: Int64?)? {
    var index = 0
    var fraction: Int64 = 0
    if bytes.load(as: UInt8.self) == 0x2E {
      let word = bytes.loadUnaligned(fromByteOffset: 1, as: UInt64.self).littleEndian
      let digits = word ^ 0x3030_3030_3030_3030
      let others = (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0
      let length = min(others.trailingZeroBitCount / 8, count &- 1)
      guard length > 0 else { return nil }
      fraction = microseconds(digits << (64 &- UInt64(length) &* 8), length)
      index = length &+ 1
      // More digits than eight say less than a microsecond.
      while index > 8, index < count,
        bytes.load(fromByteOffset: index, as: UInt8.self) &- 0x30 < 10
      { index &+= 1 }
    }
    if index == count { return (fraction, nil) }
    let sign = bytes.load(fromByteOffset: index, as: UInt8.self)
    if sign == 0x5A, index &+ 1 == count { return (fraction, 0) }
    guard
      index &+ 6 == count, sign == 0x2B || sign == 0x2D,
      bytes.load(fromByteOffset: index &+ 3, as: UInt8.self) == 0x3A
    else { return nil }
    let hour = twoDigits(bytes + (index &+ 1))
    let minute = twoDigits(bytes + (index &+ 4))
    guard hour < 24, minute < 60 else { return nil }
    let offset = (hour &* 60 &+ minute) &* 60_000_000
    return (fraction, sign == 0x2B ? offset : 0 &- offset)
  }

  /// The microseconds of up to eight digits after the point, the last of them in the highest byte
  /// and nothing below the first; digits finer than microseconds are dropped.
  @inline(__always)
  private static func microseconds(_ digits: UInt64, _ length: Int) -> Int64 {
    // Eight digits to a number, by pairs, fours and all.
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    let number = (fours &* 10_000 &+ fours >> 32) & 0xFFFF_FFFF
    return Int64(number) &* scale(length) / 100
  }

  /// What makes a number of that many decimals one of eight.
  @inline(__always)
  private static func scale(_ length: Int) -> Int64 {
    switch length {
    case 3: 100_000
    case 6: 100
    case 1: 10_000_000
    case 2: 1_000_000
    case 4: 10_000
    case 5: 1_000
    case 7: 10
    default: 1
    }
  }

  /// The value of two digits; 100 or more where they are none.
  @inline(__always)
  static func twoDigits(_ bytes: UnsafeRawPointer) -> Int64 {
    let tens = bytes.load(as: UInt8.self) &- 0x30
    let ones = bytes.load(fromByteOffset: 1, as: UInt8.self) &- 0x30
    return tens < 10 && ones < 10 ? Int64(tens) * 10 + Int64(ones) : 100
  }
}
