// Diagrams, stages, and the failure points with their evidence.

extension TextID {
  package static var diagrams: Self { Self(en: "Diagrams", de: "Diagramme") }
  package static var otherFormats: Self {
    Self(
      en: "The same picture as {formats}.",
      de: "Dasselbe Bild als {formats}."
    )
  }
  package static var stages: Self { Self(en: "Stage funnel", de: "Trichter der Phasen") }
  package static var stagesIntro: Self {
    Self(
      en:
        "Of each stage, the journeys that visited it or a later one, and what became of those that visited it. In each row, journeys = moved on + completed + exited + dropped off + open.",
      de:
        "Zu jeder Phase: die Journeys, die sie oder eine spätere besuchten, und was aus denen wurde, die sie besuchten. In jeder Zeile gilt: Journeys = weitergegangen + abgeschlossen + ausgestiegen + abgebrochen + offen."
    )
  }
  package static var stagesRates: Self { Self(en: "Rates by stage", de: "Quoten nach Phase") }
  package static var failurePoints: Self { Self(en: "Failure points", de: "Schwachstellen") }
  package static var failurePointsIntro: Self {
    Self(
      en:
        "Touchpoints are ranked by journeys lost and by complaints. They are where to look first: what came after a touchpoint need not have come from it.",
      de:
        "Kontaktpunkte sind nach verlorenen Journeys und nach Beschwerden geordnet. Dort ist zuerst hinzusehen: Was nach einem Kontaktpunkt kam, muss nicht von ihm gekommen sein."
    )
  }
  package static var dropOff: Self { Self(en: "Drop-off", de: "Abbrüche") }
  package static var dropOffNone: Self {
    Self(
      en: "No journey dropped off.",
      de: "Keine Journey brach ab."
    )
  }
  package static var complaintsRanked: Self { Self(en: "Complaints", de: "Beschwerden") }
  package static var complaintsNone: Self {
    Self(
      en: "No complaint was traced to a touchpoint.",
      de: "Keine Beschwerde ließ sich einem Kontaktpunkt zuordnen."
    )
  }
  package static var evidenceBounds: Self {
    Self(
      en:
        "If all {open} {open|journey|journeys} still open there stay, {low} of {of} are lost; if all end there, {high}.",
      de:
        "Bleiben alle {open} dort noch offenen {open|Journey|Journeys}, sind {low} von {of} verloren; enden alle dort, {high}."
    )
  }
  package static var evidenceSensitivity: Self {
    Self(
      en:
        "At half the silence the rate is {half} (of {halfOf}), at twice the silence {double} (of {doubleOf}).",
      de:
        "Bei halber Stille beträgt die Quote {half} (von {halfOf}), bei doppelter {double} (von {doubleOf})."
    )
  }
  package static var evidenceGoals: Self {
    Self(
      en:
        "{before} of those lost had reached no goal. Of the {continued} who went on before one, {after} reached it later: at most {goals} goals lost.",
      de:
        "{before} der Verlorenen hatten kein Ziel erreicht. Von den {continued}, die vor einem Ziel weitergingen, erreichten {after} es später: höchstens {goals} verlorene Ziele."
    )
  }
  package static var evidenceContinued: Self {
    Self(
      en:
        "Counted another way, {rate} of {visits} visits are followed by another step within {silence} (Kaplan-Meier).",
      de:
        "Anders gezählt folgt auf {rate} von {visits} Besuchen ein weiterer Schritt, ehe die Stille ({silence}) um ist (Kaplan-Meier)."
    )
  }
  package static var evidenceWaysIn: Self {
    Self(
      en: "People came from {ways}.",
      de: "Die Menschen kamen von {ways}."
    )
  }
  package static var evidenceWaysInNone: Self {
    Self(
      en: "Nobody came from another touchpoint.",
      de: "Niemand kam von einem anderen Kontaktpunkt."
    )
  }
  package static var evidenceWaysOn: Self {
    Self(
      en: "Those who moved on went to {ways}.",
      de: "Wer weiterging, ging zu {ways}."
    )
  }
  package static var evidenceWaysOnNone: Self {
    Self(
      en: "Nobody moved on to another touchpoint.",
      de: "Niemand ging zu einem anderen Kontaktpunkt weiter."
    )
  }
  package static var evidenceDetours: Self {
    Self(
      en: "Not designed among these: {ways}.",
      de: "Davon nicht entworfen: {ways}."
    )
  }
  package static var evidenceCategories: Self {
    Self(
      en: "Reasons given: {categories}.",
      de: "Genannte Gründe: {categories}."
    )
  }
  package static var evidenceEnd: Self {
    Self(
      en:
        "This is a legitimate last step, so no rate is shown; these journeys left by an exit after it.",
      de:
        "Dies ist ein guter letzter Schritt, daher steht hier keine Quote; diese Journeys gingen danach über einen Ausstieg."
    )
  }
  package static var evidencePlace: Self {
    Self(
      en: "Stage: {stage}. Channel: {channel}. Owner: {owner}.",
      de: "Phase: {stage}. Kanal: {channel}. Zuständig: {owner}."
    )
  }
  package static var notNamed: Self { Self(en: "not named", de: "nicht genannt") }
  package static var way: Self {
    Self(
      en: "{touchpoint} ({rate}, {count} of {of})",
      de: "{touchpoint} ({rate}, {count} von {of})"
    )
  }
  package static var entriesHere: Self {
    Self(
      en: "{count} {count|journey begins|journeys begin} here.",
      de: "{count} {count|Journey beginnt|Journeys beginnen} hier."
    )
  }
}
