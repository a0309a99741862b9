import JourneyMeasurement
import JourneyModel
import Statistics

extension FixList {
  /// The standards that are breached.
  ///
  /// The worth is what losses that go with breaches are worth: journeys with a breach that were lost,
  /// beyond those that are lost after a kept promise, times what a customer brings after the first period.
  static func breaches(_ findings: Findings) -> [FixCandidate] {
    let value = findings.worth?.retention.lifetimeValue
    return findings.standards.filter { $0.measures.breaches > 0 }.map { finding in
      let losses = ProportionComparison(
        finding.dropOffs.afterBreach,
        with: finding.dropOffs.afterKept
      ).excess
      return FixCandidate(
        .breach(finding.position),
        title: finding.standard.title,
        owner: finding.standard.owner,
        verdict: finding.verdict.map(Verdict.init),
        cases: finding.measures.breaches,
        customers: finding.measures.customersBreached,
        avoidable: finding.measures.shareMet.value.flatMap { met in
          finding.standard.target.map {
            FixCandidate.Avoidable(.threshold, rate: 1 - $0, of: 1 - met)
          }
        },
        worth: losses.flatMap { losses in value.map { MoneyEstimate(losses, times: $0) } }
      )
    }
  }
}

extension Verdict {
  /// How a standard stands, in the words for rates against thresholds.
  fileprivate init(_ verdict: TargetVerdict) {
    self =
      switch verdict {
      case .missed: .failure
      case .unclear: .watch
      case .met: .fine
      case .tooFew: .tooFew
      }
  }
}
