import Foundation

/// The journeys of a log, as `--export-journeys` writes them, by what they did: a way of its own to the journeys
/// that the numbers of an analysis count.
struct ExportedJourneys {
  private struct Journey {
    var standing: String
    var dropOff: String
    var reachedGoal: Bool
    var path: [String]
  }

  /// The customer of each journey.
  let customers: [String]
  private let journeys: [Journey]

  /// Reads what was exported; no field of the samples is quoted.
  init(_ text: String) {
    let rows = text.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    customers = rows.map { $0[0] }
    journeys = rows.map { row in
      Journey(
        standing: row[5],
        dropOff: row[6],
        reachedGoal: row[7] == "true",
        path: row[9].components(separatedBy: " > ")
      )
    }
  }

  private func all(_ isIn: (Journey) -> Bool) -> Set<Int> {
    Set(journeys.indices.filter { isIn(journeys[$0]) })
  }

  /// The journeys of numbers over all, by key.
  var totals: [String: Set<Int>] {
    [
      "journeys": all { _ in true }, "completed": all { $0.standing == "completed" },
      "droppedOff": all { $0.standing == "droppedOff" }, "open": all { $0.standing == "open" },
      "reachedGoal": all(\.reachedGoal),
    ]
  }

  /// The journeys of a touchpoint's numbers, by key.
  func touchpoint(_ id: String, goals: Set<String>) -> [String: Set<Int>] {
    var sets = group([id])
    sets["continued"] = sets.removeValue(forKey: "movedOn")
    sets["entries"] = all { $0.path.first == id }
    sets["repeats"] = all { journey in journey.path.count { $0 == id } > 1 }
    sets["visits"] = sets["journeys"]
    sets["droppedBeforeGoal"] = all { $0.dropOff == id && !$0.reachedGoal }
    let before = (sets["continued"] ?? []).filter { index in
      let path = journeys[index].path
      let goal = path.firstIndex { goals.contains($0) } ?? .max
      return goal > path.lastIndex(of: id) ?? 0
    }
    sets["continuedBeforeGoal"] = before
    sets["goalAfter"] = before.filter { journeys[$0].reachedGoal }
    for position in 0..<12 {
      sets["positions.\(position)"] = all { $0.path.count > position && $0.path[position] == id }
    }
    return sets
  }

  /// The journeys of the numbers of a stage or an owner with these touchpoints, by key.
  func group(_ ids: Set<String>) -> [String: Set<Int>] {
    var sets: [String: Set<Int>] = [:]
    func ends(_ journey: Journey) -> Bool { journey.path.last.map(ids.contains) ?? false }
    sets["journeys"] = all { !ids.isDisjoint(with: $0.path) }
    sets["completed"] = all { $0.standing == "completed" && ends($0) }
    sets["open"] = all { $0.standing == "open" && ends($0) }
    sets["droppedOff"] = all { ids.contains($0.dropOff) }
    sets["exited"] = all { $0.standing == "droppedOff" && ends($0) && !ids.contains($0.dropOff) }
    let left = ["completed", "open", "droppedOff", "exited"].reduce(Set<Int>()) {
      $0.union(sets[$1] ?? [])
    }
    sets["movedOn"] = sets["journeys"]?.subtracting(left)
    return sets
  }

  /// The journeys that visited one of these touchpoints.
  func reached(_ ids: Set<String>) -> Set<Int> { all { !ids.isDisjoint(with: $0.path) } }

  /// The journeys that began at one of these touchpoints.
  func begun(_ ids: Set<String>) -> Set<Int> { all { $0.path.first.map(ids.contains) ?? false } }

  /// The journeys whose last step is at a touchpoint.
  func ended(_ id: String) -> Set<Int> { all { $0.path.last == id } }

  /// The journeys that took these steps and no others.
  func taking(_ path: [String]) -> Set<Int> { all { $0.path == path } }

  /// The journeys that went straight from one touchpoint to another.
  func way(from: String, to: String) -> Set<Int> {
    all { journey in zip(journey.path, journey.path.dropFirst()).contains { $0 == (from, to) } }
  }
}
