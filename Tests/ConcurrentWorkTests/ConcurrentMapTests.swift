import ConcurrentWork
import Testing

struct ConcurrentMapTests {
  private struct Unlucky: Error, Equatable { var number: Int }

  @Test(arguments: [0, 1, 2, 1000])
  func theResultsHaveTheOrderOfTheElements(count: Int) {
    #expect((0..<count).concurrentMap { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test func aPartIsTakenFromItsOwnBeginning() {
    #expect([3, 1, 4, 1, 5][2...].concurrentMap { $0 + 1 } == [5, 2, 6])
  }

  @Test func theFirstErrorIsThrown() {
    #expect(throws: Unlucky(number: 7)) {
      try (0..<100).concurrentMap { number throws(Unlucky) in
        if number % 10 == 7 { throw Unlucky(number: number) }
        return number
      }
    }
  }
}
