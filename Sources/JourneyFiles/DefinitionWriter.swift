public import JourneyModel

/// Writes a definition as YAML text that reads back as the same definition.
///
/// What has its default value is left out. Two things have no spelling: a condition that an
/// attribute equals a text which itself looks like a comparison (`>= 3`), and an attribute with
/// value or cost whose name is a number.
public struct DefinitionWriter: Sendable {
  /// Where comments may stand.
  public enum Place: Sendable, Hashable {
    /// Before everything.
    case top
    /// Before `log`, or where it would stand.
    case log
    /// Before `stages`.
    case stages
    /// Before the stage at this position.
    case stage(Int)
    /// Before the touchpoint at this position.
    case touchpoint(Int)
    /// Among the keys of the touchpoint at this position, after the last one.
    case touchpointKeys(Int)
    /// Before `signals`, or where it would stand.
    case signals
    /// After everything.
    case bottom
  }

  let definition: JourneyDefinition
  private let comments: [Place: [String]]
  /// The longest key that libyaml reads without a `?` before it, less a margin.
  static let longestKey = 1000

  /// Makes a writer of a definition; each comment may have several lines.
  public init(_ definition: JourneyDefinition, comments: [Place: [String]] = [:]) {
    self.definition = definition
    self.comments = comments
  }

  /// The YAML text.
  public var text: String {
    var text = comment(.top, 0)
    text += line(0, "journey", YAMLText.scalar(definition.id))
    text += title(0, definition.title, of: definition.id)
    text += line(0, "description", definition.description.map(YAMLText.scalar))
    text += line(0, "currency", definition.currency.map(YAMLText.scalar))
    let log = logText
    text += comment(.log, 0, gap: true)
    if !log.isEmpty { text += gap(.log) + "log:\n" + log }
    text += timing
    text += comment(.stages, 0, gap: true) + gap(.stages) + "stages:\n"
    for position in definition.stages.indices { text += stageText(position) }
    let signals = signalsText
    text += comment(.signals, 0, gap: true)
    if !signals.isEmpty { text += gap(.signals) + "signals:\n" + signals }
    text += standardsText + contactText + escalationPathText + worthText + fixesText
    var rest = ""
    if definition.minimumGroup != 5 {
      rest += line(0, "minimum-group", "\(definition.minimumGroup)")
    }
    rest += thresholds(definition.thresholds, 0)
    if !rest.isEmpty { text += "\n" + rest }
    return text + comment(.bottom, 0, gap: true)
  }

  private var timing: String {
    var text = ""
    let split = definition.split
    var parts: [String] = []
    if let idle = split.idle { parts.append("idle: \(idle.definitionText)") }
    if let restart = split.restart { parts.append("restart: " + ids(restart)) }
    if !parts.isEmpty { text += "split: { \(parts.joined(separator: ", ")) }\n" }
    if definition.inactivity != .days(30) {
      text += line(0, "inactivity", definition.inactivity.definitionText)
    }
    if definition.conversionWindow != .days(30) {
      text += line(0, "conversion-window", definition.conversionWindow.definitionText)
    }
    text += line(0, "as-of", definition.asOf?.rfc3339)
    return text.isEmpty ? "" : "\n" + text
  }

  private var logText: String {
    let log = definition.log
    var text = line(2, "customer", log.customer.map(YAMLText.scalar))
    text += line(2, "time", columns(log.time))
    text += line(2, "event", columns(log.event))
    text += times(log.times)
    text += line(2, "case", log.caseColumn.map(YAMLText.scalar))
    text += line(2, "time-zone", log.timeZone.map(YAMLText.scalar))
    text += line(2, "time-format", log.timeFormat.map(YAMLText.scalar))
    text += line(2, "delimiter", log.delimiter.map { $0 == "\t" ? "tab" : YAMLText.scalar($0) })
    text += line(2, "encoding", log.encoding?.rawValue)
    if log.skipRows != 0 { text += line(2, "skip-rows", "\(log.skipRows)") }
    if !log.exclude.isEmpty { text += line(2, "exclude", conditions(log.exclude)) }
    if !log.attributes.isEmpty {
      if log.attributes.allSatisfy({ $0.name == $0.column }) {
        text += line(2, "attributes", YAMLText.list(log.attributes.map(\.name)))
      } else {
        text += line(
          2,
          "attributes",
          mapping(log.attributes.map { ($0.name, YAMLText.scalar($0.column)) })
        )
      }
    }
    return text
  }

  private func times(_ times: [TimeColumn]) -> String {
    let lines = times.map { time in
      let (key, value) = (YAMLText.scalar(time.event), YAMLText.scalar(time.column))
      let isLong = key.utf8.count > Self.longestKey
      return isLong ? "    ? \(key)\n    : \(value)\n" : line(4, key, value)
    }
    return lines.isEmpty ? "" : "  times:\n" + lines.joined()
  }

  private func stageText(_ position: Int) -> String {
    let stage = definition.stages[position]
    var text = comment(.stage(position), 2)
    text += "  - id: \(YAMLText.scalar(stage.id))\n"
    text += title(4, stage.title, of: stage.id)
    text += "    touchpoints:\n"
    for touchpoint in stage.touchpoints { text += touchpointText(touchpoint) }
    return text
  }

  private func touchpointText(_ position: Int) -> String {
    let touchpoint = definition.touchpoints[position]
    var text = comment(.touchpoint(position), 6)
    text += "      - id: \(YAMLText.scalar(touchpoint.id))\n"
    text += title(8, touchpoint.title, of: touchpoint.id)
    text += line(8, "channel", touchpoint.channel.map(YAMLText.scalar))
    text += line(8, "owner", touchpoint.owner.map(YAMLText.scalar))
    if touchpoint.isEntry, !hasDefaultEntries { text += line(8, "entry", "true") }
    if touchpoint.isGoal { text += line(8, "goal", "true") }
    if touchpoint.isEnd { text += line(8, "end", "true") }
    if touchpoint.isExit { text += line(8, "exit", "true") }
    if touchpoint.isBackstage { text += line(8, "backstage", "true") }
    if touchpoint.match != [Matcher(event: EventPattern(touchpoint.id))] {
      text += line(8, "match", matchers(touchpoint.match))
    }
    text += line(8, "next", touchpoint.next.map(ids))
    text += line(8, "value", touchpoint.value.map(amount))
    text += line(8, "cost", touchpoint.cost.map(amount)) + careText(touchpoint)
    text += thresholds(touchpoint.thresholds, 8)
    return text + comment(.touchpointKeys(position), 8)
  }

  /// Whether the entries are those that a definition has without naming any.
  private var hasDefaultEntries: Bool {
    definition.touchpoints.allSatisfy { $0.isEntry == ($0.stage == 0) }
  }

  private var signalsText: String {
    let signals = definition.signals
    var text = ""
    if let complaint = signals.complaint {
      text += "  complaint:\n" + line(4, "match", matchers(complaint.match))
      text += line(4, "about", complaint.about.map(YAMLText.scalar))
      text += line(4, "within", complaint.within?.definitionText)
      if !complaint.skip.isEmpty { text += line(4, "skip", ids(complaint.skip)) }
      text += line(4, "category", complaint.category.map(YAMLText.scalar))
    }
    text += score("csat", signals.csat)
    text += score("nps", signals.nps, hasScale: false)
    text += score("ces", signals.ces)
    if !signals.escalation.isEmpty {
      text += line(2, "escalation", "{ match: \(matchers(signals.escalation)) }")
    }
    return text
  }

  private func score(_ key: String, _ score: ScoreSignal?, hasScale: Bool = true) -> String {
    guard let score else { return "" }
    var parts = ["attribute: " + YAMLText.scalar(score.attribute)]
    if hasScale {
      parts.append("scale: [\(number(score.scale.lowerBound)), \(number(score.scale.upperBound))]")
    }
    if !score.asked.isEmpty { parts.append("asked: " + matchers(score.asked)) }
    return line(2, key, "{ \(parts.joined(separator: ", ")) }")
  }

  func amount(_ amount: Amount) -> String {
    switch amount {
    case .fixed(let money): number(money.units)
    case .attribute(let name): YAMLText.scalar(name)
    }
  }

  func comment(_ place: Place, _ indent: Int, gap: Bool = false) -> String {
    let text = (comments[place] ?? []).map { YAMLText.comment($0, indent: indent) }.joined()
    return text.isEmpty || !gap ? text : "\n" + text
  }

  /// The empty line before a section, unless a comment stands there.
  private func gap(_ place: Place) -> String { (comments[place] ?? []).isEmpty ? "\n" : "" }

  func line(_ indent: Int, _ key: String, _ value: String?) -> String {
    guard let value else { return "" }
    return String(repeating: " ", count: indent) + key + ": " + value + "\n"
  }

  func title(_ indent: Int, _ title: String, of id: String) -> String {
    title == DefaultTitle.words(of: id) ? "" : line(indent, "title", YAMLText.scalar(title))
  }

  private func columns(_ columns: [String]) -> String? {
    guard let first = columns.first else { return nil }
    return columns.count == 1 ? YAMLText.scalar(first) : YAMLText.list(columns)
  }

  func ids(_ positions: [Int]) -> String {
    YAMLText.list(positions.map { definition.touchpoints[$0].id })
  }

  func matchers(_ matchers: [Matcher]) -> String {
    if let only = matchers.first, matchers.count == 1 { return pattern(only) }
    return "[" + matchers.map { pattern($0) }.joined(separator: ", ") + "]"
  }

  func pattern(_ matcher: Matcher, isAlwaysMapping: Bool = false) -> String {
    if let event = matcher.event, matcher.conditions.isEmpty, !isAlwaysMapping {
      return YAMLText.scalar(event.text)
    }
    var parts = matcher.event.map { ["event: " + YAMLText.scalar($0.text)] } ?? []
    if !matcher.conditions.isEmpty { parts.append("where: " + conditions(matcher.conditions)) }
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  func conditions(_ conditions: [Condition]) -> String {
    mapping(
      conditions.map { condition in
        let tests = condition.tests.map(test)
        let isSingle = tests.count == 1
        return (condition.attribute, isSingle ? tests[0] : "[\(tests.joined(separator: ", "))]")
      }
    )
  }

  private func test(_ test: Condition.Test) -> String {
    switch test {
    case .equals(let text): YAMLText.scalar(text)
    case .differs(let text): YAMLText.quoted("!= " + text)
    case .below(let bound): YAMLText.quoted("< " + number(bound))
    case .atMost(let bound): YAMLText.quoted("<= " + number(bound))
    case .above(let bound): YAMLText.quoted("> " + number(bound))
    case .atLeast(let bound): YAMLText.quoted(">= " + number(bound))
    }
  }

  func mapping(_ entries: [(key: String, value: String)]) -> String {
    let parts = entries.map { key, value in
      let key = YAMLText.scalar(key)
      return key.utf8.count > Self.longestKey ? "? \(key) : \(value)" : "\(key): \(value)"
    }
    return "{ " + parts.joined(separator: ", ") + " }"
  }

  func thresholds(_ thresholds: Thresholds, _ indent: Int) -> String {
    let parts = [
      thresholds.dropOff.map { "drop-off: \(share($0))" },
      thresholds.complaint.map { "complaint: \(share($0))" },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return "" }
    return line(indent, "thresholds", "{ \(parts.joined(separator: ", ")) }")
  }

  func share(_ share: Double) -> String {
    let percent = number((share * 100 * 1e6).rounded() / 1e6) + "%"
    return (try? Share.parse(percent)) == share ? percent : number(share)
  }

  func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
