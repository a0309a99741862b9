import JourneyModel
import Testing
import Wording

/// Expected forms are those of CLDR for `en` and `de`, but for the sign of a number below 0, which is a minus
/// and no hyphen.
struct NumberFormatTests {
  @Test("numbers are written as a language writes them")
  func numbers() {
    #expect(Language.english.numbers.integer(1_234_567) == "1,234,567")
    #expect(Language.german.numbers.integer(1_234_567) == "1.234.567")
    #expect(Language.english.numbers.integer(-999) == "−999")
    #expect(Language.german.numbers.percent(-0.694) == "−69,4\u{A0}%")
    #expect(Language.english.numbers.percent(0.391) == "39.1%")
    #expect(Language.german.numbers.percent(0.391) == "39,1\u{A0}%")
    #expect(Language.german.numbers.decimal(1234.5, digits: 2) == "1.234,5")
  }

  @Test("a share that is not nothing is never 0 %, one that is not all never 100 %")
  func extremes() {
    #expect(Language.english.numbers.percent(0.0001) == "<0.1%")
    #expect(Language.german.numbers.percent(0.9999) == ">99,9\u{A0}%")
    #expect(Language.english.numbers.percent(0) == "0.0%")
    #expect(Language.english.numbers.percent(1) == "100.0%")
  }

  @Test("lengths of time after a word such as nach stand in the dative")
  func datives() {
    let text = TextID(en: "within {n}", de: "nach {n|dative}, also {n}")
    func german(_ argument: Words.Argument) -> String {
      Words(language: .german)(text, ["n": argument]).plain
    }
    #expect(german(.setSpan(.days(14))) == "nach 14 Tagen, also 14 Tage")
    #expect(german(.setSpan(.days(1))) == "nach 1 Tag, also 1 Tag")
    #expect(german(.setSpan(.seconds(4 * 3600))) == "nach 4 h, also 4 h")
    #expect(german(.seconds(5 * 86_400)) == "nach 5 Tagen, also 5 Tage")
    #expect(german(.span(.days(30))) == "nach 30 Tagen, also 30 Tage")
    #expect(Words(language: .english)(text, ["n": .setSpan(.days(14))]).plain == "within 14 days")
  }

  @Test("days stand in a language's order")
  func days() {
    let instant = Instant(microseconds: 1_751_240_580_000_000)
    #expect(Language.english.numbers.time(instant) == "2025-06-29 23:43 UTC")
    #expect(Language.german.numbers.time(instant) == "29.06.2025 23:43 UTC")
    #expect(Language.german.numbers.day(instant) == "29.06.2025")
  }

  @Test("places are filled, with the form that a number takes")
  func places() {
    let words = Words(language: .english)
    let one = words(
      TextID(en: "**{n}** {n|journey|journeys} of {who}", de: ""),
      ["n": .count(1), "who": .label("A\u{202E}B\n<c>")]
    )
    #expect(one.plain == "1 journey of AB <c>")
    #expect(one.runs.first == RichText.Run(text: "1", isStrong: true))
    #expect(
      words(TextID(en: "{n} {n|journey|journeys}", de: ""), ["n": .count(0)]).plain == "0 journeys"
    )
  }
}
