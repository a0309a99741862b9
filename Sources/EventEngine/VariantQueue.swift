import JourneyMeasurement

// Unsafe memory: journey i of the queue has `hashes[i]` and `lengths[i]` steps at `paths[i]`, which whoever
// added it keeps there until the queue is empty. There are never more journeys than there is room for.

/// Journeys that wait to be counted by variant, together.
///
/// A large log has more variants than a cache holds, so each lookup waits for memory. Looked up one by one,
/// the waits add up; many at a time, they overlap.
struct VariantQueue: ~Copyable {
  /// The most journeys that wait.
  static let capacity = 64

  let hashes: UnsafeMutablePointer<VariantHash>
  /// The number of the entry that a journey's slot holds, for the table.
  let found: UnsafeMutablePointer<UInt32>
  private let paths: UnsafeMutablePointer<UnsafePointer<UInt16>>
  private let lengths: UnsafeMutablePointer<Int>
  /// How many journeys wait.
  private(set) var count = 0

  init() {
    hashes = .allocate(capacity: Self.capacity)
    found = .allocate(capacity: Self.capacity)
    paths = .allocate(capacity: Self.capacity)
    lengths = .allocate(capacity: Self.capacity)
  }

  deinit {
    hashes.deallocate()
    found.deallocate()
    paths.deallocate()
    lengths.deallocate()
  }

  /// Whether there is no room for another journey.
  @inline(__always)
  var isFull: Bool { count == Self.capacity }

  /// Adds a journey; the queue is not full.
  @inline(__always)
  mutating func add(_ hash: VariantHash, _ path: UnsafePointer<UInt16>, length: Int) {
    hashes[count] = hash
    paths[count] = path
    lengths[count] = length
    count &+= 1
  }

  /// The steps of a waiting journey.
  @inline(__always)
  func path(at index: Int) -> UnsafeBufferPointer<UInt16> {
    UnsafeBufferPointer(start: paths[index], count: lengths[index])
  }

  /// Forgets the journeys.
  mutating func removeAll() { count = 0 }
}
