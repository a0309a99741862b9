/// Which numbers may be shown outside: those of groups that are large enough, and that give away no group
/// that is not.
///
/// Cell suppression with complements: a hidden cell can be worked out where a sum and all its other parts
/// are shown, so as many more are hidden as it takes for the hidden ones together to be a group that could
/// be shown. See A. Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
struct SmallGroups {
  /// The least journeys of a group that surely is of enough customers.
  let least: Int
  /// The least customers of a group that is large enough.
  let leastCustomers: Int

  /// Makes the bounds; without one for customers, groups are told by their journeys alone.
  init(least: Int, customers: Int = .max) {
    self.least = least
    leastCustomers = customers
  }

  /// Whether a number of journeys may be shown: it is none, or enough.
  func mayShow(_ count: Int) -> Bool { mayShow(JourneyGroup(count)) }

  /// Whether a group may be shown: it is nobody, or of enough customers.
  func mayShow(_ group: JourneyGroup) -> Bool {
    group.count == 0 || group.count >= least || group.customers >= leastCustomers
  }

  /// Whether a part of a whole may be shown: neither it nor what it leaves is a small group.
  func mayShow(_ part: JourneyGroup, of whole: JourneyGroup) -> Bool {
    mayShow(part) && mayShow(whole - part)
  }

  /// Whether a part may be shown, and what it leaves of a whole that is known.
  func mayShow(_ part: JourneyGroup, leaving rest: JourneyGroup) -> Bool {
    mayShow(part) && mayShow(rest)
  }

  /// Whether a number that is a part of another may be shown.
  func mayShow(_ count: Int, of whole: Int) -> Bool {
    mayShow(JourneyGroup(count), of: JourneyGroup(whole))
  }

  /// The part of a whole; none where it may not be shown.
  func part(_ part: JourneyGroup, leaving rest: JourneyGroup) -> Int {
    mayShow(part, leaving: rest) ? part.count : 0
  }

  /// Which parts of a known sum are to be hidden.
  ///
  /// - Parameters:
  ///   - parts: the parts.
  ///   - hidden: parts that are hidden for other reasons.
  ///   - last: the position of the part that is asked for most, which is hidden only where it is small itself
  ///     or nothing else is left to hide.
  /// - Returns: for each part whether it is hidden: those that are, the small ones, and the smallest others
  ///   until the hidden ones together may be shown.
  func hidden(_ parts: [JourneyGroup], besides hidden: [Bool]? = nil, last: Int? = nil) -> [Bool] {
    var isHidden = hidden ?? parts.map { _ in false }
    for index in parts.indices where !mayShow(parts[index]) { isHidden[index] = true }
    while true {
      let sum = parts.indices.reduce(JourneyGroup.none) { isHidden[$1] ? $0 + parts[$1] : $0 }
      if mayShow(sum) { return isHidden }
      let shown = parts.indices.filter { !isHidden[$0] && parts[$0].count > 0 }
      let others = shown.filter { $0 != last }
      let choice = others.isEmpty ? shown : others
      guard let smallest = choice.min(by: { parts[$0].count < parts[$1].count }) else {
        return isHidden
      }
      isHidden[smallest] = true
    }
  }

  /// The parts of a known sum, hidden ones as 0.
  func parts(_ parts: [JourneyGroup], last: Int? = nil) -> [Int] {
    zip(parts, hidden(parts, last: last)).map { $1 ? 0 : $0.count }
  }

  /// Which cells of a table whose rows and columns both have known sums are to be hidden.
  ///
  /// - Parameters:
  ///   - cells: the table, row by row.
  ///   - others: cells that are hidden for other reasons.
  /// - Returns: for each cell whether it is hidden.
  func hidden(_ cells: [[JourneyGroup]], besides others: [[Bool]]? = nil) -> [[Bool]] {
    var isHidden = cells.indices.map { hidden(cells[$0], besides: others?[$0]) }
    let columns = cells.first?.count ?? 0
    while true {
      let before = isHidden
      for column in 0..<columns {
        let ofColumn = hidden(cells.map { $0[column] }, besides: isHidden.map { $0[column] })
        for row in cells.indices { isHidden[row][column] = ofColumn[row] }
      }
      for row in cells.indices { isHidden[row] = hidden(cells[row], besides: isHidden[row]) }
      if isHidden == before { return isHidden }
    }
  }
}
