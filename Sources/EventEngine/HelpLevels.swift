import JourneyModel

/// Which level of the escalation path an event reaches, and whether a machine or a person acts.
struct HelpLevels {
  /// How many levels the path has; 0 without a path.
  let count: Int
  /// The highest level whose sign is a touchpoint, by touchpoint; -1 for none.
  private let ofTouchpoint: [Int]
  /// The highest level whose sign is an actor, by the actor's number; -1 for none.
  private let ofActor: [Int]
  /// The levels whose signs are event patterns, highest first, with the triggers' bits.
  private let ofTriggers: [(triggers: UInt64, level: Int)]
  /// Whether an actor is a machine, by the actor's number.
  private let isBot: [Bool]

  init(_ context: StoryContext) {
    let levels = context.definition.escalationPath?.levels ?? []
    let triggers = context.definition.eventTriggers
    count = levels.count
    var ofTouchpoint = [Int](repeating: -1, count: context.rules.touchpointCount)
    var ofActor = [Int](repeating: -1, count: levels.isEmpty ? 0 : context.categories.count)
    var ofTriggers: [(triggers: UInt64, level: Int)] = []
    for (level, help) in levels.enumerated() {
      switch help.sign {
      case .touchpoint(let position): ofTouchpoint[position] = level
      case .actor(let name):
        for index in ofActor.indices where context.categories[index] == name {
          ofActor[index] = level
        }
      case .event(let matcher):
        guard let bit = triggers.firstIndex(of: matcher) else { continue }
        ofTriggers.insert((1 << UInt64(bit), level), at: 0)
      }
    }
    self.ofTouchpoint = ofTouchpoint
    self.ofActor = ofActor
    self.ofTriggers = ofTriggers
    let bots = Set(context.definition.contact?.bots ?? [])
    isBot = context.categories.map { bots.contains($0) }
  }

  /// The highest level that an event reaches, from 0; -1 for none.
  func level(of event: KeyStory.Event) -> Int {
    guard count > 0 else { return -1 }
    var level = event.touchpoint >= 0 ? ofTouchpoint[event.touchpoint] : -1
    if event.eventClass.actor >= 0 { level = max(level, ofActor[Int(event.eventClass.actor)]) }
    if event.eventClass.triggers != 0,
      let reached = ofTriggers.first(where: { $0.triggers & event.eventClass.triggers != 0 })
    {
      level = max(level, reached.level)
    }
    return level
  }

  /// 0 where a machine acts, 1 where a person does; -1 where nothing says who acts.
  func actor(of event: KeyStory.Event) -> Int {
    let actor = Int(event.eventClass.actor)
    return actor < 0 ? -1 : isBot[actor] ? 0 : 1
  }
}

// Invariant: while a key is read from its last event to its first, `next[level]` is the position of the
// nearest event at that very level among those read; `Int.max` where there is none.

/// The highest level among the events between two positions of a key that is read backwards.
struct LevelReach {
  private var next: [Int]

  init(count: Int) { next = Array(repeating: .max, count: count) }

  /// Begins another key.
  mutating func begin() { for level in next.indices { next[level] = .max } }

  /// Reads the event at a position, before those read so far.
  mutating func read(_ position: Int, level: Int) { if level >= 0 { next[level] = position } }

  /// The highest level from the position read last to one before `end`; -1 for none.
  func highest(before end: Int) -> Int { next.lastIndex { $0 < end } ?? -1 }
}
