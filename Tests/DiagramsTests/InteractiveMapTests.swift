import Diagrams
import FailureAnalysis
import Foundation
import GraphModel
import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing
import Wording

/// The drawing of the interactive map: what its script and its readers rely on.
struct InteractiveMapTests {
  private static func shop() -> Findings {
    let definition = ShopFixture.definition()
    return Findings(definition: definition, measures: ShopFixture.measures(for: definition))
  }

  private func outline(_ findings: Findings, _ language: Language = .english) throws -> XMLOutline {
    try XMLOutline(Array(InteractiveMap(findings: findings, language: language).svg.utf8))
  }

  private func elements(_ outline: XMLOutline, _ kind: String) -> [[String: String]] {
    outline.attributes.filter {
      ($0["class"] ?? "").split(separator: " ").contains(Substring(kind))
    }
  }

  @Test(arguments: [(5, 1), (20, 2), (40, 3)] as [(Int, UInt64)])
  func everyWayIsThereOnceWithItsNumbers(count: Int, seed: UInt64) throws {
    let definition = RandomJourney.definition(touchpoints: count, seed: seed)
    let findings = RandomJourney.findings(definition, seed: seed)
    let map = InteractiveMap(findings: findings, language: .english)
    let drawn = elements(try outline(findings), "way")
    #expect(drawn.count == findings.graph.edges.count)
    for edge in findings.graph.edges {
      let (from, to) = (definition.touchpoints[edge.from].id, definition.touchpoints[edge.to].id)
      let same = drawn.filter { $0["data-from"] == from && $0["data-to"] == to }
      let way = try #require(same.first)
      #expect(same.count == 1)
      #expect(way["id"] == "map-way-\(from)--\(to)")
      #expect(way["href"] == "#map-card-\(to)")
      #expect(way["data-steps"] == "\(edge.count)")
      #expect(way["data-journeys"] == "\(edge.journeys)")
      let share = Double(edge.journeys) / Double(findings.coverage.totals.journeys)
      #expect(way["data-share"].flatMap(Double.init) == share)
      let kinds = Set((way["class"] ?? "").split(separator: " "))
      #expect(kinds.contains("designed") == edge.isDesigned)
      #expect(kinds.contains("undesigned") == !edge.isDesigned)
      #expect(kinds.contains("taken") == (edge.count > 0))
      // What nobody took is no rare way: it is a part of the design.
      #expect(kinds.contains("folded") == (edge.count > 0 && share < map.share))
    }
  }

  @Test func everyCardLeadsToItsTouchpoint() throws {
    let findings = Self.shop()
    let drawn = elements(try outline(findings), "card")
    #expect(drawn.map { $0["data-touchpoint"] } == findings.graph.nodes.map(\.id))
    for (card, finding) in zip(drawn, findings.touchpoints) {
      #expect(card["id"] == "map-card-\(finding.node.id)")
      #expect(card["href"] == "#touchpoint-\(finding.node.id)")
    }
    // Checkout loses 90 of 250; delivery draws complaints from 70 of 230; nobody comes to gift cards.
    func kind(_ id: String) -> String? {
      drawn.first { $0["data-touchpoint"] == id }?["class"].map { String($0.dropFirst(5)) }
    }
    #expect(kind("checkout") == "failure")
    #expect(kind("delivery") == "failure")
    #expect(kind("gift-card") == "never")
    #expect(kind("search") == "fine")
  }

  @Test func idsAreItsOwnAndUnique() throws {
    let outline = try outline(Self.shop())
    let ids = outline.attributes.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("map-") })
    let root = try #require(outline.attributes.first)
    let label = (root["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    #expect(label.count == 2 && label.allSatisfy(ids.contains))
    #expect(root["style"] == nil && outline.attributes.allSatisfy { $0["style"] == nil })
  }

  @Test func theSameFindingsGiveTheSameBytes() {
    let findings = Self.shop()
    for language in Language.allCases {
      let first = InteractiveMap(findings: findings, language: language)
      #expect(first.svg == InteractiveMap(findings: findings, language: language).svg)
    }
  }

  @Test("what is folded at first is as little as leaves the map readable")
  func firstShare() throws {
    let definition = RandomJourney.definition(touchpoints: 20, seed: 4)
    let findings = RandomJourney.findings(definition, seed: 4)
    let map = InteractiveMap(findings: findings, language: .english)
    #expect(InteractiveMap.shares.contains(map.share))
    func left(_ share: Double) -> Int {
      findings.graph.edges.count {
        $0.isTaken && Double($0.journeys) / Double(findings.coverage.totals.journeys) >= share
      }
    }
    #expect(left(map.share) <= 48)
    if let smaller = InteractiveMap.shares.last(where: { $0 < map.share }) {
      #expect(left(smaller) > 48)
    }
  }

  @Test(arguments: HostileTextTests.texts) func hostileTextsAreInert(text: String) throws {
    let findings = Findings(
      definition: HostileTextTests().definition(text),
      measures: ShopFixture.measures(for: HostileTextTests().definition(text))
    )
    let plain = try outline(Self.shop())
    let hostile = try outline(findings)
    // The same elements as ever, but for titles that break into other lines.
    func shape(_ outline: XMLOutline) -> [String] {
      zip(outline.elements, outline.attributes).filter { $0.1["class"] != "title" }
        .map { "\($0) \($1["class"] ?? "") \($1["id"] ?? "")" }
    }
    #expect(shape(hostile) == shape(plain))
    let svg = InteractiveMap(findings: findings, language: .english).svg
    #expect(!svg.contains("<script") && !svg.unicodeScalars.contains("\u{202E}"))
  }

  @Test func aLogWithoutJourneysShowsTheDesign() throws {
    let definition = ShopFixture.definition()
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition, groups: [])
    )
    let outline = try outline(findings)
    #expect(elements(outline, "never").count == definition.touchpoints.count)
    #expect(elements(outline, "way").count == findings.graph.edges.count)
    #expect(elements(outline, "folded").isEmpty)
  }

  @Test func manyTouchpointsShareCards() throws {
    let definition = RandomJourney.definition(touchpoints: 100, seed: 5)
    let findings = RandomJourney.findings(definition, seed: 5)
    let outline = try outline(findings)
    let several = elements(outline, "several").count
    #expect(several > 0)
    #expect(elements(outline, "card").count - several == 40)
    // Ways to what shares a card have no place to lead to.
    let shown = Set(elements(outline, "card").compactMap { $0["data-touchpoint"] })
    let ways = findings.graph.edges.filter {
      shown.contains(definition.touchpoints[$0.from].id)
        && shown.contains(definition.touchpoints[$0.to].id)
    }
    #expect(elements(outline, "way").count == ways.count)
  }

  @Test("the drawing, to look at") func gallery() throws {
    guard let folder = ProcessInfo.processInfo.environment["DIAGRAM_GALLERY"] else { return }
    let definition = RandomJourney.definition(touchpoints: 20, seed: 4)
    for (name, findings) in [
      ("shop", Self.shop()), ("random", RandomJourney.findings(definition, seed: 4)),
    ] {
      let svg = InteractiveMap(findings: findings, language: .english).svg
      try Data(svg.utf8).write(to: URL(filePath: folder).appending(path: "map-\(name).svg"))
    }
  }
}
