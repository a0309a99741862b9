import Diagrams
import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing
import Wording

/// The mark of a touchpoint whose standard is missed, wherever touchpoints are shown.
struct MissedStandardTests {
  /// The shop with a standard from checkout to order that was kept in so many of 100 cases; 95 are the target.
  private func findings(kept: Int) -> Findings {
    var definition = ShopFixture.definition()
    definition.standards = [
      Standard(
        id: "answer",
        title: "Answer in time",
        from: .touchpoint(2),
        to: .touchpoint(3),
        promise: .within(.seconds(4 * 3600)),
        target: 0.95
      )
    ]
    var measures = ShopFixture.measures(for: definition)
    measures.standards[0].due = 100
    measures.standards[0].dueMet = kept
    return Findings(definition: definition, measures: measures)
  }

  private static let sign = "◔"
  private static let meaning = "a standard that starts or stops here is missed"

  @Test func `maps of touchpoints and teams mark it, and their legends say what it means`() throws {
    for kind in [DiagramKind.failurePoints, .channelLanes, .teamMap, .neighbourhood, .poster] {
      var input = DiagramInput(findings: findings(kept: 60))
      input.touchpoint = 2
      let missed = try #require(kind.draw(input))
      try RenderedDiagram(missed).expectSound("\(kind.name)")
      // Beside its touchpoints, and in the legend.
      #expect(missed.dot.split(separator: Self.sign).count > 2, "\(kind.name)")
      #expect(missed.dot.contains(Self.meaning), "\(kind.name)")
      input.findings = findings(kept: 99)
      let kept = try #require(kind.draw(input))
      #expect(!kept.dot.contains(Self.sign) && !kept.dot.contains(Self.meaning), "\(kind.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the page's map marks exactly its touchpoints`(language: Language) throws {
    let words = language == .english ? "◔ standard missed" : "◔ Standard verfehlt"
    let svg = InteractiveMap(findings: findings(kept: 60), language: language).svg
    // At checkout, where its clock starts, and at order, where it stops.
    #expect(svg.split(separator: words).count == 3)
    #expect(!InteractiveMap(findings: findings(kept: 99), language: language).svg.contains(words))
  }

  @Test func `cards say which it is and how it is kept`() throws {
    let pack = WorkshopPack(findings: findings(kept: 60))
    let cards = pack.cards.pages.compactMap(\.dot)
    // Wilson's interval of 60 of 100.
    let text = "◔ Answer in time: kept in 60% (50–69) of 100, target 95%"
    #expect(cards.count { $0.contains(text) } == 2)
    #expect(cards.first?.contains("◔ standard missed: it is kept") == true)
    let sheets = pack.stages(on: .a3).pages.compactMap(\.dot)
    #expect(sheets.contains { $0.contains("◔ Answer in time") })
    // It is what the cards ask about, and nothing there is called fine, unless a rate is above its threshold.
    let question = "“Answer in time” is kept in 60% (50–69) of 100, and 95% is the target"
    let asking = cards.filter { $0.contains(question) }
    #expect(!asking.isEmpty)
    for card in asking {
      #expect(card.contains("◔ standard missed") && !card.contains("● fine<"))
      #expect(!card.contains("is within what was set"))
    }
    let kept = WorkshopPack(findings: findings(kept: 99)).cards.pages.compactMap(\.dot)
    #expect(!kept.contains { $0.contains("◔") })
  }

  @Test func `cards say what a year of it is worth, where a currency is given`() throws {
    // 110 journeys at 100 and half a margin in 90 of 365 days.
    let (definition, measures) = ShopFixture.valued {
      $0.fixes = [
        Fix(
          id: "guest",
          title: "Guest checkout",
          target: .dropOff(2),
          cost: Money(tenThousandths: 100_000_000),
          reduction: 0.5
        )
      ]
    }
    let findings = Findings(definition: definition, measures: measures)
    let cards = WorkshopPack(findings: findings).cards.pages.compactMap(\.dot)
    #expect(cards.count { $0.contains("drop-off: €22,306") && $0.contains("a year") } == 1)
    #expect(cards.count { $0.contains("Guest checkout for €10,000: brings €11,153") } == 1)
    let german = WorkshopPack(findings: findings, language: .german).cards.pages.compactMap(\.dot)
    #expect(german.contains { $0.contains("Abbruch: 22.306") && $0.contains("im Jahr") })
    let plain = Findings(definition: ShopFixture.definition(), measures: ShopFixture.measures())
    #expect(!WorkshopPack(findings: plain).cards.pages.contains { $0.dot?.contains("€") == true })
  }
}
