import JourneyModel

/// What the journey state machine needs of a definition, a log's end and its classes.
///
/// All as plain numbers and arrays; times and spans are microseconds.
struct FoldRules: Sendable {
  /// What a touchpoint is, as bits.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    static let entry = Role(rawValue: 1)
    static let goal = Role(rawValue: 2)
    static let end = Role(rawValue: 4)
    static let exit = Role(rawValue: 8)
    static let restart = Role(rawValue: 16)
    /// A complaint is not traced to it for preceding the complaint.
    static let skipped = Role(rawValue: 32)
  }

  let asOf: Int64
  let firstEvent: Int64
  let silence: Int64
  let inactivity: Int64
  /// `Int64.max` where no gap cuts.
  let idle: Int64
  let conversionWindow: Int64
  /// `Int64.max` where there is no limit.
  let complaintWithin: Int64
  let hasComplaintWindow: Bool
  let hasCase: Bool
  /// Whether cases stand for customers, of whom nothing is known.
  let isCaseAlone: Bool
  let roles: [Role]
  let stages: [Int]
  let stageCount: Int
  /// The position of each touchpoint's owner; -1 for none.
  let owners: [Int]
  let ownerCount: Int
  /// Whether going from a to b is designed, or a stays at itself, at `a * touchpointCount + b`.
  let designed: [Bool]
  let classes: [EventClass]
  /// How many kinds of numbers events carry; 0 where no measure is told whole keys.
  let numberKinds: Int
  /// Whether somebody is told whole keys.
  let tellsStories: Bool

  var touchpointCount: Int { roles.count }

  init(
    definition: JourneyDefinition,
    hasCase: Bool,
    isCaseAlone: Bool = false,
    asOf: Instant,
    firstEvent: Instant,
    classes: [EventClass],
    tellsStories: Bool = false
  ) {
    self.asOf = asOf.microseconds
    self.firstEvent = firstEvent.microseconds
    self.hasCase = hasCase
    self.isCaseAlone = isCaseAlone
    self.classes = classes
    numberKinds = classes.count { $0.number > 0 } / 2
    self.tellsStories = numberKinds > 0 || tellsStories
    silence = definition.silence.microseconds
    inactivity = definition.inactivity.microseconds
    idle = definition.split.idle?.microseconds ?? .max
    conversionWindow = definition.conversionWindow.microseconds
    complaintWithin = definition.signals.complaint?.within?.microseconds ?? .max
    hasComplaintWindow = definition.signals.complaint?.within != nil
    var roles = definition.touchpoints.map { touchpoint in
      var role: Role = []
      if touchpoint.isEntry { role.insert(.entry) }
      if touchpoint.isGoal { role.insert(.goal) }
      if touchpoint.isEnd { role.insert(.end) }
      if touchpoint.isExit { role.insert(.exit) }
      return role
    }
    for position in definition.restartTouchpoints(hasCase: hasCase) {
      roles[position].insert(.restart)
    }
    for position in definition.signals.complaint?.skip ?? [] { roles[position].insert(.skipped) }
    self.roles = roles
    stages = definition.touchpoints.map(\.stage)
    stageCount = definition.stages.count
    let ownerNames = definition.owners
    owners = definition.touchpoints.map { touchpoint in
      touchpoint.owner.flatMap { ownerNames.firstIndex(of: $0) } ?? -1
    }
    ownerCount = ownerNames.count
    let count = definition.touchpoints.count
    var designed = [Bool](repeating: false, count: count * count)
    for from in 0..<count {
      designed[from * count + from] = true
      for to in definition.designedNext(of: from) { designed[from * count + to] = true }
    }
    self.designed = designed
  }
}
