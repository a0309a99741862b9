/// The words on scores that customers gave.
extension TextID {
  package static var feedback: Self { Self(en: "Feedback", de: "Rückmeldungen") }
  package static var feedbackIntro: Self {
    Self(
      en:
        "Scores are traced to touchpoints as complaints are: to the one that the answer names, else to the step before it. A low score after a touchpoint says where to look, not what caused it. Only customers who answered have a score; what all others think is in no interval.",
      de:
        "Bewertungen werden Kontaktpunkten zugeordnet wie Beschwerden: dem, den die Antwort nennt, sonst dem Schritt davor. Eine niedrige Bewertung nach einem Kontaktpunkt sagt, wo man hinsehen sollte, nicht, was die Ursache war. Nur wer geantwortet hat, hat bewertet; was alle anderen denken, steht in keinem Intervall."
    )
  }
  package static var feedbackCSAT: Self {
    Self(en: "Satisfaction (CSAT)", de: "Zufriedenheit (CSAT)")
  }
  package static var feedbackNPS: Self {
    Self(en: "Recommendation (NPS)", de: "Weiterempfehlung (NPS)")
  }
  package static var feedbackCES: Self { Self(en: "Effort (CES)", de: "Aufwand (CES)") }
  package static var feedbackNone: Self {
    Self(en: "No scores were given.", de: "Es gibt keine Bewertungen.", whereHidden: .orHidden)
  }
  package static var feedbackTotal: Self {
    Self(
      en:
        "**{rate}** ({low} to {high}) of {count} {count|score|scores} on the scale from {lowest} to {highest} are {from} or more (top-2-box); their mean is {mean}.",
      de:
        "**{rate}** ({low} bis {high}) von {count} {count|Bewertung|Bewertungen} auf der Skala von {lowest} bis {highest} sind {from} oder höher (Top-2-Box); ihr Mittelwert ist {mean}."
    )
  }
  package static var feedbackTotalNPS: Self {
    Self(
      en:
        "The net promoter score is **{score}** ({low} to {high}; the adjusted-Wald interval around {adjusted}): of {count} {count|answer|answers}, {promoters} {promoters|is a promoter|are promoters} (9 to 10), {passives} passive (7 to 8), {detractors} {detractors|a detractor|detractors} (0 to 6).",
      de:
        "Der Net Promoter Score ist **{score}** ({low} bis {high}; das angepasste Wald-Intervall um {adjusted}): von {count} {count|Antwort|Antworten} {promoters|ist|sind} {promoters} {promoters|Fürsprecher|Fürsprecher} (9 bis 10), {passives} {passives|Unentschiedener|Unentschiedene} (7 bis 8), {detractors} {detractors|Kritiker|Kritiker} (0 bis 6)."
    )
  }
  package static var feedbackEffort: Self {
    Self(
      en: "A high score is taken to mean little effort.",
      de: "Eine hohe Bewertung gilt als geringer Aufwand."
    )
  }
  package static var feedbackAnswered: Self {
    Self(
      en:
        "{count} of {of} {of|survey|surveys} sent {count|was|were} answered so far ({rate}); {unasked} {unasked|score|scores} came without a survey of the same journey before.",
      de:
        "Von {of} {of|versandten Umfrage|versandten Umfragen} {count|wurde|wurden} bisher {count} beantwortet ({rate}); {unasked} {unasked|Bewertung|Bewertungen} ohne vorherige Umfrage in derselben Journey."
    )
  }
  package static var feedbackPerVisit: Self {
    Self(
      en:
        "There {count|is|are} {count} {count|score|scores} for {of} {of|visit|visits} ({rate}); the definition does not say what asks for them (“asked”).",
      de:
        "Es gibt {count} {count|Bewertung|Bewertungen} bei {of} {of|Besuch|Besuchen} ({rate}); die Definition sagt nicht, was danach fragt („asked“)."
    )
  }
  package static var feedbackTraced: Self {
    Self(
      en:
        "{journeys} of {of} {of|journey has|journeys have} a score. {named} {named|score names|scores name} the touchpoint, {preceding} {preceding|was|were} traced to the step before, {unattributed} to none.",
      de:
        "{journeys} von {of} {of|Journey hat|Journeys haben} eine Bewertung. {named} {named|Bewertung nennt|Bewertungen nennen} den Kontaktpunkt, {preceding} {preceding|wurde|wurden} dem Schritt davor zugeordnet, {unattributed} keinem."
    )
  }
  package static var feedbackScores: Self { Self(en: "Scores", de: "Bewertungen") }
  package static var feedbackTopTwo: Self {
    Self(en: "Top-2-box (95% interval)", de: "Top-2-Box (95-%-Intervall)")
  }
  package static var feedbackMean: Self {
    Self(en: "Mean (95% interval)", de: "Mittelwert (95-%-Intervall)")
  }
  package static var feedbackNPSColumn: Self {
    Self(en: "NPS (95% interval)", de: "NPS (95-%-Intervall)")
  }
  package static var feedbackResponses: Self { Self(en: "Response rate", de: "Rücklaufquote") }
  package static var feedbackOfSurveys: Self { Self(en: "of surveys", de: "von Umfragen") }
  package static var feedbackOfVisits: Self { Self(en: "of visits", de: "von Besuchen") }
  package static var feedbackEstimate: Self {
    Self(en: "{value} ({low} to {high})", de: "{value} ({low} bis {high})")
  }
  package static var feedbackAfter: Self {
    Self(en: "Scores after touchpoints", de: "Bewertungen nach Kontaktpunkten")
  }
  package static var feedbackByChannel: Self {
    Self(en: "Scores by channel", de: "Bewertungen nach Kanal")
  }
  package static var feedbackLower: Self {
    Self(
      en:
        "Scores after **{touchpoint}** are lower than those after all other touchpoints together (by {points} percentage points, {low} to {high}): look there first.",
      de:
        "Bewertungen nach **{touchpoint}** sind niedriger als die nach allen anderen Kontaktpunkten zusammen (um {points} Prozentpunkte, {low} bis {high}): dort zuerst hinsehen."
    )
  }
  package static var feedbackLowerNPS: Self {
    Self(
      en:
        "The score after **{touchpoint}** is lower than that after all other touchpoints together (by {points} points, {low} to {high}): look there first.",
      de:
        "Der Wert nach **{touchpoint}** ist niedriger als der nach allen anderen Kontaktpunkten zusammen (um {points} Punkte, {low} bis {high}): dort zuerst hinsehen."
    )
  }
  package static var feedbackNoDifference: Self {
    Self(
      en:
        "No touchpoint has clearly lower scores than all others together: differences of this size come about by chance.",
      de:
        "Kein Kontaktpunkt hat klar niedrigere Bewertungen als alle anderen zusammen: Unterschiede dieser Größe entstehen durch Zufall.",
      whereHidden: .asFarAsShown
    )
  }
  package static var feedbackPlotTitle: Self {
    Self(en: "Satisfaction along the stages", de: "Zufriedenheit entlang der Phasen")
  }
  package static var feedbackPlotTitleNPS: Self {
    Self(
      en: "Recommendation along the stages",
      de: "Weiterempfehlung entlang der Phasen"
    )
  }
  package static var feedbackPlotTitleCES: Self {
    Self(en: "Effort along the stages", de: "Aufwand entlang der Phasen")
  }
  package static var feedbackPlotIntro: Self {
    Self(
      en:
        "Drawn {drawn|is|are} {drawn} of {stages} {stages|stage|stages}: where there are {least} or more scores; the others stay gaps. Bars are 95% intervals. Those who left early did not score later stages.",
      de:
        "Gezeichnet {drawn|ist|sind} {drawn} von {stages} {stages|Phase|Phasen}: wo es {least} oder mehr Bewertungen gibt; die anderen bleiben Lücken. Balken sind 95-%-Intervalle. Wer früh gegangen ist, hat spätere Phasen nicht bewertet."
    )
  }
  package static var feedbackPlotLowest: Self {
    Self(
      en: "Scores are lowest in {stage}: {value} ({low} to {high}, {count} scores).",
      de:
        "Am niedrigsten sind die Bewertungen in {stage}: {value} ({low} bis {high}, {count} Bewertungen)."
    )
  }
  package static var feedbackPlotTopTwo: Self {
    Self(en: "Top-2-box: {from} or more", de: "Top-2-Box: {from} oder höher")
  }
  package static var feedbackPlotMean: Self { Self(en: "Mean score", de: "Mittelwert") }
  package static var feedbackPlotNPS: Self {
    Self(en: "Net promoter score", de: "Net Promoter Score")
  }
  package static var feedbackPlotTooFew: Self {
    Self(en: "too few", de: "zu wenige", whereHidden: .orHidden)
  }
  package static var feedbackHere: Self {
    Self(en: "Scores given after visits here", de: "Bewertungen nach Besuchen hier")
  }
  package static var feedbackTeam: Self {
    Self(en: "Scores after our touchpoints", de: "Bewertungen nach unseren Kontaktpunkten")
  }
  package static var feedbackKind: Self { Self(en: "Score", de: "Bewertung") }
  package static var feedbackResult: Self {
    Self(en: "Result (95% interval)", de: "Ergebnis (95-%-Intervall)")
  }
  package static var feedbackLane: Self {
    Self(
      en:
        "{kind}, {low} to {high}: scores that customers gave, with 95% intervals; gaps where too few did",
      de:
        "{kind}, {low} bis {high}: Bewertungen von Kunden mit 95-%-Intervallen; Lücken, wo zu wenige bewertet haben"
    )
  }
  package static var guideEmotionScored: Self {
    Self(
      en:
        "**Emotion.** The lane shows what customers scored. Talk about where it falls, and mark where nobody was asked.",
      de:
        "**Emotion.** Die Bahn zeigt, was Kunden bewertet haben. Über die Stellen sprechen, an denen sie fällt, und markieren, wo niemand gefragt wurde."
    )
  }
  package static var guideReadingEmotionScored: Self {
    Self(
      en:
        "The lane for emotion shows scores of customers who answered. Where there is no point, too few did.",
      de:
        "Die Bahn für Emotion zeigt Bewertungen von Kunden, die geantwortet haben. Wo kein Punkt steht, waren es zu wenige."
    )
  }
  package static var feedbackLanePoint: Self {
    Self(en: "{value} (n = {count})", de: "{value} (n = {count})")
  }
}

/// The words on how groups of a table differ from all others in it.
extension TextID {
  package static var comparisonColumn: Self {
    Self(en: "Against all others", de: "Gegen alle anderen")
  }
  package static var comparisonHigher: Self { Self(en: "higher", de: "höher") }
  package static var comparisonLower: Self { Self(en: "lower", de: "niedriger") }
  package static var comparisonNone: Self {
    Self(en: "no clear difference", de: "kein klarer Unterschied")
  }
  package static var comparisonTooFew: Self {
    Self(en: "too few", de: "zu wenige", whereHidden: .orHidden)
  }
  package static var comparisonNothingBeside: Self {
    Self(
      en: "nothing to compare with",
      de: "kein Vergleich möglich",
      whereHidden: .orHidden
    )
  }
  package static var comparisonMethod: Self {
    Self(
      en:
        "Each row is held against all others together; over all comparisons of the table, at most one in twenty of the differences called higher or lower is expected to be chance (Benjamini and Hochberg). Rows of fewer than {least} are not compared.",
      de:
        "Jede Zeile wird gegen alle anderen zusammen gehalten; über alle Vergleiche der Tabelle ist höchstens einer von zwanzig als höher oder niedriger bezeichneten Unterschieden Zufall (Benjamini und Hochberg). Zeilen mit weniger als {least} werden nicht verglichen."
    )
  }
}
