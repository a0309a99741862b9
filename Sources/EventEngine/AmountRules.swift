import JourneyModel

/// What a visit to each touchpoint brings and costs, as plain numbers in ten-thousandths.
struct AmountRules {
  /// An amount of a visit.
  private enum Source {
    case none
    case fixed(Int64)
    /// The event carries it, where it has one.
    case carried
  }

  private let values: [Source]
  private let costs: [Source]

  /// Makes the rules of a definition: value at goals alone, a contact's cost by channel where the
  /// touchpoint has no cost of its own.
  init(_ definition: JourneyDefinition) {
    func source(_ amount: Amount?) -> Source {
      switch amount {
      case nil: .none
      case .fixed(let money): .fixed(money.tenThousandths)
      case .attribute: .carried
      }
    }
    values = definition.touchpoints.map { $0.isGoal ? source($0.value) : .none }
    costs = definition.touchpoints.enumerated().map { position, touchpoint in
      if touchpoint.cost != nil { return source(touchpoint.cost) }
      guard let contact = definition.contact, contact.touchpoints.contains(position),
        let cost = contact.costs.first(where: { $0.channel == touchpoint.channel })
      else { return .none }
      return .fixed(cost.cost.tenThousandths)
    }
  }

  /// What reaching a goal with a visit is worth; nil where it is no goal, or nothing says so.
  func value(of event: KeyStory.Event, in story: KeyStory) -> Int64? {
    amount(values[event.touchpoint], .value, of: event, in: story)
  }

  /// What a visit costs; nil where nothing says so.
  func cost(of event: KeyStory.Event, in story: KeyStory) -> Int64? {
    amount(costs[event.touchpoint], .cost, of: event, in: story)
  }

  private func amount(
    _ source: Source,
    _ kind: NumberKind,
    of event: KeyStory.Event,
    in story: KeyStory
  ) -> Int64? {
    switch source {
    case .none: nil
    case .fixed(let amount): amount
    case .carried: story.number(kind, of: event)
    }
  }
}
