import Testing

/// Keys, and kinds of values.
@Suite struct StructureFindingsTests {
  @Test func `An unknown key names the nearest one`() {
    expectFindings(
      """
      journey: j
      ↓titel↑: Shop
      stages:
        - id: s
          ↓tuchpoints↑: []
          touchpoints:
            - id: a
              goal: true
              ↓ownner: me
              ↓idle: 3d
              ↓colour: red
      ↓zzz: 1
      """,
      "error: unknown key `titel` in the definition = did you mean `title`?",
      "error: unknown key `tuchpoints` in a stage = did you mean `touchpoints`?",
      "error: unknown key `ownner` in a touchpoint = did you mean `owner`?",
      "error: unknown key `idle` in a touchpoint = it is a key of `split`",
      "error: unknown key `colour` in a touchpoint = known are `id`, `title`, `channel`, `owner`, "
        + "`entry`, `goal`, `end`, `exit`, `backstage`, `match`, `next`, `value`, `cost`, "
        + "`policies`, `playbook` and `thresholds`",
      "error: unknown key `zzz` in the definition = known are `journey`, `title`, `description`, "
        + "`currency`, `log`, `split`, `inactivity`, `conversion-window`, `as-of`, `stages`, "
        + "`signals`, `calendar`, `standards`, `contact`, `escalation-path`, "
        + "`worth`, `fixes`, `minimum-group` and `thresholds`"
    )
  }

  @Test func `Required keys are missed where their mapping begins`() {
    expectFindings(
      "↓↓title: x\n",
      "error: the definition has no `journey`",
      "error: the definition has no `stages`"
    )
    expectFindings(
      """
      journey: j
      stages:
        - ↓↓title: x
        - id: s
          touchpoints:
            - ↓title: y
              goal: true
      signals:
        complaint: ↓{}
        csat:
          ↓scale: [1, 3]
        nps: ↓{}
        escalation: ↓{}
      standards:
        - ↓↓↓↓title: z
      """,
      "error: a stage has no `id`",
      "error: a stage has no `touchpoints`",
      "error: a touchpoint has no `id`",
      "error: `complaint` has no `match`",
      "error: `csat` has no `attribute`",
      "error: `nps` has no `attribute`",
      "error: `escalation` has no `match`",
      "error: a standard has no `id`",
      "error: a standard has no `from`",
      "error: a standard has no `to` = `to` is what stops the clock; for a fault that must not "
        + "come write `without`",
      "error: a standard has neither `within` nor `due` = write for example `within: 4h`, or "
        + "`due` with the attribute that holds the time promised"
    )
  }

  @Test func `Values of the wrong kind are told`() {
    expectFindings(
      "↓- journey: j\n",
      "error: a definition must be a mapping, not a list = write `journey: …` and the like under it"
    )
    expectFindings(
      "↓journey\n",
      "error: a definition must be a mapping, not text = write `journey: …` and the like under it"
    )
    expectFindings(
      """
      journey: ↓[j]
      title: ↓{a: b}
      log: ↓csv
      split: ↓[90d]
      inactivity: ↓[14d]
      stages: ↓one
      signals: ↓complaint
      standards:
        ↓one: two
      thresholds: ↓25%
      """,
      "error: `journey` must be text, not a list",
      "error: `title` must be text, not a mapping",
      "error: `log` must be a mapping, not text = write `customer: …` and the like under it",
      "error: `split` must be a mapping, not a list = write `idle: …` and the like under it",
      "error: `inactivity` must be text, not a list",
      "error: `stages` must be a list of stages, not text",
      "error: `signals` must be a mapping, not text = write `complaint: …` and the like under it",
      "error: `standards` must be a list of standards, not a mapping",
      "error: `thresholds` must be a mapping, not text = write `drop-off: …` and the like under it"
    )
    expectFindings(
      """
      journey: j
      stages:
        - ↓s
        - id: s
          touchpoints:
            - ↓a
            - id: b
              goal: true
              match: { ↓when: x }
              next: ↓{ a: b }
            - id: c
              match: [x, ↓[y]]
            - id: d
              match: { event: ↓{ a: b }, where: ↓x }
            - id: e
              match: { event: x, where: { a: ↓{ b: c }, d: [e, ↓[f]] } }
        - id: t
          touchpoints: ↓none
      log:
        time: ↓{ a: b }
        event: [x, ↓[y]]
        attributes: ↓channel
        exclude: ↓test
      standards:
        - ↓id
        - id: x
          from: ↓[b, c]
          to: b
          within: 1h
      """,
      "error: a stage must be a mapping, not text = write `id: …` and the like under it",
      "error: a touchpoint must be a mapping, not text = write `id: …` and the like under it",
      "error: unknown key `when` in `match` = known are `event` and `where`",
      "error: `next` must be text or a list of texts, not a mapping",
      "error: a pattern of `match` must be text or a mapping, not a list"
        + " = write the patterns of all lists into one",
      "error: `event` must be text, not a mapping",
      "error: `where` must map attributes to values, not be text"
        + " = write `where: { attribute: value }`",
      "error: attribute `a` must be compared with text or a list, not a mapping",
      "error: a value of attribute `d` must be text, not a list",
      "error: `touchpoints` must be a list of touchpoints, not text",
      "error: `time` must be text or a list of texts, not a mapping",
      "error: an item of `event` must be text, not a list",
      "error: `attributes` must be a mapping or a list, not text"
        + " = write `attributes: { attribute: column }` or `attributes: [column]`",
      "error: `exclude` must map attributes to values, not be text"
        + " = write `exclude: { attribute: value }`",
      "error: a standard must be a mapping, not text = write `id: …` and the like under it",
      "error: `from` must be one touchpoint or event, not a list"
    )
  }

  @Test func `Keys without a value and empty texts are told`() {
    expectFindings(
      """
      journey: j
      ↓title↑:
      description: ↓""
      ↓log:
      stages:
        - id: s
          touchpoints:
            - id: a
              goal: true
              channel: ↓"  "
              match: [a, ↓""]
              next: [ ↓"" ]
            - id: b
              match:
                - b
                -↓
            - id: c
              match: { event: x, where: { ↓type: , ↓"": x, other: "" } }
              ↓next:
      """,
      "error: `title` has no value = give it one, or leave the key out",
      "error: `description` is empty",
      "error: `log` has no value = give it one, or leave the key out",
      "error: `channel` is empty",
      "error: a pattern of `match` is empty",
      "error: an item of `next` is empty",
      "error: an item of `match` has no value",
      "error: attribute `type` has no value = write \"\" for the empty text",
      "error: an attribute's name is empty",
      "error: `next` has no value = give it one, or leave the key out"
    )
  }

  @Test func `Empty lists and mappings are told where they say nothing`() {
    expectFindings("journey: j\nstages: ↓[]\n", "error: `stages` lists nothing")
    expectFindings(
      """
      journey: j
      log:
        time: ↓[]
        event: ↓[]
        attributes: []
        exclude: ↓{}
      stages:
        - id: s
          touchpoints: ↓[]
        - id: t
          touchpoints:
            - id: a
              goal: true
              match: ↓[]
            - id: b
              match: { event: ↓[], where: ↓{} }
            - id: c
              match: { event: x, where: { a: ↓[] } }
              next: []
      split: { restart: [] }
      signals:
        escalation: { match: ↓[] }
      standards: []
      """,
      "error: `time` lists nothing",
      "error: `event` lists nothing",
      "error: `exclude` has no conditions",
      "error: the stage has no touchpoints",
      "error: `match` lists nothing",
      "error: `event` lists nothing",
      "error: `where` has no conditions",
      "error: attribute `a` has an empty list of values",
      "error: `match` lists nothing"
    )
  }

  @Test func `Flags are true or false, and ids may look like them`() {
    expectFindings(
      """
      journey: no
      stages:
        - id: off
          touchpoints:
            - id: yes
              entry: ↓yes
              next: [on, 0x1F, null, 1_000, true]
            - id: on
              goal: ↓maybe
            - id: 0x1F
              end: ↓Off
            - id: null
              exit: ↓[true]
            - id: 1_000
              goal: ↓"1"
            - id: true
              goal: true
      """,
      "error: `entry` must be true or false, not `yes` = write `true`",
      "error: `goal` must be true or false, not `maybe`",
      "error: `end` must be true or false, not `Off` = write `false`",
      "error: `exit` must be text, not a list",
      "error: `goal` must be true or false, not `1` = write `true`"
    )
  }
}
