public import GraphModel
public import JourneyMeasurement

/// The reasons that complaints give, as a breakdown shows them: those that few customers gave are folded
/// into one, so that nobody can be told from a rare reason.
public struct Reasons: Sendable, Equatable {
  /// The reasons that at least the minimum group of customers gave, the commonest first; the empty one is a
  /// reason too.
  public var named: [EventCount]
  /// How many other reasons there are.
  public var folded: Int
  /// How many complaints gave one of those.
  public var foldedComplaints: Int

  /// No reasons.
  public static let none = Reasons(named: [], folded: 0, foldedComplaints: 0)

  /// Whether no complaint gives a reason.
  public var isEmpty: Bool { named.isEmpty && folded == 0 }

  init(named: [EventCount], folded: Int, foldedComplaints: Int) {
    self.named = named
    self.folded = folded
    self.foldedComplaints = foldedComplaints
  }

  /// Takes the categories of complaints.
  ///
  /// - Parameters:
  ///   - categories: complaints and customers by category.
  ///   - minimumGroup: the smallest number of customers whose reason is shown.
  public init(_ categories: [String: CategoryCount], minimumGroup: Int) {
    let small = categories.values.filter { $0.customers < minimumGroup }
    named = categories.filter { $0.value.customers >= minimumGroup }
      .map { EventCount(event: $0.key, count: $0.value.complaints) }.sorted()
    folded = small.count
    foldedComplaints = small.reduce(0) { $0 + $1.complaints }
  }
}
