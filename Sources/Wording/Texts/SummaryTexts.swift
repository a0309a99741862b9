// The summary page.

extension TextID {
  package static var summary: Self { Self(en: "Summary", de: "Zusammenfassung") }
  package static var question: Self {
    Self(
      en:
        "**Question.** Where does the journey “{title}” lose people, and what do they complain about?",
      de: "**Frage.** Wo verliert die Journey „{title}“ Menschen, und worüber beschweren sie sich?"
    )
  }
  package static var period: Self {
    Self(
      en: "**Period.** {first} to {last} ({span}); journeys stand as of {asOf}.",
      de: "**Zeitraum.** {first} bis {last} ({span}); Stand der Journeys: {asOf}."
    )
  }
  package static var periodEmpty: Self {
    Self(
      en: "**Period.** The log has no event that could be read.",
      de: "**Zeitraum.** Das Protokoll enthält kein lesbares Ereignis."
    )
  }
  package static var coverage: Self {
    Self(
      en:
        "**Coverage.** {journeys} {journeys|journey|journeys} of {customers} {customers|customer|customers}, from {events} {events|event|events}.",
      de:
        "**Abdeckung.** {journeys} {journeys|Journey|Journeys} von {customers} {customers|Kunde|Kunden}, aus {events} {events|Ereignis|Ereignissen}.",
      casesEn:
        "**Coverage.** {journeys} {journeys|journey|journeys} of {customers} {customers|case|cases}, from {events} {events|event|events}.",
      casesDe:
        "**Abdeckung.** {journeys} {journeys|Journey|Journeys} von {customers} {customers|Vorgang|Vorgängen}, aus {events} {events|Ereignis|Ereignissen}."
    )
  }
  package static var coverageUnmapped: Self {
    Self(
      en:
        "{unmapped} of these events ({unmappedShare}) {unmapped|belongs|belong} to nothing in the definition.",
      de:
        "{unmapped} dieser Ereignisse ({unmappedShare}) {unmapped|gehört|gehören} zu nichts in der Definition."
    )
  }
  package static var coverageMapped: Self {
    Self(
      en: "All of these events belong to the definition.",
      de: "Alle diese Ereignisse gehören zur Definition."
    )
  }
  package static var coverageRejected: Self {
    Self(
      en: "{rejected} of {rows} {rows|row|rows} ({rejectedShare}) could not be read.",
      de:
        "{rejected} von {rows} {rows|Zeile|Zeilen} ({rejectedShare}) {rejected|war|waren} nicht lesbar."
    )
  }
  package static var coverageRead: Self {
    Self(
      en: "Every row could be read.",
      de: "Jede Zeile war lesbar."
    )
  }
  package static var standing: Self {
    Self(
      en:
        "**How the journeys stand.** Of {journeys} {journeys|journey|journeys}, {completed} {completed|is|are} completed ({completedShare}), {droppedOff} dropped off ({droppedOffShare}), and {open} {open|is|are} still open ({openShare}).",
      de:
        "**Stand der Journeys.** Von {journeys} {journeys|Journey|Journeys} {completed|ist|sind} {completed} abgeschlossen ({completedShare}), {droppedOff} abgebrochen ({droppedOffShare}) und {open} noch offen ({openShare})."
    )
  }
  package static var conversion: Self {
    Self(
      en:
        "**Goal.** {count} of the {of} {of|journey|journeys} that were given {window} reached a goal within it: {rate} (95% interval {low} to {high}).",
      de:
        "**Ziel.** {count} von {of} {of|Journey|Journeys}, die die ganze Frist ({window}) hatten, erreichten darin ein Ziel: {rate} (95-%-Intervall {low} bis {high})."
    )
  }
  package static var conversionNone: Self {
    Self(
      en: "**Goal.** No journey has been given the whole {window} to reach a goal yet.",
      de: "**Ziel.** Noch keine Journey hatte die ganze Frist ({window}), um ein Ziel zu erreichen."
    )
  }
  package static var summaryTitle: Self {
    Self(en: "{title}: summary", de: "{title}: Zusammenfassung")
  }
  package static var summaryReport: Self {
    Self(
      en: "The report with all tables and the method",
      de: "Der Bericht mit allen Tabellen und der Methode"
    )
  }
  package static var summaryFindingsOmitted: Self {
    Self(
      en: "{count} further {count|finding is|findings are} in the report.",
      de: "{count} {count|weiterer Befund steht|weitere Befunde stehen} im Bericht."
    )
  }
  package static var summaryRemarksOmitted: Self {
    Self(
      en: "{count} further {count|remark is|remarks are} in the report.",
      de: "{count} {count|weiterer Hinweis steht|weitere Hinweise stehen} im Bericht."
    )
  }
  package static var reasonsNotKnown: Self {
    Self(
      en: "Why people leave or complain: a log shows where and when, not why.",
      de:
        "Warum Menschen gehen oder sich beschweren: Ein Protokoll zeigt, wo und wann, aber nicht, warum."
    )
  }
  package static var findings: Self { Self(en: "Findings", de: "Befunde") }
  package static var findingsNone: Self {
    Self(
      en: "No rate is above its threshold where there are enough journeys to tell.",
      de: "Keine Quote liegt über ihrer Schwelle, wo es genug Journeys für ein Urteil gibt.",
      whereHidden: .orHidden
    )
  }
  package static var findingsNoThreshold: Self {
    Self(
      en: "No journey dropped off, and no complaint was traced to a touchpoint.",
      de: "Keine Journey brach ab, und keine Beschwerde ließ sich einem Kontaktpunkt zuordnen.",
      whereHidden: .orHidden
    )
  }
  package static var notKnown: Self { Self(en: "What is not known", de: "Was nicht bekannt ist") }
  package static var noWarnings: Self {
    Self(
      en: "Nothing in the data asks for special care.",
      de: "Nichts in den Daten verlangt besondere Vorsicht."
    )
  }
}
