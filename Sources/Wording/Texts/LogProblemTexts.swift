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
  package static var problemReferredTo: Self {
    Self(
      en: "{problem}, which {key} in the definition refers to",
      de: "{problem}, auf die sich {key} in der Definition bezieht"
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
  package static var problemSwallowedLines: Self {
    Self(
      en:
        "a quotation mark opens in line {line} and never closes, or only far below: {count} {count|line|lines} below {count|was|were} read as part of a row that cannot be read",
      de:
        "in Zeile {line} öffnet ein Anführungszeichen, das nie oder erst weit unten schließt: {count} {count|Zeile|Zeilen} darunter {count|wurde|wurden} als Teil einer nicht lesbaren Zeile gelesen"
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
}
