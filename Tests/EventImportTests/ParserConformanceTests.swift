import EventImport
import Foundation
import JourneyModel
import ReadingLaws
import TestSupport
import Testing

/// Holds the reader to public collections of difficult files.
///
/// `docs/parser-conformance.md` has a line for each file; it is made by this test (with
/// `UPDATE_GOLDEN=1`), and the test fails when any result changes either way, when a file deviates
/// without a reason, or when a reason is given for a file that does not deviate.
@Suite(.enabled(if: SharedData.isPresent, "needs ../shared/data")) struct ParserConformanceTests {
  private struct Line {
    var file: String
    var result: String
    var deviates: Bool
  }

  private struct Chapter {
    var folder: String
    var text: String
    var lines: [Line]
  }

  @Test func `Every file reads as the table in docs says`() throws {
    let edge = try #require(SharedData.folder).appending(path: "edge")
    let chapters = [
      try csvSpectrum(edge), try csvTestData(edge), try pollock(edge), try csvkit(edge),
      try jsonTestSuite(edge),
    ]
    var text = """
      # Parser conformance

      What Waymark's readers make of public collections of difficult files. This table is made and
      checked by `ParserConformanceTests`: it fails when any result changes, for better or worse, and
      when a deviation has no reason here.

      """
    var explained: Set<String> = []
    for chapter in chapters {
      let deviating = chapter.lines.count { $0.deviates }
      text += "\n## \(chapter.folder)\n\n\(chapter.text)\n\n"
      text += "\(chapter.lines.count) files, \(deviating) with a deviation.\n\n"
      text += "| file | result | reason for a deviation |\n| --- | --- | --- |\n"
      for line in chapter.lines {
        let name = "\(chapter.folder)/\(line.file)"
        let reason = ConformanceReasons.reason(name, line.result)
        if line.deviates {
          #expect(reason != nil, "\(name) deviates without a reason: \(line.result)")
        }
        if reason != nil, !line.deviates { Issue.record("\(name) does not deviate any more") }
        if reason != nil { explained.insert(name) }
        text +=
          "| `\(line.file)` | \(cell(line.result)) | \(cell(line.deviates ? reason ?? "" : "")) |\n"
      }
    }
    #expect(ConformanceReasons.names.subtracting(explained).isEmpty)
    try compare(text)
  }

  private func compare(_ text: String) throws {
    let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs")
    let file = docs.appending(path: "parser-conformance.md")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: docs, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    for (made, wanted) in zip(text.split(separator: "\n"), golden.split(separator: "\n"))
    where made != wanted {
      Issue.record("made: \(made)\ndocs: \(wanted)")
    }
    #expect(text == golden)
  }

  private func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private func files(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted { left, right in
      Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
    }
  }

  /// Samples a file, and checks that reading it counts the same rows.
  private func sample(_ file: URL, _ mapping: LogMapping = LogMapping()) throws -> SampleRows {
    let input = try LogInput(.file(file.path))
    let rows = try RecordSampler.sample(input, mapping: mapping)
    guard let first = rows.columns.first(where: { !$0.name.isEmpty })?.name else { return rows }
    var mapping = mapping
    (mapping.customer, mapping.time, mapping.event) = (first, [first], [first])
    let plan = ImportPlan(mapping: mapping, attributes: [], loggedAttributeCount: 0)
    let log = try ReadLog.read([input], plan, ReadingOptions(blockSize: 64), threads: 2)
    #expect(log.tally.rows == rows.rowCount + rows.malformedRows, "\(file.path)")
    #expect(log.tally.invalidText.count == rows.invalidText, "\(file.path)")
    return rows
  }

  private func table(_ rows: SampleRows) -> [[String]] {
    let columns = rows.columns.indices.map { rows.values(ofColumn: $0) }
    return [rows.columns.map(\.name)]
      + (0..<rows.rowCount).map { row in columns.map { $0[row] } }
  }

  private func form(_ rows: SampleRows) -> String {
    var parts = ["\(rows.rowCount) rows of \(rows.columns.count)"]
    switch rows.format {
    case .delimited(UInt8(ascii: ",")): break
    case .delimited(let byte):
      parts.append(
        byte == 9 ? "tabs" : byte == 32 ? "spaces" : "delimiter \(Character(Unicode.Scalar(byte)))"
      )
    case .jsonLines: parts.append("JSON Lines")
    }
    if rows.encoding != .utf8 { parts.append(rows.encoding.rawValue) }
    if rows.hasByteOrderMark { parts.append("byte-order mark") }
    if rows.isGzip { parts.append("gzip") }
    if rows.hasCarriageReturnLines { parts.append("CR lines") }
    if rows.malformedRows > 0 { parts.append("\(rows.malformedRows) malformed") }
    if rows.raggedRows > 0 { parts.append("\(rows.raggedRows) ragged") }
    if rows.invalidText > 0 { parts.append("\(rows.invalidText) invalid sequences") }
    return parts.joined(separator: ", ")
  }

  /// A list of objects; a file with one row may hold the object alone.
  private func objects(_ json: Data) throws -> [[String: String]] {
    let decoder = JSONDecoder()
    if let list = try? decoder.decode([[String: String]].self, from: json) { return list }
    return [try decoder.decode([String: String].self, from: json)]
  }

  private func csvSpectrum(_ edge: URL) throws -> Chapter {
    let folder = edge.appending(path: "csv-spectrum")
    let lines = try files(folder.appending(path: "csvs")).map { name in
      let rows = try sample(folder.appending(path: "csvs/\(name)"))
      let json = folder.appending(path: "json/\(name.replacing(".csv", with: ".json"))")
      let wanted = try objects(Data(contentsOf: json))
      let found = table(rows)
      let objects = found.dropFirst().map { row in
        Dictionary(zip(found[0], row)) { first, _ in first }
      }
      let isSame = objects == wanted
      return Line(file: name, result: isSame ? "as expected" : form(rows), deviates: !isSame)
    }
    return Chapter(
      folder: "csv-spectrum",
      text: "Expected: the rows of the JSON file beside each CSV file.",
      lines: lines
    )
  }

  private func csvTestData(_ edge: URL) throws -> Chapter {
    let folder = edge.appending(path: "csv-test-data")
    let lines = try files(folder.appending(path: "csv")).map { name in
      let file = folder.appending(path: "csv/\(name)")
      if name.hasPrefix("bad-") {
        let report = try reported(file, header: name.hasPrefix("bad-header-"))
        return Line(file: name, result: report ?? "accepted in silence", deviates: report == nil)
      }
      let rows = try sample(file)
      let json = try Data(
        contentsOf: folder.appending(path: "json/\(name.replacing(".csv", with: ".json"))")
      )
      let isSame: Bool
      if name.hasPrefix("header-") {
        let found = table(rows)
        let objects = found.dropFirst().map { row in
          Dictionary(zip(found[0], row)) { first, _ in first }
        }
        isSame = try objects == self.objects(json)
      } else {
        isSame = try table(rows) == JSONDecoder().decode([[String]].self, from: json)
      }
      return Line(file: name, result: isSame ? "as expected" : form(rows), deviates: !isSame)
    }
    return Chapter(
      folder: "csv-test-data",
      text: "Expected: the rows of the JSON file of the same name, the first row being the header; "
        + "files named `bad-` must be rejected or reported (those named `bad-header-` against the "
        + "columns `foo`, `bar`, `baz`).",
      lines: lines
    )
  }

  /// How a bad file is reported; nil where it is not.
  private func reported(_ file: URL, header: Bool) throws -> String? {
    do {
      if header {
        let mapping = LogMapping(customer: "foo", time: ["bar"], event: ["baz"])
        let plan = ImportPlan(mapping: mapping, attributes: [], loggedAttributeCount: 0)
        _ = try EventLogReader(inputs: [.file(file.path)], plan: plan)
      }
      let rows = try sample(file)
      guard rows.malformedRows + rows.raggedRows > 0 else { return nil }
      return "reported: \(form(rows))"
    } catch let error as InputError {
      return "refused: \(error.message)"
    }
  }

  private struct Parameters: Decodable {
    var preambleLines: Int
    var delimiter: String

    enum CodingKeys: String, CodingKey {
      case preambleLines = "preamble_lines"
      case delimiter
    }
  }

  private func pollock(_ edge: URL) throws -> Chapter {
    let folder = edge.appending(path: "pollock/polluted_files")
    let lines = try files(folder.appending(path: "csv")).map { name in
      let parameters = try JSONDecoder().decode(
        Parameters.self,
        from: Data(contentsOf: folder.appending(path: "parameters/\(name)_parameters.json"))
      )
      // The usual delimiters are told by content; a space is not.
      let delimiter = parameters.delimiter == " " ? " " : nil
      let mapping = LogMapping(delimiter: delimiter, skipRows: parameters.preambleLines)
      let clean = table(try sample(folder.appending(path: "clean/\(name)")))
      do {
        let rows = try sample(folder.appending(path: "csv/\(name)"), mapping)
        let isSame = table(rows) == clean
        return Line(file: name, result: isSame ? "as clean" : form(rows), deviates: !isSame)
      } catch let error as InputError {
        return Line(file: name, result: "refused: \(error.message)", deviates: true)
      }
    }
    return Chapter(
      folder: "pollock",
      text: "Expected: the same table as the clean version of the file. `skip-rows` is set to the "
        + "file's documented preamble, and `delimiter` where it is a space; else delimiter and line "
        + "ends are told by content.",
      lines: lines
    )
  }

  private func csvkit(_ edge: URL) throws -> Chapter {
    let folder = edge.appending(path: "csvkit/examples")
    let lines = try files(folder).compactMap { name -> Line? in
      var isFolder: ObjCBool = false
      let file = folder.appending(path: name)
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if isFolder.boolValue { return nil }
      do {
        return Line(file: name, result: form(try sample(file)), deviates: false)
      } catch let error as InputError {
        return Line(file: name, result: "refused: \(error.message)", deviates: false)
      }
    }
    return Chapter(
      folder: "csvkit",
      text: "No expected result comes with these files; the table says how each is read, so that "
        + "no change passes unseen.",
      lines: lines
    )
  }

  private func jsonTestSuite(_ edge: URL) throws -> Chapter {
    let folder = edge.appending(path: "JSONTestSuite/test_parsing")
    let lines = try files(folder).map { name in
      let value = try Data(contentsOf: folder.appending(path: name))
      let file = try TemporaryFile(Data("{\"v\":".utf8) + value + Data("}".utf8))
      let rows = try sample(URL(filePath: file.path))
      let isAccepted = rows.rowCount == 1 && rows.malformedRows == 0
      let deviates = name.hasPrefix("y_") && !isAccepted || name.hasPrefix("n_") && isAccepted
      return Line(file: name, result: isAccepted ? "accepted" : "rejected", deviates: deviates)
    }
    return Chapter(
      folder: "JSONTestSuite",
      text: "Each file's text is the value of a key in one line of JSON Lines. Expected: `y_` "
        + "accepted, `n_` rejected, `i_` either.",
      lines: lines
    )
  }
}
