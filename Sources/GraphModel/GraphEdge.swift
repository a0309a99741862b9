public import Statistics

/// A way from one touchpoint straight to another: designed, taken, or both.
public struct GraphEdge: Sendable, Equatable {
  /// The position of the touchpoint it leaves.
  public var from: Int
  /// The position of the touchpoint it leads to.
  public var to: Int
  /// Whether the definition has it.
  public var isDesigned: Bool
  /// Transitions taken.
  public var count: Int
  /// Distinct journeys that took it.
  public var journeys: Int
  /// Transitions out of `from` in all, repeats included.
  public var transitionsOut: Int
  /// Journeys that visited `from`.
  public var journeysAtFrom: Int
  /// The time between the two steps.
  public var time: DurationSummary

  /// Whether any journey took it.
  public var isTaken: Bool { count > 0 }
  /// Whether it leads back to where it begins.
  public var isRepeat: Bool { from == to }
  /// Its share of all transitions out of `from`; nil where there are none.
  public var share: Double? { Proportion(count: count, of: transitionsOut).value }
  /// The share of the journeys at `from` that took it at least once.
  public var journeyShare: Proportion { Proportion(count: journeys, of: journeysAtFrom) }
}
