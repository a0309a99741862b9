/// What a mistyped name probably meant.
public enum NearestName {
  /// The candidate nearest to a name, or nil where none is close enough to be meant.
  ///
  /// Nearness is the least number of insertions, deletions, substitutions and swaps of neighbours
  /// (optimal string alignment; Damerau 1964), with letters compared without case. One edit is
  /// allowed for names of up to five characters, two up to nine, three beyond; a name of one
  /// character is near to nothing. Of equally near candidates the first wins.
  public static func suggestion(
    for name: String,
    among candidates: some Sequence<String>
  ) -> String? {
    let wanted = Array(name.lowercased())
    guard (2...80).contains(wanted.count) else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      // No letter is shorter than a byte: what is much longer in bytes than it may be is far.
      guard candidate.utf8.count <= 4 * (wanted.count + 3) else { continue }
      let other = Array(candidate.lowercased())
      let longest = max(wanted.count, other.count)
      var allowed = longest <= 5 ? 1 : longest <= 9 ? 2 : 3
      if let best { allowed = min(allowed, best.distance - 1) }
      guard allowed >= 0, abs(wanted.count - other.count) <= allowed else { continue }
      // One edit of a two-letter name leaves nothing in common with most others.
      if longest == 2, wanted.first != other.first { continue }
      let found = distance(wanted, other)
      if found <= allowed { best = (candidate, found) }
    }
    return best?.name
  }

  /// The hint that names the nearest candidate, or nil where there is none.
  public static func hint(for name: String, among candidates: some Sequence<String>) -> Message? {
    suggestion(for: name, among: candidates).map { didYouMean($0) }
  }

  /// The hint that names what was probably meant.
  public static func didYouMean(_ name: String) -> Message {
    "did you mean \(MessageText.quoted(name))?"
  }

  /// The least number of insertions, deletions, substitutions and swaps of neighbours between two
  /// texts, where no part is edited twice.
  public static func distance(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        var least = min(
          above[column] + 1,
          current[column - 1] + 1,
          above[column - 1] + (same ? 0 : 1)
        )
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          least = min(least, before[column - 2] + 1)
        }
        current.append(least)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
