// The pages of teams, and the table that leads to them.

extension TextID {
  package static var teams: Self { Self(en: "Teams", de: "Teams") }
  package static var teamsIntro: Self {
    Self(
      en:
        "The touchpoints of each team, taken together. A journey counts for every team that it met, so the rows do not add up to all journeys.",
      de:
        "Die Kontaktpunkte jedes Teams, zusammengenommen. Eine Journey zählt bei jedem Team, auf das sie traf; die Zeilen ergeben zusammen also mehr als alle Journeys."
    )
  }
  package static var teamsNone: Self {
    Self(
      en: "The definition names no owners.",
      de: "Die Definition nennt keine Zuständigen."
    )
  }
  package static var teamsUnowned: Self {
    Self(
      en: "Touchpoints that nobody owns: {touchpoints}.",
      de: "Kontaktpunkte, für die niemand zuständig ist: {touchpoints}."
    )
  }
  package static var teamTitle: Self {
    Self(
      en: "{owner}: touchpoints and failure points",
      de: "{owner}: Kontaktpunkte und Schwachstellen"
    )
  }
  package static var teamIntro: Self {
    Self(
      en:
        "**{owner}** owns {touchpoints} of the {all} touchpoints of “{title}”. {journeys} of {of} journeys ({rate}) met at least one of them.",
      de:
        "**{owner}** ist für {touchpoints} der {all} Kontaktpunkte von „{title}“ zuständig. {journeys} von {of} Journeys ({rate}) trafen auf mindestens einen davon."
    )
  }
  package static var teamIntroNoJourneys: Self {
    Self(
      en: "**{owner}** owns {touchpoints} of the {all} touchpoints of “{title}”.",
      de: "**{owner}** ist für {touchpoints} der {all} Kontaktpunkte von „{title}“ zuständig."
    )
  }
  package static var teamTitleWithoutTouchpoint: Self {
    Self(en: "{owner}: standards", de: "{owner}: Standards")
  }
  package static var teamIntroWithoutTouchpoint: Self {
    Self(
      en:
        "**{owner}** answers for {standards} {standards|standard|standards} of “{title}” and owns no touchpoint.",
      de:
        "**{owner}** ist für {standards} {standards|Standard|Standards} von „{title}“ zuständig und für keinen Kontaktpunkt."
    )
  }
  package static var teamStanding: Self {
    Self(
      en:
        "Of these journeys, {lost} dropped off after one of them ({rate}; 95% interval {low} to {high}), and {open} {open|is|are} still open there.",
      de:
        "Von diesen Journeys {lost|brach|brachen} {lost} nach einem davon ab ({rate}; 95-%-Intervall {low} bis {high}), und {open} {open|ist|sind} dort noch offen."
    )
  }
  package static var teamReport: Self {
    Self(en: "The report on the whole journey", de: "Der Bericht über die ganze Journey")
  }
  package static var teamTouchpoints: Self {
    Self(en: "Its touchpoints", de: "Die Kontaktpunkte des Teams")
  }
  package static var teamFailurePoints: Self {
    Self(en: "Where to look first", de: "Wo zuerst hinzusehen ist")
  }
  package static var teamFailurePointsNone: Self {
    Self(
      en: "No journey dropped off at these touchpoints, and no complaint was traced to them.",
      de:
        "An diesen Kontaktpunkten brach keine Journey ab, und keine Beschwerde ließ sich ihnen zuordnen.",
      whereHidden: .orHidden
    )
  }
  package static var teamComplaints: Self {
    Self(en: "What people complain about", de: "Worüber sich Menschen beschweren")
  }
  package static var teamComplaintsNone: Self {
    Self(
      en: "No complaint was traced to these touchpoints.",
      de: "Diesen Kontaktpunkten ließ sich keine Beschwerde zuordnen.",
      whereHidden: .orHidden
    )
  }
  package static var teamReasonsNone: Self {
    Self(
      en:
        "{count} {count|complaint was|complaints were} traced to these touchpoints; the log gives no reasons.",
      de:
        "Diesen Kontaktpunkten {count|wurde|wurden} {count} {count|Beschwerde|Beschwerden} zugeordnet; das Protokoll nennt keine Gründe.",
      whereHidden: .orHidden
    )
  }
  package static var teamReasonsOmitted: Self {
    Self(
      en: "{count} further {count|reason is|reasons are} in analysis.json.",
      de: "{count} {count|weiterer Grund steht|weitere Gründe stehen} in analysis.json."
    )
  }
  package static var teamWaysIn: Self {
    Self(en: "Where people come from", de: "Woher die Menschen kommen")
  }
  package static var teamWaysInEntries: Self {
    Self(
      en: "{count} {count|journey begins|journeys begin} at these touchpoints.",
      de: "{count} {count|Journey beginnt|Journeys beginnen} an diesen Kontaktpunkten."
    )
  }
  package static var teamWaysInNone: Self {
    Self(
      en: "Nobody came from a touchpoint of others.",
      de: "Niemand kam von einem Kontaktpunkt anderer.",
      whereHidden: .orHidden
    )
  }
  package static var teamWaysOut: Self {
    Self(en: "Where people go", de: "Wohin die Menschen gehen")
  }
  package static var teamWaysOutNone: Self {
    Self(
      en: "Nobody went on to a touchpoint of others.",
      de: "Niemand ging zu einem Kontaktpunkt anderer weiter.",
      whereHidden: .orHidden
    )
  }
  package static var teamWaysOmitted: Self {
    Self(
      en:
        "{ways} further {ways|way|ways} with {steps} {steps|transition|transitions} {ways|is|are} in transitions.csv.",
      de:
        "{ways} {ways|weiterer Weg|weitere Wege} mit {steps} {steps|Übergang|Übergängen} {ways|steht|stehen} in transitions.csv."
    )
  }
  package static var teamCaveat: Self {
    Self(
      en:
        "A way into another team’s touchpoint is no proof that this team sent people there, and a drop-off after a touchpoint none that it lost them.",
      de:
        "Ein Weg zum Kontaktpunkt eines anderen Teams beweist nicht, dass dieses Team die Menschen dorthin schickte, und ein Abbruch nach einem Kontaktpunkt nicht, dass er an ihm lag."
    )
  }
  package static var columnTeam: Self { Self(en: "Team", de: "Team") }
  package static var columnThreshold: Self { Self(en: "Threshold", de: "Schwelle") }
  package static var columnTouchpointCount: Self { Self(en: "Touchpoints", de: "Kontaktpunkte") }
  package static var columnFailures: Self {
    Self(en: "of these failures", de: "davon Schwachstellen")
  }
  package static var columnToWatch: Self { Self(en: "to watch", de: "zu beobachten") }
  package static var columnRate: Self {
    Self(en: "Rate (95% interval)", de: "Quote (95-%-Intervall)")
  }
  package static var columnWayShareIn: Self {
    Self(en: "Share of all ways in", de: "Anteil an allen Zugängen")
  }
  package static var columnWayShareOut: Self {
    Self(en: "Share of all ways out", de: "Anteil an allen Abgängen")
  }
}
