/// What can be worked out exactly of sums by one who knows some of their numbers: a second, plain way beside
/// the program's own, with fractions.
struct Worked {
  /// A fraction in lowest terms.
  private struct Fraction: Equatable {
    let top: Int128
    let bottom: Int128

    init(_ top: Int128, _ bottom: Int128 = 1) {
      var (a, b) = (top.magnitude, bottom.magnitude)
      while b != 0 { (a, b) = (b, a % b) }
      let divisor = Int128(max(a, 1)) * (bottom < 0 ? -1 : 1)
      (self.top, self.bottom) = (top / divisor, bottom / divisor)
    }

    static func - (a: Fraction, b: Fraction) -> Fraction {
      Fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)
    }
    static func * (a: Fraction, b: Fraction) -> Fraction {
      Fraction(a.top * b.top, a.bottom * b.bottom)
    }
    static func / (a: Fraction, b: Fraction) -> Fraction {
      Fraction(a.top * b.bottom, a.bottom * b.top)
    }
  }

  /// The true numbers by name; those that a sum needs and no file tells are among them.
  private(set) var truth: [String: Int] = [:]
  /// Those that are told.
  private(set) var told: Set<String> = []
  private var sums: [[String: Int]] = []
  /// The journeys that some numbers are of, and the customer of each.
  private var journeys: [String: Set<Int>] = [:]
  private let customerOf: [String]

  /// Makes it for a log whose journeys are of these customers.
  init(customerOf: [String] = []) { self.customerOf = customerOf }

  /// How many sums there are.
  var sumCount: Int { sums.count }

  /// Adds a number; a told 0 may stand for one that is hidden, and tells nothing.
  mutating func add(_ name: String, _ value: Int, told number: Int?) {
    truth[name] = value
    if let number, number != 0 || value == 0 { told.insert(name) }
  }

  /// Says which journeys a number is of; those of which it counts several steps are in it once.
  mutating func set(_ name: String, _ journeys: Set<Int>) {
    if truth[name] != nil { self.journeys[name] = journeys }
  }

  /// The journeys that are said to be behind a number; none where that was not said.
  func journeys(_ name: String) -> Set<Int> { journeys[name] ?? [] }

  /// Of how many customers numbers are together, at most.
  private func customers(_ names: [String]) -> Int {
    var own: Set<String> = []
    var others = 0
    for name in names {
      if let journeys = journeys[name] {
        for journey in journeys { own.insert(customerOf[journey]) }
      } else {
        others += truth[name] ?? 0
      }
    }
    return own.count + others
  }

  /// Says that a number is the sum of others, those being its only parts.
  mutating func sum(_ whole: String, _ parts: [String]) {
    guard let value = truth[whole], parts.allSatisfy({ truth[$0] != nil }) else { return }
    guard parts.reduce(0, { $0 + (truth[$1] ?? 0) }) == value else { return }
    var sum = [whole: -1]
    for part in parts { sum[part, default: 0] += 1 }
    sums.append(sum)
  }

  /// Adds a number that no file tells, the sum of others.
  mutating func addSum(_ whole: String, _ parts: [String]) {
    guard parts.allSatisfy({ truth[$0] != nil }) else { return }
    truth[whole] = parts.reduce(0) { $0 + (truth[$1] ?? 0) }
    sum(whole, parts)
  }

  /// Says that a number counts some of what another does.
  mutating func nest(_ part: String, in whole: String) {
    guard let small = truth[part], let large = truth[whole], large >= small else { return }
    let rest = "\(whole) without \(part)"
    truth[rest] = large - small
    if let all = journeys[whole], let some = journeys[part], all.count == large, some.count == small
    {
      journeys[rest] = all.subtracting(some)
    }
    sum(whole, [part, rest])
  }

  /// Says that a number counts once what others count, some of it several times.
  mutating func overlap(_ whole: String, _ parts: [String]) {
    guard let value = truth[whole], parts.allSatisfy({ truth[$0] != nil }) else { return }
    let more = "\(whole) too often in \(parts.joined(separator: " + "))"
    truth[more] = parts.reduce(-value) { $0 + (truth[$1] ?? 0) }
    let sets = parts.compactMap { journeys[$0] }
    if sets.count == parts.count {
      var seen: Set<Int> = []
      journeys[more] = sets.reduce(Set<Int>()) { several, set in
        defer { seen.formUnion(set) }
        return several.union(seen.intersection(set))
      }
    }
    var sum = [whole: 1, more: 1]
    for part in parts { sum[part, default: 0] -= 1 }
    sums.append(sum)
  }

  /// Groups of fewer than so many customers that can be worked out, by the names of those that they are made of.
  func smallGroups(under least: Int) -> [String] {
    let unknown = truth.keys.filter { !told.contains($0) && truth[$0] != 0 }
    let isLarge = Dictionary(uniqueKeysWithValues: unknown.map { ($0, customers([$0]) >= least) })
    let large = unknown.filter { isLarge[$0] == true }.sorted()
    let small = unknown.filter { isLarge[$0] != true }.sorted()
    let names = large + small
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    var rows = sums.map { sum in
      sum.reduce(into: [Int: Fraction]()) { row, term in
        if let place = places[term.key], term.value != 0 {
          row[place] = Fraction(Int128(term.value))
        }
      }
    }
    var found: Set<String> = []
    func note(_ row: [Int: Fraction]) {
      guard let factor = row.first?.value, row.keys.allSatisfy({ $0 >= large.count }),
        row.values.allSatisfy({ $0 == factor })
      else { return }
      let members = row.keys.map { names[$0] }.sorted()
      if customers(members) < least { found.insert(members.joined(separator: " + ")) }
    }
    var solved = 0
    for place in names.indices {
      for row in rows[solved...] where place >= large.count { note(row) }
      guard
        let pivot = rows.indices.dropFirst(solved).filter({ rows[$0][place] != nil })
          .min(by: { rows[$0].count < rows[$1].count })
      else { continue }
      rows.swapAt(solved, pivot)
      let chosen = rows[solved]
      guard let factor = chosen[place] else { continue }
      // Large numbers are solved for first and need not be taken out of the rows before.
      let others = place < large.count ? (solved + 1)..<rows.count : 0..<rows.count
      for other in others where other != solved {
        guard let mine = rows[other][place] else { continue }
        let times = mine / factor
        for (name, value) in chosen {
          let left = (rows[other][name] ?? Fraction(0)) - times * value
          rows[other][name] = left == Fraction(0) ? nil : left
        }
      }
      solved += 1
    }
    rows.forEach(note)
    return found.sorted()
  }
}
