import JourneyModel

/// Drop-off and complaint rates of a log, computed step by step from the definitions in
/// MEASURES.md (sections 1 to 4), for comparison with what was planted.
struct MeasuredRates {
  /// A share with its Wilson interval.
  struct Rate {
    var count = 0
    var of = 0

    /// Whether the 95 % Wilson score interval covers a share.
    func covers(_ share: Double, z: Double = 1.959963984540054) -> Bool {
      guard of > 0 else { return false }
      let n = Double(of)
      let p = Double(count) / n
      let middle = (p + z * z / (2 * n)) / (1 + z * z / n)
      let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
      return abs(share - middle) <= half + 1e-12
    }
  }

  /// The drop-off rate of each touchpoint.
  var dropOff: [Rate]
  /// The complaint rate of each touchpoint.
  var complaint: [Rate]
  /// Of the journeys of each touchpoint's drop-off rate that complained of it, those lost there.
  var dropOffAfterComplaint: [Rate]
  /// The journeys found, those open, those that dropped off, and the complaints traced nowhere.
  var journeys = 0
  var open = 0
  var droppedOff = 0
  var unattributed = 0
  /// The customers with more than one journey.
  var returned = 0

  private enum Standing {
    case completed, open
    case lost(at: Int)
  }

  private struct Step {
    var touchpoint: Int
    var time: Int64
    /// The position among the key's events.
    var order: Int
    var isComplaint: Bool
  }

  /// Measures a log.
  init(events: [LogReader.Event], reader: LogReader) {
    let definition = reader.definition
    let count = definition.touchpoints.count
    dropOff = Array(repeating: Rate(), count: count)
    complaint = Array(repeating: Rate(), count: count)
    dropOffAfterComplaint = Array(repeating: Rate(), count: count)
    let asOf = definition.asOf?.microseconds ?? events.map(\.microseconds).max() ?? 0
    var keys: [String: [LogReader.Event]] = [:]
    for event in events where event.microseconds <= asOf {
      keys[event.key, default: []].append(event)
    }
    var journeysOfCustomer: [String: Int] = [:]
    for (_, unordered) in keys {
      let ordered = unordered.enumerated().sorted {
        ($0.element.microseconds, $0.offset) < ($1.element.microseconds, $1.offset)
      }.map(\.element)
      let found = measure(ordered, asOf: asOf, reader: reader)
      journeysOfCustomer[ordered[0].customer, default: 0] += found
    }
    returned = journeysOfCustomer.values.count { $0 > 1 }
  }

  /// Adds one key's events; gives how many journeys they make.
  private mutating func measure(
    _ events: [LogReader.Event],
    asOf: Int64,
    reader: LogReader
  ) -> Int {
    let definition = reader.definition
    let signal = definition.signals.complaint
    let isComplaint = events.map { event in signal.map { reader.accepts($0.match, event) } ?? false
    }
    let restart = definition.restartTouchpoints(hasCase: definition.log.caseColumn != nil)
    let silence = definition.silence.microseconds

    // Section 1: steps, cut into journeys.
    var journeys: [[Step]] = []
    var wasRestarted: [Bool] = []
    var finished = false
    for (order, event) in events.enumerated() {
      guard let touchpoint = reader.touchpoint(of: event) else { continue }
      let step = Step(
        touchpoint: touchpoint,
        time: event.microseconds,
        order: order,
        isComplaint: isComplaint[order]
      )
      var cutsByIdle = false
      if let last = journeys.last?.last, let idle = definition.split.idle {
        cutsByIdle = step.time - last.time >= idle.microseconds
      }
      let cutsByRestart = finished && restart.contains(touchpoint)
      if journeys.isEmpty || cutsByIdle || cutsByRestart {
        journeys.append([])
        wasRestarted.append(cutsByRestart)
        finished = false
      }
      journeys[journeys.count - 1].append(step)
      let place = definition.touchpoints[touchpoint]
      finished = finished || place.isEnd || place.isExit
    }
    guard !journeys.isEmpty else {
      unattributed += isComplaint.count(where: \.self)
      return 0
    }

    // Section 4: complaints traced.
    var complained = journeys.map { _ in Set<Int>() }
    for (order, event) in events.enumerated() where isComplaint[order] {
      let index = journeys.lastIndex { $0[0].order <= order } ?? 0
      let about = signal?.about.map { reader.text($0, of: event) } ?? ""
      if let named = definition.touchpoints.firstIndex(where: { $0.id == about }) {
        complained[index].insert(named)
        continue
      }
      let before = journeys[index].last {
        $0.order < order && !$0.isComplaint && signal?.skip.contains($0.touchpoint) == false
      }
      if let before, event.microseconds - before.time <= signal?.within?.microseconds ?? .max {
        complained[index].insert(before.touchpoint)
      } else {
        unattributed += 1
      }
    }

    // Sections 2 and 3: how journeys stand, and what that means where they were.
    for (index, steps) in journeys.enumerated() {
      guard let last = steps.last else { continue }
      let place = definition.touchpoints[last.touchpoint]
      let hasNext = index + 1 < journeys.count
      let standing: Standing
      if place.isExit {
        let cause = steps.last { !definition.touchpoints[$0.touchpoint].isExit } ?? last
        standing = .lost(at: cause.touchpoint)
      } else if place.isEnd
        || hasNext && wasRestarted[index + 1] && journeys[index + 1][0].time - last.time < silence
      {
        standing = .completed
      } else if !hasNext, asOf - last.time < silence {
        standing = .open
        open += 1
      } else {
        standing = .lost(at: last.touchpoint)
      }
      if case .lost = standing { droppedOff += 1 }
      self.journeys += 1
      for touchpoint in Set(steps.map(\.touchpoint)) {
        guard let first = steps.first(where: { $0.touchpoint == touchpoint }) else { continue }
        var isOpenHere = false
        var isLostHere = false
        switch standing {
        case .open: isOpenHere = last.touchpoint == touchpoint
        case .lost(let cause): isLostHere = cause == touchpoint
        case .completed: break
        }
        if asOf - first.time >= silence, !isOpenHere {
          dropOff[touchpoint].of += 1
          dropOff[touchpoint].count += isLostHere ? 1 : 0
          if complained[index].contains(touchpoint) {
            dropOffAfterComplaint[touchpoint].add(isLostHere)
          }
        }
        if asOf - first.time >= signal?.within?.microseconds ?? .min {
          complaint[touchpoint].of += 1
          complaint[touchpoint].count += complained[index].contains(touchpoint) ? 1 : 0
        }
      }
    }
    return journeys.count
  }
}
