import Statistics
import TestSupport
import Testing

/// Ends by cause 0 (next step), cause 1 (complaint) or, without a cause, censored.
private let ends: [(time: Int64, cause: Int?)] = [
  (8, 0), (7, nil), (6, 0), (5, 1), (4, 0), (3, nil), (2, 1), (1, 0),
]

/// The curve of histograms that hold the same ends.
private func bucketed(
  _ ends: [(time: Int64, cause: Int?)],
  causeCount: Int
) -> AalenJohansenCurve {
  var causes = [DurationHistogram](repeating: DurationHistogram(), count: causeCount)
  var censored = DurationHistogram()
  for (time, cause) in ends {
    if let cause {
      causes[cause].add(milliseconds: time)
    } else {
      censored.add(milliseconds: time)
    }
  }
  return AalenJohansenCurve(causes: causes, censored: censored)
}

struct AalenJohansenCurveTests {
  let curves = [AalenJohansenCurve(ends, causeCount: 2), bucketed(ends, causeCount: 2)]

  // Shares from lifelines.
  @Test func `Competing ends`() throws {
    let next = [0.125, 0.125, 0.125, 0.275, 0.275, 0.425, 0.425, 0.725]
    let complaint = [0, 0.125, 0.125, 0.125, 0.275, 0.275, 0.275, 0.275]
    for curve in curves {
      #expect(curve.causeCount == 2)
      #expect(curve.points.map(\.time) == Array(1...8))
      #expect(curve.points.map(\.atRisk) == Array(1...8).reversed())
      for (index, point) in curve.points.enumerated() {
        #expect(abs(point.incidence[0] - next[index]) < 1e-12)
        #expect(abs(point.incidence[1] - complaint[index]) < 1e-12)
        #expect(curve.point(at: point.time) == point)
      }
    }
  }

  @Test func `Before, between and after the points`() throws {
    for curve in curves {
      let start = try #require(curve.point(at: 0))
      #expect(start.survival == 1 && start.incidence == [0, 0] && start.atRisk == 8)
      let end = try #require(curve.point(at: 9))
      #expect(end.incidence == curve.points.last?.incidence && end.atRisk == 0)
    }
    let sparse = AalenJohansenCurve([(10, 0), (20, 1), (30, nil), (40, nil)], causeCount: 2)
    let between = try #require(sparse.point(at: 25))
    #expect(between.incidence == [0.25, 0.25] && between.atRisk == 2 && between.survival == 0.5)
  }

  @Test func `Shares and survival add up to one, and one cause alone is Kaplan and Meier's`()
    throws
  {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let many: [(time: Int64, cause: Int?)] = (0..<2_000).map { _ in
      let cause = Int.random(in: 0...3, using: &generator)
      return (Int64.random(in: 0...200, using: &generator), cause < 3 ? cause : nil)
    }
    for curve in [AalenJohansenCurve(many, causeCount: 3), bucketed(many, causeCount: 3)] {
      for point in curve.points {
        #expect(abs(point.incidence.reduce(point.survival, +) - 1) < 1e-9, "seed \(seed)")
      }
    }
    let one = AalenJohansenCurve(many.map { ($0.time, $0.cause == 0 ? 0 : nil) }, causeCount: 1)
    let survival = KaplanMeierCurve(many.map { ($0.time, $0.cause == 0) })
    #expect(one.points.count == survival.points.count)
    for (point, expected) in zip(one.points, survival.points) {
      #expect(abs(1 - point.incidence[0] - expected.survival) < 1e-9, "seed \(seed)")
    }
  }

  @Test func `Without censoring shares are plain fractions, ties included`() throws {
    let tied: [(time: Int64, cause: Int?)] = [(5, 0), (5, 0), (5, 1), (9, 1), (9, 0)]
    let curve = AalenJohansenCurve(tied, causeCount: 2)
    let first = try #require(curve.point(at: 5))
    #expect(abs(first.incidence[0] - 0.4) < 1e-12 && abs(first.incidence[1] - 0.2) < 1e-12)
    let last = try #require(curve.point(at: 9))
    #expect(abs(last.incidence[0] - 0.6) < 1e-12 && abs(last.incidence[1] - 0.4) < 1e-12)
  }

  @Test func `Unknown causes are censored, and nothing observed makes no curve`() throws {
    let unknown = AalenJohansenCurve([(1, 7), (2, -1), (3, 0)], causeCount: 1)
    #expect(unknown.points.map(\.incidence) == [[0], [0], [1]])
    #expect(AalenJohansenCurve([], causeCount: -2).point(at: 3) == nil)
    #expect(AalenJohansenCurve(causes: [], censored: DurationHistogram()).points.isEmpty)
  }
}
