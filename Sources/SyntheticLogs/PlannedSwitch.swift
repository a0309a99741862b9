/// A repeat of a contact over another channel.
struct PlannedSwitch {
  /// How far a contact is handed over before its repeat.
  enum Climb {
    /// To nobody.
    case nowhere
    /// To this level of the escalation path, if not beyond.
    case to(Int)
  }

  /// The touchpoint of the repeat.
  var target: Int
  /// Who acts in it, by the position among those of its touchpoint; nil where chance decides.
  var actor: Int?
  /// How far the contact before it is handed over; nil where chance decides.
  var climb: Climb?

  /// A repeat of which chance decides whether the customer begins again.
  init(target: Int) { self.target = target }

  /// A repeat with which the customer begins again, or does not; nil where that cannot be.
  ///
  /// Whoever begins again is helped at a lower level than had been reached: by the levels of the
  /// escalation path where both have one, else by a machine after a person.
  ///
  /// - Parameters:
  ///   - target: the touchpoint of the repeat.
  ///   - beginsAgain: what is to be.
  ///   - voice: who acts in the contact before.
  ///   - care: who may act in the repeat, and take over before it.
  init?(
    to target: Int,
    beginningAgain beginsAgain: Bool,
    after voice: CareVocabulary.Voice,
    in care: CareVocabulary
  ) {
    guard let voices = care.contacts[target]?.voices else { return nil }
    self.target = target
    // Machines begin again most easily; they come first.
    let choices = beginsAgain ? Array(voices.indices) : voices.indices.reversed()
    func isLower(_ choice: Int) -> Bool {
      let other = voices[choice]
      return other.sign >= 0 && voice.sign >= 0
        ? other.sign < voice.sign : other.isMachine && !voice.isMachine
    }
    if let choice = choices.first(where: { isLower($0) == beginsAgain }) {
      actor = choice
      climb = .nowhere
      return
    }
    let taking = care.takeovers.indices.filter { care.takeovers[$0] != nil }
    guard beginsAgain, let last = taking.last,
      let choice = choices.first(where: { (0..<last).contains(voices[$0].sign) })
    else { return nil }
    actor = choice
    climb = .to(voices[choice].sign + 1)
  }
}
