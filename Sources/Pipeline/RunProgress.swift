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

  /// Makes a state of progress.
  public init(
    phase: Phase,
    bytesRead: Int64,
    bytesTotal: Int64?,
    events: Int,
    seconds: Double
  ) {
    self.phase = phase
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
    self.events = events
    self.seconds = seconds
  }

  /// The state as one line: `1.20 GB of 3.40 GB (35 %), 2.1 million events/s, 12 s left`.
  public var line: String {
    switch phase {
    case .folding(let share): return "making journeys, \(Int(share * 100)) %"
    case .finishing: return "drawing and writing"
    case .reading: break
    }
    var text = Self.size(bytesRead)
    if let bytesTotal, bytesTotal > 0 {
      let share = min(1, Double(bytesRead) / Double(bytesTotal))
      text += " of \(Self.size(bytesTotal)) (\(Int(share * 100)) %)"
    }
    guard seconds > 0.5 else { return text }
    text += ", \(Self.count(Double(events) / seconds)) events/s"
    if let bytesTotal, bytesRead > 0, bytesTotal > bytesRead {
      let left = seconds * Double(bytesTotal - bytesRead) / Double(bytesRead)
      text += ", \(Self.duration(left)) left"
    }
    return text
  }

  private static func size(_ bytes: Int64) -> String {
    var value = Double(bytes)
    for unit in ["B", "kB", "MB", "GB"] {
      if value < 999.5 || unit == "GB" {
        return (unit == "B" || value >= 99.95 ? "\(Int(value.rounded()))" : decimal(value))
          + " \(unit)"
      }
      value /= 1000
    }
    return "\(bytes) B"
  }

  private static func count(_ value: Double) -> String {
    if value >= 999_500 { return "\(decimal(value / 1_000_000)) million" }
    return value >= 9_950 ? "\(Int((value / 1000).rounded()))k" : "\(Int(value.rounded()))"
  }

  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func duration(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
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
    source.setEventHandler {
      let phase: RunProgress.Phase =
        switch engine.phase {
        case .reading: .reading
        case .folding: .folding(Double(engine.foldedThousandths) / 1000)
        case .finished: .finishing
        }
      tell(
        RunProgress(
          phase: phase,
          bytesRead: reader.bytesRead,
          bytesTotal: reader.totalBytes,
          events: engine.rows,
          seconds: start.duration(to: .now) / .seconds(1)
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
