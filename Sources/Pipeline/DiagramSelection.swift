import Diagnostics
import Diagrams
public import JourneyModel

/// Which diagrams a run draws.
public struct DiagramSelection: Sendable {
  /// The kinds, in the order in which reports show them.
  let kinds: [DiagramKind]
  /// Whether somebody named them, and so has to be told where there is nothing to draw.
  let isNamed: Bool

  /// What an analysis draws unless it is told otherwise.
  public static let standard = DiagramSelection(kinds: DiagramKind.standard, isNamed: false)
  /// Every kind that has something to draw.
  public static let all = DiagramSelection(kinds: DiagramKind.all, isNamed: false)
  /// The journey map by stages alone.
  public static let journeyMap = DiagramSelection(kinds: [.journeyMap], isNamed: false)
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
          hint: suggestion.map { "did you mean \(MessageText.quoted($0))?" }
            ?? "kinds are \(MessageText.list(names, joinedBy: "and")), separated by commas, or `all`"
        )
      }
      named.insert(name)
    }
    return DiagramSelection(
      kinds: DiagramKind.all.filter { named.contains($0.name) },
      isNamed: true
    )
  }

  /// Why named kinds have nothing to draw.
  func absences(_ input: DiagramInput) -> [String] {
    guard isNamed else { return [] }
    return kinds.compactMap { kind in
      kind.absence(input).map { "the diagram \(kind.name) is not drawn: \($0)" }
    }
  }
}
