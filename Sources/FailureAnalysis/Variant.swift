public import Statistics

/// A sequence of touchpoints that journeys took from their first step to their last.
public struct Variant: Sendable, Equatable {
  /// A touchpoint and how often it was visited in a row.
  public struct Run: Sendable, Hashable {
    /// The touchpoint's position.
    public var touchpoint: Int
    /// How many visits in a row.
    public var visits: Int
  }

  /// The positions of the touchpoints visited.
  public var path: [Int]
  /// The journeys that did just that, of all.
  public var share: Proportion

  /// How many journeys did just that.
  public var journeys: Int { share.count }

  /// The path with repeats collapsed.
  public var runs: [Run] {
    path.reduce(into: []) { runs, touchpoint in
      if let last = runs.last, last.touchpoint == touchpoint {
        runs[runs.count - 1].visits += 1
      } else {
        runs.append(Run(touchpoint: touchpoint, visits: 1))
      }
    }
  }

  init(path: [Int], journeys: Int, of total: Int) {
    self.path = path
    share = Proportion(count: journeys, of: total)
  }
}
