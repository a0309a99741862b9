import Mustache
import Wording

/// A template of the page, filled with values: text is escaped by its type, whatever the template
/// says.
struct HTMLTemplate: Sendable {
  /// What fills a place of a template.
  enum Value: Sendable, Equatable {
    /// Plain text, which is escaped.
    case text(String)
    /// Markup, which is not.
    case fragment(HTMLFragment)
    /// Whether a section shows.
    case flag(Bool)
    /// What a section is repeated for; an empty list shows nothing.
    case list([Values])
    /// What a section shows once.
    case object(Values)
  }

  /// The values of a template's places, by their names.
  struct Values: Sendable, Equatable, ExpressibleByDictionaryLiteral, MustacheParent {
    private var values: [String: Value]

    init(dictionaryLiteral elements: (String, Value)...) {
      values = Dictionary(elements) { _, last in last }
    }

    /// The value of a place; nil where it has none, which shows nothing.
    subscript(name: String) -> Value? {
      get { values[name] }
      set { values[name] = newValue }
    }

    func child(named name: String) -> Any? {
      switch values[name] {
      case .text(let text): Markup(renderText: MarkupText.escaped(text))
      case .fragment(let fragment): Markup(renderText: fragment.markup)
      case .flag(let flag): flag
      case .list(let list): list
      case .object(let values): values
      case nil: nil
      }
    }
  }

  /// What is written as it stands.
  private struct Markup: MustacheCustomRenderable {
    var renderText: String
    var isNull: Bool { renderText.isEmpty }
  }

  private let template: MustacheTemplate

  /// Reads a template.
  ///
  /// The library's own escaping goes by characters and misses a quotation mark with an accent on it:
  /// it is switched off, and values escape themselves.
  ///
  /// - Throws: where the asset is no template, which the tests rule out.
  init(_ asset: Asset) throws {
    template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + asset.text)
  }

  /// The template with its places filled.
  func filled(_ values: Values) -> HTMLFragment { HTMLFragment(trusted: template.render(values)) }
}
