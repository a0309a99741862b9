import JourneyMeasurement

/// Of how many customers the contacts are that were repeated, and those that were not, by the parts of a whole.
struct ResolutionCrowds {
  private var repeated: CrowdTally
  private var resolved: CrowdTally

  init(parts: Int) {
    repeated = CrowdTally(parts: parts)
    resolved = CrowdTally(parts: parts)
  }

  mutating func addPart() {
    repeated.addPart()
    resolved.addPart()
  }

  mutating func beginCustomer() {
    repeated.beginCustomer()
    resolved.beginCustomer()
  }

  /// Adds a contact, if its window has elapsed.
  mutating func add(_ counts: ContactCounts, part: Int) {
    guard counts.mature > 0 else { return }
    if counts.matureRepeated > 0 { repeated.add(part) } else { resolved.add(part) }
  }

  /// Sets the customers of a part's counts.
  func finish(_ counts: inout ContactCounts, part: Int) {
    counts.repeatedBy = repeated.crowds[part]
    counts.resolvedBy = resolved.crowds[part]
  }
}

/// Of how many customers contacts are, by all that is told of them but their reasons.
struct ContactCrowds {
  private static let waysOfRepeat = 3

  private var places: ResolutionCrowds
  /// By the touchpoint that they came after, the last part being those that came after nothing.
  private var causes: ResolutionCrowds
  private var repeats: CrowdTally
  private var youngRepeats: CrowdTally
  private var automation = CrowdTally(parts: AutomationMeasures.Part.allCases.count)
  private let nothing: Int

  init(places: Int, touchpoints: Int) {
    self.places = ResolutionCrowds(parts: places)
    causes = ResolutionCrowds(parts: touchpoints + 1)
    repeats = CrowdTally(parts: places * places * Self.waysOfRepeat)
    youngRepeats = CrowdTally(parts: places)
    nothing = touchpoints
  }

  mutating func beginCustomer() {
    places.beginCustomer()
    causes.beginCustomer()
    repeats.beginCustomer()
    youngRepeats.beginCustomer()
    automation.beginCustomer()
  }

  /// Adds a contact.
  ///
  /// - Parameters:
  ///   - counts: what is counted of it.
  ///   - place: where it happened.
  ///   - cause: the touchpoint that it came after; -1 for nothing.
  mutating func add(_ counts: ContactCounts, place: Int, cause: Int) {
    places.add(counts, part: place)
    causes.add(counts, part: cause >= 0 ? cause : nothing)
    if counts.mature == 0, counts.repeated > 0 { youngRepeats.add(place) }
  }

  /// Adds what became of a contact whose window has elapsed.
  mutating func add(_ part: AutomationMeasures.Part) { automation.add(part.rawValue) }

  /// Adds a repeat, by where the contact and where the repeat happened.
  ///
  /// - Parameters:
  ///   - pair: both places.
  ///   - beganAgain: whether the customer had to begin again; nil where that is not known.
  mutating func addRepeat(_ pair: Int, beganAgain: Bool?) {
    repeats.add(pair * Self.waysOfRepeat + (beganAgain.map { $0 ? 2 : 1 } ?? 0))
  }

  /// Sets the customers of what was counted.
  func finish(_ measures: inout ContactMeasures) {
    for place in measures.touchpoints.indices {
      places.finish(&measures.touchpoints[place], part: place)
    }
    for cause in measures.causes.indices {
      causes.finish(&measures.causes[cause].counts, part: cause)
    }
    causes.finish(&measures.withoutCause, part: nothing)
    for pair in measures.repeats.indices {
      measures.repeats[pair].unknownBy = repeats.crowds[pair * Self.waysOfRepeat]
      measures.repeats[pair].wentOnBy = repeats.crowds[pair * Self.waysOfRepeat + 1]
      measures.repeats[pair].beganAgainBy = repeats.crowds[pair * Self.waysOfRepeat + 2]
    }
    measures.youngRepeatedBy = youngRepeats.crowds
    measures.automation.crowds = automation.crowds
  }
}
