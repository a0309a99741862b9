public import Diagnostics

/// Where customers need help, as written.
public struct ContactDraft: Sendable {
  /// The touchpoints of which each visit is a contact.
  public var touchpoints: [Located<String>] = []
  /// How long after a contact another one is a repeat of it.
  public var window: Located<TimeSpan>?
  /// The attribute with the reason.
  public var reason: Located<String>?
  /// The attribute that says who acts.
  public var actor: Located<String>?
  /// The values of `actor` that are machines.
  public var bots: [Located<String>]?
  /// Where `bots` is written.
  public var botsLocation: SourceLocation?
  /// What a contact costs, by channel.
  public var costs: [ChannelCostDraft] = []

  /// Makes an empty draft.
  public init() {}
}

/// What a contact over one channel costs, as written.
public struct ChannelCostDraft: Sendable {
  /// The channel, as touchpoints have it.
  public var channel: Located<String>
  /// The cost of one contact.
  public var cost: Located<Money>

  /// Makes a draft.
  public init(channel: Located<String>, cost: Located<Money>) {
    self.channel = channel
    self.cost = cost
  }
}

/// Who is to take over from whom, as written.
public struct EscalationPathDraft: Sendable {
  /// What reaches a level, as written.
  public enum Level: Sendable {
    /// A touchpoint's id, an actor, or an event's name or glob.
    case name(Located<String>)
    /// An actor.
    case actor(Located<String>)
    /// An event with its conditions.
    case event(Located<Matcher>)

    /// Where it stands.
    var location: SourceLocation {
      switch self {
      case .name(let name), .actor(let name): name.location
      case .event(let matcher): matcher.location
      }
    }
  }

  /// Where `levels` is written; nil where it is not.
  public var levelsLocation: SourceLocation?
  /// The levels, lowest first.
  public var levels: [Level] = []
  /// Whether a level was written and found to be wrong, so that it is not missed too.
  public var isBroken = false
  /// How soon the next level is to take over.
  public var within: Located<TimeSpan>?

  /// Makes an empty draft.
  public init() {}
}
