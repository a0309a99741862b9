/// Prints findings for people: place, severity and message, the line, a caret, and what to do.
///
/// ```
/// shop.yaml:12:5: error: unknown key `tuchpoints` in a stage
/// 12 |     tuchpoints:
///    |     ^^^^^^^^^^
///    = did you mean `touchpoints`?
/// ```
public struct DiagnosticPrinter: Sendable {
  private let lines: [String: [String]]
  private let colour: Bool
  private let language: MessageLanguage
  /// The widest part of a source line that is shown.
  private static let widest = 120

  /// Makes a printer for findings about some files.
  ///
  /// - Parameters:
  ///   - sources: The text of each file by its path, as far as it is at hand.
  ///   - colour: Whether to mark severity and places with ANSI escape sequences.
  ///   - language: What findings are said in.
  public init(
    sources: [String: String] = [:],
    colour: Bool = false,
    language: MessageLanguage = .english
  ) {
    self.language = language
    self.lines = sources.mapValues(SourceLines.split)
    self.colour = colour
  }

  /// The findings as text, each on lines of its own, in the order given.
  public func text(of diagnostics: some Sequence<Diagnostic>) -> String {
    var text = ""
    for diagnostic in diagnostics { text += self.text(of: diagnostic) }
    return text
  }

  /// One finding as text that ends with a newline.
  public func text(of diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { Self.place($0) + ": " } ?? ""
    let severity = style(
      Message(stringLiteral: diagnostic.severity.rawValue).text(in: language) + ":",
      diagnostic.severity == .error ? "1;31" : "1;35"
    )
    let message = style(MessageText.escaped(diagnostic.problem.text(in: language)), "1")
    var text = style(place, "1") + severity + " " + message + "\n"
    var gutter = ""
    if let location = diagnostic.location, location.line > 0,
      let source = lines[location.path], location.line <= source.count
    {
      let number = String(location.line)
      gutter = String(repeating: " ", count: number.count + 1)
      let excerpt = Self.excerpt(source[location.line - 1], location)
      let line = style(number + " |", "34")
      text += excerpt.line.isEmpty ? line + "\n" : line + " " + excerpt.line + "\n"
      if let caret = excerpt.caret {
        text += gutter + style("|", "34") + " " + style(caret, "1;32") + "\n"
      }
    }
    if let hint = diagnostic.advice?.text(in: language) {
      text += (gutter.isEmpty ? "  " : gutter) + style("=", "34") + " "
      text += MessageText.escaped(hint) + "\n"
    }
    return text
  }

  /// A place as `path:line:column`, without the parts that are not known.
  static func place(_ location: SourceLocation) -> String {
    var text = MessageText.escaped(location.path)
    if location.line > 0 { text += ":\(location.line)" }
    if location.line > 0, location.column > 0 { text += ":\(location.column)" }
    return text
  }

  private func style(_ text: String, _ code: String) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// The part of a line that is shown, and the caret line under it.
  private static func excerpt(
    _ line: String,
    _ location: SourceLocation
  ) -> (line: String, caret: String?) {
    let characters = Array(line)
    let start = min(max(location.column - 1, 0), characters.count)
    let end = min(start + max(location.length, 1), max(characters.count, start + 1))
    // A line of megabytes shows only what surrounds the place.
    let first = start > widest * 2 / 3 ? start - widest / 2 : 0
    var shown = first > 0 ? "…" : ""
    var column = first > 0 ? 1 : 0
    var caretStart = column
    var caretEnd = column
    var index = first
    while index < characters.count, column < widest {
      if index == start { caretStart = column }
      let piece = cell(characters[index], at: column)
      shown += piece.text
      column += piece.columns
      index += 1
      if index <= end { caretEnd = column }
    }
    if index < characters.count { shown += "…" }
    while let last = shown.last, last == " " { shown.removeLast() }
    guard location.column > 0 else { return (shown, nil) }
    // Past the end of the line: something is missing there.
    if start >= characters.count {
      caretStart = column
      caretEnd = column
    }
    let width = max(caretEnd - caretStart, 1)
    return (
      shown, String(repeating: " ", count: caretStart) + String(repeating: "^", count: width)
    )
  }

  /// What stands for a character on the terminal, and how many columns it takes.
  private static func cell(_ character: Character, at column: Int) -> (text: String, columns: Int) {
    if character == "\t" {
      let columns = 4 - column % 4
      return (String(repeating: " ", count: columns), columns)
    }
    if character.unicodeScalars.contains(where: MessageText.isUnprintable) {
      return ("\u{FFFD}", 1)
    }
    return (String(character), DisplayWidth.columns(of: character))
  }
}

/// A text's lines as editors count them.
enum SourceLines {
  /// The lines of a text, ended by LF, CRLF or CR.
  static func split(_ text: String) -> [String] {
    var lines: [String] = []
    let bytes = Array(text.utf8)
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(String(decoding: bytes[start..<index], as: UTF8.self))
        if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    lines.append(String(decoding: bytes[start...], as: UTF8.self))
    return lines
  }
}
