public import Statistics

/// Counts that depend on how long a silence means that a journey dropped off.
public struct SilenceCounts: Sendable, Equatable {
  /// Journeys whose drop-off belongs to the touchpoint.
  public var droppedOff = 0
  /// Open journeys whose last step is at the touchpoint.
  public var open = 0
  /// Journeys whose first visit to the touchpoint lies at least the silence before T.
  public var mature = 0
  /// Those of `mature` whose drop-off belongs to the touchpoint.
  public var matureDroppedOff = 0
  /// Those of `mature` that are open at the touchpoint.
  public var matureOpenHere = 0

  /// Makes zero counts.
  public init() {}

  /// The share of mature journeys, those open at the touchpoint aside, that dropped off there
  /// (so far).
  public var dropOffRate: Proportion {
    Proportion(count: matureDroppedOff, of: mature - matureOpenHere)
  }

  /// Drop-off over all mature journeys if all of them that are open here stay.
  public var lowestDropOff: Proportion { Proportion(count: matureDroppedOff, of: mature) }

  /// Drop-off over all mature journeys if all of them that are open here end here.
  public var highestDropOff: Proportion {
    Proportion(count: matureDroppedOff + matureOpenHere, of: mature)
  }

  /// Adds the counts of other journeys.
  public mutating func merge(_ other: SilenceCounts) {
    droppedOff += other.droppedOff
    open += other.open
    mature += other.mature
    matureDroppedOff += other.matureDroppedOff
    matureOpenHere += other.matureOpenHere
  }
}

/// What the journeys that visited one touchpoint did there and after it.
///
/// `journeys = continued + completed + exited + droppedOff + open`.
public struct TouchpointMeasures: Sendable, Equatable {
  /// How many positions of a journey are told apart in `positions`.
  public static let countedPositions = 12

  /// Steps at the touchpoint.
  public var visits = 0
  /// Journeys that visited it.
  public var journeys = 0
  /// Journeys whose first step is here.
  public var entries = 0
  /// Journeys with two or more visits.
  public var repeats = 0
  /// Journeys that are none of the following here.
  public var continued = 0
  /// Journeys whose last step is here and that are completed.
  public var completed = 0
  /// Journeys whose last step is here, at an exit, and whose drop-off belongs elsewhere.
  public var exited = 0
  /// Counts at D(silence): `droppedOff` and `open` of the partition are among them.
  public var silence = SilenceCounts()
  /// The same at half of D(silence).
  public var halfSilence = SilenceCounts()
  /// The same at twice D(silence).
  public var doubleSilence = SilenceCounts()
  /// Journeys whose drop-off belongs here and that visited no goal.
  public var droppedBeforeGoal = 0
  /// Journeys that continued and had visited no goal up to their latest visit here.
  public var continuedBeforeGoal = 0
  /// Those of `continuedBeforeGoal` that visit a goal later.
  public var goalAfter = 0
  /// Complaints that name the touchpoint.
  public var complaintsNamed = 0
  /// Complaints traced here because it was the step before.
  public var complaintsPreceding = 0
  /// Complaints traced here of which it is hidden by which of these rules.
  public internal(set) var complaintsByHiddenRule = 0
  /// Those of `complaintsNamed` under journeys that never visited the touchpoint.
  public var namedElsewhere = 0
  /// Journeys that visited the touchpoint with at least one complaint traced to it.
  public var complainedJourneys = 0
  /// Journeys that had their time to complain: the first visit lies at least the complaint
  /// signal's `within` before T; all journeys where there is no `within`.
  public var complaintMature = 0
  /// Those of `complaintMature` with at least one complaint traced to the touchpoint.
  public var complaintMatureComplained = 0
  /// Journeys whose k-th step is here, for k = 1 to 12.
  public var positions = [Int](repeating: 0, count: countedPositions)
  /// Complaints traced here, by category; the empty text is a category too.
  public var complaintCategories: [String: CategoryCount] = [:]
  /// From visits that were the last of their journey to the next step of the same key, in the
  /// journey cut from it after that.
  public var returnsAfterCut = DurationHistogram()
  /// From visits that no step of the same key follows, to T.
  public var censored = DurationHistogram()

  /// Makes zero measures.
  public init() {}

  /// Journeys whose drop-off belongs here.
  public var droppedOff: Int { silence.droppedOff }
  /// Open journeys whose last step is here.
  public var open: Int { silence.open }
  /// Complaints traced here.
  public var complaints: Int { complaintsNamed + complaintsPreceding + complaintsByHiddenRule }
  /// The share of journeys, of those that had their time to complain, with a complaint traced here.
  public var complaintRate: Proportion {
    Proportion(count: complaintMatureComplained, of: complaintMature)
  }

  /// Goals lost here: `droppedBeforeGoal` times the share of those who went on that reached one.
  ///
  /// An upper estimate, since those who left may differ from those who stayed; nil where nobody
  /// went on before a goal.
  public var goalsLost: Double? {
    guard continuedBeforeGoal > 0 else { return nil }
    return Double(droppedBeforeGoal) * Double(goalAfter) / Double(continuedBeforeGoal)
  }

  /// Adds the measures of other journeys.
  public mutating func merge(_ other: TouchpointMeasures) {
    visits += other.visits
    journeys += other.journeys
    entries += other.entries
    repeats += other.repeats
    continued += other.continued
    completed += other.completed
    exited += other.exited
    silence.merge(other.silence)
    halfSilence.merge(other.halfSilence)
    doubleSilence.merge(other.doubleSilence)
    droppedBeforeGoal += other.droppedBeforeGoal
    continuedBeforeGoal += other.continuedBeforeGoal
    goalAfter += other.goalAfter
    complaintsNamed += other.complaintsNamed
    complaintsPreceding += other.complaintsPreceding
    complaintsByHiddenRule += other.complaintsByHiddenRule
    namedElsewhere += other.namedElsewhere
    complainedJourneys += other.complainedJourneys
    complaintMature += other.complaintMature
    complaintMatureComplained += other.complaintMatureComplained
    for position in positions.indices { positions[position] += other.positions[position] }
    complaintCategories.merge(other.complaintCategories)
    returnsAfterCut.merge(other.returnsAfterCut)
    censored.merge(other.censored)
  }
}
