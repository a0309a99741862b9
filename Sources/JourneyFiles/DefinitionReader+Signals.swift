import Diagnostics
import JourneyModel

extension DefinitionReader {
  /// What `signals` says.
  mutating func signals(_ fields: Fields) -> SignalsDraft {
    var signals = SignalsDraft()
    if let written = fieldReader.fields(fields, "complaint", DefinitionKeys.complaint) {
      var complaint = ComplaintDraft()
      complaint.match = fieldReader.matchers(written, "match") ?? []
      complaint.about = fieldReader.text(written, "about")
      complaint.within = fieldReader.duration(written, "within")
      complaint.skip = fieldReader.texts(written, "skip", mayBeEmpty: true) ?? []
      complaint.category = fieldReader.text(written, "category")
      signals.complaint = complaint
    }
    signals.csat = score(fields, "csat", DefinitionKeys.csat)
    signals.nps = score(fields, "nps", DefinitionKeys.nps)
    signals.ces = score(fields, "ces", DefinitionKeys.ces)
    if let written = fieldReader.fields(fields, "escalation", DefinitionKeys.escalation) {
      signals.escalation = fieldReader.matchers(written, "match") ?? []
    }
    return signals
  }

  private mutating func score(_ fields: Fields, _ key: String, _ table: KeyTable) -> ScoreDraft? {
    guard let written = fieldReader.fields(fields, key, table) else { return nil }
    var score = ScoreDraft()
    score.attribute = fieldReader.text(written, "attribute")
    score.scale = scale(written)
    score.asked = fieldReader.matchers(written, "asked") ?? []
    return score
  }

  private mutating func scale(_ fields: Fields) -> Located<[Double]>? {
    guard let entry = fieldReader.entry(fields, "scale") else { return nil }
    let example: Message = "write the lowest score, then the highest: [1, 5]"
    guard case .list(let items) = entry.value.content, items.count == 2 else {
      fieldReader.report(
        "`scale` must be a list of two numbers",
        at: entry.value.location,
        hint: example
      )
      return nil
    }
    let numbers = items.compactMap { item -> Double? in
      guard case .scalar(let text, _) = item.content, let number = DecimalNumber.parse(text) else {
        fieldReader.report("a bound of `scale` must be a number", at: item.location, hint: example)
        return nil
      }
      return number
    }
    return numbers.count == 2 ? Located(numbers, at: entry.value.location) : nil
  }
}
