import EventEngine
import JourneyMeasurement
import JourneyModel
import TestSupport
import Testing

/// Rules on the value of one attribute, against a look at every row by itself.
@Suite struct ValueRulesTests {
  /// Values that share bytes, lengths and ends, short ones and ones longer than a word.
  private static let values =
    ["", " ", "web", "web ", "WEB", "a\0", "a", "a\0\0", "12345678", "123456789", "-3", "0", "+7"]
    + (0..<30).map { "v\($0)" } + (0..<10).map { "0.\($0)" } + (0..<10).map { "quite a long \($0)" }

  private static let tests: [[Condition.Test]] = [
    [.equals("web"), .equals("v7"), .equals("12345678"), .equals("quite a long 3")],
    [.differs("v3")],
    [.atLeast(0.5)],
    [.below(0), .equals("")],
    [.equals("a")],
  ]

  @Test(arguments: 0..<15) func everyRowIsJudgedByItsOwnValue(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let condition = Condition(attribute: "channel", tests: Self.tests[seed % Self.tests.count])
    var definition = TestShop.definition()
    definition.signals.csat = nil
    definition.touchpoints[0].match = [Matcher(event: EventPattern("s*"), conditions: [condition])]
    let rows = (0..<3000).map { number in
      let name = "s\(Int.random(in: 0..<5, using: &random))"
      let value = Self.values[Int.random(in: 0..<Self.values.count, using: &random)]
      return MemoryLog.Row(
        customer: "c\(number % 50)",
        time: Int64(number) * 1_000_000,
        name: name,
        attributes: [value, "", "", ""]
      )
    }
    let engine = EventEngine(
      definition: definition,
      plan: TestShop.plan(for: definition),
      options: EventEngine.Options(workers: 1 + seed % 2)
    )
    let measures = try engine.measure(MemoryLog(rows, attributeCount: 4))
    let expected = rows.count { condition.holds(for: $0.attributes[0]) }
    #expect(expected > 0 && expected < rows.count)
    #expect(measures.log.mapped == expected)
    #expect(measures.log.unmappedEvents.values.reduce(0, +) == rows.count - expected)
    #expect(measures.touchpoints[0].visits == expected)
  }
}
