extension Matcher {
  /// Whether every event that another matcher accepts is accepted by this one, as far as each
  /// pattern and each attribute's conditions tell by themselves.
  public func covers(_ other: Matcher) -> Bool {
    var steps = 20_000
    return covers(other, steps: &steps)
  }

  /// Whether every event that another matcher accepts is accepted by this one, told within a number
  /// of steps, of which those used are taken away.
  func covers(_ other: Matcher, steps: inout Int) -> Bool {
    for mine in conditions {
      steps -= other.conditions.count
      guard other.conditions.contains(where: { mine.covers($0) }) else { return false }
    }
    guard let event else { return true }
    return event.covers(other.event ?? EventPattern("*"), steps: &steps)
  }
}

extension Condition {
  /// Whether every text for which another condition holds lets this one hold, where both look at
  /// the same attribute.
  public func covers(_ other: Condition) -> Bool {
    attribute == other.attribute
      && other.tests.allSatisfy { theirs in tests.contains { $0.covers(theirs) } }
  }
}

extension Condition.Test {
  /// Whether every text that passes another test passes this one.
  fileprivate func covers(_ other: Condition.Test) -> Bool {
    switch (self, other) {
    case (_, .equals(let text)):
      Condition(attribute: "", tests: [self]).holds(for: text)
    case (.differs(let mine), .differs(let theirs)):
      mine.unicodeScalars.elementsEqual(theirs.unicodeScalars)
    case (.differs(let unwanted), _):
      !Condition(attribute: "", tests: [other]).holds(for: unwanted)
    case (.below(let mine), .below(let theirs)), (.atMost(let mine), .below(let theirs)),
      (.atMost(let mine), .atMost(let theirs)):
      theirs <= mine
    case (.below(let mine), .atMost(let theirs)): theirs < mine
    case (.above(let mine), .above(let theirs)), (.atLeast(let mine), .above(let theirs)),
      (.atLeast(let mine), .atLeast(let theirs)):
      theirs >= mine
    case (.above(let mine), .atLeast(let theirs)): theirs > mine
    default: false
    }
  }
}
