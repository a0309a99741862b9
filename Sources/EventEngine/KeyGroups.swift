// Invariant: slots hold a group's number + 1, 0 for free; at most half of the slots are in use. After
// `place`, `groups[i].end` is where group i's records end, and where those of group i + 1 begin.

/// Tells a partition's records apart by their key.
struct KeyGroups: ~Copyable {
  private struct Group {
    var key: UInt64
    /// How many records the group has, then where the next of them goes, then where they end.
    var end: Int
  }

  private var slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var slotCount = 64
  private var groups = UnsafeMutablePointer<Group>.allocate(capacity: 64)
  private var groupCapacity = 64
  private var numbers = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
  private var numberCapacity = 64
  /// How many groups there are.
  private(set) var count = 0
  private var recordCount = 0

  init() {}

  deinit {
    slots.deallocate()
    groups.deallocate()
    numbers.deallocate()
  }

  /// Begins with a partition of that many records.
  mutating func begin(_ records: Int) {
    if numberCapacity < records {
      numberCapacity = records + records / 8
      numbers.deallocate()
      numbers = .allocate(capacity: numberCapacity)
    }
    let wanted = max(64, (records / 2).roundedUpToPowerOfTwo)
    if slotCount < wanted {
      slotCount = wanted
      slots.deallocate()
      slots = .allocate(capacity: slotCount)
    }
    slots.initialize(repeating: 0, count: slotCount)
    count = 0
    recordCount = 0
  }

  /// Numbers the groups of the next records.
  ///
  /// - Parameters:
  ///   - records: the first record, which begins with its key.
  ///   - recordCount: how many records there are; with those before, no more than `begin` was told.
  ///   - stride: the bytes from one record to the next.
  mutating func add(_ records: UnsafeRawPointer, _ recordCount: Int, stride: Int) {
    var (slots, groups, mask) = (slots, groups, slotCount &- 1)
    var place = records
    var number = numbers + self.recordCount
    for _ in 0..<recordCount {
      let key = place.load(as: UInt64.self)
      var slot = Int(truncatingIfNeeded: ByteHash.spread(key)) & mask
      var group = slots[slot]
      while group > 0, groups[Int(group) &- 1].key != key {
        slot = (slot &+ 1) & mask
        group = slots[slot]
      }
      if group == 0 {
        group = addGroup(key, at: slot)
        (slots, groups, mask) = (self.slots, self.groups, slotCount &- 1)
      }
      groups[Int(group) &- 1].end &+= 1
      number.initialize(to: group &- 1)
      number += 1
      place += stride
    }
    self.recordCount += recordCount
  }

  /// Gives each group its place, when all records have been numbered.
  mutating func place() {
    var start = 0
    for group in 0..<count {
      let size = groups[group].end
      groups[group].end = start
      start += size
    }
  }

  /// Where a record goes; asked once for each, in the order in which they were numbered.
  @inline(__always)
  func place(of record: Int) -> Int {
    let group = groups + Int(numbers[record])
    let place = group.pointee.end
    group.pointee.end = place &+ 1
    return place
  }

  /// The key of a group.
  func key(of group: Int) -> UInt64 { groups[group].key }

  /// Where a group's records end, when all of them have their place.
  @inline(__always)
  func end(of group: Int) -> Int { groups[group].end }

  @inline(never)
  private mutating func addGroup(_ key: UInt64, at slot: Int) -> UInt32 {
    if count == groupCapacity {
      let moved = UnsafeMutablePointer<Group>.allocate(capacity: groupCapacity * 2)
      moved.initialize(from: groups, count: count)
      groups.deallocate()
      groups = moved
      groupCapacity *= 2
    }
    (groups + count).initialize(to: Group(key: key, end: 0))
    count += 1
    slots[slot] = UInt32(count)
    if count * 2 > slotCount { growSlots() }
    return UInt32(count)
  }

  private mutating func growSlots() {
    slotCount *= 2
    slots.deallocate()
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for group in 0..<count {
      var slot = Int(truncatingIfNeeded: ByteHash.spread(groups[group].key)) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = UInt32(group + 1)
    }
  }
}
