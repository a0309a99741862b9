import FailureAnalysis
import GraphModel
import JourneyMeasurement
import Statistics
import Wording

/// What brings people to us from a touchpoint, and what becomes of contacts made at it.
struct TouchpointContacts: TouchpointAddition {
  func blocks(_ finding: TouchpointFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    guard let contacts = findings.contacts, finding.node.isVisited else { return [] }
    let made = contacts.touchpoints.first { $0.touchpoints == [finding.position] }
    if let made { return self.made(made, contacts, findings, words) }
    let heading = ReportBlock.heading(4, words(.contactsHere))
    guard let cause = contacts.causes.first(where: { $0.touchpoint == finding.position }),
      let interval = words.bounds(of: cause.journeys)
    else { return [heading, .paragraph(words(.contactsHereNone))] }
    let text = words(
      .contactsHereText,
      [
        "count": .count(cause.counts.contacts), "journeys": .count(cause.journeys.count),
        "of": .count(cause.journeys.of), "rate": words.percent(cause.journeys),
        "low": interval.low, "high": interval.high,
        "repeated": .count(cause.counts.repeated),
      ]
    )
    return [heading, .paragraph(text)]
  }

  /// How contacts that were made at the touchpoint went on.
  private func made(
    _ group: ContactFinding.Group,
    _ contacts: ContactFinding,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    guard group.counts.contacts > 0 else { return [] }
    var sum = contacts
    sum.total = group.counts
    var blocks: [ReportBlock] = [
      .heading(4, words(.contacts)), .paragraph(ContactsSection.resolution(sum, words)),
    ]
    let escalated = findings.escalation?.touchpoints.first { [$0.touchpoint] == group.touchpoints }
    if let rate = escalated?.counts.rate, let interval = words.bounds(of: rate) {
      blocks.append(
        .paragraph(
          words(
            .escalationHere,
            [
              "count": .count(rate.count), "of": .count(rate.of), "rate": words.percent(rate),
              "low": interval.low, "high": interval.high,
            ]
          )
        )
      )
    }
    return blocks
  }
}
