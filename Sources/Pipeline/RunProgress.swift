import Dispatch
import EventEngine
import EventImport
import Synchronization

/// How far a run has come.
public struct RunProgress: Sendable, Equatable {
  /// What a run is doing.
  public enum Phase: Sendable, Equatable {
    /// Reading the log.
    case reading
    /// Making journeys of what was read; the share done, from 0 to 1.
    case folding(Double)
    /// Writing results.
    case finishing
  }

  /// What the run is doing.
  public var phase: Phase
  /// Bytes of the inputs read, as they lie on disk.
  public var bytesRead: Int64
  /// All bytes of the inputs; nil where one is a pipe.
  public var bytesTotal: Int64?
  /// Events read.
  public var events: Int
  /// Seconds since the reading began.
  public var seconds: Double
  /// Seconds since the phase began.
  public var phaseSeconds: Double

  /// Makes a state of progress.
  public init(
    phase: Phase,
    bytesRead: Int64,
    bytesTotal: Int64?,
    events: Int,
    seconds: Double,
    phaseSeconds: Double? = nil
  ) {
    self.phase = phase
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
    self.events = events
    self.seconds = seconds
    self.phaseSeconds = phaseSeconds ?? seconds
  }
}

/// Looks at a run's counters several times a second and tells an observer.
final class ProgressTicker: Sendable {
  private let queue = DispatchQueue(label: "waymark.progress")
  private let timer: Mutex<(any DispatchSourceTimer)?>
  private let tell: @Sendable (RunProgress?) -> Void

  /// Begins to tell.
  init(
    _ engine: EngineProgress,
    _ reader: EventLogReader,
    tell: @escaping @Sendable (RunProgress?) -> Void
  ) {
    self.tell = tell
    let start = ContinuousClock.now
    let source = DispatchSource.makeTimerSource(queue: queue)
    source.schedule(deadline: .now() + .milliseconds(300), repeating: .milliseconds(150))
    let folding = Mutex<ContinuousClock.Instant?>(nil)
    source.setEventHandler {
      let now = ContinuousClock.now
      let phase: RunProgress.Phase =
        switch engine.phase {
        case .reading: .reading
        case .folding: .folding(Double(engine.foldedThousandths) / 1000)
        case .finished: .finishing
        }
      let phaseStart = folding.withLock { since in
        if since == nil, phase != .reading { since = now }
        return since ?? start
      }
      tell(
        RunProgress(
          phase: phase,
          bytesRead: reader.bytesRead,
          bytesTotal: reader.totalBytes,
          events: engine.rows,
          seconds: start.duration(to: now) / .seconds(1),
          phaseSeconds: phaseStart.duration(to: now) / .seconds(1)
        )
      )
    }
    source.resume()
    timer = Mutex(source)
  }

  deinit { stop() }

  /// Tells that it is over; nothing is told after this has returned.
  func stop() {
    let running = timer.withLock { timer in
      defer { timer = nil }
      return timer
    }
    guard let running else { return }
    running.cancel()
    queue.sync { tell(nil) }
  }
}
