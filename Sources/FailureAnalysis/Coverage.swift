public import JourneyMeasurement
public import JourneyModel
public import Statistics

/// What the analysis rests on: how much of the log it saw and how the journeys stand.
public struct Coverage: Sendable, Equatable {
  /// What became of the log's rows.
  public var log: LogCounts
  /// What was counted over all journeys.
  public var totals: JourneyTotals
  /// T, the time as of which journeys stand; nil for a log without events.
  public var asOf: Instant?
  /// D(silence): the silence after which an unfinished journey counts as dropped off.
  public var silence: TimeSpan
  /// The distinct sequences of touchpoints that journeys took.
  public var variants: Int
  /// Steps: events that belong to a touchpoint, in journeys.
  public var steps: Int

  /// Accepted events at or before T.
  public var eventsCounted: Int { log.mapped + log.unmapped }
  /// The share of counted events that are neither visit nor signal.
  public var unmappedShare: Proportion { Proportion(count: log.unmapped, of: eventsCounted) }
  /// The share of rows, excluded ones aside, that could not be read.
  public var rejectedShare: Proportion {
    Proportion(count: log.rejectedRows, of: log.rows - log.excluded)
  }
  /// The share of journeys that are completed.
  public var completedShare: Proportion { share(totals.standing.completed) }
  /// The share of journeys that dropped off.
  public var droppedOffShare: Proportion { share(totals.standing.droppedOff) }
  /// The share of journeys that are open.
  public var openShare: Proportion { share(totals.standing.open) }
  /// The share of journeys that have reached a goal so far.
  public var reachedGoalShare: Proportion { share(totals.reachedGoal) }
  /// The share of journeys that kept to the design.
  public var conformingShare: Proportion { share(totals.conformingJourneys) }
  /// The share of journeys that probably began before the log did.
  public var leftTruncatedShare: Proportion { share(totals.leftTruncated) }
  /// The share of silences that were broken after all.
  public var cameBackShare: Proportion {
    Proportion(count: totals.silencesCameBack, of: totals.silences)
  }
  /// The share of steps at the same time as the step before them in their journey.
  public var tieShare: Proportion { Proportion(count: totals.ties, of: steps) }
  /// The share of counted events that equal an earlier one in everything that was kept.
  public var duplicateShare: Proportion {
    Proportion(count: totals.duplicates, of: eventsCounted)
  }
  /// The mean number of journeys of a customer; nil without customers.
  public var journeysPerCustomer: Double? {
    totals.customers > 0 ? Double(totals.journeys) / Double(totals.customers) : nil
  }
  /// The time from the first to the last event; nil without events.
  public var span: TimeSpan? {
    log.span.map {
      TimeSpan(microseconds: $0.upperBound.microseconds - $0.lowerBound.microseconds)
    }
  }

  private func share(_ count: Int) -> Proportion { Proportion(count: count, of: totals.journeys) }
}

/// How journeys stand under one length of silence.
public struct SilenceSensitivity: Sendable, Equatable {
  /// The length of silence.
  public var silence: TimeSpan
  /// How all journeys stand under it.
  public var standing: StandingCounts
  /// The share of journeys that dropped off.
  public var droppedOffShare: Proportion
  /// The share of journeys that are open.
  public var openShare: Proportion

  init(silence: TimeSpan, standing: StandingCounts, journeys: Int) {
    self.silence = silence
    self.standing = standing
    droppedOffShare = Proportion(count: standing.droppedOff, of: journeys)
    openShare = Proportion(count: standing.open, of: journeys)
  }
}
