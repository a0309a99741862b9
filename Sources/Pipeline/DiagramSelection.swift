import Diagnostics
import Diagrams
public import JourneyModel
import Wording

/// Which diagrams a run draws.
public struct DiagramSelection: Sendable {
  /// The kinds that were chosen, then those that what is asked for needs.
  var kinds: [DiagramKind] {
    let asked =
      (touchpoint == nil ? [] : [DiagramKind.neighbourhood])
      + (variant == nil ? [] : [DiagramKind.variants])
    return chosen + asked.filter { kind in !chosen.contains { $0.name == kind.name } }
  }
  /// The id of the touchpoint whose neighbourhood is drawn; nil is that of the worst failure point.
  public var touchpoint: String?
  /// The number of the variant that is drawn alone, from 1; nil is the commonest ones.
  public var variant: Int?
  private let chosen: [DiagramKind]
  /// Whether somebody named them, and so has to be told where there is nothing to draw.
  let isNamed: Bool

  private init(kinds: [DiagramKind], isNamed: Bool) {
    chosen = kinds
    self.isNamed = isNamed
  }

  /// What an analysis draws unless it is told otherwise.
  public static let standard = DiagramSelection(kinds: DiagramKind.standard, isNamed: false)
  /// Every kind that has something to draw.
  public static let all = DiagramSelection(kinds: DiagramKind.all, isNamed: false)
  /// The journey map by stages alone.
  public static let journeyMap = DiagramSelection(kinds: [.journeyMap], isNamed: false)
  /// Only what a touchpoint or a variant that is asked for needs.
  public static let detail = DiagramSelection(kinds: [], isNamed: true)
  /// The difference of two analyses.
  static let difference = DiagramSelection(kinds: [.difference], isNamed: false)

  /// The names of all kinds, for help texts.
  public static var names: [String] { DiagramKind.all.map(\.name) }

  /// Reads a list such as `journey-map,team-map`; `all` is every kind.
  ///
  /// - Throws: `ValueProblem` where a part is no kind of diagram.
  public static func parse(list text: String) throws(ValueProblem) -> DiagramSelection {
    if text == "all" { return all }
    var named: Set<String> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.filter { $0 != " " }.lowercased()
      guard names.contains(name) else {
        let suggestion = NearestName.suggestion(for: name, among: names)
        throw ValueProblem(
          "\(MessageText.quoted(String(part))) is no kind of diagram",
          hint: suggestion.map { NearestName.didYouMean($0) }
            ?? "kinds are \(Message.list(names, joinedBy: .and)), separated by commas, or `all`"
        )
      }
      named.insert(name)
    }
    return DiagramSelection(
      kinds: DiagramKind.all.filter { named.contains($0.name) },
      isNamed: true
    )
  }

  /// An input with what is asked for.
  ///
  /// - Throws: `RunFailure` where no touchpoint has the id.
  func applied(to input: DiagramInput) throws(RunFailure) -> DiagramInput {
    var input = input
    input.variant = variant
    guard let touchpoint else { return input }
    let ids = input.definition.touchpoints.map(\.id)
    input.touchpoint = ids.firstIndex(of: touchpoint)
    guard input.touchpoint == nil else { return input }
    throw RunFailure(
      .usage,
      "the definition has no touchpoint \(MessageText.quoted(touchpoint))",
      hint: NearestName.suggestion(for: touchpoint, among: ids)
        .map { NearestName.didYouMean($0) }
    )
  }

  /// Why named kinds have nothing to draw, for the person who waits.
  func absences(_ input: DiagramInput) -> [Message] {
    var input = input
    // The catalogue knows messages by their English.
    input.language = .english
    return reasons(input).map { name, reason in
      "the diagram \(name) is not drawn: \(Message(stringLiteral: reason))"
    }
  }

  /// Why named kinds have nothing to draw, for those who read the report.
  func reportedAbsences(_ input: DiagramInput) -> [String] {
    let words = Words(language: input.language)
    return reasons(input).map { name, reason in
      words(.drawingAbsent, ["name": .text(name), "reason": .text(reason)]).plain
    }
  }

  private func reasons(_ input: DiagramInput) -> [(name: String, reason: String)] {
    guard isNamed else { return [] }
    return kinds.compactMap { kind in kind.absence(input).map { (kind.name, $0) } }
  }
}
