public import Diagnostics
import Foundation
public import JourneyModel

/// What reading a definition gave: the definition, or what is wrong with it.
public struct JourneyFileResult: Sendable {
  /// The path as it was given.
  public var path: String
  /// The definition; nil where any finding is an error.
  public var definition: JourneyDefinition?
  /// What was found, in the order of the file.
  public var diagnostics: [Diagnostic]
  /// The text, for `DiagnosticPrinter`; nil where the file could not be read as text.
  public var text: String?
  /// Whether the file is missing or could not be opened or read, whatever it may hold.
  public var isUnreadable: Bool

  init(
    path: String,
    definition: JourneyDefinition? = nil,
    diagnostics: [Diagnostic],
    text: String? = nil,
    isUnreadable: Bool = false
  ) {
    self.path = path
    self.definition = definition
    self.diagnostics = diagnostics
    self.text = text
    self.isUnreadable = isUnreadable
  }
}

/// Reads journey definitions from YAML files.
///
/// What a file holds never throws, crashes or hangs: it becomes findings, all of them at once but
/// for text that is no YAML or gives a key twice, which is reported alone.
public enum JourneyFile {
  /// Reads the definition at a path; `-` is standard input.
  public static func read(path: String) -> JourneyFileResult {
    do {
      return parse(bytes: try bytes(at: path), path: path == "-" ? "<stdin>" : path)
    } catch {
      let diagnostic = Diagnostic(.error, reason(path), at: SourceLocation(path: path))
      return JourneyFileResult(path: path, diagnostics: [diagnostic], isUnreadable: true)
    }
  }

  /// Reads a definition from its text; `path` is what findings name.
  public static func parse(text: String, path: String) -> JourneyFileResult {
    parse(bytes: Array(text.utf8), path: path)
  }

  /// Reads a definition from the bytes of its file; `path` is what findings name.
  public static func parse(bytes: [UInt8], path: String) -> JourneyFileResult {
    switch TextDecoding.decode(bytes, path: path) {
    case .failure(let problem):
      return JourneyFileResult(path: path, diagnostics: [problem.diagnostic])
    case .success(let source):
      return parse(source)
    }
  }

  private static func parse(_ source: SourceText) -> JourneyFileResult {
    let document = YAMLDocument(source)
    var diagnostics = document.diagnostics
    var definition: JourneyDefinition?
    if let root = document.root, !root.isMissing {
      var reader = DefinitionReader()
      let resolved = reader.draft(root).resolve()
      diagnostics += reader.diagnostics + resolved.diagnostics
      definition = resolved.definition
    } else if diagnostics.isEmpty {
      diagnostics = [
        Diagnostic(
          .error,
          "the file holds no definition",
          at: SourceLocation(path: source.path),
          hint: "begin with `journey:` and `stages:`"
        )
      ]
    }
    return JourneyFileResult(
      path: source.path,
      definition: diagnostics.hasErrors ? nil : definition,
      diagnostics: diagnostics.inReadingOrder(),
      text: source.text
    )
  }

  /// The bytes of a file, and one more than a definition may have where it is longer: a device
  /// or a pipe may never end.
  private static func bytes(at path: String) throws -> [UInt8] {
    let file =
      path == "-"
      ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
    defer { if path != "-" { try? file.close() } }
    var bytes: [UInt8] = []
    while bytes.count <= TextDecoding.largest,
      let chunk = try file.read(upToCount: TextDecoding.largest + 1 - bytes.count), !chunk.isEmpty
    {
      bytes += chunk
    }
    return bytes
  }

  private static func reason(_ path: String) -> Message {
    let files = FileManager.default
    if path == "-" { return "cannot read standard input" }
    guard files.fileExists(atPath: path) else { return "there is no such file" }
    let attributes = try? files.attributesOfItem(atPath: path)
    if attributes?[.type] as? FileAttributeType == .typeDirectory {
      return "this is a folder, not a file"
    }
    return files.isReadableFile(atPath: path)
      ? "the file cannot be read" : "the file may not be read (permission denied)"
  }
}
