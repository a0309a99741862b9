public import Statistics

/// What the journeys that visited a group of touchpoints (a stage, or an owner's) did there.
///
/// `journeys = movedOn + completed + exited + droppedOff + open`.
public struct GroupMeasures: Sendable, Equatable {
  /// Journeys that visited any touchpoint of the group.
  public var journeys = 0
  /// Journeys that are none of the following here.
  public var movedOn = 0
  /// Completed journeys whose last step is in the group.
  public var completed = 0
  /// Journeys whose last step is an exit in the group and whose drop-off belongs elsewhere.
  public var exited = 0
  /// Journeys whose drop-off belongs to a touchpoint of the group.
  public var droppedOff = 0
  /// Open journeys whose last step is in the group.
  public var open = 0
  /// Journeys that visited the group with a complaint traced to any of its touchpoints.
  public var complainedJourneys = 0
  /// For a stage, journeys that visited it or any later one; for an owner, its journeys.
  public var reachedThisOrLater = 0
  /// Per journey of the group, the sum of the durations that begin at a step in it.
  public var timeInGroup = DurationHistogram()

  /// Makes zero measures.
  public init() {}

  /// The share of the group's journeys with a complaint traced to it.
  public var complaintRate: Proportion { Proportion(count: complainedJourneys, of: journeys) }

  /// Adds the measures of other journeys.
  public mutating func merge(_ other: GroupMeasures) {
    journeys += other.journeys
    movedOn += other.movedOn
    completed += other.completed
    exited += other.exited
    droppedOff += other.droppedOff
    open += other.open
    complainedJourneys += other.complainedJourneys
    reachedThisOrLater += other.reachedThisOrLater
    timeInGroup.merge(other.timeInGroup)
  }
}
