import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

/// How a touchpoint stands on a scale from 1 to 5, for forms of drawing that ask for such a score.
///
/// It is made of rates, and says nothing of what people felt. The worse of drop-off and complaints
/// counts.
public enum JourneyScore {
  /// The score of a touchpoint: 1 where it fails with at least twice the threshold, 2 where it
  /// fails, 3 where it is to be watched or there is no verdict, 4 where it is fine, and 5 where all
  /// its rates are at most half their thresholds.
  public static func score(_ finding: TouchpointFinding) -> Int {
    let judged: [(Verdict?, Proportion?, Double?)] = [
      (finding.shownDropOffVerdict, finding.node.shownDropOffRate, finding.thresholds.dropOff),
      (finding.complaintVerdict, finding.node.complaintRate, finding.thresholds.complaint),
    ]
    let scores = judged.compactMap { verdict, rate, threshold -> Int? in
      guard let verdict, let threshold else { return nil }
      let value = rate?.value ?? 0
      return switch verdict {
      case .failure: value >= 2 * threshold ? 1 : 2
      case .watch: 3
      case .fine: value <= threshold / 2 ? 5 : 4
      case .tooFew: nil
      }
    }
    return scores.min() ?? 3
  }
}
