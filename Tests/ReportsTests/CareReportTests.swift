import FailureAnalysis
import Foundation
import JourneyModel
import Reports
import TestSupport
import Testing
import Wording

/// What reports and data files say of scores, contacts and escalations.
struct CareReportTests {
  static func findings() -> Findings {
    var definition = ShopFixture.definition()
    CareFixture.ask(&definition)
    var measures = ShopFixture.measures(for: definition)
    CareFixture.fill(&measures)
    return Findings(definition: definition, measures: measures)
  }

  @Test func scoresHaveTheirIntervalsAndSayWhereToLook() {
    let report = MarkdownReport.text(Self.findings(), ReportFixture.context)
    #expect(report.contains("\n## Feedback\n"))
    // Wilson's interval of 21 of 30 and the t interval of the mean, as SciPy gives them.
    #expect(report.contains("| Checkout | 30 | 70.0% (52.1% to 83.3%) | 3.87 (3.4 to 4.33) |"))
    #expect(report.contains("net promoter score is **38.9** (13.2 to 58.6;"))
    #expect(report.contains("around 35.9): of 36 answers, 19 are promoters"))
    #expect(report.contains("36 of 100 surveys sent were answered so far (36.0%)"))
    #expect(report.contains("Scores after **Delivery** are lower"))
    #expect(report.contains("look there first"))
    #expect(report.contains("| Purchase | 30 | 70.0% (52.1% to 83.3%) | 3.87 (3.4 to 4.33) |"))
    #expect(report.contains("| Discovery | 19 | too few | too few |"))
    #expect(report.contains("| Product page | 19 | too few | too few |"))
  }

  @Test func contactsSayWhatTheyCameAfterAndWhatFollowed() {
    let report = MarkdownReport.text(Self.findings(), ReportFixture.context)
    #expect(report.contains("\n## Contacts\n"))
    #expect(report.contains("First-contact resolution is **68.5%**"))
    #expect(report.contains("followed 137 of 200 contacts whose 7 days are over"))
    #expect(report.contains("| Order | 160 | 76.2% (160 of 210) | 52.2% (45.7% to 58.5%) | 230 |"))
    #expect(report.contains("| late parcel | 190 |"))
    #expect(report.contains("| other (2 reasons of few customers) | 20 |"))
    #expect(!report.contains("late parcel 2"))
    #expect(report.contains("20 of 63 repeats (31.7%) came over another channel"))
    #expect(report.contains("had to begin again in 4 of 10 such repeats (40.0%)"))
    #expect(report.contains("median 50 min, 90% quantile not reached"))
    #expect(report.contains("Of the 60 contacts that a person took over"))
    #expect(report.contains("half were taken over within 30 min."))
    // Half of all by Wilson at least: 60 of 63 repeats came after the order.
    #expect(report.contains("After **Order**, 40.0% of 150 contacts were repeated within 7 days"))
  }

  @Test func escalationHoldsTheDeclaredPathUp() {
    let report = MarkdownReport.text(Self.findings(), ReportFixture.context)
    #expect(report.contains("\n## Escalation\n"))
    #expect(report.contains("Of 200 contacts whose 7 days are over, 28 went beyond"))
    #expect(report.contains("Levels: courier → supervisor."))
    #expect(
      report.contains(
        "| a level was skipped | 6 | 20.0% (9.5% to 37.3%) | 30 | take-overs that could have left out a level |"
      )
    )
    #expect(report.contains("| taken over later than 4 h | 12 |"))
    #expect(report.contains("| nobody above took over within 4 h | 10 |"))
  }

  @Test func nothingOfItStandsWhereNobodyAskedForIt() throws {
    let findings = ReportFixture.findings()
    for language in Language.allCases {
      let report = MarkdownReport.text(findings, ReportFixture.context, language: language)
      for title in [
        "## Feedback", "## Contacts", "## Escalation", "## Rück", "## Kontakte\n", "## Eska",
      ] {
        #expect(!report.contains(title))
      }
    }
    #expect(ContactReasonTable.csv(findings) == nil)
    let page = try HTMLReport.text(findings, ReportFixture.context)
    #expect(!page.contains("id=\"feedback\"") && !page.contains("id=\"contacts\""))
  }

  @Test func noTextSaysWhyPeopleCalled() {
    for language in Language.allCases {
      let words = Words(language: language)
      let report = MarkdownReport.text(Self.findings(), ReportFixture.context, language: language)
      let sections = report.split(separator: "\n## ").filter { section in
        [TextID.feedback, .contacts, .escalation].contains { section.hasPrefix(words.plain($0)) }
      }
      #expect(sections.count == 3)
      for cause in ["because of", "caused by", "due to", "wegen", "verursacht"] {
        #expect(!sections.joined().localizedCaseInsensitiveContains(cause), "\(cause)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func everyFormHasTheSections(language: Language) throws {
    let findings = Self.findings()
    let page = try HTMLReport.text(findings, ReportFixture.context, language: language)
    for id in ["feedback", "contacts", "escalation"] { #expect(page.contains("id=\"\(id)\"")) }
    for kind in ["csat", "nps", "ces"] {
      #expect(page.contains("feedback-\(kind)-plot-page-title"))
    }
    #expect(!page.contains("{count") && !page.contains("{rate"))
    let teams = TeamPage.texts(findings, language: language)
    let words = Words(language: language)
    #expect(teams[1].contains("## " + words.plain(.contactsTeam)))
    #expect(teams[2].contains("## " + words.plain(.feedbackTeam)))
  }

  @Test func theDataFileKeepsToItsSchema() throws {
    let text = AnalysisDocument.text(Self.findings(), ReportFixture.context)
    let schema = try SchemaCheck(named: "analysis.schema.json")
    #expect(try schema.problems(in: text) == [])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    for key in ["feedback", "contacts", "escalation"] { #expect(document[key] != nil) }
    let broken = text.replacing("\"outcome\": \"lower\"", with: "\"outcome\": \"worse\"")
    #expect(broken != text)
    #expect(try !schema.problems(in: broken).isEmpty)
  }

  @Test func reasonsOfFewCustomersAreOneRowOfTheTable() throws {
    let table = try #require(ContactReasonTable.csv(Self.findings()))
    let lines = table.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("late parcel,0,150,190,61,119,180,0.66"))
    #expect(lines[2].hasPrefix(",2,,20,2,18,20,0.9,"))
  }
}
