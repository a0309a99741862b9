// Who comes back, and what a customer is worth.

extension TextID {
  package static var retentionTitle: Self {
    Self(en: "Retention and customer value", de: "Bindung und Kundenwert")
  }
  package static var retentionPerCase: Self {
    Self(
      en: "Journeys are per case, and a case does not come back: retention is left out.",
      de: "Journeys gelten je Vorgang, und ein Vorgang kommt nicht wieder: Die Bindung entfällt."
    )
  }
  package static var retentionTooShort: Self {
    Self(
      en:
        "No customer’s next period ({period}) lies wholly before the as-of time: the log is too short to tell who comes back.",
      de:
        "Bei keinem Kunden liegt der nächste Zeitraum ({period}) ganz vor dem Stichzeitpunkt: Das Protokoll ist zu kurz, um zu sagen, wer wiederkommt.",
      whereHidden: .orHidden
    )
  }
  package static var retentionRate: Self {
    Self(
      en:
        "{count} of {of} customers were active again in the period after their first (**{rate}**; 95% interval {low} to {high}). A period is {period}, counted from the log’s first event on; a customer is active in one with a step in it. Only customers whose next period lies wholly before the as-of time count.",
      de:
        "{count} von {of} Kunden waren im Zeitraum nach ihrem ersten wieder aktiv (**{rate}**; 95-%-Intervall {low} bis {high}). Ein Zeitraum umfasst {period}, gezählt ab dem ersten Ereignis des Protokolls; aktiv ist, wer darin einen Schritt macht. Es zählen nur Kunden, deren nächster Zeitraum ganz vor dem Stichzeitpunkt liegt."
    )
  }
  package static var retentionFirstCohort: Self {
    Self(
      en:
        "The first cohort holds everybody who was seen at the log’s beginning, customers of long standing among them.",
      de:
        "Die erste Kohorte enthält alle, die zu Beginn des Protokolls zu sehen waren, darunter auch langjährige Kunden."
    )
  }
  package static var retentionValue: Self {
    Self(
      en:
        "After the first period, a customer brings m · r / (1 + d − r) = {margin} · {rate} / (1 + {discount} − {rate}) = **{value}**; with the first period, {whole}. Here m is what an active customer earns in a period, r the retention and d what money loses in worth over a period (Gupta and Lehmann 2003); the range comes from the interval of r alone. It holds as long as m and r stay what they are.",
      de:
        "Nach dem ersten Zeitraum bringt ein Kunde m · r / (1 + d − r) = {margin} · {rate} / (1 + {discount} − {rate}) = **{value}**; mit dem ersten Zeitraum {whole}. Dabei ist m, was ein aktiver Kunde in einem Zeitraum einbringt, r die Bindung und d, was Geld in einem Zeitraum an Wert verliert (Gupta und Lehmann 2003); die Spanne stammt allein aus dem Intervall von r. Das gilt, solange m und r so bleiben."
    )
  }
  package static var retentionHiddenValue: Self {
    Self(
      en:
        "What a customer is worth is not said here: it is hidden where a small group of a cohort could be worked out from it, and where no goal visit has a value there is none.",
      de:
        "Was ein Kunde wert ist, steht hier nicht: Es ist verborgen, wo sich daraus eine kleine Gruppe einer Kohorte errechnen ließe, und ohne Zielbesuch mit Wert gibt es keinen."
    )
  }
  package static var retentionNoValue: Self {
    Self(
      en:
        "What a customer is worth cannot be said: no goal visit has a value, or r is without end.",
      de:
        "Was ein Kunde wert ist, lässt sich nicht sagen: Kein Zielbesuch hat einen Wert, oder r kennt kein Ende."
    )
  }
  package static var retentionCohorts: Self {
    Self(en: "Active again, by cohort", de: "Wieder aktiv, nach Kohorten")
  }
  package static var retentionOmitted: Self {
    Self(
      en: "{count} earlier {count|cohort|cohorts} of {customers} customers are in analysis.json.",
      de:
        "{count} frühere {count|Kohorte|Kohorten} mit {customers} Kunden {count|steht|stehen} in analysis.json."
    )
  }
  package static var columnCohort: Self { Self(en: "First period from", de: "Erster Zeitraum ab") }
  package static var columnCustomers: Self {
    Self(
      en: "Customers",
      de: "Kunden",
      casesEn: "Cases",
      casesDe: "Vorgänge"
    )
  }
  package static var columnPeriodsLater: Self {
    Self(
      en: "{count} {count|period|periods} later",
      de: "{count} {count|Zeitraum|Zeiträume} später"
    )
  }
}
