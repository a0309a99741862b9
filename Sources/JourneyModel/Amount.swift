/// An amount of money: one that the definition gives, or one that each event carries.
public enum Amount: Sendable, Equatable {
  /// So much each time.
  case fixed(Money)
  /// What this attribute of the event holds.
  case attribute(String)
}

/// Money in ten-thousandths of the currency's unit, so that sums are exact.
public struct Money: Sendable, Hashable, Comparable {
  /// Ten-thousandths in a unit of the currency.
  public static let scale: Int64 = 10_000

  /// Ten-thousandths of the currency's unit.
  public var tenThousandths: Int64

  /// No money.
  public static let zero = Money(tenThousandths: 0)

  /// Makes an amount.
  public init(tenThousandths: Int64) { self.tenThousandths = tenThousandths }

  /// Makes an amount of units, rounded to ten-thousandths; nil beyond 90 billion units.
  public init?(units: Double) {
    let scaled = (units * Double(Self.scale)).rounded()
    guard abs(scaled) < 9e14 else { return nil }
    tenThousandths = Int64(scaled)
  }

  /// The amount in units of the currency.
  public var units: Double { Double(tenThousandths) / Double(Self.scale) }

  /// Orders amounts by size.
  public static func < (left: Money, right: Money) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}

/// How worth is counted over time.
public struct WorthRules: Sendable, Equatable {
  /// The length of a period, in which a customer is active or not.
  public var period: TimeSpan
  /// What part of the value is earned, between 0 and 1.
  public var margin: Double
  /// What money loses in worth over a year, between 0 and 1.
  public var discount: Double

  /// Makes rules.
  public init(period: TimeSpan = .days(30), margin: Double = 1, discount: Double = 0.1) {
    self.period = period
    self.margin = margin
    self.discount = discount
  }
}
