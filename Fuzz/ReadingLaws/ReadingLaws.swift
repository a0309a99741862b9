package import EventImport
import JourneyModel

/// What holds for every text that is read as a log, whatever it holds.
package enum ReadingLaws {
  /// What reading gave: rows and counts, or the error without the name of the file.
  package enum Outcome: Equatable {
    /// The log was read.
    case log(ReadLog)
    /// The log was refused.
    case refused(InputError.Kind, String)

    /// The outcome in a few words.
    package var summary: String {
      switch self {
      case .log(let log): "\(log.rows.count) rows, \(log.tally)"
      case .refused(let kind, let message): "refused as \(kind): \(message)"
      }
    }
  }

  /// Reads bytes as a log.
  package static func read(
    _ input: BytesInput,
    _ plan: ImportPlan,
    blockSize: Int,
    recordLimit: Int = 64 << 20,
    threads: Int = 1
  ) -> Outcome {
    do {
      let options = ReadingOptions(blockSize: blockSize, recordLimit: recordLimit)
      return .log(
        try input.whileOpen { try ReadLog.read([$0], plan, options, threads: threads) }
      )
    } catch let error as InputError {
      return .refused(error.kind, error.message)
    } catch {
      return .refused(.content, "\(error)")
    }
  }

  /// The laws that reading some bytes under a plan breaks, each as a sentence; empty for none.
  ///
  /// - Parameters:
  ///   - bytes: the whole input.
  ///   - plan: how it is read.
  ///   - blockSizes: sizes to compare with one block for everything.
  /// - Returns: what is wrong.
  /// - Throws: where no file can be made.
  package static func broken(
    _ bytes: [UInt8],
    under plan: ImportPlan,
    blockSizes: [Int] = [64, 65, 100]
  ) throws -> [String] {
    let file = try BytesInput(file: bytes)
    var found: [String] = []
    let whole = read(file, plan, blockSize: 8 << 20)
    func expect(_ other: Outcome, _ how: String, to wanted: Outcome, isLimited: Bool = false) {
      let (other, wanted) = isLimited ? (readable(other), readable(wanted)) : (other, wanted)
      guard other != wanted else { return }
      found.append("\(how): \(difference(other, wanted))")
    }
    for (index, blockSize) in blockSizes.enumerated() {
      let threads = index % 2 + 1
      expect(
        read(file, plan, blockSize: blockSize, threads: threads),
        "blocks of \(blockSize), \(threads) threads",
        to: whole
      )
    }
    let limited = read(file, plan, blockSize: 8 << 20, recordLimit: 200)
    for blockSize in blockSizes {
      expect(
        read(file, plan, blockSize: blockSize, recordLimit: 200),
        "records of 200 bytes, blocks of \(blockSize)",
        to: limited,
        isLimited: true
      )
    }
    if bytes.count <= BytesInput.pipeCapacity {
      let pipe = try BytesInput(pipe: bytes)
      expect(read(pipe, plan, blockSize: blockSizes.first ?? 64), "a pipe", to: whole)
    }
    // Signs of other formats are told by the first bytes, and those of gzip differ.
    if !bytes.starts(with: [0x1F, 0x8B]), case .log = whole, !bytes.isEmpty {
      let zipped = try BytesInput(
        file: StoredGzip.member(bytes, blockSize: 1 + min(65_534, bytes.count / 3))
      )
      for (blockSize, limit) in [(blockSizes.last ?? 100, 64 << 20), (64, 200)] {
        expect(
          read(zipped, plan, blockSize: blockSize, recordLimit: limit),
          "compressed, blocks of \(blockSize), records of \(limit) bytes",
          to: limit == 200 ? limited : whole,
          isLimited: limit == 200
        )
      }
    }
    for outcome in [whole, limited] {
      if case .log(let log) = outcome { found += miscounts(in: log, of: bytes) }
    }
    return found
  }

  /// The outcome without malformed rows and invalid text: a record beyond the limit is counted, but
  /// it is looked at, and a batch holds it, only where it lies within its block.
  private static func readable(_ outcome: Outcome) -> Outcome {
    guard case .log(var log) = outcome else { return outcome }
    log.rows.removeAll { $0.status == .rejectedFields }
    log.tally.invalidText = ImportTally.Problem()
    return .log(log)
  }

  /// The counts of a log that do not agree with each other or with its rows.
  private static func miscounts(in log: ReadLog, of bytes: [UInt8]) -> [String] {
    var found: [String] = []
    func expect(_ holds: Bool, _ law: String) {
      if !holds { found.append("\(law): \(log.tally)") }
    }
    var counts: [RowStatus: Int] = [:]
    for row in log.rows { counts[row.status, default: 0] += 1 }
    let accepted = counts[.accepted] ?? 0
    let rejected = log.tally.rejected.values.reduce(0) { $0 + $1.count }
    expect(
      log.tally.rows == accepted + log.tally.excluded + rejected,
      "every row is accepted, excluded or rejected"
    )
    expect(log.tally.excluded == counts[.excluded] ?? 0, "excluded rows are counted")
    for (status, reason) in [
      (RowStatus.rejectedFields, RejectionReason.fields), (.rejectedCustomer, .customer),
      (.rejectedTime, .time), (.rejectedEvent, .event),
    ] {
      // A record beyond the limit is counted where it stands, but no batch holds it.
      let (rows, counted) = (counts[status] ?? 0, log.tally.rejected[reason]?.count ?? 0)
      let isCounted = reason == .fields ? rows <= counted : rows == counted
      expect(isCounted, "rows rejected for \(reason) are counted")
    }
    expect(log.tally.raggedRows <= accepted, "only accepted rows are ragged")
    expect(log.tally.adjustedTimes <= accepted, "only accepted times are adjusted")
    for problem in log.tally.rejected.values {
      expect(
        problem.first.count == min(problem.count, ImportTally.keptPlaces),
        "the first places are kept"
      )
    }
    expect(
      log.tally.swallowedLines >= log.tally.swallowing.count
        && log.tally.swallowing.count <= log.tally.rejected[.fields]?.count ?? 0,
      "lines are missing in malformed rows alone"
    )
    for problem in log.tally.rejected.values + [log.tally.invalidText, log.tally.swallowing] {
      // The invalid text of a header is counted in full, with one place.
      expect(
        problem.first.count <= min(problem.count, ImportTally.keptPlaces)
          && problem.first.isEmpty == (problem.count == 0),
        "no more places are kept than there are"
      )
      expect(
        zip(problem.first, problem.first.dropFirst()).allSatisfy { $0 <= $1 },
        "places are in order"
      )
      expect(problem.first.allSatisfy { $0.line >= 1 }, "lines count from 1")
    }
    return found
  }

  /// What differs first, for people.
  private static func difference(_ found: Outcome, _ wanted: Outcome) -> String {
    guard case .log(let left) = found, case .log(let right) = wanted else {
      return "\(found.summary) instead of \(wanted.summary)"
    }
    if left.rows != right.rows {
      let at = zip(left.rows, right.rows).prefix { $0 == $1 }.count
      let (made, meant) = (left.rows.dropFirst(at).first, right.rows.dropFirst(at).first)
      return "row \(at) is \(made?.description ?? "none") instead of "
        + (meant?.description ?? "none")
    }
    return "\(left.tally) \(left.warnings) instead of \(right.tally) \(right.warnings)"
  }
}
