import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// What the map's script knows: the rates that what-if thresholds judge, what the panel says of cards
/// and ways, and the texts.
struct MapData {
  let findings: Findings
  let words: Words

  /// Everything as one JSON object.
  var json: JSONValue {
    .object([
      "touchpoints": .object(
        findings.touchpoints.map { JSONValue.Member(key: $0.node.id, value: touchpoint($0)) }
      ),
      "ways": .array(findings.graph.edges.map(way)),
      "leastDenominator": .integer(Verdict.leastDenominator),
      "texts": .object(
        Self.texts.map { JSONValue.Member(key: $0, value: .string(words.plain($1))) }
      ),
      "about": .object(
        Self.abouts.map { JSONValue.Member(key: $0, value: .string(words.plain($1))) }
      ),
    ])
  }

  /// Texts whose places the script fills.
  private static let texts: [(String, TextID)] = [
    ("folded", .mapFolded), ("foldedNone", .mapFoldedNone), ("designedShown", .mapDesignedShown),
    ("whatIf", .mapWhatIf), ("elsewhere", .mapElsewhere), ("foldAtAll", .mapFoldAtAll),
    ("foldNothing", .mapFoldNothing),
    ("open", .mapPanelOpen), ("follow", .mapPanelFollow),
  ]

  /// What measures mean.
  private static let abouts: [(String, TextID)] = [
    ("journeys", .mapAboutJourneys), ("dropOff", .readDropOff), ("complaint", .readComplaint),
    ("lost", .mapAboutLost), ("time", .mapAboutTime), ("steps", .mapAboutSteps),
    ("ofJourneys", .mapAboutOfJourneys), ("ofAll", .mapAboutOfAll),
  ]

  /// A line of the panel: what it is called, what it says, and the key of what it means.
  private func fact(_ name: TextID, _ value: String, _ about: String? = nil) -> JSONValue {
    .array([.string(words.plain(name)), .string(value)] + (about.map { [.string($0)] } ?? []))
  }

  private func touchpoint(_ finding: TouchpointFinding) -> JSONValue {
    let node = finding.node
    let measures = node.measures
    let hasComplaints = findings.definition.signals.complaint != nil
    var facts: [JSONValue] = []
    if node.isVisited {
      facts.append(
        fact(
          .mapFactJourneys,
          words(
            .mapFactJourneysValue,
            ["journeys": .count(measures.journeys), "visits": .count(measures.visits)]
          ).plain,
          "journeys"
        )
      )
      facts.append(fact(.mapFactLost, words.cell(measures.droppedOff).plain, "lost"))
      if let rate = node.shownDropOffRate { facts.append(fact(.mapFactDropOff, rate, "dropOff")) }
      if hasComplaints { facts.append(fact(.mapFactComplaint, node.complaintRate, "complaint")) }
      if let time = text(node.timeToNext) { facts.append(fact(.mapFactTime, time, "time")) }
    } else {
      facts.append(fact(.mapFactJourneys, words.plain(.touchpointNeverVisited)))
    }
    for standard in findings.standards(at: node.position) where standard.verdict == .missed {
      facts.append(fact(.columnStandard, StandardText(words).sentence(standard).plain))
    }
    if let currency = findings.worth?.currency {
      for candidate in findings.costlyCandidates(at: node.position) {
        guard let worth = candidate.worthPerYear else { continue }
        let text = words(
          .cardWorthValue,
          ["kind": .id(.fix(candidate.target)), "worth": words.money(worth, currency: currency)]
        ).plain
        facts.append(fact(.cardWorth, text))
      }
    }
    facts.append(fact(.columnChannel, words.cell(node.touchpoint.channel).plain))
    facts.append(fact(.columnOwner, words.cell(node.touchpoint.owner).plain))
    return .object([
      "title": .string(title(node)), "facts": .array(facts),
      "dropOff": judged(
        node.isVisited ? node.shownDropOffRate : nil,
        finding.thresholds.dropOff
      ),
      "complaint": judged(
        node.isVisited && hasComplaints ? node.complaintRate : nil,
        finding.thresholds.complaint
      ),
    ])
  }

  private func fact(_ name: TextID, _ rate: Proportion, _ about: String) -> JSONValue {
    guard let value = rate.value, let interval = rate.wilsonInterval() else {
      return fact(name, words.plain(.touchpointNobodyYet), about)
    }
    return fact(
      name,
      words(
        .mapFactRate,
        [
          "rate": .percent(value), "low": .percent(interval.low), "high": .percent(interval.high),
          "count": .count(rate.count), "of": .count(rate.of),
        ]
      ).plain,
      about
    )
  }

  /// A rate with the threshold that it is judged by; null where none is shown.
  private func judged(_ rate: Proportion?, _ threshold: Double?) -> JSONValue {
    guard let rate else { return .null }
    return .object([
      "of": .integer(rate.of), "value": .optional(rate.value),
      "low": .optional(rate.wilsonInterval()?.low), "threshold": .optional(threshold),
    ])
  }

  private func way(_ edge: GraphEdge) -> JSONValue {
    let nodes = findings.graph.nodes
    var facts: [JSONValue] = []
    if edge.isTaken, let share = edge.share {
      facts.append(
        fact(
          .mapFactSteps,
          words(
            .mapFactStepsValue,
            [
              "steps": .count(edge.count), "of": .count(edge.transitionsOut),
              "share": .percent(share),
            ]
          ).plain,
          "steps"
        )
      )
      facts.append(fact(.mapFactOfJourneys, edge.journeyShare, "ofJourneys"))
      facts.append(fact(.mapFactOfAll, findings.shareOfJourneys(edge), "ofAll"))
      if let time = text(edge.time) { facts.append(fact(.mapFactWayTime, time)) }
    }
    let design: TextID =
      edge.isDesigned ? (edge.isTaken ? .mapFactDesigned : .mapFactUnused) : .mapFactUndesigned
    facts.append(fact(.mapFactDesign, words.plain(design)))
    return .object([
      "from": .string(nodes[edge.from].id), "to": .string(nodes[edge.to].id),
      "title": .string(
        words(
          .diagramWay,
          ["from": .text(title(nodes[edge.from])), "to": .text(title(nodes[edge.to]))]
        ).plain
      ), "facts": .array(facts),
    ])
  }

  private func title(_ node: GraphNode) -> String {
    let title = Label.cleaned(node.title)
    return title.isEmpty ? node.id : title
  }

  private func text(_ time: DurationSummary) -> String? {
    guard let half = time.p50Seconds, let most = time.p90Seconds else { return nil }
    return words(
      .mapFactTimeValue,
      ["half": .seconds(half), "most": .seconds(most), "count": .count(time.count)]
    ).plain
  }
}
