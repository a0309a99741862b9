import Diagnostics
import JourneyModel

/// What making events needs to know of a definition and of the export's form.
struct EventContext {
  /// The definition.
  let definition: JourneyDefinition
  /// The export's columns.
  let layout: ColumnLayout
  /// What the definition makes of an event.
  let rules: EventRules
  /// The search for events.
  let solver: EventSolver
  /// How fields become bytes.
  let writer: FieldWriter
  /// The columns that depend on the customer, in the order of `layout.attributes`.
  let customerColumns: [String]
  /// What the columns hold that are filled in when a row is written, in the order of the columns.
  let fillings: [EventVocabulary.Filling]
  /// The attribute columns that hold the touchpoint's channel.
  let channelColumns: Set<String>
  private let scores: [AskedScore]

  /// A score that customers are asked for, and the touchpoints that ask for it.
  private struct AskedScore {
    var signal: ScoreSignal
    var touchpoints: [Int]
  }

  /// Prepares the making of events.
  init(definition: JourneyDefinition, layout: ColumnLayout, writer: FieldWriter) {
    self.definition = definition
    self.layout = layout
    self.writer = writer
    scores = Self.scores(of: definition)
    rules = EventRules(of: definition)
    solver = EventSolver(rules: rules, layout: layout)
    let free = layout.attributes.filter { !layout.governed.contains($0) }
    let hasChannels = definition.touchpoints.contains { $0.channel != nil }
    let channels = free.filter { layout.attributeNames(of: $0).contains("channel") }
    let channelColumns = Set(hasChannels ? channels : [])
    self.channelColumns = channelColumns
    let customerColumns = free.filter { !channelColumns.contains($0) }
    self.customerColumns = customerColumns
    fillings = layout.attributes.compactMap { column in
      if let index = customerColumns.firstIndex(of: column) { return .customer(index) }
      return layout.stamps.firstIndex(of: column).map { .stamp($0) }
    }
  }

  /// Puts scores where customers are asked for them.
  ///
  /// Luck is spread evenly over the draws (by additive recurrences of irrational steps), so that the
  /// variants of a visit have the shares of scores that they are meant to have.
  func fillScores(in event: inout EventSketch, at position: Int, isHappy: Bool, draw: Int) {
    for (index, score) in scores.enumerated() where score.touchpoints.contains(position) {
      let turn = Double(draw) + 0.5
      guard Self.fraction(turn * Self.answerSteps[index]) < 0.8 else { continue }
      event.texts[layout.column(ofAttribute: score.signal.attribute)] = AttributeTexts.score(
        in: score.signal.scale,
        isHappy: isHappy,
        luck: Self.fraction(turn * Self.scoreSteps[index])
      )
    }
  }

  /// The fractional parts of the golden ratio and of the square roots of 2 and 3.
  private static let scoreSteps = [0.6180339887498949, 0.4142135623730951, 0.7320508075688772]

  /// The fractional parts of the square roots of 7, 11 and 13.
  private static let answerSteps = [0.6457513110645906, 0.3166247903553998, 0.6055512754639891]

  private static func fraction(_ number: Double) -> Double {
    number - Double(Int(number))
  }

  /// The text of a person who acts: the lowest level of the escalation path that is no machine.
  var person: String {
    let actors = (definition.escalationPath?.levels ?? []).compactMap { level in
      if case .actor(let actor) = level.sign { actor } else { nil }
    }
    return actors.first { definition.contact?.bots.contains($0) != true } ?? "agent"
  }

  /// The text of a machine that acts; nil where the definition knows none.
  var machine: String? { definition.contact?.actor == nil ? nil : definition.contact?.bots.first }

  /// Says who acts, where the definition asks that and no condition does.
  func setActor(_ event: inout EventSketch, to actor: String) {
    set(definition.contact?.actor, of: &event, to: actor)
  }

  /// Says why a customer asks for help, where the definition asks that and no condition does.
  func setReason(_ event: inout EventSketch, to reason: String) {
    set(definition.contact?.reason, of: &event, to: reason)
  }

  private func set(_ attribute: String?, of event: inout EventSketch, to text: String) {
    guard let attribute else { return }
    let column = layout.column(ofAttribute: attribute)
    guard !rules.conditions.contains(where: { layout.column(ofAttribute: $0.attribute) == column })
    else { return }
    event.texts[column] = text
  }

  /// Puts money where the definition reads some.
  func fillMoney(in event: inout EventSketch, at position: Int, _ random: inout RandomStream) {
    let touchpoint = definition.touchpoints[position]
    for (amount, median) in [(touchpoint.value, 240.0), (touchpoint.cost, 4)] {
      guard case .attribute(let name) = amount else { continue }
      event.texts[layout.column(ofAttribute: name)] =
        AttributeTexts.amount(median: median, from: &random)
    }
  }

  /// Whether a touchpoint asks for any score.
  func carriesScores(_ position: Int) -> Bool {
    scores.contains { $0.touchpoints.contains(position) }
  }

  /// The scores of a definition with the touchpoints that ask for them: by their ids, else those that
  /// complaints skip (surveys ask, they do not cause), else the ends, else the last one.
  private static func scores(of definition: JourneyDefinition) -> [AskedScore] {
    let (touchpoints, signals) = (definition.touchpoints, definition.signals)
    func positions(naming words: [String]) -> [Int] {
      touchpoints.indices.filter { index in
        words.contains { touchpoints[index].id.lowercased().contains($0) }
      }
    }
    let others = [
      positions(naming: ["survey", "review", "feedback", "rating"]), signals.complaint?.skip ?? [],
      touchpoints.indices.filter { touchpoints[$0].isEnd },
    ]
    return [("csat", signals.csat), ("nps", signals.nps), ("ces", signals.ces)].compactMap {
      name,
      signal in
      signal.map { signal in
        let groups = [positions(naming: [name])] + others
        return AskedScore(
          signal: signal,
          touchpoints: groups.first { !$0.isEmpty } ?? [touchpoints.count - 1]
        )
      }
    }
  }

  /// The tail of a row, cut where fields go that are filled in when it is written.
  func pieces(of event: EventSketch) throws(GeneratorError) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var bytes: [UInt8] = []
    for (index, column) in (layout.events + layout.attributes).enumerated() {
      if index > 0 { bytes.append(writer.delimiter) }
      if customerColumns.contains(column) || layout.stamps.contains(column) {
        pieces.append(bytes)
        bytes = []
      } else {
        bytes += try writer.field(event.texts[column] ?? "")
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    pieces.append(bytes)
    return pieces
  }

  /// Why no event can be written for a touchpoint.
  func unwritable(_ position: Int) -> GeneratorError {
    let touchpoint = definition.touchpoints[position]
    let name = MessageText.quoted(touchpoint.id)
    for matcher in touchpoint.match {
      let events = solver.events(
        acceptedBy: [matcher],
        rejecting: rules.exclude,
        hint: touchpoint.id
      )
      if let taken = events.compactMap(rules.touchpoint).first {
        let other = MessageText.quoted(definition.touchpoints[taken].id)
        return GeneratorError(
          "no event can be written for the touchpoint \(name): what it would match belongs to "
            + "\(other) before it",
          hint: "narrow the `match` of \(other), or put it after"
        )
      }
    }
    return GeneratorError(
      "no event can be written for the touchpoint \(name): nothing was found that its `match` "
        + "accepts"
    )
  }
}
