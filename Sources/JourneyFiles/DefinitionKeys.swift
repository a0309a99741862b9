package import Diagnostics

/// The keys that one kind of mapping in a definition may have.
package struct KeyTable: Sendable {
  /// What the mapping is, for messages: "a touchpoint".
  package let owner: Message
  /// Where the mapping stands, as a path of keys from the top: `stages.touchpoints`.
  package let path: String
  /// The keys, in the order in which people write them.
  package let keys: [Key]

  /// One key.
  package struct Key: Sendable {
    /// The key as written.
    package let name: String
    /// Whether the mapping is incomplete without it.
    package let isRequired: Bool
  }

  init(_ owner: Message, path: String = "", required: [String] = [], _ names: [String]) {
    self.owner = owner
    self.path = path
    keys = names.map { Key(name: $0, isRequired: required.contains($0)) }
  }

  /// Whether a key belongs here.
  func has(_ name: String) -> Bool { keys.contains { $0.name == name } }
}

/// Every key of a definition.
///
/// To add one, name it here and read it where its mapping is read.
package enum DefinitionKeys {
  static let definition = KeyTable(
    "the definition",
    required: ["journey", "stages"],
    [
      "journey", "title", "description", "currency", "log", "split", "inactivity",
      "conversion-window", "as-of", "stages", "signals", "calendar", "standards",
      "contact", "escalation-path", "worth", "fixes", "minimum-group", "thresholds",
    ]
  )
  static let log = KeyTable(
    "`log`",
    path: "log",
    [
      "customer", "time", "event", "times", "case", "time-zone", "time-format", "delimiter",
      "encoding",
      "skip-rows", "exclude", "attributes",
    ]
  )
  static let split = KeyTable("`split`", path: "split", ["idle", "restart"])
  static let stage = KeyTable(
    "a stage",
    path: "stages",
    required: ["id", "touchpoints"],
    ["id", "title", "touchpoints"]
  )
  static let touchpoint = KeyTable(
    "a touchpoint",
    path: "stages.touchpoints",
    required: ["id"],
    [
      "id", "title", "channel", "owner", "entry", "goal", "end", "exit", "backstage", "match",
      "next", "value", "cost", "policies", "playbook", "thresholds",
    ]
  )
  static let playbook = KeyTable(
    "`playbook`",
    path: "stages.touchpoints.playbook",
    ["response", "escalation", "article"]
  )
  static let matcher = KeyTable("`match`", path: "stages.touchpoints.match", ["event", "where"])
  static let signals = KeyTable(
    "`signals`",
    path: "signals",
    ["complaint", "csat", "nps", "ces", "escalation"]
  )
  static let complaint = KeyTable(
    "`complaint`",
    path: "signals.complaint",
    required: ["match"],
    ["match", "about", "within", "skip", "category"]
  )
  static let csat = KeyTable(
    "`csat`",
    path: "signals.csat",
    required: ["attribute"],
    ["attribute", "scale", "asked"]
  )
  static let nps = KeyTable(
    "`nps`",
    path: "signals.nps",
    required: ["attribute"],
    ["attribute", "asked"]
  )
  static let ces = KeyTable(
    "`ces`",
    path: "signals.ces",
    required: ["attribute"],
    ["attribute", "scale", "asked"]
  )
  static let escalation = KeyTable(
    "`escalation`",
    path: "signals.escalation",
    required: ["match"],
    ["match"]
  )
  static let standard = KeyTable(
    "a standard",
    path: "standards",
    required: ["id", "from"],
    [
      "id", "title", "preset", "from", "to", "without", "within", "due", "calendar", "target",
      "owner",
    ]
  )
  static let trigger = KeyTable(
    "the start or stop of a clock",
    path: "standards.to",
    ["event", "where", "attribute"]
  )
  static let calendar = KeyTable(
    "`calendar`",
    path: "calendar",
    required: ["hours"],
    ["hours", "holidays", "time-zone"]
  )
  static let contact = KeyTable(
    "`contact`",
    path: "contact",
    required: ["touchpoints"],
    ["touchpoints", "window", "reason", "actor", "bots", "cost"]
  )
  static let escalationPath = KeyTable(
    "`escalation-path`",
    path: "escalation-path",
    required: ["levels"],
    ["levels", "within"]
  )
  static let level = KeyTable(
    "a level",
    path: "escalation-path.levels",
    ["actor", "event", "where"]
  )
  static let worth = KeyTable("`worth`", path: "worth", ["period", "margin", "discount"])
  static let fix = KeyTable(
    "a fix",
    path: "fixes",
    required: ["id", "cost", "reduction"],
    ["id", "title", "at", "against", "standard", "cost", "reduction"]
  )
  static let thresholds = KeyTable("`thresholds`", path: "thresholds", ["drop-off", "complaint"])

  /// All tables, the definition's own first.
  package static let all = [
    definition, log, split, stage, touchpoint, playbook, matcher, signals, complaint, csat, nps,
    ces, escalation, calendar, standard, trigger, contact, escalationPath, level, worth, fix,
    thresholds,
  ]
}
