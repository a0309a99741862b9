/// How many amounts of money there are, and their exact sum.
public struct AmountSum: Sendable, Hashable {
  /// How many amounts.
  public var count = 0
  /// Their sum in ten-thousandths of the currency's unit; it cannot overflow before `count` does.
  public var tenThousandths: Int128 = 0

  /// Makes the sum of nothing.
  public init() {}

  /// The sum in units of the currency.
  public var units: Double { Double(tenThousandths) / 10_000 }
  /// The mean in units of the currency; nil of nothing.
  public var meanUnits: Double? { count > 0 ? units / Double(count) : nil }

  /// Adds an amount in ten-thousandths.
  public mutating func add(_ amount: Int64) {
    count += 1
    tenThousandths &+= Int128(amount)
  }

  /// Adds the amounts of another part.
  public mutating func merge(_ other: AmountSum) {
    count += other.count
    tenThousandths &+= other.tenThousandths
  }
}

/// Amounts of money whose mean and spread are asked for.
public struct AmountSample: Sendable, Hashable {
  /// How many amounts.
  public var count = 0
  /// Their sum in ten-thousandths of the currency's unit.
  public var sum: Int128 = 0
  /// The sum of their squares; it stays at its largest value where that is reached, in any order.
  public var sumOfSquares: UInt128 = 0

  /// Makes a sample of nothing.
  public init() {}

  /// Adds an amount in ten-thousandths.
  public mutating func add(_ amount: Int128) {
    count += 1
    sum &+= amount
    let (square, isTooLarge) = amount.magnitude.multipliedReportingOverflow(by: amount.magnitude)
    addSquares(isTooLarge ? .max : square)
  }

  /// Adds the amounts of another part.
  public mutating func merge(_ other: AmountSample) {
    count += other.count
    sum &+= other.sum
    addSquares(other.sumOfSquares)
  }

  private mutating func addSquares(_ squares: UInt128) {
    let (whole, isTooLarge) = sumOfSquares.addingReportingOverflow(squares)
    sumOfSquares = isTooLarge ? .max : whole
  }
}
