import Foundation
import TestSupport
import Testing

/// Help, and what is wrong with a command line, in both languages.
struct HelpTests {
  private static let commands = [
    "analyze", "check", "draw", "workshop", "inspect", "draft", "generate",
  ]

  /// English words that no German sentence has.
  private static var telltale: Regex<(Substring, Substring)> {
    #/(?i)(?:^|[ ('„])(the|of|and|with|from|which|that|this|is|are|for|or|where|must|each|values?|default|missing|invalid|unknown|unexpected|usage|error|overview|options?:|arguments?:|subcommands?|see|please|did|you)(?=[ .,:;)'“]|$)/#
  }

  /// The stretches of the catalogue that are English alone.
  private static let english = (try? CatalogueFragments.of(isEnglish: true)) ?? []

  /// A text on one line, without the names of options and the command lines in it.
  private static func sentences(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.contains(#/^ +(?:waymark|cat|zcat) /#) }
      .joined(separator: " ").replacing(#/`[^`]*`|--?[a-z][a-z-]*/#, with: "")
      .replacing(#/\s+/#, with: " ")
  }

  /// Records what is English in a German text.
  private static func expectGerman(_ text: String, _ name: String) {
    let words = sentences(text)
    #expect(english.count > 1000)
    for fragment in english where words.contains(fragment.text) {
      Issue.record("\(name) has “\(fragment.text)” of \(fragment.id)")
    }
    if let match = words.firstMatch(of: telltale) {
      Issue.record("\(name) has “\(match.1)” in: \(words)")
    }
  }

  @Test(arguments: [[]] + commands.map { [$0] })
  func `the help of every command is German where German is asked for`(command: [String]) {
    let german = waymark(command + ["--help", "--language", "de"])
    #expect(german.status == 0)
    Self.expectGerman(german.output, "the help of \(command)")
    for part in ["ÜBERBLICK: ", "\nAUFRUF: waymark", "\nOPTIONEN:\n", "\nBeispiele:\n  waymark "] {
      let isThere = german.output.contains(part)
      #expect(isThere || command == [] && part.contains("Beispiele"), "\(part)")
    }
    // The root's help, the help of `help`, and the other spelling of the option are the same.
    #expect(waymark(command + ["--language=DE", "--help"]).output == german.output)
    #expect(waymark(["help"] + command + ["--language", "de"]).output == german.output)
    let english = waymark(command + ["--help"]).output
    #expect(waymark(command + ["--help", "--language", "en"]).output == english)
    // Both name the same options.
    func options(_ text: String) -> [String] {
      text.matches(of: #/(?m)^  (?:-\w, )?(--[a-z-]+)/#).map { String($0.1) }
    }
    #expect(options(english) == options(german.output))
    #expect(options(english).count >= 2)
  }

  @Test(arguments: commands, ["en", "de"])
  func `every argument and option says what it is for`(command: String, language: String) {
    let help = waymark(command, "--help", "--language", language).output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var count = 0
    for (line, next) in zip(lines, lines.dropFirst()) {
      guard let label = line.firstMatch(of: #/^  (?:<|-)\S*(?:, --\S+)?(?: <[^>]+>)?/#) else {
        continue
      }
      count += 1
      let text = line[label.range.upperBound...].isEmpty ? next : String(line)
      #expect(text.dropFirst(26).contains { $0.isLetter }, "\(line)")
    }
    #expect(count >= 6)
    let isNarrow = lines.allSatisfy {
      $0.count <= 80 || $0.hasPrefix("USAGE") || $0.hasPrefix("AUFRUF")
    }
    #expect(isNarrow)
  }

  @Test(arguments: commands)
  func `examples can be copied: none is broken over two lines`(command: String) throws {
    let help = waymark(command, "--help").output
    let start = try #require(help.range(of: "Examples:\n")).upperBound
    let lines = help[start...].prefix { $0 != "U" }.split(separator: "\n")
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.hasPrefix("  ") }, "\(lines)")
  }

  @Test(
    arguments: [
      "analyse", "analyze", "analyze x y --foramt svg", "analyze x y --threads abc",
      "analyze x y --threads 0", "analyze x y --memory 3x", "analyze x y --formats gif",
      "analyze x y --diagrams foo", "analyze x y --fail-on bad", "analyze x y --as-of soon",
      "analyze x y --inactivity 5", "analyze x y --inactivity 0d", "analyze x y --pseudonymize k",
      "analyze x y --skip-rows -1", "analyze x y --skip-rows=-1", "analyze x y --delimiter ab",
      "analyze x y --times foo", "analyze x y --times a=b --time c",
      "analyze x y --time a --time b --time c", "analyze x y --times a=b --times a=c",
      "analyze x y --language fr", "analyze x y --output", "analyze x y --quiet=3",
      "check", "check --format xml a", "check -z a", "draw", "draw a --page a9", "draw a -oq",
      "draw --difference a", "draw a --difference b c", "draw a --formats none",
      "draw --difference a b --kind variants", "draw a --variant 0", "workshop a b --poster x",
      "inspect a --encoding ebcdic", "generate", "generate a b", "generate a b c",
      "generate a --customers x", "help --foo", "--foo", "--generate-completion-script tcsh",
    ]
  )
  func `what is wrong with a command line is German where German is asked for`(
    line: String
  ) {
    let arguments = line.split(separator: " ").map(String.init)
    // Before the rest, so that no option takes it for its value.
    let place = Self.commands.contains(arguments[0]) ? 1 : 0
    var asked = arguments
    asked.insert(contentsOf: ["--language", "de"], at: place)
    let german = waymark(asked)
    #expect(german.status == 64)
    #expect(german.output == "")
    #expect(german.messages.hasPrefix("Fehler: "), "\(german.messages)")
    #expect(german.messages.contains("\nAufruf: waymark "), "\(german.messages)")
    #expect(!german.messages.contains(#/Möglich sind [^\n]*'/#), "\(german.messages)")
    Self.expectGerman(german.messages, line)
    let english = waymark(arguments)
    #expect(english.status == 64)
    #expect(english.messages.hasPrefix("Error: "), "\(english.messages)")
  }

  @Test func `what cannot be generated is said in German`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    for arguments in [
      ["--plant", "foo"], ["--plant", "foo:drop-off=10%"], ["--plant", "search:drop=10%"],
      ["--plant", "search:drop-off=200%"], ["--plant", "paid:drop-off=10%"],
      ["--plant", "escalation-path:skipped-level=10%"], ["--plant", "search:repeat-contact=10%"],
      ["--plant", "search:drop-off=1%", "--plant", "search:drop-off=2%"], ["--customers", "0"],
    ] {
      let german = waymark(["generate", definition, "--language", "de"] + arguments)
      #expect(german.status == 64)
      #expect(german.messages.hasPrefix("Fehler: "), "\(german.messages)")
      Self.expectGerman(german.messages, "\(arguments)")
      let english = waymark(["generate", definition] + arguments)
      #expect(english.messages.hasPrefix("error: "), "\(english.messages)")
    }
  }

  @Test func `what somebody typed comes out as it is, whatever it looks like`() {
    for typed in [
      "it's", "' is invalid for '", "{1}{2}", "**", "Error: Unknown option '", "a\nb", "ü€",
    ] {
      let message = waymark("check", "--language", "de", "--format", typed, "x").messages
      #expect(
        message.hasPrefix("Fehler: Der Wert „")
          && message.contains("\nAufruf: waymark check <Definition>"),
        "\(message)"
      )
      // A text that holds a piece of the parser's own words may be cut there, but nothing is lost.
      let plain = typed.replacing("' is invalid for '", with: "")
      #expect(plain.isEmpty || message.contains(plain), "\(message)")
    }
  }

  @Test(arguments: ["", "help "])
  func `an option for the language may stand where its value should`(command: String) {
    for (asked, left) in [
      ("--language --language de", "de"), ("--language --language=de", ""),
      ("--language --language --language de", ""), ("--language de --language --language", ""),
    ] {
      let arguments = (command + asked).split(separator: " ").map(String.init)
      let isGerman = asked != "--language --language de" && !asked.contains("=")
      let plain = (command + left + (isGerman ? " --language de" : "")).split(separator: " ")
      let run = waymark(arguments)
      let expected = waymark(plain.map(String.init))
      #expect(run.status == expected.status, "\(asked)")
      #expect(run.output == expected.output, "\(asked)")
      #expect(run.messages == expected.messages, "\(asked)")
    }
  }

  @Test(
    arguments: [
      (["LANG": "de_DE.UTF-8"], true), (["LANG": "de"], true), (["LANG": "C"], false),
      (["LANG": "den_CA"], false), ([:], false), (["LANG": "fr_FR.UTF-8"], false),
      (["LANG": "de_DE.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], false),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "de_AT"], true),
      (["LANG": "de_DE", "LC_MESSAGES": "de_DE", "LC_ALL": "C.UTF-8"], false),
    ]
  )
  func `the environment's language is that of help where none is asked for`(
    environment: [String: String],
    isGerman: Bool
  ) throws {
    let unset = ["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""]
    func run(_ arguments: String...) throws -> CommandResult {
      try Program.run(arguments, environment: unset.merging(environment) { $1 })
    }
    #expect(try run("--help").output.hasPrefix(isGerman ? "ÜBERBLICK: " : "OVERVIEW: "))
    let wrong = try run("check", "--no")
    #expect(wrong.messages.hasPrefix(isGerman ? "Fehler: " : "Error: "))
    #expect(try run("--help", "--language", "en").output.hasPrefix("OVERVIEW: "))
    #expect(try run("check", "--help", "--language", "de").output.hasPrefix("ÜBERBLICK: "))
    // Results are in the language of the option alone, so that the same command gives the same.
    #expect(try run("check", "nowhere.yaml").messages == "1 definition: 1 error\n")
  }
}
