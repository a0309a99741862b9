import JourneyModel
import Testing

@Suite struct TimeSpanTextTests {
  @Test(arguments: [
    ("90s", 90), ("15m", 900), ("4h", 14_400), ("30d", 2_592_000), ("2w", 1_209_600), ("0s", 0),
    ("007d", 604_800),
  ])
  func `Durations are read`(text: String, seconds: Int64) throws {
    #expect(try TimeSpan.parse(text) == .seconds(seconds))
  }

  @Test(arguments: [
    "", "d", "3", "-3d", "+3d", "3 d", " 3d", "3d ", "3.5d", "3D", "3days", "1h30m", "٣d", "1e3s",
    "P3D", "99999999999999999999999s", "3652501d",
  ])
  func `What is no duration is refused`(text: String) {
    #expect(throws: ValueProblem.self) { try TimeSpan.parse(text) }
  }

  @Test(arguments: [
    ("90s", "90s"), ("120s", "2m"), ("60m", "1h"), ("36h", "36h"), ("48h", "2d"), ("2w", "14d"),
    ("0s", "0s"),
  ])
  func `Durations are written in the largest unit that fits`(text: String, expected: String) throws
  {
    let span = try TimeSpan.parse(text)
    #expect(span.definitionText == expected)
    #expect(try TimeSpan.parse(span.definitionText) == span)
  }

  @Test func `The longest duration can be doubled and added to any instant`() {
    let twice = TimeSpan.longest.microseconds.multipliedReportingOverflow(by: 2)
    #expect(!twice.overflow)
    #expect(!twice.partialValue.addingReportingOverflow(Instant.latest.microseconds).overflow)
  }

  @Test func `Shares are read`() throws {
    for (text, share) in [
      ("20%", 0.2), ("0.2", 0.2), ("0%", 0), ("100%", 1), ("1", 1), ("7%", 0.07),
    ] {
      #expect(try Share.parse(text) == share)
    }
    for text in ["", "%", "20 percent", "-1%", "100.01%", "1.01", "nan", "0x1"] {
      #expect(throws: ValueProblem.self) { try Share.parse(text) }
    }
  }
}
