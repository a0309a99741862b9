import Foundation
import TestSupport
import Testing

/// Drawings of the shipped journeys on paper, as Poppler's readers, which know nothing of Waymark, see
/// them.
@Suite(.enabled(if: PDFText.isInstalled, "poppler's pdftotext is not installed"))
struct PrintedSheetsTests {
  private static let lanes = [
    "journey-map-channels", "journey-map-owners", "journey-map-blueprint",
  ]

  @Test(arguments: ["online-shop", "telecom-support"], ["en", "de"])
  func `lane maps are read on A4`(journey: String, language: String) throws {
    let folder = try TemporaryFolder()
    let sources = [".yaml", ".csv"].map { ShippedSample.folder.appending(path: journey + $0).path }
    let run = waymark(
      ["draw"] + sources + ["--kind", Self.lanes.joined(separator: ","), "--page", "a4"]
        + ["--formats", "pdf,svg", "--language", language, "-o", folder.path("out")]
    )
    #expect(run.status == 0, "\(run.messages)")
    // In these definitions what a touchpoint is made of stands eight deep.
    let titles = try String(contentsOfFile: sources[0], encoding: .utf8)
      .matches(of: /\n        title: ([^\n#]+)/).map { String($0.1) }
    #expect(titles.count > 10)
    let files = try folder.files().filter { $0.hasSuffix(".pdf") }
    #expect(files.count == (journey == "online-shop" ? 2 : 3))
    for file in files {
      let pages = try PDFText.pages(folder.path(file))
      // A4 of ISO 216, lying on its side.
      #expect(pages.allSatisfy { $0.width == 841.89 && $0.height == 595.276 }, "\(file)")
      #expect(try folder.files().contains(String(file.dropLast(3)) + "svg"))
      for (number, page) in pages.enumerated() where pages.count == 1 || number > 0 {
        #expect(page.smallestText >= 7, "\(file), page \(number + 1)")
        #expect(page.overlaps == [], "\(file), page \(number + 1)")
      }
      let text = pages.dropFirst(pages.count > 1 ? 1 : 0).map(\.text).joined(separator: " ")
      for title in titles { #expect(text.contains(title), "\(file): \(title)") }
      let name = URL(filePath: file).deletingPathExtension().lastPathComponent
      let word = language == "de" ? "\(pages.count) Bögen" : "\(pages.count) sheets"
      let remark = run.messages.split(separator: "\n").contains {
        $0.contains(name) && $0.contains(word)
      }
      #expect(remark == (pages.count > 1), "\(run.messages)")
    }
    #expect(try files.contains { try PDFText.pages(folder.path($0)).count > 1 })
  }

  @Test func `the same sheets are the same bytes`() throws {
    let folder = try TemporaryFolder()
    let sources = [".yaml", ".csv"].map {
      ShippedSample.folder.appending(path: "telecom-support" + $0).path
    }
    let files = try (0..<3).map { number in
      let run = waymark(
        ["draw"] + sources + ["--kind", Self.lanes[0], "--page", "a4", "--formats", "pdf"]
          + ["--quiet", "-o", folder.path("\(number)")]
      )
      #expect(run.status == 0, "\(run.messages)")
      return try Data(contentsOf: URL(filePath: folder.path("\(number)/\(Self.lanes[0]).pdf")))
    }
    #expect(Set(files).count == 1)
  }
}
