import Foundation
import Testing
import Wording

/// The catalogue's files are read as they stand: a text is there in every language by its type,
/// but only its two strings beside each other tell whether they say the same.
struct CatalogueTests {
  private struct Entry {
    var id: String
    var english: String
    var german: String
    var cases: (english: String, german: String)?
  }

  private static var entries: [Entry] {
    get throws {
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/Wording/Texts").standardizedFileURL
      let files = try FileManager.default
        .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "swift" }
      let member =
        #/static var (\w+): Self \{\s*Self\(\s*en:\s*"((?:[^"\\]|\\.)*)",\s*de:\s*"((?:[^"\\]|\\.)*)"(?:,\s*casesEn:\s*"((?:[^"\\]|\\.)*)",\s*casesDe:\s*"((?:[^"\\]|\\.)*)")?/#
      return try files.flatMap { file in
        let source = try String(contentsOf: file, encoding: .utf8)
        let entries = source.matches(of: member).map { match in
          var entry = Entry(
            id: String(match.1),
            english: String(match.2),
            german: String(match.3)
          )
          if let english = match.4, let german = match.5 {
            entry.cases = (String(english), String(german))
          }
          return entry
        }
        // Nothing may slip past the pattern.
        #expect(
          entries.count == source.matches(of: /static var/).count,
          "\(file.lastPathComponent)"
        )
        #expect(
          entries.count { $0.cases != nil } == source.matches(of: /casesEn:/).count,
          "\(file.lastPathComponent)"
        )
        return entries
      }
    }
  }

  @Test("every text has the same places to fill, and is as strong, in each language")
  func places() throws {
    let entries = try Self.entries
    #expect(entries.count > 200)
    for entry in entries {
      #expect(Self.places(entry.english) == Self.places(entry.german), "\(entry.id)")
      if let cases = entry.cases {
        #expect(Self.places(cases.english) == Self.places(entry.english), "\(entry.id)")
        #expect(Self.places(cases.german) == Self.places(entry.english), "\(entry.id)")
        #expect(Self.marks(cases.english) == Self.marks(entry.english), "\(entry.id)")
        #expect(Self.marks(cases.german) == Self.marks(entry.english), "\(entry.id)")
      }
      let strong = (entry.english, entry.german)
      #expect(Self.marks(strong.0) == Self.marks(strong.1), "\(entry.id)")
      #expect(Self.marks(strong.0) % 2 == 0, "\(entry.id)")
      #expect(!entry.english.isEmpty && !entry.german.isEmpty, "\(entry.id)")
    }
  }

  private static func places(_ text: String) -> Set<String> {
    Set(text.matches(of: /\{(\w+)/).map { String($0.1) })
  }

  private static func marks(_ text: String) -> Int { text.matches(of: /\*\*/).count }
}
