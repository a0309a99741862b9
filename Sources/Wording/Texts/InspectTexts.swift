// What `inspect` says of a log, and how it would be read.

extension TextID {
  package static var inspectAnd: Self { Self(en: "and", de: "und") }
  package static var inspectRows: Self {
    Self(en: "{count} {count|row|rows}", de: "{count} {count|Zeile|Zeilen}")
  }
  package static var inspectFirstRows: Self {
    Self(
      en: "the first {count} {count|row|rows} looked at",
      de: "die {count|erste|ersten} {count} {count|Zeile|Zeilen} angesehen"
    )
  }
  package static var inspectHeaderLine: Self {
    Self(en: "header in line {line}", de: "Kopf in Zeile {line}")
  }
  package static var inspectDelimited: Self {
    Self(en: "delimited by {delimiter}", de: "getrennt durch {delimiter}")
  }
  package static var inspectColumn: Self { Self(en: "Column", de: "Spalte") }
  package static var inspectType: Self { Self(en: "Type", de: "Art") }
  package static var inspectDifferent: Self { Self(en: "Different", de: "Verschiedene") }
  package static var inspectEmpty: Self { Self(en: "Empty", de: "Leer") }
  package static var inspectValues: Self {
    Self(en: "Commonest values, or their shape", de: "Häufigste Werte, oder ihre Form")
  }
  package static var inspectFacts: Self {
    Self(
      en: "{column}: {type}, {distinct} different, {empty} empty",
      de: "{column}: {type}, {distinct} verschiedene, {empty} leer"
    )
  }
  package static var inspectNoName: Self { Self(en: "(no name)", de: "(kein Name)") }
  package static var inspectUnderOne: Self { Self(en: "under 1 %", de: "unter 1 %") }
  package static var inspectOverNinetyNine: Self { Self(en: "over 99 %", de: "über 99 %") }
  package static var inspectReading: Self {
    Self(en: "How it would be read", de: "Wie es gelesen würde")
  }
  package static var inspectNotes: Self { Self(en: "Notes", de: "Hinweise") }
  package static var inspectProblems: Self { Self(en: "Problems", de: "Probleme") }
  package static var inspectError: Self { Self(en: "error", de: "Fehler") }
  package static var inspectWarning: Self { Self(en: "warning", de: "Warnung") }

  // Kinds of values.

  package static var inspectKindEmpty: Self { Self(en: "empty", de: "leer") }
  package static var inspectKindText: Self { Self(en: "text", de: "Text") }
  package static var inspectKindNumber: Self { Self(en: "number", de: "Zahl") }
  package static var inspectKindTime: Self { Self(en: "time", de: "Zeit") }
  package static var inspectKindTruth: Self { Self(en: "true/false", de: "ja/nein") }
  package static var inspectKindKey: Self { Self(en: "id", de: "Schlüssel") }

  // What stands for values that are not shown.

  package static var inspectHidden: Self {
    Self(en: "not shown ({reason}): {shape}", de: "nicht gezeigt ({reason}): {shape}")
  }
  package static var inspectLength: Self {
    Self(
      en: "{count} {count|character|characters}",
      de: "{count} Zeichen"
    )
  }
  package static var inspectLengths: Self {
    Self(en: "{from} to {to} characters", de: "{from} bis {to} Zeichen")
  }
  package static var inspectMostly: Self { Self(en: "mostly {pattern}", de: "meist {pattern}") }
  package static var inspectHiddenCustomer: Self { Self(en: "the customer", de: "der Kunde") }
  package static var inspectHiddenCase: Self { Self(en: "the case", de: "der Vorgang") }
  package static var inspectHiddenPersonal: Self {
    Self(en: "named like a person’s data", de: "heißt wie Daten einer Person")
  }
  package static var inspectHiddenKey: Self { Self(en: "keys", de: "Schlüssel") }
  package static var inspectHiddenContact: Self {
    Self(en: "e-mail addresses or telephone numbers", de: "E-Mail-Adressen oder Telefonnummern")
  }
  package static var inspectHiddenVaried: Self {
    Self(en: "values that hardly come back", de: "Werte, die kaum wiederkehren")
  }
  package static var inspectHiddenText: Self { Self(en: "free text", de: "freier Text") }
  package static var inspectNoCategory: Self {
    Self(en: "no value is there often", de: "kein Wert kommt oft vor")
  }

  // Roles and why columns play them.

  package static var inspectChoice: Self {
    Self(en: "{role}: {columns} ({reason})", de: "{role}: {columns} ({reason})")
  }
  package static var inspectTimesChoice: Self {
    Self(en: "times: {times} ({reason})", de: "times: {times} ({reason})")
  }
  package static var roleCustomer: Self { Self(en: "customer", de: "Kunde") }
  package static var roleCase: Self { Self(en: "case", de: "Vorgang") }
  package static var roleTime: Self { Self(en: "time", de: "Zeit") }
  package static var roleEvent: Self { Self(en: "event", de: "Ereignis") }
  package static var becauseGiven: Self { Self(en: "as given", de: "wie angegeben") }
  package static var becauseCustomerName: Self {
    Self(
      en: "named like a customer; {count} different {count|value|values} in {rows} {rows|row|rows}",
      de:
        "heißt wie ein Kunde; {count} {count|verschiedener Wert|verschiedene Werte}, {rows} {rows|Zeile|Zeilen}"
    )
  }
  package static var becauseCaseName: Self {
    Self(
      en: "named like a case; {count} different {count|value|values} in {rows} {rows|row|rows}",
      de:
        "heißt wie ein Vorgang; {count} {count|verschiedener Wert|verschiedene Werte}, {rows} {rows|Zeile|Zeilen}"
    )
  }
  package static var becauseTimeName: Self {
    Self(en: "named like a time; {writing}", de: "heißt wie eine Zeit; {writing}")
  }
  package static var becauseEventName: Self {
    Self(
      en: "named like an event; {count} different {count|value|values} in {rows} {rows|row|rows}",
      de:
        "heißt wie ein Ereignis; {count} {count|verschiedener Wert|verschiedene Werte}, {rows} {rows|Zeile|Zeilen}"
    )
  }
  package static var becauseDateAndClock: Self {
    Self(en: "a date and a time of day", de: "ein Datum und eine Uhrzeit")
  }
  package static var becauseWholeCases: Self {
    Self(
      en:
        "each row is a whole case: {key} never repeats, and each of these columns holds a time",
      de:
        "jede Zeile ist ein ganzer Vorgang: {key} kommt nie zweimal vor, und jede dieser Spalten enthält eine Zeit"
    )
  }
  package static var becauseStandsForCustomer: Self {
    Self(en: "{reason}; it stands for the customer", de: "{reason}; steht für den Kunden")
  }

  // How times are written.

  package static var timesWritten: Self { Self(en: "times: {writing}", de: "Zeiten: {writing}") }
  package static var timesSpan: Self {
    Self(en: "from {from} to {to} UTC", de: "von {from} bis {to} UTC")
  }
  package static var writtenYearFirst: Self { Self(en: "year first", de: "Jahr zuerst") }
  package static var writtenDayFirst: Self { Self(en: "day first", de: "Tag zuerst") }
  package static var writtenMonthFirst: Self { Self(en: "month first", de: "Monat zuerst") }
  package static var writtenMonthName: Self {
    Self(en: "by the name of the month", de: "nach dem Namen des Monats")
  }
  package static var writtenNeedsFormat: Self {
    Self(en: "needs a time-format", de: "braucht ein time-format")
  }
  package static var writtenSeconds: Self { Self(en: "epoch seconds", de: "Epoche in Sekunden") }
  package static var writtenMilliseconds: Self {
    Self(en: "epoch milliseconds", de: "Epoche in Millisekunden")
  }
  package static var writtenMicroseconds: Self {
    Self(en: "epoch microseconds", de: "Epoche in Mikrosekunden")
  }

  // Notes.

  package static var notePossibleCustomer: Self {
    Self(
      en: "{column} could be the customer (--customer)",
      de: "{column} könnte der Kunde sein (--customer)"
    )
  }
  package static var notePossibleCase: Self {
    Self(
      en: "{column} is named like a case: with {option}, journeys are per customer and case",
      de: "{column} heißt wie ein Vorgang: Mit {option} gelten Journeys je Kunde und Vorgang"
    )
  }
  package static var noteSameColumns: Self {
    Self(
      en: "{column} says the same as {other} in every row",
      de: "{column} sagt in jeder Zeile dasselbe wie {other}"
    )
  }
  package static var noteNoStep: Self {
    Self(
      en:
        "{column} is left out of `times`: it is named like a plan or a last change, not like a step",
      de:
        "{column} fehlt in `times`: Die Spalte heißt wie ein Plan oder eine letzte Änderung, nicht wie ein Schritt"
    )
  }
}
