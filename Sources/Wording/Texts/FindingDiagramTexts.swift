// What stands in the stage funnel, the team map, variants and the neighbourhood of a touchpoint.

extension TextID {
  package static var diagramFunnel: Self {
    Self(en: "Stage funnel: {title}", de: "Trichter der Phasen: {title}")
  }
  package static var diagramReached: Self {
    Self(
      en: "{count} ({rate}) reached it or a later stage",
      de: "{count} ({rate}) erreichten sie oder eine spätere Phase"
    )
  }
  package static var diagramStageReach: Self {
    Self(en: "{stage} {count} ({rate})", de: "{stage} {count} ({rate})")
  }
  // What each drawing shows, for those who do not see it.
  package static var diagramShowsFunnel: Self {
    Self(
      en: "How far journeys got, by the stage that they reached: {stages}.",
      de: "Wie weit Journeys kamen, nach der Phase, die sie erreichten: {stages}."
    )
  }
  package static var diagramShowsStages: Self {
    Self(
      en:
        "Stages side by side, their touchpoints with drop-off and complaints, and the ways between them.",
      de:
        "Phasen nebeneinander, ihre Kontaktpunkte mit Abbrüchen und Beschwerden und die Wege dazwischen."
    )
  }
  package static var diagramShowsChannels: Self {
    Self(
      en:
        "Stages as columns and a lane for each channel: the touchpoints with drop-off and complaints, and the ways between them.",
      de:
        "Phasen als Spalten und je Kanal eine Bahn: die Kontaktpunkte mit Abbrüchen und Beschwerden und die Wege dazwischen."
    )
  }
  package static var diagramShowsOwners: Self {
    Self(
      en:
        "Stages as columns and a lane for each owner: the touchpoints with drop-off and complaints, and the ways between them.",
      de:
        "Phasen als Spalten und je zuständiger Stelle eine Bahn: die Kontaktpunkte mit Abbrüchen und Beschwerden und die Wege dazwischen."
    )
  }
  package static var diagramShowsBlueprint: Self {
    Self(
      en:
        "Stages as columns, and a line between the touchpoints that customers see and those that they do not: with drop-off and complaints, and the ways between them.",
      de:
        "Phasen als Spalten und eine Linie zwischen den Kontaktpunkten, die Kunden sehen, und denen, die sie nicht sehen: mit Abbrüchen und Beschwerden und den Wegen dazwischen."
    )
  }
  package static var diagramShowsTeams: Self {
    Self(
      en:
        "A card for each team with its touchpoints and their rates, and what passes between the teams.",
      de:
        "Je Team eine Karte mit seinen Kontaktpunkten und ihren Quoten, und was zwischen den Teams übergeht."
    )
  }
  package static var diagramNotFurther: Self {
    Self(en: "{count} ({rate}) got no further", de: "{count} ({rate}) kamen nicht weiter")
  }
  package static var diagramNotVisited: Self {
    Self(en: "journeys that never came here", de: "Journeys, die nie hier waren")
  }
  package static var diagramTeamMap: Self {
    Self(en: "Team map: {title}", de: "Karte der Teams: {title}")
  }
  package static var diagramHandover: Self {
    Self(
      en: "{way}: {steps} {steps|step|steps}, {share} of the steps to others",
      de: "{way}: {steps} {steps|Schritt|Schritte}, {share} der Schritte zu anderen"
    )
  }
  package static var diagramSignHandover: Self {
    Self(
      en: "steps from team to team, width by steps, with their share of the steps to others",
      de: "Schritte von Team zu Team, Breite nach Schritten, mit dem Anteil der Schritte zu anderen"
    )
  }
  package static var diagramTeamLine: Self {
    Self(en: "drop-off · complaint rate", de: "Abbruch · Beschwerdequote")
  }
  package static var diagramMore: Self {
    Self(en: "and {count} more", de: "und {count} {count|weiterer|weitere}")
  }
  package static var diagramHandoversLeftOut: Self {
    Self(
      en: "{count} rarer {count|handover|handovers} with {steps} of {all} {all|step|steps}",
      de:
        "{count} {count|seltenere Übergabe|seltenere Übergaben} mit {steps} von {all} {all|Schritt|Schritten}"
    )
  }
  package static var diagramVariants: Self {
    Self(en: "Commonest variants: {title}", de: "Häufigste Varianten: {title}")
  }
  package static var diagramVariant: Self {
    Self(en: "Variant {number}: {title}", de: "Variante {number}: {title}")
  }
  package static var diagramVariantsShown: Self {
    Self(
      en:
        "{variants} {variants|variant|variants}; those drawn make up {count} of {of} {of|journey|journeys} ({rate})",
      de:
        "{variants} {variants|Variante|Varianten}; die gezeichneten umfassen {count} von {of} {of|Journey|Journeys} ({rate})"
    )
  }
  package static var diagramVariantShare: Self {
    Self(
      en: "Variant {number}: {count} {count|journey|journeys}, {rate}: {path}",
      de: "Variante {number}: {count} {count|Journey|Journeys}, {rate}: {path}"
    )
  }
  package static var diagramNoVariants: Self {
    Self(en: "there are no journeys", de: "es gibt keine Journeys", whereHidden: .orHidden)
  }
  package static var diagramNoSuchVariant: Self {
    Self(
      en: "there is no such variant: {count} {count|is|are} listed, the commonest first",
      de:
        "diese Variante gibt es nicht: {count} {count|ist|sind} aufgeführt, die häufigsten zuerst"
    )
  }
  package static var diagramSignRepeatedSteps: Self {
    Self(en: "visits in a row", de: "Besuche in Folge")
  }
  package static var diagramNeighbourhood: Self {
    Self(en: "Around {touchpoint}: {title}", de: "Rund um {touchpoint}: {title}")
  }
  package static var diagramCameFrom: Self {
    Self(en: "Where people came from", de: "Woher die Menschen kamen")
  }
  package static var diagramWentTo: Self {
    Self(en: "What came next", de: "Was danach kam")
  }
  package static var diagramBeganHere: Self {
    Self(en: "The journey began here", de: "Die Journey begann hier")
  }
  package static var diagramLeftHere: Self { Self(en: "Dropped off", de: "Abgebrochen") }
  package static var diagramComplainedHere: Self {
    Self(en: "Complained", de: "Beschwert")
  }
  package static var diagramOfVisits: Self {
    Self(en: "{count} of {of} {of|visit|visits}", de: "{count} von {of} {of|Besuch|Besuchen}")
  }
  package static var diagramOfJourneys: Self {
    Self(
      en: "{count} of {of} {of|journey|journeys}",
      de: "{count} von {of} {of|Journey|Journeys}"
    )
  }
  package static var diagramSignOfVisits: Self {
    Self(en: "share of the visits here", de: "Anteil der Besuche hier")
  }
  package static var diagramNeighbourWaysLeftOut: Self {
    Self(
      en: "{count} rarer {count|way|ways} with {steps} {steps|step|steps}",
      de: "{count} {count|seltenerer Weg|seltenere Wege} mit {steps} {steps|Schritt|Schritten}"
    )
  }
  package static var diagramAgainHere: Self { Self(en: "Again here", de: "Wieder hier") }
}
