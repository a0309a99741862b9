import Diagnostics
import JourneyFiles
import JourneyModel

/// Definitions read for a run: with errors there is no run.
enum DefinitionLoading {
  /// Reads the definition at a path; its warnings go to the observer.
  ///
  /// - Throws: `RunFailure` with everything that is wrong with it.
  static func load(
    _ path: String,
    for observer: RunObserver
  ) throws(RunFailure) -> JourneyDefinition {
    let result = JourneyFile.read(path: path)
    let sources = result.text.map { [result.path: $0] } ?? [:]
    guard let definition = result.definition else {
      throw RunFailure(
        result.isUnreadable ? .unreadableInput : .content,
        result.diagnostics,
        sources: sources
      )
    }
    observer.report(result.diagnostics, sources)
    return definition
  }
}
