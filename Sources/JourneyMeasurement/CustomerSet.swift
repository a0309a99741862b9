/// The customers behind a number: how many they are, and which where they are few.
///
/// So it is known of several small groups together, too, how many customers they are of.
public struct CustomerSet: Sendable, Equatable {
  /// How many they are.
  public private(set) var count = 0
  /// The numbers that they were given, ascending; empty from the limit on.
  public private(set) var members: [UInt64] = []

  /// Makes a set of nobody.
  public init() {}

  /// Whether all are known by their numbers.
  var isListed: Bool { members.count == count }

  /// Adds a customer who is not in the set and whose number is larger than all in it.
  ///
  /// - Parameters:
  ///   - member: the customer's number.
  ///   - limit: from how many on they are counted and not listed.
  public mutating func add(_ member: UInt64, limit: Int) {
    count += 1
    if count < limit { members.append(member) } else { members = [] }
  }

  /// Adds other customers, who have other numbers.
  public mutating func merge(_ other: CustomerSet, limit: Int) {
    let isListed = isListed && other.isListed
    count += other.count
    members = isListed && count < limit ? (members + other.members).sorted() : []
  }
}
