// What became of the rows of the log.

extension TextID {
  package static var dataQuality: Self { Self(en: "Data quality", de: "Datenqualität") }
  package static var rowsTable: Self {
    Self(
      en: "What became of the rows",
      de: "Was aus den Zeilen wurde"
    )
  }
  package static var rejectedRows: Self {
    Self(
      en: "Rows that could not be read",
      de: "Nicht lesbare Zeilen"
    )
  }
  package static var rejectedNone: Self {
    Self(
      en: "Every row could be read.",
      de: "Jede Zeile war lesbar."
    )
  }
  package static var reasonFields: Self { Self(en: "malformed row", de: "fehlerhafte Zeile") }
  package static var reasonCustomer: Self {
    Self(en: "no customer", de: "kein Kunde", casesEn: "no case", casesDe: "kein Vorgang")
  }
  package static var reasonTime: Self { Self(en: "unreadable time", de: "Zeit nicht lesbar") }
  package static var reasonEvent: Self {
    Self(en: "no event name", de: "kein Name des Ereignisses")
  }
  package static var checkSwallowed: Self {
    Self(
      en:
        "A quotation mark opens and never closes, or only far below: {places}. {lines} {lines|line|lines} below {lines|was|were} read as part of such a row and {lines|is|are} missing.",
      de:
        "Ein Anführungszeichen öffnet und schließt nie oder erst weit unten: {places}. {lines} {lines|Zeile|Zeilen} darunter {lines|wurde|wurden} als Teil einer solchen Zeile gelesen und {lines|fehlt|fehlen}."
    )
  }
  package static var place: Self { Self(en: "{file} line {line}", de: "{file} Zeile {line}") }
  package static var placesMore: Self {
    Self(
      en: "{places}, and {count} more",
      de: "{places} und {count} weitere"
    )
  }
  package static var waysMore: Self {
    Self(
      en: "{ways}, and {count} more",
      de: "{ways} und {count} {count|weiterer|weitere}"
    )
  }
  /// After a word that asks for the dative in German.
  package static var touchpointsMore: Self {
    Self(
      en: "{touchpoints}, and {count} more",
      de: "{touchpoints} und {count} weiteren"
    )
  }
  package static var unmappedEvents: Self {
    Self(
      en: "Events that belong to nothing in the definition",
      de: "Ereignisse, die zu nichts in der Definition gehören"
    )
  }
  package static var unmappedNone: Self {
    Self(
      en: "Every event belongs to a touchpoint or a signal.",
      de: "Jedes Ereignis gehört zu einem Kontaktpunkt oder einem Signal."
    )
  }
  package static var unmappedOmitted: Self {
    Self(
      en:
        "{names} further {names|name|names} with {events} {events|event|events} {names|is|are} not shown.",
      de:
        "{names} weitere {names|Name|Namen} mit {events} {events|Ereignis|Ereignissen} {names|ist|sind} nicht gezeigt."
    )
  }
  package static var checkRows: Self { Self(en: "rows read", de: "gelesene Zeilen") }
  package static var checkExcluded: Self {
    Self(
      en: "left out by the definition",
      de: "von der Definition ausgelassen"
    )
  }
  package static var checkRejected: Self { Self(en: "could not be read", de: "nicht lesbar") }
  package static var checkEvents: Self { Self(en: "events", de: "Ereignisse") }
  package static var checkMapped: Self {
    Self(
      en: "belong to a touchpoint or signal",
      de: "gehören zu einem Kontaktpunkt oder Signal"
    )
  }
  package static var checkUnmapped: Self {
    Self(
      en: "belong to nothing in the definition",
      de: "gehören zu nichts in der Definition"
    )
  }
  package static var checkAfterAsOf: Self {
    Self(
      en: "after the as-of time, left out",
      de: "nach dem Stichzeitpunkt, ausgelassen"
    )
  }
  package static var checkTies: Self {
    Self(
      en: "steps with the same time as the one before",
      de: "Schritte mit derselben Zeit wie der davor"
    )
  }
  package static var checkDuplicates: Self {
    Self(
      en: "duplicates of an earlier event",
      de: "Dubletten früherer Ereignisse"
    )
  }
  package static var checkRagged: Self {
    Self(
      en: "rows with too few or too many fields",
      de: "Zeilen mit zu wenigen oder zu vielen Feldern"
    )
  }
  package static var checkScores: Self {
    Self(
      en: "unreadable scores",
      de: "unlesbare Bewertungen"
    )
  }
  package static var checkAmounts: Self {
    Self(
      en: "unreadable amounts of value or cost",
      de: "unlesbare Beträge von Wert oder Kosten"
    )
  }
  package static var checkDueTimes: Self {
    Self(
      en: "unreadable promised times and stops",
      de: "unlesbare zugesagte Zeiten und Stopps"
    )
  }
  package static var checkDueTimesPlaces: Self {
    Self(
      en: "Unreadable promised times and stops: {places}.",
      de: "Unlesbare zugesagte Zeiten und Stopps: {places}."
    )
  }
  package static var checkTimes: Self {
    Self(
      en: "local times in a change of the clock",
      de: "Ortszeiten während einer Zeitumstellung"
    )
  }
  package static var checkText: Self {
    Self(
      en: "invalid byte sequences",
      de: "ungültige Bytefolgen"
    )
  }
  package static var checkSilences: Self {
    Self(
      en: "silences that ended with a return",
      de: "Zeiten der Stille, auf die eine Rückkehr folgte"
    )
  }
  package static var checkTruncated: Self {
    Self(
      en: "journeys begun before the log",
      de: "vor dem Protokoll begonnene Journeys"
    )
  }
  package static var checkSpan: Self {
    Self(
      en: "The log spans {span}, from {first} to {last}.",
      de: "Das Protokoll umfasst {span}, von {first} bis {last}."
    )
  }
}
