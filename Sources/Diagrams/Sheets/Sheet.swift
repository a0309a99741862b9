import Wording

/// A sheet of paper to draw on: its parts in units of the drawing, whose smallest text is
/// `VisualLanguage.textSize` units high.
struct Sheet {
  /// An empty stripe under the stages, for what a group writes and sticks on it.
  struct Lane {
    var title: String
    var hint: String
    /// Its part of the height of all lanes.
    var share: Double
    /// Whether it runs across all stages, to draw a curve in it.
    var isCurve = false
    /// The curve of what customers scored; nil where the group draws its own.
    var curve: EmotionCurve?
  }

  /// What is left of a sheet when text is made larger or smaller.
  struct Room {
    /// Points on paper for each unit.
    var scale: Double
    var size: Size
    var margin: Double
    /// The height of the lanes together.
    var lanes: Double
    /// The height of the line at the bottom.
    let footer = 14.0

    /// The width between the margins.
    var width: Double { size.width - 2 * margin }
    /// The height between the margins that is left to title, map and legend.
    var height: Double { size.height - 2 * margin - footer - lanes }
  }

  /// The size in points below which text that is held in the hand can hardly be read.
  static let readableText = 7.0

  /// Text is made larger where there is room, up to so many times.
  static let largestGrowth = 1.6

  var paper: Paper
  /// The words at the bottom.
  var footer: String
  var lanes: [Lane] = []
  /// Which sheet of several it is; nil for the only one.
  var note: String?

  /// A sheet for a drawing, whose file is named at its bottom.
  init(paper: Paper, name: String, _ words: Words) {
    self.paper = paper
    footer =
      words(.sheetFooter, ["file": .text(name), "paper": .text(paper.name)]).plain
  }

  /// The share of the sheet's height that lanes take.
  private var laneShare: Double { lanes.isEmpty ? 0 : 0.36 }

  /// The room where text is so many times the size that it should at least have.
  func room(growth: Double = 1) -> Room {
    let scale = paper.textSize / Double(VisualLanguage.textSize) * growth
    let height = paper.height / scale
    return Room(
      scale: scale,
      size: Size(width: paper.width / scale, height: height),
      margin: paper.margin / scale,
      lanes: height * laneShare
    )
  }

  /// What a map may take, as a page to compose for.
  var page: Page {
    let room = room()
    return Page(width: room.width, height: room.height, largestAspect: .infinity)
  }
}

/// The sheet that a drawing was made for.
public struct PrintedSheet: Sendable, Hashable {
  /// The paper, lying on its side.
  public var paper: Paper
  /// The size in points of the smallest text on it.
  public var smallestText: Double
  /// The size in points that the smallest text should have.
  public var wantedText: Double { paper.textSize }
  /// Whether all text on it can be read.
  var isReadable: Bool { smallestText >= Sheet.readableText }
}
