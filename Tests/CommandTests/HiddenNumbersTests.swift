import Foundation
import TestSupport
import Testing

/// What an edition for sharing hides reads as hidden, and what it shows is what the whole analysis says.
struct HiddenNumbersTests {
  /// The members of an analysis whose numbers are each told by themselves, not as sums of what is shown.
  private static let members = [
    "totals", "stages", "touchpoints", "owners", "transitions", "timeToGoal", "standards",
  ]

  @Test(arguments: ["online-shop", "telecom-support"], [5, 50])
  func `each number is the true one, or hidden`(sample: String, least: Int) throws {
    let whole = try ShippedSample(name: sample).analysis(least: 5)
    let shared = try ShippedSample(name: sample).analysis(least: least, ["--share"])
    var problems: [String] = []
    var hidden = 0
    for member in Self.members {
      compare(
        Self.keyed(whole[member]),
        Self.keyed(shared[member]),
        member,
        isNamed: false,
        &problems,
        &hidden
      )
    }
    #expect(problems == [])
    #expect(hidden > 0)
  }

  /// A list of ways by their ends, since small ones are left out; anything else as it is.
  private static func keyed(_ value: Any?) -> Any? {
    guard let list = value as? [[String: Any]], list.first?["from"] != nil else { return value }
    return Dictionary(
      list.map { ("\($0["from"] ?? "") > \($0["to"] ?? "")", $0 as Any) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private func compare(
    _ whole: Any?,
    _ shared: Any?,
    _ path: String,
    isNamed: Bool,
    _ problems: inout [String],
    _ hidden: inout Int
  ) {
    switch (whole, shared) {
    case (is NSNull, is NSNull): break
    case (.some, nil), (.some, is NSNull): hidden += 1
    case (let whole as [String: Any], let shared as [String: Any]):
      let names = Set(shared["hidden"] as? [String] ?? [])
      for (key, value) in shared where key != "hidden" {
        let path = path + "." + key
        compare(whole[key], value, path, isNamed: names.contains(key), &problems, &hidden)
      }
    case (let whole as [Any], let shared as [Any]):
      guard whole.count == shared.count else {
        // Of reasons, those of few customers are left out.
        if !shared.isEmpty, !path.hasSuffix("ategories") {
          problems.append("\(path): \(shared.count) of \(whole.count)")
        }
        return
      }
      for (index, value) in shared.enumerated() {
        compare(whole[index], value, "\(path)[\(index)]", isNamed: isNamed, &problems, &hidden)
      }
    case (let whole as NSNumber, let shared as NSNumber):
      // Rare names of unmapped events become one.
      if whole == shared || path.hasSuffix(".unmappedNames") { return }
      // It is adjusted for the outcomes that are shown.
      if path.hasSuffix(".adjustedPValue") { return }
      // Of the rates, the parts of one that has no value.
      if shared == 0, isNamed || path.hasSuffix(".count") || path.hasSuffix(".of") {
        hidden += 1
      } else {
        problems.append("\(path): \(shared) for \(whole)")
      }
    case (let whole as Bool, let shared as Bool):
      if whole != shared { problems.append("\(path): \(shared)") }
    case (let whole as String, let shared as String):
      // A verdict on what is hidden is none.
      if whole != shared, !path.hasSuffix("erdict"), !path.hasSuffix(".reading") {
        problems.append("\(path): \(shared)")
      }
    default: problems.append("\(path): \(shared ?? "nothing") for \(whole ?? "nothing")")
    }
  }

  @Test(arguments: ["online-shop", "telecom-support"])
  func `an analysis names each number that may be hidden`(sample: String) throws {
    let shared = try ShippedSample(name: sample).analysis(least: 50, ["--share"])
    var zeros = 0
    for touchpoint in try #require(shared["touchpoints"] as? [[String: Any]]) {
      let names = Set(touchpoint["hidden"] as? [String] ?? [])
      for key in ["journeys", "entries", "continued", "droppedOff", "complaints", "goalAfter"]
      where touchpoint[key] as? Int == 0 {
        #expect(names.contains(key), "\(key) of \(touchpoint["id"] ?? "")")
        zeros += 1
      }
    }
    #expect(zeros > 20)
    let whole = try ShippedSample(name: sample).analysis(least: 5)
    for touchpoint in try #require(whole["touchpoints"] as? [[String: Any]]) {
      #expect(touchpoint["hidden"] == nil)
    }
  }

  /// Sentences that claim that there is nothing, which is not so of this sample.
  private static let claims = [
    "en": [
      "No scores were given.", "Nobody made contact.", "There are no journeys.",
      "No journey dropped off.", "Nothing went wrong in this log.", "No journey came here.",
      "No goal visit has a value, so nothing is said of what losses cost.",
      "the log is too short to tell who comes back.", "All ways taken are designed, repeats aside.",
      "| too few |", "never visited<", " 0 journeys", " 0 are ", "0 complaints", "(0.0%)",
      "| 0 |",
    ],
    "de": [
      "Es gibt keine Bewertungen.", "Niemand hat Kontakt aufgenommen.", "Es gibt keine Journeys.",
      "Keine Journey brach ab.", "In diesem Protokoll ging nichts schief.", "| zu wenige |",
      "| 0 |", " 0 Journeys", "(0,0 %)",
    ],
  ]

  @Test(arguments: ["en", "de"])
  func `no sentence claims that there is nothing of what is hidden`(language: String) throws {
    let options = ["--share"] + (language == "en" ? [] : ["--language", language])
    let texts = try ShippedSample(name: "online-shop").texts(least: 50, options)
    let pages = texts.filter { $0.key.hasSuffix(".md") || $0.key.hasSuffix(".html") }
    #expect(pages.count > 5)
    for (file, text) in pages {
      // What is said of rows is hidden from nobody.
      let quality = language == "en" ? "## Data quality" : "## Datenqualität"
      let told = text.split(separator: quality).first ?? ""
      for claim in try #require(Self.claims[language]) {
        #expect(!told.contains(claim), "\(file): \(claim)")
      }
    }
    let report = try #require(texts["report.md"])
    #expect(report.contains(language == "en" ? "0 or hidden" : "0 oder verborgen"))
    #expect(report.contains(language == "en" ? "\\* none, or hidden" : "\\* keine, oder verborgen"))
  }

  @Test(arguments: ["online-shop", "telecom-support"])
  func `what many customers did in the samples is shown`(sample: String) throws {
    let shared = try ShippedSample(name: sample).analysis(least: 5, ["--share"])
    let contacts = try #require(shared["contacts"] as? [String: Any])
    for name in ["touchpoints", "reasons"] {
      let groups = try #require(contacts[name] as? [[String: Any]])
      #expect(groups.count { ($0["contacts"] as? Int ?? 0) >= 50 } >= 2, "\(name)")
    }
    let causes = try #require(contacts["causes"] as? [[String: Any]])
    let without = try #require(contacts["withoutCause"] as? [String: Any])
    #expect((causes + [without]).contains { $0["contacts"] as? Int ?? 0 > 300 })
    let feedback = try #require(shared["feedback"] as? [String: [String: Any]])
    for (kind, scores) in feedback {
      let total = try #require(scores["total"] as? [String: Any])
      #expect((total["n"] as? Int ?? 0) > 100, "\(kind)")
    }
    let standards = try #require(shared["standards"] as? [[String: Any]])
    let kept = standards.compactMap { ($0["shareMet"] as? [String: Any])?["value"] as? Double }
    #expect(kept.count == standards.count - (sample == "online-shop" ? 1 : 0))
    if sample == "telecom-support" {
      let escalation = try #require(shared["escalation"] as? [String: Any])
      #expect((escalation["escalated"] as? Int ?? 0) > 300 && !(escalation["path"] is NSNull))
    }
  }

  @Test(arguments: ["en", "de"])
  func `nothing is said of all where parts are hidden`(language: String) throws {
    let sample = ShippedSample(name: "online-shop")
    let options = ["--share"] + (language == "en" ? [] : ["--language", language])
    let report = try #require(sample.texts(least: 5, options)["report.md"])
    let isEnglish = language == "en"
    let totals = try #require(sample.analysis(least: 5)["totals"] as? [String: Any])
    let journeys = try #require(totals["journeys"] as? Int)
    #expect((1_000..<10_000).contains(journeys))
    let (thousands, rest) = (journeys / 1_000, String(String(journeys).suffix(3)))
    for claim in [
      "where nobody went on;", "wo niemand weiterging;", "what a customer is worth is not known",
      "weil nicht bekannt ist, was ein Kunde wert", "Revenue at risk, over all touchpoints",
      "Umsatz auf dem Spiel, über alle", "in the mean, over \(thousands),\(rest) journeys.",
      ", über \(thousands).\(rest) Journeys.", " ()",
      "| Started |", "| Begonnen |",
    ] {
      #expect(!report.contains(claim), "\(claim)")
    }
    for sentence in isEnglish
      ? ["There is no sum over all touchpoints", "is hidden, or not known", "| Due |"]
      : ["Eine Summe über alle Kontaktpunkte fehlt", "weil verborgen oder nicht", "| Fällig |"]
    {
      #expect(report.contains(sentence), "\(sentence)")
    }
  }

  @Test func `what a customer is worth has a reason of its own where it is hidden`() throws {
    let texts = try ShippedSample(name: "online-shop").texts(least: 5, ["--share"])
    #expect(try !#require(texts["report.md"]).contains("r is without end"))
  }

  /// The bound of an interval around a 0 that stands for 217 was told of 0 of 729.
  @Test(arguments: ["online-shop", "telecom-support"])
  func `a number that may be hidden has no interval in a sentence`(sample: String) throws {
    let texts = try ShippedSample(name: sample).texts(least: 5, ["--share"])
    let pages = texts.filter { $0.key.hasSuffix(".md") }
    #expect(pages.values.contains { $0.contains("interval 0 or hidden to 0 or hidden") })
    for (file, text) in pages {
      let told = text.matches(of: #/.{40}0 or hidden to (?!0 or hidden)[0-9].{10}/#).map {
        String($0.0)
      }
      #expect(told == [], "\(file)")
    }
  }

  @Test func `no run is compared with an edition for sharing, nor is that with any`() throws {
    let folder = try TemporaryFolder()
    let (definition, log) = try SmallShop.write(to: folder)
    let runs = try [[], [], ["--share"], []].map { options in
      let result = waymark(
        ["analyze", definition, log, "-o", folder.path("out"), "--formats", "none"] + options
      )
      #expect(result.status == 0, "\(result.messages)")
      return try result.messages + folder.text("out/report.md")
    }
    #expect(runs.map { $0.contains("Since the last run") } == [false, true, false, false])
  }

  @Test func `fields of tables are empty where a number may be hidden`() throws {
    let texts = try ShippedSample(name: "online-shop").texts(least: 50, ["--share"])
    for file in ["touchpoints.csv", "transitions.csv"] {
      let text = try #require(texts[file])
      let rows = text.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let header = try #require(rows.first)
      let counts = header.indices.filter {
        ["entries", "continued", "dropped_off", "complaints", "count"].contains(header[$0])
      }
      #expect(!counts.isEmpty)
      for row in rows.dropFirst() {
        for column in counts { #expect(row[column] != "0", "\(header[column])") }
      }
      #expect(rows.dropFirst().contains { row in counts.contains { row[$0].isEmpty } })
    }
  }
}
