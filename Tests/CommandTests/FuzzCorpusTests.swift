import Foundation
import ReadingLaws
import Testing

/// Every input of the fuzzers' corpus, finds among them, under the laws of its reader.
struct FuzzCorpusTests {
  private static let corpus = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fuzz/Corpus")

  private func expectLaws(
    _ reader: String,
    _ laws: ([UInt8]) throws -> [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = Self.corpus.appending(path: reader)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count >= 10, sourceLocation: sourceLocation)
    for name in names {
      let broken = try laws(Array(Data(contentsOf: folder.appending(path: name))))
      #expect(broken == [], "\(reader)/\(name)", sourceLocation: sourceLocation)
    }
  }

  @Test func `delimited text`() throws { try expectLaws("Delimited", LogLaws.delimited) }

  @Test func `JSON Lines`() throws { try expectLaws("JSONLines", LogLaws.jsonLines) }

  @Test func `logs of unknown form`() throws { try expectLaws("UnknownLog", LogLaws.unknown) }

  @Test func definitions() throws { try expectLaws("Definition", DefinitionLaws.broken) }
}
