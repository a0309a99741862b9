// What plots are called, what is seen in them, and what is written in them.

extension TextID {
  package static var plotCountShare: Self {
    Self(en: "{count} ({rate})", de: "{count} ({rate})")
  }
  package static var plotNumber: Self { Self(en: "n {count}", de: "n {count}") }
  package static var plotShownByJourneys: Self {
    Self(
      en: "Shown are the {shown} of {all} touchpoints that most journeys visit.",
      de: "Gezeigt sind {shown} von {all} Kontaktpunkten: die mit den meisten Journeys."
    )
  }
  package static var plotShownByVisits: Self {
    Self(
      en: "Shown are the {shown} of {all} touchpoints with most visits.",
      de: "Gezeigt sind {shown} von {all} Kontaktpunkten: die mit den meisten Besuchen."
    )
  }

  package static var funnelPlotTitle: Self {
    Self(en: "How far journeys get", de: "Wie weit Journeys kommen")
  }
  package static var funnelPlotSteepest: Self {
    Self(
      en:
        "The largest step down is between **{from}** and **{to}**: {count} of the {of} that reached {from} or a later stage went no further so far ({rate}, 95% interval {low} to {high}). Completed and open journeys are counted among them.",
      de:
        "Der größte Rückgang liegt zwischen **{from}** und **{to}**: {count} von {of}, die {from} oder eine spätere Phase erreichten, kamen bisher nicht weiter ({rate}, 95-%-Intervall {low} bis {high}). Abgeschlossene und offene Journeys sind mitgezählt.",
      whereHidden: .asFarAsShown
    )
  }
  package static var funnelPlotLevel: Self {
    Self(
      en: "All {journeys} {journeys|journey|journeys} reached the last stage.",
      de: "Alle {journeys} {journeys|Journey|Journeys} erreichten die letzte Phase."
    )
  }
  package static var funnelPlotStep: Self {
    Self(
      en: "{count} ({rate}) went no further so far",
      de: "{count} ({rate}) kamen bisher nicht weiter"
    )
  }
  package static var funnelPlotNoFurther: Self {
    Self(en: "Went no further", de: "Kamen nicht weiter")
  }
  package static var funnelPlotNoFurtherRate: Self {
    Self(
      en: "Of those that reached it (95% interval)",
      de: "Von denen, die sie erreichten (95-%-Intervall)"
    )
  }

  package static var heatMapSection: Self {
    Self(en: "Heat map of the touchpoints", de: "Heatmap der Kontaktpunkte")
  }
  package static var heatMapTitle: Self {
    Self(en: "Touchpoints by measure", de: "Kontaktpunkte nach Kennzahl")
  }
  package static var heatMapMostLeft: Self {
    Self(
      en: "The highest drop-off rate is at **{touchpoint}** ({value} of {of}).",
      de: "Die höchste Abbruchquote hat **{touchpoint}** ({value} von {of})."
    )
  }
  package static var heatMapMostComplaints: Self {
    Self(
      en: "The highest complaint rate is at **{touchpoint}** ({value} of {of}).",
      de: "Die höchste Beschwerdequote hat **{touchpoint}** ({value} von {of})."
    )
  }
  package static var heatMapMostRepeats: Self {
    Self(
      en: "**{touchpoint}** is most often visited again ({value} of {of}).",
      de: "**{touchpoint}** wird am häufigsten erneut besucht ({value} von {of})."
    )
  }
  package static var heatMapSlowest: Self {
    Self(
      en: "The next step takes longest after **{touchpoint}** (median {value}, n {of}).",
      de:
        "Am längsten dauert es bis zum nächsten Schritt nach **{touchpoint}** (Median {value}, n {of})."
    )
  }
  package static var heatMapNothing: Self {
    Self(
      en: "No touchpoint has enough journeys to compare.",
      de: "Kein Kontaktpunkt hat genug Journeys für einen Vergleich.",
      whereHidden: .orHidden
    )
  }
  package static var heatMapRepeats: Self { Self(en: "Repeats", de: "Wiederholung") }
  package static var heatMapRepeatRate: Self {
    Self(
      en: "Journeys with repeats (95% interval)",
      de: "Journeys mit Wiederholung (95-%-Intervall)"
    )
  }
  package static var heatMapTime: Self {
    Self(en: "Time to next step", de: "Zeit bis weiter")
  }
  package static var heatMapRamp: Self {
    Self(
      en: "from low to the highest of the column",
      de: "von niedrig bis zum höchsten Wert der Spalte"
    )
  }
  package static var heatMapTooFew: Self {
    Self(
      en: "fewer than {count}: too few to tell",
      de: "weniger als {count}: zu wenige für ein Urteil"
    )
  }
  package static var heatMapFailure: Self {
    Self(en: "failure: above the threshold", de: "Schwachstelle: über der Schwelle")
  }
  package static var heatMapWatch: Self {
    Self(
      en: "watch: above it, perhaps by chance",
      de: "beobachten: darüber, vielleicht zufällig"
    )
  }

  package static var variantsPlotTitle: Self {
    Self(en: "The commonest ways, step by step", de: "Die häufigsten Wege, Schritt für Schritt")
  }
  package static var variantsPlotShares: Self {
    Self(
      en:
        "The commonest of {variants} {variants|variant|variants} covers {first} of all journeys ({firstCount} of {of}), the {shown} shown together {rate} ({count}). Each box is a step; the letter and the colour tell the stage, and × says how often a step was repeated in a row.",
      de:
        "Die häufigste von {variants} {variants|Variante|Varianten} umfasst {first} aller Journeys ({firstCount} von {of}), die {shown} gezeigten zusammen {rate} ({count}). Jedes Kästchen ist ein Schritt; Buchstabe und Farbe nennen die Phase, × die Zahl der Wiederholungen in Folge."
    )
  }
  /// Where commoner variants may be hidden.
  package static var variantsPlotShared: Self {
    Self(
      en:
        "There are {variants} {variants|variant|variants}; the {shown} shown of those that may be told cover {rate} of all journeys ({count} of {of}). Each box is a step; the letter and the colour tell the stage, and × says how often a step was repeated in a row.",
      de:
        "Es gibt {variants} {variants|Variante|Varianten}; die {shown} gezeigten von denen, die genannt werden dürfen, umfassen {rate} aller Journeys ({count} von {of}). Jedes Kästchen ist ein Schritt; Buchstabe und Farbe nennen die Phase, × die Zahl der Wiederholungen in Folge."
    )
  }
  package static var variantsPlotMore: Self {
    Self(
      en: "… {count} more {count|step|steps}",
      de: "… {count} {count|weiterer Schritt|weitere Schritte}"
    )
  }

  package static var stepMatrixSection: Self {
    Self(en: "Step by step", de: "Schritt für Schritt")
  }
  package static var stepMatrixTitle: Self {
    Self(en: "Where journeys are at each step", de: "Wo Journeys bei jedem Schritt sind")
  }
  package static var stepMatrixBegin: Self {
    Self(
      en: "{rate} of journeys begin at **{touchpoint}** ({count} of {of}).",
      de: "{rate} der Journeys beginnen bei **{touchpoint}** ({count} von {of})."
    )
  }
  package static var stepMatrixHalf: Self {
    Self(
      en: "At step {step}, {rate} are still under way.",
      de: "Bei Schritt {step} sind noch {rate} unterwegs."
    )
  }
  package static var stepMatrixLast: Self {
    Self(
      en: "{rate} have {step} or more {step|step|steps}.",
      de: "{rate} haben {step} oder mehr {step|Schritt|Schritte}."
    )
  }
  package static var stepMatrixSteps: Self { Self(en: "Step", de: "Schritt") }
  package static var stepMatrixStep: Self { Self(en: "Step {step}", de: "Schritt {step}") }
  package static var stepMatrixEnded: Self {
    Self(en: "No such step (yet)", de: "Kein solcher Schritt (bisher)", whereHidden: .orHidden)
  }
  package static var stepMatrixAll: Self { Self(en: "All journeys", de: "Alle Journeys") }
  package static var stepMatrixOthers: Self {
    Self(
      en: "{count} other {count|touchpoint|touchpoints}",
      de: "{count} {count|anderer Kontaktpunkt|andere Kontaktpunkte}"
    )
  }
  package static var stepMatrixUnit: Self {
    Self(
      en:
        "Numbers are percentages of all {journeys} {journeys|journey|journeys}; an empty cell is 0. Each column adds up to 100, but for rounding.",
      de:
        "Die Zahlen sind Prozent aller {journeys} {journeys|Journey|Journeys}; ein leeres Feld ist 0. Jede Spalte ergibt bis auf Rundung 100."
    )
  }

  package static var flowSection: Self {
    Self(en: "Flow between stages", de: "Fluss zwischen den Phasen")
  }
  package static var flowTitle: Self {
    Self(en: "How journeys flow between stages", de: "Wie Journeys zwischen Phasen fließen")
  }
  package static var flowMostLeft: Self {
    Self(
      en:
        "Most journeys that drop off are last seen in **{stage}**: {count} of {of} stays there ({rate}).",
      de:
        "Die meisten Journeys, die abbrechen, sind zuletzt in **{stage}**: {count} von {of} Aufenthalten dort ({rate})."
    )
  }
  package static var flowUnit: Self {
    Self(
      en:
        "A stay is a run of steps in one stage; a journey that comes back stays there again. Bars and bands are as wide as the stays they stand for. Dropped off counts journeys at the stage of their last step, exits included; the stage funnel counts who ends at an exit at the touchpoint before it, so that its numbers may differ.",
      de:
        "Ein Aufenthalt ist eine Folge von Schritten in einer Phase; kehrt eine Journey zurück, ist das ein neuer Aufenthalt. Balken und Bänder sind so breit wie die Zahl der Aufenthalte. Als abgebrochen zählen Journeys hier in der Phase ihres letzten Schritts, auch an einem Ausstieg; der Trichter der Phasen zählt, wer an einem Ausstieg endet, beim Kontaktpunkt davor, daher können seine Zahlen abweichen."
    )
  }
  package static var flowReturns: Self {
    Self(
      en: "{count} {count|time|times} a journey went back to an earlier stage.",
      de: "{count}-mal ging eine Journey in eine frühere Phase zurück."
    )
  }
  package static var flowStays: Self {
    Self(
      en: "{count} {count|stay|stays}",
      de: "{count} {count|Aufenthalt|Aufenthalte}"
    )
  }
  package static var flowMove: Self {
    Self(en: "{from} → {to}: {count}", de: "{from} → {to}: {count}")
  }
  package static var flowBegin: Self { Self(en: "begin here", de: "beginnen hier") }
  package static var flowCameBack: Self {
    Self(en: "come back from later stages", de: "kehren aus späteren Phasen zurück")
  }
  package static var flowTo: Self { Self(en: "to {stage}", de: "nach {stage}") }
  package static var flowBackTo: Self {
    Self(en: "back to {stage}", de: "zurück nach {stage}")
  }
  package static var flowCompleted: Self { Self(en: "completed", de: "abgeschlossen") }
  package static var flowLeft: Self { Self(en: "dropped off", de: "abgebrochen") }
  package static var flowOpen: Self { Self(en: "still open", de: "noch offen") }

  package static var timesPlotSection: Self {
    Self(en: "Times", de: "Zeiten")
  }
  package static var timesPlotTitle: Self {
    Self(
      en: "Time from each touchpoint to the next step",
      de: "Zeit von jedem Kontaktpunkt bis zum nächsten Schritt"
    )
  }
  package static var timesPlotSlowest: Self {
    Self(
      en:
        "It takes longest after **{touchpoint}**: half of the {count} that moved on did so within {median}, 90% within {p90}. Those who did not move on are not in it.",
      de:
        "Am längsten dauert es nach **{touchpoint}**: Die Hälfte der {count} Schritte danach folgte binnen {median|dative}, 90 % binnen {p90|dative}. Wer nicht weiterging, ist nicht enthalten."
    )
  }
  package static var timesPlotFew: Self {
    Self(
      en:
        "Too few journeys moved on from any touchpoint to compare times. Those who did not move on are not in it.",
      de:
        "Von keinem Kontaktpunkt gingen genug Journeys weiter, um Zeiten zu vergleichen. Wer nicht weiterging, ist nicht enthalten."
    )
  }
  package static var timesPlotOver: Self { Self(en: "Longer than", de: "Länger als") }
  package static var timesPlotUpTo: Self { Self(en: "At most", de: "Höchstens") }
  package static var timesPlotSteps: Self { Self(en: "Steps", de: "Schritte") }
  package static var timesPlotMedian: Self { Self(en: "median", de: "Median") }
  package static var timesPlotP90: Self { Self(en: "90% are within", de: "90 % sind darunter") }
  package static var timesPlotAxis: Self {
    Self(en: "The time axis is logarithmic.", de: "Die Zeitachse ist logarithmisch.")
  }
  package static var timesPlotQuantiles: Self {
    Self(en: "▲ {median} · ◇ {p90}", de: "▲ {median} · ◇ {p90}")
  }

  package static var continuationSection: Self {
    Self(en: "How soon customers go on", de: "Wie bald es weitergeht")
  }
  package static var continuationTitle: Self {
    Self(
      en: "Share of visits followed by another step, by time",
      de: "Anteil der Besuche mit weiterem Schritt, nach Zeit"
    )
  }
  package static var continuationFirst: Self {
    Self(
      en:
        "At **{touchpoint}**, the touchpoint that loses most journeys, an estimated {rate} of {visits} {visits|visit is|visits are} followed by another step within {silence}.",
      de:
        "**{touchpoint}** ist der Kontaktpunkt mit den meisten Abbrüchen; geschätzt {rate} von {visits} {visits|Besuch|Besuchen} dort haben einen weiteren Schritt binnen {silence|dative}."
    )
  }
  package static var continuationIntro: Self {
    Self(
      en:
        "Kaplan-Meier estimates: visits that nothing has followed yet count only for as long as they were watched.",
      de:
        "Kaplan-Meier-Schätzungen: Besuche, denen noch nichts folgte, zählen nur, solange sie beobachtet wurden."
    )
  }
  package static var continuationWithin: Self { Self(en: "Within", de: "Höchstens nach") }
  package static var continuationShare: Self {
    Self(
      en: "Followed by a step (95% interval)",
      de: "Mit weiterem Schritt (95-%-Intervall)"
    )
  }
  package static var continuationAtRisk: Self {
    Self(en: "Still waiting and watched", de: "Noch wartend und beobachtet")
  }
  package static var continuationAt: Self {
    Self(
      en: "{rate} within {silence} · n {visits}",
      de: "{rate} nach {silence|dative} · n {visits}"
    )
  }
  package static var continuationUnknown: Self {
    Self(en: "not known at {silence}", de: "nicht bekannt bei {silence|dative}")
  }
  package static var continuationBand: Self {
    Self(en: "95% interval", de: "95-%-Intervall")
  }
  package static var continuationSilence: Self {
    Self(
      en: "{silence}: the silence that means a drop-off",
      de: "{silence}: Stille, die als Abbruch gilt"
    )
  }
  package static var continuationShown: Self {
    Self(
      en: "Shown are the {shown} of {all} touchpoints that lose most journeys.",
      de: "Gezeigt sind {shown} von {all} Kontaktpunkten: die mit den meisten Abbrüchen."
    )
  }

  package static var goalPlotSection: Self { Self(en: "Time to goal", de: "Zeit bis zum Ziel") }
  package static var goalPlotTitle: Self {
    Self(
      en: "Share of journeys that reached a goal, by time",
      de: "Anteil der Journeys am Ziel, nach Zeit"
    )
  }
  package static var goalPlotAtWindow: Self {
    Self(
      en:
        "Within {window} of their first step, an estimated {goal} of journeys reach a goal, and {left} drop off without one (Aalen-Johansen, n {of}).",
      de:
        "Geschätzt {goal} der Journeys erreichen ein Ziel, {left} brechen ohne Ziel ab; gerechnet ab dem ersten Schritt, nach dieser Zeit: {window} (Aalen-Johansen, n {of})."
    )
  }
  package static var goalPlotUnknown: Self {
    Self(
      en:
        "No journey was watched for {window} yet, so that the share at a goal by then is not known (n {of}).",
      de:
        "Noch wurde keine Journey so lange beobachtet ({window}), dass sich der Anteil am Ziel bis dahin nennen ließe (n {of}).",
      whereHidden: .orHidden
    )
  }
  package static var goalPlotGoal: Self { Self(en: "Reached a goal", de: "Ziel erreicht") }
  package static var goalPlotLeft: Self {
    Self(en: "Dropped off without", de: "Ohne Ziel abgebrochen")
  }
  package static var goalPlotCompleted: Self {
    Self(en: "Completed without", de: "Ohne Ziel abgeschlossen")
  }
  package static var goalPlotWindow: Self {
    Self(en: "{window}: the conversion window", de: "{window}: das Konversionsfenster")
  }
}
