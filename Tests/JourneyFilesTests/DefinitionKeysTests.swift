import Diagnostics
import Foundation
import JourneyFiles
import Testing

/// The reader, the reference and the schema know the same keys.
@Suite struct DefinitionKeysTests {
  private static let docs = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs")

  /// A definition in one line that has `@` where the keys of a kind of mapping stand.
  private static let places = [
    "": "{ @ }",
    "log": "{ log: { @ } }",
    "split": "{ split: { @ } }",
    "stages": "{ stages: [{ @ }] }",
    "stages.touchpoints": "{ stages: [{ touchpoints: [{ @ }] }] }",
    "stages.touchpoints.match": "{ stages: [{ touchpoints: [{ match: { @ } }] }] }",
    "stages.touchpoints.playbook": "{ stages: [{ touchpoints: [{ playbook: { @ } }] }] }",
    "signals": "{ signals: { @ } }",
    "signals.complaint": "{ signals: { complaint: { @ } } }",
    "signals.csat": "{ signals: { csat: { @ } } }",
    "signals.nps": "{ signals: { nps: { @ } } }",
    "signals.ces": "{ signals: { ces: { @ } } }",
    "signals.escalation": "{ signals: { escalation: { @ } } }",
    "calendar": "{ calendar: { @ } }",
    "standards": "{ standards: [{ @ }] }",
    "standards.to": "{ standards: [{ to: { @ } }] }",
    "contact": "{ contact: { @ } }",
    "escalation-path": "{ escalation-path: { @ } }",
    "escalation-path.levels": "{ escalation-path: { levels: [{ @ }] } }",
    "worth": "{ worth: { @ } }",
    "fixes": "{ fixes: [{ @ }] }",
    "thresholds": "{ thresholds: { @ } }",
  ]

  /// The headings under which the reference explains the keys of each kind of mapping.
  private static let headings = [
    "": "At the top", "log": "The log", "split": "Splitting", "stages": "Stages and touchpoints",
    "stages.touchpoints": "Stages and touchpoints", "stages.touchpoints.match": "Patterns",
    "signals": "Signals", "signals.complaint": "Signals", "signals.csat": "Signals",
    "signals.nps": "Signals", "signals.escalation": "Signals", "calendar": "Working hours",
    "standards": "Standards", "standards.to": "Standards", "thresholds": "Thresholds",
    "stages.touchpoints.playbook": "Policies and playbooks", "signals.ces": "Signals",
    "contact": "Contacts", "escalation-path": "Escalation path",
    "escalation-path.levels": "Escalation path", "worth": "Worth", "fixes": "Fixes",
  ]

  @Test(arguments: DefinitionKeys.all.map(\.path))
  func `Every key is read`(path: String) throws {
    let table = try #require(DefinitionKeys.all.first { $0.path == path })
    let place = try #require(Self.places[path])
    for key in table.keys {
      // No key takes a list of lists, so whoever reads it finds fault with it.
      let text = place.replacing("@", with: "\(key.name): [[x]]")
      let start = try #require(text.firstRange(of: "[[x]]")?.lowerBound)
      let column = text.distance(from: text.startIndex, to: start) + 1
      let found = JourneyFile.parse(text: text, path: "x").diagnostics
      #expect(
        found.contains { ($0.location?.column ?? 0) >= column },
        "\(key.name) in \(table.owner)"
      )
    }
  }

  @Test(arguments: DefinitionKeys.all.map(\.path))
  func `The reference explains every key`(path: String) throws {
    let text = try String(contentsOf: Self.docs.appending(path: "definition.md"), encoding: .utf8)
    let sections = text.split(separator: "\n## ")
    let heading = try #require(Self.headings[path])
    let section = try #require(sections.first { $0.hasPrefix(heading + "\n") })
    let explained = section.split(separator: "\n").compactMap { line in
      line.hasPrefix("| `") ? line.dropFirst(3).split(separator: "`").first.map(String.init) : nil
    }
    let table = try #require(DefinitionKeys.all.first { $0.path == path })
    for key in table.keys { #expect(explained.contains(key.name), "\(key.name)") }
    let known = DefinitionKeys.all.filter { Self.headings[$0.path] == heading }.flatMap(\.keys)
    for name in explained { #expect(known.contains { $0.name == name }, "\(name)") }
  }

  @Test(arguments: DefinitionKeys.all.map(\.path))
  func `The schema has the same keys`(path: String) throws {
    let data = try Data(contentsOf: Self.docs.appending(path: "journey.schema.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var object = root
    for key in path.split(separator: ".") {
      let properties = try #require(object["properties"] as? [String: Any])
      let value = try #require(properties[String(key)] as? [String: Any], "\(key)")
      object = try #require(Self.mapping(value, in: root), "\(key)")
    }
    let table = try #require(DefinitionKeys.all.first { $0.path == path })
    let properties = try #require(object["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(table.keys.map(\.name)))
    let required = object["required"] as? [String] ?? []
    #expect(Set(required) == Set(table.keys.filter(\.isRequired).map(\.name)))
    #expect(object["additionalProperties"] as? Bool == false)
  }

  /// The mapping that a piece of the schema describes, directly, in a list or as an alternative.
  private static func mapping(_ piece: [String: Any], in root: [String: Any]) -> [String: Any]? {
    if piece["properties"] != nil { return piece }
    if let name = (piece["$ref"] as? String)?.split(separator: "/").last,
      let target = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
    {
      return mapping(target, in: root)
    }
    if let items = piece["items"] as? [String: Any] { return mapping(items, in: root) }
    for option in piece["anyOf"] as? [[String: Any]] ?? [] {
      if let found = mapping(option, in: root) { return found }
    }
    return nil
  }

  @Test func `The examples of the reference are read`() throws {
    let text = try String(contentsOf: Self.docs.appending(path: "definition.md"), encoding: .utf8)
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count >= 8)
    let stages = "stages: [{ id: s, touchpoints: [{ id: a, goal: true }] }]\n"
    for block in blocks where !block.hasPrefix("#") {
      var definition = block
      if block.hasPrefix("match:") {
        let indented = block.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
        definition =
          "stages:\n- id: s\n  touchpoints:\n    - id: a\n      goal: true\n\(indented)\n"
      }
      if !definition.contains("stages:") { definition += stages }
      if !definition.contains("journey:") { definition = "journey: j\n" + definition }
      let found = JourneyFile.parse(text: definition, path: "x").diagnostics.filter { finding in
        !finding.message.contains("names no touchpoint")
          && !finding.message.hasPrefix("no touchpoint is a `goal`")
      }
      #expect(found.map(\.message).filter { !$0.hasPrefix("`idle`") } == [], "\(block)")
    }
  }
}
