import Statistics

/// Which parts of sums are hidden in measures for sharing: a sum of the others would say too little, and is
/// not made.
public struct HiddenParts: Sendable, Equatable {
  /// The touchpoints from which a way is hidden.
  public internal(set) var waysFrom: Set<Int> = []
  /// The touchpoints to which a way is hidden.
  public internal(set) var waysInto: Set<Int> = []
  /// The times from touchpoints to the next step, over all ways, where these may be shown together.
  var timesToNext: [Int: DurationHistogram] = [:]
  /// The touchpoints of which it is hidden how long visits waited for a step of another journey, or in vain.
  public internal(set) var waits: Set<Int> = []
  /// Whether it is hidden of a touchpoint at which of their steps journeys are there.
  public internal(set) var positions = false
}
