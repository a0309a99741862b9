// What a reader must know before trusting a number.

extension TextID {
  package static var noJourneys: Self {
    Self(
      en: "No event belongs to a touchpoint, so there are no journeys to speak of.",
      de:
        "Kein Ereignis gehört zu einem Kontaktpunkt; über Journeys lässt sich daher nichts sagen.",
      whereHidden: .orHidden
    )
  }
  package static var strayAsOf: Self {
    Self(
      en:
        "The newest events may be strays: 99.9% of events had happened by {bulk}, but journeys stand as of {asOf}. Recent journeys may therefore look lost; set the time with --as-of.",
      de:
        "Die neuesten Ereignisse sind womöglich Ausreißer: 99,9 % der Ereignisse lagen vor {bulk}, der Stichzeitpunkt ist aber {asOf}. Neuere Journeys können deshalb verloren aussehen; --as-of setzt einen anderen Stichzeitpunkt."
    )
  }
  package static var shortSpan: Self {
    Self(
      en:
        "The log spans {span}, less than three times the silence that means a drop-off ({inactivity}): few journeys could be observed for long enough.",
      de:
        "Das Protokoll umfasst {span}, weniger als das Dreifache der Stille, die als Abbruch gilt ({inactivity}): Nur wenige Journeys ließen sich lange genug beobachten."
    )
  }
  package static var silencesCameBack: Self {
    Self(
      en:
        "{rate} of the silences that mean a drop-off ended with a return ({count} of {of}): the inactivity is too short for these customers. Of those who return after such a silence, 99% do within {gap}.",
      de:
        "Auf {rate} der Zeiten der Stille, die als Abbruch gelten, folgte doch eine Rückkehr ({count} von {of}): Die Inaktivität ist für diese Kunden zu kurz. Bei 99 % der Rückkehrenden dauert die Stille höchstens {gap}.",
      casesEn:
        "{rate} of the silences that mean a drop-off ended after all ({count} of {of}): the inactivity is too short for these cases. Of those that go on after such a silence, 99% do within {gap}.",
      casesDe:
        "Auf {rate} der Zeiten der Stille, die als Abbruch gelten, folgte doch eine Rückkehr ({count} von {of}): Die Inaktivität ist für diese Vorgänge zu kurz. Bei 99 % derer, die weitergehen, dauert die Stille höchstens {gap}."
    )
  }
  package static var silencesCameBackNoGap: Self {
    Self(
      en:
        "{rate} of the silences that mean a drop-off ended with a return ({count} of {of}): the inactivity is too short for these customers.",
      de:
        "Auf {rate} der Zeiten der Stille, die als Abbruch gelten, folgte doch eine Rückkehr ({count} von {of}): Die Inaktivität ist für diese Kunden zu kurz.",
      casesEn:
        "{rate} of the silences that mean a drop-off ended after all ({count} of {of}): the inactivity is too short for these cases.",
      casesDe:
        "Auf {rate} der Zeiten der Stille, die als Abbruch gelten, folgte doch eine Rückkehr ({count} von {of}): Die Inaktivität ist für diese Vorgänge zu kurz."
    )
  }
  package static var unmapped: Self {
    Self(
      en:
        "{count} of {of} events ({rate}) {count|belongs|belong} to nothing in the definition, most often {events}: what happened there is not in the journeys.",
      de:
        "{count} von {of} Ereignissen ({rate}) {count|gehört|gehören} zu nichts in der Definition, am häufigsten {events}: Was dort geschah, fehlt in den Journeys."
    )
  }
  package static var rejected: Self {
    Self(
      en: "{count} of {of} rows ({rate}) could not be read and {count|is|are} missing.",
      de:
        "{count} von {of} Zeilen ({rate}) {count|war|waren} nicht lesbar und {count|fehlt|fehlen}."
    )
  }
  package static var swallowedLines: Self {
    Self(
      en:
        "{lines} {lines|line|lines} of the log {lines|is|are} missing: read as part of {rows|a malformed row|malformed rows}, where a quotation mark opens and never closes, or only far below. Close or remove it in the log and run again.",
      de:
        "{lines} {lines|Zeile|Zeilen} des Protokolls {lines|fehlt|fehlen}: gelesen als Teil {rows|einer fehlerhaften Zeile, in der|fehlerhafter Zeilen, in denen} ein Anführungszeichen öffnet und nie oder erst weit unten schließt. Im Protokoll schließen oder entfernen und neu auswerten."
    )
  }
  package static var swallowedLinesFrom: Self {
    Self(
      en:
        "A quotation mark opens in line {line} of the log and never closes, or only far below: {lines} {lines|line|lines} below {lines|was|were} read as part of that row and {lines|is|are} missing. Close or remove it in the log and run again.",
      de:
        "In Zeile {line} des Protokolls öffnet ein Anführungszeichen, das nie oder erst weit unten schließt: {lines} {lines|Zeile|Zeilen} darunter {lines|wurde|wurden} als Teil dieser Zeile gelesen und {lines|fehlt|fehlen}. Im Protokoll schließen oder entfernen und neu auswerten."
    )
  }
  package static var openJourneys: Self {
    Self(
      en:
        "How {count} of {of} journeys ({rate}) {count|ends: it is still open, and counts|end: they are still open, and count} as neither lost nor completed.",
      de:
        "Wie {count} von {of} Journeys ({rate}) {count|ausgeht: Sie ist noch offen und zählt|ausgehen: Sie sind noch offen und zählen} weder als verloren noch als abgeschlossen."
    )
  }
  package static var severalJourneysPerCustomer: Self {
    Self(
      en:
        "Customers have {mean} journeys on average. Intervals treat journeys as independent, so the true ones are somewhat wider.",
      de:
        "Auf einen Kunden kommen im Mittel {mean} Journeys. Die Intervalle behandeln Journeys als unabhängig; die wahren sind also etwas breiter.",
      casesEn:
        "Cases have {mean} journeys on average. Intervals treat journeys as independent, so the true ones are somewhat wider.",
      casesDe:
        "Auf einen Vorgang kommen im Mittel {mean} Journeys. Die Intervalle behandeln Journeys als unabhängig; die wahren sind also etwas breiter."
    )
  }
  package static var leftTruncated: Self {
    Self(
      en:
        "How {count} of {of} journeys ({rate}) began: probably before the log did.",
      de:
        "Wie {count} von {of} Journeys ({rate}) {count|begann|begannen}: vermutlich vor dem Protokoll."
    )
  }
  package static var newestMayYetComplain: Self {
    Self(
      en:
        "The newest journeys have hardly had time to complain: complaint rates may still rise.",
      de:
        "Auf die neuesten Journeys konnten noch kaum Beschwerden folgen: Die Beschwerdequoten können noch steigen."
    )
  }
  package static var unattributedComplaints: Self {
    Self(
      en: "{count} of {of} complaints ({rate}) could be traced to no touchpoint.",
      de: "{count} von {of} Beschwerden ({rate}) ließen sich keinem Kontaktpunkt zuordnen."
    )
  }
  package static var tooFew: Self {
    Self(
      en: "There are too few journeys for a verdict at {touchpoints}.",
      de: "Für ein Urteil gibt es zu wenige Journeys bei {touchpoints}."
    )
  }
  package static var neverVisited: Self {
    Self(
      en: "No journey visited {touchpoints}: not in use, or not in the log.",
      de: "Keine Journey kam zu {touchpoints}: nicht in Gebrauch oder nicht im Protokoll."
    )
  }
  package static var unusedTransitions: Self {
    Self(
      en: "{count} designed {count|way was|ways were} never taken: not in use, or not in the log.",
      de:
        "{count} {count|entworfener Weg wurde|entworfene Wege wurden} nie genommen: nicht in Gebrauch oder nicht im Protokoll."
    )
  }
  package static var noMatureConversion: Self {
    Self(
      en: "How many reach a goal in the time given: no journey is old enough to tell.",
      de:
        "Wie viele in der gegebenen Frist ein Ziel erreichen: Dafür ist noch keine Journey alt genug.",
      whereHidden: .orHidden
    )
  }
  package static var noThresholds: Self {
    Self(
      en:
        "The definition sets no thresholds, so there are no verdicts; touchpoints are only ranked.",
      de:
        "Die Definition setzt keine Schwellen, daher gibt es keine Urteile, sondern nur eine Rangfolge."
    )
  }
  package static var ties: Self {
    Self(
      en:
        "{count} of {of} steps ({rate}) have the same time as the step before them; they keep the order of the file.",
      de:
        "{count} von {of} Schritten ({rate}) haben dieselbe Zeit wie der Schritt davor; sie behalten die Reihenfolge der Datei."
    )
  }
  package static var duplicates: Self {
    Self(
      en:
        "{count} of {of} events ({rate}) equal an earlier one in all that the log keeps; they count like any other.",
      de:
        "{count} von {of} Ereignissen ({rate}) gleichen einem früheren in allen gelesenen Angaben; sie zählen wie alle anderen."
    )
  }
  /// The same, where they are so many that the log may hold them twice.
  package static var duplicatesMany: Self {
    Self(
      en:
        "{count} of {of} events ({rate}) equal an earlier one in all that the log keeps, and count again: visits, repeats and worth may be too high. Look whether the export holds rows twice; if it does not, map more of its columns as attributes, so that events can be told apart.",
      de:
        "{count} von {of} Ereignissen ({rate}) gleichen einem früheren in allen gelesenen Angaben und zählen erneut: Besuche, Wiederholungen und Werte können zu hoch sein. Zu prüfen ist, ob der Export Zeilen doppelt enthält; wenn nicht, machen weitere Spalten als Attribute die Ereignisse unterscheidbar."
    )
  }
  package static var afterAsOf: Self {
    Self(
      en: "{count} {count|event|events} after the as-of time were left out.",
      de:
        "{count} {count|Ereignis|Ereignisse} nach dem Stichzeitpunkt {count|blieb|blieben} außer Betracht."
    )
  }
  package static var raggedRows: Self {
    Self(
      en:
        "{count} {count|row has|rows have} too few or too many fields; what was needed was there.",
      de:
        "{count} {count|Zeile hat|Zeilen haben} zu wenige oder zu viele Felder; das Nötige war vorhanden."
    )
  }
  package static var unreadableScores: Self {
    Self(
      en: "{count} {count|score|scores} could not be read and were not used.",
      de:
        "{count} {count|Bewertung war|Bewertungen waren} nicht lesbar und {count|blieb|blieben} ungenutzt."
    )
  }
  package static var unreadableAmounts: Self {
    Self(
      en:
        "{count} {count|amount|amounts} of value or cost ({attributes}) could not be read and {count|counts|count} as none. An amount is a number with a decimal point, without a currency.",
      de:
        "{count} {count|Betrag|Beträge} von Wert oder Kosten ({attributes}) {count|war|waren} nicht lesbar und {count|zählt|zählen} nicht. Ein Betrag ist eine Zahl mit Dezimalpunkt, ohne Währung."
    )
  }
  package static var unreadableDueTimes: Self {
    Self(
      en:
        "{count} promised {count|time or stop|times or stops} ({attributes}) could not be read and {count|counts|count} as missing. Such times are written as the log’s own, or as 2025-01-31 14:05.",
      de:
        "{count} zugesagte {count|Zeit oder Stopp|Zeiten oder Stopps} ({attributes}) {count|war|waren} nicht lesbar und {count|gilt|gelten} als fehlend. Solche Zeiten werden wie die übrigen des Protokolls geschrieben, oder wie 2025-01-31 14:05."
    )
  }
  package static var adjustedTimes: Self {
    Self(
      en:
        "{count} local {count|time falls|times fall} into a change of the clock; the first of two was taken, and skipped times were moved forward.",
      de:
        "{count} {count|Ortszeit fällt|Ortszeiten fallen} in eine Zeitumstellung; von zweien galt die erste, übersprungene wurden vorgerückt."
    )
  }
  package static var invalidText: Self {
    Self(
      en: "{count} invalid {count|byte sequence was|byte sequences were} kept as they are.",
      de:
        "{count} ungültige {count|Bytefolge wurde|Bytefolgen wurden} unverändert übernommen."
    )
  }
  package static var caveats: Self {
    Self(en: "What to keep in mind", de: "Was zu bedenken ist")
  }
  package static var warning: Self { Self(en: "**Warning.**", de: "**Achtung.**") }
}
