import GraphModel
import JourneyMeasurement
import JourneyModel

extension DiagramKind {
  /// The journey as designed: stages as columns, touchpoints with channel and owner, designed ways.
  public static let journeyMap = DiagramKind(name: "journey-map", needsFindings: false) {
    JourneyMap(definition: $0.definition).drawing
  }
}

/// Draws the design alone; it needs no log.
struct JourneyMap {
  let definition: JourneyDefinition

  var drawing: MapDiagram {
    let content = MapContent(
      name: "journey-map",
      title: "Journey map: \(DOTText.plain(definition.title))",
      caption: [summary],
      headings: definition.stages.map { stage in
        MapContent.Heading(
          title: stage.title,
          details: [NumberText.count(stage.touchpoints.count, "touchpoint")]
        )
      },
      cards: definition.touchpoints.map(card),
      arrows: arrows,
      legend: { [legend] _ in legend },
      cardWidths: [150, 124],
      remainder: { [arrows] drawn in
        let missing = arrows.count - drawn.count
        return missing > 0 ? "Not drawn: \(NumberText.count(missing, "designed way"))." : nil
      }
    )
    return MapDiagram(content: content, description: description)
  }

  private var summary: String {
    var parts = [
      NumberText.count(definition.stages.count, "stage"),
      NumberText.count(definition.touchpoints.count, "touchpoint"),
      NumberText.count(ways.count, "designed way"),
    ]
    let owners = definition.owners.count
    if owners > 0 { parts.append(NumberText.count(owners, "owner")) }
    let text = "As designed: " + parts.joined(separator: ", ") + "."
    return definition.description.map { DOTText.plain($0) + " " + text } ?? text
  }

  private var description: String {
    func titles(_ isMember: (Touchpoint) -> Bool) -> String {
      let members = definition.touchpoints.filter(isMember).map { $0.drawnTitle }
      let shown = members.prefix(3).joined(separator: ", ")
      return members.count > 3 ? "\(shown) and \(members.count - 3) more" : shown
    }
    var text =
      "The designed journey in \(NumberText.count(definition.stages.count, "stage")) with "
      + "\(NumberText.count(definition.touchpoints.count, "touchpoint"))."
    let entries = titles(\.isEntry)
    if !entries.isEmpty { text += " It begins at \(entries)." }
    let goals = titles(\.isGoal)
    if !goals.isEmpty { text += " Its goal is \(goals)." }
    return text
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
        tooltip: "\(from.drawnTitle) to \(to.drawnTitle): designed",
        isEssential: true
      )
    }
  }

  private func card(_ touchpoint: Touchpoint) -> MapContent.Card {
    let roles = VisualLanguage.roles(touchpoint)
    var tooltip = touchpoint.drawnTitle
    if !roles.isEmpty { tooltip += ", \(roles.map(\.word).joined(separator: ", "))" }
    if let channel = touchpoint.channel { tooltip += ", channel \(channel)" }
    if let owner = touchpoint.owner { tooltip += ", owner \(owner)" }
    return MapContent.Card(
      name: touchpoint.id,
      stage: touchpoint.stage,
      tooltip: tooltip,
      face: { width in
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
        if !roles.isEmpty {
          let words = roles.map { "\($0.mark) \($0.word)" }.joined(separator: "  ")
          face.headRows.append(.texts(left: [CardFace.Run(text: words)], right: []))
        }
        for (word, value) in [("channel", touchpoint.channel), ("owner", touchpoint.owner)] {
          guard let value else { continue }
          let label = CardFace.Run(text: word + " ", color: VisualLanguage.quietInk)
          let room = inner - label.width - 3
          let text = TextFitting.cut(value, width: room, size: VisualLanguage.textSize)
          face.rows.append(.texts(left: [label, CardFace.Run(text: text)], right: []))
        }
        return face
      },
      plainText: touchpoint.drawnTitle
    )
  }

  private var legend: Legend {
    let present = definition.touchpoints.flatMap(VisualLanguage.roles)
    let meanings = [
      (VisualLanguage.entry, "entry: where journeys are designed to begin"),
      (VisualLanguage.goal, "goal: what the company wants"),
      (VisualLanguage.end, "end: a good last step"),
      (VisualLanguage.exit, "exit: the customer says that they leave"),
    ]
    let roles = meanings.filter { present.contains($0.0) }.map { role, text in
      Legend.Item(
        sign: .mark(
          role.mark,
          fill: role.fill,
          ink: VisualLanguage.ink,
          outline: VisualLanguage.cardOutline
        ),
        text: text
      )
    }
    let way = Legend.Item(
      sign: .line(.solid, width: 1.3, color: VisualLanguage.designedWay),
      text: "designed way on"
    )
    return Legend(groups: [roles, ways.isEmpty ? [] : [way]])
  }
}

extension VisualLanguage {
  /// What a touchpoint is for, the most telling first.
  static func roles(_ touchpoint: Touchpoint) -> [Role] {
    var roles: [Role] = []
    if touchpoint.isGoal { roles.append(goal) }
    if touchpoint.isExit { roles.append(exit) }
    if touchpoint.isEnd { roles.append(end) }
    if touchpoint.isEntry { roles.append(entry) }
    return roles
  }
}
