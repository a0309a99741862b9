import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

extension DiagramKind {
  /// The journey as designed: stages as columns, touchpoints with channel and owner, designed ways.
  public static let journeyMap = DiagramKind(name: "journey-map", needsFindings: false) {
    JourneyMap(definition: $0.definition, words: $0.words).drawing
  }
}

/// Draws the design alone; it needs no log.
struct JourneyMap {
  let definition: JourneyDefinition
  let words: Words
  var name = "journey-map"
  /// The lanes across the stages; nil for a map by stages alone.
  var lanes: TouchpointLanes?

  private var title: String { DOTText.label(definition.title) }

  var drawing: MapDiagram {
    let content = MapContent(
      name: name,
      title: lanes?.title(of: title, hasFindings: false, words)
        ?? words(.diagramJourneyMap, ["title": .text(title)]).plain,
      caption: [summary],
      headings: definition.stages.map { stage in
        MapContent.Heading(
          title: DOTText.label(stage.title),
          details: [words(.diagramTouchpoints, ["count": .count(stage.touchpoints.count)]).plain]
        )
      },
      lanes: lanes?.lanes ?? [],
      cards: definition.touchpoints.indices.map(card),
      arrows: arrows,
      legend: { [legend] _ in legend },
      cardWidths: [150, 124],
      remainder: { [arrows, words] drawn in
        let missing = arrows.count - drawn.count
        guard missing > 0 else { return nil }
        let ways = words(.diagramDesignedWays, ["count": .count(missing)]).plain
        return words(.diagramNotDrawn, ["parts": .text(ways)]).plain
      }
    )
    return MapDiagram(content: content, description: description)
  }

  private var summary: String {
    let text = words(.diagramAsDesigned, ["parts": .text(size.joined(separator: ", "))]).plain
    return definition.description.map { DOTText.label($0) + " " + text } ?? text
  }

  private var description: String {
    func titles(_ isMember: (Touchpoint) -> Bool) -> String {
      let members = definition.touchpoints.filter(isMember).map { $0.drawnTitle }
      let shown = members.prefix(3).joined(separator: ", ")
      guard members.count > 3 else { return shown }
      return words(
        .diagramAndMore,
        ["titles": .text(shown), "count": .count(members.count - 3)]
      ).plain
    }
    var sentences = [
      words(.diagramDesignedJourney, ["parts": .text(size.joined(separator: ", "))]).plain
    ]
    for (text, titles) in [
      (TextID.diagramBeginsAt, titles(\.isEntry)), (.diagramGoalIs, titles(\.isGoal)),
    ]
    where !titles.isEmpty { sentences.append(words(text, ["titles": .text(titles)]).plain) }
    return sentences.joined(separator: " ")
  }

  /// How many of what there are.
  private var size: [String] {
    let counts: [(TextID, Int)] = [
      (.diagramStages, definition.stages.count),
      (.diagramTouchpoints, definition.touchpoints.count), (.diagramDesignedWays, ways.count),
      (.diagramOwners, definition.owners.count),
    ]
    return counts.filter { $0.0 != .diagramOwners || $0.1 > 0 }.map { text, count in
      words(text, ["count": .count(count)]).plain
    }
  }

  /// The designed ways between different touchpoints, in definition order.
  private var ways: [(from: Int, to: Int)] {
    definition.touchpoints.indices.flatMap { from in
      Set(definition.designedNext(of: from)).sorted().filter { $0 != from }.map { (from, $0) }
    }
  }

  private var arrows: [MapContent.Arrow] {
    ways.map { way in
      let from = definition.touchpoints[way.from]
      let to = definition.touchpoints[way.to]
      return MapContent.Arrow(
        from: way.from,
        to: way.to,
        stroke: .solid,
        width: 1.3,
        color: VisualLanguage.designedWay,
        tooltip: words(
          .diagramWayDesigned,
          ["way": .text(words.way(from: from, to: to))]
        ).plain,
        isEssential: true
      )
    }
  }

  private func card(_ position: Int) -> MapContent.Card {
    let touchpoint = definition.touchpoints[position]
    let roles = VisualLanguage.roles(touchpoint)
    var tooltip = touchpoint.drawnTitle
    let purposes = roles.compactMap { role in role.word.map { (role.mark, words.plain($0)) } }
    for purpose in purposes { tooltip += ", " + purpose.1 }
    if let channel = touchpoint.channel {
      tooltip += ", " + words(.diagramInChannel, ["channel": .text(DOTText.label(channel))]).plain
    }
    if let owner = touchpoint.owner {
      tooltip += ", " + words(.diagramOwnedBy, ["owner": .text(DOTText.label(owner))]).plain
    }
    let facts: [(TextID, String)] = [
      // What the lane says already stands there once.
      (.diagramChannel, lanes?.scheme == .channel ? nil : touchpoint.channel),
      (.diagramOwner, lanes?.scheme == .owner ? nil : touchpoint.owner),
    ].compactMap { word, value in value.map { (word, DOTText.label($0)) } }
    return MapContent.Card(
      name: touchpoint.id,
      stage: touchpoint.stage,
      lane: lanes?.laneOfTouchpoint[position] ?? 0,
      tooltip: tooltip,
      face: { [words] width in
        let inner = width - 2 * Double(CardFace.padding) - 4
        var face = CardFace(
          titleLines: TextFitting.lines(
            touchpoint.drawnTitle,
            width: inner,
            lines: 3,
            size: VisualLanguage.titleSize,
            isBold: true
          ),
          fill: roles.first?.fill ?? VisualLanguage.step.fill,
          ink: VisualLanguage.ink,
          outline: VisualLanguage.cardOutline
        )
        if !purposes.isEmpty {
          let text = purposes.map { "\($0.0) \($0.1)" }.joined(separator: "  ")
          face.headRows.append(.texts(left: [CardFace.Run(text: text)], right: []))
        }
        for (word, value) in facts {
          let label = CardFace.Run(text: words.plain(word) + " ", color: VisualLanguage.quietInk)
          let room = inner - label.width - 3
          let size = VisualLanguage.textSize
          let lines = TextFitting.lines(value, width: room, lines: 2, size: size)
          for (number, line) in lines.enumerated() {
            let run = CardFace.Run(text: line)
            face.rows.append(.texts(left: number == 0 ? [label, run] : [run], right: []))
          }
        }
        return face
      },
      plainText: touchpoint.drawnTitle
    )
  }

  private var legend: Legend {
    let present = definition.touchpoints.flatMap(VisualLanguage.roles)
    let roles = VisualLanguage.everyRole.filter(present.contains).map { role in
      Legend.Item(
        sign: .mark(
          role.mark,
          fill: role.fill,
          ink: VisualLanguage.ink,
          outline: VisualLanguage.cardOutline
        ),
        text: role.meaning.map(words.plain) ?? ""
      )
    }
    let way = Legend.Item(
      sign: .line(.solid, width: 1.3, color: VisualLanguage.designedWay),
      text: words.plain(.diagramDesignedWayOn)
    )
    return Legend(groups: [roles, ways.isEmpty ? [] : [way]])
  }
}

extension Words {
  /// Both ends of a way.
  func way(from: Touchpoint, to: Touchpoint) -> String {
    self(.diagramWay, ["from": .text(from.drawnTitle), "to": .text(to.drawnTitle)]).plain
  }
}
