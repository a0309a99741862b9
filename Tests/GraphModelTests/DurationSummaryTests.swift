import GraphModel
import Statistics
import Testing

struct DurationSummaryTests {
  @Test func durationsAreSummarisedInSeconds() {
    var histogram = DurationHistogram()
    for milliseconds: Int64 in [10, 20, 30, 40, 50, 60, 70, 80, 90, 100] {
      histogram.add(milliseconds: milliseconds)
    }
    let summary = DurationSummary(histogram)
    #expect(summary.count == 10)
    #expect(summary.meanSeconds == 0.055)
    #expect(summary.p50Seconds == 0.05)
    #expect(summary.p90Seconds == 0.09)
    #expect(summary.p95Seconds == 0.1)
  }

  @Test func nothingHasNoMean() {
    let summary = DurationSummary(DurationHistogram())
    #expect(summary.count == 0)
    #expect(summary.meanSeconds == nil)
    #expect(summary.p95Seconds == nil)
  }
}
