import JourneyMeasurement

// Invariant: journey i of the queue has `hashes[i]` and the steps from `ends[i - 1]` (0 for the first) to
// `ends[i]`; there are never more journeys or steps than there is room for.

/// Journeys that wait to be counted by variant, together.
///
/// A large log has more variants than a cache holds, so each lookup waits for memory. Looked up one by one,
/// the waits add up; many at a time, they overlap.
struct VariantQueue: ~Copyable {
  /// The most journeys that wait.
  static let capacity = 64
  private static let stepCapacity = 2048

  let hashes: UnsafeMutablePointer<VariantHash>
  /// The number of the entry that a journey's slot holds, for the table.
  let found: UnsafeMutablePointer<UInt32>
  private let ends: UnsafeMutablePointer<Int>
  private let steps: UnsafeMutablePointer<UInt16>
  /// How many journeys wait.
  private(set) var count = 0
  private var stepCount = 0

  init() {
    hashes = .allocate(capacity: Self.capacity)
    found = .allocate(capacity: Self.capacity)
    ends = .allocate(capacity: Self.capacity)
    steps = .allocate(capacity: Self.stepCapacity)
  }

  deinit {
    hashes.deallocate()
    found.deallocate()
    ends.deallocate()
    steps.deallocate()
  }

  /// Adds a journey; false where there is no room for it now, or, in an empty queue, ever.
  @inline(__always)
  mutating func add(_ hash: VariantHash, path: UnsafeBufferPointer<UInt16>) -> Bool {
    guard count < Self.capacity, path.count <= Self.stepCapacity &- stepCount else { return false }
    let target = steps + stepCount
    for index in 0..<path.count { target[index] = path[index] }
    hashes[count] = hash
    stepCount &+= path.count
    ends[count] = stepCount
    count &+= 1
    return true
  }

  /// The steps of a waiting journey.
  @inline(__always)
  func path(at index: Int) -> UnsafeBufferPointer<UInt16> {
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeBufferPointer(start: steps + start, count: ends[index] - start)
  }

  /// Forgets the journeys.
  mutating func removeAll() {
    count = 0
    stepCount = 0
  }
}
