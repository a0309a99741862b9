import Diagrams
import FailureAnalysis
import GraphModel
import JourneyModel
import TestSupport
import Testing
import Wording

/// Which ways have their shares beside them where there is not room for all, and what is said of the others.
struct WayLabelTests {
  private static let kinds = [
    DiagramKind.failurePoints, .channelLanes, .ownerLanes, .teamMap,
  ]

  /// Whether each way drawn has a label, by `tail->head`.
  private func labels(_ diagram: Diagram) -> [String: Bool] {
    var labels: [String: Bool] = [:]
    for line in diagram.dot.split(separator: "\n") {
      guard let way = line.firstMatch(of: /^"([^"]+)" -> "([^"]+)" \[/) else { continue }
      let name = "\(way.1)->\(way.2)"
      if !name.hasPrefix("legend"), diagram.elementTitles[name]?.contains("steps") == true {
        labels[name] = line.contains(", label=\"")
      }
    }
    return labels
  }

  private func input(_ count: Int, _ seed: UInt64, _ paper: Paper?) -> DiagramInput {
    let definition = RandomJourney.definition(touchpoints: count, seed: seed)
    var input = DiagramInput(findings: RandomJourney.findings(definition, seed: seed))
    input.paper = paper
    return input
  }

  @Test(
    arguments: [(12, 3), (20, 4), (40, 2)] as [(Int, UInt64)],
    [Paper.a4, .a3, nil] as [Paper?]
  )
  func `what has no share beside it is counted in the caption`(
    journey: (count: Int, seed: UInt64),
    paper: Paper?
  ) throws {
    for kind in Self.kinds {
      for level in 0...1 {
        let input = input(journey.count, journey.seed, paper)
        let diagram = try #require(kind.draw(input, level: level))
        let labels = labels(diagram)
        // All ways between teams are optional, so that the simple team map has none.
        #expect(!labels.isEmpty || kind.name == "team-map")
        let bare = labels.values.count { !$0 }
        let said = diagram.caption.joined(separator: " ")
        let comment: Comment = "\(kind.name) of \(journey.count), level \(level): \(said)"
        if bare == 0 {
          #expect(!said.contains("No room for"), comment)
        } else {
          let noun = bare == 1 ? "arrow" : "arrows"
          #expect(said.contains("No room for the share of \(bare) \(noun);"), comment)
        }
        if level > 0 { #expect(bare == labels.count, comment) }
      }
    }
  }

  @Test(
    arguments: [(12, 3), (20, 4)] as [(Int, UInt64)],
    [Paper.a4, .a3, .a2] as [Paper]
  )
  func `the widest ways are drawn on any sheet, with their shares`(
    journey: (count: Int, seed: UInt64),
    paper: Paper
  ) throws {
    let input = input(journey.count, journey.seed, paper)
    let graph = try #require(input.findings).graph
    let most = graph.edges.filter { $0.from != $0.to }.map(\.count).max() ?? 0
    for kind in Self.kinds.dropLast() {
      let diagram = try #require(kind.draw(input))
      let labels = labels(diagram)
      let widest = graph.edges.filter { $0.from != $0.to && $0.count * 2 >= most }
      #expect(!widest.isEmpty)
      for edge in widest {
        let name = "\(graph.nodes[edge.from].id)->\(graph.nodes[edge.to].id)"
        #expect(labels[name] == true, "\(kind.name) on \(paper.name): \(name)")
      }
    }
  }
}
