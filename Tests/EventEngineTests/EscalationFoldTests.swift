import EventEngine
import JourneyMeasurement
import JourneyModel
import Statistics
import Testing

/// How far help went, and how the declared path was kept.
@Suite struct EscalationFoldTests {
  /// Chat, then Ann, then the lead; a day to take over.
  private static let path = EscalationPath(
    levels: [
      EscalationPath.Level(name: "chat", sign: .touchpoint(3)),
      EscalationPath.Level(name: "ann", sign: .actor("ann")),
      EscalationPath.Level(name: "lead", sign: .actor("lead")),
    ],
    within: .days(1)
  )

  private func escalation(
    _ rows: [MemoryLog.Row],
    hasContacts: Bool = true,
    path: EscalationPath? = path
  ) throws -> EscalationMeasures {
    let contact = hasContacts ? ContactRules(touchpoints: [3, 4], actor: "actor") : nil
    var definition = CareShop.definition(
      contact: contact,
      path: path,
      asOf: Instant(microseconds: 60 * CareShop.day)
    )
    definition.inactivity = .days(30)
    return try CareShop.measure(rows, definition).escalation
  }

  private func row(
    _ who: String,
    _ hours: Double,
    _ name: String,
    _ actor: String = ""
  ) -> MemoryLog.Row { CareShop.row(who, hours, name, ["actor": actor]) }

  @Test func `A contact escalates by a higher level or by the signal, within its window`() throws {
    let young = 24.0 * 58
    let found = try escalation([
      row("stays", 0, "chat", "bot"), row("rises", 0, "chat", "bot"),
      row("rises", 1, "desk", "ann"),
      row("signal", 0, "phone"), row("signal", 24 * 7, "escalated"), row("late", 0, "chat"),
      row("late", 24 * 7.01, "desk", "lead"), row("at once", 0, "phone", "ann"),
      row("young", young, "chat"), row("young", young + 1, "desk", "ann"),
    ])
    #expect(found.units[0].units == 4)
    #expect(found.units[0].escalated == 2)
    #expect(found.units[0].rate == Proportion(count: 1, of: 3))
    #expect(found.units[1].rate == Proportion(count: 2, of: 2))
    #expect(found.total.rate == Proportion(count: 3, of: 5))
  }

  @Test func `Escalations that follow no contact in their window are counted apart`() throws {
    let found = try escalation([
      row("follows", 0, "phone"), row("follows", 1, "escalated"), row("follows", 2, "escalated"),
      row("late", 0, "chat"), row("late", 24 * 7.01, "escalated"),
      row("alone", 0, "order"), row("alone", 1, "escalated"),
      row("before", 0, "order"), row("before", 1, "escalated"), row("before", 2, "phone"),
    ])
    #expect(found.signals == 5)
    #expect(found.signalsApart == 3)
  }

  @Test func `Without contacts, journeys at the first level are counted`() throws {
    let signs = EscalationPath(
      levels: [
        EscalationPath.Level(name: "chat", sign: .touchpoint(3)),
        EscalationPath.Level(name: "phone", sign: .touchpoint(4)),
      ]
    )
    let found = try escalation(
      [
        row("a", 0, "chat"), row("a", 1, "chat"), row("a", 2, "phone"), row("b", 0, "chat"),
        row("c", 0, "phone"), row("d", 0, "chat"), row("d", 24 * 31, "phone"),
        row("e", 24 * 59, "chat"),
      ],
      hasContacts: false,
      path: signs
    )
    #expect(found.units.count == 1)
    #expect(found.total.units == 4)
    #expect(found.total.rate == Proportion(count: 1, of: 3))
    #expect(found.path?.journeys == [4, 3])
    #expect(found.path?.late == 0)
  }

  @Test func `Levels skipped, late and to and fro`() throws {
    let path = try #require(
      try escalation([
        // Up step by step, in time.
        row("kept", 0, "chat"), row("kept", 1, "desk", "ann"), row("kept", 2, "desk", "lead"),
        // Over Ann's head, a day and an hour later.
        row("skips", 0, "chat"), row("skips", 25, "desk", "lead"),
        // Back to chat, and up again past a level reached before.
        row("swings", 0, "chat"), row("swings", 1, "desk", "ann"), row("swings", 2, "desk", "lead"),
        row("swings", 3, "chat"), row("swings", 4, "desk", "lead"),
        // Begins with Ann: chat is skipped, and nothing tells when help was first needed.
        row("begins high", 0, "desk", "ann"),
      ]).path
    )
    #expect(path.takeovers == 7)
    // Ann could have been left out three times, and chat once; to the lead from Ann there is nothing between.
    #expect(path.skippable == 4)
    #expect(path.skipped == 2)
    #expect(path.timedTakeovers == 6)
    #expect(path.late == 1)
    #expect(path.escalatedJourneys == 4)
    #expect(path.pingPong == 1)
    #expect(path.journeys == [3, 3, 3])
  }

  @Test func `An escalation waits for a higher level`() throws {
    let path = try #require(
      try escalation([
        row("answered", 0, "chat"), row("answered", 1, "escalated"),
        row("answered", 25, "desk", "ann"),
        // The clock begins with the escalation, not with the chat after it.
        row("late", 0, "chat"), row("late", 1, "escalated"), row("late", 20, "chat"),
        row("late", 26, "desk", "ann"),
        row("never", 0, "chat"), row("never", 1, "escalated"), row("never", 2, "chat"),
        // The lead is the highest: nobody is left to take over.
        row("top", 0, "desk", "lead"), row("top", 1, "escalated"),
        row("young", 24 * 59.5, "chat"), row("young", 24 * 59.5 + 1, "escalated"),
        // Ann herself escalates: her own event is no higher level.
        row("by ann", 0, "chat"), row("by ann", 1, "desk", "ann"),
        row("by ann", 2, "escalated", "ann"),
        row("by ann", 3, "desk", "lead"),
      ]).path
    )
    #expect(path.escalations == 6)
    #expect(path.matureEscalations == 4)
    #expect(path.unanswered == 2)
    #expect(path.late == 1)
  }

  @Test func `An escalation by whom the customer was led back to waits for the next level again`()
    throws
  {
    let path = try #require(
      try escalation([
        row("back", 0, "chat"), row("back", 1, "desk", "lead"), row("back", 2, "escalated", "ann"),
        row("back", 3, "desk", "lead"),
        row("left", 0, "chat"), row("left", 1, "desk", "lead"), row("left", 2, "escalated", "ann"),
      ]).path
    )
    #expect(path.matureEscalations == 2)
    #expect(path.unanswered == 1)
    #expect(path.takeovers == 3)
    #expect(path.timeToTakeover.sumOfMilliseconds == 3 * 3_600_000)
    #expect(path.pingPong == 2)
  }

  /// The path begins with Ann: the machine that answers the phone stands below it.
  @Test func `A machine below the path hands over to the first level`() throws {
    var people = Self.path
    people.levels.removeFirst()
    people.levels.append(EscalationPath.Level(name: "boss", sign: .actor("boss")))
    let path = try #require(
      try escalation(
        [
          row("to ann", 0, "phone", "bot"), row("to ann", 1, "escalated"),
          row("to ann", 2, "desk", "ann"),
          row("over ann", 0, "phone", "bot"), row("over ann", 1, "escalated"),
          row("over ann", 30, "desk", "lead"),
          // Ann at once is no take-over, nor is she after a machine that did not escalate.
          row("at once", 0, "phone", "ann"),
          row("calls again", 0, "phone", "bot"), row("calls again", 1, "phone", "ann"),
          // Back from the lead to the machine, which hands over to Ann once more.
          row("back", 0, "phone", "ann"), row("back", 1, "desk", "lead"),
          row("back", 2, "phone", "bot"), row("back", 3, "escalated"),
          row("back", 4, "desk", "ann"),
          row("never", 0, "phone", "bot"), row("never", 1, "escalated"),
          // Ann herself escalates: that she does is not her taking over.
          row("by ann", 0, "escalated", "ann"), row("by ann", 5, "desk", "lead"),
        ],
        path: people
      ).path
    )
    // To ann 1, over ann 1, back 2, by ann 1.
    #expect(path.takeovers == 5)
    // All but back to Ann could have left out Ann or the lead.
    #expect(path.skippable == 4 && path.skipped == 1)
    #expect(path.escalations == 5 && path.unanswered == 2 && path.late == 1)
    #expect(path.escalatedJourneys == 3 && path.pingPong == 1)
  }

  @Test func `Without a limit nothing is late, and without a path only the rate is counted`() throws
  {
    var path = Self.path
    path.within = nil
    let rows = [row("a", 0, "chat"), row("a", 1, "escalated"), row("a", 99, "desk", "ann")]
    let free = try #require(try escalation(rows, path: path).path)
    #expect(free.late == 0)
    #expect(free.matureEscalations == 0)
    #expect(free.timedTakeovers == 1)
    let signalOnly = try escalation(rows, path: nil)
    #expect(signalOnly.path == nil)
    #expect(signalOnly.total.rate == Proportion(count: 1, of: 1))
  }
}
