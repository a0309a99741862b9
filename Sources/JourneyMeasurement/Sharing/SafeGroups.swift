/// Which numbers of events may be shown outside, by the customers whose events they are.
///
/// An event is of one customer, who may have many; the measures tell how many customers are behind each part of
/// their wholes (`Crowd`).
struct SafeGroups {
  /// What is told of journeys.
  let journeys: SmallGroups
  /// What is told of events whose customers are not counted.
  let events: SmallGroups
  /// What is told of customers.
  let customers: SmallGroups

  /// Whether a number of events may be shown: it is none, or of enough customers.
  func mayShow(_ count: Int, by crowd: Crowd) -> Bool {
    count == 0 || crowd.customers >= customers.least || events.mayShow(count)
  }

  /// Whether the number of events in hidden parts may be worked out: it is none or of enough customers, or the
  /// whole is not known.
  ///
  /// A whole of which it is not sure that it is of enough customers is known nowhere: none of its parts is
  /// shown then, and all are what is hidden.
  func mayBeLeft(
    _ hidden: Int,
    by crowd: Crowd,
    of whole: Int,
    by wholeCrowd: Crowd
  ) -> Bool {
    mayShow(hidden, by: crowd) || !mayShow(whole, by: wholeCrowd)
  }

  /// Which parts of a known whole are to be hidden, where each is shown or hidden with all its counts.
  ///
  /// - Parameters:
  ///   - parts: the parts.
  ///   - hidden: parts that are hidden for other reasons.
  /// - Returns: for each part whether it is hidden: those that are, those that tell of a small group, and the
  ///   smallest others until what the hidden ones leave of the whole tells of none.
  func hidden<Counts: SharedCounts>(_ parts: [Counts], besides hidden: [Bool]? = nil) -> [Bool] {
    var isHidden = hidden ?? parts.map { _ in false }
    for index in parts.indices where !parts[index].mayBeShown(groups: self) {
      isHidden[index] = true
    }
    var whole = Counts()
    for part in parts { whole.join(part) }
    while true {
      var rest = Counts()
      for index in parts.indices where isHidden[index] { rest.join(parts[index]) }
      if rest.mayBeLeft(of: whole, groups: self) { return isHidden }
      let shown = parts.indices.filter { !isHidden[$0] && parts[$0].size > 0 }
      guard let smallest = shown.min(by: { parts[$0].size < parts[$1].size }) else {
        return isHidden
      }
      isHidden[smallest] = true
    }
  }
}

/// Counts of one group that are shown or hidden whole.
protocol SharedCounts {
  /// Makes zero counts.
  init()
  /// How large the group is.
  var size: Int { get }
  /// Adds the counts of another group, whose customers may be the same.
  mutating func join(_ other: Self)
  /// Whether neither the counts nor what they leave of each other are small groups.
  func mayBeShown(groups: SafeGroups) -> Bool
  /// Whether the same holds of what others can work out where these are the counts of all hidden groups.
  func mayBeLeft(of whole: Self, groups: SafeGroups) -> Bool
}

/// A number of events and the customers whose they are.
struct CrowdedCount: SharedCounts {
  var size = 0
  private var crowd = Crowd()

  init() {}

  init(_ count: Int, by crowd: Crowd) { (size, self.crowd) = (count, crowd) }

  mutating func join(_ other: CrowdedCount) {
    size += other.size
    crowd.join(other.crowd)
  }

  func mayBeShown(groups: SafeGroups) -> Bool { groups.mayShow(size, by: crowd) }

  func mayBeLeft(of whole: CrowdedCount, groups: SafeGroups) -> Bool {
    groups.mayBeLeft(size, by: crowd, of: whole.size, by: whole.crowd)
  }
}
