import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// All that is known of each touchpoint, one after the other, each with an address of its own.
struct TouchpointPagesSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    let links = findings.graph.nodes.map { TouchpointPage.link($0) }
    return [
      .heading(2, words(.touchpointPages)), .paragraph(words(.touchpointPagesIntro)),
      .list(links, isNumbered: false),
    ]
      + findings.touchpoints.map {
        .part(TouchpointPage(finding: $0, findings: findings, words: words).part)
      }
  }
}

/// What a measure that a definition may ask for adds to the page of a touchpoint.
protocol TouchpointAddition: Sendable {
  /// What it says of the touchpoint; nothing where it has nothing to say.
  func blocks(_ finding: TouchpointFinding, _ findings: Findings, _ words: Words) -> [ReportBlock]
}

/// The page of one touchpoint.
struct TouchpointPage {
  /// What measures add, in the order in which it stands.
  ///
  /// A new one is a file in `Touchpoints`, a line here, and a file of tests.
  static let additions: [any TouchpointAddition] = [
    TouchpointScores(), TouchpointContacts(), TouchpointWorthText(),
  ]

  let finding: TouchpointFinding
  let findings: Findings
  let words: Words

  private var node: GraphNode { finding.node }
  private var measures: TouchpointMeasures { node.measures }
  private var hasComplaints: Bool { findings.definition.signals.complaint != nil }
  private var numbers: NumberFormat { words.language.numbers }

  /// What links to a touchpoint's page point to.
  static func id(_ node: GraphNode) -> String { "touchpoint-" + node.id }

  /// A touchpoint's title as a link to its page.
  static func link(_ node: GraphNode) -> RichText { title(node).meaning(.link(id(node))) }

  private static func title(_ node: GraphNode) -> RichText {
    let title = Label.cleaned(node.title)
    return RichText(title.isEmpty ? node.id : title)
  }

  /// The page.
  var part: ReportPart {
    var blocks: [ReportBlock] = [.paragraph(place)]
    if node.isVisited {
      blocks += [.keyFigures(figures)] + next + [.table(outcomes)] + evidence
    } else {
      blocks.append(.paragraph(words(.touchpointNeverVisited)))
    }
    blocks += standards
    blocks += ways(
      findings.graph.waysIn(to: node.position),
      .touchpointWaysIn,
      .columnFrom,
      .touchpointShareIn,
      .evidenceWaysInNone
    )
    blocks += ways(
      findings.graph.waysOn(from: node.position),
      .touchpointWaysOn,
      .columnTo,
      .touchpointShareOn,
      .evidenceWaysOnNone
    )
    if node.repeatedVisits > 0 {
      blocks.append(
        .paragraph(words(.touchpointRepeats, ["count": .count(node.repeatedVisits)]))
      )
    }
    if hasComplaints, node.isVisited || measures.complaints > 0 { blocks += complaints }
    blocks += Self.additions.flatMap { $0.blocks(finding, findings, words) }
    if node.isVisited { blocks += positions }
    return ReportPart(id: Self.id(node), title: Self.title(node), blocks: blocks)
  }

  private var place: RichText {
    let touchpoint = node.touchpoint
    let roles: [(Bool, TextID)] = [
      (touchpoint.isEntry, .diagramEntryMeaning), (touchpoint.isGoal, .diagramGoalMeaning),
      (touchpoint.isEnd, .diagramEndMeaning), (touchpoint.isExit, .diagramExitMeaning),
    ]
    let meanings = roles.filter(\.0).map { words.plain($0.1) + "." }
    return words(
      .touchpointPlace,
      [
        "stage": .label(findings.graph.stages[touchpoint.stage].title),
        "channel": touchpoint.channel.map { .label($0) } ?? .id(.notNamed),
        "owner": touchpoint.owner.map { .label($0) } ?? .id(.notNamed),
        "roles": .text(meanings.joined(separator: " ")),
      ]
    )
  }

  private var figures: [KeyFigure] {
    var figures = [
      KeyFigure(
        label: words(.columnJourneys),
        value: words.cell(measures.journeys),
        note: words(
          .touchpointOfJourneys,
          ["visits": .count(measures.visits), "entries": .count(measures.entries)]
        )
      )
    ]
    if let rate = node.shownDropOffRate {
      figures.append(
        figure(
          .mapFactDropOff,
          rate,
          finding.thresholds.dropOff,
          finding.shownDropOffVerdict
        )
      )
    }
    if hasComplaints {
      figures.append(
        figure(
          .mapFactComplaint,
          node.complaintRate,
          finding.thresholds.complaint,
          finding.complaintVerdict
        )
      )
    }
    let time = node.timeToNext
    if let half = time.p50Seconds, let most = time.p90Seconds {
      figures.append(
        KeyFigure(
          label: words(.touchpointMedian),
          value: words.cell(seconds: half),
          note: words(
            .touchpointMedianNote,
            ["most": .seconds(most), "count": .count(time.count)]
          )
        )
      )
    }
    return figures
  }

  private func figure(
    _ name: TextID,
    _ rate: Proportion,
    _ threshold: Double?,
    _ verdict: Verdict?
  ) -> KeyFigure {
    guard let value = rate.value, let interval = rate.wilsonInterval() else {
      return KeyFigure(
        label: words(name),
        value: words.none,
        note: words(.touchpointNobodyYet)
      )
    }
    let isJudged = threshold != nil && verdict != nil
    return KeyFigure(
      label: words(name),
      value: RichText(numbers.percent(value)),
      note: words(
        isJudged ? .touchpointRateJudged : .touchpointRateNote,
        [
          "low": .text(numbers.percent(interval.low)),
          "high": .text(numbers.percent(interval.high)),
          "count": .text(numbers.integer(rate.count)), "of": .count(rate.of),
          "threshold": .setPercent(threshold ?? 0),
          "verdict": .text(words.cell(verdict: verdict).plain),
        ]
      )
    )
  }

  private var outcomes: ReportTable {
    let names: [TouchpointFinding.Outcome: TextID] = [
      .continued: .diagramMovedOn, .completed: .diagramCompleted, .exited: .diagramExited,
      .droppedOff: .diagramDroppedOff, .open: .diagramOpen,
    ]
    return ReportTable(
      [
        words.column(.touchpointOutcome), words.number(.columnJourneys),
        words.number(.columnShare),
      ],
      rows: finding.outcomes.filter { $0.share.count > 0 }.map { outcome, share in
        [
          words(names[outcome] ?? .verdictNone), words.cell(share.count), words.cell(rate: share),
        ]
      },
      caption: words(.touchpointOutcomes)
    )
  }

  /// What to do next about what goes wrong here.
  private var next: [ReportBlock] {
    let points = (findings.dropOffs + findings.complaints).filter {
      $0.position == node.position && ($0.verdict == .failure || $0.verdict == .watch)
    }
    var steps: [RichText] = []
    for point in points {
      let step = NextStepText(words).text(point, findings)
      if !steps.contains(step) { steps.append(step) }
    }
    return steps.isEmpty ? [] : [.list(steps, isNumbered: false)]
  }

  /// How sure the loss is, and what it cost.
  private var evidence: [ReportBlock] {
    guard let point = findings.dropOffs.first(where: { $0.position == node.position }) else {
      return []
    }
    let sentences = EvidenceText(words, findings).dropOff(point)
    guard !sentences.isEmpty else { return [] }
    return [.heading(4, words(.touchpointEvidence)), .list(sentences, isNumbered: false)]
  }

  /// How the standards are kept whose clock starts or stops here.
  private var standards: [ReportBlock] {
    let standards = findings.standards(at: node.position)
    guard !standards.isEmpty else { return [] }
    return [
      .heading(4, words(.standards)),
      .list(standards.map { StandardText(words).sentence($0) }, isNumbered: false),
    ]
  }

  private func ways(
    _ ways: [FailurePoint.Way],
    _ title: TextID,
    _ other: TextID,
    _ share: TextID,
    _ none: TextID
  ) -> [ReportBlock] {
    guard !ways.isEmpty else { return [.heading(4, words(title)), .paragraph(words(none))] }
    let table = ReportTable(
      [
        words.column(other), words.column(.columnDesigned), words.number(.columnCount),
        words.number(share), words.number(.columnJourneys), words.number(.columnP50),
        words.number(.columnP90),
      ],
      rows: ways.map { way in
        [
          Self.link(findings.graph.nodes[way.touchpoint]), words(way.isDesigned ? .yes : .no),
          words.cell(way.share.count), words.cell(rate: way.share), words.cell(way.journeys),
          words.cell(seconds: way.time.p50Seconds), words.cell(seconds: way.time.p90Seconds),
        ]
      },
      caption: words(title)
    )
    return [.table(table)]
  }

  private var complaints: [ReportBlock] {
    guard measures.complaints > 0 else {
      return [
        .heading(4, words(.complaints)), .paragraph(words(.touchpointNoComplaints)),
      ]
    }
    let summary = words(
      .touchpointComplaints,
      [
        "count": .count(measures.complaints), "named": .count(measures.complaintsNamed),
        "preceding": .count(measures.complaintsPreceding),
        "journeys": .count(measures.complainedJourneys),
      ]
    )
    let table = ReportTable(
      [
        words.column(.columnCategory), words.number(.columnComplaints),
        words.number(.touchpointShareComplaints),
      ],
      rows: words.rows(
        of: finding.reasons,
        minimumGroup: findings.definition.minimumGroup,
        limit: .max
      ).map { row in
        [
          row.reason, words.cell(row.complaints),
          words.cell(rate: finding.shareOfComplaints(row.complaints)),
        ]
      },
      caption: words(.byCategory)
    )
    let blocks: [ReportBlock] = [.heading(4, words(.complaints)), .paragraph(summary)]
    return finding.reasons.isEmpty ? blocks : blocks + [.table(table)]
  }

  private var positions: [ReportBlock] {
    let counts = measures.positions.enumerated().filter { $0.element > 0 }
    guard !counts.isEmpty else { return [] }
    let table = ReportTable(
      [words.column(.touchpointPosition), words.number(.columnJourneys)],
      rows: counts.map { index, count in
        [RichText(numbers.integer(index + 1)), words.cell(count)]
      },
      caption: words(.touchpointPositions)
    )
    return [.table(table)]
  }
}
