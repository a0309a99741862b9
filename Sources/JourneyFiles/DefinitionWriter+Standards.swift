import JourneyModel

extension DefinitionWriter {
  /// The working hours that most standards have, which stand once at the top: those of the first.
  private var commonCalendar: WorkingCalendar? {
    definition.standards.lazy.compactMap(\.calendar).first
  }

  /// `calendar` and `standards`.
  var standardsText: String {
    guard !definition.standards.isEmpty else { return "" }
    let common = commonCalendar
    var text = "\n" + line(0, "calendar", common.map(calendar)) + "standards:\n"
    for standard in definition.standards {
      text += "  - id: \(YAMLText.scalar(standard.id))\n"
      text +=
        standard.titledBy.map { line(4, "preset", $0.rawValue) }
        ?? title(4, standard.title, of: standard.id)
      text += line(4, "from", trigger(standard.from)) + promise(standard)
      if standard.calendar != common {
        text += line(4, "calendar", standard.calendar.map(calendar) ?? "none")
      }
      text += line(4, "target", standard.target.map(share))
      text += line(4, "owner", standard.owner.map(YAMLText.scalar))
    }
    return text
  }

  private func trigger(_ trigger: Standard.Trigger) -> String {
    switch trigger {
    case .touchpoint(let position): YAMLText.scalar(definition.touchpoints[position].id)
    case .event(let matcher): pattern(matcher, isAlwaysMapping: true)
    case .time(let attribute): "{ attribute: \(YAMLText.scalar(attribute)) }"
    }
  }

  private func promise(_ standard: Standard) -> String {
    let stop = trigger(standard.to)
    return switch standard.promise {
    case .within(let span): line(4, "to", stop) + line(4, "within", span.definitionText)
    case .free(let span): line(4, "without", stop) + line(4, "within", span.definitionText)
    case .due(let attribute): line(4, "to", stop) + line(4, "due", YAMLText.scalar(attribute))
    }
  }

  private func calendar(_ calendar: WorkingCalendar) -> String {
    let hours = YAMLText.quoted(WeekdayHours.text(ofWeek: calendar.week))
    let zone = definition.log.timeZone ?? "UTC"
    if calendar.holidays.isEmpty, calendar.timeZone == zone { return hours }
    var parts = ["hours: " + hours]
    if !calendar.holidays.isEmpty {
      let days = calendar.holidays.map { CalendarDay.text(daysSinceEpoch: $0) }
      parts.append("holidays: [" + days.joined(separator: ", ") + "]")
    }
    if calendar.timeZone != zone {
      parts.append("time-zone: " + YAMLText.scalar(calendar.timeZone))
    }
    return "{ " + parts.joined(separator: ", ") + " }"
  }
}
