import Diagnostics
import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

/// What `--fail-on` looks for: a rate whose verdict is `failure`.
public enum FailureKind: String, Sendable, CaseIterable {
  /// A drop-off rate.
  case dropOff = "drop-off"
  /// A complaint rate.
  case complaint
  /// Either.
  case any
}

extension AnalysisOutcome {
  /// How many failure points of a kind the summary shows.
  private static let listed = 3

  /// Whether any rate of a kind is a failure.
  public func has(_ kind: FailureKind) -> Bool {
    switch kind {
    case .dropOff: findings.hasFailure(.dropOff)
    case .complaint: findings.hasFailure(.complaint)
    case .any: findings.hasFailure(.dropOff) || findings.hasFailure(.complaint)
    }
  }

  /// The few lines that a terminal shows when a run is done.
  public var summary: String {
    let coverage = findings.coverage
    let totals = coverage.totals
    let log = coverage.log
    var text = MessageText.escaped(findings.definition.title)
    if let asOf = coverage.asOf { text += ", as of \(asOf.rfc3339)" }
    text += "\n  " + Self.plural(log.events, "event") + " of "
    text += Self.plural(totals.customers, "customer")
    if log.unmapped > 0 {
      text += "; unmapped: \(Self.number(log.unmapped))\(Self.percent(coverage.unmappedShare))"
    }
    if log.rejectedRows > 0 { text += "; rejected: \(Self.number(log.rejectedRows))" }
    text += "\n  " + Self.plural(totals.journeys, "journey") + ": "
    text += [
      "completed \(Self.number(totals.standing.completed))\(Self.percent(coverage.completedShare))",
      "dropped off \(Self.number(totals.standing.droppedOff))"
        + Self.percent(coverage.droppedOffShare),
      "open \(Self.number(totals.standing.open))\(Self.percent(coverage.openShare))",
    ].joined(separator: ", ")
    text += "; reached a goal \(Self.number(totals.reachedGoal))"
    text += Self.percent(coverage.reachedGoalShare) + "\n"
    text += Self.table("journeys lost", findings.dropOffs, rate: "dropped off") { $0.journeys }
    text += Self.table("complaints", findings.complaints, rate: "complained") { $0.complaints }
    text += "  \(usage.line)\n"
    return text + "Results are in \(MessageText.escaped(folder)): " + files.joined(separator: ", ")
      + "\n"
  }

  private static func table(
    _ title: String,
    _ points: [FailurePoint],
    rate: String,
    count: (FailurePoint) -> Int
  ) -> String {
    guard !points.isEmpty else { return "" }
    var text = "  most \(title):\n"
    for point in points.prefix(listed) {
      text += "    \(MessageText.escaped(point.node.title)): \(number(count(point)))"
      if let share = point.rate, let value = share.value, let interval = share.wilsonInterval() {
        text += "; \(number(share.count)) of \(number(share.of)) \(rate), \(percent(value))"
        text += " (95 % interval \(percent(interval.low)) to \(percent(interval.high)))"
      }
      if let verdict = point.verdict { text += ": \(words(verdict))" }
      text += "\n"
    }
    return text
  }

  private static func words(_ verdict: Verdict) -> String {
    switch verdict {
    case .failure: "failure"
    case .watch: "watch"
    case .fine: "fine"
    case .tooFew: "too few to tell"
    }
  }

  private static func percent(_ share: Proportion) -> String {
    share.value.map { " (\(percent($0)))" } ?? ""
  }

  private static func percent(_ value: Double) -> String {
    let tenths = Int((value * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func plural(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(number(count)) \(noun)s"
  }

  /// A whole number with its digits in groups of three.
  private static func number(_ value: Int) -> String {
    var text = ""
    for (position, digit) in String(value).reversed().enumerated() {
      if position > 0, position % 3 == 0 { text += "," }
      text.append(digit)
    }
    return String(text.reversed())
  }
}
