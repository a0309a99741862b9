import FailureAnalysis
import GraphModel
import JourneyMeasurement
import TestSupport
import Testing

struct HeadlineTests {
  @Test func headlinesNameWhatFailsAndWhatNobodyDesigned() {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    #expect(findings.headlines.count == 3)
    guard case .failurePoint(let first) = findings.headlines[0],
      case .failurePoint(let second) = findings.headlines[1],
      case .undesignedWay(let way) = findings.headlines[2]
    else {
      Issue.record("unexpected kinds of headlines")
      return
    }
    #expect(first.kind == .dropOff && first.verdict == .failure)
    #expect(second.kind == .complaint && second.verdict == .failure)
    #expect([way.from, way.to] == [0, 3])
    #expect(findings.hasFailure(.dropOff) && findings.hasFailure(.complaint))
  }

  @Test(arguments: [nil, 0.25])
  func aLogWithoutFailuresGivesNone(threshold: Double?) {
    let groups = [
      ShopFixture.Group(path: [0, 1, 2, 3, 5, 6], journeys: 100, ending: .completed, pace: 60)
    ]
    let definition = ShopFixture.definition(dropOff: threshold, complaint: threshold)
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition, groups: groups)
    )
    #expect(findings.dropOffs.isEmpty)
    #expect(findings.complaints.isEmpty)
    #expect(findings.headlines.isEmpty)
  }

  @Test func anEndThatLosesMostIsToldWithoutARate() throws {
    let definition = ShopFixture.definition()
    let groups = [
      ShopFixture.Group(path: [0, 6, 4], journeys: 50, ending: .exited, pace: 60),
      ShopFixture.Group(path: [0, 1], journeys: 20, ending: .droppedOff, pace: 60),
    ]
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition, groups: groups)
    )
    let points = findings.headlines.compactMap { headline in
      if case .failurePoint(let point) = headline { point } else { nil }
    }
    #expect(points.map(\.node.id) == ["product", "review"])
    #expect(points.map { $0.rate == nil } == [false, true])
  }
}
