import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What an XML reader that is not ours finds in a document.
package struct XMLOutline {
  /// The document is not well-formed.
  package struct Malformed: Error {
    /// Where reading stopped.
    package var line: Int
    /// What is wrong there.
    package var reason: String
  }

  /// Element names in document order.
  package var elements: [String] = []
  /// The attributes of each element.
  package var attributes: [[String: String]] = []
  /// The character data of each element, its children's left out, in document order.
  package var contents: [String] = []

  /// The contents of the text elements.
  package var texts: [String] { zip(elements, contents).filter { $0.0 == "text" }.map(\.1) }
  /// The contents of the title elements.
  package var titles: [String] { zip(elements, contents).filter { $0.0 == "title" }.map(\.1) }

  /// Reads a document.
  ///
  /// - Throws: ``Malformed``.
  package init(_ bytes: [UInt8]) throws {
    let parser = XMLParser(data: Data(bytes))
    let reader = Reader()
    parser.delegate = reader
    guard parser.parse() else {
      throw Malformed(
        line: parser.lineNumber,
        reason: parser.parserError.map { "\($0)" } ?? "unknown"
      )
    }
    self = reader.outline
  }

  private init() {}

  private final class Reader: NSObject, XMLParserDelegate {
    var outline = XMLOutline()
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser,
      didStartElement elementName: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(outline.elements.count)
      outline.elements.append(elementName)
      outline.attributes.append(attributes)
      outline.contents.append("")
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      if let index = open.last { outline.contents[index] += text }
    }

    func parser(
      _ parser: XMLParser,
      didEndElement elementName: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }
  }
}
