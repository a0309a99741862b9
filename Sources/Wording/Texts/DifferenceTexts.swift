// Two analyses held against each other; never why they differ.

extension TextID {
  package static var differenceHigher: Self {
    Self(
      en: "higher",
      de: "höher"
    )
  }
  package static var differenceLower: Self {
    Self(
      en: "lower",
      de: "niedriger"
    )
  }
  package static var differenceUnclear: Self {
    Self(
      en: "no clear difference",
      de: "kein klarer Unterschied"
    )
  }
  package static var differenceNotCompared: Self {
    Self(
      en: "not compared",
      de: "nicht verglichen"
    )
  }
  package static var differenceDropOff: Self {
    Self(
      en:
        "{touchpoint}: drop-off rate {direction}, {before} before, {after} now ({difference} points; 95% interval {low} to {high})",
      de:
        "{touchpoint}: Abbruchquote {direction}, {before} zuvor, {after} jetzt ({difference} Prozentpunkte; 95-%-Intervall {low} bis {high})"
    )
  }
  package static var differenceComplaint: Self {
    Self(
      en:
        "{touchpoint}: complaint rate {direction}, {before} before, {after} now ({difference} points; 95% interval {low} to {high})",
      de:
        "{touchpoint}: Beschwerdequote {direction}, {before} zuvor, {after} jetzt ({difference} Prozentpunkte; 95-%-Intervall {low} bis {high})"
    )
  }
  package static var differenceConversion: Self {
    Self(
      en:
        "Conversion rate {direction}, {before} before, {after} now ({difference} points; 95% interval {low} to {high})",
      de:
        "Zielquote {direction}, {before} zuvor, {after} jetzt ({difference} Prozentpunkte; 95-%-Intervall {low} bis {high})"
    )
  }
  package static var differenceJourneys: Self {
    Self(
      en: "The journeys are different ones: {before} before, {after} now.",
      de: "Es sind verschiedene Journeys: {before} zuvor, {after} jetzt."
    )
  }
  package static var differenceNoJourneys: Self {
    Self(
      en: "One of the two has no journeys.",
      de: "Eine der beiden Analysen hat keine Journeys."
    )
  }
  package static var differenceReversed: Self {
    Self(
      en: "The second is older than the first: as of {after}, after {before}.",
      de: "Die zweite Auswertung ist älter als die erste: Stand {after}, nach {before}."
    )
  }
  package static var differenceOverlap: Self {
    Self(
      en:
        "The periods overlap, from {from} to {to}: journeys may be in both, and the intervals hold for separate ones.",
      de:
        "Die Zeiträume überschneiden sich, von {from} bis {to}: Journeys können in beiden stehen, und die Intervalle gelten für getrennte."
    )
  }
  package static var differenceRule: Self {
    Self(
      en: "The rates are not quite of the same thing: {rule} was {before}, and is {after} now.",
      de: "Die Quoten messen nicht ganz dasselbe: {rule} war {before}, jetzt {after}."
    )
  }
  package static var differenceInactivity: Self {
    Self(
      en: "the inactivity",
      de: "die Inaktivität"
    )
  }
  package static var differenceSplitIdle: Self {
    Self(
      en: "the gap that cuts journeys",
      de: "die Lücke, die Journeys trennt,"
    )
  }
  package static var differenceConversionWindow: Self {
    Self(
      en: "the conversion window",
      de: "die Frist zum Ziel"
    )
  }
  package static var differenceComplaintWithin: Self {
    Self(
      en: "the time limit of complaints",
      de: "die Frist für Beschwerden"
    )
  }
  package static var differenceNoLimit: Self {
    Self(
      en: "unlimited",
      de: "unbegrenzt"
    )
  }
  package static var differenceAdded: Self {
    Self(
      en: "Only the second has {touchpoints}.",
      de: "Nur die zweite hat {touchpoints}."
    )
  }
  package static var differenceRemoved: Self {
    Self(
      en: "Only the first has {touchpoints}.",
      de: "Nur die erste hat {touchpoints}."
    )
  }
  package static var differenceSeveral: Self {
    Self(
      en: "Customers have {mean} journeys in the mean, so the intervals are too narrow.",
      de: "Kunden haben im Mittel {mean} Journeys; die Intervalle sind daher zu schmal.",
      casesEn: "Cases have {mean} journeys in the mean, so the intervals are too narrow.",
      casesDe: "Vorgänge haben im Mittel {mean} Journeys; die Intervalle sind daher zu schmal."
    )
  }
  package static var differenceTitle: Self {
    Self(
      en: "What changed: {title}",
      de: "Was sich geändert hat: {title}"
    )
  }
  package static var differenceFirst: Self {
    Self(
      en: "First: {period}, {journeys} {journeys|journey|journeys}",
      de: "Erste: {period}, {journeys} {journeys|Journey|Journeys}"
    )
  }
  package static var differenceSecond: Self {
    Self(
      en: "Second: {period}, {journeys} {journeys|journey|journeys}",
      de: "Zweite: {period}, {journeys} {journeys|Journey|Journeys}"
    )
  }
  package static var differenceClearCount: Self {
    Self(
      en:
        "{clear} of {count} compared rates {clear|is|are} clearly higher or lower; for the others chance may be enough. Why is not known.",
      de:
        "{clear} von {count} verglichenen Quoten {clear|ist|sind} klar höher oder niedriger; bei den übrigen kann es Zufall sein. Warum, ist nicht bekannt."
    )
  }
  package static var differenceMixed: Self {
    Self(
      en: "higher and lower",
      de: "höher und niedriger"
    )
  }
  package static var differenceNew: Self {
    Self(
      en: "only in the second",
      de: "nur in der zweiten"
    )
  }
  package static var differenceGone: Self {
    Self(
      en: "only in the first",
      de: "nur in der ersten"
    )
  }
  package static var differenceUnclearShort: Self {
    Self(
      en: "unclear",
      de: "unklar"
    )
  }
  package static var differenceShares: Self {
    Self(
      en: "{before} → {after}",
      de: "{before} → {after}"
    )
  }
  package static var differenceJourneyCount: Self {
    Self(
      en: "{before} → {after} journeys",
      de: "{before} → {after} Journeys"
    )
  }
  package static var differenceOf: Self {
    Self(
      en: "of {before} → {after}",
      de: "von {before} → {after}"
    )
  }
  package static var differencePoints: Self {
    Self(
      en: "{difference} ({low} to {high})",
      de: "{difference} ({low} bis {high})"
    )
  }
  package static var differenceWay: Self {
    Self(
      en:
        "{touchpoint}: share of journeys {direction}, {before} before, {after} now ({difference} points; 95% interval {low} to {high})",
      de:
        "{touchpoint}: Anteil der Journeys {direction}, {before} zuvor, {after} jetzt ({difference} Prozentpunkte; 95-%-Intervall {low} bis {high})"
    )
  }
  package static var differenceWayNotCompared: Self {
    Self(
      en: "{way}: not compared",
      de: "{way}: nicht verglichen"
    )
  }
  package static var differenceWaysNotDrawn: Self {
    Self(
      en: "Not drawn: {count} {count|way|ways} without a clear difference.",
      de: "Nicht gezeichnet: {count} {count|Weg|Wege} ohne klaren Unterschied."
    )
  }
  package static var differenceClearWaysNotDrawn: Self {
    Self(
      en: "Not drawn: {count} {count|way|ways}, {clear} with a clear difference.",
      de: "Nicht gezeichnet: {count} {count|Weg|Wege}, davon {clear} mit klarem Unterschied."
    )
  }
  package static var differenceSignHigher: Self {
    Self(
      en: "a rate is clearly higher",
      de: "eine Quote ist klar höher"
    )
  }
  package static var differenceSignLower: Self {
    Self(
      en: "a rate is clearly lower",
      de: "eine Quote ist klar niedriger"
    )
  }
  package static var differenceSignNew: Self {
    Self(
      en: "only in the second",
      de: "nur in der zweiten"
    )
  }
  package static var differenceSignGone: Self {
    Self(
      en: "only in the first",
      de: "nur in der ersten"
    )
  }
  package static var differenceSignMore: Self {
    Self(
      en: "way taken by a clearly larger share",
      de: "Weg mit klar größerem Anteil"
    )
  }
  package static var differenceSignLess: Self {
    Self(
      en: "way taken by a clearly smaller share",
      de: "Weg mit klar kleinerem Anteil"
    )
  }
  package static var differenceSignWayUnclear: Self {
    Self(
      en: "way without a clear change, width by journeys",
      de: "Weg ohne klare Änderung, Breite nach Journeys"
    )
  }
  package static var differenceSignRates: Self {
    Self(
      en: "rate in the first and the second",
      de: "Quote in der ersten und der zweiten"
    )
  }
  package static var differenceSignPoints: Self {
    Self(
      en: "difference in percentage points (95% interval)",
      de: "Unterschied in Prozentpunkten (95-%-Intervall)"
    )
  }
  package static var differenceSignWay: Self {
    Self(
      en: "way: difference of the share of journeys that took it, in points",
      de: "Weg: Unterschied des Anteils der Journeys, in Prozentpunkten"
    )
  }
  package static var differenceAndMore: Self {
    Self(
      en: "{touchpoints} and {count} more",
      de: "{touchpoints} und {count} weitere"
    )
  }
}
