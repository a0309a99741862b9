import Diagnostics
import JourneyFiles
import JourneyMeasurement
import JourneyModel
import Wording

/// A drafted definition as text, with what the log suggests as comments.
struct DraftText {
  private static let listedNames = 20
  private static let listedColumns = 30

  private let draft: DraftDefinition
  private let columns: [String]
  private let language: Language

  init(_ draft: DraftDefinition, columns: [String], language: Language) {
    self.draft = draft
    self.columns = columns
    self.language = language
  }

  /// The YAML text.
  var text: String { DefinitionWriter(draft.definition, comments: comments).text }

  private var comments: [DefinitionWriter.Place: [String]] {
    var comments: [DefinitionWriter.Place: [String]] = [
      .top: [
        say(
          "Drafted from a log: one touchpoint for each event name, in the order in which customers\n"
            + "typically meet them. To make it yours: name the stages (discovery, purchase, onboarding,\n"
            + "support, after-sales or your own), merge touchpoints that are one place (`match` takes\n"
            + "lists and patterns such as \"ad_*\"), and mark goals, ends and exits. Suggestions stand\n"
            + "as comments with the counts behind them; take the # away to accept one."
        )
      ]
    ]
    if !columns.isEmpty {
      let shown = columns.prefix(Self.listedColumns).map { Self.shown($0) }
      let rest = columns.count - shown.count
      let others: Message =
        "Other columns, for `attributes` under `log`, and for `where`: \(shown.joined(separator: ", "))"
      comments[.log] = [say(rest > 0 ? "\(others) and \(rest) more" : others)]
    }
    for position in draft.definition.touchpoints.indices {
      let suggestions = suggestions(position)
      if !suggestions.isEmpty { comments[.touchpointKeys(position)] = suggestions }
    }
    if !complaints.isEmpty { comments[.signals] = [complaints] }
    if !draft.leftOut.isEmpty { comments[.bottom] = [leftOut] }
    return comments
  }

  /// What a touchpoint may be, each as the line that would say so and the counts.
  private func suggestions(_ position: Int) -> [String] {
    let touchpoint = draft.definition.touchpoints[position]
    let measures = draft.touchpoints[position]
    let words = words(touchpoint)
    let journeys = measures.journeys
    let last = journeys - measures.continued
    var lines: [String] = []
    if !words.isDisjoint(with: Self.goalWords), words.isDisjoint(with: Self.mishapWords) {
      lines.append(say("goal: true   # \(Self.journeys(journeys)) came here"))
    }
    if !words.isDisjoint(with: Self.exitWords) {
      lines.append(say("exit: true   # \(Self.journeys(journeys)) came here"))
    } else if journeys > 0, last * 2 >= journeys {
      lines.append(say("end: true   # \(last) of \(Self.journeys(journeys)) had no later step"))
    }
    if !touchpoint.isEntry, measures.entries * 2 >= journeys, journeys > 0 {
      let count = Self.journeys(journeys)
      lines.append(say("entry: true   # \(measures.entries) of \(count) began here"))
    }
    if let name = touchpoint.match.first?.event, name.isGlob {
      lines.append(
        say("`*` and `?` in the name are wildcards: other names may belong here too")
      )
    }
    return lines
  }

  /// The touchpoints whose names sound like complaints, as the signal that they would be.
  private var complaints: String {
    let candidates = draft.definition.touchpoints.indices.filter { position in
      !words(draft.definition.touchpoints[position]).isDisjoint(with: Self.complaintWords)
    }
    guard !candidates.isEmpty else { return "" }
    var lines = ["signals:", "  complaint:", "    match:"]
    for position in candidates {
      let name = draft.definition.touchpoints[position].match.first?.event?.text ?? ""
      let count = Self.events(draft.touchpoints[position].visits)
      lines.append("      - \(Self.shown(name))   # \(say(count))")
    }
    return lines.joined(separator: "\n")
  }

  private var leftOut: String {
    let events = draft.leftOut.reduce(0) { $0 + $1.count }
    var lines = [
      say(
        "\(Self.names(draft.leftOut.count)) of \(Self.events(events)) got no touchpoint, since "
          + "there are more than \(DraftDefinition.mostTouchpoints). The commonest of them:"
      )
    ]
    lines += draft.leftOut.prefix(Self.listedNames).map { name, count in
      "  \(Self.shown(name))   \(count)"
    }
    return lines.joined(separator: "\n")
  }

  private func words(_ touchpoint: Touchpoint) -> Set<String> {
    Set(touchpoint.id.split { $0 == "-" || $0 == "_" }.map(String.init))
  }

  /// A name as a YAML text in double quotes; it cannot end the comment that it stands in.
  private static func shown(_ name: String) -> String {
    let cut = name.count > 80 ? name.prefix(79) + "…" : name
    let quoted = cut.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + MessageText.escaped(quoted) + "\""
  }

  private func say(_ message: Message) -> String { message.text(in: language.messages) }

  private static func journeys(_ count: Int) -> Message {
    count == 1 ? "1 journey" : "\(count) journeys"
  }

  private static func events(_ count: Int) -> Message {
    count == 1 ? "1 event" : "\(count) events"
  }

  private static func names(_ count: Int) -> Message {
    count == 1 ? "1 event name" : "\(count) event names"
  }

  private static let goalWords: Set<String> = [
    "purchase", "purchased", "buy", "bought", "order", "ordered", "pay", "paid", "payment",
    "checkout", "subscribe", "subscribed", "signup", "activated", "renew", "renewed", "renewal",
    "booked", "booking", "delivered", "resolved", "approved", "converted", "won", "upgrade",
    "upgraded", "signed", "registered",
  ]
  /// What makes a `payment_error` no goal.
  private static let mishapWords: Set<String> = [
    "error", "errors", "bug", "fail", "failed", "failure", "timeout", "issue", "reminder", "not",
  ]
  private static let exitWords: Set<String> = [
    "cancel", "canceled", "cancelled", "cancellation", "unsubscribe", "unsubscribed", "churn",
    "churned", "terminate", "terminated", "termination", "quit", "leave", "left", "withdrawn",
    "deleted", "downgrade", "downgraded", "abandoned", "declined",
  ]
  private static let complaintWords: Set<String> = [
    "complaint", "complaints", "complain", "complained", "ticket", "issue", "claim", "dispute",
    "disputed", "refund", "escalation", "escalated", "grievance", "problem", "bug", "return",
    "reopened",
  ]
}
