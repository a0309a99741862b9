public import JourneyModel

/// What a report says beside the findings: who made it, of which files, with which pictures.
public struct ReportContext: Sendable, Equatable {
  /// The version of Waymark that made the report.
  public var version: String
  /// The files that were read, in the order in which they were given.
  public var inputs: [InputFile]
  /// The pictures to embed, in order.
  public var diagrams: [EmbeddedDiagram]
  /// The drawings that a page holds, as SVG without a declaration, by the names of their diagrams.
  ///
  /// Each id in one begins with that name.
  public var drawings: [String: String]
  /// The paths of the teams' pages from the report's folder, in the order of the graph's owners and,
  /// behind them, of the owners without a touchpoint; empty where there are none.
  public var teamPages: [String]
  /// What else the reader should know, such as a picture that could not be drawn.
  public var remarks: [String]

  /// Makes a context.
  public init(
    version: String,
    inputs: [InputFile] = [],
    diagrams: [EmbeddedDiagram] = [],
    drawings: [String: String] = [:],
    teamPages: [String] = [],
    remarks: [String] = []
  ) {
    self.version = version
    self.inputs = inputs
    self.diagrams = diagrams
    self.drawings = drawings
    self.teamPages = teamPages
    self.remarks = remarks
  }

  /// The name of an input file by its position among the inputs.
  func name(ofInput position: Int) -> String {
    inputs.indices.contains(position) ? inputs[position].name : "#\(position + 1)"
  }
}

/// A file that was read.
public struct InputFile: Sendable, Equatable {
  /// The file's name without its folder; `-` for standard input.
  public var name: String
  /// Its size in bytes; nil where it has none, as standard input.
  public var byteCount: Int64?
  /// When it was last changed; nil where that is not known.
  public var modified: Instant?
  /// The SHA-256 of its bytes in hexadecimal, if it was asked for.
  public var sha256: String?

  /// Makes a file.
  public init(
    name: String,
    byteCount: Int64? = nil,
    modified: Instant? = nil,
    sha256: String? = nil
  ) {
    self.name = name
    self.byteCount = byteCount
    self.modified = modified
    self.sha256 = sha256
  }
}

/// A picture that a report shows.
public struct EmbeddedDiagram: Sendable, Equatable {
  /// The diagram's name, by which its drawing is found.
  public var name: String
  /// The title that people read.
  public var title: String
  /// The path of the picture to show, from the report's folder; nil where it is in no format that
  /// can be shown.
  public var path: String?
  /// What the picture shows, for those who do not see it.
  public var alternativeText: String
  /// The paths of the same picture in other formats, from the report's folder.
  public var otherFormats: [String]

  /// Makes a picture.
  public init(
    name: String,
    title: String,
    path: String?,
    alternativeText: String,
    otherFormats: [String] = []
  ) {
    self.name = name
    self.title = title
    self.path = path
    self.alternativeText = alternativeText
    self.otherFormats = otherFormats
  }
}
