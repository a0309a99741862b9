/// One located finding about what a user gave us: what is wrong, where, and what to do.
///
/// User mistakes are data: readers collect diagnostics and one printer shows them all.
public struct Diagnostic: Sendable, Equatable {
  /// How grave a finding is: an error stops the work, a warning does not.
  public enum Severity: String, Sendable, Equatable, Comparable {
    /// Worth knowing; the work goes on.
    case warning
    /// The work cannot go on.
    case error

    /// Orders warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool {
      left == .warning && right == .error
    }
  }

  /// Whether the finding stops the work.
  public var severity: Severity
  /// What is wrong, as one sentence fragment without a final period.
  public var problem: Message
  /// Where the finding is; nil when it concerns no place in a file.
  public var location: SourceLocation?
  /// What to do about it ("did you mean `search`?"), if anything can be said.
  public var advice: Message?

  /// Makes a finding.
  public init(
    _ severity: Severity,
    _ problem: Message,
    at location: SourceLocation? = nil,
    hint advice: Message? = nil
  ) {
    self.severity = severity
    self.problem = problem
    self.location = location
    self.advice = advice
  }

  /// What is wrong, in English.
  public var message: String { problem.english }
  /// What to do about it, in English.
  public var hint: String? { advice?.english }
}

/// A place in a text file that a user wrote.
public struct SourceLocation: Sendable, Hashable {
  /// The file's path as the user gave it.
  public var path: String
  /// The line, from 1; 0 when only the file is known.
  public var line: Int
  /// The column in characters, from 1; 0 when only the line is known.
  public var column: Int
  /// How many characters from the column on are meant; the caret's width.
  public var length: Int

  /// Makes a place.
  public init(path: String, line: Int = 0, column: Int = 0, length: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
  }
}
