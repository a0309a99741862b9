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

  /// Adds an element.
  mutating func add(_ element: SVGElement) { content += element.text }

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
    var result = "<" + name
    for (key, value) in attributes { result += " \(key)=\"\(SVGText.escaped(value))\"" }
    return result + (content.isEmpty ? "/>" : ">\(content)</\(name)>")
  }

  /// The element as it is written, its parts each on a line of its own where they are elements.
  func document() -> String { text.replacing("><g", with: ">\n<g").replacing("><a", with: ">\n<a") }
}

extension Double {
  /// A place or size in points, with at most two decimals.
  var svg: String { DOTText.number(self) }
}
