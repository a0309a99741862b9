/// A rule that applies at a touchpoint, such as a note on data protection.
public struct Policy: Sendable, Equatable {
  /// The name under which coverage looks for notes on data protection.
  public static let dataProtection = "data-protection"

  /// The rule's name: `data-protection`, or the user's own.
  public var name: String
  /// What it says.
  public var text: String

  /// Makes a policy.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// What a team does when a touchpoint fails.
public struct Playbook: Sendable, Equatable {
  /// The standard response.
  public var response: String?
  /// Whom to bring in.
  public var escalation: String?
  /// The article by which customers help themselves.
  public var article: String?

  /// Makes a playbook.
  public init(response: String? = nil, escalation: String? = nil, article: String? = nil) {
    self.response = response
    self.escalation = escalation
    self.article = article
  }
}

/// What could be done about a failure, what it costs, and what it is expected to bring.
public struct Fix: Sendable, Equatable {
  /// What a fix is aimed at.
  public enum Target: Sendable, Equatable {
    /// Drop-off at the touchpoint at this position.
    case dropOff(Int)
    /// Complaints traced to the touchpoint at this position.
    case complaint(Int)
    /// Breaches of the standard at this position.
    case breach(Int)
    /// Repeat contacts that the touchpoint at this position causes.
    case repeatContact(Int)
  }

  /// The fix's id.
  public var id: String
  /// The title people read.
  public var title: String
  /// What it is aimed at.
  public var target: Target
  /// What it costs, once.
  public var cost: Money
  /// The share of the cases that it is expected to avoid, between 0 and 1.
  public var reduction: Double

  /// Makes a fix.
  public init(id: String, title: String, target: Target, cost: Money, reduction: Double) {
    self.id = id
    self.title = title
    self.target = target
    self.cost = cost
    self.reduction = reduction
  }
}
