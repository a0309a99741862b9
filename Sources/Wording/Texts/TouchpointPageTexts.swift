// The page of a single touchpoint.

extension TextID {
  package static var touchpointPages: Self {
    Self(en: "Touchpoints one by one", de: "Kontaktpunkte im Einzelnen")
  }
  package static var touchpointPagesIntro: Self {
    Self(
      en:
        "All that is known of each touchpoint: what became of its journeys, where people came from and went, what they complained of, and how long it took.",
      de:
        "Alles, was über jeden Kontaktpunkt bekannt ist: was aus seinen Journeys wurde, woher Menschen kamen und wohin sie gingen, worüber sie sich beschwerten und wie lange es dauerte."
    )
  }
  package static var touchpointClose: Self { Self(en: "Close", de: "Schließen") }
  package static var touchpointPlace: Self {
    Self(
      en: "Stage: {stage}. Channel: {channel}. Owner: {owner}. {roles}",
      de: "Phase: {stage}. Kanal: {channel}. Zuständig: {owner}. {roles}"
    )
  }
  package static var touchpointNeverVisited: Self {
    Self(en: "No journey came here.", de: "Keine Journey kam hierher.", whereHidden: .orHidden)
  }
  package static var touchpointOfJourneys: Self {
    Self(
      en: "with {visits} {visits|visit|visits}; {entries} {entries|begins|begin} here",
      de: "mit {visits} {visits|Besuch|Besuchen}; {entries} {entries|beginnt|beginnen} hier"
    )
  }
  package static var touchpointRateNote: Self {
    Self(
      en: "{low} to {high}, {count} of {of}",
      de: "{low} bis {high}, {count} von {of}"
    )
  }
  package static var touchpointRateJudged: Self {
    Self(
      en: "{low} to {high}, {count} of {of}; threshold {threshold}: {verdict}",
      de: "{low} bis {high}, {count} von {of}; Schwelle {threshold}: {verdict}"
    )
  }
  package static var touchpointNobodyYet: Self {
    Self(
      en: "nobody can be judged yet",
      de: "noch ist niemand zu beurteilen",
      whereHidden: .orHidden
    )
  }
  package static var touchpointMedian: Self {
    Self(en: "Median time to the next step", de: "Medianzeit bis zum nächsten Schritt")
  }
  package static var touchpointMedianNote: Self {
    Self(
      en: "90% within {most}, of {count} {count|move|moves}",
      de: "90 % binnen {most|dative}, bei {count} {count|Übergang|Übergängen}"
    )
  }
  package static var touchpointOutcomes: Self {
    Self(en: "What became of its journeys", de: "Was aus seinen Journeys wurde")
  }
  package static var touchpointOutcome: Self { Self(en: "Outcome", de: "Ergebnis") }
  package static var touchpointWaysIn: Self {
    Self(en: "Where people come from", de: "Woher Menschen kommen")
  }
  package static var touchpointWaysOn: Self {
    Self(
      en: "Where people go, as designed or instead",
      de: "Wohin Menschen gehen, wie entworfen oder stattdessen"
    )
  }
  package static var touchpointShareIn: Self {
    Self(en: "Share of ways in", de: "Anteil der Wege herein")
  }
  package static var touchpointShareOn: Self {
    Self(en: "Share of ways on", de: "Anteil der Wege weiter")
  }
  package static var touchpointRepeats: Self {
    Self(
      en: "{count} {count|visit follows|visits follow} straight after another one here.",
      de: "{count} {count|Besuch folgt|Besuche folgen} gleich auf einen anderen hier."
    )
  }
  package static var touchpointComplaints: Self {
    Self(
      en:
        "{count} {count|complaint|complaints}, {named} naming this touchpoint and {preceding} after it, in {journeys} {journeys|journey|journeys}.",
      de:
        "{count} {count|Beschwerde|Beschwerden}, {named} mit Nennung dieses Kontaktpunkts und {preceding} nach ihm, in {journeys} {journeys|Journey|Journeys}."
    )
  }
  package static var touchpointNoComplaints: Self {
    Self(
      en: "No complaint was traced to it.",
      de: "Ihm wurde keine Beschwerde zugeordnet.",
      whereHidden: .orHidden
    )
  }
  package static var touchpointShareComplaints: Self {
    Self(en: "Share of its complaints", de: "Anteil seiner Beschwerden")
  }
  package static var touchpointPositions: Self {
    Self(en: "Which step of the journey it is", de: "Der wievielte Schritt er ist")
  }
  package static var touchpointPosition: Self { Self(en: "Step", de: "Schritt") }
  package static var touchpointEvidence: Self {
    Self(en: "How sure this is", de: "Wie sicher das ist")
  }
}
