import Diagnostics

extension DefinitionResolver {
  /// The time columns of a snapshot export, their event names told apart.
  mutating func resolveTimes() -> [TimeColumn] {
    let times = draft.log.times
    guard let place = draft.log.timesLocation else { return [] }
    let beside = [("time", draft.log.time), ("event", draft.log.event)].filter { !$1.isEmpty }
    if !beside.isEmpty {
      report(
        "`times` stands beside \(Message.list(beside.map(\.0), joinedBy: .and))",
        at: place,
        hint: "keep `times` where a row is a whole case with a time for each step, or `time` and"
          + " `event` where a row is one event"
      )
    }
    if times.count > TimeColumn.limit {
      report(
        "`times` has \(times.count) columns",
        at: times[TimeColumn.limit].event.location,
        hint: "at most \(TimeColumn.limit) can be read"
      )
    }
    var names: [String: SourceLocation] = [:]
    var columns: [String: String] = [:]
    return times.map { time in
      let mapped = TimeColumn(event: time.event.value, column: time.column.value)
      let (name, column) = (mapped.event, mapped.column)
      if let first = names[name] {
        report(
          "duplicate event \(MessageText.quoted(name)) in `times`",
          at: time.event.location,
          hint: "it is given before in line \(first.line)"
        )
      } else {
        names[name] = time.event.location
      }
      if let other = columns[column] {
        warn(
          "\(MessageText.quoted(column)) is the time of \(MessageText.quoted(other)) already",
          at: time.column.location,
          hint: "each time in it is two events then"
        )
      } else {
        columns[column] = name
      }
      return mapped
    }
  }
}
