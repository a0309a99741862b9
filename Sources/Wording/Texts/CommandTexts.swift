// What the help says about the program and its commands; examples stand with the commands.

extension TextID {
  package static var helpExamples: Self { Self(en: "Examples:", de: "Beispiele:") }
  package static var helpWaymark: Self {
    Self(
      en: "Map customer journeys and find where they fail.",
      de: "Customer Journeys abbilden und finden, wo sie scheitern."
    )
  }
  package static var helpWaymarkAbout: Self {
    Self(
      en:
        "Waymark reads a journey definition and the events that customers left, and writes diagrams, a report and data that show where customers drop off and complain.",
      de:
        "Waymark liest eine Journey-Definition und die Ereignisse, die Kunden hinterließen, und schreibt Diagramme, einen Bericht und Daten, die zeigen, wo Kunden abbrechen und sich beschweren."
    )
  }
  package static var helpFirstLook: Self {
    Self(
      en: "A first look at your own export:",
      de: "Ein erster Blick auf einen eigenen Export:"
    )
  }
  package static var helpExitStatus: Self {
    Self(
      en:
        "Exit status: 0 done, 1 --fail-on met a failure point, 64 wrong usage, 65 a definition or a log cannot be used, 66 an input is missing, 70 a fault of Waymark, 73 output cannot be written, 130 interrupted.",
      de:
        "Exit-Status: 0 erledigt, 1 --fail-on traf auf eine Schwachstelle, 64 falscher Aufruf, 65 eine Definition oder ein Protokoll ist nicht verwendbar, 66 eine Eingabe fehlt, 70 ein Fehler von Waymark, 73 die Ausgabe lässt sich nicht schreiben, 130 unterbrochen."
    )
  }
  package static var helpAnalyze: Self {
    Self(
      en: "Find where customers drop off and complain.",
      de: "Finden, wo Kunden abbrechen und sich beschweren."
    )
  }
  package static var helpAnalyzeAbout: Self {
    Self(
      en:
        "Reads a journey definition and the events that customers left, and writes diagrams, a report and data into a folder. Results appear whole or not at all: a run that fails or is interrupted leaves earlier results as they were.",
      de:
        "Liest eine Journey-Definition und die Ereignisse, die Kunden hinterließen, und schreibt Diagramme, einen Bericht und Daten in einen Ordner. Ergebnisse erscheinen ganz oder gar nicht: Ein Lauf, der scheitert oder unterbrochen wird, lässt frühere Ergebnisse, wie sie waren."
    )
  }
  package static var helpAnalyzeLogs: Self {
    Self(
      en:
        "Logs are CSV (comma, semicolon, tab or pipe) or JSON Lines, plain or .gz; several files are one log.",
      de:
        "Protokolle sind CSV (Komma, Semikolon, Tabulator oder senkrechter Strich) oder JSON Lines, auch als .gz; mehrere Dateien sind ein Protokoll."
    )
  }
  package static var helpCheck: Self {
    Self(en: "Check journey definitions.", de: "Journey-Definitionen prüfen.")
  }
  package static var helpCheckAbout: Self {
    Self(
      en:
        "Prints every problem with its place, the line and what to do. The exit status is 0 without errors, 65 with any, and 66 where a file is missing.",
      de:
        "Nennt jedes Problem mit seiner Stelle, der Zeile und dem, was zu tun ist. Der Exit-Status ist 0 ohne Fehler, 65 mit Fehlern und 66, wenn eine Datei fehlt."
    )
  }
  package static var helpDraw: Self {
    Self(
      en: "Draw a journey, designed or measured, or how two analyses differ.",
      de:
        "Eine Journey zeichnen, entworfen oder gemessen, oder was zwei Auswertungen unterscheidet."
    )
  }
  package static var helpDrawAbout: Self {
    Self(
      en:
        "Draws stages, touchpoints and designed ways; no events are needed. With a log it measures like `waymark analyze` and draws the kinds of diagrams that you name, and no report. With --difference it draws what changed from one analysis to another: both rates of each touchpoint, their difference with its interval, and whether it is clear. What an analysis left in the folder stays there.",
      de:
        "Zeichnet Phasen, Kontaktpunkte und entworfene Wege; Ereignisse sind nicht nötig. Mit einem Protokoll wird gemessen wie bei `waymark analyze`; gezeichnet werden die genannten Arten von Diagrammen, ohne Bericht. Mit --difference zeigt das Diagramm, was sich von einer Auswertung zur anderen geändert hat: beide Quoten jedes Kontaktpunkts, ihren Unterschied mit seinem Intervall, und ob er klar ist. Was eine Auswertung im Ordner hinterließ, bleibt dort."
    )
  }
  package static var helpWorkshop: Self {
    Self(
      en: "Make posters, cards and a guide for a workshop.",
      de: "Plakate, Karten und einen Leitfaden für einen Workshop anfertigen."
    )
  }
  package static var helpWorkshopAbout: Self {
    Self(
      en:
        "Measures a log like `waymark analyze` and writes a folder to print: a poster with empty lanes for notes, the map, a sheet for each stage, a card for each touchpoint, the report, and a README with an agenda of 90 minutes. The folder appears whole or not at all.",
      de:
        "Misst ein Protokoll wie `waymark analyze` und schreibt einen Ordner zum Drucken: ein Plakat mit leeren Bahnen für Notizen, die Journey-Karte, einen Bogen je Phase, eine Karte je Kontaktpunkt, den Bericht und eine README mit einem Ablauf von 90 Minuten. Der Ordner erscheint ganz oder gar nicht."
    )
  }
  package static var helpInspect: Self {
    Self(
      en: "Show what is in a log and how it would be read.",
      de: "Zeigen, was in einem Protokoll steht und wie es gelesen würde."
    )
  }
  package static var helpInspectAbout: Self {
    Self(
      en:
        "Looks at the first {rows} rows: format, columns, which of them hold customer, case, time and event, and what to look out for. Of customers, cases, other keys and free text it shows no value, but their shape. The exit status is 65 where the log could not be analysed like this.",
      de:
        "Betrachtet die ersten {rows} Zeilen: Format, Spalten, in welchen davon Kunde, Vorgang, Zeit und Ereignis stehen, und worauf zu achten ist. Von Kunden, Vorgängen, anderen Schlüsseln und freiem Text zeigt es keinen Wert, sondern nur ihre Form. Der Exit-Status ist 65, wenn sich das Protokoll so nicht auswerten ließe."
    )
  }
  package static var helpDraft: Self {
    Self(
      en: "Write a first journey definition from a log, to edit.",
      de: "Aus einem Protokoll eine erste Journey-Definition schreiben, zum Bearbeiten."
    )
  }
  package static var helpDraftAbout: Self {
    Self(
      en:
        "Makes a touchpoint of each event name, in the order in which customers typically meet them, and cuts them into stages. What may be a goal, an end, an exit or a complaint stands as a comment with the counts behind it. The definition goes to standard output, and `waymark check` accepts it.",
      de:
        "Macht aus jedem Ereignisnamen einen Kontaktpunkt, in der Reihenfolge, in der Kunden ihnen gewöhnlich begegnen, und teilt sie in Phasen ein. Was ein Ziel, ein Ende, ein Ausstieg oder eine Beschwerde sein kann, steht als Kommentar da, mit den Anzahlen dazu. Die Definition geht auf die Standardausgabe, und `waymark check` nimmt sie an."
    )
  }
  package static var helpGenerate: Self {
    Self(
      en: "Write a synthetic event log for a definition.",
      de: "Ein künstliches Protokoll zu einer Definition schreiben."
    )
  }
  package static var helpGenerateAbout: Self {
    Self(
      en:
        "The log is in the definition's own mapping, and holds failures at the rates that you plant. The same definition, seed and options give the same bytes. It goes to standard output unless --output names a file.",
      de:
        "Das Protokoll hat die Spalten, die in der Definition stehen, und enthält Schwachstellen mit den angegebenen Quoten. Gleiche Definition, gleicher Startwert und gleiche Optionen ergeben gleiche Bytes. Es geht auf die Standardausgabe, wenn --output keine Datei nennt."
    )
  }
}
