public import Statistics

/// What became of the clocks of one standard.
///
/// `started = withoutPromise + met + breached + lateOpen + openInTime`. A clock is *due* when its time was
/// over by T: every breach but a fault is due, and so are the met ones that started long enough ago.
public struct StandardMeasures: Sendable, Equatable {
  /// Events that started a clock.
  public var started = 0
  /// Starts whose event lacks the time that was promised: nothing to keep.
  public var withoutPromise = 0
  /// Clocks that stopped in time; with a promise of no fault, those whose time passed without one.
  public var met = 0
  /// Clocks that stopped too late; with a promise of no fault, those with a fault in their time.
  public var breached = 0
  /// Clocks that were over at T and had not stopped.
  public var lateOpen = 0
  /// Clocks that had not stopped at T and were not over: nobody knows yet.
  public var openInTime = 0
  /// Customers with at least one of `breaches`.
  public var customersBreached = 0
  /// Clocks whose time was over by T.
  public var due = 0
  /// Those of `due` that were met.
  public var dueMet = 0
  /// Clocks whose stop lies before their start, as attributes may have it; it counts as at the start.
  public var stopsBeforeStart = 0
  /// Faults within the time of their start, where the promise is that there are none.
  public var faults = 0
  /// Those of `faults` whose start is due.
  public var dueFaults = 0
  /// Calendar time to the stop, of the clocks that stopped.
  public var stopped = DurationHistogram()
  /// Calendar time for which clocks that did not stop were watched.
  public var waiting = DurationHistogram()
  /// Working time to the stop; empty without a calendar.
  public var stoppedWorking = DurationHistogram()
  /// Working time for which clocks that did not stop were watched; empty without a calendar.
  public var waitingWorking = DurationHistogram()
  /// By how much the `breached` were over when they stopped, in the standard's own time; empty with a
  /// promise of no fault.
  public var over = DurationHistogram()
  /// By how much the `lateOpen` were over at T, in the standard's own time.
  public var overSoFar = DurationHistogram()
  /// Complaints after a breach, and after a kept promise.
  public var complaints = BreachOutcome()
  /// Drop-offs after a breach, and after a kept promise.
  public var dropOffs = BreachOutcome()
  /// The customers of `started`, by what became of their clocks.
  public var crowds = [Crowd](repeating: Crowd(), count: Part.allCases.count)
  /// The customers of `stopsBeforeStart`, and of all other clocks.
  public var stopsBeforeStartBy = [Crowd](repeating: Crowd(), count: 2)

  /// What became of a clock.
  public enum Part: Int, Sendable, CaseIterable {
    /// The time that was promised is missing.
    case withoutPromise = 0
    /// Its time was over, it was met, and it stopped: with a promise of no fault, by a fault after its time.
    case metAndStopped = 1
    /// Its time was over, it was met, and nothing stopped it, where the promise is that there is no fault.
    case metAndWaiting = 2
    /// Its time was over, and it stopped too late: with a promise of no fault, by a fault in its time.
    case breached = 3
    /// Its time was over, and it had not stopped.
    case lateOpen = 4
    /// It had stopped, and its time was not over.
    case youngAndStopped = 5
    /// It had not stopped, and its time was not over.
    case youngAndWaiting = 6
  }

  /// The customers of some parts, at least.
  public func crowd(_ parts: Part...) -> Crowd {
    parts.reduce(Crowd()) { $0.joined(crowds[$1.rawValue]) }
  }

  /// Makes zero measures.
  public init() {}

  /// All breaches, stopped or not.
  public var breaches: Int { breached + lateOpen }

  /// The share of the clocks whose time was over by T that were met.
  ///
  /// Clocks that still have time are left out even where they stopped already: else the quick ones
  /// alone would count among the latest.
  public var shareMet: Proportion { Proportion(count: dueMet, of: due) }

  /// Faults per start whose time was over by T.
  public var faultRate: PoissonRate { PoissonRate(count: dueFaults, exposure: due) }

  /// Adds the clocks of other journeys.
  public mutating func merge(_ other: StandardMeasures) {
    started += other.started
    withoutPromise += other.withoutPromise
    met += other.met
    breached += other.breached
    lateOpen += other.lateOpen
    openInTime += other.openInTime
    customersBreached += other.customersBreached
    due += other.due
    dueMet += other.dueMet
    stopsBeforeStart += other.stopsBeforeStart
    faults += other.faults
    dueFaults += other.dueFaults
    stopped.merge(other.stopped)
    waiting.merge(other.waiting)
    stoppedWorking.merge(other.stoppedWorking)
    waitingWorking.merge(other.waitingWorking)
    over.merge(other.over)
    overSoFar.merge(other.overSoFar)
    complaints.merge(other.complaints)
    dropOffs.merge(other.dropOffs)
    for index in crowds.indices { crowds[index].merge(other.crowds[index]) }
    for index in stopsBeforeStartBy.indices {
      stopsBeforeStartBy[index].merge(other.stopsBeforeStartBy[index])
    }
  }
}

/// How many journeys with a breach had something happen to them afterwards, and how many without.
public struct BreachOutcome: Sendable, Equatable {
  /// Journeys with a breach that had their time for the outcome.
  public var breached = 0
  /// Those of `breached` with the outcome after their first breach.
  public var breachedWith = 0
  /// Journeys whose promises were kept, at least one of them, that had their time for the outcome.
  public var kept = 0
  /// Those of `kept` with the outcome after the first of their clocks stopped.
  public var keptWith = 0

  /// The customers of the journeys, by `Part`.
  public var crowds = [Crowd](repeating: Crowd(), count: Part.allCases.count)

  /// Which journeys a crowd is of.
  public enum Part: Int, Sendable, CaseIterable {
    /// A breach, and the outcome.
    case breachedWith = 0
    /// A breach without the outcome.
    case breachedWithout = 1
    /// Kept promises, and the outcome.
    case keptWith = 2
    /// Kept promises without the outcome.
    case keptWithout = 3

    /// The part of a journey.
    public init(isBreached: Bool, hasOutcome: Bool) {
      self =
        isBreached
        ? (hasOutcome ? .breachedWith : .breachedWithout) : hasOutcome ? .keptWith : .keptWithout
    }
  }

  /// Makes zero counts.
  public init() {}

  /// The share with the outcome after a breach.
  public var afterBreach: Proportion { Proportion(count: breachedWith, of: breached) }
  /// The share with the outcome after a kept promise.
  public var afterKept: Proportion { Proportion(count: keptWith, of: kept) }

  /// Counts a journey.
  public mutating func add(isBreached: Bool, hasOutcome: Bool) {
    if isBreached {
      breached += 1
      breachedWith += hasOutcome ? 1 : 0
    } else {
      kept += 1
      keptWith += hasOutcome ? 1 : 0
    }
  }

  /// Adds the counts of other journeys.
  public mutating func merge(_ other: BreachOutcome) {
    breached += other.breached
    breachedWith += other.breachedWith
    kept += other.kept
    keptWith += other.keptWith
    for index in crowds.indices { crowds[index].merge(other.crowds[index]) }
  }
}
