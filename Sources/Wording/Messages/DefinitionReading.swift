extension Messages {
  /// Those about how definitions are written.
  static let definitionReading: [TextID] = [
    TextID(en: "the hours {1} end when they begin", de: "die Zeiten {1} enden, wenn sie beginnen"),
    TextID(
      en: "give hours past midnight to both days: \"Mon {1}-24:00, Tue 00:00-{2}\"",
      de: "Zeiten über Mitternacht beiden Tagen geben: \"Mon {1}-24:00, Tue 00:00-{2}\""
    ),
    TextID(en: "the whole day is 00:00-24:00", de: "der ganze Tag ist 00:00-24:00"),
    TextID(en: "{1} is no time of day", de: "{1} ist keine Uhrzeit"),
    TextID(
      en: "write hours and minutes from 00:00 to 24:00",
      de: "Stunden und Minuten von 00:00 bis 24:00 schreiben"
    ),
    TextID(en: "the definition", de: "die Definition"),
    TextID(en: "a stage", de: "eine Phase"),
    TextID(en: "a touchpoint", de: "ein Kontaktpunkt"),
    TextID(en: "the start or stop of a clock", de: "Anfang oder Ende einer Uhr"),
    TextID(en: "a level", de: "eine Stufe"),
    TextID(en: "an item of `levels`", de: "ein Eintrag von `levels`"),
    TextID(
      en: "a level has both `actor` and `{1}`",
      de: "eine Stufe hat sowohl `actor` als auch `{1}`"
    ),
    TextID(en: "write each as a level of its own", de: "jedes als eigene Stufe schreiben"),
    TextID(
      en: "`scale` must be a list of two numbers",
      de: "`scale` muss eine Liste von zwei Zahlen sein"
    ),
    TextID(
      en: "a bound of `scale` must be a number",
      de: "eine Grenze von `scale` muss eine Zahl sein"
    ),
    TextID(
      en: "`{1}` must be one touchpoint or event, not a list",
      de: "`{1}` muss ein einziger Kontaktpunkt oder ein Ereignis sein, nicht eine Liste"
    ),
    TextID(
      en: "`{1}` has both `attribute` and `{2}`",
      de: "`{1}` hat sowohl `attribute` als auch `{2}`"
    ),
    TextID(
      en: "`attribute` is a time that the starting event holds, `event` another event: keep one",
      de:
        "`attribute` ist eine Zeit, die das startende Ereignis enthält, `event` ein anderes Ereignis: eines behalten"
    ),
    TextID(en: "a definition", de: "eine Definition"),
    TextID(en: "an item of `attributes`", de: "ein Eintrag von `attributes`"),
    TextID(en: "an attribute's name is empty", de: "der Name eines Attributs ist leer"),
    TextID(en: "attribute {1} has no column", de: "das Attribut {1} hat keine Spalte"),
    TextID(en: "write `attribute: column`", de: "`attribute: column` schreiben"),
    TextID(en: "the column of attribute {1}", de: "die Spalte des Attributs {1}"),
    TextID(
      en: "`attributes` must be a mapping or a list, not text",
      de: "`attributes` muss eine Zuordnung oder eine Liste sein, nicht Text"
    ),
    TextID(
      en: "write `attributes: { attribute: column }` or `attributes: [column]`",
      de: "`attributes: { attribute: column }` oder `attributes: [column]` schreiben"
    ),
    TextID(en: "`stages` lists nothing", de: "`stages` ist leer"),
    TextID(en: "the stage has no touchpoints", de: "die Phase hat keine Kontaktpunkte"),
    TextID(en: "`{1}` lists nothing", de: "`{1}` ist leer"),
    TextID(en: "a pattern of `{1}`", de: "ein Muster von `{1}`"),
    TextID(
      en: "a pattern of `{1}` must be text or a mapping, not a list",
      de: "ein Muster von `{1}` muss Text oder eine Zuordnung sein, nicht eine Liste"
    ),
    TextID(
      en: "write the patterns of all lists into one",
      de: "die Muster aller Listen in eine schreiben"
    ),
    TextID(
      en: "`{1}` must be one event, not several",
      de: "`{1}` muss ein einziges Ereignis sein, nicht mehrere"
    ),
    TextID(
      en: "a pattern has neither `event` nor `where`",
      de: "ein Muster hat weder `event` noch `where`"
    ),
    TextID(en: "`event` lists nothing", de: "`event` ist leer"),
    TextID(
      en: "the pattern {1} begins or ends with a space and never matches",
      de: "das Muster {1} beginnt oder endet mit einem Leerzeichen und trifft nie zu"
    ),
    TextID(
      en: "event names are read without surrounding spaces",
      de: "Namen von Ereignissen werden ohne Leerzeichen am Rand gelesen"
    ),
    TextID(
      en: "`{1}` must map attributes to values, not be {2}",
      de: "`{1}` muss Attributen Werte zuordnen, ist aber {2}"
    ),
    TextID(en: "write `{1}: { attribute: value }`", de: "`{1}: { attribute: value }` schreiben"),
    TextID(en: "`{1}` has no conditions", de: "`{1}` hat keine Bedingungen"),
    TextID(en: "attribute {1} has no value", de: "das Attribut {1} hat keinen Wert"),
    TextID(en: "write \"\" for the empty text", de: "\"\" für den leeren Text schreiben"),
    TextID(
      en: "attribute {1} has an empty list of values",
      de: "das Attribut {1} hat eine leere Liste von Werten"
    ),
    TextID(
      en: "`!=` in a list of values makes the whole list meaningless",
      de: "`!=` in einer Liste von Werten macht die ganze Liste bedeutungslos"
    ),
    TextID(
      en: "one value of a list is enough, and two `!=` together hold for every text",
      de: "ein Wert einer Liste genügt, und zwei `!=` zusammen gelten für jeden Text"
    ),
    TextID(
      en: "attribute {1} must be compared with text or a list, not a mapping",
      de:
        "das Attribut {1} muss mit Text oder einer Liste verglichen werden, nicht mit einer Zuordnung"
    ),
    TextID(
      en: "a value of attribute {1} must be text, not {2}",
      de: "ein Wert des Attributs {1} muss Text sein, nicht {2}"
    ),
    TextID(
      en: "write `times: { opened: Created at, solved: Solved at }`",
      de: "`times: { opened: Created at, solved: Solved at }` schreiben"
    ),
    TextID(
      en: "`times` must be a mapping of event names to columns, not {1}",
      de: "`times` muss Namen von Ereignissen Spalten zuordnen, ist aber {1}"
    ),
    TextID(en: "`times` names no column", de: "`times` nennt keine Spalte"),
    TextID(
      en: "an event's name in `times` is empty",
      de: "der Name eines Ereignisses in `times` ist leer"
    ),
    TextID(
      en: "event {1} in `times` has no column",
      de: "das Ereignis {1} in `times` hat keine Spalte"
    ),
    TextID(en: "write `event: column`", de: "`event: column` schreiben"),
    TextID(en: "the column of event {1}", de: "die Spalte des Ereignisses {1}"),
    TextID(en: "{1} must be a mapping, not {2}", de: "{1} muss eine Zuordnung sein, nicht {2}"),
    TextID(en: "write {1} and the like under it", de: "{1} und Ähnliches darunter schreiben"),
    TextID(en: "unknown key {1} in {2}", de: "unbekannter Schlüssel {1}: {2} hat keinen solchen"),
    TextID(en: "it is a key of {1}", de: "es ist ein Schlüssel von anderem: {1}"),
    TextID(en: "`{1}` has no value", de: "`{1}` hat keinen Wert"),
    TextID(
      en: "give it one, or leave the key out",
      de: "ihm einen geben oder den Schlüssel weglassen"
    ),
    TextID(
      en: "`{1}` must be a list of {2}, not {3}",
      de: "`{1}` muss eine Liste sein ({2}), nicht {3}"
    ),
    TextID(en: "stages", de: "Phasen"),
    TextID(en: "touchpoints", de: "Kontaktpunkte"),
    TextID(en: "levels", de: "Stufen"),
    TextID(en: "standards", de: "Standards"),
    TextID(en: "fixes", de: "Maßnahmen"),
    TextID(en: "an item of `{1}` has no value", de: "ein Eintrag von `{1}` hat keinen Wert"),
    TextID(en: "{1} must be text, not {2}", de: "{1} muss Text sein, nicht {2}"),
    TextID(en: "{1} is empty", de: "{1} ist leer"),
    TextID(
      en: "`{1}` must be text or a list of texts, not {2}",
      de: "`{1}` muss Text oder eine Liste von Texten sein, nicht {2}"
    ),
    TextID(en: "an item of `{1}`", de: "ein Eintrag von `{1}`"),
    TextID(en: "`{1}` must be a mapping, not {2}", de: "`{1}` muss eine Zuordnung sein, nicht {2}"),
    TextID(en: "write `{1}: { {2}: {3} }`", de: "`{1}: { {2}: {3} }` schreiben"),
    TextID(en: "the name of a {1} in `{2}` is empty", de: "ein Name in `{2}` ist leer ({1})"),
    TextID(en: "{1} {2} has no {3}", de: "{1} {2}: {3} fehlt"),
    TextID(en: "write `{1}: {2}`", de: "`{1}: {2}` schreiben"),
    TextID(en: "the {1} of {2} {3}", de: "{1} ({2} {3})"),
    TextID(en: "channel", de: "Kanal"),
    TextID(en: "amount", de: "Betrag"),
    TextID(en: "policy", de: "Regel"),
    TextID(en: "text", de: "Text"),
    TextID(
      en: "`{1}` must be a whole number, not {2}",
      de: "`{1}` muss eine ganze Zahl sein, nicht {2}"
    ),
    TextID(
      en: "`{1}` must be true or false, not {2}",
      de: "`{1}` muss true oder false sein, nicht {2}"
    ),
    TextID(en: "write `{1}`", de: "`{1}` schreiben"),
    TextID(en: "the file holds no definition", de: "die Datei enthält keine Definition"),
    TextID(en: "begin with `journey:` and `stages:`", de: "mit `journey:` und `stages:` beginnen"),
    TextID(en: "cannot read standard input", de: "die Standardeingabe lässt sich nicht lesen"),
    TextID(en: "there is no such file", de: "es gibt keine solche Datei"),
    TextID(en: "this is a folder, not a file", de: "das ist ein Ordner, keine Datei"),
    TextID(en: "the file cannot be read", de: "die Datei lässt sich nicht lesen"),
    TextID(
      en: "the file may not be read (permission denied)",
      de: "die Datei darf nicht gelesen werden (kein Zugriffsrecht)"
    ),
    TextID(
      en: "the file is too large for a definition (more than 4 MiB)",
      de: "die Datei ist zu groß für eine Definition (mehr als 4 MiB)"
    ),
    TextID(
      en: "is it an event export? definitions are YAML files, exports go after them",
      de: "ist es ein Export von Ereignissen? Definitionen sind YAML-Dateien, Exporte folgen danach"
    ),
    TextID(en: "the file is UTF-16, not UTF-8", de: "die Datei ist UTF-16, nicht UTF-8"),
    TextID(en: "save it as UTF-8", de: "sie als UTF-8 speichern"),
    TextID(
      en: "the file is not UTF-8: byte 0x{1} cannot stand here",
      de: "die Datei ist nicht UTF-8: das Byte 0x{1} kann hier nicht stehen"
    ),
    TextID(en: "the file holds a NUL byte", de: "die Datei enthält ein NUL-Byte"),
    TextID(
      en: "the file holds the control character U+{1}",
      de: "die Datei enthält das Steuerzeichen U+{1}"
    ),
    TextID(en: "is it a text file?", de: "ist es eine Textdatei?"),
    TextID(
      en: "remove it, or write it as \"\\u{1}\"",
      de: "es entfernen oder als \"\\u{1}\" schreiben"
    ),
    TextID(en: "{1} is no time zone", de: "{1} ist keine Zeitzone"),
    TextID(
      en: "write a name such as Europe/Berlin; Etc/GMT-2 is two hours ahead of UTC",
      de: "einen Namen wie Europe/Berlin schreiben; Etc/GMT-2 ist UTC um zwei Stunden voraus"
    ),
    TextID(en: "unknown time zone {1}", de: "unbekannte Zeitzone {1}"),
    TextID(
      en: "write a name such as Europe/Berlin or UTC",
      de: "einen Namen wie Europe/Berlin oder UTC schreiben"
    ),
    TextID(
      en: "the file nests deeper than {1} levels",
      de: "die Datei ist tiefer als {1} Ebenen geschachtelt"
    ),
    TextID(
      en: "a definition needs about eight levels",
      de: "eine Definition braucht etwa acht Ebenen"
    ),
    TextID(en: "cannot read this as YAML", de: "das lässt sich nicht als YAML lesen"),
    TextID(en: " (1 more follows)", de: " (1 weiteres folgt)"),
    TextID(en: " ({1} more follow)", de: " ({1} weitere folgen)"),
    TextID(en: "YAML aliases are not read: {1}{2}", de: "YAML-Aliase werden nicht gelesen: {1}{2}"),
    TextID(
      en: "put a pattern that begins with `*` in quotes; write out what an alias stands for",
      de:
        "ein Muster, das mit `*` beginnt, in Anführungszeichen setzen; ausschreiben, wofür ein Alias steht"
    ),
    TextID(en: "YAML anchors are not read: {1}{2}", de: "YAML-Anker werden nicht gelesen: {1}{2}"),
    TextID(
      en: "put text that begins with `&` in quotes; without aliases, no anchor is needed",
      de:
        "Text, der mit `&` beginnt, in Anführungszeichen setzen; ohne Aliase braucht es keinen Anker"
    ),
    TextID(en: "YAML tags are not read: {1}{2}", de: "YAML-Tags werden nicht gelesen: {1}{2}"),
    TextID(
      en: "put the comparison in quotes: \"!= …\"",
      de: "den Vergleich in Anführungszeichen setzen: \"!= …\""
    ),
    TextID(
      en: "put text that begins with `!` in quotes",
      de: "Text, der mit `!` beginnt, in Anführungszeichen setzen"
    ),
    TextID(en: "a key must be text", de: "ein Schlüssel muss Text sein"),
    TextID(
      en: "the file holds more than one YAML document",
      de: "die Datei enthält mehr als ein YAML-Dokument"
    ),
    TextID(
      en: "write each definition into a file of its own",
      de: "jede Definition in eine eigene Datei schreiben"
    ),
    TextID(en: "duplicate key {1}", de: "der Schlüssel {1} ist doppelt"),
    TextID(
      en: "it is given again later in the same mapping",
      de: "er steht später in derselben Zuordnung noch einmal"
    ),
    TextID(en: "not YAML: a `:` cannot stand here", de: "kein YAML: hier kann kein `:` stehen"),
    TextID(
      en: "check the indentation, and put text that holds `: ` in quotes",
      de: "die Einrückung prüfen, und Text mit `: ` in Anführungszeichen setzen"
    ),
    TextID(
      en: "not YAML: a list item cannot begin here",
      de: "kein YAML: hier kann kein Listeneintrag beginnen"
    ),
    TextID(
      en: "begin the list on a line of its own",
      de: "die Liste in einer eigenen Zeile beginnen"
    ),
    TextID(
      en: "not YAML: a key here has no `:`",
      de: "kein YAML: einem Schlüssel fehlt hier sein `:`"
    ),
    TextID(
      en: "check the indentation, and write `key: value`",
      de: "die Einrückung prüfen und `key: value` schreiben"
    ),
    TextID(
      en: "not YAML: expected another key of the mapping",
      de: "kein YAML: hier müsste ein weiterer Schlüssel der Zuordnung stehen"
    ),
    TextID(
      en: "check the indentation and the quotes of this line and the one before",
      de: "Einrückung und Anführungszeichen dieser Zeile und der vorigen prüfen"
    ),
    TextID(
      en: "not YAML: expected another `-` of the list",
      de: "kein YAML: hier müsste ein weiteres `-` der Liste stehen"
    ),
    TextID(en: "check the indentation of this line", de: "die Einrückung dieser Zeile prüfen"),
    TextID(en: "not YAML: expected `,` or `]`", de: "kein YAML: hier müsste `,` oder `]` stehen"),
    TextID(
      en:
        "close the list that begins in line {1} with `]`, and put text that holds `[`, `]` or `,` in quotes",
      de:
        "die Liste, die in Zeile {1} beginnt, mit `]` schließen, und Text mit `[`, `]` oder `,` in Anführungszeichen setzen"
    ),
    TextID(en: "not YAML: expected `,` or `}`", de: "kein YAML: hier müsste `,` oder `}` stehen"),
    TextID(
      en:
        "close the mapping that begins in line {1} with `}`, and put text that holds `{`, `}` or `,` in quotes",
      de:
        "die Zuordnung, die in Zeile {1} beginnt, mit `}` schließen, und Text mit `{`, `}` oder `,` in Anführungszeichen setzen"
    ),
    TextID(
      en: "not YAML: `>` or `|` begins a text over several lines",
      de: "kein YAML: `>` oder `|` beginnt einen Text über mehrere Zeilen"
    ),
    TextID(
      en: "put a comparison in quotes, as in \">= 3\"",
      de: "einen Vergleich in Anführungszeichen setzen, wie \">= 3\""
    ),
    TextID(
      en: "not YAML: this quote is never closed",
      de: "kein YAML: dieses Anführungszeichen wird nie geschlossen"
    ),
    TextID(en: "not YAML: expected a value", de: "kein YAML: hier müsste ein Wert stehen"),
    TextID(
      en: "check the brackets and quotes of this line and the ones before",
      de: "Klammern und Anführungszeichen dieser Zeile und der vorigen prüfen"
    ),
    TextID(
      en: "not YAML: an unknown escape after `\\`",
      de: "kein YAML: unbekanntes Zeichen nach `\\`"
    ),
    TextID(
      en: "in double quotes write `\\\\` for a backslash, or use single quotes",
      de:
        "in doppelten Anführungszeichen `\\\\` für einen Rückstrich schreiben, oder einfache verwenden"
    ),
    TextID(en: "not YAML: nothing may follow here", de: "kein YAML: hier darf nichts mehr folgen"),
    TextID(
      en: "check the indentation of this line and the first one",
      de: "die Einrückung dieser Zeile und der ersten prüfen"
    ),
    TextID(en: "not YAML: {1}", de: "kein YAML: {1}"),
    TextID(
      en: "not YAML: a tab cannot indent",
      de: "kein YAML: ein Tabulator kann nicht einrücken"
    ),
    TextID(en: "indent with spaces", de: "mit Leerzeichen einrücken"),
    TextID(
      en: "not YAML: a value cannot begin with `>` or `|` here",
      de: "kein YAML: ein Wert kann hier nicht mit `>` oder `|` beginnen"
    ),
    TextID(
      en: "not YAML: a value cannot begin with `{1}`",
      de: "kein YAML: ein Wert kann nicht mit `{1}` beginnen"
    ),
    TextID(en: "put it in quotes", de: "ihn in Anführungszeichen setzen"),
    TextID(
      en: "not YAML: a value cannot begin here",
      de: "kein YAML: hier kann kein Wert beginnen"
    ),
    TextID(en: "a list", de: "eine Liste"),
    TextID(en: "a mapping", de: "eine Zuordnung"),
  ]
}
