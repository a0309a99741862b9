import JourneyModel

/// What a sample says about one column.
public struct ColumnProfile: Sendable {
  /// What kind of values a column holds, guessed.
  public enum Kind: String, Sendable, Equatable {
    /// No values at all.
    case empty
    /// Words or sentences.
    case text
    /// Decimal numbers.
    case number
    /// Times, readable or not without a `time-format`.
    case time
    /// True and false, yes and no.
    case truth = "true/false"
    /// Keys: numbers or codes that name something.
    case id
  }

  /// The header's name or key path.
  public let name: String
  /// The position among the sample's columns.
  public let position: Int
  /// The kind of its values.
  public let kind: Kind
  /// The rows of the sample.
  public let rowCount: Int
  /// The rows in which it is not empty.
  public let filled: Int
  /// How many different values it has, the empty one aside.
  public let distinct: Int
  /// The characters of its longest value.
  public let longest: Int
  /// How times in it are written.
  public let times: TimeDetection
  /// Whether the values are times of day without a date.
  public let holdsClockTimes: Bool
  /// Whether integers in it begin with a zero: identifiers that a spreadsheet would spoil.
  public let hasLeadingZeros: Bool
  /// Whether a value is an e-mail address or a telephone number.
  public let holdsContacts: Bool
  /// Whether all are whole numbers, some of them long.
  let holdsLongDigits: Bool
  /// What its values look like; nil where there are none.
  public let shape: ColumnShape?
  /// The commonest values with their counts, at most three; ties by the text.
  public let commonest: [(value: String, count: Int)]

  /// Whether every value that is there is another one.
  public var isUnique: Bool { filled > 0 && distinct == filled }

  /// Profiles one column of a sample.
  public init(_ sample: SampleRows, position: Int) {
    let values = sample.values(ofColumn: position)
    var counts: [String: Int] = [:]
    var filled = 0
    var longest = 0
    var characters = 0
    for value in values {
      let text = LogText.trimmed(value)
      guard !text.isEmpty else { continue }
      filled += 1
      counts[text, default: 0] += 1
      let length = text.utf8.count
      longest = max(longest, length)
      characters += length
    }
    let distinctValues = counts.keys
    let numbers = distinctValues.count { Self.isNumber($0) }
    let times = TimeDetection(values)
    name = sample.columns[position].name
    self.position = position
    rowCount = sample.rowCount
    self.filled = filled
    distinct = counts.count
    self.longest = longest
    self.times = times
    hasLeadingZeros = distinctValues.contains { text in
      text.utf8.count > 1 && text.utf8.first == 0x30
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    shape = ColumnShape(distinctValues)
    holdsLongDigits =
      longest >= 6
      && distinctValues.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    holdsClockTimes = filled > 0 && distinctValues.allSatisfy(Self.isClockTime)
    commonest = Array(
      counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3)
        .map { (value: $0.key, count: $0.value) }
    )
    let kind = Self.kind(
      HeaderName(name),
      values: distinctValues,
      filled: filled,
      numbers: numbers,
      times: times,
      hasLeadingZeros: hasLeadingZeros
    )
    self.kind = kind
    holdsContacts = kind != .time && distinctValues.contains(where: Self.isContact)
  }

  /// Whether a text has an e-mail address in it, or is a telephone number: seven digits or more with a plus
  /// before them, or with signs between them that numbers lack.
  private static func isContact(_ text: String) -> Bool {
    if text.contains(address) { return true }
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    guard (7...17).contains(digits), Double(text) == nil || text.utf8.first == 0x2B else {
      return false
    }
    return text.utf8.first != 0x2D && text.utf8.allSatisfy { phoneSigns.contains($0) }
      && text.utf8.contains { !(0x30...0x39).contains($0) }
  }

  // A regular expression is no Sendable value.
  private static var address: Regex<Substring> { /[^\s@]+@[^\s@]+\.[^\s@.]{2,}/ }
  private static let phoneSigns = Set("0123456789+()/-. ".utf8)

  private static func kind(
    _ name: HeaderName,
    values: some Collection<String>,
    filled: Int,
    numbers: Int,
    times: TimeDetection,
    hasLeadingZeros: Bool
  ) -> Kind {
    guard !values.isEmpty else { return .empty }
    let truths: Set<String> = ["true", "false", "yes", "no", "y", "n", "t", "f"]
    if values.count <= 2, values.allSatisfy({ truths.contains($0.lowercased()) }) { return .truth }
    if times.isPlausible { return .time }
    if name.endsInKey { return .id }
    if numbers * 100 >= values.count * 99 { return hasLeadingZeros ? .id : .number }
    let areCodes = values.allSatisfy { text in
      text.utf8.contains { (0x30...0x39).contains($0) }
        && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
    return areCodes && values.count * 2 > filled ? .id : .text
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.contains { (0x30...0x39).contains($0) } && Double(text) != nil
  }

  /// `H:mm`, with or without seconds and AM or PM.
  private static func isClockTime(_ text: String) -> Bool {
    guard text.utf8.contains(0x3A), text.utf8.count <= 20 else { return false }
    return clockFormats.contains { format in
      var parser = TimestampParser(layout: .format(format))
      return parser.parse(text: "2000-01-01 " + text) != TimestampParser.unreadable
    }
  }

  private static let clockFormats = [
    "%F %T", "%F %R", "%F %T.%f", "%F %I:%M:%S %p", "%F %I:%M %p",
  ].compactMap { try? StrptimeFormat($0) }
}

extension TimeDetection {
  /// Whether nearly every value is a time, and numbers are times of the years 1990 to 2099: prices
  /// and ages are no epoch seconds.
  var isPlausible: Bool {
    guard looksLikeTimes else { return false }
    guard case .epoch? = layout, let span else {
      switch refusal {
      case .mixedUnits: return plausibleNumbers * 100 >= filled * 99
      // Keys of eighteen digits are commoner.
      case .nanoseconds: return false
      default: return true
      }
    }
    return Self.plausibleTimes.contains(span.lowerBound)
      && Self.plausibleTimes.contains(span.upperBound)
  }

  /// Whether the values are numbers that may be times.
  var areNumbers: Bool {
    if case .epoch? = layout { return true }
    switch refusal {
    case .mixedUnits, .compactDigits, .nanoseconds: return true
    default: return false
    }
  }

  var isNanoseconds: Bool {
    if case .nanoseconds? = refusal { true } else { false }
  }

  /// The years 1990 to 2099, in microseconds since 1970 UTC.
  static let plausibleTimes: Range<Int64> = 631_152_000_000_000..<4_102_444_800_000_000
}
