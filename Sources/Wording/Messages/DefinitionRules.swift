extension Messages {
  /// Those about what definitions say.
  static let definitionRules: [TextID] = [
    TextID(en: "{1} is no date", de: "{1} ist kein Datum"),
    TextID(
      en: "write year, month and day: 2025-12-25",
      de: "Jahr, Monat und Tag schreiben: 2025-12-25"
    ),
    TextID(en: "{1} is a day that no calendar has", de: "{1} ist ein Tag, den kein Kalender hat"),
    TextID(en: "`{1}` is no comparison", de: "`{1}` ist kein Vergleich"),
    TextID(en: "write `!=`, as in \"!= spam\"", de: "`!=` schreiben, wie in \"!= spam\""),
    TextID(
      en: "write the value alone for equality, or use `!=`, `<`, `<=`, `>`, `>=`",
      de: "für Gleichheit nur den Wert schreiben, sonst `!=`, `<`, `<=`, `>` oder `>=`"
    ),
    TextID(
      en: "`{1}` compares with a number, and {2} is none",
      de: "`{1}` vergleicht mit einer Zahl, und {2} ist keine"
    ),
    TextID(en: "write for example \"{1} 3\"", de: "zum Beispiel \"{1} 3\" schreiben"),
    TextID(en: "`minimum-group` must be at least 1", de: "`minimum-group` muss mindestens 1 sein"),
    TextID(
      en: "`idle` ({1}) is below `inactivity` ({2})",
      de: "`idle` ({1}) ist kürzer als `inactivity` ({2})"
    ),
    TextID(
      en: "journeys then count as dropped off after {1}; set `inactivity` to {2} or less to say so",
      de:
        "Journeys gelten dann nach {1} als abgebrochen; um es zu sagen, `inactivity` auf {2} oder weniger setzen"
    ),
    TextID(en: "`{1}` must be longer than zero", de: "`{1}` muss länger als null sein"),
    TextID(
      en: "a journey has at most {1} touchpoints; this is the first of {2} more",
      de: "eine Journey hat höchstens {1} Kontaktpunkte; dies ist der erste von {2} weiteren"
    ),
    TextID(
      en: "let one touchpoint claim several events with a pattern such as `page_*`",
      de: "einen Kontaktpunkt mit einem Muster wie `page_*` mehrere Ereignisse annehmen lassen"
    ),
    TextID(en: "{1} is no currency code", de: "{1} ist kein Währungscode"),
    TextID(
      en: "write the three capital letters of ISO 4217, such as EUR",
      de: "die drei Großbuchstaben nach ISO 4217 schreiben, etwa EUR"
    ),
    TextID(
      en: "the hours `{1}` overlap `{2}`",
      de: "die Zeiten `{1}` überschneiden sich mit `{2}`"
    ),
    TextID(
      en: "both count; give the hours of each day once",
      de: "beide zählen; die Zeiten jedes Tages nur einmal angeben"
    ),
    TextID(en: "`bots` says nothing without `actor`", de: "`bots` sagt ohne `actor` nichts"),
    TextID(
      en: "write `actor` with the attribute that says who acts",
      de: "`actor` mit dem Attribut schreiben, das sagt, wer handelt"
    ),
    TextID(
      en: "no contact comes over the channel {1}",
      de: "über den Kanal {1} kommt kein Kontakt"
    ),
    TextID(
      en: "give the touchpoints of `contact` a `channel`",
      de: "den Kontaktpunkten von `contact` einen `channel` geben"
    ),
    TextID(
      en: "the touchpoints of `contact` have {1}",
      de: "die Kontaktpunkte von `contact` haben {1}"
    ),
    TextID(en: "{1}, and more", de: "{1} und weitere"),
    TextID(en: "`levels` lists {1} twice", de: "`levels` nennt {1} zweimal"),
    TextID(
      en: "an escalation path has at least two levels",
      de: "ein Eskalationsweg hat mindestens zwei Stufen"
    ),
    TextID(
      en: "write who helps first, then who takes over: [chat, agent, supervisor]",
      de: "erst schreiben, wer zuerst hilft, dann, wer übernimmt: [chat, agent, supervisor]"
    ),
    TextID(en: "no attribute says who acts", de: "kein Attribut sagt, wer handelt"),
    TextID(en: "write `actor` under `contact`", de: "`actor` unter `contact` schreiben"),
    TextID(
      en: "`levels` names no touchpoint and no event that the definition knows: {1}",
      de: "`levels` nennt keinen Kontaktpunkt und kein Ereignis, das die Definition kennt: {1}"
    ),
    TextID(
      en: "for who acts, write `actor` under `contact`; for an event of the log, `{ event: … }`",
      de:
        "für den, der handelt, `actor` unter `contact` schreiben; für ein Ereignis des Protokolls `{ event: … }`"
    ),
    TextID(
      en: "the owner {1} is a team of its own beside {2}",
      de: "{1} ist als `owner` ein eigenes Team neben {2}"
    ),
    TextID(en: "{1} is taken for an actor", de: "{1} gilt als jemand, der handelt (`actor`)"),
    TextID(
      en: "did you mean the touchpoint {1}? If not, write `{ actor: {2} }`",
      de: "ist der Kontaktpunkt {1} gemeint? Sonst `{ actor: {2} }` schreiben"
    ),
    TextID(
      en: "a fix has both `standard` and `{1}`",
      de: "eine Maßnahme hat sowohl `standard` als auch `{1}`"
    ),
    TextID(
      en: "it is against breaches of a standard, or against what happens at a touchpoint",
      de:
        "sie richtet sich gegen Verstöße gegen einen Standard oder gegen das, was an einem Kontaktpunkt geschieht"
    ),
    TextID(en: "fix {1}", de: "die Maßnahme {1}"),
    TextID(en: "a fix", de: "eine Maßnahme"),
    TextID(en: "{1} has neither `at` nor `standard`", de: "{1} hat weder `at` noch `standard`"),
    TextID(
      en: "write `at` with a touchpoint and `against`, or `standard`",
      de: "`at` mit einem Kontaktpunkt und `against` schreiben, oder `standard`"
    ),
    TextID(en: "{1} has no `{2}`", de: "{1} hat kein `{2}`"),
    TextID(
      en: "write the touchpoint that it is made at",
      de: "den Kontaktpunkt schreiben, an dem sie ansetzt"
    ),
    TextID(
      en: "write drop-off, complaint or repeat-contact",
      de: "drop-off, complaint oder repeat-contact schreiben"
    ),
    TextID(en: "`standard` names no standard: {1}", de: "`standard` nennt keinen Standard: {1}"),
    TextID(en: "the definition has no `standards`", de: "die Definition hat keine `standards`"),
    TextID(
      en: "complaints are not counted: the definition has no `complaint` signal",
      de: "Beschwerden werden nicht gezählt: die Definition hat kein Signal `complaint`"
    ),
    TextID(
      en: "write under `signals` which events are complaints",
      de: "unter `signals` schreiben, welche Ereignisse Beschwerden sind"
    ),
    TextID(
      en: "repeat contacts are not counted: the definition has no `contact`",
      de: "wiederholte Kontakte werden nicht gezählt: die Definition hat kein `contact`"
    ),
    TextID(
      en: "write `contact` with the touchpoints where customers need help",
      de: "`contact` mit den Kontaktpunkten schreiben, an denen Kunden Hilfe brauchen"
    ),
    TextID(en: "`against` must be {1}, not {2}", de: "`against` muss {1} sein, nicht {2}"),
    TextID(en: "`time` has {1} columns", de: "`time` hat {1} Spalten"),
    TextID(
      en: "give one column, or one with the date and one with the time of day",
      de: "eine Spalte angeben, oder eine mit dem Datum und eine mit der Uhrzeit"
    ),
    TextID(en: "duplicate attribute {1}", de: "das Attribut {1} ist doppelt"),
    TextID(en: "it is given before in line {1}", de: "es steht schon in Zeile {1}"),
    TextID(en: "`skip-rows` must not be negative", de: "`skip-rows` darf nicht negativ sein"),
    TextID(
      en: "the delimiter {1} is not one ASCII character",
      de: "das Trennzeichen {1} ist nicht ein einzelnes ASCII-Zeichen"
    ),
    TextID(
      en: "write `,`, `;`, `|`, `tab` or another single character in quotes",
      de: "`,`, `;`, `|`, `tab` oder ein anderes einzelnes Zeichen in Anführungszeichen schreiben"
    ),
    TextID(
      en: "the delimiter cannot be {1}, which fields are made of",
      de: "das Trennzeichen kann nicht {1} sein, denn daraus bestehen Felder"
    ),
    TextID(en: "unknown encoding {1}", de: "unbekannte Kodierung {1}"),
    TextID(en: "known are {1}", de: "bekannt sind {1}"),
    TextID(en: "duplicate {1} id {2}", de: "doppelte id {2} ({1})"),
    TextID(en: "the id of a {1} is empty", de: "eine id ist leer ({1})"),
    TextID(
      en: "the {1} id {2} holds more than letters, digits, `-` and `_`",
      de: "die id {2} ({1}) enthält mehr als Buchstaben, Ziffern, `-` und `_`"
    ),
    TextID(en: "write for example `{1}`", de: "zum Beispiel `{1}` schreiben"),
    TextID(
      en: "the {1} id {2} is longer than {3} characters",
      de: "die id {2} ({1}) ist länger als {3} Zeichen"
    ),
    TextID(en: "journey", de: "Journey"),
    TextID(en: "stage", de: "Phase"),
    TextID(en: "touchpoint", de: "Kontaktpunkt"),
    TextID(en: "standard", de: "Standard"),
    TextID(en: "fix", de: "Maßnahme"),
    TextID(en: "`{1}` names no touchpoint: {2}", de: "`{1}` nennt keinen Kontaktpunkt: {2}"),
    TextID(en: "`{1}` lists {2} twice", de: "`{1}` nennt {2} zweimal"),
    TextID(
      en: "{1} is a stage; its touchpoints are {2}",
      de: "{1} ist eine Phase; ihre Kontaktpunkte sind {2}"
    ),
    TextID(
      en: "that is an event of touchpoint {1}",
      de: "das ist ein Ereignis des Kontaktpunkts {1}"
    ),
    TextID(
      en: "the scale must begin below its end",
      de: "die Skala muss unter ihrem Ende beginnen"
    ),
    TextID(
      en: "write the lowest score, then the highest: [1, 5]",
      de: "erst die niedrigste Bewertung schreiben, dann die höchste: [1, 5]"
    ),
    TextID(en: "unknown preset {1}", de: "unbekannte Vorgabe {1}"),
    TextID(
      en: "a standard has both `to` and `without`",
      de: "ein Standard hat sowohl `to` als auch `without`"
    ),
    TextID(
      en: "`to` is what must come, `without` a fault that must not: keep one",
      de: "`to` ist, was kommen muss, `without` ein Fehler, der nicht kommen darf: eines behalten"
    ),
    TextID(en: "`without` has no `due`", de: "zu `without` gehört kein `due`"),
    TextID(
      en: "write `within`: how long no fault may come",
      de: "`within` schreiben: wie lange kein Fehler kommen darf"
    ),
    TextID(
      en: "the preset `{1}` is about what must come, not about faults",
      de: "in der Vorgabe `{1}` geht es um das, was kommen muss, nicht um Fehler"
    ),
    TextID(en: "write `to`, or leave `preset` out", de: "`to` schreiben oder `preset` weglassen"),
    TextID(
      en: "the preset `{1}` is about faults that must not come",
      de: "in der Vorgabe `{1}` geht es um Fehler, die nicht kommen dürfen"
    ),
    TextID(
      en: "write `without` with what corrects an invoice",
      de: "`without` mit dem schreiben, was eine Rechnung berichtigt"
    ),
    TextID(
      en: "a standard has both `within` and `due`",
      de: "ein Standard hat sowohl `within` als auch `due`"
    ),
    TextID(
      en: "`within` is the same time for all, `due` an attribute with the time of each: keep one",
      de:
        "`within` ist dieselbe Frist für alle, `due` ein Attribut mit dem Zeitpunkt jedes Falls: eines behalten"
    ),
    TextID(en: "standard {1}", de: "der Standard {1}"),
    TextID(en: "a standard", de: "ein Standard"),
    TextID(
      en: "`without` is the fault that must not come",
      de: "`without` ist der Fehler, der nicht kommen darf"
    ),
    TextID(
      en: "`to` is what stops the clock; for a fault that must not come write `without`",
      de: "`to` hält die Uhr an; für einen Fehler, der nicht kommen darf, `without` schreiben"
    ),
    TextID(en: "{1} has neither `within` nor `due`", de: "{1} hat weder `within` noch `due`"),
    TextID(
      en: "write `due` with the attribute that holds the day promised",
      de: "`due` mit dem Attribut schreiben, das den zugesagten Tag enthält"
    ),
    TextID(
      en:
        "write for example `within: 4h`, or `due` with the attribute that holds the time promised",
      de:
        "zum Beispiel `within: 4h` schreiben, oder `due` mit dem Attribut, das den zugesagten Zeitpunkt enthält"
    ),
    TextID(
      en: "standards look at more than {1} attributes with times",
      de: "Standards sehen auf mehr als {1} Attribute mit Zeiten"
    ),
    TextID(
      en: "this is the first that is too many; split the definition into two",
      de: "dies ist das erste, das zu viel ist; die Definition in zwei teilen"
    ),
    TextID(
      en: "the time in an attribute stops a clock and cannot start one",
      de: "die Zeit in einem Attribut hält eine Uhr an und kann keine starten"
    ),
    TextID(
      en: "write the touchpoint or event that has the attribute",
      de: "den Kontaktpunkt oder das Ereignis mit diesem Attribut schreiben"
    ),
    TextID(
      en: "`{1}` names no touchpoint and no event that the definition knows: {2}",
      de: "`{1}` nennt keinen Kontaktpunkt und kein Ereignis, das die Definition kennt: {2}"
    ),
    TextID(
      en: "for any other event of the log, write `{ event: … }`",
      de: "für ein anderes Ereignis des Protokolls `{ event: … }` schreiben"
    ),
    TextID(en: "`times` stands beside {1}", de: "`times` steht neben {1}"),
    TextID(
      en:
        "keep `times` where a row is a whole case with a time for each step, or `time` and `event` where a row is one event",
      de:
        "`times` behalten, wenn eine Zeile ein ganzer Vorgang mit einer Zeit je Schritt ist, oder `time` und `event`, wenn eine Zeile ein Ereignis ist"
    ),
    TextID(en: "`times` has {1} columns", de: "`times` hat {1} Spalten"),
    TextID(en: "at most {1} can be read", de: "höchstens {1} lassen sich lesen"),
    TextID(en: "duplicate event {1} in `times`", de: "das Ereignis {1} steht in `times` doppelt"),
    TextID(en: "{1} is the time of {2} already", de: "{1} ist schon die Zeit von {2}"),
    TextID(
      en: "each time in it is two events then",
      de: "jede Zeit darin ist dann zwei Ereignisse"
    ),
    TextID(en: "no touchpoint is an entry", de: "kein Kontaktpunkt ist ein Einstieg"),
    TextID(
      en: "mark where journeys are designed to begin with `entry: true`",
      de: "mit `entry: true` kennzeichnen, wo Journeys beginnen sollen"
    ),
    TextID(
      en: "touchpoint {1} is both `end` and `exit`",
      de: "der Kontaktpunkt {1} ist sowohl `end` als auch `exit`"
    ),
    TextID(
      en: "an `end` is a legitimate last step, an `exit` a customer who leaves: keep one",
      de: "`end` ist ein regulärer letzter Schritt, `exit` ein Kunde, der geht: eines behalten"
    ),
    TextID(
      en: "touchpoint {1} is both `backstage` and `{2}`",
      de: "der Kontaktpunkt {1} ist sowohl `backstage` als auch `{2}`"
    ),
    TextID(
      en: "what is back stage, the customer does not see: they begin on the front stage",
      de: "was hinter der Bühne liegt, sieht der Kunde nicht: er beginnt davor"
    ),
    TextID(
      en: "what is back stage, the customer does not see: they leave on the front stage",
      de: "was hinter der Bühne liegt, sieht der Kunde nicht: er geht davor"
    ),
    TextID(
      en: "no touchpoint is a `goal`, `end` or `exit`",
      de: "kein Kontaktpunkt ist `goal`, `end` oder `exit`"
    ),
    TextID(
      en:
        "mark what the company wants with `goal: true`, and legitimate last steps with `end: true`",
      de:
        "mit `goal: true` kennzeichnen, was das Unternehmen will, und mit `end: true` reguläre letzte Schritte"
    ),
    TextID(en: "no entry reaches touchpoint {1}", de: "kein Einstieg führt zum Kontaktpunkt {1}"),
    TextID(
      en: "name it in the `next` of another touchpoint, or mark it `entry: true`",
      de: "ihn im `next` eines anderen Kontaktpunkts nennen oder mit `entry: true` kennzeichnen"
    ),
    TextID(
      en:
        "too many patterns to compare: from here on, none is checked for being covered by an earlier one",
      de:
        "zu viele Muster für einen Vergleich: ab hier wird keines mehr daraufhin geprüft, ob ein früheres es abdeckt"
    ),
  ]
}
