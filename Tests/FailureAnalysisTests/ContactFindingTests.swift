import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// What contacts and escalations add up to.
@Suite struct ContactFindingTests {
  private func findings(
    change: (inout JourneyDefinition) -> Void = { _ in },
    fill: (inout JourneyMeasures) -> Void = { _ in }
  ) -> Findings {
    var definition = ShopFixture.definition()
    CareFixture.ask(&definition)
    change(&definition)
    var measures = ShopFixture.measures(for: definition)
    if definition.contact != nil { CareFixture.fill(&measures) }
    fill(&measures)
    return Findings(definition: definition, measures: measures)
  }

  /// 1,050 contacts old enough, of which 170 were repeated.
  @Test func `First-contact resolution has Wilson's interval`() throws {
    let found = findings { _ in
    } fill: { measures in
      var counts = ContactCounts()
      (counts.contacts, counts.repeated) = (1200, 180)
      (counts.mature, counts.matureRepeated) = (1050, 170)
      measures.contacts.touchpoints = [counts, ContactCounts()]
    }
    let rate = try #require(found.contacts).total.resolution
    let interval = try #require(rate.wilsonInterval())
    #expect(rate == Proportion(count: 880, of: 1050))
    #expect(abs((rate.value ?? 0) - 0.838095) < 0.000_001)
    #expect(abs(interval.low - 0.814589) < 0.000_001)
    #expect(abs(interval.high - 0.859137) < 0.000_001)
  }

  @Test func `Reasons of fewer customers than the minimum group are one row`() throws {
    let contacts = try #require(findings().contacts)
    #expect(contacts.reasons.map(\.name) == ["late parcel", nil])
    #expect(contacts.foldedReasons == 2)
    #expect(contacts.reasons[1].counts.contacts == 20)
    let open = try #require(findings { $0.minimumGroup = 4 }.contacts)
    #expect(open.reasons.map(\.name) == ["late parcel", "late parcel 2", "late parcel 3"])
    #expect(open.foldedReasons == 0)
  }

  @Test func `What contacts came after is ranked, and is a share of the touchpoint's journeys`()
    throws
  {
    let contacts = try #require(findings().contacts)
    #expect(contacts.causes.map(\.touchpoint) == [3, 2])
    #expect(contacts.causes[0].journeys == Proportion(count: 120, of: 230))
    #expect(contacts.causes[0].share == Proportion(count: 160, of: 210))
    #expect(contacts.contactsPer100Journeys == 52.5)
  }

  @Test func `A touchpoint stands out by its rate of repeats, or by most of them`() throws {
    func cause(_ repeated: Int, of mature: Int) -> ContactCounts {
      var counts = ContactCounts()
      (counts.contacts, counts.mature) = (mature, mature)
      (counts.repeated, counts.matureRepeated) = (repeated, repeated)
      return counts
    }
    func standingOut(_ causes: [Int: ContactCounts], _ rest: ContactCounts) -> Int? {
      findings { _ in
      } fill: { measures in
        for index in measures.contacts.causes.indices {
          measures.contacts.causes[index] = ContactCause()
          measures.contacts.causes[index].counts = causes[index] ?? ContactCounts()
        }
        measures.contacts.withoutCause = rest
        var total = rest
        for counts in causes.values { total.join(counts) }
        measures.contacts.touchpoints = [total, ContactCounts()]
      }.contacts?.standingOut?.touchpoint
    }
    // 52 of 58 repeats came after it: by Wilson at least 79 %, whatever its rate.
    #expect(standingOut([2: cause(52, of: 351)], cause(6, of: 28)) == 2)
    // 60 of 200 against 70 of 600, though more than half of all repeats are elsewhere.
    #expect(standingOut([2: cause(60, of: 200), 3: cause(5, of: 100)], cause(65, of: 500)) == 2)
    // Nothing in three alike, and nothing in 19 of 19.
    let alike = cause(20, of: 200)
    #expect(standingOut([2: alike, 3: alike], alike) == nil)
    #expect(standingOut([2: cause(19, of: 19)], cause(1, of: 500)) == nil)
  }

  @Test func `Channels are held against each other, and repeats over another are switches`() throws
  {
    let contacts = try #require(findings().contacts)
    #expect(contacts.channels.map(\.name) == ["web", "courier"])
    #expect(contacts.channels.map(\.comparison.outcome) == [.higher, .lower])
    #expect(contacts.switches.share == Proportion(count: 20, of: 63))
    #expect(contacts.switches.beganAgain == Proportion(count: 4, of: 10))
    #expect(contacts.switches.ways.map(\.from) == ["courier"])
    let same = try #require(findings { $0.touchpoints[6].channel = "courier" }.contacts)
    #expect(same.switches.share == Proportion(count: 0, of: 63))
    #expect(same.channels.isEmpty)
    let none = try #require(findings { $0.touchpoints[6].channel = nil }.contacts)
    #expect(none.switches.ways.map(\.to) == ["Review"])
  }

  @Test func `Time to a person respects those whom nobody took over`() throws {
    let automation = try #require(findings().contacts?.automation)
    // One a minute for 60 of 100: half are taken over by the 50th minute, nine in ten never.
    #expect(abs((automation.medianSeconds ?? 0) - 3000) < 0.004 * 3000)
    #expect(automation.p90Seconds == nil)
    // Of the 60 that were taken over, half were by the 30th minute.
    #expect(automation.takenOver == 60)
    #expect(abs((automation.medianOfTakenOver ?? 0) - 1800) < 0.004 * 1800)
    #expect(automation.resolution == Proportion(count: 30, of: 95))
    #expect(findings { $0.contact?.actor = nil }.contacts?.automation == nil)
  }

  @Test func `The declared path is held up where there is one`() throws {
    let escalation = try #require(findings().escalation)
    #expect(escalation.total.rate == Proportion(count: 28, of: 200))
    #expect(escalation.touchpoints.map(\.comparison.outcome) == [.higher, .lower])
    let path = try #require(escalation.path)
    #expect(path.late == Proportion(count: 12, of: 24))
    #expect(path.reached.map(\.count) == [150, 30])
    let free = try #require(findings { $0.escalationPath?.within = nil }.escalation?.path)
    #expect(free.late == nil && free.unanswered == nil)
  }

  @Test func `What nobody asks for is not there`() {
    let found = findings { definition in
      definition.contact = nil
      definition.escalationPath = nil
    }
    #expect(found.contacts == nil)
    #expect(found.escalation == nil)
  }
}
