import JourneyModel

/// Definitions made by chance: any number of touchpoints in any order, overlapping matchers, every
/// way to cut journeys and to trace complaints.
enum RandomDefinitions {
  /// The definition of a seed.
  static func definition(seed: UInt64) -> JourneyDefinition {
    var random = SplitMix(state: seed)
    let count = Int.random(in: 4...12, using: &random)
    let stageCount = Int.random(in: 1...4, using: &random)
    let cuts = (1..<stageCount).map { _ in Int.random(in: 1..<count, using: &random) }
    let bounds = [0] + Set(cuts).sorted() + [count]
    let stages = zip(bounds, bounds.dropFirst()).enumerated().map { index, bound in
      Stage(id: "stage-\(index)", title: "Stage \(index)", touchpoints: bound.0..<bound.1)
    }
    let touchpoints = (0..<count).map { position in
      let kind = position < 2 ? 0 : Int.random(in: 0..<8, using: &random)
      let next = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Int.random(in: 0..<count, using: &random)
      }
      return Touchpoint(
        id: "t\(position)",
        title: "T \(position)",
        stage: stages.firstIndex { $0.touchpoints.contains(position) } ?? 0,
        isEntry: position == 0 || Int.random(in: 0..<5, using: &random) == 0,
        isGoal: Int.random(in: 0..<4, using: &random) == 0,
        isEnd: kind == 1 || kind == 2 || position == count - 1,
        isExit: kind == 3 && position != count - 1,
        isBackstage: kind == 5,
        match: match(position, &random),
        next: Bool.random(using: &random) ? Array(Set(next)).sorted() : nil,
        value: kind == 4 ? .attribute("worth") : nil
      )
    }
    var log = LogMapping(customer: "who", time: ["when"], event: ["what"])
    log.attributes = [AttributeMapping(name: "mood", column: "m")]
    if Int.random(in: 0..<3, using: &random) == 0 { log.caseColumn = "session" }
    let idles: [TimeSpan?] = [nil, nil, .days(10), .days(40)]
    let idle = idles[Int.random(in: 0..<4, using: &random)]
    let restarts: [[Int]?] = [nil, [], [0], [0, 1]]
    let restart = restarts[Int.random(in: 0..<4, using: &random)]
    return JourneyDefinition(
      id: "random-\(seed)",
      title: "Random \(seed)",
      log: log,
      split: SplitRule(idle: idle, restart: restart),
      inactivity: .days(Int64.random(in: 5...30, using: &random)),
      stages: stages,
      touchpoints: touchpoints,
      signals: Signals(
        complaint: ComplaintSignal(
          match: [
            Matcher(event: EventPattern("moan*")),
            Matcher(event: nil, conditions: [Condition(attribute: "mood", tests: [.above(8)])]),
          ],
          about: Bool.random(using: &random) ? "topic" : nil,
          within: Bool.random(using: &random) ? .days(7) : nil,
          skip: [count - 1]
        )
      )
    )
  }

  /// Matchers that overlap with those of touchpoints before and after.
  private static func match(_ position: Int, _ random: inout SplitMix) -> [Matcher] {
    let mood = Condition(attribute: "mood", tests: [.equals("\(position)"), .equals("x")])
    let size = Condition(attribute: "size", tests: [.atLeast(Double(position))])
    return switch Int.random(in: 0..<5, using: &random) {
    case 0: [Matcher(event: EventPattern("t\(position)"))]
    case 1: [Matcher(event: EventPattern("t\(position)*"))]
    case 2: [Matcher(event: EventPattern("page"), conditions: [mood])]
    case 3: [Matcher(event: EventPattern("t*"), conditions: [mood, size])]
    default:
      [Matcher(event: EventPattern("v\(position)-?")), Matcher(event: EventPattern("page2"))]
    }
  }
}

/// A small generator for tests, so that a seed means one definition.
struct SplitMix: RandomNumberGenerator {
  /// What the next number is made of.
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
