import JourneyMeasurement
import JourneyModel
import Statistics

extension Findings {
  /// Whether cases stand for customers: the log has no others, so that what counts customers counts
  /// cases.
  public var countsCases: Bool {
    definition.log.customer == nil && definition.log.caseColumn != nil
  }

  /// Whether a failure point is among the headlines.
  public var hasFailurePointHeadline: Bool {
    headlines.contains { if case .failurePoint = $0 { true } else { false } }
  }

  /// The standards that are missed beyond doubt, the farthest below its target first.
  public var missedStandards: [StandardFinding] {
    func gap(_ finding: StandardFinding) -> Double {
      (finding.standard.target ?? 0) - (finding.measures.shareMet.value ?? 1)
    }
    return standards.filter { $0.verdict == .missed }
      .sorted { (gap($1), $0.position) < (gap($0), $1.position) }
  }

  /// Whether any touchpoint has a threshold.
  public var hasThresholds: Bool {
    touchpoints.contains { $0.thresholds.dropOff != nil || $0.thresholds.complaint != nil }
  }

  /// The caveats that a summary gives: all warnings, and of the notes those about what the
  /// numbers cannot tell and the coverage does not say already; what most findings hang on first.
  public var summaryCaveats: [Caveat] {
    let shown = caveats.filter { caveat in
      if caveat.weight == .warning { return true }
      return switch caveat {
      case .ties, .duplicates, .afterAsOf, .raggedRows, .unreadableScores, .unreadableAmounts,
        .unreadableDueTimes, .adjustedTimes, .invalidText, .unusedTransitions, .unmapped, .rejected:
        false
      default: true
      }
    }
    return shown.filter { $0.weight == .warning } + shown.filter { $0 == .noThresholds }
      + shown.filter { $0.weight == .note && $0 != .noThresholds }
  }
}
