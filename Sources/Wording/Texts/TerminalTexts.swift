// What the terminal says when a run is under way, and when it is done.

extension TextID {
  package static var terminalTitle: Self {
    Self(
      en: "{title}",
      de: "{title}"
    )
  }
  package static var terminalAsOf: Self {
    Self(
      en: "{title}, as of {asOf}",
      de: "{title}, Stand {asOf}"
    )
  }
  package static var terminalEvents: Self {
    Self(
      en: "{events} {events|event|events} of {customers} {customers|customer|customers}",
      de: "{events} {events|Ereignis|Ereignisse} von {customers} {customers|Kunde|Kunden}",
      casesEn: "{events} {events|event|events} of {customers} {customers|case|cases}",
      casesDe: "{events} {events|Ereignis|Ereignisse} von {customers} {customers|Vorgang|Vorgängen}"
    )
  }
  package static var terminalUnmapped: Self {
    Self(
      en: "not in the definition: {count} ({share})",
      de: "nicht in der Definition: {count} ({share})"
    )
  }
  package static var terminalAfterAsOf: Self {
    Self(
      en: "left out, after the as-of time: {count}",
      de: "außer Betracht, nach dem Stichzeitpunkt: {count}"
    )
  }
  package static var terminalRejected: Self {
    Self(
      en: "rows that could not be read: {count} ({share})",
      de: "nicht lesbare Zeilen: {count} ({share})"
    )
  }
  package static var terminalSwallowed: Self {
    Self(
      en: "further lines missing because of an open quotation mark: {count}",
      de: "weitere Zeilen, die wegen eines offenen Anführungszeichens fehlen: {count}"
    )
  }
  package static var terminalJourneys: Self {
    Self(
      en:
        "{journeys} {journeys|journey|journeys}: completed {completed} ({completedShare}), dropped off {droppedOff} ({droppedOffShare}), open {open} ({openShare}); reached a goal: {goal} ({goalShare})",
      de:
        "{journeys} {journeys|Journey|Journeys}: abgeschlossen {completed} ({completedShare}), abgebrochen {droppedOff} ({droppedOffShare}), offen {open} ({openShare}); Ziel erreicht: {goal} ({goalShare})"
    )
  }
  package static var terminalMostLost: Self {
    Self(
      en: "Most journeys lost",
      de: "Die meisten verlorenen Journeys"
    )
  }
  package static var terminalMostComplaints: Self {
    Self(
      en: "Most complaints",
      de: "Die meisten Beschwerden"
    )
  }
  package static var terminalNothingLost: Self {
    Self(
      en: "No journey dropped off, and no complaint was traced to a touchpoint.",
      de: "Keine Journey brach ab, und keine Beschwerde ließ sich einem Kontaktpunkt zuordnen.",
      whereHidden: .orHidden
    )
  }
  package static var terminalMissed: Self {
    Self(en: "Missed standards", de: "Verfehlte Standards")
  }
  package static var terminalVerdictMissed: Self { Self(en: "missed", de: "verfehlt") }
  package static var terminalColumnMet: Self { Self(en: "met", de: "erfüllt") }
  package static var terminalColumnTarget: Self { Self(en: "target", de: "Ziel") }
  package static var terminalStandard: Self {
    Self(
      en:
        "{standard}: {rate} met, {count} of {of} (95% interval {low} to {high}), target {target}: missed",
      de:
        "{standard}: {rate} erfüllt, {count} von {of} (95-%-Intervall {low} bis {high}), Ziel {target}: verfehlt"
    )
  }
  package static var terminalMostRepeats: Self {
    Self(en: "Most repeat contacts", de: "Die meisten wiederholten Kontakte")
  }
  package static var terminalRepeats: Self {
    Self(
      en:
        "After {touchpoint}: {rate} of contacts repeated within {window}, {count} of {of} (95% interval {low} to {high})",
      de:
        "Nach {touchpoint}: {rate} der Kontakte wiederholt (Frist {window}), {count} von {of} (95-%-Intervall {low} bis {high})"
    )
  }
  package static var terminalColumnLost: Self {
    Self(
      en: "lost",
      de: "verloren"
    )
  }
  package static var terminalColumnComplaints: Self {
    Self(
      en: "complaints",
      de: "Beschwerden"
    )
  }
  package static var terminalColumnRate: Self {
    Self(
      en: "rate",
      de: "Quote"
    )
  }
  package static var terminalColumnInterval: Self {
    Self(
      en: "95% interval",
      de: "95-%-Intervall"
    )
  }
  package static var terminalColumnOf: Self {
    Self(
      en: "of",
      de: "von"
    )
  }
  package static var terminalInterval: Self {
    Self(
      en: "{low}–{high}",
      de: "{low}–{high}"
    )
  }
  package static var terminalLost: Self {
    Self(
      en:
        "{touchpoint}: {lost} {lost|journey|journeys} lost; drop-off rate {rate}, {count} of {of} (95% interval {low} to {high})",
      de:
        "{touchpoint}: {lost} verlorene {lost|Journey|Journeys}; Abbruchquote {rate}, {count} von {of} (95-%-Intervall {low} bis {high})"
    )
  }
  package static var terminalLostUnrated: Self {
    Self(
      en: "{touchpoint}: {lost} {lost|journey|journeys} lost; no rate",
      de: "{touchpoint}: {lost} verlorene {lost|Journey|Journeys}; keine Quote"
    )
  }
  package static var terminalComplaints: Self {
    Self(
      en:
        "{touchpoint}: {complaints} {complaints|complaint|complaints}; complaint rate {rate}, {count} of {of} (95% interval {low} to {high})",
      de:
        "{touchpoint}: {complaints} {complaints|Beschwerde|Beschwerden}; Beschwerdequote {rate}, {count} von {of} (95-%-Intervall {low} bis {high})"
    )
  }
  package static var terminalComplaintsUnrated: Self {
    Self(
      en: "{touchpoint}: {complaints} {complaints|complaint|complaints}; no rate",
      de: "{touchpoint}: {complaints} {complaints|Beschwerde|Beschwerden}; keine Quote"
    )
  }
  package static var terminalMore: Self {
    Self(
      en: "{count} more in the report",
      de: "{count} {count|weiterer|weitere} im Bericht"
    )
  }
  package static var terminalSince: Self {
    Self(
      en: "Since the last run (as of {asOf})",
      de: "Seit dem letzten Lauf (Stand {asOf})"
    )
  }
  package static var terminalSinceUnknown: Self {
    Self(
      en: "Since the last run",
      de: "Seit dem letzten Lauf"
    )
  }
  package static var terminalSame: Self {
    Self(
      en: "The numbers are those of the last run.",
      de: "Die Zahlen sind die des letzten Laufs."
    )
  }
  package static var terminalNothingClear: Self {
    Self(
      en: "No rate is clearly higher or lower ({count} {count|rate|rates} compared).",
      de: "Keine Quote ist klar höher oder niedriger ({count} {count|Quote|Quoten} verglichen)."
    )
  }
  package static var terminalRestUnclear: Self {
    Self(
      en: "No other rate is clearly higher or lower ({count} {count|rate|rates} compared).",
      de:
        "Keine andere Quote ist klar höher oder niedriger ({count} {count|Quote|Quoten} verglichen)."
    )
  }
  package static var terminalNotCompared: Self {
    Self(
      en: "No rate could be compared.",
      de: "Keine Quote ließ sich vergleichen."
    )
  }
  package static var terminalEarlierUnreadable: Self {
    Self(
      en:
        "The analysis.json of the last run could not be read, so nothing is said of changes: {reason}",
      de:
        "Die analysis.json des letzten Laufs war nicht lesbar, daher steht hier nichts über Änderungen: {reason}"
    )
  }
  package static var terminalResults: Self {
    Self(
      en: "Results are in {folder}: {files}",
      de: "Ergebnisse stehen in {folder}: {files}"
    )
  }
  /// A folder among files.
  package static var terminalFilesOfFolder: Self {
    Self(
      en: "{folder}/ ({count} {count|file|files})",
      de: "{folder}/ ({count} {count|Datei|Dateien})"
    )
  }
  package static var terminalJourneyFile: Self {
    Self(
      en: "Every journey is a line in {file}",
      de: "Jede Journey steht als Zeile in {file}"
    )
  }
  package static var terminalDiagrams: Self {
    Self(
      en: "Diagrams are in {folder}: {files}",
      de: "Diagramme stehen in {folder}: {files}"
    )
  }
  package static var terminalWorkshop: Self {
    Self(
      en: "The workshop is in {folder}: begin with README.md, which says what to print.",
      de: "Der Workshop steht in {folder}: am Anfang steht README.md, mit dem, was zu drucken ist."
    )
  }
  package static var terminalRemoved: Self {
    Self(
      en: "Removed, since this run did not write them again: {files}",
      de: "Entfernt, da dieser Lauf sie nicht wieder schrieb: {files}"
    )
  }
  package static var terminalUsage: Self {
    Self(
      en:
        "measured in {seconds} s with {percent}% of {threads} {threads|processor|processors}, {memory} MiB of memory at most",
      de:
        "gemessen in {seconds} s mit {percent} % von {threads} {threads|Prozessor|Prozessoren}, höchstens {memory} MiB Speicher"
    )
  }
  package static var terminalReading: Self {
    Self(
      en: "{read} of {total} ({share})",
      de: "{read} von {total} ({share})"
    )
  }
  package static var terminalSpeed: Self {
    Self(
      en: "{events} events/s",
      de: "{events} Ereignisse/s"
    )
  }
  package static var terminalMillion: Self {
    Self(
      en: "{number} million",
      de: "{number} Mio."
    )
  }
  package static var terminalThousand: Self {
    Self(
      en: "{number}k",
      de: "{number} Tsd."
    )
  }
  package static var terminalLeft: Self {
    Self(
      en: "{time} left",
      de: "noch {time}"
    )
  }
  package static var terminalFolding: Self {
    Self(
      en: "making journeys, {share}",
      de: "Journeys entstehen, {share}"
    )
  }
  package static var terminalFinishing: Self {
    Self(
      en: "drawing and writing",
      de: "zeichnen und schreiben"
    )
  }
}
