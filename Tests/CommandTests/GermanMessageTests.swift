import Foundation
import TestSupport
import Testing

/// What a German reader is told in the terminal about what they gave.
struct GermanMessageTests {
  private static let definition = """
    journey: laden
    log: { customer: customer, time: time, event: event }
    stages:
      - id: kauf
        touchpoints:
          - { id: suche, entry: true }
          - { id: kasse, goal: true, end: true }
    """

  private static let log =
    """
    customer,time,event
    a,2025-01-01T10:00:00Z,suche
    a,2025-01-01T11:00:00Z,kasse
    ,2025-01-01T11:00:00Z,kasse
    b,never,suche

    """
    + (10..<60).map { "c\($0),2025-01-02T10:\($0):00Z,suche\n" }.joined()

  @Test("problems of definitions are German; as JSON they stay English")
  func check() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.definition + "\ninactivity: soon\ntresholds: { drop-off: 20% }\n",
      to: "laden.yaml"
    )
    let german = waymark("check", "--language", "de", path)
    #expect(german.status == 65)
    #expect(german.output.contains(": Fehler: `soon` ist keine Dauer"))
    #expect(
      german.output.contains(
        "unbekannter Schlüssel `tresholds`: die Definition hat keinen solchen"
      )
    )
    #expect(german.output.contains("= ist `thresholds` gemeint?"))
    #expect(german.messages == "1 Definition: 2 Fehler\n")
    let json = waymark("check", "--language", "de", "--format", "json", path).output
    #expect(json == waymark("check", "--format", "json", path).output)
    #expect(json.contains("`soon` is no duration"))
    let analyzed = waymark("analyze", "--language", "de", path, path)
    #expect(analyzed.messages.contains("Fehler: `soon` ist keine Dauer"))
  }

  @Test("problems of logs and runs are German")
  func runs() throws {
    let folder = try TemporaryFolder()
    let definition = try folder.write(Self.definition, to: "laden.yaml")
    let log = try folder.write(Self.log, to: "log.csv")
    let output = folder.path("out")
    func run(_ arguments: String...) -> String {
      waymark(["analyze", "--language", "de", "-o", output, "--formats", "none"] + arguments)
        .messages
    }
    let rejected = run(definition, log)
    #expect(rejected.contains("log.csv:4: Warnung: 1 Zeile abgewiesen: kein Kunde in `customer`"))
    #expect(rejected.contains("1 Zeile abgewiesen: keine lesbare Zeit in `time`"))
    #expect(!rejected.contains("warning"))
    let twice = run(definition, log, log)
    #expect(twice.contains("Warnung: die Datei ist mehr als einmal angegeben"))
    #expect(run(definition, folder.path("none.csv")).contains("Fehler: keine solche Datei"))
    let both = run("-", "-")
    #expect(both.contains("Fehler: Definition und Protokoll können nicht beide"))
    let other = try folder.write("customer,time,event\na,2025-01-01T10:00:00Z,x\n", to: "x.csv")
    let unmapped = run(definition, other)
    #expect(unmapped.contains("kein Ereignis ist zugeordnet"))
    #expect(unmapped.contains("im Protokoll gefunden  Ereignisse    von der Definition gesucht"))
    let variants = run(definition, log, "--diagrams", "team-map")
    #expect(variants.contains("Warnung: das Bild team-map ist nicht gezeichnet: "))
    let summary = waymark(
      "analyze",
      "--language",
      "de",
      "-o",
      output,
      "--formats",
      "none",
      "--diagrams",
      "team-map",
      "--json",
      definition,
      log
    )
    #expect(summary.output.contains("the diagram team-map is not drawn: "))
  }

  @Test("a draft has German comments and titles of stages")
  func draft() throws {
    let folder = try TemporaryFolder()
    let log = try folder.write(Self.log, to: "log.csv")
    let draft = waymark("draft", "--language", "de", "--time", "time", log)
    #expect(draft.output.contains("# Aus einem Protokoll entworfen"))
    #expect(draft.output.contains("title: Phase 1"))
    #expect(!draft.output.contains("journey) "))
    try Data(draft.output.utf8).write(to: URL(filePath: folder.path("entwurf.yaml")))
    #expect(waymark("check", folder.path("entwurf.yaml")).status == 0)
  }

  @Test("an analysis.json that cannot be compared is told of in German")
  func difference() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.write("{\"schema\": 1, \"journey\": []}", to: "analysis.json")
    let drawn = waymark("draw", "--language", "de", "--difference", broken, broken)
    #expect(drawn.messages.contains("Fehler: das Dokument hat kein `totals`"))
  }
}
