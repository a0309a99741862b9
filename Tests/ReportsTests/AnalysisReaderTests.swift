import Diagnostics
import FailureAnalysis
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import Statistics
import TestSupport
import Testing

struct AnalysisReaderTests {
  static let findings = ReportFixture.findings()
  static let text = AnalysisDocument.text(findings, ReportFixture.context)

  private func read(_ text: String) -> AnalysisReader {
    AnalysisReader(bytes: Array(text.utf8), path: "analysis.json")
  }

  /// The findings about a document in which one thing is changed.
  private func problems(_ right: String, _ wrong: String) -> String {
    let changed = Self.text.replacing(right, with: wrong, maxReplacements: 1)
    #expect(changed != Self.text)
    let reader = read(changed)
    #expect(reader.snapshot == nil)
    #expect(reader.diagnostics.hasErrors)
    return DiagnosticPrinter().text(of: reader.diagnostics)
  }

  @Test func `what is written reads back as it was`() {
    let definitions = [
      ShopFixture.definition(), ShopFixture.definition(dropOff: nil, complaint: nil),
      ShopFixture.definition(within: .days(7)),
    ]
    for definition in definitions {
      for measures in [ShopFixture.measures(for: definition), JourneyMeasures(for: definition)] {
        let findings = Findings(definition: definition, measures: measures)
        let reader = read(AnalysisDocument.text(findings, ReportFixture.context))
        #expect(reader.diagnostics == [])
        #expect(reader.snapshot == AnalysisSnapshot(findings))
      }
    }
  }

  @Test func `hostile titles and fractions of a second read back`() {
    let hostile = "</script>\"\\ \u{0}\u{1B}\n\r\t\u{2028}\u{202E}😀 | ` <b> e\u{301} 漢字"
    var definition = ShopFixture.definition()
    definition.title = hostile
    definition.touchpoints[0].title = hostile
    definition.touchpoints[0].owner = hostile
    definition.stages[0].title = hostile
    var measures = ShopFixture.measures(for: definition)
    measures.asOf = Instant(microseconds: 1_743_422_400_250_001)
    let findings = Findings(definition: definition, measures: measures)
    let reader = read(AnalysisDocument.text(findings, ReportFixture.context))
    #expect(reader.diagnostics == [])
    #expect(reader.snapshot == AnalysisSnapshot(findings))
  }

  @Test func `the keys of the contract are enough`() throws {
    // As DEFINITION gives it, by hand: no titles, no owners, no parameters.
    let text = """
      {"schema": 1.4, "journey": {"id": "shop", "title": "Shop"}, "asOf": null,
       "inactivitySeconds": 864000.5, "later": [[{"a": [1e3]}]],
       "totals": {"events": 9, "customers": 4, "journeys": 5, "completed": 1, "droppedOff": 3,
                  "open": 1, "reachedGoal": 1, "complaints": 0,
                  "conversionRate": {"count": 1, "of": 4, "value": 0.25, "low": 0, "high": 1}},
       "stages": [{"id": "buy", "journeys": 5, "droppedOff": 3}],
       "touchpoints": [{"id": "cancel-order", "stage": "buy", "visits": 6, "journeys": 5,
         "droppedOff": 3, "open": 1, "complaints": 0, "dropOffRate": {"count": 3, "of": 4},
         "complaintRate": {"count": 0, "of": 5}}],
       "unusedTransitions": [],
       "transitions": [{"from": "cancel-order", "to": "cancel-order", "count": 1, "journeys": 1,
                        "designed": false}]}
      """
    let reader = read("\u{FEFF}" + text)
    #expect(reader.diagnostics == [])
    let snapshot = try #require(reader.snapshot)
    #expect(snapshot.touchpoints[0].title == "Cancel order")
    #expect(snapshot.stages[0].title == "Buy")
    #expect(snapshot.touchpoints[0].dropOffRate.value == 0.75)
    #expect(snapshot.rules.inactivity == TimeSpan(microseconds: 864_000_500_000))
    #expect(snapshot.totals.conversionRate.count == 1)
    #expect(snapshot.ways.count == 1)
  }

  @Test func `faults are told with place, path and reason`() {
    #expect(
      problems("\"visits\": 400", "\"visits\": -1").contains(
        "error: `touchpoints[0].visits` is the number -1, where a count is wanted"
      )
    )
    #expect(problems("\"visits\": 400", "\"visits\": 400.5").contains("where a count is wanted"))
    #expect(problems("\"visits\": 400", "\"visits\": 1e99").contains("where a count is wanted"))
    #expect(problems("\"schema\": 1", "\"schema\": 2").contains("`schema` is the number 2"))
    #expect(problems("\"schema\": 1", "\"schema\": \"1\"").contains("`schema` is a text"))
    #expect(problems("\"totals\"", "\"sums\"").contains("the document has no `totals`"))
    #expect(problems("\"stage\": \"", "\"stage\": \"un").contains("names no stage"))
    #expect(problems("\"end\": true", "\"end\": 1").contains("where true or false is wanted"))
    #expect(problems("\"asOf\": \"2025-03", "\"asOf\": \"2025-13").contains("`asOf` is no time"))
    #expect(
      problems("{\"count\": 110, \"of\": 300", "{\"count\": 310, \"of\": 300")
        .contains("counts 310 of 300, which cannot be")
    )
    #expect(
      problems("\"transitions\": [", "\"transitions\": [{\"from\": 3}, 4, ")
        .contains("`transitions[1]` is the number 4, where an object is wanted")
    )
    #expect(
      problems("\"journeys\": 400,", "\"journeys\": 400, \"journeys\": 400,")
        .contains("a key stands twice")
    )
    #expect(problems("\"title\"", "title").contains("a key in quotes is missing"))
  }

  @Test func `a fault's line and column are where it is`() throws {
    let reader = read("{\"schema\": 1,\n \"journey\": {\"id\": \"ä b\", \"title\": [}\n")
    let place = try #require(reader.diagnostics.first?.location)
    #expect((place.line, place.column) == (2, 37))
  }

  @Test func `many faults are not told one by one`() {
    let many = (0..<900).map { "{\"id\": \"t\($0)\"}" }.joined(separator: ",")
    let reader = read(
      Self.text.replacing(
        "\"touchpoints\": [",
        with: "\"touchpoints\": [\(many),",
        maxReplacements: 1
      )
    )
    #expect(reader.snapshot == nil)
    #expect(reader.diagnostics.count == 51)
    #expect(reader.diagnostics.last?.message.contains("more faults") == true)
  }

  @Test func `depth and size have bounds`() {
    #expect(read(String(repeating: "[", count: 1_000_000)).snapshot == nil)
    #expect(read(String(repeating: "{\"a\":", count: 1_000_000)).snapshot == nil)
    let wide = "[" + String(repeating: "0,", count: 2_100_000) + "0]"
    #expect(read(wide).diagnostics.first?.message.contains("more than 2000000 values") == true)
    #expect(read("").diagnostics.first?.message == "the document ends too soon")
    #expect(AnalysisReader(bytes: [0xFF, 0xFE, 0x00], path: "x").snapshot == nil)
  }

  @Test func `every cut of a document is refused`() {
    let bytes = Array(Self.text.utf8)
    let end = bytes.count - 2
    for length in stride(from: 0, to: end, by: 97) {
      let reader = AnalysisReader(bytes: Array(bytes[..<length]), path: "cut.json")
      #expect(reader.snapshot == nil && reader.diagnostics.count == 1, "\(length) bytes")
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `a changed document is read or refused, never more`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = Array(Self.text.utf8)
    let pieces = ["\"", "{", "}", "[", "]", ",", ":", "-", "1e999", "null", "\\u", "\\ud800", "9"]
      .map { Array($0.utf8) }
    for _ in 0..<120 {
      var changed = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<changed.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: changed[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: changed.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
        case 2: changed.removeSubrange(place..<min(changed.count, place + 9))
        default:
          let other = Int.random(in: 0..<changed.count, using: &random)
          let piece = changed[other..<min(changed.count, other + 40)]
          changed.insert(contentsOf: piece, at: place)
        }
      }
      let reader = AnalysisReader(bytes: changed, path: "changed.json")
      #expect((reader.snapshot == nil) == reader.diagnostics.hasErrors)
      let text = DiagnosticPrinter(sources: [
        "changed.json": String(decoding: changed, as: UTF8.self)
      ])
      .text(of: reader.diagnostics)
      #expect(text.isEmpty == reader.diagnostics.isEmpty)
      // What was read can be compared.
      guard let snapshot = reader.snapshot else { continue }
      let comparison = RunComparison(before: AnalysisSnapshot(Self.findings), after: snapshot)
      #expect(comparison.touchpoints.count >= snapshot.touchpoints.count)
    }
  }
}
