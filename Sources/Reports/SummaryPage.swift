import Diagrams
public import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
public import Wording

/// One page for people who decide: `summary.md`, and the first part of every report.
///
/// It gives the question and period, the coverage, the findings that matter with owner and next
/// step, and what is not known. The file never has more words than a page holds: what matters least
/// is left out first, and the page says how much that is. A report, which has room, leaves nothing
/// out.
public struct SummaryPage {
  /// How many words the page has at most, in any language.
  public static let mostWords = 350
  /// How many findings stay as long as anything less important is left to leave out.
  private static let keptFindings = 3
  /// How many characters of a title stand where whole ones leave no room for findings.
  private static let shortLabel = 40

  private let findings: Findings
  private let words: Words
  private var headlines: [(headline: Headline, text: RichText)]
  private var warnings: [RichText]
  private var notes: [RichText]

  /// Writes the page as a file of its own.
  ///
  /// - Parameters:
  ///   - findings: what is reported; every number comes from there.
  ///   - language: the language of the texts and numbers.
  /// - Returns: Markdown with a final newline; the same arguments give the same text.
  public static func text(_ findings: Findings, language: Language = .english) -> String {
    var words = findings.words(in: language)
    var summary = SummaryPage(fitting: findings, words)
    if summary.headlines.count < min(keptFindings, findings.headlines.count) {
      // Titles of many words leave no room for findings: a part of each title tells more than none.
      words.labelLimit = shortLabel
      summary = SummaryPage(fitting: findings, words)
    }
    return MarkdownWriter.text(summary.page)
  }

  /// Says as much as there is room for.
  private init(fitting findings: Findings, _ words: Words) {
    self.init(findings, words)
    while Self.count(page) > Self.mostWords, leaveOut() {}
  }

  /// Says all there is to say.
  init(_ findings: Findings, _ words: Words) {
    self.findings = findings
    self.words = words
    headlines = findings.headlines.map {
      ($0, HeadlineText(words).text($0, findings) + NextStepText(words).text($0, findings))
    }
    let caveats = findings.summaryCaveats
    func texts(_ weight: Caveat.Weight) -> [RichText] {
      caveats.filter { $0.weight == weight }.map { CaveatText(words).text($0, findings) }
    }
    warnings = texts(.warning)
    notes = texts(.note)
  }

  /// Leaves out what matters least; false where nothing is left that may go.
  private mutating func leaveOut() -> Bool {
    if notes.count > 1 {
      notes.removeLast()
    } else if headlines.count > Self.keptFindings {
      leaveOutFinding()
    } else if !notes.isEmpty {
      notes.removeLast()
    } else if warnings.count > 1 {
      warnings.removeLast()
    } else if !headlines.isEmpty {
      leaveOutFinding()
    } else if !warnings.isEmpty {
      warnings.removeLast()
    } else {
      return false
    }
    return true
  }

  /// Leaves out the last finding; the standards that are missed, which stand for several, go last.
  private mutating func leaveOutFinding() {
    let last = headlines.lastIndex { finding in
      if case .missedStandards = finding.headline { false } else { true }
    }
    headlines.remove(at: last ?? headlines.count - 1)
  }

  /// The words of a page as it is written, marks of lists and headings among them.
  private static func count(_ blocks: [ReportBlock]) -> Int {
    MarkdownWriter.text(blocks).split(whereSeparator: \.isWhitespace).count
  }

  /// The whole file.
  private var page: [ReportBlock] {
    let title = words(.summaryTitle, ["title": .label(findings.definition.title)])
    let report = RichText.link(words.plain(.summaryReport), to: "report.md")
    return [.heading(1, title)] + blocks(headings: 2) + [.paragraph(report)]
  }

  /// The page without its title, to stand under another whose level is one less.
  func blocks(headings level: Int) -> [ReportBlock] {
    let title = Words.Argument.label(findings.definition.title)
    let coverage = findings.coverage
    var opening = [
      words(.question, ["title": title]), Self.period(coverage, words), self.coverage(coverage),
      standing(coverage),
    ]
    if findings.definition.touchpoints.contains(where: \.isGoal) { opening.append(conversion) }
    var blocks = opening.map(ReportBlock.paragraph)
    blocks.append(.heading(level, words(.findings)))
    if !findings.hasFailurePointHeadline { blocks.append(.paragraph(quiet)) }
    if !headlines.isEmpty { blocks.append(.list(headlines.map(\.text), isNumbered: true)) }
    let fewer = findings.headlines.count - headlines.count
    if fewer > 0 {
      blocks.append(.paragraph(words(.summaryFindingsOmitted, ["count": .count(fewer)])))
    }
    blocks.append(.heading(level, words(.notKnown)))
    blocks.append(.list(warnings + notes + [words(.reasonsNotKnown)], isNumbered: false))
    let unsaid = findings.summaryCaveats.count - warnings.count - notes.count
    if unsaid > 0 {
      blocks.append(.paragraph(words(.summaryRemarksOmitted, ["count": .count(unsaid)])))
    }
    return blocks
  }

  /// The time that the log spans, and the time as of which journeys stand.
  static func period(_ coverage: Coverage, _ words: Words) -> RichText {
    guard let log = coverage.log.span, let span = coverage.span, let asOf = coverage.asOf else {
      return words(.periodEmpty)
    }
    return words(
      .period,
      [
        "first": .day(log.lowerBound), "last": .day(log.upperBound), "span": .span(span),
        "asOf": .time(asOf),
      ]
    )
  }

  private func coverage(_ coverage: Coverage) -> RichText {
    let size = words(
      .coverage,
      [
        "journeys": .count(coverage.totals.journeys),
        "customers": .count(coverage.totals.customers), "events": .count(coverage.eventsCounted),
      ]
    )
    guard coverage.log.rows > 0 else { return size }
    let unmapped = coverage.unmappedShare
    let rejected = coverage.rejectedShare
    let mapping = words(
      unmapped.count > 0 ? .coverageUnmapped : .coverageMapped,
      ["unmapped": .count(unmapped.count), "unmappedShare": words.percent(unmapped)]
    )
    let reading = words(
      rejected.count > 0 ? .coverageRejected : .coverageRead,
      [
        "rejected": .count(rejected.count), "rows": .count(rejected.of),
        "rejectedShare": words.percent(rejected),
      ]
    )
    return size + mapping + reading
  }

  private func standing(_ coverage: Coverage) -> RichText {
    words(
      .standing,
      [
        "journeys": .count(coverage.totals.journeys),
        "completed": .count(coverage.completedShare.count),
        "completedShare": words.percent(coverage.completedShare),
        "droppedOff": .count(coverage.droppedOffShare.count),
        "droppedOffShare": words.percent(coverage.droppedOffShare),
        "open": .count(coverage.openShare.count), "openShare": words.percent(coverage.openShare),
      ]
    )
  }

  private var conversion: RichText {
    let rate = findings.coverage.totals.conversionRate
    let window = Words.Argument.setSpan(findings.definition.conversionWindow)
    guard let value = rate.value, let interval = rate.wilsonInterval() else {
      return words(.conversionNone, ["window": window])
    }
    return words(
      .conversion,
      [
        "count": .count(rate.count), "of": .count(rate.of), "window": window,
        "rate": .percent(value), "low": .percent(interval.low), "high": .percent(interval.high),
      ]
    )
  }

  /// What is said where no failure point is among the headlines.
  private var quiet: RichText {
    if findings.coverage.totals.journeys == 0 { return words(.noJourneys) }
    return words(findings.hasThresholds ? .findingsNone : .findingsNoThreshold)
  }
}
