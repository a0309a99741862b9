import Diagnostics
import Foundation
import JourneyModel

/// The offsets of a time zone from UTC over the length of a log, looked up once and kept.
///
/// All instants are microseconds since 1970-01-01T00:00:00Z.
struct ZoneOffsets {
  /// The instants from which each offset holds, ascending; the first holds from the beginning.
  private(set) var starts: [Int64]
  /// The offsets in microseconds, to add to UTC.
  private(set) var offsets: [Int64]

  /// No offset at any time.
  static let utc = ZoneOffsets(starts: [.min], offsets: [0])

  private init(starts: [Int64], offsets: [Int64]) {
    self.starts = starts
    self.offsets = offsets
  }

  /// Looks up a zone between two instants.
  ///
  /// - Throws: `GeneratorError` where no zone has the name.
  init(named name: String?, from start: Int64, through end: Int64) throws(GeneratorError) {
    guard let name else {
      self = .utc
      return
    }
    guard let zone = TimeZone(identifier: name) else {
      throw GeneratorError("there is no time zone \(MessageText.quoted(name))")
    }
    func offset(_ second: Int64) -> Int64 {
      Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))) * 1_000_000
    }
    // Clock changes are found by halving the days in which the offset changes: that holds for
    // every kind of change, daylight saving or not.
    let day: Int64 = 86_400
    var second = start / 1_000_000 - 2 * day
    let last = end / 1_000_000 + 2 * day
    var current = offset(second)
    starts = [.min]
    offsets = [current]
    while second < last {
      let next = second + day
      let changed = offset(next)
      if changed != current {
        var before = second
        var after = next
        while after - before > 1 {
          let middle = before + (after - before) / 2
          if offset(middle) == current { before = middle } else { after = middle }
        }
        starts.append(after * 1_000_000)
        offsets.append(changed)
        current = changed
      }
      second = next
    }
  }

  /// The position of the offset in force at an instant.
  func index(at instant: Int64) -> Int {
    var index = starts.count - 1
    while index > 0, starts[index] > instant { index -= 1 }
    return index
  }

  /// The latest instant at or before the given one whose local time, cut to whole units, is read
  /// back as itself.
  ///
  /// Local times that occur twice are read as the first, so an instant in the second occurrence
  /// becomes the last of the first. The result never decreases as the instant grows.
  func readable(_ instant: Int64, unit: Int64) -> Int64 {
    var instant = instant
    let index = index(at: instant)
    if index > 0, offsets[index] < offsets[index - 1] {
      let repeatEnds = starts[index] + offsets[index - 1] - offsets[index]
      if instant < repeatEnds { instant = starts[index] - 1 }
    }
    let position = self.index(at: instant)
    let local = instant + offsets[position]
    let cut = local - Self.remainder(local, unit)
    var read = cut - offsets[position]
    // Cutting to days may step over a clock change; the earlier offset then holds.
    if position > 0, read < starts[position] {
      read = max(cut - offsets[position - 1], starts[position - 1])
    }
    return min(read, instant)
  }

  /// The remainder of a floored division.
  static func remainder(_ value: Int64, _ divisor: Int64) -> Int64 {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
