import Statistics
import Testing

struct BenjaminiHochbergTests {
  // The example of Benjamini and Hochberg (1995); adjusted values from statsmodels.
  let pValues = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719,
    0.6528, 0.7590, 1.000,
  ]
  let adjusted = [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182,
    0.714875, 0.753231, 0.813214, 1,
  ]

  @Test func `The paper's example`() {
    let result = BenjaminiHochberg.adjusted(pValues)
    #expect(zip(result, adjusted).allSatisfy { abs($0 - $1) < 0.000_000_6 })
    #expect(result.count { $0 <= 0.05 } == 4)
  }

  @Test func `The order of the comparisons is kept`() {
    let order = [7, 0, 14, 3, 9, 1, 12, 5, 2, 13, 8, 4, 11, 6, 10]
    let result = BenjaminiHochberg.adjusted(order.map { pValues[$0] })
    for (value, index) in zip(result, order) {
      #expect(abs(value - adjusted[index]) < 0.000_000_6)
    }
  }

  @Test func `None, one, and equal ones`() {
    #expect(BenjaminiHochberg.adjusted([]).isEmpty)
    #expect(BenjaminiHochberg.adjusted([0.03]) == [0.03])
    #expect(BenjaminiHochberg.adjusted([0.5, 0.5, 0.5]) == [0.5, 0.5, 0.5])
  }
}
