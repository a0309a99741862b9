import Dispatch
import Foundation
import Synchronization

/// Turns the signals by which people and systems stop a program into an `Interruption`.
///
/// The run gets a moment to end by itself; then the process ends all the same, with the same exit
/// status. Nothing is left behind either way: results are put in place only when it is too late to
/// interrupt, and temporary files have no names.
public final class SignalWatch: Sendable {
  /// The exit status of an interrupted run, as shells have it for SIGINT.
  public static let exitStatus: Int32 = 130
  /// How long a run gets to end by itself.
  private static let patience = DispatchTimeInterval.milliseconds(120)
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  private let sources: Mutex<[any DispatchSourceSignal]>

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - interruption: what is raised.
  ///   - atExit: called before the process is ended because the run did not end by itself.
  public init(_ interruption: Interruption, atExit: @escaping @Sendable () -> Void) {
    let queue = DispatchQueue(label: "waymark.signals")
    var made: [any DispatchSourceSignal] = []
    for number in Self.signals {
      // What a parent chose to ignore stays ignored: `nohup`, and jobs in the background.
      let previous = signal(number, SIG_IGN)
      if Self.isIgnored(previous) { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        guard interruption.raise() else { return }
        queue.asyncAfter(deadline: .now() + Self.patience) {
          atExit()
          _exit(Self.exitStatus)
        }
      }
      source.resume()
      made.append(source)
    }
    sources = Mutex(made)
  }

  /// Stops watching: the signals end the process again, as they do by default.
  public func stop() {
    sources.withLock { sources in
      for source in sources {
        source.cancel()
      }
      if !sources.isEmpty { for number in Self.signals { _ = signal(number, SIG_DFL) } }
      sources = []
    }
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
