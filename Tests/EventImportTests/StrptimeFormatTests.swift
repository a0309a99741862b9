import EventImport
import TestSupport
import Testing

@Suite("strptime formats")
struct StrptimeFormatTests {
  // Expected values from Python's datetime.strptime, in microseconds.
  @Test(
    "directives",
    arguments: [
      ("%d/%m/%Y %H:%M", "29/2/2016 01:16", 1_456_708_560_000_000),
      ("%d/%m/%Y %H:%M", "1/2/2016 1:6", 1_454_288_760_000_000),
      ("%m/%d/%Y %I:%M %p", "7/1/2026 9:00 AM", 1_782_896_400_000_000),
      ("%m/%d/%Y %I:%M %p", "7/1/2026 12:00 am", 1_782_864_000_000_000),
      ("%m/%d/%Y %I:%M %p", "7/1/2026 12:00 PM", 1_782_907_200_000_000),
      ("%d-%b-%y %I:%M:%S %p", "22-Apr-15 3:53:50 PM", 1_429_718_030_000_000),
      ("%B %d, %Y", "march 1, 2025", 1_740_787_200_000_000),
      ("%b %d, %Y", "MAY 1, 2025", 1_746_057_600_000_000),
      ("%d %B %Y", "1 Sep 2025", 1_756_684_800_000_000),
      ("%Y%m%d%H%M%S", "20250301101500", 1_740_824_100_000_000),
      ("%Y-%m-%dT%H:%M:%S.%f%z", "2025-03-01T11:15:00.5+0100", 1_740_824_100_500_000),
      ("%F %T,%f", "2025-03-01 10:15:00,1234567", 1_740_824_100_123_456),
      ("%F %R %Z", "2025-03-01 10:15 UTC", 1_740_824_100_000_000),
      ("%F %R%Z", "2025-03-01 10:15Z", 1_740_824_100_000_000),
      ("%F %R %Z", "2025-03-01 10:15 gmt", 1_740_824_100_000_000),
      ("%D", "03/01/25", 1_740_787_200_000_000),
      ("%d.%m.%y", "01.01.69", -31_536_000_000_000),
      ("%d.%m.%y", "01.01.68", 3_092_601_600_000_000),
      ("%Y-%j", "2024-366", 1_735_603_200_000_000),
      ("%Y.%j", "2025.60", 1_740_787_200_000_000),
      ("100%% %Y/%m/%d", "100% 2025/03/01", 1_740_787_200_000_000),
      ("%d. %m. %Y", " 1.  3. 2025 ", 1_740_787_200_000_000),
      ("%d/%b/%Y:%H:%M:%S %z", "10/Oct/2000:13:55:36 -0700", 971_211_336_000_000),
      ("%Y年%m月%d日", "2025年3月1日", 1_740_787_200_000_000),
      ("%H:%M %d.%m.%Y", "10:15 1.3.2025", 1_740_824_100_000_000),
      ("%Y-%m-%d %H:%M:%S", "2016-12-31 23:59:60", 1_483_228_800_000_000),
    ]
  )
  func directives(format: String, text: String, expected: Int64) throws {
    #expect(microseconds(text, as: try TimeLayout(timeFormat: format)) == expected)
  }

  @Test(
    "what is written otherwise is unreadable",
    arguments: [
      ("%d/%m/%Y", "30/2/2016"), ("%d/%m/%Y", "1/13/2016"), ("%d/%m/%Y", "0/1/2016"),
      ("%d/%m/%Y", "1/2/16"), ("%d/%m/%Y", "1/2/20160"), ("%d/%m/%Y", "1/2/2016 10:00"),
      ("%d/%m/%Y", "1-2-2016"), ("%d/%m/%Y", ""), ("%d/%m/%Y", "001/2/2016"),
      ("%d/%m/%y", "1/2/2016"), ("%d/%m/%y", "1/2/6"), ("%Y-%j", "2025-366"),
      ("%Y-%j", "2025-0"), ("%F %H:%M", "2025-03-01 24:00"), ("%F %H:%M", "2025-03-01 10:60"),
      ("%F %H:%M", "2025-03-0110:00"), ("%F %I %p", "2025-03-01 0 AM"),
      ("%F %I %p", "2025-03-01 13 PM"), ("%F %I %p", "2025-03-01 1 M"),
      ("%F %R %Z", "2025-03-01 10:15 CET"), ("%F %R %z", "2025-03-01 10:15 UTC"),
      ("%F %T.%f", "2025-03-01 10:15:00."), ("%d %b %Y", "1 Mrz 2025"), ("%F", "0000-01-01"),
      ("%F %S", "2025-03-01 61"),
    ]
  )
  func unreadable(format: String, text: String) throws {
    #expect(microseconds(text, as: try TimeLayout(timeFormat: format)) == nil)
  }

  @Test(
    "a format that cannot work is refused, and says what to write",
    arguments: [
      (
        "%Y-%m-%d %Q", "time-format \"%Y-%m-%d %Q\" has the unknown directive `%Q`",
        "known are %Y %y %m %b %B %d %j %H %I %p %M %S %f %z %Z %T %R %F %D and %%"
      ),
      (
        "%Y-%m-%d %", "time-format \"%Y-%m-%d %\" ends in a lone `%`",
        "known are %Y %y %m %b %B %d %j %H %I %p %M %S %f %z %Z %T %R %F %D and %%"
      ),
      (
        "epoch-ns", "time-format \"epoch-ns\" is not known",
        "write strptime directives, as in \"%d.%m.%Y %H:%M\", "
          + "or one of epoch-s, epoch-ms, epoch-us"
      ),
      (
        "%H:%M", "time-format \"%H:%M\" has no full date",
        "it needs %Y or %y, with %m or %b and %d, or with %j"
      ),
      (
        "%Y-%m", "time-format \"%Y-%m\" has no full date",
        "it needs %Y or %y, with %m or %b and %d, or with %j"
      ),
      (
        "%F %I:%M", "time-format \"%F %I:%M\" has %I without %p",
        "write %H for hours from 0 to 23, or add %p for AM and PM"
      ),
      (
        "%F %H:%M %p", "time-format \"%F %H:%M %p\" has %p without %I",
        "write %I for the hours that AM or PM go with"
      ),
      (
        "%F %m", "time-format \"%F %m\" gives the month more than once",
        "give each part of a time once"
      ),
    ]
  )
  func refused(format: String, message: String, hint: String) {
    let problem = #expect(throws: MappingProblem.self) { try TimeLayout(timeFormat: format) }
    #expect(problem?.message == message)
    #expect(problem?.hint == hint)
  }

  @Test("times come back as they were written", arguments: UInt64(0)..<10)
  func roundTrip(seed: UInt64) throws {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let seconds = Int64.random(in: -62_135_596_800...253_402_300_799, using: &random)
      let clock = PlainClock(microseconds: seconds * 1_000_000)
      let hour = (clock.hour + 11) % 12 + 1
      let time = "\(padded(clock.minute)):\(padded(clock.second))"
      let half = clock.hour < 12 ? "AM" : "pm"
      let year = padded(clock.year, 4)
      let written = [
        ("%d.%m.%Y %H:%M:%S", "\(clock.day).\(clock.month).\(year) \(clock.hour):\(time)"),
        ("%m/%d/%Y %I:%M:%S %p", "\(clock.month)/\(clock.day)/\(year) \(hour):\(time) \(half)"),
        (
          "%B %d %Y, %T",
          "\(names[clock.month - 1]) \(clock.day) \(year), \(padded(clock.hour)):\(time)"
        ),
        (
          "%Y%m%d%H%M%S",
          year + padded(clock.month) + padded(clock.day) + padded(clock.hour)
            + padded(clock.minute) + padded(clock.second)
        ),
      ]
      for (format, text) in written {
        let layout = try TimeLayout(timeFormat: format)
        #expect(microseconds(text, as: layout) == seconds * 1_000_000, "\(format): \(text)")
      }
    }
  }
}
