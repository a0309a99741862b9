import Diagnostics
import Pipeline
import Wording

extension Console {
  /// Who tells people about a run: errors always; warnings, decisions and progress unless asked to
  /// be quiet.
  func observer(isQuiet: Bool) -> RunObserver {
    guard !isQuiet else {
      var observer = RunObserver(report: { found, sources in
        report(found.filter { $0.severity == .error }, sources: sources)
      })
      observer.language = language
      return observer
    }
    var observer = RunObserver(report: { report($0, sources: $1) })
    observer.language = language
    observer.note = { say(MessageText.escaped($0) + "\n") }
    if isWatched {
      // Back to the line's start, and what is left of the line before is wiped out.
      observer.progress = { say("\r" + ($0?.line(language, messageStyle) ?? "") + "\u{1B}[K") }
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
      if isWatched { say("\r\u{1B}[K") }
      report(RunFailure.interrupted.diagnostics)
    }
    defer { watch.stop() }
    return try body(interruption)
  }
}
