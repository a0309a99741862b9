// Of which counts the customers are counted: each that an edition for sharing shows, and what each leaves of another
// that holds it, as `LinkedJourneys` says.

extension TouchpointMeasures: CustomersCounted {
  /// The groups of a touchpoint whose customers are counted.
  public static var countedGroups: [CountedGroup<Self>] {
    let numbers: [KeyPath<Self, Int>] = [
      \.journeys, \.entries, \.repeats, \.continued, \.completed, \.exited, \.droppedBeforeGoal,
      \.continuedBeforeGoal, \.goalAfter, \.complainedJourneys, \.complaintMature,
      \.complaintMatureComplained, \.complaints, \.complaintsNamed, \.complaintsPreceding,
      \.namedElsewhere,
    ]
    let rests: [CountedGroup<Self>] = [
      CountedGroup(\.journeys, without: \.entries), CountedGroup(\.journeys, without: \.repeats),
      CountedGroup(\.silence.droppedOff, without: \.droppedBeforeGoal),
      CountedGroup(\.continued, without: \.continuedBeforeGoal),
      CountedGroup(\.continuedBeforeGoal, without: \.goalAfter),
      CountedGroup(\.journeys, without: \.complainedJourneys),
      CountedGroup(\.journeys, without: \.complaintMature),
      CountedGroup(\.complaintMature, without: \.complaintMatureComplained),
      CountedGroup(\.complainedJourneys, without: \.complaintMatureComplained),
      CountedGroup(\.complaintsNamed, without: \.namedElsewhere),
    ]
    return numbers.map { CountedGroup($0) } + rests
      + [\.silence, \.halfSilence, \.doubleSilence].flatMap(groups)
      + wider(\.halfSilence, than: \.silence) + wider(\.silence, than: \.doubleSilence)
  }

  /// What is counted at a length of silence.
  private static func groups(_ silence: KeyPath<Self, SilenceCounts>) -> [CountedGroup<Self>] {
    let numbers: [KeyPath<SilenceCounts, Int>] = [
      \.droppedOff, \.open, \.mature, \.matureDroppedOff, \.matureOpenHere,
    ]
    func path(_ number: KeyPath<SilenceCounts, Int>) -> KeyPath<Self, Int> {
      silence.appending(path: number)
    }
    return numbers.map { CountedGroup(path($0)) } + [
      CountedGroup(\.journeys, without: path(\.mature)),
      CountedGroup(path(\.droppedOff), without: path(\.matureDroppedOff)),
      CountedGroup(path(\.open), without: path(\.matureOpenHere)),
      CountedGroup(path(\.mature), without: path(\.matureDroppedOff), path(\.matureOpenHere)),
    ]
  }

  /// What a shorter silence has more than a longer one, and the other way round.
  private static func wider(
    _ short: KeyPath<Self, SilenceCounts>,
    than long: KeyPath<Self, SilenceCounts>
  ) -> [CountedGroup<Self>] {
    let wider: [KeyPath<SilenceCounts, Int>] = [\.droppedOff, \.mature, \.matureDroppedOff]
    return wider.map {
      CountedGroup(short.appending(path: $0), without: long.appending(path: $0))
    } + [CountedGroup(long.appending(path: \.open), without: short.appending(path: \.open))]
  }
}

extension GroupMeasures: CustomersCounted {
  /// The groups of a stage or an owner whose customers are counted.
  public static var countedGroups: [CountedGroup<Self>] {
    let numbers: [KeyPath<Self, Int>] = [
      \.journeys, \.movedOn, \.completed, \.exited, \.droppedOff, \.open, \.complainedJourneys,
      \.reachedThisOrLater,
    ]
    return numbers.map { CountedGroup($0) } + [
      CountedGroup(\.journeys, without: \.complainedJourneys),
      CountedGroup(\.reachedThisOrLater, without: \.journeys),
    ]
  }
}

extension JourneyTotals: CustomersCounted {
  /// The groups of all journeys whose customers are counted.
  public static var countedGroups: [CountedGroup<Self>] {
    let numbers: [KeyPath<Self, Int>] = [
      \.journeys, \.reachedGoal, \.returned, \.leftTruncated, \.conformingJourneys, \.silences,
      \.silencesCameBack, \.complaints, \.complaintsNamed, \.complaintsPreceding,
      \.complaintsUnattributed,
      \.conversionMature, \.converted,
    ]
    let standings: [KeyPath<Self, StandingCounts>] = [
      \.standing, \.standingAtHalfSilence, \.standingAtDoubleSilence,
    ]
    let standing: [KeyPath<StandingCounts, Int>] = [\.completed, \.droppedOff, \.open]
    let ofStanding = standings.flatMap { all in standing.map { all.appending(path: $0) } }
    return (numbers + ofStanding).map { CountedGroup($0) } + [
      CountedGroup(\.standing.droppedOff, without: \.returned),
      CountedGroup(\.journeys, without: \.reachedGoal),
      CountedGroup(\.journeys, without: \.leftTruncated),
      CountedGroup(\.journeys, without: \.conformingJourneys),
      CountedGroup(\.journeys, without: \.conversionMature),
      CountedGroup(\.conversionMature, without: \.converted),
      CountedGroup(\.reachedGoal, without: \.converted),
      CountedGroup(\.silences, without: \.silencesCameBack),
      CountedGroup(\.standingAtHalfSilence.droppedOff, without: \.standing.droppedOff),
      CountedGroup(\.standing.droppedOff, without: \.standingAtDoubleSilence.droppedOff),
      CountedGroup(\.standing.open, without: \.standingAtHalfSilence.open),
      CountedGroup(\.standingAtDoubleSilence.open, without: \.standing.open),
      CountedGroup(\.standing.completed, without: \.standingAtHalfSilence.completed),
      CountedGroup(\.standingAtDoubleSilence.completed, without: \.standing.completed),
    ]
  }
}
