/// Events by hour since 1970: a small direct-mapped table in front of a dictionary.
///
/// Two years of hours fit the table at once, so rows in any order stay cheap.
struct HourCounts: ~Copyable {
  private static let slotCount = 1 << 14
  private static let microsecondsPerHour: Int64 = 3_600_000_000

  private let hours: UnsafeMutablePointer<Int64>
  private let slotCounts: UnsafeMutablePointer<Int>
  private var flushed: [Int64: Int] = [:]
  /// The hour of the latest event, its first microsecond, and its events since it became that.
  private var hour: Int64 = 0
  private var start: Int64 = 0
  private var run = 0

  init() {
    hours = .allocate(capacity: Self.slotCount)
    hours.initialize(repeating: 0, count: Self.slotCount)
    slotCounts = .allocate(capacity: Self.slotCount)
    slotCounts.initialize(repeating: 0, count: Self.slotCount)
  }

  deinit {
    hours.deallocate()
    slotCounts.deallocate()
  }

  /// Counts an event at a time in microseconds.
  ///
  /// Most events are of the same hour as the one before.
  @inline(__always)
  mutating func add(_ time: Int64) {
    if UInt64(bitPattern: time &- start) < UInt64(Self.microsecondsPerHour) {
      run &+= 1
    } else {
      change(to: time)
    }
  }

  /// Files the events of the hour at hand and begins with another.
  private mutating func change(to time: Int64) {
    file()
    let quotient = time / Self.microsecondsPerHour
    hour = time < quotient &* Self.microsecondsPerHour ? quotient &- 1 : quotient
    start = hour &* Self.microsecondsPerHour
    run = 1
  }

  private mutating func file() {
    guard run > 0 else { return }
    let slot = Int(truncatingIfNeeded: hour) & (Self.slotCount &- 1)
    if hours[slot] != hour { replace(slot, hour) }
    slotCounts[slot] &+= run
    run = 0
  }

  @inline(never)
  private mutating func replace(_ slot: Int, _ hour: Int64) {
    if slotCounts[slot] > 0 { flushed[hours[slot], default: 0] += slotCounts[slot] }
    hours[slot] = hour
    slotCounts[slot] = 0
  }

  /// The counts so far.
  mutating func counts() -> [Int64: Int] {
    file()
    var result = flushed
    for slot in 0..<Self.slotCount where slotCounts[slot] > 0 {
      result[hours[slot], default: 0] += slotCounts[slot]
    }
    return result
  }
}
