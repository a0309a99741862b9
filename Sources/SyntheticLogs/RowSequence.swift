import JourneyModel

/// The rows of a whole log in order of time, made as they are needed.
///
/// Customers begin in order; those under way wait in a heap for their next row. Memory grows with
/// the customers who are under way or will come back, not with the log. Each customer draws from a
/// stream of their own, so nobody's journey depends on who else is there.
struct RowSequence {
  /// A row as it is to be written.
  struct Row {
    var time: Int64
    var customer: Int
    /// The journey's number in the log, from 1.
    var journey: Int
    var variant: Int
    /// The times in the columns for times; empty for none.
    var stamps: [Int64]
    fileprivate var traits: UInt64

    /// Which of some texts a customer has for an attribute, the first most often.
    func trait(_ attribute: Int, of count: Int) -> Int {
      var random = RandomStream(seed: traits &+ UInt64(attribute))
      return min(random.below(count), random.below(count))
    }
  }

  private struct Customer {
    var number: Int
    var journey = 0
    var random: RandomStream
    var traits: UInt64
    var rows: [PlannedRow] = []
    var cursor = 0
    /// Whether the next journey begins at a touchpoint that `restart` cuts before.
    var isRestarted = false
    /// When the next journey begins, once the rows are written.
    var nextStart: Int64?
  }

  private struct Waiting {
    var time: Int64
    var customer: Int
    var slot: Int

    func precedes(_ other: Waiting) -> Bool {
      time != other.time ? time < other.time : customer < other.customer
    }
  }

  private let plan: JourneyPlan
  private let times: TimestampWriter
  private let options: GeneratorOptions
  private let start: Int64
  private let end: Int64
  private let step: Double
  private var walk: JourneyWalk
  private var slots: [Customer] = []
  private var freeSlots: [Int] = []
  private var heap: [Waiting] = []
  private var begun = 0
  private var journeys = 0
  private var nextArrival: (time: Int64, random: RandomStream)?

  /// The share of a day's arrivals before each full hour, local time: quiet nights, busy evenings.
  private static let rhythm: [Double] = [
    0, 0.015, 0.025, 0.032, 0.038, 0.044, 0.053, 0.07, 0.1, 0.145, 0.2, 0.26, 0.32, 0.38, 0.435,
    0.49, 0.545, 0.605, 0.67, 0.74, 0.815, 0.885, 0.94, 0.98, 1,
  ]

  /// Begins the sequence.
  init(
    plan: JourneyPlan,
    vocabulary: EventVocabulary,
    times: TimestampWriter,
    options: GeneratorOptions,
    start: Int64,
    end: Int64
  ) {
    self.plan = plan
    self.times = times
    self.options = options
    self.start = start
    self.end = end
    step = Double(end - start) / Double(options.customers)
    walk = JourneyWalk(
      plan: plan,
      vocabulary: vocabulary,
      layout: times,
      cutoff: end,
      unmapped: options.unmapped / (1 - options.unmapped)
    )
    nextArrival = arrival(of: 0)
  }

  /// The next row, or nil at the end of the log.
  mutating func next() -> Row? {
    while let arrival = nextArrival, heap.first.map({ arrival.time <= $0.time }) ?? true {
      admit(arrival.time, arrival.random)
    }
    guard let first = heap.first else { return nil }
    if slots[first.slot].cursor == slots[first.slot].rows.count {
      beginJourney(of: first.slot, at: first.time)
    }
    let slot = first.slot
    let planned = slots[slot].rows[slots[slot].cursor]
    let row = Row(
      time: planned.time,
      customer: first.customer,
      journey: slots[slot].journey,
      variant: Int(planned.variant),
      stamps: planned.stamps,
      traits: slots[slot].traits
    )
    slots[slot].cursor += 1
    if slots[slot].cursor < slots[slot].rows.count {
      replaceFirst(at: slots[slot].rows[slots[slot].cursor].time)
    } else if let nextStart = slots[slot].nextStart {
      replaceFirst(at: nextStart)
    } else {
      slots[slot].rows.removeAll(keepingCapacity: true)
      freeSlots.append(slot)
      removeFirst()
    }
    return row
  }

  /// When a customer first comes: evenly over the span, in the day's rhythm.
  private func arrival(of customer: Int) -> (time: Int64, random: RandomStream)? {
    guard customer < options.customers else { return nil }
    var random = RandomStream(seed: options.seed, stream: UInt64(customer))
    let even = start + Int64((Double(customer) + random.unit()) * step)
    let offset = times.zone.offsets[times.zone.index(at: even)]
    let day: Int64 = 86_400_000_000
    let ofDay = ZoneOffsets.remainder(even + offset, day)
    let share = Double(ofDay) / Double(day)
    var hour = 0
    while hour < 23, Self.rhythm[hour + 1] <= share { hour += 1 }
    let low = Self.rhythm[hour]
    let within = (share - low) / (Self.rhythm[hour + 1] - low)
    let shifted = even - ofDay + Int64((Double(hour) + within) * 3_600_000_000)
    return (times.readable(min(max(shifted, start), end)), random)
  }

  private mutating func admit(_ time: Int64, _ random: RandomStream) {
    var random = random
    let traits = random.next()
    let customer = Customer(number: begun, random: random, traits: traits)
    let slot: Int
    if let free = freeSlots.popLast() {
      slot = free
      // The rows' memory is kept for the next customer.
      let rows = slots[slot].rows
      slots[slot] = customer
      slots[slot].rows = rows
    } else {
      slot = slots.count
      slots.append(customer)
    }
    insert(Waiting(time: time, customer: begun, slot: slot))
    begun += 1
    // Clock changes must not make a later customer come earlier.
    nextArrival = arrival(of: begun).map { (max($0.time, time), $0.random) }
  }

  /// Makes the rows of a customer's next journey.
  private mutating func beginJourney(of slot: Int, at time: Int64) {
    var random = slots[slot].random
    let first = plan.firstPlace(isRestarted: slots[slot].isRestarted, &random)
    slots[slot].rows.removeAll(keepingCapacity: true)
    slots[slot].cursor = 0
    let outcome = walk.walk(from: first, at: time, into: &slots[slot].rows, &random)
    journeys += 1
    slots[slot].journey = journeys
    slots[slot].nextStart = nil
    if random.happens(options.returning), outcome.ending != .cutOff {
      let lastRow = slots[slot].rows[slots[slot].rows.count - 1].time
      planReturn(of: slot, after: outcome, lastRow: lastRow, &random)
    }
    slots[slot].random = random
  }

  /// Plans another journey, far enough from the last to be one of its own and to leave the last
  /// what it was.
  private mutating func planReturn(
    of slot: Int,
    after outcome: WalkOutcome,
    lastRow: Int64,
    _ random: inout RandomStream
  ) {
    let hour: Int64 = 3_600_000_000
    let canRestart = outcome.reachedFinish && !plan.restarts.isEmpty && !plan.hasCase
    let least: Int64
    if plan.hasCase {
      least = hour
    } else if canRestart {
      // A restart sooner than D would turn a journey lost in silence into a completed one.
      least = outcome.ending == .lost ? plan.silence : hour
    } else if let idle = plan.idle {
      least = idle
    } else {
      return
    }
    // A contact in the next journey is no repeat of one in this.
    let apart = max(least, plan.hasCase ? 0 : plan.contactWindow ?? 0)
    // Two hours, and the smallest difference that times show, allow for clock changes and cutting.
    let pause = random.logNormal(median: Double(end - start) / 12, sigma: 0.8)
    let gap = Double(apart) + 2 * Double(hour) + Double(times.unit) + pause
    guard gap < Double(end - outcome.lastStep) else { return }
    let nextStart = times.readable(max(outcome.lastStep + Int64(gap), lastRow))
    guard nextStart >= lastRow else { return }
    slots[slot].isRestarted = canRestart
    slots[slot].nextStart = nextStart
  }

  private mutating func insert(_ waiting: Waiting) {
    heap.append(waiting)
    var index = heap.count - 1
    while index > 0 {
      let parent = (index - 1) / 2
      guard waiting.precedes(heap[parent]) else { break }
      heap[index] = heap[parent]
      index = parent
    }
    heap[index] = waiting
  }

  private mutating func replaceFirst(at time: Int64) {
    heap[0].time = time
    sink()
  }

  private mutating func removeFirst() {
    let last = heap.removeLast()
    guard !heap.isEmpty else { return }
    heap[0] = last
    sink()
  }

  private mutating func sink() {
    let moving = heap[0]
    var index = 0
    while true {
      var child = 2 * index + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(moving) else { break }
      heap[index] = heap[child]
      index = child
    }
    heap[index] = moving
  }
}
