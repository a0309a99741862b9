import Diagrams
import FailureAnalysis
import Foundation
import Testing
import Wording

/// The contrasts of WCAG 2.2, criteria 1.4.1, 1.4.3 and 1.4.11.
@Suite struct VisualLanguageTests {
  /// The relative luminance of a colour, by WCAG's definition.
  func luminance(_ color: String) throws -> Double {
    let digits = color.dropFirst()
    let value = try #require(Int(digits, radix: 16))
    func channel(_ shift: Int) -> Double {
      let share = Double(value >> shift & 255) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }

  func contrast(_ a: String, _ b: String) throws -> Double {
    let (x, y) = (try luminance(a), try luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  let severities = [
    VisualLanguage.failure, VisualLanguage.watch, VisualLanguage.fine, VisualLanguage.tooFew,
    VisualLanguage.neverVisited, VisualLanguage.ranked(1),
  ].compactMap(\.self)

  @Test func luminanceIsWCAGs() throws {
    #expect(try abs(contrast("#000000", "#FFFFFF") - 21) < 0.001)
    // Published for these two colours: 5.19 and 4.54.
    #expect(try abs(contrast("#0072B2", "#FFFFFF") - 5.19) < 0.01)
    #expect(try abs(contrast("#767676", "#FFFFFF") - 4.54) < 0.01)
  }

  @Test func textIsReadable() throws {
    for severity in severities {
      #expect(try contrast(severity.ink, severity.fill) >= 4.5, "\(severity.mark)")
    }
    for background in [VisualLanguage.paper, VisualLanguage.stageFill] {
      for ink in [VisualLanguage.ink, VisualLanguage.quietInk] {
        #expect(try contrast(ink, background) >= 4.5)
      }
    }
    for role in [
      VisualLanguage.entry, VisualLanguage.goal, VisualLanguage.end, VisualLanguage.exit,
    ] {
      #expect(try contrast(VisualLanguage.ink, role.fill) >= 4.5, "\(role.mark)")
    }
    #expect(try contrast(VisualLanguage.failure.fill, VisualLanguage.paper) >= 4.5)
  }

  @Test func linesAreVisible() throws {
    let lines = [
      VisualLanguage.designedWay, VisualLanguage.undesignedWay, VisualLanguage.unusedWay,
      VisualLanguage.cardOutline,
    ]
    for color in lines + severities.map(\.outline) {
      #expect(try contrast(color, VisualLanguage.stageFill) >= 3, "\(color)")
    }
  }

  @Test func severityIsToldWithoutColour() throws {
    #expect(Set(severities.map(\.mark)).count == severities.count)
    for language in Language.allCases {
      let words = Words(language: language)
      #expect(Set(severities.compactMap(\.word).map(words.plain)).count == severities.count)
    }
    #expect(severities.allSatisfy { !$0.mark.isEmpty && $0.word != nil })
    let steps = try [VisualLanguage.failure, VisualLanguage.watch, VisualLanguage.fine]
      .map { try luminance($0.fill) }
    #expect(steps[1] - steps[0] > 0.2)
    #expect(steps[2] - steps[1] > 0.2)
    for verdict in Verdict.allCases {
      #expect(VisualLanguage.severity(verdict).word != nil)
    }
    #expect(VisualLanguage.severity(nil).word == nil)
  }

  @Test func outcomesDifferInGreyscale() throws {
    let luminances = try VisualLanguage.Outcome.allCases.map { try luminance($0.fill) }
    for (first, second) in zip(luminances, luminances.dropFirst()) {
      #expect((max(first, second) + 0.05) / (min(first, second) + 0.05) > 1.5)
    }
    #expect(Set(VisualLanguage.Outcome.allCases.map(\.word)).count == luminances.count)
  }

  @Test func widthIsTheSquareRootOfVolume() {
    let thin = VisualLanguage.wayWidth(count: 0, largest: 100)
    let quarter = VisualLanguage.wayWidth(count: 25, largest: 100) - 0.8
    let full = VisualLanguage.wayWidth(count: 100, largest: 100) - 0.8
    #expect(thin == 1)
    #expect(abs(full / quarter - 2) < 1e-9)
  }

  @Test func onlyTheFirstThreeAreRanked() {
    #expect(VisualLanguage.ranked(0) == nil)
    #expect(VisualLanguage.ranked(3) != nil)
    #expect(VisualLanguage.ranked(4) == nil)
  }
}
