import Diagnostics
import EventImport
public import JourneyModel
public import Wording

/// A form in which diagrams are written.
public enum DiagramFormat: String, Sendable, Hashable, CaseIterable {
  /// Scalable vector graphics, which reports embed.
  case svg
  /// A bitmap of 192 dots per inch.
  case png
  /// A vector page for printing.
  case pdf
  /// The text that Graphviz lays out.
  case dot

  /// Reads a list such as `svg,png`; `none` is the empty list.
  ///
  /// - Throws: `ValueProblem` where a part is no format.
  public static func parse(list text: String) throws(ValueProblem) -> [DiagramFormat] {
    if text == "none" { return [] }
    var formats: [DiagramFormat] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.filter { $0 != " " }.lowercased()
      guard let format = DiagramFormat(rawValue: name) else {
        throw ValueProblem(
          "\(MessageText.quoted(String(part))) is no format for diagrams",
          hint: "formats are \(Message.list(allCases.map(\.rawValue), joinedBy: .and)), "
            + "separated by commas, or `none`"
        )
      }
      formats.append(format)
    }
    return allCases.filter(formats.contains)
  }
}

/// What a run is asked to do, as it was typed: nothing here has looked at a file.
public struct AnalysisOptions: Sendable {
  /// The path of the definition; `-` is standard input.
  public var definition: String
  /// The log.
  public var log: LogRequest
  /// The folder for results; nil is `output/` and the journey's id.
  public var output: String?
  /// The formats of diagrams.
  public var formats: [DiagramFormat] = DiagramFormat.allCases
  /// The kinds of diagrams.
  public var diagrams = DiagramSelection.standard
  /// The language of what people read.
  public var language = Language.english
  /// T, in place of the definition's.
  public var asOf: Instant?
  /// The silence after which an unfinished journey counts as dropped off, in place of the
  /// definition's.
  public var inactivity: TimeSpan?
  /// Whether groups too small to be shown outside of the team are hidden.
  public var isShared = false
  /// The file to which every journey is written by the name of its customer; nil for none.
  public var journeyExport: String?
  /// The file with the key under which customers get pseudonyms; nil leaves their names as they are.
  public var pseudonymKey: String?
  /// Whether a rejected row stops the run.
  public var isStrict = false
  /// Whether the report names the SHA-256 of every input.
  public var wantsChecksums = false
  /// The number of threads; nil is one for each processor.
  public var threads: Int?
  /// The memory for events, in bytes; nil is half of what is free.
  public var memory: Int?

  /// The program whose hidden command lays diagrams out; nil is the running one.
  public var layoutProgram: String?

  /// Makes options for a definition and a log; all else has its default.
  public init(definition: String, log: LogRequest) {
    self.definition = definition
    self.log = log
  }
}
