/// The plain numbers among a sample's values, as epoch numbers.
struct EpochSample {
  /// How many values are plain numbers.
  private(set) var count = 0
  /// How many are times of the years 1990 to 2099 by their magnitude.
  private(set) var plausibleCount = 0
  /// The unit of most of them.
  private(set) var unit = EpochUnit.seconds
  /// How many have that unit's magnitude.
  private(set) var unitCount = 0
  /// The first of them.
  private(set) var example = ""
  /// The earliest and latest of those of that unit.
  private(set) var span: ClosedRange<Int64>?
  /// Why they settle no unit.
  private(set) var refusal: TimeDetection.Refusal?

  init(_ texts: [String]) {
    var shares: [EpochUnit: TimeDetection.Share] = [:]
    var spans: [EpochUnit: ClosedRange<Int64>] = [:]
    var compact = TimestampParser(layout: .automatic)
    var compactCount = 0
    var nanoseconds = 0
    for text in texts where Self.isNumber(text) {
      count += 1
      if Self.isCompact(text, &compact) { compactCount += 1 }
      if text.utf8.count >= 18, !text.utf8.contains(0x2E) {
        nanoseconds += 1
        continue
      }
      guard let magnitude = Self.magnitude(text) else { continue }
      let unit = EpochUnit(magnitude: magnitude)
      shares[unit, default: .init(example: text, unit: unit, count: 0)].count += 1
      var parser = TimestampParser(layout: .epoch(unit, isBounded: true))
      let time = parser.parse(text: text)
      guard time != TimestampParser.unreadable else { continue }
      if TimeDetection.plausibleTimes.contains(time) { plausibleCount += 1 }
      spans[unit] =
        spans[unit].map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
    }
    guard let first = texts.first(where: Self.isNumber) else { return }
    example = first
    if nanoseconds * 100 >= count * 99 {
      refusal = .nanoseconds(example: first)
      return
    }
    if compactCount * 100 >= count * 99, let reading = Self.compactReading(first) {
      refusal = .compactDigits(example: first, reading)
      return
    }
    let ordered = EpochUnit.allCases.compactMap { unit in shares[unit].map { (unit, $0) } }
      .sorted { $0.1.count > $1.1.count }
    guard let most = ordered.first else { return }
    unit = most.0
    unitCount = most.1.count
    span = spans[unit]
    if unitCount * 100 < count * 99 { refusal = .mixedUnits(ordered.map(\.1)) }
  }

  /// The numbers as one way of writing among others.
  var share: TimeDetection.Share {
    TimeDetection.Share(example: example, unit: unit, count: count)
  }

  static func isNumber(_ text: String) -> Bool {
    var digits = 0
    var points = 0
    for (position, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2E where digits > 0 && points == 0: points += 1
      case 0x2D, 0x2B: if position > 0 { return false }
      default: return false
      }
    }
    return digits > 0
  }

  private static func magnitude(_ text: String) -> UInt64? {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return nil }
      return EpochTime.number(base, bytes.count, decimals: 0)?.whole
    }
  }

  /// Whether digits are a date of the years 1900 to 2100, with or without a time of day.
  private static func isCompact(_ text: String, _ parser: inout TimestampParser) -> Bool {
    guard text.utf8.count == 8 || text.utf8.count == 14, text >= "1900", text < "2101" else {
      return false
    }
    let clock = text.utf8.count == 14 ? String(text.suffix(6)) : "000000"
    return parser.parse(text: text.prefix(8) + "T" + clock) != TimestampParser.unreadable
  }

  private static func compactReading(_ text: String) -> TimeDetection.Reading? {
    TimeFormatCandidates.candidates(for: text).first.flatMap { TimeDetection.Reading($0, text) }
  }
}

/// The values of a sample that are no year-first times, read by the formats they suggest.
struct FormatSample {
  /// How many distinct shapes suggest formats.
  private static let shapeLimit = 12
  /// How many values that nothing reads yet are looked at.
  private static let lookLimit = 1_000

  /// How many values one of the formats reads.
  private(set) var readable = 0
  /// A value that the format which reads most reads.
  private var example = ""
  /// Why the values need a format, and which.
  private(set) var refusal: TimeDetection.Refusal?

  init(_ texts: [String]) {
    var shapes: Set<String> = []
    var candidates: [TimeFormatCandidates.Candidate] = []
    var parsers: [TimestampParser] = []
    var looks = 0
    for text in texts where Self.mayBeTime(text) {
      guard shapes.count < Self.shapeLimit, looks < Self.lookLimit else { break }
      if parsers.indices.contains(where: {
        parsers[$0].parse(text: text) != TimestampParser.unreadable
      }) {
        continue
      }
      looks += 1
      guard shapes.insert(TimeFormatCandidates.shape(of: text)).inserted else { continue }
      for candidate in TimeFormatCandidates.candidates(for: text)
      where !candidates.contains(candidate) {
        candidates.append(candidate)
        parsers.append(TimestampParser(layout: .format(candidate.format)))
      }
    }
    guard !candidates.isEmpty else { return }
    let reads = candidates.map { candidate in
      var parser = TimestampParser(layout: .format(candidate.format))
      return texts.map { parser.parse(text: $0) != TimestampParser.unreadable }
    }
    let counts = reads.map { $0.count { $0 } }
    guard
      let most = counts.indices.max(by: { (counts[$0], -$0) < (counts[$1], -$1) }),
      counts[most] > 0
    else { return }
    readable = texts.indices.count { position in reads.contains { $0[position] } }
    example = texts[reads[most].firstIndex(of: true) ?? 0]
    refusal = Self.refusal(texts, candidates, reads, counts, most)
  }

  /// The values as one way of writing among others.
  var share: TimeDetection.Share {
    TimeDetection.Share(example: example, unit: nil, count: readable)
  }

  /// Whether a text is short enough and has digits enough for a date.
  private static func mayBeTime(_ text: String) -> Bool {
    text.utf8.count <= 64 && text.utf8.count { (0x30...0x39).contains($0) } >= 3
  }

  private static func refusal(
    _ texts: [String],
    _ candidates: [TimeFormatCandidates.Candidate],
    _ reads: [[Bool]],
    _ counts: [Int],
    _ most: Int
  ) -> TimeDetection.Refusal? {
    let limit = max(1, (texts.count + 99) / 100)
    // Another format that reads what the best does not, often enough to be no accident.
    for other in candidates.indices where other != most {
      let extra = texts.indices.filter { reads[other][$0] && !reads[most][$0] }
      guard extra.count >= limit, let theirs = extra.first else { continue }
      let mine = texts.indices.first { reads[most][$0] && !reads[other][$0] }
      guard let mine else { continue }
      let pair = [candidates[most].reading, candidates[other].reading]
      if pair == [.dayFirst, .monthFirst] {
        return .contradictoryDays(dayFirst: texts[mine], monthFirst: texts[theirs])
      }
      if pair == [.monthFirst, .dayFirst] {
        return .contradictoryDays(dayFirst: texts[theirs], monthFirst: texts[mine])
      }
      return .mixedLayouts([
        .init(example: texts[mine], unit: nil, count: counts[most]),
        .init(example: texts[theirs], unit: nil, count: extra.count),
      ])
    }
    let equals = candidates.indices.filter { counts[$0] == counts[most] }
    // An example that the readings disagree on says more than 03/03/2024.
    var shown: [TimeDetection.Reading] = []
    for text in texts {
      let readings = equals.compactMap { TimeDetection.Reading(candidates[$0], text) }
      guard readings.count == equals.count else { continue }
      let isTelling = Set(readings.map(\.shown)).count == readings.count
      if shown.isEmpty || isTelling { shown = readings }
      guard isTelling else { continue }
      return equals.count == 1
        ? .needsFormat(example: settling(texts, reads, counts, most), readings[0])
        : .severalReadings(example: text, readings)
    }
    let text = texts[reads[most].firstIndex(of: true) ?? 0]
    return shown.isEmpty ? nil : .severalReadings(example: text, shown)
  }

  /// A value that only the best format reads, where there is one.
  private static func settling(
    _ texts: [String],
    _ reads: [[Bool]],
    _ counts: [Int],
    _ most: Int
  ) -> String {
    let alone = texts.indices.first { position in
      reads[most][position] && reads.indices.allSatisfy { $0 == most || !reads[$0][position] }
    }
    return texts[alone ?? reads[most].firstIndex(of: true) ?? 0]
  }
}

extension TimeDetection.Reading {
  /// A candidate's reading of an example; nil where it does not read it.
  init?(_ candidate: TimeFormatCandidates.Candidate, _ text: String) {
    var parser = TimestampParser(layout: .format(candidate.format))
    let time = parser.parse(text: text)
    guard time != TimestampParser.unreadable else { return nil }
    self.init(
      order: candidate.reading,
      timeFormat: candidate.format.text,
      shown: TimeText.minutes(time)
    )
  }
}

/// Times written out for people.
public enum TimeText {
  /// `yyyy-MM-dd`, and ` HH:mm` where the time is not midnight.
  static func minutes(_ time: Int64) -> String {
    let text = seconds(time)
    return text.hasSuffix("00:00:00") ? String(text.prefix(10)) : String(text.prefix(16))
  }

  /// `yyyy-MM-dd HH:mm:ss`.
  ///
  /// - Parameter time: Microseconds since 1970 UTC.
  /// - Returns: The time in UTC.
  public static func seconds(_ time: Int64) -> String {
    var days = time / 86_400_000_000
    var rest = time % 86_400_000_000
    if rest < 0 {
      rest += 86_400_000_000
      days -= 1
    }
    let date = CivilDate.date(fromDays: Int(days))
    let second = Int(rest / 1_000_000)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2)) "
      + "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }
}
