import FailureAnalysis
import JourneyModel
import Wording

extension DiagramKind {
  /// A poster: the failure points with lanes under the stages, and touchpoints with the
  /// numbers that cards and stage sheets have.
  ///
  /// Lanes are drawn where the input names paper.
  public static let poster = DiagramKind(name: "poster", needsFindings: true) {
    input throws(NothingToDraw) in
    let words = input.words
    let findings = try input.measured
    var drawing = FailurePointsMap(
      findings: findings,
      filter: input.filter,
      words: words,
      name: "poster",
      isNumbered: true
    ).drawing
    let title = DOTText.label(findings.definition.title)
    drawing.content.title = words(.posterTitle, ["title": .text(title)]).plain
    drawing.notes = Sheet.Lane.workshop(words, EmotionCurve(stagesOf: findings, words))
    return drawing
  }
}
