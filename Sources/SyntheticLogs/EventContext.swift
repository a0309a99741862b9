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
  /// The attribute columns that hold the touchpoint's channel.
  let channelColumns: Set<String>

  /// Prepares the making of events.
  init(definition: JourneyDefinition, layout: ColumnLayout, writer: FieldWriter) {
    self.definition = definition
    self.layout = layout
    self.writer = writer
    rules = EventRules(of: definition)
    solver = EventSolver(rules: rules, layout: layout)
    let free = layout.attributes.filter { !layout.governed.contains($0) }
    let hasChannels = definition.touchpoints.contains { $0.channel != nil }
    let channels = free.filter { layout.attributeNames(of: $0).contains("channel") }
    let channelColumns = Set(hasChannels ? channels : [])
    self.channelColumns = channelColumns
    customerColumns = free.filter { !channelColumns.contains($0) }
  }

  /// Puts scores where customers are asked for them.
  func fillScores(
    in event: inout EventSketch,
    at position: Int,
    isHappy: Bool,
    _ random: inout RandomStream
  ) {
    for (name, signal) in scoreSignals where asks(for: name, at: position) {
      guard random.happens(0.8) else { continue }
      event.texts[layout.column(ofAttribute: signal.attribute)] =
        AttributeTexts.score(in: signal.scale, isHappy: isHappy, from: &random)
    }
  }

  private var scoreSignals: [(name: String, signal: ScoreSignal)] {
    let signals = definition.signals
    return [("csat", signals.csat), ("nps", signals.nps)].compactMap { name, signal in
      signal.map { (name, $0) }
    }
  }

  /// Whether a touchpoint asks for any score.
  func carriesScores(_ position: Int) -> Bool {
    scoreSignals.contains { asks(for: $0.name, at: position) }
  }

  /// Whether a touchpoint asks for a score: by its id, else it is one that complaints skip (surveys
  /// ask, they do not cause), else an end, else the last one.
  private func asks(for score: String, at position: Int) -> Bool {
    let touchpoints = definition.touchpoints
    func positions(naming words: [String]) -> [Int] {
      touchpoints.indices.filter { index in
        words.contains { touchpoints[index].id.lowercased().contains($0) }
      }
    }
    let groups = [
      positions(naming: [score]),
      positions(naming: ["survey", "review", "feedback", "rating"]),
      definition.signals.complaint?.skip ?? [],
      touchpoints.indices.filter { touchpoints[$0].isEnd },
    ]
    let asking = groups.first { !$0.isEmpty } ?? [touchpoints.count - 1]
    return asking.contains(position)
  }

  /// The tail of a row, cut where the customer's own fields go.
  func pieces(of event: EventSketch) throws(GeneratorError) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var bytes: [UInt8] = []
    for (index, column) in (layout.events + layout.attributes).enumerated() {
      if index > 0 { bytes.append(writer.delimiter) }
      if customerColumns.contains(column) {
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
    let start = "no event can be written for the touchpoint \(MessageText.quoted(touchpoint.id)): "
    for matcher in touchpoint.match {
      let events = solver.events(
        acceptedBy: [matcher],
        rejecting: rules.exclude,
        hint: touchpoint.id
      )
      if let taken = events.compactMap(rules.touchpoint).first {
        let other = MessageText.quoted(definition.touchpoints[taken].id)
        return GeneratorError(
          start + "what it would match belongs to \(other) before it",
          hint: "narrow the `match` of \(other), or put it after"
        )
      }
    }
    return GeneratorError(start + "nothing was found that its `match` accepts")
  }
}
