import JourneyModel
import Statistics

extension LinkedJourneys {
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
    numbers.link(
      journeys,
      [
        touchpoint(index, \.continued), touchpoint(index, \.completed),
        touchpoint(index, \.exited), dropped, open,
      ]
    )
    _ = touchpoint(index, \.visits, nil)
    nest(index, \.entries, in: \.journeys)
    nest(index, \.repeats, in: \.journeys)
    let lost = touchpoint(index, \.droppedBeforeGoal)
    nest(index, \.droppedBeforeGoal, in: \.silence.droppedOff)
    numbers.hide([lost], with: dropped)
    let before = touchpoint(index, \.continuedBeforeGoal)
    let after = touchpoint(index, \.goalAfter)
    nest(index, \.continuedBeforeGoal, in: \.continued)
    nest(index, \.goalAfter, in: \.continuedBeforeGoal)
    numbers.bundle([before, after])
    linkRate(index, \.silence, .rate, dropped)
    let silences: [WritableKeyPath<TouchpointMeasures, SilenceCounts>] = [
      \.halfSilence, \.doubleSilence,
    ]
    for silence in silences {
      let others = (
        touchpoint(index, silence.appending(path: \.droppedOff), .besides),
        touchpoint(index, silence.appending(path: \.open), .besides)
      )
      for state in [\SilenceCounts.droppedOff, \.open] { nestSilence(index, silence, state) }
      linkRate(index, silence, .besides, others.0)
      let rate = [
        touchpoint(index, silence.appending(path: \.mature), .besides),
        touchpoint(index, silence.appending(path: \.matureDroppedOff), .besides),
      ]
      for part in [\SilenceCounts.mature, \.matureDroppedOff] { nestSilence(index, silence, part) }
      numbers.bundle([others.0, others.1] + rate)
      numbers.hide([others.0], with: dropped)
      numbers.hide([others.0], with: open)
    }
    linkComplaints(index, isHidden: hidden.complaints[index])
    numbers.hide(touchpoints[index].all.filter { $0 != journeys }, with: journeys)
  }

  /// Says that one number of a touchpoint counts some of what another does; both are there.
  private mutating func nest(
    _ index: Int,
    _ part: WritableKeyPath<TouchpointMeasures, Int>,
    in whole: WritableKeyPath<TouchpointMeasures, Int>
  ) {
    let rest = touchpoints[index].rest(whole, without: part)
    numbers.nest(touchpoint(index, part), in: touchpoint(index, whole), leaving: rest)
  }

  /// Says that of a number at two lengths of silence one counts all that the other does.
  private mutating func nestSilence(
    _ index: Int,
    _ silence: WritableKeyPath<TouchpointMeasures, SilenceCounts>,
    _ number: WritableKeyPath<SilenceCounts, Int>
  ) {
    let path = silence.appending(path: number)
    let own: WritableKeyPath<TouchpointMeasures, SilenceCounts> = \.silence
    let base = own.appending(path: number)
    nest(touchpoint(index, path), path, touchpoint(index, base), base, touchpoints[index])
  }

  private mutating func linkRate(
    _ index: Int,
    _ silence: WritableKeyPath<TouchpointMeasures, SilenceCounts>,
    _ rank: LinkedNumbers.Rank,
    _ dropped: ID
  ) {
    let mature = touchpoint(index, silence.appending(path: \.mature), rank)
    let matureDropped = touchpoint(index, silence.appending(path: \.matureDroppedOff), rank)
    let matureOpen = touchpoint(index, silence.appending(path: \.matureOpenHere), rank)
    let paths = (
      mature: silence.appending(path: \.mature),
      dropped: silence.appending(path: \.matureDroppedOff),
      open: silence.appending(path: \.matureOpenHere)
    )
    nest(index, paths.mature, in: \.journeys)
    nest(index, paths.dropped, in: silence.appending(path: \.droppedOff))
    nest(index, paths.open, in: silence.appending(path: \.open))
    let rest = touchpoints[index].rest(paths.mature, without: paths.dropped, paths.open)
    numbers.link(mature, [matureDropped, matureOpen, numbers.addUntold(rest)])
    numbers.bundle([mature, matureDropped, matureOpen])
    numbers.hide([matureDropped], with: dropped)
  }

  private mutating func linkComplaints(_ index: Int, isHidden: Bool) {
    let named = touchpoint(index, \.complaintsNamed, isHidden: isHidden)
    let preceding = touchpoint(index, \.complaintsPreceding, isHidden: isHidden)
    // Who had their time to complain is judged by; who complained at all is told besides.
    let complained = touchpoint(index, \.complainedJourneys, .besides, isHidden: isHidden)
    nest(index, \.complainedJourneys, in: \.journeys)
    let mature = touchpoint(index, \.complaintMature, .rate, isHidden: isHidden)
    let matureComplained = touchpoint(
      index,
      \.complaintMatureComplained,
      .rate,
      isHidden: isHidden
    )
    nest(index, \.complaintMature, in: \.journeys)
    nest(index, \.complaintMatureComplained, in: \.complaintMature)
    nest(index, \.complaintMatureComplained, in: \.complainedJourneys)
    numbers.bundle([mature, matureComplained])
    let elsewhere = touchpoint(index, \.namedElsewhere, isHidden: isHidden)
    nest(index, \.namedElsewhere, in: \.complaintsNamed)
    numbers.bundle([named, preceding])
    numbers.hide([elsewhere], with: named)
    let all = touchpoints[index].rest(\.complaints)
    let complaints = numbers.add(all.count, of: all, .ofTouchpoint, isHidden: isHidden)
    numbers.link(complaints, [named, preceding])
    numbers.hide([named, preceding, complained], with: complaints)
    self.complaints.append(complaints)
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
          of: JourneyGroup(
            way.journeys,
            by: measures.journeyCustomers?.transitions[from * count + to]
          ),
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
      let ends = [
        touchpoint(index, \.completed), touchpoint(index, \.exited),
        touchpoint(index, \.silence.open), touchpoint(index, \.silence.droppedOff, .dropOff),
      ]
      let surely = numbers.group(left == 0 ? ends : ends.dropLast())
      let lastSteps = numbers.addUntold(JourneyGroup(last, by: surely.customers))
      let stepsOn = numbers.add(
        own.visits - last,
        of: JourneyGroup(own.visits - last, by: numbers.group(out[index]).customers),
        .besides
      )
      numbers.link(stepsOn, out[index])
      numbers.link(visits, [stepsOn, lastSteps])
      self.stepsOn.append(stepsOn)
      self.lastSteps.append(lastSteps)
      let leftThroughExit = numbers.addUntold(JourneyGroup(max(0, left)))
      let ended = numbers.addUntold(
        JourneyGroup(last + max(0, left), by: numbers.group(ends).customers)
      )
      numbers.link(ended, ends)
      numbers.link(ended, [lastSteps, leftThroughExit])
      let journeys = touchpoint(index, \.journeys, .touchpoint)
      numbers.hide(into[index] + out[index] + [stepsOn], with: journeys)
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
    let sets = self.positions?[index]
    var positions = own.positions.indices.map { place in
      touchpoint(
        index,
        \.positions[place],
        .position,
        isHidden: isHidden[place],
        by: sets?[place]
      )
    }
    if let first = positions.first {
      numbers.link(first, [entries])
      numbers.bundle([first, entries])
    }
    let later = own.visits - own.positions.reduce(0, +)
    positions.append(numbers.addUntold(JourneyGroup(max(0, later), by: sets?.last)))
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
      let journeys = group(index, \.journeys, isStage ? .stage : .owner)
      let movedOn = group(index, \.movedOn, rank)
      let complained = group(index, \.complainedJourneys, .groupComplaints)
      let completed = group(index, \.completed, rank)
      let exited = group(index, \.exited, rank)
      let open = group(index, \.open, rank)
      let dropped = group(index, \.droppedOff, isStage ? .stageDropOff : .ofOwner)
      numbers.link(journeys, [movedOn, completed, exited, dropped, open])
      numbers.nest(
        complained,
        in: journeys,
        leaving: groups[index].rest(\.journeys, without: \.complainedJourneys)
      )
      let places = members[index]
      linkComplained(complained, places)
      numbers.link(completed, places.map { touchpoint($0, \.completed) })
      // Some of those who left through an exit dropped off at another touchpoint of the group.
      let exits = places.map { touchpoint($0, \.exited) }
      let allExits = numbers.addUntold(numbers.group(exits))
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

  /// Who complained of a stage or an owner did so of one of its touchpoints, or of several.
  private mutating func linkComplained(_ complained: ID, _ places: [Int]) {
    let parts = places.map { touchpoint($0, \.complainedJourneys, .besides) }
    for part in parts { numbers.nest(part, in: complained) }
    // Some complaints are named where their journey never was: of these a stage counts more than its touchpoints.
    let elsewhere = places.reduce(0) { $0 + numbers.value(touchpoint($1, \.namedElsewhere)) }
    if elsewhere == 0 { numbers.overlap(complained, parts, by: nil) }
  }
}
