import Diagnostics
import JourneyFiles
import JourneyModel
import Testing

/// Text that is no YAML, or YAML that no definition should be: a message, never a crash or a hang.
@Suite struct HostileTextTests {
  @Test func `A key given twice is told at its second place`() {
    expectFindings(
      """
      journey: j
      title: "title: x"   # title: y
      stages:
        - id: s
          touchpoints:
            - id: a
              goal: true
              ↓goal↑: true
        - id: t
          touchpoints: [{ id: b, match: x, ↓id: c }]
      ↓'title'↑ : again
      """,
      "error: duplicate key `goal` = it is given before in line 7",
      "error: duplicate key `id` = it is given before in line 10",
      "error: duplicate key `title` = it is given before in line 2"
    )
  }

  @Test func `Keys of different mappings, and text that looks like keys, are no duplicates`() {
    expectFindings(
      """
      journey: j
      description: |
        a: 1
        a: 2
         - a: [ {
      title: >-

          *x: "y
          x: y

      log: { customer: a, time: "a: {", event: 'it''s: {' }
      stages:
      - id: s
        touchpoints:
        - id: a
          title: some text
            over lines
            &and *more: !no
          goal: true
        - id: b
          title: 'x

            title: y'
      """
      .replacing("&and *more: !no", with: "&and *more !no")
    )
  }

  @Test func `A duplicate that only the parser sees is told at its first place`() {
    expectFindings(
      "{ ↓\"jo\\x75rney\"↑: j, journey: k, stages: [] }",
      "error: duplicate key `journey` = it is given again later in the same mapping"
    )
  }

  @Test func `Aliases, anchors and tags are refused`() {
    expectFindings(
      """
      journey: ↓&name↑ j
      title: ↓*name↑
      description: *name
      currency: ↓!!str↑ EUR
      """,
      "error: YAML anchors are not read: `&name` = put text that begins with `&` in quotes; "
        + "without aliases, no anchor is needed",
      "error: YAML aliases are not read: `*name` (1 more follows) = put a pattern that begins "
        + "with `*` in quotes; write out what an alias stands for",
      "error: YAML tags are not read: `!!str` = put text that begins with `!` in quotes"
    )
    expectFindings(
      definition(touchpoints: "      - { id: a, match: [x, ↓*_view↑], where: { a: ↓!= x } }"),
      "error: YAML aliases are not read: `*_view` = put a pattern that begins with `*` in quotes; "
        + "write out what an alias stands for",
      "error: YAML tags are not read: `!=` = put the comparison in quotes: \"!= …\""
    )
  }

  @Test func `A billion laughs cost nothing`() {
    var text = "a: ↓&a [x, x, x, x, x, x, x, x, x]\n"
    for (index, name) in "bcdefghi".enumerated() {
      let before = Array("abcdefgh")[index]
      let aliases = Array(repeating: "*\(before)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(index == 0 ? "↓" : "")\(aliases)]\n"
    }
    expectFindings(
      text,
      "error: YAML anchors are not read: `&a` (8 more follow) = put text that begins with `&` in "
        + "quotes; without aliases, no anchor is needed",
      "error: YAML aliases are not read: `*a` (71 more follow) = put a pattern that begins with "
        + "`*` in quotes; write out what an alias stands for"
    )
  }

  @Test(arguments: ["[", "{", "{a: ", "- ", "? ", ": ", "- a: ", "[{", "[ \"a\", "])
  func `Deep nesting is told`(opening: String) throws {
    for prefix in ["", "journey: j\nstages: ", "journey: j\nx:\n  "] {
      let text = prefix + String(repeating: opening, count: 5000)
      let result = JourneyFile.parse(text: text, path: "x")
      #expect(result.definition == nil)
      let first = try #require(result.diagnostics.first)
      #expect(first.message == "the file nests deeper than 64 levels")
      #expect(result.diagnostics.count == 1)
    }
  }

  @Test func `Deep nesting by indentation is told`() throws {
    var text = ""
    for level in 0..<2000 { text += String(repeating: " ", count: level) + "a:\n" }
    let result = JourneyFile.parse(text: text, path: "x")
    #expect(result.diagnostics.map(\.message) == ["the file nests deeper than 64 levels"])
    #expect(result.diagnostics.first?.location?.line == 65)
  }

  @Test func `Brackets in texts are no nesting`() {
    let many = String(repeating: "[{", count: 200)
    expectFindings(
      """
      journey: j
      description: "\(many)"
      title: a\(many)
      currency: EUR # \(many)
      stages:
        - id: s
          title: |
            \(many)
          touchpoints: [{ id: a, goal: true, title: '\(many)' }]
      """
    )
  }

  @Test func `A tab cannot indent`() {
    let hint = "error: not YAML: a tab cannot indent = indent with spaces"
    expectFindings("journey: j\nstages:\n↓\t- id: s\n", hint)
    expectFindings("journey: j\nstages:\n  - id: s\n↓\ttitle: x\n", hint)
    expectFindings("journey: j\nlog:\n  time: a\n↓\tevent: x\n", hint)
  }

  @Test func `Syntax errors are explained`() {
    for (text, message) in [
      (
        "title: ↓@x", "a value cannot begin with `@` = put it in quotes"
      ),
      ("title: ↓`x`", "a value cannot begin with ``` = put it in quotes"),
      ("title: ↓%d", "a value cannot begin with `%` = put it in quotes"),
      (
        "title: a↓: b",
        "a `:` cannot stand here = check the indentation, and put text that holds `: ` in quotes"
      ),
      (
        "title: ↓\"abc\nstages: []", "this quote is never closed"
      ),
      (
        "title: \"a↓\\qb\"",
        "an unknown escape after `\\` = in double quotes write `\\\\` for a backslash, or use "
          + "single quotes"
      ),
      (
        "title: [a, b\nstages↓: []",
        "expected `,` or `]` = close the list that begins in line 2 with `]`, and put text that holds `[`, `]` or `,` "
          + "in quotes"
      ),
      (
        "log: { time: a\nstages↓: []",
        "expected `,` or `}` = close the mapping that begins in line 2 with `}`, and put text that holds `{`, `}` or `,` "
          + "in quotes"
      ),
      (
        "x: { a: ↓>= 3 }",
        "a value cannot begin with `>` or `|` here = put a comparison in quotes, as in \">= 3\""
      ),
      (
        "x:\n  a: ↓>= 3\n",
        "`>` or `|` begins a text over several lines = put a comparison in quotes, as in \">= 3\""
      ),
      (
        "title: \"a\" ↓b\nx: y",
        "expected another key of the mapping = check the indentation and the quotes of this line "
          + "and the one before"
      ),
      (
        "x:\n  - a\n  ↓b: c",
        "expected another `-` of the list = check the indentation of this line"
      ),
      (
        "title: [a, ↓}",
        "expected a value = check the brackets and quotes of this line and the ones before"
      ),
      (
        "x: ↓- a", "a list item cannot begin here = begin the list on a line of its own"
      ),
      (
        "title: x\n↓abc\nx: y",
        "a key here has no `:` = check the indentation, and write `key: value`"
      ),
    ] {
      expectFindings("journey: j\n" + text, "error: not YAML: " + message)
    }
    expectFindings(
      "- a\n↓b: c\n",
      "error: not YAML: expected another `-` of the list = check the indentation of this line"
    )
    expectFindings(
      "[a]\n↓b: c\n",
      "error: not YAML: nothing may follow here"
        + " = check the indentation of this line and the first one"
    )
  }

  @Test func `Several documents are refused`() {
    expectFindings(
      "journey: j\n↓---↑\njourney: k\n",
      "error: the file holds more than one YAML document"
        + " = write each definition into a file of its own"
    )
    expectFindings(
      "---\njourney: j\nstages: [{ id: s, touchpoints: [{ id: a, goal: true }] }]\n..."
    )
  }

  @Test func `A file that holds nothing is told`() {
    for text in ["", "\n\n", "# only a comment\n", "---\n", "\u{FEFF}"] {
      let found = JourneyFile.parse(text: text, path: "x.yaml").diagnostics
      #expect(found.map(\.message) == ["the file holds no definition"])
      #expect(found.first?.hint == "begin with `journey:` and `stages:`")
    }
  }

  @Test func `Bytes that are no text are told`() {
    func found(_ bytes: [UInt8]) -> [String] {
      JourneyFile.parse(bytes: bytes, path: "x").diagnostics.map { finding in
        let place = finding.location.map { "\($0.line):\($0.column)" } ?? ""
        return "\(place) \(finding.message) = \(finding.hint ?? "")"
      }
    }
    let utf16 = "journey".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(
      found([0xFF, 0xFE] + utf16) == ["0:0 the file is UTF-16, not UTF-8 = save it as UTF-8"]
    )
    #expect(
      found(Array("journey: j\ntitle: Gr".utf8) + [0xFC, 0xDF] + Array("e\n".utf8))
        == ["2:10 the file is not UTF-8: byte 0xFC cannot stand here = save it as UTF-8"]
    )
    #expect(
      found(Array("é: ".utf8) + [0xE2, 0x82])
        == ["1:4 the file is not UTF-8: byte 0xE2 cannot stand here = save it as UTF-8"]
    )
    #expect(
      found(Array("a: b\nc: \0".utf8)) == ["2:4 the file holds a NUL byte = is it a text file?"]
    )
    #expect(
      found(Array("a: b\u{1B}[31m".utf8))
        == [
          "1:5 the file holds the control character U+001B = remove it, or write it as \"\\u001B\""
        ]
    )
    #expect(
      found(Array("a: \u{FFFE}".utf8))
        == [
          "1:4 the file holds the control character U+FFFE = remove it, or write it as \"\\uFFFE\""
        ]
    )
  }

  @Test(.timeLimit(.minutes(1))) func `Scalars of megabytes are read or refused`() throws {
    let long = String(repeating: "x", count: 10 << 20)
    let refused = JourneyFile.parse(text: "journey: j\ntitle: \(long)\n", path: "x")
    #expect(
      refused.diagnostics.map(\.message)
        == ["the file is too large for a definition (more than 4 MiB)"]
    )
    let shorter = String(long.prefix(3 << 20))
    let read = JourneyFile.parse(text: definition("title: \(shorter)"), path: "x")
    #expect(read.diagnostics.isEmpty)
    #expect(read.definition?.title == shorter)
    let wrong = JourneyFile.parse(text: definition("inactivity: \(shorter)"), path: "x")
    #expect(wrong.diagnostics.count == 1)
    let printed = DiagnosticPrinter(sources: ["x": wrong.text ?? ""]).text(of: wrong.diagnostics)
    #expect(printed.count < 1000)
  }

  @Test(.timeLimit(.minutes(1))) func `Thousands of mistakes in one line come out in seconds`() {
    let ids = (0..<5000).map { "{ id: käse\($0), next: [x\($0), y], idd: z }" }
    let text = "journey: j\nstages: [{ id: s, touchpoints: [\(ids.joined(separator: ", "))] }]\n"
    let result = JourneyFile.parse(text: text, path: "x")
    // Four for each touchpoint, and one for so many touchpoints.
    #expect(result.diagnostics.count(where: { $0.severity == .error }) == 20_001)
  }

  @Test(.timeLimit(.minutes(1))) func `Thousands of patterns are compared in seconds`() {
    let globs = (0..<1000).map { number in
      let patterns = (0..<3).map { "'\(number)*b?c\($0)*', '*x\($0)y\(number)'" }
      return "{ id: a\(number), match: [\(patterns.joined(separator: ", "))] }"
    }
    let patterns =
      "journey: j\nstages: [{ id: s, touchpoints: [\(globs.joined(separator: ", "))] }]"
    let compared = JourneyFile.parse(text: patterns, path: "x")
    #expect(compared.definition != nil)
    #expect(
      compared.diagnostics.contains { $0.message.hasPrefix("too many patterns to compare") }
    )
  }

  @Test func `Columns count characters`() {
    expectFindings(
      "journey: j\nstages: [{ id: s, touchpoints: [{ title: \"日本e\u{301}👩‍👩‍👧\", id: a, goal: ↓x }] }]\n",
      "error: `goal` must be true or false, not `x`"
    )
    expectFindings(
      "journey: j\r\ntitle: a\u{2028}  b\r\n↓colr: x\r\nstages: [{ id: s, touchpoints: [{ id: a, "
        + "goal: true }] }]\r\n",
      "error: unknown key `colr` in the definition = known are `journey`, `title`, `description`, "
        + "`currency`, `log`, `split`, `inactivity`, `conversion-window`, `as-of`, `stages`, "
        + "`signals`, `calendar`, `standards`, `contact`, `escalation-path`, "
        + "`worth`, `fixes`, `minimum-group` and `thresholds`"
    )
  }

  @Test(arguments: 0..<300) func `Random damage never crashes`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var bytes = Array((seed % 2 == 0 ? ExampleTests.text : ExampleTests.care).utf8)
    let pieces = [
      "\t", "- ", ": ", "[", "{", "]", "}", "\"", "'", "|\n", ">", "&a ", "*a ", "!", "#",
    ]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2:
        let piece = pieces.randomElement(using: &random) ?? ""
        bytes.insert(contentsOf: piece.utf8, at: place)
      default:
        let end = min(place + 40, bytes.count)
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    let result = JourneyFile.parse(bytes: bytes, path: "x")
    #expect((result.definition == nil) == result.diagnostics.hasErrors)
    let lines = bytes.count(where: { $0 == 10 || $0 == 13 }) + 1
    for finding in result.diagnostics {
      #expect(!finding.message.isEmpty)
      #expect((0...lines).contains(finding.location?.line ?? 0))
    }
  }
}
