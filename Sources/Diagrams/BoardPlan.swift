/// Which card stands in which row of which column, and what stands between the rows.
struct BoardPlan {
  /// What stands between two rows beside the gap in which ways run, such as a stage's heading.
  struct Border {
    /// The height of the gap above it in which nothing runs.
    var gap: Double
    /// Its own height.
    var height: Double
    /// Whether a way straight up or down has to go around it.
    var stopsWays: Bool
  }

  /// The card of each row of each column; nil is an empty place, through which ways may run.
  var columns: [[Int?]]
  /// Whether rows run across all columns, and the gaps between them too.
  var isAligned: Bool
  /// The room above the first gap, for headings.
  var top: Double
  /// The room before the first channel, for the titles of lanes.
  var left = 0.0
  /// The room below the last gap, for lanes without cards.
  var bottom = 0.0
  /// The border above each row of each column; nil where there is none.
  var borders: [[Border?]]
}
