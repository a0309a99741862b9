import Diagnostics
import JourneyModel

extension JourneyPlan {
  /// How many promises are watched to tell how many are broken without a plan, and how many
  /// journeys are walked for that at most.
  private static let watched = (promises: 2500, journeys: 20_000)

  /// Leaves room, in the breaches of promises that a visit keeps, for the journeys that never come to
  /// it, and divides complaints among those that come in time and those that are late.
  ///
  /// - Throws: `GeneratorError` where a plant has no room.
  mutating func settlePromises(
    _ inputs: CareInputs,
    _ times: TimestampWriter,
    _ random: RandomStream
  ) throws(GeneratorError) {
    let standards = Set(
      places.flatMap(\.clocks).filter { $0.stop.isVisit && $0.due != nil }.map(\.standard)
    )
    guard !standards.isEmpty else { return }
    let promises = promises(of: standards, inputs, times, random)
    for place in places.indices {
      for index in places[place].clocks.indices {
        let standard = places[place].clocks[index].standard
        guard standards.contains(standard) else { continue }
        let made = promises.made[standard]
        func share(_ count: Int) -> Double {
          made > 0 ? Double(made - count) / Double(made) : 0
        }
        places[place].clocks[index].missing = share(promises.kept[standard])
        places[place].clocks[index].never = share(promises.settled[standard])
        try checkRoom(of: places[place].clocks[index], inputs)
        places[place].clocks[index].complaint = try complaint(
          by: places[place].clocks[index],
          inputs
        )
      }
    }
  }

  /// What becomes of promises that nothing breaks but that journeys do not come to the visit.
  private func promises(
    of standards: Set<Int>,
    _ inputs: CareInputs,
    _ times: TimestampWriter,
    _ random: RandomStream
  ) -> PromiseTally {
    var random = random
    var plan = self
    for place in places.indices {
      for index in places[place].clocks.indices
      where standards.contains(places[place].clocks[index].standard) {
        plan.places[place].clocks[index].breach = 0
      }
    }
    var walk = JourneyWalk(
      plan: plan,
      vocabulary: inputs.vocabulary,
      layout: times,
      cutoff: inputs.span.upperBound,
      unmapped: 0
    )
    let start = times.readable(inputs.span.lowerBound)
    var rows: [PlannedRow] = []
    for _ in 0..<Self.watched.journeys {
      rows.removeAll(keepingCapacity: true)
      let first = plan.firstPlace(isRestarted: false, &random)
      _ = walk.walk(from: first, at: start, into: &rows, &random)
      if standards.allSatisfy({ walk.promises.made[$0] >= Self.watched.promises }) { break }
    }
    return walk.promises
  }

  private func checkRoom(of clock: PlannedClock, _ inputs: CareInputs) throws(GeneratorError) {
    guard let planted = inputs.planted(.breach, at: clock.standard), planted < clock.missing,
      case .visit(let target) = clock.stop
    else { return }
    let standard = MessageText.quoted(inputs.definition.standards[clock.standard].id)
    let name = MessageText.quoted(inputs.definition.touchpoints[target].id)
    let percent = Int((clock.missing * 100).rounded(.up))
    throw GeneratorError(
      "so few breaches cannot be planted at \(standard): up to \(percent) % of journeys do not come "
        + "to \(name) in time, whatever is planted",
      hint: "plant a higher rate"
    )
  }

  /// Divides the complaint rate of the touchpoint that stops a clock among breached promises and
  /// the others; nil where nothing of the kind is planted.
  private func complaint(
    by clock: PlannedClock,
    _ inputs: CareInputs
  ) throws(GeneratorError) -> (afterBreach: Double, otherwise: Double)? {
    guard let rate = inputs.planted(.complaintAfterBreach, at: clock.standard),
      case .visit(let target) = clock.stop
    else { return nil }
    let place = places[target]
    let all = place.complaintOfKept
    // Who never comes there complains of nothing there.
    let late = clock.lateOfAll
    let otherwise = late < 1 ? (all - late * rate) / (1 - late) : rate
    guard all > 0, place.complaintOfLost == all, otherwise >= 0, otherwise <= 1 else {
      let name = MessageText.quoted(inputs.definition.touchpoints[target].id)
      throw GeneratorError(
        "the complaints at \(name) leave no room for those planted after a breach",
        hint: "plant a complaint rate there between that after a breach and that of the others"
      )
    }
    return (rate, otherwise)
  }
}
