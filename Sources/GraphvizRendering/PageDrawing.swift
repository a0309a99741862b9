/// A drawing as a page holds it, beside many others.
public enum PageDrawing {
  /// A drawing without what its elements repeat.
  ///
  /// What its texts share stands at its root, titles and names stand where somebody reads them or
  /// refers to them, and places are exact to a tenth of a point. It looks and says the same.
  ///
  /// - Parameter drawing: The SVG that ``AccessibleSVG/applied(to:)`` gives.
  /// - Returns: The smaller drawing.
  /// - Throws: ``SVGFailure`` where `drawing` cannot be read as SVG.
  public static func compacted(_ drawing: [UInt8]) throws(SVGFailure) -> [UInt8] {
    var compactor = DrawingCompactor(try SVGTokens(drawing))
    return compactor.compacted()
  }
}

/// Writes a drawing without what its elements repeat.
private struct DrawingCompactor {
  /// An element that is open.
  private struct Element {
    /// How its end is written; nil where it is left out, and what is in it stays.
    var end: String?
    /// What it is called to people.
    var title: ArraySlice<UInt8>?
    /// Whether its text is read.
    var holdsText = false
  }

  private let tokens: [SVGTokens.Token]
  private let referred: Set<ArraySlice<UInt8>>
  /// What all texts share but those that say otherwise.
  private let shared: [SVGTag.Attribute]
  private var open: [Element] = []
  private var result: [UInt8] = []

  init(_ drawing: SVGTokens) {
    tokens = drawing.tokens
    referred = drawing.referred
    // Shapes would take a colour from the root too, where they had none of their own.
    let names = ["font-family", "font-size"] + (drawing.hasColouredShapes ? ["fill"] : [])
    shared = names.compactMap { name in
      drawing.commonest(name).map { SVGTag.Attribute(name: name, value: $0) }
    }
  }

  mutating func compacted() -> [UInt8] {
    for position in tokens.indices {
      switch tokens[position] {
      case .start(let tag): begin(tag, at: position)
      case .end:
        if let end = open.popLast()?.end { result += "</\(end)>".utf8 }
      case .text(let text):
        if open.last?.holdsText == true || !text.allSatisfy(Self.isSpace) {
          result += text
        } else if result.last != UInt8(ascii: "\n") {
          result.append(UInt8(ascii: "\n"))
        }
      }
    }
    return result
  }

  private mutating func begin(_ tag: SVGTag, at position: Int) {
    var element = Element(end: tag.name)
    let isLink = tag.attributes.contains { $0.name.hasSuffix("href") }
    switch tag.name {
    case "svg" where open.isEmpty: write(tag, adding: shared)
    case "title":
      if position + 1 < tokens.count, case .text(let title) = tokens[position + 1], !open.isEmpty {
        open[open.count - 1].title = title
      }
      element.holdsText = true
      write(tag)
    case "a" where !isLink:
      // It is there for its title alone, which its element has already, or has from now on.
      if let title = tag["xlink:title"], title != open.last(where: { $0.title != nil })?.title {
        element = Element(end: "g", title: title)
        result += "<g><title>".utf8 + title + "</title>".utf8
      } else {
        element.end = nil
      }
    case "g"
    where tag.attributes.allSatisfy({ isLeftOut($0, of: tag) }) && !isTitle(after: position):
      element.end = nil
    case "text", "desc":
      element.holdsText = true
      write(tag)
    default: write(tag)
    }
    if !tag.closesItself { open.append(element) }
  }

  /// Whether a title is the next element.
  private func isTitle(after position: Int) -> Bool {
    for token in tokens[(position + 1)...] {
      switch token {
      case .start(let tag): return tag.name == "title"
      case .end: return false
      case .text: continue
      }
    }
    return false
  }

  private mutating func write(_ tag: SVGTag, adding ours: [SVGTag.Attribute] = []) {
    result += "<\(tag.name)".utf8
    for attribute in tag.attributes where !isLeftOut(attribute, of: tag) {
      write(attribute.name, Self.value(of: attribute, of: tag))
    }
    for attribute in ours { write(attribute.name, Self.value(of: attribute, of: tag)) }
    result += (tag.closesItself ? "/>" : ">").utf8
  }

  private mutating func write(_ name: String, _ value: ArraySlice<UInt8>) {
    result += " \(name)=\"".utf8 + value
    result.append(UInt8(ascii: "\""))
  }

  /// Whether an attribute says what holds without it.
  private func isLeftOut(_ attribute: SVGTag.Attribute, of tag: SVGTag) -> Bool {
    switch attribute.name {
    case "id": !referred.contains(attribute.value)
    case "text-anchor": attribute.value.elementsEqual("start".utf8)
    // What is not said is no line.
    case "stroke": attribute.value.elementsEqual("transparent".utf8)
    case "font-family", "font-size", "fill":
      tag.name == "text"
        && shared.contains { $0.name == attribute.name && $0.value == attribute.value }
    default: false
    }
  }

  private static func value(
    of attribute: SVGTag.Attribute,
    of tag: SVGTag
  ) -> ArraySlice<UInt8> {
    switch attribute.name {
    case "d", "x", "y", "cx", "cy", "rx", "ry": return SVGNumbers.rounded(attribute.value, to: 1)
    case "font-size", "stroke-width": return SVGNumbers.rounded(attribute.value, to: 2)
    case "points":
      let points = SVGNumbers.rounded(attribute.value, to: 1)
      // A polygon closes itself.
      guard tag.name == "polygon", let last = points.lastIndex(of: UInt8(ascii: " ")),
        let first = points.firstIndex(of: UInt8(ascii: " ")),
        points[(last + 1)...].elementsEqual(points[..<first])
      else { return points }
      return points[..<last]
    default: return attribute.value
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
