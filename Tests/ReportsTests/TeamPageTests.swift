import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing
import Wording

struct TeamPageTests {
  @Test func `a team's page has its touchpoints, failure points and ways, and no others'`() throws {
    let pages = TeamPage.texts(ReportFixture.findings())
    #expect(pages.count == 3)
    let payments = pages[1]
    #expect(payments.hasPrefix("# payments: "))
    // By hand: 340 of 400 journeys came to the checkout or straight to the order; 110 were lost.
    #expect(payments.contains("340 of 400 journeys (85.0%) met"))
    #expect(
      payments.contains("110 dropped off after one of them (32.4%; 95% interval 27.6% to 37.5%)")
    )
    #expect(payments.contains("| Checkout | 36.7% (31.4% to 42.3%) | 300 | 25% | **failure** |"))
    #expect(payments.contains("1. **Checkout** (Purchase) is a **failure point**"))
    #expect(payments.contains("| Product page | Checkout | marketing | 88.2% (300 of 340) | yes |"))
    #expect(payments.contains("| Order | Delivery | logistics | 92.0% (230 of 250) | yes |"))
    #expect(payments.contains("| Checkout | Cancellation | – | 8.0% (20 of 250) | no |"))
    #expect(!payments.contains("| Review |") && !payments.contains("| Delivery | 30.4%"))
    #expect(payments.contains("(../report.md)"))
    let logistics = pages[2]
    #expect(logistics.contains("| Delivery | damaged | 35 |"))
    #expect(logistics.contains("**Next:** read the complaints, first those that give “damaged”"))
  }

  @Test(arguments: Language.allCases)
  func `every rate of a page has its n, interval and threshold beside it`(language: Language) {
    for page in TeamPage.texts(ReportFixture.findings(), language: language) {
      for line in page.split(separator: "\n") where line.hasPrefix("| ") && line.contains("%") {
        let hasOwn = line.contains(" of ") || line.contains(" von ")
        #expect(hasOwn || line.split(separator: "|").count == 5, "\(line)")
      }
    }
  }

  @Test(arguments: HostileTextTests.hostile)
  func `hostile text changes no structure`(text: String) {
    func pages(_ text: String) -> [String] {
      var definition = ShopFixture.definition()
      definition.title = text
      for index in definition.touchpoints.indices {
        definition.touchpoints[index].title = text
        definition.touchpoints[index].channel = text
        definition.touchpoints[index].owner = text
      }
      for index in definition.stages.indices { definition.stages[index].title = text }
      var measures = ShopFixture.measures(for: definition)
      measures.touchpoints[5].complaintCategories = [
        text: CategoryCount(complaints: 3, customers: 5)
      ]
      return TeamPage.texts(Findings(definition: definition, measures: measures))
    }
    let isBlank = text.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
    guard !isBlank else { return }
    let own = pages(text)
    let plain = pages("plain")
    #expect(own.map(HostileTextTests.shape) == plain.map(HostileTextTests.shape))
    for page in own { #expect(!page.contains("<")) }
  }

  @Test func `the report leads to the pages, and lists what nobody owns`() {
    var context = ReportFixture.context
    context.teamPages = ["teams/a b.md", "teams/b.md", "teams/c.md"]
    let report = MarkdownReport.text(ReportFixture.findings(), context)
    #expect(report.contains("| [marketing](teams/a%20b.md) | 4 | 0 | 0 | 40 | 0 |"))
    #expect(report.contains("| [payments](teams/b.md) | 2 | 1 | 0 | 110 | 0 |"))
    #expect(report.contains("Touchpoints that nobody owns: Cancellation."))
  }
}
