import JourneyModel
import Reports
import TestSupport
import Testing

struct PlotScaleTests {
  @Test(arguments: 0..<200) func linearTicksAreRoundAndReachTheLargest(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let largest = Double.random(in: 0.001...1e9, using: &random)
    let scale = LinearScale(to: largest, start: 10, length: -100)
    #expect(scale.end >= largest * (1 - 1e-9))
    #expect(scale.end <= largest * 2.5)
    #expect(scale.ticks.count >= 2 && scale.ticks.count <= 6)
    #expect(scale(0) == 10 && abs(scale(scale.end) + 90) < 1e-9)
    guard scale.ticks.count > 1 else { return }
    var step = scale.ticks[1]
    while step < 1 - 1e-9 { step *= 10 }
    while step >= 10 - 1e-9 { step /= 10 }
    #expect([1, 2, 5].contains { abs($0 - step) < 1e-6 })
  }

  @Test func whatIsNoLengthStillGivesAScale() {
    for largest in [0, -1, Double.nan, .infinity] {
      #expect(LinearScale(to: largest, start: 0, length: 1).end == 1)
    }
    let point = TimeScale(from: .seconds(0), to: .seconds(0), start: 5, length: 10)
    #expect(point(.seconds(0)) == 5 && point(.days(9)) == 15)
  }

  @Test func equalRatiosOfTimeAreEqualDistances() {
    let scale = TimeScale(from: .seconds(1), to: .seconds(10_000), start: 0, length: 400)
    #expect(abs(scale(.seconds(1))) < 1e-9)
    #expect(abs(scale(.seconds(10)) - 100) < 1e-9)
    #expect(abs(scale(.seconds(1000)) - 300) < 1e-9)
    #expect(abs(scale(seconds: 100) - 200) < 1e-9)
  }

  @Test(arguments: [60.0, 150, 300, 600]) func labelsOfTicksKeepADistance(_ length: Double) {
    let scale = TimeScale(from: .seconds(1), to: .days(3650), start: 40, length: length)
    let ticks = scale.ticks { _ in "30 days" }
    #expect(ticks == ticks.sorted() && !ticks.isEmpty)
    for (tick, next) in zip(ticks, ticks.dropFirst()) {
      #expect(scale(next) - scale(tick) >= 40)
    }
  }
}
