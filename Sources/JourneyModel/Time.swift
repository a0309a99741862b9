/// An instant: whole microseconds since 1970-01-01T00:00:00Z, years 1 to 9999.
public struct Instant: Sendable, Hashable, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z; negative before it.
  public var microseconds: Int64

  /// Makes an instant from microseconds since 1970-01-01T00:00:00Z.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// Orders instants by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }

  /// The earliest instant that Waymark reads: 0001-01-01T00:00:00Z.
  public static let earliest = Instant(microseconds: -62_135_596_800_000_000)
  /// The latest instant that Waymark reads: 9999-12-31T23:59:59.999999Z.
  public static let latest = Instant(microseconds: 253_402_300_799_999_999)
}

/// A length of time: whole microseconds, never negative in a definition.
public struct TimeSpan: Sendable, Hashable, Comparable {
  /// The length in microseconds.
  public var microseconds: Int64

  /// Makes a length of time from microseconds.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// A length of whole seconds.
  public static func seconds(_ count: Int64) -> TimeSpan {
    TimeSpan(microseconds: count * 1_000_000)
  }

  /// A length of whole days of 24 hours.
  public static func days(_ count: Int64) -> TimeSpan { seconds(count * 86_400) }

  /// Orders lengths by size.
  public static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.microseconds < right.microseconds
  }
}
