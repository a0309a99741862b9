// Touchpoints, transitions, complaints and variants.

extension TextID {
  package static var touchpoints: Self { Self(en: "Touchpoints", de: "Kontaktpunkte") }
  package static var touchpointsDesign: Self { Self(en: "Visits", de: "Besuche") }
  package static var touchpointsStanding: Self {
    Self(
      en: "What became of the journeys",
      de: "Was aus den Journeys wurde"
    )
  }
  package static var touchpointsTimes: Self {
    Self(
      en: "Time to the next step",
      de: "Zeit bis zum nächsten Schritt"
    )
  }
  package static var owners: Self { Self(en: "Owners", de: "Zuständige") }
  package static var transitions: Self {
    Self(
      en: "Transitions and deviations",
      de: "Übergänge und Abweichungen"
    )
  }
  package static var conforming: Self {
    Self(
      en:
        "{count} of {of} journeys ({rate}; 95% interval {low} to {high}) kept to the design: they began at an entry, took only designed ways, and came to an end or are still open.",
      de:
        "{count} von {of} Journeys ({rate}; 95-%-Intervall {low} bis {high}) folgten dem Entwurf: Sie begannen an einem Einstieg, nahmen nur entworfene Wege und kamen an ein Ende oder sind noch offen."
    )
  }
  package static var transitionsTaken: Self { Self(en: "Ways taken", de: "Genommene Wege") }
  package static var transitionsOmitted: Self {
    Self(
      en:
        "{ways} further {ways|way|ways} with {steps} {steps|transition|transitions} {ways|is|are} in transitions.csv.",
      de:
        "{ways} weitere {ways|Weg|Wege} mit {steps} {steps|Übergang|Übergängen} {ways|steht|stehen} in transitions.csv."
    )
  }
  package static var deviations: Self {
    Self(
      en: "Ways that nobody designed",
      de: "Wege, die niemand entworfen hat"
    )
  }
  package static var deviationsNone: Self {
    Self(
      en: "All ways taken are designed, repeats aside.",
      de: "Alle genommenen Wege sind entworfen, von Wiederholungen abgesehen.",
      whereHidden: .asFarAsShown
    )
  }
  package static var unused: Self {
    Self(
      en: "Designed ways that nobody took: {ways}.",
      de: "Entworfene Wege, die niemand nahm: {ways}."
    )
  }
  package static var unusedNone: Self {
    Self(
      en: "Every designed way was taken.",
      de: "Jeder entworfene Weg wurde genommen."
    )
  }
  package static var unvisited: Self {
    Self(
      en: "Touchpoints that no journey visited: {touchpoints}.",
      de: "Kontaktpunkte, zu denen keine Journey kam: {touchpoints}."
    )
  }
  package static var complaints: Self { Self(en: "Complaints", de: "Beschwerden") }
  package static var complaintsTotal: Self {
    Self(
      en: "{count} {count|complaint|complaints} in all.",
      de: "Insgesamt {count} {count|Beschwerde|Beschwerden}."
    )
  }
  package static var complaintsTraced: Self {
    Self(
      en: "How they were traced",
      de: "Wie sie zugeordnet wurden"
    )
  }
  package static var byTouchpoint: Self { Self(en: "By touchpoint", de: "Nach Kontaktpunkt") }
  package static var byCategory: Self { Self(en: "By reason", de: "Nach Grund") }
  package static var categoriesOmitted: Self {
    Self(
      en: "{count} further {count|reason is|reasons are} in analysis.json.",
      de: "{count} weitere {count|Grund steht|Gründe stehen} in analysis.json."
    )
  }
  package static var ruleNamed: Self {
    Self(
      en: "the complaint names the touchpoint",
      de: "die Beschwerde nennt den Kontaktpunkt"
    )
  }
  package static var rulePreceding: Self {
    Self(
      en: "the touchpoint was the step before",
      de: "der Kontaktpunkt war der Schritt davor"
    )
  }
  package static var ruleUnattributed: Self {
    Self(
      en: "traced to no touchpoint",
      de: "nicht zuzuordnen"
    )
  }
  package static var complaintsElsewhere: Self {
    Self(
      en:
        "{count} {count|complaint names|complaints name} a touchpoint that the journey never visited.",
      de:
        "{count} {count|Beschwerde nennt|Beschwerden nennen} einen Kontaktpunkt, zu dem die Journey nie kam."
    )
  }
  package static var complaintsNoSignal: Self {
    Self(
      en: "The definition names no event as a complaint.",
      de: "Die Definition nennt kein Ereignis als Beschwerde."
    )
  }
  package static var variants: Self { Self(en: "Variants", de: "Varianten") }
  package static var variantsIntro: Self {
    Self(
      en:
        "Journeys took {variants} different {variants|path|paths}; the {shown} commonest cover {rate} of journeys ({count} of {of}).",
      de:
        "Die Journeys verliefen auf {variants} {variants|Art|verschiedene Arten}; die {shown} häufigsten machen {rate} der Journeys aus ({count} von {of})."
    )
  }
  /// Where commoner variants may be hidden.
  package static var variantsIntroShared: Self {
    Self(
      en:
        "Journeys took {variants} different {variants|path|paths}; the {shown} commonest of those that may be told cover {rate} of journeys ({count} of {of}).",
      de:
        "Die Journeys verliefen auf {variants} {variants|Art|verschiedene Arten}; die {shown} häufigsten von denen, die genannt werden dürfen, machen {rate} der Journeys aus ({count} von {of})."
    )
  }
  package static var variantRun: Self {
    Self(
      en: "{touchpoint} ×{visits}",
      de: "{touchpoint} ×{visits}"
    )
  }
  package static var variantArrow: Self { Self(en: " → ", de: " → ") }
  package static var variantsEmpty: Self {
    Self(en: "There are no journeys.", de: "Es gibt keine Journeys.", whereHidden: .orHidden)
  }
}
