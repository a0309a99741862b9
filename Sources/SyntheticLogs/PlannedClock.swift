import JourneyModel

/// A standard's clock that begins with visits to a touchpoint, and how often it is breached.
struct PlannedClock {
  /// What stops a clock.
  enum Stop {
    /// An event that only signals.
    case event(EventVocabulary.Kind)
    /// A time in one of the columns for times, by its position.
    case stamp(Int)
    /// The visit to this touchpoint.
    case visit(Int)

    /// Whether it is a visit.
    var isVisit: Bool { if case .visit = self { true } else { false } }
  }

  /// What a clock makes of one visit.
  struct Run {
    /// Whether the promise is broken.
    var isBreached = false
    /// When the event that starts the clock comes, if that is not the visit itself.
    var start: Int64?
    /// When the stop comes; nil for never.
    var stop: Int64?
    /// The time promised, where each case has its own.
    var due: Int64?
  }

  /// The position of the standard.
  var standard: Int
  /// The event that starts it, soon after the visit; nil where the visit does.
  var start: EventVocabulary.Kind?
  /// What stops it.
  var stop: Stop
  /// The column of the time promised, by its position; nil for the same time in all cases.
  var due: Int?
  /// The time promised, in microseconds.
  var span: Int64
  /// Whether the stop is a fault, which is not to come.
  var isFault: Bool
  /// The hours in which the clock runs; nil for always.
  var hours: WorkingHours?
  /// The probability of a breach.
  var breach: Double
  /// Where a visit stops it, the share of cases that never come to it, or not in time though nothing
  /// keeps them: breaches without a plan.
  var missing = 0.0
  /// Of these, the share of cases that never come to it.
  var never = 0.0
  /// The probabilities that the journey complains of the touchpoint whose visit stops the clock,
  /// where they depend on the clock.
  var complaint: (afterBreach: Double, otherwise: Double)?

  /// The probability that the stop is to be late, which makes `breach` of what is missing besides.
  var lateness: Double { missing < 1 ? max(0, (breach - missing) / (1 - missing)) : 0 }

  /// The share of broken promises among the cases that come to the visit.
  var lateOfAll: Double { never < 1 ? max(0, (max(breach, missing) - never) / (1 - never)) : 1 }

  /// Draws what becomes of a clock that a visit starts.
  ///
  /// - Parameters:
  ///   - visit: the time of the visit.
  ///   - unit: the smallest difference that times show.
  ///   - longest: the longest time from the visit to the stop.
  ///   - isBreached: whether the promise is broken; nil lets chance decide.
  ///   - random: what chance is drawn from.
  /// - Returns: whether the promise is broken, and when the events come.
  func run(
    from visit: Int64,
    unit: Int64,
    longest: Int64,
    isBreached: Bool? = nil,
    _ random: inout RandomStream
  ) -> Run {
    var run = Run()
    run.isBreached = isBreached ?? random.happens(lateness)
    var begin = visit
    if start != nil {
      begin += max(unit, Int64(random.uniform(0.2, 1) * Double(min(span / 20, longest / 20))))
      run.start = begin
    }
    let luck = random.unit()
    if isFault {
      guard run.isBreached else { return run }
      run.stop = instant(after: max(unit, Int64(Double(span) * (0.05 + 0.85 * luck))), from: begin)
    } else if due != nil {
      run.due = begin + max(4 * unit, Int64(Double(span) * (0.6 + 0.4 * luck)))
      let part = random.unit()
      let promise = (run.due ?? begin) - begin
      // A visit that is late takes about three times as long as others.
      let late = stop.isVisit ? 0.1 + 2 * part * part : 0.6 * part
      run.stop =
        run.isBreached
        ? begin + promise + max(unit, Int64(Double(promise) * late))
        : begin + promise - Int64(Double(promise) * 0.7 * part)
    } else if run.isBreached {
      let late = Int64(Double(span) * (0.1 + 1.2 * luck * luck))
      run.stop = instant(after: span + max(2 * unit, late), from: begin)
    } else {
      run.stop = instant(after: max(unit, Int64(Double(span) * 0.95 * luck)), from: begin)
    }
    run.stop = run.stop.map { min($0, visit + longest) }
    return run
  }

  private func instant(after work: Int64, from start: Int64) -> Int64? {
    guard let hours else { return start + work }
    return hours.instant(after: work, from: start)
  }

  /// Whether every breach fits the longest time from a visit to the stop, wherever a week begins it.
  func fits(longest: Int64, from start: Int64) -> Bool {
    if case .visit = stop, due != nil { return true }
    if isFault || due != nil { return span < longest / 2 }
    let latest = span + max(span / 10, 1) + span / 20
    return (0..<14).allSatisfy { half in
      let begin = start + Int64(half) * 43_200_000_000
      guard let stop = instant(after: latest, from: begin) else { return false }
      return stop - begin < longest
    }
  }
}
