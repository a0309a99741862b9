public import GraphModel
public import JourneyMeasurement
public import JourneyModel
import Statistics

/// How a promise is kept.
public struct StandardFinding: Sendable, Equatable {
  /// Its position among the definition's standards.
  public var position: Int
  /// The promise.
  public var standard: Standard
  /// What became of its clocks.
  public var measures: StandardMeasures
  /// How the share met stands against the target; nil without one.
  public var verdict: TargetVerdict?
  /// How long clocks ran, in calendar time.
  public var calendarTimes: CensoredTimes
  /// How long clocks ran, in the standard's working time; nil without a calendar.
  public var workingTimes: CensoredTimes?
  /// The share of clocks that stopped within a time, by the clock that judges; read also at the time
  /// promised where that is a span.
  public var stopped: ContinuationCurve
  /// By how much clocks that stopped too late were over, by the clock that judges.
  public var over: DurationSummary
  /// By how much clocks that are late and still open are over so far, by the clock that judges.
  public var overSoFar: DurationSummary
  /// Complaints after a breach and after a kept promise; nil where no event is a complaint.
  public var complaints: BreachAssociation?
  /// Drop-offs after a breach and after a kept promise.
  public var dropOffs: BreachAssociation
  /// The positions of the touchpoints where the clock starts or stops, ascending.
  public var touchpoints: [Int]

  /// Whether the promise is that no fault comes.
  public var isFree: Bool { standard.isFree }

  /// The time that is promised; nil where it is a time of each case's own.
  public var span: TimeSpan? {
    switch standard.promise {
    case .within(let span), .free(let span): span
    case .due: nil
    }
  }

  /// Judges all standards of a definition.
  static func all(
    _ definition: JourneyDefinition,
    _ measures: JourneyMeasures
  ) -> [StandardFinding] {
    let hasComplaints = definition.signals.complaint != nil
    // One table: whatever is compared here is adjusted together.
    let outcomes =
      measures.standards.map { (standard: $0, outcome: $0.dropOffs) }
      + (hasComplaints ? measures.standards.map { (standard: $0, outcome: $0.complaints) } : [])
    let associations = BreachAssociation.table(outcomes)
    let count = definition.standards.count
    return definition.standards.indices.map { position in
      StandardFinding(
        position,
        definition,
        measures.standards[position],
        complaints: hasComplaints ? associations[count + position] : nil,
        dropOffs: associations[position]
      )
    }
  }

  private init(
    _ position: Int,
    _ definition: JourneyDefinition,
    _ measures: StandardMeasures,
    complaints: BreachAssociation?,
    dropOffs: BreachAssociation
  ) {
    self.position = position
    self.measures = measures
    self.complaints = complaints
    self.dropOffs = dropOffs
    let standard = definition.standards[position]
    self.standard = standard
    verdict = TargetVerdict(measures.shareMet, target: standard.target)
    calendarTimes = CensoredTimes(stopped: measures.stopped, waiting: measures.waiting)
    let hasCalendar = standard.calendar != nil
    if hasCalendar {
      workingTimes = CensoredTimes(
        stopped: measures.stoppedWorking,
        waiting: measures.waitingWorking
      )
    }
    let span: TimeSpan? =
      switch standard.promise {
      case .within(let span), .free(let span): span
      case .due: nil
      }
    // An instant that was promised is one of the calendar, whatever the working hours are.
    let judgesByWork = hasCalendar && span != nil
    stopped = ContinuationCurve(
      movedOn: judgesByWork ? measures.stoppedWorking : measures.stopped,
      censored: judgesByWork ? measures.waitingWorking : measures.waiting,
      silence: span
    )
    over = DurationSummary(measures.over)
    overSoFar = DurationSummary(measures.overSoFar)
    touchpoints = definition.touchpoints(of: standard)
  }
}

extension JourneyDefinition {
  /// The positions of the touchpoints where a standard's clock starts or stops, ascending: those that
  /// it names, and those that take the events that it looks for.
  public func touchpoints(of standard: Standard) -> [Int] {
    let places = [standard.from, standard.to].compactMap { trigger -> Int? in
      switch trigger {
      case .touchpoint(let position): position
      case .event(let matcher):
        touchpoints.firstIndex { $0.match.contains { $0.covers(matcher) } }
      case .time: nil
      }
    }
    return Set(places).sorted()
  }
}

extension Findings {
  /// How many comparisons of what followed breaches and kept promises are adjusted together.
  public var breachComparisons: Int {
    standards.flatMap { [$0.complaints, $0.dropOffs] }.count { $0?.change != nil }
  }

  /// The standards whose clock starts or stops at a touchpoint, in definition order.
  public func standards(at touchpoint: Int) -> [StandardFinding] {
    standards.filter { $0.touchpoints.contains(touchpoint) }
  }

  /// The standards that a team answers for, or whose clock starts or stops at its touchpoints.
  public func standards(of team: TeamFinding) -> [StandardFinding] {
    standards.filter { finding in
      finding.standard.owner.map { $0 == team.group.title }
        ?? finding.touchpoints.contains { team.group.touchpoints.contains($0) }
    }
  }

  /// Whether the standard of a touchpoint is missed beyond doubt.
  public func missesStandard(at touchpoint: Int) -> Bool {
    standards(at: touchpoint).contains { $0.verdict == .missed }
  }

  /// Whether the standard of any touchpoint is missed beyond doubt.
  public var missesAnyStandard: Bool {
    touchpoints.contains { missesStandard(at: $0.position) }
  }
}
