import Diagnostics
public import JourneyModel

/// A failure to plant: at which touchpoint, of which kind, at which rate.
public struct Plant: Sendable, Equatable {
  /// The kinds of failure that can be planted.
  public enum Failure: String, Sendable, Equatable, CaseIterable {
    /// Journeys are lost at the touchpoint: `dropOffRate` is planted.
    case dropOff = "drop-off"
    /// Journeys complain about the touchpoint: `complaintRate` is planted.
    case complaint
  }

  /// The touchpoint's position in the definition.
  public var touchpoint: Int
  /// The kind of failure.
  public var failure: Failure
  /// The expectation of the measured rate, between 0 and 1.
  public var rate: Double

  /// Makes a plant.
  public init(touchpoint: Int, failure: Failure, rate: Double) {
    self.touchpoint = touchpoint
    self.failure = failure
    self.rate = rate
  }

  /// Reads a plant as a command line gives it: `checkout:drop-off=40%`, `delivery:complaint=0.12`.
  ///
  /// - Throws: `GeneratorError` where the text has another form, names no touchpoint of the
  ///   definition or no kind of failure, where the rate is no share, and where the definition
  ///   leaves no room for such a failure at the touchpoint.
  public init(parsing text: String, in definition: JourneyDefinition) throws(GeneratorError) {
    let quoted = MessageText.quoted(text)
    let form = "write touchpoint:failure=rate, for example checkout:drop-off=40%"
    guard let equals = text.lastIndex(of: "="),
      let colon = text[..<equals].firstIndex(of: ":")
    else { throw GeneratorError("\(quoted) is no plant", hint: form) }
    let id = String(text[..<colon])
    let kind = String(text[text.index(after: colon)..<equals])
    let share = String(text[text.index(after: equals)...])
    guard !id.isEmpty, !kind.isEmpty, !share.isEmpty else {
      throw GeneratorError("\(quoted) is no plant", hint: form)
    }

    let ids = definition.touchpoints.map(\.id)
    guard let touchpoint = ids.firstIndex(of: id) else {
      throw GeneratorError(
        "the plant \(quoted) names an unknown touchpoint \(MessageText.quoted(id))",
        hint: NearestName.hint(for: id, among: ids)
          ?? "the definition has \(MessageText.list(ids, joinedBy: "and"))"
      )
    }
    let kinds = Failure.allCases.map(\.rawValue)
    guard let failure = Failure(rawValue: kind) else {
      throw GeneratorError(
        "the plant \(quoted) names an unknown failure \(MessageText.quoted(kind))",
        hint: NearestName.hint(for: kind, among: kinds)
          ?? "failures are \(MessageText.list(kinds, joinedBy: "and"))"
      )
    }
    do throws(ValueProblem) {
      self.init(touchpoint: touchpoint, failure: failure, rate: try Share.parse(share))
    } catch {
      throw GeneratorError("the plant \(quoted) has no rate: \(error.message)", hint: error.hint)
    }
    try check(in: definition)
  }

  /// Checks that the definition has the touchpoint and leaves room for such a failure there.
  func check(in definition: JourneyDefinition) throws(GeneratorError) {
    guard definition.touchpoints.indices.contains(touchpoint) else {
      throw GeneratorError("a plant names touchpoint \(touchpoint), which the definition has not")
    }
    guard rate >= 0, rate <= 1 else {
      throw GeneratorError("a plant's rate of \(rate) is outside 0 to 1")
    }
    let place = definition.touchpoints[touchpoint]
    let name = MessageText.quoted(place.id)
    switch failure {
    case .dropOff where place.isEnd:
      throw GeneratorError(
        "no drop-off can be planted at \(name): it is an `end`, where journeys complete"
      )
    case .dropOff where place.isExit:
      throw GeneratorError(
        "no drop-off can be planted at \(name): it is an `exit`, and the drop-off belongs to the "
          + "step before it",
        hint: "plant it at the touchpoints that lead there"
      )
    case .complaint where definition.signals.complaint == nil:
      throw GeneratorError(
        "no complaint can be planted at \(name): the definition has no `complaint` signal"
      )
    case .dropOff, .complaint: break
    }
  }
}
