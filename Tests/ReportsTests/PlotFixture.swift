import Diagrams
import FailureAnalysis
import Foundation
import JourneyModel
import Reports
import TestSupport
import Wording

/// What the tests of plots share: logs of any size, and what a page draws of them.
enum PlotFixture {
  /// Findings of made-up journeys through so many touchpoints, five to a stage.
  static func findings(
    touchpoints count: Int,
    endings: [ShopFixture.Ending] = [.completed, .droppedOff, .open]
  ) -> Findings {
    let stages = (count + 4) / 5
    var definition = ShopFixture.definition()
    definition.stages = (0..<stages).map { stage in
      Stage(
        id: "stage-\(stage)",
        title: "Stage \(stage), of which the title is rather long for a label",
        touchpoints: stage * 5..<min(count, stage * 5 + 5)
      )
    }
    definition.touchpoints = (0..<count).map { position in
      var touchpoint = Touchpoint(
        id: "touchpoint-\(position)",
        title: position % 3 == 0
          ? "Touchpoint \(position) whose title takes more than one line of any label"
          : "T\(position)",
        stage: position / 5,
        channel: "web",
        owner: "owner \(position % 4)",
        match: [Matcher(event: EventPattern("event-\(position)"))]
      )
      touchpoint.isEntry = position == 0
      touchpoint.isGoal = position == 3
      touchpoint.isEnd = position == count - 1
      return touchpoint
    }
    var random = SeededGenerator(seed: UInt64(count))
    let groups = (0..<60).map { index in
      var path = [Int.random(in: 0..<min(3, count), using: &random)]
      for _ in 0..<Int.random(in: 0..<18, using: &random) {
        let step = Int.random(in: -3...8, using: &random)
        path.append(min(max((path.last ?? 0) + step, 0), count - 1))
      }
      return ShopFixture.Group(
        path: path,
        journeys: Int.random(in: 1...40, using: &random),
        ending: endings[index % endings.count],
        complaintAt: index % 7 == 0 ? path.last : nil,
        pace: Int64(1) << Int64.random(in: 0...20, using: &random)
      )
    }
    let measures = ShopFixture.measures(for: definition, groups: groups)
    return Findings(definition: definition, measures: measures)
  }

  /// A drawing of a plot, by its markup.
  struct Drawing {
    /// The plot's id, and the width that it is drawn for.
    var name: String
    var markup: String
    var outline: XMLOutline
  }

  /// The drawings of the plots of a page.
  static func drawings(_ findings: Findings, language: Language = .english) throws -> [Drawing] {
    let page = try HTMLReport.text(findings, ReportFixture.context, language: language)
    return try page.matches(of: #/<svg [^>]*class="plot-drawing (?s:.*?)<\/svg>/#).map { match in
      let markup = String(match.0)
      let outline = try XMLOutline(Array(markup.utf8))
      let label = outline.attributes.first?["aria-labelledby"] ?? ""
      let name =
        label.split(separator: " ").first.map { String($0).replacing("-title", with: "") } ?? ""
      return Drawing(name: name, markup: markup, outline: outline)
    }
  }

  /// A text of a drawing with the room that it takes.
  struct Label {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    /// Whether two texts share more than the edge of a letter.
    func overlaps(_ other: Label) -> Bool {
      left + 0.6 < other.right && other.left + 0.6 < right && top + 0.6 < other.bottom
        && other.top + 0.6 < bottom
    }
  }

  /// The texts of a drawing.
  static func labels(_ drawing: Drawing) -> [Label] {
    let outline = drawing.outline
    return outline.elements.indices.compactMap { index in
      guard outline.elements[index] == "text" else { return nil }
      let attributes = outline.attributes[index]
      guard let x = attributes["x"].flatMap({ Double($0) }),
        let y = attributes["y"].flatMap({ Double($0) }),
        let size = attributes["font-size"].flatMap({ Int($0) })
      else { return nil }
      let text = outline.contents[index]
      let width = FontMetrics.width(
        text,
        size: size,
        isBold: attributes["font-weight"] == "bold"
      )
      let left =
        switch attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      return Label(
        text: text,
        left: left,
        right: left + width,
        top: y - Double(size) * 0.76,
        bottom: y + Double(size) * 0.24
      )
    }
  }
}
