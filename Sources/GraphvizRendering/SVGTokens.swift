/// The tags and texts of a drawing, in their order.
struct SVGTokens {
  enum Token {
    case start(SVGTag)
    case end
    case text(ArraySlice<UInt8>)
  }

  private(set) var tokens: [Token] = []

  init(_ source: [UInt8]) throws(SVGFailure) {
    var position = 0
    while position < source.count {
      if source[position] != UInt8(ascii: "<") {
        let end = source[position...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
        tokens.append(.text(source[position..<end]))
        position = end
      } else if position + 1 < source.count, source[position + 1] == UInt8(ascii: "/") {
        guard let end = source[position...].firstIndex(of: UInt8(ascii: ">")) else {
          throw SVGFailure(offset: position, reason: "a tag does not end")
        }
        tokens.append(.end)
        position = end + 1
      } else {
        let tag = try SVGTag(in: source, at: position)
        tokens.append(.start(tag))
        position = tag.end
      }
    }
  }

  /// The commonest value of an attribute of texts; the first of those that are equally common.
  func commonest(_ attribute: String) -> ArraySlice<UInt8>? {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    var commonest: (value: ArraySlice<UInt8>, count: Int)?
    for case .start(let tag) in tokens where tag.name == "text" {
      // What a text does not say it takes from around it, which must stay as it is.
      guard let value = tag[attribute] else { return nil }
      let count = counts[value, default: 0] + 1
      counts[value] = count
      if count > commonest?.count ?? 0 { commonest = (value, count) }
    }
    return commonest?.value
  }

  /// Whether every shape says what it is filled with.
  var hasColouredShapes: Bool {
    let shapes: Set = ["polygon", "polyline", "path", "ellipse", "circle", "rect", "line"]
    return tokens.allSatisfy { token in
      guard case .start(let tag) = token, shapes.contains(tag.name) else { return true }
      return tag["fill"] != nil
    }
  }

  /// The names that something in the drawing refers to.
  var referred: Set<ArraySlice<UInt8>> {
    var names: Set<ArraySlice<UInt8>> = []
    for case .start(let tag) in tokens {
      for attribute in tag.attributes {
        if attribute.name == "aria-labelledby" {
          names.formUnion(attribute.value.split(separator: UInt8(ascii: " ")))
        } else if attribute.name.hasSuffix("href"), attribute.value.first == UInt8(ascii: "#") {
          names.insert(attribute.value.dropFirst())
        } else if attribute.value.starts(with: Array("url(#".utf8)) {
          names.insert(attribute.value.dropFirst(5).dropLast())
        }
      }
    }
    return names
  }
}
