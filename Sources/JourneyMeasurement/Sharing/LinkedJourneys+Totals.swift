import JourneyModel
import Statistics

extension LinkedJourneys {
  /// What became of journeys over all.
  mutating func linkTotals() {
    let journeys = total(\.journeys, nil)
    let standing = [
      total(\.standing.completed), total(\.standing.droppedOff), total(\.standing.open),
    ]
    numbers.link(journeys, standing)
    numbers.nest(
      total(\.returned, .ofStage),
      in: standing[1],
      leaving: totals.rest(\.standing.droppedOff, without: \.returned)
    )
    numbers.hide([total(\.returned, .ofStage)], with: standing[1])
    let reached = total(\.reachedGoal, .ofStage)
    let mature = total(\.conversionMature, .rate)
    let converted = total(\.converted, .rate)
    let parts: [(ID, KeyPath<JourneyTotals, Int>)] = [
      (reached, \.reachedGoal), (total(\.leftTruncated, .ofStage), \.leftTruncated),
      (total(\.conformingJourneys, .ofStage), \.conformingJourneys), (mature, \.conversionMature),
    ]
    for (part, path) in parts {
      numbers.nest(part, in: journeys, leaving: totals.rest(\.journeys, without: path))
    }
    numbers.nest(
      converted,
      in: mature,
      leaving: totals.rest(\.conversionMature, without: \.converted)
    )
    numbers.nest(converted, in: reached, leaving: totals.rest(\.reachedGoal, without: \.converted))
    numbers.bundle([mature, converted])
    let silences: [WritableKeyPath<JourneyTotals, StandingCounts>] = [
      \.standingAtHalfSilence, \.standingAtDoubleSilence,
    ]
    let states: [WritableKeyPath<StandingCounts, Int>] = [\.completed, \.droppedOff, \.open]
    for silence in silences {
      let others = states.map { total(silence.appending(path: $0), .besides) }
      numbers.link(journeys, others)
      for (place, state) in states.enumerated() {
        nest(
          others[place],
          silence.appending(path: state),
          standing[place],
          (\JourneyTotals.standing).appending(path: state),
          totals
        )
      }
      numbers.bundle(others)
      for part in standing { numbers.hide(others, with: part) }
    }
  }

  /// Says that one of two numbers of a place, whichever it is, counts all that the other does.
  mutating func nest<Counts: CustomersCounted>(
    _ one: ID,
    _ path: KeyPath<Counts, Int>,
    _ other: ID,
    _ otherPath: KeyPath<Counts, Int>,
    _ counts: LinkedCounts<Counts>
  ) {
    if numbers.value(one) < numbers.value(other) {
      numbers.nest(one, in: other, leaving: counts.rest(otherPath, without: path))
    } else {
      numbers.nest(other, in: one, leaving: counts.rest(path, without: otherPath))
    }
  }

  /// What touchpoints add up to over all.
  mutating func linkTouchpointsToTotals(_ times: TimeToGoal, _ customers: [CustomerSet]?) {
    let places = touchpoints.indices
    func each(
      _ path: WritableKeyPath<TouchpointMeasures, Int>,
      _ linked: inout LinkedJourneys
    ) -> [ID] {
      places.map { linked.touchpoint($0, path) }
    }
    numbers.link(total(\.journeys, nil), each(\.entries, &self))
    numbers.link(total(\.standing.completed), each(\.completed, &self))
    numbers.link(total(\.standing.droppedOff), each(\.silence.droppedOff, &self))
    numbers.link(total(\.standing.open), each(\.silence.open, &self))
    numbers.link(
      total(\.standingAtHalfSilence.droppedOff),
      each(\.halfSilence.droppedOff, &self)
    )
    numbers.link(total(\.standingAtHalfSilence.open), each(\.halfSilence.open, &self))
    numbers.link(
      total(\.standingAtDoubleSilence.droppedOff),
      each(\.doubleSilence.droppedOff, &self)
    )
    numbers.link(total(\.standingAtDoubleSilence.open), each(\.doubleSilence.open, &self))
    numbers.link(total(\.complaintsNamed), each(\.complaintsNamed, &self))
    numbers.link(total(\.complaintsPreceding), each(\.complaintsPreceding, &self))
    let byRule = [
      total(\.complaintsNamed), total(\.complaintsPreceding), total(\.complaintsUnattributed),
    ]
    let all = totals.rest(\.complaints)
    let allComplaints = numbers.add(all.count, of: all, .total)
    numbers.link(allComplaints, byRule)
    numbers.link(allComplaints, complaints + [byRule[2]])
    numbers.hide(byRule, with: allComplaints)
    self.allComplaints = allComplaints
    for position in 0..<TouchpointMeasures.countedPositions {
      let steps = places.map { touchpoint($0, \.positions[position], .position) }
      let all = numbers.group(steps)
      numbers.link(numbers.add(all.count, of: all, nil), steps)
    }
    // Those whose journey began before the log are not among the times.
    let lost = each(\.droppedBeforeGoal, &self)
    let lostInAll = numbers.addUntold(numbers.group(lost))
    numbers.link(lostInAll, lost)
    let waits = [
      (times.goal.count, total(\.reachedGoal, .ofStage)), (times.dropOff.count, lostInAll),
      (times.completion.count, total(\.standing.completed)),
      (times.censored.count, total(\.standing.open)),
    ]
    for (index, (count, whole)) in waits.enumerated() {
      let number = numbers.add(count, of: JourneyGroup(count, by: customers?[index]), .ofStage)
      numbers.nest(number, in: whole)
      timesToGoal.append(number)
    }
    numbers.bundle(timesToGoal)
  }
}
