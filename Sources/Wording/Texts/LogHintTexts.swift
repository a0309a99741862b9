// What to do about what stands in the way of reading a log.

extension TextID {
  package static var hintDidYouMean: Self {
    Self(en: "did you mean {name}?", de: "ist {name} gemeint?")
  }
  package static var hintColumns: Self {
    Self(en: "its columns are {columns}", de: "seine Spalten sind {columns}")
  }
  package static var hintColumnsAndMore: Self {
    Self(
      en: "its columns are {columns} and {count} more",
      de: "seine Spalten sind {columns} und {count} weitere"
    )
  }
  package static var hintNoColumns: Self {
    Self(en: "the log has no named columns", de: "das Protokoll hat keine benannten Spalten")
  }
  package static var hintNoHeader: Self {
    Self(
      en: "its first line has values, not the names of columns: put a header before it",
      de: "seine erste Zeile enthält Werte, keine Namen von Spalten: einen Kopf davorsetzen"
    )
  }
  package static var hintZones: Self {
    Self(
      en: "zones have IANA names, such as Europe/Berlin",
      de: "Zonen haben IANA-Namen wie Europe/Berlin"
    )
  }
  package static var hintNameTimes: Self {
    Self(
      en: "name the column with times by --time, or how they are written by --time-format",
      de:
        "die Spalte mit den Zeiten mit --time nennen oder mit --time-format, wie sie geschrieben sind"
    )
  }
  package static var hintNameSnapshotTimes: Self {
    Self(
      en: "name the columns with times under `times`",
      de: "die Spalten mit Zeiten unter `times` nennen"
    )
  }
  package static var hintLeaveOutTime: Self {
    Self(
      en: "leave it out of `times`, or say by --time-format how its times are written",
      de: "sie aus `times` weglassen oder mit --time-format sagen, wie ihre Zeiten geschrieben sind"
    )
  }
  package static var hintWrite: Self { Self(en: "write {formats}", de: "{formats} schreiben") }
  package static var hintFormatFor: Self {
    Self(en: "time-format: {format} for {reading}", de: "time-format: {format} für {reading}")
  }
  package static var hintFormat: Self {
    Self(en: "write time-format: {format}", de: "time-format: {format} schreiben")
  }
  package static var hintOr: Self { Self(en: ", or ", de: ", oder ") }
  package static var hintWriteAlike: Self {
    Self(
      en: "write them alike in the export, best year first",
      de: "sie im Export gleich schreiben, am besten das Jahr zuerst"
    )
  }
  package static var hintMixedLayouts: Self {
    Self(
      en: "write them alike in the export; a time-format reads one way and rejects the rest",
      de:
        "sie im Export gleich schreiben; ein time-format liest eine Schreibweise und weist die übrigen ab"
    )
  }
  package static var hintMixedUnits: Self {
    Self(
      en: "write time-format: epoch-s, epoch-ms or epoch-us to read all of them so",
      de: "time-format: epoch-s, epoch-ms oder epoch-us schreiben, um alle so zu lesen"
    )
  }
  package static var hintCompactDigits: Self {
    Self(
      en: "write time-format: {format} for {shown}, or time-format: {unit}",
      de: "time-format: {format} für {shown} schreiben, oder time-format: {unit}"
    )
  }
  package static var hintNanoseconds: Self {
    Self(
      en: "divide them by 1000 in the export, and write time-format: epoch-us",
      de: "sie im Export durch 1000 teilen und time-format: epoch-us schreiben"
    )
  }
  package static var hintHoldsForAll: Self {
    Self(
      en:
        "{hint}; it holds for all columns of `times`: leave out those that are written otherwise",
      de: "{hint}; das gilt für alle Spalten von `times`: anders geschriebene weglassen"
    )
  }
  package static var hintNameColumn: Self {
    Self(
      en: "name one with {option}, or {key} under `log:`; {columns}",
      de: "eine mit {option} nennen oder mit {key} unter `log:`; {columns}"
    )
  }
  package static var hintChooseColumn: Self {
    Self(
      en: "choose one with {option}, or {key} under `log:`",
      de: "eine mit {option} wählen oder mit {key} unter `log:`"
    )
  }
  package static var hintWholeCases: Self {
    Self(
      en:
        "with `times:` under `log:` (or --times) in place of `time` and `event`, each of them is an event",
      de:
        "mit `times:` unter `log:` (oder --times) statt `time` und `event` ist jede von ihnen ein Ereignis"
    )
  }
  package static var hintRejected: Self {
    Self(
      en: "{count|it is|they are} rejected and counted",
      de: "sie {count|wird|werden} abgewiesen und gezählt"
    )
  }
  package static var hintCloseQuote: Self {
    Self(
      en: "close or remove it in the log; until then these lines are missing from every analysis",
      de: "im Protokoll schließen oder entfernen; bis dahin fehlen diese Zeilen in jeder Auswertung"
    )
  }
  package static var hintRagged: Self {
    Self(
      en: "{count|it is|they are} read where all mapped columns are there",
      de: "sie {count|wird|werden} gelesen, wo alle zugeordneten Spalten da sind"
    )
  }
  package static var hintEncoding: Self {
    Self(
      en: "if accents look wrong, name the encoding: --encoding windows-1252 or latin-1",
      de:
        "wenn Umlaute falsch aussehen, die Zeichenkodierung nennen: --encoding windows-1252 oder latin-1"
    )
  }
  package static var hintKept: Self {
    Self(
      en: "{count|it is|they are} counted, and kept",
      de: "sie {count|wird|werden} gezählt und behalten"
    )
  }
  package static var hintDeeperPath: Self {
    Self(en: "name a deeper one by its path", de: "einen tieferen mit seinem Pfad nennen")
  }
  package static var hintFirstOfName: Self {
    Self(en: "the first of them is read", de: "die erste von ihnen wird gelesen")
  }
  package static var hintOneColumn: Self {
    Self(
      en: "name the delimiter with --delimiter, or the lines before the header with --skip-rows",
      de: "das Trennzeichen mit --delimiter nennen oder die Zeilen vor dem Kopf mit --skip-rows"
    )
  }
  package static var hintRowsRejected: Self {
    Self(
      en: "these rows are rejected and counted",
      de: "diese Zeilen werden abgewiesen und gezählt"
    )
  }
  package static var hintTimesRejected: Self {
    Self(
      en: "these times are rejected and counted",
      de: "diese Zeiten werden abgewiesen und gezählt"
    )
  }
  package static var hintWithoutCustomer: Self {
    Self(
      en: "rows without a customer are rejected and counted",
      de: "Zeilen ohne Kunde werden abgewiesen und gezählt"
    )
  }
  package static var hintWithoutCase: Self {
    Self(
      en: "rows without a case are rejected and counted",
      de: "Zeilen ohne Vorgang werden abgewiesen und gezählt"
    )
  }
  package static var hintWithoutTime: Self {
    Self(
      en: "rows without a time are rejected and counted",
      de: "Zeilen ohne Zeit werden abgewiesen und gezählt"
    )
  }
  package static var hintWithoutEvent: Self {
    Self(
      en: "rows without an event are rejected and counted",
      de: "Zeilen ohne Ereignis werden abgewiesen und gezählt"
    )
  }
  package static var hintLeadingZeros: Self {
    Self(
      en: "they are read as they are; a spreadsheet would drop the zeros",
      de: "sie werden gelesen, wie sie sind; eine Tabellenkalkulation ließe die Nullen weg"
    )
  }
  package static var hintSpelling: Self {
    Self(
      en: "they are different events; let a touchpoint match each of them",
      de: "es sind verschiedene Ereignisse; ein Kontaktpunkt kann jedes von ihnen annehmen"
    )
  }
}
