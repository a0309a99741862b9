import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension AnalysisDocument {
  /// What was counted over all.
  static func totals(_ findings: Findings) -> JSONValue {
    let coverage = findings.coverage
    let log = coverage.log
    let totals = coverage.totals
    let members: KeyValuePairs<String, JSONValue> = [
      "rows": .integer(log.rows), "excluded": .integer(log.excluded),
      "events": .integer(log.events), "mapped": .integer(log.mapped),
      "unmapped": .integer(log.unmapped), "rejected": .integer(log.rejectedRows),
      "afterAsOf": .integer(log.afterAsOf), "customers": .integer(totals.customers),
      "journeys": .integer(totals.journeys),
      "completed": .integer(totals.standing.completed),
      "reachedGoal": .integer(totals.reachedGoal),
      "droppedOff": .integer(totals.standing.droppedOff), "open": .integer(totals.standing.open),
      "returned": .integer(totals.returned), "leftTruncated": .integer(totals.leftTruncated),
      "silences": .object([
        "cameBack": .integer(totals.silencesCameBack), "of": .integer(totals.silences),
      ]),
      "conformingJourneys": .integer(totals.conformingJourneys),
      "ties": .integer(totals.ties), "duplicates": .integer(totals.duplicates),
      "raggedRows": .integer(log.raggedRows),
      "unreadableScores": .integer(log.unreadableScores),
      "adjustedTimes": .integer(log.adjustedTimes),
      "complaints": .integer(totals.complaints),
      "complaintsNamed": .integer(totals.complaintsNamed),
      "complaintsPreceding": .integer(totals.complaintsPreceding),
      "complaintsUnattributed": .integer(totals.complaintsUnattributed),
      "variants": .integer(coverage.variants),
      "conversionRate": .rate(totals.conversionRate),
      "steps": .integer(coverage.steps),
      "unmappedNames": .integer(findings.graph.unmappedEvents.count),
      "invalidText": .integer(log.invalidText.count),
      "journeysPerCustomer": .optional(coverage.journeysPerCustomer),
      "unattributedCategories": .categories(totals.unattributedCategories),
      "sensitivity": .object([
        "half": sensitivity(findings.sensitivity[0]),
        "double": sensitivity(findings.sensitivity[2]),
      ]),
      "shares": .object([
        "completed": .rate(coverage.completedShare),
        "droppedOff": .rate(coverage.droppedOffShare), "open": .rate(coverage.openShare),
        "reachedGoal": .rate(coverage.reachedGoalShare),
        "conforming": .rate(coverage.conformingShare),
        "leftTruncated": .rate(coverage.leftTruncatedShare),
        "cameBack": .rate(coverage.cameBackShare), "unmapped": .rate(coverage.unmappedShare),
        "rejected": .rate(coverage.rejectedShare),
      ]),
    ]
    let records: KeyValuePairs<String, JSONValue> = [
      "records": .integer(log.snapshot?.count ?? 0),
      "recordsWithoutTime": .integer(log.snapshot?.withoutTime ?? 0),
    ]
    let unreadable: KeyValuePairs<String, JSONValue> = [
      "unreadableAmounts": .integer(log.unreadableAmounts),
      "unreadableDueTimes": .integer(log.unreadableDueTimes.count),
    ]
    let all =
      Array(members) + (log.snapshot == nil ? [] : Array(records))
      + (findings.definition.countsWorth || !findings.definition.timeAttributes.isEmpty
        ? Array(unreadable) : [])
    return .object(all.map { JSONValue.Member(key: $0.key, value: $0.value) })
  }

  /// How all journeys stand under another length of silence.
  private static func sensitivity(_ sensitivity: SilenceSensitivity) -> JSONValue {
    .object([
      "silenceSeconds": .seconds(sensitivity.silence),
      "completed": .integer(sensitivity.standing.completed),
      "droppedOff": .integer(sensitivity.standing.droppedOff),
      "open": .integer(sensitivity.standing.open),
      "droppedOffShare": .rate(sensitivity.droppedOffShare),
      "openShare": .rate(sensitivity.openShare),
    ])
  }

  /// What journeys did in a stage.
  static func stage(_ stage: GraphGroup) -> JSONValue {
    let measures = stage.measures
    return .object([
      "id": .string(stage.id), "journeys": .integer(measures.journeys),
      "movedOn": .integer(measures.movedOn), "completed": .integer(measures.completed),
      "exited": .integer(measures.exited), "droppedOff": .integer(measures.droppedOff),
      "open": .integer(measures.open),
      "reachedThisOrLater": .integer(measures.reachedThisOrLater),
      "title": .string(stage.title), "complainedJourneys": .integer(measures.complainedJourneys),
      "complaintRate": .rate(measures.complaintRate),
      "droppedOffShare": .rate(stage.droppedOffShare), "timeInStage": .durations(stage.time),
    ])
  }

  /// What journeys did at all that one owner answers for.
  static func owner(_ owner: GraphGroup, _ findings: Findings) -> JSONValue {
    let measures = owner.measures
    return .object([
      "owner": .string(owner.id), "journeys": .integer(measures.journeys),
      "movedOn": .integer(measures.movedOn), "completed": .integer(measures.completed),
      "exited": .integer(measures.exited), "droppedOff": .integer(measures.droppedOff),
      "open": .integer(measures.open),
      "touchpoints": .array(owner.touchpoints.map { id($0, findings) }),
      "complainedJourneys": .integer(measures.complainedJourneys),
      "complaintRate": .rate(measures.complaintRate),
      "droppedOffShare": .rate(owner.droppedOffShare), "timeAtOwner": .durations(owner.time),
    ])
  }
}
