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
    let fragments = try CatalogueFragments.of(isEnglish: other == .english)
    let ownFragments = try CatalogueFragments.of(isEnglish: own == .english)
    #expect(fragments.count > 150 && ownFragments.count > 150)
    var seen: Set<String> = []
    for findings in Self.findings {
      let text = SearchedText(try Self.pages(findings, own))
      for fragment in fragments {
        #expect(!text.has(fragment.text), "\(fragment.id): \(fragment.text)")
      }
      for fragment in ownFragments where text.has(fragment.text) { seen.insert(fragment.id) }
    }
    // The search would find them.
    #expect(seen.count > 120)
  }

  @Test(arguments: Language.allCases)
  func `numbers and days are written as the language has it`(language: Language) throws {
    for findings in Self.findings {
      let text = try Self.pages(findings, language)
        // Addresses, names of files, of drawings' colours and the lengths of bars are no numbers of people.
        .replacing(#/```mermaid(?s:.*?)```/#, with: "")
        .replacing(#/ width="[0-9.]+%"/#, with: "")
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
