import Foundation
import Testing

/// The documents lead to files, pictures and headings that are there.
struct DocumentLinkTests {
  private static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The documents that people read, by their paths in the repository.
  private static let documents: [String] = {
    let manager = FileManager.default
    let top = (try? manager.contentsOfDirectory(atPath: repository.path)) ?? []
    // Results of runs are no documents, whether they are of a test or of somebody who tries things.
    let below = ["Benchmarks", "Fuzz", "Sources", "Tests", "docs", "journeys"].flatMap { folder in
      let paths = try? manager.subpathsOfDirectory(atPath: repository.appending(path: folder).path)
      return (paths ?? []).map { "\(folder)/\($0)" }
    }
    return (top + below + ["output/README.md"])
      .filter { $0.hasSuffix(".md") && !$0.contains("/Golden/") && !$0.contains("/.") }.sorted()
  }()

  private static func text(_ document: String) throws -> String {
    try String(contentsOf: repository.appending(path: document), encoding: .utf8)
  }

  /// A document without its blocks of code.
  private static func prose(_ document: String) throws -> String {
    try text(document).replacing(#/(?m)^```(?s:.*?)\n```$/#, with: "")
  }

  /// The anchors of a document's headings, as GitHub makes them.
  private static func anchors(_ document: String) throws -> Set<String> {
    var anchors: Set<String> = []
    for heading in try prose(document).matches(of: #/(?m)^#{1,6} (.+)$/#) {
      let words = heading.1.replacing(#/\[([^\]]*)\]\([^)]*\)/#) { $0.1 }.lowercased()
      let anchor = words.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
        .replacing(" ", with: "-")
      let same =
        anchors.contains(anchor) ? (1...).first { !anchors.contains("\(anchor)-\($0)") } : nil
      anchors.insert(same.map { "\(anchor)-\($0)" } ?? anchor)
    }
    return anchors
  }

  @Test func `every document is among them`() {
    for document in ["README.md", "CHANGELOG.md", "docs/user-guide.md", "docs/decisions/README.md"]
    {
      #expect(Self.documents.contains(document))
    }
    #expect(Self.documents.count > 20)
  }

  @Test(arguments: documents)
  func `links lead to files and headings that are there`(document: String) throws {
    let links = try Self.prose(document)
      .matches(of: #/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/#)
      .compactMap { $0.1 ?? $0.2 }
    for link in links where link.firstMatch(of: #/^[a-z]+:/#) == nil {
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let folder = (document as NSString).deletingLastPathComponent
      let target =
        parts[0].isEmpty
        ? document
        : ((folder as NSString).appendingPathComponent(String(parts[0])) as NSString)
          .standardizingPath
      let place = Self.repository.appending(path: target).path
      #expect(FileManager.default.fileExists(atPath: place), "\(document): \(link)")
      if parts.count == 2, target.hasSuffix(".md") {
        #expect(try Self.anchors(target).contains(String(parts[1])), "\(document): \(link)")
      }
    }
  }
}
