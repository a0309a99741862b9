public import Diagnostics

/// A promise, as written.
public struct StandardDraft: Sendable {
  /// What starts or stops the clock, as written.
  public enum Trigger: Sendable {
    /// A touchpoint's id, or an event's name or glob.
    case name(Located<String>)
    /// An event with its conditions.
    case event(Located<Matcher>)
    /// The attribute of the starting event that holds the time.
    case time(attribute: Located<String>)

    /// Where it stands.
    var location: SourceLocation {
      switch self {
      case .name(let name): name.location
      case .event(let matcher): matcher.location
      case .time(let attribute): attribute.location
      }
    }
  }

  /// Where a finding about the standard as a whole belongs.
  public var location: SourceLocation
  /// The standard's id.
  public var id: Located<String>?
  /// The title people read.
  public var title: Located<String>?
  /// What fills in what is not written.
  public var preset: Located<String>?
  /// What starts the clock.
  public var from: Trigger?
  /// What stops it.
  public var to: Trigger?
  /// The fault that must not come.
  public var without: Trigger?
  /// The time promised.
  public var within: Located<TimeSpan>?
  /// The attribute of the starting event that holds the time promised.
  public var due: Located<String>?
  /// The working hours; nil for those of the definition.
  public var calendar: CalendarChoice?
  /// The share of cases in which the promise is to be kept.
  public var target: Double?
  /// The team that answers for it.
  public var owner: Located<String>?
  /// Whether a key that says what is promised was written and found to be wrong, so that its
  /// absence is no second finding.
  public var isBroken = false

  /// Makes an empty draft of a standard at a place.
  public init(location: SourceLocation) { self.location = location }
}
