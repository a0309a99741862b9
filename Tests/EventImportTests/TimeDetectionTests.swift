import Diagnostics
import EventImport
import JourneyModel
import Testing

@Suite("Telling how times are written")
struct TimeDetectionTests {
  private func resolve(
    _ mapping: LogMapping = LogMapping(),
    time: (Int) -> String
  ) throws -> MappingResolution {
    MappingResolution(mapping, for: nil, over: try sample(eventLog(time: time)))
  }

  private func expect(
    _ resolution: MappingResolution,
    _ message: String,
    hint: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(resolution.plan == nil, sourceLocation: sourceLocation)
    #expect(resolution.diagnostics.map(\.message) == [message], sourceLocation: sourceLocation)
    #expect(resolution.diagnostics.map(\.hint) == [hint], sourceLocation: sourceLocation)
    #expect(
      resolution.diagnostics.allSatisfy { $0.severity == .error },
      sourceLocation: sourceLocation
    )
  }

  @Test("year-first times need nothing")
  func automatic() throws {
    let resolution = try resolve { "2025-03-\(padded($0 % 28 + 1)) 10:15" }
    #expect(resolution.plan?.timeLayout == .automatic)
    #expect(resolution.timeDescription == "year first")
    #expect(resolution.diagnostics == [])
  }

  @Test(
    "epoch numbers are told by their magnitude",
    arguments: [
      (1_740_824_100, EpochUnit.seconds), (1_740_824_100_123, .milliseconds),
      (1_740_824_100_123_456, .microseconds),
    ]
  )
  func epoch(start: Int, unit: EpochUnit) throws {
    let resolution = try resolve { "\(start + $0)" }
    #expect(resolution.plan?.timeLayout == .epoch(unit, isBounded: true))
    #expect(resolution.timeDescription == "epoch \(unit)")
    let floats = try resolve { "\(start + $0).0" }
    #expect(floats.plan?.timeLayout == .epoch(unit, isBounded: true))
  }

  @Test("a later number of another magnitude is unreadable")
  func outOfRange() {
    let layout = TimeLayout.epoch(.milliseconds, isBounded: true)
    #expect(microseconds("1540919166", as: layout) == nil)
  }

  @Test("a date that allows both readings is refused, with both")
  func dayOrMonth() throws {
    expect(
      try resolve { "0\($0 % 9 + 1)/02/2024" },
      "the times in `timestamp` can be read in more than one way: "
        + "`01/02/2024` is 2024-02-01 day first, 2024-01-02 month first",
      hint: "write time-format: \"%d/%m/%Y\" for day first, "
        + "or time-format: \"%m/%d/%Y\" for month first"
    )
    expect(
      try resolve { "\($0 % 9 + 3).2.2024 8:05:00" },
      "the times in `timestamp` can be read in more than one way: "
        + "`3.2.2024 8:05:00` is 2024-02-03 08:05 day first, 2024-03-02 08:05 month first",
      hint: "write time-format: \"%d.%m.%Y %H:%M:%S\" for day first, "
        + "or time-format: \"%m.%d.%Y %H:%M:%S\" for month first"
    )
  }

  @Test("an example is shown on which the readings differ")
  func tellingExample() throws {
    expect(
      try resolve { $0 == 5 ? "04/05/2024" : "03/03/2024" },
      "the times in `timestamp` can be read in more than one way: "
        + "`04/05/2024` is 2024-05-04 day first, 2024-04-05 month first",
      hint: "write time-format: \"%d/%m/%Y\" for day first, "
        + "or time-format: \"%m/%d/%Y\" for month first"
    )
  }

  @Test("a sample that settles the reading is refused all the same, with that reading")
  func settled() throws {
    expect(
      try resolve { "\($0 % 28 + 1)/2/2016 01:16" },
      "the times in `timestamp` need a time-format: `13/2/2016 01:16` can only be read day first",
      hint: "write time-format: \"%d/%m/%Y %H:%M\""
    )
    expect(
      try resolve { "7/\($0 % 28 + 1)/2026 9:00 AM" },
      "the times in `timestamp` need a time-format: `7/13/2026 9:00 AM` can only be read "
        + "month first",
      hint: "write time-format: \"%m/%d/%Y %I:%M %p\""
    )
  }

  @Test(
    "other layouts are refused with the format that reads them",
    arguments: [
      ("22-Apr-15", "%d-%b-%y"), ("March 1, 2025 10:15", "%b %d, %Y %H:%M"),
      ("10/Oct/2000:13:55:36 -0700", "%d/%b/%Y:%H:%M:%S %z"),
      ("2025-03-01 3:05 PM", "%Y-%m-%d %I:%M %p"), ("20250301 10:15", "%Y%m%d %H:%M"),
      ("22 April 2015, 10.15 GMT", "%d %b %Y, %H.%M %Z"),
      ("31.12.2024 10:15:00.123", "%d.%m.%Y %H:%M:%S.%f"),
    ]
  )
  func otherLayouts(text: String, format: String) throws {
    let resolution = try resolve { _ in text }
    #expect(resolution.diagnostics.map(\.hint) == ["write time-format: \"\(format)\""])
    let layout = try TimeLayout(timeFormat: format)
    #expect(microseconds(text, as: layout) != nil)
    let asked = try resolve(LogMapping(timeFormat: format)) { _ in text }
    #expect(asked.plan?.timeLayout == layout)
    #expect(asked.timeDescription == "time-format \(format)")
  }

  @Test("a named month is told by its writing")
  func namedMonth() throws {
    expect(
      try resolve { "\($0 % 28 + 1)-Apr-15" },
      "the times in `timestamp` need a time-format, being written as `1-Apr-15`",
      hint: "write time-format: \"%d-%b-%y\""
    )
  }

  @Test("two-digit years allow a third reading")
  func shortYears() throws {
    expect(
      try resolve { _ in "10-11-12" },
      "the times in `timestamp` can be read in more than one way: "
        + "`10-11-12` is 2012-11-10 day first, 2012-10-11 month first, 2010-11-12 year first",
      hint: "write time-format: \"%d-%m-%y\" for day first, "
        + "or time-format: \"%m-%d-%y\" for month first, "
        + "or time-format: \"%y-%m-%d\" for year first"
    )
  }

  @Test("days and months that trade places are refused")
  func contradictory() throws {
    expect(
      try resolve { $0 % 2 == 0 ? "13/02/2024" : "02/14/2024" },
      "the times in `timestamp` contradict each other: `13/02/2024` can only be read day first, "
        + "`02/14/2024` only month first",
      hint: "write them alike in the export, best year first"
    )
  }

  @Test("several ways of writing are refused, with their shares")
  func mixed() throws {
    expect(
      try resolve { $0 % 4 == 0 ? "2015-04-08" : "22-04-15" },
      "the times in `timestamp` are written in several ways: "
        + "`22-04-15` (75 %), `2015-04-08` (25 %)",
      hint: "write them alike in the export; a time-format reads one way and rejects the rest"
    )
    expect(
      try resolve { $0 % 4 == 0 ? "1740824100" : "2015-04-08" },
      "the times in `timestamp` are written in several ways: "
        + "`2015-04-08` (75 %), `1740824100` (epoch seconds, 25 %)",
      hint: "write them alike in the export; a time-format reads one way and rejects the rest"
    )
    expect(
      try resolve { $0 % 4 == 0 ? "1740824100" : "1740824100123" },
      "the numbers in `timestamp` are of several magnitudes: "
        + "`1740824100123` (epoch milliseconds, 75 %), `1740824100` (epoch seconds, 25 %)",
      hint: "write time-format: epoch-s, epoch-ms or epoch-us to read all of them so"
    )
  }

  @Test("digits that are a date as well as a number are refused, with both")
  func compact() throws {
    expect(
      try resolve { _ in "20250301" },
      "the numbers in `timestamp` may be dates or epoch seconds, as in `20250301`",
      hint: "write time-format: \"%Y%m%d\" for 2025-03-01, or time-format: epoch-s"
    )
    expect(
      try resolve { _ in "20250301101500" },
      "the numbers in `timestamp` may be dates or epoch milliseconds, as in `20250301101500`",
      hint: "write time-format: \"%Y%m%d%H%M%S\" for 2025-03-01 10:15, or time-format: epoch-ms"
    )
  }

  @Test("nanoseconds are refused")
  func nanoseconds() throws {
    let mapping = LogMapping(customer: "user_id", time: ["timestamp"], event: ["event"])
    expect(
      try resolve(mapping) { _ in "1740824100123456789" },
      "the numbers in `timestamp` look like epoch nanoseconds, as in `1740824100123456789`",
      hint: "divide them by 1000 in the export, and write time-format: epoch-us"
    )
  }

  @Test("what is no time is refused without showing it")
  func noTimes() throws {
    let mapping = LogMapping(customer: "user_id", time: ["timestamp"], event: ["event"])
    expect(
      try resolve(mapping) { "person\($0)@example.org" },
      "no time can be read in `timestamp`",
      hint: "name the column with times by --time, or how they are written by --time-format"
    )
    expect(
      try resolve(mapping) { _ in "" },
      "the time column `timestamp` is empty in all 40 sampled rows",
      hint: "name the column with times by --time, or how they are written by --time-format"
    )
  }

  @Test("a named column keeps its layout although some values are no times")
  func someGarbage() throws {
    let mapping = LogMapping(customer: "user_id", time: ["timestamp"], event: ["event"])
    let dates = try resolve(mapping) { $0 % 5 == 0 ? "unknown" : "2025-03-01 10:15" }
    #expect(dates.plan?.timeLayout == .automatic)
    let numbers = try resolve(mapping) { $0 % 5 == 0 ? "?" : "1740824100123" }
    #expect(numbers.plan?.timeLayout == .epoch(.milliseconds, isBounded: true))
    // Placeholders are no second way of writing times.
    let zeros = try resolve(mapping) { $0 % 5 == 0 ? "0" : "2025-03-01 10:15" }
    #expect(zeros.plan?.timeLayout == .automatic)
  }

  @Test("an explicit format or unit is taken at its word")
  func explicit() throws {
    let asked = try resolve(LogMapping(timeFormat: "epoch-ms")) { "\(1_740_824_100 + $0)" }
    #expect(asked.plan?.timeLayout == .epoch(.milliseconds, isBounded: false))
    expect(
      try resolve(LogMapping(timeFormat: "%d/%m")) { _ in "2025-03-01" },
      "time-format \"%d/%m\" has no full date",
      hint: "it needs %Y or %y, with %m or %b and %d, or with %j"
    )
  }

  @Test("a zone is looked up by its name")
  func zones() throws {
    let known = try resolve(LogMapping(timeZone: "Europe/Oslo")) { _ in "2025-03-01" }
    #expect(known.plan?.timeZone == ZoneTable(identifier: "Europe/Oslo"))
    expect(
      try resolve(LogMapping(timeZone: "Europe/Olso")) { _ in "2025-03-01" },
      "unknown time zone `Europe/Olso`",
      hint: "did you mean `Europe/Oslo`?"
    )
    expect(
      try resolve(LogMapping(timeZone: "somewhere else entirely")) { _ in "2025-03-01" },
      "unknown time zone `somewhere else entirely`",
      hint: "zones have IANA names, such as Europe/Berlin"
    )
  }
}
