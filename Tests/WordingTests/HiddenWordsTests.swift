import Testing
import Wording

/// What is said where small groups are hidden.
struct HiddenWordsTests {
  private let english = Words(language: .english, hidesSmallGroups: true)
  private let german = Words(language: .german, hidesSmallGroups: true)

  @Test("a sentence that there is nothing says that it may be hidden")
  func nothing() {
    #expect(english.plain(.dropOffNone) == "No journey dropped off, or it is hidden.")
    #expect(german.plain(.dropOffNone) == "Keine Journey brach ab, oder es ist verborgen.")
    #expect(english.plain(.verdictTooFew) == "too few, or hidden")
    #expect(german.plain(.verdictTooFew) == "zu wenige, oder verborgen")
    #expect(english.plain(.deviationsNone).hasSuffix(", as far as it is shown."))
    #expect(Words(language: .english).plain(.dropOffNone) == "No journey dropped off.")
  }

  @Test("0 in a sentence, and a dash in a cell, may stand for what is hidden")
  func zero() {
    let arguments: KeyValuePairs<String, Words.Argument> = ["count": .count(0)]
    #expect(english(.complaintsTotal, arguments).plain.contains("0 or hidden"))
    #expect(german(.complaintsTotal, arguments).plain.contains("0 oder verborgen"))
    #expect(Words(language: .english)(.complaintsTotal, arguments).plain.hasPrefix("0 "))
    #expect(english(.verdictNone).plain == "*")
    #expect(english(.verdictNone).meaning == .hidden(english.plain(.hiddenNote)))
    #expect(Words(language: .english)(.verdictNone).meaning == nil)
  }
}
