import Diagnostics
import JourneyFiles
import JourneyModel
import Testing

/// What standards and their working hours may say, and what is found wrong with them.
@Suite struct StandardFindingsTests {
  private static func standards(_ lines: String) throws -> [Standard] {
    let text = definition(
      touchpoints: """
              - { id: start, goal: true }
              - { id: answer, match: answered }
        """,
      lines
    )
    let result = JourneyFile.parse(text: text, path: "x")
    #expect(result.diagnostics.map(\.message) == [])
    let definition = try #require(result.definition)
    // What the writer makes of it says the same.
    let again = JourneyFile.parse(text: DefinitionWriter(definition).text, path: "y")
    #expect(again.diagnostics.map(\.message) == [])
    #expect(again.definition == definition)
    return definition.standards
  }

  @Test func `Each form of promise is read`() throws {
    let read = try Self.standards(
      """
      standards:
        - { id: a, from: start, to: answered, within: 2h }
        - { id: b, from: start, to: answer, due: promised }
        - { id: c, from: start, to: { attribute: done }, due: promised }
        - { id: d, from: start, to: { attribute: done }, within: 3d }
        - { id: e, from: start, without: { event: fault, where: { size: "> 2" } }, within: 30d }
      """
    )
    #expect(
      read.map(\.promise) == [
        .within(.seconds(7200)), .due(attribute: "promised"), .due(attribute: "promised"),
        .within(.days(3)), .free(.days(30)),
      ]
    )
    let fault = Matcher(
      event: EventPattern("fault"),
      conditions: [Condition(attribute: "size", tests: [.above(2)])]
    )
    #expect(
      read.map(\.to) == [
        .event(Matcher(event: EventPattern("answered"))), .touchpoint(1), .time(attribute: "done"),
        .time(attribute: "done"), .event(fault),
      ]
    )
  }

  @Test func `A preset fills in what is not written`() throws {
    let read = try Self.standards(
      """
      standards:
        - { id: a, preset: first-response, from: start, to: answer }
        - { id: b, preset: resolution, from: start, to: answer, within: 3d, target: 1, title: Done }
        - { id: c, preset: delivery-promise, from: start, to: { attribute: done }, due: promised }
        - { id: d, preset: invoice-accuracy, from: start, without: { event: corrected } }
        - { id: e, preset: first-response, from: start, to: answer, due: promised }
      """
    )
    #expect(
      read.map(\.title) == [
        "First response", "Done", "Delivery promise", "Invoice accuracy", "First response",
      ]
    )
    #expect(
      read.map(\.titledBy) == [
        .firstResponse, nil, .deliveryPromise, .invoiceAccuracy, .firstResponse,
      ]
    )
    #expect(
      read.map(\.promise) == [
        .within(.seconds(14_400)), .within(.days(3)), .due(attribute: "promised"), .free(.days(30)),
        .due(attribute: "promised"),
      ]
    )
    #expect(read.map(\.target) == [0.9, 1, 0.95, 0.98, 0.9])
  }

  @Test func `Working hours are read in each form`() throws {
    let read = try Self.standards(
      """
      log: { time-zone: Europe/Berlin }
      calendar: Mon-Fri 09:00-17:00
      standards:
        - { id: a, from: start, to: answer, within: 2h }
        - { id: b, from: start, to: answer, within: 2h, calendar: none }
        - { id: c, from: start, to: answer, within: 2h, calendar: ["Sat 9-12", "Sat 12-13, Sun 10-11"] }
        - id: d
          from: start
          to: answer
          within: 2h
          calendar:
            hours: Mon 08:00-12:00 13:00-17:00
            holidays: [2025-12-26, 2025-12-25, 2025-12-26]
            time-zone: Asia/Tokyo
      """
    )
    let workdays = [[Range<Int>]](repeating: [540..<1020], count: 5) + [[], []]
    #expect(
      read.map(\.calendar) == [
        WorkingCalendar(week: workdays, timeZone: "Europe/Berlin"),
        nil,
        WorkingCalendar(
          week: [[], [], [], [], [], [540..<780], [600..<660]],
          timeZone: "Europe/Berlin"
        ),
        WorkingCalendar(
          week: [[480..<720, 780..<1020], [], [], [], [], [], []],
          holidays: [20_447, 20_448],
          timeZone: "Asia/Tokyo"
        ),
      ]
    )
  }

  @Test func `The zone of working hours is UTC where the log has none`() throws {
    let read = try Self.standards(
      """
      standards: [{ id: a, from: start, to: answer, within: 2h, calendar: Mon 9-10 }]
      """
    )
    #expect(read.first?.calendar?.timeZone == "UTC")
  }

  @Test func `Working hours that are none are told`() {
    expectFindings(
      definition(
        """
        calendar:
          hours: [↓Mon-Fri 17:00-09:00, ↓Mno 9-10]
          holidays: [↓25.12.2025, ↓2025-02-30]
          time-zone: ↓Europe/Berln
          ↓hour: 3
        standards:
          - { id: a, from: start, to: start, within: 1h, calendar: ↓24/7 }
          - { id: b, from: start, to: start, within: 1h, calendar: ↓[] }
        """
      ),
      "error: the hours `17:00-09:00` end before they begin = give hours past midnight to both "
        + "days: \"Mon 17:00-24:00, Tue 00:00-09:00\"",
      "error: `Mno` is no day of the week = did you mean `Mon`?",
      "error: `25.12.2025` is no date = write year, month and day: 2025-12-25",
      "error: `2025-02-30` is a day that no calendar has",
      "error: unknown time zone `Europe/Berln` = did you mean `Europe/Berlin`?",
      "error: unknown key `hour` in `calendar` = did you mean `hours`?",
      "error: the hours `24/7` do not say on which days = for a clock that never rests write `none`, or leave "
        + "`calendar` out",
      "error: `calendar` lists nothing"
    )
  }

  @Test func `Hours that overlap are warned of`() {
    expectFindings(
      definition("calendar: ↓\"Mon-Fri 09:00-17:00, Fri 09:00-15:00\""),
      "warning: the hours `Fri 09:00-15:00` overlap `Fri 09:00-17:00` = both count; give the "
        + "hours of each day once"
    )
  }

  @Test func `A standard says once what stops its clock, and by when`() {
    expectFindings(
      definition(
        """
        standards:
          - { id: a, from: start, to: start, without: ↓start, within: 1h }
          - { id: b, from: start, to: start, within: 1h, due: ↓promised }
          - { id: c, from: start, without: start, due: ↓promised }
          - ↓{ id: d, from: start, within: 1h }
          - ↓{ id: e, from: start, to: start }
          - ↓↓{ id: f, from: start }
          - { id: g, from: { attribute: ↓opened }, to: start, within: 1h }
          - { id: h, from: start, to: { attribute: opened, ↓event: x }, within: 1h }
          - { id: i, from: start, to: ↓{ event: [x, y] }, within: 1h }
        """
      ),
      "error: a standard has both `to` and `without` = `to` is what must come, `without` a fault "
        + "that must not: keep one",
      "error: a standard has both `within` and `due` = `within` is the same time for all, `due` "
        + "an attribute with the time of each: keep one",
      "error: `without` has no `due` = write `within`: how long no fault may come",
      "error: standard `d` has no `to` = `to` is what stops the clock; for a fault that must not "
        + "come write `without`",
      "error: standard `e` has neither `within` nor `due` = write for example `within: 4h`, or "
        + "`due` with the attribute that holds the time promised",
      "error: standard `f` has no `to` = `to` is what stops the clock; for a fault that must not "
        + "come write `without`",
      "error: standard `f` has neither `within` nor `due` = write for example `within: 4h`, or "
        + "`due` with the attribute that holds the time promised",
      "error: the time in an attribute stops a clock and cannot start one = write the touchpoint "
        + "or event that has the attribute",
      "error: `to` has both `attribute` and `event` = `attribute` is a time that the starting "
        + "event holds, `event` another event: keep one",
      "error: `to` must be one event, not several"
    )
  }

  @Test func `A preset is known, and used for what it is about`() {
    expectFindings(
      definition(
        """
        standards:
          - { id: a, preset: ↓first-respnse, from: start, to: start }
          - { id: b, preset: ↓speed, from: start, to: start, within: 1h }
          - { id: c, preset: resolution, from: start, without: ↓start }
          - { id: d, preset: invoice-accuracy, from: start, to: ↓start }
          - ↓{ id: e, preset: delivery-promise, from: start, to: start }
          - ↓{ id: f, preset: invoice-accuracy, from: start }
        """
      ),
      "error: unknown preset `first-respnse` = did you mean `first-response`?",
      "error: unknown preset `speed` = known are `first-response`, `resolution`, "
        + "`delivery-promise` and `invoice-accuracy`",
      "error: the preset `resolution` is about what must come, not about faults = write `to`, or "
        + "leave `preset` out",
      "error: the preset `invoice-accuracy` is about faults that must not come = write `without` "
        + "with what corrects an invoice",
      "error: standard `e` has neither `within` nor `due` = write `due` with the attribute that "
        + "holds the day promised",
      "error: standard `f` has no `without` = `without` is the fault that must not come"
    )
  }

  @Test func `What was told as broken is not told as missing`() {
    expectFindings(
      definition(
        """
        standards:
          - { id: a, from: start, to: start, within: ↓soon }
          - { id: b, from: start, to: ↓[x], within: 1h }
          - { id: c, from: start, ↓too: start, within: 1h }
          - { id: d, from: start, to: start, due: ↓[x] }
        """
      ),
      "error: `soon` is no duration = write a whole number and a unit: 90s, 15m, 4h, 30d or 2w",
      "error: `to` must be one touchpoint or event, not a list",
      "error: unknown key `too` in a standard = did you mean `to`?",
      "error: `due` must be text, not a list"
    )
  }

  @Test func `Attributes with times have a limit`() {
    let lines = (0..<18).map { "  - { id: s\($0), from: start, to: start, due: a\($0) }" }
    expectFindings(
      definition("standards:\n" + lines.joined(separator: "\n").replacing("a16 ", with: "↓a16 ")),
      "error: standards look at more than 16 attributes with times = this is the first that is "
        + "too many; split the definition into two"
    )
  }
}
