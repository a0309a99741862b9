import Foundation
import Synchronization
import Testing

/// A journey that ships, with its log.
struct ShippedSample {
  /// Where they are.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../journeys").standardizedFileURL

  let name: String

  /// The path of its definition.
  var definition: String { Self.folder.appending(path: name + ".yaml").path }
  /// The path of its log.
  var log: String { Self.folder.appending(path: name + ".csv").path }

  /// Writes its definition into a folder, with another least size of groups.
  func definition(least: Int, in folder: TemporaryFolder) throws -> String {
    let text = try String(contentsOfFile: definition, encoding: .utf8)
    return try folder.write(text + "\nminimum-group: \(least)\n", to: "\(name)-\(least).yaml")
  }

  /// The texts that an analysis writes, by file; an analysis that several tests look at is made once.
  ///
  /// - Parameters:
  ///   - least: the least size of groups.
  ///   - options: options of the run. The journeys of one that is not shared are in `journeys.csv`.
  /// - Returns: the texts.
  /// - Throws: what reading and writing files throws.
  func texts(least: Int, _ options: [String] = []) throws -> [String: String] {
    let key = ([name, "\(least)"] + options).joined(separator: " ")
    let run = Self.runs.withLock { runs in
      let run = runs[key] ?? Run()
      runs[key] = run
      return run
    }
    return try run.texts.withLock { texts in
      if let texts { return texts }
      let all = try analyze(least: least, options)
      texts = all
      return all
    }
  }

  /// The object in `analysis.json` of such an analysis.
  func analysis(least: Int, _ options: [String] = []) throws -> [String: Any] {
    let text = try texts(least: least, options)["analysis.json"]
    let data = Data(try #require(text).utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func analyze(least: Int, _ options: [String]) throws -> [String: String] {
    let folder = try TemporaryFolder()
    let export =
      options.contains("--share") ? [] : ["--export-journeys", folder.path("journeys.csv")]
    let result = waymark(
      ["analyze", try definition(least: least, in: folder), log, "-o", folder.path("out")]
        + ["--formats", "none"] + export + options
    )
    #expect(result.status == 0, "\(result.messages)")
    let files = try folder.files().filter { $0.hasPrefix("out/") || $0 == "journeys.csv" }
    return try files.reduce(into: [:]) { texts, file in
      texts[String(file.trimmingPrefix("out/"))] = try folder.text(file)
    }
  }

  private final class Run: Sendable {
    let texts = Mutex<[String: String]?>(nil)
  }

  private static let runs = Mutex<[String: Run]>([:])
}
