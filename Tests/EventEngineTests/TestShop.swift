import EventImport
import JourneyModel

/// A small definition with every role, for logs made in tests.
enum TestShop {
  static let day: Int64 = 86_400_000_000

  static func touchpoint(
    _ id: String,
    stage: Int,
    owner: String? = nil,
    entry: Bool = false,
    goal: Bool = false,
    end: Bool = false,
    exit: Bool = false,
    match: [Matcher]? = nil,
    next: [Int]? = nil
  ) -> Touchpoint {
    Touchpoint(
      id: id,
      title: id,
      stage: stage,
      owner: owner,
      isEntry: entry,
      isGoal: goal,
      isEnd: end,
      isExit: exit,
      match: match ?? [Matcher(event: EventPattern(id))],
      next: next
    )
  }

  /// Search, product, order (goal), help, review (end), cancel (exit) in three stages.
  static func definition(
    split: SplitRule = SplitRule(),
    within: TimeSpan? = nil,
    skip: [Int] = [],
    asOf: Instant? = nil,
    inactivity: TimeSpan = .days(10)
  ) -> JourneyDefinition {
    JourneyDefinition(
      id: "shop",
      title: "Shop",
      log: LogMapping(attributes: [
        AttributeMapping(name: "channel", column: "channel"),
        AttributeMapping(name: "about", column: "about"),
        AttributeMapping(name: "reason", column: "reason"),
        AttributeMapping(name: "csat", column: "csat"),
      ]),
      split: split,
      inactivity: inactivity,
      asOf: asOf,
      stages: [
        Stage(id: "find", title: "Find", touchpoints: 0..<2),
        Stage(id: "buy", title: "Buy", touchpoints: 2..<3),
        Stage(id: "after", title: "After", touchpoints: 3..<6),
      ],
      touchpoints: [
        touchpoint("search", stage: 0, owner: "marketing", entry: true),
        touchpoint("product", stage: 0, owner: "shop", next: [1, 2]),
        touchpoint("order", stage: 1, owner: "shop", goal: true),
        touchpoint("help", stage: 2, next: [4]),
        touchpoint("review", stage: 2, end: true),
        touchpoint("cancel", stage: 2, owner: "care", exit: true),
      ],
      signals: Signals(
        complaint: ComplaintSignal(
          match: [
            Matcher(event: EventPattern("complaint")),
            Matcher(
              event: EventPattern("help"),
              conditions: [Condition(attribute: "reason", tests: [.equals("angry")])]
            ),
          ],
          about: "about",
          within: within,
          skip: skip,
          category: "reason"
        ),
        csat: ScoreSignal(attribute: "csat", scale: 1...5)
      )
    )
  }

  /// Monday to Friday, 09:00 to 17:00 in UTC.
  static let office = WorkingCalendar(
    week: Array(repeating: [540..<1020], count: 5) + [[], []]
  )

  static func standard(
    from: Standard.Trigger,
    to: Standard.Trigger,
    _ promise: Standard.Promise,
    calendar: WorkingCalendar? = nil
  ) -> Standard {
    Standard(id: "s", title: "S", from: from, to: to, promise: promise, calendar: calendar)
  }

  /// The plan for rows of a `MemoryLog`.
  static func plan(for definition: JourneyDefinition, hasCase: Bool = false) -> ImportPlan {
    var mapping = definition.log
    mapping.customer = "customer"
    mapping.time = ["time"]
    mapping.event = ["event"]
    mapping.caseColumn = hasCase ? "case" : nil
    return ImportPlan(
      mapping: mapping,
      attributes: definition.log.attributes,
      loggedAttributeCount: definition.log.attributes.count
    )
  }
}
