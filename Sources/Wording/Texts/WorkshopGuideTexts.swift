// The guide for whoever leads a workshop.

extension TextID {
  package static var guideFixes: Self {
    Self(
      en:
        "The first of the report’s list, ranked by what could be avoided of the worth of a year; the report says how it is reckoned.",
      de:
        "Die ersten aus der Liste des Berichts, geordnet danach, was vom Wert eines Jahres vermeidbar wäre; wie gerechnet wird, steht im Bericht."
    )
  }
  package static var guideTitle: Self {
    Self(en: "Workshop: {title}", de: "Workshop: {title}")
  }
  package static var guideIntroduction: Self {
    Self(
      en:
        "This folder has what a group of 4 to 12 people needs to talk about this journey for 90 minutes. The numbers say where journeys end and where complaints arise; why, the group finds out and customers confirm.",
      de:
        "Dieser Ordner enthält, was eine Gruppe von 4 bis 12 Personen braucht, um 90 Minuten über diese Journey zu sprechen. Die Zahlen sagen, wo Journeys enden und wo Beschwerden entstehen; warum, findet die Gruppe heraus und bestätigen Kunden."
    )
  }
  package static var guidePeriod: Self {
    Self(
      en:
        "**Numbers.** {journeys} {journeys|journey|journeys} of {customers} {customers|customer|customers}, {first} to {last}.",
      de:
        "**Zahlen.** {journeys} {journeys|Journey|Journeys} von {customers} {customers|Kunde|Kunden}, {first} bis {last}.",
      casesEn:
        "**Numbers.** {journeys} {journeys|journey|journeys} of {customers} {customers|case|cases}, {first} to {last}.",
      casesDe:
        "**Zahlen.** {journeys} {journeys|Journey|Journeys} von {customers} {customers|Vorgang|Vorgängen}, {first} bis {last}."
    )
  }

  package static var guidePrinting: Self { Self(en: "What to print", de: "Was zu drucken ist") }
  package static var guidePrintingHow: Self {
    Self(
      en:
        "Print at actual size (100 %, no fitting to the page), lying on its side. Everything can also be read in greyscale. Have sticky notes in two colours, pens, and three voting dots for each person.",
      de:
        "In Originalgröße drucken (100 %, ohne Anpassen an die Seite), im Querformat. Alles ist auch in Graustufen lesbar. Dazu Haftnotizen in zwei Farben, Stifte und drei Klebepunkte je Person bereitlegen."
    )
  }
  package static var guideFile: Self { Self(en: "File", de: "Datei") }
  package static var guideUse: Self { Self(en: "What it is for", de: "Wozu") }
  package static var guidePaper: Self { Self(en: "Paper", de: "Papier") }
  package static var guidePages: Self { Self(en: "Pages", de: "Seiten") }
  package static var guidePoster: Self {
    Self(
      en: "the whole journey, for the wall; its lanes are empty for notes",
      de: "die ganze Journey, für die Wand; die Bahnen sind leer für Notizen"
    )
  }
  package static var guidePosterScored: Self {
    Self(
      en:
        "the whole journey, for the wall; the lane for emotion shows what customers scored, the others are empty for notes",
      de:
        "die ganze Journey, für die Wand; die Bahn für Emotion zeigt die Bewertungen der Kunden, die anderen sind leer für Notizen"
    )
  }
  package static var guideTiles: Self {
    Self(
      en: "the poster in parts: cut along the marks and stick together, row by row",
      de: "das Plakat in Teilen: an den Marken schneiden und Reihe für Reihe zusammenkleben"
    )
  }
  package static var guideMap: Self {
    Self(
      en: "the map with all numbers, one for each person",
      de: "die Karte mit allen Zahlen, eine je Person"
    )
  }
  package static var guideStages: Self {
    Self(
      en: "one sheet for each stage, for the groups at their tables",
      de: "ein Bogen je Phase, für die Gruppen an ihren Tischen"
    )
  }
  package static var guideCards: Self {
    Self(en: "one card for each touchpoint", de: "eine Karte je Kontaktpunkt")
  }
  package static var guideCardsToCut: Self {
    Self(
      en: "the same cards, four to a sheet, to be cut at the marks",
      de: "dieselben Karten, vier je Bogen, an den Marken zu schneiden"
    )
  }
  package static var guideReport: Self {
    Self(
      en: "the whole report, for the screen: method, data quality, every number",
      de: "der ganze Bericht, für den Bildschirm: Methode, Datenqualität, alle Zahlen"
    )
  }
  package static var guideScreen: Self { Self(en: "screen", de: "Bildschirm") }

  package static var guideAgenda: Self { Self(en: "90 minutes", de: "90 Minuten") }
  package static var guideMinutes: Self { Self(en: "Minutes", de: "Minuten") }
  package static var guideStep: Self { Self(en: "Step", de: "Schritt") }
  package static var guideOpening: Self {
    Self(
      en:
        "**Open.** Say the question of the day, show how a card is read, and that a number names a place and not a cause.",
      de:
        "**Eröffnen.** Die Frage des Tages nennen und zeigen, wie eine Karte zu lesen ist: eine Zahl nennt einen Ort, keine Ursache."
    )
  }
  package static var guideWalk: Self {
    Self(
      en:
        "**Walk along the poster.** Stage by stage, as a customer would. Everyone marks what surprises them.",
      de:
        "**Das Plakat abgehen.** Phase für Phase, wie ein Kunde. Alle markieren, was sie überrascht."
    )
  }
  package static var guidePains: Self {
    Self(
      en:
        "**Pains.** Groups of two or three take a stage and answer the questions on its cards: one note for each pain. Mark what was seen or heard, and what is assumed.",
      de:
        "**Ärgernisse.** Gruppen zu zweit oder dritt nehmen eine Phase und beantworten die Fragen ihrer Karten: eine Notiz je Ärgernis. Kennzeichnen, was gesehen oder gehört und was vermutet ist."
    )
  }
  package static var guideEmotion: Self {
    Self(
      en:
        "**Emotion.** Draw one curve together across the stages. It is a guess of the group: note where customers should be asked.",
      de:
        "**Emotion.** Gemeinsam eine Kurve über die Phasen zeichnen. Sie ist eine Vermutung der Gruppe: notieren, wo Kunden zu fragen sind."
    )
  }
  package static var guideIdeas: Self {
    Self(
      en:
        "**Ideas.** Begin with the touchpoints at the top of the list below. Collect in silence, then group, then vote with three dots each.",
      de:
        "**Ideen.** Mit den ersten Kontaktpunkten der Liste unten beginnen. Still sammeln, dann ordnen, dann mit je drei Punkten abstimmen."
    )
  }
  package static var guideOwners: Self {
    Self(
      en:
        "**Owners.** For each idea that goes on: who does what by when, and which number on the card should change.",
      de:
        "**Zuständige.** Für jede Idee, die weitergeht: wer macht was bis wann, und welche Zahl der Karte soll sich ändern."
    )
  }
  package static var guideClosing: Self {
    Self(
      en:
        "**Close.** Photograph the poster, and set the day on which the journey is measured again.",
      de:
        "**Schließen.** Das Plakat fotografieren und den Tag festlegen, an dem die Journey wieder gemessen wird."
    )
  }

  package static var guideReading: Self {
    Self(en: "How to read the numbers", de: "Wie die Zahlen zu lesen sind")
  }
  package static var guideReadingOpen: Self {
    Self(
      en: "Journeys that are still open are no losses: they may go on.",
      de: "Offene Journeys sind keine Verluste: sie können noch weitergehen."
    )
  }
  package static var guideReadingCause: Self {
    Self(
      en:
        "A rate says how often something happens at a touchpoint, not that the touchpoint is the reason for it.",
      de:
        "Eine Quote sagt, wie oft etwas bei einem Kontaktpunkt geschieht, nicht, dass er der Grund dafür ist."
    )
  }
  package static var guideReadingFew: Self {
    Self(
      en: "A wide interval means few journeys: speak of such a number with care.",
      de: "Ein weites Intervall bedeutet wenige Journeys: mit solchen Zahlen vorsichtig umgehen."
    )
  }
  package static var guideReadingEmotion: Self {
    Self(
      en: "Feelings are not in the log. The lane for emotion is empty because nobody asked.",
      de:
        "Gefühle stehen nicht im Protokoll. Die Bahn für Emotion ist leer, weil niemand gefragt hat."
    )
  }

  package static var guideTouchpoints: Self {
    Self(en: "Where to begin", de: "Womit zu beginnen ist")
  }
  package static var guideTouchpointsHow: Self {
    Self(
      en:
        "All touchpoints: failures first, then those to watch, then by journeys lost. The number is that of poster, stage sheets and cards, the id that of report and data.",
      de:
        "Alle Kontaktpunkte: zuerst Schwachstellen, dann zu beobachtende, dann nach Abbrüchen. Die Nummer ist die von Plakat, Phasenbögen und Karten, die Kennung die von Bericht und Daten."
    )
  }
  package static var guideId: Self { Self(en: "Id", de: "Kennung") }
}
