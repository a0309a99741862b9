import EventEngine
import JourneyMeasurement
import JourneyModel
import Statistics
import Testing

/// Small logs whose clocks were worked out by hand from the rules.
@Suite struct StandardFoldTests {
  static let hour: Int64 = 3_600_000_000

  /// Rows as `customer hour event`, with an hour counted from Monday 2024-01-01T00:00Z that may have
  /// a fraction; a fourth word is the hour that was promised, a fifth the one of the delivery.
  private func measure(
    _ lines: [String],
    _ standard: Standard,
    complaintWithin: TimeSpan? = nil,
    split: SplitRule = SplitRule(restart: [])
  ) throws -> StandardMeasures {
    var definition = TestShop.definition(split: split, within: complaintWithin)
    definition.log.attributes = ["promised", "delivered"].map {
      AttributeMapping(name: $0, column: $0)
    }
    definition.standards = [standard]
    func time(_ word: String) -> Int64 {
      1_704_067_200_000_000 + Int64((Double(word) ?? 0) * Double(Self.hour))
    }
    let rows = lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      return MemoryLog.Row(
        customer: words[0],
        time: time(words[1]),
        name: words[2],
        attributes: words.dropFirst(3).map {
          $0 == "-" ? "" : Instant(microseconds: time($0)).rfc3339
        }
      )
    }
    let engine = EventEngine(definition: definition, plan: TestShop.plan(for: definition))
    let measures = try engine.measure(MemoryLog(rows, attributeCount: 2))
    return try #require(measures.standards.first)
  }

  private static let help = Standard.Trigger.touchpoint(3)
  private static let answer = Standard.Trigger.event(Matcher(event: EventPattern("answer*")))

  @Test func `clocks stop in time, late, or not yet`() throws {
    let standard = TestShop.standard(from: Self.help, to: Self.answer, .within(.seconds(4 * 3600)))
    let measures = try measure(
      [
        "a 0 help", "a 4 answer",  // at most: met
        "b 0 help", "b 4.5 answered",  // half an hour over
        "c 0 help",  // late and still open: 96 hours over
        "d 97 help",  // open in time
        "e 97 help", "e 98 answer",  // met, but its time is not over
        "f 96 help",  // 4 hours: not yet over
        "z 100 search",
      ],
      standard
    )
    #expect(measures.started == 6)
    #expect(measures.met == 2)
    #expect(measures.breached == 1)
    #expect(measures.lateOpen == 1)
    #expect(measures.openInTime == 2)
    #expect(measures.shareMet == Proportion(count: 1, of: 3))
    #expect(measures.stopped.count == 3)
    #expect(measures.stopped.sumOfMilliseconds == Int128((4 + 4.5 + 1) * 3_600_000))
    #expect(measures.waiting.sumOfMilliseconds == Int128((100 + 3 + 4) * 3_600_000))
    #expect(measures.over.sumOfMilliseconds == 1_800_000)
    #expect(measures.overSoFar.sumOfMilliseconds == 96 * 3_600_000)
    #expect(measures.stoppedWorking.isEmpty)
    #expect(measures.waitingWorking.isEmpty)
  }

  @Test func `each start is a case, and the next stop stops them all`() throws {
    let standard = TestShop.standard(from: Self.help, to: Self.answer, .within(.seconds(4 * 3600)))
    let measures = try measure(
      ["a 0 help", "a 3 help", "a 5 answer", "a 5 answer", "a 6 help", "z 100 search"],
      standard
    )
    #expect(measures.started == 3)
    #expect(measures.met == 1)
    #expect(measures.breached == 1)
    #expect(measures.lateOpen == 1)
  }

  @Test func `an event that stops and starts does not stop itself`() throws {
    let standard = TestShop.standard(from: Self.help, to: Self.help, .within(.seconds(3600)))
    let measures = try measure(["a 0 help", "a 1 help", "a 4 help", "z 100 search"], standard)
    #expect(measures.started == 3)
    #expect(measures.met == 1)
    #expect(measures.breached == 1)
    #expect(measures.lateOpen == 1)
  }

  @Test func `only the journey's own events stop its clocks`() throws {
    let standard = TestShop.standard(from: Self.help, to: Self.help, .within(.days(60)))
    let measures = try measure(
      ["a 0 help", "a 480 help", "z 1000 search"],
      standard,
      split: SplitRule(idle: .days(20), restart: [])
    )
    #expect(measures.openInTime == 2)
    #expect(measures.stopped.isEmpty)
  }

  @Test func `under a key without steps clocks run as in one journey`() throws {
    let standard = TestShop.standard(
      from: .event(Matcher(event: EventPattern("asked"))),
      to: Self.answer,
      .within(.seconds(3600))
    )
    let measures = try measure(["a 0 asked", "a 1 answer", "z 100 search"], standard)
    #expect(measures.met == 1)
    #expect(measures.complaints == BreachOutcome())
    #expect(measures.dropOffs == BreachOutcome())
  }

  @Test func `a promised time is kept at or before it`() throws {
    let standard = TestShop.standard(
      from: .touchpoint(2),
      to: .time(attribute: "delivered"),
      .due(attribute: "promised")
    )
    let measures = try measure(
      [
        "a 0 order 48 48",  // met
        "b 0 order 48 50",  // two hours late
        "c 0 order - 50",  // no promise
        "d 0 order 48 120",  // delivered after T: late and still open, 52 hours so far
        "e 0 order 200 -",  // open in time
        "f 10 order 20 9",  // delivered before it was ordered: met, and counted apart
        "g 10 order 200 50",  // met, but its time is not over
        "z 100 search",
      ],
      standard
    )
    #expect(measures.started == 7)
    #expect(measures.withoutPromise == 1)
    #expect(measures.met == 3)
    #expect(measures.breached == 1)
    #expect(measures.lateOpen == 1)
    #expect(measures.openInTime == 1)
    #expect(measures.stopsBeforeStart == 1)
    #expect(measures.shareMet == Proportion(count: 2, of: 4))
    #expect(measures.over.sumOfMilliseconds == 2 * 3_600_000)
    #expect(measures.overSoFar.sumOfMilliseconds == 52 * 3_600_000)
    #expect(measures.stopped.sumOfMilliseconds == Int128((48 + 50 + 0 + 40) * 3_600_000))
  }

  @Test func `a fault belongs to the latest start before it`() throws {
    let standard = TestShop.standard(from: .touchpoint(2), to: Self.help, .free(.days(2)))
    let measures = try measure(
      [
        // Two faults within the time of the second order, a third after it.
        "a 0 order", "a 10 order", "a 20 help", "a 58 help", "a 59 help",
        "b 0 order",  // its time passed without
        "c 90 order", "c 91 help",  // a fault, but its time is not over
        "d 90 order",  // open in time
        "z 100 search",
      ],
      standard
    )
    #expect(measures.started == 5)
    #expect(measures.met == 2)
    #expect(measures.breached == 2)
    #expect(measures.lateOpen == 0)
    #expect(measures.openInTime == 1)
    #expect(measures.shareMet == Proportion(count: 2, of: 3))
    #expect(measures.faults == 3)
    #expect(measures.faultRate == PoissonRate(count: 2, exposure: 3))
    // The first order of `a` was watched until the second took over.
    #expect(measures.stopped.sumOfMilliseconds == Int128((10 + 1) * 3_600_000))
    #expect(measures.waiting.sumOfMilliseconds == Int128((10 + 100 + 10) * 3_600_000))
    #expect(measures.over.isEmpty)
  }

  @Test func `working time judges where there is a calendar, and both are kept`() throws {
    let standard = TestShop.standard(
      from: Self.help,
      to: Self.answer,
      .within(.seconds(4 * 3600)),
      calendar: TestShop.office
    )
    let measures = try measure(
      [
        // Monday 15:00 to Tuesday 10:00: 3 working hours.
        "a 15 help", "a 34 answer",
        // Friday 16:00 to Monday 13:00: 5 working hours.
        "b 112 help", "b 181 answer",
        // Saturday to Sunday: no working time.
        "c 128 help", "c 150 answer",
        // Friday 17:00, T is Tuesday 12:00: late, 11 hours worked, 7 over.
        "d 113 help",
        "z 204 search",
      ],
      standard
    )
    #expect(measures.met == 2)
    #expect(measures.breached == 1)
    #expect(measures.lateOpen == 1)
    #expect(measures.shareMet == Proportion(count: 2, of: 4))
    #expect(measures.stopped.sumOfMilliseconds == Int128((19 + 69 + 22) * 3_600_000))
    #expect(measures.stoppedWorking.sumOfMilliseconds == Int128((3 + 5 + 0) * 3_600_000))
    #expect(measures.waiting.sumOfMilliseconds == Int128(91 * 3_600_000))
    #expect(measures.waitingWorking.sumOfMilliseconds == Int128(11 * 3_600_000))
    #expect(measures.over.sumOfMilliseconds == 3_600_000)
    #expect(measures.overSoFar.sumOfMilliseconds == 7 * 3_600_000)
  }

  @Test func `only complaints after the breach or the stop count, and those in time`() throws {
    let standard = TestShop.standard(from: Self.help, to: Self.answer, .within(.seconds(4 * 3600)))
    let lines = [
      "a 0 help", "a 3 complaint", "a 9 answer",  // before the breach at 4
      "b 0 help", "b 5 complaint",  // after the breach, though before any answer
      "c 0 help", "c 1 complaint", "c 2 answer",  // before the stop
      "d 0 help", "d 2 answer", "d 3 complaint",  // after the stop
      "e 0 help", "e 2 answer",
      "f 0 help", "f 2 answer", "f 48 complaint",  // later than a day after the stop
      "g 90 help", "g 95 complaint",  // its day after the breach is not over
      "z 100 search",
    ]
    let always = try measure(lines, standard)
    #expect(always.complaints.afterBreach == Proportion(count: 2, of: 3))
    #expect(always.complaints.afterKept == Proportion(count: 2, of: 4))
    let inTime = try measure(lines, standard, complaintWithin: .days(1))
    #expect(inTime.complaints.afterBreach == Proportion(count: 1, of: 2))
    #expect(inTime.complaints.afterKept == Proportion(count: 1, of: 4))
  }

  @Test func `a stop that is a complaint follows neither a breach nor a kept promise`() throws {
    let complaint = Standard.Trigger.event(Matcher(event: EventPattern("complaint")))
    let lines = [
      "a 0 help", "a 9 complaint",  // a late stop
      "b 0 help", "b 2 complaint", "b 5 complaint",  // one in time, and one that stops nothing
      "c 0 help", "c 2 complaint",
      "z 100 search",
    ]
    let within = TestShop.standard(from: Self.help, to: complaint, .within(.seconds(4 * 3600)))
    let stopped = try measure(lines, within)
    #expect(stopped.breaches == 1 && stopped.met == 2)
    #expect(stopped.complaints.afterBreach == Proportion(count: 0, of: 1))
    #expect(stopped.complaints.afterKept == Proportion(count: 0, of: 2))
    let without = TestShop.standard(from: Self.help, to: complaint, .free(.seconds(4 * 3600)))
    let faulty = try measure(lines, without)
    #expect(faulty.breaches == 2 && faulty.met == 1)
    #expect(faulty.complaints.afterBreach == Proportion(count: 0, of: 2))
    #expect(faulty.complaints.afterKept == Proportion(count: 0, of: 1))
  }

  @Test func `only drop-offs after the breach or the stop count`() throws {
    // D(silence) is ten days, 240 hours.
    let standard = TestShop.standard(from: Self.help, to: Self.answer, .within(.seconds(4 * 3600)))
    let measures = try measure(
      [
        "a 0 help", "a 9 answer",  // breached at 4; dropped off at 240
        "b 0 help", "b 1 answer",  // kept; dropped off at 240
        "c 0 help", "c 9 answer", "c 10 review",  // breached; completed
        "d 0 help", "d 1 answer", "d 10 review",  // kept; completed
        "e 0 help", "e 2 cancel", "e 9 answer",  // left before the breach: could not leave any more
        "f 0 help", "f 5 cancel",  // left after the breach
        "g 900 help", "g 910 answer",  // open
        "h 900 help", "h 901 answer", "h 902 review",  // too recent
        "z 1000 search",
      ],
      standard
    )
    #expect(measures.dropOffs.afterBreach == Proportion(count: 2, of: 3))
    #expect(measures.dropOffs.afterKept == Proportion(count: 1, of: 2))
  }

  @Test func `the association runs from the first breach, in working time too`() throws {
    let standard = TestShop.standard(
      from: Self.help,
      to: Self.answer,
      .within(.seconds(3600)),
      calendar: TestShop.office
    )
    // Friday 16:00 plus one working hour is over only when Monday's work begins at 168 + 9.
    let measures = try measure(
      [
        "a 112 help", "a 130 complaint", "a 178 answer",
        "b 112 help", "b 177.5 complaint", "b 178 answer",
        "z 204 search",
      ],
      standard
    )
    #expect(measures.breached == 2)
    #expect(measures.complaints.afterBreach == Proportion(count: 1, of: 2))
  }
}
