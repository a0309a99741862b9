import Testing

/// The rules that hold between the parts of a definition.
@Suite struct RuleFindingsTests {
  @Test func `Ids hold letters, digits, hyphens and underscores`() {
    let long = String(repeating: "a", count: 101)
    expectFindings(
      """
      journey: ↓online shop
      stages:
        - id: ↓"a/b"
          touchpoints:
            - id: ↓Rückgabe
              goal: true
            - id: ↓\(long)↑
            - id: ↓"..."
      """,
      "error: the journey id `online shop` holds more than letters, digits, `-` and `_`"
        + " = write for example `online-shop`",
      "error: the stage id `a/b` holds more than letters, digits, `-` and `_`"
        + " = write for example `a-b`",
      "error: the touchpoint id `Rückgabe` holds more than letters, digits, `-` and `_`"
        + " = write for example `R-ckgabe`",
      "error: the touchpoint id `aaaaaaaaaaaaaaaaaaaa…` is longer than 100 characters",
      "error: the touchpoint id `...` holds more than letters, digits, `-` and `_`"
    )
  }

  @Test func `An id is given once`() {
    expectFindings(
      """
      journey: j
      stages:
        - id: s
          touchpoints:
            - { id: a, goal: true, match: x }
            - { id: ↓a↑, match: y }
        - id: ↓s
          touchpoints:
            - { id: b }
            - { id: ↓a, match: z }
      standards:
        - { id: p, from: a, to: b, within: 1h }
        - { id: ↓p, from: a, to: b, within: 1h }
      """,
      "error: duplicate touchpoint id `a` = it is given before in line 5",
      "error: duplicate stage id `s` = it is given before in line 3",
      "error: duplicate touchpoint id `a` = it is given before in line 5",
      "error: duplicate standard id `p` = it is given before in line 12"
    )
  }

  @Test func `A journey has at most a thousand touchpoints`() {
    func definition(_ count: Int, mark: String) -> String {
      let touchpoints = (0..<count).map { number in
        "      - { id: \(number == 1000 ? mark : "")t\(number)\(number == 1000 ? "↑" : "")"
          + (number == 0 ? ", goal: true }" : " }")
      }
      return "journey: j\nstages:\n  - id: s\n    touchpoints:\n"
        + touchpoints.joined(separator: "\n") + "\n"
    }
    expectFindings(definition(1000, mark: ""))
    expectFindings(
      definition(1003, mark: "↓"),
      "error: a journey has at most 1000 touchpoints; this is the first of 3 more"
        + " = let one touchpoint claim several events with a pattern such as `page_*`"
    )
  }

  @Test func `An owner who is nearly another one is told`() {
    expectFindings(
      """
      journey: j
      stages:
        - id: s
          touchpoints:
            - { id: a, owner: logistics, goal: true }
            - { id: b, owner: logistics }
            - { id: c, owner: ↓lgoistics↑ }
            - { id: d, owner: shop }
            - { id: e, owner: ↓Logistics↑ }
            - { id: f, owner: back office }
      standards:
        - { id: p, from: a, to: b, within: 1h, owner: ↓logistic↑ }
        - { id: q, from: a, to: b, within: 2h, owner: ↓backoffice↑ }
        - { id: r, from: a, to: b, within: 3h, owner: finance }
        - { id: t, from: a, to: b, within: 3h, owner: shop }
      """,
      "warning: the owner `lgoistics` is a team of its own beside `logistics`"
        + " = did you mean `logistics`?",
      "warning: the owner `Logistics` is a team of its own beside `logistics`"
        + " = did you mean `logistics`?",
      "warning: the owner `logistic` is a team of its own beside `logistics`"
        + " = did you mean `logistics`?",
      "warning: the owner `backoffice` is a team of its own beside `back office`"
        + " = did you mean `back office`?"
    )
  }

  @Test func `Owners whose names differ on purpose are not told`() {
    let pairs = [
      ("team 1", "team 2"), ("team a", "team b"), ("shop UK", "shop US"), ("HR", "PR"),
      ("ops", "apps"), ("sales north", "sales south"), ("level1", "level2"),
      ("support", "transport"),
    ]
    for (often, once) in pairs {
      expectFindings(
        """
        journey: j
        stages:
          - id: s
            touchpoints:
              - { id: a, owner: \(often), goal: true }
              - { id: b, owner: \(often) }
              - { id: c, owner: \(once) }
        """
      )
    }
    // Nobody is named more often, so nothing says which of them was meant.
    expectFindings(
      """
      journey: j
      stages:
        - id: s
          touchpoints:
            - { id: a, owner: retail, goal: true }
            - { id: b, owner: retain }
      """
    )
  }

  @Test func `A stage and a touchpoint may share an id`() {
    expectFindings("journey: a\nstages: [{ id: a, touchpoints: [{ id: a, goal: true }] }]\n")
  }

  @Test func `Names that refer to touchpoints must be some`() {
    expectFindings(
      """
      journey: j
      split: { restart: [↓serach] }
      stages:
        - id: find
          touchpoints:
            - { id: search, next: [↓prodcut, ↓buy, ↓page_view, ↓nowhere, search, ↓search] }
            - { id: product, match: page_view }
        - id: buy
          touchpoints:
            - { id: basket }
            - { id: order, goal: true }
      signals:
        complaint: { match: complaint, skip: [↓survy, ↓ordr] }
        escalation: { match: "esc*" }
      standards:
        - { id: a, from: ↓basktet, to: complaint, within: 1h }
        - { id: b, from: "mail_*", to: ↓ticket, within: 1h }
        - { id: c, from: escalated, to: { event: ticket }, within: 1h }
        - { id: d, from: page_view, to: { where: { kind: x } }, within: 1h }
        - { id: e, from: order, to: ↓{ event: [a, b] }, within: 1h }
      """,
      "error: `restart` names no touchpoint: `serach` = did you mean `search`?",
      "error: `next` names no touchpoint: `prodcut` = did you mean `product`?",
      "error: `next` names no touchpoint: `buy`"
        + " = `buy` is a stage; its touchpoints are `basket` and `order`",
      "error: `next` names no touchpoint: `page_view`"
        + " = that is an event of touchpoint `product`",
      "error: `next` names no touchpoint: `nowhere`",
      "error: `next` lists `search` twice",
      "error: `skip` names no touchpoint: `survy`",
      "error: `skip` names no touchpoint: `ordr` = did you mean `order`?",
      "error: `from` names no touchpoint and no event that the definition knows: `basktet`"
        + " = did you mean `basket`?",
      "error: `to` names no touchpoint and no event that the definition knows: `ticket`"
        + " = for any other event of the log, write `{ event: … }`",
      "error: `to` must be one event, not several"
    )
  }

  @Test func `A touchpoint is not both end and exit`() {
    expectFindings(
      definition(touchpoints: "      - { id: a, end: true, exit: ↓true↑ }\n      - { id: b }"),
      "error: touchpoint `a` is both `end` and `exit`"
        + " = an `end` is a legitimate last step, an `exit` a customer who leaves: keep one"
    )
  }

  @Test func `What the customer does not see is hardly where they begin or leave`() {
    expectFindings(
      definition(
        touchpoints: """
                - { id: a, entry: true, goal: true, backstage: ↓true↑, next: [b] }
                - { id: b, backstage: true }
                - { id: c, exit: true, backstage: ↓true }
                - { id: d, entry: true, backstage: false }
          """
      ),
      "warning: touchpoint `a` is both `backstage` and `entry`"
        + " = what is back stage, the customer does not see: they begin on the front stage",
      "warning: touchpoint `c` is both `backstage` and `exit`"
        + " = what is back stage, the customer does not see: they leave on the front stage"
    )
  }

  @Test func `A touchpoint that no entry reaches is warned of, an exit is not`() {
    expectFindings(
      """
      journey: j
      stages:
        - id: one
          touchpoints:
            - { id: a, entry: true, next: [c] }
            - { id: ↓b↑ }
            - { id: c }
        - id: two
          touchpoints:
            - { id: leave, exit: true }
            - { id: d, end: true }
            - { id: ↓e, next: [f] }
            - { id: ↓f }
      """,
      "warning: no entry reaches touchpoint `b` = name it in the `next` of another touchpoint, or "
        + "mark it `entry: true`",
      "warning: no entry reaches touchpoint `e` = name it in the `next` of another touchpoint, or "
        + "mark it `entry: true`",
      "warning: no entry reaches touchpoint `f` = name it in the `next` of another touchpoint, or "
        + "mark it `entry: true`"
    )
  }

  @Test func `The first stage has entries, unless each of it is said to be none`() {
    expectFindings(
      """
      journey: j
      stages:
        - id: one
          touchpoints:
            - { id: ↓a, entry: false, goal: true }
            - { id: b }
      """,
      "warning: no entry reaches touchpoint `a` = name it in the `next` of another touchpoint, or "
        + "mark it `entry: true`"
    )
    expectFindings(
      definition(touchpoints: "      - { id: a, entry: ↓false, goal: true }"),
      "error: no touchpoint is an entry"
        + " = mark where journeys are designed to begin with `entry: true`"
    )
  }

  @Test func `A definition without goal, end or exit is warned of`() {
    expectFindings(
      """
      journey: j
      ↓stages↑:
        - id: s
          touchpoints: [{ id: a, goal: false }]
      """,
      "warning: no touchpoint is a `goal`, `end` or `exit` = mark what the company wants with "
        + "`goal: true`, and legitimate last steps with `end: true`"
    )
  }

  @Test func `An idle below the inactivity is warned of`() {
    expectFindings(
      definition("inactivity: 14d\nsplit: { idle: ↓90m }"),
      "warning: `idle` (90m) is below `inactivity` (14d) = journeys then count as dropped off "
        + "after 90m; set `inactivity` to 90m or less to say so"
    )
    expectFindings(
      definition("split: { idle: ↓1w }"),
      "warning: `idle` (7d) is below `inactivity` (30d) = journeys then count as dropped off "
        + "after 7d; set `inactivity` to 7d or less to say so"
    )
    expectFindings(definition("inactivity: 2w\nsplit: { idle: 14d }"))
  }

  @Test func `A pattern that an earlier touchpoint covers is warned of`() {
    expectFindings(
      """
      journey: j
      stages:
        - id: s
          touchpoints:
            - id: a
              match: [view, "ad_*", { event: click, where: { kind: [x, y], n: "> 3" } }]
            - id: b
              match: [↓view↑, other, ↓ad_, ↓"ad_?*", "a*", { event: ↓view, where: { p: q } }, click]
            - id: c
              match:
                - { event: ↓click, where: { kind: x, n: ">= 4", z: z } }
                - { event: ↓click, where: { kind: x, n: ">= 3" } }
                - { event: "?lick", where: { kind: x } }
            - id: ↓other
            - id: d
              match: [new, new]
              goal: true
      """,
      "warning: pattern `view` never counts here: touchpoint `a` takes all its events first"
        + " = pattern `view` in line 6 covers it; narrow that one, or move this touchpoint before"
        + " `a`",
      "warning: pattern `ad_` never counts here: touchpoint `a` takes all its events first"
        + " = pattern `ad_*` in line 6 covers it; narrow that one, or move this touchpoint before"
        + " `a`",
      "warning: pattern `ad_?*` never counts here: touchpoint `a` takes all its events first"
        + " = pattern `ad_*` in line 6 covers it; narrow that one, or move this touchpoint before"
        + " `a`",
      "warning: pattern `view` with its `where` never counts here: touchpoint `a` takes all its"
        + " events first = pattern `view` in line 6 covers it; narrow that one, or move this"
        + " touchpoint before `a`",
      "warning: pattern `click` with its `where` never counts here: touchpoint `a` takes all its"
        + " events first = pattern `click` with its `where` in line 6 covers it; narrow that one,"
        + " or move this touchpoint before `a`",
      "warning: pattern `click` with its `where` never counts here: touchpoint `b` takes all its"
        + " events first = pattern `click` in line 8 covers it; narrow that one, or move this"
        + " touchpoint before `b`",
      "warning: pattern `other` never counts here: touchpoint `b` takes all its events first"
        + " = pattern `other` in line 8 covers it; narrow that one, or move this touchpoint before"
        + " `b`"
    )
  }

  @Test func `A currency is three capital letters`() {
    expectFindings(
      definition("currency: ↓€"),
      "error: `€` is no currency code"
        + " = write the three capital letters of ISO 4217, such as EUR"
    )
    expectFindings(
      definition("currency: ↓eur"),
      "error: `eur` is no currency code"
        + " = write the three capital letters of ISO 4217, such as EUR"
    )
  }

  @Test func `Problems of all kinds come out at once, in the order of the file`() {
    expectFindings(
      """
      journey: j
      inactivity: ↓0d
      colour: red
      stages:
        - id: s
          touchpoints:
            - { id: a, next: [↓b] }
            - { id: ↓a, goal: true }
      thresholds: { drop-off: ↓200% }
      """
      .replacing("colour", with: "↓colour"),
      "error: `inactivity` must be longer than zero",
      "error: unknown key `colour` in the definition = known are `journey`, `title`, "
        + "`description`, `currency`, `log`, `split`, `inactivity`, `conversion-window`, `as-of`, "
        + "`stages`, `signals`, `calendar`, `standards`, `contact`, `escalation-path`, "
        + "`worth`, `fixes`, `minimum-group` and `thresholds`",
      "error: `next` names no touchpoint: `b`",
      "error: duplicate touchpoint id `a` = it is given before in line 7",
      "error: the share `200%` is outside 0 to 100 %"
    )
  }
}
