import JourneyMeasurement

// Invariant: every entry of a variant, in whatever worker's counter or run, is in the variant's range;
// so ranges are added up one by one, by any thread, in the memory of the largest.

/// Adds up the variants that all workers counted, range of hashes by range.
struct VariantMerge: ~Copyable {
  /// A variant with all its journeys.
  private struct Sum {
    var entry: VariantCounter.Entry
    var journeys: Int
  }

  /// What one worker of the merge has found.
  struct Part {
    var distinct = 0
    var journeys = 0
    /// The commonest variants, in order, where only so many are asked for.
    var commonest: [(path: [UInt16], journeys: Int)] = []
    /// The ranges' tables, where all variants are asked for.
    var tables: [(range: Int, table: VariantTable)] = []
  }

  private let limit: Int?
  private var part = Part()
  /// The journeys of the last of the commonest, once there are as many as are asked for.
  private var floor = 0
  private var slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
  private var slotCount = 1
  private var sums = GrowingBuffer<Sum>(capacity: 1024)
  private var readBack = UnsafeMutableRawPointer.allocate(byteCount: 8, alignment: 8)
  private var readBackCapacity = 8

  /// Makes a merge.
  ///
  /// - Parameter limit: how many of the commonest variants are listed; nil for all.
  init(limit: Int?) { self.limit = limit }

  deinit {
    slots.deallocate()
    readBack.deallocate()
  }

  /// Adds up one range over all workers' tallies, whose counters are closed.
  mutating func add(range: Int, of tallies: [FoldTally]) throws(EventEngineError) {
    sums.removeAll()
    let spilled = tallies.reduce(0) { $0 + $1.variants.spilledBytes(ofRange: range) }
    if spilled > readBackCapacity {
      readBack.deallocate()
      readBackCapacity = spilled
      readBack = .allocate(byteCount: spilled, alignment: 8)
    }
    slots.update(repeating: 0, count: slotCount)
    var free = readBack
    for tally in tallies {
      try tally.variants.forEach(inRange: range, readingInto: &free) { add($0) }
    }
    let width = tallies.first?.variants.width ?? 1
    part.distinct += sums.count
    for index in 0..<sums.count { part.journeys += sums[index].journeys }
    if let limit {
      for index in 0..<sums.count { offer(sums[index], width: width, limit: limit) }
    } else {
      part.tables.append((range, table(width: width)))
    }
  }

  /// What was found in all ranges added.
  consuming func finish() -> Part { part }

  private mutating func add(_ entry: VariantCounter.Entry) {
    if sums.count * 2 >= slotCount { growSlots() }
    let mask = slotCount &- 1
    var slot = Int(truncatingIfNeeded: entry.hash.low) & mask
    while true {
      let index = Int(slots[slot]) &- 1
      if index < 0 { break }
      if sums[index].entry.hash == entry.hash {
        sums[index].journeys &+= Int(entry.journeys)
        return
      }
      slot = (slot &+ 1) & mask
    }
    sums.append(Sum(entry: entry, journeys: Int(entry.journeys)))
    slots[slot] = UInt32(truncatingIfNeeded: sums.count)
  }

  private mutating func growSlots() {
    slots.deallocate()
    slotCount = max(1024, slotCount * 2)
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: 0, count: slotCount)
    for index in 0..<sums.count {
      var slot = Int(truncatingIfNeeded: sums[index].entry.hash.low) & (slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// Takes a variant in among the commonest if it is one of them so far.
  private mutating func offer(_ sum: Sum, width: Int, limit: Int) {
    if sum.journeys < floor { return }
    if part.commonest.count >= limit {
      guard let last = part.commonest.last, sum.journeys >= last.journeys else { return }
      let path = Self.path(sum.entry, width: width)
      guard Self.isCommoner((path, sum.journeys), last) else { return }
      part.commonest.removeLast()
    }
    let variant = (path: Self.path(sum.entry, width: width), journeys: sum.journeys)
    var place = part.commonest.count
    while place > 0, Self.isCommoner(variant, part.commonest[place - 1]) { place -= 1 }
    part.commonest.insert(variant, at: place)
    if part.commonest.count == limit, let last = part.commonest.last { floor = last.journeys }
  }

  private static func isCommoner(
    _ left: (path: [UInt16], journeys: Int),
    _ right: (path: [UInt16], journeys: Int)
  ) -> Bool {
    left.journeys != right.journeys
      ? left.journeys > right.journeys : left.path.lexicographicallyPrecedes(right.path)
  }

  private func table(width: Int) -> VariantTable {
    let order = (0..<sums.count).sorted { sums[$0].entry.hash < sums[$1].entry.hash }
    var table = VariantTable()
    table.reserve(
      variants: order.count,
      steps: order.reduce(0) { $0 + Int(sums[$1].entry.length) }
    )
    for index in order {
      table.append(
        hash: sums[index].entry.hash,
        path: Self.path(sums[index].entry, width: width),
        journeys: sums[index].journeys
      )
    }
    return table
  }

  private static func path(_ entry: VariantCounter.Entry, width: Int) -> [UInt16] {
    (0..<Int(entry.length)).map { index in
      width == 1
        ? UInt16(entry.steps.load(fromByteOffset: index, as: UInt8.self))
        : entry.steps.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
    }
  }

  /// The table of all ranges.
  static func table(of parts: [Part], limit: Int?) -> VariantTable {
    guard let limit else {
      var whole = VariantTable()
      for next in parts.flatMap(\.tables).sorted(by: { $0.range < $1.range }) {
        whole.append(contentsOf: next.table)
      }
      return whole
    }
    let kept = parts.flatMap(\.commonest).sorted(by: isCommoner).prefix(limit)
    let distinct = parts.reduce(0) { $0 + $1.distinct }
    let journeys = parts.reduce(0) { $0 + $1.journeys }
    return VariantTable(
      commonest: kept,
      unlisted: VariantTable.Unlisted(
        variants: distinct - kept.count,
        journeys: journeys - kept.reduce(0) { $0 + $1.journeys }
      )
    )
  }
}
