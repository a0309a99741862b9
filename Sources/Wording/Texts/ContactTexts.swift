/// The words on contacts: where customers needed help.
extension TextID {
  package static var contacts: Self { Self(en: "Contacts", de: "Kontakte") }
  package static var contactsIntro: Self {
    Self(
      en:
        "A contact is a visit to a touchpoint where customers need help ({touchpoints}). What it came after is the latest earlier step of its journey elsewhere: the place to look first, not a proven cause. A contact counts as repeated where the same customer makes contact again {reason} within {window}; contacts younger than that are left out of the rates.",
      de:
        "Ein Kontakt ist ein Besuch bei einem Kontaktpunkt, an dem Kunden Hilfe brauchen ({touchpoints}). Wonach er kam, ist der letzte frühere Schritt seiner Journey an anderer Stelle: dort zuerst hinsehen, eine Ursache ist das nicht. Ein Kontakt gilt als wiederholt, wenn sich derselbe Kunde {reason} erneut meldet (Frist: {window}); jüngere Kontakte gehen nicht in die Quoten ein.",
      casesEn:
        "A contact is a visit to a touchpoint where customers need help ({touchpoints}). What it came after is the latest earlier step of its journey elsewhere: the place to look first, not a proven cause. A contact counts as repeated where contact is made again in the same case {reason} within {window}; contacts younger than that are left out of the rates.",
      casesDe:
        "Ein Kontakt ist ein Besuch bei einem Kontaktpunkt, an dem Kunden Hilfe brauchen ({touchpoints}). Wonach er kam, ist der letzte frühere Schritt seiner Journey an anderer Stelle: dort zuerst hinsehen, eine Ursache ist das nicht. Ein Kontakt gilt als wiederholt, wenn im selben Vorgang {reason} ein neuer folgt (Frist: {window}); jüngere Kontakte gehen nicht in die Quoten ein."
    )
  }
  package static var contactsSameReason: Self {
    Self(en: "for the same reason", de: "aus demselben Grund")
  }
  package static var contactsAnyReason: Self {
    Self(en: "for whatever reason", de: "aus welchem Grund auch immer")
  }
  package static var contactsNone: Self {
    Self(en: "Nobody made contact.", de: "Niemand hat Kontakt aufgenommen.", whereHidden: .orHidden)
  }
  package static var contactsTotal: Self {
    Self(
      en:
        "{count} {count|contact|contacts} of {customers} {customers|customer|customers} in {journeys} of {of} {of|journey|journeys} (**{rate}**, {low} to {high}): {per} for 100 journeys.",
      de:
        "{count} {count|Kontakt|Kontakte} von {customers} {customers|Kunde|Kunden} in {journeys} von {of} {of|Journey|Journeys} (**{rate}**, {low} bis {high}): {per} je 100 Journeys.",
      casesEn:
        "{count} {count|contact|contacts} of {customers} {customers|case|cases} in {journeys} of {of} {of|journey|journeys} (**{rate}**, {low} to {high}): {per} for 100 journeys.",
      casesDe:
        "{count} {count|Kontakt|Kontakte} von {customers} {customers|Vorgang|Vorgängen} in {journeys} von {of} {of|Journey|Journeys} (**{rate}**, {low} bis {high}): {per} je 100 Journeys."
    )
  }
  package static var contactsResolution: Self {
    Self(
      en:
        "First-contact resolution is **{rate}** ({low} to {high}): no other contact followed {count} of {of} {of|contact|contacts} whose {window} are over. {young} {young|contact is|contacts are} younger.",
      de:
        "Die Erstlösungsquote ist **{rate}** ({low} bis {high}): auf {count} von {of} {of|Kontakt|Kontakten}, deren Frist ({window}) abgelaufen ist, folgte kein weiterer. {young} {young|Kontakt ist|Kontakte sind} jünger."
    )
  }
  package static var contactsNoneMature: Self {
    Self(
      en: "No contact is old enough to tell whether it was enough ({window}).",
      de: "Kein Kontakt ist alt genug, um zu sagen, ob er genügte ({window}).",
      whereHidden: .orHidden
    )
  }
  package static var contactsSwitches: Self {
    Self(
      en:
        "{count} of {of} {of|repeat|repeats} ({rate}) came over another channel than the contact before.",
      de:
        "{count} von {of} {of|Wiederholung|Wiederholungen} ({rate}) {count|kam|kamen} über einen anderen Kanal als der Kontakt davor."
    )
  }
  package static var contactsBeganAgain: Self {
    Self(
      en:
        "Where it is known who helped, the customer had to begin again in {count} of {of} {of|such repeat|such repeats} ({rate}): the new contact began at a lower level of help than the customer had reached.",
      de:
        "Wo bekannt ist, wer half, musste der Kunde in {count} von {of} {of|Fall|Fällen} ({rate}) von vorn beginnen: Der neue Kontakt begann auf einer niedrigeren Stufe der Hilfe als zuvor erreicht."
    )
  }
  package static var contactsAutomation: Self {
    Self(
      en:
        "Machines took {count} of {of} {of|contact|contacts} of which it is known who acted ({rate}). Of {mature} whose {window} are over, **{resolved}** ({resolvedShare}, {low} to {high}) stayed with the machine and were not repeated; a person took over {handed} ({handedShare}).",
      de:
        "Maschinen nahmen {count} von {of} {of|Kontakt|Kontakten} an, bei denen bekannt ist, wer handelte ({rate}). Von {mature}, deren Frist ({window}) abgelaufen ist, {resolved|blieb|blieben} **{resolved}** ({resolvedShare}, {low} bis {high}) bei der Maschine und ohne Wiederholung; ein Mensch übernahm {handed} ({handedShare})."
    )
  }
  package static var contactsHandover: Self {
    Self(
      en:
        "Time until a person had taken over from the machine: median {half}, 90% quantile {most}; contacts that nobody took over count as waiting until their time was over (Kaplan and Meier).",
      de:
        "Zeit, bis ein Mensch von der Maschine übernommen hatte: Median {half}, 90-%-Quantil {most}; Kontakte, die niemand übernahm, zählen bis zum Ablauf ihrer Frist als wartend (Kaplan und Meier)."
    )
  }
  package static var contactsTakenOver: Self {
    Self(
      en:
        "Of the {count} {count|contact|contacts} that a person took over from the machine so far, half were taken over within {half}.",
      de:
        "Von {count} {count|Kontakt|Kontakten}, die bisher ein Mensch von der Maschine übernahm, war die Hälfte nach {half|dative} übernommen."
    )
  }
  package static var contactsNotReached: Self {
    Self(en: "not reached", de: "nicht erreicht", whereHidden: .orHidden)
  }
  package static var contactsCauses: Self {
    Self(en: "What contacts came after", de: "Wonach Kontakte kamen")
  }
  /// In place of causes of which none may be told.
  package static var contactsCausesHidden: Self {
    Self(
      en: "No step that contacts came after can be told here without telling of a small group.",
      de:
        "Kein Schritt, nach dem Kontakte kamen, lässt sich hier nennen, ohne etwas über eine kleine Gruppe zu verraten."
    )
  }
  package static var contactsAt: Self {
    Self(en: "Where contacts were made", de: "Kontakte nach Kontaktpunkt")
  }
  package static var contactsByChannel: Self {
    Self(en: "Contacts by channel", de: "Kontakte nach Kanal")
  }
  package static var contactsByReason: Self {
    Self(en: "Contacts by reason", de: "Kontakte nach Grund")
  }
  package static var contactsWays: Self {
    Self(en: "Repeats over another channel", de: "Wiederholungen über einen anderen Kanal")
  }
  package static var contactsColumn: Self { Self(en: "Contacts", de: "Kontakte") }
  package static var contactsShare: Self {
    Self(en: "of all contacts", de: "von allen Kontakten")
  }
  package static var contactsJourneyRate: Self {
    Self(en: "Journeys with a contact after it", de: "Journeys mit Kontakt danach")
  }
  package static var contactsOfJourneys: Self { Self(en: "of journeys", de: "von Journeys") }
  package static var contactsFCR: Self {
    Self(en: "First-contact resolution", de: "Erstlösungsquote")
  }
  package static var contactsOfMature: Self {
    Self(en: "of contacts old enough", de: "von hinreichend alten")
  }
  package static var contactsRepeated: Self {
    Self(en: "Repeated so far", de: "Bisher wiederholt")
  }
  package static var contactsNothingBefore: Self {
    Self(en: "no step before", de: "kein Schritt davor")
  }
  package static var contactsOther: Self {
    Self(
      en: "other ({count} {count|reason|reasons} of few customers)",
      de: "andere ({count} {count|Grund|Gründe} weniger Kunden)",
      casesEn: "other ({count} {count|reason|reasons} of few cases)",
      casesDe: "andere ({count} {count|Grund|Gründe} weniger Vorgänge)"
    )
  }
  package static var contactsFrom: Self { Self(en: "From", de: "Von") }
  package static var contactsTo: Self { Self(en: "To", de: "Nach") }
  package static var contactsHere: Self {
    Self(en: "What brings people to us from here", de: "Was Kunden von hier zu uns bringt")
  }
  package static var contactsHereText: Self {
    Self(
      en:
        "{count} {count|contact|contacts} came after a visit here: in {journeys} of {of} {of|journey|journeys} ({rate}, {low} to {high}). {repeated} of these contacts {repeated|was|were} repeated so far.",
      de:
        "{count} {count|Kontakt|Kontakte} nach einem Besuch hier: in {journeys} von {of} {of|Journey|Journeys} ({rate}, {low} bis {high}). {repeated} dieser Kontakte {repeated|wurde|wurden} bisher wiederholt."
    )
  }
  package static var contactsHereNone: Self {
    Self(
      en: "No contact came after a visit here.",
      de: "Kein Kontakt kam nach einem Besuch hier.",
      whereHidden: .orHidden
    )
  }
  package static var contactsTeam: Self {
    Self(
      en: "Contacts after our touchpoints",
      de: "Kontakte nach unseren Kontaktpunkten"
    )
  }
  package static var contactsTeamNone: Self {
    Self(
      en: "No contact came after a visit to these touchpoints.",
      de: "Nach einem Besuch dieser Kontaktpunkte kam kein Kontakt.",
      whereHidden: .orHidden
    )
  }
}
