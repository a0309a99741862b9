extension EventPattern {
  /// Whether every name that another pattern accepts is accepted by this one.
  ///
  /// This is inclusion of regular languages: the other pattern's automaton is followed together
  /// with the sets of states that this one can be in (subset construction), over the characters
  /// that this pattern names and one that it does not. Both are small in practice; a pair that
  /// needs more than 20,000 steps is taken for not covered.
  public func covers(_ other: EventPattern) -> Bool {
    var steps = GlobAutomaton.mostSteps
    return covers(other, steps: &steps)
  }

  /// Whether every name that another pattern accepts is accepted by this one, told within a number
  /// of steps, of which those used are taken away.
  func covers(_ other: EventPattern, steps: inout Int) -> Bool {
    steps -= 1
    guard other.isGlob else { return accepts(other.text) }
    guard isGlob, sharesEnds(with: other) else { return false }
    let mine = GlobAutomaton(self)
    if mine.acceptsEverything { return true }
    return mine.includes(GlobAutomaton(other), steps: &steps)
  }

  /// Whether what stands before this pattern's first wildcard and after its last one stands in
  /// the other pattern too, without which nothing is covered.
  private func sharesEnds(with other: EventPattern) -> Bool {
    func begins(
      _ mine: some Sequence<Unicode.Scalar>,
      _ theirs: some Sequence<Unicode.Scalar>
    )
      -> Bool
    {
      var theirs = theirs.makeIterator()
      for scalar in mine {
        if scalar == "*" || scalar == "?" { return true }
        if theirs.next() != scalar { return false }
      }
      return true
    }
    return begins(text.unicodeScalars, other.text.unicodeScalars)
      && begins(text.unicodeScalars.reversed(), other.text.unicodeScalars.reversed())
  }
}

/// A glob as a nondeterministic automaton: state k has read the first k parts.
private struct GlobAutomaton {
  private enum Part: Hashable {
    case character(Unicode.Scalar)
    case anyCharacter
    case anyRun
  }

  private struct Place: Hashable {
    var theirs: Int
    var mine: [Int]
  }

  static let mostSteps = 20_000
  private let parts: [Part]

  init(_ pattern: EventPattern) {
    parts = pattern.text.unicodeScalars.map { scalar in
      switch scalar {
      case "*": .anyRun
      case "?": .anyCharacter
      default: .character(scalar)
      }
    }
  }

  /// Whether the pattern is made of `*` alone.
  var acceptsEverything: Bool { !parts.isEmpty && parts.allSatisfy { $0 == .anyRun } }

  /// Whether whatever follows is accepted from a state on.
  private func acceptsRest(from state: Int) -> Bool {
    state < parts.count && parts[state...].allSatisfy { $0 == .anyRun }
  }

  /// The states reached without reading: `*` may stand for nothing.
  private func closure(_ states: Set<Int>) -> [Int] {
    var reached = states
    for state in states {
      var state = state
      while state < parts.count, parts[state] == .anyRun {
        state += 1
        reached.insert(state)
      }
    }
    return reached.sorted()
  }

  /// The states after reading a character; nil stands for one that no pattern names.
  private func step(_ states: [Int], _ character: Unicode.Scalar?) -> [Int] {
    var reached: Set<Int> = []
    for state in states where state < parts.count {
      switch parts[state] {
      case .anyRun: reached.insert(state)
      case .anyCharacter: reached.insert(state + 1)
      case .character(let wanted):
        if wanted == character { reached.insert(state + 1) }
      }
    }
    return closure(reached)
  }

  /// Whether all that the other automaton accepts is accepted by this one.
  func includes(_ other: GlobAutomaton, steps: inout Int) -> Bool {
    // What this pattern does not name, it cannot tell from any other unnamed character.
    var alphabet: [Unicode.Scalar?] = [nil]
    for case .character(let scalar) in parts { alphabet.append(scalar) }
    alphabet = Array(Set(alphabet))
    let start = closure([0])
    var open = other.closure([0]).map { Place(theirs: $0, mine: start) }
    var seen = Set(open)
    let least = steps - Self.mostSteps
    while let place = open.popLast() {
      if place.mine.contains(where: acceptsRest) { continue }
      if place.theirs == other.parts.count {
        if place.mine.last == parts.count { continue }
        return false
      }
      let readable: [Unicode.Scalar?]
      switch other.parts[place.theirs] {
      case .anyRun, .anyCharacter: readable = alphabet
      case .character(let scalar): readable = [alphabet.contains(scalar) ? scalar : nil]
      }
      for character in readable {
        steps -= 1
        guard steps > least else { return false }
        let mine = step(place.mine, character)
        let advanced =
          other.parts[place.theirs] == .anyRun ? place.theirs : place.theirs + 1
        for theirs in other.closure([advanced]) {
          let next = Place(theirs: theirs, mine: mine)
          if seen.insert(next).inserted { open.append(next) }
        }
      }
    }
    return true
  }
}
