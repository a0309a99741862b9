import EventEngine
import JourneyMeasurement
import TestSupport
import Testing

/// The order of a log's rows means nothing, whatever span of time they cover.
@Suite struct RowOrderTests {
  /// Rows of customers with short names, no two of them at one instant.
  private static func rows(days: Int64, hasFractions: Bool) -> [MemoryLog.Row] {
    var random = SeededGenerator(seed: UInt64(days))
    let names = ["search", "product", "order", "help", "review", "cancel", "complaint", "noise"]
    let count = 3_000
    return (0..<count).map { number in
      // Few customers have many events, most have some.
      let customer = number % 3 == 0 ? number % 5 : number % 400
      let first = Int64(number) * (days * 86_400 / Int64(count))
      return MemoryLog.Row(
        customer: "c\(customer)",
        time: (first + Int64.random(in: 0..<20, using: &random)) * 1_000_000
          + (hasFractions && number % 7 == 0 ? 250_000 : 0),
        name: names.randomElement(using: &random) ?? "search",
        attributes: ["web", ["", "order"].randomElement(using: &random) ?? "", "", "5"]
      )
    }
  }

  @Test(arguments: [20, 47, 49, 364, 800, 20_000] as [Int64], [false, true])
  func `rows in any order give the measures of rows in the order of time`(
    days: Int64,
    hasFractions: Bool
  ) throws {
    let rows = Self.rows(days: days, hasFractions: hasFractions)
    for seed in [2, 4] as [UInt64] {
      let expected = try EngineLawTests.measure(rows, seed: seed, partitions: 1)
      for turn in 0..<3 as Range<UInt64> {
        var random = SeededGenerator(seed: turn)
        // Backwards, in any order, and sudden disorder behind a well ordered half.
        let orders = [
          rows.reversed(), rows.shuffled(using: &random),
          rows[..<1_500] + rows[1_500...].shuffled(using: &random),
        ]
        for order in orders {
          for (workers, partitions) in [(1, 1), (2, 4)] {
            for memoryBudget in [nil, 64 << 10] {
              let measures = try EngineLawTests.measure(
                Array(order),
                seed: seed,
                workers: workers,
                partitions: partitions,
                blockSize: 500,
                batchSize: 100,
                memoryBudget: memoryBudget
              )
              #expect(measures == expected)
            }
          }
        }
      }
    }
  }
}
