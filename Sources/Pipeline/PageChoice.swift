import Diagnostics
import Diagrams
public import JourneyModel

/// The paper that people chose to print on.
public struct PageChoice: Sendable, Hashable {
  /// The names of all choices.
  public static let names = Paper.pages.map(\.rawValue)

  /// Lying A3: what most offices can print and most tables can hold.
  public static let a3 = PageChoice(paper: .a3)

  /// Lying A0: a poster.
  public static let a0 = PageChoice(paper: .a0)

  /// The paper.
  let paper: Paper

  /// Reads a name such as `a3`.
  ///
  /// - Throws: `ValueProblem` where it names no paper.
  public static func parse(_ text: String) throws(ValueProblem) -> PageChoice {
    guard let paper = Paper.pages.first(where: { $0.rawValue == text.lowercased() }) else {
      throw ValueProblem(
        "there is no page of that size",
        hint: "sizes are \(names.joined(separator: ", "))"
      )
    }
    return PageChoice(paper: paper)
  }
}

extension Diagram {
  /// What people should know before they print it for which a sheet is too small; nil where it is
  /// large enough, or none is filled.
  var remark: Message? {
    guard let sheet, let least = pages.dropFirst().map(\.sheet.smallestText).min() else {
      return sheet?.remark(on: name)
    }
    let whole: Message =
      "\(name) is too large for \(sheet.paper.name): its smallest text is \(sheet.smallestText) points high"
    return
      "\(whole); so its PDF has \(pages.count) sheets, the whole and its parts, with text of at least \(least) points on these"
  }
}

extension PrintedSheet {
  /// What people should know before they print a drawing for which its sheet is too small; nil
  /// where it is large enough.
  func remark(on name: String) -> Message? {
    guard smallestText < wantedText - 0.05 else { return nil }
    return paper == Paper.pages.last
      ? "\(name) is too large even for \(paper.name): its smallest text is \(smallestText) points high instead of \(wantedText)"
      : "\(name) is too large for \(paper.name): its smallest text is \(smallestText) points high instead of \(wantedText); choose larger paper with --page"
  }
}
