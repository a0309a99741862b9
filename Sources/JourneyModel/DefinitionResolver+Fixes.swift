import Diagnostics

extension DefinitionResolver {
  /// The fixes with what they are aimed at resolved; `standards` are the resolved ones.
  mutating func resolveFixes(_ standards: [Standard]) -> [Fix] {
    draft.fixes.compactMap { fix in
      let target = resolveTarget(of: fix, standards)
      guard let id = fix.id, let target, let cost = fix.cost, let reduction = fix.reduction else {
        return nil
      }
      return Fix(
        id: id.value,
        title: title(fix.title, of: id),
        target: target,
        cost: cost.value,
        reduction: reduction
      )
    }
  }

  private mutating func resolveTarget(of fix: FixDraft, _ standards: [Standard]) -> Fix.Target? {
    if let standard = fix.standard {
      if let other = fix.at ?? fix.against {
        report(
          "a fix has both `standard` and `\(fix.at == nil ? "against" : "at")`",
          at: other.location,
          hint: "it is against breaches of a standard, or against what happens at a touchpoint"
        )
        return nil
      }
      return resolveStandard(standard, standards).map { .breach($0) }
    }
    let name: Message = fix.id.map { "fix \(MessageText.quoted($0.value))" } ?? "a fix"
    guard fix.at != nil || fix.against != nil else {
      if !fix.isBroken {
        report(
          "\(name) has neither `at` nor `standard`",
          at: fix.location,
          hint: "write `at` with a touchpoint and `against`, or `standard`"
        )
      }
      return nil
    }
    guard let at = fix.at, let against = fix.against else {
      if !fix.isBroken {
        let missing = fix.at == nil ? "at" : "against"
        report(
          "\(name) has no `\(missing)`",
          at: fix.location,
          hint: missing == "at"
            ? "write the touchpoint that it is made at"
            : "write drop-off, complaint or repeat-contact"
        )
      }
      _ = fix.at.flatMap { resolve([$0], key: "at").first }
      return nil
    }
    let position = resolve([at], key: "at").first
    return resolveAgainst(against, at: position)
  }

  private mutating func resolveStandard(
    _ name: Located<String>,
    _ standards: [Standard]
  ) -> Int? {
    if let position = standards.firstIndex(where: { $0.id == name.value }) { return position }
    let ids = draft.standards.compactMap(\.id?.value)
    // A standard that is itself broken has been told already.
    guard !ids.contains(name.value) else { return nil }
    report(
      "`standard` names no standard: \(MessageText.quoted(name.value))",
      at: name.location,
      hint: NearestName.hint(for: name.value, among: ids)
        ?? (ids.isEmpty ? "the definition has no `standards`" : nil)
    )
    return nil
  }

  private mutating func resolveAgainst(_ against: Located<String>, at position: Int?) -> Fix.Target?
  {
    let kinds = ["drop-off", "complaint", "repeat-contact"]
    switch against.value {
    case "drop-off": return position.map { .dropOff($0) }
    case "complaint":
      if draft.signals.complaint == nil {
        warn(
          "complaints are not counted: the definition has no `complaint` signal",
          at: against.location,
          hint: "write under `signals` which events are complaints"
        )
      }
      return position.map { .complaint($0) }
    case "repeat-contact":
      if draft.contact == nil {
        warn(
          "repeat contacts are not counted: the definition has no `contact`",
          at: against.location,
          hint: "write `contact` with the touchpoints where customers need help"
        )
      }
      return position.map { .repeatContact($0) }
    default:
      report(
        "`against` must be \(Message.list(kinds)), not \(MessageText.quoted(against.value))",
        at: against.location,
        hint: NearestName.hint(for: against.value, among: kinds)
      )
      return nil
    }
  }
}
