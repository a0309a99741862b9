import Foundation
import Testing

/// What `waymark analyze` says and leaves when it cannot do what was asked.
struct AnalyzeFailureTests {
  /// Runs over earlier results and checks that they are untouched.
  private func fail(
    _ folder: TemporaryFolder,
    _ arguments: [String],
    status: Int32,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try folder.write("earlier", to: "out/report.md")
    try folder.write("earlier", to: "out/analysis.json")
    let before = try folder.files()
    let run = waymark(["analyze"] + arguments + ["-o", folder.path("out"), "--formats", "none"])
    #expect(run.status == status, "\(run.messages)", sourceLocation: sourceLocation)
    #expect(run.output == "", sourceLocation: sourceLocation)
    #expect(try folder.files() == before, sourceLocation: sourceLocation)
    #expect(try folder.text("out/report.md") == "earlier", sourceLocation: sourceLocation)
    return run.messages
  }

  @Test func `65: no event is mapped, with names and patterns side by side`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let log = try folder.write(
      "who,at,what\n1,2025-01-01,Suche\n1,2025-01-02,Korb\n2,2025-01-02,Suche\n",
      to: "deutsch.csv"
    )
    let messages = try fail(folder, [definition, log], status: 65)
    #expect(
      messages == """
        \(log): error: no event is mapped: none of the 3 events belongs to a touchpoint or carries a signal
          = change `match` in the definition, or choose the event's column with --event
          found in the log  events    wanted by the definition
          Suche                  2    search
          Korb                   1    basket
                                      paid
                                      complaint

        """
    )
  }

  @Test(
    arguments: [
      ("", "the log is empty"),
      ("who,at,what\n", "the log has no rows"),
      ("who,at,what\n,2025-01-01,search\n", "none of the 1 rows is an event"),
      ("who,at,what\n1,01/02/2024,search\n", "01/02/2024"),
      ("name,at,what\n1,2025-01-01,search\n", "no column `who`"),
      ("who,at,what\n1,2025-01-01,search\n2,never,search\n", "--strict"),
      ("PK\u{3}\u{4}", "ZIP archive"),
    ]
  )
  func `65: logs that cannot be analysed`(text: String, message: String) throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let log = try folder.write(text, to: "bad.csv")
    if message == "--strict" {
      let messages = try fail(folder, [definition, log, "--strict"], status: 65)
      #expect(messages.contains("bad.csv:3: error: 1 row rejected: no readable time in `at`"))
    } else {
      let messages = try fail(folder, [definition, log], status: 65)
      #expect(messages.contains(message), "\(messages)")
    }
  }

  @Test func `65: a truncated gzip file`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    try Gzip.compress(log)
    let bytes = try Data(contentsOf: URL(filePath: log + ".gz"))
    try bytes.prefix(bytes.count - 12).write(to: URL(filePath: log + ".gz"))
    let messages = try fail(folder, [definition, log + ".gz"], status: 65)
    #expect(messages.contains("log.csv.gz: error: "), "\(messages)")
  }

  @Test func `65: a definition with errors is never analysed`() throws {
    let folder = try TemporaryFolder()
    let (_, log) = try SmallShop.write(to: folder)
    let definition = try folder.write("journey: shop\nstagess: []\n", to: "bad.yaml")
    let messages = try fail(folder, [definition, log], status: 65)
    #expect(messages.contains("bad.yaml:2:1: error: "))
    #expect(messages.contains("2 | stagess: []"))
  }

  @Test func `66: inputs that are not there, all of them told`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let missing = folder.path("missing.csv")
    let messages = try fail(
      folder,
      [definition, log, missing, folder.path("gone.csv")],
      status: 66
    )
    #expect(messages.contains("missing.csv: error: no such file"))
    #expect(messages.contains("gone.csv: error: no such file"))
    _ = try fail(folder, [folder.path("missing.yaml"), log], status: 66)
    _ = try fail(folder, [definition, folder.url.path], status: 66)
  }

  @Test func `64: wrong usage`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    for arguments in [
      [definition], [definition, log, "--formats", "jpeg"], [definition, log, "--threads", "0"],
      [definition, log, "--memory", "12"], [definition, log, "--fail-on", "everything"],
      [definition, log, "--as-of", "yesterday"], [definition, log, "--delimiter", "::"],
      [definition, log, "--skip-rows", "-1"], ["-", "-"], [definition, "-", "-"],
      [definition, log, "--unknown"], [definition, log, "--encoding", "ebcdic"],
    ] {
      let messages = try fail(folder, arguments, status: 64)
      #expect(messages.lowercased().contains("error: "), "\(arguments): \(messages)")
    }
  }

  @Test func `73: results that cannot be written are told before the work is done`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let file = try folder.write("a file", to: "taken")
    let run = waymark("analyze", definition, log, "-o", file, "--formats", "none")
    #expect(run.status == 73)
    #expect(run.messages.contains("is a file, and results go into a folder"))
    let below = waymark("analyze", definition, log, "-o", file + "/below", "--formats", "none")
    #expect(below.status == 73)
    #expect(try folder.text("taken") == "a file")
    // Whoever may write to it may make no folder in it.
    if FileManager.default.fileExists(atPath: "/proc/self") {
      let strange = waymark("analyze", definition, log, "-o", "/proc/x", "--formats", "none")
      #expect(strange.status == 73)
      #expect(strange.messages.contains("no folder can be made in /proc"), "\(strange.messages)")
    }
  }

  @Test func `73: a file's folder that is not there is told before the work is done`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    // The log would be told to be missing, had anybody looked for it.
    let exported = waymark(
      "analyze",
      definition,
      folder.path("absent.csv"),
      "--export-journeys",
      folder.path("nowhere/j.jsonl")
    )
    let generated = waymark("generate", definition, "-o", folder.path("nowhere/log.csv"))
    for run in [exported, generated] {
      #expect(run.status == 73)
      #expect(run.messages.contains("there is no folder"), "\(run.messages)")
    }
  }

  @Test func `an attribute without a column is told with the key that refers to it`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let text = try String(contentsOfFile: definition, encoding: .utf8)
    let wrong = try folder.write(
      text.replacing("signals:", with: "signals:\n  csat: { attribute: whatt }"),
      to: "wrong.yaml"
    )
    let run = waymark("analyze", wrong, log, "-o", folder.path("out"))
    #expect(run.status == 65)
    #expect(
      run.messages.contains(
        "the log has no column `whatt`, which `signals.csat` in the definition refers to"
      ),
      "\(run.messages)"
    )
    #expect(run.messages.contains("did you mean `what`?"), "\(run.messages)")
  }

  @Test func `73: a folder in a file's place leaves the others as they were`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    try folder.write("x", to: "out/touchpoints.csv/inside")
    let messages = try fail(folder, [definition, log], status: 73)
    #expect(messages.contains("touchpoints.csv"))
    #expect(try folder.text("out/analysis.json") == "earlier")
  }

  @Test func `a run that fails makes no folder`() throws {
    let folder = try TemporaryFolder()
    let (definition, _) = try SmallShop.write(to: folder)
    let log = try folder.write("who,at,what\n", to: "empty.csv")
    let run = waymark("analyze", definition, log, "-o", folder.path("a/b/c"))
    #expect(run.status == 65)
    #expect(!FileManager.default.fileExists(atPath: folder.path("a")))
  }
}
