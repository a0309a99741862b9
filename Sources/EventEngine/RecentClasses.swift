// Invariant: a name's values lie at `wayCount` entries of `entries` from its place on, one that is free has
// a length that no short value has. Unsafe memory: of a value, 64 bytes are readable from its first one.

/// The codes of classes that were found lately, where one attribute decides: events that are told apart by
/// a channel or a status have few values, and need no condition looked at again.
struct RecentClasses: ~Copyable {
  /// Where the values of a name are.
  struct Place: BitwiseCopyable {
    /// The attribute that decides, as a position in the plan.
    var attribute: Int32
    fileprivate var first: Int32
  }

  /// A value and the code of its class; not private, since the compiler (6.3) breaks down over that.
  struct Entry: BitwiseCopyable {
    var word: UInt64 = 0
    var length = UInt32.max
    var code: UInt32 = 0
  }

  /// How many values are remembered for each name; each has a choice of two neighbours.
  private static let wayCount = 8
  /// The longest value that is remembered, in bytes.
  private static let longest = 8

  private var entries = GrowingBuffer<Entry>(capacity: 64)

  /// A place for the values of a name; nil unless one attribute alone decides its class.
  mutating func place(decidedBy attributes: [Int]) -> Place? {
    guard attributes.count == 1, let attribute = Int32(exactly: attributes[0]),
      let first = Int32(exactly: entries.count)
    else { return nil }
    for _ in 0..<Self.wayCount { entries.append(Entry()) }
    return Place(attribute: attribute, first: first)
  }

  /// The code of the class that events with a value have; nil where the value was not met lately.
  @inline(__always)
  func code(ofValue bytes: UnsafeRawPointer, _ length: Int, at place: Place) -> UInt32? {
    guard length <= Self.longest else { return nil }
    let word = ByteHash.fieldWord(bytes, length)
    let way = Self.way(of: word, at: place)
    let length = UInt32(truncatingIfNeeded: length)
    let first = entries[way]
    if first.word == word, first.length == length { return first.code }
    let second = entries[way ^ 1]
    if second.word == word, second.length == length { return second.code }
    return nil
  }

  /// Remembers a code in place of another value's.
  mutating func remember(
    _ code: UInt32,
    ofValue bytes: UnsafeRawPointer,
    _ length: Int,
    at place: Place
  ) {
    guard length <= Self.longest else { return }
    let word = ByteHash.fieldWord(bytes, length)
    let way = Self.way(of: word, at: place)
    // The value that was met before the one that goes there keeps the neighbour.
    if entries[way].length <= UInt32(Self.longest) { entries[way ^ 1] = entries[way] }
    entries[way] = Entry(word: word, length: UInt32(truncatingIfNeeded: length), code: code)
  }

  @inline(__always)
  private static func way(of word: UInt64, at place: Place) -> Int {
    let spread = Int(truncatingIfNeeded: ByteHash.spread(word) &>> 32) & (wayCount - 1)
    return Int(place.first) &+ spread
  }
}
