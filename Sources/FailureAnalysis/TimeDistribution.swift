public import JourneyModel
import Statistics

/// How many durations fell between round times.
///
/// The times about double from one to the next, so that they lie evenly on a logarithmic axis.
public struct TimeDistribution: Sendable, Equatable {
  /// The durations between two times.
  public struct Bin: Sendable, Equatable {
    /// They are longer than this; in the first bin of all they may be 0.
    public var over: TimeSpan
    /// They are at most this long.
    public var upTo: TimeSpan
    /// How many there are.
    public var count: Int
  }

  /// The bins from the first that holds something to the last, empty ones between them included.
  public var bins: [Bin]

  /// How many durations there are.
  public var count: Int { bins.reduce(0) { $0 + $1.count } }

  private static let minute: Int64 = 60
  private static let hour: Int64 = 3600
  private static let day: Int64 = 86_400
  private static let edges: [Int64] =
    [1, 2, 4, 8, 15, 30] + [1, 2, 4, 8, 15, 30].map { $0 * minute }
    + [1, 2, 3, 6, 12].map { $0 * hour } + [1, 2, 4, 7, 14, 30, 60, 120, 240].map { $0 * day }

  /// Sorts a histogram's durations into bins, each as the histogram reads it: one of exactly a
  /// bin's upper end is in it.
  init(_ histogram: DurationHistogram) {
    var bins = [Bin(over: .seconds(0), upTo: .seconds(1), count: 0)]
    var edge = 0
    func widen() {
      let over = bins[bins.count - 1].upTo
      edge += 1
      let upTo =
        edge < Self.edges.count
        ? TimeSpan.seconds(Self.edges[edge]) : TimeSpan(microseconds: over.microseconds * 2)
      bins.append(Bin(over: over, upTo: upTo, count: 0))
    }
    // No two instants lie farther apart than the years 1 to 9999, so that doubling stays in range.
    let longest = TimeSpan.days(3_660_000).microseconds
    for (bucket, count) in histogram.buckets {
      while bins[bins.count - 1].upTo.microseconds < longest,
        bucket
          > DurationHistogram.bucket(
            ofMilliseconds: bins[bins.count - 1].upTo.microseconds / 1000
          )
      { widen() }
      bins[bins.count - 1].count += count
    }
    self.bins = Array(bins.drop { $0.count == 0 })
  }
}
