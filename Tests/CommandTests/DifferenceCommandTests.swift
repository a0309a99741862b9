import Foundation
import TestSupport
import Testing

/// `waymark draw --difference`.
struct DifferenceCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let definition = try folder.write(SmallShop.definition, to: "shop.yaml")
    let log = try folder.write(SmallShop.log, to: "log.csv")
    // A later year, in which half of those who left stay.
    var lines = SmallShop.log.replacing("2025-", with: "2026-").split(separator: "\n")
      .map(String.init)
    lines += (13...24).map { "c\($0),2026-01-\($0)T10:10:00Z,paid" }
    let other = try folder.write(lines.joined(separator: "\n") + "\n", to: "other.csv")
    for (name, log) in [("a", log), ("b", other)] {
      _ = waymark("analyze", definition, log, "-o", folder.path(name), "--formats", "none")
    }
  }

  @Test func `two analyses give a diagram in every format, and say what is clear`() throws {
    let files = ["a/analysis.json", "b/analysis.json"].map(folder.path)
    let run = waymark(["draw", "--difference"] + files + ["-o", folder.path("out")])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output == "")
    #expect(run.messages.contains("Basket: drop-off rate lower, 60.0% before, 20.0% now"))
    let written = try folder.files().filter { $0.hasPrefix("out/") && !$0.contains("/.") }
    #expect(written == ["dot", "pdf", "png", "svg"].map { "out/difference.\($0)" })
    let svg = try folder.text("out/difference.svg")
    #expect(svg.contains("What changed: Small shop"))
    #expect(svg.contains("▼"))
    // The folders do as well, and the same analyses give the same bytes.
    let again = waymark(
      "draw",
      "--difference",
      folder.path("a"),
      folder.path("b"),
      "-o",
      folder.path("again")
    )
    #expect(again.status == 0, "\(again.messages)")
    #expect(try folder.text("again/difference.dot") == folder.text("out/difference.dot"))
    let german = waymark(
      "draw",
      "--difference",
      folder.path("a"),
      folder.path("b"),
      "-o",
      folder.path("de"),
      "--language",
      "de",
      "--formats",
      "svg"
    )
    #expect(german.status == 0)
    #expect(try folder.text("de/difference.svg").contains("Was sich geändert hat"))
  }

  @Test func `what cannot be compared is said, with its place`() throws {
    let a = folder.path("a/analysis.json")
    let text = try folder.text("a/analysis.json")
    let broken = try folder.write(
      text.replacing("\"visits\": 30", with: "\"visits\": \"30\""),
      to: "x.json"
    )
    let run = waymark("draw", "--difference", a, broken, "-o", folder.path("out"))
    #expect(run.status == 65)
    #expect(
      run.messages.firstRange(of: /x\.json:\d+:\d+: error: `touchpoints\[\d\]\.visits` is a text/)
        != nil
    )
    let absent = waymark("draw", "--difference", a, folder.path("absent.json"))
    #expect(absent.status == 66)
    #expect(absent.messages.contains("absent.json: error: no such file"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
  }

  @Test func `a log of cases alone is told of as one of cases, in both languages`() throws {
    // Each comes back after a month, so that there are two journeys a case.
    let rows = SmallShop.log.split(separator: "\n")
    let log = (rows + rows.dropFirst().map { $0.replacing("-01-", with: "-03-") })
      .joined(separator: "\n")
    let path = try folder.write(log + "\n", to: "cases.csv")
    let definition = try folder.write(
      SmallShop.definition.replacing("customer: who", with: "case: who")
        .replacing("inactivity:", with: "split: { idle: 9d }\ninactivity:"),
      to: "cases.yaml"
    )
    let analyzed = waymark(
      "analyze",
      definition,
      path,
      "-o",
      folder.path("cases"),
      "--formats",
      "none"
    )
    #expect(analyzed.status == 0, "\(analyzed.messages)")
    for (language, cases, customers) in [
      ("en", "Cases have ", "Customers have "), ("de", "Vorgänge haben ", "Kunden haben "),
    ] {
      func draw(_ analysis: String) throws -> String {
        let run = waymark(
          "draw",
          "--difference",
          folder.path(analysis),
          folder.path("cases"),
          "-o",
          folder.path("drawn"),
          "--formats",
          "svg",
          "--language",
          language
        )
        #expect(run.status == 0, "\(run.messages)")
        return run.messages + (try folder.text("drawn/difference.svg"))
      }
      let both = try draw("cases")
      #expect(both.contains(cases))
      #expect(!both.contains(customers))
      // Where one of the two has customers, the sentence is about customers.
      #expect(try draw("a").contains(customers))
    }
  }

  @Test func `the arguments must make sense together`() {
    #expect(waymark("draw").status == 64)
    #expect(waymark("draw", "--difference", "one.json").status == 64)
    #expect(waymark("draw", "shop.yaml", "--difference", "one.json", "two.json").status == 64)
  }
}
