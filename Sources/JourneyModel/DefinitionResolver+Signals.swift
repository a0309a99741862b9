import Diagnostics

extension DefinitionResolver {
  /// The signals with their touchpoints and scales resolved.
  mutating func resolveSignals() -> Signals {
    var signals = Signals(escalation: draft.signals.escalation.map(\.value))
    if let complaint = draft.signals.complaint {
      checkPositive(complaint.within, "within")
      signals.complaint = ComplaintSignal(
        match: complaint.match.map(\.value),
        about: complaint.about?.value,
        within: complaint.within?.value,
        skip: resolve(complaint.skip, key: "skip"),
        category: complaint.category?.value
      )
    }
    if let csat = draft.signals.csat, let attribute = csat.attribute {
      var scale = 1.0...5.0
      if let written = csat.scale, written.value.count == 2 {
        if written.value[0] < written.value[1] {
          scale = written.value[0]...written.value[1]
        } else {
          report(
            "the scale must begin below its end",
            at: written.location,
            hint: "write the lowest score, then the highest: [1, 5]"
          )
        }
      }
      signals.csat = ScoreSignal(attribute: attribute.value, scale: scale)
    }
    if let attribute = draft.signals.nps?.attribute {
      signals.nps = ScoreSignal(attribute: attribute.value, scale: 0...10)
    }
    return signals
  }
}
