package import FailureAnalysis
import Wording

// The look of differences: orange for higher, violet for lower, of ColorBrewer's PuOr.
//
// Neither is good or bad by itself: a way that more people take may be either. Both colours are
// told apart by every kind of colour vision, and in greyscale by their luminance (0.26 and 0.08);
// a mark and a word say the same.

extension VisualLanguage {
  /// Clearly higher.
  package static let higher = Severity(
    mark: "▲",
    word: .differenceHigher,
    fill: "#E66101",
    ink: "#000000",
    outline: "#A34400",
    outlineWidth: 2
  )
  /// Clearly lower.
  package static let lower = Severity(
    mark: "▼",
    word: .differenceLower,
    fill: "#5E3C99",
    ink: "#FFFFFF",
    outline: "#5E3C99",
    outlineWidth: 2
  )
  /// One rate clearly higher, the other clearly lower.
  package static let mixed = Severity(
    mark: "▲▼",
    word: .differenceMixed,
    fill: "#FDB863",
    ink: "#000000",
    outline: "#5E3C99",
    outlineWidth: 2
  )
  /// Nothing clear, or nothing compared.
  package static let noDifference = Severity(
    mark: "",
    word: nil,
    fill: "#F7F7F7",
    ink: ink,
    outline: cardOutline,
    outlineWidth: 1
  )
  /// Known to the later analysis alone.
  package static let added = Severity(
    mark: "+",
    word: .differenceNew,
    fill: "#F7F7F7",
    ink: ink,
    outline: "#555555",
    outlineWidth: 1
  )
  /// Known to the earlier analysis alone.
  package static let removed = Severity(
    mark: "×",
    word: .differenceGone,
    fill: "#F7F7F7",
    ink: quietInk,
    outline: "#8A8A8A",
    outlineWidth: 1
  )

  /// How a direction looks.
  package static func look(_ direction: RateChange.Direction?) -> Severity {
    switch direction {
    case .higher: higher
    case .lower: lower
    case .unclear, nil: noDifference
    }
  }
}
