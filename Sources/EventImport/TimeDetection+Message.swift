import Diagnostics
import JourneyModel

extension TimeDetection.Refusal {
  /// What is wrong with the times of some columns, named as messages name them, and the
  /// `time-format` to write.
  func problem(of columns: String) -> MappingProblem {
    switch self {
    case .severalReadings(let example, let readings):
      let ways = readings.map { "\($0.shown) \($0.name)" }.joined(separator: ", ")
      let formats = readings.map { "time-format: \"\($0.timeFormat)\" for \($0.name)" }
      return MappingProblem(
        "the times in \(columns) can be read in more than one way: "
          + "\(MessageText.quoted(example)) is \(ways)",
        hint: "write " + formats.joined(separator: ", or ")
      )
    case .needsFormat(let example, let reading):
      let isNumeric =
        reading.name == TimeFormatCandidates.Reading.dayFirst.rawValue
        || reading.name == TimeFormatCandidates.Reading.monthFirst.rawValue
      let what =
        isNumeric
        ? ": \(MessageText.quoted(example)) can only be read \(reading.name)"
        : ", being written as \(MessageText.quoted(example))"
      return MappingProblem(
        "the times in \(columns) need a time-format" + what,
        hint: "write time-format: \"\(reading.timeFormat)\""
      )
    case .contradictoryDays(let dayFirst, let monthFirst):
      return MappingProblem(
        "the times in \(columns) contradict each other: \(MessageText.quoted(dayFirst)) can only "
          + "be read day first, \(MessageText.quoted(monthFirst)) only month first",
        hint: "write them alike in the export, best year first"
      )
    case .mixedLayouts(let shares):
      return MappingProblem(
        "the times in \(columns) are written in several ways: " + Self.list(shares),
        hint: "write them alike in the export; a time-format reads one way and rejects the rest"
      )
    case .mixedUnits(let shares):
      return MappingProblem(
        "the numbers in \(columns) are of several magnitudes: " + Self.list(shares),
        hint: "write time-format: epoch-s, epoch-ms or epoch-us to read all of them so"
      )
    case .compactDigits(let example, let reading):
      let unit = example.utf8.count == 8 ? EpochUnit.seconds : .milliseconds
      return MappingProblem(
        "the numbers in \(columns) may be dates or epoch \(unit.name), "
          + "as in \(MessageText.quoted(example))",
        hint: "write time-format: \"\(reading.timeFormat)\" for \(reading.shown), "
          + "or time-format: \(unit.rawValue)"
      )
    case .nanoseconds(let example):
      return MappingProblem(
        "the numbers in \(columns) look like epoch nanoseconds, as in \(MessageText.quoted(example))",
        hint: "divide them by 1000 in the export, and write time-format: epoch-us"
      )
    }
  }

  private static func list(_ shares: [TimeDetection.Share]) -> String {
    let total = shares.reduce(0) { $0 + $1.count }
    return shares.map { share in
      let name = share.name.isEmpty ? "" : share.name + ", "
      return
        "\(MessageText.quoted(share.example)) (\(name)\(PercentText.whole(share.count, of: total)))"
    }.joined(separator: ", ")
  }
}

extension TimeLayout {
  /// Why a value is unreadable although the layout reads the rest of its column; nil where nothing
  /// can be said.
  public func hint(forUnreadable text: String) -> String? {
    guard case .epoch(let unit, isBounded: true) = self else { return nil }
    let others = EpochUnit.allCases.filter { other in
      guard other != unit else { return false }
      var parser = TimestampParser(layout: .epoch(other, isBounded: true))
      return parser.parse(text: text) != TimestampParser.unreadable
    }
    guard let other = others.first else { return nil }
    return "\(MessageText.quoted(LogText.trimmed(text))) has the magnitude of epoch \(other.name), "
      + "but the first rows count \(unit.name); "
      + "write time-format: \(unit.rawValue) to read every number so"
  }
}

/// Shares as whole percents.
enum PercentText {
  /// A share of a total, rounded, but never to 0 or 100 % where it is neither.
  static func whole(_ count: Int, of total: Int) -> String {
    guard total > 0, count > 0 else { return "0 %" }
    if count == total { return "100 %" }
    let rounded = (count * 200 + total) / (total * 2)
    if rounded == 0 { return "under 1 %" }
    return rounded >= 100 ? "over 99 %" : "\(rounded) %"
  }
}
