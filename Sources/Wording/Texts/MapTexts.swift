// The interactive map of a page: its cards, its ways and its controls.

extension TextID {
  package static var mapTitle: Self { Self(en: "Map: {title}", de: "Karte: {title}") }
  package static var mapDescription: Self {
    Self(
      en:
        "{touchpoints} {touchpoints|touchpoint|touchpoints} and {ways} {ways|way|ways} between them, by {journeys} {journeys|journey|journeys}. Each touchpoint leads to what is known of it.",
      de:
        "{touchpoints} {touchpoints|Kontaktpunkt|Kontaktpunkte} und {ways} {ways|Weg|Wege} dazwischen, nach {journeys} {journeys|Journey|Journeys}. Jeder Kontaktpunkt führt zu dem, was über ihn bekannt ist."
    )
  }
  package static var mapChannel: Self { Self(en: "Channel: {channel}", de: "Kanal: {channel}") }
  package static var mapOwner: Self { Self(en: "Owner: {owner}", de: "Zuständig: {owner}") }

  // The section and its controls.
  package static var mapHeading: Self { Self(en: "Map", de: "Karte") }
  package static var mapIntro: Self {
    Self(
      en:
        "The journey as people took it, over the journey as it was designed. Each card leads to all that is known of its touchpoint.",
      de:
        "Die Journey, wie Menschen sie gingen, über der Journey, wie sie entworfen wurde. Jede Karte führt zu allem, was über ihren Kontaktpunkt bekannt ist."
    )
  }
  package static var mapControls: Self { Self(en: "Map controls", de: "Steuerung der Karte") }
  package static var mapView: Self { Self(en: "Show", de: "Zeigen") }
  package static var mapViewOverlay: Self { Self(en: "both", de: "beides") }
  package static var mapViewDesigned: Self { Self(en: "as designed", de: "wie entworfen") }
  package static var mapViewActual: Self { Self(en: "as it was", de: "wie es war") }
  package static var mapFold: Self {
    Self(
      en: "Fold ways that fewer journeys took than",
      de: "Wege falten, die weniger Journeys nahmen als"
    )
  }
  package static var mapFoldAtAll: Self {
    Self(en: "{share} of all journeys", de: "{share} aller Journeys")
  }
  package static var mapFoldNothing: Self {
    Self(en: "one: none is folded", de: "eine: keiner gefaltet")
  }
  package static var mapThresholds: Self { Self(en: "What-if thresholds", de: "Probeschwellen") }
  package static var mapThresholdDropOff: Self {
    Self(en: "Drop-off, in %", de: "Abbruchquote in %")
  }
  package static var mapThresholdComplaint: Self {
    Self(en: "Complaints, in %", de: "Beschwerdequote in %")
  }
  package static var mapThresholdVaries: Self { Self(en: "varies", de: "versch.") }
  package static var mapThresholdsReset: Self {
    Self(en: "Back to the definition’s", de: "Zurück zu denen der Definition")
  }
  package static var mapZoomIn: Self { Self(en: "Zoom in", de: "Vergrößern") }
  package static var mapZoomOut: Self { Self(en: "Zoom out", de: "Verkleinern") }
  package static var mapZoomAll: Self { Self(en: "Show all", de: "Alles zeigen") }
  package static var mapPart: Self {
    Self(en: "Interactive map", de: "Interaktive Karte")
  }
  package static var mapKeys: Self {
    Self(
      en:
        "Drag to move, Ctrl and the wheel or two fingers to zoom. Keys on the map: arrows move it, + and − zoom, 0 shows all, Enter steps onto the cards. On a card: up and down go from card to card, right and left along the ways that leave it, Enter opens the touchpoint or follows the way, Escape goes back.",
      de:
        "Ziehen verschiebt, Strg und Rad oder zwei Finger vergrößern. Tasten auf der Karte: Pfeile verschieben, + und − vergrößern und verkleinern, 0 zeigt alles, Eingabe führt auf die Karten. Auf einer Karte: auf und ab gehen von Karte zu Karte, rechts und links an den Wegen von dort entlang, Eingabe öffnet den Kontaktpunkt oder folgt dem Weg, Escape führt zurück."
    )
  }
  package static var mapPanelTitle: Self { Self(en: "Details", de: "Einzelheiten") }
  package static var mapPanelEmpty: Self {
    Self(
      en: "Point at a card or a way, or move there by keyboard, for its numbers.",
      de: "Für ihre Zahlen auf eine Karte oder einen Weg zeigen oder mit der Tastatur hingehen."
    )
  }
  package static var mapPanelOpen: Self {
    Self(
      en: "Click or Enter opens all about this touchpoint.",
      de: "Klick oder Eingabe öffnet alles über diesen Kontaktpunkt."
    )
  }
  package static var mapPanelFollow: Self {
    Self(
      en: "Click or Enter follows the way to its end.",
      de: "Klick oder Eingabe folgt dem Weg bis zu seinem Ende."
    )
  }

  // What the status line says: scripts fill the places.
  package static var mapFolded: Self {
    Self(
      en:
        "{count} {count|way|ways} with {steps} of {all} {all|step|steps} {count|is|are} folded.",
      de:
        "{count} {count|Weg|Wege} mit {steps} von {all} {all|Schritt|Schritten} {count|ist|sind} gefaltet."
    )
  }
  package static var mapFoldedNone: Self {
    Self(en: "No way is folded.", de: "Kein Weg ist gefaltet.")
  }
  package static var mapElsewhere: Self {
    Self(
      en:
        "{count} {count|way|ways} of touchpoints that share a card {count|is|are} not drawn; they stand on the touchpoints’ pages.",
      de:
        "{count} {count|Weg|Wege} von Kontaktpunkten, die sich eine Karte teilen, {count|ist|sind} nicht gezeichnet; sie stehen bei den einzelnen Kontaktpunkten."
    )
  }
  package static var mapDesignedShown: Self {
    Self(
      en:
        "{count} designed {count|way|ways} {count|is|are} shown, however many took {count|it|them}.",
      de:
        "{count} {count|entworfener Weg ist|entworfene Wege sind} zu sehen, gleich wie viele {count|ihn|sie} nahmen."
    )
  }
  package static var mapWhatIf: Self {
    Self(
      en:
        "What-if thresholds, not the definition’s: by them {failures} {failures|touchpoint fails|touchpoints fail} and {watches} {watches|is|are} to be watched.",
      de:
        "Probeschwellen, nicht die der Definition: Nach ihnen {failures|ist|sind} {failures} {failures|Kontaktpunkt eine Schwachstelle|Kontaktpunkte Schwachstellen} und {watches} zu beobachten."
    )
  }

  // What the panel says of a card or a way.
  package static var mapFactJourneys: Self { Self(en: "Journeys", de: "Journeys") }
  package static var mapFactJourneysValue: Self {
    Self(
      en: "{journeys}, with {visits} {visits|visit|visits}",
      de: "{journeys}, mit {visits} {visits|Besuch|Besuchen}"
    )
  }
  package static var mapFactDropOff: Self { Self(en: "Drop-off rate", de: "Abbruchquote") }
  package static var mapFactComplaint: Self { Self(en: "Complaint rate", de: "Beschwerdequote") }
  package static var mapFactRate: Self {
    Self(
      en: "{rate} ({low} to {high}), {count} of {of}",
      de: "{rate} ({low} bis {high}), {count} von {of}"
    )
  }
  package static var mapFactLost: Self { Self(en: "Journeys lost", de: "Verlorene Journeys") }
  package static var mapFactTime: Self {
    Self(en: "Time to the next step", de: "Zeit bis zum nächsten Schritt")
  }
  package static var mapFactWayTime: Self { Self(en: "Time", de: "Zeit") }
  package static var mapFactTimeValue: Self {
    Self(
      en: "half within {half}, 90% within {most}, of {count}",
      de: "die Hälfte binnen {half|dative}, 90 % binnen {most|dative}, bei {count}"
    )
  }
  package static var mapFactSteps: Self { Self(en: "Steps", de: "Schritte") }
  package static var mapFactStepsValue: Self {
    Self(
      en: "{steps} of {of} steps out ({share})",
      de: "{steps} von {of} abgehenden Schritten ({share})"
    )
  }
  package static var mapFactOfJourneys: Self {
    Self(en: "Of the journeys there", de: "Von den Journeys dort")
  }
  package static var mapFactOfAll: Self {
    Self(en: "Of all journeys", de: "Von allen Journeys")
  }
  package static var mapFactDesign: Self { Self(en: "Design", de: "Entwurf") }
  package static var mapFactDesigned: Self { Self(en: "designed", de: "entworfen") }
  package static var mapFactUndesigned: Self { Self(en: "not designed", de: "nicht entworfen") }
  package static var mapFactUnused: Self {
    Self(
      en: "designed, but nobody took it",
      de: "entworfen, doch niemand nahm ihn",
      whereHidden: .orHidden
    )
  }
  package static var mapAboutJourneys: Self {
    Self(
      en: "Journeys that came here at least once; a journey may visit more than once.",
      de: "Journeys, die mindestens einmal herkamen; eine Journey kann mehrmals herkommen."
    )
  }
  package static var mapAboutLost: Self {
    Self(
      en: "All journeys that ended here without more to expect, old and new.",
      de: "Alle Journeys, die hier ohne Weiteres endeten, alte und neue."
    )
  }
  package static var mapAboutTime: Self {
    Self(
      en: "From a visit to the journey’s next step; it speaks of those who moved on.",
      de: "Von einem Besuch zum nächsten Schritt der Journey; gilt für jene, die weitergingen."
    )
  }
  package static var mapAboutSteps: Self {
    Self(
      en: "Of all steps that left the touchpoint, repeats included, those that went this way.",
      de:
        "Von allen Schritten, die den Kontaktpunkt verließen, Wiederholungen eingeschlossen, jene auf diesem Weg."
    )
  }
  package static var mapAboutOfJourneys: Self {
    Self(
      en:
        "Of the journeys that visited the first touchpoint, those that took the way at least once.",
      de:
        "Von den Journeys, die den ersten Kontaktpunkt besuchten, jene, die den Weg mindestens einmal nahmen."
    )
  }
  package static var mapAboutOfAll: Self {
    Self(
      en: "The share by which ways are folded.",
      de: "Der Anteil, nach dem Wege gefaltet werden."
    )
  }

  // The legend.
  package static var mapLegend: Self { Self(en: "Legend", de: "Legende") }
  package static var mapLegendShare: Self {
    Self(
      en: "share of the steps that leave a touchpoint",
      de: "Anteil der Schritte, die einen Kontaktpunkt verlassen"
    )
  }
}
