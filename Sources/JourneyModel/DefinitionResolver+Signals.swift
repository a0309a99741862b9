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
    signals.csat = resolve(draft.signals.csat, scale: 1...5)
    signals.nps = resolve(draft.signals.nps, scale: 0...10)
    signals.ces = resolve(draft.signals.ces, scale: 1...7)
    return signals
  }

  /// A score with its scale, or the usual one where none is written.
  private mutating func resolve(
    _ score: ScoreDraft?,
    scale usual: ClosedRange<Double>
  ) -> ScoreSignal? {
    guard let score, let attribute = score.attribute else { return nil }
    var scale = usual
    if let written = score.scale, written.value.count == 2 {
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
    return ScoreSignal(
      attribute: attribute.value,
      scale: scale,
      asked: score.asked.map(\.value)
    )
  }
}
