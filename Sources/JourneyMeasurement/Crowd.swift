/// Of how many customers some events are, which are a part of a whole.
public struct Crowd: Sendable, Hashable {
  /// Customers with at least one of the events.
  public var customers = 0
  /// Those of `customers` who have none of the events in the other parts of the whole.
  public var alone = 0

  /// Makes a crowd of nobody.
  public init() {}

  /// Adds other customers.
  public mutating func merge(_ other: Crowd) {
    customers += other.customers
    alone += other.alone
  }

  /// Adds another part of the same whole, whose customers may be the same: so many customers there are at least.
  public mutating func join(_ other: Crowd) {
    alone += other.alone
    customers = max(customers, other.customers, alone)
  }

  /// The crowd of this part and another one of the same whole, at least.
  public func joined(_ other: Crowd) -> Crowd {
    var sum = self
    sum.join(other)
    return sum
  }
}
