import Wording

/// An element of a drawing, written in one place, where texts and values are escaped.
struct SVGElement: Sendable {
  /// The element's name.
  var name: String
  /// Attributes in the order in which they are written, each name once.
  private(set) var attributes: [(name: String, value: String)] = []
  /// Plain text in the element, before its children.
  var text = ""
  /// The elements in it.
  var children: [SVGElement] = []

  /// Makes an element.
  init(
    _ name: String,
    _ attributes: KeyValuePairs<String, String> = [:],
    text: String = "",
    children: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { (name: $0.key, value: $0.value) }
    self.text = text
    self.children = children
  }

  /// The value of an attribute.
  subscript(attribute: String) -> String? {
    get { attributes.first { $0.name == attribute }?.value }
    set {
      attributes.removeAll { $0.name == attribute }
      if let newValue { attributes.append((name: attribute, value: newValue)) }
    }
  }

  /// The element as markup.
  var markup: HTMLFragment {
    var result = ""
    write(to: &result)
    return HTMLFragment(trusted: result)
  }

  private func write(to result: inout String) {
    result += "<" + name
    for (name, value) in attributes {
      result += " " + name + "=\"" + MarkupText.escaped(value) + "\""
    }
    if text.isEmpty, children.isEmpty {
      result += "/>"
      return
    }
    result += ">" + MarkupText.escaped(text)
    for child in children { child.write(to: &result) }
    result += "</" + name + ">"
  }

  /// A coordinate: to a tenth of a point, which no eye tells from the true place.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let whole = tenths.magnitude / 10
    let fraction = tenths.magnitude % 10
    return (tenths < 0 ? "-" : "") + String(whole) + (fraction == 0 ? "" : "." + String(fraction))
  }
}
