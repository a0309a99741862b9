/// Which stages (or owners) the journey at hand visited, how long it was in each, and which it
/// complained about.
struct GroupVisits: ~Copyable {
  private let stamps: UnsafeMutablePointer<UInt64>
  private let complaintStamps: UnsafeMutablePointer<UInt64>
  private let times: UnsafeMutablePointer<Int64>
  private let list: UnsafeMutablePointer<Int>
  private(set) var visitedCount = 0

  init(count: Int) {
    let capacity = max(count, 1)
    stamps = .allocate(capacity: capacity)
    stamps.initialize(repeating: 0, count: capacity)
    complaintStamps = .allocate(capacity: capacity)
    complaintStamps.initialize(repeating: 0, count: capacity)
    times = .allocate(capacity: capacity)
    list = .allocate(capacity: capacity)
  }

  deinit {
    stamps.deallocate()
    complaintStamps.deallocate()
    times.deallocate()
    list.deallocate()
  }

  /// Begins another journey.
  @inline(__always)
  mutating func begin() { visitedCount = 0 }

  /// Notes a visit to a group in the journey with this stamp.
  @inline(__always)
  mutating func visit(_ group: Int, _ stamp: UInt64) {
    guard stamps[group] != stamp else { return }
    stamps[group] = stamp
    times[group] = 0
    list[visitedCount] = group
    visitedCount &+= 1
  }

  /// Adds time that began at a step in a visited group.
  @inline(__always)
  mutating func spend(_ milliseconds: Int64, in group: Int) {
    times[group] &+= milliseconds
  }

  /// Notes a complaint traced to the group.
  mutating func complain(_ group: Int, _ stamp: UInt64) { complaintStamps[group] = stamp }

  /// The group visited as the `index`-th.
  @inline(__always)
  func visited(_ index: Int) -> Int { list[index] }

  /// The time in a visited group, in milliseconds.
  @inline(__always)
  func spent(in group: Int) -> Int64 { times[group] }

  /// Whether a complaint was traced to the group in the journey with this stamp.
  @inline(__always)
  func isComplained(_ group: Int, _ stamp: UInt64) -> Bool { complaintStamps[group] == stamp }
}
