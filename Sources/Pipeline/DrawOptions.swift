public import Wording

/// What a drawing is asked to show, as it was typed: nothing here has looked at a file.
public struct DrawOptions: Sendable {
  /// What is drawn.
  public enum Subject: Sendable {
    /// The definition at a path, as designed; `-` is standard input.
    case design(String)
    /// A definition with what a log shows; of the options those of definition, log, measuring and
    /// the machine count.
    case measured(AnalysisOptions)
    /// Two analyses, by the paths of their `analysis.json` or of the folders that hold them: the
    /// second beside the first.
    case difference(String, String)
  }

  /// What is drawn.
  public var subject: Subject
  /// The folder for diagrams; nil is `output/` and the journey's id.
  public var output: String?
  /// The formats of diagrams.
  public var formats: [DiagramFormat] = DiagramFormat.allCases
  /// The kinds of diagrams of a journey.
  public var diagrams = DiagramSelection.journeyMap
  /// The language of what people read.
  public var language = Language.english
  /// The paper to fill; nil is a drawing of its own size.
  public var page: PageChoice?
  /// The program whose hidden command lays diagrams out; nil is the running one.
  public var layoutProgram: String?

  /// Makes options for a subject; all else has its default.
  public init(_ subject: Subject) { self.subject = subject }
}
