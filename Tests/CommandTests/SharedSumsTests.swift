import Foundation
import TestSupport
import Testing

/// No small group can be worked out from an edition for sharing by what adds up in it.
struct SharedSumsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["online-shop", "telecom-support"], [5, 20])
  func `no small group of a sample can be worked out from sums`(sample: String, least: Int) throws {
    let sample = ShippedSample(name: sample)
    let whole = try sample.texts(least: 5)
    let worked = try work(
      try sample.analysis(least: 5),
      try sample.analysis(least: least, ["--share"]),
      ExportedJourneys(try #require(whole["journeys.csv"]))
    )
    #expect(worked.sumCount > 100 && worked.told.count > 300)
    #expect(worked.smallGroups(under: least) == [])
  }

  @Test(arguments: 0..<5 as Range<UInt64>, [1, 3])
  func `no small group of a random log can be worked out from sums`(
    seed: UInt64,
    journeysEach: Int
  ) throws {
    let definition = """
      journey: random
      log: { customer: who, time: at, event: what }
      inactivity: 10d
      split: { idle: 20d }
      minimum-group: 5
      stages:
        - id: first
          touchpoints:
            - { id: a, entry: true, owner: one }
            - { id: b, owner: two }
            - { id: c, owner: one }
        - id: second
          touchpoints:
            - { id: d, owner: two }
            - { id: e, goal: true, owner: one }
            - { id: x, exit: true, owner: two }
        - id: third
          touchpoints:
            - { id: f, owner: three }
            - { id: g, end: true, owner: three }
      signals: { complaint: { match: moan, within: 5d } }
      """
    var random = SeededGenerator(seed: seed)
    let places = ["a", "b", "c", "d", "e", "x", "f", "g"]
    var rows = ["who,at,what"]
    for journey in 0..<Int.random(in: 80..<400, using: &random) {
      // Where customers have several journeys, each begins a good while after the one before.
      let customer = journey / journeysEach
      var day = Int.random(in: 1..<60, using: &random) + journey % journeysEach * 90
      var place = Int.random(in: 0..<8, using: &random) < 7 ? 0 : 3
      while place < places.count {
        rows.append("c\(customer),\(Self.time(day)),\(places[place])")
        if Int.random(in: 0..<12, using: &random) == 0 {
          rows.append("c\(customer),\(Self.time(day, hour: 11)),moan")
        }
        if places[place] == "x" || Int.random(in: 0..<7, using: &random) == 0 { break }
        day += Int.random(in: 0..<4, using: &random)
        place += [1, 1, 1, 1, 2, 3, -1, 0].randomElement(using: &random) ?? 1
        place = max(0, place)
      }
    }
    let file = try folder.write(definition, to: "own.yaml")
    let log = try folder.write(rows.joined(separator: "\n"), to: "own.csv")
    let whole = try analyze(file, log, "whole", "--export-journeys", folder.path("journeys.csv"))
    let worked = try work(
      whole,
      try analyze(file, log, "shared", "--share"),
      ExportedJourneys(try folder.text("journeys.csv"))
    )
    #expect(worked.sumCount > 50 && worked.told.count > 60)
    #expect(worked.smallGroups(under: 5) == [])
  }

  @Test func `what can be worked out is found`() {
    var worked = Worked()
    worked.add("all", 30, told: 30)
    worked.add("a", 4, told: 0)
    worked.add("b", 26, told: 0)
    worked.sum("all", ["a", "b"])
    #expect(worked.smallGroups(under: 5) == [])
    worked.add("b too", 26, told: 26)
    worked.sum("b too", ["b"])
    #expect(worked.smallGroups(under: 5) == ["a"])
  }

  @Test func `what can be worked out of few customers with many journeys is found`() {
    var worked = Worked(customerOf: (0..<30).map { $0 < 8 ? "busy \($0 % 4)" : "c\($0)" })
    worked.add("all", 30, told: 30)
    worked.add("a", 8, told: 0)
    worked.add("b", 22, told: 22)
    worked.set("all", Set(0..<30))
    worked.set("a", Set(0..<8))
    worked.set("b", Set(8..<30))
    worked.sum("all", ["a", "b"])
    #expect(worked.smallGroups(under: 5) == ["a"])
    #expect(worked.smallGroups(under: 4) == [])
  }

  private static func time(_ day: Int, hour: Int = 10) -> String {
    let month = 1 + day / 28
    return
      "2025-\(month < 10 ? "0" : "")\(month)-\(day % 28 < 9 ? "0" : "")\(day % 28 + 1)T\(hour):00:00Z"
  }

  private func analyze(
    _ definition: String,
    _ log: String,
    _ name: String,
    _ options: String...
  ) throws -> [String: Any] {
    let result = waymark(
      ["analyze", definition, log, "-o", folder.path(name), "--formats", "none"] + options
    )
    #expect(result.status == 0, "\(result.messages)")
    return try folder.object("\(name)/analysis.json")
  }

  /// The sums that all readers know, with the true numbers and those that an edition for sharing tells.
  private func work(
    _ whole: [String: Any],
    _ shared: [String: Any],
    _ journeys: ExportedJourneys
  ) throws -> Worked {
    var worked = Worked(customerOf: journeys.customers)
    func add(_ name: String, _ whole: Any?, _ shared: Any?) {
      switch whole {
      case let number as Int: worked.add(name, number, told: shared as? Int)
      case let object as [String: Any]:
        let others = shared as? [String: Any] ?? [:]
        for (key, value) in object { add("\(name).\(key)", value, others[key]) }
      case let list as [Any]:
        let others = shared as? [Any] ?? []
        for (index, value) in list.enumerated() {
          add("\(name).\(index)", value, others.indices.contains(index) ? others[index] : nil)
        }
      default: break
      }
    }
    let lists = ["touchpoints", "stages", "owners"]
    for list in lists { add(list, whole[list], shared[list]) }
    add("totals", whole["totals"], shared["totals"])
    func ways(_ document: [String: Any]) throws -> [String: [String: Any]] {
      Dictionary(
        uniqueKeysWithValues: try #require(document["transitions"] as? [[String: Any]]).map {
          ("\($0["from"] ?? "") > \($0["to"] ?? "")", $0)
        }
      )
    }
    let (allWays, toldWays) = (try ways(whole), try ways(shared))
    for (name, way) in allWays { add("ways.\(name).count", way["count"], toldWays[name]?["count"]) }
    let touchpoints = try #require(whole["touchpoints"] as? [[String: Any]])
    tell(&worked, journeys, whole, touchpoints)
    for (name, way) in allWays {
      guard let from = way["from"] as? String, let to = way["to"] as? String else { continue }
      worked.set("ways.\(name).count", journeys.way(from: from, to: to))
    }
    link(&worked, touchpoints, allWays)
    try worked.linkVisits(journeys, whole, touchpoints)
    try worked.linkVariants(journeys, shared, touchpoints, ways: Array(allWays.values))
    for (list, member) in [("stages", "stage"), ("owners", "owner")] {
      let groups = try #require(whole[list] as? [[String: Any]])
      for (index, group) in groups.enumerated() {
        let name = "\(list).\(index)"
        let id = (group["id"] ?? group["owner"]) as? String
        let places = touchpoints.indices.filter { touchpoints[$0][member] as? String == id }
        worked.sum(
          "\(name).journeys",
          ["movedOn", "completed", "exited", "droppedOff", "open"].map { "\(name).\($0)" }
        )
        worked.addSum("\(name) exits", places.map { "touchpoints.\($0).exited" })
        worked.nest("\(name).exited", in: "\(name) exits")
        for key in ["completed", "droppedOff", "open"] {
          worked.sum("\(name).\(key)", places.map { "touchpoints.\($0).\(key)" })
        }
        worked.nest("\(name).complainedJourneys", in: "\(name).journeys")
        let complained = places.map { "touchpoints.\($0).complainedJourneys" }
        if places.allSatisfy({ touchpoints[$0]["namedElsewhere"] as? Int == 0 }) {
          worked.overlap("\(name).complainedJourneys", complained)
        }
        for place in places {
          worked.nest("touchpoints.\(place).complainedJourneys", in: "\(name).complainedJourneys")
        }
      }
    }
    return worked
  }

  /// Steps that another follows, and those that none does: these are where journeys ended.
  private func linkTimes(_ worked: inout Worked, _ name: String, out: [String]) {
    let steps = "\(name).secondsToNext.n"
    worked.sum(steps, out.map { "ways.\($0).count" })
    worked.nest(steps, in: "\(name).visits")
    worked.addSum(
      "\(name) ended",
      ["completed", "exited", "droppedOff", "open"].map { "\(name).\($0)" }
    )
    worked.nest("\(name).visits without \(steps)", in: "\(name) ended")
    worked.nest(steps, in: "\(name).continuedWithin.followed")
    worked.sum(
      "\(name).continuedWithin.of",
      ["followed", "censored"].map { "\(name).continuedWithin.\($0)" }
    )
    worked.sum("\(name).visits", ["\(name).continuedWithin.of"])
  }

  /// Tells of which journeys numbers are.
  private func tell(
    _ worked: inout Worked,
    _ journeys: ExportedJourneys,
    _ whole: [String: Any],
    _ touchpoints: [[String: Any]]
  ) {
    func set(_ place: String, _ sets: [String: Set<Int>]) {
      for (key, journeys) in sets {
        let name = "\(place).\(key)"
        worked.set(name, journeys)
        // Visits may be more than the journeys that made them, and so may steps at a position be in no journey.
        let isRight =
          worked.truth[name] == nil || key == "visits" || worked.truth[name] == journeys.count
        #expect(isRight, "\(name)")
      }
    }
    let goals = Set(
      touchpoints.filter { $0["goal"] as? Bool == true }.compactMap { $0["id"] as? String }
    )
    set("totals", journeys.totals)
    for (index, touchpoint) in touchpoints.enumerated() {
      set(
        "touchpoints.\(index)",
        journeys.touchpoint(touchpoint["id"] as? String ?? "", goals: goals)
      )
    }
    var later: Set<String> = []
    for (list, member) in [("owners", "owner"), ("stages", "stage")] {
      let groups = whole[list] as? [[String: Any]] ?? []
      for (index, group) in groups.enumerated().reversed() {
        let id = (group["id"] ?? group["owner"]) as? String
        let ids = Set(
          touchpoints.filter { $0[member] as? String == id }.compactMap { $0["id"] as? String }
        )
        set("\(list).\(index)", journeys.group(ids))
        guard list == "stages" else { continue }
        later.formUnion(ids)
        set("\(list).\(index)", ["reachedThisOrLater": journeys.reached(later)])
      }
    }
  }

  private func link(
    _ worked: inout Worked,
    _ touchpoints: [[String: Any]],
    _ ways: [String: [String: Any]]
  ) {
    for index in touchpoints.indices {
      let name = "touchpoints.\(index)"
      let id = touchpoints[index]["id"] as? String
      worked.sum(
        "\(name).journeys",
        ["continued", "completed", "exited", "droppedOff", "open"].map { "\(name).\($0)" }
      )
      let into = ways.filter { $0.value["to"] as? String == id }.keys.sorted()
      worked.sum("\(name).visits", into.map { "ways.\($0).count" } + ["\(name).entries"])
      worked.sum("\(name).entries", ["\(name).positions.0"])
      linkTimes(&worked, name, out: ways.filter { $0.value["from"] as? String == id }.keys.sorted())
      let nested = [
        ("entries", "journeys"), ("repeats", "journeys"), ("dropOffRate.count", "droppedOff"),
        ("dropOffRate.of", "dropOffBounds.of"), ("dropOffBounds.of", "journeys"),
        ("dropOffRate.of", "journeys"), ("dropOffRate.count", "dropOffRate.of"),
        ("droppedBeforeGoal", "droppedOff"), ("continuedBeforeGoal", "continued"),
        ("goalAfter", "continuedBeforeGoal"), ("complainedJourneys", "journeys"),
        ("complaintRate.count", "complainedJourneys"), ("complaintRate.of", "journeys"),
        ("complaintRate.count", "complaintRate.of"), ("droppedOff", "sensitivity.half.droppedOff"),
        ("sensitivity.double.droppedOff", "droppedOff"), ("open", "sensitivity.double.open"),
        ("sensitivity.half.open", "open"),
        ("namedElsewhere", "complaintsByRule.named"),
        ("sensitivity.half.dropOffRate.count", "sensitivity.half.droppedOff"),
        ("sensitivity.double.dropOffRate.count", "sensitivity.double.droppedOff"),
        ("sensitivity.half.dropOffRate.of", "journeys"),
        ("sensitivity.double.dropOffRate.of", "journeys"),
        ("repeatRate.count", "repeats"), ("repeatRate.of", "journeys"),
      ]
      for (part, whole) in nested { worked.nest("\(name).\(part)", in: "\(name).\(whole)") }
      worked.sum(
        "\(name).complaints",
        ["\(name).complaintsByRule.named", "\(name).complaintsByRule.preceding"]
      )
    }
    func all(_ key: String) -> [String] { touchpoints.indices.map { "touchpoints.\($0).\(key)" } }
    worked.sum("totals.journeys", ["completed", "droppedOff", "open"].map { "totals.\($0)" })
    for key in ["completed", "droppedOff", "open"] { worked.sum("totals.\(key)", all(key)) }
    for silence in ["half", "double"] {
      for key in ["droppedOff", "open"] {
        worked.sum("totals.sensitivity.\(silence).\(key)", all("sensitivity.\(silence).\(key)"))
      }
      worked.sum(
        "totals.journeys",
        ["completed", "droppedOff", "open"].map { "totals.sensitivity.\(silence).\($0)" }
      )
    }
    worked.sum("totals.journeys", all("entries"))
    worked.sum("totals.complaintsNamed", all("complaintsByRule.named"))
    worked.sum("totals.complaintsPreceding", all("complaintsByRule.preceding"))
    worked.sum(
      "totals.complaints",
      ["Named", "Preceding", "Unattributed"].map { "totals.complaints\($0)" }
    )
    for part in ["reachedGoal", "leftTruncated", "conformingJourneys"] {
      worked.nest("totals.\(part)", in: "totals.journeys")
    }
    worked.nest("totals.returned", in: "totals.droppedOff")
    worked.nest("totals.conversionRate.count", in: "totals.reachedGoal")
    worked.nest("totals.conversionRate.of", in: "totals.journeys")
    worked.nest("totals.conversionRate.count", in: "totals.conversionRate.of")
    for part in ["completed", "droppedOff", "open", "reachedGoal", "conforming"] {
      let name = part == "conforming" ? "conformingJourneys" : part
      worked.sum("totals.shares.\(part).count", ["totals.\(name)"])
    }
  }
}
