/// What `calendar` says, as written.
public enum CalendarChoice: Sendable {
  /// The clock never rests.
  case none
  /// It runs in these hours.
  case hours(CalendarDraft)
}

/// Working hours, as written.
public struct CalendarDraft: Sendable {
  /// Days and their hours.
  public var hours: [Located<String>] = []
  /// Days on which nobody works.
  public var holidays: [Located<String>] = []
  /// The zone, known to exist; nil for that of the log.
  public var timeZone: Located<String>?

  /// Makes an empty draft.
  public init() {}
}
