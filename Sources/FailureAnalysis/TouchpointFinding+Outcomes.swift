import GraphModel
import JourneyMeasurement
public import Statistics

extension TouchpointFinding {
  /// What became of a journey at a touchpoint; the outcomes add up to all journeys there.
  public enum Outcome: Sendable, Hashable, CaseIterable {
    /// It went on.
    case continued
    /// It was completed with its last step here.
    case completed
    /// Its last step is here, at an exit, and its drop-off belongs to an earlier touchpoint.
    case exited
    /// It dropped off here.
    case droppedOff
    /// Its last step is here, and it is open.
    case open
  }

  /// What became of the journeys here, as shares of them, in the order of the outcomes.
  public var outcomes: [(outcome: Outcome, share: Proportion)] {
    let measures = node.measures
    return Outcome.allCases.map { outcome in
      let count =
        switch outcome {
        case .continued: measures.continued
        case .completed: measures.completed
        case .exited: measures.exited
        case .droppedOff: measures.droppedOff
        case .open: measures.open
        }
      return (outcome, Proportion(count: count, of: measures.journeys))
    }
  }

  /// A number of the complaints traced here as a share of all of them.
  public func shareOfComplaints(_ complaints: Int) -> Proportion {
    Proportion(count: complaints, of: node.measures.complaints)
  }
}
