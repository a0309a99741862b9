package import JourneyModel

// What to mend first, and what it returns.

extension TextID {
  /// What kind of thing goes wrong.
  package static func fix(_ target: Fix.Target) -> Self {
    switch target {
    case .dropOff: .fixDropOff
    case .complaint: .fixComplaint
    case .breach: .fixBreach
    case .repeatContact: .fixRepeatContact
    }
  }
  package static var fixesTitle: Self {
    Self(en: "What to mend first", de: "Was zuerst zu beheben ist")
  }
  package static var fixesIntro: Self {
    Self(
      en:
        "Ranked by the avoidable worth of a year: what mending would bring. Where that is nothing or not known, by the customers affected.",
      de:
        "Geordnet nach dem vermeidbaren Wert im Jahr: dem, was die Behebung brächte. Wo er null oder nicht bekannt ist, nach der Zahl der betroffenen Kunden.",
      casesEn:
        "Ranked by the avoidable worth of a year: what mending would bring. Where that is nothing or not known, by the cases affected.",
      casesDe:
        "Geordnet nach dem vermeidbaren Wert im Jahr: dem, was die Behebung brächte. Wo er null oder nicht bekannt ist, nach der Zahl der betroffenen Vorgänge."
    )
  }
  package static var fixesIntroPlain: Self {
    Self(
      en: "Ranked by the customers affected; where they are not counted, by how often it happened.",
      de:
        "Geordnet nach der Zahl der betroffenen Kunden; wo sie nicht gezählt sind, nach der Häufigkeit."
    )
  }
  package static var fixNoteOverlap: Self {
    Self(
      en:
        "Rows may be about the same customers: their numbers and values overlap, and do not add up.",
      de:
        "Zeilen können dieselben Kunden betreffen: Ihre Zahlen und Werte überschneiden sich und dürfen nicht addiert werden."
    )
  }
  package static var fixNothingToCompare: Self {
    Self(
      en: "not known: nothing to compare with",
      de: "nicht bekannt: kein Vergleich möglich",
      whereHidden: .orHidden
    )
  }
  package static var fixesOthers: Self {
    Self(
      en:
        "{count} {count|more is|more are} of too few to be judged, or within what was set, with no loss that is certain: see fixes.csv.",
      de:
        "{count} {count|weiterer Punkt beruht|weitere Punkte beruhen} auf zu wenigen Fällen oder {count|liegt|liegen} im vorgegebenen Rahmen, ohne sicheren Verlust: siehe fixes.csv."
    )
  }
  package static var fixesNoneCertain: Self {
    Self(
      en:
        "Nothing stands out: {count} {count|thing that went wrong is|things that went wrong are} of too few to be judged, or within what was set, with no loss that is certain. {count|It is|They are} in fixes.csv.",
      de:
        "Nichts sticht heraus: {count} {count|Punkt beruht|Punkte beruhen} auf zu wenigen Fällen oder {count|liegt|liegen} im vorgegebenen Rahmen, ohne sicheren Verlust. {count|Er steht|Sie stehen} in fixes.csv."
    )
  }
  package static var fixesNone: Self {
    Self(
      en: "Nothing went wrong in this log.",
      de: "In diesem Protokoll ging nichts schief.",
      whereHidden: .orHidden
    )
  }
  package static var fixDropOff: Self { Self(en: "drop-off", de: "Abbruch") }
  package static var fixComplaint: Self { Self(en: "complaints", de: "Beschwerden") }
  package static var fixBreach: Self { Self(en: "breaches", de: "Verstöße") }
  package static var fixRepeatContact: Self {
    Self(en: "repeat contacts", de: "wiederholte Kontakte")
  }
  package static var columnFixKind: Self { Self(en: "What goes wrong", de: "Was schiefgeht") }
  package static var columnFixCases: Self { Self(en: "How often", de: "Wie oft") }
  package static var columnFixAvoidable: Self { Self(en: "Avoidable", de: "Vermeidbar") }
  package static var columnFixAvoidableWorth: Self {
    Self(en: "Avoidable worth of a year (range)", de: "Vermeidbarer Wert im Jahr (Spanne)")
  }
  package static var columnFixWorth: Self {
    Self(en: "Whole worth of a year (range)", de: "Ganzer Wert im Jahr (Spanne)")
  }
  package static var fixDownToThreshold: Self {
    Self(
      en: "{share}, down to the threshold ({rate})",
      de: "{share}, bis zur Schwelle ({rate})"
    )
  }
  package static var fixDownToChannel: Self {
    Self(
      en: "{share}, down to {rate}, as {touchpoint} of the same channel",
      de: "{share}, bis {rate}, wie {touchpoint} im selben Kanal"
    )
  }
  package static var fixDownToStage: Self {
    Self(
      en: "{share}, down to {rate}, as {touchpoint} of the same stage",
      de: "{share}, bis {rate}, wie {touchpoint} in derselben Phase"
    )
  }
  package static var fixNotAvoidable: Self { Self(en: "nothing", de: "nichts") }
  package static var fixNoteAvoidable: Self {
    Self(
      en:
        "Avoidable is what lies above the threshold. Without a threshold, it is what lies above the rate of the best touchpoint of the same channel, else of the same stage: the upper end of its interval, over at least {least} journeys or contacts. Where a rate is of fewer, nothing is said.",
      de:
        "Vermeidbar ist, was über der Schwelle liegt. Ohne Schwelle ist es, was über der Quote des besten Kontaktpunkts im selben Kanal liegt, sonst in derselben Phase: über dem oberen Ende ihres Intervalls, bei mindestens {least} Journeys oder Kontakten. Beruht eine Quote auf weniger, wird nichts gesagt."
    )
  }
  package static var fixNoteDropOff: Self {
    Self(
      en:
        "The worth of drop-off is revenue at risk times the margin ({margin}): an upper estimate, since those who left may differ from those who stayed. What is lost after a goal counts nothing.",
      de:
        "Der Wert von Abbrüchen ist der Umsatz auf dem Spiel mal der Marge ({margin}): eine obere Schätzung, denn wer ging, kann anders sein als wer blieb. Was nach einem Ziel verloren geht, zählt nicht."
    )
  }
  package static var fixNoteComplaint: Self {
    Self(
      en:
        "The worth of complaints is the journeys that complained, times what they were lost more often than the others there, times what a customer brings after the first period ({value}). That complaints and losses go together proves no cause.",
      de:
        "Der Wert von Beschwerden sind die Journeys mit Beschwerde, mal dem, was sie häufiger verloren gingen als die anderen dort, mal dem, was ein Kunde nach dem ersten Zeitraum bringt ({value}). Dass Beschwerden und Verluste zusammen auftreten, belegt keine Ursache."
    )
  }
  package static var fixNoteComplaintNone: Self {
    Self(
      en: "Complaints have no worth here, because what a customer is worth is not known.",
      de: "Beschwerden haben hier keinen Wert, weil nicht bekannt ist, was ein Kunde wert ist."
    )
  }
  package static var fixNoteComplaintHidden: Self {
    Self(
      en:
        "Complaints have no worth here, because what a customer is worth is hidden, or not known.",
      de:
        "Beschwerden haben hier keinen Wert, weil verborgen oder nicht bekannt ist, was ein Kunde wert ist."
    )
  }
  package static var fixNoteRange: Self {
    Self(
      en:
        "Ranges multiply the lower ends of the factors’ intervals, and the upper ends: they are wider than 95% intervals.",
      de:
        "Spannen multiplizieren die unteren und die oberen Enden der Intervalle ihrer Faktoren: Sie sind weiter als 95-%-Intervalle."
    )
  }
  package static var fixNoteYear: Self {
    Self(
      en: "The worth of a year is that of the log ({span}), scaled to 365 days.",
      de: "Der Wert im Jahr ist der des Protokolls ({span}), auf 365 Tage umgerechnet."
    )
  }
  package static var fixNoteExtrapolated: Self {
    Self(
      en:
        "**The worth of a year is an extrapolation**: the log spans {span} only, less than 30 days.",
      de:
        "**Der Wert im Jahr ist hochgerechnet**: Das Protokoll umfasst nur {span}, weniger als 30 Tage."
    )
  }
  package static var playbooksTitle: Self {
    Self(en: "What to do when it happens", de: "Was zu tun ist, wenn es geschieht")
  }
  package static var playbookResponse: Self {
    Self(en: "Standard response: {text}.", de: "Standardantwort: {text}.")
  }
  package static var playbookEscalation: Self {
    Self(en: "Bring in: {text}.", de: "Hinzuzuziehen: {text}.")
  }
  package static var playbookArticle: Self {
    Self(en: "Self-service article: {text}.", de: "Artikel zur Selbsthilfe: {text}.")
  }
  package static var playbookOf: Self { Self(en: "**{title}.**", de: "**{title}.**") }
  package static var returnsTitle: Self {
    Self(en: "What planned fixes return", de: "Was geplante Maßnahmen einbringen")
  }
  package static var returnsIntro: Self {
    Self(
      en:
        "Gain: the worth of a year times the expected reduction. Return: (gain − cost) / cost, in the first year. The reduction is what somebody expects; no log proves it.",
      de:
        "Gewinn: der Wert eines Jahres mal der erwarteten Verringerung. Rendite: (Gewinn − Kosten) / Kosten, im ersten Jahr. Die Verringerung ist eine Erwartung; kein Protokoll belegt sie."
    )
  }
  package static var columnFix: Self { Self(en: "Fix", de: "Maßnahme") }
  package static var columnFixTarget: Self { Self(en: "Against", de: "Gegen") }
  package static var columnFixReduction: Self {
    Self(en: "Expected reduction", de: "Erwartete Verringerung")
  }
  package static var columnFixGain: Self {
    Self(en: "Gain of a year (range)", de: "Gewinn im Jahr (Spanne)")
  }
  package static var columnFixReturn: Self {
    Self(en: "Return (range)", de: "Rendite (Spanne)")
  }
  package static var columnFixMonths: Self {
    Self(en: "Months to break even (range)", de: "Monate bis zur Deckung (Spanne)")
  }
  package static var fixTarget: Self {
    Self(en: "{kind}: {title}", de: "{kind}: {title}")
  }
  package static var fixNothingHappened: Self {
    Self(
      en: "nothing of the kind happened",
      de: "nichts dergleichen kam vor",
      whereHidden: .orHidden
    )
  }
  package static var fixMonthsOpen: Self {
    Self(en: "{value} (from {low})", de: "{value} (ab {low})")
  }
  package static var teamFixes: Self {
    Self(en: "What the team could mend", de: "Was das Team beheben kann")
  }
  package static var teamFixesNone: Self {
    Self(
      en: "Nothing went wrong at its touchpoints.",
      de: "An seinen Kontaktpunkten ging nichts schief.",
      whereHidden: .orHidden
    )
  }
  package static var teamFixesIntro: Self {
    Self(
      en: "The ranks are those among all of the journey.",
      de: "Die Ränge gelten in der ganzen Journey."
    )
  }
  package static var teamHandovers: Self {
    Self(
      en: "What other teams’ failures cost the team",
      de: "Was die Schwachstellen anderer Teams kosten"
    )
  }
  package static var teamHandoversIntro: Self {
    Self(
      en:
        "Journeys that other teams’ touchpoints lost, or that complained of them, directly before they would have come to this team. An estimate: of those who went on from there, this share came here next; of those who were lost, as many would have.",
      de:
        "Journeys, die Kontaktpunkte anderer Teams verloren oder die sich über diese beschwerten, unmittelbar bevor sie zu diesem Team gekommen wären. Eine Schätzung: Von denen, die von dort weitergingen, kam dieser Anteil als Nächstes hierher; von den Verlorenen wären es ebenso viele gewesen."
    )
  }
  package static var teamHandoversNone: Self {
    Self(
      en: "No touchpoint of another team that leads here lost a journey or drew a complaint.",
      de:
        "Kein Kontaktpunkt eines anderen Teams, von dem Wege hierher führen, verlor eine Journey oder zog eine Beschwerde nach sich.",
      whereHidden: .orHidden
    )
  }
  package static var teamHandoversOmitted: Self {
    Self(
      en: "{count} further {count|touchpoint|touchpoints}, with about {lost} journeys lost.",
      de:
        "{count} {count|weiterer Kontaktpunkt|weitere Kontaktpunkte} mit etwa {lost} verlorenen Journeys."
    )
  }
  package static var columnHandoverShare: Self {
    Self(en: "Of those who went on, came here", de: "Kamen hierher, von den Weitergegangenen")
  }
  package static var columnHandoverLost: Self {
    Self(en: "Lost before coming", de: "Zuvor verloren")
  }
  package static var columnHandoverComplained: Self {
    Self(en: "Complained before coming", de: "Zuvor beschwert")
  }
  package static var columnHandoverWorth: Self {
    Self(en: "Worth (range)", de: "Wert (Spanne)")
  }
  package static var teamsOwnersWithoutTouchpoint: Self {
    Self(
      en: "Owners of standards that own no touchpoint:",
      de: "Für Standards zuständig, aber für keinen Kontaktpunkt:"
    )
  }
}
