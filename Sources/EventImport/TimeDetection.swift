import JourneyModel

/// What a sample says about how its times are written.
public struct TimeDetection: Sendable, Equatable {
  /// Why a sample does not settle how times are read.
  public enum Refusal: Sendable, Equatable {
    /// A date with its day and month in numbers, and the formats of every reading it allows.
    case severalReadings(example: String, [Reading])
    /// A layout that only a `time-format` can name, with the one that reads the sample.
    case needsFormat(example: String, Reading)
    /// Day first in some values, month first in others.
    case contradictoryDays(dayFirst: String, monthFirst: String)
    /// Several ways of writing, each with an example and its share of the values.
    case mixedLayouts([Share])
    /// Epoch numbers of several units.
    case mixedUnits([Share])
    /// Eight or fourteen digits: a date without separators, or an epoch number.
    case compactDigits(example: String, Reading)
    /// Epoch nanoseconds.
    case nanoseconds(example: String)

    /// The unit that eight or fourteen digits would have as an epoch number.
    public var unit: EpochUnit {
      guard case .compactDigits(let example, _) = self else { return .seconds }
      return example.utf8.count == 8 ? .seconds : .milliseconds
    }
  }

  /// One way to read a time.
  public struct Reading: Sendable, Equatable {
    /// What comes first.
    public var order: DateOrder
    /// The `time-format` that reads it so.
    public var timeFormat: String
    /// The example, read so and written year first.
    public var shown: String

    /// Whether day and month are numbers, which could be taken for each other.
    public var isOfNumbers: Bool { order == .dayFirst || order == .monthFirst }
  }

  /// A way of writing, and how many of the values are written so.
  public struct Share: Sendable, Equatable {
    /// A value written so.
    public var example: String
    /// What the number counts; nil where the example is no number and speaks for itself.
    public var unit: EpochUnit?
    /// How many values.
    public var count: Int
  }

  /// The layout; nil where the sample does not settle it, or holds no times.
  public var layout: TimeLayout?
  /// Why there is no layout although these look like times.
  public var refusal: Refusal?
  /// How many values are not empty.
  public var filled = 0
  /// How many of them the layout, or the best reading of a refusal, can read.
  public var readable = 0
  /// How many of them are epoch numbers of the years 1990 to 2099.
  private(set) var plausibleNumbers = 0
  /// Whether the values hold times of day.
  public var hasTimeOfDay = false
  /// The earliest and the latest time that the layout reads, times without an offset as UTC.
  public var span: ClosedRange<Int64>?

  /// Whether nearly every value is a time, by a layout or by what was refused.
  public var looksLikeTimes: Bool {
    filled > 0 && readable * 100 >= filled * 99 && (layout != nil || refusal != nil)
  }

  /// Looks at a sample of values; empty ones are left aside.
  ///
  /// The layout that reads most values is the one in force; another that reads 1 % of them or more
  /// makes a mixture, which is refused.
  public init(_ values: some Sequence<String>) {
    let texts = values.lazy.map(LogText.trimmed).filter { !$0.isEmpty }
    var automatic = TimestampParser(layout: .automatic)
    var rest: [String] = []
    var example: String?
    for text in texts {
      filled += 1
      let time = automatic.parse(text: text)
      if time == TimestampParser.unreadable {
        rest.append(text)
      } else {
        readable += 1
        if example == nil { example = text }
        if text.utf8.contains(0x3A) || text.utf8.contains(0x54) { hasTimeOfDay = true }
        extend(to: time)
      }
    }
    guard filled > 0 else { return }
    let automaticCount = readable
    let limit = max(1, (filled + 99) / 100)
    if rest.count < limit {
      layout = .automatic
      return
    }
    let numbers = EpochSample(rest)
    plausibleNumbers = numbers.plausibleCount
    let formats = FormatSample(rest.filter { !EpochSample.isNumber($0) })
    let ways = [
      (
        count: automaticCount,
        share: Share(example: example ?? "", unit: nil, count: automaticCount)
      ),
      (count: numbers.plausibleCount, share: numbers.share),
      (count: formats.readable, share: formats.share),
    ].filter { $0.count >= limit }
    if ways.count > 1 {
      let shares = ways.map(\.share).sorted { $0.count > $1.count }
      refusal = .mixedLayouts(shares)
      readable = shares.reduce(0) { $0 + $1.count }
      span = nil
    } else if automaticCount >= max(numbers.count, formats.readable, 1) {
      layout = .automatic
    } else if numbers.count >= max(formats.readable, 1) {
      settle(numbers)
    } else if let refused = formats.refusal {
      refusal = refused
      readable = formats.readable
      hasTimeOfDay = formats.share.example.utf8.contains(0x3A)
    }
  }

  private mutating func extend(to time: Int64) {
    span = span.map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
  }

  private mutating func settle(_ numbers: EpochSample) {
    hasTimeOfDay = true
    span = nil
    readable = numbers.count
    if let refused = numbers.refusal {
      refusal = refused
      return
    }
    layout = .epoch(numbers.unit, isBounded: true)
    readable = numbers.unitCount
    span = numbers.span
  }
}

extension TimestampParser {
  /// Reads one time from a text.
  mutating func parse(text: String) -> Int64 {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return TimestampParser.unreadable }
      return parse(base, bytes.count)
    }
  }
}
