#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a customer is worth over all periods to come, where margin and retention stay what they are.
///
/// Source: Gupta and Lehmann (2003), J. Interact. Mark. 17(1):9.
public struct CustomerLifetimeValue: Sendable, Hashable {
  /// What an active customer earns the company in a period.
  public let margin: Double
  /// The share of customers that are active again in the next period.
  public let retention: Double
  /// What money loses in worth over a period, as a share.
  public let discount: Double

  /// Makes the value of a customer.
  public init(margin: Double, retention: Double, discount: Double) {
    self.margin = margin
    self.retention = retention
    self.discount = discount
  }

  /// `m r / (1 + d - r)`: what the periods after the first bring; `nil` where the sum has no end.
  public var value: Double? {
    let loss = 1 + discount - retention
    return loss > 0 ? margin * retention / loss : nil
  }

  /// The share that money loses over a period, where it loses so much over a year of 365 days.
  public static func discount(perYear discount: Double, days: Double) -> Double {
    pow(1 + discount, days / 365) - 1
  }
}
