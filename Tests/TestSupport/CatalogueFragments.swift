import Foundation

/// The catalogue as text: the parts of its texts that stand between places to fill.
public enum CatalogueFragments {
  /// A part of a text.
  public struct Fragment: Sendable {
    /// The id of the text.
    public var id: String
    /// The part.
    public var text: String
  }

  /// The parts of all texts in English, or in German, where they differ between the languages and are
  /// long enough to be told from names: two words or more.
  public static func of(isEnglish: Bool) throws -> [Fragment] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Wording").standardizedFileURL
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
    let entry =
      #/(?:static var (\w+): Self \{\s*Self|TextID)\(\s*en:\s*"((?:[^"\\]|\\.)*)",\s*de:\s*"((?:[^"\\]|\\.)*)"/#
    let entries = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: entry)
        .map { (id: String($0.1 ?? $0.2), english: String($0.2), german: String($0.3)) }
    }
    let others = SearchedText(
      entries.flatMap { parts(isEnglish ? $0.german : $0.english) }.joined(separator: "\n")
    )
    return entries.flatMap { entry in
      parts(isEnglish ? entry.english : entry.german)
        .filter { part in
          part.split(separator: " ").count >= 2 && !others.has(part)
        }
        .map { Fragment(id: entry.id, text: $0) }
    }
  }

  private static func parts(_ text: String) -> [String] {
    text.replacing(#/\{\w+\|([^|}]*)\|[^}]*\}/#) { String($0.1) }
      .replacing("**", with: "").replacing("\\\"", with: "\"").split(separator: #/\{\w+\}/#)
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines.union(.punctuationCharacters)) }
  }
}
