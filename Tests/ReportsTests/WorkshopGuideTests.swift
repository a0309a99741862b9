import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing
import Wording

struct WorkshopGuideTests {
  private let files = [
    WorkshopGuide.File(.poster, path: "poster.pdf", paper: "A0", pages: 1),
    WorkshopGuide.File(.report, path: "report/report.html"),
  ]

  @Test func `Pages that are not counted are a dash, hidden groups or not`() {
    let definition = ShopFixture.definition()
    let measures = ShopFixture.measures()
    for measures in [measures, measures.shared(under: definition)] {
      let guide = WorkshopGuide.text(
        Findings(definition: definition, measures: measures),
        files: files,
        language: .english
      )
      #expect(guide.contains("| report/report.html |"))
      #expect(guide.contains("| screen | – |"))
    }
  }

  @Test(arguments: Language.allCases)
  func `Lanes are said to be empty only where they are`(language: Language) {
    func poster(asks: Bool) -> String {
      var definition = ShopFixture.definition()
      if asks { CareFixture.ask(&definition) }
      var measures = ShopFixture.measures(for: definition)
      if asks { CareFixture.fill(&measures) }
      let findings = Findings(definition: definition, measures: measures)
      #expect((findings.emotion != nil) == asks)
      let guide = WorkshopGuide.text(findings, files: files, language: language)
      return guide.split(separator: "\n").first { $0.hasPrefix("| poster.pdf |") }.map(String.init)
        ?? ""
    }
    let scores = language == .english ? "customers scored" : "Bewertungen der Kunden"
    #expect(poster(asks: true).contains(scores))
    #expect(!poster(asks: false).contains(scores) && !poster(asks: false).isEmpty)
  }
}
