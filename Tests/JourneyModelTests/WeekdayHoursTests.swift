import JourneyModel
import Testing

@Suite struct WeekdayHoursTests {
  private static func read(_ text: String) throws -> [WeekdayHours.Stretch] {
    try WeekdayHours.parse(text)
  }

  private static func stretches(_ days: [Int], _ hours: Range<Int>...) -> [WeekdayHours.Stretch] {
    hours.flatMap { hours in days.map { WeekdayHours.Stretch(day: $0, minutes: hours) } }
  }

  @Test(arguments: [
    "Mon-Fri 09:00-17:00", "mon-fri 9-17", "Monday - Friday 9:00 - 17:00", "Mon–Fri 09:00–17:00",
    "Mon, Tue,Wed; Thu Fri 09:00-17:00", "Mon-Wed, Tue-Fri 09:00-17:00",
  ])
  func `A working week reads the same however it is written`(text: String) throws {
    #expect(try Self.read(text) == Self.stretches([0, 1, 2, 3, 4], 540..<1020))
  }

  @Test func `A day has several hours, and days have hours of their own`() throws {
    #expect(
      try Self.read("Mon, Wed 08:00-12:00 13:00-17:00")
        == Self.stretches([0, 2], 480..<720, 780..<1020)
    )
    #expect(
      try Self.read("Mon-Thu 09:00-17:00, Fri 09:00-15:00")
        == Self.stretches([0, 1, 2, 3], 540..<1020) + Self.stretches([4], 540..<900)
    )
    #expect(try Self.read("Sun 22:00-24:00") == Self.stretches([6], 1320..<1440))
  }

  @Test func `A range of days goes on over the end of the week`() throws {
    #expect(try Self.read("Sun-Thu 00:00-24:00") == Self.stretches([6, 0, 1, 2, 3], 0..<1440))
    #expect(try Self.read("Fri-Mon 0-24") == Self.stretches([4, 5, 6, 0], 0..<1440))
    #expect(try Self.read("Sat-Sat 0-1") == Self.stretches([5], 0..<60))
  }

  @Test(arguments: [
    ("09:00-17:00", "the hours `09:00-17:00` do not say on which days"),
    ("Mon-Fri", "`Mon-Fri` gives no working hours"),
    ("Mon 9-17 Tue", "`Mon 9-17 Tue` gives no hours for `Tue`"),
    ("Mon 17:00-09:00", "the hours `17:00-09:00` end before they begin"),
    ("Mon 09:00-09:00", "the hours `09:00-09:00` end when they begin"),
    ("Mon 09:00-24:01", "`24:01` is no time of day"),
    ("Mon 9:0-17", "`9:0` is no time of day"),
    ("Mon 09:60-17:00", "`09:60` is no time of day"),
    ("Mon 09:00", "`09:00` is no range of hours"),
    ("Mon 1-2-3", "`1-2-3` is no range of hours"),
    ("Mo-Fr 09:00-17:00", "`Mo` is no day of the week"),
    ("Mon-Tue-Wed 9-17", "`Mon-Tue-Wed` is no range of days"),
    ("-", "`` is no day of the week"),
    (", ;", "`, ;` gives no working hours"),
    ("Mon ١٢:٠٠-١٣:٠٠", "`١٢:٠٠` is no time of day"),
  ])
  func `What is no working hours says why`(text: String, message: String) {
    let problem = #expect(throws: ValueProblem.self) { try Self.read(text) }
    #expect(problem?.message == message)
  }

  @Test func `Hours past midnight are told how to be written`() {
    let problem = #expect(throws: ValueProblem.self) { try Self.read("Mon 22:00-6:00") }
    #expect(
      problem?.hint
        == "give hours past midnight to both days: \"Mon 22:00-24:00, Tue 00:00-06:00\""
    )
  }

  @Test(arguments: 0..<200) func `A week reads back as it was written`(seed: Int) throws {
    // Any week will do: minutes that follow a simple congruence of the seed.
    var state = seed
    func next(_ bound: Int) -> Int {
      state = (state &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      return (state >> 8) % bound
    }
    let week = (0..<7).map { _ -> [Range<Int>] in
      var start = next(600)
      var hours: [Range<Int>] = []
      for _ in 0..<next(4) {
        let end = start + 1 + next(200)
        if end > 1440 { break }
        hours.append(start..<end)
        start = end + 1 + next(100)
      }
      return hours
    }
    let text = WeekdayHours.text(ofWeek: week)
    guard !text.isEmpty else {
      #expect(week == [[Range<Int>]](repeating: [], count: 7))
      return
    }
    var read = [[Range<Int>]](repeating: [], count: 7)
    for stretch in try Self.read(text) { read[stretch.day].append(stretch.minutes) }
    #expect(read == week, "\(text)")
  }
}
