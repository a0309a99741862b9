import EventEngine
import JourneyMeasurement
import JourneyModel
import Testing

/// Customers are told apart by their bytes, whatever shape those have.
@Suite struct LongKeyTests {
  /// Keys that differ as little as keys of all shapes can: in one digit, in case, in padding, in
  /// where a dash stands.
  static let customers: [String] = {
    let uuid = "662f920a-263c-45ec-aef2-00937577494c"
    let hexadecimal = "662f920a263c45ecaef200937577494c"
    var customers = [
      uuid, uuid.uppercased(), hexadecimal, hexadecimal.uppercased(),
      "662F920a-263c-45ec-aef2-00937577494c",
      "662f920a-263c-45ec-aef2-00937577494g",
      "662f920a:263c-45ec-aef2-00937577494c",
      "662f920a-263c-45ec-aef2+00937577494c",
      "662f920a-263c-45ec-aef200-937577494c",
      "662F920a263c45ecaef200937577494c",
      "00000000-0000-0000-0000-000000000000", "00000000000000000000000000000000",
      "\u{1}", "a", "a\u{0}", "a\u{0}\u{0}", "abcdefgh", "abcdefgh\u{0}", "abcdefghi",
      "abcdefghi\u{0}", "abcdefghijklmnop", "abcdefghijklmnop\u{0}", "abcdefghijklmnopq",
      "äöüäöüß", "\u{0}", "\u{0}\u{0}",
    ]
    // Each digit of the UUID raised by one, with small and with capital letters.
    let digits = Array("0123456789abcdef")
    for (position, character) in uuid.enumerated() {
      guard let value = digits.firstIndex(of: character) else { continue }
      var other = Array(uuid)
      other[position] = digits[(value + 1) % 16]
      customers.append(String(other))
      customers.append(String(other).uppercased())
      customers.append(String(other.filter { $0 != "-" }))
    }
    return customers
  }()

  @Test(arguments: [nil, 0] as [Int?], [1, 3])
  func `keys that differ in any byte are different customers`(
    memoryBudget: Int?,
    workers: Int
  ) throws {
    #expect(Set(Self.customers.map { Array($0.utf8) }).count == Self.customers.count)
    // The n-th customer takes n steps, a minute apart, all customers mixed.
    var rows: [MemoryLog.Row] = []
    for step in Self.customers.indices {
      for (number, customer) in Self.customers.enumerated() where step <= number {
        rows.append(
          MemoryLog.Row(customer: customer, time: Int64(step) * 60_000_000, name: "search")
        )
      }
    }
    let definition = TestShop.definition()
    let engine = EventEngine(
      definition: definition,
      plan: TestShop.plan(for: definition),
      options: EventEngine.Options(workers: workers, memoryBudget: memoryBudget, partitions: 4)
    )
    let measures = try engine.measure(MemoryLog(rows, blockSize: 11, attributeCount: 4))
    #expect(measures.totals.customers == Self.customers.count)
    let lengths = measures.variants.commonest(measures.variants.listedCount).map(\.path.count)
    #expect(lengths.sorted() == Self.customers.indices.map { $0 + 1 })
  }

  @Test(arguments: [nil, 0] as [Int?])
  func `a customer's cases are journeys of their own, but one customer`(
    memoryBudget: Int?
  ) throws {
    // Where customer and case meet must not matter.
    let keys = [
      ("ab", "c"), ("a", "bc"), ("abc", ""), ("", "abc"), ("abc", "d"), ("abc", "e"),
      ("662f920a-263c-45ec-aef2-00937577494c", "1"), ("662f920a-263c-45ec-aef2-00937577494c", "2"),
    ]
    let rows = (0..<keys.count * 3).map { number in
      let (customer, caseName) = keys[number % keys.count]
      return MemoryLog.Row(
        customer: customer,
        caseName: caseName,
        time: Int64(number) * 60_000_000,
        name: "search"
      )
    }
    let definition = TestShop.definition()
    let engine = EventEngine(
      definition: definition,
      plan: TestShop.plan(for: definition, hasCase: true),
      options: EventEngine.Options(workers: 2, memoryBudget: memoryBudget, partitions: 4)
    )
    let measures = try engine.measure(MemoryLog(rows, blockSize: 5, attributeCount: 4))
    #expect(measures.totals.customers == 5)
    #expect(measures.totals.journeys == 8)
  }
}
