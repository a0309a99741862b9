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
      de: "Die zweite Analyse ist älter als die erste: Stand {after}, nach {before}."
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
      de: "Kunden haben im Mittel {mean} Journeys; die Intervalle sind daher zu schmal."
    )
  }
  package static var differenceAndMore: Self {
    Self(
      en: "{touchpoints} and {count} more",
      de: "{touchpoints} und {count} weitere"
    )
  }
}
