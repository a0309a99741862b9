// The findings in a few sentences each.

extension TextID {
  package static var dropOffFailure: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is a **failure point**: {rate} of {of} judged {of|journey|journeys} dropped off after it (95% interval {low} to {high}; threshold {threshold}).",
      de:
        "**{touchpoint}** ({stage}) ist eine **Schwachstelle**: {rate} von {of} beurteilten {of|Journey|Journeys} brachen danach ab (95-%-Intervall {low} bis {high}; Schwelle {threshold})."
    )
  }
  package static var dropOffWatch: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is to **watch**: {rate} of {of} judged {of|journey|journeys} dropped off after it, more than the threshold of {threshold}, though that may be chance (95% interval {low} to {high}).",
      de:
        "**{touchpoint}** ({stage}) ist zu **beobachten**: {rate} von {of} beurteilten {of|Journey|Journeys} brachen danach ab, mehr als die Schwelle ({threshold}); das kann Zufall sein (95-%-Intervall {low} bis {high})."
    )
  }
  package static var dropOffRanked: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) ranks {rank} by journeys lost: {rate} of {of} judged {of|journey|journeys} dropped off after it (95% interval {low} to {high}).",
      de:
        "**{touchpoint}** ({stage}) steht nach verlorenen Journeys auf Rang {rank}: {rate} von {of} beurteilten {of|Journey|Journeys} brachen danach ab (95-%-Intervall {low} bis {high})."
    )
  }
  package static var dropOffAtEnd: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is a legitimate last step, but {lost} {lost|journey|journeys} left by an exit after it: rank {rank} by journeys lost.",
      de:
        "**{touchpoint}** ({stage}) ist ein vorgesehener letzter Schritt, doch {lost} {lost|Journey endete|Journeys endeten} danach an einem Ausstieg: Rang {rank} nach verlorenen Journeys."
    )
  }
  package static var complaintFailure: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is a **failure point**: {rate} of its {of} {of|journey|journeys} had a complaint about it or after it (95% interval {low} to {high}; threshold {threshold}).",
      de:
        "**{touchpoint}** ({stage}) ist eine **Schwachstelle**: {rate} von {of} {of|Journey|Journeys} dort hatten eine Beschwerde darüber oder danach (95-%-Intervall {low} bis {high}; Schwelle {threshold})."
    )
  }
  package static var complaintWatch: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) is to **watch**: {rate} of its {of} {of|journey|journeys} had a complaint about it or after it, more than the threshold of {threshold}, though that may be chance (95% interval {low} to {high}).",
      de:
        "**{touchpoint}** ({stage}) ist zu **beobachten**: {rate} von {of} {of|Journey|Journeys} dort hatten eine Beschwerde darüber oder danach, mehr als die Schwelle ({threshold}); das kann Zufall sein (95-%-Intervall {low} bis {high})."
    )
  }
  package static var complaintRanked: Self {
    Self(
      en:
        "**{touchpoint}** ({stage}) ranks {rank} by complaints: {rate} of its {of} {of|journey|journeys} had one about it or after it (95% interval {low} to {high}).",
      de:
        "**{touchpoint}** ({stage}) steht nach Beschwerden auf Rang {rank}: {rate} von {of} {of|Journey|Journeys} dort hatten eine darüber oder danach (95-%-Intervall {low} bis {high})."
    )
  }
  package static var journeysLost: Self {
    Self(
      en: "{lost} {lost|journey was|journeys were} lost.",
      de: "{lost} {lost|Journey ging|Journeys gingen} verloren."
    )
  }
  package static var journeysAndGoalsLost: Self {
    Self(
      en:
        "{lost} {lost|journey was|journeys were} lost, and at most {goals} goals with them.",
      de:
        "{lost} {lost|Journey ging|Journeys gingen} verloren und damit höchstens {goals} Ziele."
    )
  }
  package static var complaintsTracedHere: Self {
    Self(
      en: "{complaints} {complaints|complaint was|complaints were} traced to it.",
      de:
        "{complaints} {complaints|Beschwerde wurde|Beschwerden wurden} diesem Kontaktpunkt zugeordnet."
    )
  }
  package static var ownerSuffix: Self { Self(en: "Owner: {owner}.", de: "Zuständig: {owner}.") }
  package static var noOwnerSuffix: Self {
    Self(
      en: "No owner is named.",
      de: "Niemand ist als zuständig genannt."
    )
  }
  package static var smallGroupSuffix: Self {
    Self(
      en: "The group is small.",
      de: "Die Gruppe ist klein."
    )
  }
  package static var standardsMissed: Self {
    Self(
      en: "{count} {count|standard is|standards are} **missed** (95% {count|interval|intervals}).",
      de:
        "{count} {count|Standard wird|Standards werden} **verfehlt** ({count|95-%-Intervall|95-%-Intervalle})."
    )
  }
  package static var standardMissed: Self {
    Self(
      en: "**{standard}**: {rate} of {of} {of|case|cases} met ({interval}), target {target}.",
      de: "**{standard}**: {rate} von {of} {of|Fall|Fällen} erfüllt ({interval}), Ziel {target}."
    )
  }
  package static var standardsMissedMore: Self {
    Self(
      en: "{count} more {count|is|are} missed.",
      de: "{count} {count|weiterer wird|weitere werden} verfehlt."
    )
  }
  package static var repeatsStandOut: Self {
    Self(
      en:
        "After **{touchpoint}**, {rate} of {of} {of|contact|contacts} were repeated within {window} (95% interval {interval}).",
      de:
        "Nach **{touchpoint}** wurden {rate} von {of} {of|Kontakt|Kontakten} wiederholt (Frist {window}; 95-%-Intervall {interval})."
    )
  }
  package static var undesignedWay: Self {
    Self(
      en:
        "Nobody designed the way from **{from}** to **{to}**, but {journeys} of the {of} journeys at the former took it ({rate}; 95% interval {low} to {high}).",
      de:
        "Den Weg von **{from}** zu **{to}** hat niemand entworfen, doch {journeys} von {of} Journeys am Ausgangspunkt nahmen ihn ({rate}; 95-%-Intervall {low} bis {high})."
    )
  }
}
