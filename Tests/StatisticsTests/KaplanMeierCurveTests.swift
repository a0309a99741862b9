import Statistics
import TestSupport
import Testing

/// Remission times in weeks under 6-MP, of Freireich and others (1963), Blood 21:699.
private let remissionsEnded: [Int64] = [6, 6, 6, 7, 10, 13, 16, 22, 23]
private let remissionsCensored: [Int64] = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]

private func histogram(_ durations: [Int64]) -> DurationHistogram {
  var histogram = DurationHistogram()
  for duration in durations {
    histogram.add(milliseconds: duration)
  }
  return histogram
}

private func observations(
  events: [Int64],
  censored: [Int64]
) -> [(time: Int64, isEvent: Bool)] {
  // Censorings first, so that the curve has to put events before them.
  censored.map { (time: $0, isEvent: false) } + events.map { (time: $0, isEvent: true) }
}

struct KaplanMeierCurveTests {
  let curves = [
    KaplanMeierCurve(observations(events: remissionsEnded, censored: remissionsCensored)),
    KaplanMeierCurve(
      events: histogram(remissionsEnded),
      censored: histogram(remissionsCensored)
    ),
  ]

  @Test(arguments: [
    (6, 21, 0.857143, 0.076360, 0.6197, 0.9516), (7, 17, 0.806723, 0.086935, 0.5631, 0.9228),
    (10, 15, 0.752941, 0.096350, 0.5032, 0.8894), (13, 12, 0.690196, 0.106815, 0.4316, 0.8491),
    (16, 11, 0.627451, 0.114054, 0.3675, 0.8049), (22, 7, 0.537815, 0.128234, 0.2678, 0.7468),
    (23, 6, 0.448179, 0.134591, 0.1881, 0.6801),
  ])
  func `Freireich's remissions`(
    time: Int64,
    atRisk: Int,
    survival: Double,
    standardError: Double,
    low: Double,
    high: Double
  ) throws {
    for curve in curves {
      let point = try #require(curve.point(at: time))
      let interval = try #require(point.interval())
      #expect(point.atRisk == atRisk)
      #expect(abs(point.survival - survival) < 0.000_000_6)
      #expect(abs(point.variance.squareRoot() - standardError) < 0.000_000_6)
      #expect(abs(interval.low - low) < 0.000_06)
      #expect(abs(interval.high - high) < 0.000_06)
      #expect(curve.points.contains(point))
    }
  }

  @Test func `Freireich's median is 23 weeks`() {
    for curve in curves {
      #expect(curve.median == 23)
    }
  }

  @Test func `Freireich's median has an interval from 13 weeks on`() {
    for curve in curves {
      let median = curve.quantileEstimate(0.5)
      #expect(median.time == 23)
      #expect(median.low == 13)
      #expect(median.high == nil)
      // Where the published intervals above first reach three in four.
      let quarter = curve.quantileEstimate(0.25)
      #expect((quarter.time, quarter.low, quarter.high) == (13, 6, 22))
      #expect(curve.quantileEstimate(0.9).time == nil)
    }
  }

  @Test func `the placebo arm's quantiles`() {
    // The other arm of the same trial, nobody censored; its log-log intervals by scipy.
    let times: [Int64] = [
      1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23,
    ]
    let curve = KaplanMeierCurve(observations(events: times, censored: []))
    let median = curve.quantileEstimate(0.5)
    #expect((median.time, median.low, median.high) == (8, 4, 11))
    let most = curve.quantileEstimate(0.9)
    #expect((most.time, most.low, most.high) == (17, 12, nil))
    let all = curve.quantileEstimate(1)
    #expect((all.time, all.low, all.high) == (23, 23, nil))
    let none = KaplanMeierCurve([]).quantileEstimate(0.5)
    #expect((none.time, none.low, none.high) == (nil, nil, nil))
  }

  @Test func `Between points the curve is flat`() throws {
    for curve in curves {
      for (time, earlier, atRisk) in [(8, 7, 16), (12, 10, 12), (24, 23, 5), (33, 23, 2)] {
        let point = try #require(curve.point(at: Int64(time)))
        let before = try #require(curve.point(at: Int64(earlier)))
        #expect(point.survival == before.survival)
        #expect(point.variance == before.variance)
        #expect(point.interval() == before.interval())
        #expect(point.atRisk == atRisk)
        #expect(point.events == 0)
      }
    }
  }

  @Test func `Before the first event all survive, after the last observation nobody is at risk`()
    throws
  {
    for curve in curves {
      let start = try #require(curve.point(at: 5))
      #expect(start.survival == 1)
      #expect(start.variance == 0)
      #expect(start.interval() == nil)
      #expect(start.atRisk == 21)
      let end = try #require(curve.point(at: 36))
      #expect(end.atRisk == 0)
      #expect(abs(end.survival - 0.448179) < 0.000_000_6)
    }
  }

  @Test func `Without censoring the curve is the empirical one`() throws {
    let curve = KaplanMeierCurve(observations(events: Array(1...10), censored: []))
    for time in Int64(1)...10 {
      let point = try #require(curve.point(at: time))
      let share = 1 - Double(time) / 10
      #expect(abs(point.survival - share) < 1e-12)
      // Greenwood's variance is then the binomial one.
      #expect(abs(point.variance - share * (1 - share) / 10) < 1e-12)
    }
    #expect(curve.median == 5)
    #expect(curve.points.last?.survival == 0)
    #expect(curve.points.last?.interval() == nil)
  }

  @Test func `Quantiles are where Freireich's curve falls below them`() {
    for curve in curves {
      #expect(curve.quantile(0.1) == 6)
      #expect(curve.quantile(0.19) == 7)
      #expect(curve.quantile(0.5) == 23)
      #expect(curve.quantile(0.9) == nil)
    }
  }

  @Test func `A median that is not reached is none`() {
    #expect(KaplanMeierCurve(observations(events: [1], censored: [2, 3])).median == nil)
    #expect(KaplanMeierCurve(observations(events: [], censored: [2, 3])).median == nil)
  }

  @Test func `Nothing observed makes no curve`() {
    let empty = KaplanMeierCurve(events: DurationHistogram(), censored: DurationHistogram())
    #expect(empty.points.isEmpty)
    #expect(empty.point(at: 5) == nil)
    #expect(empty.median == nil)
  }

  @Test func `Durations of exactly the time asked for are within it`() throws {
    // Seven days in milliseconds is read as a little more, thirty days as a little less.
    for days in Int64(1)...60 {
      let duration = days * 86_400_000
      let curve = KaplanMeierCurve(
        events: histogram([duration]),
        censored: histogram([duration * 2])
      )
      #expect(curve.point(at: duration)?.survival == 0.5)
      #expect(curve.point(at: duration * 99 / 100)?.survival == 1)
    }
  }

  @Test func `Curves of histograms follow those of the plain durations`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    func draw(_ count: Int) -> [Int64] {
      (0..<count).map { _ in Int64.random(in: 0...3_000_000_000, using: &generator) }
    }
    let (events, censored) = (draw(600), draw(400))
    let exact = KaplanMeierCurve(observations(events: events, censored: censored))
    let read = KaplanMeierCurve(events: histogram(events), censored: histogram(censored))
    for share in stride(from: 0.05, through: 0.9, by: 0.05) {
      let time = Int64(share * 3e9)
      let low = try #require(exact.point(at: time * 101 / 100)).survival - 0.01
      let high = try #require(exact.point(at: time * 99 / 100)).survival + 0.01
      let survival = try #require(read.point(at: time)).survival
      #expect(survival >= low && survival <= high, "seed \(seed)")
    }
    let median = Double(try #require(exact.median))
    #expect(abs(Double(try #require(read.median)) - median) < 0.02 * median, "seed \(seed)")
  }
}
