import Foundation
import Testing

/// The user guide says what the program can do: no command or option is missing, none is invented.
struct UserGuideTests {
  private static let guide: String = {
    let repository = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = repository.appending(path: "docs/user-guide.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The commands that `--help` lists.
  private static let commands: [String] = {
    let help = waymark("--help").output
    guard let start = help.range(of: "SUBCOMMANDS:\n") else { return [] }
    return help[start.upperBound...].split(separator: "\n").compactMap { line in
      guard line.hasPrefix("  "), line.dropFirst(2).first?.isLetter == true,
        !line.hasPrefix("  See ")
      else { return nil }
      return String(line.dropFirst(2).prefix { !$0.isWhitespace })
    }
  }()

  private static func options(in text: some StringProtocol) -> Set<String> {
    Set(String(text).matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
  }

  /// The text under a heading, up to the next one of the same or a higher level.
  private static func section(_ heading: String) -> Substring {
    guard let start = guide.range(of: "\n\(heading)\n") else { return "" }
    let rest = guide[start.upperBound...]
    let end = rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex
    let next = rest.range(of: "\n### ")?.lowerBound ?? rest.endIndex
    return rest[..<min(end, next)]
  }

  @Test func `the program has the commands that are promised`() {
    #expect(
      Self.commands == ["analyze", "check", "draw", "workshop", "inspect", "draft", "generate"]
    )
  }

  @Test(arguments: commands)
  func `the guide has each command with just the options of its help`(command: String) throws {
    let help = waymark(command, "--help").output
    let start = try #require(help.range(of: "ARGUMENTS:\n")).lowerBound
    let offered = Self.options(in: help[start...]).subtracting(["--help", "--version"])
    let section = Self.section("### waymark \(command)")
    let described = Self.options(
      in: section.split(separator: "\n").filter { $0.hasPrefix("| `") }
        .joined(separator: "\n")
    )
    #expect(described == offered)
  }

  @Test(arguments: commands)
  func `every help has examples, within eighty columns`(command: String) {
    let help = waymark(command, "--help").output
    #expect(help.contains("Examples:\n  waymark \(command)"))
    let examples = help.split(separator: "\n").filter { $0.hasPrefix("  waymark") }
    #expect(examples.count >= 2)
    let isWhole = help.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") }
    #expect(isWhole)
  }

  @Test func `the guide has every exit status`() {
    let table = Self.section("## Exit status")
    for status in [0, 1, 64, 65, 66, 70, 73, 130] {
      #expect(table.contains("\n| \(status) | "), "\(status)")
    }
  }
}
