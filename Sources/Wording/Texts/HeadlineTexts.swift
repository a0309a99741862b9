// The findings in a sentence each.

extension TextID {
  package static var dropOffFailure: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is a **failure point**: {rate} of the {of} {of|journey|journeys} that can be judged dropped off after it (95% interval {low} to {high}; threshold {threshold}). {lost} {lost|journey was|journeys were} lost after it.",
      de:
        "**{touchpoint}** ({stage}) ist eine **Schwachstelle**: {rate} von {of} beurteilbaren {of|Journey|Journeys} brachen danach ab (95-%-Intervall {low} bis {high}; Schwelle {threshold}). {lost} {lost|Journey ging|Journeys gingen} danach verloren."
    )
  }
  package static var dropOffWatch: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is to **watch**: {rate} of the {of} {of|journey|journeys} that can be judged dropped off after it, above the threshold of {threshold}, but chance may have done it (95% interval {low} to {high}). {lost} {lost|journey was|journeys were} lost after it.",
      de:
        "**{touchpoint}** ({stage}) ist zu **beobachten**: {rate} von {of} beurteilbaren {of|Journey|Journeys} brachen danach ab, mehr als die Schwelle von {threshold}; das kann aber Zufall sein (95-%-Intervall {low} bis {high}). {lost} {lost|Journey ging|Journeys gingen} danach verloren."
    )
  }
  package static var dropOffRanked: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) ranks {rank} by journeys lost: {lost} dropped off after it. Of the {of} {of|journey|journeys} that can be judged, {rate} did (95% interval {low} to {high}).",
      de:
        "**{touchpoint}** ({stage}) steht nach verlorenen Journeys auf Rang {rank}: {lost} brachen danach ab. Von {of} beurteilbaren {of|Journey|Journeys} waren es {rate} (95-%-Intervall {low} bis {high})."
    )
  }
  package static var dropOffAtEnd: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is a legitimate last step, but {lost} {lost|journey|journeys} left by an exit after it: rank {rank} by journeys lost.",
      de:
        "**{touchpoint}** ({stage}) ist ein guter letzter Schritt, doch {lost} {lost|Journey verließ|Journeys verließen} danach das Unternehmen über einen Ausstieg: Rang {rank} nach verlorenen Journeys."
    )
  }
  package static var complaintFailure: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is a **failure point**: {rate} of its {of} {of|journey|journeys} had a complaint after it or about it (95% interval {low} to {high}; threshold {threshold}). {complaints} {complaints|complaint was|complaints were} traced to it.",
      de:
        "**{touchpoint}** ({stage}) ist eine **Schwachstelle**: {rate} von {of} {of|Journey|Journeys} dort hatten eine Beschwerde danach oder darüber (95-%-Intervall {low} bis {high}; Schwelle {threshold}). {complaints} {complaints|Beschwerde wurde|Beschwerden wurden} ihm zugeordnet."
    )
  }
  package static var complaintWatch: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is to **watch**: {rate} of its {of} {of|journey|journeys} had a complaint after it or about it, above the threshold of {threshold}, but chance may have done it (95% interval {low} to {high}). {complaints} {complaints|complaint was|complaints were} traced to it.",
      de:
        "**{touchpoint}** ({stage}) ist zu **beobachten**: {rate} von {of} {of|Journey|Journeys} dort hatten eine Beschwerde danach oder darüber, mehr als die Schwelle von {threshold}; das kann aber Zufall sein (95-%-Intervall {low} bis {high}). {complaints} {complaints|Beschwerde wurde|Beschwerden wurden} ihm zugeordnet."
    )
  }
  package static var complaintRanked: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) ranks {rank} by complaints: {complaints} {complaints|was|were} traced to it. Of its {of} {of|journey|journeys}, {rate} had one after it or about it (95% interval {low} to {high}).",
      de:
        "**{touchpoint}** ({stage}) steht nach Beschwerden auf Rang {rank}: {complaints} {complaints|wurde|wurden} ihm zugeordnet. Von {of} {of|Journey|Journeys} dort hatten {rate} eine danach oder darüber (95-%-Intervall {low} bis {high})."
    )
  }
  package static var ownerSuffix: Self { Self(en: "Owner: {owner}.", de: "Zuständig: {owner}.") }
  package static var noOwnerSuffix: Self {
    Self(
      en: "No owner is named.",
      de: "Niemand ist als zuständig genannt."
    )
  }
  package static var goalsLostSuffix: Self {
    Self(
      en:
        "{before} of them had reached no goal; at most {goals} goals may have been lost with them.",
      de:
        "{before} davon hatten kein Ziel erreicht; höchstens {goals} Ziele können damit verloren sein."
    )
  }
  package static var smallGroupSuffix: Self {
    Self(
      en: "The group is small.",
      de: "Die Gruppe ist klein."
    )
  }
  package static var undesignedWay: Self {
    Self(
      en:
        "Nobody designed the way from **{from}** to **{to}**, but {journeys} of the {of} journeys at the former took it ({rate}; 95% interval {low} to {high}).",
      de:
        "Den Weg von **{from}** nach **{to}** hat niemand entworfen, doch {journeys} von {of} Journeys am ersten nahmen ihn ({rate}; 95-%-Intervall {low} bis {high})."
    )
  }
}
