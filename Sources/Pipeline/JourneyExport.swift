import Diagnostics
import EventEngine
import Foundation
import JourneyMeasurement
import JourneyModel
import Reports
import Synchronization

/// Every journey as a line of a file, written while a log is measured.
///
/// Partitions come in any order, so their lines wait in a temporary file without a name and are put in
/// order at the end: memory holds no more than the partitions at hand.
final class JourneyExport: JourneyListener {
  private struct State {
    var pieces: [Int: Range<UInt64>] = [:]
    var length: UInt64 = 0
  }

  private let definition: JourneyDefinition
  private let pseudonyms: Pseudonyms?
  private let file: FileHandle
  private let state = Mutex(State())

  /// Makes an export.
  ///
  /// - Parameters:
  ///   - definition: what the journeys are made under.
  ///   - pseudonyms: gives the names that stand for customers; nil leaves them as they are.
  /// - Throws: `RunFailure` where no temporary file can be made.
  init(definition: JourneyDefinition, pseudonyms: Pseudonyms?) throws(RunFailure) {
    self.definition = definition
    self.pseudonyms = pseudonyms
    let place = FileManager.default.temporaryDirectory
      .appending(path: "waymark-journeys-\(UUID().uuidString)")
    let descriptor = open(place.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw RunFailure(
        .unwritableOutput,
        "a temporary file cannot be made: \(String(cString: strerror(errno)))",
        path: place.deletingLastPathComponent().path
      )
    }
    _ = unlink(place.path)
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  func receive(_ journeys: [JourneyRecord], partition: Int) throws {
    let lines = JourneyTable.lines(journeys, of: definition) { name in
      pseudonyms?.pseudonym(of: name) ?? name
    }
    let bytes = Data(lines.utf8)
    try state.withLock { state in
      do {
        try file.seek(toOffset: state.length)
        try file.write(contentsOf: bytes)
      } catch {
        throw RunFailure(
          .unwritableOutput,
          "journeys cannot be kept in a temporary file: \(String(describing: error))"
        )
      }
      let end = state.length + UInt64(bytes.count)
      state.pieces[partition] = state.length..<end
      state.length = end
    }
  }

  /// Writes all journeys to a file, in their order.
  ///
  /// - Throws: `RunFailure`.
  func write(to path: String, interruption: Interruption) throws(RunFailure) {
    do {
      try WholeFile.write(to: path, interruption: interruption) { add in
        try add(Data(JourneyTable.header.utf8))
        let pieces = state.withLock { $0.pieces }
        for (_, range) in pieces.sorted(by: { $0.key < $1.key }) {
          try file.seek(toOffset: range.lowerBound)
          if let bytes = try file.read(upToCount: Int(range.count)) { try add(bytes) }
        }
      }
    } catch let failure as RunFailure {
      throw failure
    } catch {
      throw RunFailure(
        .unwritableOutput,
        "cannot be written: \(String(describing: error))",
        path: path
      )
    }
  }
}
