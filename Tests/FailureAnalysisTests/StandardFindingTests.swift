import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct StandardFindingTests {
  private static func findings(
    _ standards: [Standard],
    complaint: Bool = true,
    change: (inout [StandardMeasures]) -> Void
  ) -> [StandardFinding] {
    var definition = ShopFixture.definition()
    definition.standards = standards
    if !complaint { definition.signals.complaint = nil }
    var measures = ShopFixture.measures(for: definition)
    change(&measures.standards)
    return Findings(definition: definition, measures: measures).standards
  }

  private static func standard(
    target: Double? = nil,
    promise: Standard.Promise = .within(.seconds(3600)),
    calendar: WorkingCalendar? = nil
  ) -> Standard {
    Standard(
      id: "s",
      title: "S",
      from: .touchpoint(2),
      to: .event(Matcher(event: EventPattern("delivery"))),
      promise: promise,
      calendar: calendar,
      target: target
    )
  }

  // Wilson intervals as published: 81/263 .255289 to .366210, 15/148 .062386 to .160487.
  @Test(arguments: [
    (81, 263, 0.2552, TargetVerdict.met), (81, 263, 0.2553, .unclear),
    (81, 263, 0.3662, .unclear), (81, 263, 0.3663, .missed), (15, 148, 0.06, .met),
    (15, 148, 0.2, .missed), (10, 10, 0.5, .tooFew), (0, 0, 0.5, .tooFew),
  ])
  func `a target is met or missed only when the whole interval is`(
    count: Int,
    of: Int,
    target: Double,
    verdict: TargetVerdict
  ) {
    #expect(TargetVerdict(Proportion(count: count, of: of), target: target) == verdict)
    #expect(TargetVerdict(Proportion(count: count, of: of), target: nil) == nil)
  }

  @Test func `what follows a breach is a relative risk, never judged on few`() throws {
    // 40 of 120 against 90 of 880: 3.259259 (2.366923, 4.488009), by the log method.
    let found = Self.findings([Self.standard()]) { measures in
      measures[0].dropOffs.breached = 120
      measures[0].dropOffs.breachedWith = 40
      measures[0].dropOffs.kept = 880
      measures[0].dropOffs.keptWith = 90
      measures[0].complaints.breached = 19
      measures[0].complaints.breachedWith = 19
      measures[0].complaints.kept = 880
      measures[0].complaints.keptWith = 1
    }
    let finding = try #require(found.first)
    let risk = try #require(finding.dropOffs.relativeRisk)
    #expect(abs(risk.value - 3.259259) < 5e-7)
    #expect(abs(risk.interval.low - 2.366923) < 5e-7)
    #expect(abs(risk.interval.high - 4.488009) < 5e-7)
    #expect(finding.dropOffs.change?.direction == .higher)
    #expect(!finding.dropOffs.isTooFew)
    let complaints = try #require(finding.complaints)
    #expect(complaints.isTooFew)
  }

  /// A technician who never came cannot be complained of, and who left before the visit is lost.
  @Test func `where most breached clocks never stopped, nothing is compared`() throws {
    func found(stoppedLate: Int) -> [StandardFinding] {
      Self.findings([Self.standard(target: 0.85), Self.standard()]) { measures in
        for index in measures.indices {
          measures[index].complaints.breached = 331
          measures[index].complaints.breachedWith = 6
          measures[index].complaints.kept = 358
          measures[index].complaints.keptWith = 55
          measures[index].dropOffs = measures[index].complaints
        }
        measures[0].breached = stoppedLate
        measures[0].lateOpen = 237
        (measures[0].due, measures[0].dueMet) = (237 + stoppedLate, 0)
      }
    }
    let open = found(stoppedLate: 236)
    for association in [open[0].dropOffs, try #require(open[0].complaints)] {
      #expect(association.reading == "neverStopped" && association.isMostlyNeverStopped)
      #expect(association.relativeRisk == nil && association.change == nil)
      #expect(association.afterBreach == Proportion(count: 6, of: 331))
    }
    #expect(open[1].complaints?.reading == "lower")
    // What is not compared is not among the comparisons over which p values are adjusted.
    let alone = Self.findings([Self.standard()]) { measures in
      measures[0].complaints = open[1].measures.complaints
      measures[0].dropOffs = open[1].measures.dropOffs
    }
    #expect(open[1].complaints?.change == alone[0].complaints?.change)
    #expect(found(stoppedLate: 237)[0].complaints?.reading == "lower")
  }

  @Test func `without complaints in the definition none are looked for`() throws {
    let found = Self.findings([Self.standard()], complaint: false) { _ in }
    #expect(found.first?.complaints == nil)
    #expect(found.first?.dropOffs.relativeRisk == nil)
  }

  @Test func `times respect what still waits, in the time that judges`() throws {
    // Freireich's remissions in weeks, read as seconds: median 23, interval from 13 on.
    let calendar = WorkingCalendar(week: Array(repeating: [0..<1440], count: 7))
    func fill(_ histogram: inout DurationHistogram, _ seconds: [Int64]) {
      for second in seconds { histogram.add(milliseconds: second) }
    }
    let found = Self.findings([
      Self.standard(calendar: calendar),
      Self.standard(promise: .due(attribute: "promised"), calendar: calendar),
    ]) { measures in
      for index in measures.indices {
        fill(&measures[index].stoppedWorking, [6, 6, 6, 7, 10, 13, 16, 22, 23])
        fill(&measures[index].waitingWorking, [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
        fill(&measures[index].stopped, [100, 100])
      }
    }
    let working = try #require(found[0].workingTimes)
    #expect(working.p50.time == TimeSpan(microseconds: 23_000))
    #expect(working.p50.low == TimeSpan(microseconds: 13_000))
    #expect(working.p50.high == nil)
    #expect(working.p90.time == nil)
    #expect((working.stopped, working.waiting) == (9, 12))
    #expect(found[0].calendarTimes.p50.time == TimeSpan(microseconds: 100_000))
    // A span counts in working time; an instant that was promised is one of the calendar.
    #expect(found[0].stopped.visits == 21)
    #expect(found[1].stopped.visits == 2)
    #expect(found[0].stopped.atSilence?.within == .seconds(3600))
    #expect(found[1].stopped.atSilence == nil)
  }

  @Test func `a standard concerns the touchpoints that it names or looks for`() {
    var definition = ShopFixture.definition()
    #expect(definition.touchpoints(of: Self.standard()) == [2, 5])
    var standard = Self.standard()
    standard.to = .event(Matcher(event: EventPattern("answered")))
    #expect(definition.touchpoints(of: standard) == [2])
    standard.to = .time(attribute: "delivered")
    #expect(definition.touchpoints(of: standard) == [2])
    standard.from = .event(
      Matcher(
        event: EventPattern("order"),
        conditions: [Condition(attribute: "kind", tests: [.equals("new")])]
      )
    )
    #expect(definition.touchpoints(of: standard) == [3])
    definition.standards = [standard]
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition)
    )
    #expect(findings.standards(at: 3).count == 1)
    #expect(findings.standards(at: 2).isEmpty)
    // Nobody is named, so it belongs to the team of its touchpoint.
    #expect(findings.teams.map { findings.standards(of: $0).count } == [0, 1, 0])
  }

  @Test func `an owner of its own goes before those of its touchpoints`() {
    var definition = ShopFixture.definition()
    var standard = Self.standard()
    standard.owner = "logistics"
    definition.standards = [standard]
    let findings = Findings(
      definition: definition,
      measures: ShopFixture.measures(for: definition)
    )
    let teams = findings.teams.filter { !findings.standards(of: $0).isEmpty }
    #expect(teams.map(\.group.title) == ["logistics"])
  }
}
