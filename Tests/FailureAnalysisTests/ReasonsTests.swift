import FailureAnalysis
import GraphModel
import JourneyMeasurement
import Testing

@Suite struct ReasonsTests {
  @Test func reasonsOfFewCustomersAreFolded() {
    let categories = [
      "late": CategoryCount(complaints: 9, customers: 6),
      // Forty complaints by four people are four people.
      "lost": CategoryCount(complaints: 40, customers: 4),
      "rude": CategoryCount(complaints: 1, customers: 1),
      "": CategoryCount(complaints: 5, customers: 5),
    ]
    let reasons = Reasons(categories, minimumGroup: 5)
    #expect(
      reasons.named == [EventCount(event: "late", count: 9), EventCount(event: "", count: 5)]
    )
    #expect(reasons.folded == 2)
    #expect(reasons.foldedComplaints == 41)
    let all = Reasons(categories, minimumGroup: 1)
    #expect(all.named.map(\.event) == ["lost", "late", "", "rude"])
    #expect(all.folded == 0)
  }
}
