import Diagnostics
package import EventImport
import Foundation
import JourneyModel
import Synchronization

/// One row as a reader gives it, in bytes.
package struct ReadRow: Equatable, Sendable, CustomStringConvertible {
  /// What became of the row.
  package var status: RowStatus
  /// Microseconds since 1970-01-01T00:00:00Z.
  package var time: Int64
  /// Customer, case (if any), name, attributes; only of accepted rows.
  package var fields: [[UInt8]]

  /// Makes a row.
  package init(status: RowStatus, time: Int64 = 0, fields: [[UInt8]] = []) {
    self.status = status
    self.time = time
    self.fields = fields
  }

  /// The row in one line.
  package var description: String {
    "\(status) \(time) "
      + fields.map { String(decoding: $0, as: UTF8.self).debugDescription }
      .joined(separator: "|")
  }
}

/// All rows and counts of a log.
package struct ReadLog: Equatable, Sendable {
  /// The rows in input order.
  package var rows: [ReadRow] = []
  /// What was counted.
  package var tally = ImportTally()
  /// What the reader said about the inputs.
  package var warnings: [String] = []

  /// Makes an empty log.
  package init() {}

  /// Reads a log with a number of threads.
  ///
  /// - Throws: `InputError`.
  package static func read(
    _ inputs: [InputSource],
    _ plan: ImportPlan,
    _ options: ReadingOptions,
    threads: Int = 1
  ) throws -> ReadLog {
    try read(inputs.map { try LogInput($0) }, plan, options, threads: threads)
  }

  /// Reads opened inputs with a number of threads.
  ///
  /// - Throws: `InputError`.
  package static func read(
    _ inputs: [LogInput],
    _ plan: ImportPlan,
    _ options: ReadingOptions,
    threads: Int = 1
  ) throws -> ReadLog {
    let reader = try EventLogReader(inputs: inputs, plan: plan, options: options)
    struct Results {
      var parts: [(sequence: Int, rows: [ReadRow])] = []
      var tallies: [DecoderTally] = []
      var failure: InputError?
    }
    let results = Mutex(Results())
    let hasCase = plan.mapping.customer != nil && plan.mapping.caseColumn != nil
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      do throws(InputError) {
        var decoder = reader.makeDecoder()
        var batch = EventBatch(attributeCount: plan.attributes.count)
        var parts: [(sequence: Int, rows: [ReadRow])] = []
        while let block = try reader.nextBlock() {
          decoder.start(block)
          var rows: [ReadRow] = []
          while decoder.decode(into: &batch) { append(batch, hasCase, to: &rows) }
          parts.append((block.sequence, rows))
        }
        let tally = decoder.tally()
        results.withLock {
          $0.parts += parts
          $0.tallies.append(tally)
        }
      } catch {
        results.withLock { $0.failure = error }
      }
    }
    let all = results.withLock { $0 }
    if let failure = all.failure { throw failure }
    var log = ReadLog()
    log.rows = all.parts.sorted { $0.sequence < $1.sequence }.flatMap(\.rows)
    log.tally = reader.mergedTally(all.tallies)
    log.warnings = reader.warnings.map(\.message)
    return log
  }

  private static func append(_ batch: EventBatch, _ hasCase: Bool, to rows: inout [ReadRow]) {
    for row in 0..<batch.count {
      var read = ReadRow(status: batch.status[row])
      if read.status == .accepted {
        var slices = [batch.customers[row]]
        if hasCase { slices.append(batch.cases[row]) }
        slices.append(batch.names[row])
        slices += batch.attributes.map { $0[row] }
        read.fields = slices.map { Array(batch.bytes(of: $0)) }
        read.time = batch.times[row]
      }
      rows.append(read)
    }
  }
}
