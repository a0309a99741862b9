import ConcurrentWork
import Diagrams
public import FailureAnalysis
import JourneyModel
public import Wording

/// The report as a page: `report.html`, one file that needs nothing beside it.
public enum HTMLReport {
  /// The sections, in the order in which they stand, each with the id that links point to.
  ///
  /// A new one is a file in `Sections`, a line here, and a file of tests.
  static let sections: [(id: String, section: any ReportSection)] = [
    ("summary", OverviewSection()),
    ("journey", MapSection()),
    ("diagrams", DiagramsSection()),
    ("stages", StagesSection()),
    ("flows", StageFlowSection()),
    ("failure-points", FailurePointsSection()),
    ("fixes", FixListSection()),
    ("heat-map", HeatMapSection()),
    ("touchpoints", TouchpointsSection()),
    ("touchpoint-pages", TouchpointPagesSection()),
    ("times", TimesSection()),
    ("continuation", ContinuationSection()),
    ("goals", GoalSection()),
    ("standards", StandardsSection(hasPlots: true)),
    ("worth", WorthSection()),
    ("retention", RetentionSection()),
    ("teams", TeamsSection()),
    ("transitions", TransitionsSection()),
    ("complaints", ComplaintsSection()),
    ("feedback", FeedbackSection()),
    ("contacts", ContactsSection()),
    ("escalation", EscalationSection()),
    ("variants", VariantsSection()),
    ("steps", StepMatrixSection()),
    ("care-coverage", CareCoverageSection()),
    ("caveats", CaveatsSection()),
    ("data-quality", DataQualitySection()),
    ("method", MethodSection()),
  ]

  /// The page's styles, the later over the earlier.
  static let styles: [Asset] = [
    .pageStyle, .printStyle, .drawingsStyle, .plotsStyle, .mapStyle,
  ]

  /// The page's scripts, in the order in which they run.
  static let scripts: [Asset] = [
    .pageScript, .mapViewScript, .mapWaysScript, .mapFocusScript, .mapPagesScript, .mapScript,
  ]

  /// Writes the page.
  ///
  /// - Parameters:
  ///   - findings: what is reported; every number comes from there.
  ///   - context: the version, the input files and the pictures.
  ///   - language: the language of the texts and numbers.
  /// - Returns: HTML with a final newline; the same arguments give the same text.
  /// - Throws: where a template in the program is none, which is a fault of Waymark itself.
  public static func text(
    _ findings: Findings,
    _ context: ReportContext,
    language: Language = .english
  ) throws -> String {
    let words = findings.words(in: language)
    let writer = try HTMLWriter(words: words, drawings: context.drawings)
    // Sections know nothing of each other, and are what takes time.
    let chapters = try sections.concurrentMap { id, section in
      try HTMLChapter(id: id, blocks: section.blocks(findings, context, words))
        .map { (chapter: $0, markup: try writer.fragment($0)) }
    }
    let title = words(.title, ["title": .label(findings.definition.title)])
    return try HTMLPage(title: title, version: Label.cleaned(context.version), words: words)
      .text(chapters.compactMap(\.self))
  }
}
