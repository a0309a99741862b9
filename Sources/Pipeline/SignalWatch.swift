// Unsafe memory: a signal handler may do little; it writes one byte from its own stack into a pipe.

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
  /// Where handlers write; -1 for nowhere.
  private static let pipeEnd = Atomic<Int32>(-1)

  private let source: Mutex<(any DispatchSourceRead)?>
  private let ownEnd: Int32

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - interruption: what is raised.
  ///   - atExit: called before the process is ended because the run did not end by itself.
  public init(_ interruption: Interruption, atExit: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      // Without a pipe the signals end the process as they always did.
      source = Mutex(nil)
      ownEnd = -1
      return
    }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let queue = DispatchQueue(label: "waymark.signals")
    let made = DispatchSource.makeReadSource(fileDescriptor: readEnd, queue: queue)
    made.setEventHandler {
      var byte: UInt8 = 0
      guard read(readEnd, &byte, 1) == 1, interruption.raise() else { return }
      queue.asyncAfter(deadline: .now() + Self.patience) {
        atExit()
        _exit(Self.exitStatus)
      }
    }
    made.setCancelHandler {
      close(readEnd)
      close(writeEnd)
    }
    made.activate()
    source = Mutex(made)
    ownEnd = writeEnd
    Self.pipeEnd.store(writeEnd, ordering: .sequentiallyConsistent)
    var watched = sigset_t()
    sigemptyset(&watched)
    for number in Self.signals {
      sigaddset(&watched, number)
      let previous = signal(number) { _ in
        let kept = errno
        var byte: UInt8 = 1
        _ = write(SignalWatch.pipeEnd.load(ordering: .relaxed), &byte, 1)
        errno = kept
      }
      // What a parent chose to ignore stays ignored: `nohup`, and jobs in the background.
      if Self.isIgnored(previous) { _ = signal(number, SIG_IGN) }
    }
    // Some parents start programs from threads that block all signals, and the mask is inherited.
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
  }

  deinit { stop() }

  /// Stops watching: the signals end the process again, as they do by default.
  public func stop() {
    let running = source.withLock { source in
      defer { source = nil }
      return source
    }
    guard let running else { return }
    let isOurs = Self.pipeEnd.compareExchange(
      expected: ownEnd,
      desired: -1,
      ordering: .sequentiallyConsistent
    ).exchanged
    if isOurs {
      for number in Self.signals {
        let previous = signal(number, SIG_DFL)
        if Self.isIgnored(previous) { _ = signal(number, SIG_IGN) }
      }
    }
    running.cancel()
  }

  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
