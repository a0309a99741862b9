public import Diagnostics

/// How worth is counted over time, as written.
public struct WorthDraft: Sendable {
  /// The length of a period.
  public var period: Located<TimeSpan>?
  /// What part of the value is earned.
  public var margin: Double?
  /// What money loses in worth over a year.
  public var discount: Double?

  /// Makes an empty draft.
  public init() {}
}

/// What could be done about a failure, as written.
public struct FixDraft: Sendable {
  /// Where a finding about the fix as a whole belongs.
  public var location: SourceLocation
  /// The fix's id.
  public var id: Located<String>?
  /// The title people read.
  public var title: Located<String>?
  /// The touchpoint it is made at.
  public var at: Located<String>?
  /// What it is against there.
  public var against: Located<String>?
  /// The standard whose breaches it is against.
  public var standard: Located<String>?
  /// What it costs, once.
  public var cost: Located<Money>?
  /// The share of the cases that it is expected to avoid.
  public var reduction: Double?
  /// Whether what it is aimed at was written and found to be wrong.
  public var isBroken = false

  /// Makes an empty draft of a fix at a place.
  public init(location: SourceLocation) { self.location = location }
}

/// An amount, as written.
public enum AmountDraft: Sendable {
  /// So much each time.
  case fixed(Located<Money>)
  /// What an attribute of the event holds.
  case attribute(Located<String>)

  /// Where it stands.
  var location: SourceLocation {
    switch self {
    case .fixed(let money): money.location
    case .attribute(let name): name.location
    }
  }

  /// The amount.
  var amount: Amount {
    switch self {
    case .fixed(let money): .fixed(money.value)
    case .attribute(let name): .attribute(name.value)
    }
  }
}

/// A rule that applies at a touchpoint, as written.
public struct PolicyDraft: Sendable {
  /// The rule's name.
  public var name: Located<String>
  /// What it says.
  public var text: Located<String>

  /// Makes a draft.
  public init(name: Located<String>, text: Located<String>) {
    self.name = name
    self.text = text
  }
}

/// What a team does when a touchpoint fails, as written.
public struct PlaybookDraft: Sendable {
  /// The standard response.
  public var response: Located<String>?
  /// Whom to bring in.
  public var escalation: Located<String>?
  /// The article by which customers help themselves.
  public var article: Located<String>?

  /// Makes an empty draft.
  public init() {}

  /// The playbook; nil where it says nothing.
  var playbook: Playbook? {
    let playbook = Playbook(
      response: response?.value,
      escalation: escalation?.value,
      article: article?.value
    )
    return playbook == Playbook() ? nil : playbook
  }
}
