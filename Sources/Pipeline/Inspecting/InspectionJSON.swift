public import EventImport
import Foundation
import JourneyModel
public import Wording

extension Inspection {
  /// The inspection as a JSON object, keys in alphabetical order, ending with a newline.
  ///
  /// - Parameter language: The language of its sentences; keys and other values are the same in all.
  /// - Returns: The text.
  /// - Throws: What the encoder throws.
  public func json(in language: Language = .english) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let document = Document(self, Words(language: language))
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    struct Column: Encodable {
      var name: String
      var type: String
      var distinct: Int
      var empty: Int
      var masked: Bool
      var reason: String?
      var shape: Shape?
      var commonest: [Value]
    }

    struct Shape: Encodable {
      var pattern: String?
      var all: Bool?
      var shortest: Int
      var longest: Int
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

    init(_ inspection: Inspection, _ words: Words) {
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
          masked: column.concealment != nil,
          reason: column.concealment?.rawValue,
          shape: column.concealment.flatMap { Self.shape(of: column, $0) },
          commonest: column.commonest.map { Value(text: $0.text, count: $0.count) }
        )
      }
      mapping = inspection.choices.map { choice in
        Choice(
          role: choice.role.rawValue,
          columns: choice.columns,
          events: choice.events.isEmpty ? nil : choice.events,
          given: choice.isGiven,
          reason: InspectionWords(words).reason(choice)
        )
      }
      times = inspection.timeWriting.map(InspectionWords(words).writing)
      span = inspection.span.map { span in
        Span(
          from: TimeText.seconds(span.lowerBound).replacing(" ", with: "T") + "Z",
          to: TimeText.seconds(span.upperBound).replacing(" ", with: "T") + "Z"
        )
      }
      notes = inspection.notes.map(InspectionWords(words).text)
      let problemText = LogProblemText(words)
      problems = inspection.findings.map { finding in
        Problem(
          severity: finding.isError ? "error" : "warning",
          message: problemText.message(finding.problem),
          hint: problemText.hint(finding.problem)
        )
      }
    }

    private static func shape(of column: Inspection.Column, _ concealment: Concealment) -> Shape? {
      column.shape.map { shape in
        let pattern = concealment.isOfKeys ? shape.pattern : nil
        return Shape(
          pattern: pattern,
          all: pattern == nil ? nil : shape.isOfAll,
          shortest: shape.shortest,
          longest: shape.longest
        )
      }
    }
  }
}
