import Diagnostics

/// Working hours as definitions write them: `Mon-Fri 09:00-17:00`.
package enum WeekdayHours {
  /// The names of the days, Monday first.
  package static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  /// The minutes of a day.
  package static let dayLength = 24 * 60

  private static let example: Message =
    "write for example \"Mon-Fri 09:00-17:00\" or \"Mon, Wed 08:00-12:00 13:00-17:00\""

  private static let fullNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// One stretch of work.
  package struct Stretch: Sendable, Equatable {
    /// The day of the week, Monday being 0.
    package var day: Int
    /// The minutes since midnight.
    package var minutes: Range<Int>

    /// Makes a stretch.
    package init(day: Int, minutes: Range<Int>) {
      self.day = day
      self.minutes = minutes
    }

    /// The stretch as definitions write it.
    package var text: String { WeekdayHours.dayNames[day] + " " + WeekdayHours.text(minutes) }
  }

  /// Reads days and their hours, one group of them after another.
  ///
  /// Days are `Mon` to `Sun`, alone, listed or from one to another, beyond Sunday too; hours are
  /// `09:00-17:00`, and midnight at the end of a day is `24:00`.
  ///
  /// - Throws: `ValueProblem` where the text is none of that, or hours end before they begin.
  package static func parse(_ text: String) throws(ValueProblem) -> [Stretch] {
    let quoted = MessageText.quoted(text)
    var stretches: [Stretch] = []
    var days: [Int] = []
    var hasHours = false
    for word in words(text) {
      if word.first?.isNumber == true {
        guard !days.isEmpty else {
          throw ValueProblem(
            "the hours \(quoted) do not say on which days",
            hint: text == "24/7"
              ? "for a clock that never rests write `none`, or leave `calendar` out" : example
          )
        }
        let minutes = try hours(word)
        stretches += days.map { Stretch(day: $0, minutes: minutes) }
        hasHours = true
      } else {
        if hasHours {
          days = []
          hasHours = false
        }
        days += try self.days(word).filter { !days.contains($0) }
      }
    }
    guard !stretches.isEmpty else {
      throw ValueProblem("\(quoted) gives no working hours", hint: example)
    }
    guard hasHours else {
      let name = dayNames[days.last ?? 0]
      throw ValueProblem("\(quoted) gives no hours for `\(name)`", hint: example)
    }
    return stretches
  }

  /// Hours as definitions write them.
  package static func text(_ minutes: Range<Int>) -> String {
    clock(minutes.lowerBound) + "-" + clock(minutes.upperBound)
  }

  /// The hours of a week as definitions write them, days that follow each other and have the same
  /// hours together.
  package static func text(ofWeek week: [[Range<Int>]]) -> String {
    var groups: [(first: Int, last: Int)] = []
    for day in week.indices where !week[day].isEmpty {
      if let group = groups.last, group.last == day - 1, week[group.last] == week[day] {
        groups[groups.count - 1].last = day
      } else {
        groups.append((day, day))
      }
    }
    return groups.map { first, last in
      let days = first == last ? dayNames[first] : dayNames[first] + "-" + dayNames[last]
      return ([days] + week[first].map { text($0) }).joined(separator: " ")
    }.joined(separator: ", ")
  }

  /// The words of a text, spaces around a hyphen taken out; people's dashes count as hyphens.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var joins = false
    for word in text.replacing("–", with: "-").split(whereSeparator: { " ,;".contains($0) }) {
      let joinsBefore = joins || word.first == "-"
      joins = word.last == "-"
      if joinsBefore, let last = words.last {
        words[words.count - 1] = last + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static func days(_ word: String) throws(ValueProblem) -> [Int] {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2, let first = ends.first, let last = ends.last else {
      throw ValueProblem("\(MessageText.quoted(word)) is no range of days", hint: example)
    }
    let start = try day(first)
    let end = try day(last)
    return (0...((end - start + 7) % 7)).map { (start + $0) % 7 }
  }

  private static func day(_ name: String) throws(ValueProblem) -> Int {
    let folded = name.lowercased()
    if let day = dayNames.firstIndex(where: { $0.lowercased() == folded })
      ?? fullNames.firstIndex(of: folded)
    {
      return day
    }
    throw ValueProblem(
      "\(MessageText.quoted(name)) is no day of the week",
      hint: NearestName.hint(for: name, among: dayNames)
        ?? "days are \(Message.list(dayNames, joinedBy: .and))"
    )
  }

  private static func hours(_ word: String) throws(ValueProblem) -> Range<Int> {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false)
    let quoted = MessageText.quoted(word)
    guard ends.count == 2 else {
      throw ValueProblem(
        "\(quoted) is no range of hours",
        hint: example
      )
    }
    let start = try minute(ends[0])
    let end = try minute(ends[1])
    guard start < end else {
      let midnight = end < start
      throw ValueProblem(
        midnight
          ? "the hours \(quoted) end before they begin" : "the hours \(quoted) end when they begin",
        hint: midnight
          ? "give hours past midnight to both days: \"Mon \(clock(start))-24:00, Tue"
            + " 00:00-\(clock(end))\"" : "the whole day is 00:00-24:00"
      )
    }
    return start..<end
  }

  private static func minute(_ text: Substring) throws(ValueProblem) -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy {
      (1...2).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber }
    }
    guard isPlain, parts.count == 1 || parts.count == 2 && parts[1].count == 2,
      let hour = Int(parts[0]), let minute = parts.count == 2 ? Int(parts[1]) : 0,
      minute < 60, hour * 60 + minute <= dayLength
    else {
      throw ValueProblem(
        "\(MessageText.quoted(String(text))) is no time of day",
        hint: "write hours and minutes from 00:00 to 24:00"
      )
    }
    return hour * 60 + minute
  }

  private static func clock(_ minute: Int) -> String {
    let parts = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return parts.joined(separator: ":")
  }
}
