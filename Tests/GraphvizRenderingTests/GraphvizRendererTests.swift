import Foundation
import GraphvizRendering
import TestSupport
import Testing

/// A renderer that starts the built program.
func builtRenderer(_ limits: RenderingLimits = RenderingLimits()) throws -> GraphvizRenderer {
  GraphvizRenderer(executable: try BuiltProduct.waymark().path, limits: limits)
}

/// A renderer that starts a shell command in place of a layout.
func shell(_ command: String, _ limits: RenderingLimits = RenderingLimits()) -> GraphvizRenderer {
  GraphvizRenderer(executable: "/bin/sh", arguments: ["-c", command], limits: limits)
}

/// The failure that a rendering ends in.
func failure(of renderer: GraphvizRenderer, _ dot: String = "digraph { a }") -> RenderingFailure? {
  do {
    _ = try renderer.render(dot: dot, formats: [.svg])
    return nil
  } catch {
    return error
  }
}

@Suite struct GraphvizRendererTests {
  static let shop = """
    digraph shop {
      rankdir=LR; node [shape=box, fontname="DejaVu Sans"];
      subgraph cluster_find { label="Find"; search; product }
      subgraph cluster_buy { label="Buy"; cart; pay }
      search -> product -> cart -> pay; cart -> search [label="12 %"];
    }
    """

  @Test func oneLayoutGivesEveryFormat() throws {
    let rendering = try builtRenderer().render(dot: Self.shop, formats: RenderingFormat.allCases)
    #expect(Set(rendering.outputs.keys) == Set(RenderingFormat.allCases))
    #expect(rendering.warnings == [])
    // The signatures that the three specifications give.
    #expect(rendering[.png].starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(rendering[.pdf].starts(with: Array("%PDF-1.".utf8)))
    #expect(rendering[.pdf].suffix(8).contains(Array("%%EOF".utf8)))
    let svg = try XMLOutline(rendering[.svg])
    #expect(svg.elements.first == "svg")
    #expect(svg.texts.contains("12 %"))
    let plain = String(decoding: rendering[.plain], as: UTF8.self)
    #expect(plain.hasPrefix("graph ") && plain.hasSuffix("stop\n"))
    #expect(plain.split(separator: "\n").filter { $0.hasPrefix("node ") }.count == 4)
    #expect(try JSONSerialization.jsonObject(with: Data(rendering[.json])) is [String: Any])
  }

  @Test func onlyWhatIsAskedForIsMade() throws {
    let rendering = try builtRenderer().render(dot: Self.shop, formats: [.plain, .plain])
    #expect(rendering.outputs.keys.map(\.self) == [.plain])
    #expect(rendering[.svg] == [])
    #expect(try builtRenderer().render(dot: Self.shop, formats: []).outputs.isEmpty)
  }

  @Test func resolutionIsTheGraphs() throws {
    let renderer = try builtRenderer()
    func width(_ dpi: Int) throws -> Int {
      let dot = "digraph { graph [dpi=\(dpi)]; a -> b }"
      let png = try renderer.render(dot: dot, formats: [.png])[.png]
      // The width is a big-endian number at byte 16 of every PNG file.
      return png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    }
    let (screen, print) = (try width(96), try width(288))
    #expect(abs(print - 3 * screen) <= 3)
  }

  @Test func sameGraphGivesSameBytes() throws {
    let renderer = try builtRenderer()
    let first = try renderer.render(dot: Self.shop, formats: RenderingFormat.allCases)
    // A second later, since the date in a PDF counts seconds.
    Thread.sleep(forTimeInterval: 1.1)
    let second = try renderer.render(dot: Self.shop, formats: RenderingFormat.allCases)
    #expect(first == second)
    #expect(!first[.pdf].contains(Array("/CreationDate".utf8)))
  }

  @Test func brokenTextIsLocated() throws {
    let renderer = try builtRenderer()
    let dot = "digraph {\n  a -> b;\n  c [[ d\n}"
    let found = try #require(failure(of: renderer, dot))
    #expect(found.kind == .syntax(line: 3))
    #expect(
      found.message
        == "Graphviz could not read line 3 of the drawing: syntax error near '['"
    )
    #expect(!found.mayPassWhenSimpler)
    let open = try #require(failure(of: renderer, "digraph { a [label=\"x] }"))
    #expect(open.kind == .syntax(line: 1))
    #expect(open.message.contains("missing endquote"))
    for nothing in ["", " \n", "// only a comment\n", "\u{0}"] {
      let found = try #require(failure(of: renderer, nothing))
      guard case .syntax = found.kind else {
        Issue.record("\(found)")
        continue
      }
    }
  }

  @Test func warningsAreTold() throws {
    let dot = "digraph { a [shape=nosuchshape] }"
    let rendering = try builtRenderer().render(dot: dot, formats: [.svg])
    #expect(rendering.warnings.contains { $0.contains("nosuchshape") })
  }

  /// A graph whose layout takes minutes.
  static var endless: String {
    var generator = SplitMix(state: 7)
    let edges = (0..<20_000).map { _ in
      "n\(generator.next() % 3_000) -> n\(generator.next() % 3_000);"
    }
    return "digraph { \(edges.joined(separator: "\n")) }"
  }

  @Test func processorTimeIsBounded() throws {
    let limits = RenderingLimits(processorTime: .milliseconds(400), wallClock: .seconds(60))
    let renderer = try builtRenderer(limits)
    let found = try #require(failure(of: renderer, Self.endless))
    #expect(found.kind == .timedOut)
    #expect(
      found.message == "the drawing was given up because its layout took too long"
    )
    #expect(found.mayPassWhenSimpler)
  }

  @Test func clockTimeIsBounded() throws {
    let limits = RenderingLimits(processorTime: .seconds(60), wallClock: .milliseconds(400))
    let renderer = try builtRenderer(limits)
    let duration = ContinuousClock().measure {
      #expect(failure(of: renderer, Self.endless)?.kind == .timedOut)
    }
    #expect(duration < .seconds(20))
  }

  /// Each of these would hold a parent that waits for its child.
  @Test(arguments: [
    "exec sleep 60", "exec >&- 2>&-; exec sleep 60", "trap '' TERM ALRM; exec sleep 60",
    "exec <&-; exec sleep 60",
  ])
  func silentChildIsKilled(command: String) {
    let renderer = shell(command, RenderingLimits(wallClock: .milliseconds(300)))
    let duration = ContinuousClock().measure {
      #expect(failure(of: renderer)?.kind == .timedOut)
    }
    #expect(duration < .seconds(20))
  }

  @Test func memoryIsBounded() throws {
    let renderer = try builtRenderer(RenderingLimits(memoryBytes: 48 << 20))
    // A bitmap of some 3 GB.
    let dot = "digraph { graph [dpi=9600]; a -> b -> c -> d -> e }"
    do {
      let rendering = try renderer.render(dot: dot, formats: [.png])
      Issue.record("drew \(rendering[.png].count) bytes, warned \(rendering.warnings)")
    } catch {
      #expect(error.kind == .outOfMemory, "\(error)")
      #expect(error.mayPassWhenSimpler)
    }
  }

  /// Without memory for the plug-ins and fonts there is no drawing, or one that warns.
  @Test(arguments: [1, 8, 16, 24, 32, 40, 56])
  func littleMemoryIsTold(mebibytes: Int) throws {
    let renderer = try builtRenderer(RenderingLimits(memoryBytes: mebibytes << 20))
    do {
      let rendering = try renderer.render(dot: Self.shop, formats: [.svg])
      #expect(rendering.warnings.contains { $0.hasPrefix("Could not load") } || mebibytes > 32)
    } catch {
      let isExpected = error.kind == .outOfMemory || error.kind == .layout
      #expect(isExpected, "\(error)")
    }
    guard mebibytes < 16 else { return }
    // Only a plug-in can make a PDF.
    do {
      _ = try renderer.render(dot: Self.shop, formats: [.pdf])
      Issue.record("a PDF without its plug-in")
    } catch {
      #expect(error.mayPassWhenSimpler)
    }
  }

  @Test func bitmapBeyondCairoIsDrawnSmallerAndTold() throws {
    // Cairo's bitmaps have at most 32,767 pixels a side; this one would have some 48,000.
    let dot =
      "digraph { rankdir=LR; graph [dpi=9600]; node [shape=point]; a -> b -> c -> d -> e -> f -> g }"
    let rendering = try builtRenderer().render(dot: dot, formats: [.png])
    #expect(rendering.warnings.contains { $0.hasPrefix("graph is too large for cairo") })
  }

  @Test(arguments: [("SEGV", 11), ("ABRT", 6), ("KILL", 9)])
  func crashIsAValue(name: String, number: Int32) throws {
    let found = try #require(failure(of: shell("echo oops >&2; kill -\(name) $$")))
    #expect(found.kind == .crashed(signal: number))
    #expect(found.message.hasPrefix("Graphviz crashed on the drawing (signal \(number), "))
    #expect(found.detail == "oops")
    #expect(found.mayPassWhenSimpler)
  }

  @Test func strangersAreTold() throws {
    let absent = GraphvizRenderer(executable: "/no/such/program")
    let found = try #require(failure(of: absent))
    #expect(found.kind == .notStartable)
    #expect(
      found.message == "the layout process could not be started: "
        + "/no/such/program: No such file or directory"
    )
    let folder = GraphvizRenderer(executable: "/")
    #expect(failure(of: folder)?.kind == .notStartable)
    let refusing = GraphvizRenderer(executable: "/bin/false")
    #expect(failure(of: refusing) == RenderingFailure(.unexpectedAnswer, detail: "exit status 1"))
    #expect(failure(of: shell("echo hello"))?.kind == .unexpectedAnswer)
    #expect(failure(of: shell("exit 127"))?.kind == .notStartable)
    // Answers that begin rightly and then break off or lie.
    for answer in [
      "", "output svg 9999\\nshort", "output svg -1\\n", "output svg x\\nend - 0\\n",
      "end - 0\\n", "output gif 1\\nxend - 0\\n", "message - 99999999999999999999\\n",
    ] {
      let renderer = shell("printf 'waymark-layout 1\\n\(answer)'")
      #expect(failure(of: renderer)?.kind == .unexpectedAnswer, "\(answer)")
    }
  }

  @Test func endlessAnswerIsCutOff() {
    let renderer = shell("exec yes", RenderingLimits(outputBytes: 1 << 20))
    #expect(failure(of: renderer)?.kind == .tooLarge)
  }

  @Test func largeTextIsNoDanger() throws {
    // Far more than a socket's buffer, to children that read none of it or all.
    let comment = String(repeating: "// padding that Graphviz skips\n", count: 400_000)
    #expect(failure(of: shell("exit 3"), comment)?.detail == "exit status 3")
    #expect(failure(of: shell("exec cat"), comment)?.kind == .unexpectedAnswer)
    #expect(failure(of: shell("exec cat >&2"), comment)?.kind == .unexpectedAnswer)
    let rendering = try builtRenderer().render(dot: comment + Self.shop, formats: [.plain])
    #expect(!rendering[.plain].isEmpty)
  }

  @Test func largeDrawingComesWhole() throws {
    let label = String(repeating: "x", count: 5_000)
    let nodes = (0..<400).map { "n\($0) [label=\"\(label)\"];" }.joined()
    let rendering = try builtRenderer().render(
      dot: "digraph { \(nodes) }",
      formats: [.svg, .plain]
    )
    #expect(rendering[.svg].count > 400 * 5_000)
    #expect(rendering[.svg].suffix(7).elementsEqual(Array("</svg>\n".utf8)))
  }

  @Test func manyAtATime() async throws {
    let renderer = try builtRenderer()
    let sizes = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
      for count in 1...8 {
        group.addTask {
          let nodes = (0..<count).map { "n\($0);" }.joined()
          let rendering = try await renderer.renderConcurrently(
            dot: "digraph { \(nodes) }",
            formats: [.svg, .plain]
          )
          let plain = String(decoding: rendering[.plain], as: UTF8.self)
          return (count, plain.split(separator: "\n").filter { $0.hasPrefix("node") }.count)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sizes.count == 8)
    for (asked, drawn) in sizes { #expect(asked == drawn) }
  }

  @Test func cancellingEndsTheLayout() async throws {
    let renderer = shell("exec sleep 60")
    let task = Task { () async throws(RenderingFailure) -> Rendering in
      try await renderer.renderConcurrently(dot: "digraph { a }", formats: [.svg])
    }
    try await Task.sleep(for: .milliseconds(200))
    let start = ContinuousClock.now
    task.cancel()
    let result = await task.result
    #expect(throws: RenderingFailure(.cancelled)) { try result.get() }
    #expect(start.duration(to: .now) < .seconds(20))
  }

  #if os(Linux)
  @Test func nothingIsLeftBehind() throws {
    let files = FileManager.default
    let before = try files.contentsOfDirectory(atPath: "/proc/self/fd").count
    let started = "waymark-left-behind-\(getpid())"
    for _ in 0..<60 {
      _ = failure(of: shell("exit 1"))
      _ = failure(of: GraphvizRenderer(executable: "/no/such/program"))
      _ = failure(of: shell("# \(started)\nexec sleep 9", RenderingLimits(wallClock: .zero)))
    }
    let after = try files.contentsOfDirectory(atPath: "/proc/self/fd").count
    // Tests that run at the same time hold some of their own.
    #expect(after - before < 60)
    #expect(descendants(commandLine: started) == 0)
  }

  /// How many processes have a word in their command line.
  private func descendants(commandLine word: String) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { name in
      guard Int(name) != nil,
        let bytes = FileManager.default.contents(atPath: "/proc/\(name)/cmdline")
      else { return false }
      return String(decoding: bytes, as: UTF8.self).contains(word)
    }.count
  }

  @Test func childrenAtATimeDoNotHoldEachOthersDescriptors() async {
    // Tests that run at the same time open sockets that our children inherit for a moment. A
    // descriptor that children hold of each other would be there in every attempt.
    var seen: [[String]] = []
    for _ in 0..<10 {
      let expected = Array(repeating: "\(inheritedSockets() + 3)", count: 8)
      let counts = await socketCountsOfChildren(8)
      if counts == expected { return }
      seen.append(counts)
    }
    Issue.record("children hold more than their own three sockets: \(seen)")
  }

  /// How many sockets children inherit that are no doing of ours.
  private func inheritedSockets() -> Int {
    (Int32(3)..<1024).filter { descriptor in
      var status = stat()
      return fcntl(descriptor, F_GETFD) & FD_CLOEXEC == 0 && fstat(descriptor, &status) == 0
        && status.st_mode & S_IFMT == S_IFSOCK
    }.count
  }

  private func socketCountsOfChildren(_ count: Int) async -> [String] {
    let renderer = shell("sleep 0.1; readlink /proc/$$/fd/* | grep -c socket >&2; exit 1")
    return await withTaskGroup(of: String.self) { group in
      for _ in 0..<count {
        group.addTask {
          do throws(RenderingFailure) {
            _ = try await renderer.renderConcurrently(dot: "digraph {}", formats: [.svg])
            return "drawn"
          } catch {
            return error.detail
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  @Test func layoutClosesWhatItInherits() async throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let renderer = try builtRenderer()
    let task = Task { () async throws(RenderingFailure) -> Rendering in
      try await renderer.renderConcurrently(dot: Self.endless, formats: [.svg])
    }
    try await Task.sleep(for: .milliseconds(300))
    close(ends[1])
    // The pipe ends when nobody holds its other end; the layout takes longer than this.
    var polled = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
    #expect(poll(&polled, 1, 6_000) == 1)
    task.cancel()
    let result = await task.result
    #expect(throws: RenderingFailure(.cancelled)) { try result.get() }
  }
  #endif

  /// Valid graphs of the kind on which dot 2.42 crashes: labelled edges within a rank of a cluster
  /// and invisible edges that order it.
  @Test(arguments: [
    """
    digraph { subgraph cluster_0 { b; {rank=same; b;e;g} e->g [style=invis] }
      subgraph cluster_1 { a; {rank=same; a;c;d;f} }
      e->c [label="x" minlen=0] d->g [label="x"] a->g [label="x" weight=0] e->g [label="x"]
      f->g [label="x"] b->a [style=invis weight=10] }
    """,
    """
    digraph { rankdir=LR; newrank=true;
      subgraph cluster_a { {rank=same; a; b; c} a->b->c [style=invis] b->a [label="x"] }
      a->c [label="y"] }
    """,
    "digraph { splines=ortho; a->a [label=x]; subgraph cluster_a { a } subgraph cluster_b { } }",
  ])
  func crashingGraphCostsOnePicture(dot: String) throws {
    let renderer = try builtRenderer()
    do {
      let rendering = try renderer.render(dot: dot, formats: [.svg])
      #expect(try XMLOutline(rendering[.svg]).elements.first == "svg")
    } catch let error as RenderingFailure {
      guard case .crashed = error.kind else {
        Issue.record("\(error)")
        return
      }
      #expect(error.mayPassWhenSimpler)
    }
    #expect(try !renderer.render(dot: Self.shop, formats: [.svg])[.svg].isEmpty)
  }

  @Test func layoutCommandRefusesOtherArguments() throws {
    var renderer = try builtRenderer()
    renderer.arguments.append("more")
    let usage = "waymark: __layout is for Waymark's own use"
    #expect(failure(of: renderer) == RenderingFailure(.unexpectedAnswer, detail: usage))
    #expect(LayoutChild.run(arguments: ["svg"]) == 64)
  }
}

/// Steele, Lea and Flood's SplitMix64.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
