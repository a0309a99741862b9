// Parameters, and how to read the numbers.

extension TextID {
  package static var method: Self { Self(en: "Method", de: "Methode") }
  package static var parameters: Self { Self(en: "Parameters", de: "Parameter") }
  package static var parameterAsOf: Self { Self(en: "as of", de: "Stichzeitpunkt") }
  package static var parameterInactivity: Self { Self(en: "inactivity", de: "Inaktivität") }
  package static var parameterSilence: Self {
    Self(
      en: "silence that means a drop-off",
      de: "Stille, die als Abbruch gilt"
    )
  }
  package static var parameterWindow: Self {
    Self(
      en: "time given to reach a goal",
      de: "Zeit, um ein Ziel zu erreichen"
    )
  }
  package static var parameterIdle: Self {
    Self(
      en: "gap that cuts journeys",
      de: "Lücke, die Journeys trennt"
    )
  }
  package static var parameterWithin: Self {
    Self(
      en: "longest time from step to complaint",
      de: "längste Zeit vom Schritt zur Beschwerde"
    )
  }
  package static var parameterDropOff: Self {
    Self(
      en: "threshold of drop-off",
      de: "Schwelle für Abbrüche"
    )
  }
  package static var parameterComplaint: Self {
    Self(
      en: "threshold of complaints",
      de: "Schwelle für Beschwerden"
    )
  }
  package static var parameterVersion: Self { Self(en: "Waymark", de: "Waymark") }
  package static var parameterOwnThresholds: Self {
    Self(
      en: "thresholds of single touchpoints",
      de: "Schwellen einzelner Kontaktpunkte"
    )
  }
  package static var notSet: Self { Self(en: "not set", de: "nicht gesetzt") }
  package static var ownThreshold: Self {
    Self(
      en: "{touchpoint}: {kind} {threshold}",
      de: "{touchpoint}: {kind} {threshold}"
    )
  }
  package static var sensitivity: Self {
    Self(
      en: "What another silence would change",
      de: "Was eine andere Stille ändern würde"
    )
  }
  package static var sensitivityIntro: Self {
    Self(
      en: "Journeys are not cut anew; only how long a silence must be to mean a drop-off changes.",
      de:
        "Die Journeys werden dafür nicht neu getrennt; es ändert sich nur, ab welcher Dauer eine Stille als Abbruch gilt."
    )
  }
  package static var silenceHalf: Self { Self(en: "half: {span}", de: "halb: {span}") }
  package static var silenceWhole: Self { Self(en: "as set: {span}", de: "wie gesetzt: {span}") }
  package static var silenceDouble: Self { Self(en: "twice: {span}", de: "doppelt: {span}") }
  package static var inputs: Self { Self(en: "Input files", de: "Eingabedateien") }
  package static var inputsNone: Self {
    Self(
      en: "No input file was named.",
      de: "Keine Eingabedatei wurde genannt."
    )
  }
  package static var howToRead: Self {
    Self(
      en: "How to read the numbers",
      de: "Wie die Zahlen zu lesen sind"
    )
  }
  package static var readRate: Self {
    Self(
      en:
        "Every rate has its 95% Wilson interval and the number of journeys that it rests on.",
      de:
        "Zu jeder Quote gehören ihr 95-%-Wilson-Intervall und die Zahl der Journeys, auf der sie beruht."
    )
  }
  package static var readDropOff: Self {
    Self(
      en:
        "**Drop-off rate**: of the judged journeys, the share that dropped off after the touchpoint. A journey is judged when its first visit there is at least as old as the silence and it is not still open there. “Journeys lost” counts all that dropped off, the others too.",
      de:
        "**Abbruchquote**: der Anteil der Journeys, die nach dem Kontaktpunkt abbrachen, unter den beurteilten. Beurteilt wird eine Journey, deren erster Besuch dort mindestens so lange zurückliegt, wie die Stille dauert, und die dort nicht mehr offen ist. „Verlorene Journeys“ sind alle abgebrochenen, auch die anderen."
    )
  }
  package static var readComplaint: Self {
    Self(
      en:
        "**Complaint rate**: the share of a touchpoint’s journeys with a complaint traced to it: one that names it, or came after it.",
      de:
        "**Beschwerdequote**: der Anteil der Journeys eines Kontaktpunkts mit einer Beschwerde, die ihm zugeordnet ist, weil sie ihn nennt oder auf ihn folgte."
    )
  }
  package static var readVerdict: Self {
    Self(
      en:
        "**Verdicts**: failure when the whole interval is above the threshold; watch when only the rate is; fine when it is not; too few below 20 journeys.",
      de:
        "**Urteile**: Schwachstelle, wenn das ganze Intervall über der Schwelle liegt; beobachten, wenn nur die Quote darüber liegt; in Ordnung, wenn sie es nicht tut; zu wenige bei weniger als 20 Journeys."
    )
  }
  package static var readExited: Self {
    Self(
      en:
        "**Exited**: the customer said at an exit that they leave; the journey counts as dropped off at the touchpoint before.",
      de:
        "**Ausgestiegen**: An einem Ausstieg hat der Kunde erklärt, dass er geht; die Journey zählt als Abbruch am Kontaktpunkt davor."
    )
  }
  package static var readOpen: Self {
    Self(
      en: "**Open** journeys have not been silent for long enough to count as lost.",
      de: "**Offene** Journeys waren noch nicht lange genug still, um als verloren zu gelten."
    )
  }
  package static var readGoals: Self {
    Self(
      en: "**Goals lost** is an upper estimate: those who left may differ from those who stayed.",
      de:
        "**Verlorene Ziele** sind eine Obergrenze: Wer ging, ist vielleicht anders als wer blieb."
    )
  }
  package static var readAfter: Self {
    Self(
      en:
        "“After” is meant in time. Nothing here proves that a touchpoint made people leave or complain.",
      de:
        "„Danach“ ist zeitlich gemeint. Nichts hier beweist, dass ein Kontaktpunkt der Grund dafür war, dass Menschen gingen oder sich beschwerten."
    )
  }
  package static var readIndependent: Self {
    Self(
      en: "Intervals treat journeys as independent.",
      de: "Die Intervalle behandeln Journeys als unabhängig."
    )
  }
  package static var readData: Self {
    Self(
      en:
        "All numbers in full are in analysis.json, the tables in touchpoints.csv and transitions.csv.",
      de:
        "Alle Zahlen stehen vollständig in analysis.json, die Tabellen in touchpoints.csv und transitions.csv."
    )
  }
}
