import Statistics
import Testing

struct ProportionTests {
  // First four: printed in Newcombe (1998), Stat. Med. 17:857; the rest computed with statsmodels.
  @Test(arguments: [
    (81, 263, 0.255289, 0.366210), (15, 148, 0.062386, 0.160487), (0, 20, 0, 0.161125),
    (1, 29, 0.006113, 0.171755), (0, 10, 0, 0.277533), (1, 10, 0.017876, 0.404150),
    (5, 10, 0.236593, 0.763407), (10, 10, 0.722467, 1), (3, 7, 0.158220, 0.749542),
    (412, 5_000, 0.075095, 0.090346), (21, 30, 0.521242, 0.833353),
    (880, 1_050, 0.814589, 0.859137),
  ])
  func `Wilson intervals are the published ones`(
    count: Int,
    of: Int,
    low: Double,
    high: Double
  ) throws {
    let interval = try #require(Proportion(count: count, of: of).wilsonInterval())
    #expect(abs(interval.low - low) < 0.000_000_6)
    #expect(abs(interval.high - high) < 0.000_000_6)
  }

  @Test func `Nothing observed is no rate, not zero`() {
    let nothing = Proportion(count: 0, of: 0)
    #expect(nothing.value == nil)
    #expect(nothing.wilsonInterval() == nil)
  }

  @Test func `A value is the share`() {
    #expect(Proportion(count: 3, of: 8).value == 0.375)
    #expect(Proportion(count: 0, of: 8).value == 0)
  }

  @Test func `Counts that are no share have no rate`() {
    for impossible in [Proportion(count: 3, of: 2), Proportion(count: -1, of: 2)] {
      #expect(impossible.value == nil)
      #expect(impossible.wilsonInterval() == nil)
    }
  }

  @Test func `None and all reach the ends exactly, whatever the size`() throws {
    for n in Array(1...2_000) + [1_000_003, 4_294_967_291] {
      for z in [1.644_853_626_951_472, ConfidenceInterval.z95, 2.575_829_303_548_900] {
        let none = try #require(Proportion(count: 0, of: n).wilsonInterval(z: z))
        let all = try #require(Proportion(count: n, of: n).wilsonInterval(z: z))
        #expect(none.low == 0 && none.high > 0 && none.high < 1)
        #expect(all.high == 1 && all.low < 1 && all.low > 0)
      }
    }
  }

  @Test func `An interval holds its rate, mirrors its complement and solves the score equation`()
    throws
  {
    for n in 1...60 {
      for x in 0...n {
        let rate = try #require(Proportion(count: x, of: n).value)
        let interval = try #require(Proportion(count: x, of: n).wilsonInterval())
        let complement = try #require(Proportion(count: n - x, of: n).wilsonInterval())
        #expect(interval.low >= 0 && interval.low <= rate)
        #expect(interval.high <= 1 && interval.high >= rate)
        #expect(abs(interval.low - (1 - complement.high)) < 1e-12)
        // Wilson's definition: at either end the score statistic is z.
        for end in [interval.low, interval.high] where end > 0 && end < 1 {
          let score = abs(rate - end) / (end * (1 - end) / Double(n)).squareRoot()
          #expect(abs(score - ConfidenceInterval.z95) < 1e-9)
        }
      }
    }
  }
}
