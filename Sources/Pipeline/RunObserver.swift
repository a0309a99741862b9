public import Diagnostics
public import Wording

/// Who is told, while a run is under way, what people should see.
public struct RunObserver: Sendable {
  /// Told of problems that do not stop the run, with the texts that they point into.
  public var report: @Sendable ([Diagnostic], [String: String]) -> Void
  /// Told of decisions, such as the columns that detection chose: one line each.
  public var note: @Sendable (String) -> Void
  /// Told several times a second how far the run is, and nil when that is over; nil where nobody
  /// watches.
  public var progress: (@Sendable (RunProgress?) -> Void)?

  /// The language of decisions, and of what is told about the log.
  public var language = Language.english

  /// Makes an observer.
  public init(
    report: @escaping @Sendable ([Diagnostic], [String: String]) -> Void = { _, _ in },
    note: @escaping @Sendable (String) -> Void = { _ in },
    progress: (@Sendable (RunProgress?) -> Void)? = nil
  ) {
    self.report = report
    self.note = note
    self.progress = progress
  }
}
