/// The words on escalation: how far help had to go.
extension TextID {
  package static var escalation: Self { Self(en: "Escalation", de: "Eskalation") }
  package static var escalationContacts: Self {
    Self(
      en:
        "Of {of} {of|contact|contacts} whose {window} are over, {count} went beyond the first level of help in their journey (**{rate}**, {low} to {high}). {young} {young|contact is|contacts are} younger.",
      de:
        "Von {of} {of|Kontakt|Kontakten}, deren Frist ({window}) abgelaufen ist, {count|ging|gingen} {count} in ihrer Journey über die erste Stufe der Hilfe hinaus (**{rate}**, {low} bis {high}). {young} {young|Kontakt ist|Kontakte sind} jünger."
    )
  }
  /// Where no levels are declared.
  package static var escalationContactsFollowed: Self {
    Self(
      en:
        "Of {of} {of|contact|contacts} whose {window} are over, {count} {count|was|were} escalated in their journey (**{rate}**, {low} to {high}). {young} {young|contact is|contacts are} younger.",
      de:
        "Von {of} {of|Kontakt|Kontakten}, deren Frist ({window}) abgelaufen ist, {count|wurde|wurden} {count} in ihrer Journey eskaliert (**{rate}**, {low} bis {high}). {young} {young|Kontakt ist|Kontakte sind} jünger."
    )
  }
  package static var escalationApart: Self {
    Self(
      en:
        "{count} of the log’s {of} {of|escalation|escalations} followed no contact of {count|its|their} journey in that time, and {count|is|are} not in this rate.",
      de:
        "{count} von {of} {of|Eskalation|Eskalationen} des Protokolls {count|folgte|folgten} in dieser Zeit auf keinen Kontakt ihrer Journey und {count|steht|stehen} nicht in dieser Quote."
    )
  }
  package static var escalationApartHidden: Self {
    Self(
      en:
        "Escalations that followed no contact of their journey in that time are not in this rate.",
      de:
        "Eskalationen, die in dieser Zeit auf keinen Kontakt ihrer Journey folgten, stehen nicht in dieser Quote."
    )
  }
  package static var escalationJourneys: Self {
    Self(
      en:
        "Of {of} {of|journey|journeys} with help at the first level whose {window} are over, {count} went beyond it (**{rate}**, {low} to {high}). {young} {young|journey is|journeys are} younger.",
      de:
        "Von {of} {of|Journey|Journeys} mit Hilfe auf der ersten Stufe, deren Frist ({window}) abgelaufen ist, {count|ging|gingen} {count} darüber hinaus (**{rate}**, {low} bis {high}). {young} {young|Journey ist|Journeys sind} jünger."
    )
  }
  package static var escalationNone: Self {
    Self(
      en: "Nothing is old enough to tell how often help had to go further ({window}).",
      de: "Nichts ist alt genug, um zu sagen, wie oft Hilfe weitergehen musste ({window}).",
      whereHidden: .orHidden
    )
  }
  package static var escalationColumn: Self {
    Self(en: "Escalated (95% interval)", de: "Eskaliert (95-%-Intervall)")
  }
  package static var escalationByTouchpoint: Self {
    Self(en: "Escalation by touchpoint", de: "Eskalation nach Kontaktpunkt")
  }
  package static var escalationPath: Self {
    Self(en: "The declared path", de: "Der vereinbarte Weg")
  }
  package static var escalationPathIntro: Self {
    Self(
      en:
        "Levels: {levels}. A take-over is a move up to the second level or a higher one, or to the first one where an escalation waits below it. Its clock begins with the escalation that waits for it, else with the latest event at the level below.",
      de:
        "Stufen: {levels}. Eine Übernahme ist ein Schritt hinauf zur zweiten oder einer höheren Stufe, oder zur ersten, wenn darunter eine Eskalation auf sie wartet. Ihre Uhr beginnt mit der Eskalation, die auf sie wartet, sonst mit dem letzten Ereignis auf der Stufe davor."
    )
  }
  package static var escalationLevels: Self {
    Self(en: "How far journeys went", de: "Wie weit Journeys kamen")
  }
  package static var escalationLevel: Self { Self(en: "Level", de: "Stufe") }
  package static var escalationReached: Self {
    Self(en: "of all journeys (95% interval)", de: "von allen Journeys (95-%-Intervall)")
  }
  package static var escalationKept: Self {
    Self(en: "How the path was kept", de: "Wie der Weg eingehalten wurde")
  }
  package static var escalationBreach: Self { Self(en: "Departure", de: "Abweichung") }
  package static var escalationShare: Self {
    Self(en: "Share (95% interval)", de: "Anteil (95-%-Intervall)")
  }
  package static var escalationOf: Self { Self(en: "of", de: "von") }
  package static var escalationUnit: Self { Self(en: "What is counted", de: "Was gezählt wird") }
  package static var escalationSkipped: Self {
    Self(en: "a level was skipped", de: "eine Stufe wurde übersprungen")
  }
  package static var escalationLate: Self {
    Self(en: "taken over later than {within}", de: "später übernommen als vereinbart ({within})")
  }
  package static var escalationUnanswered: Self {
    Self(
      en: "nobody above took over within {within}",
      de: "keine Stufe darüber übernahm in der Frist ({within})"
    )
  }
  package static var escalationPingPong: Self {
    Self(
      en: "back to a lower level after a higher one",
      de: "zurück auf eine niedrigere Stufe nach einer höheren"
    )
  }
  package static var escalationSkippable: Self {
    Self(
      en: "take-overs that could have left out a level",
      de: "Übernahmen, die eine Stufe hätten auslassen können"
    )
  }
  package static var escalationTimed: Self {
    Self(en: "take-overs with a known start", de: "Übernahmen mit bekanntem Beginn")
  }
  package static var escalationSignals: Self {
    Self(en: "escalations whose time is over", de: "Eskalationen mit abgelaufener Frist")
  }
  package static var escalationJourneysUp: Self {
    Self(en: "journeys beyond the first level", de: "Journeys über die erste Stufe hinaus")
  }
  package static var escalationTimes: Self {
    Self(
      en:
        "{count} {count|take-over|take-overs} with a known start took {half} in the median, 90% at most {most}.",
      de:
        "{count} {count|Übernahme|Übernahmen} mit bekanntem Beginn: im Median {half}, 90 % höchstens {most}."
    )
  }
  package static var escalationHere: Self {
    Self(
      en:
        "{count} of {of} {of|contact|contacts} made here and old enough escalated ({rate}, {low} to {high}).",
      de:
        "{count} von {of} hier aufgenommenen und genügend alten Kontakten {count|eskalierte|eskalierten} ({rate}, {low} bis {high})."
    )
  }
}
