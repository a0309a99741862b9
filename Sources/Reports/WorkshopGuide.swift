import Diagrams
public import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
public import Wording

/// The guide for whoever leads a workshop: `README.md`, in GitHub-flavoured Markdown.
public enum WorkshopGuide {
  /// What a file in the folder is.
  public enum Material: Sendable, Hashable {
    case poster
    case tiles
    case map
    case stages
    case cards
    case cardsToCut
    case report

    fileprivate var use: TextID {
      switch self {
      case .poster: .guidePoster
      case .tiles: .guideTiles
      case .map: .guideMap
      case .stages: .guideStages
      case .cards: .guideCards
      case .cardsToCut: .guideCardsToCut
      case .report: .guideReport
      }
    }
  }

  /// A file of the folder, and how it is printed.
  public struct File: Sendable, Hashable {
    /// What it is.
    public var material: Material
    /// Its path in the folder.
    public var path: String
    /// The paper that it is printed on, such as `A3`; nil for what is read on a screen.
    public var paper: String?
    /// How many pages it has; nil where that is not counted.
    public var pages: Int?

    /// Makes a file.
    public init(_ material: Material, path: String, paper: String? = nil, pages: Int? = nil) {
      self.material = material
      self.path = path
      self.paper = paper
      self.pages = pages
    }
  }

  /// Writes the guide.
  ///
  /// - Parameters:
  ///   - findings: What the workshop is about.
  ///   - files: The files of the folder, in the order in which they are printed.
  ///   - language: The language of the texts and numbers.
  /// - Returns: Markdown with a final newline; the same arguments give the same text.
  public static func text(_ findings: Findings, files: [File], language: Language) -> String {
    let words = findings.words(in: language)
    var blocks: [ReportBlock] = [
      .heading(1, words(.guideTitle, ["title": .label(findings.definition.title)])),
      .paragraph(words(.guideIntroduction)),
    ]
    if let span = findings.coverage.log.span {
      let totals = findings.coverage.totals
      blocks.append(
        .paragraph(
          words(
            .guidePeriod,
            [
              "journeys": .count(totals.journeys), "customers": .count(totals.customers),
              "first": .day(span.lowerBound), "last": .day(span.upperBound),
            ]
          )
        )
      )
    }
    if let least = findings.sharedGroup {
      blocks.append(.paragraph(words(.sharedEdition, ["least": .count(least)])))
    }
    blocks += [
      .heading(2, words(.guidePrinting)), .paragraph(words(.guidePrintingHow)),
      .table(printing(files, findings, words)), .heading(2, words(.guideAgenda)),
      .table(agenda(findings, words)), .heading(2, words(.guideReading)),
      .list(reading(findings, words), isNumbered: false),
    ]
    blocks += fixes(findings, words)
    blocks += [
      .heading(2, words(.guideTouchpoints)),
      .paragraph(words(.guideTouchpointsHow)), .table(touchpoints(findings, words)),
    ]
    return MarkdownWriter.text(blocks)
  }

  /// How many of what could be mended the guide lists.
  private static let fixesShown = 5

  /// What a file is for; the poster's lanes are empty but for scores that customers gave.
  private static func use(of material: Material, _ findings: Findings) -> TextID {
    material == .poster && findings.emotion != nil ? .guidePosterScored : material.use
  }

  private static func printing(
    _ files: [File],
    _ findings: Findings,
    _ words: Words
  ) -> ReportTable {
    ReportTable(
      [
        words.column(.guideFile), words.column(.guideUse), words.column(.guidePaper),
        words.number(.guidePages),
      ],
      rows: files.map { file in
        [
          RichText(file.path), words(use(of: file.material, findings)),
          file.paper.map { RichText($0) } ?? words(.guideScreen),
          file.pages.map { words.cell($0) } ?? RichText(words.language.numbers.none),
        ]
      }
    )
  }

  private static func agenda(_ findings: Findings, _ words: Words) -> ReportTable {
    let steps: [(from: Int, to: Int, text: TextID)] = [
      (0, 10, .guideOpening), (10, 25, .guideWalk), (25, 45, .guidePains),
      (45, 55, findings.emotion == nil ? .guideEmotion : .guideEmotionScored),
      (55, 75, .guideIdeas), (75, 85, .guideOwners),
      (85, 90, .guideClosing),
    ]
    return ReportTable(
      [words.column(.guideMinutes), words.column(.guideStep)],
      rows: steps.map { step in [RichText("\(step.from)–\(step.to)"), words(step.text)] }
    )
  }

  /// What to mend first and what planned fixes bring; the report has all of it.
  private static func fixes(_ findings: Findings, _ words: Words) -> [ReportBlock] {
    guard findings.worth != nil, let fixes = findings.fixes else { return [] }
    let listed = fixes.candidates.filter(\.standsOut).prefix(fixesShown)
    guard !listed.isEmpty else { return [] }
    let text = FixListText(findings, words)
    var blocks: [ReportBlock] = [
      .heading(2, words(.fixesTitle)), .paragraph(words(.guideFixes)),
      .table(text.table(Array(listed))),
    ]
    if !fixes.returns.isEmpty {
      blocks += [
        .heading(3, words(.returnsTitle)), .paragraph(words(.returnsIntro)),
        .table(text.returns(fixes.returns)),
      ]
    }
    return blocks
  }

  private static func reading(_ findings: Findings, _ words: Words) -> [RichText] {
    func mark(_ text: TextID, _ mark: String) -> Words.Argument {
      .text("\(mark) \(words.plain(text))")
    }
    let standard =
      findings.missesAnyStandard
      ? [words(.cardStandardMark, ["sign": .text(words.missedStandard)])] : []
    return [
      words(.cardsReading),
      words(
        .cardsMarks,
        [
          "failure": mark(.verdictFailure, "▲"), "watch": mark(.verdictWatch, "◆"),
          "fine": mark(.verdictFine, "●"), "few": mark(.verdictTooFew, "○"),
          "least": .count(Verdict.leastDenominator),
        ]
      ),
    ] + standard + [
      words(.guideReadingCause), words(.guideReadingOpen), words(.guideReadingFew),
      words(findings.emotion == nil ? .guideReadingEmotion : .guideReadingEmotionScored),
    ]
  }

  /// Failures first, then what is to be watched, then by journeys lost, then as designed.
  private static func order(_ findings: Findings) -> [Int] {
    let lost = findings.dropOffs.map(\.position)
    let byLoss = lost + findings.touchpoints.indices.filter { !lost.contains($0) }
    func has(_ verdict: Verdict, _ position: Int) -> Bool {
      let finding = findings.touchpoints[position]
      return finding.shownDropOffVerdict == verdict || finding.complaintVerdict == verdict
    }
    let failures = byLoss.filter { has(.failure, $0) }
    let watched = byLoss.filter { has(.watch, $0) && !failures.contains($0) }
    return failures + watched
      + byLoss.filter { !failures.contains($0) && !watched.contains($0) }
  }

  private static func touchpoints(_ findings: Findings, _ words: Words) -> ReportTable {
    let numbers = findings.definition.touchpointNumbers
    let order = order(findings)
    return ReportTable(
      [
        words.column(.columnNumber), words.column(.columnTouchpoint), words.column(.guideId),
        words.column(.columnOwner), words.number(.columnDropOffRate),
        words.column(.columnVerdict), words.number(.columnComplaintRate),
        words.column(.columnVerdict),
      ],
      rows: order.map { position in
        let finding = findings.touchpoints[position]
        return [
          RichText(numbers[position]), words.cell(finding.node.title),
          words.cell(finding.node.id), words.cell(finding.node.touchpoint.owner),
          words.cell(judged: finding.node.shownDropOffRate),
          words.cell(verdict: finding.shownDropOffVerdict),
          words.cell(judged: finding.node.complaintRate),
          words.cell(verdict: finding.complaintVerdict),
        ]
      }
    )
  }
}
