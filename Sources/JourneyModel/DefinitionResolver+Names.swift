import Diagnostics

extension DefinitionResolver {
  /// What has an id.
  enum Kind {
    case journey, stage, touchpoint, standard, fix

    /// What people call it.
    var name: Message {
      switch self {
      case .journey: "journey"
      case .stage: "stage"
      case .touchpoint: "touchpoint"
      case .standard: "standard"
      case .fix: "fix"
      }
    }
  }

  /// The longest id: ids become file names.
  static let longestId = 100

  /// Checks ids of one kind: each by itself, and that none is given twice.
  mutating func checkIds(_ ids: [Located<String>?], of kind: Kind) {
    var first: [String: SourceLocation] = [:]
    for case let id? in ids {
      checkId(id, of: kind)
      if let earlier = first[id.value] {
        report(
          "duplicate \(kind.name) id \(MessageText.quoted(id.value))",
          at: id.location,
          hint: "it is given before in line \(earlier.line)"
        )
      } else {
        first[id.value] = id.location
      }
    }
  }

  /// Checks that an id holds letters, digits, `-` and `_` alone.
  mutating func checkId(_ id: Located<String>?, of kind: Kind) {
    guard let id else { return }
    let text = id.value
    guard !text.isEmpty else {
      report("the id of a \(kind.name) is empty", at: id.location)
      return
    }
    guard text.unicodeScalars.allSatisfy(Self.isIdScalar) else {
      report(
        "the \(kind.name) id \(MessageText.quoted(text)) holds more than letters, digits, `-` and `_`",
        at: id.location,
        hint: Self.possibleId(text).map { "write for example `\($0)`" }
      )
      return
    }
    if text.utf8.count > Self.longestId {
      report(
        "the \(kind.name) id \(MessageText.quoted(text, limit: 20)) is longer than"
          + " \(Self.longestId) characters",
        at: id.location
      )
    }
  }

  private static func isIdScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }

  /// An id like a text that is none, if enough of it is left.
  private static func possibleId(_ text: String) -> String? {
    let words = text.prefix(longestId).unicodeScalars
      .split { !isIdScalar($0) }
      .map { String($0) }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }

  /// The positions of touchpoints that a key lists by their ids.
  mutating func resolve(_ names: [Located<String>], key: String) -> [Int] {
    var resolved: [Int] = []
    var seen: Set<Int> = []
    for name in names {
      guard let position = positions[name.value] else {
        report(
          "`\(key)` names no touchpoint: \(MessageText.quoted(name.value))",
          at: name.location,
          hint: hint(forTouchpoint: name.value)
        )
        continue
      }
      if seen.insert(position).inserted {
        resolved.append(position)
      } else {
        report("`\(key)` lists \(MessageText.quoted(name.value)) twice", at: name.location)
      }
    }
    return resolved
  }

  /// What a name that is no touchpoint's id may have meant.
  mutating func hint(forTouchpoint name: String) -> Message? {
    comparisonsLeft -= touchpointIds.count
    if comparisonsLeft > 0, let hint = NearestName.hint(for: name, among: touchpointIds) {
      return hint
    }
    if let stage = stagePositions[name] {
      let ids = draft.stages[stage].touchpoints.compactMap(\.id?.value)
      if !ids.isEmpty {
        let listed = Message.list(Array(ids.prefix(6)), joinedBy: .and)
        let hint: Message = "\(MessageText.quoted(name)) is a stage; its touchpoints are \(listed)"
        return ids.count > 6 ? "\(hint), and more" : hint
      }
    }
    return claimants[name].map { "that is an event of touchpoint \(MessageText.quoted($0))" }
  }
}
