import JourneyModel

/// What one decoder counted; `EventLogReader.mergedTally` makes lines of files of it.
public struct DecoderTally: Sendable {
  /// A count with its first places, lines counted within blocks from 0.
  struct Places: Sendable {
    var count = 0
    /// The first places in input order: block, line in it.
    private(set) var first: [(block: Int, line: Int)] = []

    /// Counts one more; its line is only worked out where it is among the first.
    mutating func add(block: Int, line: () -> Int) {
      count += 1
      if first.count == ImportTally.keptPlaces {
        guard let last = first.last, block < last.block else { return }
      }
      let place = (block, line())
      let index = first.firstIndex { place < ($0.block, $0.line) } ?? first.count
      first.insert((block: place.0, line: place.1), at: index)
      if first.count > ImportTally.keptPlaces { first.removeLast() }
    }
  }

  /// Malformed rows that hold lines beside their first one, and how many lines.
  struct Swallowed {
    var rows = Places()
    var lines = 0

    /// Counts a row; without further lines it is none of these.
    mutating func add(_ lines: Int, block: Int, line: () -> Int) {
      guard lines > 0 else { return }
      self.lines += lines
      rows.add(block: block, line: line)
    }
  }

  var rows = 0
  /// The records of a snapshot export.
  var snapshot = SnapshotRecords()
  var excluded = 0
  var raggedRows = 0
  var adjustedTimes = 0
  var rejected: [Places] = RejectionReason.allCases.map { _ in Places() }
  var swallowed = Swallowed()
  var invalidText = Places()
  /// Times in attributes that whoever took the rows could not read.
  var unreadableTimes = Places()
  /// The physical lines of each block that was decoded.
  var blocks: [(sequence: Int, file: Int, lines: Int)] = []

  init() {}
}

/// Adds up what decoders counted.
enum TallyMerge {
  static func merge(
    _ tallies: [DecoderTally],
    heads: [InputHead],
    isSnapshot: Bool
  ) -> ImportTally {
    var merged = ImportTally()
    if isSnapshot { merged.snapshot = SnapshotRecords() }
    let blocks = tallies.flatMap(\.blocks).sorted { $0.sequence < $1.sequence }
    var firstLines: [Int: InputPlace] = [:]
    var next: [Int] = heads.map { $0.linesBeforeData + 1 }
    for block in blocks {
      firstLines[block.sequence] = InputPlace(file: block.file, line: next[block.file])
      next[block.file] += block.lines
    }
    func problem(_ parts: [DecoderTally.Places]) -> ImportTally.Problem {
      var problem = ImportTally.Problem()
      var places: [InputPlace] = []
      for part in parts {
        problem.count += part.count
        for place in part.first {
          if let start = firstLines[place.block] {
            places.append(InputPlace(file: start.file, line: start.line + place.line))
          }
        }
      }
      problem.first = Array(places.sorted().prefix(ImportTally.keptPlaces))
      return problem
    }
    for tally in tallies {
      merged.rows += tally.rows
      merged.snapshot?.merge(tally.snapshot)
      merged.excluded += tally.excluded
      merged.raggedRows += tally.raggedRows
      merged.adjustedTimes += tally.adjustedTimes
      merged.swallowedLines += tally.swallowed.lines
    }
    for (index, reason) in RejectionReason.allCases.enumerated() {
      let found = problem(tallies.map { $0.rejected[index] })
      if found.count > 0 { merged.rejected[reason] = found }
    }
    merged.swallowing = problem(tallies.map(\.swallowed.rows))
    merged.invalidText = problem(tallies.map(\.invalidText))
    merged.unreadableTimes = problem(tallies.map(\.unreadableTimes))
    for (file, head) in heads.enumerated() where head.invalidText > 0 {
      merged.invalidText.count += head.invalidText
      let places = repeatElement(InputPlace(file: file, line: head.headerLine), count: 1)
      merged.invalidText.first = Array(
        (merged.invalidText.first + places).sorted().prefix(ImportTally.keptPlaces)
      )
    }
    return merged
  }
}
