// What to do next about a finding: nothing else is advised.

extension TextID {
  package static var nextWait: Self {
    Self(
      en: "**Next:** wait; a verdict needs at least {least} journeys.",
      de: "**Nächster Schritt:** abwarten; ein Urteil braucht mindestens {least} Journeys."
    )
  }
  package static var nextObserveLonger: Self {
    Self(
      en:
        "**Next:** observe longer; {open} of {of} {of|journey|journeys} there ({rate}) {open|is|are} still open.",
      de:
        "**Nächster Schritt:** länger beobachten; {open} von {of} {of|Journey|Journeys} dort ({rate}) {open|ist|sind} noch offen."
    )
  }
  package static var nextSettleSilence: Self {
    Self(
      en:
        "**Next:** settle how long a silence means a drop-off ({silence} is set); at half or twice as long, the rate is on the other side of the threshold.",
      de:
        "**Nächster Schritt:** klären, welche Stille als Abbruch gilt (gesetzt: {silence}); bei halber oder doppelter Dauer liegt die Quote auf der anderen Seite der Schwelle."
    )
  }
  package static var nextReadReason: Self {
    Self(
      en:
        "**Next:** read the complaints, first those that give “{reason}” as the reason ({count}).",
      de:
        "**Nächster Schritt:** die Beschwerden lesen, zuerst die mit dem Grund „{reason}“ ({count})."
    )
  }
  package static var nextReadComplaints: Self {
    Self(
      en: "**Next:** read the complaints; the log gives no reasons.",
      de: "**Nächster Schritt:** die Beschwerden lesen; das Protokoll nennt keine Gründe.",
      whereHidden: .orHidden
    )
  }
  package static var nextReadRareReasons: Self {
    Self(
      en: "**Next:** read the complaints; no reason was given by {least} or more customers.",
      de:
        "**Nächster Schritt:** die Beschwerden lesen; keinen Grund nannten {least} oder mehr Kunden.",
      casesEn: "**Next:** read the complaints; no reason was given in {least} or more cases.",
      casesDe:
        "**Nächster Schritt:** die Beschwerden lesen; kein Grund steht in {least} oder mehr Vorgängen."
    )
  }
  package static var nextFollowDetour: Self {
    Self(
      en:
        "**Next:** look at what people do instead; {count} of {of} transitions ({rate}) led to “{touchpoint}”, which nobody designed.",
      de:
        "**Nächster Schritt:** ansehen, was die Menschen stattdessen tun; {count} von {of} Übergängen ({rate}) führten zu „{touchpoint}“, was niemand entworfen hat."
    )
  }
  package static var nextAskOwner: Self {
    Self(
      en: "**Next:** ask the owner what people meet there.",
      de:
        "**Nächster Schritt:** bei den Zuständigen erfragen, was die Menschen dort erleben."
    )
  }
  package static var nextNameOwner: Self {
    Self(
      en: "**Next:** name an owner.",
      de: "**Nächster Schritt:** eine zuständige Stelle benennen."
    )
  }
  package static var nextReviewBreaches: Self {
    Self(
      en: "**Next:** go through the latest breaches with the owners.",
      de: "**Nächster Schritt:** die jüngsten Verstöße mit den Zuständigen durchgehen."
    )
  }
  package static var nextReadContacts: Self {
    Self(
      en: "**Next:** read what they asked again.",
      de: "**Nächster Schritt:** lesen, was erneut gefragt wurde."
    )
  }
  package static var nextDecideDesign: Self {
    Self(
      en: "**Next:** decide whether to design this way or to close it.",
      de: "**Nächster Schritt:** entscheiden, ob dieser Weg entworfen oder geschlossen werden soll."
    )
  }
}
