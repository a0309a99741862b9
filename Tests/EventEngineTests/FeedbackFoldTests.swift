import EventEngine
import JourneyMeasurement
import JourneyModel
import Testing

/// How scores are traced to touchpoints and matched with surveys.
@Suite struct FeedbackFoldTests {
  private static let sent = [Matcher(event: EventPattern("sent"))]

  private func csat(
    _ rows: [MemoryLog.Row],
    _ definition: JourneyDefinition = CareShop.definition()
  ) throws -> ScoreMeasures {
    try #require(try CareShop.measure(rows, definition).feedback.csat)
  }

  @Test func `a score belongs to the latest earlier step that is neither complaint nor skipped`()
    throws
  {
    let scores = try csat([
      CareShop.row("a", 0, "search"), CareShop.row("a", 1, "order"),
      CareShop.row("a", 2, "survey", ["csat": "4"]), CareShop.row("a", 3, "answer", ["csat": "5"]),
    ])
    #expect(scores.touchpoints[1].counts == [40_000: 1, 50_000: 1])
    #expect(scores.named == 0)
    #expect(scores.journeys == 1)
    #expect(scores.count == 2)
  }

  @Test func `a score names its touchpoint where its event carries the attribute`() throws {
    let scores = try csat([
      CareShop.row("a", 0, "search"),
      CareShop.row("a", 1, "answer", ["csat": "2", "about": "chat"]),
      CareShop.row("a", 2, "answer", ["csat": "3", "about": "nothing"]),
    ])
    #expect(scores.touchpoints[3].counts == [20_000: 1])
    #expect(scores.touchpoints[0].counts == [30_000: 1])
    #expect(scores.named == 1)
    #expect(scores.preceding == 1)
  }

  @Test func `a score on a visit belongs to the step before it, the first one to none`() throws {
    let scores = try csat([
      CareShop.row("a", 0, "search", ["csat": "1"]), CareShop.row("a", 1, "order", ["csat": "5"]),
    ])
    #expect(scores.unattributed.counts == [10_000: 1])
    #expect(scores.touchpoints[0].counts == [50_000: 1])
  }

  @Test func `a step longer ago than the complaint's window causes no score`() throws {
    let definition = CareShop.definition(within: .seconds(3600))
    let scores = try csat(
      [
        CareShop.row("a", 0, "search"), CareShop.row("a", 1, "answer", ["csat": "1"]),
        CareShop.row("a", 1.5, "answer", ["csat": "2"]),
      ],
      definition
    )
    #expect(scores.touchpoints[0].counts == [10_000: 1])
    #expect(scores.unattributed.counts == [20_000: 1])
  }

  @Test func `a score in a later journey is not traced to a step of the earlier`() throws {
    var definition = CareShop.definition()
    definition.split = SplitRule(idle: .days(5))
    let scores = try csat(
      [
        CareShop.row("a", 0, "search"), CareShop.row("a", 240, "survey", ["csat": "1"]),
        CareShop.row("a", 241, "answer", ["csat": "2"]),
      ],
      definition
    )
    #expect(scores.unattributed.counts == [10_000: 1, 20_000: 1])
    #expect(scores.journeys == 1)
  }

  @Test func `an answer is matched with a survey of its journey, each with one`() throws {
    let definition = CareShop.definition(asked: Self.sent)
    let scores = try csat(
      [
        CareShop.row("a", 0, "search"), CareShop.row("a", 1, "sent"),
        CareShop.row("a", 2, "order"), CareShop.row("a", 3, "sent"),
        CareShop.row("a", 4, "answer", ["csat": "5"]), CareShop.row("b", 0, "search"),
        CareShop.row("b", 1, "answer", ["csat": "5"]),
        CareShop.row("c", 0, "sent", ["csat": "3", "about": "order"]),
      ],
      definition
    )
    #expect(scores.asked == 3)
    #expect(scores.answered == 2)
    #expect(scores.touchpoints[0].asked == 1)
    #expect(scores.touchpoints[0].answered == 0)
    #expect(scores.touchpoints[1].asked == 2)
    #expect(scores.touchpoints[1].answered == 2)
    #expect(scores.unasked == 1)
  }

  @Test func `scores that cannot be read or lie off the scale are none`() throws {
    let measures = try CareShop.measure(
      [
        CareShop.row("a", 0, "search"), CareShop.row("a", 1, "answer", ["csat": "six"]),
        CareShop.row("a", 2, "answer", ["csat": "6"]),
        CareShop.row("a", 3, "answer", ["csat": " 2.5 ", "nps": "10", "effort": "7"]),
      ],
      CareShop.definition()
    )
    #expect(measures.feedback.csat?.touchpoints[0].counts == [25_000: 1])
    #expect(measures.feedback.nps?.touchpoints[0].counts == [100_000: 1])
    #expect(measures.feedback.ces?.touchpoints[0].counts == [70_000: 1])
    #expect(measures.log.unreadableScores == 2)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `any number of threads, blocks and partitions give the same measures`(seed: UInt64) throws {
    let definition = CareShop.definition(asked: Self.sent)
    let rows = CareShop.rows(seed: seed)
    let one = try CareShop.measure(rows, definition)
    #expect((one.feedback.csat?.count ?? 0) > 50)
    #expect((one.feedback.csat?.answered ?? 0) > 0)
    #expect(
      one
        == (try CareShop.measure(
          rows,
          definition,
          workers: 3,
          partitions: 8,
          blockSize: 13,
          batchSize: 3,
          memoryBudget: 1
        ))
    )
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `logs of different customers add up, in any order and grouping`(seed: UInt64) throws {
    let definition = CareShop.definition(
      asked: Self.sent,
      asOf: Instant(microseconds: 40 * CareShop.day)
    )
    let rows = CareShop.rows(seed: seed)
    let parts = try (0..<3).map { part in
      try CareShop.measure(rows.filter { Int($0.customer.utf8.last ?? 0) % 3 == part }, definition)
        .feedback
    }
    let whole = try CareShop.measure(rows, definition).feedback
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      var left = FeedbackMeasures(for: definition)
      for part in order { left.merge(parts[part]) }
      var right = parts[order[1]]
      right.merge(parts[order[2]])
      var grouped = parts[order[0]]
      grouped.merge(right)
      #expect(left == whole)
      #expect(grouped == whole)
    }
  }
}
