// Invariant: a number is below `count`, and what it means is said by `standing` alone.

/// How a journey ended, or stands, for three lengths of silence at once, as a small number.
///
/// What depends on how a journey ended is counted as one number and taken apart at the end of the run:
/// which way a journey ended is what a processor cannot guess, so it is better not asked of it.
enum JourneyEnding {
  /// How a journey stands for one length of silence.
  enum Standing: Int {
    case droppedOff = 0
    case completed = 1
    case open = 2
  }

  /// A length of silence.
  enum Length: Int, CaseIterable {
    case double = 1
    case base = 2
    case half = 3
  }

  /// How many numbers there are.
  static let count = 8
  /// Dropped off for each length.
  static let droppedOff = 0
  /// Completed for each length; those before it for the longer ones alone.
  static let completed = 3
  /// Dropped off for each length, and the drop-off belongs to another touchpoint than the last.
  static let exited = 7

  /// The number of a journey that neither an end nor an exit ended.
  ///
  /// - Parameters:
  ///   - lengths: for how many lengths of silence it did not drop off: they are the longest ones.
  ///   - isOpen: whether it is open for those; else it is completed for them.
  /// - Returns: a number below `exited`.
  @inline(__always)
  static func waiting(_ lengths: Int, isOpen: Bool) -> Int {
    lengths &+ (isOpen && lengths > 0 ? 3 : 0)
  }

  /// How journeys with a number stand for a length of silence.
  static func standing(_ number: Int, at length: Length) -> Standing {
    switch number {
    case 1...3: number >= length.rawValue ? .completed : .droppedOff
    case 4...6: number - 3 >= length.rawValue ? .open : .droppedOff
    default: .droppedOff
    }
  }
}
