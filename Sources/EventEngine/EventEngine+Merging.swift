import JourneyMeasurement

// What all workers counted becomes one value on all threads, a piece of it at a time and in place: whole
// measures of each worker, or a table of variants beside those counted, would double the memory of
// the run at its end.

extension EventEngine {
  /// What one worker of the merge made.
  private struct Merged {
    var transitions: [(from: Int, measures: [TransitionMeasures])] = []
    var variants = VariantMerge.Part()
  }

  /// Adds up what all workers counted, and frees the memory of what they read.
  ///
  /// - Throws: `EventEngineError`.
  func merge(
    _ folds: Results<FoldTally>,
    of scans: Results<Scan>,
    _ progress: EngineProgress,
    into measures: inout JourneyMeasures
  ) throws {
    let next = Counter()
    let limit = options.listedVariants
    let touchpointCount = measures.touchpoints.count
    let merged = try WorkerTeam.run(scans.count) { worker in
      if let scan = try scans[worker].value?.get() {
        scan.streams.removeAll()
        scan.longKeys.removeAll()
      }
      let tallies = try folds.compactMap { try $0.value?.get() }
      var result = Merged()
      var variants = VariantMerge(limit: limit)
      while true {
        if progress.isCancelled { throw EventEngineError.cancelled }
        let number = next.take()
        if number < touchpointCount {
          let transitions = FoldTally.takeTransitions(from: number, of: tallies)
          result.transitions.append((number, transitions))
        } else if number < touchpointCount + VariantCounter.rangeCount {
          try variants.add(range: number - touchpointCount, of: tallies)
        } else {
          break
        }
      }
      result.variants = variants.finish()
      return result
    }
    for fold in folds { if let tally = try fold.value?.get() { tally.add(to: &measures) } }
    let parts = try merged.compactMap { try $0.value?.get() }
    for row in parts.flatMap(\.transitions) {
      for (to, transition) in row.measures.enumerated() {
        measures.touchpoints[row.from].visits += transition.count
        measures.transitions[row.from * touchpointCount + to] = transition
      }
    }
    measures.variants = VariantMerge.table(of: parts.map(\.variants), limit: limit)
  }
}
