import EventEngine
import EventImport
import JourneyMeasurement
import JourneyModel
import TestSupport

/// A shop whose customers get help by chat and phone and score what they met.
enum CareShop {
  static let hour: Int64 = 3_600_000_000
  static let day = 24 * hour

  static let attributes = ["about", "reason", "csat", "nps", "effort", "actor"]

  /// Search, order (goal), survey, chat, phone, desk (backstage help) and done (end).
  static func definition(
    skip: [Int] = [2],
    within: TimeSpan? = nil,
    asked: [Matcher] = [],
    contact: ContactRules? = nil,
    path: EscalationPath? = nil,
    asOf: Instant? = nil
  ) -> JourneyDefinition {
    func touchpoint(_ id: String, _ stage: Int, channel: String? = nil) -> Touchpoint {
      Touchpoint(
        id: id,
        title: id,
        stage: stage,
        channel: channel,
        isEntry: id == "search",
        isGoal: id == "order",
        isEnd: id == "done",
        match: [Matcher(event: EventPattern(id))]
      )
    }
    return JourneyDefinition(
      id: "care",
      title: "Care",
      log: LogMapping(
        attributes: attributes.map { AttributeMapping(name: $0, column: $0) }
      ),
      split: SplitRule(restart: []),
      asOf: asOf,
      stages: [
        Stage(id: "find", title: "Find", touchpoints: 0..<1),
        Stage(id: "buy", title: "Buy", touchpoints: 1..<3),
        Stage(id: "help", title: "Help", touchpoints: 3..<7),
      ],
      touchpoints: [
        touchpoint("search", 0), touchpoint("order", 1), touchpoint("survey", 1),
        touchpoint("chat", 2, channel: "web"), touchpoint("phone", 2, channel: "phone"),
        touchpoint("desk", 2), touchpoint("done", 2),
      ],
      signals: Signals(
        complaint: ComplaintSignal(
          match: [Matcher(event: EventPattern("complaint"))],
          about: "about",
          within: within,
          skip: skip
        ),
        csat: ScoreSignal(attribute: "csat", scale: 1...5, asked: asked),
        nps: ScoreSignal(attribute: "nps", scale: 0...10),
        ces: ScoreSignal(attribute: "effort", scale: 1...7),
        escalation: [Matcher(event: EventPattern("escalated"))]
      ),
      contact: contact,
      escalationPath: path
    )
  }

  /// An event of a customer, hours after the beginning, with attributes by name.
  static func row(
    _ customer: String,
    _ hours: Double,
    _ name: String,
    _ values: [String: String] = [:],
    caseName: String = ""
  ) -> MemoryLog.Row {
    MemoryLog.Row(
      customer: customer,
      caseName: caseName,
      time: Int64(hours * Double(hour)),
      name: name,
      attributes: attributes.map { values[$0] ?? "" }
    )
  }

  static func measure(
    _ rows: [MemoryLog.Row],
    _ definition: JourneyDefinition,
    hasCase: Bool = false,
    workers: Int = 1,
    partitions: Int? = nil,
    blockSize: Int = 100,
    batchSize: Int = 7,
    memoryBudget: Int? = nil,
    countsCustomers: Bool = false
  ) throws -> JourneyMeasures {
    let engine = EventEngine(
      definition: definition,
      plan: TestShop.plan(for: definition, hasCase: hasCase),
      options: EventEngine.Options(
        workers: workers,
        memoryBudget: memoryBudget,
        partitions: partitions
      )
    )
    return try engine.measure(
      MemoryLog(
        rows,
        blockSize: blockSize,
        batchSize: batchSize,
        attributeCount: attributes.count
      ),
      countsCustomers: countsCustomers
    )
  }

  /// A random log of the shop.
  static func rows(seed: UInt64, count: Int = 500) -> [MemoryLog.Row] {
    var random = SeededGenerator(seed: seed)
    let names = [
      "search", "order", "survey", "chat", "chat", "phone", "desk", "done", "complaint",
      "escalated",
      "sent",
    ]
    func pick(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
    return (0..<count).map { number in
      row(
        "customer \(Int.random(in: 0..<30, using: &random))",
        Double(Int.random(in: 0..<(24 * 40), using: &random)),
        pick(names),
        [
          "about": pick(["", "", "", "order", "nothing"]),
          "reason": pick(["", "late", "broken", "bill"]),
          "csat": pick(["", "", "1", "4", "5", "3.5", "x"]),
          "nps": pick(["", "", "", "0", "7", "10"]),
          "effort": pick(["", "", "", "2", "7"]), "actor": pick(["", "bot", "ann", "lead"]),
        ],
        caseName: "case \(number % 2)"
      )
    }
    .sorted { $0.time < $1.time }
  }
}
