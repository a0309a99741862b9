import Foundation
import TestSupport
import Testing

/// What a run says of the last one in the same folder.
struct RunChangesTests {
  private let folder: TemporaryFolder
  private let definition: String

  init() throws {
    folder = try TemporaryFolder()
    definition = try folder.write(SmallShop.definition, to: "shop.yaml")
  }

  /// A month of thirty customers, of whom some pay.
  private func log(month: Int, paying: Int) -> String {
    var rows = ["who,at,what"]
    for customer in 1...30 {
      let day = String("0\(customer % 28 + 1)".suffix(2))
      rows.append("m\(month)c\(customer),2025-0\(month)-\(day)T10:00:00Z,search")
      rows.append("m\(month)c\(customer),2025-0\(month)-\(day)T10:05:00Z,basket")
      if customer <= paying {
        rows.append("m\(month)c\(customer),2025-0\(month)-\(day)T10:10:00Z,paid")
      }
    }
    rows.append("x,2025-0\(month + 1)-20T10:00:00Z,newsletter")
    return rows.joined(separator: "\n") + "\n"
  }

  private func analyze(_ log: String, _ options: String...) throws -> CommandResult {
    let path = try folder.write(log, to: "log.csv")
    return waymark(
      ["analyze", definition, path, "-o", folder.path("out"), "--formats", "none"] + options
    )
  }

  @Test func `a clear change is told with both rates, and what is not clear is counted`() throws {
    let first = try analyze(log(month: 1, paying: 12))
    #expect(!first.messages.contains("Since the last run"))
    let second = try analyze(log(month: 4, paying: 28))
    #expect(second.messages.contains("Since the last run (as of 2025-02-20 10:00 UTC)\n"))
    #expect(
      second.messages.contains(
        "  Basket: drop-off rate lower, 60.0% before, 6.7% now (−53.3 points; 95% interval "
      )
    )
    // Drop-off at search and basket, and the conversion rate; paid is an end, nobody complained.
    #expect(
      second.messages.contains("No other rate is clearly higher or lower (3 rates compared).")
    )
    // 23 and 22 customers began thirty days before T or earlier; 12 and 20 of them paid.
    #expect(second.messages.contains("Conversion rate higher, 52.2% before, 90.9% now"))
    #expect(!second.messages.contains("periods overlap"))
    let json = try analyze(log(month: 7, paying: 12), "--json")
    #expect(try SchemaCheck(named: "summary.schema.json").problems(in: json.output) == [])
    #expect(json.output.contains("\"direction\": \"higher\""))
    let german = try analyze(log(month: 4, paying: 28), "--language", "de")
    #expect(german.messages.contains("Basket: Abbruchquote niedriger, 60,0\u{A0}% zuvor"))
    #expect(german.messages.contains("Die zweite Auswertung ist älter als die erste"))
  }

  @Test func `the same log again says the same`() throws {
    _ = try analyze(log(month: 1, paying: 12))
    let again = try analyze(log(month: 1, paying: 12))
    #expect(again.messages.contains("The numbers are those of the last run."))
    let json = try analyze(log(month: 1, paying: 12), "--json")
    #expect(json.output.contains("\"same\": true"))
  }

  @Test func `an analysis that cannot be read is said, and replaced`() throws {
    try folder.write("{\"schema\": 7}", to: "out/analysis.json")
    let run = try analyze(log(month: 1, paying: 12))
    #expect(run.status == 0)
    #expect(
      run.messages.contains("could not be read, so nothing is said of changes: `schema` is the")
    )
    #expect(try folder.text("out/analysis.json").contains("small-shop"))
    try folder.write("{\"schema\": 7}", to: "out/analysis.json")
    let json = try analyze(log(month: 1, paying: 12), "--json")
    #expect(try SchemaCheck(named: "summary.schema.json").problems(in: json.output) == [])
    #expect(json.output.contains("\"changes\": null"))
  }
}
