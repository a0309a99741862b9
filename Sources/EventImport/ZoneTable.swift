import Foundation

/// The offsets of one time zone, turned once into a table from local times to offsets.
///
/// A local time that occurs twice is the first one; one that a clock change skips is moved forward
/// by what the clock skipped. Both count as adjusted. The table covers 1840 to 2100; later years are
/// looked up rule by rule, earlier ones have the offset of 1840.
public struct ZoneTable: Sendable, Equatable {
  /// A run of local times that lie at one offset.
  struct Segment: Sendable, Equatable {
    /// The first local time of the run, in seconds since 1970-01-01T00:00:00 on that clock.
    var start: Int64
    /// Seconds to take from a local time to get UTC.
    var offset: Int64
    /// Whether these local times occur twice or not at all.
    var isAdjusted: Bool
  }

  /// The IANA name.
  public let identifier: String
  private let zone: TimeZone?
  private let segments: [Segment]

  private static let tableStart: Int64 = -4_102_444_800
  private static let tableEnd: Int64 = 4_102_444_800
  private static let day: Int64 = 86_400

  /// Coordinated universal time.
  public static let utc = ZoneTable()

  private init() {
    identifier = "UTC"
    zone = nil
    segments = [Segment(start: .min, offset: 0, isAdjusted: false)]
  }

  /// Builds the table of a zone by its IANA name, which is case-sensitive; nil where there is no
  /// such zone.
  ///
  /// Abbreviations such as `PST` or `IST` are refused: they mean several zones.
  public init?(identifier: String) {
    if ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Zulu", "UCT", "Universal"].contains(identifier) {
      self = ZoneTable.utc
      return
    }
    guard
      identifier.contains("/") || Self.namesWithoutArea.contains(identifier),
      let zone = TimeZone(identifier: identifier)
    else { return nil }
    self.identifier = identifier
    self.zone = zone
    let first = ZoneChanges.offset(of: zone, at: Self.tableStart)
    var found = [Segment(start: .min, offset: first, isAdjusted: false)]
    for change in ZoneChanges.all(of: zone, after: Self.tableStart, to: Self.tableEnd) {
      let (before, after) = (change.before, change.after)
      let start = change.instant + min(before, after)
      let end = change.instant + max(before, after)
      found.append(Segment(start: start, offset: before, isAdjusted: true))
      found.append(Segment(start: end, offset: after, isAdjusted: false))
    }
    segments = found
  }

  /// The offset at a local time, in seconds since 1970-01-01T00:00:00 on the zone's clock, and the
  /// run of local times around it that share it.
  func segment(at local: Int64) -> (offset: Int64, isAdjusted: Bool, range: Range<Int64>) {
    if let zone, local >= Self.tableEnd - Self.day {
      let (offset, isAdjusted) = Self.lookUp(local, in: zone)
      return (offset, isAdjusted, local..<(local + 1))
    }
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= local { low = middle } else { high = middle }
    }
    let found = segments[low]
    let bound = zone == nil ? Int64.max : Self.tableEnd - Self.day
    let end = high < segments.count ? segments[high].start : bound
    return (found.offset, found.isAdjusted, found.start..<max(end, found.start))
  }

  /// The offset at a local time by asking the zone's rules, for years beyond the table.
  private static func lookUp(_ local: Int64, in zone: TimeZone) -> (Int64, Bool) {
    // Offsets lie within a day of UTC, and no two changes lie within two days of each other.
    let before = ZoneChanges.offset(of: zone, at: local - day)
    let after = ZoneChanges.offset(of: zone, at: local + day)
    guard before != after else { return (before, false) }
    let readsBefore = ZoneChanges.offset(of: zone, at: local - before) == before
    let readsAfter = ZoneChanges.offset(of: zone, at: local - after) == after
    if readsAfter, !readsBefore { return (after, false) }
    return (before, readsAfter == readsBefore)
  }

  /// The IANA names that have no area before a slash.
  private static let namesWithoutArea: Set<String> = [
    "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT0",
    "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein",
    "Libya", "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland",
    "Portugal", "ROC", "ROK", "Singapore", "Turkey", "W-SU", "WET",
  ]
}

extension ZoneTable {
  /// The names of all zones, in order.
  public static var knownIdentifiers: [String] {
    (TimeZone.knownTimeZoneIdentifiers + namesWithoutArea + ["UTC"]).sorted()
  }
}
