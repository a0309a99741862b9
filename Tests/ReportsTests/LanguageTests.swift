import FailureAnalysis
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing
import Wording

/// What is written for people is in one language, and what is written for programs in none.
struct LanguageTests {
  /// The parts of the catalogue's texts that stand between places to fill, where they differ between
  /// the languages and are long enough to be told from names: two words or more.
  private static func fragments(_ language: Language) throws -> [(id: String, text: String)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Wording/Texts").standardizedFileURL
    let files = try FileManager.default
      .contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    let member =
      #/static var (\w+): Self \{\s*Self\(\s*en:\s*"((?:[^"\\]|\\.)*)",\s*de:\s*"((?:[^"\\]|\\.)*)"/#
    let entries = try files.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(of: member)
        .map { (id: String($0.1), english: String($0.2), german: String($0.3)) }
    }
    func parts(_ text: String) -> [String] {
      text.replacing(#/\{\w+\|([^|}]*)\|[^}]*\}/#) { String($0.1) }
        .replacing("**", with: "").split(separator: #/\{\w+\}/#)
        .map { $0.trimmingCharacters(in: .whitespacesAndNewlines.union(.punctuationCharacters)) }
    }
    let others = Set(entries.flatMap { parts(language == .english ? $0.german : $0.english) })
    return entries.flatMap { entry in
      parts(language == .english ? entry.english : entry.german)
        .filter { part in
          part.split(separator: " ").count >= 2 && !others.contains { $0.contains(part) }
        }
        .map { (entry.id, $0) }
    }
  }

  /// Everything that people read, without the emphasis.
  private static func pages(_ findings: Findings, _ language: Language) throws -> String {
    let context = ReportContext(version: "0.1.0", inputs: [InputFile(name: "-")])
    let page = try HTMLReport.text(findings, context, language: language)
      .replacing(#/<style>(?s:.*?)<\/style>|<script>(?s:.*?)<\/script>/#, with: "")
    let texts =
      [
        MarkdownReport.text(findings, context, language: language),
        SummaryPage.text(findings, language: language), page,
      ] + TeamPage.texts(findings, language: language)
    return texts.joined(separator: "\n").replacing("**", with: "")
  }

  private static let findings = [
    ReportFixture.findings(), SummaryPageTests.loud("Name"),
    ReportFixture.findings(ShopFixture.definition(dropOff: 0.35, complaint: 0.29)),
    ReportFixture.findings(ShopFixture.definition(dropOff: nil, complaint: nil)),
    Findings(
      definition: ShopFixture.definition(),
      measures: JourneyMeasures(for: ShopFixture.definition())
    ),
  ]

  @Test(arguments: [(Language.german, Language.english), (.english, .german)])
  func `no page has a text of another language`(own: Language, other: Language) throws {
    let fragments = try Self.fragments(other)
    let ownFragments = try Self.fragments(own)
    #expect(fragments.count > 150 && ownFragments.count > 150)
    var seen: Set<String> = []
    for findings in Self.findings {
      let text = try Self.pages(findings, own)
      for (id, fragment) in fragments { #expect(!text.contains(fragment), "\(id): \(fragment)") }
      for (id, fragment) in ownFragments where text.contains(fragment) { seen.insert(id) }
    }
    // The search would find them.
    #expect(seen.count > 120)
  }

  @Test(arguments: Language.allCases)
  func `numbers and days are written as the language has it`(language: Language) throws {
    for findings in Self.findings {
      let text = try Self.pages(findings, language)
        // Addresses, names of files and of drawings' colours are no numbers of people.
        .replacing(#/```mermaid(?s:.*?)```/#, with: "")
      switch language {
      case .english:
        #expect(text.firstMatch(of: #/[0-9],[0-9]+\x{A0}%/#) == nil)
        #expect(text.firstMatch(of: #/[0-9]{2}\.[0-9]{2}\.20[0-9]{2}/#) == nil)
      case .german:
        #expect(text.firstMatch(of: #/[^-a-z#][0-9]+\.[0-9]%/#) == nil)
        #expect(text.firstMatch(of: #/[^=\"T]20[0-9]{2}-[0-9]{2}-[0-9]{2} /#) == nil)
      }
    }
  }
}
