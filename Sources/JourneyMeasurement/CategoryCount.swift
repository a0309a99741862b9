/// Complaints of one category, and by how many customers.
public struct CategoryCount: Sendable, Equatable {
  /// Complaint events.
  public var complaints = 0
  /// Distinct customers who made them.
  public var customers = 0

  /// Makes a count.
  public init(complaints: Int = 0, customers: Int = 0) {
    self.complaints = complaints
    self.customers = customers
  }

  /// Adds the complaints of other customers.
  public mutating func merge(_ other: CategoryCount) {
    complaints += other.complaints
    customers += other.customers
  }
}

extension [String: CategoryCount] {
  /// Adds the complaints of other customers.
  mutating func merge(_ other: Self) {
    for (category, count) in other { self[category, default: CategoryCount()].merge(count) }
  }
}
