import FailureAnalysis
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import Statistics
import TestSupport
import Testing
import Wording

struct PlotTests {
  /// The plots of a page, in its order.
  static let plots = [
    "funnel-plot", "flow-plot", "heat-map-plot", "times-plot", "continuation-plot", "goal-plot",
    "variants-plot", "step-matrix-plot",
  ]

  @Test(arguments: Language.allCases)
  func everyPlotIsDrawnForPagesAndTelephones(_ language: Language) throws {
    let drawings = try PlotFixture.drawings(ReportFixture.findings(), language: language)
    let style = try HTMLReport.text(ReportFixture.findings(), ReportFixture.context)
    #expect(drawings.map(\.name) == Self.plots.flatMap { ["\($0)-page", "\($0)-phone"] })
    for drawing in drawings {
      let outline = drawing.outline
      #expect(outline.elements.prefix(3) == ["svg", "title", "desc"])
      #expect(!outline.contents[1].isEmpty && !outline.contents[2].isEmpty)
      let root = outline.attributes[0]
      #expect(root["role"] == "img" && root["lang"] == language.tag)
      #expect(root["xmlns"] == "http://www.w3.org/2000/svg")
      for attributes in outline.attributes {
        #expect(attributes["id"]?.hasPrefix(drawing.name + "-") ?? true)
        #expect(attributes["style"] == nil)
        // Every colour that a class names has a value in the style.
        for name in (attributes["class"] ?? "").split(separator: " ")
        where name.hasPrefix("plot-fill-") || name.hasPrefix("plot-line-") {
          #expect(style.contains(".\(name) { "), "\(name)")
        }
      }
    }
  }

  @Test(arguments: [1, 5, 20, 40, 100], Language.allCases)
  func labelsNeitherOverlapNorLeaveTheDrawing(_ count: Int, _ language: Language) throws {
    for drawing in try PlotFixture.drawings(
      PlotFixture.findings(touchpoints: count),
      language: language
    ) {
      try Self.expectTidyLabels(drawing)
    }
  }

  @Test(arguments: HostilePageTests.breaking + HostileTextTests.hostile)
  func hostileTextsStayTextsWithinTheirRoom(_ text: String) throws {
    let (findings, _) = HostileTextTests.findings(text)
    for drawing in try PlotFixture.drawings(findings) {
      try Self.expectTidyLabels(drawing)
      let outline = drawing.outline
      let allowed: Set = ["svg", "title", "desc", "text", "rect", "line", "path"]
      #expect(Set(outline.elements).isSubset(of: allowed))
      let known: Set = [
        "x", "y", "width", "height", "x1", "x2", "y1", "y2", "d", "rx", "fill", "stroke",
        "stroke-width", "stroke-dasharray", "opacity", "class", "font-size", "font-weight",
        "text-anchor", "id",
      ]
      for attributes in outline.attributes.dropFirst() {
        #expect(Set(attributes.keys).isSubset(of: known))
      }
    }
  }

  private static func expectTidyLabels(_ drawing: PlotFixture.Drawing) throws {
    let box = (drawing.outline.attributes[0]["viewBox"] ?? "").split(separator: " ")
      .compactMap { Double($0) }
    try #require(box.count == 4)
    let labels = PlotFixture.labels(drawing)
    for (index, label) in labels.enumerated() {
      #expect(
        label.left >= -1 && label.right <= box[2] + 1 && label.top >= -1
          && label.bottom <= box[3] + 1,
        "\(drawing.name): \(label)"
      )
      for other in labels[..<index] {
        #expect(!label.overlaps(other), "\(drawing.name): \(label), \(other)")
      }
    }
  }

  @Test func theSameFindingsGiveTheSameDrawings() throws {
    let once = try PlotFixture.drawings(PlotFixture.findings(touchpoints: 40)).map(\.markup)
    let again = try PlotFixture.drawings(PlotFixture.findings(touchpoints: 40)).map(\.markup)
    #expect(once == again)
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let drawings = try PlotFixture.drawings(PlotFixture.findings(touchpoints: 100))
    func says(_ plot: String, _ pattern: Regex<Substring>) -> Bool {
      let both = drawings.filter { $0.name.hasPrefix(plot) }
      #expect(both.map(\.name) == ["\(plot)-page", "\(plot)-phone"])
      return both.allSatisfy { $0.outline.texts.joined(separator: " ").contains(pattern) }
    }
    #expect(says("heat-map-plot", /the 30 of 100 touchpoints/))
    #expect(says("times-plot", /the 20 of [0-9]+ touchpoints/))
    #expect(says("continuation-plot", /the 6 of [0-9]+ touchpoints/))
    #expect(says("step-matrix-plot", /the 20 of [0-9]+ touchpoints/))
    #expect(says("step-matrix-plot", /[0-9]+ other touchpoints/))
  }

  @Test func withoutJourneysThereIsNothingToDraw() throws {
    let definition = ShopFixture.definition()
    let findings = Findings(definition: definition, measures: JourneyMeasures(for: definition))
    #expect(try PlotFixture.drawings(findings).isEmpty)
  }

  @Test func openJourneysAreDrawnAsOpen() throws {
    let findings = PlotFixture.findings(touchpoints: 5, endings: [.open])
    let drawings = try PlotFixture.drawings(findings)
    let flows = drawings.filter { $0.name.hasPrefix("flow-plot") }
    #expect(flows.map(\.name) == ["flow-plot-page", "flow-plot-phone"])
    for drawing in flows {
      #expect(!drawing.outline.texts.contains { $0.hasSuffix(" dropped off") })
      #expect(drawing.outline.texts.contains { $0.contains("still open") })
    }
    // Where nobody dropped off, none is said to have lost most.
    for drawing in drawings { #expect(!drawing.markup.contains("loses most journeys")) }
  }

  @Test func theBarsOfTheFunnelAreAsLongAsTheSharesSay() throws {
    let findings = ReportFixture.findings()
    let funnels = try PlotFixture.drawings(findings).filter { $0.name.hasPrefix("funnel-plot") }
    #expect(funnels.map(\.name) == ["funnel-plot-page", "funnel-plot-phone"])
    for drawing in funnels {
      let outline = drawing.outline
      let widths = zip(outline.elements, outline.attributes)
        .filter { $0.0 == "rect" && $0.1["class"] == "plot-fill-measure" }
        .compactMap { $0.1["width"].flatMap(Double.init) }
      // 400 journeys, of which 400, 340 and 230 reached the stages: see the fixture's groups.
      let reached = [400, 340, 230]
      #expect(widths.count == 3)
      for (width, count) in zip(widths, reached) {
        #expect(abs(width / (widths.first ?? 1) - Double(count) / 400) < 0.001)
      }
    }
  }

  @Test(arguments: [1, 5, 20, 40]) func flowsAreConserved(_ count: Int) {
    let flows = PlotFixture.findings(touchpoints: count).stageFlows
    for width in [80.0, 400] {
      let layout = StageFlowLayout(flows, width: width)
      // Five touchpoints to a stage.
      #expect(layout.rows.count == (count + 4) / 5)
      for (position, row) in layout.rows.enumerated() {
        let into = layout.ribbons.filter { $0.move.to == position }.reduce(0) { $0 + $1.width }
        let out = layout.ribbons.filter { $0.move.from == position }.reduce(0) { $0 + $1.width }
        #expect(abs(into + row.above.reduce(0) { $0 + $1.width } - row.width) < 1e-6)
        #expect(abs(out + row.below.reduce(0) { $0 + $1.width } - row.width) < 1e-6)
        #expect(row.x >= 0 && row.x + row.width <= width + 1e-6)
        for patch in row.above + row.below {
          #expect(patch.x >= row.x - 1e-6 && patch.x + patch.width <= row.x + row.width + 1e-6)
        }
      }
    }
  }

  // Freireich et al. (1963), 6-MP arm, weeks taken as days.
  @Test func theCurveIsDrawnWhereThePublishedEstimateIs() throws {
    let definition = ShopFixture.definition()
    var measures = ShopFixture.measures(groups: [ShopFixture.groups[1]])
    let day: Int64 = 86_400_000
    measures.transitions[1].duration = DurationHistogram()
    for t: Int64 in [6, 6, 6, 7, 10, 13, 16, 22, 23] {
      measures.transitions[1].duration.add(milliseconds: t * day)
    }
    for t: Int64 in [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35] {
      measures.touchpoints[0].censored.add(milliseconds: t * day)
    }
    measures.touchpoints[0].silence.droppedOff = 1000
    let findings = Findings(definition: definition, measures: measures)
    let drawings = try PlotFixture.drawings(findings)
    let drawing = try #require(drawings.first { $0.name == "continuation-plot-phone" })
    let outline = drawing.outline
    func place(_ text: String, _ axis: String) -> Double? {
      outline.contents.firstIndex(of: text).flatMap {
        outline.attributes[$0][axis].flatMap(Double.init)
      }
    }
    // The axes, as a reader takes them: labels of shares stand 4 below their lines.
    let none = try #require(place("0%", "y")) - 4
    let all = try #require(place("100%", "y")) - 4
    let week = try #require(place("7 days", "x"))
    let fortnight = try #require(place("14 days", "x"))
    let path = try #require(
      outline.attributes.first { $0["class"] == "plot-line-measure" }?["d"]
    )
    for (days, survival) in [
      (5.9, 1), (6.1, 0.857143), (7.1, 0.806723), (10.1, 0.752941), (13.1, 0.690196),
      (16.1, 0.627451), (22.1, 0.537815), (23.1, 0.448179),
    ] {
      let x = week + (fortnight - week) * log(days / 7) / log(2)
      let start = try #require(path.firstMatch(of: /M([0-9.]+) ([0-9.]+)/))
      var place = try #require(Double(start.1))
      var y = try #require(Double(start.2))
      for step in path.matches(of: /([hv])(-?[0-9.]+)/) {
        let length = try #require(Double(step.2))
        if step.1 == "h" { place += length }
        if place > x { break }
        if step.1 == "v" { y += length }
      }
      let share = (none - y) / (none - all)
      #expect(abs(share - (1 - survival)) < 0.006, "\(days)")
    }
  }

  @Test(arguments: PlotColor.ramp + PlotColor.stages)
  func textIsReadableOnEveryFill(_ color: PlotColor) {
    #expect(PlotColor.contrast(color.light, color.text.light) >= 4.5)
    #expect(PlotColor.contrast(color.dark, color.text.dark) >= 4.5)
  }

  @Test func shapesStandOutFromThePaper() {
    for color in [PlotColor.ink, .quiet, .axis, .measure, .completed, .left] {
      #expect(PlotColor.contrast(color.light, PlotColor.paper.light) >= 3, "\(color)")
      #expect(PlotColor.contrast(color.dark, PlotColor.paper.dark) >= 3, "\(color)")
    }
    // Black on white is 21 to 1, and the lightest grey of AA 4.54.
    #expect(abs(PlotColor.contrast("#000000", "#FFFFFF") - 21) < 1e-9)
    #expect(abs(PlotColor.contrast("#767676", "#FFFFFF") - 4.54) < 0.005)
  }

  @Test func theStyleHasTheColoursOfTheDrawings() throws {
    let page = try HTMLReport.text(ReportFixture.findings(), ReportFixture.context)
    let fromPage: Set = ["ink", "quiet", "axis", "grid", "paper", "open"]
    for color in PlotColor.all where color.light != color.dark && !fromPage.contains(color.name) {
      #expect(page.contains("--plot-\(color.name): \(color.light.lowercased());"), "\(color)")
      let dark = page.matches(of: try Regex("--plot-\(color.name): \(color.dark.lowercased());"))
      // Once for those whose system is dark, and once for those who chose it.
      #expect(dark.count == 2, "\(color)")
      #expect(page.contains(".plot-fill-\(color.name) { fill: var(--plot-\(color.name)); }"))
    }
  }
}
