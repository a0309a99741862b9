// What the help says about arguments and options.

extension TextID {
  package static var helpReadingLog: Self {
    Self(en: "Reading the log", de: "Das Protokoll lesen")
  }
  package static var helpUsingMachine: Self {
    Self(en: "Using the machine", de: "Den Rechner nutzen")
  }
  package static var helpDefinition: Self {
    Self(
      en: "The journey definition; - is standard input.",
      de: "Die Journey-Definition; - ist die Standardeingabe."
    )
  }
  package static var helpDefinitions: Self {
    Self(
      en: "Definitions to check; - is standard input.",
      de: "Die zu prüfenden Definitionen; - ist die Standardeingabe."
    )
  }
  package static var helpLogs: Self {
    Self(
      en: "The event log's files; - is standard input.",
      de: "Die Dateien des Protokolls; - ist die Standardeingabe."
    )
  }
  package static var helpLogsToDraw: Self {
    Self(
      en: "The event log's files, to draw what happened; - is standard input.",
      de:
        "Die Dateien des Protokolls, um zu zeichnen, was geschah; - ist die Standardeingabe."
    )
  }
  package static var helpLogsToInspect: Self {
    Self(
      en: "The files to look at; - is standard input.",
      de: "Die Dateien, die betrachtet werden; - ist die Standardeingabe."
    )
  }
  package static var helpOutput: Self {
    Self(
      en: "Where results go. Default: output/<journey id>.",
      de: "Wohin Ergebnisse kommen. Vorgabe: output/<Kennung der Journey>."
    )
  }
  package static var helpOutputDiagrams: Self {
    Self(
      en: "Where diagrams go. Default: output/<journey id>.",
      de: "Wohin Diagramme kommen. Vorgabe: output/<Kennung der Journey>."
    )
  }
  package static var helpOutputWorkshop: Self {
    Self(
      en: "Where the folder goes. Default: output/<journey id>-workshop.",
      de: "Wohin der Ordner kommt. Vorgabe: output/<Kennung der Journey>-workshop."
    )
  }
  package static var helpOutputLog: Self {
    Self(
      en: "The file to write. Default: standard output.",
      de: "Die Datei, die geschrieben wird. Vorgabe: Standardausgabe."
    )
  }
  package static var helpFormats: Self {
    Self(
      en: "Formats of diagrams: {formats}, separated by commas, or none. Default: all.",
      de: "Formate der Diagramme: {formats}, durch Kommas getrennt, oder none. Vorgabe: alle."
    )
  }
  package static var helpFormatsToDraw: Self {
    Self(
      en: "Formats: {formats}, separated by commas. Default: all.",
      de: "Formate: {formats}, durch Kommas getrennt. Vorgabe: alle."
    )
  }
  package static var helpLanguageReports: Self {
    Self(
      en: "The language of reports: en or de. Default: en.",
      de: "Die Sprache der Berichte: en oder de. Vorgabe: en."
    )
  }
  package static var helpLanguageProblems: Self {
    Self(
      en: "The language of problems: en or de. Default: en.",
      de: "Die Sprache der Meldungen: en oder de. Vorgabe: en."
    )
  }
  package static var helpLanguageDiagrams: Self {
    Self(
      en: "The language of diagrams: en or de. Default: en.",
      de: "Die Sprache der Diagramme: en oder de. Vorgabe: en."
    )
  }
  package static var helpLanguageEverything: Self {
    Self(
      en: "The language of everything: en or de. Default: en.",
      de: "Die Sprache von allem: en oder de. Vorgabe: en."
    )
  }
  package static var helpLanguagePrinted: Self {
    Self(
      en: "The language of what is printed: en or de. Default: en.",
      de: "Die Sprache der Ausgabe: en oder de. Vorgabe: en."
    )
  }
  package static var helpLanguageComments: Self {
    Self(
      en: "The language of comments: en or de. Default: en.",
      de: "Die Sprache der Kommentare: en oder de. Vorgabe: en."
    )
  }
  package static var helpDiagrams: Self {
    Self(
      en:
        "Kinds of diagrams: {kinds}, separated by commas, or all. Default: journey-map, failure-points.",
      de:
        "Arten von Diagrammen: {kinds}, durch Kommas getrennt, oder all. Vorgabe: journey-map, failure-points."
    )
  }
  package static var helpKind: Self {
    Self(
      en:
        "Kinds of diagrams: {kinds}, separated by commas, or all. Default: journey-map; with a log, what analyze draws.",
      de:
        "Arten von Diagrammen: {kinds}, durch Kommas getrennt, oder all. Vorgabe: journey-map; mit einem Protokoll, was analyze zeichnet."
    )
  }
  package static var helpDifference: Self {
    Self(
      en: "Two analyses, an earlier and a later one: each an analysis.json, or the folder with it.",
      de:
        "Zwei Auswertungen, eine frühere und eine spätere: jeweils eine analysis.json oder der Ordner mit ihr."
    )
  }
  package static var helpPage: Self {
    Self(
      en:
        "Fill a sheet of paper lying on its side: {sizes}. Default: as large as the drawing.",
      de: "Einen Bogen im Querformat füllen: {sizes}. Vorgabe: so groß wie die Zeichnung."
    )
  }
  package static var helpPageWorkshop: Self {
    Self(
      en: "The paper of the map and the stage sheets: {sizes}. Default: a3.",
      de: "Das Papier der Journey-Karte und der Phasenbögen: {sizes}. Vorgabe: a3."
    )
  }
  package static var helpPoster: Self {
    Self(
      en: "The paper of the poster: {sizes}. Default: a0.",
      de: "Das Papier des Plakats: {sizes}. Vorgabe: a0."
    )
  }
  package static var helpTile: Self {
    Self(
      en: "Print the poster in parts as well, on paper of this size, to be stuck together.",
      de: "Das Plakat auch in Teilen drucken, auf Papier dieser Größe, zum Zusammenkleben."
    )
  }
  package static var helpTouchpoint: Self {
    Self(
      en: "Draw the neighbourhood of this touchpoint.",
      de: "Die Umgebung dieses Kontaktpunkts zeichnen."
    )
  }
  package static var helpVariant: Self {
    Self(
      en: "Draw this variant alone, 1 being the commonest.",
      de: "Diese Variante allein zeichnen; 1 ist die häufigste."
    )
  }
  package static var helpFailOn: Self {
    Self(
      en: "Exit with status 1 where such a rate is a failure point.",
      de: "Mit Status 1 enden, wenn eine solche Quote eine Schwachstelle ist."
    )
  }
  package static var helpStrict: Self {
    Self(
      en: "Stop where a row is rejected.",
      de: "Anhalten, wenn eine Zeile abgewiesen wird."
    )
  }
  package static var helpStrictCheck: Self {
    Self(en: "Make warnings errors.", de: "Warnungen als Fehler behandeln.")
  }
  package static var helpShare: Self {
    Self(
      en:
        "Hide groups of fewer customers than the definition's minimum-group, to share the results.",
      de:
        "Gruppen von weniger Kunden als minimum-group der Definition verbergen, um die Ergebnisse weiterzugeben."
    )
  }
  package static var helpExportJourneys: Self {
    Self(
      en: "Write every journey, by the name of its customer, to this CSV file.",
      de: "Jede Journey, mit dem Namen ihres Kunden, in diese CSV-Datei schreiben."
    )
  }
  package static var helpPseudonymize: Self {
    Self(
      en: "Write the HMAC-SHA-256 under the key in this file in place of customers and cases.",
      de:
        "Anstelle von Kunden und Vorgängen den HMAC-SHA-256 mit dem Schlüssel in dieser Datei schreiben."
    )
  }
  package static var helpChecksums: Self {
    Self(
      en: "Name the SHA-256 of every input file in the report.",
      de: "Im Bericht den SHA-256 jeder Eingabedatei nennen."
    )
  }
  package static var helpAsOf: Self {
    Self(
      en:
        "Leave out events after this time, such as 2025-12-31T23:59:59Z. Default: the newest event.",
      de:
        "Ereignisse nach diesem Zeitpunkt weglassen, etwa 2025-12-31T23:59:59Z. Vorgabe: das neueste Ereignis."
    )
  }
  package static var helpInactivity: Self {
    Self(
      en:
        "The silence after which an unfinished journey counts as dropped off, such as 14d. Default: the definition's.",
      de:
        "Die Stille, nach der eine unfertige Journey als abgebrochen gilt, etwa 14d. Vorgabe: die der Definition."
    )
  }
  package static var helpJSON: Self {
    Self(
      en: "Print the summary as JSON on standard output, for programs.",
      de: "Die Zusammenfassung als JSON auf die Standardausgabe schreiben, für Programme."
    )
  }
  package static var helpJSONSame: Self {
    Self(
      en: "Print JSON; the same as --format json.",
      de: "JSON ausgeben; dasselbe wie --format json."
    )
  }
  package static var helpFormatProblems: Self {
    Self(en: "How to print problems.", de: "Die Form, in der Probleme ausgegeben werden.")
  }
  package static var helpFormatPrinted: Self {
    Self(en: "How to print.", de: "Die Form der Ausgabe.")
  }
  package static var helpQuiet: Self {
    Self(en: "Print nothing but errors.", de: "Nur Fehler ausgeben.")
  }
  package static var helpQuietAnalyze: Self {
    Self(
      en: "Print nothing but errors: no summary, no progress.",
      de: "Nur Fehler ausgeben: keine Zusammenfassung, kein Fortschritt."
    )
  }
  package static var helpQuietDraft: Self {
    Self(
      en: "Print nothing but errors: no decisions, no progress.",
      de: "Nur Fehler ausgeben: keine Entscheidungen, kein Fortschritt."
    )
  }
  package static var helpQuietWorkshop: Self {
    Self(
      en: "Print only problems: no progress, no list of files.",
      de: "Nur Probleme ausgeben: kein Fortschritt, keine Liste der Dateien."
    )
  }
  package static var helpCustomers: Self {
    Self(en: "How many customers the log has.", de: "Wie viele Kunden das Protokoll hat.")
  }
  package static var helpSeed: Self {
    Self(
      en: "What all chance is drawn from.",
      de: "Der Startwert, aus dem aller Zufall entsteht."
    )
  }
  package static var helpPlant: Self {
    Self(
      en:
        "A failure to plant: touchpoint:drop-off=rate, touchpoint:complaint=rate, touchpoint:drop-off-after-complaint=rate, touchpoint:repeat-contact=rate, touchpoint:channel-switch=rate, touchpoint:began-again=rate, standard:breach=rate, standard:complaint-after-breach=rate or escalation-path:skipped-level=rate; may be repeated.",
      de:
        "Eine Schwachstelle, die das Protokoll haben soll: Kontaktpunkt:drop-off=Quote, Kontaktpunkt:complaint=Quote, Kontaktpunkt:drop-off-after-complaint=Quote, Kontaktpunkt:repeat-contact=Quote, Kontaktpunkt:channel-switch=Quote, Kontaktpunkt:began-again=Quote, Standard:breach=Quote, Standard:complaint-after-breach=Quote oder escalation-path:skipped-level=Quote; mehrfach möglich."
    )
  }
}
