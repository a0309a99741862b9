// Standards: promises, and how they are kept. What follows a breach is never said to come of it.

extension TextID {
  package static var standards: Self { Self(en: "Standards", de: "Standards") }
  package static var standardsIntro: Self {
    Self(
      en:
        "Each event that starts a clock is a case, and the journey’s next stop ends it. **Met** is taken of the cases whose time was over by the as-of time; those that still have time are counted as open.",
      de:
        "Jedes Ereignis, das eine Uhr startet, ist ein Fall, und der nächste Stopp der Journey beendet ihn. **Erfüllt** bezieht sich auf die Fälle, deren Zeit zum Stichzeitpunkt um war; die übrigen zählen als offen."
    )
  }
  package static var presetFirstResponse: Self {
    Self(en: "First response", de: "Erste Antwort")
  }
  package static var presetResolution: Self { Self(en: "Resolution", de: "Lösung") }
  package static var presetDeliveryPromise: Self {
    Self(en: "Delivery promise", de: "Lieferzusage")
  }
  package static var presetInvoiceAccuracy: Self {
    Self(en: "Invoice accuracy", de: "Richtigkeit der Rechnung")
  }
  package static var standardVerdictMet: Self { Self(en: "met", de: "erfüllt") }
  package static var standardVerdictMissed: Self { Self(en: "missed", de: "verfehlt") }
  package static var standardWithin: Self {
    Self(en: "within {span}", de: "höchstens {span}")
  }
  package static var standardWithinWorking: Self {
    Self(en: "within {span} of working time", de: "höchstens {span} Arbeitszeit")
  }
  package static var standardDue: Self {
    Self(en: "by the time in “{attribute}”", de: "bis zur Zeit in „{attribute}“")
  }
  package static var standardFree: Self {
    Self(en: "no fault within {span}", de: "{span} ohne Fehler")
  }
  package static var standardFreeWorking: Self {
    Self(
      en: "no fault within {span} of working time",
      de: "{span} Arbeitszeit ohne Fehler"
    )
  }

  package static var columnStandard: Self { Self(en: "Standard", de: "Standard") }
  package static var columnPromise: Self { Self(en: "Promise", de: "Zusage") }
  package static var columnMet: Self {
    Self(en: "Met (95% interval)", de: "Erfüllt (95-%-Intervall)")
  }
  package static var columnOfDue: Self { Self(en: "of cases due", de: "von fälligen Fällen") }
  package static var columnTarget: Self { Self(en: "Target", de: "Zielwert") }
  package static var columnStarted: Self { Self(en: "Started", de: "Begonnen") }
  package static var columnDueClocks: Self { Self(en: "Due", de: "Fällig") }
  package static var columnMetOfDue: Self {
    Self(en: "Met, of those due", de: "Erfüllt, von den fälligen")
  }
  package static var columnMetCount: Self { Self(en: "Met", de: "Erfüllt") }
  package static var columnStoppedLate: Self {
    Self(en: "Stopped late", de: "Verspätet beendet")
  }
  package static var columnLateOrFaulty: Self {
    Self(en: "Stopped late, or faulty", de: "Verspätet beendet oder fehlerhaft")
  }
  package static var columnLateOpen: Self {
    Self(en: "Late and still open", de: "Überfällig und noch offen")
  }
  package static var columnOpenInTime: Self {
    Self(en: "Open in time", de: "Offen, noch in der Zeit")
  }
  package static var columnNoPromise: Self {
    Self(en: "Without a promise", de: "Ohne Zusage")
  }
  package static var standardsCounts: Self {
    Self(en: "What became of the cases", de: "Was aus den Fällen wurde")
  }
  package static var standardsTimes: Self {
    Self(en: "How long they took", de: "Wie lange sie dauerten")
  }
  package static var standardsTimesNote: Self {
    Self(
      en:
        "Cases that have not stopped count for as long as they were watched (Kaplan-Meier).",
      de:
        "Fälle ohne Stopp zählen, solange sie beobachtet wurden (Kaplan-Meier)."
    )
  }
  package static var standardsClocksNote: Self {
    Self(
      en:
        "Calendar time and working time are two measures of the same cases; only the one that the standard is set in judges it.",
      de:
        "Kalenderzeit und Arbeitszeit sind zwei Maße derselben Fälle; beurteilt wird nur in dem, in dem der Standard gesetzt ist."
    )
  }
  package static var columnClock: Self { Self(en: "Time", de: "Zeit") }
  package static var standardCalendarTime: Self { Self(en: "calendar time", de: "Kalenderzeit") }
  package static var standardWorkingTime: Self { Self(en: "working time", de: "Arbeitszeit") }
  package static var columnStopped: Self { Self(en: "Stopped", de: "Beendet") }
  package static var columnWaiting: Self { Self(en: "Not yet", de: "Noch nicht") }
  package static var columnHalfWithin: Self {
    Self(en: "Half within (95% interval)", de: "Hälfte innerhalb (95-%-Intervall)")
  }
  package static var columnMostWithin: Self {
    Self(en: "90% within (95% interval)", de: "90 % innerhalb (95-%-Intervall)")
  }
  package static var cellTimeRange: Self {
    Self(en: "{time} ({low} to {high})", de: "{time} ({low} bis {high})")
  }
  package static var cellTimeFrom: Self {
    Self(en: "{time} ({low} or more)", de: "{time} ({low} oder mehr)")
  }
  package static var cellTimeNotReached: Self {
    Self(en: "not reached ({low} or more)", de: "nicht erreicht ({low} oder mehr)")
  }
  package static var cellTimeNever: Self {
    Self(en: "not reached", de: "nicht erreicht", whereHidden: .orHidden)
  }
  package static var standardsOver: Self { Self(en: "How late", de: "Wie verspätet") }
  package static var columnBreaches: Self { Self(en: "Breaches", de: "Verstöße") }
  package static var standardStoppedLate: Self { Self(en: "stopped late", de: "verspätet beendet") }
  package static var standardLateOpen: Self {
    Self(en: "late and still open (so far)", de: "überfällig und noch offen (bisher)")
  }
  package static var standardsFaults: Self { Self(en: "Faults", de: "Fehler") }
  package static var columnFaultRate: Self {
    Self(
      en: "Faults per 100 cases (95% interval)",
      de: "Fehler je 100 Fälle (95-%-Intervall)"
    )
  }
  package static var cellNumberRange: Self {
    Self(en: "{value} ({low} to {high})", de: "{value} ({low} bis {high})")
  }
  package static var standardsAfter: Self {
    Self(en: "What followed a breach", de: "Was auf einen Verstoß folgte")
  }
  package static var standardsAfterNote: Self {
    Self(
      en:
        "Per journey: only what happened after the first breach counts, and for journeys without one what happened after the first case was met. This shows what goes together; journeys with a breach may differ in more than the breach. A case that was never stopped is a breach too: where the customer was lost before the promised step could come, breach and drop-off may be one and the same.",
      de:
        "Je Journey: Es zählt nur, was nach dem ersten Verstoß geschah, und bei Journeys ohne Verstoß, was nach dem ersten erfüllten Fall geschah. Das zeigt, was zusammen auftritt; Journeys mit einem Verstoß können sich in mehr als dem Verstoß unterscheiden. Auch ein Fall, den nichts mehr beendet hat, ist ein Verstoß: Ging die Kundschaft verloren, bevor der zugesagte Schritt kommen konnte, können Verstoß und Abbruch ein und dasselbe sein."
    )
  }
  package static var standardsAdjustedNote: Self {
    Self(
      en:
        "**No clear difference** may stand beside an interval that leaves out 1: each interval speaks of its row alone, while the reading is corrected for all {count} comparisons of the table (Benjamini and Hochberg), since of many comparisons some look clear by chance.",
      de:
        "**Kein klarer Unterschied** kann auch neben einem Intervall ohne die 1 stehen: Jedes Intervall spricht nur von seiner Zeile, das Urteil aber ist um alle {count} Vergleiche der Tabelle berichtigt (Benjamini und Hochberg), denn von vielen Vergleichen sehen einige durch Zufall klar aus."
    )
  }
  package static var standardsNeverStopped: Self {
    Self(en: "not compared: most never stopped", de: "kein Vergleich: die meisten nie beendet")
  }
  package static var standardsNeverStoppedNote: Self {
    Self(
      en:
        "Where most breached cases never stopped, nothing is compared: those journeys never came to the promised step, nor to what may follow it, so that the shares tell how far they got, not what goes with being late.",
      de:
        "Wo die meisten Fälle mit Verstoß nie beendet wurden, wird nichts verglichen: Diese Journeys kamen weder zum zugesagten Schritt noch zu dem, was darauf folgen kann; die Anteile zeigen, wie weit sie kamen, nicht, was mit Verspätung einhergeht."
    )
  }
  package static var columnFollowing: Self { Self(en: "What followed", de: "Was folgte") }
  package static var standardComplaint: Self { Self(en: "complaint", de: "Beschwerde") }
  package static var standardDropOff: Self { Self(en: "drop-off", de: "Abbruch") }
  package static var columnAfterBreach: Self {
    Self(en: "After a breach (95% interval)", de: "Nach Verstoß (95-%-Intervall)")
  }
  package static var columnAfterKept: Self {
    Self(en: "After it was met (95% interval)", de: "Nach Erfüllung (95-%-Intervall)")
  }
  package static var columnRelativeRisk: Self {
    Self(en: "Relative risk (95% interval)", de: "Relatives Risiko (95-%-Intervall)")
  }
  package static var columnReading: Self {
    Self(en: "Share after a breach", de: "Anteil nach Verstoß")
  }
  package static var standardsBackwards: Self {
    Self(
      en:
        "{standard}: in {count} {count|case|cases} the stop lies before the start; it counts as at the start.",
      de:
        "{standard}: In {count} {count|Fall|Fällen} liegt der Stopp vor dem Start; er zählt als gleichzeitig."
    )
  }
  package static var standardsPlotTitle: Self {
    Self(en: "Share of cases stopped, by time", de: "Anteil beendeter Fälle, nach Zeit")
  }
  package static var standardsPlotIntro: Self {
    Self(
      en:
        "Kaplan-Meier estimates by the clock that judges: cases that have not stopped count only for as long as they were watched. Where the promise is that no fault comes, a fault is the stop.",
      de:
        "Kaplan-Meier-Schätzungen nach der Uhr, die urteilt: Fälle ohne Stopp zählen nur, solange sie beobachtet wurden. Wo zugesagt ist, dass kein Fehler kommt, ist der Fehler der Stopp."
    )
  }
  package static var standardsPlotShare: Self {
    Self(en: "Stopped (95% interval)", de: "Beendet (95-%-Intervall)")
  }
  package static var standardsPlotAt: Self {
    Self(en: "{rate} within {span} · n {count}", de: "{rate} nach {span|dative} · n {count}")
  }
  package static var standardsPlotFault: Self {
    Self(
      en: "{rate} faulty within {span} · n {count}",
      de: "{rate} fehlerhaft nach {span|dative} · n {count}"
    )
  }
  package static var standardsPlotCases: Self { Self(en: "n {count}", de: "n {count}") }
  package static var standardsPlotPromise: Self {
    Self(en: "time promised", de: "zugesagte Zeit")
  }
  package static var standardSentence: Self {
    Self(
      en:
        "**{standard}** ({promise}): {rate} met (95% interval {low} to {high}; {count} of {of} cases due).",
      de:
        "**{standard}** ({promise}): {rate} erfüllt (95-%-Intervall {low} bis {high}; {count} von {of} fälligen Fällen)."
    )
  }
  package static var standardSentenceJudged: Self {
    Self(
      en:
        "**{standard}** ({promise}): {rate} met (95% interval {low} to {high}; {count} of {of} cases due), target {target}: **{verdict}**.",
      de:
        "**{standard}** ({promise}): {rate} erfüllt (95-%-Intervall {low} bis {high}; {count} von {of} fälligen Fällen), Zielwert {target}: **{verdict}**."
    )
  }
  package static var standardSentenceNone: Self {
    Self(
      en: "**{standard}** ({promise}): no case is due yet.",
      de: "**{standard}** ({promise}): noch kein fälliger Fall.",
      whereHidden: .orHidden
    )
  }
  package static var teamStandards: Self {
    Self(en: "Its standards", de: "Die Standards des Teams")
  }
  package static var diagramStandardMissed: Self {
    Self(en: "standard missed", de: "Standard verfehlt")
  }
  package static var diagramStandardMissedSign: Self {
    Self(
      en: "a standard that starts or stops here is missed",
      de: "ein Standard, der hier beginnt oder endet, wird verfehlt"
    )
  }

  package static var careCoverage: Self {
    Self(en: "What is planned for each touchpoint", de: "Was für jeden Kontaktpunkt vorgesehen ist")
  }
  package static var careCoverageIntro: Self {
    Self(
      en:
        "From the definition alone: which touchpoints have a standard, an owner, an escalation path, a note on data protection, a threshold and a playbook, and which have none.",
      de:
        "Allein aus der Definition: welche Kontaktpunkte einen Standard, Zuständige, einen Eskalationsweg, einen Hinweis zum Datenschutz, eine Schwelle und ein Playbook haben und welche nicht."
    )
  }
  package static var careCoverageMissing: Self {
    Self(
      en: "**{aspect}**: {count} of {all} touchpoints have it; missing at {touchpoints}.",
      de: "**{aspect}**: bei {count} von {all} Kontaktpunkten; es fehlt bei: {touchpoints}."
    )
  }
  package static var careCoverageNowhere: Self {
    Self(en: "**{aspect}**: no touchpoint has it.", de: "**{aspect}**: bei keinem Kontaktpunkt.")
  }
  package static var careCoverageComplete: Self {
    Self(
      en: "**{aspect}**: all {all} touchpoints have it.",
      de: "**{aspect}**: bei allen {all} Kontaktpunkten."
    )
  }
  package static var careCoverageMore: Self {
    Self(
      en: "{touchpoints} and {count} more (see coverage.csv)",
      de: "{touchpoints} und {count} weiteren (siehe coverage.csv)"
    )
  }
  package static var careCoverageEscalation: Self {
    Self(en: "Escalation path", de: "Eskalationsweg")
  }
  package static var careCoverageDataProtection: Self {
    Self(en: "Data-protection note", de: "Datenschutzhinweis")
  }
  package static var careCoveragePlaybook: Self { Self(en: "Playbook", de: "Playbook") }
  package static var careCoverageNone: Self { Self(en: "none", de: "fehlt") }
}
