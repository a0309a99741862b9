/// Sums of numbers of which some are hidden, solved for what they tell of those that are small.
///
/// Factors are whole numbers modulo a prime: sums have factors of 1 and -1, and a combination of them that is
/// no group has other factors whatever the modulus.
struct LinearSystem {
  /// What is known of a number.
  enum Column { case shown, large, small }

  /// A number and how often it is counted.
  struct Term: Equatable {
    let number: Int
    /// Modulo the prime.
    let factor: Int
  }

  private static let prime = 2_147_483_647

  /// Combinations, each equal to 0, in which no large number is hidden.
  let known: [[Term]]

  /// Solves sums, each of which is 0.
  init(_ sums: [[(number: Int, factor: Int)]], columns: [Column]) {
    // Rows are sorted by what is solved for first: large hidden numbers, those of few sums before those of many.
    var uses = columns.map { _ in 0 }
    for sum in sums { for term in sum { uses[term.number] += 1 } }
    func order(_ column: Column) -> Int {
      switch column {
      case .large: 0
      case .small: 1
      case .shown: 2
      }
    }
    let numbers = columns.indices.sorted {
      (order(columns[$0]), uses[$0], $0) < (order(columns[$1]), uses[$1], $1)
    }
    var places = columns.map { _ in 0 }
    for (place, number) in numbers.enumerated() { places[number] = place }
    let large = columns.count { $0 == .large }
    let hidden = large + columns.count { $0 == .small }

    var pivots: [Int: [Term]] = [:]
    var rest: [[Term]] = []
    for sum in sums {
      var row = sum.map {
        Term(number: places[$0.number], factor: ($0.factor + Self.prime) % Self.prime)
      }
      row.sort { $0.number < $1.number }
      while let first = row.first, first.number < large {
        guard let pivot = pivots[first.number] else {
          pivots[first.number] = Self.scaled(row)
          row = []
          break
        }
        row = Self.without(first.factor, pivot, row)
      }
      if let first = row.first, first.number < hidden { rest.append(row) }
    }
    let solved = Self.solved(rest, until: hidden)
    let backwards = Self.solved(rest.reversed(), until: hidden, fromLast: true)
    known = (rest + solved + backwards).map { row in
      row.map { Term(number: numbers[$0.number], factor: $0.factor) }
    }
  }

  /// Solves each row for one of the first numbers, which no other row holds then.
  private static func solved(
    _ rows: [[Term]],
    until hidden: Int,
    fromLast: Bool = false
  ) -> [[Term]] {
    var rows = rows
    for index in rows.indices {
      let unknown = rows[index].prefix { $0.number < hidden }
      guard let pivot = fromLast ? unknown.last : unknown.first else { continue }
      rows[index] = scaled(rows[index], by: pivot.factor)
      for other in rows.indices where other != index {
        guard let term = rows[other].first(where: { $0.number == pivot.number }) else { continue }
        rows[other] = without(term.factor, rows[index], rows[other])
      }
    }
    return rows
  }

  /// A row of which the first factor, or a given one, becomes 1.
  private static func scaled(_ row: [Term], by factor: Int? = nil) -> [Term] {
    guard let factor = factor ?? row.first?.factor else { return row }
    let inverse = power(factor, prime - 2)
    return row.map { Term(number: $0.number, factor: $0.factor * inverse % prime) }
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, square, rest) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square % prime }
      square = square * square % prime
      rest >>= 1
    }
    return result
  }

  /// A row less another so many times.
  private static func without(_ times: Int, _ other: [Term], _ row: [Term]) -> [Term] {
    var result: [Term] = []
    result.reserveCapacity(row.count + other.count)
    var (left, right) = (0, 0)
    while left < row.count || right < other.count {
      let mine = left < row.count ? row[left].number : Int.max
      let theirs = right < other.count ? other[right].number : Int.max
      let number = min(mine, theirs)
      var factor = 0
      if mine == number {
        factor = row[left].factor
        left += 1
      }
      if theirs == number {
        factor += (prime - times) * other[right].factor % prime
        right += 1
      }
      if factor % prime != 0 { result.append(Term(number: number, factor: factor % prime)) }
    }
    return result
  }
}
