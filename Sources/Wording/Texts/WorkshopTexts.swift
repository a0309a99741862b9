/// The words of what is printed for a workshop: sheets, lanes, cards.
extension TextID {
  package static var sheetFooter: Self {
    Self(en: "File {file} · {paper} · Waymark", de: "Datei {file} · {paper} · Waymark")
  }
  package static var sheetNumber: Self {
    Self(en: "Sheet {number} of {count}", de: "Bogen {number} von {count}")
  }
  package static var sheetOfWhole: Self {
    Self(
      en: "{sheet}: the whole; the other sheets show its parts large enough to read",
      de: "{sheet}: das Ganze; die anderen Bögen zeigen seine Teile groß genug zum Lesen"
    )
  }
  package static var sheetOfPart: Self { Self(en: "{sheet}: {title}", de: "{sheet}: {title}") }
  package static var sheetPartOfStage: Self {
    Self(en: "{title} (in part)", de: "{title} (teilweise)")
  }
  package static var sheetElsewhere: Self { Self(en: "↗ sheet {number}", de: "↗ Bogen {number}") }
  package static var sheetElsewhereSign: Self { Self(en: "↗", de: "↗") }
  package static var sheetElsewhereMeaning: Self {
    Self(en: "in full on that sheet", de: "vollständig auf diesem Bogen")
  }
  package static var laneEmotion: Self { Self(en: "Emotion", de: "Emotion") }
  package static var laneEmotionHint: Self {
    Self(
      en: "draw together: above the line good, below bad; a guess until customers are asked",
      de:
        "gemeinsam zeichnen: über der Linie gut, darunter schlecht; eine Vermutung, bis Kunden gefragt sind"
    )
  }
  package static var lanePains: Self { Self(en: "Pains", de: "Ärgernisse") }
  package static var lanePainsHint: Self {
    Self(en: "what customers struggle with", de: "womit Kunden sich schwertun")
  }
  package static var laneIdeas: Self { Self(en: "Ideas", de: "Ideen") }
  package static var laneIdeasHint: Self {
    Self(en: "what we could try", de: "was wir versuchen könnten")
  }
  package static var laneOwner: Self { Self(en: "Owner", de: "Zuständig") }
  package static var laneOwnerHint: Self {
    Self(en: "who does what, by when", de: "wer macht was bis wann")
  }

  package static var posterTitle: Self {
    Self(en: "{title}: workshop poster", de: "{title}: Workshop-Plakat")
  }
  package static var cardsTitle: Self {
    Self(en: "{title}: touchpoint cards", de: "{title}: Karten der Kontaktpunkte")
  }
  package static var stagesTitle: Self {
    Self(en: "{title}: stage sheets", de: "{title}: Bögen der Phasen")
  }
  package static var stageSheetTitle: Self {
    Self(en: "Stage {number} of {count}: {title}", de: "Phase {number} von {count}: {title}")
  }
  package static var stageSheetPart: Self {
    Self(en: "{title} (sheet {part} of {parts})", de: "{title} (Bogen {part} von {parts})")
  }
  package static var stageSheetFacts: Self {
    Self(
      en: "{journeys} {journeys|journey|journeys}, {left} dropped off here, {open} still open here",
      de: "{journeys} {journeys|Journey|Journeys}, hier {left} abgebrochen, {open} noch offen"
    )
  }
  package static var cardsHowTo: Self {
    Self(
      en:
        "One card for each touchpoint. The number is that of the poster and the stage sheets, the id that of the report. A question asks what the numbers alone do not answer.",
      de:
        "Eine Karte je Kontaktpunkt. Die Nummer ist die des Plakats und der Phasenbögen, die Kennung die des Berichts. Die Frage fragt, was die Zahlen allein nicht beantworten."
    )
  }
  package static var cardsReading: Self {
    Self(
      en: "22% (19–25) of 900: the rate, its 95% interval and the journeys that it is a share of.",
      de:
        "22 % (19–25) von 900: die Quote, ihr 95-%-Intervall und die Journeys, von denen sie ein Anteil ist."
    )
  }
  package static var cardsMarks: Self {
    Self(
      en:
        "{failure}: above its threshold beyond doubt. {watch}: above it, perhaps by chance. {fine}: not above it. {few}: fewer than {least} journeys, too few to tell.",
      de:
        "{failure}: sicher über der Schwelle. {watch}: darüber, vielleicht durch Zufall. {fine}: nicht darüber. {few}: weniger als {least} Journeys, zu wenige für ein Urteil."
    )
  }

  package static var cardId: Self { Self(en: "id {id}", de: "Kennung {id}") }
  package static var cardJourneys: Self { Self(en: "Journeys", de: "Journeys") }
  package static var cardJourneysValue: Self {
    Self(
      en: "{journeys}, {visits} {visits|visit|visits}",
      de: "{journeys}, {visits} {visits|Besuch|Besuche}"
    )
  }
  package static var cardDropOff: Self { Self(en: "Drop-off", de: "Abbruch") }
  package static var cardComplaints: Self { Self(en: "Complaints", de: "Beschwerden") }
  package static var cardRate: Self {
    Self(en: "{rate} {range} of {of}", de: "{rate} {range} von {of}")
  }
  package static var cardNoRate: Self {
    Self(en: "nothing to tell yet", de: "noch keine Aussage", whereHidden: .orHidden)
  }
  package static var cardVerdict: Self {
    Self(
      en: "{rate}: {verdict}, threshold {threshold}",
      de: "{rate}: {verdict}, Schwelle {threshold}"
    )
  }
  package static var cardStandardValue: Self {
    Self(
      en: "{sign} {title}: kept in {rate} {range} of {of}, target {target}",
      de: "{sign} {title}: eingehalten zu {rate} {range} von {of}, Zielwert {target}"
    )
  }
  package static var cardStandardMark: Self {
    Self(
      en: "{sign}: it is kept in fewer cases than its target beyond doubt.",
      de: "{sign}: Er wird sicher seltener eingehalten, als der Zielwert verlangt."
    )
  }
  package static var cardWorth: Self { Self(en: "Worth", de: "Wert") }
  package static var cardWorthValue: Self {
    Self(en: "{kind}: {worth} a year", de: "{kind}: {worth} im Jahr")
  }
  package static var cardWorthMark: Self {
    Self(
      en: "Worth: an upper estimate of what it costs in a year, and its range.",
      de: "Wert: eine obere Schätzung dessen, was es im Jahr kostet, und ihre Spanne."
    )
  }
  package static var cardFix: Self { Self(en: "Planned", de: "Geplant") }
  package static var cardFixGain: Self {
    Self(
      en: "{title} for {cost}: brings {gain} a year",
      de: "{title} für {cost}: bringt {gain} im Jahr"
    )
  }
  package static var cardFixCost: Self {
    Self(
      en: "{title} for {cost}; what it brings is not known",
      de: "{title} für {cost}; was das bringt, ist nicht bekannt"
    )
  }
  package static var cardOutcomes: Self { Self(en: "Outcome", de: "Ausgang") }
  package static var cardNext: Self { Self(en: "Next", de: "Danach") }
  package static var cardBefore: Self { Self(en: "Before", de: "Davor") }
  package static var cardWayOn: Self { Self(en: "{title} {share}", de: "{title} {share}") }
  package static var cardWayIn: Self { Self(en: "{title} {count}", de: "{title} {count}") }
  package static var cardEntries: Self {
    Self(en: "{count} began here", de: "{count} begannen hier")
  }
  package static var cardMoreWays: Self {
    Self(en: "{ways} and {count} more", de: "{ways} und {count} {count|weiterer|weitere}")
  }
  package static var cardTime: Self { Self(en: "Time on", de: "Dauer") }
  package static var cardTimeValue: Self {
    Self(
      en: "half go on within {half}, nine in ten within {most} (of {count})",
      de:
        "die Hälfte geht binnen {half|dative} weiter, neun von zehn binnen {most|dative} (von {count})"
    )
  }
  package static var cardMore: Self {
    Self(en: "More in the report.", de: "Mehr im Bericht.")
  }

  package static var questionDropOff: Self {
    Self(
      en: "Why do {rate} {range} of {of} leave after “{title}”?",
      de: "Warum brechen {rate} {range} von {of} nach „{title}“ ab?"
    )
  }
  package static var questionMostLeft: Self {
    Self(
      en: "No threshold is set. {rate} {range} of {of} leave after “{title}”: how many may?",
      de:
        "Eine Schwelle fehlt. {rate} {range} von {of} brechen nach „{title}“ ab: wie viele dürfen?"
    )
  }
  package static var questionComplaints: Self {
    Self(
      en: "What do {rate} {range} of {of} complain about after “{title}”?",
      de: "Worüber beschweren sich {rate} {range} von {of} nach „{title}“?"
    )
  }
  package static var questionNeverVisited: Self {
    Self(
      en: "Nobody was seen at “{title}”: does nobody come, or does the log not show it?",
      de: "Niemand wurde bei „{title}“ gesehen: kommt niemand, oder zeigt es das Protokoll nicht?"
    )
  }
  package static var questionTooFew: Self {
    Self(
      en:
        "Only {count} {count|journey|journeys} came to “{title}”: what do you know of it that the log does not show?",
      de:
        "Nur {count} {count|Journey|Journeys} mit „{title}“: was wissen Sie davon, das das Protokoll nicht zeigt?"
    )
  }
  package static var questionExit: Self {
    Self(
      en:
        "{count} {count|journey|journeys} ended by the customer’s own word at “{title}”: what did they tell us?",
      de:
        "{count} {count|Journey|Journeys} mit erklärtem Ausstieg bei „{title}“: was haben diese Kunden gesagt?"
    )
  }
  package static var questionGoal: Self {
    Self(
      en: "{count} {count|journey|journeys} reached “{title}”: what would have made it easier?",
      de: "{count} {count|Journey|Journeys} mit dem Ziel „{title}“: was hätte es leichter gemacht?"
    )
  }
  package static var questionEnd: Self {
    Self(
      en: "{count} {count|journey|journeys} came to “{title}”: what do people expect afterwards?",
      de: "{count} {count|Journey|Journeys} mit „{title}“: was erwarten Kunden danach?"
    )
  }
  package static var questionFine: Self {
    Self(
      en:
        "“{title}” is within what was set: what do customers value here, and what would they miss?",
      de:
        "„{title}“ bleibt im gesetzten Rahmen: was schätzen Kunden hier, und was würde ihnen fehlen?"
    )
  }
  package static var questionFineBackstage: Self {
    Self(
      en:
        "“{title}” is within what was set, and customers do not see it: what do they notice of it, and what keeps it working?",
      de:
        "„{title}“ bleibt im gesetzten Rahmen, und Kunden sehen es nicht: was merken sie davon, und was hält es in Gang?"
    )
  }
  package static var questionStandard: Self {
    Self(
      en:
        "“{standard}” is kept in {rate} {range} of {of}, and {target} is the target: what stands in its way at “{title}”?",
      de:
        "„{standard}“ wird zu {rate} {range} von {of} eingehalten, Zielwert ist {target}: was steht dem bei „{title}“ im Weg?"
    )
  }
  package static var questionTooYoung: Self {
    Self(
      en:
        "Too few journeys came to “{title}” long enough ago to judge it: what do you know of it that the log does not show?",
      de:
        "Zu wenige Journeys liegen bei „{title}“ für ein Urteil lange genug zurück: was wissen Sie davon, das das Protokoll nicht zeigt?"
    )
  }
  package static var questionHidden: Self {
    Self(
      en:
        "“{title}” has too few numbers, or they are hidden so that nothing is told of small groups: what do you know of it?",
      de:
        "Zu „{title}“ gibt es zu wenige Zahlen, oder sie sind verborgen, damit nichts über kleine Gruppen gesagt wird: was wissen Sie davon?"
    )
  }
  package static var questionUnjudged: Self {
    Self(
      en: "No threshold is set for “{title}”: what would be good, and what would be too much?",
      de: "Für „{title}“ ist keine Schwelle gesetzt: was wäre gut, und was wäre zu viel?"
    )
  }
}
