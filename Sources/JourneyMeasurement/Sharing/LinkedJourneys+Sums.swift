import JourneyModel
import Statistics

extension LinkedJourneys {
  /// What became of journeys over all.
  mutating func linkTotals() {
    let journeys = total(\.journeys, nil)
    let parts = [
      total(\.standing.completed), total(\.standing.droppedOff), total(\.standing.open),
    ]
    numbers.link(journeys, parts)
    numbers.nest(total(\.returned, .ofStage), in: parts[1])
    numbers.hide([total(\.returned, .ofStage)], with: parts[1])
    let reached = total(\.reachedGoal, .ofStage)
    numbers.nest(reached, in: journeys)
    numbers.nest(total(\.leftTruncated, .ofStage), in: journeys)
    numbers.nest(total(\.conformingJourneys, .ofStage), in: journeys)
    let mature = total(\.conversionMature, .rate)
    let converted = total(\.converted, .rate)
    numbers.nest(mature, in: journeys)
    numbers.nest(converted, in: mature)
    numbers.nest(converted, in: reached)
    numbers.bundle([mature, converted])
    let silences: [WritableKeyPath<JourneyTotals, StandingCounts>] = [
      \.standingAtHalfSilence, \.standingAtDoubleSilence,
    ]
    for silence in silences {
      let others = [
        total(silence.appending(path: \.completed), .besides),
        total(silence.appending(path: \.droppedOff), .besides),
        total(silence.appending(path: \.open), .besides),
      ]
      numbers.link(journeys, others)
      for (other, part) in zip(others, parts) { numbers.nest(other, in: part) }
      numbers.bundle(others)
      for part in parts { numbers.hide(others, with: part) }
    }
  }

  /// What became of the journeys at a touchpoint.
  mutating func linkTouchpoint(_ index: Int, _ hidden: Hidden) {
    let journeys = touchpoint(
      index,
      \.journeys,
      .touchpoint,
      isHidden: hidden.touchpoints[index]
    )
    let dropped = touchpoint(index, \.silence.droppedOff, .dropOff)
    let open = touchpoint(index, \.silence.open)
    let continued = touchpoint(index, \.continued)
    numbers.link(
      journeys,
      [continued, touchpoint(index, \.completed), touchpoint(index, \.exited), dropped, open]
    )
    _ = touchpoint(index, \.visits, nil)
    numbers.nest(touchpoint(index, \.entries), in: journeys)
    numbers.nest(touchpoint(index, \.repeats), in: journeys)
    let lost = touchpoint(index, \.droppedBeforeGoal)
    numbers.nest(lost, in: dropped)
    numbers.hide([lost], with: dropped)
    let before = touchpoint(index, \.continuedBeforeGoal)
    let after = touchpoint(index, \.goalAfter)
    numbers.nest(before, in: continued)
    numbers.nest(after, in: before)
    numbers.bundle([before, after])
    linkRate(index, \.silence, .rate, journeys, dropped, open)
    let silences: [WritableKeyPath<TouchpointMeasures, SilenceCounts>] = [
      \.halfSilence, \.doubleSilence,
    ]
    for silence in silences {
      let others = (
        touchpoint(index, silence.appending(path: \.droppedOff), .besides),
        touchpoint(index, silence.appending(path: \.open), .besides)
      )
      numbers.nest(others.0, in: dropped)
      numbers.nest(others.1, in: open)
      linkRate(index, silence, .besides, journeys, others.0, others.1)
      let rate = [
        touchpoint(index, silence.appending(path: \.mature), .besides),
        touchpoint(index, silence.appending(path: \.matureDroppedOff), .besides),
      ]
      numbers.nest(rate[0], in: touchpoint(index, \.silence.mature, .rate))
      numbers.nest(rate[1], in: touchpoint(index, \.silence.matureDroppedOff, .rate))
      numbers.bundle([others.0, others.1] + rate)
      numbers.hide([others.0], with: dropped)
      numbers.hide([others.0], with: open)
    }
    linkComplaints(index, journeys, isHidden: hidden.complaints[index])
    numbers.hide(touchpoints[index].all.filter { $0 != journeys }, with: journeys)
  }

  private mutating func linkRate(
    _ index: Int,
    _ silence: WritableKeyPath<TouchpointMeasures, SilenceCounts>,
    _ rank: LinkedNumbers.Rank,
    _ journeys: ID,
    _ dropped: ID,
    _ open: ID
  ) {
    let mature = touchpoint(index, silence.appending(path: \.mature), rank)
    let matureDropped = touchpoint(index, silence.appending(path: \.matureDroppedOff), rank)
    let matureOpen = touchpoint(index, silence.appending(path: \.matureOpenHere), rank)
    numbers.nest(mature, in: journeys)
    numbers.nest(matureDropped, in: dropped)
    numbers.nest(matureOpen, in: open)
    numbers.link(
      mature,
      [matureDropped, matureOpen, untoldRest(mature, [matureDropped, matureOpen])]
    )
    numbers.bundle([mature, matureDropped, matureOpen])
    numbers.hide([matureDropped], with: dropped)
  }

  private mutating func untoldRest(_ whole: ID, _ parts: [ID]) -> ID {
    numbers.addUntold(numbers.value(whole) - parts.reduce(0) { $0 + numbers.value($1) })
  }

  private mutating func linkComplaints(_ index: Int, _ journeys: ID, isHidden: Bool) {
    let named = touchpoint(index, \.complaintsNamed, isHidden: isHidden)
    let preceding = touchpoint(index, \.complaintsPreceding, isHidden: isHidden)
    // Who had their time to complain is judged by; who complained at all is told besides.
    let complained = touchpoint(index, \.complainedJourneys, .besides, isHidden: isHidden)
    numbers.nest(complained, in: journeys)
    let mature = touchpoint(index, \.complaintMature, .rate, isHidden: isHidden)
    let matureComplained = touchpoint(
      index,
      \.complaintMatureComplained,
      .rate,
      isHidden: isHidden
    )
    numbers.nest(mature, in: journeys)
    numbers.nest(matureComplained, in: mature)
    numbers.nest(matureComplained, in: complained)
    numbers.bundle([mature, matureComplained])
    let elsewhere = touchpoint(index, \.namedElsewhere, isHidden: isHidden)
    numbers.nest(elsewhere, in: named)
    numbers.bundle([named, preceding])
    numbers.hide([complained, elsewhere], with: named)
    numbers.hide([complained], with: preceding)
  }

  /// Steps by the ones before and after them, and by their position in a journey.
  mutating func linkSteps(_ measures: JourneyMeasures, _ hidden: Hidden) {
    let count = measures.touchpoints.count
    var into = Array(repeating: [ID](), count: count)
    var out = into
    for from in 0..<count {
      for to in 0..<count {
        let way = measures.transition(from: from, to: to)
        guard way.count > 0 else { continue }
        let number = numbers.add(
          way.count,
          journeys: way.journeys,
          .ofTouchpoint,
          isHidden: hidden.ways[from][to]
        )
        ways.append((from, to, number))
        out[from].append(number)
        into[to].append(number)
      }
    }
    for index in 0..<count {
      let visits = touchpoint(index, \.visits, nil)
      let entries = touchpoint(index, \.entries)
      numbers.link(visits, into[index] + [entries])
      // Of those whose journey ended here, some drop-offs belong to the touchpoint before.
      let own = measures.touchpoints[index]
      let last = own.visits - out[index].reduce(0) { $0 + numbers.value($1) }
      let left = own.completed + own.exited + own.open + own.droppedOff - last
      let lastSteps = numbers.addUntold(last)
      numbers.link(visits, out[index] + [lastSteps])
      let ends = [
        touchpoint(index, \.completed), touchpoint(index, \.exited),
        touchpoint(index, \.silence.open), touchpoint(index, \.silence.droppedOff, .dropOff),
      ]
      let leftThroughExit = numbers.addUntold(max(0, left))
      let ended = numbers.addUntold(last + max(0, left))
      numbers.link(ended, ends)
      numbers.link(ended, [lastSteps, leftThroughExit])
      let journeys = touchpoint(index, \.journeys, .touchpoint)
      numbers.hide(into[index] + out[index], with: journeys)
      linkPositions(index, own, hidden.positions[index], visits, entries)
    }
  }

  private mutating func linkPositions(
    _ index: Int,
    _ own: TouchpointMeasures,
    _ isHidden: [Bool],
    _ visits: ID,
    _ entries: ID
  ) {
    var positions = own.positions.indices.map { place in
      touchpoint(index, \.positions[place], .position, isHidden: isHidden[place])
    }
    if let first = positions.first {
      numbers.link(first, [entries])
      numbers.bundle([first, entries])
    }
    let later = own.visits - own.positions.reduce(0, +)
    positions.append(numbers.addUntold(max(0, later)))
    numbers.link(visits, positions)
    let journeys = touchpoint(index, \.journeys, .touchpoint)
    numbers.hide(positions, with: journeys)
  }

  /// What touchpoints add up to in stages and owners.
  mutating func linkGroups(_ definition: JourneyDefinition) {
    let members =
      definition.stages.map { Array($0.touchpoints) }
      + definition.owners.map { owner in
        definition.touchpoints.indices.filter { definition.touchpoints[$0].owner == owner }
      }
    for index in groups.indices {
      let isStage = index < definition.stages.count
      let rank: LinkedNumbers.Rank = isStage ? .ofStage : .ofOwner
      let journeys = group(index, \.journeys, .touchpoint)
      let movedOn = group(index, \.movedOn, rank)
      let complained = group(index, \.complainedJourneys, rank)
      let completed = group(index, \.completed, rank)
      let exited = group(index, \.exited, rank)
      let open = group(index, \.open, rank)
      let dropped = group(index, \.droppedOff, isStage ? .stageDropOff : .ofOwner)
      numbers.link(journeys, [movedOn, completed, exited, dropped, open])
      numbers.nest(complained, in: journeys)
      let places = members[index]
      numbers.link(completed, places.map { touchpoint($0, \.completed) })
      // Some of those who left through an exit dropped off at another touchpoint of the group.
      let exits = places.map { touchpoint($0, \.exited) }
      let allExits = numbers.addUntold(exits.reduce(0) { $0 + numbers.value($1) })
      numbers.link(allExits, exits)
      numbers.nest(exited, in: allExits)
      numbers.link(open, places.map { touchpoint($0, \.silence.open) })
      numbers.link(dropped, places.map { touchpoint($0, \.silence.droppedOff, .dropOff) })
      numbers.hide([movedOn, complained, completed, exited, open, dropped], with: journeys)
      if places.count == 1, let place = places.first {
        numbers.link(journeys, [touchpoint(place, \.journeys, .touchpoint)])
        numbers.link(movedOn, [touchpoint(place, \.continued)])
        numbers.link(complained, [touchpoint(place, \.complainedJourneys)])
      }
      // Groups of the same touchpoints are the same group.
      if let same = members.prefix(index).firstIndex(of: places) {
        let paths: [WritableKeyPath<GroupMeasures, Int>] = [
          \.journeys, \.movedOn, \.complainedJourneys,
        ]
        for path in paths {
          numbers.link(group(index, path), [group(same, path)])
        }
      }
    }
  }

  /// How many journeys came how far.
  mutating func linkFunnel(_ stages: Int) {
    var before = total(\.journeys, nil)
    for index in 0..<stages {
      let reached = group(index, \.reachedThisOrLater)
      numbers.nest(reached, in: before)
      let journeys = group(index, \.journeys, .touchpoint)
      numbers.nest(journeys, in: reached)
      numbers.hide([reached], with: journeys)
      before = reached
    }
  }

  /// What touchpoints add up to over all.
  mutating func linkTouchpointsToTotals(_ times: TimeToGoal) {
    let places = touchpoints.indices
    func all(
      _ path: WritableKeyPath<TouchpointMeasures, Int>,
      _ linked: inout LinkedJourneys
    ) -> [ID] {
      places.map { linked.touchpoint($0, path) }
    }
    numbers.link(total(\.journeys, nil), all(\.entries, &self))
    numbers.link(total(\.standing.completed), all(\.completed, &self))
    numbers.link(total(\.standing.droppedOff), all(\.silence.droppedOff, &self))
    numbers.link(total(\.standing.open), all(\.silence.open, &self))
    numbers.link(
      total(\.standingAtHalfSilence.droppedOff),
      all(\.halfSilence.droppedOff, &self)
    )
    numbers.link(total(\.standingAtHalfSilence.open), all(\.halfSilence.open, &self))
    numbers.link(
      total(\.standingAtDoubleSilence.droppedOff),
      all(\.doubleSilence.droppedOff, &self)
    )
    numbers.link(total(\.standingAtDoubleSilence.open), all(\.doubleSilence.open, &self))
    numbers.link(total(\.complaintsNamed), all(\.complaintsNamed, &self))
    numbers.link(total(\.complaintsPreceding), all(\.complaintsPreceding, &self))
    _ = total(\.complaintsUnattributed)
    for position in 0..<TouchpointMeasures.countedPositions {
      let steps = places.map { touchpoint($0, \.positions[position], .position) }
      let all = steps.reduce(0) { $0 + numbers.value($1) }
      numbers.link(numbers.add(all, nil), steps)
    }
    // Those whose journey began before the log are not among the times.
    let lost = all(\.droppedBeforeGoal, &self)
    let lostInAll = numbers.addUntold(lost.reduce(0) { $0 + numbers.value($1) })
    numbers.link(lostInAll, lost)
    let waits = [
      (times.dropOff.count, lostInAll), (times.goal.count, total(\.reachedGoal, .ofStage)),
      (times.completion.count, total(\.standing.completed)),
      (times.censored.count, total(\.standing.open)),
    ]
    for (count, whole) in waits {
      let number = numbers.add(count, .ofStage)
      numbers.nest(number, in: whole)
      timesToGoal.append(number)
    }
    numbers.bundle(timesToGoal)
  }
}
