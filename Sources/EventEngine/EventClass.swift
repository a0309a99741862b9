import JourneyModel
import Synchronization

/// What events of one kind mean under a definition: where they happened and what they say.
///
/// Events are told apart by this alone from routing on, as a small code.
struct EventClass: Hashable, Sendable {
  /// What an event can say apart from where it happened.
  struct Signals: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let complaint = Signals(rawValue: 1)
    static let csat = Signals(rawValue: 2)
    static let nps = Signals(rawValue: 4)
    static let escalation = Signals(rawValue: 8)
    /// One of `JourneyDefinition.eventTriggers` accepts the event.
    static let trigger = Signals(rawValue: 16)
    static let ces = Signals(rawValue: 32)
  }

  /// The position of the touchpoint that the event belongs to; -1 for none.
  var touchpoint: Int32 = -1
  /// The touchpoint that a complaint, a score or the survey that asks for one names; -1 for none.
  var named: Int32 = -1
  /// The category of a complaint, as its number among `ClassTable`'s categories; -1 where the
  /// definition maps none.
  var category: Int32 = -1
  /// What the event says.
  var signals: Signals = []
  /// How many scores of the event cannot be read.
  var unreadableScores: UInt8 = 0
  /// How many amounts of the event cannot be read.
  var unreadableAmounts: UInt8 = 0
  /// Which of `JourneyDefinition.eventTriggers` accept the event, as bits.
  var triggers: UInt64 = 0
  /// Why the customer made contact, as its number among `ClassTable`'s categories; -1 where the event is
  /// no contact, or the definition maps no reason.
  var reason: Int32 = -1
  /// Who acts, as its number among `ClassTable`'s categories; -1 where nothing says so.
  var actor: Int32 = -1
  /// The kinds of numbers that the event may carry, as bits of `NumberKind`.
  var numbers: UInt32 = 0
  /// The code of a number's record (`NumberRecord`); 0 for events.
  var number: Int32 = 0

  /// Whether the event is a touchpoint visit, a signal, or both.
  var isMapped: Bool { touchpoint >= 0 || !signals.isEmpty }
}

/// The classes met so far, numbered; shared by all workers.
///
/// Code 0 is the class of events that mean nothing; those of numbers' records follow.
final class ClassTable: Sendable {
  /// The most classes that a record's code can tell apart.
  static let limit = 1 << 24

  private struct State {
    var codes: [EventClass: UInt32]
    var classes: [EventClass]
    var categories: [String] = []
    var categoryNumbers: [String: Int32] = [:]
  }

  private let state: Mutex<State>

  /// Makes a table with the classes of numbers' records, whose codes are those records' own.
  init(numberKinds: Int) {
    let classes = (0...NumberRecord.codeCount(kinds: numberKinds)).map { code in
      EventClass(number: Int32(code))
    }
    let codes = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, UInt32($0)) })
    state = Mutex(State(codes: codes, classes: classes))
  }

  /// The code of a class; nil when there are more classes than codes.
  func code(of eventClass: EventClass) -> UInt32? {
    state.withLock { state in
      if let code = state.codes[eventClass] { return code }
      guard state.classes.count < Self.limit else { return nil }
      let code = UInt32(state.classes.count)
      state.codes[eventClass] = code
      state.classes.append(eventClass)
      return code
    }
  }

  /// The number of a complaint category.
  func category(_ text: String) -> Int32 {
    state.withLock { state in
      if let number = state.categoryNumbers[text] { return number }
      let number = Int32(state.categories.count)
      state.categoryNumbers[text] = number
      state.categories.append(text)
      return number
    }
  }

  /// All classes so far, by code.
  var classes: [EventClass] { state.withLock { $0.classes } }

  /// All complaint categories so far, by number.
  var categories: [String] { state.withLock { $0.categories } }
}
