import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// The ways taken, and where they are not the designed ones.
struct TransitionsSection: ReportSection {
  /// How many ways a table shows.
  static let listed = 25

  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    var blocks: [ReportBlock] = [.heading(2, words(.transitions))]
    blocks.append(.paragraph(conforming(findings.coverage.conformingShare, words)))
    let taken = findings.commonestTransitions(Self.listed)
    if !taken.shown.isEmpty {
      blocks.append(.heading(3, words(.transitionsTaken)))
      blocks.append(.table(table(taken.shown, findings, words)))
      blocks += omitted(taken, words)
    }
    blocks.append(.heading(3, words(.deviations)))
    let deviations = findings.commonestDeviations(Self.listed)
    if deviations.shown.isEmpty {
      blocks.append(.paragraph(words(.deviationsNone)))
    } else {
      blocks.append(.table(deviationTable(deviations.shown, findings, words)))
      blocks += omitted(deviations, words)
    }
    if findings.sharedGroup != nil { return blocks }
    let unused = findings.graph.unusedTransitions.map { way($0, findings, words) }
    blocks.append(
      .paragraph(
        unused.isEmpty
          ? words(.unusedNone)
          : words(.unused, ["ways": .text(unused.joined(separator: "; "))])
      )
    )
    let unvisited = findings.graph.unvisitedTouchpoints.map { Label.cleaned($0.title) }
    if !unvisited.isEmpty {
      blocks.append(
        .paragraph(
          words(.unvisited, ["touchpoints": .text(unvisited.joined(separator: ", "))])
        )
      )
    }
    return blocks
  }

  private func conforming(_ share: Proportion, _ words: Words) -> RichText {
    guard let value = share.value, let interval = share.wilsonInterval() else {
      return words(.variantsEmpty)
    }
    return words(
      .conforming,
      [
        "count": .count(share.count), "of": .count(share.of), "rate": .percent(value),
        "low": .percent(interval.low), "high": .percent(interval.high),
      ]
    )
  }

  private func omitted(_ excerpt: Excerpt<GraphEdge>, _ words: Words) -> [ReportBlock] {
    guard excerpt.omitted > 0 else { return [] }
    return [
      .paragraph(
        words(
          .transitionsOmitted,
          ["ways": .count(excerpt.omitted), "steps": .count(excerpt.omittedWeight)]
        )
      )
    ]
  }

  private func table(_ edges: [GraphEdge], _ findings: Findings, _ words: Words) -> ReportTable {
    ReportTable(
      [
        words.column(.columnFrom), words.column(.columnTo), words.number(.columnCount),
        words.number(.columnShareOut), words.number(.columnOfOut),
        words.column(.columnDesigned), words.number(.columnMedian),
      ],
      rows: edges.map { edge in
        [
          words.cell(findings.graph.nodes[edge.from].title),
          words.cell(findings.graph.nodes[edge.to].title), words.cell(edge.count),
          words.cell(share: edge.share, interval: nil),
          words.cell(edge.transitionsOut), words(edge.isDesigned ? .yes : .no),
          words.cell(seconds: edge.time.p50Seconds),
        ]
      }
    )
  }

  private func deviationTable(
    _ edges: [GraphEdge],
    _ findings: Findings,
    _ words: Words
  ) -> ReportTable {
    ReportTable(
      [
        words.column(.columnFrom), words.column(.columnTo), words.number(.columnCount),
        words.number(.columnJourneys), words.number(.columnJourneyShare),
        words.number(.columnOfDropOff), words.number(.columnMedian),
      ],
      rows: edges.map { edge in
        [
          words.cell(findings.graph.nodes[edge.from].title),
          words.cell(findings.graph.nodes[edge.to].title), words.cell(edge.count),
          words.cell(edge.journeys), words.cell(rate: edge.journeyShare),
          words.cell(edge.journeyShare.of), words.cell(seconds: edge.time.p50Seconds),
        ]
      }
    )
  }

  private func way(_ edge: GraphEdge, _ findings: Findings, _ words: Words) -> String {
    Label.cleaned(findings.graph.nodes[edge.from].title) + words.plain(.variantArrow)
      + Label.cleaned(findings.graph.nodes[edge.to].title)
  }
}
