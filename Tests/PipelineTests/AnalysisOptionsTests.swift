import JourneyModel
import Pipeline
import Testing

struct AnalysisOptionsTests {
  @Test func `formats come in one order, each once`() throws {
    #expect(try DiagramFormat.parse(list: "dot,svg") == [.svg, .dot])
    #expect(try DiagramFormat.parse(list: "SVG, png ,svg") == [.svg, .png])
    #expect(try DiagramFormat.parse(list: "none") == [])
  }

  @Test(arguments: ["", "svg,", "jpeg", "svg png", "none,svg"])
  func `what is no list of formats is refused`(text: String) {
    #expect(throws: ValueProblem.self) { try DiagramFormat.parse(list: text) }
  }
}
