import Testing

/// Values of the right kind that cannot be read, or say what cannot be.
@Suite struct ValueFindingsTests {
  @Test func `Durations are told apart from what only looks like them`() {
    let form = " = write a whole number and a unit: 90s, 15m, 4h, 30d or 2w"
    expectFindings(
      definition(
        """
        inactivity: ↓0d
        conversion-window: ↓-3d
        split: { idle: ↓0s }
        signals:
          complaint: { match: x, within: ↓fortnight }
        standards:
          - { id: a, from: start, to: start, within: ↓0h }
          - { id: b, from: start, to: start, within: ↓90 }
          - { id: c, from: start, to: start, within: ↓3 d }
          - { id: d, from: start, to: start, within: ↓1.5h }
          - { id: e, from: start, to: start, within: ↓3M }
          - { id: f, from: start, to: start, within: ↓99999999999999999999d }
          - { id: g, from: start, to: start, within: ↓530000w }
          - { id: h, from: start, to: start, within: ↓1h30m }
          - { id: i, from: start, to: start, within: ↓٣d }
        """
      ),
      "error: `inactivity` must be longer than zero",
      "error: the duration `-3d` is negative" + form,
      "error: `idle` must be longer than zero",
      "error: `fortnight` is no duration" + form,
      "error: `within` must be longer than zero",
      "error: the duration `90` has no unit" + form,
      "error: `3 d` is no duration" + form,
      "error: `1.5h` is no duration" + form,
      "error: `3M` is no duration" + form,
      "error: the duration `99999999999999999999d` is longer than 10,000 years",
      "error: the duration `530000w` is longer than 10,000 years",
      "error: `1h30m` is no duration" + form,
      "error: `٣d` is no duration" + form
    )
  }

  @Test func `A threshold lies within 0 to 100 percent`() {
    expectFindings(
      definition(
        touchpoints: """
                - id: start
                  goal: true
                  thresholds: { drop-off: ↓100.1%, complaint: ↓a lot }
          """,
        """
        thresholds:
          drop-off: ↓25↑
          complaint: ↓-5%↑
        standards:
          - { id: a, from: start, to: start, within: 1h, target: ↓1.5 }
        """
      ),
      "error: the share `100.1%` is outside 0 to 100 %",
      "error: `a lot` is no share = write 20% or 0.2",
      "error: the share `25` is outside 0 to 100 % = did you mean `25%`?",
      "error: the share `-5%` is outside 0 to 100 %",
      "error: the share `1.5` is outside 0 to 100 % = did you mean `1.5%`?"
    )
    expectFindings(definition("thresholds: { drop-off: 0%, complaint: 1 }"))
  }

  @Test func `The as-of time is an RFC 3339 time`() {
    let form = " = write date, time and offset: 2025-12-31T23:59:59Z or 2025-12-31T23:59:59+01:00"
    for (text, message) in [
      (
        "2025-12-31",
        "`2025-12-31` has no time of day = write date, time and offset: 2025-12-31T23:59:59Z"
      ),
      (
        "2025-12-31T23:59:59",
        "`2025-12-31T23:59:59` has no offset = add Z for UTC, or an offset such as +01:00"
      ),
      ("31.12.2025", "`31.12.2025` is no RFC 3339 time" + form),
      ("2025-12-31T23:59Z", "`2025-12-31T23:59Z` is no RFC 3339 time" + form),
      ("2025-12-31T24:00:00Z", "`2025-12-31T24:00:00Z` is no RFC 3339 time" + form),
      ("2025-13-01T00:00:00Z", "`2025-13-01T00:00:00Z` is no RFC 3339 time" + form),
      ("2025-02-29T00:00:00Z", "`2025-02-29T00:00:00Z` is a day that no calendar has"),
      (
        "0001-01-01T00:00:00+01:00", "`0001-01-01T00:00:00+01:00` is outside the years 1 to 9999"
      ),
    ] {
      expectFindings(definition("as-of: ↓\(text)↑"), "error: " + message)
    }
  }

  @Test func `Whole numbers and scales are checked`() {
    expectFindings(
      definition(
        """
        minimum-group: ↓0
        log:
          skip-rows: ↓-1
        signals:
          csat: { attribute: a, scale: ↓[5, 1] }
        """
      ),
      "error: `minimum-group` must be at least 1",
      "error: `skip-rows` must not be negative",
      "error: the scale must begin below its end"
        + " = write the lowest score, then the highest: [1, 5]"
    )
    expectFindings(
      definition(
        """
        minimum-group: ↓five
        log:
          skip-rows: ↓99999999999
        signals:
          csat: { attribute: a, scale: [1, ↓best] }
          nps: { attribute: b, ↓scale: [0, 10] }
        """
      ),
      "error: `minimum-group` must be a whole number, not `five`",
      "error: `skip-rows` must be a whole number, not `99999999999`",
      "error: a bound of `scale` must be a number"
        + " = write the lowest score, then the highest: [1, 5]",
      "error: unknown key `scale` in `nps` = it is a key of `csat`"
    )
    expectFindings(
      definition("signals: { csat: { attribute: a, scale: ↓[1, 2, 3] } }"),
      "error: `scale` must be a list of two numbers"
        + " = write the lowest score, then the highest: [1, 5]"
    )
  }

  @Test func `Comparisons are checked`() {
    expectFindings(
      definition(
        touchpoints: """
                - id: start
                  goal: true
                  match:
                    - { event: a, where: { n: ↓">= three", m: ↓"== 3", o: ↓"= 3", p: ↓"<> x" } }
                    - { event: b, where: { n: [ ↓"!= x"↑, y ] } }
                    - { event: c, where: { n: "!= x", m: ["< 1", "> 5"], o: "!=" } }
                    - ↓" d"
          """
      ),
      "error: `>=` compares with a number, and `three` is none = write for example \">= 3\"",
      "error: `==` is no comparison"
        + " = write the value alone for equality, or use `!=`, `<`, `<=`, `>`, `>=`",
      "error: `=` is no comparison"
        + " = write the value alone for equality, or use `!=`, `<`, `<=`, `>`, `>=`",
      "error: `<>` is no comparison = write `!=`, as in \"!= spam\"",
      "error: `!=` in a list of values makes the whole list meaningless"
        + " = one value of a list is enough, and two `!=` together hold for every text",
      "error: the pattern ` d` begins or ends with a space and never matches"
        + " = event names are read without surrounding spaces"
    )
  }

  @Test func `The log's values are checked`() {
    let delimiter = " = write `,`, `;`, `|`, `tab` or another single character in quotes"
    expectFindings(
      definition(
        """
        log:
          time: [a, b, ↓c]
          time-zone: ↓Europe/Berln
          time-format: ↓"%Y-%m"
          delimiter: ↓";;"
          encoding: ↓utf8
          attributes: [a, b, ↓a]
        """
      ),
      "error: `time` has 3 columns = give one column, or one with the date and one with the time "
        + "of day",
      "error: unknown time zone `Europe/Berln` = did you mean `Europe/Berlin`?",
      "error: the time format `%Y-%m` does not name a day = it needs a year (%Y or %y), and a "
        + "month (%m, %b or %B) with a day (%d), or %j alone",
      "error: the delimiter `;;` is not one ASCII character" + delimiter,
      "error: unknown encoding `utf8` = did you mean `utf-8`?",
      "error: duplicate attribute `a` = it is given before in line 13"
    )
    for (key, value, message) in [
      (
        "time-zone", "+02:00",
        "`+02:00` is no time zone = write a name such as Europe/Berlin; Etc/GMT-2 is two hours "
          + "ahead of UTC"
      ),
      ("time-zone", "berlin", "unknown time zone `berlin` = did you mean `Europe/Berlin`?"),
      (
        "time-zone", "../../etc/passwd",
        "unknown time zone `../../etc/passwd` = write a name such as Europe/Berlin or UTC"
      ),
      ("delimiter", "x", "the delimiter cannot be `x`, which fields are made of" + delimiter),
      ("delimiter", "§", "the delimiter `§` is not one ASCII character" + delimiter),
      ("encoding", "cp1252", "unknown encoding `cp1252` = did you mean `windows-1252`?"),
      ("encoding", "iso-8859-1", "unknown encoding `iso-8859-1` = did you mean `latin-1`?"),
      (
        "encoding", "ebcdic",
        "unknown encoding `ebcdic` = known are `utf-8`, `utf-16`, `latin-1` and `windows-1252`"
      ),
      (
        "time-format", "epoch-ns",
        "the time format `epoch-ns` has no directives = epochs are `epoch-s`, `epoch-ms` and "
          + "`epoch-us`"
      ),
      (
        "time-format", "dd.mm.yyyy",
        "the time format `dd.mm.yyyy` has no directives = write for example \"%d.%m.%Y %H:%M\""
      ),
      (
        "time-format", "\"%Q\"",
        "the time format `%Q` has the unknown directive `%Q` = known are %Y %y %m %b %B %d %j %H "
          + "%I %p %M %S %f %z %Z %T %R %F %D and %%"
      ),
      (
        "time-format", "\"%F %\"",
        "the time format `%F %` ends in a lone `%` = known are %Y %y %m %b %B %d %j %H %I %p %M "
          + "%S %f %z %Z %T %R %F %D and %%"
      ),
      (
        "time-format", "\"%F %I:%M\"",
        "the time format `%F %I:%M` has %I without %p = write %H for hours from 0 to 23, or add "
          + "%p for AM and PM"
      ),
      (
        "time-format", "\"%F %H:%M %p\"",
        "the time format `%F %H:%M %p` has %p without %I = write %I for hours of AM and PM"
      ),
      (
        "time-format", "\"%F %d\"",
        "the time format `%F %d` gives the day twice = give each part once"
      ),
    ] {
      expectFindings(definition("log:\n  \(key): ↓\(value)"), "error: " + message)
    }
    for value in [
      "delimiter: \" \"", "delimiter: tab", "delimiter: '\\t'", "delimiter: \"\\t\"",
      "delimiter: '|'", "encoding: UTF-8", "time-zone: UTC", "time-zone: America/New_York",
      "time-format: epoch-ms", "time-format: '%d/%m/%y %I:%M %p'", "time-format: '%Y%j'",
      "time: [Date, Time]", "event: [category, action]", "attributes: {}",
    ] {
      expectFindings(definition("log:\n  \(value)"))
    }
  }
}
