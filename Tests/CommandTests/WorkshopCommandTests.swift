import Foundation
import TestSupport
import Testing

/// The folder that `workshop` makes.
struct WorkshopCommandTests {
  private static let files = [
    "README.md", "cards-a4.pdf", "cards-a6.pdf", "failure-points.pdf", "failure-points.png",
    "failure-points.svg", "poster.pdf", "poster.png", "poster.svg", "stages.pdf",
  ]

  private func text(_ file: String) throws -> String { try PDFText.read(file, "-layout") }

  private func sheets(_ file: String) throws -> [String] {
    let data = try Data(contentsOf: URL(filePath: file))
    return String(decoding: data, as: UTF8.self)
      .matches(of: /\/MediaBox \[ 0\.000 0\.000 ([0-9.]+) ([0-9.]+) \]/)
      .map { "\($0.1) x \($0.2)" }
  }

  @Test func `one folder with everything to print, on exactly its paper`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let run = waymark("workshop", definition, log, "-o", folder.path("out"), "--tile", "a3")
    #expect(run.status == 0, "\(run.messages)")
    let written = try folder.files().filter { $0.hasPrefix("out/") }.map { String($0.dropFirst(4)) }
    #expect(
      written.filter { !$0.contains("/") && !$0.hasPrefix(".") }
        == (Self.files + ["poster-a3.pdf"]).sorted()
    )
    #expect(written.contains("report/report.html"))
    // As the guide has it.
    let sums = Process()
    sums.executableURL = URL(filePath: "/usr/bin/env")
    sums.arguments = ["sha256sum", "--check", "--strict", ".waymark-files"]
    sums.currentDirectoryURL = folder.url.appending(path: "out")
    let output = Pipe()
    sums.standardOutput = output
    try sums.run()
    let checked = try output.fileHandleForReading.readToEnd() ?? Data()
    sums.waitUntilExit()
    #expect(sums.terminationStatus == 0)
    let others = written.filter { $0 != ".waymark-files" }.sorted()
    #expect(String(decoding: checked, as: UTF8.self) == others.map { "\($0): OK\n" }.joined())
    // A0, A3, A6 and A4 of ISO 216 in points.
    #expect(try sheets(folder.path("out/poster.pdf")) == ["3370.394 x 2383.937"])
    #expect(try sheets(folder.path("out/failure-points.pdf")) == ["1190.551 x 841.890"])
    #expect(
      try sheets(folder.path("out/stages.pdf"))
        == Array(repeating: "1190.551 x 841.890", count: 2)
    )
    #expect(
      try sheets(folder.path("out/cards-a6.pdf"))
        == Array(repeating: "419.528 x 297.638", count: 4)
    )
    #expect(try sheets(folder.path("out/cards-a4.pdf")) == ["841.890 x 595.276"])
    let guide = try folder.text("out/README.md")
    for name in written where !name.contains("/") && name.hasSuffix(".pdf") {
      #expect(guide.contains(name))
    }
    #expect(guide.contains("| 2.1 | Basket | basket |"))
    // Again, the same bytes.
    _ = waymark("workshop", definition, log, "-o", folder.path("again"), "--tile", "a3", "-q")
    #expect(try folder.text("out/.waymark-files") == folder.text("again/.waymark-files"))
  }

  @Test(.enabled(if: PDFText.isInstalled, "poppler's pdftotext is not installed"))
  func `another program reads the cards, in both languages`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    // Eighteen of thirty, by Wilson's interval 42 to 75 %.
    let expected = [
      "en": ["Why do 60% (42–75) of 30 leave after “Basket”?", "▲ failure", "threshold 25%"],
      "de": ["Warum brechen 60 % (42–75) von 30 nach „Basket“ ab?", "▲ Schwachstelle"],
    ]
    for (language, texts) in expected {
      let run = waymark(
        "workshop",
        definition,
        log,
        "-o",
        folder.path(language),
        "--language",
        language
      )
      #expect(run.status == 0, "\(run.messages)")
      let cards = try text(folder.path("\(language)/cards-a6.pdf"))
        .replacing("\u{A0}", with: " ")
      for text in texts { #expect(cards.contains(text), "\(language): \(cards)") }
      #expect(try text(folder.path("\(language)/poster.pdf")).contains("2.1 Basket"))
    }
  }

  @Test func `without a log nothing is written`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let run = waymark("workshop", definition, folder.path("none.csv"), "-o", folder.path("out"))
    #expect(run.status == 66)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test func `draw fills the page that was chosen`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    for (page, sheet) in [("a4", "841.890 x 595.276"), ("A0", "3370.394 x 2383.937")] {
      let out = folder.path(page)
      let run = waymark("draw", definition, "--page", page, "--formats", "pdf,svg", "-o", out)
      #expect(run.status == 0, "\(run.messages)")
      #expect(try sheets(out + "/journey-map.pdf") == [sheet])
    }
    let wrong = waymark("draw", definition, "--page", "letter")
    #expect(wrong.status == 64)
    #expect(wrong.messages.contains("sizes are a4, a3, a2, a1, a0"))
  }
}
