/// A number of journeys, steps or complaints, and the customers behind it.
struct JourneyGroup {
  /// How many.
  let count: Int
  /// Of how many customers, at least; 0 where nobody counted.
  let customers: Int
  /// Of how many customers, at most.
  private let mostCustomers: Int
  /// Which customers, where they are few and all of them are known.
  private let members: [UInt64]?

  /// Nothing, and nobody.
  static let none = JourneyGroup(0)

  private init(_ count: Int, by customers: Int, most: Int, of members: [UInt64]?) {
    (self.count, self.customers, mostCustomers, self.members) = (count, customers, most, members)
  }

  /// A number whose customers nobody counted, or of which it is known of how many they are at least.
  init(_ count: Int, by customers: Int = 0) {
    self.init(
      count,
      by: count == 0 ? 0 : customers,
      most: count,
      of: count == 0 ? [] : nil
    )
  }

  /// A number of some customers; nil where nobody counted them.
  init(_ count: Int, by set: CustomerSet?) {
    if count > 0, let set {
      self.init(count, by: set.count, most: set.count, of: set.isListed ? set.members : nil)
    } else {
      self.init(count)
    }
  }

  /// Two groups that have no journey in common, but perhaps customers.
  static func + (one: JourneyGroup, other: JourneyGroup) -> JourneyGroup {
    let count = one.count + other.count
    if let own = one.members, let others = other.members {
      let all = others.isEmpty ? own : Set(own).union(others).sorted()
      return JourneyGroup(count, by: all.count, most: all.count, of: all)
    }
    return JourneyGroup(
      count,
      by: max(one.customers, other.customers),
      most: one.mostCustomers + other.mostCustomers,
      of: nil
    )
  }

  /// What the smaller of two groups, which is a part of the larger, leaves of it.
  ///
  /// Whoever is not in the part is in the rest; whoever is in both is not known.
  static func - (one: JourneyGroup, other: JourneyGroup) -> JourneyGroup {
    let (whole, part) = one.count < other.count ? (other, one) : (one, other)
    return JourneyGroup(
      whole.count - part.count,
      by: max(0, whole.customers - part.mostCustomers)
    )
  }
}

/// The customers behind the counts of one place.
struct CustomersBehind<Counts: CustomersCounted> {
  /// The groups of counts whose customers are counted; made once, since it takes long.
  private let groups: [CountedGroup<Counts>]
  private let sets: [CustomerSet]?

  /// Makes it for a place; nil where nobody counted.
  init(_ customers: PlaceCustomers<Counts>?, _ groups: [CountedGroup<Counts>]) {
    (self.groups, sets) = (groups, customers?.sets)
  }

  /// A number of the place, or what it leaves where parts of it are taken out.
  func group(
    _ whole: KeyPath<Counts, Int>,
    without parts: [KeyPath<Counts, Int>] = [],
    in counts: Counts
  ) -> JourneyGroup {
    let index = sets == nil ? nil : groups.firstIndex { $0.whole == whole && $0.parts == parts }
    if let index { return JourneyGroup(groups[index].count(in: counts), by: sets?[index]) }
    guard !parts.isEmpty else { return JourneyGroup(counts[keyPath: whole]) }
    return parts.reduce(group(whole, in: counts)) { $0 - group($1, in: counts) }
  }
}
