/// An array of trivial elements without uniqueness checks, for counters in inner loops.
///
/// Indices are not checked: only numbers that `append` returned are used as indices.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// How many elements there are.
  private(set) var count = 0

  init(capacity: Int = 16) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The element with a number that `append` returned.
  subscript(index: Int) -> Element {
    @inline(__always) get { base[index] }
    @inline(__always) _modify { yield &base[index] }
  }

  /// Adds an element.
  mutating func append(_ element: Element) {
    if count == capacity {
      let moved = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
      moved.initialize(from: base, count: count)
      base.deallocate()
      base = moved
      capacity *= 2
    }
    (base + count).initialize(to: element)
    count += 1
  }

  /// Forgets all elements.
  mutating func removeAll() { count = 0 }
}
