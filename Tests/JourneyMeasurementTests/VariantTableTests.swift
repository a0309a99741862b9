import JourneyMeasurement
import Testing

@Suite struct VariantTableTests {
  /// Every path of up to three steps over three touchpoints, an exhaustive small world.
  static let paths: [[UInt16]] = (0..<3).reduce(into: [[]]) { paths, length in
    paths += paths.filter { $0.count == length }.flatMap { path in
      (0..<3).map { path + [UInt16($0)] }
    }
  }

  @Test func `different paths have different hashes, and a hash is built step by step`() {
    var seen: Set<VariantHash> = []
    for path in Self.paths {
      var hash = VariantHash()
      for step in path { hash.append(step) }
      #expect(hash == VariantHash(of: path))
      seen.insert(hash)
    }
    #expect(Self.paths.count == 1 + 3 + 9 + 27)
    #expect(seen.count == Self.paths.count)
    // Long repeats, where a weak hash would fold.
    let long = (1..<2000).map { [UInt16](repeating: 7, count: $0) }
    #expect(Set(long.map { VariantHash(of: $0) }).count == long.count)
  }

  @Test func `any grouping and order of the same sequences gives the same table`() {
    let sequences = Self.paths.enumerated().map { (index: Int, path: [UInt16]) in
      (path: path, journeys: index % 5 + 1)
    }
    let whole = VariantTable(sequences)
    var merged = VariantTable(sequences.reversed().filter { $0.journeys > 2 })
    merged.merge(VariantTable(sequences.filter { $0.journeys <= 2 }))
    #expect(merged == whole)
    let doubled = VariantTable(sequences + sequences)
    merged.merge(whole)
    #expect(merged == doubled)
    #expect(doubled.count == Self.paths.count)
    #expect(doubled.journeys == 2 * whole.journeys)
    var same = whole
    same.merge(VariantTable())
    #expect(same == whole)
  }

  @Test func `the commonest come by journeys, ties by the sequence in definition order`() {
    let table = VariantTable([
      (path: [2], journeys: 3), (path: [1, 0], journeys: 3), (path: [1], journeys: 3),
      (path: [0], journeys: 9), (path: [5], journeys: 1),
    ])
    let commonest = table.commonest(4)
    #expect(commonest.map(\.path) == [[0], [1], [1, 0], [2]])
    #expect(commonest.map(\.journeys) == [9, 3, 3, 3])
    #expect(table.commonest(0).isEmpty)
  }

  @Test func `the short way to the commonest of many gives what sorting all gives`() {
    typealias Sequence = (path: [UInt16], journeys: Int)
    let sequences = (0..<5000).map { (number: Int) -> Sequence in
      let path: [UInt16] = [UInt16(number % 700), UInt16(number / 700)]
      return (path: path, journeys: number % 97 / 32 + 1)
    }
    let expected = sequences.sorted { (left: Sequence, right: Sequence) -> Bool in
      left.journeys != right.journeys
        ? left.journeys > right.journeys
        : left.path.lexicographicallyPrecedes(right.path)
    }
    for limit in [1, 10, 50, 2000] {
      let commonest = VariantTable(sequences).commonest(limit)
      #expect(commonest.map(\.path) == expected.prefix(limit).map(\.path))
    }
  }

  @Test func `a table that lists the commonest counts the others`() {
    let table = VariantTable([
      (path: [2], journeys: 3), (path: [1, 0], journeys: 3), (path: [1], journeys: 4),
      (path: [0], journeys: 9), (path: [5], journeys: 1),
    ])
    let short = VariantTable(
      commonest: table.commonest(3),
      unlisted: VariantTable.Unlisted(variants: 2, journeys: 4)
    )
    #expect(short.listedCount == 3)
    #expect(short.count == table.count)
    #expect(short.journeys == table.journeys)
    #expect(short.commonest(3).map(\.path) == [[0], [1], [1, 0]])
  }

  @Test func `appending tables in the order of their hashes is merging them`() {
    let sequences = Self.paths.map { (path: $0, journeys: $0.count + 1) }
    let bySmallest = sequences.sorted { VariantHash(of: $0.path) < VariantHash(of: $1.path) }
    var whole = VariantTable()
    for start in stride(from: 0, to: bySmallest.count, by: 7) {
      whole.append(contentsOf: VariantTable(bySmallest[start..<min(start + 7, bySmallest.count)]))
    }
    whole.append(contentsOf: VariantTable())
    #expect(whole == VariantTable(sequences))
  }
}
