/// Copies an SVG drawing of Graphviz's, with the texts of an ``AccessibleSVG`` in it.
struct SVGRewriter {
  private let source: [UInt8]
  private let texts: AccessibleSVG
  private let prefix: String
  private var result: [UInt8] = []
  private var position = 0
  /// The names of the elements that are open.
  private var open: [String] = []

  init(source: [UInt8], texts: AccessibleSVG) {
    self.source = source
    self.texts = texts
    let identifier = Self.identifier(texts.idPrefix)
    // An XML name must not begin with a digit, a dot or a hyphen.
    let isName = identifier.first.map { $0.isLetter || $0 == "_" } ?? false
    prefix = isName ? identifier : "d" + identifier
  }

  /// The whole document.
  mutating func rewritten() throws(SVGFailure) -> [UInt8] {
    result.reserveCapacity(source.count + 4096)
    if texts.hasDeclaration {
      result += AccessibleSVG.declaration.utf8
    }
    var hasRoot = false
    while position < source.count {
      if starts(with: "<!--") {
        try skip(past: "-->")
      } else if starts(with: "<?") {
        try skip(past: "?>")
      } else if starts(with: "<!") {
        try skip(past: ">")
      } else if starts(with: "</") {
        try closeElement()
        if open.isEmpty { break }
      } else if source[position] == UInt8(ascii: "<") {
        let tag = try SVGTag(in: source, at: position)
        position = tag.end
        if open.isEmpty {
          guard tag.name == "svg", !tag.closesItself else {
            throw SVGFailure(offset: position, reason: "the outermost element is not svg")
          }
          hasRoot = true
          writeRoot(tag)
        } else {
          try write(tag)
        }
      } else {
        copyText()
      }
    }
    guard hasRoot, open.isEmpty else {
      throw SVGFailure(offset: position, reason: "the drawing is cut off")
    }
    result.append(UInt8(ascii: "\n"))
    return result
  }

  private func starts(with text: StaticString, at offset: Int? = nil) -> Bool {
    let offset = offset ?? position
    let count = text.utf8CodeUnitCount
    guard offset + count <= source.count else { return false }
    return text.withUTF8Buffer { source[offset..<offset + count].elementsEqual($0) }
  }

  private func find(_ text: StaticString) throws(SVGFailure) -> Int {
    var offset = position
    while offset < source.count {
      if starts(with: text, at: offset) { return offset }
      offset += 1
    }
    throw SVGFailure(offset: position, reason: "no \(text) follows")
  }

  /// Leaves out markup, and the line end after it.
  private mutating func skip(past text: StaticString) throws(SVGFailure) {
    position = try find(text) + text.utf8CodeUnitCount
    if position < source.count, source[position] == UInt8(ascii: "\n") { position += 1 }
  }

  private mutating func copyText() {
    let end = source[position...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    // Only white space may stand outside the root element.
    if !open.isEmpty { result += XMLText.repaired(source[position..<end]) }
    position = end
  }

  private mutating func closeElement() throws(SVGFailure) {
    let end = try find(">")
    let name = String(decoding: source[position + 2..<end], as: UTF8.self)
      .trimmingPrefix { $0.isWhitespace }.prefix { !$0.isWhitespace }
    guard let last = open.popLast(), last == name else {
      throw SVGFailure(offset: position, reason: "</\(name)> closes nothing")
    }
    result += "</\(name)>".utf8
    position = end + 1
  }

  private mutating func writeRoot(_ tag: SVGTag) {
    let description = texts.description.isEmpty ? "" : " \(prefix)description"
    let ours = [
      ("role", texts.role == .image ? "img" : "graphics-document document"),
      ("aria-labelledby", "\(prefix)title\(description)"),
      ("lang", texts.language),
      ("xml:lang", texts.language),
    ]
    write(tag, adding: ours)
    write(element: "title", id: "title", texts.title)
    if !texts.description.isEmpty { write(element: "desc", id: "description", texts.description) }
  }

  private mutating func write(element: String, id: String, _ text: String) {
    result += "\n<\(element) id=\"\(prefix)\(id)\">".utf8
    result += XMLText.escaped(text)
    result += "</\(element)>".utf8
  }

  private mutating func write(_ tag: SVGTag) throws(SVGFailure) {
    let kinds = tag["class"].map { XMLText.unescaped($0).split(separator: " ") } ?? []
    guard tag.name == "g", !tag.closesItself,
      let kind = kinds.first(where: { ["graph", "node", "edge", "cluster"].contains($0) })
    else {
      write(tag, adding: [])
      return
    }
    let internalTitle = try takeTitle()
    guard kind != "graph", let title = humanTitle(internalTitle, tag["id"]) else {
      write(tag, adding: [])
      return
    }
    let role = kind == "edge" ? "graphics-symbol img" : "graphics-object group"
    write(tag, adding: texts.role == .document ? [("role", role)] : [])
    result += "\n<title>".utf8
    result += XMLText.escaped(title)
    result += "</title>".utf8
  }

  /// Takes the title that follows, if one does.
  private mutating func takeTitle() throws(SVGFailure) -> String? {
    let isSpace: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
    guard let next = source[position...].firstIndex(where: { !isSpace($0) }),
      starts(with: "<title>", at: next)
    else { return nil }
    position = next + 7
    let end = try find("</title>")
    defer { position = end + 8 }
    return XMLText.unescaped(source[position..<end])
  }

  private func humanTitle(_ internalTitle: String?, _ id: ArraySlice<UInt8>?) -> String? {
    if let internalTitle, let title = texts.elementTitles[internalTitle] { return title }
    // Graphviz numbers what has no id; such a number must not meet a node of that name.
    guard let id = id.map({ XMLText.unescaped($0) }),
      id.wholeMatch(of: /(?:node|edge|clust|graph)\d+/) == nil
    else { return nil }
    return texts.elementTitles[id]
  }

  /// Writes the tag with ids prefixed, unsafe links left out and attributes of ours at its end.
  private mutating func write(_ tag: SVGTag, adding ours: [(name: String, value: String)]) {
    result += "<\(tag.name)".utf8
    for attribute in tag.attributes where !ours.contains(where: { $0.name == attribute.name }) {
      let value: [UInt8]
      switch attribute.name {
      case "id": value = Array(prefixed(attribute.value).utf8)
      case "href", "xlink:href":
        guard let link = link(attribute.value) else { continue }
        value = link
      case _ where attribute.value.starts(with: Array("url(#".utf8)):
        value = Array("url(#\(prefixed(attribute.value.dropFirst(5).dropLast())))".utf8)
      default: value = XMLText.repaired(attribute.value)
      }
      result += " \(attribute.name)=\"".utf8
      result += value.flatMap { $0 == UInt8(ascii: "\"") ? Array("&quot;".utf8) : [$0] }
      result.append(UInt8(ascii: "\""))
    }
    for (name, value) in ours {
      result += " \(name)=\"".utf8
      result += XMLText.escaped(value)
      result.append(UInt8(ascii: "\""))
    }
    result += (tag.closesItself ? "/>" : ">").utf8
    if !tag.closesItself { open.append(tag.name) }
  }

  private func prefixed(_ id: ArraySlice<UInt8>) -> String {
    prefix + Self.identifier(XMLText.unescaped(id))
  }

  /// The link if it is harmless: within the drawing, relative, or to a page or an address.
  private func link(_ value: ArraySlice<UInt8>) -> [UInt8]? {
    if value.first == UInt8(ascii: "#") { return Array("#\(prefixed(value.dropFirst()))".utf8) }
    let text = XMLText.unescaped(value)
    // Readers drop white space and control characters from a scheme's name.
    let bare = String(text.unicodeScalars.filter { $0.value > 0x20 }).lowercased()
    let scheme = bare.prefix { $0 != "/" && $0 != "?" && $0 != "#" }.split(
      separator: ":",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let isHarmless = scheme.count < 2 || ["http", "https", "mailto"].contains(scheme[0])
    return isHarmless ? XMLText.repaired(value) : nil
  }

  /// A name of letters, digits, dots, hyphens and underscores; each other byte becomes `_` and two
  /// hexadecimal digits.
  private static func identifier(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return result
  }
}
