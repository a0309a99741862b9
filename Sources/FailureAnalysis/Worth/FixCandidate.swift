public import JourneyModel
import Statistics

/// Something that goes wrong and could be mended: a failure point, a breached standard, a cause of repeat
/// contacts.
public struct FixCandidate: Sendable, Equatable {
  /// How much of what goes wrong could be avoided.
  public struct Avoidable: Sendable, Equatable {
    /// What the rate could be brought down to.
    public enum Reference: Sendable, Equatable {
      /// The threshold, or the target, that somebody set.
      case threshold
      /// What the best touchpoint of the same channel achieves, by its position.
      case channel(Int)
      /// What the best touchpoint of the same stage achieves, by its position.
      case stage(Int)

      /// The name by which data files call it.
      public var id: String {
        switch self {
        case .threshold: "threshold"
        case .channel: "channel"
        case .stage: "stage"
        }
      }

      /// The position of the touchpoint that achieves it; nil of a threshold.
      public var touchpoint: Int? {
        switch self {
        case .threshold: nil
        case .channel(let position), .stage(let position): position
        }
      }
    }

    /// What the rate could be brought down to.
    public var reference: Reference
    /// That rate.
    public var rate: Double
    /// The share of the cases that would then not happen, from 0 to 1.
    public var share: Double

    /// Compares a rate with what it could be.
    public init(_ reference: Reference, rate: Double, of actual: Double) {
      self.reference = reference
      self.rate = rate
      share = actual > rate ? 1 - rate / actual : 0
    }
  }

  /// What goes wrong, and where.
  public var target: Fix.Target
  /// The title of the touchpoint or the standard.
  public var title: String
  /// The team that answers for it.
  public var owner: String?
  /// How its rate stands, where somebody said what failing is.
  public var verdict: Verdict?
  /// Whether its rate is of too few to be judged, so that nothing is said of what could be avoided.
  public var isTooFew: Bool
  /// Cases: journeys lost or that complained, breaches, repeat contacts.
  public var cases: Int
  /// The customers affected: lost, complaining, with a breach or a repeat contact; nil where they were not
  /// counted, as those of failure points are without worth.
  public var customers: Int?
  /// How much could be avoided; nil of too few, and where there is nothing to compare with.
  public var avoidable: Avoidable?
  /// What the company would have earned, over the log; nil where it cannot be estimated.
  public var worth: MoneyEstimate?
  /// What the team does when it fails.
  public var playbook: Playbook?
  /// Its place in the list, from 1.
  public var rank = 0
  /// `worth` over a year, at the pace of the log; nil without it, and for a log without a span.
  public var worthPerYear: MoneyEstimate?

  /// The part of the worth of a year that could be avoided.
  public var avoidablePerYear: MoneyEstimate? {
    guard let worthPerYear, let avoidable else { return nil }
    return worthPerYear.scaled(by: avoidable.share)
  }

  /// Whether it is worth a line where room is short: of enough to be judged, and above what was set, with a part
  /// that could be avoided, or with a loss that is more than nothing by its whole range.
  public var standsOut: Bool {
    if isTooFew { return false }
    if verdict == .failure || verdict == .watch { return true }
    if let avoidable, avoidable.share > 0 { return true }
    guard let worth else { return false }
    return (worth.range?.low ?? worth.value) > 0
  }

  /// Makes a candidate; its rank and the worth of a year are set by the list.
  public init(
    _ target: Fix.Target,
    title: String,
    owner: String?,
    verdict: Verdict? = nil,
    cases: Int,
    customers: Int?,
    isTooFew: Bool = false,
    avoidable: Avoidable? = nil,
    worth: MoneyEstimate? = nil,
    playbook: Playbook? = nil
  ) {
    self.target = target
    self.title = title
    self.owner = owner
    self.verdict = verdict
    self.cases = cases
    self.customers = customers
    self.isTooFew = isTooFew
    self.avoidable = avoidable
    self.worth = worth
    self.playbook = playbook
  }

  /// What kind of thing goes wrong, as data files call it.
  public var kind: String {
    switch target {
    case .dropOff: "drop-off"
    case .complaint: "complaint"
    case .breach: "breach"
    case .repeatContact: "repeat-contact"
    }
  }

  /// The position of its touchpoint; nil for a standard.
  public var touchpoint: Int? { target.touchpoint }

  /// The position of its standard; nil for a touchpoint.
  public var standard: Int? {
    if case .breach(let position) = target { position } else { nil }
  }
}

extension Fix.Target {
  /// The position of the touchpoint that it is aimed at; nil for a standard.
  public var touchpoint: Int? {
    switch self {
    case .dropOff(let position), .complaint(let position), .repeatContact(let position): position
    case .breach: nil
    }
  }
}
