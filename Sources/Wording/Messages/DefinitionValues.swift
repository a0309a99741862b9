extension Messages {
  /// Those about values in definitions.
  static let definitionValues: [TextID] = [
    TextID(en: " in line {1}", de: " in Zeile {1}"),
    TextID(
      en: "{1} never counts here: touchpoint {2} takes all its events first",
      de: "{1} zählt hier nie: der Kontaktpunkt {2} nimmt alle seine Ereignisse vorher an"
    ),
    TextID(
      en: "{1}{2} covers it; narrow that one, or move this touchpoint before {3}",
      de: "{1}{2} deckt es ab; jenes enger fassen oder diesen Kontaktpunkt vor {3} stellen"
    ),
    TextID(en: " with its `where`", de: " mit seinem `where`"),
    TextID(en: "a `where` without `event`", de: "ein `where` ohne `event`"),
    TextID(en: "pattern {1}{2}", de: "das Muster {1}{2}"),
    TextID(
      en: "standards, `asked` and `levels` look for more than {1} event patterns",
      de: "Standards, `asked` und `levels` suchen nach mehr als {1} Ereignismustern"
    ),
    TextID(
      en:
        "this is the first that is too many; let one pattern such as `mail_*` stand for several, or make them touchpoints",
      de:
        "dies ist das erste, das zu viel ist; ein Muster wie `mail_*` für mehrere stehen lassen oder Kontaktpunkte daraus machen"
    ),
    TextID(
      en: "`{1}` is not counted: the definition has no `currency`",
      de: "`{1}` wird nicht gezählt: die Definition hat keine `currency`"
    ),
    TextID(
      en: "add for example `currency: EUR` at the top",
      de: "oben zum Beispiel `currency: EUR` ergänzen"
    ),
    TextID(en: "{1} is no RFC 3339 time", de: "{1} ist keine Zeit nach RFC 3339"),
    TextID(
      en: "write date, time and offset: 2025-12-31T23:59:59Z or 2025-12-31T23:59:59+01:00",
      de:
        "Datum, Uhrzeit und Abstand zu UTC schreiben: 2025-12-31T23:59:59Z oder 2025-12-31T23:59:59+01:00"
    ),
    TextID(en: "{1} has no time of day", de: "{1} hat keine Uhrzeit"),
    TextID(
      en: "write date, time and offset: {1}T23:59:59Z",
      de: "Datum, Uhrzeit und Abstand zu UTC schreiben: {1}T23:59:59Z"
    ),
    TextID(en: "{1} has no offset", de: "{1} hat keinen Abstand zu UTC"),
    TextID(
      en: "add Z for UTC, or an offset such as +01:00",
      de: "Z für UTC ergänzen, oder einen Abstand wie +01:00"
    ),
    TextID(
      en: "{1} is outside the years 1 to 9999",
      de: "{1} liegt außerhalb der Jahre 1 bis 9999"
    ),
    TextID(en: "{1} is no amount", de: "{1} ist kein Betrag"),
    TextID(en: "write a number such as 49.90", de: "eine Zahl wie 49.90 schreiben"),
    TextID(en: "the amount {1} is negative", de: "der Betrag {1} ist negativ"),
    TextID(en: "the amount {1} is above 90 billion", de: "der Betrag {1} liegt über 90 Milliarden"),
    TextID(en: "{1} is no share", de: "{1} ist kein Anteil"),
    TextID(en: "write 20% or 0.2", de: "20% oder 0.2 schreiben"),
    TextID(
      en: "the share {1} is outside 0 to 100 %",
      de: "der Anteil {1} liegt außerhalb von 0 bis 100 %"
    ),
    TextID(en: "day of the year", de: "Tag des Jahres"),
    TextID(en: "half of the day", de: "Tageshälfte"),
    TextID(en: "year", de: "Jahr"),
    TextID(en: "month", de: "Monat"),
    TextID(en: "day", de: "Tag"),
    TextID(en: "hour", de: "Stunde"),
    TextID(en: "minute", de: "Minute"),
    TextID(en: "second", de: "Sekunde"),
    TextID(en: "fraction", de: "Bruchteil"),
    TextID(en: "offset", de: "Abstand zu UTC"),
    TextID(en: "the time format {1}", de: "das Zeitformat {1}"),
    TextID(en: "{1} has no directives", de: "{1} hat keine Platzhalter"),
    TextID(en: "epochs are {1}", de: "Epochen sind {1}"),
    TextID(
      en: "write for example \"%d.%m.%Y %H:%M\"",
      de: "zum Beispiel \"%d.%m.%Y %H:%M\" schreiben"
    ),
    TextID(en: "{1} ends in a lone `%`", de: "{1} endet mit einem einzelnen `%`"),
    TextID(en: "{1} has the unknown directive {2}", de: "{1} hat den unbekannten Platzhalter {2}"),
    TextID(en: "for epoch seconds write epoch-s", de: "für Sekunden der Epoche epoch-s schreiben"),
    TextID(en: "{1} gives the {2} twice", de: "{1} nennt etwas zweimal: {2}"),
    TextID(en: "give each part once", de: "jeden Teil einmal angeben"),
    TextID(en: "{1} does not name a day", de: "{1} nennt keinen Tag"),
    TextID(
      en: "it needs a year (%Y or %y), and a month (%m, %b or %B) with a day (%d), or %j alone",
      de:
        "es braucht ein Jahr (%Y oder %y) und einen Monat (%m, %b oder %B) mit einem Tag (%d), oder %j allein"
    ),
    TextID(en: "{1} has %I without %p", de: "{1} hat %I ohne %p"),
    TextID(
      en: "write %H for hours from 0 to 23, or add %p for AM and PM",
      de: "%H für Stunden von 0 bis 23 schreiben, oder %p für AM und PM ergänzen"
    ),
    TextID(en: "{1} has %p without %I", de: "{1} hat %p ohne %I"),
    TextID(en: "write %I for hours of AM and PM", de: "%I für Stunden mit AM und PM schreiben"),
    TextID(
      en: "write a whole number and a unit: 90s, 15m, 4h, 30d or 2w",
      de: "eine ganze Zahl und eine Einheit schreiben: 90s, 15m, 4h, 30d oder 2w"
    ),
    TextID(en: "the duration {1} is negative", de: "die Dauer {1} ist negativ"),
    TextID(en: "{1} is no duration", de: "{1} ist keine Dauer"),
    TextID(en: "the duration {1} has no unit", de: "die Dauer {1} hat keine Einheit"),
    TextID(
      en: "the duration {1} is longer than 10,000 years",
      de: "die Dauer {1} ist länger als 10.000 Jahre"
    ),
    TextID(
      en: "write for example \"Mon-Fri 09:00-17:00\" or \"Mon, Wed 08:00-12:00 13:00-17:00\"",
      de: "zum Beispiel \"Mon-Fri 09:00-17:00\" oder \"Mon, Wed 08:00-12:00 13:00-17:00\" schreiben"
    ),
    TextID(
      en: "the hours {1} do not say on which days",
      de: "die Zeiten {1} sagen nicht, an welchen Tagen"
    ),
    TextID(
      en: "for a clock that never rests write `none`, or leave `calendar` out",
      de: "für eine Uhr, die nie ruht, `none` schreiben oder `calendar` weglassen"
    ),
    TextID(en: "{1} gives no working hours", de: "{1} gibt keine Arbeitszeiten an"),
    TextID(en: "{1} gives no hours for `{2}`", de: "{1} gibt keine Zeiten für `{2}` an"),
    TextID(en: "{1} is no range of days", de: "{1} ist keine Spanne von Tagen"),
    TextID(en: "{1} is no day of the week", de: "{1} ist kein Wochentag"),
    TextID(en: "days are {1}", de: "Tage sind {1}"),
    TextID(en: "{1} is no range of hours", de: "{1} ist keine Spanne von Uhrzeiten"),
    TextID(
      en: "the hours {1} end before they begin",
      de: "die Zeiten {1} enden, bevor sie beginnen"
    ),
  ]
}
