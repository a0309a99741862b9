import Foundation
import TestSupport
import Testing

/// The drawings and the page of the journeys that ship, and of a larger one.
struct ShippedDrawingsTests {
  /// Expects every drawing in a folder to have no label over another, outside its box or cut off.
  private func expectSound(_ folder: TemporaryFolder, atLeast count: Int, _ word: String) throws {
    let files = try folder.files().filter { $0.hasSuffix(".dot") }
    #expect(files.count >= count, "\(files)")
    for file in files {
      try RenderedDrawing(dot: folder.text(file)).expectSound("\(word): \(file)")
    }
  }

  @Test(arguments: ["online-shop", "telecom-support"], ["en", "de"])
  func `no label overlaps another in any kind of drawing`(
    journey: String,
    language: String
  ) throws {
    let folder = try TemporaryFolder()
    let sources = [".yaml", ".csv"].map { ShippedSample.folder.appending(path: journey + $0).path }
    let common = ["--formats", "dot", "--language", language, "--quiet"]
    let run = waymark(
      ["analyze"] + sources + ["--diagrams", "all", "-o", folder.path("analysis")] + common
    )
    #expect(run.status == 0, "\(run.messages)")
    let design = waymark(
      ["draw", sources[0], "--kind", "all", "-o", folder.path("design")] + common
    )
    #expect(design.status == 0, "\(design.messages)")
    try expectSound(folder, atLeast: 11, "\(journey) in \(language)")
  }

  /// A shipped log up to the end of March, and from April on: what begins in one half goes on in the other.
  private func halves(_ journey: String, in folder: TemporaryFolder) throws -> [String] {
    let log = try String(
      contentsOf: ShippedSample.folder.appending(path: journey + ".csv"),
      encoding: .utf8
    )
    let rows = log.split(separator: "\n", omittingEmptySubsequences: true)
    let head = try #require(rows.first)
    // 2025-03-31, or 31.03.2025.
    let month = /2025-(\d\d)-\d\d|\d\d\.(\d\d)\.2025/
    var parts: [[Substring]] = [[head], [head]]
    for row in rows.dropFirst() {
      let found = try #require(row.firstMatch(of: month))
      let number = try #require((found.1 ?? found.2).flatMap { Int($0) })
      parts[number < 4 ? 0 : 1].append(row)
    }
    #expect(parts.allSatisfy { $0.count > 1000 })
    return try parts.enumerated().map { number, rows in
      try folder.write(rows.joined(separator: "\n") + "\n", to: "half-\(number).csv")
    }
  }

  @Test(arguments: ["online-shop", "telecom-support"])
  func `no label overlaps another where two halves of a year are compared`(
    journey: String
  ) throws {
    let folder = try TemporaryFolder()
    let definition = ShippedSample.folder.appending(path: journey + ".yaml").path
    var analyses: [String] = []
    for (number, log) in try halves(journey, in: folder).enumerated() {
      analyses.append(folder.path("analysis-\(number)"))
      let run = waymark(
        ["analyze", definition, log, "--formats", "none", "--quiet", "-o", analyses[number]]
      )
      #expect(run.status == 0, "\(run.messages)")
    }
    let sizes = [[], ["--page", "a3"], ["--page", "a4"]]
    for (language, size) in ["en", "de"].flatMap({ tag in sizes.map { (tag, $0) } }) {
      let name = "difference-\(language)-\(size.last ?? "own")"
      let run = waymark(
        ["draw", "--difference"] + analyses + ["--formats", "dot", "--quiet"]
          + ["--language", language, "-o", folder.path(name)] + size
      )
      #expect(run.status == 0, "\(run.messages)")
      let dot = try #require(folder.files().first { $0.hasPrefix(name) && $0.hasSuffix(".dot") })
      // The halves do differ: cards bear differences of rates with their intervals.
      let words = language == "en" ? "points" : "Prozentpunkte"
      #expect(try folder.text(dot).contains(words), "\(name)")
    }
    try expectSound(folder, atLeast: 6, journey)
  }

  @Test(arguments: ["online-shop", "telecom-support"], ["a4", "a3"])
  func `no label overlaps another on paper`(journey: String, page: String) throws {
    let folder = try TemporaryFolder()
    let sources = [".yaml", ".csv"].map { ShippedSample.folder.appending(path: journey + $0).path }
    let run = waymark(
      ["draw"] + sources + ["--kind", "all", "--page", page, "--formats", "dot", "--quiet"]
        + ["--language", "de", "-o", folder.path("drawings")]
    )
    #expect(run.status == 0, "\(run.messages)")
    try expectSound(folder, atLeast: 7, "\(journey) on \(page)")
  }

  /// Twenty touchpoints in five stages, each with an owner, a channel, several ways on, a cost, a policy
  /// and a playbook; with every care measure.
  private static let twenty: String = {
    var lines = [
      "journey: twenty", "title: Journey of twenty touchpoints", "currency: EUR",
      "log: { customer: who, time: at, event: what, attributes: { \(attributes) } }",
      "inactivity: 10d", "conversion-window: 20d", "stages:",
    ]
    for stage in 0..<5 {
      lines += ["  - id: stage-\(stage)", "    touchpoints:"]
      for touchpoint in (stage * 4)..<(stage * 4 + 4) {
        lines += [
          "      - id: touchpoint-number-\(touchpoint)",
          "        channel: \(["web", "app", "phone", "store"][touchpoint % 4])",
          "        owner: \(["marketing", "sales", "customer care"][touchpoint % 3])",
          "        cost: \(touchpoint + 1).50",
          "        policies: { data-protection: Kept for \(touchpoint + 1) days }",
          "        playbook: { response: Call back on the same day, escalation: Head of the team }",
        ]
        if touchpoint == 8 { lines += ["        goal: true", "        value: revenue"] }
        if touchpoint == 10 { lines.append("        backstage: true") }
        if touchpoint == 13 { lines.append("        exit: true") }
        let next = [1, 2, 5].map { touchpoint + $0 }.filter { $0 < 20 }
        if touchpoint < 19 {
          let ids = next.map { "touchpoint-number-\($0)" }.joined(separator: ", ")
          lines.append("        next: [\(ids)]")
        } else {
          lines += ["        goal: true", "        end: true"]
        }
        if touchpoint < 2 { lines.append("        entry: true") }
      }
    }
    return lines.joined(separator: "\n") + "\n" + care
  }()

  private static let attributes = [
    "revenue", "reason", "why", "csat", "nps", "effort", "handled", "about", "promised",
  ].map { "\($0): \($0)" }.joined(separator: ", ")

  /// What is measured of twenty touchpoints beside where people leave.
  private static let care = """
    signals:
      complaint: { match: [complaint], category: reason, about: about, within: 10d }
      csat: { attribute: csat, scale: [1, 5] }
      nps: { attribute: nps }
      ces: { attribute: effort }
      escalation: { match: escalated }
    calendar: ["Mon-Fri 08:00-20:00", "Sat 09:00-16:00"]
    standards:
      - id: first-answer
        title: First answer within eight hours
        from: touchpoint-number-3
        to: { event: replied }
        within: 8h
        target: 90%
        owner: sales
      - id: take-over
        title: Taken over within a day
        from: touchpoint-number-6
        to: touchpoint-number-8
        within: 1d
        target: 80%
        owner: marketing
      - id: delivered
        title: Delivered within three days
        from: touchpoint-number-8
        to: touchpoint-number-10
        within: 3d
        calendar: none
        target: 85%
        owner: customer care
      - id: accuracy
        preset: invoice-accuracy
        from: touchpoint-number-12
        without: { event: corrected }
        calendar: none
        owner: sales
      - id: promise
        preset: delivery-promise
        from: touchpoint-number-14
        to: touchpoint-number-16
        due: promised
        calendar: none
        owner: customer care
    contact:
      touchpoints: [touchpoint-number-11, touchpoint-number-15]
      window: 5d
      reason: why
      cost: { store: 4.20 }
      actor: handled
      bots: [bot]
    escalation-path: { levels: [agent, supervisor, manager], within: 4h }
    worth: { period: 30d, margin: 35%, discount: 8% }
    fixes:
      - id: shorter-form
        title: A shorter form
        at: touchpoint-number-7
        against: drop-off
        cost: 18000
        reduction: 25%
      - id: message
        title: A message before they ask
        at: touchpoint-number-9
        against: complaint
        cost: 300
        reduction: 40%
      - { id: carrier, title: A second carrier, standard: delivered, cost: 2400, reduction: 50% }
      - id: help
        title: Help pages that settle the matter
        at: touchpoint-number-11
        against: repeat-contact
        cost: 600
        reduction: 30%
    thresholds: { drop-off: 10%, complaint: 5% }

    """

  @Test func `a page of twenty touchpoints with every picture stays below two megabytes`() throws {
    let folder = try TemporaryFolder()
    let definition = try folder.write(Self.twenty, to: "twenty.yaml")
    let generated = waymark(
      "generate",
      definition,
      "--customers",
      "3000",
      "--plant",
      "touchpoint-number-7:drop-off=30%",
      "--plant",
      "touchpoint-number-9:complaint=12%",
      "--plant",
      "first-answer:breach=20%",
      "-o",
      folder.path("log.csv")
    )
    #expect(generated.status == 0, "\(generated.messages)")
    let run = waymark(
      "analyze",
      definition,
      folder.path("log.csv"),
      "--diagrams",
      "all",
      "--formats",
      "svg",
      "-o",
      folder.path("out"),
      "--quiet"
    )
    #expect(run.status == 0, "\(run.messages)")
    let page = try folder.text("out/report.html")
    #expect(page.utf8.count < 2_000_000)
    // Its map and every picture are in it.
    let pictures = try folder.files().filter { $0.hasSuffix(".svg") }
    #expect(pictures.count >= 7)
    for picture in pictures {
      let name = picture.dropFirst("out/".count).dropLast(".svg".count)
      #expect(page.contains("id=\"figure-\(name)\""))
    }
    #expect(page.contains("touchpoint-number-19"))
    for section in [
      "standards", "worth", "retention", "fixes", "feedback", "contacts", "escalation",
      "care-coverage",
    ] {
      #expect(page.contains("<section id=\"\(section)\""), "\(section)")
    }
  }
}
