package import FailureAnalysis
import JourneyModel
package import Wording

/// What colours, marks, words and sizes mean, the same in every diagram.
///
/// Colours are Okabe and Ito's and ColorBrewer's OrRd, whose luminance falls step by step, so that
/// a greyscale print still tells severity; a mark and a word say the same. Text has a contrast of
/// 4.5 to 1 or more on what it stands on, lines and frames 3 to 1. These are the colours of paper; a
/// page's style gives each drawing in it others on a dark screen, colour by colour (`drawings.css`).
package enum VisualLanguage {
  /// The typeface; Graphviz substitutes it where it is missing.
  static let font = "DejaVu Sans"
  /// The size of text, and the smallest there is: what a page shrunk no further shows at 9 points.
  package static let textSize = 9
  /// The size of a touchpoint's title.
  static let titleSize = 10
  /// The size of a stage's title.
  static let stageSize = 11
  /// The size of a drawing's title.
  static let headingSize = 14
  /// The radius of the corners of ways.
  static let cornerRadius = 5.0

  /// Text and what carries it.
  package static let ink = "#1A1A1A"
  /// Text that stands back; 7.5 to 1 on white.
  package static let quietInk = "#555555"
  /// The background of cards.
  package static let paper = "#FFFFFF"
  /// The background of stages.
  package static let stageFill = "#F1F4F7"
  /// The background of the titles of stages and lanes in a grid.
  package static let headingFill = "#E2E8ED"
  /// The outline of stages.
  static let stageOutline = "#CBD3DA"
  /// The outline of cards; 3.5 to 1 on white.
  package static let cardOutline = "#7F8A94"
  /// Designed ways.
  package static let designedWay = "#44515C"
  /// Ways that nobody designed; 3.9 to 1 on white.
  package static let undesignedWay = "#A8480A"
  /// Designed ways that nobody took.
  package static let unusedWay = "#767676"

  /// How a touchpoint stands, as people see it.
  package struct Severity: Equatable {
    /// A sign that differs in shape.
    package var mark: String
    /// What it is called; nil where nothing was judged.
    package var word: TextID?
    /// The background of the title.
    package var fill: String
    /// The title on it.
    package var ink: String
    /// The card's outline.
    package var outline: String
    /// The outline's width in points.
    var outlineWidth: Int
  }

  /// Above its threshold beyond doubt.
  package static let failure = Severity(
    mark: "▲",
    word: .verdictFailure,
    fill: "#B30000",
    ink: "#FFFFFF",
    outline: "#B30000",
    outlineWidth: 2
  )
  /// Above its threshold, perhaps by chance.
  package static let watch = Severity(
    mark: "◆",
    word: .verdictWatch,
    fill: "#FC8D59",
    ink: "#000000",
    outline: "#B8501C",
    outlineWidth: 2
  )
  /// Not above its threshold.
  package static let fine = Severity(
    mark: "●",
    word: .verdictFine,
    fill: "#E9EEF2",
    ink: ink,
    outline: cardOutline,
    outlineWidth: 1
  )
  /// Too small a group to tell.
  package static let tooFew = Severity(
    mark: "○",
    word: .verdictTooFew,
    fill: "#FFFFFF",
    ink: ink,
    outline: cardOutline,
    outlineWidth: 1
  )
  /// No threshold was set.
  package static let unjudged = Severity(
    mark: "",
    word: nil,
    fill: "#E9EEF2",
    ink: ink,
    outline: cardOutline,
    outlineWidth: 1
  )
  /// No journey came here.
  package static let neverVisited = Severity(
    mark: "∅",
    word: .diagramNeverVisited,
    fill: "#F4F4F4",
    ink: quietInk,
    outline: "#8A8A8A",
    outlineWidth: 1
  )

  /// No rate is above its threshold, but a standard is missed.
  static let standardMissed = Severity(
    mark: missedStandard,
    word: .diagramStandardMissed,
    fill: watch.fill,
    ink: watch.ink,
    outline: watch.outline,
    outlineWidth: 2
  )

  /// Where no threshold says what failing is: the touchpoints that lose most.
  package static func ranked(_ rank: Int) -> Severity? {
    let words: [TextID] = [.diagramMostLeft, .diagramSecondMostLeft, .diagramThirdMostLeft]
    guard words.indices.contains(rank - 1) else { return nil }
    var severity = unjudged
    severity.mark = "▼"
    severity.word = words[rank - 1]
    severity.fill = "#FDCC8A"
    severity.ink = "#000000"
    return severity
  }

  /// How a verdict looks; the same for drop-off and complaints.
  package static func severity(_ verdict: Verdict?) -> Severity {
    switch verdict {
    case .failure: failure
    case .watch: watch
    case .fine: fine
    case .tooFew: tooFew
    case nil: unjudged
    }
  }

  /// The sign of a touchpoint whose standard is missed.
  package static let missedStandard = "◔"

  /// What a touchpoint is for in the design.
  package struct Role: Equatable {
    /// A sign that differs in shape.
    package var mark: String
    /// What it is called; nil for a step on the way.
    package var word: TextID?
    /// What the legend says of it.
    var meaning: TextID?
    /// The background of the title.
    package var fill: String
  }

  /// Where journeys are designed to begin.
  package static let entry = Role(
    mark: "▶",
    word: .diagramEntry,
    meaning: .diagramEntryMeaning,
    fill: "#D5EEE4"
  )
  /// What the company wants.
  package static let goal = Role(
    mark: "★",
    word: .diagramGoal,
    meaning: .diagramGoalMeaning,
    fill: "#CDE3F2"
  )
  /// A legitimate last step.
  package static let end = Role(
    mark: "■",
    word: .diagramEnd,
    meaning: .diagramEndMeaning,
    fill: "#DEDEDE"
  )
  /// The customer says that they leave.
  package static let exit = Role(
    mark: "✕",
    word: .diagramExit,
    meaning: .diagramExitMeaning,
    fill: "#F8D9C6"
  )
  /// A step on the way.
  static let step = Role(mark: "", fill: "#FFFFFF")

  /// The roles in the order in which a legend explains them.
  static let everyRole = [entry, goal, end, exit]

  /// What a touchpoint is for, the most telling first.
  static func roles(_ touchpoint: Touchpoint) -> [Role] {
    var roles: [Role] = []
    if touchpoint.isGoal { roles.append(goal) }
    if touchpoint.isExit { roles.append(exit) }
    if touchpoint.isEnd { roles.append(end) }
    if touchpoint.isEntry { roles.append(entry) }
    return roles
  }

  /// What became of the journeys at a touchpoint, in the order of the bar.
  package enum Outcome: CaseIterable {
    case movedOn
    case completed
    case exited
    case left
    case open

    /// What the legend says.
    package var word: TextID {
      switch self {
      case .movedOn: .diagramMovedOn
      case .completed: .diagramCompleted
      case .exited: .diagramExited
      case .left: .diagramDroppedOff
      case .open: .diagramOpen
      }
    }

    /// Falling luminance, but for open journeys, which are empty.
    package var fill: String {
      switch self {
      case .movedOn: "#C6D3DC"
      case .completed: "#3D9BD8"
      case .exited: "#33263F"
      case .left: "#B30000"
      case .open: "#FFFFFF"
      }
    }
  }

  /// Journeys of which it is hidden what became of them.
  static let hiddenFill = "#E9DFC7"

  /// The parts of a bar of what became of journeys; what is missing to all of them is hidden.
  static func bar(
    _ outcomes: [(outcome: Outcome, count: Int)],
    of journeys: Int
  ) -> [(share: Int, color: String)] {
    let rest = journeys - outcomes.reduce(0) { $0 + $1.count }
    return outcomes.map { (share: $0.count, color: $0.outcome.fill) }
      + (rest > 0 ? [(share: rest, color: hiddenFill)] : [])
  }

  /// The width of a way by its volume: the square root, so that areas compare.
  package static func wayWidth(count: Int, largest: Int) -> Double {
    guard count > 0, largest > 0 else { return 1 }
    return 0.8 + 3.7 * (Double(count) / Double(largest)).squareRoot()
  }

  /// Whether a way is so wide that it has at least a quarter of the largest one's volume.
  static func isWide(count: Int, largest: Int) -> Bool { count > 0 && count >= largest / 4 }

  /// The size of an arrow's head; 1 is 10 points long.
  static func arrowHead(width: Double) -> Double { width > 3.2 ? 0.85 : width > 1.8 ? 0.7 : 0.55 }
}

extension Words {
  /// The sign of a touchpoint whose standard is missed, with its words.
  package var missedStandard: String {
    "\(VisualLanguage.missedStandard) \(plain(.diagramStandardMissed))"
  }
}

extension Touchpoint {
  /// The title as drawings show it: on one line, and the id where nothing of it can be seen.
  var drawnTitle: String {
    let title = DOTText.label(title)
    return title.isEmpty ? id : title
  }
}
