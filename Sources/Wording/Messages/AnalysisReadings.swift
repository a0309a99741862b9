extension Messages {
  /// Those about an `analysis.json` that is read back.
  static let analysisReadings: [TextID] = [
    TextID(
      en: "the file is larger than any analysis.json",
      de: "die Datei ist größer als jede analysis.json"
    ),
    TextID(
      en: "an analysis.json that `waymark analyze` wrote is wanted",
      de: "gebraucht wird eine analysis.json, die `waymark analyze` geschrieben hat"
    ),
    TextID(
      en: "is true: the analysis is an edition for sharing, which hides numbers",
      de: "ist true: die Auswertung ist eine Ausgabe zum Weitergeben, die Zahlen verbirgt"
    ),
    TextID(
      en: "compare analyses that were made without --share",
      de: "Auswertungen vergleichen, die ohne --share entstanden sind"
    ),
    TextID(
      en: "is {1}, and this version of Waymark reads {2}",
      de: "ist {1}, und diese Version von Waymark liest {2}"
    ),
    TextID(
      en: "analyse the log again with this version, or compare with the version that wrote it",
      de:
        "das Protokoll mit dieser Version neu auswerten, oder mit der Version vergleichen, die sie geschrieben hat"
    ),
    TextID(en: "ends before it begins", de: "endet, bevor es beginnt"),
    TextID(en: "has more than {1} touchpoints", de: "hat mehr als {1} Kontaktpunkte"),
    TextID(en: "stands twice", de: "steht doppelt da"),
    TextID(
      en: "counts more journeys than visited where it begins",
      de: "zählt mehr Journeys, als dort waren, wo es beginnt"
    ),
    TextID(en: "has an id that stands before: {1}", de: "hat eine id, die schon dasteht: {1}"),
    TextID(en: "names no {1}: {2}", de: "nennt etwas, das es nicht gibt ({1}): {2}"),
    TextID(
      en: "there are {1} more faults of this kind",
      de: "es gibt {1} weitere Fehler dieser Art"
    ),
    TextID(en: "the document", de: "das Dokument"),
    TextID(en: "is {1}, where an object is wanted", de: "ist {1}, wo ein Objekt gebraucht wird"),
    TextID(en: "has no {1}", de: "hat kein {1}"),
    TextID(en: "is {1}, where a list is wanted", de: "ist {1}, wo eine Liste gebraucht wird"),
    TextID(en: "is {1}, where a text is wanted", de: "ist {1}, wo ein Text gebraucht wird"),
    TextID(en: "is no id: {1}", de: "ist keine id: {1}"),
    TextID(en: "ids have letters, digits, - and _", de: "ids haben Buchstaben, Ziffern, - und _"),
    TextID(
      en: "is {1}, where true or false is wanted",
      de: "ist {1}, wo true oder false gebraucht wird"
    ),
    TextID(en: "is {1}, where a count is wanted", de: "ist {1}, wo eine Anzahl gebraucht wird"),
    TextID(en: "is {1}, where a number is wanted", de: "ist {1}, wo eine Zahl gebraucht wird"),
    TextID(
      en: "is {1}, where a share from 0 to 1 is wanted",
      de: "ist {1}, wo ein Anteil von 0 bis 1 gebraucht wird"
    ),
    TextID(
      en: "is {1}, where a length of time in seconds is wanted",
      de: "ist {1}, wo eine Dauer in Sekunden gebraucht wird"
    ),
    TextID(en: "is no time: {1}", de: "ist keine Zeit: {1}"),
    TextID(en: "counts {1} of {2}, which cannot be", de: "zählt {1} von {2}, was nicht sein kann"),
    TextID(en: "the number {1}", de: "die Zahl {1}"),
    TextID(en: "a text", de: "ein Text"),
    TextID(en: "an object", de: "ein Objekt"),
    TextID(
      en: "there is more after the end of the document",
      de: "nach dem Ende des Dokuments folgt noch etwas"
    ),
    TextID(en: "the document ends too soon", de: "das Dokument endet zu früh"),
    TextID(en: "values nest more than {1} deep", de: "Werte sind tiefer als {1} geschachtelt"),
    TextID(
      en: "the document holds more than {1} values",
      de: "das Dokument enthält mehr als {1} Werte"
    ),
    TextID(en: "a key in quotes is missing", de: "ein Schlüssel in Anführungszeichen fehlt"),
    TextID(
      en: "a key stands twice in an object",
      de: "ein Schlüssel steht zweimal in einem Objekt"
    ),
    TextID(en: "a colon is missing after a key", de: "nach einem Schlüssel fehlt ein Doppelpunkt"),
    TextID(
      en: "a comma or a closing brace is missing",
      de: "ein Komma oder eine schließende geschweifte Klammer fehlt"
    ),
    TextID(
      en: "a comma or a closing bracket is missing",
      de: "ein Komma oder eine schließende eckige Klammer fehlt"
    ),
    TextID(en: "this is no JSON value", de: "das ist kein JSON-Wert"),
    TextID(en: "a digit is missing", de: "eine Ziffer fehlt"),
    TextID(en: "a number begins with a zero", de: "eine Zahl beginnt mit einer Null"),
    TextID(en: "a text is not valid UTF-8", de: "ein Text ist kein gültiges UTF-8"),
    TextID(
      en: "a text holds a control character that is not escaped",
      de: "ein Text enthält ein Steuerzeichen, das nicht maskiert ist"
    ),
    TextID(en: "a text has no end", de: "ein Text hat kein Ende"),
    TextID(en: "an escape has no end", de: "eine Maskierung hat kein Ende"),
    TextID(en: "this is no escape", de: "das ist keine Maskierung"),
    TextID(
      en: "half of a surrogate pair stands alone",
      de: "die Hälfte eines Surrogatpaars steht allein"
    ),
    TextID(
      en: "an escape needs four hexadecimal digits",
      de: "eine Maskierung braucht vier hexadezimale Ziffern"
    ),
  ]
}
