import Diagnostics

extension DefinitionResolver {
  /// An owner as touchpoints and standards name it.
  private struct Owner {
    var name: String
    /// Where it is named first.
    var location: SourceLocation
    /// How often it is named.
    var count = 0
    /// Whether it owns a touchpoint.
    var ownsTouchpoint = false

    /// Whether another owner is named more often, or as often and owns touchpoints as this one does not.
    func isOutweighed(by other: Owner) -> Bool {
      other.count != count ? other.count > count : other.ownsTouchpoint && !ownsTouchpoint
    }
  }

  /// Warns of owners whose name is nearly that of one who is named more often: mistyped, it makes a
  /// team of its own.
  mutating func checkOwners() {
    var owners: [Owner] = []
    var positions: [String: Int] = [:]
    func note(_ name: Located<String>?, ofTouchpoint: Bool) {
      guard let name else { return }
      let position = positions[name.value] ?? owners.count
      if position == owners.count {
        positions[name.value] = position
        owners.append(Owner(name: name.value, location: name.location))
      }
      owners[position].count += 1
      owners[position].ownsTouchpoint = owners[position].ownsTouchpoint || ofTouchpoint
    }
    for (touchpoint, _) in touchpoints { note(touchpoint.owner, ofTouchpoint: true) }
    for standard in draft.standards { note(standard.owner, ofTouchpoint: false) }
    for owner in owners {
      comparisonsLeft -= owners.count
      guard comparisonsLeft > 0 else { return }
      var meant: Owner?
      for other in owners where owner.isOutweighed(by: other) {
        guard meant?.isOutweighed(by: other) ?? true,
          OwnerName.isProbablySame(owner.name, other.name)
        else { continue }
        meant = other
      }
      guard let meant else { continue }
      let (name, other) = (MessageText.quoted(owner.name), MessageText.quoted(meant.name))
      warn(
        "the owner \(name) is a team of its own beside \(other)",
        at: owner.location,
        hint: NearestName.didYouMean(meant.name)
      )
    }
  }
}

/// Names of teams that look alike.
private enum OwnerName {
  /// Whether two names are probably one: at most one edit apart, letters compared without case.
  ///
  /// Names that tell teams apart by a number or a short word, as `team 1` and `team 2`, `shop UK` and
  /// `shop US` do, are two.
  static func isProbablySame(_ left: String, _ right: String) -> Bool {
    let longest = 80
    guard left.utf8.count <= 4 * longest, right.utf8.count <= 4 * longest else { return false }
    let names = (Array(left.lowercased()), Array(right.lowercased()))
    guard names.0 != names.1 else { return true }
    guard max(names.0.count, names.1.count) <= longest,
      abs(names.0.count - names.1.count) <= 1, NearestName.distance(names.0, names.1) == 1
    else { return false }
    let words = (names.0.split(separator: " "), names.1.split(separator: " "))
    // A space too many or too few.
    guard words.0.count == words.1.count else { return min(names.0.count, names.1.count) > 3 }
    return zip(words.0, words.1).allSatisfy { left, right in
      guard left != right else { return true }
      let hasNumber = (left + right).contains(where: \.isNumber)
      return !hasNumber && min(left.count, right.count) >= 3 && max(left.count, right.count) >= 4
    }
  }
}
