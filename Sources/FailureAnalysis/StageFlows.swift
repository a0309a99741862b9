import GraphModel
import JourneyMeasurement
import JourneyModel

/// How journeys went from stage to stage.
///
/// The unit is the stay: steps of a journey in a row that are in one stage. A journey that comes
/// back to a stage stays there again. For each stage,
/// `stays = begun + moves into it = moves out of it + completed + left + open`.
public struct StageFlows: Sendable, Equatable {
  /// The stays in one stage, and how they began and ended.
  public struct Stage: Sendable, Equatable {
    /// Stays in all.
    public var stays = 0
    /// Stays that a journey began with.
    public var begun = 0
    /// Stays that ended a completed journey.
    public var completed = 0
    /// Stays that ended a journey that dropped off, exits included.
    ///
    /// The drop-off itself may belong to a touchpoint of an earlier stage.
    public var left = 0
    /// Stays that an open journey is in.
    public var open = 0
  }

  /// Moves from one stage straight to another.
  public struct Move: Sendable, Equatable {
    /// The position of the stage it leaves.
    public var from: Int
    /// The position of the stage it leads to.
    public var to: Int
    /// How often journeys took it.
    public var count: Int

    /// Whether it leads back to an earlier stage.
    public var isReturn: Bool { to < from }
  }

  /// The stages, in order.
  public var stages: [Stage]
  /// The moves taken, by `from`, then `to`.
  public var moves: [Move]

  /// Adds up touchpoints and transitions by stage.
  init(_ graph: JourneyGraph) {
    var stages = [Stage](repeating: Stage(), count: graph.stages.count)
    var counts = [Int](repeating: 0, count: stages.count * stages.count)
    let stageOf = graph.nodes.map(\.touchpoint.stage)
    for edge in graph.takenTransitions {
      counts[stageOf[edge.from] * stages.count + stageOf[edge.to]] += edge.count
    }
    for node in graph.nodes {
      let stage = stageOf[node.position]
      // Every step but a journey's last is left by a transition.
      let last = node.measures.visits - node.departures - node.repeatedVisits
      stages[stage].begun += node.measures.entries
      stages[stage].completed += node.measures.completed
      stages[stage].open += node.measures.open
      stages[stage].left += last - node.measures.completed - node.measures.open
    }
    var moves: [Move] = []
    for from in stages.indices {
      stages[from].stays = stages[from].begun
      for to in stages.indices where to != from {
        stages[from].stays += counts[to * stages.count + from]
        let count = counts[from * stages.count + to]
        if count > 0 { moves.append(Move(from: from, to: to, count: count)) }
      }
    }
    self.stages = stages
    self.moves = moves
  }
}

extension Findings {
  /// Whether parts of the flows are hidden, so that the rest would not add up.
  public var hidesStageFlows: Bool {
    guard sharedGroup != nil else { return false }
    let entries = graph.nodes.reduce(0) { $0 + $1.measures.entries }
    let addsUp = graph.nodes.allSatisfy { node in
      let measures = node.measures
      let ended = measures.completed + measures.exited + measures.droppedOff + measures.open
      return measures.continued + ended == measures.journeys
    }
    return !graph.hidden.waysFrom.isEmpty || !addsUp || entries != coverage.totals.journeys
  }

  /// How journeys went from stage to stage.
  public var stageFlows: StageFlows { StageFlows(graph) }
}
