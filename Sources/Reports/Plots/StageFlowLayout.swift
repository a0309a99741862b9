package import FailureAnalysis

/// Where the bars and bands of a drawing of stage flows lie, from left to right.
///
/// Each stage is a row, with a bar as long as its stays. What flows past a stage runs to the left of
/// its bar. Above and below a bar lies what adds up to it, in the same scale.
package struct StageFlowLayout {
  /// How stays begin or end, other than by a flow to a later stage.
  package enum End: CaseIterable {
    case begun, cameBack, onward, returned, completed, left, open

    /// The colour of the patch.
    var color: PlotColor {
      switch self {
      case .begun: .pale
      case .cameBack, .returned: .axis
      case .onward: .band
      case .completed: .completed
      case .left: .left
      case .open: .open
      }
    }

    /// A sign that differs in shape.
    var mark: String {
      switch self {
      case .begun: "▶"
      case .cameBack: "↰"
      case .onward: "↓"
      case .returned: "↑"
      case .completed: "■"
      case .left: "✕"
      case .open: "○"
      }
    }
  }

  /// A patch above or below a bar.
  package struct Patch {
    /// What its stays begin or end with.
    package var end: End
    /// Its left edge, in points.
    package var x: Double
    /// How many stays it stands for, in points.
    package var width: Double
  }

  /// The bar of a stage, with the patches above and below it.
  package struct Row {
    /// The bar's left edge, in points.
    package var x: Double
    /// How many stays the bar stands for, in points.
    package var width: Double
    /// How its stays begin, but for those that come from an earlier stage.
    package var above: [Patch] = []
    /// How its stays end, but for those that go on to a later stage.
    package var below: [Patch] = []
  }

  /// The left edge of a band in a row.
  package struct Point: Equatable {
    /// The position of the row.
    package var row: Int
    /// The left edge, in points.
    package var x: Double
  }

  /// A flow to a later stage: from below its first row, past others, to above its last.
  package struct Ribbon {
    /// The flow.
    package var move: StageFlows.Move
    /// How many stays it stands for, in points.
    package var width: Double
    /// Its left edge in each row that it touches, from the first to the last.
    package var points: [Point]
  }

  private static let gap = 6.0

  /// The rows, one for each stage.
  package private(set) var rows: [Row] = []
  /// The flows to later stages.
  package private(set) var ribbons: [Ribbon] = []
  /// How long a stay is.
  package let scale: Double

  /// Lays flows out in a width.
  package init(_ flows: StageFlows, width: Double) {
    let onward = flows.moves.filter { !$0.isReturn }
      // Those that go farthest run outermost.
      .sorted { ($1.to, $0.from) < ($0.to, $1.from) }
    let passing = flows.stages.indices.map { row in
      onward.filter { $0.from < row && row < $0.to }
    }
    scale =
      zip(flows.stages, passing).map { stage, passing in
        let count = stage.stays + passing.reduce(0) { $0 + $1.count }
        return (width - Self.gap * Double(passing.count)) / Double(max(1, count))
      }.min().map { max(0, $0) } ?? 0
    var points = [[Point]](repeating: [], count: onward.count)
    for (row, stage) in flows.stages.enumerated() {
      var x = 0.0
      for (index, move) in onward.enumerated() where move.from < row && row < move.to {
        points[index].append(Point(row: row, x: x))
        x += Double(move.count) * scale + Self.gap
      }
      let bar = Row(x: x, width: Double(stage.stays) * scale)
      rows.append(bar)
      for (index, move) in onward.enumerated() where move.to == row {
        points[index].append(Point(row: row, x: x))
        x += Double(move.count) * scale
      }
      let back = flows.moves.filter { $0.to == row && $0.isReturn }.reduce(0) { $0 + $1.count }
      rows[row].above = patches([(.cameBack, back), (.begun, stage.begun)], from: x)
      x = bar.x
      for (index, move) in onward.enumerated() where move.from == row {
        points[index].insert(Point(row: row, x: x), at: 0)
        x += Double(move.count) * scale
      }
      let returned = flows.moves.filter { $0.from == row && $0.isReturn }
        .reduce(0) { $0 + $1.count }
      rows[row].below = patches(
        [
          (.returned, returned), (.completed, stage.completed), (.left, stage.left),
          (.open, stage.open),
        ],
        from: x
      )
    }
    ribbons = zip(onward, points).map { move, points in
      Ribbon(move: move, width: Double(move.count) * scale, points: points)
    }
  }

  private func patches(_ counts: [(End, Int)], from start: Double) -> [Patch] {
    var x = start
    return counts.filter { $0.1 > 0 }.map { end, count in
      defer { x += Double(count) * scale }
      return Patch(end: end, x: x, width: Double(count) * scale)
    }
  }
}
