// What journeys bring and cost, who comes back, and what a customer is worth.

extension TextID {
  package static var moneyRange: Self {
    Self(en: "{value} ({low} to {high})", de: "{value} ({low} bis {high})")
  }
  package static var worthTitle: Self { Self(en: "Value and cost", de: "Wert und Kosten") }
  package static var worthValue: Self {
    Self(
      en:
        "{count} {count|goal visit|goal visits} brought **{value}**. A journey that reached a goal with a value brought {mean} in the mean, over {of} {of|journey|journeys}.",
      de:
        "{count} {count|Zielbesuch|Zielbesuche} brachten **{value}**. Eine Journey, die ein Ziel mit Wert erreichte, brachte im Mittel {mean}, über {of} {of|Journey|Journeys}."
    )
  }
  package static var worthValueShown: Self {
    Self(
      en:
        "Of what is shown, {count} {count|goal visit|goal visits} brought **{value}**. A journey that reached a goal with a value brought {mean} in the mean, over {of} {of|journey|journeys}, those at hidden touchpoints among them.",
      de:
        "Soweit gezeigt, brachten {count} {count|Zielbesuch|Zielbesuche} **{value}**. Eine Journey, die ein Ziel mit Wert erreichte, brachte im Mittel {mean}, über {of} {of|Journey|Journeys}, die an verborgenen Kontaktpunkten eingeschlossen."
    )
  }
  package static var worthNoValue: Self {
    Self(
      en: "No goal visit has a value, so nothing is said of what losses cost.",
      de: "Kein Zielbesuch hat einen Wert; was Verluste kosten, bleibt daher offen.",
      whereHidden: .orHidden
    )
  }
  package static var worthWithoutValue: Self {
    Self(
      en:
        "{count} {count|journey|journeys} reached a goal whose value the log does not say; the mean leaves them out.",
      de:
        "{count} {count|Journey|Journeys} erreichten ein Ziel, dessen Wert das Protokoll nicht nennt; der Mittelwert lässt sie aus."
    )
  }
  package static var worthCost: Self {
    Self(
      en:
        "{count} {count|visit|visits} cost **{cost}** so far: {mean} per journey in the mean, over {of} {of|journey|journeys}.",
      de:
        "{count} {count|Besuch|Besuche} kosteten bisher **{cost}**: im Mittel {mean} je Journey, über {of} {of|Journey|Journeys}."
    )
  }
  package static var worthCostShown: Self {
    Self(
      en:
        "Of what is shown, {count} {count|visit|visits} cost **{cost}** so far. A journey cost {mean} in the mean, over {of} {of|journey|journeys}, with what is hidden of touchpoints.",
      de:
        "Soweit gezeigt, kosteten {count} {count|Besuch|Besuche} bisher **{cost}**. Eine Journey kostete im Mittel {mean}, über {of} {of|Journey|Journeys}, mit dem, was von Kontaktpunkten verborgen ist."
    )
  }
  package static var worthRepeats: Self {
    Self(
      en:
        "Repeats, that is visits after the first of a journey at the same touchpoint, cost {cost} of it ({share}).",
      de:
        "Davon entfielen {cost} ({share}) auf Wiederholungen, also auf Besuche nach dem ersten einer Journey am selben Kontaktpunkt."
    )
  }
  package static var worthAtRisk: Self {
    Self(
      en:
        "Revenue at risk, over all touchpoints: at most **{risk}**. Per touchpoint it is the journeys lost there before any goal, times the share of those who went on that reached one, times the mean value. It is an upper estimate: those who left may differ from those who stayed. Its range multiplies the lower ends of both intervals, and the upper ends, so it is wider than a 95% interval.",
      de:
        "Umsatz auf dem Spiel, über alle Kontaktpunkte: höchstens **{risk}**. Je Kontaktpunkt sind das die dort vor jedem Ziel verlorenen Journeys, mal dem Anteil derer, die weitergingen und eines erreichten, mal dem mittleren Wert. Das ist eine obere Schätzung: Wer ging, kann anders sein als wer blieb. Die Spanne multipliziert die unteren und die oberen Enden beider Intervalle und ist daher weiter als ein 95-%-Intervall."
    )
  }
  package static var worthAtRiskByPlace: Self {
    Self(
      en:
        "Revenue at risk is told by touchpoint: at most the journeys lost there before any goal, times the share of those who went on that reached one, times the mean value. There is no sum over all touchpoints, because parts of it may be hidden.",
      de:
        "Umsatz auf dem Spiel steht je Kontaktpunkt da: höchstens die dort vor jedem Ziel verlorenen Journeys, mal dem Anteil derer, die weitergingen und eines erreichten, mal dem mittleren Wert. Eine Summe über alle Kontaktpunkte fehlt, weil Teile davon verborgen sein können."
    )
  }
  package static var worthNotEstimatedOrHidden: Self {
    Self(
      en:
        "{count} {count|journey was|journeys were} lost before a goal where nobody went on, or where it is hidden how many did; what {count|it was|they were} worth is not estimated.",
      de:
        "{count} {count|Journey ging|Journeys gingen} vor jedem Ziel verloren, wo niemand weiterging oder verborgen ist, wie viele es taten; was sie wert {count|war|waren}, wird nicht geschätzt."
    )
  }
  package static var worthNotEstimated: Self {
    Self(
      en:
        "{count} {count|journey was|journeys were} lost before a goal where nobody went on; what {count|it was|they were} worth cannot be estimated.",
      de:
        "{count} {count|Journey ging|Journeys gingen} vor jedem Ziel verloren, wo niemand weiterging; was sie wert {count|war|waren}, lässt sich nicht schätzen."
    )
  }
  package static var worthPlaces: Self {
    Self(en: "Value and cost by touchpoint", de: "Wert und Kosten je Kontaktpunkt")
  }
  package static var columnValueReached: Self { Self(en: "Value", de: "Wert") }
  package static var columnCost: Self { Self(en: "Cost", de: "Kosten") }
  package static var columnCostedVisits: Self {
    Self(en: "Visits with a cost", de: "Besuche mit Kosten")
  }
  package static var columnCostPerVisit: Self { Self(en: "Per visit", de: "Je Besuch") }
  package static var columnRepeatCost: Self {
    Self(en: "Cost of repeats", de: "Kosten der Wiederholungen")
  }
  package static var columnRevenueAtRisk: Self {
    Self(en: "Revenue at risk (range)", de: "Umsatz auf dem Spiel (Spanne)")
  }
  package static var columnCustomersLost: Self {
    Self(
      en: "Customers lost",
      de: "Verlorene Kunden",
      casesEn: "Cases lost",
      casesDe: "Verlorene Vorgänge"
    )
  }
  package static var worthTouchpoint: Self {
    Self(en: "What it brings and costs", de: "Was der Kontaktpunkt bringt und kostet")
  }
  package static var worthTouchpointValue: Self {
    Self(
      en: "{count} {count|visit|visits} brought {value}.",
      de: "{count} {count|Besuch brachte|Besuche brachten} {value}."
    )
  }
  package static var worthTouchpointCost: Self {
    Self(
      en: "{count} {count|visit|visits} cost {cost}: {mean} each; repeats cost {repeats} of it.",
      de:
        "{count} {count|Besuch kostete|Besuche kosteten} {cost}: je {mean}; davon entfielen {repeats} auf Wiederholungen."
    )
  }
  package static var worthTouchpointRisk: Self {
    Self(
      en: "Revenue at risk: at most {risk}.",
      de: "Umsatz auf dem Spiel: höchstens {risk}."
    )
  }
  package static var evidenceCustomersLost: Self {
    Self(
      en: "{customers} {customers|customer was|customers were} lost here.",
      de: "{customers} {customers|Kunde ging|Kunden gingen} hier verloren.",
      casesEn: "{customers} {customers|case was|cases were} lost here.",
      casesDe: "{customers} {customers|Vorgang ging|Vorgänge gingen} hier verloren."
    )
  }
  package static var evidenceCustomersWorthLost: Self {
    Self(
      en:
        "{customers} {customers|customer was|customers were} lost here, and with them at most {worth} that would have been earned.",
      de:
        "{customers} {customers|Kunde ging|Kunden gingen} hier verloren und damit höchstens {worth}, die verdient worden wären.",
      casesEn:
        "{customers} {customers|case was|cases were} lost here, and with them at most {worth} that would have been earned.",
      casesDe:
        "{customers} {customers|Vorgang ging|Vorgänge gingen} hier verloren und damit höchstens {worth}, die verdient worden wären."
    )
  }
  package static var evidenceCustomersComplained: Self {
    Self(
      en: "{customers} {customers|customer|customers} complained of it.",
      de: "{customers} {customers|Kunde beschwerte|Kunden beschwerten} sich darüber.",
      casesEn: "In {customers} {customers|case|cases}, somebody complained of it.",
      casesDe: "In {customers} {customers|Vorgang|Vorgängen} beschwerte sich jemand darüber."
    )
  }
  package static var evidenceCustomersWorthComplained: Self {
    Self(
      en:
        "{customers} {customers|customer|customers} complained of it; losses that go with it are worth {worth}.",
      de:
        "{customers} {customers|Kunde beschwerte|Kunden beschwerten} sich darüber; die damit einhergehenden Verluste sind {worth} wert."
    )
  }
}
