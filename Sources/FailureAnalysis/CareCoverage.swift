public import JourneyModel

/// What care a definition plans for each touchpoint, and where it plans none.
///
/// It follows from the definition alone, whatever the log says.
public struct CareCoverage: Sendable, Equatable {
  /// What may be planned for a touchpoint.
  public enum Aspect: String, Sendable, Hashable, CaseIterable {
    /// A standard whose clock starts or stops here.
    case standard
    /// A team that answers for it.
    case owner
    /// Whom to bring in: the playbook says so, or an escalation path holds here, as it does at its
    /// own levels and where customers need help.
    case escalationPath
    /// A note on data protection among the policies.
    case dataProtection
    /// A threshold for drop-off or complaints, its own or the definition's.
    case threshold
    /// What the team does when it fails.
    case playbook
  }

  /// A touchpoint and what is planned for it.
  public struct Row: Sendable, Equatable {
    /// The touchpoint's position.
    public var touchpoint: Int
    /// The positions of its standards.
    public var standards: [Int]
    /// What is planned for it.
    public var covered: Set<Aspect>

    /// Whether something is planned.
    public func has(_ aspect: Aspect) -> Bool { covered.contains(aspect) }
  }

  /// The touchpoints, in definition order.
  public var rows: [Row]

  /// Looks through a definition.
  public init(_ definition: JourneyDefinition) {
    let standards = definition.standards.map { definition.touchpoints(of: $0) }
    let escalates = Self.touchpointsWithPath(definition)
    rows = definition.touchpoints.indices.map { position in
      let touchpoint = definition.touchpoints[position]
      let thresholds = definition.thresholds(of: position)
      let own = standards.indices.filter { standards[$0].contains(position) }
      let hasPath = touchpoint.playbook?.escalation != nil || escalates.contains(position)
      let notes: [(Aspect, Bool)] = [
        (.standard, !own.isEmpty), (.owner, touchpoint.owner != nil),
        (.escalationPath, hasPath),
        (.dataProtection, touchpoint.policies.contains { $0.name == Policy.dataProtection }),
        (.threshold, thresholds.dropOff != nil || thresholds.complaint != nil),
        (.playbook, touchpoint.playbook != nil),
      ]
      return Row(
        touchpoint: position,
        standards: own,
        covered: Set(notes.filter(\.1).map(\.0))
      )
    }
  }

  /// The positions of the touchpoints where the escalation path holds.
  private static func touchpointsWithPath(_ definition: JourneyDefinition) -> Set<Int> {
    guard let path = definition.escalationPath else { return [] }
    let levels = path.levels.compactMap { level -> Int? in
      if case .touchpoint(let position) = level.sign { position } else { nil }
    }
    return Set(levels + (definition.contact?.touchpoints ?? []))
  }

  /// Whether the definition plans more than owners and thresholds anywhere.
  public var isPlanned: Bool {
    rows.contains { !$0.covered.isSubset(of: [.owner, .threshold]) }
  }

  /// How many touchpoints have something planned.
  public func count(of aspect: Aspect) -> Int { rows.count { $0.has(aspect) } }

  /// The positions of the touchpoints for which something is not planned.
  public func missing(_ aspect: Aspect) -> [Int] {
    rows.filter { !$0.has(aspect) }.map(\.touchpoint)
  }
}
