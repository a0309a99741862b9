import JourneyMeasurement
import JourneyModel
import Statistics

extension FixList {
  /// The standards that are breached.
  ///
  /// The worth is what losses that go with breaches are worth: journeys with a breach that were lost,
  /// beyond those that are lost after a kept promise, times what a customer brings after the first period. It is
  /// not known where most breached clocks never stopped: being lost and the breach may be one and the same.
  static func breaches(_ findings: Findings) -> [FixCandidate] {
    let value = findings.worth?.retention.lifetimeValue
    return findings.standards.filter { $0.measures.breaches > 0 }.map { finding in
      let losses =
        finding.dropOffs.isMostlyNeverStopped
        ? nil
        : ProportionComparison(
          finding.dropOffs.afterBreach,
          with: finding.dropOffs.afterKept
        ).excess
      let isTooFew = finding.measures.shareMet.of < Verdict.leastDenominator
      return FixCandidate(
        .breach(finding.position),
        title: finding.standard.title,
        owner: finding.standard.owner,
        verdict: verdict(finding),
        cases: finding.measures.breaches,
        customers: finding.measures.customersBreached,
        isTooFew: isTooFew,
        avoidable: isTooFew
          ? nil
          : finding.measures.shareMet.value.flatMap { met in
            finding.standard.target.map {
              // Without the rest that 1 - 0.95 leaves in binary.
              let threshold = ((1 - $0) * 1e12).rounded() / 1e12
              return FixCandidate.Avoidable(.threshold, rate: threshold, of: 1 - met)
            }
          },
        worth: losses.flatMap { losses in value.map { MoneyEstimate(losses, times: $0) } }
      )
    }
  }
}

extension FixList {
  /// How a standard stands, in the words for rates against thresholds.
  private static func verdict(_ finding: StandardFinding) -> Verdict? {
    finding.verdict.map { verdict in
      switch verdict {
      case .missed: .failure
      case .unclear:
        (finding.measures.shareMet.value ?? 1) < (finding.standard.target ?? 0) ? .watch : .fine
      case .met: .fine
      case .tooFew: .tooFew
      }
    }
  }
}
