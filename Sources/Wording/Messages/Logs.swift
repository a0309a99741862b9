extension Messages {
  /// Those about the files of a log.
  static let logs: [TextID] = [
    TextID(
      en: "the header has `{1}` more than once; the first column of that name is read",
      de: "der Kopf hat `{1}` mehr als einmal; gelesen wird die erste Spalte dieses Namens"
    ),
    TextID(
      en: "there is no column `{1}`; it is read as empty",
      de: "es gibt keine Spalte `{1}`; sie wird als leer gelesen"
    ),
    TextID(
      en: "no key path `{1}` in the first rows; where it is missing it is read as empty",
      de: "kein Schlüsselpfad `{1}` in den ersten Zeilen; wo er fehlt, wird er als leer gelesen"
    ),
    TextID(en: "{1} (and so in {2} more inputs)", de: "{1} (ebenso in {2} weiteren Eingaben)"),
    TextID(
      en: "is a ZIP archive or an Excel workbook (.xlsx), not a text log",
      de: "ist ein ZIP-Archiv oder eine Excel-Mappe (.xlsx), kein Textprotokoll"
    ),
    TextID(
      en: "unzip it, or save the sheet as CSV (UTF-8), and pass that file",
      de: "es entpacken oder das Blatt als CSV (UTF-8) speichern und diese Datei übergeben"
    ),
    TextID(
      en: "is an empty ZIP archive, not a text log",
      de: "ist ein leeres ZIP-Archiv, kein Textprotokoll"
    ),
    TextID(
      en: "pass the CSV or JSON Lines file itself",
      de: "die Datei mit CSV oder JSON Lines selbst übergeben"
    ),
    TextID(
      en: "is an old Excel workbook (.xls), not a text log",
      de: "ist eine alte Excel-Mappe (.xls), kein Textprotokoll"
    ),
    TextID(
      en: "save the sheet as CSV (UTF-8) and pass that file",
      de: "das Blatt als CSV (UTF-8) speichern und diese Datei übergeben"
    ),
    TextID(en: "is compressed with Zstandard (.zst)", de: "ist mit Zstandard (.zst) gepackt"),
    TextID(
      en: "decompress it first: zstd -dc FILE | waymark ... -",
      de: "zuerst entpacken: zstd -dc FILE | waymark ... -"
    ),
    TextID(en: "is compressed with bzip2 (.bz2)", de: "ist mit bzip2 (.bz2) gepackt"),
    TextID(
      en: "decompress it first: bzip2 -dc FILE | waymark ... -",
      de: "zuerst entpacken: bzip2 -dc FILE | waymark ... -"
    ),
    TextID(en: "is compressed with xz (.xz)", de: "ist mit xz (.xz) gepackt"),
    TextID(
      en: "decompress it first: xz -dc FILE | waymark ... -",
      de: "zuerst entpacken: xz -dc FILE | waymark ... -"
    ),
    TextID(
      en: "is a Parquet file, not a text log",
      de: "ist eine Parquet-Datei, kein Textprotokoll"
    ),
    TextID(
      en: "export it as CSV first, for example with duckdb: COPY (FROM 'FILE') TO 'log.csv'",
      de: "sie zuerst als CSV ausgeben, zum Beispiel mit duckdb: COPY (FROM 'FILE') TO 'log.csv'"
    ),
    TextID(
      en: "is an SQLite database, not a text log",
      de: "ist eine SQLite-Datenbank, kein Textprotokoll"
    ),
    TextID(
      en: "export the table first: sqlite3 -csv -header FILE 'SELECT * FROM events' > log.csv",
      de: "zuerst die Tabelle ausgeben: sqlite3 -csv -header FILE 'SELECT * FROM events' > log.csv"
    ),
    TextID(en: "is a PDF document, not a text log", de: "ist ein PDF-Dokument, kein Textprotokoll"),
    TextID(
      en: "export the events as CSV or JSON Lines and pass that file",
      de: "die Ereignisse als CSV oder JSON Lines ausgeben und diese Datei übergeben"
    ),
    TextID(
      en: "is XML (an XES log?), which is not read yet",
      de: "ist XML (ein XES-Protokoll?), das noch nicht gelesen wird"
    ),
    TextID(
      en:
        "convert it to CSV first, for example with pm4py: pm4py.convert_to_dataframe(pm4py.read_xes('FILE')).to_csv('log.csv')",
      de:
        "es zuerst in CSV umwandeln, zum Beispiel mit pm4py: pm4py.convert_to_dataframe(pm4py.read_xes('FILE')).to_csv('log.csv')"
    ),
    TextID(
      en: "the gzip data ends too early: the file is truncated",
      de: "die gzip-Daten enden zu früh: die Datei ist abgeschnitten"
    ),
    TextID(en: "copy or download it again", de: "sie noch einmal kopieren oder herunterladen"),
    TextID(
      en: "the gzip data is followed by something that is no gzip data",
      de: "auf die gzip-Daten folgt etwas, das keine gzip-Daten sind"
    ),
    TextID(
      en: "the gzip data is corrupt: its checksum does not match",
      de: "die gzip-Daten sind beschädigt: ihre Prüfsumme stimmt nicht"
    ),
    TextID(en: "the gzip data is corrupt", de: "die gzip-Daten sind beschädigt"),
    TextID(
      en: "the header has a quote that is not closed, or text after a closing quote",
      de:
        "der Kopf hat ein Anführungszeichen, das nicht geschlossen wird, oder Text nach einem schließenden"
    ),
    TextID(
      en: "see line {1}, or name the delimiter or skip-rows",
      de: "siehe Zeile {1}, oder das Trennzeichen oder skip-rows angeben"
    ),
    TextID(
      en: "no header: the first line does not end within {1} MiB",
      de: "kein Kopf: die erste Zeile endet nicht innerhalb von {1} MiB"
    ),
    TextID(
      en: "is this a text log with a header line?",
      de: "ist das ein Textprotokoll mit einer Kopfzeile?"
    ),
    TextID(
      en: "line {1} does not end within {2} MiB",
      de: "Zeile {1} endet nicht innerhalb von {2} MiB"
    ),
    TextID(
      en: "is one JSON array; JSON Lines are read, one object a line",
      de: "ist ein einziges JSON-Array; gelesen wird JSON Lines, ein Objekt je Zeile"
    ),
    TextID(
      en: "convert it first: jq -c '.[]' FILE > log.jsonl",
      de: "zuerst umwandeln: jq -c '.[]' FILE > log.jsonl"
    ),
    TextID(
      en: "is JSON spread over several lines; JSON Lines are read, one object a line",
      de: "ist JSON über mehrere Zeilen; gelesen wird JSON Lines, ein Objekt je Zeile"
    ),
    TextID(
      en: "convert it first: jq -c . FILE > log.jsonl",
      de: "zuerst umwandeln: jq -c . FILE > log.jsonl"
    ),
    TextID(
      en: "the delimiter must be one ASCII character, neither a quote nor a line end",
      de:
        "das Trennzeichen muss ein einzelnes ASCII-Zeichen sein, weder Anführungszeichen noch Zeilenende"
    ),
    TextID(
      en: "there is no column `{1}`: the first line has values, not the names of columns",
      de: "es gibt keine Spalte `{1}`: die erste Zeile enthält Werte, keine Namen von Spalten"
    ),
    TextID(en: "put a header before it", de: "einen Kopf davorsetzen"),
    TextID(en: " and {1} more", de: " und {1} weitere"),
    TextID(
      en: "there is no column `{1}`; the columns are {2}{3}",
      de: "es gibt keine Spalte `{1}`; die Spalten sind {2}{3}"
    ),
    TextID(en: "is a directory", de: "ist ein Ordner"),
    TextID(
      en: "pass the files in it, for example {1}/*.csv",
      de: "die Dateien darin übergeben, zum Beispiel {1}/*.csv"
    ),
    TextID(en: "no such file", de: "keine solche Datei"),
    TextID(en: "cannot be read: {1}", de: "lässt sich nicht lesen: {1}"),
    TextID(en: "became shorter while it was read", de: "wurde kürzer, während sie gelesen wurde"),
    TextID(
      en: "pass a copy of a file that another program still writes",
      de: "eine Kopie übergeben, wenn ein anderes Programm die Datei noch schreibt"
    ),
    TextID(en: "time-format \"{1}\" is not known", de: "das time-format \"{1}\" ist nicht bekannt"),
    TextID(
      en:
        "write strptime directives, as in \"%d.%m.%Y %H:%M\", or one of epoch-s, epoch-ms, epoch-us",
      de:
        "Platzhalter von strptime wie in \"%d.%m.%Y %H:%M\" schreiben, oder epoch-s, epoch-ms oder epoch-us"
    ),
    TextID(
      en: "time-format \"{1}\" has the unknown directive `%{2}`",
      de: "das time-format \"{1}\" hat den unbekannten Platzhalter `%{2}`"
    ),
    TextID(
      en: "time-format \"{1}\" ends in a lone `%`",
      de: "das time-format \"{1}\" endet mit einem einzelnen `%`"
    ),
    TextID(
      en: "time-format \"{1}\" gives the {2} more than once",
      de: "das time-format \"{1}\" nennt etwas mehr als einmal: {2}"
    ),
    TextID(en: "give each part of a time once", de: "jeden Teil einer Zeit einmal angeben"),
    TextID(
      en: "time-format \"{1}\" has no full date",
      de: "das time-format \"{1}\" hat kein vollständiges Datum"
    ),
    TextID(
      en: "it needs %Y or %y, with %m or %b and %d, or with %j",
      de: "es braucht %Y oder %y, mit %m oder %b und %d, oder mit %j"
    ),
    TextID(
      en: "time-format \"{1}\" has %I without %p",
      de: "das time-format \"{1}\" hat %I ohne %p"
    ),
    TextID(
      en: "time-format \"{1}\" has %p without %I",
      de: "das time-format \"{1}\" hat %p ohne %I"
    ),
    TextID(
      en: "write %I for the hours that AM or PM go with",
      de: "%I für die Stunden schreiben, zu denen AM oder PM gehört"
    ),
    TextID(en: "inside the gzip, it {1}", de: "der Inhalt des gzip {1}"),
    TextID(en: "stopped on request", de: "auf Wunsch angehalten"),
    TextID(
      en: "the complaint category has too many different values (16 million at most)",
      de: "die Kategorie der Beschwerden hat zu viele verschiedene Werte (höchstens 16 Millionen)"
    ),
    TextID(
      en: "temporary files for a log larger than the memory budget could not be used: {1}",
      de:
        "temporäre Dateien für ein Protokoll, das größer als der Speicher ist, ließen sich nicht benutzen: {1}"
    ),
    TextID(
      en: "map `category` to a column with reasons, not free text",
      de: "`category` einer Spalte mit Gründen zuordnen, nicht freiem Text"
    ),
    TextID(
      en: "free space in the temporary folder, set TMPDIR to another one, or raise --memory",
      de:
        "im temporären Ordner Platz schaffen, TMPDIR auf einen anderen setzen oder --memory erhöhen"
    ),
  ]
}
