/// A promise that the company makes, whose keeping is measured: a clock from one event to another.
public struct Standard: Sendable, Equatable {
  /// What starts or stops the clock.
  public enum Trigger: Sendable, Equatable {
    /// A visit to the touchpoint at this position.
    case touchpoint(Int)
    /// An event that this matcher accepts; such an event is a signal.
    case event(Matcher)
    /// The time that an attribute of the starting event holds; it only stops clocks.
    case time(attribute: String)
  }

  /// What is promised about the stop.
  public enum Promise: Sendable, Equatable {
    /// It comes at most this long after the start.
    case within(TimeSpan)
    /// It comes at or before the time that this attribute of the starting event holds.
    case due(attribute: String)
    /// It is a fault, such as a correction, and does not come within this long after the start.
    case free(TimeSpan)
  }

  /// The standard's id.
  public var id: String
  /// The title people read.
  public var title: String
  /// The preset that gave the title; nil where the definition has one, or the id gave it.
  public var titledBy: StandardPreset?
  /// What starts the clock.
  public var from: Trigger
  /// What stops it.
  public var to: Trigger
  /// What is promised.
  public var promise: Promise
  /// The working hours that the promise counts in; nil where the clock never rests.
  public var calendar: WorkingCalendar?
  /// The share of cases in which the promise is to be kept, between 0 and 1.
  public var target: Double?
  /// The team that answers for it.
  public var owner: String?

  /// Makes a standard.
  public init(
    id: String,
    title: String,
    titledBy: StandardPreset? = nil,
    from: Trigger,
    to: Trigger,
    promise: Promise,
    calendar: WorkingCalendar? = nil,
    target: Double? = nil,
    owner: String? = nil
  ) {
    self.id = id
    self.title = title
    self.titledBy = titledBy
    self.from = from
    self.to = to
    self.promise = promise
    self.calendar = calendar
    self.target = target
    self.owner = owner
  }
}
