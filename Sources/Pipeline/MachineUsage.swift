import Foundation
import Wording

/// What reading and measuring a log took of the machine.
public struct MachineUsage: Sendable {
  /// Seconds on the clock.
  public var wallSeconds: Double
  /// Seconds of all processors.
  public var processorSeconds: Double
  /// How many threads worked.
  public var threads: Int
  /// The most memory that the process ever held, in bytes.
  public var peakMemory: Int

  /// The share of the threads' time that their processors worked; nil where no time passed.
  public var utilisation: Double? {
    let possible = wallSeconds * Double(threads)
    return possible > 0 ? min(1, processorSeconds / possible) : nil
  }

  /// The usage as a line for people, without an end.
  func line(_ words: Words) -> String {
    words(
      .terminalUsage,
      [
        "seconds": .text(
          (wallSeconds < 0.05 ? "<" : "") + words.language.numbers.tenths(max(wallSeconds, 0.1))
        ),
        "percent": .count(Int(((utilisation ?? 0) * 100).rounded())), "threads": .count(threads),
        "memory": .count((peakMemory + 1 << 19) >> 20),
      ]
    ).plain
  }
}

/// Measures usage from its making on.
struct UsageMeter {
  private let start = ContinuousClock.now
  private let processorAtStart = Self.usage().processor

  /// What was used since this was made.
  func read(threads: Int) -> MachineUsage {
    let now = Self.usage()
    let elapsed = (ContinuousClock.now - start).components
    return MachineUsage(
      wallSeconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18,
      processorSeconds: now.processor - processorAtStart,
      threads: threads,
      peakMemory: now.memory
    )
  }

  /// The processor time of the process so far in seconds, and its most memory in bytes.
  private static func usage() -> (processor: Double, memory: Int) {
    var usage = rusage()
    // RUSAGE_SELF is 0 on all systems, but imported as different types.
    _ = getrusage(0, &usage)
    #if os(Linux)
    let memory = usage.ru_maxrss * 1024
    #else
    let memory = usage.ru_maxrss
    #endif
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return (seconds(usage.ru_utime) + seconds(usage.ru_stime), memory)
  }
}
