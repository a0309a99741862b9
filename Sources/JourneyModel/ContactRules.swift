/// Where customers need help, and how their contacts are looked at.
public struct ContactRules: Sendable, Equatable {
  /// The positions of the touchpoints of which each visit is a contact, ascending.
  public var touchpoints: [Int]
  /// How long after a contact another one is a repeat of it.
  public var window: TimeSpan
  /// The attribute with the reason: only a contact for the same reason is a repeat.
  public var reason: String?
  /// The attribute that says who acts: a machine or a person.
  public var actor: String?
  /// The values of `actor` that are machines.
  public var bots: [String]
  /// What a contact costs, by the channel of its touchpoint, in the definition's order.
  public var costs: [ChannelCost]

  /// What a contact over one channel costs.
  public struct ChannelCost: Sendable, Equatable {
    /// The channel, as touchpoints have it.
    public var channel: String
    /// The cost of one contact.
    public var cost: Money

    /// Makes a cost.
    public init(channel: String, cost: Money) {
      self.channel = channel
      self.cost = cost
    }
  }

  /// Makes rules.
  public init(
    touchpoints: [Int],
    window: TimeSpan = .days(7),
    reason: String? = nil,
    actor: String? = nil,
    bots: [String] = ["bot"],
    costs: [ChannelCost] = []
  ) {
    self.touchpoints = touchpoints
    self.window = window
    self.reason = reason
    self.actor = actor
    self.bots = bots
    self.costs = costs
  }
}

/// Who is to take over from whom, and how soon.
public struct EscalationPath: Sendable, Equatable {
  /// One level of help, the first being where help begins.
  public struct Level: Sendable, Equatable {
    /// What reaches a level.
    public enum Sign: Sendable, Equatable {
      /// A visit to the touchpoint at this position.
      case touchpoint(Int)
      /// An event that this matcher accepts; such an event is a signal.
      case event(Matcher)
      /// An event whose contact `actor` is this.
      case actor(String)
    }

    /// The level's name, as written.
    public var name: String
    /// What reaches it.
    public var sign: Sign

    /// Makes a level.
    public init(name: String, sign: Sign) {
      self.name = name
      self.sign = sign
    }
  }

  /// The levels, lowest first; at least two.
  public var levels: [Level]
  /// How soon after an escalation the next level is to take over; nil for no limit.
  public var within: TimeSpan?

  /// Makes a path.
  public init(levels: [Level], within: TimeSpan? = nil) {
    self.levels = levels
    self.within = within
  }
}
