// What stands around a report's sections on a page, and what its scripts say.

extension TextID {
  package static var pageSkip: Self { Self(en: "Skip to the report", de: "Zum Bericht springen") }
  package static var pageContents: Self { Self(en: "Contents", de: "Inhalt") }
  package static var pagePrint: Self { Self(en: "Print", de: "Drucken") }
  package static var pageDark: Self { Self(en: "Dark colours", de: "Dunkle Farben") }
  package static var pageData: Self { Self(en: "The data as a table", de: "Die Daten als Tabelle") }
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
}
