import Synchronization

/// How far a run has come, and whether it is to stop; shared with whoever shows it.
public final class EngineProgress: Sendable {
  /// What the engine is doing.
  public enum Phase: Int, Sendable {
    /// Reading the input.
    case reading
    /// Making journeys of what was read.
    case folding
    /// Done.
    case finished
  }

  private let currentPhase = Atomic(Phase.reading.rawValue)
  private let eventCount = Atomic(0)
  private let foldedShare = Atomic(0)
  private let stop = Atomic(false)

  /// Makes the progress of a run that has not begun.
  public init() {}

  /// What the engine is doing.
  public var phase: Phase { Phase(rawValue: currentPhase.load(ordering: .relaxed)) ?? .reading }

  /// Rows read so far.
  public var rows: Int { eventCount.load(ordering: .relaxed) }

  /// The share of journeys made so far, in thousandths; meaningful while folding.
  public var foldedThousandths: Int { foldedShare.load(ordering: .relaxed) }

  /// Whether the run is to stop.
  public var isCancelled: Bool { stop.load(ordering: .relaxed) }

  /// Asks the run to stop soon; it then throws `EventEngineError.cancelled`.
  public func cancel() { stop.store(true, ordering: .relaxed) }

  func add(rows: Int) { eventCount.wrappingAdd(rows, ordering: .relaxed) }
  func enter(_ phase: Phase) { currentPhase.store(phase.rawValue, ordering: .relaxed) }
  func folded(_ done: Int, of all: Int) {
    foldedShare.store(all > 0 ? done * 1000 / all : 1000, ordering: .relaxed)
  }
}
