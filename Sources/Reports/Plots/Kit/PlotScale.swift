package import JourneyModel

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Where numbers from 0 on lie along a line.
package struct LinearScale: Sendable {
  /// The number at the end: a round one.
  package let end: Double
  /// Round numbers from 0 to the end.
  package let ticks: [Double]
  /// Where 0 lies.
  package let start: Double
  /// How far the end lies from there; negative to the left and upwards.
  package let length: Double

  /// Makes a scale that a number fits on.
  ///
  /// - Parameters:
  ///   - largest: the number; one that is not above 0 counts as 1.
  ///   - start: where 0 lies.
  ///   - length: how far the end lies from there.
  ///   - tickCount: about how many ticks there are.
  package init(to largest: Double, start: Double, length: Double, tickCount: Int = 4) {
    let largest = largest.isFinite && largest > 0 ? largest : 1
    let rough = largest / Double(max(1, tickCount))
    let power = pow(10, floor(log10(rough)))
    let step = ([1, 2, 5, 10].first { $0 * power >= rough * (1 - 1e-9) } ?? 10) * power
    let count = max(1, Int((largest / step * (1 - 1e-9)).rounded(.up)))
    end = step * Double(count)
    ticks = (0...count).map { Double($0) * step }
    self.start = start
    self.length = length
  }

  /// Makes a scale of shares, from none to all.
  package init(sharesFrom start: Double, length: Double) {
    end = 1
    ticks = [0, 0.25, 0.5, 0.75, 1]
    self.start = start
    self.length = length
  }

  /// Where a number lies.
  package func callAsFunction(_ value: Double) -> Double { start + length * value / end }
}

/// Where lengths of time lie along a logarithmic line.
package struct TimeScale: Sendable {
  /// The shortest time on it, which shorter ones are laid on.
  package let shortest: TimeSpan
  /// The longest time on it.
  package let longest: TimeSpan
  /// Where the shortest lies.
  package let start: Double
  /// How far the longest lies from there.
  package let length: Double

  /// Makes a scale between two times; the longest is at least twice the shortest.
  package init(from shortest: TimeSpan, to longest: TimeSpan, start: Double, length: Double) {
    self.shortest = max(shortest, TimeSpan(microseconds: 1000))
    self.longest = max(longest, TimeSpan(microseconds: self.shortest.microseconds * 2))
    self.start = start
    self.length = length
  }

  /// Where a time lies.
  package func callAsFunction(_ time: TimeSpan) -> Double {
    let time = min(max(time, shortest), longest)
    return start + length * log(ratio(time)) / log(ratio(longest))
  }

  /// Where a time in seconds lies.
  package func callAsFunction(seconds: Double) -> Double {
    callAsFunction(TimeSpan(microseconds: Int64(min(max(seconds, 0), 1e12) * 1_000_000)))
  }

  private func ratio(_ time: TimeSpan) -> Double {
    Double(time.microseconds) / Double(shortest.microseconds)
  }

  private static let hour: Int64 = 3600
  private static let day: Int64 = 86_400

  /// Times that people think in, the commonest first.
  private static let round: [TimeSpan] = [
    day, hour, 60, 7 * day, 30 * day, 1, 365 * day, 10 * 60, 10, 5 * 60, 15 * 60, 6 * hour,
    4 * hour, 12 * hour, 90 * day, 2 * day, 3 * day, 14 * day, 3650 * day, 36_500 * day,
  ].map(TimeSpan.seconds)

  /// How far a label may reach beyond the ends of the scale.
  package static let overhang = 26.0

  /// Round times on the scale, so many that their labels keep a distance.
  ///
  /// - Parameters:
  ///   - times: the times to choose from; nil for any round ones.
  ///   - label: the widest text that is written at a time.
  /// - Returns: times, ascending.
  package func ticks(among times: [TimeSpan]? = nil, label: (TimeSpan) -> String) -> [TimeSpan] {
    let wanted = Self.round.filter { times?.contains($0) ?? true }
    var taken: [(time: TimeSpan, low: Double, high: Double)] = []
    for time in wanted where time >= shortest && time <= longest {
      let half = PlotSheet.width(label(time), size: PlotSheet.smallSize) / 2 + 5
      let low = self(time) - half
      let high = self(time) + half
      guard low + 5 >= start - Self.overhang, high - 5 <= start + length + Self.overhang else {
        continue
      }
      if taken.allSatisfy({ high <= $0.low || low >= $0.high }) {
        taken.append((time: time, low: low, high: high))
      }
    }
    return taken.map(\.time).sorted()
  }
}
