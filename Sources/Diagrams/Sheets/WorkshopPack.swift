public import FailureAnalysis
import JourneyModel
public import Wording

/// What a moderator prints for a workshop about a measured journey, beside the poster.
public struct WorkshopPack: Sendable {
  private let findings: Findings
  private let filter: String?
  private let words: Words

  /// The pack for what a log showed.
  ///
  /// - Parameters:
  ///   - findings: What a log showed.
  ///   - filter: Which journeys the findings are about, if not all, in words for the caption.
  ///   - language: The language of everything that people read.
  public init(findings: Findings, filter: String? = nil, language: Language = .english) {
    self.findings = findings
    self.filter = filter
    words = findings.words(in: language)
  }

  /// One sheet for each stage, more for one with many touchpoints: evidence, and empty lanes.
  ///
  /// - Parameter paper: A3 or larger reads well on a wall.
  /// - Returns: The sheets, in the order of stages.
  public func stages(on paper: Paper) -> PrintedDocument {
    StageSheets(findings: findings, filter: filter, words: words, paper: paper).document
  }

  /// A card of A6 for each touchpoint, one on a page.
  public var cards: PrintedDocument { cardSheets.single }

  /// The same cards, four on a page of A4 with marks for cutting.
  public var cardsToCut: PrintedDocument { cardSheets.four }

  private var cardSheets: CardSheets {
    CardSheets(findings: findings, filter: filter, words: words)
  }
}
