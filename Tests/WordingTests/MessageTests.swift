import Foundation
import Testing
import Wording

/// Messages are written in English where they are needed; the catalogue has them in every language.
struct MessageTests {
  /// Where messages are written.
  private static let places = [
    "Diagnostics", "JourneyModel", "JourneyFiles", "EventImport", "EventEngine", "Pipeline",
    "SyntheticLogs",
    "Reports/Reading", "WaymarkCommands/Console.swift", "WaymarkCommands/WaymarkProgram.swift",
    "WaymarkCommands/CheckCommand.swift", "GraphvizRendering/RenderingFailure.swift",
  ]

  /// What looks like a message and is none: words of libraries, names of inputs, what a
  /// synthetic log says.
  private static let others: Set<String> = [
    "%Y %y %m %b %B %d %j %H %I %p %M %S %f %z %Z %T %R %F %D and %%", "a week has seven days",
    "SQLite format 30", "standard input", "creating a file in {1}", " where …",
    "error: internal error\n", "block scalar",
    "mapping values are not allowed in this context",
    "block sequence entries are not allowed in this context", "--case {1}",
    "Synthetic log, preamble line {1}\n", "not as agreed", "service desk", "slow line", "too late",
    "time-format {1}", "{1} bytes", "{1} h {2} min", "{1} min {2} s", "{1} s",
  ]

  /// How the YAML parser's own words begin, and those of signals.
  private static let foreign = ["found ", "did not find ", "could not find expected "]
  private static let signals = [
    "illegal instruction", "arithmetic error", "segmentation fault", "broken pipe", "signal {1}",
    "signal {1}, {2}", "killed, perhaps because the machine ran out of memory",
    "Graphviz crashed on the drawing ({1})",
  ]

  private static var written: [String] {
    get throws {
      let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources").standardizedFileURL
      return try places.flatMap { place -> [String] in
        let url = sources.appending(path: place)
        let files =
          url.pathExtension == "swift"
          ? [url]
          : try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
            .filter { $0.hasSuffix(".swift") }.map { url.appending(path: $0) }
        return try files.flatMap { file in
          MessagePatterns(try String(contentsOf: file, encoding: .utf8)).patterns
        }
      }
    }
  }

  /// Whether a pattern has words that follow each other, or follow a name.
  private static func isSentence(_ pattern: String) -> Bool {
    pattern.contains(#/[a-z]{2,} /#) || pattern.contains(#/\{\d\} [a-z]/#)
  }

  @Test("every message of the sources is in the catalogue, and none that is not in the sources")
  func completeness() throws {
    let written = try Self.written
    let known = Set(Messages.all.map(\.english))
    #expect(known.count == Messages.all.count, "no message stands twice")
    let missing = Set(written).subtracting(known).subtracting(Self.others)
      .subtracting(Self.signals)
      .filter { pattern in
        // Command lines to begin with are the same in every language.
        Self.isSentence(pattern) && !pattern.hasPrefix("waymark ")
          && !Self.foreign.contains { pattern.hasPrefix($0) }
      }
    #expect(missing.sorted() == [])
    // What stands elsewhere in the catalogue too, and names of severities, are no literals there.
    let elsewhere: Set<String> = [
      TextID.diagramNoOwners, .diagramNoBackstage, .diagramNoChannels, .diagramNoVariants,
      .diagramNoSuchVariant, .diagramNoFindings,
    ].reduce(into: ["error", "warning"]) { $0.insert($1.english) }
    #expect(known.subtracting(written).subtracting(elsewhere).sorted() == [])
  }

  @Test("a message has the same places in each language")
  func places() {
    for message in Messages.all {
      func places(_ text: String) -> Set<String> {
        Set(text.matches(of: #/\{\d+\}/#).map { String($0.0) })
      }
      #expect(places(message.english) == places(message.german), "\(message.english)")
      #expect(!message.german.isEmpty)
    }
  }
}
