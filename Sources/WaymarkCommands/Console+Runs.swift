import Diagnostics
import Pipeline

extension Console {
  /// Who tells people about a run: problems always, decisions and progress unless asked to be quiet.
  func observer(isQuiet: Bool) -> RunObserver {
    var observer = RunObserver(report: { report($0, sources: $1) })
    guard !isQuiet else { return observer }
    observer.note = { say(MessageText.escaped($0) + "\n") }
    if isWatched {
      // Back to the line's start, and what is left of the line before is wiped out.
      observer.progress = { say("\r" + ($0?.line ?? "") + "\u{1B}[K") }
    }
    return observer
  }

  /// Runs something that signals may interrupt; the line of progress is wiped out either way.
  func interruptible<Result>(
    _ body: (Interruption) throws -> Result
  ) throws -> Result {
    let interruption = Interruption()
    let isWatched = isWatched
    let watch = SignalWatch(interruption) {
      say((isWatched ? "\r\u{1B}[K" : "") + "error: stopped on request; nothing was written\n")
    }
    defer { watch.stop() }
    return try body(interruption)
  }
}
