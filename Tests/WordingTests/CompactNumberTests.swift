import Statistics
import Testing
import Wording

/// Numbers where there is little room.
@Suite struct CompactNumberTests {
  let english = Language.english.numbers
  let german = Language.german.numbers

  @Test(arguments: [
    (99_999, "99,999", "99.999"), (100_000, "100k", "100\u{A0}Tsd."),
    (123_456, "123k", "123\u{A0}Tsd."), (999_499, "999k", "999\u{A0}Tsd."),
    (999_500, "1.00M", "1,00\u{A0}Mio."), (1_234_567, "1.23M", "1,23\u{A0}Mio."),
    (99_994_999, "99.99M", "99,99\u{A0}Mio."), (123_456_789, "123M", "123\u{A0}Mio."),
  ]) func `Large counts are short`(value: Int, english: String, german: String) {
    #expect(self.english.shortInteger(value) == english)
    #expect(self.german.shortInteger(value) == german)
  }

  @Test(arguments: [
    (0.0, "0%"), (1.0, "100%"), (0.0002, "<0.1%"), (0.029, "2.9%"), (0.0994, "9.9%"),
    (0.0996, "10%"), (0.314, "31%"), (0.989, "99%"), (0.9999, "99.9%"),
  ]) func `A share has two digits or so`(share: Double, text: String) {
    #expect(english.shortPercent(share) == text)
    let inGerman = text.replacing(".", with: ",").replacing("%", with: "\u{A0}%")
    #expect(german.shortPercent(share) == inGerman)
  }

  @Test(arguments: [
    (0.0, "0%"), (0.004, "<1%"), (0.005, "1%"), (0.5, "50%"), (0.999, "99%"), (1.0, "100%"),
  ]) func `A share that is not nothing is never 0 %, one that is not all never 100 %`(
    share: Double,
    text: String
  ) {
    #expect(english.wholePercent(share) == text)
  }

  @Test func `An interval stands in brackets`() throws {
    // Wilson's interval of 3 in 8 is 0.1368 to 0.6943 (Newcombe 1998 gives the formula).
    let interval = try #require(Proportion(count: 3, of: 8).wilsonInterval())
    #expect(english.shortRange(low: interval.low, high: interval.high) == "(14–69)")
    #expect(german.shortRange(low: 0.023, high: 0.036) == "(2,3–3,6)")
  }

  @Test func `A short count takes its plural by the whole count`() {
    let words = Words(language: .english)
    #expect(words(.diagramVisits, ["count": .shortCount(1)]).plain == "1 visit")
    #expect(words(.diagramVisits, ["count": .shortCount(250_000)]).plain == "250k visits")
    #expect(words(.diagramOf, ["count": .shortPercent(0.5)]).plain == "of 50%")
  }
}
