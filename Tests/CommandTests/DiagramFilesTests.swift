import Foundation
import TestSupport
import Testing
import WaymarkCommands

/// The pictures that `analyze` and `draw` write.
struct DiagramFilesTests {
  private static let pictures = ["failure-points", "journey-map"].flatMap { name in
    ["dot", "pdf", "png", "svg"].map { "\(name).\($0)" }
  }

  private func pictures(in folder: TemporaryFolder) throws -> [String] {
    try folder.files().filter { $0.hasPrefix("out/") }.map { String($0.dropFirst(4)) }
      .filter { name in ["dot", "pdf", "png", "svg"].contains { name.hasSuffix("." + $0) } }
  }

  @Test func `every diagram in every format, and the report embeds them`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let run = try Program.run(["analyze", definition, log, "-o", folder.path("out")])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try pictures(in: folder) == Self.pictures)
    let report = try folder.text("out/report.md")
    #expect(report.contains("](failure-points.svg)"))
    #expect(report.contains("](journey-map.svg)"))
    let svg = try folder.text("out/failure-points.svg")
    #expect(svg.contains("<title"))
    #expect(svg.contains("<desc"))
    let beginnings = [("png", Data([0x89, 0x50, 0x4E, 0x47])), ("pdf", Data("%PDF".utf8))]
    for (format, beginning) in beginnings {
      let file = folder.url.appending(path: "out/failure-points.\(format)")
      #expect(try Data(contentsOf: file).starts(with: beginning))
    }
    let page = try folder.text("out/report.html")
    #expect(page.contains("<svg") && page.contains("id=\"figure-failure-points\""))
    // A run for fewer formats takes the others away, and nothing else.
    try folder.write("mine", to: "out/mine.svg")
    let fewer = try Program.run(
      ["analyze", definition, log, "-o", folder.path("out"), "--formats", "png"]
    )
    #expect(fewer.status == 0)
    #expect(
      try pictures(in: folder)
        == ["failure-points.png", "journey-map.png", "mine.svg"]
    )
    #expect(try folder.text("out/report.md").contains("](failure-points.png)"))
    #expect(try folder.text("out/report.html").contains("id=\"figure-failure-points\""))
  }

  @Test func `two runs give the same bytes, pictures included`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    for name in ["a", "b"] {
      let threads = name == "a" ? "1" : "4"
      let run = try Program.run(
        ["analyze", definition, log, "-o", folder.path(name), "--threads", threads]
      )
      #expect(run.status == 0)
    }
    for file in try folder.files() where file.hasPrefix("a/") {
      let other = "b/" + file.dropFirst(2)
      let first = try Data(contentsOf: folder.url.appending(path: file))
      let second = try Data(contentsOf: folder.url.appending(path: other))
      #expect(first == second, "\(file)")
    }
  }

  @Test func `draw leaves alone what an analysis wrote`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let output = ["-o", folder.path("out"), "--formats", "svg,dot"]
    #expect(try Program.run(["analyze", definition, log] + output).status == 0)
    let draw = try Program.run(["draw", definition, "-o", folder.path("out"), "--formats", "svg"])
    #expect(draw.status == 0, "\(draw.messages)")
    #expect(draw.output == "")
    #expect(
      try pictures(in: folder)
        == ["failure-points.dot", "failure-points.svg", "journey-map.svg"]
    )
    // What draw kept is still known to be Waymark's own.
    let last = ["-o", folder.path("out"), "--formats", "none"]
    #expect(try Program.run(["analyze", definition, log] + last).status == 0)
    #expect(try pictures(in: folder) == [])
    #expect(try !folder.text("out/report.html").contains("id=\"figure-failure-points\""))
    #expect(waymark("draw", definition, "--formats", "none").status == 64)
    #expect(waymark("draw", folder.path("absent.yaml")).status == 66)
  }

  @Test func `draw with a log draws what analyze draws, in the kinds that are named`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let analysis = waymark(
      ["analyze", definition, log, "-o", folder.path("analysis"), "--formats", "svg"]
        + ["--diagrams", "stage-funnel,variants,neighbourhood", "--touchpoint", "basket"]
    )
    #expect(analysis.status == 0, "\(analysis.messages)")
    let common = ["draw", definition, log, "-o", folder.path("out"), "--formats", "svg"]
    let run = waymark(common + ["--kind", "stage-funnel,variants"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(try pictures(in: folder) == ["stage-funnel.svg", "variants.svg"])
    // A touchpoint that is named is drawn alone.
    let one = waymark(common + ["--touchpoint", "basket", "--language", "de"])
    #expect(one.messages.contains("Diagramme stehen in"), "\(one.messages)")
    #expect(try pictures(in: folder).contains("neighbourhood.svg"))
    #expect(try !pictures(in: folder).contains("failure-points.svg"))
    _ = waymark(common + ["--touchpoint", "basket"])
    for name in try pictures(in: folder) {
      #expect(try folder.text("out/\(name)") == folder.text("analysis/\(name)"), "\(name)")
    }
    // The silence counts as in an analysis: eleven days pass before the last event, not a year.
    let patient = waymark(common + ["--kind", "stage-funnel", "--inactivity", "365d"])
    #expect(patient.status == 0)
    #expect(try folder.text("out/stage-funnel.svg") != folder.text("analysis/stage-funnel.svg"))
    #expect(waymark(common + ["--touchpoint", "absent"]).status == 64)
    #expect(waymark("draw", definition, "--touchpoint", "basket").status == 65)
    #expect(waymark("draw", definition, folder.path("absent.csv")).status == 66)
  }

  /// Runs in process with another program in the place of the one that lays out.
  private func analyze(
    _ folder: TemporaryFolder,
    formats: String = "svg,dot",
    layoutProgram script: String
  ) throws -> CommandResult {
    let (definition, log) = try SmallShop.write(to: folder)
    let program = try folder.write("#!/bin/sh\n" + script, to: "layout.sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    return waymark(
      ["analyze", definition, log, "-o", folder.path("out"), "--formats", formats],
      layoutProgram: program
    )
  }

  @Test func `layouts that always crash cost the pictures, not the run`() throws {
    let folder = try TemporaryFolder()
    let run = try analyze(folder, layoutProgram: "kill -SEGV $$\n")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("warning: the diagram failure-points could not be drawn"))
    #expect(
      try pictures(in: folder) == ["failure-points.dot", "journey-map.dot"]
    )
    let report = try folder.text("out/report.md")
    #expect(report.contains("could not be drawn."))
    #expect(!report.contains("](failure-points.svg)"))
  }

  @Test func `a layout that crashes once is drawn again, simpler`() throws {
    let folder = try TemporaryFolder()
    let program = try BuiltProduct.waymark().path
    let mark = folder.path("crashed")
    let run = try analyze(
      folder,
      layoutProgram: "mkdir \(mark) 2>/dev/null && kill -SEGV $$\nexec \(program) \"$@\"\n"
    )
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains(" is simplified, since drawing all of it failed: "))
    #expect(try pictures(in: folder).count == 4)
    let report = try folder.text("out/report.md")
    #expect(report.contains(" is simplified: not all of it could be drawn."))
  }

  /// What stands in the texts of drawings, one after the other; the page writes their elements shorter.
  private static func words(of drawings: String) -> [Substring] {
    drawings.matches(of: /<text[^>]*>([^<]*)<\/text>/).map(\.output.1)
  }

  @Test func `the page shows what the files show, though a bitmap failed after it was drawn`()
    throws
  {
    let folder = try TemporaryFolder()
    let program = try BuiltProduct.waymark().path
    let mark = folder.path("crashed")
    let run = try analyze(
      folder,
      formats: "svg,png",
      layoutProgram: "case \"$*\" in *png*) mkdir \(mark) 2>/dev/null && kill -SEGV $$;; esac\n"
        + "exec \(program) \"$@\"\n"
    )
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains(" is simplified, since drawing all of it failed: "))
    let page = try folder.text("out/report.html")
    for name in ["failure-points", "journey-map"] {
      let words = Self.words(of: try folder.text("out/\(name).svg"))
      #expect(words.count > 10)
      #expect(Self.words(of: page).contains(words), "\(name)")
    }
    for report in [page, try folder.text("out/report.md")] {
      #expect(report.contains(" is simplified: not all of it could be drawn."))
    }
  }
}
