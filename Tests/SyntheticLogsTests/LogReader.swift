import Foundation
import JourneyModel
import Testing

/// Reads generated logs back, by the definition's mapping and nothing of the generator's.
struct LogReader {
  /// One row that was read.
  struct Event {
    var key: String
    var customer: String
    var name: String
    var microseconds: Int64
    /// The row's fields by column.
    var fields: [String: String]
  }

  /// The definition whose mapping is followed.
  var definition: JourneyDefinition
  /// The time format in the words of Unicode TS 35; nil is RFC 3339.
  var pattern: String?

  /// The rows of a log in UTF-8, in the order of the file.
  func events(in text: String) throws -> [Event] {
    let log = definition.log
    var rows = Self.rows(of: text, delimiter: Character(log.delimiter ?? ","))
    rows.removeFirst(log.skipRows)
    let header = rows.removeFirst()
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(identifier: log.timeZone ?? "UTC")
    formatter.dateFormat = pattern ?? "yyyy-MM-dd"
    var days: [Substring: Date] = [:]
    // Formatters are slow: of RFC 3339 only the days are left to them, once each.
    func date(of text: String) throws -> Date {
      guard pattern == nil else { return try #require(formatter.date(from: text)) }
      let day = text.prefix(10)
      if days[day] == nil { days[day] = formatter.date(from: String(day)) }
      try #require(text.count == 20 && text.hasSuffix("Z") && text.dropFirst(10).hasPrefix("T"))
      let clock = try text.dropFirst(11).dropLast().split(separator: ":").map { part in
        try #require(Double(part))
      }
      try #require(clock.count == 3)
      let start = try #require(days[day])
      return start.addingTimeInterval(clock[0] * 3600 + clock[1] * 60 + clock[2])
    }
    return try rows.map { row in
      try #require(row.count == header.count)
      let fields = Dictionary(uniqueKeysWithValues: zip(header, row))
      let times = (log.time.isEmpty ? ["time"] : log.time).map { fields[$0, default: "?"] }
      let date = try date(of: times.joined(separator: " "))
      let names = (log.event.isEmpty ? ["event"] : log.event).map { fields[$0, default: "?"] }
      let caseText = log.caseColumn.map { fields[$0, default: "?"] }
      let customer = log.customer ?? (caseText == nil ? "customer" : nil)
      let customerText = customer.map { fields[$0, default: "?"] }
      return Event(
        key: [customerText, caseText].compactMap(\.self).joined(separator: "\u{0}"),
        customer: customerText ?? caseText ?? "?",
        name: names.filter { !$0.isEmpty }.joined(separator: " / "),
        microseconds: Int64(date.timeIntervalSince1970.rounded()) * 1_000_000,
        fields: fields
      )
    }
  }

  /// The text of an attribute of an event.
  func text(_ attribute: String, of event: Event) -> String {
    event.fields[definition.log.column(ofAttribute: attribute)] ?? ""
  }

  /// Whether one of some matchers accepts an event.
  func accepts(_ matchers: [Matcher], _ event: Event) -> Bool {
    matchers.contains { $0.accepts(name: event.name) { text($0, of: event) } }
  }

  /// The first touchpoint that accepts an event.
  func touchpoint(of event: Event) -> Int? {
    definition.touchpoints.firstIndex { accepts($0.match, event) }
  }

  /// The fields of delimited text with RFC 4180 quotes.
  static func rows(of text: String, delimiter: Character) -> [[String]] {
    let quote = UInt8(ascii: "\"")
    let cut = delimiter.asciiValue ?? 0
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var mayBeQuote = false
    for byte in text.utf8 {
      if isQuoted, byte == quote {
        // The end of the quotes, or the first of two that stand for one.
        isQuoted = false
        mayBeQuote = true
        continue
      }
      if !isQuoted, byte == quote {
        if mayBeQuote { field.append(quote) }
        isQuoted = true
      } else if !isQuoted, byte == cut || byte == UInt8(ascii: "\n") {
        row.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        if byte != cut {
          rows.append(row)
          row.removeAll(keepingCapacity: true)
        }
      } else {
        field.append(byte)
      }
      mayBeQuote = false
    }
    return rows
  }
}
