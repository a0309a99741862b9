import Testing

/// What the numbers of journeys that visited touchpoints, stages and owners leave of each other, and variants of them.
extension Worked {
  /// The journeys that visited any of some touchpoints: each such number is a part of every one that is of these
  /// touchpoints and others, and numbers of other touchpoints that make it up count some journeys several times.
  mutating func linkVisits(
    _ journeys: ExportedJourneys,
    _ whole: [String: Any],
    _ touchpoints: [[String: Any]]
  ) throws {
    let ids = touchpoints.map { $0["id"] as? String ?? "" }
    var places: [(name: String, members: Set<Int>)] = ids.indices.map {
      ("touchpoints.\($0).journeys", [$0])
    }
    var divisions: [(whole: Set<Int>, parts: [String])] = []
    let all = Set(ids.indices)
    for (list, member) in [("stages", "stage"), ("owners", "owner")] {
      let groups = try #require(whole[list] as? [[String: Any]])
      let members = groups.map { group in
        all.filter {
          touchpoints[$0][member] as? String == (group["id"] ?? group["owner"]) as? String
        }
      }
      for (index, group) in members.enumerated() {
        places.append(("\(list).\(index).journeys", group))
        divisions.append((group, group.sorted().map { "touchpoints.\($0).journeys" }))
        guard list == "stages" else { continue }
        let later = "stages.\(index).reachedThisOrLater"
        places.append((later, members[index...].reduce(Set<Int>()) { $0.union($1) }))
        divisions.append(
          (
            places.last?.members ?? [],
            ["\(list).\(index).journeys", "stages.\(index + 1).reachedThisOrLater"]
          )
        )
      }
      divisions.append(
        (
          members.reduce(Set<Int>()) { $0.union($1) },
          members.indices.map { "\(list).\($0).journeys" }
        )
      )
    }
    let goals = all.filter { touchpoints[$0]["goal"] as? Bool == true }
    places += [("totals.reachedGoal", goals), ("totals.journeys", all)]
    divisions.append((goals, goals.sorted().map { "touchpoints.\($0).journeys" }))
    for (part, members) in places {
      for (whole, others) in places where part != whole && members.isSubset(of: others) {
        nest(part, in: whole)
      }
      let entries = "\(part) begun there"
      addSum(entries, members.map { "touchpoints.\($0).entries" })
      set(entries, journeys.begun(Set(members.map { ids[$0] })))
      nest(entries, in: part)
    }
    for division in divisions where division.parts.count > 1 {
      for (whole, members) in places where members == division.whole {
        overlap(whole, division.parts)
      }
    }
  }

  /// What is left of numbers without the journeys of the variants that are listed.
  mutating func linkVariants(
    _ journeys: ExportedJourneys,
    _ shared: [String: Any],
    _ touchpoints: [[String: Any]],
    ways: [[String: Any]]
  ) throws {
    let variants = try #require(shared["variants"] as? [[String: Any]]).map {
      $0["path"] as? [String] ?? []
    }
    for (index, path) in variants.enumerated() {
      let own = journeys.taking(path)
      add("variants.\(index)", own.count, told: own.count)
      set("variants.\(index)", own)
    }
    func leave(_ whole: String, _ worked: inout Worked, _ times: ([String]) -> Int) {
      let parts = variants.indices.flatMap { index in
        Array(repeating: "variants.\(index)", count: times(variants[index]))
      }
      guard !parts.isEmpty else { return }
      worked.addSum("\(whole) listed", parts)
      worked.set("\(whole) listed", parts.reduce(Set<Int>()) { $0.union(worked.journeys($1)) })
      worked.nest("\(whole) listed", in: whole)
    }
    leave("totals.journeys", &self) { _ in 1 }
    for (index, touchpoint) in touchpoints.enumerated() {
      let id = touchpoint["id"] as? String ?? ""
      leave("touchpoints.\(index).journeys", &self) { $0.contains(id) ? 1 : 0 }
      let last = "touchpoints.\(index).visits without touchpoints.\(index).secondsToNext.n"
      set(last, journeys.ended(id))
      leave(last, &self) { $0.last == id ? 1 : 0 }
      for position in 0..<12 {
        leave("touchpoints.\(index).positions.\(position)", &self) { path in
          path.indices.contains(position) && path[position] == id ? 1 : 0
        }
      }
    }
    for way in ways {
      let (from, to) = (way["from"] as? String ?? "", way["to"] as? String ?? "")
      leave("ways.\(from) > \(to).count", &self) { path in
        zip(path, path.dropFirst()).count { $0 == (from, to) }
      }
    }
  }
}
