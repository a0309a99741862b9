import EventEngine
import JourneyModel
import Testing

/// Expected values were counted in Python, minute by minute, on the clocks of its `zoneinfo`.
@Suite struct WorkingClockTests {
  enum Week: Sendable {
    case office, whole, night, lunch, weekend, short

    var hours: [[Range<Int>]] {
      switch self {
      case .office: Array(repeating: [540..<1020], count: 5) + [[], []]
      case .whole: Array(repeating: [0..<1440], count: 7)
      case .night: Array(repeating: [0..<360, 1320..<1440], count: 7)
      case .lunch: Array(repeating: [480..<720, 765..<1020], count: 4) + [[480..<780], [], []]
      case .weekend: [[], [], [], [], [], [540..<780], [60..<210]]
      case .short: Array(repeating: [75..<165], count: 7)
      }
    }
  }

  struct Case: Sendable {
    var zone: String
    var week: Week
    var start: Int64
    var end: Int64
    var minutes: Int64
    var holidays = false

    init(
      _ zone: String,
      _ week: Week,
      _ start: Int64,
      _ end: Int64,
      _ minutes: Int64,
      holidays: Bool = false
    ) {
      (self.zone, self.week, self.start, self.end) = (zone, week, start, end)
      (self.minutes, self.holidays) = (minutes, holidays)
    }

    var calendar: WorkingCalendar {
      // 2025-03-31, 2025-05-24, 2025-12-25, 2025-12-26, 2026-01-01.
      let days = holidays ? [20_178, 20_232, 20_447, 20_448, 20_454] : []
      return WorkingCalendar(week: week.hours, holidays: days, timeZone: zone)
    }
  }

  static let cases: [Case] = [
    // 2025-03-28T14:10 to 2025-03-31T09:30 UTC
    Case("Europe/Berlin", .office, 1_743_171_000, 1_743_413_400, 260),
    // 2025-03-28T14:10 to 2025-04-01T09:30 UTC
    Case("Europe/Berlin", .office, 1_743_171_000, 1_743_499_800, 260, holidays: true),
    // 2025-03-29T12:00 to 2025-03-31T12:00 UTC
    Case("Europe/Berlin", .whole, 1_743_249_600, 1_743_422_400, 2880),
    // 2025-10-25T12:00 to 2025-10-27T12:00 UTC
    Case("Europe/Berlin", .whole, 1_761_393_600, 1_761_566_400, 2880),
    // 2025-03-29T18:00 to 2025-03-30T12:00 UTC
    Case("Europe/Berlin", .night, 1_743_271_200, 1_743_336_000, 420),
    // 2025-10-25T18:00 to 2025-10-26T12:00 UTC
    Case("Europe/Berlin", .night, 1_761_415_200, 1_761_480_000, 540),
    // 2025-10-24T00:00 to 2025-10-27T00:00 UTC
    Case("Europe/Berlin", .weekend, 1_761_264_000, 1_761_523_200, 450),
    // 2025-03-28T00:00 to 2025-03-31T00:00 UTC
    Case("Europe/Berlin", .weekend, 1_743_120_000, 1_743_379_200, 330),
    // 2025-10-26T00:20 to 2025-10-26T01:20 UTC
    Case("Europe/Berlin", .short, 1_761_438_000, 1_761_441_600, 45),
    // 2025-03-30T00:00 to 2025-03-30T03:00 UTC
    Case("Europe/Berlin", .short, 1_743_292_800, 1_743_303_600, 45),
    // 2025-12-19T07:03 to 2026-01-05T10:44 UTC
    Case("Europe/Berlin", .lunch, 1_766_127_780, 1_767_609_840, 3791, holidays: true),
    // 2025-11-02T00:00 to 2025-11-02T12:00 UTC
    Case("America/New_York", .short, 1_762_041_600, 1_762_084_800, 135),
    // 2025-03-09T00:00 to 2025-03-09T12:00 UTC
    Case("America/New_York", .short, 1_741_478_400, 1_741_521_600, 45),
    // 2024-01-01T00:00 to 2024-03-31T00:00 UTC
    Case("America/New_York", .office, 1_704_067_200, 1_711_843_200, 31200),
    // 2025-04-05T00:00 to 2025-04-06T12:00 UTC
    Case("Australia/Lord_Howe", .short, 1_743_811_200, 1_743_940_800, 120),
    // 2025-10-04T00:00 to 2025-10-05T12:00 UTC
    Case("Australia/Lord_Howe", .short, 1_759_536_000, 1_759_665_600, 60),
    // 2025-05-23T00:00 to 2025-05-30T00:00 UTC
    Case("Asia/Kathmandu", .lunch, 1_747_958_400, 1_748_563_200, 2280, holidays: true),
    // 2011-12-29T00:00 to 2012-01-02T00:00 UTC
    Case("Pacific/Apia", .whole, 1_325_116_800, 1_325_462_400, 5760),
    // 2011-12-28T00:00 to 2012-01-03T00:00 UTC
    Case("Pacific/Apia", .office, 1_325_030_400, 1_325_548_800, 1920),
    // 2018-11-02T00:00 to 2018-11-06T00:00 UTC
    Case("America/Sao_Paulo", .night, 1_541_116_800, 1_541_462_400, 1860),
    // 2024-03-08T00:00 to 2024-04-18T00:00 UTC
    Case("Africa/Casablanca", .office, 1_709_856_000, 1_713_398_400, 13920),
    // 1969-12-20T11:00 to 1970-01-09T15:15 UTC
    Case("UTC", .office, -997_200, 746_100, 7095),
    // 2025-05-23T12:40 to 2025-05-23T12:50 UTC
    Case("UTC", .lunch, 1_748_004_000, 1_748_004_600, 10),
  ]

  private static let second: Int64 = 1_000_000

  @Test(arguments: cases)
  func `working time between two instants`(_ tested: Case) {
    let (start, end) = (tested.start * Self.second, tested.end * Self.second)
    // The span that the clock is made for must not matter.
    for margin in [0, 400 * 86_400 * Self.second] {
      let clock = WorkingClock(tested.calendar, in: (start - margin)...(end + margin))
      #expect(clock.worked(from: start, to: end) == tested.minutes * 60 * Self.second)
      #expect(clock.worked(from: start, to: start) == 0)
    }
  }

  @Test(arguments: cases)
  func `working times of parts add up, and never exceed the calendar's`(_ tested: Case) {
    let (start, end) = (tested.start * Self.second, tested.end * Self.second)
    let clock = WorkingClock(tested.calendar, in: start...end)
    var sum: Int64 = 0
    var from = start
    while from < end {
      let to = min(from + 4_321_000_007, end)
      let worked = clock.worked(from: from, to: to)
      #expect((0...(to - from)).contains(worked))
      sum += worked
      from = to
    }
    #expect(sum == clock.worked(from: start, to: end))
  }

  @Test(arguments: cases)
  func `up to a deadline just the promised time has passed`(_ tested: Case) {
    let (start, end) = (tested.start * Self.second, tested.end * Self.second)
    let clock = WorkingClock(tested.calendar, in: start...end)
    let all = clock.worked(from: start, to: end)
    // Whole hours end where working hours do.
    let hours = stride(from: 0, to: all, by: 3600 * 1_000_000)
    for span in [all / 3, all - 1] + hours + hours.dropFirst().map({ $0 - 1 }) {
      let deadline = clock.deadline(from: start, after: span, before: end)
      #expect(clock.worked(from: start, to: deadline) == span)
      #expect(clock.worked(from: start, to: deadline + 1) == span + 1)
    }
  }

  @Test func `a promise that ends with the day is over when work begins again`() {
    // Friday 2025-01-10 16:00 and one hour: over from Monday 09:00 on.
    let calendar = WorkingCalendar(week: Week.office.hours)
    let start = 1_736_524_800 * Self.second
    let clock = WorkingClock(calendar, in: start...(start + 7 * 86_400 * Self.second))
    let deadline = clock.deadline(
      from: start,
      after: 3600 * Self.second,
      before: start + 7 * 86_400 * Self.second
    )
    #expect(deadline == 1_736_758_800 * Self.second)
  }
}
