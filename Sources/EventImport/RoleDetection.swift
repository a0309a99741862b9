import JourneyModel

/// Tells from headers and contents which columns hold customer, case, time and event.
///
/// A column fits a role by its name first; what it holds then decides whether it can be. Where two
/// fit alike, or none does, that is a problem, not a guess.
struct RoleDetection {
  /// The roles that were told, with reasons.
  private(set) var choices: [ColumnChoice] = []
  /// Roles that were not.
  private(set) var problems: [LogProblem] = []
  /// Other columns that could be wanted.
  private(set) var notes: [LogNote] = []

  /// From how many rows on a key that never repeats is no customer.
  private static let rowsThatRepeat = 20

  private let sample: SampleRows
  private let profiles: [ColumnProfile]
  /// The columns of further inputs, where these were sampled.
  private let others: [[ColumnProfile]]

  /// A column that can play a role.
  private struct Candidate {
    var profile: ColumnProfile
    var score: Int
  }

  init(_ sample: SampleRows, _ profiles: [ColumnProfile], and others: [SampleRows] = []) {
    self.sample = sample
    self.profiles = Self.read(profiles)
    self.others = others.map { other in
      Self.read(other.columns.indices.map { ColumnProfile(other, position: $0) })
    }
  }

  /// The columns that can be read: a later one of a name that came before is not.
  private static func read(_ profiles: [ColumnProfile]) -> [ColumnProfile] {
    var seen: Set<String> = []
    return profiles.filter { !$0.name.isEmpty && seen.insert($0.name).inserted }
  }

  /// Fills in what a mapping leaves open.
  mutating func fill(_ mapping: inout LogMapping) {
    if mapping.isSnapshot {
      fillSnapshotKey(&mapping)
      return
    }
    if mapping.event.isEmpty || mapping.time.isEmpty,
      let snapshot = SnapshotExport(profiles, and: others)
    {
      guard mapping.event.isEmpty, mapping.time.isEmpty else {
        problems.append(snapshot.problem)
        return
      }
      mapping.times = snapshot.times
      choices.append(snapshot.choice)
      notes += snapshot.notes
      fillSnapshotKey(&mapping)
      return
    }
    if mapping.time.isEmpty { mapping.time = time() }
    var taken = Set(mapping.time)
    if mapping.customer == nil, mapping.caseColumn == nil {
      fillKey(&mapping, taken)
    } else if mapping.caseColumn == nil, let customer = mapping.customer {
      noteCase(besides: customer)
    }
    taken.formUnion([mapping.customer, mapping.caseColumn].compactMap { $0 })
    if mapping.event.isEmpty, let event = event(taken) { mapping.event = [event] }
  }

  private mutating func time() -> [String] {
    var candidates: [Candidate] = []
    for profile in profiles {
      let fit = ColumnRole.time.fit(ofHeader: profile.name)
      // Numbers are times only where the name says so.
      guard profile.times.isPlausible || fit == 3 && profile.times.isNanoseconds else { continue }
      guard fit >= 2 || !profile.times.areNumbers else { continue }
      guard profile.filled * 100 >= profile.rowCount * 95 else { continue }
      candidates.append(
        Candidate(profile: profile, score: fit * 2 + (profile.times.hasTimeOfDay ? 1 : 0))
      )
    }
    guard let chosen = choose(.time, candidates) else { return [] }
    if !chosen.times.hasTimeOfDay, let clock = clock() {
      choices.append(
        ColumnChoice(
          role: .time,
          columns: [chosen.name, clock.name],
          isGiven: false,
          reason: .dateAndClock
        )
      )
      return [chosen.name, clock.name]
    }
    let isNamed = ColumnRole.time.fit(ofHeader: chosen.name) > 0
    choices.append(
      ColumnChoice(
        role: .time,
        columns: [chosen.name],
        isGiven: false,
        reason: .times(chosen.times.layout, isNamed: isNamed)
      )
    )
    return [chosen.name]
  }

  /// The one column with times of day alone, or the one of them that says so.
  private func clock() -> ColumnProfile? {
    let clocks = profiles.filter { $0.holdsClockTimes && $0.filled * 100 >= $0.rowCount * 95 }
    if clocks.count == 1 { return clocks.first }
    let named = clocks.filter { ["time", "timeofday"].contains(HeaderName($0.name).plain) }
    return named.count == 1 ? named.first : nil
  }

  private mutating func fillKey(_ mapping: inout LogMapping, _ taken: Set<String>) {
    let customers = keys(.customer, except: taken)
    let cases = keys(.caseColumn, except: taken)
    if !customers.usable.isEmpty {
      guard let customer = choose(.customer, customers.usable) else { return }
      mapping.customer = customer.name
      choices.append(choice(.customer, customer))
      noteCase(besides: customer.name)
    } else if !cases.usable.isEmpty {
      guard let chosen = choose(.caseColumn, cases.usable) else { return }
      mapping.caseColumn = chosen.name
      var made = choice(.caseColumn, chosen)
      made.standsForCustomer = true
      choices.append(made)
    } else {
      let unique = (customers.unique + cases.unique).map(\.name)
      problems.append(.noKey(unique: unique, columns: profiles.map(\.name)))
    }
  }

  /// The case is what never repeats; the customer is who comes with several cases, if anybody does.
  private mutating func fillSnapshotKey(_ mapping: inout LogMapping) {
    guard mapping.customer == nil, mapping.caseColumn == nil else { return }
    let taken = Set(mapping.timeColumns)
    let free = profiles.filter { !taken.contains($0.name) }
    // What joins the files is in all of them.
    let shared = free.filter { column in
      others.allSatisfy { $0.contains { $0.name == column.name } }
    }
    guard let key = SnapshotExport.key(shared) ?? SnapshotExport.key(free) else {
      fillKey(&mapping, taken)
      return
    }
    mapping.caseColumn = key.name
    var chosen = choice(.caseColumn, key)
    let customers = keys(.customer, except: taken.union([key.name])).usable
      .filter { $0.profile.filled * 100 >= $0.profile.rowCount * 95 && !$0.profile.isUnique }
      .filter { customer in shared.contains { $0.name == customer.profile.name } }
    let best = customers.map(\.score).max()
    let top = customers.filter { $0.score == best }
    if top.count == 1 {
      mapping.customer = top[0].profile.name
      choices.append(choice(.customer, top[0].profile))
    } else {
      chosen.standsForCustomer = true
      notes += top.map { .possibleCustomer($0.profile.name) }
    }
    choices.append(chosen)
  }

  private func keys(
    _ role: ColumnRole,
    except taken: Set<String>
  ) -> (usable: [Candidate], unique: [ColumnProfile]) {
    var usable: [Candidate] = []
    var unique: [ColumnProfile] = []
    for profile in profiles where !taken.contains(profile.name) {
      let fit = role.fit(ofHeader: profile.name)
      guard fit > 0, profile.filled > 0, profile.kind != .time, profile.kind != .truth else {
        continue
      }
      if profile.isUnique, profile.rowCount >= Self.rowsThatRepeat {
        unique.append(profile)
        continue
      }
      // A key that half of the rows lack is behind one that most have.
      let coverage = profile.filled * 2 >= profile.rowCount ? 1 : 0
      usable.append(Candidate(profile: profile, score: coverage * 10 + fit))
    }
    return (usable, unique)
  }

  private func choice(_ role: ColumnRole, _ profile: ColumnProfile) -> ColumnChoice {
    ColumnChoice(
      role: role,
      columns: [profile.name],
      isGiven: false,
      reason: .name(distinct: profile.distinct, rows: profile.rowCount)
    )
  }

  private mutating func noteCase(besides customer: String) {
    let cases = keys(.caseColumn, except: [customer]).usable
    for candidate in cases where candidate.profile.filled * 2 >= candidate.profile.rowCount {
      notes.append(.possibleCase(candidate.profile.name))
    }
  }

  private mutating func event(_ taken: Set<String>) -> String? {
    var candidates: [Candidate] = []
    for profile in profiles where !taken.contains(profile.name) {
      let fit = ColumnRole.event.fit(ofHeader: profile.name)
      guard fit > 0, profile.filled * 10 >= profile.rowCount * 9, profile.filled > 0 else {
        continue
      }
      guard profile.kind != .time, profile.distinct <= 1000, profile.longest <= 200 else {
        continue
      }
      let isNamed = profile.kind == .text || profile.kind == .truth || fit == 3
      let repeats =
        profile.rowCount < Self.rowsThatRepeat || profile.distinct * 2 <= profile.filled
      guard isNamed, repeats else { continue }
      candidates.append(Candidate(profile: profile, score: fit))
    }
    guard let chosen = choose(.event, candidates) else { return nil }
    choices.append(choice(.event, chosen))
    return chosen.name
  }

  /// The candidate with the highest score; a tie, or none, becomes a problem.
  ///
  /// Columns that say the same in every row are one candidate.
  private mutating func choose(_ role: ColumnRole, _ candidates: [Candidate]) -> ColumnProfile? {
    guard let best = candidates.map(\.score).max() else {
      problems.append(.noColumn(role, columns: profiles.map(\.name)))
      return nil
    }
    let top = candidates.filter { $0.score == best }.map(\.profile)
    let values = sample.values(ofColumn: top[0].position)
    let others = top.dropFirst().filter { sample.values(ofColumn: $0.position) != values }
    guard !others.isEmpty else {
      for same in top.dropFirst() {
        notes.append(.sameColumns(same.name, top[0].name))
      }
      return top[0]
    }
    let names = ([top[0]] + others).map(\.name)
    problems.append(.severalColumns(role, names))
    return nil
  }
}
