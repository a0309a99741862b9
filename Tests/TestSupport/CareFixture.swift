public import JourneyMeasurement
public import JourneyModel
import Statistics

/// Scores, contacts and escalations for the shop, set by hand.
public enum CareFixture {
  /// Asks for scores of all kinds, contacts at delivery and review, and an escalation path.
  public static func ask(_ definition: inout JourneyDefinition, level: String = "supervisor") {
    definition.signals.csat = ScoreSignal(attribute: "csat", scale: 1...5)
    definition.signals.nps = ScoreSignal(
      attribute: "nps",
      scale: 0...10,
      asked: [Matcher(event: EventPattern("survey sent"))]
    )
    definition.signals.ces = ScoreSignal(attribute: "effort", scale: 1...7)
    definition.signals.escalation = [Matcher(event: EventPattern("escalated"))]
    definition.contact = ContactRules(touchpoints: [5, 6], reason: "topic", actor: "actor")
    definition.escalationPath = EscalationPath(
      levels: [
        EscalationPath.Level(name: "courier", sign: .touchpoint(5)),
        EscalationPath.Level(name: level, sign: .actor("lead")),
      ],
      within: .seconds(14_400)
    )
  }

  /// Fills the measures of a definition that asks for all of it.
  ///
  /// - Parameters:
  ///   - measures: get the scores, contacts and escalations.
  ///   - reason: why most made contact; others came for reasons of few customers.
  public static func fill(_ measures: inout JourneyMeasures, reason: String = "late parcel") {
    func points(_ scores: [Int64: Int]) -> [Int64: Int] {
      Dictionary(uniqueKeysWithValues: scores.map { ($0.key * TracedScores.unit, $0.value) })
    }
    measures.feedback.csat?.touchpoints[2].counts = points([5: 12, 4: 9, 3: 4, 2: 3, 1: 2])
    measures.feedback.csat?.touchpoints[5].counts = points([5: 5, 4: 5, 1: 50])
    measures.feedback.csat?.touchpoints[1].counts = points([5: 19])
    measures.feedback.csat?.unattributed.counts = points([3: 1])
    measures.feedback.csat?.journeys = 90
    measures.feedback.nps?.touchpoints[5].counts = points([10: 12, 9: 7, 8: 12, 3: 5])
    measures.feedback.nps?.touchpoints[5].asked = 100
    measures.feedback.nps?.touchpoints[5].answered = 36
    measures.feedback.ces?.touchpoints[3].counts = points([7: 20, 2: 10])
    func contacts(_ all: Int, _ repeated: Int, young: Int = 0) -> ContactCounts {
      var counts = ContactCounts()
      counts.contacts = all
      counts.repeated = repeated
      counts.mature = all - young
      counts.matureRepeated = repeated
      return counts
    }
    measures.contacts.journeys = 180
    measures.contacts.customers = 170
    measures.contacts.touchpoints = [contacts(150, 60, young: 10), contacts(60, 3)]
    measures.contacts.causes[3].counts = contacts(160, 60, young: 10)
    measures.contacts.causes[3].journeys = 120
    measures.contacts.causes[3].customersRepeated = 50
    measures.contacts.causes[2].counts = contacts(40, 3)
    measures.contacts.causes[2].journeys = 40
    measures.contacts.causes[2].customersRepeated = 3
    measures.contacts.withoutCause = contacts(10, 0)
    var common = ContactReason()
    common.counts = contacts(190, 61, young: 10)
    common.customers = 150
    var rare = ContactReason()
    rare.counts = contacts(10, 1)
    rare.customers = 4
    measures.contacts.reasons = [reason: common, "\(reason) 2": rare, "\(reason) 3": rare]
    measures.contacts.repeats[0].count = 40
    measures.contacts.repeats[1].count = 20
    measures.contacts.repeats[1].comparable = 10
    measures.contacts.repeats[1].beganAgain = 4
    measures.contacts.repeats[3].count = 3
    measures.contacts.automation.knownActor = 200
    measures.contacts.automation.matureKnownActor = 190
    measures.contacts.automation.bot = 100
    measures.contacts.automation.matureBot = 95
    measures.contacts.automation.handedOver = 60
    measures.contacts.automation.matureHandedOver = 57
    measures.contacts.automation.matureResolved = 30
    for minute in 1...60 {
      measures.contacts.automation.timeToPerson.add(milliseconds: Int64(minute) * 60_000)
    }
    for _ in 0..<40 {
      measures.contacts.automation.withoutPerson.add(milliseconds: 604_800_000)
    }
    measures.escalation.units[0].units = 150
    measures.escalation.units[0].escalated = 30
    measures.escalation.units[0].mature = 140
    measures.escalation.units[0].matureEscalated = 28
    measures.escalation.units[1].units = 60
    measures.escalation.units[1].mature = 60
    var path = PathMeasures(levels: 2)
    path.journeys = [150, 30]
    path.takeovers = 30
    path.skippable = 30
    path.skipped = 6
    path.timedTakeovers = 24
    path.late = 12
    path.escalations = 50
    path.matureEscalations = 40
    path.unanswered = 10
    path.escalatedJourneys = 30
    path.pingPong = 3
    for hour in 1...24 {
      path.timeToTakeover.add(milliseconds: Int64(hour) * 3_600_000)
    }
    measures.escalation.path = path
  }
}
