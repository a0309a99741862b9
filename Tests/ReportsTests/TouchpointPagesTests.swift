import FailureAnalysis
import Foundation
import GraphModel
import JourneyMeasurement
import JourneyModel
import Reports
import Statistics
import TestSupport
import Testing

/// The map's data and the pages of touchpoints in `report.html`.
struct TouchpointPagesTests {
  private static let drawing = #"<svg id="map-drawing" xmlns="http://www.w3.org/2000/svg"></svg>"#

  private func page(_ findings: Findings) throws -> (text: String, outline: XMLOutline) {
    var context = ReportFixture.context
    context.drawings["map"] = Self.drawing
    let text = try HTMLReport.text(findings, context)
    return (text, try HTMLReportTests.outline(text))
  }

  private func data(_ outline: XMLOutline) throws -> [String: Any] {
    let text = try #require(outline.attributes.compactMap { $0["data-map"] }.first)
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func everyTouchpointHasAPageThatLinksLeadTo() throws {
    let findings = ReportFixture.findings()
    let outline = try page(findings).outline
    let ids = outline.attributes.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for node in findings.graph.nodes { #expect(ids.contains("touchpoint-\(node.id)")) }
    let links = outline.attributes.compactMap { $0["href"] }.filter { $0.hasPrefix("#touchpoint-") }
    #expect(links.allSatisfy { ids.contains(String($0.dropFirst())) })
    // One in the list, one at each end of each way.
    for node in findings.graph.nodes {
      let ways = findings.graph.edges.count { $0.from == node.position || $0.to == node.position }
      #expect(links.count { $0 == "#touchpoint-\(node.id)" } == 1 + ways)
    }
  }

  @Test func theMapKnowsWhatJudgesEachTouchpoint() throws {
    // Checkout: 110 of 300 journeys dropped off; the fixture's thresholds are 25 % and 5 %.
    let findings = ReportFixture.findings()
    let data = try data(page(findings).outline)
    let touchpoints = try #require(data["touchpoints"] as? [String: [String: Any]])
    #expect(touchpoints.count == findings.touchpoints.count)
    let checkout = try #require(touchpoints["checkout"]?["dropOff"] as? [String: Double])
    let share = 110.0 / 300
    #expect(checkout["of"] == 300)
    #expect(checkout["value"] == share)
    #expect(checkout["threshold"] == 0.25)
    // Wilson's lower bound, written out.
    let z = 1.959963984540054
    let centre = share + z * z / 600
    let half = z * (share * (1 - share) / 300 + z * z / (4 * 300 * 300)).squareRoot()
    let low = try #require(checkout["low"])
    #expect(abs(low - (centre - half) / (1 + z * z / 300)) < 1e-12)
    // No drop-off is judged at an end, nothing where nobody came.
    #expect(touchpoints["review"]?["dropOff"] is NSNull)
    #expect(touchpoints["gift-card"]?["complaint"] is NSNull)
  }

  @Test func theMapKnowsEveryWay() throws {
    let findings = ReportFixture.findings()
    let data = try data(page(findings).outline)
    let ways = try #require(data["ways"] as? [[String: Any]])
    #expect(
      ways.map { "\($0["from"] ?? "")>\($0["to"] ?? "")" }
        == findings.graph.edges.map {
          "\(findings.graph.nodes[$0.from].id)>\(findings.graph.nodes[$0.to].id)"
        }
    )
  }

  @Test func withoutADrawingThereIsNoMap() throws {
    let text = try HTMLReport.text(ReportFixture.findings(), ReportFixture.context)
    #expect(!text.contains("data-map="))
    #expect(text.contains("id=\"touchpoint-checkout\""))
  }

  @Test func sharesOfOutcomesAndReasonsAddUp() {
    let findings = ReportFixture.findings()
    for finding in findings.touchpoints {
      let outcomes = finding.outcomes
      #expect(outcomes.reduce(0) { $0 + $1.share.count } == finding.node.measures.journeys)
      #expect(outcomes.allSatisfy { $0.share.of == finding.node.measures.journeys })
      let reasons = finding.reasons
      let complaints = reasons.named.reduce(reasons.foldedComplaints) { $0 + $1.count }
      #expect(complaints <= finding.node.measures.complaints)
      #expect(reasons.named.map(\.count) == reasons.named.map(\.count).sorted(by: >))
    }
    let graph = findings.graph
    for node in graph.nodes {
      let ways = graph.waysOn(from: node.position)
      #expect(ways.map(\.touchpoint).sorted() == graph.edges(from: node.position).map(\.to))
      #expect(ways.reduce(0) { $0 + $1.share.count } == node.departures)
    }
  }
}
