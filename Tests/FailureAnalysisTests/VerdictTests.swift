import FailureAnalysis
import Statistics
import Testing

struct VerdictTests {
  @Test func withoutThresholdThereIsNoVerdict() {
    #expect(Verdict(Proportion(count: 50, of: 100), threshold: nil) == nil)
  }

  @Test(arguments: [(0, 0), (0, 19), (19, 19)])
  func fewerThanTwentyAreTooFew(_ count: Int, _ of: Int) {
    #expect(Verdict(Proportion(count: count, of: of), threshold: 0.25) == .tooFew)
  }

  @Test func twentyAreEnough() {
    #expect(Verdict(Proportion(count: 20, of: 20), threshold: 0.25) == .failure)
    #expect(Verdict(Proportion(count: 0, of: 20), threshold: 0.25) == .fine)
  }

  // Newcombe (1998) gives the Wilson interval of 81 in 263 as 0.2553 to 0.3662.
  @Test func theLowerBoundDecidesBetweenFailureAndWatch() {
    let rate = Proportion(count: 81, of: 263)
    #expect(Verdict(rate, threshold: 0.2552) == .failure)
    #expect(Verdict(rate, threshold: 0.2554) == .watch)
  }

  @Test func theBoundItselfIsNotAboveTheThreshold() throws {
    let rate = Proportion(count: 81, of: 263)
    let low = try #require(rate.wilsonInterval()?.low)
    #expect(Verdict(rate, threshold: low) == .watch)
    #expect(Verdict(rate, threshold: low.nextDown) == .failure)
  }

  @Test func aRateAtTheThresholdIsFine() {
    #expect(Verdict(Proportion(count: 25, of: 100), threshold: 0.25) == .fine)
    #expect(Verdict(Proportion(count: 26, of: 100), threshold: 0.25) == .watch)
  }
}
