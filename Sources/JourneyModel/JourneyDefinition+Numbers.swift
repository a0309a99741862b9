extension JourneyDefinition {
  /// The numbers of touchpoints, by position: the stage's, a point, and its own in the stage.
  ///
  /// People say "2.3" across a table sooner than an id; it follows the definition's order alone.
  public var touchpointNumbers: [String] {
    var counts = [Int](repeating: 0, count: stages.count)
    return touchpoints.map { touchpoint in
      counts[touchpoint.stage] += 1
      return "\(touchpoint.stage + 1).\(counts[touchpoint.stage])"
    }
  }
}
