extension Messages {
  /// Those about what cannot be generated.
  static let generating: [TextID] = [
    TextID(en: "{1} is no plant", de: "{1} ist keine Angabe für --plant"),
    TextID(
      en: "write touchpoint:failure=rate, for example checkout:drop-off=40%",
      de: "Kontaktpunkt:Schwachstelle=Quote schreiben, etwa checkout:drop-off=40%"
    ),
    TextID(
      en: "the plant {1} names an unknown failure {2}",
      de: "die Angabe {1} nennt eine unbekannte Schwachstelle {2}"
    ),
    TextID(en: "failures are {1}", de: "Schwachstellen sind {1}"),
    TextID(en: "the plant {1} has no rate: {2}", de: "die Angabe {1} hat keine Quote: {2}"),
    TextID(
      en: "the plant {1} names an unknown touchpoint {2}",
      de: "die Angabe {1} nennt einen unbekannten Kontaktpunkt {2}"
    ),
    TextID(
      en: "the plant {1} names an unknown standard {2}",
      de: "die Angabe {1} nennt einen unbekannten Standard {2}"
    ),
    TextID(
      en: "the plant {1} names an unknown escalation-path {2}",
      de: "die Angabe {1} nennt einen unbekannten escalation-path {2}"
    ),
    TextID(en: "the definition has {1}", de: "die Definition hat {1}"),
    TextID(
      en: "a plant names {1} {2}, which the definition has not",
      de: "eine Angabe nennt {1} {2}, was die Definition nicht hat"
    ),
    TextID(
      en: "a plant's rate of {1} is outside 0 to 1",
      de: "die Quote {1} einer Angabe liegt nicht zwischen 0 und 1"
    ),
    TextID(en: "{1} is planted twice", de: "{1} ist zweimal angegeben"),
    TextID(
      en: "no drop-off can be planted at {1}: it is an `end`, where journeys complete",
      de:
        "an {1} kann kein Abbruch entstehen: dort ist ein `end`, wo Journeys abgeschlossen werden"
    ),
    TextID(
      en:
        "no drop-off can be planted at {1}: it is an `exit`, and the drop-off belongs to the step before it",
      de:
        "an {1} kann kein Abbruch entstehen: dort ist ein `exit`, und der Abbruch gehört zum Schritt davor"
    ),
    TextID(
      en: "plant it at the touchpoints that lead there",
      de: "ihn an den Kontaktpunkten angeben, die dorthin führen"
    ),
    TextID(
      en: "no complaint can be planted at {1}: the definition has no `complaint` signal",
      de: "an {1} kann keine Beschwerde entstehen: die Definition hat kein Signal `complaint`"
    ),
    TextID(
      en:
        "no complaint can be planted at {1}: it is in the complaint's `skip`, and no `about` could name it",
      de:
        "an {1} kann keine Beschwerde entstehen: es steht unter `skip` der Beschwerde, und kein `about` könnte es nennen"
    ),
    TextID(
      en: "no complaint can be planted at {1}: no event was found that would be traced to it",
      de:
        "an {1} kann keine Beschwerde entstehen: es fand sich kein Ereignis, das dorthin zurückgeführt würde"
    ),
    TextID(
      en: "no repeat contact can be planted at {1}: it is no touchpoint of `contact`",
      de:
        "an {1} kann kein wiederholter Kontakt entstehen: es ist kein Kontaktpunkt von `contact`"
    ),
    TextID(
      en:
        "no repeat contact can be planted at {1}: without `reason` under `contact`, every later contact is a repeat",
      de:
        "an {1} kann kein wiederholter Kontakt entstehen: ohne `reason` unter `contact` ist jeder spätere Kontakt ein wiederholter"
    ),
    TextID(
      en: "no repeat contact can be planted at {1}: it is an `exit`, where customers leave",
      de: "an {1} kann kein wiederholter Kontakt entstehen: dort ist ein `exit`, wo Kunden gehen"
    ),
    TextID(
      en: "nobody begins again at {1}: without `actor` under `contact`, nothing says who helps",
      de: "an {1} beginnt niemand von vorn: ohne `actor` unter `contact` sagt nichts, wer hilft"
    ),
    TextID(
      en: "nobody begins again at {1}: no channel switch is planted there",
      de: "an {1} beginnt niemand von vorn: dort ist kein Kanalwechsel angegeben"
    ),
    TextID(
      en: "plant a `channel-switch` at {1}, too",
      de: "an {1} auch ein `channel-switch` angeben"
    ),
    TextID(
      en:
        "no channel switch can be planted at {1}: no other touchpoint of `contact` has another `channel`",
      de:
        "an {1} kann kein Kanalwechsel entstehen: kein anderer Kontaktpunkt von `contact` hat einen anderen `channel`"
    ),
    TextID(
      en:
        "nobody can begin again after a channel switch from {1}: help elsewhere is always at the same level, or always at another one",
      de:
        "nach einem Kanalwechsel von {1} kann niemand von vorn beginnen: Hilfe ist anderswo immer auf derselben Stufe, oder immer auf einer anderen"
    ),
    TextID(
      en: "give an `escalation-path` whose higher levels take over by events or actors",
      de:
        "einen `escalation-path` angeben, dessen höhere Stufen mit Ereignissen oder Handelnden übernehmen"
    ),
    TextID(
      en:
        "so few breaches cannot be planted at {1}: up to {2} % of journeys do not come to {3} in time, whatever is planted",
      de:
        "so wenige Verstöße können an {1} nicht entstehen: bis zu {2} % der Journeys kommen ohnehin nicht rechtzeitig zu {3}"
    ),
    TextID(en: "plant a higher rate", de: "eine höhere Quote angeben"),
    TextID(
      en:
        "no complaints after a breach can be planted at {1}: it is no promise with `due` from visit to visit",
      de:
        "an {1} können keine Beschwerden nach einem Verstoß entstehen: es ist keine Zusage mit `due` von Besuch zu Besuch"
    ),
    TextID(
      en: "plant a `complaint` at the touchpoint in its place",
      de: "stattdessen `complaint` am Kontaktpunkt angeben"
    ),
    TextID(
      en: "no skipped level can be planted: the definition has no `escalation-path`",
      de:
        "es kann keine übersprungene Stufe entstehen: die Definition hat keinen `escalation-path`"
    ),
    TextID(
      en:
        "no skipped level can be planted: the `escalation-path` has two levels, none between them",
      de:
        "es kann keine übersprungene Stufe entstehen: der `escalation-path` hat zwei Stufen und keine dazwischen"
    ),
    TextID(
      en:
        "no skipped level can be planted: no events were found by which two levels take over",
      de:
        "es kann keine übersprungene Stufe entstehen: es fanden sich keine Ereignisse, mit denen zwei Stufen übernehmen"
    ),
    TextID(
      en:
        "give levels as events, or as actors beside a standard from an escalation to the event of who takes over",
      de:
        "Stufen als Ereignisse angeben, oder als Handelnde neben einem Standard von einer Eskalation zum Ereignis dessen, der übernimmt"
    ),
    TextID(
      en:
        "no breach can be planted at {1}: a broken promise would take longer than customers wait",
      de:
        "an {1} kann kein Verstoß entstehen: eine gebrochene Zusage würde länger dauern, als Kunden warten"
    ),
    TextID(
      en: "give a longer `inactivity`, or a shorter promise",
      de: "eine längere `inactivity` angeben, oder eine kürzere Zusage"
    ),
    TextID(
      en:
        "no breach can be planted at {1}: its clock runs from visit to visit, as fast as the journey does, or no event was found for it",
      de:
        "an {1} kann kein Verstoß entstehen: die Uhr läuft von Besuch zu Besuch, so schnell wie die Journey, oder es fand sich kein Ereignis dafür"
    ),
    TextID(
      en: "plant it at a standard with `due`, or one that an event stops",
      de: "ihn an einem Standard mit `due` angeben, oder an einem, den ein Ereignis anhält"
    ),
    TextID(
      en: "the complaints at {1} leave no room for those planted after a breach",
      de: "die Beschwerden an {1} lassen keinen Raum für die nach einem Verstoß angegebenen"
    ),
    TextID(
      en: "plant a complaint rate there between that after a breach and that of the others",
      de:
        "dort eine Beschwerdequote angeben, die zwischen der nach einem Verstoß und der übrigen liegt"
    ),
    TextID(
      en:
        "no drop-off after complaints can be planted at {1}: nobody complains of it who could be lost there",
      de:
        "an {1} kann kein Abbruch nach Beschwerden entstehen: niemand beschwert sich darüber, der dort verloren gehen könnte"
    ),
    TextID(
      en: "the drop-off planted at {1} has no room for that planted after complaints",
      de: "der Abbruch an {1} lässt keinen Raum für den nach Beschwerden angegebenen"
    ),
    TextID(
      en: "plant a drop-off between those who complain and the others",
      de: "einen Abbruch zwischen dem nach Beschwerden und dem der übrigen angeben"
    ),
    TextID(
      en:
        "drop-off and complaints at {1} add up to more than 100 %, and complaining is a step to another touchpoint",
      de:
        "Abbruch und Beschwerden an {1} sind zusammen mehr als 100 %, und eine Beschwerde ist ein Schritt zu einem anderen Kontaktpunkt"
    ),
    TextID(en: "plant lower rates", de: "niedrigere Quoten angeben"),
    TextID(
      en: "drop-off is planted everywhere, so journeys that stay at {1} can never finish",
      de:
        "überall ist ein Abbruch angegeben, also können Journeys, die an {1} bleiben, nie enden"
    ),
    TextID(
      en: "mark an `end`, or leave one touchpoint without a plant",
      de: "ein `end` setzen, oder einen Kontaktpunkt ohne Angabe lassen"
    ),
    TextID(
      en: "journeys have nowhere to begin: every touchpoint is an `exit` or a complaint",
      de:
        "Journeys können nirgends beginnen: jeder Kontaktpunkt ist ein `exit` oder eine Beschwerde"
    ),
    TextID(en: "the definition has no touchpoints", de: "die Definition hat keine Kontaktpunkte"),
    TextID(
      en: "a log of {1} customers cannot be generated",
      de: "ein Protokoll mit {1} Kunden lässt sich nicht erzeugen"
    ),
    TextID(
      en: "the share of returning customers, {1}, is not in 0 to 1",
      de: "der Anteil wiederkehrender Kunden, {1}, liegt nicht zwischen 0 und 1"
    ),
    TextID(
      en: "the share of unmapped events, {1}, is not in 0 to 0.5",
      de: "der Anteil nicht zugeordneter Ereignisse, {1}, liegt nicht zwischen 0 und 0,5"
    ),
    TextID(
      en: "the log's span is shorter than a second",
      de: "die Spanne des Protokolls ist kürzer als eine Sekunde"
    ),
    TextID(
      en: "a log of {1} does not fit the years 1 to 9999",
      de: "ein Protokoll von {1} passt nicht in die Jahre 1 bis 9999"
    ),
    TextID(
      en: "the definition is analysed as of {1}, and the log would end at {2}",
      de: "der Stichzeitpunkt der Definition ist {1}, und das Protokoll würde enden um {2}"
    ),
    TextID(
      en: "leave out the start: the log then ends where it is analysed",
      de: "den Beginn weglassen: dann endet das Protokoll am Stichzeitpunkt"
    ),
    TextID(
      en:
        "no event can be written for the touchpoint {1}: what it would match belongs to {2} before it",
      de:
        "für den Kontaktpunkt {1} lässt sich kein Ereignis schreiben: was zu ihm passte, gehört zu {2} davor"
    ),
    TextID(
      en: "narrow the `match` of {1}, or put it after",
      de: "das `match` von {1} enger fassen, oder {1} danach setzen"
    ),
    TextID(
      en:
        "no event can be written for the touchpoint {1}: nothing was found that its `match` accepts",
      de:
        "für den Kontaktpunkt {1} lässt sich kein Ereignis schreiben: es fand sich nichts, was sein `match` annimmt"
    ),
    TextID(
      en: "the log's times are too coarse for a silence of {1}",
      de: "die Zeiten des Protokolls sind zu grob für eine Stille von {1}"
    ),
    TextID(
      en: "give a `time-format` with hours, minutes and seconds, or a longer `inactivity`",
      de:
        "ein `time-format` mit Stunden, Minuten und Sekunden angeben, oder eine längere `inactivity`"
    ),
    TextID(
      en: "the `time-format` {1} has years of two digits, and the log does not lie in 1969 to 2068",
      de:
        "das `time-format` {1} hat Jahre mit zwei Ziffern, und das Protokoll liegt nicht in 1969 bis 2068"
    ),
    TextID(
      en: "the `time-format` {1} cannot be cut at a space into {2} columns",
      de: "das `time-format` {1} lässt sich nicht an einem Leerzeichen in {2} Spalten teilen"
    ),
    TextID(
      en: "`times` reads one row for each case, in which no step can come twice",
      de: "`times` liest eine Zeile je Vorgang, in der kein Schritt zweimal vorkommen kann"
    ),
    TextID(
      en: "map `time` and `event` in its place to generate a log of events",
      de: "stattdessen `time` und `event` zuordnen, um ein Protokoll von Ereignissen zu erzeugen"
    ),
    TextID(
      en: "the mapping reads two of customer, case, time and event from the column {1}",
      de: "die Zuordnung liest zwei von Kunde, Vorgang, Zeit und Ereignis aus der Spalte {1}"
    ),
    TextID(
      en: "such a log cannot be written; give each a column of its own",
      de: "so ein Protokoll lässt sich nicht schreiben; jedem eine eigene Spalte geben"
    ),
    TextID(
      en: "the delimiter {1} cannot be written",
      de: "das Trennzeichen {1} lässt sich nicht schreiben"
    ),
    TextID(
      en: "a delimiter is one ASCII character, no quote and no line end",
      de:
        "ein Trennzeichen ist ein einzelnes ASCII-Zeichen, kein Anführungszeichen und kein Zeilenende"
    ),
    TextID(
      en: "{1} cannot be written in {2}: it has no {3}",
      de: "{1} lässt sich in {2} nicht schreiben: es hat kein {3}"
    ),
    TextID(en: "there is no time zone {1}", de: "es gibt keine Zeitzone {1}"),
  ]
}
