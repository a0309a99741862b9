import Diagrams
public import FailureAnalysis
import JourneyModel
public import Wording

/// The report for people: `report.md`, in GitHub-flavoured Markdown.
public enum MarkdownReport {
  /// The sections, in the order in which they stand.
  ///
  /// A new one is a file in `Sections`, a line here, and a file of tests.
  static let sections: [any ReportSection] = [
    SummarySection(),
    DiagramsSection(),
    MermaidSection(),
    StagesSection(),
    FailurePointsSection(),
    FixListSection(),
    TouchpointsSection(),
    StandardsSection(),
    WorthSection(),
    RetentionSection(),
    TeamsSection(),
    TransitionsSection(),
    ComplaintsSection(),
    FeedbackSection(),
    ContactsSection(),
    EscalationSection(),
    VariantsSection(),
    CareCoverageSection(),
    CaveatsSection(),
    DataQualitySection(),
    MethodSection(),
  ]

  /// Writes the report.
  ///
  /// - Parameters:
  ///   - findings: what is reported; every number comes from there.
  ///   - context: the version, the input files and the pictures.
  ///   - language: the language of the texts and numbers.
  /// - Returns: Markdown with a final newline; the same arguments give the same text.
  public static func text(
    _ findings: Findings,
    _ context: ReportContext,
    language: Language = .english
  ) -> String {
    let words = findings.words(in: language)
    let title = words(.title, ["title": .label(findings.definition.title)])
    let blocks = sections.flatMap { $0.blocks(findings, context, words) }
    return MarkdownWriter.text([.heading(1, title)] + blocks)
  }
}

/// A part of a report under one heading.
protocol ReportSection: Sendable {
  /// What the section says; nothing where it has nothing to say.
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock]
}
