import Diagnostics
import JourneyModel

extension FieldReader {
  /// The time columns under `times`, in their order.
  mutating func timeColumns(_ fields: Fields) -> [TimeColumnDraft] {
    guard let entry = entry(fields, "times") else { return [] }
    let example: Message = "write `times: { opened: Created at, solved: Solved at }`"
    guard case .mapping(let entries) = entry.value.content else {
      report(
        "`times` must be a mapping of event names to columns, not \(entry.value.kind)",
        at: entry.value.location,
        hint: example
      )
      return []
    }
    if entries.isEmpty {
      report("`times` names no column", at: entry.value.location, hint: example)
    }
    return entries.compactMap { time in
      let name = MessageText.quoted(time.key.value)
      guard !LogText.trimmed(time.key.value).isEmpty else {
        report("an event's name in `times` is empty", at: time.key.location)
        return nil
      }
      guard !time.value.isMissing else {
        report(
          "event \(name) in `times` has no column",
          at: time.key.location,
          hint: "write `event: column`"
        )
        return nil
      }
      return text(time.value, named: "the column of event \(name)").map {
        TimeColumnDraft(event: time.key, column: $0)
      }
    }
  }
}
