import Diagrams
public import JourneyModel
import Wording

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
  func remark(in language: Language) -> String? {
    guard let sheet, let least = pages.dropFirst().map(\.sheet.smallestText).min() else {
      return sheet?.remark(on: name, in: language)
    }
    let numbers = language.numbers
    return Words(language: language)(
      .terminalTextOnSheets,
      [
        "name": .text(name), "paper": .text(sheet.paper.name),
        "size": .text(numbers.decimal(sheet.smallestText, digits: 1)),
        "count": .count(pages.count), "least": .text(numbers.decimal(least, digits: 1)),
      ]
    ).plain
  }
}

extension PrintedSheet {
  /// What people should know before they print a drawing for which its sheet is too small; nil
  /// where it is large enough.
  func remark(on name: String, in language: Language) -> String? {
    guard smallestText < wantedText - 0.05 else { return nil }
    let numbers = language.numbers
    return Words(language: language)(
      paper == Paper.pages.last ? .terminalTextSmall : .terminalTextSmallForPaper,
      [
        "name": .text(name), "paper": .text(paper.name),
        "size": .text(numbers.decimal(smallestText, digits: 1)),
        "wanted": .text(numbers.decimal(wantedText, digits: 1)),
      ]
    ).plain
  }
}
