extension JSONValue {
  /// What numbers say that none of is ever hidden: they are of rows, or of times.
  private static let whole: Set<String> = [
    "schema", "rows", "excluded", "events", "mapped", "unmapped", "rejected", "afterAsOf", "ties",
    "duplicates", "raggedRows", "unreadableScores", "unreadableAmounts", "unreadableDueTimes",
    "adjustedTimes", "invalidText", "records",
    "recordsWithoutTime", "inactivitySeconds", "seconds", "mean", "p50", "p90", "p95", "low",
    "high", "scale",
  ]
  /// Members that say nothing of groups of customers.
  private static let open: Set<String> = [
    "journey", "parameters", "period", "unmappedEvents", "caveats", "care", "reason",
  ]
  /// Rates whose denominators are hidden with their numerators, so that 0 of many is none.
  private static let judged: Set<String> = ["dropOffRate", "complaintRate"]

  /// The same document where small groups are hidden: each object names, in `hidden`, its numbers that are
  /// 0 for being none or hidden, and a rate of which the numerator is such a number has no value.
  var tellingOfHidden: JSONValue { tellingOfHidden(isOfTouchpoints: false) }

  private func tellingOfHidden(isOfTouchpoints: Bool) -> JSONValue {
    switch self {
    case .array(let values):
      return .array(values.map { $0.tellingOfHidden(isOfTouchpoints: isOfTouchpoints) })
    case .object(let members):
      var told = members.map { member in
        guard !Self.open.contains(member.key) else { return member }
        let isWhole = isOfTouchpoints && Self.judged.contains(member.key)
        let value =
          isWhole
          ? member.value
          : member.value.tellingOfHidden(
            isOfTouchpoints: isOfTouchpoints || member.key == "touchpoints"
          )
        return Member(key: member.key, value: value)
      }
      let keys = Set(told.map(\.key))
      if keys.isSuperset(of: ["count", "of", "value"]) {
        guard told.contains(where: { $0.key == "count" && $0.value.isZero }) else { return self }
        for index in told.indices where ["value", "low", "high"].contains(told[index].key) {
          told[index].value = .null
        }
      }
      let hidden = told.filter { !Self.whole.contains($0.key) && $0.value.holdsZero }.map(\.key)
      if !hidden.isEmpty {
        told.append(Member(key: "hidden", value: .array(hidden.map { .string($0) })))
      }
      return .object(told)
    default: return self
    }
  }

  private var isZero: Bool {
    switch self {
    case .integer(let value): value == 0
    case .number(let value): value == 0
    default: false
    }
  }

  /// Whether it is 0, or a list of numbers with a 0 among them.
  private var holdsZero: Bool {
    if case .array(let values) = self { return values.contains { $0.isZero } }
    return isZero
  }
}
