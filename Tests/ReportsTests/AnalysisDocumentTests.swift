import FailureAnalysis
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport
import Testing

struct AnalysisDocumentTests {
  static let context = ReportContext(
    version: "0.1.0",
    inputs: [InputFile(name: "export-1.csv"), InputFile(name: "export-2.csv")]
  )
  static let schema = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/analysis.schema.json")

  let shop = AnalysisDocument.text(
    Findings(definition: ShopFixture.definition(), measures: ShopFixture.measures()),
    context
  )

  /// The keys of an object in the order in which they stand in the text.
  func keys(of name: String, in text: String) -> [String] {
    guard let start = text.range(of: "\"\(name)\": ")?.upperBound else { return [] }
    var depth = 0
    var keys: [String] = []
    var pending = ""
    var isString = false
    var isEscaped = false
    for character in text[start...] {
      if isString {
        if !isEscaped, character == "\"" { isString = false } else { pending.append(character) }
        isEscaped = !isEscaped && character == "\\"
        continue
      }
      switch character {
      case "\"":
        isString = true
        pending = ""
      case "{": depth += 1
      case "}":
        depth -= 1
        if depth == 0 { return keys }
      case ":" where depth == 1: keys.append(pending)
      default: break
      }
    }
    return keys
  }

  @Test func keysStandInTheOrderOfTheContract() {
    let totals = [
      "rows", "excluded", "events", "mapped", "unmapped", "rejected", "afterAsOf", "customers",
      "journeys", "completed", "reachedGoal", "droppedOff", "open", "returned", "leftTruncated",
      "silences", "conformingJourneys", "ties", "duplicates", "raggedRows", "unreadableScores",
      "adjustedTimes", "complaints", "complaintsNamed", "complaintsPreceding",
      "complaintsUnattributed", "variants", "conversionRate",
    ]
    #expect(Array(keys(of: "totals", in: shop).prefix(totals.count)) == totals)
    let stage = [
      "id", "journeys", "movedOn", "completed", "exited", "droppedOff", "open",
      "reachedThisOrLater",
    ]
    #expect(Array(keys(of: "stages", in: shop).prefix(stage.count)) == stage)
    let touchpoint = [
      "id", "stage", "visits", "journeys", "entries", "repeats", "continued", "completed", "exited",
      "droppedOff", "open", "dropOffRate", "droppedBeforeGoal", "continuedBeforeGoal", "goalAfter",
      "complaints", "namedElsewhere", "complainedJourneys", "complaintRate", "dropOffVerdict",
      "complaintVerdict", "secondsToNext",
    ]
    #expect(Array(keys(of: "touchpoints", in: shop).prefix(touchpoint.count)) == touchpoint)
    let transition = [
      "from", "to", "count", "journeys", "share", "designed", "p50Seconds", "p90Seconds",
    ]
    #expect(Array(keys(of: "transitions", in: shop).prefix(transition.count)) == transition)
    let top = [
      "schema", "journey", "asOf", "inactivitySeconds", "totals", "stages", "touchpoints",
      "unusedTransitions", "transitions", "variants", "unmappedEvents", "rejected",
    ]
    let lines = shop.split(separator: "\n").filter { $0.hasPrefix("  \"") }
    let names = lines.compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    #expect(Array(names.prefix(top.count)) == top)
  }

  @Test func theSchemaAcceptsWhatIsWritten() throws {
    let check = try SchemaCheck(schemaFile: Self.schema)
    for problem in try check.problems(in: shop) { Issue.record("\(problem)") }
    for definition in [
      ShopFixture.definition(dropOff: nil, complaint: nil),
      ShopFixture.definition(within: .days(7)),
    ] {
      let full = Findings(definition: definition, measures: ShopFixture.measures(for: definition))
      #expect(try check.problems(in: AnalysisDocument.text(full, Self.context)) == [])
      let none = Findings(definition: definition, measures: JourneyMeasures(for: definition))
      #expect(try check.problems(in: AnalysisDocument.text(none, Self.context)) == [])
    }
  }

  @Test(arguments: [
    ("\"schema\": 1", "\"schema\": 2"), ("\"rows\"", "\"rowz\""),
    ("\"visits\": 400", "\"visits\": 400.5"), ("\"visits\": 400", "\"visits\": -1"),
    ("\"dropOffVerdict\": \"failure\"", "\"dropOffVerdict\": \"bad\""),
    ("\"end\": true", "\"end\": 1"), ("\"asOf\": \"2025", "\"asOf\": \"25"),
    ("\"share\": 0.75", "\"share\": 1.75"), ("\"positions\": [", "\"positions\": [1, "),
    ("\"reason\": \"time\"", "\"reason\": \"mood\""), ("\"weight\": \"note\"", "\"weight\": 1"),
    ("\"of\": 300", "\"off\": 300"),
  ])
  func theSchemaRefusesWhatIsWrong(_ right: String, _ wrong: String) throws {
    let broken = shop.replacing(right, with: wrong)
    #expect(broken != shop)
    #expect(try !SchemaCheck(schemaFile: Self.schema).problems(in: broken).isEmpty)
  }

  @Test func theSchemaNamesEveryKeyThatIsWritten() throws {
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: Self.schema)) as? [String: Any]
    )
    let properties = try #require(root["properties"] as? [String: Any])
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(shop.utf8)) as? [String: Any]
    )
    let required = try #require(root["required"] as? [String])
    // The shop has thresholds, and so a list of what to mend.
    #expect(Set(document.keys) == Set(required).union(["fixes"]))
    #expect(Set(properties.keys).isSuperset(of: required))
    for list in ["stages", "touchpoints", "transitions", "owners"] {
      let items = (properties[list] as? [String: Any])?["items"] as? [String: Any]
      let named = try #require(items?["properties"] as? [String: Any])
      let written = try #require((document[list] as? [[String: Any]])?.first)
      #expect(Set(written.keys) == Set(named.keys), "\(list)")
    }
    for object in ["totals", "parameters", "period", "timeToGoal"] {
      let named = try #require(
        (properties[object] as? [String: Any])?["properties"] as? [String: Any]
      )
      let written = try #require(document[object] as? [String: Any])
      // Only where a row of the log is a whole case, and where amounts or promised times are read.
      let rare: Set<String> =
        object == "totals"
        ? ["records", "recordsWithoutTime", "unreadableAmounts", "unreadableDueTimes"] : []
      #expect(Set(written.keys) == Set(named.keys).subtracting(rare), "\(object)")
    }
  }

  @Test func theRecordsOfASnapshotAreCountedBesideItsRows() throws {
    var measures = ShopFixture.measures()
    measures.log.snapshot = SnapshotRecords(count: 4_711, withoutTime: 815)
    let findings = Findings(definition: ShopFixture.definition(), measures: measures)
    let text = AnalysisDocument.text(findings, Self.context)
    #expect(text.contains("\"records\": 4711"))
    #expect(text.contains("\"recordsWithoutTime\": 815"))
    #expect(try SchemaCheck(schemaFile: Self.schema).problems(in: text) == [])
  }

  @Test func numbersAreWrittenInFull() throws {
    // 110 of 300, Wilson's interval as SciPy gives it: .31410 to .42251.
    #expect(
      shop.contains(
        "\"dropOffRate\": {\"count\": 110, \"of\": 300, \"value\": 0.36666666666666664, \"low\": 0.314"
      )
    )
    #expect(shop.contains("\"asOf\": \"2025-03-31T12:00:00Z\""))
    #expect(shop.contains("\"inactivitySeconds\": 1209600,"))
    #expect(shop.contains("{\"file\": \"export-2.csv\", \"line\": 4}"))
    #expect(!shop.contains("\"value\": 0, \"low\": 0, \"high\": 0}"))
  }

  @Test func aFractionOfASecondIsKept() {
    var measures = ShopFixture.measures()
    measures.asOf = Instant(microseconds: 1_743_422_400_250_000)
    let text = AnalysisDocument.text(
      Findings(definition: ShopFixture.definition(), measures: measures),
      Self.context
    )
    #expect(text.contains("\"asOf\": \"2025-03-31T12:00:00.25Z\""))
  }

  @Test func theSameFindingsGiveTheSameBytes() {
    let again = Findings(definition: ShopFixture.definition(), measures: ShopFixture.measures())
    #expect(AnalysisDocument.text(again, Self.context) == shop)
  }

  @Test func nothingIsNullAndNeverZero() {
    let definition = ShopFixture.definition()
    let none = AnalysisDocument.text(
      Findings(definition: definition, measures: JourneyMeasures(for: definition)),
      Self.context
    )
    #expect(
      none.contains(
        "\"conversionRate\": {\"count\": 0, \"of\": 0, \"value\": null, \"low\": null, \"high\": null}"
      )
    )
    #expect(none.contains("\"asOf\": null"))
    #expect(
      none.contains(
        "\"secondsToNext\": {\"n\": 0, \"mean\": null, \"p50\": null, \"p90\": null, \"p95\": null}"
      )
    )
  }

  @Test func hostileTextReadsBack() throws {
    let hostile = "</script>\"\\ \u{0}\u{1B}\n\r\t\u{2028}\u{202E}😀 | ` <b>"
    var definition = ShopFixture.definition()
    definition.title = hostile
    definition.touchpoints[0].title = hostile
    definition.touchpoints[0].owner = hostile
    var measures = ShopFixture.measures(for: definition)
    measures.log.unmappedEvents[hostile] = 7
    measures.touchpoints[5].complaintCategories = [
      hostile: CategoryCount(complaints: 1, customers: 1)
    ]
    let text = AnalysisDocument.text(
      Findings(definition: definition, measures: measures),
      ReportContext(version: hostile, inputs: [InputFile(name: hostile)])
    )
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    )
    #expect((document["journey"] as? [String: Any])?["title"] as? String == hostile)
    let events = try #require(document["unmappedEvents"] as? [[String: Any]])
    #expect(events.contains { $0["event"] as? String == hostile })
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func theWholeDocumentIsAsApproved() throws { try expectGolden(shop, "analysis.json") }
}
