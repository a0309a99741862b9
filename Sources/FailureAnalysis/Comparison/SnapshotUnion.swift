import Statistics

/// The stages, touchpoints and ways of two analyses, each once.
///
/// All stand in the later analysis's order, and what is gone after what stood before it: two
/// diagrams can then be laid side by side.
struct SnapshotUnion {
  private(set) var stages: [RunComparison.Stage]
  private(set) var touchpoints: [RunComparison.Touchpoint] = []
  private(set) var ways: [RunComparison.Way] = []

  init(before: AnalysisSnapshot, after: AnalysisSnapshot) {
    stages = Self.merged(before.stages, after.stages, id: \.id)
      .map { RunComparison.Stage(before: $0, after: $1) }
    let places = Self.positions(stages, id: \.id)
    func inStage(_ touchpoint: AnalysisSnapshot.Touchpoint, of side: AnalysisSnapshot) -> Int {
      places[side.stages[touchpoint.stage].id] ?? 0
    }
    let pairs = Self.merged(before.touchpoints, after.touchpoints, id: \.id).map { old, new in
      let stage = new.map { inStage($0, of: after) } ?? old.map { inStage($0, of: before) } ?? 0
      return RunComparison.Touchpoint(stage: stage, before: old, after: new)
    }
    // Stable: within a stage the merged order stays.
    touchpoints = stages.indices.flatMap { stage in pairs.filter { $0.stage == stage } }
    addWays(before, after)
  }

  private mutating func addWays(_ before: AnalysisSnapshot, _ after: AnalysisSnapshot) {
    let places = Self.positions(touchpoints, id: \.id)
    var known: [[Int]: RunComparison.Way] = [:]
    for (snapshot, isAfter) in [(before, false), (after, true)] {
      for way in snapshot.ways {
        guard let from = places[snapshot.touchpoints[way.from].id],
          let to = places[snapshot.touchpoints[way.to].id]
        else { continue }
        var joint = known[[from, to]] ?? Self.untaken(from, to, touchpoints[from])
        let share = Proportion(
          count: way.journeys,
          of: snapshot.touchpoints[way.from].journeys
        )
        if isAfter {
          joint.isDesigned = way.isDesigned
          joint.after = share
        } else {
          joint.wasDesigned = way.isDesigned
          joint.before = share
        }
        known[[from, to]] = joint
      }
    }
    ways = known.values.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// A way that neither analysis has yet: taken by none of those who were at its beginning.
  private static func untaken(
    _ from: Int,
    _ to: Int,
    _ start: RunComparison.Touchpoint
  ) -> RunComparison.Way {
    RunComparison.Way(
      from: from,
      to: to,
      wasDesigned: false,
      isDesigned: false,
      before: Proportion(count: 0, of: start.before?.journeys ?? 0),
      after: Proportion(count: 0, of: start.after?.journeys ?? 0)
    )
  }

  /// Both lists in the later one's order; an element that is only in the earlier one follows the
  /// one that it followed there.
  private static func merged<Element>(
    _ before: [Element],
    _ after: [Element],
    id: (Element) -> String
  ) -> [(Element?, Element?)] {
    let old = Dictionary(before.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(after.map(id))
    // What is gone, by the id of the kept element that it followed; the empty id is the start.
    var gone: [String: [Element]] = [:]
    var last = ""
    for element in before {
      if kept.contains(id(element)) {
        last = id(element)
      } else {
        gone[last, default: []].append(element)
      }
    }
    var result: [(Element?, Element?)] = (gone[""] ?? []).map { ($0, nil) }
    for element in after {
      result.append((old[id(element)], element))
      result += (gone[id(element)] ?? []).map { ($0, nil) }
    }
    return result
  }

  private static func positions<Element>(
    _ elements: [Element],
    id: (Element) -> String
  ) -> [String: Int] {
    Dictionary(
      elements.enumerated().map { (id($0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
