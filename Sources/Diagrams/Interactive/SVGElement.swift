/// An element of an SVG drawing, with what is in it.
struct SVGElement {
  private let name: String
  private let attributes: [(String, String)]
  private var content = ""

  /// Makes an element; attributes without a value are left out.
  init(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
    self.name = name
    self.attributes = attributes.compactMap { key, value in value.map { (key, $0) } }
  }

  /// Adds an element: groups and links each on a line of their own, but where text is around them.
  mutating func add(_ element: SVGElement) {
    let isAfterMarkup = content.isEmpty || content.utf8.last == UInt8(ascii: ">")
    if isAfterMarkup && (element.name == "g" || element.name == "a") { content += "\n" }
    element.write(to: &content)
  }

  /// Adds an element with text in it.
  mutating func add(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?>,
    _ text: String = ""
  ) {
    var element = SVGElement(name, attributes)
    element.content = SVGText.escaped(text)
    add(element)
  }

  /// The element as it is written.
  var text: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    result += "<"
    result += name
    for (key, value) in attributes {
      result += " "
      result += key
      result += "=\""
      result += SVGText.escaped(value)
      result += "\""
    }
    guard !content.isEmpty else {
      result += "/>"
      return
    }
    result += ">"
    result += content
    result += "</"
    result += name
    result += ">"
  }
}

extension Double {
  /// A place or size in points, with at most two decimals.
  var svg: String { DOTText.number(self) }
}
