import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// A card of an interactive map: a touchpoint, or the quieter ones of a stage together.
///
/// Whatever happens to its mark, its lines stay where they are: what-if thresholds mark cards anew,
/// and the views change what stands on them.
struct InteractiveCard {
  private typealias Run = CardFace.Run

  private enum Room {
    static let padding = 7.0
    static let titleLine = 12.0
    static let line = 12.0
    /// For the mark before a rate.
    static let mark = 12.0
    static let bar = 6.0
    static let leastWidth = 184.0
    static let mostWidth = 250.0
  }

  private let findings: Findings
  private let positions: [Int]
  private let words: Words

  init(findings: Findings, positions: [Int], words: Words) {
    self.findings = findings
    self.positions = positions
    self.words = words
  }

  private var nodes: [GraphNode] { positions.map { findings.graph.nodes[$0] } }
  /// The touchpoint's position; nil where several share the card.
  var touchpoint: Int? { positions.count == 1 ? positions.first : nil }
  /// The position of its stage.
  var stage: Int { nodes.first?.touchpoint.stage ?? 0 }

  private var hasComplaints: Bool { findings.definition.signals.complaint != nil }
  private var numbers: NumberFormat { words.language.numbers }

  private var title: String {
    guard touchpoint != nil, let node = nodes.first else {
      return words(.diagramQuieter, ["count": .count(positions.count)]).plain
    }
    let title = Label.cleaned(node.title)
    return title.isEmpty ? node.id : title
  }

  private func titleLines(width: Double) -> [String] {
    TextFitting.lines(
      title,
      width: width - 2 * Room.padding,
      lines: 2,
      size: VisualLanguage.titleSize,
      isBold: true
    )
  }

  /// How it stands by the definition's thresholds: the class of its card, and the words on it.
  private var status: (kind: String, text: String) {
    guard touchpoint != nil, let finding = positions.first.map({ findings.touchpoints[$0] }) else {
      return ("several", "")
    }
    guard finding.node.isVisited else { return ("never", text(VisualLanguage.neverVisited)) }
    let verdicts = [
      finding.shownDropOffVerdict, hasComplaints ? finding.complaintVerdict : nil,
    ]
    for verdict in [Verdict.failure, .watch, .fine, .tooFew] where verdicts.contains(verdict) {
      return (verdict.rawValue, text(VisualLanguage.severity(verdict)))
    }
    return unjudgedStatus.map { ("ranked", $0) } ?? ("unjudged", "")
  }

  private func text(_ severity: VisualLanguage.Severity) -> String { words.status(severity) }

  /// What stands on the card where no threshold judges it: its place among those that lose most.
  private var unjudgedStatus: String? {
    let loss = findings.dropOffs.first { $0.position == touchpoint && $0.journeys > 0 }
    return loss.flatMap { VisualLanguage.ranked($0.rank) }.map(text)
  }

  private var roles: String {
    guard touchpoint != nil, let touchpoint = nodes.first?.touchpoint else { return "" }
    return VisualLanguage.roles(touchpoint)
      .map { role in role.word.map { "\(role.mark) \(words.plain($0))" } ?? role.mark }
      .joined(separator: " ")
  }

  /// A line of a card: a mark's place if it has one, a text at the left and one at the right.
  private struct Line {
    var kind: String
    /// The mark of a rate: empty where it has none, nil for what is no rate.
    var mark: String?
    var left: [Run]
    var right: [Run]

    var width: Double { CardFace.width(left, right) + 8 + (mark == nil ? 0 : Room.mark) }
  }

  private func run(_ text: String, isBold: Bool = false) -> Run { Run(text: text, isBold: isBold) }

  private var happened: [Line] {
    func sum(_ value: (TouchpointMeasures) -> Int) -> Int {
      nodes.reduce(0) { $0 + value($1.measures) }
    }
    guard touchpoint != nil, let node = nodes.first else {
      return [
        Line(
          kind: "journeys",
          left: [run(words(.diagramVisits, ["count": .shortCount(sum(\.visits))]).plain)],
          right: [
            run(words(.diagramLeft, ["count": .shortCount(sum(\.droppedOff))]).plain, isBold: true)
          ]
        )
      ]
    }
    guard node.isVisited else { return [] }
    var journeys = [
      run(
        words(.diagramJourneys, ["count": .shortCount(node.measures.journeys)]).plain,
        isBold: true
      )
    ]
    if node.repeatedVisits > 0 {
      journeys.append(run("  ↻ " + numbers.shortInteger(node.repeatedVisits)))
    }
    let left = node.measures.droppedOff
    var lines = [
      Line(
        kind: "journeys",
        left: journeys,
        right: left > 0
          ? [run(words(.diagramLeft, ["count": .shortCount(left)]).plain, isBold: true)] : []
      )
    ]
    let finding = findings.touchpoints[node.position]
    if let rate = node.shownDropOffRate {
      lines.append(line("dropOff", .diagramDropOffWord, rate, finding.shownDropOffVerdict))
    }
    if hasComplaints {
      lines.append(
        line("complaint", .diagramComplaintWord, node.complaintRate, finding.complaintVerdict)
      )
    }
    if findings.missesStandard(at: node.position) {
      lines.append(
        Line(kind: "standard", left: [run(words.missedStandard, isBold: true)], right: [])
      )
    }
    return lines
  }

  private func line(
    _ kind: String,
    _ name: TextID,
    _ rate: Proportion,
    _ verdict: Verdict?
  ) -> Line {
    let left = [run(words.plain(name) + " ")]
    guard rate.value != nil else {
      return Line(kind: kind, mark: "", left: left, right: [run(words.plain(.diagramOfNobody))])
    }
    let evidence =
      words.range(rate) + " " + words(.diagramOf, ["count": .shortCount(rate.of)]).plain
    return Line(
      kind: verdict.map { "\(kind) \($0.rawValue)" } ?? kind,
      // Only what is grave is marked on its line; the card's own mark says the rest.
      mark: verdict == .failure || verdict == .watch ? VisualLanguage.severity(verdict).mark : "",
      left: left + [run(words.rate(rate.value), isBold: true)],
      right: [run(evidence)]
    )
  }

  private var designed: [Line] {
    guard touchpoint != nil, let node = nodes.first else {
      let titles = nodes.map { Label.cleaned($0.title) }.joined(separator: ", ")
      return [Line(kind: "titles", left: [run(titles)], right: [])]
    }
    let ways = findings.graph.edges(from: node.position).count(where: \.isDesigned)
    let owner = node.touchpoint.owner.map { Label.cleaned($0) }
    let channel = node.touchpoint.channel.map { Label.cleaned($0) }
    let none = words.plain(.notNamed)
    return [
      Line(
        kind: "channel",
        left: [run(words(.mapChannel, ["channel": .text(channel ?? none)]).plain)],
        right: []
      ),
      Line(
        kind: "owner",
        left: [run(words(.mapOwner, ["owner": .text(owner ?? none)]).plain)],
        right: []
      ),
      Line(
        kind: "next",
        left: [run(words(.diagramDesignedWays, ["count": .count(ways)]).plain)],
        right: []
      ),
    ]
  }

  /// The width that its numbers need.
  var width: Double {
    let lines = happened.map(\.width).max() ?? 0
    let status = FontMetrics.width(status.text, size: VisualLanguage.textSize, isBold: true)
    let roles = FontMetrics.width(roles, size: VisualLanguage.textSize)
    let needed = max(lines, status + roles + 12) + 2 * Room.padding
    return min(max(needed, Room.leastWidth), Room.mostWidth).rounded(.up)
  }

  /// The height that it needs, whatever it is marked as.
  ///
  /// Titles take two lines only where the least width does not hold them.
  var height: Double {
    headHeight(width: width) + 4
      + Double(max(happened.count, designed.count)) * Room.line + Room.bar + 7
  }

  private func headHeight(width: Double) -> Double {
    4 + Double(titleLines(width: width).count) * Room.titleLine + Room.line + 3
  }

  /// The card in its place.
  func element(in box: Box) -> SVGElement {
    let name = InteractiveMap.name
    let id = touchpoint == nil ? nil : nodes.first?.id
    var card = SVGElement(
      id == nil ? "g" : "a",
      [
        "class": "card \(status.kind)", "id": id.map { "\(name)-card-\($0)" },
        "href": id.map { "#touchpoint-\(SVGText.fragment($0))" }, "data-touchpoint": id,
        "data-ranked": id == nil ? nil : unjudgedStatus,
        "transform": "translate(\(box.left.svg) \(box.top.svg))",
      ]
    )
    let inner = box.width - 2 * Room.padding
    card.add(
      "rect",
      ["class": "outline", "width": box.width.svg, "height": box.height.svg, "rx": "3"]
    )
    let headHeight = headHeight(width: box.width)
    card.add(
      "rect",
      ["class": "card-head", "width": box.width.svg, "height": headHeight.svg, "rx": "3"]
    )
    var y = 4.0
    for line in titleLines(width: box.width) {
      y += Room.titleLine
      card.add("text", ["class": "title", "x": Room.padding.svg, "y": (y - 2).svg], line)
    }
    y += Room.line
    card.add("text", ["class": "status", "x": Room.padding.svg, "y": (y - 1).svg], status.text)
    if !roles.isEmpty {
      card.add(
        "text",
        ["class": "roles", "x": (box.width - Room.padding).svg, "y": (y - 1).svg],
        roles
      )
    }
    let top = headHeight + 4
    var happened = SVGElement("g", ["class": "happened"])
    for (number, line) in self.happened.enumerated() {
      add(line, at: top + Double(number + 1) * Room.line - 3, inner, to: &happened)
    }
    if touchpoint != nil, let node = nodes.first, node.isVisited {
      addBar(node.measures, y: box.height - Room.bar - 6, width: inner, to: &happened)
    }
    card.add(happened)
    var asDesigned = SVGElement("g", ["class": "as-designed"])
    for (number, line) in designed.enumerated() {
      add(line, at: top + Double(number + 1) * Room.line - 3, inner, to: &asDesigned)
    }
    card.add(asDesigned)
    return card
  }

  private func add(_ line: Line, at y: Double, _ inner: Double, to group: inout SVGElement) {
    var element = SVGElement("g", ["class": "line-\(line.kind)"])
    var x = Room.padding
    if let mark = line.mark {
      element.add("text", ["class": "mark", "x": x.svg, "y": y.svg], mark)
      x += Room.mark
    }
    let isAlone = line.right.isEmpty
    for run in line.left {
      let text =
        isAlone && line.left.count == 1
        ? TextFitting.cut(run.text, width: inner, size: VisualLanguage.textSize) : run.text
      element.add(
        "text",
        ["class": run.isBold ? "strong" : nil, "x": x.svg, "y": y.svg],
        text
      )
      x += run.width + (run.isBold ? 4 : 1)
    }
    for run in line.right {
      element.add(
        "text",
        [
          "class": run.isBold ? "right strong" : "right quiet",
          "x": (Room.padding + inner).svg, "y": y.svg,
        ],
        run.text
      )
    }
    group.add(element)
  }

  /// What became of the journeys, as shares of a bar.
  private func addBar(
    _ measures: TouchpointMeasures,
    y: Double,
    width: Double,
    to group: inout SVGElement
  ) {
    let outcomes = [
      ("moved-on", measures.continued), ("completed", measures.completed),
      ("exited", measures.exited), ("left", measures.droppedOff), ("open", measures.open),
    ]
    let shown = outcomes.reduce(0) { $0 + $1.1 }
    let parts = outcomes + [("unknown", max(0, measures.journeys - shown))]
    let total = Double(max(measures.journeys, shown, 1))
    var bar = SVGElement("g", ["class": "bar"])
    var sum = 0
    for (kind, count) in parts where count > 0 {
      let start = (width * Double(sum) / total * 100).rounded() / 100
      sum += count
      let end = (width * Double(sum) / total * 100).rounded() / 100
      bar.add(
        "rect",
        [
          "class": kind, "x": (Room.padding + start).svg, "y": y.svg,
          // What is there is seen, however small its share.
          "width": max(end - start, 1).svg, "height": Room.bar.svg,
        ]
      )
    }
    bar.add(
      "rect",
      [
        "class": "frame", "x": Room.padding.svg, "y": y.svg, "width": width.svg,
        "height": Room.bar.svg,
      ]
    )
    group.add(bar)
  }
}

extension Words {
  /// A severity as a card says it: its mark and its word.
  func status(_ severity: VisualLanguage.Severity) -> String {
    severity.word.map { "\(severity.mark) \(plain($0))" } ?? severity.mark
  }
}
