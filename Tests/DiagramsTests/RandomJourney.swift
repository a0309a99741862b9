import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import TestSupport

/// A generator whose numbers depend on its seed alone.
///
/// SplitMix64, by Steele, Lea and Flood (2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Journeys of any size that wander mostly as designed.
enum RandomJourney {
  private static let words = [
    "Search", "Product page", "Basket", "Delivery details", "Payment", "Order confirmation",
    "Track parcel", "Return request", "Help centre", "Live chat", "Phone call", "Newsletter",
    "Account settings", "Price comparison", "Wish list", "Store visit", "Refund", "Review",
    "Sign up for the loyalty programme", "Identity check", "Contract", "Welcome call",
    "First login",
    "Invoice", "Reminder", "Technician appointment", "Warranty claim", "Feedback survey",
  ]

  /// A definition with some number of touchpoints in some number of stages.
  static func definition(
    touchpoints count: Int,
    stages stageCount: Int? = nil,
    seed: UInt64
  ) -> JourneyDefinition {
    var generator = SeededGenerator(seed: seed)
    let stageCount = stageCount ?? min(count, Int.random(in: 3...5, using: &generator))
    // At least one touchpoint in every stage, the others anywhere.
    var sizes = [Int](repeating: 1, count: stageCount)
    for _ in stageCount..<max(count, stageCount) {
      sizes[Int.random(in: 0..<stageCount, using: &generator)] += 1
    }
    var touchpoints: [Touchpoint] = []
    var stages: [Stage] = []
    let names = ["Discovery", "Purchase", "Onboarding", "Support", "After-sales", "Renewal"]
    for (stage, size) in sizes.enumerated() {
      let first = touchpoints.count
      for _ in 0..<size {
        let position = touchpoints.count
        let word = words[(position * 5 + Int(seed % 7)) % words.count]
        var touchpoint = Touchpoint(
          id: "t\(position)",
          title: position < words.count ? word : "\(word) \(position)",
          stage: stage,
          channel: ["web", "app", "phone", "shop", nil].randomElement(using: &generator) ?? nil,
          owner: ["marketing", "payments", "customer care", nil].randomElement(using: &generator)
            ?? nil,
          match: [Matcher(event: EventPattern("t\(position)"))]
        )
        touchpoint.isEntry = stage == 0
        touchpoint.isBackstage = position % 4 == 3
        touchpoints.append(touchpoint)
      }
      stages.append(
        Stage(
          id: "s\(stage)",
          title: stage < names.count ? names[stage] : "Stage \(stage + 1)",
          touchpoints: first..<touchpoints.count
        )
      )
    }
    touchpoints[count / 2].isGoal = true
    touchpoints[count - 1].isEnd = true
    if count > 6 { touchpoints[count - 2].isExit = true }
    return JourneyDefinition(
      id: "random-\(count)-\(seed)",
      title: "Random journey of \(count) touchpoints",
      stages: stages,
      touchpoints: touchpoints,
      signals: Signals(
        complaint: ComplaintSignal(match: [Matcher(event: EventPattern("complaint"))])
      ),
      thresholds: Thresholds(dropOff: 0.2, complaint: 0.05)
    )
  }

  /// What a log would show of it.
  static func findings(_ definition: JourneyDefinition, seed: UInt64) -> Findings {
    var generator = SeededGenerator(seed: seed &+ 1)
    let count = definition.touchpoints.count
    var groups: [ShopFixture.Group] = []
    for _ in 0..<(count * 8) {
      var path = [Int.random(in: 0..<max(1, count / 4), using: &generator)]
      while path.count < 40 {
        let here = path[path.count - 1]
        let designed = definition.designedNext(of: here)
        let dice = Int.random(in: 0..<100, using: &generator)
        if dice < 14 || definition.touchpoints[here].isExit { break }
        if dice < 72, let next = designed.randomElement(using: &generator) {
          path.append(next)
        } else if dice < 88 {
          path.append(min(count - 1, here + Int.random(in: 1...3, using: &generator)))
        } else if dice < 94 {
          path.append(here)
        } else {
          path.append(Int.random(in: 0...here, using: &generator))
        }
      }
      let last = definition.touchpoints[path[path.count - 1]]
      let isOpen = Int.random(in: 0..<8, using: &generator) == 0
      let complains = Int.random(in: 0..<9, using: &generator) == 0
      groups.append(
        ShopFixture.Group(
          path: path,
          journeys: Int.random(in: 1...30, using: &generator),
          ending: last.isEnd ? .completed : last.isExit ? .exited : isOpen ? .open : .droppedOff,
          complaintAt: complains ? path.randomElement(using: &generator) : nil,
          pace: 600
        )
      )
    }
    return Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition, groups: groups)
    )
  }
}
