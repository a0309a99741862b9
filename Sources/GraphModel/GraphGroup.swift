public import JourneyMeasurement
public import Statistics

/// Several touchpoints seen as one: a stage, or all that one owner answers for.
public struct GraphGroup: Sendable, Equatable {
  /// The stage's id; of an owner, the name.
  public var id: String
  /// The title people read.
  public var title: String
  /// The positions of its touchpoints, ascending.
  public var touchpoints: [Int]
  /// What journeys did there.
  public var measures: GroupMeasures
  /// Per journey, the time that began at a step in the group.
  public var time: DurationSummary

  /// The share of its journeys whose drop-off belongs to it, open ones counted as staying.
  public var droppedOffShare: Proportion {
    Proportion(count: measures.droppedOff, of: measures.journeys)
  }
}

extension GraphGroup {
  /// What an owner answers for who owns no touchpoint, but a standard.
  public init(ownerWithoutTouchpoint owner: String) {
    let measures = GroupMeasures()
    self.init(
      id: owner,
      title: owner,
      touchpoints: [],
      measures: measures,
      time: DurationSummary(measures.timeInGroup)
    )
  }
}
