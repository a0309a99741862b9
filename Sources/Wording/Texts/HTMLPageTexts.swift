// What stands around a report's sections on a page, and what its scripts say.

extension TextID {
  package static var pageSkip: Self { Self(en: "Skip to the report", de: "Zum Bericht springen") }
  package static var pageContents: Self { Self(en: "Contents", de: "Inhalt") }
  package static var pagePrint: Self { Self(en: "Print", de: "Drucken") }
  package static var pageDark: Self { Self(en: "Dark colours", de: "Dunkle Farben") }
  package static var pageData: Self { Self(en: "The data as a table", de: "Die Daten als Tabelle") }
  package static var drawingPart: Self {
    Self(
      en: "{title}: part {number} of {count}. Neighbouring parts overlap.",
      de: "{title}: Teil {number} von {count}. Benachbarte Teile überlappen sich."
    )
  }
  package static var pageMadeBy: Self {
    Self(
      en: "Made by Waymark {version}. This page needs nothing beside it and sends nothing.",
      de: "Erstellt mit Waymark {version}. Diese Seite braucht nichts weiter und sendet nichts."
    )
  }
  package static var pageFilter: Self { Self(en: "Filter rows", de: "Zeilen filtern") }
  package static var pageRowsShown: Self {
    Self(en: "{shown} of {all} rows", de: "{shown} von {all} Zeilen")
  }
  package static var pageSorted: Self {
    Self(en: "Sorted by {column}, {order}", de: "Sortiert nach {column}, {order}")
  }
  package static var pageAscending: Self { Self(en: "ascending", de: "aufsteigend") }
  package static var pageDescending: Self { Self(en: "descending", de: "absteigend") }
  package static var pageUnsorted: Self {
    Self(en: "In the original order", de: "In der ursprünglichen Reihenfolge")
  }

  // The first screen.
  package static var pageBasis: Self {
    Self(en: "What this rests on", de: "Worauf das beruht")
  }
  package static var pageJourneys: Self { Self(en: "Journeys", de: "Journeys") }
  package static var pageOfCustomers: Self {
    Self(
      en: "of {customers} {customers|customer|customers}",
      de: "von {customers} {customers|Kunde|Kunden}",
      casesEn: "of {customers} {customers|case|cases}",
      casesDe: "von {customers} {customers|Vorgang|Vorgängen}"
    )
  }
  package static var pageCompleted: Self { Self(en: "Completed", de: "Abgeschlossen") }
  package static var pageDroppedOff: Self { Self(en: "Dropped off", de: "Abgebrochen") }
  package static var pageOpen: Self { Self(en: "Still open", de: "Noch offen") }
  package static var pageOfJourneys: Self {
    Self(
      en: "{count} of {of} {of|journey|journeys}",
      de: "{count} von {of} {of|Journey|Journeys}"
    )
  }
  package static var pageReachedGoal: Self { Self(en: "Reached a goal", de: "Ziel erreicht") }
  package static var pageOfGiven: Self {
    Self(
      en: "{count} of {of} {of|journey|journeys} that were given {window}",
      de: "{count} von {of} {of|Journey|Journeys} mit ganzer Frist ({window})"
    )
  }
  package static var pageComplaints: Self { Self(en: "Complaints", de: "Beschwerden") }
  package static var pageTraced: Self {
    Self(
      en: "{count} traced to a touchpoint",
      de: "{count} einem Kontaktpunkt zugeordnet"
    )
  }

  // A finding's number.
  package static var pageUnitDroppedOff: Self { Self(en: "dropped off", de: "brachen ab") }
  package static var pageUnitComplained: Self {
    Self(en: "complained", de: "beschwerten sich")
  }
  package static var pageUnitLost: Self {
    Self(en: "journeys lost", de: "verlorene Journeys")
  }
  package static var pageUnitMissed: Self {
    Self(
      en: "{count|standard|standards} missed",
      de: "{count|Standard|Standards} verfehlt"
    )
  }
  package static var pageUnitRepeated: Self {
    Self(en: "of contacts repeated", de: "der Kontakte wiederholt")
  }
  package static var pageUnitWay: Self {
    Self(en: "went this way", de: "gingen diesen Weg")
  }
}
