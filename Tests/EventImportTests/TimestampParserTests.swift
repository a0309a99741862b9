import EventImport
import JourneyModel
import TestSupport
import Testing

@Suite("Reading times")
struct TimestampParserTests {
  // Seconds from `date -u -d ... +%s`.
  @Test(
    "year-first times need no format",
    arguments: [
      ("2025-03-01", 1_740_787_200_000_000),
      ("2025/03/01", 1_740_787_200_000_000),
      ("2025.03.01", 1_740_787_200_000_000),
      ("2020/3/18", 1_584_489_600_000_000),
      ("2025-03-01 10:15", 1_740_824_100_000_000),
      ("2025-03-01T10:15:00", 1_740_824_100_000_000),
      ("2025-03-01t10:15:00z", 1_740_824_100_000_000),
      ("2025-03-01 10:15:00Z", 1_740_824_100_000_000),
      ("2025-03-01 10:15:00 Z", 1_740_824_100_000_000),
      ("2025-03-01 10:15:00 UTC", 1_740_824_100_000_000),
      ("2025-03-01 10:15:00 gmt", 1_740_824_100_000_000),
      ("2025-03-01 10:15 UTC", 1_740_824_100_000_000),
      ("2025-03-01 11:15:00+01:00", 1_740_824_100_000_000),
      ("2025-03-01 11:15:00+0100", 1_740_824_100_000_000),
      ("2025-03-01 11:15:00+01", 1_740_824_100_000_000),
      ("2025-03-01 11:15:00 +0100", 1_740_824_100_000_000),
      ("2025-03-01 05:45:00-04:30", 1_740_824_100_000_000),
      ("2025-03-01T11:15+01:00", 1_740_824_100_000_000),
      ("20250301T101500", 1_740_824_100_000_000),
      ("20250301T101500Z", 1_740_824_100_000_000),
      ("20250301T1015", 1_740_824_100_000_000),
      ("20250301T101500.5+0000", 1_740_824_100_500_000),
      ("2025-03-01 10:15:00.5", 1_740_824_100_500_000),
      ("2025-03-01 10:15:00,5", 1_740_824_100_500_000),
      ("2025-03-01 10:15:00.123456", 1_740_824_100_123_456),
      ("2025-03-01 10:15:00.123456999Z", 1_740_824_100_123_456),
      ("2025-03-01 10:15:00,123456999 Z", 1_740_824_100_123_456),
      ("2025-03-01 10:15:00.000000000000000000000000000001", 1_740_824_100_000_000),
      ("2025-03-01 11:15:00.250+01:00", 1_740_824_100_250_000),
      ("2025/03/01 9:05", 1_740_819_900_000_000),
      ("2025/03/01 9:05:00.000", 1_740_819_900_000_000),
      (" 2025-03-01  10:15:00\t", 1_740_824_100_000_000),
      ("2025-03-01Z", 1_740_787_200_000_000),
      ("2025-03-01 UTC", 1_740_787_200_000_000),
      ("1970-01-01T00:00:00Z", 0),
      ("1969-12-31 23:59:59.999999", -1),
      ("2024-02-29", 1_709_164_800_000_000),
      ("2000-02-29 00:00:00", 951_782_400_000_000),
      ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
      ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
    ]
  )
  func yearFirst(text: String, expected: Int64) {
    #expect(microseconds(text) == expected)
  }

  @Test("a leap second is the second after 59")
  func leapSecond() {
    #expect(microseconds("2016-12-31T23:59:60Z") == microseconds("2017-01-01T00:00:00Z"))
    #expect(microseconds("2016-12-31T23:59:60.5Z") == microseconds("2017-01-01T00:00:00.5Z"))
    // The day before it must be remembered as that day.
    var parser = TimestampParser(layout: .automatic)
    #expect(microseconds("2016-12-31 23:59:60", with: &parser) == 1_483_228_800_000_000)
    #expect(microseconds("2016-12-31 00:00:00", with: &parser) == 1_483_142_400_000_000)
  }

  @Test(
    "what is no time is unreadable",
    arguments: [
      "", " ", "x", "2025", "2025-03", "2025-03-", "2025-3", "25-03-01", "01/02/2024",
      "2025-02-29", "1900-02-29", "2025-02-30", "2025-04-31", "2025-00-10", "2025-13-01",
      "2025-01-00", "2025-01-32", "0000-01-01", "10000-01-01", "2025-03/01", "2025-03-01T",
      "2025-03-01T24:00:00", "2025-03-01 23:60:00", "2025-03-01 23:59:61", "2025-03-01 1:2:3",
      "2025-03-01 10", "2025-03-01 10:15:00 PM", "2025-03-01 10:15:00 CET",
      "2025-03-01 10:15:00 UTC+1", "2025-03-01 10:15:00.", "2025-03-01 10:15:00.Z",
      "2025-03-01 10:15:00+", "2025-03-01 10:15:00+1", "2025-03-01 10:15:00+25:00",
      "2025-03-01 10:15:00+01:60", "2025-03-01 10:15:00+01:", "2025-03-01 10:15:00x",
      "2025-03-01 10:15:0", "2025-03-01 1a:15:00", "2025-03-01 10-15-00", "2025-03-01_10:15:00",
      "20250301", "20250301101500", "20250301T", "20250301T10", "20250230T101500", "1740824100",
      "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "NA", "null", "-",
      "2025-03-01\u{A0}10:15:00", "２０２５-03-01", "2025-03-01 10:15:00+01:0x",
    ]
  )
  func unreadable(text: String) {
    #expect(microseconds(text) == nil)
    // Nor when the date and its separator have been seen before.
    var parser = TimestampParser(layout: .automatic)
    _ = microseconds("2025-03-01 00:00:00", with: &parser)
    _ = microseconds("2025-02-28 00:00:00", with: &parser)
    #expect(microseconds(text, with: &parser) == nil)
  }

  @Test("every clock reading from 00:00:00 to 99:99:99 agrees with the clock")
  func everyClockReading() {
    var parser = TimestampParser(layout: .automatic)
    _ = microseconds("1970-01-02 00:00:00", with: &parser)
    var wrong: [String] = []
    for hour in 0..<100 {
      for minute in 0..<100 {
        for second in stride(from: (hour + minute) % 3, to: 100, by: 3) {
          let text = "1970-01-02 \(padded(hour)):\(padded(minute)):\(padded(second))"
          let exists = hour < 24 && minute < 60 && second <= 60
          let seconds = Int64(86_400 + hour * 3600 + minute * 60 + second)
          if microseconds(text, with: &parser) != (exists ? seconds * 1_000_000 : nil) {
            wrong.append(text)
          }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test("any byte in place of another is read alike with and without memory of the date")
  func everyByteChange() {
    let text = Array("2025-03-01 10:15:07.25+01:00".utf8)
    var warm = TimestampParser(layout: .automatic)
    for position in text.indices {
      for byte in UInt8(0)...127 {
        var changed = text
        changed[position] = byte
        let changedText = String(decoding: changed, as: UTF8.self)
        var cold = TimestampParser(layout: .automatic)
        _ = microseconds("2025-03-01 10:15:07", with: &warm)
        #expect(
          microseconds(changedText, with: &warm) == microseconds(changedText, with: &cold),
          "\(changedText.debugDescription)"
        )
      }
    }
  }

  @Test("a column reads as each of its times alone, whatever follows them", arguments: 0..<40)
  func columns(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let zone = try #require(ZoneTable(identifier: seed % 2 == 0 ? "UTC" : "Europe/Berlin"))
    let dates = [
      "2025-03-01", "2025-03-30", "2025/07/14", "2024-10-27", "0001-01-01", "9999-12-31",
    ]
    let ends = [
      "", "", "Z", ".5", ".123", ".123456", ".1234567", ".12345678", ".123456789Z", ".999999+01:00",
      "+01:00", "-23:59", "+24:00", ".", ".Z", ".5x", "+0100", " UTC", ".00000000000001", "Z ",
      ".1Z+",
    ]
    let texts = (0..<400).map { _ in
      let date = dates.randomElement(using: &random) ?? ""
      let hour = padded(Int.random(in: 0...24, using: &random))
      let minute = padded(Int.random(in: 0...60, using: &random))
      let second = padded(Int.random(in: 0...61, using: &random))
      let mark = ["T", " ", "t", "_"].randomElement(using: &random) ?? ""
      return date + mark + "\(hour):\(minute):\(second)"
        + (ends.randomElement(using: &random) ?? "")
    }
    var parser = TimestampParser(layout: .automatic, zone: zone)
    let wanted = texts.map { text in
      var single = TimestampParser(layout: .automatic, zone: zone)
      let time = Array(text.utf8).withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { single.parse($0, buffer.count) }
      }
      return (time ?? TimestampParser.unreadable, single.adjusted)
    }
    #expect(column(texts, with: &parser) == wanted.map(\.0))
    #expect(parser.adjusted == wanted.reduce(0) { $0 + $1.1 })
    #expect(wanted.contains { $0.0 != TimestampParser.unreadable })
  }

  @Test("times come back as they were written", arguments: UInt64(0)..<20)
  func roundTrip(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var parser = TimestampParser(layout: .automatic)
    for _ in 0..<500 {
      let time = Int64.random(
        in: Instant.earliest.microseconds...Instant.latest.microseconds,
        using: &random
      )
      let clock = PlainClock(microseconds: time)
      let dash = ["-", "/"].randomElement(using: &random) ?? "-"
      let separator = ["T", "t", " "].randomElement(using: &random) ?? "T"
      let zone = ["", "Z", " UTC", "+00:00", "-0000", " +00"].randomElement(using: &random) ?? ""
      let text =
        padded(clock.year, 4) + dash + padded(clock.month) + dash + padded(clock.day) + separator
        + "\(padded(clock.hour)):\(padded(clock.minute)):\(padded(clock.second))"
        + "." + padded(clock.microsecond, 6) + zone
      #expect(microseconds(text, with: &parser) == time, "\(text)")
    }
  }

  @Test(
    "epoch numbers",
    arguments: [
      ("epoch-s", "1740824100", 1_740_824_100_000_000),
      ("epoch-s", "1740824100.25", 1_740_824_100_250_000),
      ("epoch-s", "1740824100.1234569", 1_740_824_100_123_456),
      ("epoch-s", "-1", -1_000_000),
      ("epoch-s", "-1.5", -1_500_000),
      ("epoch-s", "+0", 0),
      ("epoch-s", "253402300799", 253_402_300_799_000_000),
      ("epoch-ms", "1540919166796", 1_540_919_166_796_000),
      ("epoch-ms", "1540919166796.0", 1_540_919_166_796_000),
      ("epoch-ms", "1540919166796.5", 1_540_919_166_796_500),
      ("epoch-ms", "0", 0),
      ("epoch-us", " 1540919166796123 ", 1_540_919_166_796_123),
      ("epoch-us", "1540919166796123.9", 1_540_919_166_796_123),
      ("epoch-us", "-62135596800000000", -62_135_596_800_000_000),
    ]
  )
  func epoch(format: String, text: String, expected: Int64) throws {
    #expect(microseconds(text, as: try TimeLayout(timeFormat: format)) == expected)
  }

  @Test(
    "what is no epoch number is unreadable",
    arguments: [
      ("epoch-s", "253402300800"), ("epoch-s", "-62135596801"), ("epoch-us", "1.5e15"),
      ("epoch-ms", ""), ("epoch-ms", "-"), ("epoch-ms", "."), ("epoch-ms", ".5"),
      ("epoch-ms", "1540919166796.x"), ("epoch-ms", "1,540,919,166,796"), ("epoch-s", "nan"),
      ("epoch-s", "0x10"), ("epoch-s", "99999999999999999999999999"), ("epoch-s", "--1"),
    ]
  )
  func unreadableEpoch(format: String, text: String) throws {
    #expect(microseconds(text, as: try TimeLayout(timeFormat: format)) == nil)
  }

  @Test("a unit told by magnitude refuses numbers of another magnitude")
  func boundedEpoch() {
    let seconds = TimeLayout.epoch(.seconds, isBounded: true)
    let milliseconds = TimeLayout.epoch(.milliseconds, isBounded: true)
    let microsecondsLayout = TimeLayout.epoch(.microseconds, isBounded: true)
    #expect(microseconds("99999999999", as: seconds) == 99_999_999_999_000_000)
    #expect(microseconds("-99999999999.9", as: seconds) == nil)  // Before the year 1.
    #expect(microseconds("100000000000", as: seconds) == nil)
    #expect(microseconds("99999999999", as: milliseconds) == nil)
    #expect(microseconds("0", as: milliseconds) == nil)
    #expect(microseconds("100000000000", as: milliseconds) == 100_000_000_000_000)
    #expect(microseconds("-100000000000", as: milliseconds) == -100_000_000_000_000)
    #expect(microseconds("99999999999999", as: milliseconds) == 99_999_999_999_999_000)
    #expect(microseconds("100000000000000", as: milliseconds) == nil)
    #expect(microseconds("100000000000000", as: microsecondsLayout) == 100_000_000_000_000)
    #expect(microseconds("99999999999999", as: microsecondsLayout) == nil)
  }
}
