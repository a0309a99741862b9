/// How the times of an export are written: decided once, before the first row is read.
public enum TimeLayout: Sendable, Hashable {
  /// Year-first dates, with or without a time of day, a fraction and an offset.
  ///
  /// RFC 3339 and ISO 8601 calendar dates with `-`, `/` or `.` between their parts, `T`, `t` or
  /// spaces before the time, seconds optional, `.` or `,` before a fraction of any length, then
  /// optionally `Z`, `UTC`, `GMT` or an offset of hours, or hours and minutes; and the basic
  /// form `20250301T101500`. The hour 24 is unreadable; the second 60 is the second after 59.
  case automatic
  /// A count of units since 1970-01-01T00:00:00Z, with or without decimals.
  ///
  /// Where the unit was told by magnitude (`isBounded`), a value of another unit's magnitude is
  /// unreadable: it would be off by decades.
  case epoch(EpochUnit, isBounded: Bool)
  /// A strptime format.
  case format(StrptimeFormat)

  /// The layout that a `time-format` asks for.
  ///
  /// - Throws: `MappingProblem` where the text is neither an epoch unit nor a usable format.
  public init(timeFormat text: String) throws(MappingProblem) {
    if let unit = EpochUnit(rawValue: text) {
      self = .epoch(unit, isBounded: false)
    } else {
      self = .format(try StrptimeFormat(text))
    }
  }

  /// What to write as `time-format` to ask for this layout; nil for the automatic one.
  public var timeFormat: String? {
    switch self {
    case .automatic: nil
    case .epoch(let unit, isBounded: _): unit.rawValue
    case .format(let format): format.text
    }
  }
}

/// What an epoch number counts.
public enum EpochUnit: String, Sendable, Hashable, CaseIterable {
  /// Seconds: magnitudes below 1e11.
  case seconds = "epoch-s"
  /// Milliseconds: magnitudes from 1e11 to below 1e14.
  case milliseconds = "epoch-ms"
  /// Microseconds: magnitudes of at least 1e14.
  case microseconds = "epoch-us"

  /// The unit that a number's magnitude tells.
  public init(magnitude: UInt64) {
    if magnitude < 100_000_000_000 {
      self = .seconds
    } else if magnitude < 100_000_000_000_000 {
      self = .milliseconds
    } else {
      self = .microseconds
    }
  }

  /// Microseconds in one unit.
  var microseconds: Int64 {
    switch self {
    case .seconds: 1_000_000
    case .milliseconds: 1_000
    case .microseconds: 1
    }
  }

  /// The digits after the decimal point that still count: those of whole microseconds.
  var decimals: Int {
    switch self {
    case .seconds: 6
    case .milliseconds: 3
    case .microseconds: 0
    }
  }
}
