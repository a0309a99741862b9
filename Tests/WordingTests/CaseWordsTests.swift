import Testing
import Wording

/// What is said of a log that has cases and no customers.
struct CaseWordsTests {
  @Test("what counts customers counts cases where these stand for them")
  func cases() {
    let arguments: KeyValuePairs<String, Words.Argument> = [
      "events": .count(12), "customers": .count(3),
    ]
    func said(_ language: Language, countsCases: Bool) -> String {
      Words(language: language, countsCases: countsCases)(.terminalEvents, arguments).plain
    }
    #expect(said(.english, countsCases: false) == "12 events of 3 customers")
    #expect(said(.english, countsCases: true) == "12 events of 3 cases")
    #expect(said(.german, countsCases: false) == "12 Ereignisse von 3 Kunden")
    #expect(said(.german, countsCases: true) == "12 Ereignisse von 3 Vorgängen")
    // What speaks of people and not of a count stays.
    #expect(
      Words(language: .english, countsCases: true)(.readExited).plain
        == Words(language: .english)(.readExited).plain
    )
  }
}
