// The journey as text that Markdown viewers draw.

extension TextID {
  package static var mermaid: Self { Self(en: "The journey as text", de: "Die Journey als Text") }
  package static var mermaidIntro: Self {
    Self(
      en: "Viewers that know Mermaid draw the following; elsewhere it can be read as it is.",
      de: "Programme, die Mermaid kennen, zeichnen das Folgende; sonst ist es auch so lesbar."
    )
  }
  package static var mermaidFlowchart: Self { Self(en: "As it was taken", de: "Wie sie verlief") }
  package static var mermaidJourney: Self {
    Self(en: "As it is designed, with verdicts", de: "Wie sie entworfen ist, mit Urteilen")
  }
  package static var mermaidWays: Self {
    Self(
      en:
        "The main ways between touchpoints; each arrow has its transitions and their share of all that leave the touchpoint. Solid arrows are designed, dotted ones are not.",
      de:
        "Die wichtigsten Wege zwischen Kontaktpunkten; an jedem Pfeil stehen seine Übergänge und ihr Anteil an allen, die vom Kontaktpunkt ausgehen. Durchgezogene Pfeile sind entworfen, gepunktete nicht."
    )
  }
  package static var mermaidWaysOmitted: Self {
    Self(
      en: "Not drawn: {ways} rarer {ways|way|ways} with {steps} {steps|transition|transitions}.",
      de:
        "Nicht gezeichnet: {ways} {ways|seltenerer Weg|seltenere Wege} mit {steps} {steps|Übergang|Übergängen}."
    )
  }
  package static var mermaidTouchpointsOmitted: Self {
    Self(
      en: "Not drawn: {count} {count|touchpoint|touchpoints} at none of these ways.",
      de: "Nicht gezeichnet: {count} {count|Kontaktpunkt|Kontaktpunkte} an keinem dieser Wege."
    )
  }
  package static var mermaidScores: Self {
    Self(
      en:
        "Faces and scores are made of drop-off and complaint rates, not of what people said they felt; the worse of the two counts: 5 at most half the threshold, 4 fine, 3 watch or no verdict, 2 failure, 1 failure at twice the threshold or more.",
      de:
        "Gesichter und Punkte entstehen aus Abbruch- und Beschwerdequoten, nicht aus dem, was Menschen zu empfinden angaben; die schlechtere der beiden zählt: 5 höchstens die halbe Schwelle, 4 in Ordnung, 3 beobachten oder kein Urteil, 2 Schwachstelle, 1 Schwachstelle mit mindestens der doppelten Schwelle."
    )
  }
  package static var mermaidJourneys: Self {
    Self(en: "{count} {count|journey|journeys}", de: "{count} {count|Journey|Journeys}")
  }
  package static var mermaidUnvisited: Self {
    Self(en: "never visited", de: "nie besucht", whereHidden: .orHidden)
  }
  package static var mermaidDropOff: Self {
    Self(en: "{verdict}: drop-off {rate} of {of}", de: "{verdict}: Abbruch {rate} von {of}")
  }
  package static var mermaidComplaints: Self {
    Self(en: "{verdict}: complaints {rate} of {of}", de: "{verdict}: Beschwerden {rate} von {of}")
  }
  package static var mermaidWayCount: Self { Self(en: "{count}", de: "{count}") }
  package static var mermaidWay: Self { Self(en: "{count} ({rate})", de: "{count} ({rate})") }
}
