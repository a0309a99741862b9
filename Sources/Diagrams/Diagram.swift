public import FailureAnalysis
public import JourneyModel
public import Wording

/// A drawing with everything that must be said about it.
public struct Diagram: Sendable, Hashable {
  /// The name that its files bear, such as `failure-points`.
  public var name: String
  /// The title people read.
  public var title: String
  /// One to three sentences with what it shows, the main finding first.
  public var description: String
  /// The lines under the title: period, numbers, filter, and what is not drawn.
  public var caption: [String]
  /// The drawing as DOT text, with every place fixed, in points.
  public var dot: String
  /// Titles for people, by node name, by `cluster_` name, and by `tail->head` of ways.
  public var elementTitles: [String: String]
  /// The language of its texts.
  public var language = Language.english
  /// How far it was simplified: 0 not at all.
  public var level: Int
  /// The sheet that it fills; nil for a drawing of its own size.
  public var sheet: PrintedSheet?
  /// What is printed instead where text on the sheet is too small to read: the whole, then its parts.
  ///
  /// None where one sheet will do, or it cannot be divided.
  public var pages: [PrintedDocument.Page] = []

  /// The pages of its PDF file: the sheet, or those that are printed instead; none for a drawing of
  /// its own size.
  public var printedPages: [PrintedDocument.Page] {
    guard pages.isEmpty, let sheet else { return pages }
    return [PrintedDocument.Page(dot: dot, sheet: sheet)]
  }

  /// The drawing as DOT text for a bitmap of some resolution.
  ///
  /// A resolution also scales SVG and PDF, which are drawn from `dot` for that reason.
  public func dot(dotsPerInch: Int) -> String {
    dot.replacing("graph [", with: "graph [dpi=\(dotsPerInch), ", maxReplacements: 1)
  }
}

/// What diagrams are drawn from.
public struct DiagramInput: Sendable, Equatable {
  /// The journey as designed.
  public var definition: JourneyDefinition
  /// What a log showed; nil for the design alone.
  public var findings: Findings?
  /// Two analyses held against each other; nil where there is one, or none.
  public var comparison: RunComparison?
  /// Which journeys the findings are about, if not all, in words for the caption.
  public var filter: String?
  /// The position of the touchpoint whose neighbourhood is asked for; nil for the worst failure
  /// point's.
  public var touchpoint: Int?
  /// The number of the variant that is asked for, from 1; nil for the commonest.
  public var variant: Int?
  /// The empty lanes of swim lanes, from the top; only posters have room for them.
  public var blankLanes: [BlankLane] = []
  /// The language of everything that people read.
  public var language: Language
  /// The paper to fill; nil for drawings of their own size.
  public var paper: Paper?

  /// The input for the design alone.
  public init(definition: JourneyDefinition, language: Language = .english) {
    self.definition = definition
    self.language = language
  }

  /// The input for a measured journey.
  public init(findings: Findings, filter: String? = nil, language: Language = .english) {
    definition = findings.definition
    self.findings = findings
    self.filter = filter
    self.language = language
  }

  /// The findings.
  ///
  /// - Throws: `NothingToDraw` for the design alone.
  var measured: Findings {
    get throws(NothingToDraw) {
      guard let findings else { throw NothingToDraw(.diagramNoFindings) }
      return findings
    }
  }

  /// The catalogue in that language.
  var words: Words {
    findings?.words(in: language) ?? comparison?.words(in: language) ?? Words(language: language)
  }
}

/// A kind of diagram: a name and a way to draw it.
///
/// A new diagram is one new file with a value of this type and one line in `all`.
public struct DiagramKind: Sendable {
  /// The simplest level of simplification.
  public static let simplestLevel = 2

  /// Every kind, in the order in which reports show them.
  public static let all = [
    journeyMap, failurePoints, channelLanes, ownerLanes, blueprint, stageFunnel, teamMap,
    variants, neighbourhood,
  ]

  /// Those that an analysis draws unless it is told otherwise.
  public static let standard = [journeyMap, failurePoints]

  /// The name that its files bear.
  public let name: String
  /// Whether it shows what a log said; without findings it then draws nothing.
  public let needsFindings: Bool

  private let content: @Sendable (DiagramInput) throws(NothingToDraw) -> any DrawableContent

  init(
    name: String,
    needsFindings: Bool,
    content: @escaping @Sendable (DiagramInput) throws(NothingToDraw) -> any DrawableContent
  ) {
    self.name = name
    self.needsFindings = needsFindings
    self.content = content
  }

  /// Draws the diagram.
  ///
  /// - Parameters:
  ///   - input: What it shows.
  ///   - level: How far to simplify, from 0 to ``simplestLevel``: 1 draws each touchpoint's main
  ///     ways without labels, 2 plain boxes besides. For a second try when drawing fails.
  /// - Returns: The diagram; nil where the input has nothing that this kind shows.
  public func draw(_ input: DiagramInput, level: Int = 0) -> Diagram? {
    let level = min(max(level, 0), Self.simplestLevel)
    let sheet = input.paper.map { Sheet(paper: $0, name: name, input.words) }
    guard let content = try? content(input) else { return nil }
    var diagram = content.diagram(level: level, on: sheet)
    diagram.language = input.language
    if let sheet, diagram.sheet?.isReadable == false {
      let series = SheetSeries(content: content, level: level, sheet: sheet, words: input.words)
      diagram.pages = series.pages
    }
    return diagram
  }

  /// Why there is nothing to draw, in words that follow a colon; nil where there is.
  public func absence(_ input: DiagramInput) -> String? {
    do throws(NothingToDraw) {
      _ = try content(input)
      return nil
    } catch {
      return input.words(error.reason, ["count": .count(error.count)]).plain
    }
  }
}

/// The input has nothing that a kind of diagram shows.
struct NothingToDraw: Error {
  /// Why not.
  let reason: TextID
  /// How many there are of what was asked for, where the reason says so.
  let count: Int

  init(_ reason: TextID, count: Int = 0) {
    self.reason = reason
    self.count = count
  }
}

/// What a kind of diagram makes of its input, before anything has a place.
protocol DrawableContent {
  /// Gives everything its place, on a sheet or as large as it comes.
  func diagram(level: Int, on sheet: Sheet?) -> Diagram

  /// The things that it shows, numbered in reading order, by what belongs together.
  var sections: [Range<Int>] { get }

  /// What some things in a row are called; nil where they need no name.
  func title(of part: Range<Int>, _ words: Words) -> String?

  /// Some things in a row, for a sheet of their own.
  ///
  /// - Parameters:
  ///   - part: The things.
  ///   - words: The catalogue.
  ///   - sheetOf: The number of the sheet on which each thing stands.
  /// - Returns: The same kind of content, with these things alone.
  func part(
    _ part: Range<Int>,
    _ words: Words,
    sheetOf: (Int) -> Int
  ) -> any DrawableContent
}

/// A map with the words about it.
struct MapDiagram: DrawableContent {
  var content: MapContent
  var description: String
  /// Empty lanes below the map on a sheet.
  var notes: [Sheet.Lane] = []

  var sections: [Range<Int>] { content.stageSections }

  func title(of part: Range<Int>, _ words: Words) -> String? { content.title(of: part, words) }

  func part(
    _ part: Range<Int>,
    _ words: Words,
    sheetOf: (Int) -> Int
  ) -> any DrawableContent {
    var map = self
    map.content = content.part(part, words, sheetOf: sheetOf)
    return map
  }

  func diagram(level: Int, on sheet: Sheet?) -> Diagram {
    var sheet = sheet
    sheet?.lanes = notes
    let composer = MapComposer(content: content, level: level, sheet: sheet)
    let graph = composer.graph()
    let drawn = Dictionary(
      graph.edges.map { ("\($0.from)->\($0.to)", $0.label) },
      uniquingKeysWith: { first, _ in first }
    )
    let arrows = content.arrows.compactMap { arrow -> MapContent.Arrow? in
      let name = "\(content.cards[arrow.from].name)->\(content.cards[arrow.to].name)"
      guard let label = drawn[name] else { return nil }
      var arrow = arrow
      arrow.label = label
      return arrow
    }
    return Diagram(composer.frame(arrows), graph, description: description, level: level)
  }
}
