import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

extension DiagramKind {
  /// The journey as swim lanes by channel; with findings, what failed laid over it.
  public static let channelLanes = lanes("journey-map-channels", LaneScheme.channel)
  /// The journey as swim lanes by owner; with findings, what failed laid over it.
  public static let ownerLanes = lanes("journey-map-owners", LaneScheme.owner)
  /// The journey as a service blueprint, front stage and back stage; with findings, what failed
  /// laid over it.
  public static let blueprint = lanes("journey-map-blueprint", LaneScheme.blueprint)

  private static func lanes(_ name: String, _ scheme: LaneScheme) -> DiagramKind {
    DiagramKind(name: name, needsFindings: false) { input throws(NothingToDraw) in
      let lanes = try TouchpointLanes(scheme, of: input)
      var drawing: MapDiagram
      if let findings = input.findings {
        drawing =
          FailurePointsMap(
            findings: findings,
            filter: input.filter,
            words: input.words,
            name: name,
            lanes: lanes
          ).drawing
      } else {
        drawing =
          JourneyMap(
            definition: input.definition,
            words: input.words,
            name: name,
            lanes: lanes
          ).drawing
      }
      let curve = EmotionCurve(stagesOf: input.findings, input.words)
      var blankLanes = input.blankLanes
      // What customers scored is shown without being asked for.
      if curve != nil, !blankLanes.contains(.emotion) { blankLanes.insert(.emotion, at: 0) }
      drawing.content.blankLanes = blankLanes.map { lane in
        MapContent.Blank(
          title: input.words.plain(lane.word),
          curve: lane == .emotion ? curve : nil
        )
      }
      if let curve { drawing.content.caption.append(curve.caption) }
      return drawing
    }
  }
}

/// A lane below all others, which a workshop fills by hand.
public enum BlankLane: Sendable, CaseIterable {
  /// How customers felt. Scores that they gave are drawn in it; where there are too few it stays empty,
  /// since a curve that nobody gave is invented.
  case emotion
  /// What hurts.
  case pains
  /// What could be done.
  case ideas
  /// Who does it.
  case owner

  var word: TextID {
    switch self {
    case .emotion: .diagramEmotionLane
    case .pains: .diagramPainsLane
    case .ideas: .diagramIdeasLane
    case .owner: .diagramOwnerLane
    }
  }
}

/// What swim lanes tell apart.
enum LaneScheme {
  case channel
  case owner
  /// Front stage and back stage, with the line of visibility between them.
  case blueprint
}

/// The lanes of a map and who stands in which.
struct TouchpointLanes {
  let scheme: LaneScheme
  /// The lanes, from the top.
  let lanes: [MapContent.Lane]
  /// The lane of each touchpoint.
  let laneOfTouchpoint: [Int]

  /// Sorts touchpoints into lanes, in the order in which the definition first names them.
  ///
  /// - Throws: `NothingToDraw` where the definition does not tell them apart.
  init(_ scheme: LaneScheme, of input: DiagramInput) throws(NothingToDraw) {
    self.scheme = scheme
    let words = input.words
    let touchpoints = input.definition.touchpoints
    if scheme == .blueprint {
      guard touchpoints.contains(where: \.isBackstage) else {
        throw NothingToDraw(.diagramNoBackstage)
      }
      let hasFront = touchpoints.contains { !$0.isBackstage }
      let back = MapContent.Lane(
        title: words.plain(.diagramBackstage),
        lineAbove: words.plain(.diagramLineOfVisibility)
      )
      lanes = (hasFront ? [MapContent.Lane(title: words.plain(.diagramFrontstage))] : []) + [back]
      laneOfTouchpoint = touchpoints.map { $0.isBackstage && hasFront ? 1 : 0 }
      return
    }
    let values = touchpoints.map { scheme == .channel ? $0.channel : $0.owner }
    var names: [String] = []
    for value in values.compactMap(\.self) where !names.contains(value) { names.append(value) }
    guard !names.isEmpty else {
      throw NothingToDraw(scheme == .channel ? .diagramNoChannels : .diagramNoOwners)
    }
    let rest = names.count
    laneOfTouchpoint = values.map { $0.flatMap(names.firstIndex) ?? rest }
    var lanes = names.map { name in
      var lane = MapContent.Lane(title: DOTText.label(name))
      if scheme == .owner, let owner = input.findings?.graph.owners.first(where: { $0.id == name })
      {
        lane.details = words.standing(of: owner)
      }
      return lane
    }
    if laneOfTouchpoint.contains(rest) {
      lanes.append(
        MapContent.Lane(
          title: words.plain(scheme == .channel ? .diagramWithoutChannel : .diagramWithoutOwner)
        )
      )
    }
    self.lanes = lanes
  }

  /// What a map of failure points with these lanes shows.
  var shown: TextID {
    switch scheme {
    case .channel: .diagramShowsChannels
    case .owner: .diagramShowsOwners
    case .blueprint: .diagramShowsBlueprint
    }
  }

  /// The title of a map with these lanes.
  func title(of journey: String, hasFindings: Bool, _ words: Words) -> String {
    let text: TextID =
      switch (scheme, hasFindings) {
      case (.channel, false): .diagramMapByChannel
      case (.owner, false): .diagramMapByOwner
      case (.blueprint, false): .diagramBlueprint
      case (.channel, true): .diagramPointsByChannel
      case (.owner, true): .diagramPointsByOwner
      case (.blueprint, true): .diagramPointsBlueprint
      }
    return words(text, ["title": .text(journey)]).plain
  }
}

extension Words {
  /// How many journeys a group had and how many of them were lost, a line each.
  func standing(of group: GraphGroup) -> [String] {
    [
      self(.diagramJourneys, ["count": .shortCount(group.measures.journeys)]).plain,
      self(.diagramLeft, ["count": .shortCount(group.measures.droppedOff)]).plain,
    ]
  }
}
