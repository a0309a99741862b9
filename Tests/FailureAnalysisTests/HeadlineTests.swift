import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
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

  @Test func missedStandardsAreTheFarthestBelowTheirTargetsFirst() throws {
    var definition = ShopFixture.definition()
    definition.standards = zip(["a", "b", "c", "d"], [0.9, 0.95, nil, 0.6]).map { id, target in
      Standard(
        id: id,
        title: id,
        from: .touchpoint(3),
        to: .touchpoint(5),
        promise: .within(.days(1)),
        target: target
      )
    }
    var measures = ShopFixture.measures(for: definition)
    for index in measures.standards.indices {
      // 70 %, Wilson 66.7 % to 73.1 %: missed at 90 % and 95 %, met at 60 %.
      (measures.standards[index].due, measures.standards[index].dueMet) = (776, 543)
    }
    let headlines = Findings(definition: definition, measures: measures).headlines
    #expect(headlines.count == 4)
    guard case .missedStandards(let missed) = headlines[2] else {
      Issue.record("no standards after the failure points")
      return
    }
    #expect(missed.map(\.standard.id) == ["b", "a"])
    #expect(headlines[2].nextStep == .reviewBreaches)
    // Of fewer than 20, none is missed.
    for index in measures.standards.indices {
      (measures.standards[index].due, measures.standards[index].dueMet) = (19, 0)
    }
    #expect(Findings(definition: definition, measures: measures).headlines.count == 3)
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
