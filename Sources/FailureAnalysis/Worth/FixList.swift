import GraphModel
public import JourneyModel
import Statistics

/// What to mend first, and what planned fixes return.
public struct FixList: Sendable, Equatable {
  /// The days of a year, over which worth is given.
  public static let yearDays = 365.0
  /// The days of log below which the worth of a year is an extrapolation.
  public static let leastDays = 30.0

  /// Where candidates come from.
  ///
  /// A new kind is a file with its function, and a line here.
  static let sources: [@Sendable (Findings) -> [FixCandidate]] = [
    dropOffs, complaints, repeatContacts, breaches,
  ]

  /// The candidates, ranked.
  public var candidates: [FixCandidate]
  /// The definition's fixes, in its order.
  public var returns: [FixReturn]
  /// Whether the log spans less than `leastDays`, so that the worth of a year is an extrapolation.
  public var isExtrapolated: Bool

  /// Lists what could be mended, from findings that are complete but for this.
  init(_ findings: Findings) {
    let days = findings.coverage.span.map { Double($0.microseconds) / 86_400_000_000 } ?? 0
    isExtrapolated = days < Self.leastDays
    let found = Self.sources.flatMap { $0(findings) }.map { candidate in
      var candidate = candidate
      if days > 0 {
        candidate.worthPerYear = candidate.worth?.scaled(by: Self.yearDays / days)
      }
      return candidate
    }
    let ranked = found.enumerated().sorted {
      Self.precedes($0.element, $1.element) ?? ($0.offset < $1.offset)
    }
    candidates = ranked.enumerated().map { place, candidate in
      var candidate = candidate.element
      candidate.rank = place + 1
      return candidate
    }
    returns = []
    returns = findings.definition.fixes.map { fix in
      FixReturn(fix, candidates.first { $0.target == fix.target })
    }
  }

  /// Whether one candidate comes before another: what stands out before what does not, then by the worth of what could be avoided, which is what mending
  /// brings, then, also where that is not known, by the customers affected, then by cases; nil where that
  /// decides nothing.
  private static func precedes(_ left: FixCandidate, _ right: FixCandidate) -> Bool? {
    func weights(_ candidate: FixCandidate) -> [Double] {
      let worth = (candidate.worthPerYear ?? candidate.worth)?.value ?? 0
      return [
        candidate.standsOut ? 1 : 0, worth * (candidate.avoidable?.share ?? 0),
        Double(candidate.customers ?? candidate.cases), Double(candidate.cases),
      ]
    }
    for (left, right) in zip(weights(left), weights(right)) where left != right {
      return left > right
    }
    return nil
  }

  /// The candidates of one team, with their ranks among all.
  public func candidates(of owner: String) -> [FixCandidate] {
    candidates.filter { $0.owner == owner }
  }
}

extension Findings {
  /// What goes wrong at a touchpoint and costs something in a year, in the order of the list: more than
  /// nothing by its whole range, or by the estimate where its rate is above a threshold.
  public func costlyCandidates(at touchpoint: Int) -> [FixCandidate] {
    (fixes?.candidates ?? []).filter { candidate in
      guard candidate.touchpoint == touchpoint, let worth = candidate.worthPerYear else {
        return false
      }
      let isGrave = candidate.verdict == .failure || candidate.verdict == .watch
      return (isGrave ? worth.value : worth.range?.low ?? worth.value) > 0
    }
  }

  /// The fixes planned for a touchpoint, and for the standards that start or stop there.
  public func plannedFixes(at touchpoint: Int) -> [FixReturn] {
    (fixes?.returns ?? []).filter { planned in
      guard case .breach(let standard) = planned.fix.target else {
        return planned.fix.target.touchpoint == touchpoint
      }
      return standards(at: touchpoint).contains { $0.position == standard }
    }
  }
}

/// What a planned fix is expected to return in its first year.
public struct FixReturn: Sendable, Equatable {
  /// The fix.
  public var fix: Fix
  /// What it is aimed at; nil where nothing of the kind happened in the log.
  public var candidate: FixCandidate?
  /// The worth of a year times the expected reduction; nil where the worth is not known.
  public var gainPerYear: MoneyEstimate?
  /// `(gain - cost) / cost`; nil without a gain, and where the fix costs nothing.
  public var returnOnCost: IntervalOrValue?
  /// How many months of gain pay for it; nil without a gain above 0.
  public var monthsToBreakEven: IntervalOrValue?

  /// A number with its range, where that is known.
  public struct IntervalOrValue: Sendable, Hashable {
    /// The number.
    public var value: Double
    /// Its lower end; nil where it is not known.
    public var low: Double?
    /// Its upper end; nil where it is not known, or has none.
    public var high: Double?
  }

  init(_ fix: Fix, _ candidate: FixCandidate?) {
    self.fix = fix
    self.candidate = candidate
    gainPerYear = candidate?.worthPerYear?.scaled(by: fix.reduction)
    let cost = fix.cost.units
    guard let gain = gainPerYear else { return }
    if cost > 0 {
      func share(_ gain: Double) -> Double { (gain - cost) / cost }
      returnOnCost = IntervalOrValue(
        value: share(gain.value),
        low: gain.range.map { share($0.low) },
        high: gain.range.map { share($0.high) }
      )
    }
    if gain.value > 0 {
      func months(_ gain: Double) -> Double? { gain > 0 ? cost / (gain / 12) : nil }
      monthsToBreakEven = IntervalOrValue(
        value: cost / (gain.value / 12),
        low: gain.range.flatMap { months($0.high) },
        high: gain.range.flatMap { months($0.low) }
      )
    }
  }
}

extension JourneyDefinition {
  /// Whether a list of what to mend is asked for: worth is counted, fixes or playbooks are given, or it is said
  /// what failing is, by thresholds, standards or contacts.
  public var asksForFixes: Bool {
    countsWorth || !fixes.isEmpty || !standards.isEmpty || contact != nil
      || touchpoints.indices.contains { position in
        let thresholds = thresholds(of: position)
        return thresholds.dropOff != nil || thresholds.complaint != nil
          || touchpoints[position].playbook != nil
      }
  }
}
