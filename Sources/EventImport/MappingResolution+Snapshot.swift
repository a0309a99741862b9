import JourneyModel

extension MappingResolution {
  /// How the times in each column of a snapshot are written; nil where that cannot be told of one.
  ///
  /// Each column is looked at in the first sample that has values in it. One that has none in any,
  /// which a rare step may have, is read as the others are where these agree.
  mutating func snapshotLayouts(_ mapping: LogMapping, _ samples: [SampleRows]) -> [TimeLayout]? {
    if let text = mapping.timeFormat {
      do {
        let layout = try TimeLayout(timeFormat: text)
        timeWriting = .asked(text)
        return mapping.times.map { _ in layout }
      } catch {
        report(.unusableFormat(error))
        return nil
      }
    }
    let found = mapping.times.map { time in
      let detections = samples.lazy.map { TimeDetection($0.joinedValues(ofColumns: [time.column])) }
      return detections.first { $0.filled > 0 }
    }
    guard !refuse(found, mapping), !areEmpty(found, mapping, samples) else { return nil }
    let layouts = found.map { $0?.layout }
    let settled = Set(layouts.compactMap { $0 })
    describe(layouts, settled, mapping)
    let common = settled.count == 1 ? settled.first : nil
    return layouts.map { $0 ?? common ?? .automatic }
  }

  /// Reports the columns whose times cannot be read; false where there are none.
  private mutating func refuse(_ found: [TimeDetection?], _ mapping: LogMapping) -> Bool {
    var refused: [(refusal: TimeDetection.Refusal, columns: [String])] = []
    var isRefused = false
    for (time, detection) in zip(mapping.times, found) {
      guard let detection, detection.layout == nil else { continue }
      isRefused = true
      guard let refusal = detection.refusal else {
        report(.unreadableTimes([time.column], isSnapshot: true))
        continue
      }
      if let known = refused.firstIndex(where: { $0.refusal.isMended(as: refusal) }) {
        refused[known].columns.append(time.column)
      } else {
        refused.append((refusal, [time.column]))
      }
    }
    for (refusal, columns) in refused {
      report(.unsettledTimes(columns, refusal, isOneOfMany: refused.count > 1))
    }
    return isRefused
  }

  /// Reports where no column has a value in rows that are there.
  private mutating func areEmpty(
    _ found: [TimeDetection?],
    _ mapping: LogMapping,
    _ samples: [SampleRows]
  ) -> Bool {
    let rows = samples.reduce(0) { $0 + $1.rowCount }
    guard rows > 0, found.allSatisfy({ $0 == nil }) else { return false }
    report(.emptyTimes(mapping.timeColumns, rows: rows, isSnapshot: true))
    return true
  }

  private mutating func describe(
    _ layouts: [TimeLayout?],
    _ settled: Set<TimeLayout>,
    _ mapping: LogMapping
  ) {
    if settled.count == 1 {
      timeWriting = settled.first.map(TimeWriting.alike)
    } else if settled.count > 1 {
      timeWriting = .each(
        zip(mapping.times, layouts).compactMap { time, layout in
          layout.map { TimeWriting.Column(name: time.column, layout: $0) }
        }
      )
    }
  }
}

extension TimeDetection.Refusal {
  /// Whether the same `time-format`, or the same change of the export, mends another refusal.
  fileprivate func isMended(as other: Self) -> Bool {
    switch (self, other) {
    case (.severalReadings(_, let one), .severalReadings(_, let two)):
      one.map(\.timeFormat) == two.map(\.timeFormat)
    case (.needsFormat(_, let one), .needsFormat(_, let two)): one.timeFormat == two.timeFormat
    case (.compactDigits(let example, let one), .compactDigits(let second, let two)):
      one.timeFormat == two.timeFormat && one.shown == two.shown
        && (example.utf8.count == 8) == (second.utf8.count == 8)
    case (.contradictoryDays, .contradictoryDays), (.mixedLayouts, .mixedLayouts),
      (.mixedUnits, .mixedUnits), (.nanoseconds, .nanoseconds):
      true
    default: false
    }
  }
}
