// What stands in the way of reading a log, or is worth a look.

extension TextID {
  package static var problemMissingColumn: Self {
    Self(
      en: "the log has no column {column}, which is to be the {role}",
      de: "das Protokoll hat keine Spalte {column}, die für {role} stehen soll"
    )
  }
  package static var problemMissingTime: Self {
    Self(
      en: "the log has no column {column}, which is to be the time of {event}",
      de: "das Protokoll hat keine Spalte {column}, die die Zeit von {event} sein soll"
    )
  }
  package static var problemMissingAttribute: Self {
    Self(en: "the log has no column {column}", de: "das Protokoll hat keine Spalte {column}")
  }
  package static var problemMissingKey: Self {
    Self(
      en: "no sampled row has the key {column}",
      de: "keine der angesehenen Zeilen hat den Schlüssel {column}"
    )
  }
  package static var problemAsAttribute: Self {
    Self(
      en: "{problem}, which is to be the attribute {attribute}",
      de: "{problem} für das Attribut {attribute}"
    )
  }
  package static var problemUnknownZone: Self {
    Self(en: "unknown time zone {zone}", de: "unbekannte Zeitzone {zone}")
  }
  package static var problemEmptyTime: Self {
    Self(
      en: "the time column {columns} is empty in all {rows} sampled rows",
      de: "die Spalte {columns} mit den Zeiten ist in allen {rows} angesehenen Zeilen leer"
    )
  }
  package static var problemEmptyTimes: Self {
    Self(
      en: "{columns} {count|is|are} empty in all {rows} sampled rows",
      de: "{columns} {count|ist|sind} in allen {rows} angesehenen Zeilen leer"
    )
  }
  package static var problemUnreadableTimes: Self {
    Self(en: "no time can be read in {columns}", de: "in {columns} lässt sich keine Zeit lesen")
  }
  package static var problemSeveralReadings: Self {
    Self(
      en: "the times in {columns} can be read in more than one way: {example} is {ways}",
      de: "die Zeiten in {columns} lassen sich verschieden lesen: {example} ist {ways}"
    )
  }
  package static var problemNeedsFormat: Self {
    Self(
      en: "the times in {columns} need a time-format: {example} can only be read {reading}",
      de: "die Zeiten in {columns} brauchen ein time-format: {example} liest sich nur {reading}"
    )
  }
  package static var problemNeedsFormatNamed: Self {
    Self(
      en: "the times in {columns} need a time-format, being written as {example}",
      de: "die Zeiten in {columns} brauchen ein time-format, denn sie stehen da wie {example}"
    )
  }
  package static var problemContradictoryDays: Self {
    Self(
      en:
        "the times in {columns} contradict each other: {dayFirst} can only be read day first, {monthFirst} only month first",
      de:
        "die Zeiten in {columns} widersprechen sich: {dayFirst} liest sich nur mit dem Tag zuerst, {monthFirst} nur mit dem Monat zuerst"
    )
  }
  package static var problemMixedLayouts: Self {
    Self(
      en: "the times in {columns} are written in several ways: {shares}",
      de: "die Zeiten in {columns} sind verschieden geschrieben: {shares}"
    )
  }
  package static var problemMixedUnits: Self {
    Self(
      en: "the numbers in {columns} are of several magnitudes: {shares}",
      de: "die Zahlen in {columns} sind von verschiedener Größenordnung: {shares}"
    )
  }
  package static var problemCompactDigits: Self {
    Self(
      en: "the numbers in {columns} may be dates or {unit}, as in {example}",
      de: "die Zahlen in {columns} können Daten sein oder {unit}, wie {example}"
    )
  }
  package static var problemNanoseconds: Self {
    Self(
      en: "the numbers in {columns} look like epoch nanoseconds, as in {example}",
      de: "die Zahlen in {columns} sehen nach Epoche in Nanosekunden aus, wie {example}"
    )
  }
  package static var problemNoKey: Self {
    Self(
      en: "no column is named like a customer or a case",
      de: "keine Spalte heißt wie ein Kunde oder ein Vorgang"
    )
  }
  package static var problemUniqueKeys: Self {
    Self(
      en: "no column can be the customer: {columns} never {count|repeats|repeat}",
      de: "keine Spalte kann der Kunde sein: {columns} {count|wiederholt|wiederholen} sich nie"
    )
  }
  package static var problemNoColumn: Self {
    Self(
      en: "no column can be told to be the {role}",
      de: "keine Spalte ist als {role} zu erkennen"
    )
  }
  package static var problemSeveralColumns: Self {
    Self(
      en: "{columns} could each be the {role}",
      de: "{columns} könnten jeweils für {role} stehen"
    )
  }
  package static var problemWholeCases: Self {
    Self(
      en:
        "each row is a whole case, not one event: {key} never repeats, and {columns} each hold a time",
      de:
        "jede Zeile ist ein ganzer Vorgang, nicht ein Ereignis: {key} wiederholt sich nie, und {columns} enthalten jeweils eine Zeit"
    )
  }
  package static var problemNoHeader: Self {
    Self(en: "there is no header", de: "es gibt keinen Kopf")
  }
  package static var problemNoRows: Self {
    Self(en: "there are no rows", de: "es gibt keine Zeilen")
  }
  package static var problemBrokenQuoting: Self {
    Self(
      en: "{count} {count|row|rows} cannot be read: broken quoting",
      de: "{count} {count|Zeile ist|Zeilen sind} nicht lesbar: fehlerhafte Anführungszeichen"
    )
  }
  package static var problemBrokenJSON: Self {
    Self(
      en: "{count} {count|row|rows} cannot be read: broken JSON",
      de: "{count} {count|Zeile ist|Zeilen sind} nicht lesbar: fehlerhaftes JSON"
    )
  }
  package static var problemRaggedRows: Self {
    Self(
      en: "{count} {count|row has|rows have} more or fewer fields than the header",
      de: "{count} {count|Zeile hat|Zeilen haben} mehr oder weniger Felder als der Kopf"
    )
  }
  package static var problemInvalidText: Self {
    Self(
      en: "{count} {count|place is|places are} not valid UTF-8",
      de: "{count} {count|Stelle ist|Stellen sind} kein gültiges UTF-8"
    )
  }
  package static var problemDuplicateRows: Self {
    Self(
      en: "{count} {count|row equals|rows equal} an earlier one in every column",
      de: "{count} {count|Zeile gleicht|Zeilen gleichen} in jeder Spalte einer früheren"
    )
  }
  package static var problemMoreKeyPaths: Self {
    Self(
      en: "there are more key paths than are shown",
      de: "es gibt mehr Schlüsselpfade, als gezeigt werden"
    )
  }
  package static var problemUnnamedColumns: Self {
    Self(
      en: "{count} {count|column has|columns have} no name and cannot be mapped",
      de:
        "{count} {count|Spalte hat|Spalten haben} keinen Namen und {count|lässt|lassen} sich nicht zuordnen"
    )
  }
  package static var problemRepeatedName: Self {
    Self(
      en: "{count} columns have the name {column}",
      de: "{count} Spalten haben den Namen {column}"
    )
  }
  package static var problemOneColumn: Self {
    Self(en: "there is one column only", de: "es gibt nur eine Spalte")
  }
  package static var problemUnreadableValues: Self {
    Self(
      en: "{count} of {of} values of {column} are no times that can be read",
      de: "{count} von {of} Werten in {column} sind keine lesbaren Zeiten"
    )
  }
  package static var problemEmptyValues: Self {
    Self(
      en: "{column} is empty in {count} of {of} rows",
      de: "{column} ist in {count} von {of} Zeilen leer"
    )
  }
  package static var problemLeadingZeros: Self {
    Self(
      en: "{column} has numbers that begin with a zero",
      de: "{column} enthält Zahlen, die mit einer Null beginnen"
    )
  }
  package static var problemSpelling: Self {
    Self(
      en: "event names differ in capitals alone: {names}",
      de: "Namen von Ereignissen unterscheiden sich nur in der Großschreibung: {names}"
    )
  }

  // What to do.

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
    Self(en: "they are rejected and counted", de: "sie werden abgewiesen und gezählt")
  }
  package static var hintRagged: Self {
    Self(
      en: "they are read where all mapped columns are there",
      de: "sie werden gelesen, wo alle zugeordneten Spalten da sind"
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
    Self(en: "they are counted, and kept", de: "sie werden gezählt und behalten")
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
