import FailureAnalysis
import JourneyModel
import Reports
import TestSupport
import Testing

struct TableTests {
  /// Reads RFC 4180 text, strictly: quotes only around whole fields, rows ended by CRLF.
  func parse(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isQuoted {
        guard scalar == "\"" else {
          field.unicodeScalars.append(scalar)
          continue
        }
        if scalars.first == "\"" {
          field.unicodeScalars.append("\"")
          scalars.removeFirst()
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        try #require(field.isEmpty)
        isQuoted = true
      } else if scalar == "," || scalar == "\r" {
        row.append(field)
        field = ""
        if scalar == "\r" {
          try #require(scalars.popFirst() == "\n")
          rows.append(row)
          row = []
        }
      } else {
        try #require(scalar != "\n")
        field.unicodeScalars.append(scalar)
      }
    }
    try #require(row.isEmpty && field.isEmpty)
    return rows
  }

  @Test func touchpointsHaveARowEach() throws {
    let rows = try parse(TouchpointTable.csv(ReportFixture.findings()))
    #expect(rows.count == 9)
    #expect(Set(rows.map(\.count)) == [rows[0].count])
    let checkout = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[3]))
    #expect(checkout["id"] == "checkout")
    #expect(checkout["dropped_off"] == "110")
    #expect(checkout["drop_off_rate"] == "0.36666666666666664")
    #expect(checkout["drop_off_rate_of"] == "300")
    #expect(checkout["drop_off_verdict"] == "failure")
    #expect(checkout["complaint_rate"] == "0")
    let unvisited = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[8]))
    #expect(unvisited["drop_off_rate"] == "")
    #expect(unvisited["seconds_to_next_mean"] == "")
  }

  @Test func transitionsListWhatWasTakenOrDesigned() throws {
    let rows = try parse(TransitionTable.csv(ReportFixture.findings()))
    #expect(rows.count == 11)
    #expect(Array(rows[1].prefix(6)) == ["search", "search", "false", "60", "400", "0.15"])
    #expect(rows.contains { Array($0.prefix(4)) == ["delivery", "gift-card", "true", "0"] })
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1"])
  func formulasBecomeText(_ formula: String) throws {
    var definition = ShopFixture.definition()
    definition.touchpoints[0].title = formula
    definition.touchpoints[0].owner = formula
    definition.touchpoints[0].channel = formula
    let rows = try parse(TouchpointTable.csv(ReportFixture.findings(definition)))
    #expect(rows[1][1] == "'" + formula)
    #expect(rows[1][3] == "'" + formula)
    #expect(rows[1][4] == "'" + formula)
  }

  @Test func quotesAndBreaksStayInTheirField() throws {
    let title = "a,\"b\"\r\nc 😀"
    var definition = ShopFixture.definition()
    definition.touchpoints[0].title = title
    let rows = try parse(TouchpointTable.csv(ReportFixture.findings(definition)))
    #expect(rows.count == 9)
    #expect(rows[1][1] == title)
  }
}
