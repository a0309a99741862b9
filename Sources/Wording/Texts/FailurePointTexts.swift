// Diagrams, stages, and the failure points with their evidence.

extension TextID {
  package static var diagrams: Self { Self(en: "Diagrams", de: "Diagramme") }
  package static var otherFormats: Self {
    Self(
      en: "The same picture as {formats}.",
      de: "Dasselbe Bild als {formats}."
    )
  }
  package static var drawingSimplified: Self {
    Self(
      en: "The picture “{title}” is simplified: not all of it could be drawn.",
      de: "Das Bild „{title}“ ist vereinfacht: Es ließ sich nicht vollständig zeichnen."
    )
  }
  package static var drawingMissing: Self {
    Self(
      en: "The picture “{title}” could not be drawn.",
      de: "Das Bild „{title}“ ließ sich nicht zeichnen."
    )
  }
  package static var drawingAbsent: Self {
    Self(
      en: "The picture {name} is not drawn: {reason}.",
      de: "Das Bild {name} ist nicht gezeichnet: {reason}."
    )
  }
  package static var stages: Self { Self(en: "Stage funnel", de: "Trichter der Phasen") }
  package static var stagesIntro: Self {
    Self(
      en:
        "For each stage, the journeys that reached it or a later one, and what became of those that were in it. In each row, journeys = moved on + completed + exited + dropped off + open. A journey that ends at an exit dropped off at the touchpoint before it: where that is of another stage, it counts there as dropped off, and as exited in the stage of the exit.",
      de:
        "Zu jeder Phase: die Journeys, die sie oder eine spätere erreichten, und was aus denen wurde, die in ihr waren. In jeder Zeile gilt: Journeys = weitergegangen + abgeschlossen + ausgestiegen + abgebrochen + offen. Wer an einem Ausstieg endet, brach beim Kontaktpunkt davor ab: Liegt dieser in einer anderen Phase, zählt die Journey dort als abgebrochen und in der Phase des Ausstiegs als ausgestiegen."
    )
  }
  package static var stagesRates: Self { Self(en: "Rates by stage", de: "Quoten nach Phase") }
  package static var failurePoints: Self { Self(en: "Failure points", de: "Schwachstellen") }
  package static var failurePointsIntro: Self {
    Self(
      en:
        "Touchpoints are ranked by journeys lost and by complaints. This is where to look first: what came after a touchpoint need not have come from it.",
      de:
        "Die Kontaktpunkte sind nach verlorenen Journeys und nach Beschwerden geordnet. Das zeigt, wo zuerst hinzusehen ist: Was nach einem Kontaktpunkt kam, muss nicht an ihm liegen."
    )
  }
  package static var dropOff: Self { Self(en: "Drop-off", de: "Abbrüche") }
  package static var dropOffNone: Self {
    Self(en: "No journey dropped off.", de: "Keine Journey brach ab.", whereHidden: .orHidden)
  }
  package static var complaintsRanked: Self { Self(en: "Complaints", de: "Beschwerden") }
  package static var complaintsNone: Self {
    Self(
      en: "No complaint was traced to a touchpoint.",
      de: "Keine Beschwerde ließ sich einem Kontaktpunkt zuordnen.",
      whereHidden: .orHidden
    )
  }
  package static var evidenceBounds: Self {
    Self(
      en:
        "{open} {open|journey is|journeys are} still open there: if none of them ends there, {low} of {of} are lost; if all do, {high}.",
      de:
        "Dort {open|ist|sind} noch {open} {open|Journey|Journeys} offen: Endet keine davon dort, sind {low} von {of} verloren; enden alle dort, sind es {high}."
    )
  }
  package static var evidenceSensitivity: Self {
    Self(
      en:
        "At half the silence, the rate is {half} (of {halfOf}); at twice the silence, {double} (of {doubleOf}).",
      de:
        "Bei halb so langer Stille beträgt die Quote {half} (von {halfOf}), bei doppelt so langer {double} (von {doubleOf})."
    )
  }
  package static var evidenceGoals: Self {
    Self(
      en:
        "{before} of the journeys lost had reached no goal. Of {continued} that went on without one, {after} reached one later: at most {goals} goals were lost.",
      de:
        "{before} der verlorenen Journeys hatten kein Ziel erreicht. Von {continued}, die ohne Ziel weitergingen, erreichten {after} später eines: Höchstens {goals} Ziele gingen verloren."
    )
  }
  package static var evidenceContinued: Self {
    Self(
      en:
        "Estimated another way, {rate} of {visits} visits are followed by another step within {silence} (Kaplan-Meier).",
      de:
        "Anders gerechnet folgt auf {rate} von {visits} Besuchen ein weiterer Schritt, ehe die Stille ({silence}) vorüber ist (Kaplan-Meier)."
    )
  }
  package static var evidenceWaysIn: Self {
    Self(
      en: "Before it, of the steps from elsewhere: {ways}.",
      de: "Davor, von den Schritten von anderswo: {ways}."
    )
  }
  package static var evidenceWaysInNone: Self {
    Self(
      en: "Before it: no other touchpoint.",
      de: "Davor: kein anderer Kontaktpunkt.",
      whereHidden: .orHidden
    )
  }
  package static var evidenceWaysOn: Self {
    Self(
      en: "After it, of the steps to elsewhere: {ways}.",
      de: "Danach, von den Schritten anderswohin: {ways}."
    )
  }
  package static var evidenceWaysOnNone: Self {
    Self(
      en: "After it: no other touchpoint.",
      de: "Danach: kein anderer Kontaktpunkt.",
      whereHidden: .orHidden
    )
  }
  package static var evidenceDetours: Self {
    Self(
      en: "Nobody designed the way to {ways}.",
      de: "Nicht entworfen ist der Weg zu {ways}."
    )
  }
  package static var evidenceCategories: Self {
    Self(
      en: "Reasons given: {categories}.",
      de: "Genannte Gründe: {categories}."
    )
  }
  package static var reasonsMore: Self {
    Self(
      en: "{reasons}, and {count} {count|other reason|other reasons} ({complaints})",
      de: "{reasons} und {count} {count|weiterer Grund|weitere Gründe} ({complaints})"
    )
  }
  package static var evidenceEnd: Self {
    Self(
      en:
        "This is a legitimate last step, so no rate is shown; these journeys left by an exit after it.",
      de:
        "Dies ist ein vorgesehener letzter Schritt, daher steht hier keine Quote; diese Journeys endeten danach an einem Ausstieg."
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
