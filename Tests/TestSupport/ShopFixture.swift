public import JourneyMeasurement
public import JourneyModel
import Statistics

/// A small shop with hand-set measures, for tests of what follows the measuring.
///
/// 400 journeys of 380 customers by eight variants. Each variant says what its journeys visited and
/// how they ended; the counts of touchpoints, stages and transitions follow from that by plain
/// addition, in a way that shares no code with the engine.
public enum ShopFixture {
  /// How a journey ended, for the fixture.
  public enum Ending: Sendable {
    /// At an end.
    case completed
    /// By silence, at its last step.
    case droppedOff
    /// Not yet.
    case open
    /// At an exit; the drop-off belongs to the step before.
    case exited
  }

  /// Journeys that did the same.
  public struct Group: Sendable {
    /// The positions of the touchpoints that they visited.
    public var path: [Int]
    /// How many of them there are.
    public var journeys: Int
    /// How they ended.
    public var ending: Ending
    /// The touchpoint that all of them complain of after the fact, if any.
    public var complaintAt: Int?
    /// Seconds between one step and the next.
    public var pace: Int64

    /// Makes a group.
    public init(
      path: [Int],
      journeys: Int,
      ending: Ending,
      complaintAt: Int? = nil,
      pace: Int64
    ) {
      self.path = path
      self.journeys = journeys
      self.ending = ending
      self.complaintAt = complaintAt
      self.pace = pace
    }
  }

  /// Seven touchpoints in three stages.
  public static func definition(
    dropOff: Double? = 0.25,
    complaint: Double? = 0.05,
    within: TimeSpan? = nil
  ) -> JourneyDefinition {
    func touchpoint(
      _ id: String,
      _ title: String,
      _ stage: Int,
      owner: String?,
      channel: String? = "web"
    ) -> Touchpoint {
      Touchpoint(
        id: id,
        title: title,
        stage: stage,
        channel: channel,
        owner: owner,
        match: [Matcher(event: EventPattern(id))]
      )
    }
    var touchpoints = [
      touchpoint("search", "Search", 0, owner: "marketing"),
      touchpoint("product", "Product page", 0, owner: "marketing"),
      touchpoint("checkout", "Checkout", 1, owner: "payments"),
      touchpoint("order", "Order", 1, owner: "payments"),
      touchpoint("cancel", "Cancellation", 1, owner: nil, channel: nil),
      touchpoint("delivery", "Delivery", 2, owner: "logistics", channel: "courier"),
      touchpoint("review", "Review", 2, owner: "marketing"),
      touchpoint("gift-card", "Gift card", 2, owner: "marketing"),
    ]
    touchpoints[0].isEntry = true
    touchpoints[1].isEntry = true
    touchpoints[3].isGoal = true
    touchpoints[4].isExit = true
    touchpoints[6].isEnd = true
    touchpoints[5].next = [6, 7]
    return JourneyDefinition(
      id: "shop",
      title: "Online shop",
      description: "How people find, buy and receive.",
      inactivity: .days(14),
      stages: [
        Stage(id: "discovery", title: "Discovery", touchpoints: 0..<2),
        Stage(id: "purchase", title: "Purchase", touchpoints: 2..<5),
        Stage(id: "after-sales", title: "After sales", touchpoints: 5..<8),
      ],
      touchpoints: touchpoints,
      signals: Signals(
        complaint: ComplaintSignal(
          match: [Matcher(event: EventPattern("complaint"))],
          about: "topic",
          within: within,
          category: "reason"
        )
      ),
      thresholds: Thresholds(dropOff: dropOff, complaint: complaint)
    )
  }

  /// The journeys of the shop.
  public static let groups = [
    Group(path: [0, 1, 2, 3, 5, 6], journeys: 100, ending: .completed, pace: 3600),
    Group(path: [0, 1, 2], journeys: 90, ending: .droppedOff, pace: 90),
    Group(path: [0, 0, 0, 1, 2, 3, 5], journeys: 30, ending: .open, complaintAt: 5, pace: 7200),
    Group(path: [1, 2, 3, 5, 6], journeys: 60, ending: .completed, pace: 1800),
    Group(path: [0, 1], journeys: 40, ending: .droppedOff, pace: 30),
    Group(path: [1, 0, 1], journeys: 20, ending: .open, pace: 45),
    Group(path: [0, 1, 2, 4], journeys: 20, ending: .exited, pace: 60),
    Group(path: [0, 3, 5, 6], journeys: 40, ending: .completed, complaintAt: 5, pace: 600),
  ]

  /// The measures that these journeys give.
  public static func measures(
    for definition: JourneyDefinition = definition(),
    groups: [Group] = groups
  ) -> JourneyMeasures {
    var measures = JourneyMeasures(for: definition)
    // 2025-03-31T12:00:00Z, after 90 days of log.
    let asOf = Instant(microseconds: 1_743_422_400_000_000)
    measures.asOf = asOf
    for group in groups { add(group, to: &measures, definition) }
    addTotals(to: &measures, asOf)
    measures.variants = VariantTable(
      groups.map { (path: $0.path.map(UInt16.init), journeys: $0.journeys) }
    )
    return measures
  }

  private static func addTotals(to measures: inout JourneyMeasures, _ asOf: Instant) {
    let start = Instant(microseconds: asOf.microseconds - 90 * 86_400_000_000)
    let steps = measures.touchpoints.reduce(0) { $0 + $1.visits }
    measures.log.mapped = steps + measures.totals.complaints
    measures.log.unmappedEvents = ["newsletter": 40, "chat_opened": 12, "ad_view": 12]
    measures.log.rejected[.time] = LogCounts.Rejected(
      count: 3,
      first: [InputPlace(file: 0, line: 17), InputPlace(file: 0, line: 95)]
        + [InputPlace(file: 1, line: 4)]
    )
    measures.log.rejected[.customer] = LogCounts.Rejected(
      count: 1,
      first: [InputPlace(file: 1, line: 8)]
    )
    measures.log.excluded = 5
    measures.log.afterAsOf = 2
    measures.log.rows = measures.log.events + 4 + 5
    measures.log.span = start...asOf
    for hour in 0..<(90 * 24) {
      measures.log.eventsByHour[start.microseconds / 3_600_000_000 + Int64(hour)] = 1
    }
    measures.totals.customers = measures.totals.journeys * 19 / 20
    measures.totals.returned = 15
    measures.totals.leftTruncated = 6
    measures.totals.ties = 9
    measures.totals.duplicates = 4
    measures.totals.silences = 120
    measures.totals.silencesCameBack = 6
    measures.totals.conversionMature = measures.totals.journeys / 2
    measures.totals.converted = measures.totals.journeys / 4
  }

  private static func add(
    _ group: Group,
    to measures: inout JourneyMeasures,
    _ definition: JourneyDefinition
  ) {
    let n = group.journeys
    guard let first = group.path.first, let last = group.path.last else { return }
    let lossAt: Int? =
      switch group.ending {
      case .droppedOff: last
      case .exited: group.path.last { !definition.touchpoints[$0].isExit } ?? last
      case .completed, .open: nil
      }
    for position in Set(group.path) {
      var t = measures.touchpoints[position]
      let visits = group.path.count { $0 == position }
      t.visits += visits * n
      t.journeys += n
      if position == first { t.entries += n }
      if visits > 1 { t.repeats += n }
      for k in group.path.indices.prefix(12) where group.path[k] == position {
        t.positions[k] += n
      }
      if position == lossAt {
        t.silence.droppedOff += n
      } else if position == last {
        switch group.ending {
        case .completed: t.completed += n
        case .open: t.silence.open += n
        case .exited: t.exited += n
        case .droppedOff: break
        }
      } else {
        t.continued += n
      }
      addGoals(to: &t, position, group, isLoss: position == lossAt)
      t.silence.mature += n
      if position == lossAt { t.silence.matureDroppedOff += n }
      if group.ending == .open, position == last { t.silence.matureOpenHere += n }
      t.halfSilence = t.silence
      t.doubleSilence = t.silence
      t.complaintMature += n
      if group.complaintAt == position {
        t.complainedJourneys += n
        t.complaintMatureComplained += n
        t.complaintsPreceding += n - n / 4
        t.complaintsNamed += n / 4
        for (category, count) in [("late", n / 2), ("damaged", n - n / 2)] {
          t.complaintCategories[category, default: CategoryCount()].merge(
            CategoryCount(complaints: count, customers: count)
          )
        }
      }
      measures.touchpoints[position] = t
    }
    addTransitions(group, to: &measures)
    addGroups(group, lossAt: lossAt, last: last, to: &measures, definition)
    addStanding(group, last: last, to: &measures)
  }

  private static func addGoals(
    to t: inout TouchpointMeasures,
    _ position: Int,
    _ group: Group,
    isLoss: Bool
  ) {
    let n = group.journeys
    let goal = 3
    let latest = group.path.lastIndex(of: position) ?? 0
    if isLoss {
      if !group.path.contains(goal) { t.droppedBeforeGoal += n }
    } else if position != group.path.last, !group.path[...latest].contains(goal) {
      t.continuedBeforeGoal += n
      if group.path[latest...].contains(goal) { t.goalAfter += n }
    }
  }

  private static func addTransitions(_ group: Group, to measures: inout JourneyMeasures) {
    let count = measures.touchpoints.count
    var seen: Set<[Int]> = []
    for (a, b) in zip(group.path, group.path.dropFirst()) {
      measures.transitions[a * count + b].count += group.journeys
      if seen.insert([a, b]).inserted {
        measures.transitions[a * count + b].journeys += group.journeys
      }
      for _ in 0..<group.journeys {
        measures.transitions[a * count + b].duration.add(milliseconds: group.pace * 1000)
      }
    }
    guard let last = group.path.last, group.ending != .completed else { return }
    for _ in 0..<group.journeys {
      measures.touchpoints[last].censored.add(milliseconds: 30 * 86_400_000)
    }
  }

  private static func addGroups(
    _ group: Group,
    lossAt: Int?,
    last: Int,
    to measures: inout JourneyMeasures,
    _ definition: JourneyDefinition
  ) {
    func add(_ g: inout GroupMeasures, _ isMember: (Int) -> Bool) {
      guard group.path.contains(where: isMember) else { return }
      let n = group.journeys
      g.journeys += n
      if let lossAt, isMember(lossAt) {
        g.droppedOff += n
      } else if isMember(last), group.ending == .completed {
        g.completed += n
      } else if isMember(last), group.ending == .open {
        g.open += n
      } else if isMember(last), group.ending == .exited {
        g.exited += n
      } else {
        g.movedOn += n
      }
      if let complaint = group.complaintAt, isMember(complaint) { g.complainedJourneys += n }
      let steps = group.path.dropLast().count(where: isMember)
      for _ in 0..<n {
        g.timeInGroup.add(milliseconds: Int64(steps) * group.pace * 1000)
      }
    }
    for (index, stage) in definition.stages.enumerated() {
      add(&measures.stages[index]) { stage.touchpoints.contains($0) }
      if group.path.contains(where: { $0 >= stage.touchpoints.lowerBound }) {
        measures.stages[index].reachedThisOrLater += group.journeys
      }
    }
    for (index, owner) in definition.owners.enumerated() {
      add(&measures.owners[index]) { definition.touchpoints[$0].owner == owner }
      measures.owners[index].reachedThisOrLater = measures.owners[index].journeys
    }
  }

  private static func addStanding(
    _ group: Group,
    last: Int,
    to measures: inout JourneyMeasures
  ) {
    let n = group.journeys
    measures.totals.journeys += n
    switch group.ending {
    case .completed: measures.totals.standing.completed += n
    case .open: measures.totals.standing.open += n
    case .droppedOff, .exited: measures.totals.standing.droppedOff += n
    }
    measures.totals.standingAtHalfSilence = measures.totals.standing
    measures.totals.standingAtHalfSilence.droppedOff += measures.totals.standing.open / 2
    measures.totals.standingAtHalfSilence.open -= measures.totals.standing.open / 2
    measures.totals.standingAtDoubleSilence = measures.totals.standing
    if group.complaintAt != nil {
      measures.totals.complaintsPreceding += n - n / 4
      measures.totals.complaintsNamed += n / 4
    }
    let before = group.path.prefix { $0 != 3 }.count
    for _ in 0..<n {
      let wait = Int64(min(before, group.path.count - 1)) * group.pace * 1000
      if group.path.contains(3) {
        measures.timeToGoal.goal.add(milliseconds: wait)
      } else if group.ending == .open {
        measures.timeToGoal.censored.add(milliseconds: 10 * 86_400_000)
      } else {
        measures.timeToGoal.dropOff.add(milliseconds: wait + 14 * 86_400_000)
      }
    }
    if group.path.contains(3) { measures.totals.reachedGoal += n }
    if group.ending == .completed, group.path[0] < 2 { measures.totals.conformingJourneys += n }
  }
}
