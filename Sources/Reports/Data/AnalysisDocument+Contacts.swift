import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension AnalysisDocument {
  /// How customers made contact; nil where the definition has no contacts.
  static func contacts(_ findings: Findings) -> JSONValue? {
    guard let contacts = findings.contacts else { return nil }
    let switches = contacts.switches
    return .object([
      "windowSeconds": .seconds(contacts.window), "journeys": .rate(contacts.journeys),
      "customers": .integer(contacts.customers), "total": .object(members(contacts.total)),
      "touchpoints": .array(
        contacts.touchpoints.map { group in
          let touchpoint = id(group.touchpoints.first ?? 0, findings)
          return .object([.init(key: "touchpoint", value: touchpoint)] + members(group))
        }
      ),
      "channels": .array(
        contacts.channels.map { group in
          .object([.init(key: "channel", value: .optional(group.name))] + members(group))
        }
      ),
      "reasons": .array(
        contacts.reasons.map { group in
          .object(
            [
              .init(key: "reason", value: .optional(group.name)),
              .init(key: "customers", value: .optional(group.customers)),
            ] + members(group)
          )
        }
      ),
      "foldedReasons": .integer(contacts.foldedReasons),
      "causes": .array(
        contacts.causes.map { cause in
          .object(
            [
              .init(key: "touchpoint", value: id(cause.touchpoint, findings)),
              .init(key: "journeys", value: .rate(cause.journeys)),
              .init(key: "customersRepeated", value: .integer(cause.customersRepeated)),
            ] + members(cause.counts)
          )
        }
      ),
      "withoutCause": .object(members(contacts.withoutCause)),
      "switches": .object([
        "rate": .rate(switches.share), "beganAgain": .rate(switches.beganAgain),
        "ways": .array(
          switches.ways.map { way in
            .object([
              "from": .optional(way.from), "to": .optional(way.to), "count": .integer(way.count),
            ])
          }
        ),
      ]),
      "automation": contacts.automation.map { automation in
        .object([
          "known": .rate(automation.known), "bot": .rate(automation.bot),
          "resolution": .rate(automation.resolution),
          "resolutionOfAll": .rate(automation.resolutionOfAll),
          "handedOver": .rate(automation.handedOver),
          "medianSeconds": .optional(automation.medianSeconds),
          "p90Seconds": .optional(automation.p90Seconds),
          "takenOver": .integer(automation.takenOver),
          "medianSecondsOfTakenOver": .optional(automation.medianOfTakenOver),
        ])
      } ?? .null,
    ])
  }

  private static func members(_ group: ContactFinding.Group) -> [JSONValue.Member] {
    members(group.counts)
      + [JSONValue.Member(key: "comparison", value: .comparison(group.comparison))]
  }

  private static func members(_ counts: ContactCounts) -> [JSONValue.Member] {
    [
      JSONValue.Member(key: "contacts", value: .integer(counts.contacts)),
      JSONValue.Member(key: "repeated", value: .integer(counts.repeated)),
      JSONValue.Member(key: "resolution", value: .rate(counts.resolution)),
    ]
  }
}
