import Diagnostics
import JourneyMeasurement
import JourneyModel
import Wording

/// A definition in the making: one touchpoint for each of a log's commonest event names.
struct DraftDefinition {
  /// How many event names get a touchpoint.
  static let mostTouchpoints = 60
  private static let mostStages = 5

  /// The definition.
  var definition: JourneyDefinition
  /// What was measured under it, in the order of its touchpoints.
  var touchpoints: [TouchpointMeasures] = []
  /// The event names that got no touchpoint, the commonest first.
  var leftOut: [(name: String, count: Int)]

  /// A definition that no event is mapped by, to learn the names of events.
  static func matchingNothing(_ mapping: LogMapping) -> JourneyDefinition {
    JourneyDefinition(
      id: "draft",
      title: "Draft",
      log: mapping,
      stages: [Stage(id: "none", title: "None", touchpoints: 0..<1)],
      // A condition without tests holds for no event.
      touchpoints: [
        Touchpoint(
          id: "none",
          title: "None",
          stage: 0,
          match: [
            Matcher(event: nil, conditions: [Condition(attribute: "", tests: [])])
          ]
        )
      ]
    )
  }

  /// Makes the definition with its touchpoints in the order of how common they are.
  init(id: String, mapping: LogMapping, events: [String: Int]) {
    let ranked = events.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (name: $0.key, count: $0.value) }
    leftOut = Array(ranked.dropFirst(Self.mostTouchpoints))
    // A name with a wildcard in it is a pattern that takes other names too: it comes last.
    let chosen = ranked.prefix(Self.mostTouchpoints)
    let names =
      chosen.map(\.name).filter { !EventPattern($0).isGlob }
      + chosen.map(\.name).filter { EventPattern($0).isGlob }
    let ids = Slug.unique(names, otherwise: "event")
    let touchpoints = zip(names, ids).map { name, id in
      Touchpoint(
        id: id,
        title: Self.title(of: name, id: id),
        stage: 0,
        isEntry: true,
        match: [Matcher(event: EventPattern(name))]
      )
    }
    definition = JourneyDefinition(
      id: id,
      title: Self.words(id),
      log: mapping,
      // Nothing is an end or an exit yet, so that nothing is cut: positions are those in all of a
      // customer's steps.
      stages: [Stage(id: "stage-1", title: "None", touchpoints: 0..<touchpoints.count)],
      touchpoints: touchpoints
    )
  }

  /// The definition to measure, before positions are known.
  var unordered: JourneyDefinition { definition }

  /// The definition with its touchpoints in the order of their typical positions, cut into stages
  /// with titles in a language.
  func ordered(by measures: JourneyMeasures, _ language: Language) -> DraftDefinition {
    let positions = measures.touchpoints.map(Self.typicalPosition)
    let order = definition.touchpoints.indices.sorted { left, right in
      let isGlob = (isGlob(left), isGlob(right))
      if isGlob.0 != isGlob.1 { return isGlob.1 }
      return positions[left] != positions[right] ? positions[left] < positions[right] : left < right
    }
    let stages = Self.stages(of: order.map { positions[$0] })
    var draft = self
    draft.touchpoints = order.map { measures.touchpoints[$0] }
    draft.definition.stages = stages.enumerated().map { number, range -> Stage in
      let title: Message = "Stage \(number + 1)"
      return Stage(
        id: "stage-\(number + 1)",
        title: title.text(in: language.messages),
        touchpoints: range
      )
    }
    draft.definition.touchpoints = order.enumerated().map { place, position in
      var touchpoint = definition.touchpoints[position]
      touchpoint.stage = stages.firstIndex { $0.contains(place) } ?? 0
      touchpoint.isEntry = touchpoint.stage == 0
      return touchpoint
    }
    return draft
  }

  private func isGlob(_ position: Int) -> Bool {
    definition.touchpoints[position].match.contains { $0.event?.isGlob == true }
  }

  /// The mean number of the step at which journeys are here; those beyond the twelfth count as
  /// the thirteenth, and of two as late, the one where more journeys end comes later.
  private static func typicalPosition(_ measures: TouchpointMeasures) -> Double {
    guard measures.visits > 0 else { return .infinity }
    let counted = measures.positions.reduce(0, +)
    var sum = measures.positions.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }
    sum += (measures.positions.count + 1) * (measures.visits - counted)
    let ended = Double(measures.journeys - measures.continued) / Double(max(1, measures.journeys))
    return Double(sum) / Double(measures.visits) + ended
  }

  /// Cuts touchpoints, by their positions in ascending order, where the positions are furthest
  /// apart; each stage gets two or more.
  private static func stages(of positions: [Double]) -> [Range<Int>] {
    let count = positions.count
    let wanted = min(mostStages, max(min(2, count), count / 3))
    let gaps = (1..<max(1, count)).sorted { left, right in
      let (first, second) = (gap(positions, left), gap(positions, right))
      return first != second ? first > second : left < right
    }
    let least = count >= 2 * wanted ? 2 : 1
    var cuts = [0, count]
    for cut in gaps where cuts.count <= wanted {
      if cuts.allSatisfy({ abs($0 - cut) >= least }) { cuts = (cuts + [cut]).sorted() }
    }
    return zip(cuts, cuts.dropFirst()).map { $0..<$1 }
  }

  private static func gap(_ positions: [Double], _ cut: Int) -> Double {
    let gap = positions[cut] - positions[cut - 1]
    return gap.isNaN ? 0 : gap
  }

  /// What people read: the id in words, or the name itself where the id lost much of it.
  private static func title(of name: String, id: String) -> String {
    let kept = id.count { $0 != "-" }
    let meant = name.count { $0.isLetter || $0.isNumber }
    guard meant > 0, kept < meant else { return words(id) }
    let line = name.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  private static func words(_ id: String) -> String {
    let words = id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    guard let first = words.first else { return id }
    return first.uppercased() + words.dropFirst()
  }
}
