// The headers of columns.

extension TextID {
  package static var columnRank: Self { Self(en: "Rank", de: "Rang") }
  /// The numbers that posters and cards have too.
  package static var columnNumber: Self { Self(en: "No.", de: "Nr.") }
  package static var columnTouchpoint: Self { Self(en: "Touchpoint", de: "Kontaktpunkt") }
  package static var columnStage: Self { Self(en: "Stage", de: "Phase") }
  package static var columnChannel: Self { Self(en: "Channel", de: "Kanal") }
  package static var columnOwner: Self { Self(en: "Owner", de: "Zuständig") }
  package static var columnVisits: Self { Self(en: "Visits", de: "Besuche") }
  package static var columnJourneys: Self { Self(en: "Journeys", de: "Journeys") }
  package static var columnEntries: Self { Self(en: "Begin here", de: "Beginnen hier") }
  package static var columnRepeats: Self { Self(en: "With repeats", de: "Mit Wiederholung") }
  package static var columnContinued: Self { Self(en: "Continued", de: "Fortgesetzt") }
  package static var columnMovedOn: Self { Self(en: "Moved on", de: "Weitergegangen") }
  package static var columnCompleted: Self { Self(en: "Completed", de: "Abgeschlossen") }
  package static var columnExited: Self { Self(en: "Exited", de: "Ausgestiegen") }
  package static var columnDroppedOff: Self { Self(en: "Dropped off", de: "Abgebrochen") }
  package static var columnOpen: Self { Self(en: "Open", de: "Offen") }
  package static var columnReached: Self {
    Self(
      en: "Reached it or a later stage",
      de: "Erreichten sie oder eine spätere Phase"
    )
  }
  package static var columnReachedShare: Self {
    Self(
      en: "Share of all journeys",
      de: "Anteil aller Journeys"
    )
  }
  package static var columnDropOffShare: Self {
    Self(
      en: "Share dropped off (95% interval)",
      de: "Anteil abgebrochen (95-%-Intervall)"
    )
  }
  package static var columnComplaintRate: Self {
    Self(
      en: "Complaint rate (95% interval)",
      de: "Beschwerdequote (95-%-Intervall)"
    )
  }
  package static var columnDropOffRate: Self {
    Self(
      en: "Drop-off rate (95% interval)",
      de: "Abbruchquote (95-%-Intervall)"
    )
  }
  package static var columnOfDropOff: Self { Self(en: "of journeys", de: "von Journeys") }
  package static var columnOfComplaint: Self { Self(en: "of journeys", de: "von Journeys") }
  package static var columnVerdict: Self { Self(en: "Verdict", de: "Urteil") }
  package static var columnLost: Self { Self(en: "Journeys lost", de: "Verlorene Journeys") }
  package static var columnComplaints: Self { Self(en: "Complaints", de: "Beschwerden") }
  package static var columnPerThousand: Self {
    Self(
      en: "Per 1,000 visits",
      de: "Je 1.000 Besuche"
    )
  }
  package static var columnTimed: Self { Self(en: "Transitions timed", de: "Gemessene Übergänge") }
  package static var columnMean: Self { Self(en: "Mean", de: "Mittel") }
  package static var columnP50: Self { Self(en: "Median", de: "Median") }
  package static var columnP90: Self { Self(en: "90% within", de: "90 % innerhalb") }
  package static var columnTimeP50: Self {
    Self(
      en: "Time there (median)",
      de: "Zeit dort (Median)"
    )
  }
  package static var columnTimeP90: Self {
    Self(
      en: "Time there (90% within)",
      de: "Zeit dort (90 % innerhalb)"
    )
  }
  package static var columnContinuedWithin: Self {
    Self(
      en: "Further step within the silence (95% interval)",
      de: "Weiterer Schritt vor Ablauf der Stille (95-%-Intervall)"
    )
  }
  package static var columnContinuedOf: Self { Self(en: "of visits", de: "von Besuchen") }
  package static var columnFrom: Self { Self(en: "From", de: "Von") }
  package static var columnTo: Self { Self(en: "To", de: "Nach") }
  package static var columnCount: Self { Self(en: "Count", de: "Anzahl") }
  package static var columnShareOut: Self {
    Self(
      en: "Share of transitions from there, repeats included",
      de: "Anteil der abgehenden Übergänge samt Wiederholungen"
    )
  }
  package static var columnOfOut: Self { Self(en: "of transitions", de: "von Übergängen") }
  package static var columnDesigned: Self { Self(en: "Designed", de: "Entworfen") }
  package static var columnMedian: Self { Self(en: "Time (median)", de: "Zeit (Median)") }
  package static var columnJourneyShare: Self {
    Self(
      en: "Share of journeys at the start (95% interval)",
      de: "Anteil der Journeys am Ausgangspunkt (95-%-Intervall)"
    )
  }
  package static var columnRule: Self { Self(en: "Rule", de: "Regel") }
  package static var columnCategory: Self { Self(en: "Reason", de: "Grund") }
  package static var columnNamed: Self { Self(en: "Named", de: "Genannt") }
  package static var columnPreceding: Self { Self(en: "Step before", de: "Schritt davor") }
  package static var columnVariant: Self { Self(en: "Variant", de: "Variante") }
  package static var columnShare: Self { Self(en: "Share of journeys", de: "Anteil der Journeys") }
  package static var columnWhat: Self { Self(en: "What", de: "Was") }
  package static var columnOf: Self { Self(en: "Share", de: "Anteil") }
  package static var columnReason: Self { Self(en: "Reason", de: "Grund") }
  package static var columnRows: Self { Self(en: "Rows", de: "Zeilen") }
  package static var columnPlaces: Self { Self(en: "First places", de: "Erste Stellen") }
  package static var columnEvent: Self { Self(en: "Event", de: "Ereignis") }
  package static var columnEvents: Self { Self(en: "Events", de: "Ereignisse") }
  package static var columnParameter: Self { Self(en: "Parameter", de: "Parameter") }
  package static var columnValue: Self { Self(en: "Value", de: "Wert") }
  package static var columnSilence: Self { Self(en: "Silence", de: "Stille") }
  package static var columnDroppedOffShare: Self {
    Self(
      en: "Dropped off, of all journeys",
      de: "Abgebrochen, von allen Journeys"
    )
  }
  package static var columnOpenShare: Self {
    Self(
      en: "Open, of all journeys",
      de: "Offen, von allen Journeys"
    )
  }
  package static var columnFile: Self { Self(en: "File", de: "Datei") }
  package static var columnSize: Self { Self(en: "Bytes", de: "Bytes") }
  package static var columnModified: Self { Self(en: "Last changed", de: "Zuletzt geändert") }
  package static var columnChecksum: Self { Self(en: "SHA-256", de: "SHA-256") }
}
