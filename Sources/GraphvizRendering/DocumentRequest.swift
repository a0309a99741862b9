#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What the layout process is told to bind: written as JSON by the parent, read by the child.
struct DocumentRequest: Codable, Equatable {
  var title: String
  var language: String
  var pages: [DocumentPage]

  init(title: String, language: String, pages: [DocumentPage]) {
    self.title = title
    self.language = language
    self.pages = pages.map { page in
      var page = page
      page.dot = page.dot.map { String(decoding: DrawableText.bytes($0), as: UTF8.self) }
      return page
    }
  }

  /// Reads what `bytes` gave; nil when it is anything else.
  init?(bytes: [UInt8]) {
    guard let request = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = request
  }

  /// The request as the child reads it.
  ///
  /// - Throws: ``RenderingFailure`` where a size is no number.
  func bytes() throws(RenderingFailure) -> [UInt8] {
    do {
      return Array(try JSONEncoder().encode(self))
    } catch {
      throw RenderingFailure(.binding, detail: "\(error)")
    }
  }
}
