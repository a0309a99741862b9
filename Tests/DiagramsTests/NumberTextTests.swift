import Diagrams
import JourneyModel
import Statistics
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "-12,345"),
  ]) func thousandsAreToldApart(value: Int, text: String) {
    #expect(NumberText.count(value) == text)
  }

  @Test(arguments: [
    (99_999, "99,999"), (100_000, "100k"), (123_456, "123k"), (999_499, "999k"),
    (999_500, "1.00M"), (1_234_567, "1.23M"), (99_994_999, "99.99M"), (123_456_789, "123M"),
  ]) func largeCountsAreShort(value: Int, text: String) {
    #expect(NumberText.shortCount(value) == text)
  }

  @Test func nounsAgree() {
    #expect(NumberText.count(1, "journey") == "1 journey")
    #expect(NumberText.count(0, "journey") == "0 journeys")
    #expect(NumberText.count(1500, "step") == "1,500 steps")
  }

  @Test(
    arguments: [
      (nil, "–"), (0.0, "0 %"), (1.0, "100 %"), (0.0002, "<0.1 %"), (0.029, "2.9 %"),
      (0.0994, "9.9 %"), (0.0996, "10 %"), (0.314, "31 %"), (0.989, "99 %"), (0.9999, "99.9 %"),
    ] as [(Double?, String)]
  ) func percentages(share: Double?, text: String) {
    #expect(NumberText.percent(share) == text)
  }

  @Test(
    arguments: [
      (nil, "–"), (0.0, "0 %"), (0.004, "<1 %"), (0.005, "1 %"), (0.5, "50 %"), (0.999, "99 %"),
      (1.0, "100 %"),
    ] as [(Double?, String)]
  ) func wholePercentages(share: Double?, text: String) {
    #expect(NumberText.wholePercent(share) == text)
  }

  @Test func intervals() {
    // Wilson's interval of 3 in 8 is 0.1368 to 0.6943 (Newcombe 1998 gives the formula).
    #expect(NumberText.range(Proportion(count: 3, of: 8).wilsonInterval()) == "(14–69)")
    #expect(NumberText.range(nil) == "–")
  }

  /// Dates by `date -u -d @seconds`.
  @Test(arguments: [
    (0, "1970-01-01 00:00 UTC"), (1_743_422_400, "2025-03-31 12:00 UTC"),
    (951_868_799, "2000-02-29 23:59 UTC"), (-1, "1969-12-31 23:59 UTC"),
    (-62_135_596_800, "0001-01-01 00:00 UTC"), (253_402_300_799, "9999-12-31 23:59 UTC"),
  ]) func minutes(seconds: Int64, text: String) {
    #expect(NumberText.minute(Instant(microseconds: seconds * 1_000_000)) == text)
  }
}
