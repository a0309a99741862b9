/// Who takes over from whom in a generated log.
struct PlannedPath {
  /// For each level, the events by which it takes over; nil where there are none.
  var takeovers: [EventVocabulary.Kind?]
  /// The probability that an escalation that could leave out a level does.
  var skipping: Double
  /// When the next level takes over.
  var clock: PlannedClock

  /// The share of contacts with a machine that are handed over.
  static let handingOver = 0.35
  /// The share of contacts with a person that are escalated.
  static let escalating = 0.12
  /// The share of late answers to escalations that never come.
  static let unanswered = 0.4

  /// The level that takes over from another; nil where none can.
  func next(after level: Int, _ random: inout RandomStream) -> Int? {
    let above = takeovers.indices.filter { $0 > level && takeovers[$0] != nil }
    guard let first = above.first else { return nil }
    guard above.count > 1 else { return first }
    return random.happens(skipping) ? above[1] : first
  }
}
