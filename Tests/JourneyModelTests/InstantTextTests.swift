import Foundation
import JourneyModel
import Testing

@Suite struct InstantTextTests {
  // Seconds by `date -u -d TEXT +%s`.
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2025-12-31T23:59:59Z", 1_767_225_599),
    ("2000-02-29t12:00:00z", 951_825_600), ("1969-12-31 23:59:59Z", -1),
    ("2025-12-31T23:59:59+01:00", 1_767_221_999), ("2025-12-31T23:59:59-05:30", 1_767_245_399),
    ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ("2016-12-31T23:59:60Z", 1_483_228_800),
  ])
  func `RFC 3339 times are read`(text: String, seconds: Int64) throws {
    #expect(try Instant.parse(rfc3339: text).microseconds == seconds * 1_000_000)
  }

  @Test(arguments: [
    (".5", 500_000), (".000001", 1), (".0000019", 1), (".123456789", 123_456),
    (".1000000", 100_000),
  ])
  func `Fractions are cut to microseconds`(fraction: String, expected: Int64) throws {
    let instant = try Instant.parse(rfc3339: "1970-01-01T00:00:00\(fraction)Z")
    #expect(instant.microseconds == expected)
  }

  @Test(arguments: [
    "", "2025", "2025-12-31", "2025-12-31T23:59Z", "2025-12-31T23:59:59", "2025-12-31T23:59:59.Z",
    "2025-12-31T23:59:59+0100", "2025-12-31T23:59:59+24:00", "2025-12-31T24:00:00Z",
    "2025-12-31T23:60:00Z", "2025-02-29T00:00:00Z", "2025-04-31T00:00:00Z", "2025-00-10T00:00:00Z",
    "2025-13-10T00:00:00Z", "2025-10-00T00:00:00Z", "0000-10-10T00:00:00Z", "12025-10-10T00:00:00Z",
    "1900-02-29T00:00:00Z", "2025-12-31T23:59:59Z ", " 2025-12-31T23:59:59Z",
    "9999-12-31T23:59:59-00:01", "２025-12-31T23:59:59Z",
  ])
  func `What is no RFC 3339 time is refused`(text: String) {
    #expect(throws: ValueProblem.self) { try Instant.parse(rfc3339: text) }
  }

  @Test func `Instants are written so that they read back, as the system's calendar has them`()
    throws
  {
    var microseconds = Instant.earliest.microseconds
    let style = Date.ISO8601FormatStyle()
    while microseconds <= Instant.latest.microseconds {
      let instant = Instant(microseconds: microseconds)
      #expect(try Instant.parse(rfc3339: instant.rfc3339) == instant)
      if microseconds % 1_000_000 == 0, microseconds > 0 {
        let date = Date(timeIntervalSince1970: Double(microseconds / 1_000_000))
        #expect(instant.rfc3339 == date.formatted(style))
      }
      microseconds += 86_399_000_001_000 * 97 + (microseconds % 3 == 0 ? 999_999 : 0)
    }
    for day in 0..<4000 {
      let date = Date(timeIntervalSince1970: Double(day) * 86_400 * 7.25)
      let instant = Instant(microseconds: Int64(day) * 86_400 * 7_250_000)
      #expect(instant.rfc3339 == date.formatted(style))
    }
    #expect(Instant(microseconds: 500_000).rfc3339 == "1970-01-01T00:00:00.5Z")
    #expect(Instant(microseconds: -1).rfc3339 == "1969-12-31T23:59:59.999999Z")
    #expect(Instant.latest.rfc3339 == "9999-12-31T23:59:59.999999Z")
  }
}
