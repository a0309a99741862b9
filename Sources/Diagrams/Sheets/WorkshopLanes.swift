import Wording

extension Sheet.Lane {
  /// The empty lanes of a workshop, from the top.
  static func workshop(_ words: Words) -> [Sheet.Lane] {
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
    return [
      lane(.laneEmotion, .laneEmotionHint, 0.24, isCurve: true),
      lane(.lanePains, .lanePainsHint, 0.28), lane(.laneIdeas, .laneIdeasHint, 0.28),
      lane(.laneOwner, .laneOwnerHint, 0.2),
    ]
  }
}
