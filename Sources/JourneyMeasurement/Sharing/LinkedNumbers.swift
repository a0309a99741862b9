/// Numbers that add up to each other in many ways, and which of them are to be hidden so that no small group
/// can be worked out.
///
/// Readers know every sum and every number that is shown. What they can work out exactly are the linear
/// combinations of these, so that the sums are solved for the hidden numbers, large ones first: what is
/// left tells of small groups alone, and where it tells how large one of them is, or several together that
/// are fewer than a group that may be shown, a number that it was worked out from is hidden too. See
/// A. Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
struct LinkedNumbers {
  /// A number by its position.
  typealias ID = Int

  /// In which order numbers are hidden for the sake of others, those first that are asked for least.
  enum Rank: Int {
    case groupComplaints, besides, position, variant, ofOwner, rate, ofStage, ofTouchpoint
    case owner, stageDropOff, stage, dropOff, total, touchpoint
  }

  private struct Number {
    let value: Int
    /// The journeys that it tells of.
    let group: JourneyGroup
    let rank: Rank?
    var isHidden: Bool
    var hiding: [ID] = []
  }

  private var numbers: [Number] = []
  private var sums: [[(number: ID, factor: Int)]] = []
  private let groups: SmallGroups

  /// Makes a system without numbers.
  init(_ groups: SmallGroups) { self.groups = groups }

  /// Adds a number that is shown unless it tells of a small group.
  ///
  /// - Parameters:
  ///   - value: the number.
  ///   - group: the journeys of which it tells, with their customers, where it is not the number itself.
  ///   - rank: when it is hidden for others.
  ///   - isHidden: whether it is hidden for another reason.
  /// - Returns: its position.
  mutating func add(
    _ value: Int,
    of group: JourneyGroup,
    _ rank: Rank?,
    isHidden: Bool = false
  ) -> ID {
    numbers.append(
      Number(
        value: value,
        group: group,
        rank: rank,
        isHidden: isHidden || rank != nil && !groups.mayShow(group)
      )
    )
    return numbers.count - 1
  }

  /// Adds a number that is told nowhere, but is known where all others of a sum are.
  mutating func addUntold(_ group: JourneyGroup) -> ID {
    numbers.append(Number(value: group.count, group: group, rank: nil, isHidden: true))
    return numbers.count - 1
  }

  /// What numbers that have nothing in common tell of together.
  func group(_ numbers: some Sequence<ID>) -> JourneyGroup {
    numbers.reduce(.none) { $0 + self.numbers[$1].group }
  }

  /// Says that a number is the sum of others.
  mutating func link(_ whole: ID, _ parts: [ID]) {
    let sum = parts.reduce(0) { $0 + numbers[$1].value }
    guard numbers[whole].value == sum else { return }
    sums.append([(whole, -1)] + parts.map { ($0, 1) })
  }

  /// Says that all that one number counts is counted by another, too.
  ///
  /// - Parameters:
  ///   - part: the part.
  ///   - whole: the number that counts more.
  ///   - rest: what it counts more, where its customers are known.
  mutating func nest(_ part: ID, in whole: ID, leaving rest: JourneyGroup? = nil) {
    if numbers[whole].value >= numbers[part].value {
      leave(rest ?? numbers[whole].group - numbers[part].group, of: whole, without: [(part, 1)])
    } else {
      leave(numbers[part].group - numbers[whole].group, of: part, without: [(whole, 1)])
    }
  }

  /// Says what a number has more than others, each of which it holds so many times.
  ///
  /// - Parameters:
  ///   - rest: the journeys that it has more; where these are a group that may be shown, nothing can be worked out.
  ///   - whole: the number.
  ///   - parts: the others.
  mutating func leave(
    _ rest: JourneyGroup,
    of whole: ID,
    without parts: [(number: ID, factor: Int)]
  ) {
    let value = numbers[whole].value - parts.reduce(0) { $0 + numbers[$1.number].value * $1.factor }
    guard value >= 0, value == 0 || !groups.mayShow(rest) else { return }
    let left = add(value, of: value == 0 ? .none : rest, nil, isHidden: true)
    sums.append([(whole, -1), (left, 1)] + parts)
  }

  /// Says that a number counts once what some others count several times.
  ///
  /// - Parameters:
  ///   - whole: the number, which holds all that they count and nothing else.
  ///   - parts: the others.
  ///   - customers: the customers of what is counted several times, where somebody counted them.
  mutating func overlap(_ whole: ID, _ parts: [ID], by customers: CustomerSet?) {
    let excess = parts.reduce(0) { $0 + numbers[$1].value } - numbers[whole].value
    guard excess >= 0, parts.count > 1 else { return }
    // A journey is counted at most once too often by each part but one.
    let others = parts.count - 1
    let group = JourneyGroup((excess + others - 1) / others, by: customers)
    guard excess == 0 || !groups.mayShow(group) else { return }
    let more = add(excess, of: group, nil, isHidden: true)
    sums.append([(whole, 1), (more, 1)] + parts.map { ($0, -1) })
  }

  /// Says that numbers are hidden wherever another is.
  mutating func hide(_ others: [ID], with number: ID) { numbers[number].hiding += others }

  /// Says that numbers are shown together or not at all.
  mutating func bundle(_ members: [ID]) {
    for member in members { hide(members.filter { $0 != member }, with: member) }
  }

  /// Whether a number is hidden.
  func isHidden(_ number: ID) -> Bool { numbers[number].isHidden }

  /// A number, hidden or not.
  func value(_ number: ID) -> Int { numbers[number].value }

  /// A number; 0 where it is hidden.
  func shown(_ number: ID) -> Int { numbers[number].isHidden ? 0 : numbers[number].value }

  /// Hides what has to be hidden.
  mutating func close() {
    for number in numbers.indices
    where numbers[number].isHidden && numbers[number].value > 0 {
      hideFollowers(of: number)
    }
    while hideOnce() {}
  }

  private mutating func hide(_ number: ID) {
    guard !numbers[number].isHidden else { return }
    numbers[number].isHidden = true
    hideFollowers(of: number)
  }

  private mutating func hideFollowers(of number: ID) {
    for other in numbers[number].hiding where !numbers[other].isHidden { hide(other) }
  }

  /// Hides one number against each small group that is known; whether there was any.
  private mutating func hideOnce() -> Bool {
    let system = LinearSystem(
      sums.map { sum in sum.filter { numbers[$0.number].value != 0 } },
      columns: numbers.map { number in
        number.isHidden ? (groups.mayShow(number.group) ? .large : .small) : .shown
      }
    )
    var now: Set<ID> = []
    for known in system.known
    where isSmallGroup(known) && !known.contains(where: { now.contains($0.number) }) {
      let choice = known.compactMap { term -> (Rank, Int, ID)? in
        let number = numbers[term.number]
        guard !number.isHidden, let rank = number.rank else { return nil }
        return (rank, number.group.count, term.number)
      }
      guard
        let least = choice.min(by: { ($0.0.rawValue, $0.1, $0.2) < ($1.0.rawValue, $1.1, $1.2) })
      else { continue }
      hide(least.2)
      now.insert(least.2)
    }
    return !now.isEmpty
  }

  /// Whether a combination of hidden numbers that is known stands for a group that may not be shown.
  private func isSmallGroup(_ known: [LinearSystem.Term]) -> Bool {
    let hidden = known.filter { numbers[$0.number].isHidden }
    guard let first = hidden.first, hidden.allSatisfy({ $0.factor == first.factor }) else {
      return false
    }
    return !groups.mayShow(hidden.reduce(JourneyGroup.none) { $0 + numbers[$1.number].group })
  }
}
