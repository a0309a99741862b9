import Foundation
import Testing

/// The words of a PDF file with their places, as Poppler's `pdftotext` reads them.
enum PDFText {
  /// A page.
  struct Page {
    var width: Double
    var height: Double
    var words: [Word]
    /// The text in the order in which it was drawn, on one line.
    var text: String

    /// The size in points of the smallest text, by the height that the typeface gives a line.
    var smallestText: Double {
      (words.map { $0.bottom - $0.top }.min() ?? 0) / PDFText.lineHeight
    }

    /// Pairs of words that lie on each other by more than what lines set solid share.
    var overlaps: [String] {
      words.indices.flatMap { first in
        words[(first + 1)...].compactMap { other in
          let word = words[first]
          let across = min(word.right, other.right) - max(word.left, other.left)
          let down = min(word.bottom, other.bottom) - max(word.top, other.top)
          let least = min(word.bottom - word.top, other.bottom - other.top)
          return across > 1 && down > 0.3 * least ? "\(word.text) and \(other.text)" : nil
        }
      }
    }
  }

  /// A word, its places from the upper left corner.
  struct Word {
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
  }

  /// From the highest ascender to the lowest descender of DejaVu Sans, in parts of its size.
  private static let lineHeight = 0.928 + 0.236

  private static let reader = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    .map { $0 + "/pdftotext" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Whether there is a reader.
  static let isInstalled = reader != nil

  /// What `pdftotext` says of a file.
  static func read(_ file: String, _ options: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: try #require(reader))
    process.arguments = options + [file, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// The pages of a file.
  static func pages(_ file: String) throws -> [Page] {
    let texts = try read(file, "-raw").split(separator: "\u{C}", omittingEmptySubsequences: false)
    let parts = try read(file, "-bbox").split(separator: "<page ").dropFirst()
    return try zip(parts, texts).map { part, text in
      let size = try #require(part.firstMatch(of: /width="([0-9.]+)" height="([0-9.]+)"/))
      let words = part.matches(
        of:
          /<word xMin="(-?[0-9.]+)" yMin="(-?[0-9.]+)" xMax="(-?[0-9.]+)" yMax="(-?[0-9.]+)">([^<]*)</
      ).map { word in
        Word(
          text: String(word.5),
          left: Double(word.1) ?? 0,
          top: Double(word.2) ?? 0,
          right: Double(word.3) ?? 0,
          bottom: Double(word.4) ?? 0
        )
      }
      return Page(
        width: Double(size.1) ?? 0,
        height: Double(size.2) ?? 0,
        words: words,
        text: text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      )
    }
  }
}
