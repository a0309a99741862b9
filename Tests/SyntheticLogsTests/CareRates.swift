import Foundation
import JourneyModel
import Testing

/// What customer care is judged by, counted from rows alone.
///
/// Breaches, repeat contacts, skipped levels and scores: by nothing of the program's own arithmetic.
struct CareRates {
  private let reader: LogReader
  private let definition: JourneyDefinition
  /// The events of each key, in order.
  private let keys: [[LogReader.Event]]
  /// T: the newest event.
  private let asOf: Int64

  init(events: [LogReader.Event], reader: LogReader) {
    self.reader = reader
    definition = reader.definition
    keys = Dictionary(grouping: events, by: \.key).sorted { $0.key < $1.key }.map(\.value)
    asOf = events.map(\.microseconds).max() ?? 0
  }

  /// Breaches among the clocks of a standard whose time is over.
  func breaches(of standard: Standard) -> MeasuredRates.Rate {
    var rate = MeasuredRates.Rate()
    for case (let isBreached, true, _) in clocks(of: standard) { rate.add(isBreached) }
    return rate
  }

  /// The clocks of a standard: whether the promise is broken, whether its time is over, and which
  /// event started it.
  private func clocks(
    of standard: Standard
  ) -> [(isBreached: Bool, isDue: Bool, start: LogReader.Event)] {
    let first = keys.compactMap(\.first?.microseconds).min() ?? 0
    let hours = standard.calendar.map { OfficeHours($0, from: first, through: asOf) }
    func elapsed(_ from: Int64, _ to: Int64) -> Int64 { hours?.worked(from, to) ?? to - from }
    return keys.flatMap { events in
      events.enumerated().compactMap { index, event in
        guard matches(event, standard.from) else { return nil }
        let stop = events[(index + 1)...].first { matches($0, standard.to) }?.microseconds
        switch standard.promise {
        case .within(let span):
          // Within a month, every promise of some hours or days is over.
          let month = min(asOf, event.microseconds + 30 * 86_400_000_000)
          let isDue = elapsed(event.microseconds, month) > span.microseconds
          let isKept = stop.map { elapsed(event.microseconds, $0) <= span.microseconds } ?? false
          return (!isKept, isDue, event)
        case .due(let attribute):
          guard let due = time(reader.text(attribute, of: event)) else { return nil }
          return (stop.map { $0 > due } ?? true, due < asOf, event)
        case .free(let span):
          let again = events[(index + 1)...].first { matches($0, standard.from) }?.microseconds
          let until = min(event.microseconds + span.microseconds, again ?? .max)
          let isDue = event.microseconds + span.microseconds < asOf
          return (stop.map { $0 <= until } ?? false, isDue, event)
        }
      }
    }
  }

  /// Complaints of the touchpoint that stops a standard's clock, of the cases whose promised time
  /// was over at the stop, or was not.
  func complaints(
    after standard: Standard
  ) -> (breached: MeasuredRates.Rate, kept: MeasuredRates.Rate) {
    var breached = MeasuredRates.Rate()
    var kept = MeasuredRates.Rate()
    guard let signal = definition.signals.complaint,
      case (.due(let attribute), .touchpoint(let place)) = (standard.promise, standard.to)
    else { return (breached, kept) }
    let within = signal.within?.microseconds ?? .max
    for events in keys {
      for (index, event) in events.enumerated() where matches(event, standard.from) {
        let rest = events[(index + 1)...].prefix { !matches($0, standard.from) }
        guard let due = time(reader.text(attribute, of: event)),
          let stop = rest.firstIndex(where: { matches($0, standard.to) }),
          asOf - events[stop].microseconds >= signal.within?.microseconds ?? 0
        else { continue }
        var last: LogReader.Event?
        let complains = rest[stop...].contains { event in
          guard reader.accepts(signal.match, event) else {
            let visited = reader.touchpoint(of: event)
            if let visited, !signal.skip.contains(visited) { last = event }
            return false
          }
          let about = signal.about.map { reader.text($0, of: event) } ?? ""
          if definition.touchpoints.contains(where: { $0.id == about }) {
            return about == definition.touchpoints[place].id
          }
          return last.map {
            reader.touchpoint(of: $0) == place && event.microseconds - $0.microseconds <= within
          } ?? false
        }
        if events[stop].microseconds > due { breached.add(complains) } else { kept.add(complains) }
      }
    }
    return (breached, kept)
  }

  private func matches(_ event: LogReader.Event, _ trigger: Standard.Trigger) -> Bool {
    switch trigger {
    case .touchpoint(let position): reader.touchpoint(of: event) == position
    case .event(let matcher): reader.accepts([matcher], event)
    case .time: false
    }
  }

  private func time(_ text: String) -> Int64? {
    (try? Instant.parse(rfc3339: text))?.microseconds
  }

  /// Contacts at a touchpoint that are followed by another one for the same reason, of those whose
  /// window has passed.
  func repeats(at touchpoint: Int) -> MeasuredRates.Rate {
    var rate = MeasuredRates.Rate()
    guard let contact = definition.contact, let reason = contact.reason else { return rate }
    let window = contact.window.microseconds
    for events in keys {
      let contacts = events.compactMap { event -> (Int, String, Int64)? in
        guard let place = reader.touchpoint(of: event), contact.touchpoints.contains(place) else {
          return nil
        }
        return (place, reader.text(reason, of: event), event.microseconds)
      }
      for (index, (place, why, time)) in contacts.enumerated() {
        guard place == touchpoint, asOf - time > window else { continue }
        rate.add(contacts[(index + 1)...].contains { $0.1 == why && $0.2 - time <= window })
      }
    }
    return rate
  }

  /// Repeats of contacts at a touchpoint that come over another channel, of all its repeats, and of
  /// these the ones with which the customer begins again, where that can be told.
  func switches(
    at touchpoint: Int
  ) -> (switched: MeasuredRates.Rate, beganAgain: MeasuredRates.Rate) {
    var switched = MeasuredRates.Rate()
    var beganAgain = MeasuredRates.Rate()
    guard let contact = definition.contact, let reason = contact.reason else {
      return (switched, beganAgain)
    }
    func channel(_ place: Int) -> String {
      definition.touchpoints[place].channel ?? definition.touchpoints[place].id
    }
    for events in keys {
      for (index, event) in events.enumerated()
      where reader.touchpoint(of: event) == touchpoint {
        let until = event.microseconds + contact.window.microseconds
        let rest = events.indices.dropFirst(index + 1).prefix { events[$0].microseconds <= until }
        let why = reader.text(reason, of: event)
        let found = rest.first { other in
          reader.touchpoint(of: events[other]).map(isContactPlace) ?? false
            && reader.text(reason, of: events[other]) == why
        }
        guard let found, let place = reader.touchpoint(of: events[found]) else { continue }
        let isSwitch = channel(place) != channel(touchpoint)
        switched.add(isSwitch)
        guard isSwitch else { continue }
        let before = events[index..<found]
        let reached = before.compactMap { level(of: $0) }.max()
        let acted = before.compactMap { isPerson($0) }
        if let reached, let own = level(of: events[found]) {
          beganAgain.add(own < reached)
        } else if !acted.isEmpty, let own = isPerson(events[found]) {
          beganAgain.add(!own && acted.contains(true))
        }
      }
    }
    return (switched, beganAgain)
  }

  private func level(of event: LogReader.Event) -> Int? {
    (definition.escalationPath?.levels ?? []).lastIndex { isReached($0, by: event) }
  }

  /// Whether a person acts, or a machine; nil where nothing says who does.
  private func isPerson(_ event: LogReader.Event) -> Bool? {
    guard let contact = definition.contact, let actor = contact.actor else { return nil }
    let name = reader.text(actor, of: event)
    return name.isEmpty ? nil : !contact.bots.contains(name)
  }

  /// The cases of a standard with a time due that was over so long before the log's end, and of these
  /// the ones that never stopped.
  func neverStopped(_ standard: Standard, dueBefore span: TimeSpan) -> MeasuredRates.Rate {
    var rate = MeasuredRates.Rate()
    guard case .due(let attribute) = standard.promise else { return rate }
    for events in keys {
      for (index, event) in events.enumerated() where matches(event, standard.from) {
        guard let due = time(reader.text(attribute, of: event)),
          due < asOf - span.microseconds
        else { continue }
        rate.add(!events[(index + 1)...].contains { matches($0, standard.to) })
      }
    }
    return rate
  }

  /// Take-overs that leave out a level which the journey had not reached, of those that could: moves up to
  /// the second level or a higher one, or to the first where an escalation by a machine waits.
  var skips: MeasuredRates.Rate {
    var rate = MeasuredRates.Rate()
    let levels = definition.escalationPath?.levels ?? []
    for events in keys {
      var level = -1
      var reached: Set<Int> = []
      var waits = false
      for event in events {
        if level < 0, reader.accepts(definition.signals.escalation, event) { waits = true }
        guard let found = self.level(of: event) else {
          // Whoever helps without being a level of the path, such as a machine, stands below it.
          if reader.touchpoint(of: event).map(isContactPlace) ?? false { level = -1 }
          continue
        }
        if found > level, found > 0 || waits {
          let isNew = { (passed: Int) in !reached.contains(passed) }
          if ((level + 1)..<(levels.count - 1)).contains(where: isNew) {
            rate.add(((level + 1)..<found).contains(where: isNew))
          }
          waits = false
        }
        reached.insert(found)
        level = found
      }
    }
    return rate
  }

  private func isContactPlace(_ touchpoint: Int) -> Bool {
    definition.contact?.touchpoints.contains(touchpoint) ?? false
  }

  private func isReached(_ level: EscalationPath.Level, by event: LogReader.Event) -> Bool {
    switch level.sign {
    case .touchpoint(let position): reader.touchpoint(of: event) == position
    case .event(let matcher): reader.accepts([matcher], event)
    case .actor(let actor):
      definition.contact?.actor.map { reader.text($0, of: event) == actor } ?? false
    }
  }

  /// Scores in the two best steps of the scale, of those given after a complaint or after one of
  /// some standards was breached, and of the others.
  func satisfied(
    _ score: ScoreSignal,
    after standards: [Standard]
  )
    -> (unhappy: MeasuredRates.Rate, happy: MeasuredRates.Rate)
  {
    var unhappy = MeasuredRates.Rate()
    var happy = MeasuredRates.Rate()
    let breached = Set(
      standards.flatMap { clocks(of: $0) }.filter(\.isBreached).map {
        "\($0.start.key) \($0.start.microseconds)"
      }
    )
    let complaint = definition.signals.complaint?.match ?? []
    for events in keys {
      var isUnhappy = false
      for event in events {
        if let value = Double(reader.text(score.attribute, of: event)) {
          let isSatisfied = value >= score.scale.upperBound - 1
          if isUnhappy { unhappy.add(isSatisfied) } else { happy.add(isSatisfied) }
        }
        isUnhappy =
          isUnhappy || reader.accepts(complaint, event)
          || breached.contains("\(event.key) \(event.microseconds)")
      }
    }
    return (unhappy, happy)
  }
}

extension MeasuredRates.Rate {
  /// Counts a case.
  mutating func add(_ isCounted: Bool) {
    of += 1
    count += isCounted ? 1 : 0
  }
}

/// Working hours over a span of time, opened and closed by Foundation's calendar.
struct OfficeHours {
  /// When the office opens and closes, in seconds since 1970.
  private var open: [(from: Double, to: Double)] = []

  init(_ hours: WorkingCalendar, from start: Int64, through end: Int64) {
    var local = Calendar(identifier: .gregorian)
    local.timeZone = TimeZone(identifier: hours.timeZone) ?? .gmt
    var utc = Calendar(identifier: .gregorian)
    utc.timeZone = .gmt
    var day = local.startOfDay(for: Date(timeIntervalSince1970: Double(start) / 1e6))
    while day.timeIntervalSince1970 < Double(end) / 1e6 {
      let next = local.date(byAdding: .day, value: 1, to: day) ?? .distantFuture
      let parts = local.dateComponents([.year, .month, .day, .weekday], from: day)
      let civil = DateComponents(year: parts.year, month: parts.month, day: parts.day)
      let number = (utc.date(from: civil)?.timeIntervalSince1970 ?? 0) / 86_400
      let isOff = hours.holidays.contains(Int(number))
      for range in isOff ? [] : hours.week[((parts.weekday ?? 1) + 5) % 7] {
        func at(_ minute: Int) -> Double {
          guard minute < 1440 else { return next.timeIntervalSince1970 }
          let time = local.date(
            bySettingHour: minute / 60,
            minute: minute % 60,
            second: 0,
            of: day
          )
          return (time ?? day).timeIntervalSince1970
        }
        open.append((at(range.lowerBound), at(range.upperBound)))
      }
      day = next
    }
  }

  /// The time worked between two instants, in microseconds.
  func worked(_ from: Int64, _ to: Int64) -> Int64 {
    let (start, end) = (Double(from) / 1e6, Double(to) / 1e6)
    var low = 0
    var high = open.count
    while low < high {
      let middle = (low + high) / 2
      if open[middle].to <= start { low = middle + 1 } else { high = middle }
    }
    var seconds = 0.0
    while low < open.count, open[low].from < end {
      seconds += max(0, min(open[low].to, end) - max(open[low].from, start))
      low += 1
    }
    return Int64(seconds * 1e6)
  }
}
