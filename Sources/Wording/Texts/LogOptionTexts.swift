// What the help says about the options that say how a log is read and the machine is used, and what
// values are called.

extension TextID {
  package static var helpCustomerColumn: Self {
    Self(
      en: "The column, or JSON key path, with the customer.",
      de: "Die Spalte, oder der Pfad in JSON, mit dem Kunden."
    )
  }
  package static var helpTimeColumn: Self {
    Self(
      en: "The column with the time; twice for a date and a time of day.",
      de: "Die Spalte mit der Zeit; zweimal für Tag und Uhrzeit."
    )
  }
  package static var helpEventColumn: Self {
    Self(
      en: "The column with the event's name; repeat it to join several by \" / \".",
      de:
        "Die Spalte mit dem Namen des Ereignisses; mehrfach, um mehrere durch \" / \" zu verbinden."
    )
  }
  package static var helpTimesColumns: Self {
    Self(
      en:
        "Where a row is a whole case: an event and the column with its time; repeat it for each step.",
      de:
        "Wenn eine Zeile ein ganzer Vorgang ist: ein Ereignis und die Spalte mit seiner Zeit; einmal je Schritt."
    )
  }
  package static var helpCaseColumn: Self {
    Self(en: "The column with the case.", de: "Die Spalte mit dem Vorgang.")
  }
  package static var helpDelimiter: Self {
    Self(
      en: "What stands between fields: one character, or tab. Default: detected.",
      de: "Das Trennzeichen der Felder: ein Zeichen, oder tab. Vorgabe: wird erkannt."
    )
  }
  package static var helpEncoding: Self {
    Self(
      en: "The text encoding. Default: UTF-8, or what a byte-order mark says.",
      de: "Die Kodierung. Vorgabe: UTF-8, oder was eine Byte-Order-Mark sagt."
    )
  }
  package static var helpTimeZone: Self {
    Self(
      en: "The zone of times without an offset, such as Europe/Berlin. Default: UTC.",
      de: "Die Zeitzone von Zeiten ohne Versatz, etwa Europe/Berlin. Vorgabe: UTC."
    )
  }
  package static var helpTimeFormat: Self {
    Self(
      en:
        "How times are written: strptime, such as \"%d.%m.%Y %H:%M\", or epoch-s, epoch-ms, epoch-us.",
      de:
        "Wie Zeiten geschrieben sind: strptime, etwa \"%d.%m.%Y %H:%M\", oder epoch-s, epoch-ms, epoch-us."
    )
  }
  package static var helpSkipRows: Self {
    Self(
      en: "How many lines to skip before the header.",
      de: "Wie viele Zeilen vor der Kopfzeile zu überspringen sind."
    )
  }
  package static var helpThreads: Self {
    Self(
      en: "How many threads to use. Default: all processors.",
      de: "Wie viele Threads zu nutzen sind. Vorgabe: alle Prozessoren."
    )
  }
  package static var helpMemory: Self {
    Self(
      en:
        "The memory for a run, such as 512M; past it events go to temporary files. Default: half of what is free.",
      de:
        "Der Speicher für einen Lauf, etwa 512M; was darüber ist, geht in temporäre Dateien. Vorgabe: die Hälfte des freien Speichers."
    )
  }

  package static var valueDefinition: Self { Self(en: "definition", de: "Definition") }
  package static var valueLog: Self { Self(en: "log", de: "Protokoll") }
  package static var valueFolder: Self { Self(en: "folder", de: "Ordner") }
  package static var valueFile: Self { Self(en: "file", de: "Datei") }
  package static var valueKeyFile: Self { Self(en: "key file", de: "Schlüsseldatei") }
  package static var valueList: Self { Self(en: "list", de: "Liste") }
  package static var valueTag: Self { Self(en: "tag", de: "Kürzel") }
  package static var valueKind: Self { Self(en: "kind", de: "Art") }
  package static var valueSize: Self { Self(en: "size", de: "Größe") }
  package static var valueAnalyses: Self { Self(en: "first second", de: "erste zweite") }
  package static var valueID: Self { Self(en: "id", de: "Kennung") }
  package static var valueNumber: Self { Self(en: "number", de: "Nummer") }
  package static var valueSeed: Self { Self(en: "number", de: "Zahl") }
  package static var valueCount: Self { Self(en: "count", de: "Anzahl") }
  package static var valueTime: Self { Self(en: "time", de: "Zeitpunkt") }
  package static var valueDuration: Self { Self(en: "duration", de: "Dauer") }
  package static var valueColumn: Self { Self(en: "column", de: "Spalte") }
  package static var valueEventColumn: Self { Self(en: "event=column", de: "Ereignis=Spalte") }
  package static var valueCharacter: Self { Self(en: "character", de: "Zeichen") }
  package static var valueName: Self { Self(en: "name", de: "Name") }
  package static var valueZone: Self { Self(en: "zone", de: "Zone") }
  package static var valueFormat: Self { Self(en: "format", de: "Format") }
  package static var valuePlant: Self { Self(en: "plant", de: "Schwachstelle") }
}
