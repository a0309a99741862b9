import JourneyModel
import TestSupport
import Testing

/// Patterns and conditions against slow and obvious counterparts.
@Suite struct CoverageTests {
  /// Whether a glob accepts a name, by trying every length for every `*`.
  private static func slowAccepts(
    _ pattern: ArraySlice<Character>,
    _ name: ArraySlice<Character>
  )
    -> Bool
  {
    guard let first = pattern.first else { return name.isEmpty }
    switch first {
    case "*":
      return (0...name.count).contains { slowAccepts(pattern.dropFirst(), name.dropFirst($0)) }
    case "?": return !name.isEmpty && slowAccepts(pattern.dropFirst(), name.dropFirst())
    default: return name.first == first && slowAccepts(pattern.dropFirst(), name.dropFirst())
    }
  }

  /// All texts over three letters, of which patterns use two, up to a length.
  private static let names: [[Character]] = {
    var all: [[Character]] = [[]]
    var last: [[Character]] = [[]]
    for _ in 1...7 {
      last = last.flatMap { name in ["a", "b", "z"].map { name + [$0] } }
      all += last
    }
    return all
  }()

  private static func randomPattern(_ random: inout SeededGenerator) -> [Character] {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in
      ["a", "b", "?", "*", "*"].randomElement(using: &random) ?? "a"
    }
  }

  @Test(arguments: 0..<40) func `A pattern accepts what a slow matcher accepts`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pattern = Self.randomPattern(&random)
    let fast = EventPattern(String(pattern))
    for name in Self.names where name.count <= 5 {
      #expect(
        fast.accepts(String(name)) == Self.slowAccepts(pattern[...], name[...]),
        "\(fast.text) on \(String(name))"
      )
    }
  }

  // Names of up to seven letters tell all that patterns of up to five parts can differ in.
  @Test(arguments: 0..<40) func `A pattern covers what accepts no other name`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let left = Self.randomPattern(&random)
    let leftAccepts = Self.names.map { Self.slowAccepts(left[...], $0[...]) }
    for _ in 0..<6 {
      let right = Self.randomPattern(&random)
      let covered = zip(Self.names, leftAccepts).allSatisfy { name, isAccepted in
        isAccepted || !Self.slowAccepts(right[...], name[...])
      }
      #expect(
        EventPattern(String(left)).covers(EventPattern(String(right))) == covered,
        "\(String(left)) over \(String(right))"
      )
    }
  }

  @Test func `Every short pattern is told apart from every other`() {
    let parts: [Character] = ["a", "?", "*"]
    var patterns: [[Character]] = [[]]
    var last: [[Character]] = [[]]
    for _ in 1...3 {
      last = last.flatMap { pattern in parts.map { pattern + [$0] } }
      patterns += last
    }
    let names = Self.names.filter { $0.count <= 5 && !$0.contains("b") }
    let accepted = patterns.map { pattern in
      names.map { Self.slowAccepts(pattern[...], $0[...]) }
    }
    for (i, left) in patterns.enumerated() {
      for (j, right) in patterns.enumerated() {
        let covered = zip(accepted[i], accepted[j]).allSatisfy { $0 || !$1 }
        #expect(
          EventPattern(String(left)).covers(EventPattern(String(right))) == covered,
          "\(String(left)) over \(String(right))"
        )
      }
    }
  }

  @Test func `A hostile pair of patterns is given up soon`() {
    let many = String(repeating: "?", count: 40)
    let left = EventPattern("*a" + many)
    #expect(!left.covers(EventPattern("*a" + many + "*b*" + many + "*c*")))
    let stars = EventPattern(String(repeating: "*a", count: 2000))
    #expect(!stars.covers(EventPattern(String(repeating: "*b", count: 2000))))
    #expect(!stars.accepts(String(repeating: "b", count: 2000)))
  }

  private static let texts = ["", "a", "3", "3.0", "2", "4", "-1", "1e1", " 3", "x3", "100"]

  private static func randomTest(_ random: inout SeededGenerator) -> Condition.Test {
    let bound = Double(Int.random(in: 2...4, using: &random))
    let text = texts.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return .equals(text)
    case 1: return .differs(text)
    case 2: return .below(bound)
    case 3: return .atMost(bound)
    case 4: return .above(bound)
    default: return .atLeast(bound)
    }
  }

  @Test(arguments: 0..<200) func `What covers a matcher accepts all that it accepts`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func matcher() -> Matcher {
      Matcher(
        event: [nil, "a*", "?", "ab"].randomElement(using: &random)?.map { EventPattern($0) },
        conditions: (0..<Int.random(in: 0...2, using: &random)).map { _ in
          Condition(
            attribute: ["p", "q"].randomElement(using: &random) ?? "p",
            tests: (0..<Int.random(in: 1...2, using: &random)).map { _ in Self.randomTest(&random) }
          )
        }
      )
    }
    for _ in 0..<30 {
      let left = matcher()
      let right = matcher()
      guard left.covers(right) else { continue }
      for name in ["a", "ab", "b", "abc", ""] {
        for p in Self.texts {
          for q in Self.texts {
            let attribute = { (name: String) in name == "p" ? p : q }
            if right.accepts(name: name, attribute: attribute) {
              #expect(left.accepts(name: name, attribute: attribute), "\(left) over \(right)")
            }
          }
        }
      }
    }
  }

  @Test func `Conditions that say the same cover each other`() throws {
    for text in ["a", "!= a", "< 3", "<= 3", "> 3", ">= 3"] {
      let test = try Condition.Test.parse(text)
      let condition = Condition(attribute: "p", tests: [test])
      #expect(condition.covers(condition))
      #expect(!condition.covers(Condition(attribute: "q", tests: [test])))
    }
    let wide = Condition(attribute: "p", tests: [.equals("a"), .atLeast(3)])
    #expect(wide.covers(Condition(attribute: "p", tests: [.above(3), .equals("7"), .equals("a")])))
    #expect(!wide.covers(Condition(attribute: "p", tests: [.above(2)])))
  }
}
