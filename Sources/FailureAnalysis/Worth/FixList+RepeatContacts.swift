import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension FixList {
  /// The touchpoints after which customers had to make contact more than once.
  ///
  /// The worth is what the repeats cost: those that followed, times the mean cost of a contact; its range is
  /// that of the share of contacts that another one followed.
  static func repeatContacts(_ findings: Findings) -> [FixCandidate] {
    guard let contacts = findings.contacts else { return [] }
    let costs = contacts.touchpoints.flatMap(\.touchpoints).reduce(into: AmountSum()) {
      if let place = findings.worth?.places[$1] { $0.merge(place.measures.cost) }
    }
    var rates = [Proportion?](repeating: nil, count: findings.graph.nodes.count)
    for cause in contacts.causes { rates[cause.touchpoint] = cause.counts.repeatRate }
    return contacts.causes.filter { $0.counts.repeated > 0 }.map { cause in
      let touchpoint = findings.graph.nodes[cause.touchpoint].touchpoint
      let share = Proportion(count: cause.counts.repeated, of: cause.counts.contacts)
      return FixCandidate(
        .repeatContact(cause.touchpoint),
        title: touchpoint.title,
        owner: touchpoint.owner,
        cases: cause.counts.repeated,
        customers: cause.customersRepeated,
        isTooFew: cause.counts.repeatRate.of < Verdict.leastDenominator,
        avoidable: avoidable(
          cause.counts.repeatRate,
          at: cause.touchpoint,
          threshold: nil,
          in: findings.graph
        ) { rates[$0.position] },
        worth: costs.meanUnits.flatMap { mean in
          MoneyEstimate.expected(
            share,
            of: cause.counts.contacts,
            each: MoneyEstimate(value: mean, range: ConfidenceInterval(low: mean, high: mean))
          )
        },
        playbook: touchpoint.playbook
      )
    }
  }
}
