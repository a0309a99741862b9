/// Events by hour since 1970: a small direct-mapped table in front of a dictionary.
///
/// Two years of hours fit the table at once, so rows in any order stay cheap.
struct HourCounts: ~Copyable {
  private static let slotCount = 1 << 14
  private static let microsecondsPerHour: Int64 = 3_600_000_000

  private let hours: UnsafeMutablePointer<Int64>
  private let slotCounts: UnsafeMutablePointer<Int>
  private var flushed: [Int64: Int] = [:]

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
  @inline(__always)
  mutating func add(_ time: Int64) {
    let quotient = time / Self.microsecondsPerHour
    let hour = time < quotient &* Self.microsecondsPerHour ? quotient &- 1 : quotient
    let slot = Int(truncatingIfNeeded: hour) & (Self.slotCount &- 1)
    if hours[slot] != hour { replace(slot, hour) }
    slotCounts[slot] &+= 1
  }

  @inline(never)
  private mutating func replace(_ slot: Int, _ hour: Int64) {
    if slotCounts[slot] > 0 { flushed[hours[slot], default: 0] += slotCounts[slot] }
    hours[slot] = hour
    slotCounts[slot] = 0
  }

  /// The counts so far.
  func counts() -> [Int64: Int] {
    var result = flushed
    for slot in 0..<Self.slotCount where slotCounts[slot] > 0 {
      result[hours[slot], default: 0] += slotCounts[slot]
    }
    return result
  }
}
