import Wording

extension Sheet.Lane {
  /// The lanes of a workshop, from the top: empty ones but for what customers scored.
  static func workshop(_ words: Words, _ curve: EmotionCurve?) -> [Sheet.Lane] {
    func lane(
      _ title: TextID,
      _ hint: TextID,
      _ share: Double,
      isCurve: Bool = false
    ) -> Sheet.Lane {
      Sheet.Lane(
        title: words.plain(title),
        hint: words.plain(hint),
        share: share,
        isCurve: isCurve
      )
    }
    var emotion = lane(.laneEmotion, .laneEmotionHint, 0.24, isCurve: true)
    if let curve {
      emotion.hint = curve.caption
      emotion.curve = curve
    }
    return [
      emotion, lane(.lanePains, .lanePainsHint, 0.28), lane(.laneIdeas, .laneIdeasHint, 0.28),
      lane(.laneOwner, .laneOwnerHint, 0.2),
    ]
  }
}
