import Diagnostics
import JourneyModel

extension DefinitionReader {
  /// What `calendar` says: working hours as text, a list or a mapping, or `none`.
  mutating func calendar(_ fields: Fields) -> CalendarChoice? {
    guard let entry = fieldReader.entry(fields, "calendar") else { return nil }
    var calendar = CalendarDraft()
    if case .mapping = entry.value.content {
      guard
        let written = fieldReader.fields(
          entry.value,
          DefinitionKeys.calendar,
          named: "`calendar`"
        )
      else { return nil }
      calendar.hours = fieldReader.texts(written, "hours") ?? []
      calendar.holidays = fieldReader.texts(written, "holidays", mayBeEmpty: true) ?? []
      calendar.timeZone = fieldReader.parsed(written, "time-zone", TimeZoneName.parse)
    } else {
      calendar.hours = fieldReader.texts(fields, "calendar") ?? []
      if case .scalar = entry.value.content, calendar.hours.first?.value == "none" {
        return CalendarChoice.none
      }
    }
    return calendar.hours.isEmpty ? nil : .hours(calendar)
  }
}
