public import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

/// What to do next about a finding: one of a small fixed set, chosen by its evidence alone.
///
/// A step is where to look, not a remedy: no rate tells why people leave or complain.
public enum NextStep: Sendable, Equatable {
  /// Wait for more journeys: there are too few for a verdict.
  case wait
  /// Observe for longer: many journeys are open there, and what becomes of them may decide.
  case observeLonger
  /// Settle how long a silence means a drop-off: at half or twice as long, the rate is on the
  /// other side of the threshold.
  case settleSilence
  /// Read the complaints, those with the reason first; nil where none gives a reason.
  case readComplaints(reason: EventCount?)
  /// Read the complaints: no reason was given by as many customers as it takes to name it.
  case readRareReasons(minimumGroup: Int)
  /// Look at what people do instead: many of those who move on take a way that nobody designed.
  case followDetour(FailurePoint.Way)
  /// Ask the owner what people meet there.
  case askOwner
  /// Name somebody who answers for it.
  case nameOwner
  /// Decide whether a way that nobody designed is to be designed or to be closed.
  case decideDesign
  /// Go through the breaches of a standard with those who answer for it.
  case reviewBreaches
  /// Read what customers asked again.
  case readContacts

  /// The share of a touchpoint's journeys that are open there from which to observe for longer.
  static let highOpenShare = 0.2
  /// The share of those who move on from which a way that nobody designed is worth a look.
  static let commonDetourShare = 0.1

  /// The name by which data files call the step.
  public var id: String {
    switch self {
    case .wait: "wait"
    case .observeLonger: "observeLonger"
    case .settleSilence: "settleSilence"
    case .readComplaints, .readRareReasons: "readComplaints"
    case .followDetour: "followDetour"
    case .askOwner: "askOwner"
    case .nameOwner: "nameOwner"
    case .decideDesign: "decideDesign"
    case .reviewBreaches: "reviewBreaches"
    case .readContacts: "readContacts"
    }
  }

  /// Chooses the step for a failure point: the first whose evidence is there.
  ///
  /// Doubts about the number come before what to do about it: too few journeys, open journeys that
  /// may yet move it across its threshold, a silence that decides the verdict. Then what people
  /// said, then what they did instead, then whom to ask.
  init(
    _ point: FailurePoint,
    reasons: Reasons,
    minimumGroup: Int,
    complaintThreshold: Double?
  ) {
    if let rate = point.rate, rate.of < Verdict.leastDenominator {
      self = .wait
    } else if Self.mayYetTurn(point) {
      self = .observeLonger
    } else if Self.hangsOnSilence(point) {
      self = .settleSilence
    } else if point.kind == .complaint
      || Verdict(point.node.complaintRate, threshold: complaintThreshold) == .failure
    {
      let reason = reasons.named.first { !$0.event.isEmpty }
      self =
        reason == nil && reasons.folded > 0
        ? .readRareReasons(minimumGroup: minimumGroup) : .readComplaints(reason: reason)
    } else if let detour = Self.commonDetour(point) {
      self = .followDetour(detour)
    } else {
      self = point.owner == nil ? .nameOwner : .askOwner
    }
  }

  /// Whether many journeys are open there, and the rate would not be above its threshold for sure
  /// if all of them stayed.
  private static func mayYetTurn(_ point: FailurePoint) -> Bool {
    guard point.kind == .dropOff, point.rate != nil,
      (point.openShare.value ?? 0) >= highOpenShare
    else { return false }
    guard let threshold = point.threshold, let lowest = point.lowest?.value else { return true }
    return lowest <= threshold
  }

  private static func hangsOnSilence(_ point: FailurePoint) -> Bool {
    guard let threshold = point.threshold, let value = point.rate?.value else { return false }
    let others = [point.atHalfSilence, point.atDoubleSilence].compactMap(\.self)
      .filter { $0.of >= Verdict.leastDenominator }.compactMap(\.value)
    return others.contains { ($0 > threshold) != (value > threshold) }
  }

  private static func commonDetour(_ point: FailurePoint) -> FailurePoint.Way? {
    point.detours.first {
      $0.share.of >= Verdict.leastDenominator && ($0.share.value ?? 0) >= commonDetourShare
    }
  }
}
