// What stands in and around diagrams.

extension TextID {
  package static var diagramJourneyMap: Self {
    Self(en: "Journey map: {title}", de: "Journey-Karte: {title}")
  }
  package static var diagramFailurePoints: Self {
    Self(en: "Failure points: {title}", de: "Schwachstellen: {title}")
  }

  package static var diagramStages: Self {
    Self(en: "{count} {count|stage|stages}", de: "{count} {count|Phase|Phasen}")
  }
  package static var diagramTouchpoints: Self {
    Self(
      en: "{count} {count|touchpoint|touchpoints}",
      de: "{count} {count|Kontaktpunkt|Kontaktpunkte}"
    )
  }
  package static var diagramDesignedWays: Self {
    Self(
      en: "{count} designed {count|way|ways}",
      de: "{count} {count|entworfener Weg|entworfene Wege}"
    )
  }
  package static var diagramOwners: Self {
    Self(
      en: "{count} {count|owner|owners}",
      de: "{count} {count|zuständiges Team|zuständige Teams}"
    )
  }
  package static var diagramAsDesigned: Self {
    Self(en: "As designed: {parts}.", de: "Wie entworfen: {parts}.")
  }
  package static var diagramDesignedJourney: Self {
    Self(en: "The designed journey: {parts}.", de: "Die entworfene Journey: {parts}.")
  }
  package static var diagramBeginsAt: Self {
    Self(en: "It begins at {titles}.", de: "Sie beginnt bei: {titles}.")
  }
  package static var diagramGoalIs: Self {
    Self(en: "Its goal is {titles}.", de: "Ihr Ziel ist: {titles}.")
  }
  package static var diagramAndMore: Self {
    Self(en: "{titles} and {count} more", de: "{titles} und {count} {count|weiteres|weitere}")
  }
  package static var diagramChannel: Self { Self(en: "channel", de: "Kanal") }
  package static var diagramOwner: Self { Self(en: "owner", de: "zuständig") }
  package static var diagramWay: Self { Self(en: "{from} to {to}", de: "{from} nach {to}") }
  package static var diagramWayDesigned: Self {
    Self(en: "{way}: designed", de: "{way}: entworfen")
  }
  package static var diagramWayUnused: Self {
    Self(
      en: "{way}: designed, never taken",
      de: "{way}: entworfen, nie genommen",
      whereHidden: .orHidden
    )
  }
  package static var diagramWayTaken: Self {
    Self(
      en:
        "{way}: {steps} {steps|step|steps} by {journeys} {journeys|journey|journeys}, {share} of the steps out",
      de:
        "{way}: {steps} {steps|Schritt|Schritte} in {journeys} {journeys|Journey|Journeys}, {share} der abgehenden Schritte"
    )
  }
  package static var diagramWayUndesigned: Self {
    Self(en: "{way}, not designed", de: "{way}, nicht entworfen")
  }
  package static var diagramNotDrawn: Self {
    Self(en: "Not drawn: {parts}.", de: "Nicht gezeichnet: {parts}.")
  }
  package static var diagramLabelsLeftOut: Self {
    Self(
      en: "No room for the share of {count} {count|arrow|arrows}; the report has it.",
      de: "Ohne Platz für den Anteil: {count} {count|Pfeil|Pfeile}; er steht im Bericht."
    )
  }
  package static var diagramRarerWays: Self {
    Self(
      en: "{count} further {count|way|ways} with {steps} of {all} {all|step|steps}",
      de:
        "{count} {count|weiterer Weg|weitere Wege} mit {steps} von {all} {all|Schritt|Schritten}"
    )
  }
  package static var diagramUnusedWays: Self {
    Self(
      en: "{count} designed {count|way|ways} that nobody took",
      de: "{count} {count|entworfener Weg, den|entworfene Wege, die} niemand nahm"
    )
  }

  package static var diagramEntry: Self { Self(en: "entry", de: "Einstieg") }
  package static var diagramGoal: Self { Self(en: "goal", de: "Ziel") }
  package static var diagramEnd: Self { Self(en: "end", de: "Ende") }
  package static var diagramExit: Self { Self(en: "exit", de: "Ausstieg") }
  package static var diagramEntryMeaning: Self {
    Self(
      en: "entry: where journeys are designed to begin",
      de: "Einstieg: wo Journeys beginnen sollen"
    )
  }
  package static var diagramGoalMeaning: Self {
    Self(en: "goal: what the company wants", de: "Ziel: was das Unternehmen will")
  }
  package static var diagramEndMeaning: Self {
    Self(en: "end: a legitimate last step", de: "Ende: ein vorgesehener letzter Schritt")
  }
  package static var diagramExitMeaning: Self {
    Self(
      en: "exit: the customer says that they leave",
      de: "Ausstieg: der Kunde sagt, dass er geht"
    )
  }
  package static var diagramDesignedWayOn: Self {
    Self(en: "designed way on", de: "entworfener Weg weiter")
  }

  package static var diagramNoEvents: Self { Self(en: "No events", de: "Keine Ereignisse") }
  package static var diagramPeriod: Self { Self(en: "{first} to {last}", de: "{first} bis {last}") }
  package static var diagramPeriodAsOf: Self {
    Self(en: "{first} to {last}, as of {asOf}", de: "{first} bis {last}, Stand {asOf}")
  }
  package static var diagramFilter: Self { Self(en: "Filter: {filter}", de: "Filter: {filter}") }
  package static var diagramAllJourneys: Self { Self(en: "all journeys", de: "alle Journeys") }
  package static var diagramAllButExcluded: Self {
    Self(
      en: "all journeys, {count} {count|row|rows} left out by the definition",
      de: "alle Journeys, ohne {count} {count|Zeile|Zeilen}, die die Definition ausnimmt"
    )
  }
  package static var diagramTotals: Self {
    Self(
      en:
        "{events} {events|event|events}, {customers} {customers|customer|customers}, {journeys} {journeys|journey|journeys}: {completed} completed, {left} dropped off, {open} still open",
      de:
        "{events} {events|Ereignis|Ereignisse}, {customers} {customers|Kunde|Kunden}, {journeys} {journeys|Journey|Journeys}: {completed} abgeschlossen, {left} abgebrochen, {open} noch offen",
      casesEn:
        "{events} {events|event|events}, {customers} {customers|case|cases}, {journeys} {journeys|journey|journeys}: {completed} completed, {left} dropped off, {open} still open",
      casesDe:
        "{events} {events|Ereignis|Ereignisse}, {customers} {customers|Vorgang|Vorgänge}, {journeys} {journeys|Journey|Journeys}: {completed} abgeschlossen, {left} abgebrochen, {open} noch offen"
    )
  }
  package static var diagramNoFailurePoint: Self {
    Self(
      en: "No touchpoint stands out as a failure point.",
      de: "Kein Kontaktpunkt fällt als Schwachstelle auf.",
      whereHidden: .orHidden
    )
  }
  package static var diagramLoses: Self {
    Self(
      en: "{touchpoint} loses {count} {count|journey|journeys}",
      de: "{touchpoint} verliert {count} {count|Journey|Journeys}"
    )
  }
  package static var diagramComplained: Self {
    Self(
      en: "{count} {count|journey|journeys} complained about or after {touchpoint}",
      de:
        "{count} {count|Journey hatte|Journeys hatten} eine Beschwerde über oder nach {touchpoint}"
    )
  }
  package static var diagramDropOffEvidence: Self {
    Self(
      en: "{point}: drop-off {rate}, 95% interval {range}, of {of}",
      de: "{point}: Abbruchquote {rate}, 95-%-Intervall {range}, von {of}"
    )
  }
  package static var diagramComplaintEvidence: Self {
    Self(
      en: "{point}: complaint rate {rate}, 95% interval {range}, of {of}",
      de: "{point}: Beschwerdequote {rate}, 95-%-Intervall {range}, von {of}"
    )
  }
  package static var diagramFailureBy: Self {
    Self(
      en: "{point}, a failure by its threshold of {threshold}",
      de: "{point}, bei einer Schwelle von {threshold} eine Schwachstelle"
    )
  }
  package static var diagramWatchBy: Self {
    Self(
      en: "{point}, to be watched by its threshold of {threshold}",
      de: "{point}, bei einer Schwelle von {threshold} zu beobachten"
    )
  }
  package static var diagramFolded: Self {
    Self(
      en:
        "Folded: {count} of {all} {all|touchpoint|touchpoints}, with {visits} of {allVisits} {allVisits|visit|visits} and {left} of {allLeft} dropped off.",
      de:
        "Zusammengefasst: {count} von {all} {all|Kontaktpunkt|Kontaktpunkten}, mit {visits} von {allVisits} {allVisits|Besuch|Besuchen} und {left} von {allLeft} {allLeft|Abbruch|Abbrüchen}."
    )
  }
  package static var diagramQuieter: Self {
    Self(
      en: "+ {count} quieter {count|touchpoint|touchpoints}",
      de: "+ {count} {count|ruhigerer Kontaktpunkt|ruhigere Kontaktpunkte}"
    )
  }
  package static var diagramVisits: Self {
    Self(en: "{count} {count|visit|visits}", de: "{count} {count|Besuch|Besuche}")
  }
  package static var diagramJourneys: Self {
    Self(en: "{count} {count|journey|journeys}", de: "{count} {count|Journey|Journeys}")
  }
  package static var diagramJourneysWord: Self { Self(en: "journeys", de: "Journeys") }
  package static var diagramJourneyWord: Self { Self(en: "journey", de: "Journey") }
  package static var diagramLeft: Self {
    Self(en: "{count} lost", de: "{count} {count|Abbruch|Abbrüche}")
  }
  package static var diagramLeftOf: Self {
    Self(en: "{left} of {count} lost", de: "Abbrüche: {left} von {count}")
  }
  package static var diagramComplaints: Self {
    Self(en: "{count} {count|complaint|complaints}", de: "{count} {count|Beschwerde|Beschwerden}")
  }
  package static var diagramRepeats: Self {
    Self(
      en: "{count} straight after another one here",
      de: "{count} gleich nach einem anderen hier"
    )
  }

  package static var diagramDropOffWord: Self { Self(en: "drop-off", de: "Abbruch") }
  package static var diagramComplaintWord: Self { Self(en: "complaint", de: "Beschwerde") }
  package static var diagramOf: Self { Self(en: "of {count}", de: "von {count}") }
  package static var diagramOfNobody: Self {
    Self(en: "of nobody yet", de: "noch niemand", whereHidden: .orHidden)
  }
  package static var diagramNeverVisited: Self {
    Self(en: "never visited", de: "nie besucht", whereHidden: .orHidden)
  }
  package static var diagramMostLeft: Self { Self(en: "most lost", de: "Abbrüche: Nr. 1") }
  package static var diagramSecondMostLeft: Self {
    Self(en: "2nd most lost", de: "Abbrüche: Nr. 2")
  }
  package static var diagramThirdMostLeft: Self {
    Self(en: "3rd most lost", de: "Abbrüche: Nr. 3")
  }
  package static var diagramMovedOn: Self { Self(en: "moved on", de: "weitergegangen") }
  package static var diagramCompleted: Self { Self(en: "completed", de: "abgeschlossen") }
  package static var diagramExited: Self {
    Self(en: "exited here, lost earlier", de: "hier ausgestiegen, vorher verloren")
  }
  package static var diagramDroppedOff: Self { Self(en: "dropped off", de: "abgebrochen") }
  package static var diagramOpen: Self { Self(en: "still open", de: "noch offen") }
  package static var diagramBecame: Self { Self(en: "{count} {became}", de: "{count} {became}") }
  package static var diagramNoDropOffYet: Self {
    Self(en: "no drop-off yet", de: "noch keine Abbruchquote", whereHidden: .orHidden)
  }
  package static var diagramNoComplaintYet: Self {
    Self(en: "no complaint rate yet", de: "noch keine Beschwerdequote", whereHidden: .orHidden)
  }
  package static var diagramDropOffRate: Self {
    Self(
      en: "drop-off {rate} {range}, {count} of {of}",
      de: "Abbruchquote {rate} {range}, {count} von {of}"
    )
  }
  package static var diagramComplaintRate: Self {
    Self(
      en: "complaint rate {rate} {range}, {count} of {of}",
      de: "Beschwerdequote {rate} {range}, {count} von {of}"
    )
  }
  package static var diagramLossRank: Self {
    Self(en: "number {rank} in journeys lost", de: "Nummer {rank} nach verlorenen Journeys")
  }
  package static var diagramOwnedBy: Self { Self(en: "owner {owner}", de: "zuständig: {owner}") }
  package static var diagramInChannel: Self {
    Self(en: "channel {channel}", de: "Kanal {channel}")
  }

  package static var diagramSignFailure: Self {
    Self(en: "failure: interval above threshold", de: "Schwachstelle: Intervall über der Schwelle")
  }
  package static var diagramSignWatch: Self {
    Self(en: "watch: rate above it", de: "beobachten: Quote darüber")
  }
  package static var diagramSignTooFew: Self {
    Self(en: "too few: under 20", de: "zu wenige: unter 20")
  }
  package static var diagramSignRanked: Self {
    Self(
      en: "most journeys lost here (no threshold is set)",
      de: "hier brachen die meisten Journeys ab (keine Schwelle gesetzt)"
    )
  }
  package static var diagramSignDesigned: Self {
    Self(en: "designed, width by steps", de: "entworfen, Breite nach Schritten")
  }
  package static var diagramSignUndesigned: Self { Self(en: "not designed", de: "nicht entworfen") }
  package static var diagramSignUnused: Self {
    Self(en: "designed, never taken", de: "entworfen, nie genommen", whereHidden: .orHidden)
  }
  package static var diagramSignShare: Self {
    Self(en: "share of the steps out", de: "Anteil der abgehenden Schritte")
  }
  package static var diagramSignRate: Self {
    Self(
      en: "rate, 95% interval, journeys judged",
      de: "Quote, 95-%-Intervall, beurteilte Journeys"
    )
  }
  package static var diagramSignRepeats: Self {
    Self(en: "visited again straight away", de: "gleich noch einmal besucht")
  }
}
