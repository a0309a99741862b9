import Diagnostics
import Foundation
import JourneyModel

extension Inspection {
  /// The inspection as a JSON object, keys in alphabetical order, ending with a newline.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Document(self)), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    struct Column: Encodable {
      var name: String
      var type: String
      var distinct: Int
      var empty: Int
      var masked: Bool
      var commonest: [Value]
    }

    struct Value: Encodable {
      var text: String
      var count: Int
    }

    struct Choice: Encodable {
      var role: String
      var columns: [String]
      var events: [String]?
      var given: Bool
      var reason: String
    }

    struct Problem: Encodable {
      var severity: String
      var message: String
      var hint: String?
    }

    struct Span: Encodable {
      var from: String
      var to: String
    }

    var file: String
    var format: String
    var delimiter: String?
    var encoding: String
    var gzip: Bool
    var bytes: Int64?
    var headerLine: Int
    var sampledRows: Int
    var wholeInput: Bool
    var columns: [Column]
    var mapping: [Choice]
    var times: String?
    var span: Span?
    var notes: [String]
    var problems: [Problem]

    init(_ inspection: Inspection) {
      file = inspection.inputName
      switch inspection.format {
      case .jsonLines:
        format = "json-lines"
      case .delimited(let byte):
        format = "delimited"
        delimiter = String(Character(Unicode.Scalar(byte)))
      }
      encoding = inspection.encoding.rawValue
      gzip = inspection.isGzip
      bytes = inspection.byteCount
      headerLine = inspection.headerLine
      sampledRows = inspection.rowCount
      wholeInput = inspection.isWholeInput
      columns = inspection.columns.map { column in
        Column(
          name: column.name,
          type: column.kind.rawValue,
          distinct: column.distinct,
          empty: column.empty,
          masked: column.isMasked,
          commonest: column.commonest.map { Value(text: $0.text, count: $0.count) }
        )
      }
      mapping = inspection.choices.map { choice in
        Choice(
          role: choice.role.rawValue,
          columns: choice.columns,
          events: choice.events.isEmpty ? nil : choice.events,
          given: choice.isGiven,
          reason: choice.reason
        )
      }
      times = inspection.timeDescription
      span = inspection.span.map { span in
        Span(
          from: TimeText.seconds(span.lowerBound).replacing(" ", with: "T") + "Z",
          to: TimeText.seconds(span.upperBound).replacing(" ", with: "T") + "Z"
        )
      }
      notes = inspection.notes
      problems = inspection.problems.map {
        Problem(severity: $0.severity.rawValue, message: $0.message, hint: $0.hint)
      }
    }
  }
}
