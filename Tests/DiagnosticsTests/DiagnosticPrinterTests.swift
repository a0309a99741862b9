import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  private func printed(
    _ source: String,
    line: Int = 1,
    column: Int,
    length: Int = 1,
    hint: String? = nil,
    colour: Bool = false
  ) -> String {
    let place = Diagnostics.SourceLocation(
      path: "a.yaml",
      line: line,
      column: column,
      length: length
    )
    return DiagnosticPrinter(sources: ["a.yaml": source], colour: colour)
      .text(of: Diagnostic(.error, "wrong", at: place, hint: hint.map { Message(quoting: $0) }))
  }

  @Test func `Place, message, line, caret and hint are printed`() {
    #expect(
      printed("one\n  two: three\n", line: 2, column: 3, length: 3, hint: "write `four`")
        == """
        a.yaml:2:3: error: wrong
        2 |   two: three
          |   ^^^
          = write `four`

        """
    )
  }

  @Test func `Parts of a place that are not known are left out`() {
    let printer = DiagnosticPrinter(sources: ["a": "x"])
    let file = Diagnostics.SourceLocation(path: "a")
    let line = Diagnostics.SourceLocation(path: "a", line: 1)
    let beyond = Diagnostics.SourceLocation(path: "a", line: 9, column: 1)
    #expect(printer.text(of: Diagnostic(.warning, "m")) == "warning: m\n")
    #expect(printer.text(of: Diagnostic(.error, "m", hint: "h")) == "error: m\n  = h\n")
    #expect(printer.text(of: Diagnostic(.error, "m", at: file)) == "a: error: m\n")
    #expect(printer.text(of: Diagnostic(.error, "m", at: line)) == "a:1: error: m\n1 | x\n")
    #expect(printer.text(of: Diagnostic(.error, "m", at: beyond)) == "a:9:1: error: m\n")
    #expect(
      printer.text(of: [Diagnostic(.error, "m"), Diagnostic(.warning, "n")])
        == "error: m\nwarning: n\n"
    )
  }

  // The expected carets are by the columns that terminals give these characters.
  @Test func `Tabs and wide characters keep the caret in place`() {
    #expect(printed("\ta: b", column: 2).hasSuffix("1 |     a: b\n  |     ^\n"))
    #expect(printed("ab\tc", column: 4).hasSuffix("1 | ab  c\n  |     ^\n"))
    #expect(printed("日本: x", column: 5).hasSuffix("1 | 日本: x\n  |       ^\n"))
    #expect(printed("日本: x", column: 1, length: 2).hasSuffix("  | ^^^^\n"))
    #expect(printed("한국어x", column: 4).hasSuffix("  |       ^\n"))
    #expect(printed("Ａx", column: 2).hasSuffix("  |   ^\n"))
    #expect(printed("👩‍👩‍👧x", column: 2).hasSuffix("  |   ^\n"))
    #expect(printed("❤️x", column: 2).hasSuffix("  |   ^\n"))
    #expect(printed("e\u{301}x", column: 2).hasSuffix("  |  ^\n"))
    #expect(printed("öx", column: 2).hasSuffix("  |  ^\n"))
  }

  @Test func `A place past the end of its line stands after it`() {
    #expect(printed("ab", column: 3).hasSuffix("1 | ab\n  |   ^\n"))
    #expect(printed("ab", column: 99, length: 5).hasSuffix("1 | ab\n  |   ^\n"))
    #expect(printed("ab", column: 2, length: 99).hasSuffix("1 | ab\n  |  ^\n"))
    #expect(printed("", column: 1).hasSuffix("1 |\n  | ^\n"))
  }

  @Test func `Lines end with LF, CRLF or CR`() {
    #expect(printed("a\r\nb\rc\nd", line: 4, column: 1).hasSuffix("4 | d\n  | ^\n"))
    #expect(printed("a\r\nb\rc\nd", line: 2, column: 1).hasSuffix("2 | b\n  | ^\n"))
  }

  @Test func `A long line shows what surrounds the place`() {
    let long = String(repeating: "x", count: 500) + "!" + String(repeating: "y", count: 100_000)
    let text = printed(long, column: 501)
    let lines = text.split(separator: "\n")
    #expect(lines[1].count < 140)
    #expect(lines[1].hasPrefix("1 | …x"))
    #expect(lines[1].hasSuffix("y…"))
    let mark = lines[1].firstIndex(of: "!").map {
      lines[1].distance(from: lines[1].startIndex, to: $0)
    }
    let caret = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    #expect(mark == caret)
    #expect(mark != nil)
    #expect(printed(long, column: 1, length: 100_000).split(separator: "\n")[2].count < 140)
  }

  @Test func `Nothing that a terminal would obey comes through`() {
    let place = Diagnostics.SourceLocation(path: "a\u{1B}[2J", line: 1, column: 1)
    let text = DiagnosticPrinter(sources: ["a\u{1B}[2J": "\u{1B}[31mred\u{202E}x\u{7}"])
      .text(of: Diagnostic(.error, "m\u{1B}[0m\nnext", at: place, hint: "\u{85}h"))
    #expect(
      text == """
        a\\u{1B}[2J:1:1: error: m\\u{1B}[0m\\nnext
        1 | \u{FFFD}[31mred\u{FFFD}x\u{FFFD}
          | ^
          = \\u{85}h

        """
    )
  }

  @Test func `Colour adds escape sequences and nothing else`() {
    let plain = printed("  two", column: 3, length: 3, hint: "h")
    var coloured = printed("  two", column: 3, length: 3, hint: "h", colour: true)
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    while let start = coloured.firstIndex(of: "\u{1B}"),
      let end = coloured[start...].firstIndex(of: "m")
    {
      coloured.removeSubrange(start...end)
    }
    #expect(coloured == plain)
  }
}
