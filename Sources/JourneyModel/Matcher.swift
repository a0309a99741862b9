/// What accepts an event: a pattern for its name and conditions on its attributes.
public struct Matcher: Sendable, Hashable {
  /// The pattern for the event's name; nil accepts every name.
  public var event: EventPattern?
  /// The conditions, all of which must hold.
  public var conditions: [Condition]

  /// Makes a matcher.
  public init(event: EventPattern?, conditions: [Condition] = []) {
    self.event = event
    self.conditions = conditions
  }

  /// Whether an event is accepted, given its trimmed name and a way to look up the text of its
  /// attributes, empty where one is missing.
  public func accepts(name: String, attribute: (String) -> String) -> Bool {
    accepts(name: Array(name.unicodeScalars), attribute: attribute)
  }

  /// Whether an event is accepted, given the scalars of its trimmed name.
  public func accepts(name: [Unicode.Scalar], attribute: (String) -> String) -> Bool {
    accepts(nameAlone: name) && conditions.allSatisfy { $0.holds(for: attribute($0.attribute)) }
  }

  /// Whether events with a name are accepted as far as their attributes allow.
  public func accepts(nameAlone name: [Unicode.Scalar]) -> Bool { event?.accepts(name) ?? true }
}

/// An exact event name, or a glob with `*` (any run of characters) and `?` (one character).
///
/// Matching is case-sensitive and by Unicode scalars; there is no escape character.
public struct EventPattern: Sendable, Hashable {
  /// The pattern as written.
  public let text: String
  /// Whether the pattern holds a wildcard.
  public let isGlob: Bool
  private let scalars: [Unicode.Scalar]

  /// Makes a pattern.
  public init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
    isGlob = scalars.contains { $0 == "*" || $0 == "?" }
  }

  /// Whether a name matches.
  ///
  /// - Complexity: O(n m) at worst, by backtracking to the last `*` only.
  public func accepts(_ name: String) -> Bool { accepts(Array(name.unicodeScalars)) }

  /// Whether a name matches, given its scalars, for whoever has many patterns to ask.
  ///
  /// - Complexity: O(n m) at worst, by backtracking to the last `*` only.
  public func accepts(_ name: [Unicode.Scalar]) -> Bool {
    guard isGlob else { return name == scalars }
    var p = 0
    var n = 0
    var star: Int?
    var resume = 0
    while n < name.count {
      if p < scalars.count, scalars[p] == "*" {
        star = p
        resume = n
        p += 1
      } else if p < scalars.count, scalars[p] == "?" || scalars[p] == name[n] {
        p += 1
        n += 1
      } else if let last = star {
        p = last + 1
        resume += 1
        n = resume
      } else {
        return false
      }
    }
    while p < scalars.count, scalars[p] == "*" { p += 1 }
    return p == scalars.count
  }
}

/// A condition on one attribute: holds when any of its tests does.
public struct Condition: Sendable, Hashable {
  /// One comparison with the attribute's text.
  public enum Test: Sendable, Hashable {
    /// The text is exactly this.
    case equals(String)
    /// The text is anything but this.
    case differs(String)
    /// The text is a number below this.
    case below(Double)
    /// The text is a number at most this.
    case atMost(Double)
    /// The text is a number above this.
    case above(Double)
    /// The text is a number at least this.
    case atLeast(Double)
  }

  /// The attribute's name: one of `log.attributes`, else a column of that name.
  public var attribute: String
  /// The tests of which one must hold.
  public var tests: [Test]

  /// Makes a condition.
  public init(attribute: String, tests: [Test]) {
    self.attribute = attribute
    self.tests = tests
  }

  /// Whether the condition holds for an attribute's text; a missing attribute is the empty text.
  public func holds(for text: String) -> Bool {
    tests.contains { test in
      switch test {
      case .equals(let wanted): text.unicodeScalars.elementsEqual(wanted.unicodeScalars)
      case .differs(let unwanted): !text.unicodeScalars.elementsEqual(unwanted.unicodeScalars)
      case .below(let bound): number(text).map { $0 < bound } ?? false
      case .atMost(let bound): number(text).map { $0 <= bound } ?? false
      case .above(let bound): number(text).map { $0 > bound } ?? false
      case .atLeast(let bound): number(text).map { $0 >= bound } ?? false
      }
    }
  }

  private func number(_ text: String) -> Double? { DecimalNumber.parse(text) }
}

/// Numbers as people write them in exports: optional sign, digits, point, exponent.
public enum DecimalNumber {
  /// The number a text stands for, surrounding spaces aside; nil where it is none.
  ///
  /// Hexadecimal, infinity and "nan" are no numbers.
  public static func parse(_ text: String) -> Double? {
    let scalars = text.unicodeScalars
    guard
      let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return nil }
    let trimmed = scalars[first...last]
    let plain = trimmed.allSatisfy {
      ("0"..."9").contains($0) || $0 == "." || $0 == "-" || $0 == "+" || $0 == "e" || $0 == "E"
    }
    guard plain, let value = Double(String(trimmed)), value.isFinite else { return nil }
    return value
  }
}
