/// A place in an input file: the position of the file among the inputs and the physical line in
/// the decompressed file, from 1.
public struct InputPlace: Sendable, Hashable, Comparable {
  /// The position of the file among the inputs, from 0.
  public var file: Int
  /// The physical line, from 1.
  public var line: Int

  /// Makes a place.
  public init(file: Int, line: Int) {
    self.file = file
    self.line = line
  }

  /// Orders places by file, then line.
  public static func < (left: InputPlace, right: InputPlace) -> Bool {
    (left.file, left.line) < (right.file, right.line)
  }
}

/// Why a row was rejected, in the order in which reasons are looked for.
public enum RejectionReason: String, Sendable, Equatable, CaseIterable {
  /// Broken quoting, broken JSON, a mapped column missing.
  case fields
  /// An empty customer.
  case customer
  /// An unreadable time.
  case time
  /// An empty event name.
  case event
}
