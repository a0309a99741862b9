import Diagnostics

extension DefinitionResolver {
  /// The working hours that a definition or a standard chooses; nil where the clock never rests.
  mutating func resolve(_ choice: CalendarChoice?) -> WorkingCalendar? {
    guard case .hours(let draft)? = choice else { return nil }
    let holidays = draft.holidays.compactMap { parsed($0, CalendarDay.parse) }
    return WorkingCalendar(
      week: resolveWeek(draft.hours),
      holidays: Set(holidays).sorted(),
      timeZone: draft.timeZone?.value ?? self.draft.log.timeZone?.value ?? "UTC"
    )
  }

  /// The hours of each day, those that touch joined.
  private mutating func resolveWeek(_ texts: [Located<String>]) -> [[Range<Int>]] {
    var week = [[Range<Int>]](repeating: [], count: 7)
    for text in texts {
      var hasOverlap = false
      for stretch in parsed(text, WeekdayHours.parse) ?? [] {
        let other = week[stretch.day].first { $0.overlaps(stretch.minutes) }
        if let other, !hasOverlap {
          hasOverlap = true
          let first = WeekdayHours.Stretch(day: stretch.day, minutes: other)
          warn(
            "the hours `\(stretch.text)` overlap `\(first.text)`",
            at: text.location,
            hint: "both count; give the hours of each day once"
          )
        }
        week[stretch.day] = Self.joined(week[stretch.day] + [stretch.minutes])
      }
    }
    return week
  }

  /// Hours in order, those that touch or overlap made one.
  private static func joined(_ hours: [Range<Int>]) -> [Range<Int>] {
    hours.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, next in
      guard let last = joined.last, last.upperBound >= next.lowerBound else {
        joined.append(next)
        return
      }
      joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
    }
  }

  /// What a parser makes of a text; nil, and reported, where it finds fault with it.
  private mutating func parsed<Value>(
    _ text: Located<String>,
    _ parse: (String) throws(ValueProblem) -> Value
  ) -> Value? {
    do {
      return try parse(text.value)
    } catch {
      report(error.problem, at: text.location, hint: error.advice)
      return nil
    }
  }
}
