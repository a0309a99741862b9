public import Wording

/// What a drawing is asked to show, as it was typed: nothing here has looked at a file.
public struct DrawOptions: Sendable {
  /// The path of the definition; `-` is standard input.
  public var definition: String
  /// The folder for diagrams; nil is `output/` and the journey's id.
  public var output: String?
  /// The formats of diagrams.
  public var formats: [DiagramFormat] = DiagramFormat.allCases
  /// The kinds of diagrams.
  public var diagrams = DiagramSelection.journeyMap
  /// The language of what people read.
  public var language = Language.english
  /// The program whose hidden command lays diagrams out; nil is the running one.
  public var layoutProgram: String?

  /// Makes options for a definition; all else has its default.
  public init(definition: String) { self.definition = definition }
}
