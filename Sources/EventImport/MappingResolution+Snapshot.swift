import Diagnostics
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
        timeDescription = "time-format \(text)"
        return mapping.times.map { _ in layout }
      } catch {
        report(error.message, hint: error.hint)
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
        report(
          "no time can be read in \(MessageText.quoted(time.column))",
          hint: "leave it out of `times`, or say by --time-format how its times are written"
        )
        continue
      }
      let hint = refusal.problem(of: "").hint
      if let known = refused.firstIndex(where: { $0.refusal.problem(of: "").hint == hint }) {
        refused[known].columns.append(time.column)
      } else {
        refused.append((refusal, [time.column]))
      }
    }
    for (refusal, columns) in refused {
      let problem = refusal.problem(of: MessageText.list(columns, joinedBy: "and"))
      let holdsForAll =
        refused.count > 1
        ? "; it holds for all columns of `times`: leave out those that are written otherwise" : ""
      report(problem.message, hint: problem.hint + holdsForAll)
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
    report(
      "\(MessageText.list(mapping.timeColumns, joinedBy: "and")) "
        + "\(mapping.times.count == 1 ? "is" : "are") empty in all \(rows) sampled rows",
      hint: "name the columns with times under `times`"
    )
    return true
  }

  private mutating func describe(
    _ layouts: [TimeLayout?],
    _ settled: Set<TimeLayout>,
    _ mapping: LogMapping
  ) {
    if settled.count == 1 {
      timeDescription = settled.first?.description
    } else if settled.count > 1 {
      timeDescription = zip(mapping.times, layouts).compactMap { time, layout in
        layout.map { "\(MessageText.quoted(time.column)) \($0.description)" }
      }.joined(separator: ", ")
    }
  }
}
