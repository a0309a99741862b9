import EventImport
import Foundation
import TestSupport
import Testing

@Suite("Time zones")
struct ZoneTableTests {
  // Expected values from Python's zoneinfo, fold 0, in seconds since 1970.
  @Test(
    "local times",
    arguments: [
      ("Europe/Oslo", "2026-03-29 01:59:59", 1_774_745_999, false),
      ("Europe/Oslo", "2026-03-29 02:30:00", 1_774_747_800, true),
      ("Europe/Oslo", "2026-03-29 03:00:00", 1_774_746_000, false),
      ("Europe/Oslo", "2026-10-25 02:30:00", 1_792_888_200, true),
      ("America/New_York", "2026-03-08 02:30:00", 1_772_955_000, true),
      ("America/New_York", "2026-11-01 01:30:00", 1_793_511_000, true),
      ("America/New_York", "2026-11-01 02:00:00", 1_793_516_400, false),
      ("Australia/Lord_Howe", "2026-04-05 01:45:00", 1_775_313_900, true),
      ("Australia/Lord_Howe", "2026-10-04 02:15:00", 1_791_042_300, true),
      ("Asia/Kathmandu", "2026-01-01 00:00:00", 1_767_204_900, false),
      ("Asia/Kathmandu", "1985-12-31 23:00:00", 504_898_200, false),
      ("Pacific/Apia", "2011-12-29 12:00:00", 1_325_196_000, false),
      ("Pacific/Apia", "2011-12-30 12:00:00", 1_325_282_400, true),
      ("Pacific/Apia", "2011-12-31 12:00:00", 1_325_282_400, false),
      ("Europe/Moscow", "2011-03-27 02:30:00", 1_301_182_200, true),
      ("Europe/Moscow", "2012-01-01 00:00:00", 1_325_361_600, false),
      ("Europe/Moscow", "2014-10-26 01:30:00", 1_414_272_600, true),
      ("Europe/Moscow", "2015-01-01 00:00:00", 1_420_059_600, false),
      ("Europe/London", "1970-06-01 12:00:00", 13_086_000, false),
      ("America/Sao_Paulo", "2018-11-04 00:30:00", 1_541_302_200, true),
      ("Asia/Kolkata", "2024-02-29 00:00:00", 1_709_145_000, false),
      ("Africa/Casablanca", "2024-03-10 02:30:00", 1_710_034_200, true),
      ("Europe/Berlin", "2150-01-01 12:00:00", 5_680_321_200, false),
      ("Europe/Berlin", "2150-07-01 12:00:00", 5_695_956_000, false),
      ("Europe/Berlin", "2150-03-29 02:30:00", 5_687_803_800, true),
      ("America/New_York", "9000-07-01 12:00:00", 221_861_088_000, false),
    ]
  )
  func known(zone: String, text: String, seconds: Int64, isAdjusted: Bool) throws {
    let table = try #require(ZoneTable(identifier: zone))
    var parser = TimestampParser(layout: .automatic, zone: table)
    for repeats in 1...3 {
      #expect(microseconds(text, with: &parser) == seconds * 1_000_000)
      #expect(parser.adjusted == (isAdjusted ? repeats : 0))
    }
    // An offset in the text leaves the zone aside.
    #expect(microseconds(text + "Z", with: &parser) != nil)
    #expect(parser.adjusted == (isAdjusted ? 3 : 0))
  }

  @Test(
    "any instant comes back from its local time, unless an earlier one has the same",
    arguments: [
      "Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia",
      "Europe/Moscow", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Gaza", "Europe/Dublin",
      "America/Caracas", "Asia/Pyongyang", "Pacific/Kwajalein", "Africa/Cairo", "CET",
      "Asia/Tehran",
    ]
  )
  func againstFoundation(identifier: String) throws {
    let zone = try #require(TimeZone(identifier: identifier))
    let table = try #require(ZoneTable(identifier: identifier))
    var parser = TimestampParser(layout: .automatic, zone: table)
    var random = SeededGenerator(seed: identifier.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) })
    for round in 0..<4000 {
      // Near and far: most logs are recent, but the rest must hold too.
      let range: ClosedRange<Int64> =
        round % 4 == 0 ? -2_000_000_000...8_000_000_000 : 1_100_000_000...1_800_000_000
      let instant = Int64.random(in: range, using: &random)
      let offset = Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant))))
      let clock = PlainClock(microseconds: (instant + offset) * 1_000_000)
      let text =
        "\(padded(clock.year, 4))-\(padded(clock.month))-\(padded(clock.day)) "
        + "\(padded(clock.hour)):\(padded(clock.minute)):\(padded(clock.second))"
      let before = parser.adjusted
      let read = try #require(microseconds(text, with: &parser)) / 1_000_000
      let readOffset = Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(read))))
      if read == instant {
        // Unless it was counted as occurring twice, no other instant has this local time.
        continue
      }
      #expect(read < instant && read + readOffset == instant + offset, "\(text)")
      #expect(parser.adjusted == before + 1, "\(text)")
    }
  }

  @Test(
    "names that are no IANA zone are refused",
    arguments: ["", "Mars/Base", "PST", "IST", "GMT+1", "europe/oslo", "+01:00"]
  )
  func unknown(identifier: String) {
    #expect(ZoneTable(identifier: identifier) == nil)
  }

  @Test(
    "UTC by any of its names has no clock changes",
    arguments: ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu"]
  )
  func utc(identifier: String) {
    #expect(ZoneTable(identifier: identifier) == .utc)
  }
}
