extension Messages {
  /// Those of runs.
  static let runs: [TextID] = [
    TextID(
      en:
        "This is a fault of Waymark, not of your data. Please report it with the text above, the command\nthat you ran and, if you may share them, the definition and a few lines of the log with customers\nreplaced. Version {1}, {2}.\n",
      de:
        "Das ist ein Fehler von Waymark, nicht Ihrer Daten. Bitte melden Sie ihn mit dem Text oben, dem\nBefehl und, wenn Sie dürfen, der Definition und einigen Zeilen des Protokolls mit ersetzten\nKunden. Version {1}, {2}.\n"
    ),
    TextID(en: "error", de: "Fehler"),
    TextID(en: "warning", de: "Warnung"),
    TextID(en: "1 error", de: "1 Fehler"),
    TextID(en: "{1} errors", de: "{1} Fehler"),
    TextID(en: "1 warning", de: "1 Warnung"),
    TextID(en: "{1} warnings", de: "{1} Warnungen"),
    TextID(en: "no problems", de: "keine Probleme"),
    TextID(en: "1 definition", de: "1 Definition"),
    TextID(en: "{1} definitions", de: "{1} Definitionen"),
    TextID(en: "{1} and {2}", de: "{1} und {2}"),
    TextID(en: "{1} or {2}", de: "{1} oder {2}"),
    TextID(en: "did you mean {1}?", de: "ist {1} gemeint?"),
    TextID(
      en: "`waymark analyze` writes an analysis.json into its output folder",
      de: "`waymark analyze` schreibt eine analysis.json in seinen Ausgabeordner"
    ),
    TextID(en: "{1} is no format for diagrams", de: "{1} ist kein Format für Diagramme"),
    TextID(
      en: "formats are {1}, separated by commas, or `none`",
      de: "Formate sind {1}, durch Kommas getrennt, oder `none`"
    ),
    TextID(
      en: "the definition and the log cannot both be standard input (-)",
      de: "Definition und Protokoll können nicht beide die Standardeingabe sein (-)"
    ),
    TextID(
      en: "a shared analysis names no customer: leave out --export-journeys, or --share",
      de:
        "eine Auswertung zum Weitergeben nennt keinen Kunden: --export-journeys weglassen oder --share"
    ),
    TextID(
      en: "the file is given more than once, so its events count more than once",
      de: "die Datei ist mehr als einmal angegeben, daher zählen ihre Ereignisse mehr als einmal"
    ),
    TextID(
      en: "the diagram {1} is simplified, since drawing all of it failed: {2}",
      de: "das Bild {1} ist vereinfacht, da es sich nicht vollständig zeichnen ließ: {2}"
    ),
    TextID(
      en: "the diagram {1} could not be drawn: {2}",
      de: "das Bild {1} ließ sich nicht zeichnen: {2}"
    ),
    TextID(en: "{1} is no kind of diagram", de: "{1} ist keine Art von Diagramm"),
    TextID(
      en: "kinds are {1}, separated by commas, or `all`",
      de: "Arten sind {1}, durch Kommas getrennt, oder `all`"
    ),
    TextID(
      en: "the definition has no touchpoint {1}",
      de: "die Definition hat keinen Kontaktpunkt {1}"
    ),
    TextID(en: "the diagram {1} is not drawn: {2}", de: "das Bild {1} ist nicht gezeichnet: {2}"),
    TextID(
      en: "standard input (-) can be given once only",
      de: "die Standardeingabe (-) kann nur einmal angegeben werden"
    ),
    TextID(
      en:
        "Drafted from a log: one touchpoint for each event name, in the order in which customers\ntypically meet them. To make it yours: name the stages (discovery, purchase, onboarding,\nsupport, after-sales or your own), merge touchpoints that are one place (`match` takes\nlists and patterns such as \"ad_*\"), and mark goals, ends and exits. Suggestions stand\nas comments with the counts behind them; take the # away to accept one.",
      de:
        "Aus einem Protokoll entworfen: ein Kontaktpunkt je Name eines Ereignisses, in der Reihenfolge,\nin der Kunden ihnen meist begegnen. Zum Anpassen: die Phasen benennen (Entdecken, Kauf,\nEinrichten, Hilfe, Nachbetreuung oder eigene), Kontaktpunkte zusammenlegen, die ein Ort sind\n(`match` nimmt Listen und Muster wie \"ad_*\"), und Ziele, Enden und Ausstiege kennzeichnen.\nVorschläge stehen als Kommentare mit ihren Zahlen da; ohne das # gelten sie."
    ),
    TextID(
      en: "Other columns, for `attributes` under `log`, and for `where`: {1}",
      de: "Weitere Spalten, für `attributes` unter `log` und für `where`: {1}"
    ),
    TextID(en: "{1} and {2} more", de: "{1} und {2} weitere"),
    TextID(en: "goal: true   # {1} came here", de: "goal: true   # {1} hier"),
    TextID(en: "exit: true   # {1} came here", de: "exit: true   # {1} hier"),
    TextID(
      en: "end: true   # {1} of {2} had no later step",
      de: "end: true   # {1} von {2} ohne weiteren Schritt"
    ),
    TextID(
      en: "entry: true   # {1} of {2} began here",
      de: "entry: true   # {1} von {2} mit Anfang hier"
    ),
    TextID(
      en: "`*` and `?` in the name are wildcards: other names may belong here too",
      de: "`*` und `?` im Namen sind Platzhalter: auch andere Namen können hierher gehören"
    ),
    TextID(
      en: "{1} of {2} got no touchpoint, since there are more than {3}. The commonest of them:",
      de: "{1} ({2}) ohne Kontaktpunkt, da es mehr als {3} gibt. Die häufigsten davon:"
    ),
    TextID(en: "1 journey", de: "1 Journey"),
    TextID(en: "{1} journeys", de: "{1} Journeys"),
    TextID(en: "1 event", de: "1 Ereignis"),
    TextID(en: "{1} events", de: "{1} Ereignisse"),
    TextID(en: "1 event name", de: "1 Name von Ereignissen"),
    TextID(en: "{1} event names", de: "{1} Namen von Ereignissen"),
    TextID(en: "Stage {1}", de: "Phase {1}"),
    TextID(en: "cannot be read again", de: "lässt sich nicht noch einmal lesen"),
    TextID(
      en: "a temporary file cannot be made: {1}",
      de: "eine temporäre Datei lässt sich nicht anlegen: {1}"
    ),
    TextID(
      en: "journeys cannot be kept in a temporary file: {1}",
      de: "Journeys lassen sich nicht in einer temporären Datei halten: {1}"
    ),
    TextID(en: "cannot be written: {1}", de: "lässt sich nicht schreiben: {1}"),
    TextID(
      en:
        "a quotation mark opens here and never closes, or only far below; close or remove it: {1}",
      de:
        "hier öffnet ein Anführungszeichen, das nie oder erst weit unten schließt; schließen oder entfernen: {1}"
    ),
    TextID(
      en: "1 line below is missing, read as part of a row that cannot be read",
      de: "1 Zeile darunter fehlt, gelesen als Teil einer nicht lesbaren Zeile"
    ),
    TextID(
      en: "{1} lines below are missing, read as part of a row that cannot be read",
      de: "{1} Zeilen darunter fehlen, gelesen als Teil einer nicht lesbaren Zeile"
    ),
    TextID(en: "1 row rejected: {1}", de: "1 Zeile abgewiesen: {1}"),
    TextID(en: "{1} rows rejected: {2}", de: "{1} Zeilen abgewiesen: {2}"),
    TextID(
      en: "1 time in {1} cannot be read, and counts as none",
      de: "1 Zeit in {1} ist nicht lesbar und gilt als keine"
    ),
    TextID(
      en: "{1} times in {2} cannot be read, and count as none",
      de: "{1} Zeiten in {2} sind nicht lesbar und gelten als keine"
    ),
    TextID(en: "also on line {1}", de: "auch in Zeile {1}"),
    TextID(en: "also on lines {1}", de: "auch in den Zeilen {1}"),
    TextID(en: "no row has a time in {1}", de: "keine Zeile hat eine Zeit in {1}"),
    TextID(en: "the log has no rows", de: "das Protokoll hat keine Zeilen"),
    TextID(en: "none of the {1} rows is an event", de: "keine der {1} Zeilen ist ein Ereignis"),
    TextID(
      en: "{1}; {2} are excluded by the definition",
      de: "{1}; {2} schließt die Definition aus"
    ),
    TextID(
      en: "all {1} events lie after the as-of time{2}",
      de: "alle {1} Ereignisse liegen nach dem Stichzeitpunkt{2}"
    ),
    TextID(
      en: "choose a later one with --as-of, or `as-of:` in the definition",
      de: "mit --as-of oder mit `as-of:` in der Definition einen späteren wählen"
    ),
    TextID(
      en: "no event is mapped: none of the {1} events belongs to a touchpoint or carries a signal",
      de:
        "kein Ereignis ist zugeordnet: keines der {1} Ereignisse gehört zu einem Kontaktpunkt oder trägt ein Signal"
    ),
    TextID(
      en: "change `match` in the definition, or choose the event's column with --event",
      de: "`match` in der Definition ändern oder mit --event die Spalte des Ereignisses wählen"
    ),
    TextID(
      en: "no event {1} in the log, so nobody visited {2}",
      de: "kein Ereignis {1} im Protokoll, daher war niemand bei {2}"
    ),
    TextID(en: "({1} more names)", de: "({1} weitere Namen)"),
    TextID(en: "({1} more patterns)", de: "({1} weitere Muster)"),
    TextID(en: "found in the log", de: "im Protokoll gefunden"),
    TextID(en: "events", de: "Ereignisse"),
    TextID(en: "wanted by the definition", de: "von der Definition gesucht"),
    TextID(en: "any event", de: "jedes Ereignis"),
    TextID(
      en: "malformed (broken quoting or JSON, or a mapped column missing)",
      de: "fehlerhaft (Anführungszeichen oder JSON kaputt, oder eine zugeordnete Spalte fehlt)"
    ),
    TextID(en: "no case in {1}", de: "kein Vorgang in {1}"),
    TextID(en: "no customer in {1}", de: "kein Kunde in {1}"),
    TextID(en: "no readable time in {1}", de: "keine lesbare Zeit in {1}"),
    TextID(en: "no event name in {1}", de: "kein Name eines Ereignisses in {1}"),
    TextID(en: "no log is given", de: "kein Protokoll ist angegeben"),
    TextID(en: "the log is empty", de: "das Protokoll ist leer"),
    TextID(en: "internal error: {1}", de: "interner Fehler: {1}"),
    TextID(
      en: "write a number and a unit: 512M or 2G",
      de: "eine Zahl und eine Einheit schreiben: 512M oder 2G"
    ),
    TextID(en: "{1} is no amount of memory", de: "{1} ist keine Speichermenge"),
    TextID(en: "{1} is too little memory", de: "{1} ist zu wenig Speicher"),
    TextID(en: "1M is the least", de: "1M ist das Mindeste"),
    TextID(
      en: "is a file, and results go into a folder",
      de: "ist eine Datei, und Ergebnisse kommen in einen Ordner"
    ),
    TextID(en: "choose one with --output", de: "mit --output einen wählen"),
    TextID(
      en: "no folder can be made in {1}: {2}",
      de: "in {1} lässt sich kein Ordner anlegen: {2}"
    ),
    TextID(
      en: "there is no folder {1} to write it in",
      de: "es gibt keinen Ordner {1}, in den sie geschrieben würde"
    ),
    TextID(
      en: "make the folder first, or name another",
      de: "zuerst den Ordner anlegen oder einen anderen nennen"
    ),
    TextID(
      en: "cannot be made: {1} is no folder",
      de: "lässt sich nicht anlegen: {1} ist kein Ordner"
    ),
    TextID(
      en: "has a folder named {1}, where a file is to be written",
      de: "hat einen Ordner namens {1}, wo eine Datei hin soll"
    ),
    TextID(
      en: "has a file named {1}, where a folder is to be made",
      de: "hat eine Datei namens {1}, wo ein Ordner hin soll"
    ),
    TextID(en: "there is no page of that size", de: "es gibt keine Seite dieser Größe"),
    TextID(en: "sizes are {1}", de: "Größen sind {1}"),
    TextID(
      en: "{1} is too large even for {2}: its smallest text is {3} points high instead of {4}",
      de: "{1} ist selbst für {2} zu groß: die kleinste Schrift ist {3} statt {4} Punkte hoch"
    ),
    TextID(
      en:
        "{1} is too large for {2}: its smallest text is {3} points high instead of {4}; choose larger paper with --page",
      de:
        "{1} ist zu groß für {2}: die kleinste Schrift ist {3} statt {4} Punkte hoch; größeres Papier mit --page wählen"
    ),
    TextID(
      en: "{1} is too large for {2}: its smallest text is {3} points high",
      de: "{1} ist zu groß für {2}: die kleinste Schrift ist {3} Punkte hoch"
    ),
    TextID(
      en:
        "{1}; so its PDF has {2} sheets, the whole and its parts, with text of at least {3} points on these",
      de:
        "{1}; die PDF-Datei hat darum {2} Bögen, das Ganze und seine Teile, auf diesen mit mindestens {3} Punkten"
    ),
    TextID(
      en: "make one with: openssl rand -hex 32 > {1}",
      de: "einen anlegen mit: openssl rand -hex 32 > {1}"
    ),
    TextID(en: "there is no such key file", de: "es gibt keine solche Schlüsseldatei"),
    TextID(
      en: "is a folder, not a file with a key",
      de: "ist ein Ordner, keine Datei mit einem Schlüssel"
    ),
    TextID(en: "the key cannot be read", de: "der Schlüssel lässt sich nicht lesen"),
    TextID(
      en: "see who may read it with: ls -l {1}",
      de: "nachsehen, wer ihn lesen darf: ls -l {1}"
    ),
    TextID(en: "the key file is empty", de: "die Schlüsseldatei ist leer"),
    TextID(
      en: "a key of {1} bytes can be guessed; it must have at least {2}",
      de: "ein Schlüssel von {1} Bytes lässt sich erraten; er muss mindestens {2} haben"
    ),
    TextID(
      en: "others on this machine may read the key, and with it tell who is behind each pseudonym",
      de:
        "andere auf diesem Rechner dürfen den Schlüssel lesen und damit erkennen, wer hinter jedem Pseudonym steht"
    ),
    TextID(
      en: "keep it to yourself with: chmod 600 {1}",
      de: "ihn für sich behalten mit: chmod 600 {1}"
    ),
    TextID(
      en: "Graphviz could not read line {1} of the drawing",
      de: "Graphviz konnte Zeile {1} der Zeichnung nicht lesen"
    ),
    TextID(
      en: "Graphviz crashed on the drawing (signal {1})",
      de: "Graphviz ist an der Zeichnung abgestürzt (Signal {1})"
    ),
    TextID(
      en: "Graphviz could not read the drawing",
      de: "Graphviz konnte die Zeichnung nicht lesen"
    ),
    TextID(
      en: "Graphviz could not make the drawing",
      de: "Graphviz konnte die Zeichnung nicht anfertigen"
    ),
    TextID(
      en: "the pages could not be bound to one file",
      de: "die Seiten ließen sich nicht zu einer Datei binden"
    ),
    TextID(
      en: "the drawing was given up because its layout took too long",
      de: "die Zeichnung wurde aufgegeben, weil ihre Anordnung zu lange dauerte"
    ),
    TextID(
      en: "the drawing was given up because its layout needed too much memory",
      de: "die Zeichnung wurde aufgegeben, weil ihre Anordnung zu viel Speicher brauchte"
    ),
    TextID(
      en: "the drawing was given up because its files would be too large",
      de: "die Zeichnung wurde aufgegeben, weil ihre Dateien zu groß würden"
    ),
    TextID(
      en: "the layout process could not be started",
      de: "der Prozess für die Anordnung ließ sich nicht starten"
    ),
    TextID(
      en: "the layout process did not answer as expected",
      de: "der Prozess für die Anordnung antwortete nicht wie erwartet"
    ),
    TextID(en: "the drawing was cancelled", de: "die Zeichnung wurde abgebrochen"),
    TextID(
      en: "the page's templates cannot be read: {1}",
      de: "die Vorlagen der Seite lassen sich nicht lesen: {1}"
    ),
    TextID(
      en: "stopped on request; nothing was written",
      de: "auf Wunsch angehalten; nichts wurde geschrieben"
    ),
    TextID(en: "set TMPDIR to a folder with space", de: "TMPDIR auf einen Ordner mit Platz setzen"),
    TextID(
      en: "standard input cannot be kept in a temporary file",
      de: "die Standardeingabe lässt sich nicht in einer temporären Datei halten"
    ),
    TextID(en: "is a folder, not a file", de: "ist ein Ordner, keine Datei"),
    TextID(en: "{1}.pdf could not be made: {2}", de: "{1}.pdf ließ sich nicht anlegen: {2}"),
    TextID(
      en: "standard output cannot be written",
      de: "die Standardausgabe lässt sich nicht schreiben"
    ),
  ]
}
