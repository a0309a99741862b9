extension JourneyDefinition {
  /// The designed ways on from a touchpoint, defaults resolved, as positions of touchpoints.
  ///
  /// Where `next` is not given: the following touchpoint of the stage that is no exit, else the
  /// first such of the next stage; none for an end or exit.
  public func designedNext(of position: Int) -> [Int] {
    let touchpoint = touchpoints[position]
    if let next = touchpoint.next { return next }
    if touchpoint.isEnd || touchpoint.isExit { return [] }
    let rest = (position + 1)..<stages[touchpoint.stage].touchpoints.upperBound
    if let following = rest.first(where: { !touchpoints[$0].isExit }) { return [following] }
    guard touchpoint.stage + 1 < stages.count else { return [] }
    let nextStage = stages[touchpoint.stage + 1].touchpoints
    return nextStage.first { !touchpoints[$0].isExit }.map { [$0] } ?? []
  }

  /// The touchpoints before which a finished journey is cut, defaults resolved: where journeys
  /// are per case the default is none, else the entry touchpoints.
  public func restartTouchpoints(hasCase: Bool) -> [Int] {
    if let restart = split.restart { return restart }
    return hasCase ? [] : touchpoints.indices.filter { touchpoints[$0].isEntry }
  }

  /// D(silence): the smaller of `inactivity` and `split.idle`.
  public var silence: TimeSpan { split.idle.map { min($0, inactivity) } ?? inactivity }

  /// The thresholds in force at a touchpoint: its own where set, else the definition's.
  public func thresholds(of position: Int) -> Thresholds {
    let own = touchpoints[position].thresholds
    return Thresholds(
      dropOff: own.dropOff ?? thresholds.dropOff,
      complaint: own.complaint ?? thresholds.complaint
    )
  }

  /// The owners named by touchpoints, each once, in definition order.
  public var owners: [String] {
    var seen: Set<String> = []
    return touchpoints.compactMap(\.owner).filter { seen.insert($0).inserted }
  }

  /// The channels named by touchpoints, each once, in definition order.
  public var channels: [String] {
    var seen: Set<String> = []
    return touchpoints.compactMap(\.channel).filter { seen.insert($0).inserted }
  }
}
