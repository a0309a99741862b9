package import EventImport
import JourneyModel

/// A slow reader of delimited text that is as obvious as possible, to compare with.
package struct ReferenceReader {
  private let plan: ImportPlan
  private let delimiter: UInt8

  /// Makes a reader for a plan and what stands between fields.
  package init(plan: ImportPlan, delimiter: UInt8) {
    self.plan = plan
    self.delimiter = delimiter
  }

  private let quote = UInt8(ascii: "\"")

  /// A record: its fields, whether it is well-formed, and its first line.
  private struct Record {
    var fields: [[UInt8]] = [[]]
    var wasQuoted = false
    var isMalformed = false
    var line = 0
    /// The lines it begins beside its first.
    var furtherLines = 0
  }

  /// Reads a whole text, whose lines end with a byte.
  package func read(_ bytes: [UInt8], newline: UInt8) -> ReadLog {
    var log = ReadLog()
    var records: [Record] = []
    var index = 0
    var line = 1
    var invalid: [Int] = []
    while index < bytes.count {
      var (record, next) = self.record(bytes, index, newline, line)
      let text = bytes[index..<next]
      record.furtherLines = text.dropLast().count { $0 == newline }
      invalid += invalidLines(bytes, index..<next, newline, line)
      line += text.count { $0 == newline }
      records.append(record)
      index = next
    }
    log.tally.invalidText.count = invalid.count
    log.tally.invalidText.first = invalid.prefix(10).map { InputPlace(file: 0, line: $0) }
    guard let header = records.first else { return log }
    let names = header.fields.map { trim($0) }
    let layouts = plan.mapping.isSnapshot ? plan.snapshotLayouts : [plan.timeLayout]
    var parsers = layouts.map { TimestampParser(layout: $0, zone: plan.timeZone) }
    if plan.mapping.isSnapshot { log.tally.snapshot = SnapshotRecords() }
    for record in records.dropFirst() {
      if record.fields.count == 1, !record.wasQuoted, !record.isMalformed,
        record.fields[0].allSatisfy({ $0 == 32 || $0 == 9 })
      {
        continue
      }
      add(record, names, &parsers, to: &log)
    }
    log.tally.rows = log.rows.count
    return log
  }

  private func add(
    _ record: Record,
    _ names: [[UInt8]],
    _ parsers: inout [TimestampParser],
    to log: inout ReadLog
  ) {
    func reject(_ reason: RejectionReason, _ status: RowStatus) {
      log.tally.rejected[reason, default: ImportTally.Problem()].count += 1
      if log.tally.rejected[reason]?.first.count ?? 0 < 10 {
        log.tally.rejected[reason]?.first.append(InputPlace(file: 0, line: record.line))
      }
      log.rows.append(ReadRow(status: status))
    }
    func field(_ name: String) -> [UInt8]? {
      guard let index = names.firstIndex(of: Array(name.utf8)) else { return [] }
      return index < record.fields.count ? record.fields[index] : nil
    }
    let mapping = plan.mapping
    let wanted =
      [mapping.customer, mapping.caseColumn].compactMap { $0 } + mapping.timeColumns
      + mapping.event
      + plan.attributes.map(\.column) + mapping.exclude.map(\.attribute)
    log.tally.snapshot?.count += 1
    if record.isMalformed || wanted.contains(where: { field($0) == nil }) {
      if record.furtherLines > 0 {
        log.tally.swallowing.count += 1
        log.tally.swallowedLines += record.furtherLines
        if log.tally.swallowing.first.count < 10 {
          log.tally.swallowing.first.append(InputPlace(file: 0, line: record.line))
        }
      }
      return reject(.fields, .rejectedFields)
    }
    let excludes =
      !mapping.exclude.isEmpty
      && mapping.exclude.allSatisfy {
        $0.holds(for: String(decoding: field($0.attribute) ?? [], as: UTF8.self))
      }
    let customer = trim(field(mapping.customer ?? mapping.caseColumn ?? "") ?? [])
    func add(_ text: [UInt8], _ name: [UInt8], _ parser: inout TimestampParser) {
      if excludes {
        log.tally.excluded += 1
        log.rows.append(ReadRow(status: .excluded))
        return
      }
      if customer.isEmpty { return reject(.customer, .rejectedCustomer) }
      let adjusted = parser.adjusted
      let time = (text + [0]).withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { parser.parse($0, text.count) } ?? TimestampParser.unreadable
      }
      if time == TimestampParser.unreadable { return reject(.time, .rejectedTime) }
      if name.isEmpty { return reject(.event, .rejectedEvent) }
      if record.fields.count != names.count { log.tally.raggedRows += 1 }
      log.tally.adjustedTimes += parser.adjusted - adjusted
      var fields = [customer]
      if mapping.customer != nil, let column = mapping.caseColumn {
        fields.append(trim(field(column) ?? []))
      }
      fields.append(name)
      fields += plan.attributes.map { field($0.column) ?? [] }
      log.rows.append(ReadRow(status: .accepted, time: time, fields: fields))
    }
    guard mapping.isSnapshot else {
      let parts = mapping.event.map { trim(field($0) ?? []) }.filter { !$0.isEmpty }
      let text = Array(mapping.time.map { trim(field($0) ?? []) }.joined(separator: [32]))
      return add(text, Array(parts.joined(separator: Array(" / ".utf8))), &parsers[0])
    }
    var hasTime = false
    for (index, time) in mapping.times.enumerated() {
      let text = trim(field(time.column) ?? [])
      if text.isEmpty { continue }
      hasTime = true
      add(text, Array(time.event.utf8), &parsers[index])
    }
    if !hasTime { log.tally.snapshot?.withoutTime += 1 }
  }

  private func trim(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while bytes.first == 32 { bytes.removeFirst() }
    while bytes.last == 32 { bytes.removeLast() }
    return bytes
  }

  private enum State { case start, plain, quoted, closed }

  private func record(
    _ bytes: [UInt8],
    _ start: Int,
    _ newline: UInt8,
    _ line: Int
  ) -> (
    Record, next: Int
  ) {
    var record = Record()
    record.line = line
    var state = State.start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      let last = record.fields.count - 1
      // A carriage return before a line feed, or before the end, belongs to the line's end.
      let endsLine =
        byte == newline
        || newline == 10 && byte == 13 && (index + 1 == bytes.count || bytes[index + 1] == 10)
      if state != .quoted, endsLine {
        return (record, byte == newline ? index + 1 : min(bytes.count, index + 2))
      }
      index += 1
      switch state {
      case .start where byte == quote:
        state = .quoted
        record.wasQuoted = true
      case .start, .plain:
        if byte == delimiter {
          record.fields.append([])
          state = .start
        } else {
          record.fields[last].append(byte)
          state = .plain
        }
      case .quoted:
        if byte == quote { state = .closed } else { record.fields[last].append(byte) }
      case .closed:
        if byte == quote {
          record.fields[last].append(byte)
          state = .quoted
        } else if byte == delimiter {
          record.fields.append([])
          state = .start
        } else {
          record.isMalformed = true
          state = .plain
        }
      }
    }
    if state == .quoted { record.isMalformed = true }
    return (record, bytes.count)
  }

  /// The lines of invalid UTF-8, found with the standard library's repair: one replacement each.
  private func invalidLines(
    _ bytes: [UInt8],
    _ range: Range<Int>,
    _ newline: UInt8,
    _ line: Int
  )
    -> [Int]
  {
    var lines: [Int] = []
    var line = line
    for part in bytes[range].split(separator: newline, omittingEmptySubsequences: false) {
      let decoded = String(decoding: part, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
      lines += Array(repeating: line, count: decoded)
      line += 1
    }
    return lines
  }
}
