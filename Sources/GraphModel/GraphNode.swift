public import JourneyMeasurement
public import JourneyModel
public import Statistics

/// A touchpoint in the journey graph: what was designed there and what happened.
public struct GraphNode: Sendable, Equatable {
  /// Its position in definition order, which is also its index in `JourneyGraph.nodes`.
  public var position: Int
  /// The touchpoint as designed.
  public var touchpoint: Touchpoint
  /// What journeys did there.
  public var measures: TouchpointMeasures
  /// The times from each visit to the journey's next step; they speak of those who moved on.
  public var timesToNext: DurationHistogram
  /// The same, in a few numbers.
  public var timeToNext: DurationSummary
  /// Transitions into it from other touchpoints.
  public var arrivals: Int
  /// Transitions from it to other touchpoints.
  public var departures: Int
  /// Transitions from it to itself.
  public var repeatedVisits: Int

  /// The times from each visit to the next step of the same key, cuts ignored.
  public var timesToNextOfKey: DurationHistogram {
    var times = timesToNext
    times.merge(measures.returnsAfterCut)
    return times
  }

  init(
    position: Int,
    touchpoint: Touchpoint,
    measures: TouchpointMeasures,
    timesToNext: DurationHistogram,
    arrivals: Int,
    departures: Int,
    repeatedVisits: Int
  ) {
    self.position = position
    self.touchpoint = touchpoint
    self.measures = measures
    self.timesToNext = timesToNext
    timeToNext = DurationSummary(timesToNext)
    self.arrivals = arrivals
    self.departures = departures
    self.repeatedVisits = repeatedVisits
  }

  /// The touchpoint's id.
  public var id: String { touchpoint.id }
  /// The title people read.
  public var title: String { touchpoint.title }
  /// Whether any journey visited it.
  public var isVisited: Bool { measures.journeys > 0 }

  /// The share of its mature journeys that dropped off here; nil at an `end`, where nothing more
  /// is expected and so nothing is shown.
  public var shownDropOffRate: Proportion? {
    touchpoint.isEnd ? nil : measures.silence.dropOffRate
  }

  /// The share of its journeys with a complaint traced to it.
  public var complaintRate: Proportion { measures.complaintRate }

  /// Complaints traced here for each thousand visits; nil without visits.
  public var complaintsPer1000Visits: Double? {
    guard measures.visits > 0 else { return nil }
    return Double(measures.complaints) * 1000 / Double(measures.visits)
  }

  /// The share of its journeys that visited it twice or more.
  public var repeatRate: Proportion {
    Proportion(count: measures.repeats, of: measures.journeys)
  }
}
