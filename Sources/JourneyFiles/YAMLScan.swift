/// A quick look at YAML text before it is parsed: how deep it nests, where it uses anchors,
/// aliases and tags, where its scalars end, and which keys a mapping gives twice.
///
/// It follows the scanner of libyaml in what begins and ends a token, and decides nothing about
/// validity: that is the parser's part. It does not recurse, and looks at each byte a bounded
/// number of times.
struct YAMLScan {
  /// An anchor, alias or tag.
  struct Property {
    var start: Int
    var end: Int
  }

  /// A key that its mapping gives a second time.
  struct DuplicateKey {
    var text: String
    var start: Int
    var end: Int
    var first: Int
  }

  /// The deepest nesting that is read; a definition needs about eight levels.
  static let deepest = 64

  /// Where the first collection that nests deeper than `deepest` begins.
  private(set) var tooDeep: Int?
  /// The anchors, aliases and tags, in order.
  private(set) var properties: [Property] = []
  /// The end of each plain or quoted scalar, by its start.
  private(set) var scalarEnds: [Int: Int] = [:]
  /// The keys given twice, in order.
  private(set) var duplicateKeys: [DuplicateKey] = []

  private struct Frame {
    var column: Int
    var keys: [String: Int] = [:]
  }

  private let bytes: [UInt8]
  private var index = 0
  private var lineStart = 0
  private var flow: [Frame] = []
  private var block: [Frame] = []

  /// Scans a text of valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while tooDeep == nil {
      skipToToken()
      guard index < bytes.count else { break }
      scanToken()
    }
  }

  private mutating func scanToken() {
    let column = index - lineStart
    if flow.isEmpty {
      while let top = block.last, top.column > column { block.removeLast() }
    }
    if column == 0, isDocumentMarker(at: index) {
      block = []
      index += 3
      return
    }
    switch bytes[index] {
    case UInt8(ascii: "%") where column == 0: skipLine()
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flow.append(Frame(column: column))
      checkDepth()
      index += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      _ = flow.popLast()
      index += 1
    case UInt8(ascii: ","): index += 1
    case UInt8(ascii: "-") where flow.isEmpty && isBlank(index + 1),
      UInt8(ascii: "?") where isBlank(index + 1),
      UInt8(ascii: ":") where !flow.isEmpty || isBlank(index + 1):
      if flow.isEmpty { open(column) }
      index += 1
    case UInt8(ascii: "*"), UInt8(ascii: "&"), UInt8(ascii: "!"): scanProperty()
    case UInt8(ascii: "|") where flow.isEmpty, UInt8(ascii: ">") where flow.isEmpty:
      skipBlockScalar()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): scanQuoted(column)
    default: scanPlain(column)
    }
  }

  /// Opens a block collection at a column, unless one is open there.
  private mutating func open(_ column: Int) {
    guard (block.last?.column ?? -1) < column else { return }
    block.append(Frame(column: column))
    checkDepth()
  }

  private mutating func checkDepth() {
    if flow.count + block.count > Self.deepest { tooDeep = index }
  }

  private mutating func scanProperty() {
    let start = index
    index += 1
    while index < bytes.count, !isBlank(index), flow.isEmpty || !isFlowIndicator(index) {
      index += 1
    }
    properties.append(Property(start: start, end: index))
  }

  private mutating func scanQuoted(_ column: Int) {
    let start = index
    let startLine = lineStart
    let quote = bytes[index]
    let isDouble = quote == UInt8(ascii: "\"")
    var hasEscape = false
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote {
        if isDouble || index + 1 >= bytes.count || bytes[index + 1] != quote { break }
        hasEscape = true
        index += 2
      } else if isDouble, byte == UInt8(ascii: "\\") {
        hasEscape = true
        index += 1
        if index < bytes.count, lineBreak(at: index) == 0 { index += 1 }
      } else if !skipLineBreak() {
        index += 1
      }
    }
    let inside = (start + 1)..<max(start + 1, min(index, bytes.count))
    index = min(index + 1, bytes.count)
    scalarEnds[start] = index
    if lineStart == startLine {
      noteKey(hasEscape ? nil : inside, start, column, isQuoted: true)
    }
  }

  private mutating func scanPlain(_ column: Int) {
    let start = index
    let startLine = lineStart
    let indent = block.last?.column ?? -1
    var end = index + 1
    index += 1
    while index < bytes.count {
      if isBlank(index) {
        let before = index
        let beforeLine = lineStart
        skipBlanks()
        let continues =
          index < bytes.count && bytes[index] != UInt8(ascii: "#")
          && (lineStart == beforeLine || !flow.isEmpty || index - lineStart > indent)
          && !(index == lineStart && isDocumentMarker(at: index))
        if !continues || endsPlain(index) {
          if lineStart == beforeLine { break }
          index = before
          lineStart = beforeLine
          break
        }
      } else if endsPlain(index) {
        break
      } else {
        index += 1
        end = index
      }
    }
    scalarEnds[start] = end
    if lineStart == startLine { noteKey(start..<end, start, column, isQuoted: false) }
  }

  private func endsPlain(_ position: Int) -> Bool {
    if bytes[position] == UInt8(ascii: ":") {
      return isBlank(position + 1) || (!flow.isEmpty && isFlowIndicator(position + 1))
    }
    return !flow.isEmpty && isFlowIndicator(position)
  }

  /// Notes a scalar as a key of the innermost mapping if a `:` follows it.
  private mutating func noteKey(
    _ text: Range<Int>?,
    _ start: Int,
    _ column: Int,
    isQuoted: Bool
  ) {
    let end = index
    var colon = index
    while colon < bytes.count, bytes[colon] == 0x20 || bytes[colon] == 0x09 { colon += 1 }
    guard colon < bytes.count, bytes[colon] == UInt8(ascii: ":") else { return }
    let isKey =
      isBlank(colon + 1) || (!flow.isEmpty && (isQuoted || isFlowIndicator(colon + 1)))
    guard isKey else { return }
    index = colon + 1
    if flow.isEmpty { open(column) }
    guard let text else { return }
    let key = String(decoding: bytes[text], as: UTF8.self)
    if flow.isEmpty {
      guard !block.isEmpty else { return }
      let first = block[block.count - 1].keys.updateValue(start, forKey: key)
      note(key, start, end, first)
    } else {
      let first = flow[flow.count - 1].keys.updateValue(start, forKey: key)
      note(key, start, end, first)
    }
  }

  private mutating func note(_ key: String, _ start: Int, _ end: Int, _ first: Int?) {
    guard let first else { return }
    duplicateKeys.append(DuplicateKey(text: key, start: start, end: end, first: first))
  }

  private mutating func skipBlockScalar() {
    let parent = block.last?.column ?? -1
    var indent: Int?
    index += 1
    while index < bytes.count, lineBreak(at: index) == 0 {
      if indent == nil, (0x31...0x39).contains(bytes[index]) {
        indent = max(parent, 0) + Int(bytes[index] - 0x30)
      }
      if bytes[index] == UInt8(ascii: "#") || bytes[index] == 0x20 { break }
      index += 1
    }
    skipLine()
    while index < bytes.count {
      var content = index
      while content < bytes.count, bytes[content] == 0x20 { content += 1 }
      if content < bytes.count, lineBreak(at: content) == 0 {
        let column = content - index
        let least = indent ?? max(column, parent + 1, 1)
        indent = least
        if column < least { return }
      }
      skipLine()
    }
  }

  private mutating func skipToToken() {
    while index < bytes.count {
      if isBlank(index) {
        skipBlanks()
      } else if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count, lineBreak(at: index) == 0 { index += 1 }
      } else {
        return
      }
    }
  }

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank(index) {
      if !skipLineBreak() { index += 1 }
    }
  }

  private mutating func skipLine() {
    while index < bytes.count, !skipLineBreak() { index += 1 }
  }

  /// Skips a line break, if one is here.
  private mutating func skipLineBreak() -> Bool {
    let length = lineBreak(at: index)
    guard length > 0 else { return false }
    index += length
    lineStart = index
    return true
  }

  private func lineBreak(at position: Int) -> Int { YAMLLines.lineBreak(in: bytes, at: position) }

  /// Whether a space, a tab, a line break or the end is at a place.
  private func isBlank(_ position: Int) -> Bool {
    guard position < bytes.count else { return true }
    return bytes[position] == 0x20 || bytes[position] == 0x09 || lineBreak(at: position) > 0
  }

  private func isFlowIndicator(_ position: Int) -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      return true
    default: return false
    }
  }

  private func isDocumentMarker(at position: Int) -> Bool {
    guard position + 3 <= bytes.count else { return false }
    let marker = bytes[position..<(position + 3)]
    let isMarker =
      marker.allSatisfy { $0 == UInt8(ascii: "-") } || marker.allSatisfy { $0 == UInt8(ascii: ".") }
    return isMarker && isBlank(position + 3)
  }
}

/// What ends a line in YAML 1.1.
enum YAMLLines {
  /// The length of the line break at a place: LF, CR, CRLF, NEL, LS or PS; 0 where there is none.
  static func lineBreak(in bytes: [UInt8], at position: Int) -> Int {
    switch bytes[position] {
    case 0x0A: 1
    case 0x0D: position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
    case 0xC2: position + 1 < bytes.count && bytes[position + 1] == 0x85 ? 2 : 0
    case 0xE2:
      position + 2 < bytes.count && bytes[position + 1] == 0x80
        && (bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9) ? 3 : 0
    default: 0
    }
  }
}
