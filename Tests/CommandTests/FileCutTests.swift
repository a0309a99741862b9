import Foundation
import TestSupport
import Testing

/// Cutting a log into files, in order, changes nothing but the names of files and their lines.
struct FileCutTests {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: [
    ("online-shop", [0.5]), ("online-shop", [0.01, 0.02, 0.4, 0.41, 0.9]),
    ("telecom-support", [0.3, 0.6]), ("telecom-support", [0.999]),
  ])
  func `a log in several files is measured as the same log in one`(
    journey: String,
    cuts: [Double]
  ) throws {
    let definition = Self.repository.appending(path: "journeys/\(journey).yaml").path
    let log = try String(
      contentsOf: Self.repository.appending(path: "journeys/\(journey).csv"),
      encoding: .utf8
    )
    // The samples have no line ends within fields: each line is a record.
    let lines = log.split(separator: "\n")
    let header = try #require(lines.first)
    let records = lines.dropFirst()
    let folder = try TemporaryFolder()
    let bounds = [0] + cuts.map { Int($0 * Double(records.count)) } + [records.count]
    var parts: [String] = []
    for (number, (from, to)) in zip(bounds, bounds.dropFirst()).enumerated() {
      let share = records.dropFirst(from).prefix(to - from)
      let text = ([header] + share).joined(separator: "\n") + "\n"
      parts.append(try folder.write(text, to: "part-\(number).csv"))
    }
    let whole = try folder.write(log, to: "whole.csv")
    #expect(
      try analysis(definition, parts, in: folder) == analysis(definition, [whole], in: folder)
    )
  }

  private func analysis(
    _ definition: String,
    _ logs: [String],
    in folder: TemporaryFolder
  ) throws -> String {
    let output = folder.path("output-\(logs.count)")
    let run = waymark(
      ["analyze", definition] + logs + ["--output", output, "--formats", "none", "--quiet"]
    )
    try #require(run.status == 0, "\(run.messages)")
    return try String(
      contentsOf: URL(filePath: output).appending(path: "analysis.json"),
      encoding: .utf8
    )
  }
}
