import Diagnostics
import JourneyModel
import Yams

/// YAML text as a tree of located pieces.
///
/// Anchors, aliases, tags, deep nesting and several documents are refused: a definition needs none
/// of them, and each makes a file say something else than it seems to.
struct YAMLDocument {
  /// The tree; nil where the text is no YAML, or holds nothing.
  private(set) var root: YAMLValue?
  /// What is wrong with the text.
  private(set) var diagnostics: [Diagnostic] = []

  private var source: SourceText
  private let scan: YAMLScan

  /// Parses a text.
  init(_ source: SourceText) {
    self.source = source
    scan = YAMLScan(source.bytes)
    if let offset = scan.tooDeep {
      report(
        "the file nests deeper than \(YAMLScan.deepest) levels",
        from: offset,
        to: offset + 1,
        hint: "a definition needs about eight levels"
      )
      return
    }
    guard scan.properties.isEmpty else {
      reportProperties()
      return
    }
    do {
      // Without rules, the resolver leaves every scalar a text; the default one would turn `no`
      // into false, and compile seven regular expressions to do so.
      let parser = try Parser(
        yaml: source.text,
        resolver: .basic,
        constructor: .default,
        encoding: .utf8
      )
      if let node = try parser.singleRoot() {
        root = convert(node)
      }
    } catch let error as YamlError {
      report(error)
    } catch {
      diagnostics.append(
        Diagnostic(.error, "cannot read this as YAML", at: SourceLocation(path: source.path))
      )
    }
  }

  private mutating func report(_ message: Message, from: Int, to: Int?, hint: Message?) {
    let location = source.location(from: from, to: to)
    diagnostics.append(Diagnostic(.error, message, at: location, hint: hint))
  }

  private mutating func reportProperties() {
    // A file full of them gets one message of each kind, not thousands.
    var told: Set<UInt8> = []
    for property in scan.properties where told.insert(source.bytes[property.start]).inserted {
      let text = String(decoding: source.bytes[property.start..<property.end], as: UTF8.self)
      let quoted = MessageText.quoted(text)
      let sign = source.bytes[property.start]
      let others = scan.properties.count { source.bytes[$0.start] == sign } - 1
      let more: Message =
        others == 0 ? "" : others == 1 ? " (1 more follows)" : " (\(others) more follow)"
      switch sign {
      case UInt8(ascii: "*"):
        report(
          "YAML aliases are not read: \(quoted)\(more)",
          from: property.start,
          to: property.end,
          hint: "put a pattern that begins with `*` in quotes; write out what an alias stands for"
        )
      case UInt8(ascii: "&"):
        report(
          "YAML anchors are not read: \(quoted)\(more)",
          from: property.start,
          to: property.end,
          hint: "put text that begins with `&` in quotes; without aliases, no anchor is needed"
        )
      default:
        report(
          "YAML tags are not read: \(quoted)\(more)",
          from: property.start,
          to: property.end,
          hint: text == "!=" || text.hasPrefix("!=")
            ? "put the comparison in quotes: \"!= …\"" : "put text that begins with `!` in quotes"
        )
      }
    }
  }

  private mutating func place(_ mark: Mark?) -> (location: SourceLocation, end: Int?) {
    guard let mark else { return (SourceLocation(path: source.path), nil) }
    let offset = source.offset(line: mark.line, column: mark.column)
    let end = scan.scalarEnds[offset]
    return (source.location(from: offset, to: end), end)
  }

  private mutating func convert(_ node: Node) -> YAMLValue {
    let location = place(node.mark).location
    switch node {
    case .scalar(let scalar):
      return YAMLValue(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain),
        location: location
      )
    case .sequence(let sequence):
      return YAMLValue(content: .list(sequence.map { convert($0) }), location: location)
    case .mapping(let mapping):
      var entries: [YAMLEntry] = []
      for (key, value) in mapping {
        let keyLocation = place(key.mark).location
        guard case .scalar(let name) = key else {
          diagnostics.append(Diagnostic(.error, "a key must be text", at: keyLocation))
          continue
        }
        entries.append(
          YAMLEntry(key: Located(name.string, at: keyLocation), value: convert(value))
        )
      }
      return YAMLValue(content: .mapping(entries), location: location)
    case .alias:
      // The scan has refused aliases; the parser never leaves one unresolved.
      return YAMLValue(content: .scalar("", isPlain: true), location: location)
    }
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .duplicatedKeysInMapping(let names, let context):
      reportDuplicates(names, first: context.mark)
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      reportSyntax(problem, context, mark)
    case .composer(_, _, let mark, _):
      let offset = source.offset(line: mark.line, column: mark.column)
      report(
        "the file holds more than one YAML document",
        from: offset,
        to: offset + 3,
        hint: "write each definition into a file of its own"
      )
    default:
      diagnostics.append(
        Diagnostic(.error, "cannot read this as YAML", at: SourceLocation(path: source.path))
      )
    }
  }

  private mutating func reportDuplicates(_ names: [String], first mark: Mark) {
    for duplicate in scan.duplicateKeys {
      let first = source.location(from: duplicate.first)
      report(
        "duplicate key \(MessageText.quoted(duplicate.text))",
        from: duplicate.start,
        to: duplicate.end,
        hint: "it is given before in line \(first.line)"
      )
    }
    guard scan.duplicateKeys.isEmpty else { return }
    let offset = source.offset(line: mark.line, column: mark.column)
    report(
      "duplicate key \(MessageText.quoted(names.first ?? ""))",
      from: offset,
      to: scan.scalarEnds[offset],
      hint: "it is given again later in the same mapping"
    )
  }

  private mutating func reportSyntax(_ problem: String, _ context: YamlError.Context?, _ mark: Mark)
  {
    let offset = source.offset(line: mark.line, column: mark.column)
    let byte = offset < source.bytes.count ? source.bytes[offset] : nil
    let contextStart = context.map { source.offset(line: $0.mark.line, column: $0.mark.column) }
    let explanation = YAMLSyntax.explain(
      problem,
      context: context?.text ?? "",
      inLine: source.location(from: contextStart ?? offset).line,
      at: byte
    )
    let start = explanation.isAboutContext ? contextStart ?? offset : offset
    report(
      explanation.message,
      from: start,
      to: start + 1,
      hint: explanation.hint
    )
  }
}
