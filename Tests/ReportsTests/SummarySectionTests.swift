import FailureAnalysis
import Foundation
import GraphModel
import JourneyMeasurement
import JourneyModel
import Reports
import Statistics
import TestSupport
import Testing

struct SummarySectionTests {
  /// The part of a report between its summary's heading and the next section.
  func summary(_ findings: Findings) throws -> String {
    let report = MarkdownReport.text(findings, ReportContext(version: "0.1.0"))
    let start = try #require(report.range(of: "## Summary\n")).upperBound
    let end = try #require(report.range(of: "\n## ", range: start..<report.endIndex)).lowerBound
    return String(report[start..<end])
  }

  /// Every number of a JSON document.
  func numbers(in value: Any) -> [Double] {
    switch value {
    case let object as [String: Any]: object.values.flatMap(numbers)
    case let list as [Any]: list.flatMap(numbers)
    case let number as NSNumber: [number.doubleValue]
    default: []
    }
  }

  /// The findings' document, read by Foundation.
  func document(_ findings: Findings) throws -> [String: Any] {
    let text = AnalysisDocument.text(findings, ReportContext(version: "0.1.0"))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
  }

  @Test func everyNumberOfASentenceIsInTheData() throws {
    for (dropOff, complaint) in [(0.25, 0.05), (0.35, 0.29), (nil, nil)] as [(Double?, Double?)] {
      let findings = ReportFixture.findings(
        ShopFixture.definition(dropOff: dropOff, complaint: complaint)
      ) {
        $0.totals.customers = 300
        $0.totals.silencesCameBack = 31
        $0.totals.complaintsUnattributed = 8
        $0.touchpoints[1].returnsAfterCut.add(milliseconds: 20 * 86_400_000)
      }
      let known = numbers(in: try document(findings))
      // Dates, list numbers and the constants of the method are no measures.
      let text = try summary(findings)
        .replacing(#/[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?/#, with: "")
        .replacing(#/\n[0-9]+\. /#, with: "\n")
        .replacing("95% interval", with: "").replacing(", 99% do", with: "")
      var checked = 0
      for match in text.matches(of: #/([0-9][0-9,]*(?:\.[0-9]+)?)(%| days| h\b| min\b| s\b)?/#) {
        let digits = match.1.replacing(",", with: "")
        let shown = try #require(Double(String(digits)))
        let places = digits.contains(".") ? digits.drop { $0 != "." }.count - 1 : 0
        let scale: Double =
          switch match.2 {
          case "%": 100
          case " days": 1 / 86_400
          case " h": 1 / 3600
          case " min": 1 / 60
          default: 1
          }
        let half = 0.5 * pow(10, -Double(places)) + 1e-9
        #expect(
          known.contains { abs($0 * scale - shown) <= half },
          "\(match.0) is not in the data"
        )
        checked += 1
      }
      #expect(checked > 30)
    }
  }

  @Test func aDropOffSentenceHasTheNumbersOfItsTouchpoint() throws {
    let findings = ReportFixture.findings()
    let text = try summary(findings)
    let pattern =
      #/1\. \*\*(.+?)\*\* \(.+?\) is a \*\*failure point\*\*: ([0-9.]+)% of ([0-9,]+) judged journeys .*?interval ([0-9.]+)% to ([0-9.]+)%; threshold ([0-9.]+)%\)\. ([0-9,]+) journeys were lost, and at most ([0-9.]+) goals with them\. Owner: (.+?)\. \*\*Next:\*\* /#
    let match = try #require(text.firstMatch(of: pattern))
    let touchpoints = try #require(try document(findings)["touchpoints"] as? [[String: Any]])
    let checkout = try #require(touchpoints.first { $0["title"] as? String == String(match.1) })
    let rate = try #require(checkout["dropOffRate"] as? [String: Double])
    func percent(_ share: Double?) throws -> Double {
      let share = try #require(share)
      return (share * 1000).rounded() / 10
    }
    #expect(Double(match.2) == (try percent(rate["value"])))
    #expect(Double(match.3) == rate["of"])
    #expect(Double(match.4) == (try percent(rate["low"])))
    #expect(Double(match.5) == (try percent(rate["high"])))
    #expect(Double(match.6) == (checkout["dropOffThreshold"] as? Double).map { $0 * 100 })
    #expect(Int(match.7) == checkout["droppedOff"] as? Int)
    #expect(Double(match.8) == checkout["goalsLost"] as? Double)
    #expect(String(match.9) == checkout["owner"] as? String)
  }

  @Test(arguments: [nil, 0.25])
  func aLogWithoutFailuresHasNoSentenceAboutFailing(threshold: Double?) throws {
    let definition = ShopFixture.definition(dropOff: threshold, complaint: threshold)
    let measures = ShopFixture.measures(
      for: definition,
      groups: [
        ShopFixture.Group(path: [0, 1, 2, 3, 5, 6], journeys: 100, ending: .completed, pace: 60)
      ]
    )
    let text = try summary(Findings(definition: definition, measures: measures))
    for word in ["failure", "watch", "lost after", "ranks"] { #expect(!text.contains(word)) }
    let quiet =
      threshold == nil ? "No journey dropped off" : "No rate is above its threshold"
    #expect(text.contains(quiet))
  }

  @Test func whatIsOnlyToWatchIsNotCalledAFailure() throws {
    // 36.7 % of 300, from 31.4 %; 30.4 % of 230, from 24.8 %.
    let text = try summary(
      ReportFixture.findings(ShopFixture.definition(dropOff: 0.35, complaint: 0.29))
    )
    #expect(!text.contains("failure"))
    #expect(text.contains("**Checkout** (Purchase) is to **watch**: 36.7%"))
    #expect(text.contains("**Delivery** (After sales) is to **watch**: 30.4%"))
  }

  @Test func withoutThresholdsTouchpointsAreRanked() throws {
    let text = try summary(
      ReportFixture.findings(ShopFixture.definition(dropOff: nil, complaint: nil))
    )
    #expect(!text.contains("failure point"))
    #expect(text.contains("1. **Checkout** (Purchase) ranks 1 by journeys lost: 36.7% of 300"))
    #expect(text.contains("2. **Product page** (Discovery) ranks 2 by journeys lost: 11.8% of 340"))
    #expect(text.contains("there are no verdicts"))
  }

  @Test func nothingIsClaimedToBeACause() throws {
    let report = MarkdownReport.text(ReportFixture.findings(), ReportFixture.context)
    for word in ["because", "due to", "caused", "leads to"] {
      #expect(!report.lowercased().contains(word))
    }
  }

  @Test func anEmptyLogIsSaidToBeEmpty() throws {
    let definition = ShopFixture.definition()
    let text = try summary(
      Findings(definition: definition, measures: JourneyMeasures(for: definition))
    )
    #expect(text.contains("The log has no event that could be read."))
    #expect(text.contains("No event belongs to a touchpoint"))
    #expect(!text.contains("{"))
  }
}
