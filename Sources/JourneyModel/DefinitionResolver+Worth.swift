import Diagnostics

extension DefinitionResolver {
  /// How worth is counted over time.
  mutating func resolveWorth() -> WorthRules {
    checkPositive(draft.worth.period, "period")
    let usual = WorthRules()
    return WorthRules(
      period: draft.worth.period?.value ?? usual.period,
      margin: draft.worth.margin ?? usual.margin,
      discount: draft.worth.discount ?? usual.discount
    )
  }

  /// Warns where money is given whose currency nothing says: it is not counted.
  mutating func checkMoneyHasCurrency() {
    guard draft.currency == nil else { return }
    let amounts = touchpoints.flatMap { touchpoint, _ in
      [("value", touchpoint.value?.location), ("cost", touchpoint.cost?.location)]
    }
    let costs = (draft.contact?.costs ?? []).map { ("cost", $0.cost.location) }
    let fixes = draft.fixes.map { ("cost", $0.cost?.location) }
    for (key, location) in amounts + costs + fixes {
      guard let location else { continue }
      warn(
        "`\(key)` is not counted: the definition has no `currency`",
        at: location,
        hint: "add for example `currency: EUR` at the top"
      )
      // Once is enough: one line mends all of them.
      return
    }
  }
}
