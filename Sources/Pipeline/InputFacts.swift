import Diagnostics
import Dispatch
import EventImport
import Foundation
import JourneyModel
import Reports
import Synchronization

/// What a report says about the inputs; digests are computed while the log is measured.
final class InputFacts: Sendable {
  private let described: [InputFile]
  private let digests: Mutex<[Int: Result<String, any Error>]> = Mutex([:])
  private let group = DispatchGroup()

  init(_ inputs: [LogInput], wantsChecksums: Bool, _ interruption: Interruption) {
    described = inputs.map(Self.describe)
    guard wantsChecksums else { return }
    for (position, input) in inputs.enumerated() {
      // The bytes of a pipe pass only once.
      guard case .file(let path) = input.source, input.byteCount != nil else { continue }
      DispatchQueue.global().async(group: group) { [self] in
        let digest = Result { try InputDigest.sha256(ofFile: path, unless: interruption) }
        digests.withLock { $0[position] = digest.map { $0 ?? "" } }
      }
    }
  }

  /// The inputs with their digests.
  ///
  /// - Throws: `RunFailure` where an input could not be read again.
  func files() throws(RunFailure) -> [InputFile] {
    group.wait()
    var files = described
    for (position, digest) in digests.withLock({ $0 }) {
      guard case .success(let text) = digest else {
        throw RunFailure(.unreadableInput, "cannot be read again", path: files[position].name)
      }
      files[position].sha256 = text.isEmpty ? nil : text
    }
    return files
  }

  private static func describe(_ input: LogInput) -> InputFile {
    guard case .file(let path) = input.source else {
      return InputFile(name: "-", byteCount: input.byteCount)
    }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path
    )
    let modified = attributes?[.modificationDate] as? Date
    return InputFile(
      name: URL(filePath: path).lastPathComponent,
      byteCount: input.byteCount,
      modified: modified.flatMap { date in
        let seconds = date.timeIntervalSince1970.rounded(.down)
        guard abs(seconds) < 60_000_000_000 else { return nil }
        return Instant(microseconds: Int64(seconds) * 1_000_000)
      }
    )
  }
}
