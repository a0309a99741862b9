import Diagnostics
public import JourneyModel

/// A failure to plant: where, of which kind, at which rate.
public struct Plant: Sendable, Equatable {
  /// The kinds of failure that can be planted.
  public enum Failure: String, Sendable, Equatable, CaseIterable {
    /// Journeys are lost at the touchpoint: `dropOffRate` is planted.
    case dropOff = "drop-off"
    /// Journeys complain about the touchpoint: `complaintRate` is planted.
    case complaint
    /// Contacts at the touchpoint are followed by another one for the same reason within the window.
    case repeatContact = "repeat-contact"
    /// The promise of a standard is broken, of the cases whose time is over.
    case breach
    /// Of the journeys that complain of the touchpoint, those that are lost at it.
    case dropOffAfterComplaint = "drop-off-after-complaint"
    /// Of the journeys to which the promise of a standard is broken, those that complain of the
    /// touchpoint that stops its clock.
    case complaintAfterBreach = "complaint-after-breach"
    /// Escalations leave out a level of the escalation path, of those that could.
    case skippedLevel = "skipped-level"
    /// Repeats of contacts at the touchpoint come over another channel, of all its repeats.
    case channelSwitch = "channel-switch"
    /// The customer begins again at a lower level of help, of the repeats of contacts at the
    /// touchpoint that come over another channel.
    case beganAgain = "began-again"

    /// What failures of this kind happen to.
    var place: Place {
      switch self {
      case .dropOff, .complaint, .repeatContact, .dropOffAfterComplaint, .channelSwitch,
        .beganAgain:
        .touchpoint
      case .breach, .complaintAfterBreach: .standard
      case .skippedLevel: .escalationPath
      }
    }
  }

  /// What a failure may happen to.
  enum Place: String {
    case touchpoint, standard
    case escalationPath = "escalation-path"
  }

  /// The position of the touchpoint in the definition, for a breach that of the standard, and 0 for
  /// the one escalation path.
  public var position: Int
  /// The kind of failure.
  public var failure: Failure
  /// The expectation of the measured rate, between 0 and 1.
  public var rate: Double

  /// Makes a plant at a touchpoint.
  public init(touchpoint: Int, failure: Failure, rate: Double) {
    position = touchpoint
    self.failure = failure
    self.rate = rate
  }

  /// Makes a plant of breaches of a standard.
  public init(standard: Int, breach rate: Double) {
    position = standard
    failure = .breach
    self.rate = rate
  }

  /// Makes a plant of complaints that follow breaches of a standard.
  public init(standard: Int, complaintAfterBreach rate: Double) {
    position = standard
    failure = .complaintAfterBreach
    self.rate = rate
  }

  /// Makes a plant of escalations that leave out a level of the path.
  public init(skippedLevel rate: Double) {
    position = 0
    failure = .skippedLevel
    self.rate = rate
  }

  /// Reads a plant as a command line gives it: `checkout:drop-off=40%`, `delivery:complaint=0.12`,
  /// `chat:repeat-contact=20%`, `chat:channel-switch=30%`, `first-answer:breach=15%`,
  /// `escalation-path:skipped-level=10%`.
  ///
  /// - Throws: `GeneratorError` where the text has another form, names no touchpoint or standard of
  ///   the definition or no kind of failure, where the rate is no share, and where the definition
  ///   leaves no room for such a failure there.
  public init(parsing text: String, in definition: JourneyDefinition) throws(GeneratorError) {
    let quoted = MessageText.quoted(text)
    let form: Message = "write touchpoint:failure=rate, for example checkout:drop-off=40%"
    guard let equals = text.lastIndex(of: "="),
      let colon = text[..<equals].firstIndex(of: ":")
    else { throw GeneratorError("\(quoted) is no plant", hint: form) }
    let id = String(text[..<colon])
    let kind = String(text[text.index(after: colon)..<equals])
    let share = String(text[text.index(after: equals)...])
    guard !id.isEmpty, !kind.isEmpty, !share.isEmpty else {
      throw GeneratorError("\(quoted) is no plant", hint: form)
    }

    let kinds = Failure.allCases.map(\.rawValue)
    let failure = Failure(rawValue: kind)
    let position = try Self.position(of: id, failure?.place ?? .touchpoint, quoted, definition)
    guard let failure else {
      throw GeneratorError(
        "the plant \(quoted) names an unknown failure \(MessageText.quoted(kind))",
        hint: NearestName.hint(for: kind, among: kinds)
          ?? "failures are \(Message.list(kinds, joinedBy: .and))"
      )
    }
    do throws(ValueProblem) {
      self.init(touchpoint: position, failure: failure, rate: try Share.parse(share))
    } catch {
      throw GeneratorError("the plant \(quoted) has no rate: \(error.problem)", hint: error.advice)
    }
    try check(in: definition)
  }

  /// The position of what a plant names.
  private static func position(
    of id: String,
    _ place: Place,
    _ quoted: String,
    _ definition: JourneyDefinition
  ) throws(GeneratorError) -> Int {
    let ids =
      switch place {
      case .touchpoint: definition.touchpoints.map(\.id)
      case .standard: definition.standards.map(\.id)
      case .escalationPath: [place.rawValue]
      }
    if let position = ids.firstIndex(of: id) { return position }
    let name = MessageText.quoted(id)
    let problem: Message =
      switch place {
      case .touchpoint: "the plant \(quoted) names an unknown touchpoint \(name)"
      case .standard: "the plant \(quoted) names an unknown standard \(name)"
      case .escalationPath: "the plant \(quoted) names an unknown escalation-path \(name)"
      }
    let names: Message =
      ids.isEmpty
      ? "the definition has no `standards`"
      : "the definition has \(Message.list(ids, joinedBy: .and))"
    throw GeneratorError(problem, hint: NearestName.hint(for: id, among: ids) ?? names)
  }

  /// The id of what the failure happens to.
  func placeName(in definition: JourneyDefinition) -> String {
    switch failure.place {
    case .touchpoint: definition.touchpoints[position].id
    case .standard: definition.standards[position].id
    case .escalationPath: failure.place.rawValue
    }
  }

  /// Checks that the definition has what the plant is for, and leaves room for such a failure there.
  func check(in definition: JourneyDefinition) throws(GeneratorError) {
    let count =
      switch failure.place {
      case .touchpoint: definition.touchpoints.count
      case .standard: definition.standards.count
      case .escalationPath: 1
      }
    guard position >= 0, position < count else {
      throw GeneratorError(
        "a plant names \(failure.place.rawValue) \(position), which the definition has not"
      )
    }
    guard rate >= 0, rate <= 1 else {
      throw GeneratorError("a plant's rate of \(String(rate)) is outside 0 to 1")
    }
    switch failure.place {
    case .touchpoint: try checkTouchpoint(in: definition)
    case .standard: try checkStandard(in: definition)
    case .escalationPath: try checkPath(in: definition)
    }
  }

  private func checkTouchpoint(in definition: JourneyDefinition) throws(GeneratorError) {
    let place = definition.touchpoints[position]
    let name = MessageText.quoted(place.id)
    switch failure {
    case .dropOff where place.isEnd, .dropOffAfterComplaint where place.isEnd:
      throw GeneratorError(
        "no drop-off can be planted at \(name): it is an `end`, where journeys complete"
      )
    case .dropOff where place.isExit, .dropOffAfterComplaint where place.isExit:
      throw GeneratorError(
        "no drop-off can be planted at \(name): it is an `exit`, and the drop-off belongs to the "
          + "step before it",
        hint: "plant it at the touchpoints that lead there"
      )
    case .complaint where definition.signals.complaint == nil,
      .dropOffAfterComplaint where definition.signals.complaint == nil:
      throw GeneratorError(
        "no complaint can be planted at \(name): the definition has no `complaint` signal"
      )
    case .repeatContact, .channelSwitch, .beganAgain: try checkContact(name, in: definition)
    default: break
    }
  }

  private func checkContact(
    _ name: String,
    in definition: JourneyDefinition
  ) throws(GeneratorError) {
    guard let contact = definition.contact, contact.touchpoints.contains(position) else {
      throw GeneratorError(
        "no repeat contact can be planted at \(name): it is no touchpoint of `contact`"
      )
    }
    guard contact.reason != nil else {
      throw GeneratorError(
        "no repeat contact can be planted at \(name): without `reason` under `contact`, every"
          + " later contact is a repeat"
      )
    }
    guard !definition.touchpoints[position].isExit else {
      throw GeneratorError(
        "no repeat contact can be planted at \(name): it is an `exit`, where customers leave"
      )
    }
    guard failure != .beganAgain || contact.actor != nil else {
      throw GeneratorError(
        "nobody begins again at \(name): without `actor` under `contact`, nothing says who helps"
      )
    }
  }

  private func checkStandard(in definition: JourneyDefinition) throws(GeneratorError) {
    guard failure == .complaintAfterBreach else { return }
    let standard = definition.standards[position]
    guard case (.due, .touchpoint) = (standard.promise, standard.to),
      case .touchpoint = standard.from
    else {
      throw GeneratorError(
        "no complaints after a breach can be planted at \(MessageText.quoted(standard.id)): it is "
          + "no promise with `due` from visit to visit",
        hint: "plant a `complaint` at the touchpoint in its place"
      )
    }
  }

  private func checkPath(in definition: JourneyDefinition) throws(GeneratorError) {
    guard let path = definition.escalationPath else {
      throw GeneratorError(
        "no skipped level can be planted: the definition has no `escalation-path`"
      )
    }
    guard path.levels.count > 2 else {
      throw GeneratorError(
        "no skipped level can be planted: the `escalation-path` has two levels, none between them"
      )
    }
  }
}
