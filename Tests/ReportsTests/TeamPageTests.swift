import FailureAnalysis
import GraphModel
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
    let share = #/\| [0-9.,]+\s?% \([0-9.,]+ (?:of|von) [0-9.,]+\) \|/#
    // What it is of, the rate with its interval, n and the threshold.
    let rate =
      #/\| [^|]+ \| [0-9.,]+\s?% \([0-9.,]+\s?% (?:to|bis) [0-9.,]+\s?%\) \| [0-9.,]+ \| [0-9.,]+\s?% \|/#
    // The heads of columns, touchpoints without a rate, and what a fix would have to reach.
    let others = #/\(95[%-]|^\| [^|]+ \| – \| (?:–|0) \||% ?, [^|]+\([0-9.,]+\s?%\) \|/#
    for page in TeamPage.texts(ReportFixture.findings(), language: language) {
      let lines = page.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("%") }
      let told = lines.filter { !$0.contains(share) && !$0.contains(others) }
      #expect(!told.isEmpty && lines.contains { $0.contains(share) })
      for line in told { #expect(line.prefixMatch(of: rate) != nil, "\(line)") }
    }
  }

  // A reason without a text is none, and has no row.
  @Test(arguments: HostileTextTests.hostile.filter { !$0.isEmpty })
  func `hostile text changes no structure`(text: String) {
    let own = TeamPage.texts(HostileTextTests.findings(text).0)
    #expect(!own.isEmpty)
    let plain = TeamPage.texts(HostileTextTests.findings("plain").0)
    #expect(own.map(HostileTextTests.shape) == plain.map(HostileTextTests.shape))
    for page in own { #expect(!page.contains("<")) }
  }

  /// The shop with a promise that finance answers for, which owns no touchpoint.
  private static func findings(finance: String = "finance") -> Findings {
    var definition = ShopFixture.definition()
    definition.standards = [
      Standard(
        id: "invoices",
        title: "Right invoices",
        from: .touchpoint(3),
        to: .event(Matcher(event: EventPattern("corrected"))),
        promise: .free(.days(30)),
        target: 0.98,
        owner: finance
      ),
      Standard(
        id: "answer",
        title: "Answer",
        from: .touchpoint(2),
        to: .touchpoint(3),
        promise: .within(.days(1)),
        owner: "payments"
      ),
    ]
    return ReportFixture.findings(definition) { measures in
      measures.standards[0].started = 250
      measures.standards[0].met = 180
      measures.standards[0].breached = 20
      measures.standards[0].openInTime = 50
      measures.standards[0].due = 200
      measures.standards[0].dueMet = 180
    }
  }

  @Test(arguments: Language.allCases)
  func `who owns a standard alone has a page of it, without empty parts`(language: Language) throws
  {
    let findings = Self.findings()
    #expect(findings.teams.map(\.group.title) == ["marketing", "payments", "logistics"])
    #expect(findings.teamsWithoutTouchpoint.map(\.group.title) == ["finance"])
    let pages = TeamPage.texts(findings, language: language)
    #expect(pages.count == 4)
    let page = pages[3]
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }
    let isEnglish = language == .english
    #expect(headings.first == (isEnglish ? "# finance: standards" : "# finance: Standards"))
    #expect(
      headings.dropFirst().first == (isEnglish ? "## Its standards" : "## Die Standards des Teams")
    )
    // By hand: 180 of 200, Wilson 85.1 % to 93.4 %; the target is missed.
    let row =
      "| Right invoices | no fault within 30 days | 90.0% (85.1% to 93.4%) | 200 | 98% | **missed** | finance |"
    #expect(page.contains(isEnglish ? row : "| Right invoices |"))
    #expect(
      page.contains(
        isEnglish
          ? "**finance** answers for 1 standard of “Online shop” and owns no touchpoint."
          : "**finance** ist für 1 Standard von „Online shop“ zuständig und für keinen Kontaktpunkt."
      )
    )
    #expect(page.contains("(../report.md)"))
    for word in ["Checkout", "Delivery", "Answer"] { #expect(!page.contains(word), "\(word)") }
    // No table without rows, no heading without text.
    for (line, next) in zip(page.split(separator: "\n"), page.split(separator: "\n").dropFirst()) {
      if line.hasPrefix("#") { #expect(!next.hasPrefix("#"), "\(line)") }
      if line.hasPrefix("| ---") { #expect(next.hasPrefix("|"), "\(line)") }
    }
    #expect(!pages[1].contains("Right invoices") && pages[1].contains("| Answer |"))
  }

  @Test func `reports lead to the page of who owns a standard alone`() throws {
    var context = ReportFixture.context
    context.teamPages = ["teams/a.md", "teams/b.md", "teams/c.md", "teams/fi nance.md"]
    let findings = Self.findings()
    let report = MarkdownReport.text(findings, context)
    #expect(
      report.contains("Owners of standards that own no touchpoint: [finance](teams/fi%20nance.md).")
    )
    let row =
      "| Right invoices | no fault within 30 days | 90.0% (85.1% to 93.4%) | 200 | 98% | **missed** | finance |"
    let teams = try #require(report.split(separator: "\n## ").first { $0.hasPrefix("Teams") })
    #expect(teams.contains(row) && !teams.contains("| Answer |"))
    // The page is one file, to be mailed: it leads nowhere.
    let page = try HTMLReport.text(findings, context)
    let section = try #require(
      page.split(separator: "<section ").first { $0.contains("id=\"teams\"") }
    )
    #expect(section.contains("Owners of standards that own no touchpoint: finance."))
    #expect(section.contains("Right invoices") && section.contains("85.1%"))
    let german = MarkdownReport.text(findings, context, language: .german)
    #expect(
      german.contains(
        "Für Standards zuständig, aber für keinen Kontaktpunkt: [finance](teams/fi%20nance.md)."
      )
    )
  }

  @Test func `where no touchpoint has an owner, owners of standards are told all the same`() {
    var definition = Self.findings().definition
    for index in definition.touchpoints.indices { definition.touchpoints[index].owner = nil }
    let findings = ReportFixture.findings(definition) { _ in }
    let report = MarkdownReport.text(findings, ReportFixture.context)
    #expect(!report.contains("The definition names no owners."))
    #expect(report.contains("Owners of standards that own no touchpoint: finance, payments."))
    #expect(TeamPage.texts(findings).count == 2)
  }

  @Test(arguments: HostileTextTests.hostile)
  func `a hostile owner of a standard changes no structure`(text: String) {
    let own = TeamPage.texts(Self.findings(finance: text))
    let plain = TeamPage.texts(Self.findings(finance: "plain"))
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
