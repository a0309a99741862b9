// What a reader must know before trusting a number.

extension TextID {
  package static var noJourneys: Self {
    Self(
      en: "No event belongs to a touchpoint, so there are no journeys to speak of.",
      de: "Kein Ereignis gehört zu einem Kontaktpunkt; über Journeys lässt sich daher nichts sagen."
    )
  }
  package static var strayAsOf: Self {
    Self(
      en:
        "The newest events may be strays: 99.9% of events had happened by {bulk}, but journeys stand as of {asOf}. Recent journeys may look lost for that. Give the time with --as-of.",
      de:
        "Die neuesten Ereignisse könnten Irrläufer sein: 99,9 % der Ereignisse lagen vor {bulk}, der Stand der Journeys ist aber {asOf}. Neuere Journeys können deshalb verloren aussehen. Der Zeitpunkt lässt sich mit --as-of angeben."
    )
  }
  package static var shortSpan: Self {
    Self(
      en:
        "The log spans {span}, less than three times the {inactivity} of silence that mean a drop-off. Few journeys could be watched long enough.",
      de:
        "Das Protokoll umfasst {span}, weniger als das Dreifache der Stille, die als Abbruch gilt ({inactivity}). Nur wenige Journeys konnten lange genug beobachtet werden."
    )
  }
  package static var silencesCameBack: Self {
    Self(
      en:
        "{rate} of the silences that would mean a drop-off were broken after all ({count} of {of}): the inactivity is too short for these customers. Of those that return after such a silence, 99% do within {gap}.",
      de:
        "{rate} der Phasen der Stille, die als Abbruch gälten, endeten doch mit einer Rückkehr ({count} von {of}): Die Inaktivität ist für diese Kunden zu kurz. Von denen, die danach zurückkehren, tun es 99 % in höchstens dieser Zeit: {gap}."
    )
  }
  package static var silencesCameBackNoGap: Self {
    Self(
      en:
        "{rate} of the silences that would mean a drop-off were broken after all ({count} of {of}): the inactivity is too short for these customers.",
      de:
        "{rate} der Phasen der Stille, die als Abbruch gälten, endeten doch mit einer Rückkehr ({count} von {of}): Die Inaktivität ist für diese Kunden zu kurz."
    )
  }
  package static var unmapped: Self {
    Self(
      en:
        "{count} of {of} events ({rate}) belong to nothing in the definition, most often {events}: what happened there is not in the journeys.",
      de:
        "{count} von {of} Ereignissen ({rate}) gehören zu nichts in der Definition, am häufigsten {events}: Was dort geschah, fehlt in den Journeys."
    )
  }
  package static var rejected: Self {
    Self(
      en: "{count} of {of} rows ({rate}) could not be read and are missing.",
      de: "{count} von {of} Zeilen ({rate}) waren nicht lesbar und fehlen."
    )
  }
  package static var openJourneys: Self {
    Self(
      en:
        "{count} of {of} journeys ({rate}) are still open. They are counted as neither lost nor completed.",
      de:
        "{count} von {of} Journeys ({rate}) sind noch offen. Sie zählen weder als verloren noch als abgeschlossen."
    )
  }
  package static var severalJourneysPerCustomer: Self {
    Self(
      en:
        "Customers have {mean} journeys in the mean. Intervals treat journeys as independent, so the true ones are somewhat wider.",
      de:
        "Kunden haben im Mittel {mean} Journeys. Die Intervalle behandeln Journeys als unabhängig; die wahren sind also etwas breiter."
    )
  }
  package static var leftTruncated: Self {
    Self(
      en:
        "{count} of {of} journeys ({rate}) probably began before the log did; how they began is not known.",
      de:
        "{count} von {of} Journeys ({rate}) begannen vermutlich vor dem Protokoll; wie sie begannen, ist nicht bekannt."
    )
  }
  package static var newestMayYetComplain: Self {
    Self(
      en:
        "The newest journeys have not had their time to complain: complaint rates may still rise.",
      de:
        "Die neuesten Journeys hatten noch nicht ihre Zeit für Beschwerden: Beschwerdequoten können noch steigen."
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
      en: "No journey visited {touchpoints}: unused, or not in the log.",
      de: "Keine Journey besuchte {touchpoints}: ungenutzt oder nicht im Protokoll."
    )
  }
  package static var unusedTransitions: Self {
    Self(
      en: "{count} designed {count|way was|ways were} never taken: unused, or not in the log.",
      de:
        "{count} {count|entworfener Weg wurde|entworfene Wege wurden} nie genommen: ungenutzt oder nicht im Protokoll."
    )
  }
  package static var noMatureConversion: Self {
    Self(
      en: "No journey is old enough to tell how many reach a goal in the time given.",
      de:
        "Keine Journey ist alt genug, um zu sagen, wie viele ein Ziel in der gegebenen Zeit erreichen."
    )
  }
  package static var noThresholds: Self {
    Self(
      en:
        "The definition sets no thresholds, so there are no verdicts; touchpoints are ranked all the same.",
      de:
        "Die Definition setzt keine Schwellen, daher gibt es keine Urteile; eine Rangfolge gibt es trotzdem."
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
        "{count} of {of} events ({rate}) equal an earlier one in all that was kept; they are counted like any other.",
      de:
        "{count} von {of} Ereignissen ({rate}) gleichen einem früheren in allem, was behalten wurde; sie zählen wie alle anderen."
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
        "{count} ungültige {count|Bytefolge blieb|Bytefolgen blieben}, wie {count|sie ist|sie sind}."
    )
  }
  package static var warning: Self { Self(en: "**Warning.**", de: "**Achtung.**") }
}
