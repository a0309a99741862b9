import JourneyMeasurement
import JourneyModel

/// Counts what journeys bring and cost, and whom touchpoints lose.
struct WorthFold: StoryFold {
  /// A touchpoint in the journey and of the customer that met it last.
  private struct Meeting {
    /// The stamp of the latest journey that visited it.
    var visited = 0
    /// The stamp of the latest journey with a complaint traced to it.
    var complained = 0
    /// The stamps of the latest customers with a drop-off there, and with a complaint traced to it.
    var customerLost = 0
    var customerComplained = 0
    /// Whether the journey's first visit lies at least D(silence) before T.
    var isMature = false
  }

  private let amounts: AmountRules
  private let latestMature: Int64
  private var measures: WorthMeasures
  private var valueBy: CrowdTally
  private var firstCostBy: CrowdTally
  private var repeatCostBy: CrowdTally
  private var meetings: [Meeting]
  /// The touchpoints that the journey at hand visited.
  private var visited: [Int] = []
  private var journeyStamp = 0
  private var customerStamp = 0

  init(_ context: StoryContext) {
    amounts = AmountRules(context.definition)
    latestMature = context.rules.asOf - context.rules.silence
    measures = WorthMeasures(for: context.definition)
    valueBy = CrowdTally(parts: context.rules.touchpointCount)
    (firstCostBy, repeatCostBy) = (valueBy, valueBy)
    meetings = Array(repeating: Meeting(), count: context.rules.touchpointCount)
  }

  mutating func add(_ story: KeyStory) {
    if !story.isSameCustomer {
      customerStamp += 1
      valueBy.beginCustomer()
      firstCostBy.beginCustomer()
      repeatCostBy.beginCustomer()
    }
    guard !story.journeys.isEmpty else {
      for event in story.events where event.tracedTo >= 0 { complain(of: event.tracedTo) }
      return
    }
    var next = 0
    for (position, journey) in story.journeys.enumerated() {
      var end = next
      while end < story.events.count, story.events[end].journey <= position { end += 1 }
      add(journey, events: next..<end, of: story)
      next = end
    }
  }

  func add(to measures: inout JourneyMeasures) {
    var counted = self.measures
    for index in counted.touchpoints.indices {
      counted.touchpoints[index].valueBy = valueBy.crowds[index]
      counted.touchpoints[index].firstCostBy = firstCostBy.crowds[index]
      counted.touchpoints[index].repeatCostBy = repeatCostBy.crowds[index]
    }
    measures.worth.merge(counted)
  }

  private mutating func add(_ journey: KeyStory.Journey, events: Range<Int>, of story: KeyStory) {
    journeyStamp += 1
    visited.removeAll(keepingCapacity: true)
    var value: Int128?
    var cost: Int128 = 0
    for index in events {
      let event = story.events[index]
      if event.tracedTo >= 0 {
        complain(of: event.tracedTo)
        meetings[event.tracedTo].complained = journeyStamp
      }
      let touchpoint = event.touchpoint
      guard touchpoint >= 0 else { continue }
      let isRepeat = meetings[touchpoint].visited == journeyStamp
      if !isRepeat {
        meetings[touchpoint].visited = journeyStamp
        meetings[touchpoint].isMature = event.time <= latestMature
        visited.append(touchpoint)
      }
      if let amount = amounts.cost(of: event, in: story) {
        cost += Int128(amount)
        measures.touchpoints[touchpoint].cost.add(amount)
        if isRepeat {
          measures.touchpoints[touchpoint].repeatCost.add(amount)
          repeatCostBy.add(touchpoint)
        } else {
          firstCostBy.add(touchpoint)
        }
      }
      if let amount = amounts.value(of: event, in: story) {
        value = (value ?? 0) + Int128(amount)
        measures.touchpoints[touchpoint].value.add(amount)
        valueBy.add(touchpoint)
      }
    }
    measures.journeyCost.add(cost)
    if let value {
      measures.journeyValue.add(value)
    } else if journey.firstGoal >= 0 {
      measures.goalJourneysWithoutValue += 1
    }
    countLosses(journey)
  }

  private mutating func countLosses(_ journey: KeyStory.Journey) {
    let isLost = journey.standing == .droppedOff
    if isLost, journey.dropOff >= 0, meetings[journey.dropOff].customerLost != customerStamp {
      meetings[journey.dropOff].customerLost = customerStamp
      measures.touchpoints[journey.dropOff].customersLost += 1
    }
    guard journey.standing != .open else { return }
    for touchpoint in visited where meetings[touchpoint].isMature {
      if meetings[touchpoint].complained == journeyStamp {
        measures.touchpoints[touchpoint].complained.add(isLost: isLost)
      } else {
        measures.touchpoints[touchpoint].others.add(isLost: isLost)
      }
    }
  }

  private mutating func complain(of touchpoint: Int) {
    guard meetings[touchpoint].customerComplained != customerStamp else { return }
    meetings[touchpoint].customerComplained = customerStamp
    measures.touchpoints[touchpoint].customersComplained += 1
  }
}

extension LossCounts {
  fileprivate mutating func add(isLost: Bool) {
    journeys += 1
    droppedOff += isLost ? 1 : 0
  }
}
