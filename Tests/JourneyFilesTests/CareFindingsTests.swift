import Diagnostics
import JourneyFiles
import JourneyModel
import Testing

/// What contacts, the escalation path, worth, fixes and playbooks may say, and what is found wrong
/// with them.
@Suite struct CareFindingsTests {
  private static let touchpoints = """
          - { id: start, goal: true, channel: web }
          - { id: chat, channel: chat }
          - { id: phone, channel: phone }
    """

  /// The definition that lines make, which is written as the same again.
  private static func read(
    _ lines: String,
    touchpoints: String = touchpoints
  ) throws
    -> JourneyDefinition
  {
    let text = JourneyFilesTests.definition(touchpoints: touchpoints, lines)
    let result = JourneyFile.parse(text: text, path: "x")
    #expect(result.diagnostics.map(\.message) == [])
    let definition = try #require(result.definition)
    let written = DefinitionWriter(definition).text
    let again = JourneyFile.parse(text: written, path: "y")
    #expect(again.diagnostics.map(\.message) == [], "\(written)")
    #expect(again.definition == definition, "\(written)")
    return definition
  }

  @Test func `Contacts are read, short and long`() throws {
    #expect(try Self.read("contact: chat").contact == ContactRules(touchpoints: [1]))
    #expect(try Self.read("contact: [phone, chat]").contact == ContactRules(touchpoints: [1, 2]))
    let long = try Self.read(
      """
      currency: EUR
      contact:
        touchpoints: [chat, phone]
        window: 3d
        reason: why
        actor: who
        bots: [bot, voicebot]
        cost: { phone: 6.50, chat: 2 }
      """
    )
    #expect(
      long.contact
        == ContactRules(
          touchpoints: [1, 2],
          window: .days(3),
          reason: "why",
          actor: "who",
          bots: ["bot", "voicebot"],
          costs: [
            ContactRules.ChannelCost(channel: "phone", cost: Money(tenThousandths: 65_000)),
            ContactRules.ChannelCost(channel: "chat", cost: Money(tenThousandths: 20_000)),
          ]
        )
    )
  }

  @Test func `A level is a touchpoint, else an actor, else an event`() throws {
    let glob = Matcher(event: EventPattern("escalated_*"))
    let actors = try Self.read(
      """
      contact: { touchpoints: [chat], actor: who }
      escalation-path: { levels: [chat, agent, "escalated_*", { actor: phone }], within: 4h }
      """
    )
    #expect(
      actors.escalationPath
        == EscalationPath(
          levels: [
            EscalationPath.Level(name: "chat", sign: .touchpoint(1)),
            EscalationPath.Level(name: "agent", sign: .actor("agent")),
            EscalationPath.Level(name: "escalated_*", sign: .event(glob)),
            EscalationPath.Level(name: "phone", sign: .actor("phone")),
          ],
          within: .seconds(14_400)
        )
    )
    let events = try Self.read(
      """
      signals: { escalation: { match: [raised] } }
      escalation-path: { levels: [chat, raised, { event: e, where: { level: "> 2" } }] }
      """
    )
    let high = Matcher(
      event: EventPattern("e"),
      conditions: [Condition(attribute: "level", tests: [.above(2)])]
    )
    #expect(
      events.escalationPath
        == EscalationPath(levels: [
          EscalationPath.Level(name: "chat", sign: .touchpoint(1)),
          EscalationPath.Level(
            name: "raised",
            sign: .event(Matcher(event: EventPattern("raised")))
          ),
          EscalationPath.Level(name: "e", sign: .event(high)),
        ])
    )
  }

  @Test func `Worth, fixes, policies and playbooks are read`() throws {
    let read = try Self.read(
      """
      currency: EUR
      signals: { complaint: { match: moan } }
      contact: chat
      standards: [{ id: answer, from: chat, to: phone, within: 1h }]
      worth: { period: 90d, margin: 40%, discount: 0.05 }
      fixes:
        - { id: faq, title: Rewrite, at: chat, against: drop-off, cost: 12000, reduction: 30% }
        - { id: b, at: chat, against: complaint, cost: 0.5, reduction: 1 }
        - { id: c, at: start, against: repeat-contact, cost: 1e3, reduction: 0.125 }
        - { id: d, standard: answer, cost: 0, reduction: 0 }
      """,
      touchpoints: """
              - id: start
                goal: true
                value: 49.90
                cost: handling_cost
                policies: { data-protection: "Addresses: masked", refunds: "30 days\\nno more" }
                playbook: { response: Sorry, escalation: Team lead, article: "https://x.example" }
              - { id: chat, channel: chat, value: worth, cost: 0.0001 }
              - { id: phone, channel: phone, playbook: {} }
        """
    )
    #expect(read.worth == WorthRules(period: .days(90), margin: 0.4, discount: 0.05))
    let units = { (units: Int64) in Money(tenThousandths: units * 10_000) }
    #expect(
      read.fixes == [
        Fix(id: "faq", title: "Rewrite", target: .dropOff(1), cost: units(12_000), reduction: 0.3),
        Fix(
          id: "b",
          title: "B",
          target: .complaint(1),
          cost: Money(tenThousandths: 5000),
          reduction: 1
        ),
        Fix(id: "c", title: "C", target: .repeatContact(0), cost: units(1000), reduction: 0.125),
        Fix(id: "d", title: "D", target: .breach(0), cost: .zero, reduction: 0),
      ]
    )
    #expect(read.touchpoints[0].value == .fixed(Money(tenThousandths: 499_000)))
    #expect(read.touchpoints[0].cost == .attribute("handling_cost"))
    #expect(read.touchpoints[1].value == .attribute("worth"))
    #expect(read.touchpoints[1].cost == .fixed(Money(tenThousandths: 1)))
    #expect(
      read.touchpoints[0].policies == [
        Policy(name: "data-protection", text: "Addresses: masked"),
        Policy(name: "refunds", text: "30 days\nno more"),
      ]
    )
    #expect(
      read.touchpoints[0].playbook
        == Playbook(response: "Sorry", escalation: "Team lead", article: "https://x.example")
    )
    #expect(read.touchpoints[2].playbook == nil)
  }

  @Test func `Scores have a scale and surveys that ask for them`() throws {
    let signals = try Self.read(
      """
      signals:
        csat: { attribute: a, scale: [0, 10], asked: sent }
        nps: { attribute: b, asked: ["nps_*", { event: mail, where: { kind: nps } }] }
        ces: { attribute: c }
      standards: [{ id: s, from: sent, to: chat, within: 1d }]
      """
    ).signals
    let exact = { (name: String) in Matcher(event: EventPattern(name)) }
    #expect(signals.csat == ScoreSignal(attribute: "a", scale: 0...10, asked: [exact("sent")]))
    let mail = Matcher(
      event: EventPattern("mail"),
      conditions: [Condition(attribute: "kind", tests: [.equals("nps")])]
    )
    #expect(
      signals.nps == ScoreSignal(attribute: "b", scale: 0...10, asked: [exact("nps_*"), mail])
    )
    #expect(signals.ces == ScoreSignal(attribute: "c", scale: 1...7))
  }

  @Test func `What is wrong with contacts is told`() {
    expectFindings(
      JourneyFilesTests.definition(
        touchpoints: Self.touchpoints,
        """
        currency: EUR
        contact:
          touchpoints: [chta, chat, ↓chat]
          window: ↓0d
          ↓bots: [bot]
          cost: { phnoe: ↓-1, chat: ↓two, ↓web: }
        """
        .replacing("[chta", with: "[↓chta")
      ),
      "error: `contact` names no touchpoint: `chta` = did you mean `chat`?",
      "error: `contact` lists `chat` twice",
      "error: `window` must be longer than zero",
      "error: `bots` says nothing without `actor` = write `actor` with the attribute that says who acts",
      "error: the amount `-1` is negative",
      "error: `two` is no amount = write a number such as 49.90",
      "error: channel `web` has no amount = write `channel: amount`"
    )
  }

  @Test func `A cost of a channel without contacts is warned of`() {
    expectFindings(
      JourneyFilesTests.definition(
        touchpoints: Self.touchpoints,
        """
        currency: EUR
        contact: { touchpoints: [chat, phone], cost: { ↓phnoe: 1, ↓web: 2, chat: 3 } }
        """
      ),
      "warning: no contact comes over the channel `phnoe` = did you mean `phone`?",
      "warning: no contact comes over the channel `web` = the touchpoints of `contact` have "
        + "`chat` and `phone`"
    )
  }

  @Test func `What is wrong with the escalation path is told`() {
    expectFindings(
      JourneyFilesTests.definition(
        touchpoints: Self.touchpoints,
        """
        escalation-path: { levels: [chat, ↓chat, ↓chart, ↓agent, { ↓actor: a, ↓event: x }], within: ↓0h }
        """
        .replacing("{ ↓actor: a", with: "{ actor: ↓a")
      ),
      "error: `levels` lists `chat` twice",
      "error: `levels` names no touchpoint and no event that the definition knows: `chart` = did "
        + "you mean `chat`?",
      "error: `levels` names no touchpoint and no event that the definition knows: `agent` = for "
        + "who acts, write `actor` under `contact`; for an event of the log, `{ event: … }`",
      "error: no attribute says who acts = write `actor` under `contact`",
      "error: a level has both `actor` and `event` = write each as a level of its own",
      "error: `within` must be longer than zero"
    )
    expectFindings(
      JourneyFilesTests.definition("escalation-path: { levels: ↓[start] }"),
      "error: an escalation path has at least two levels = write who helps first, then who takes "
        + "over: [chat, agent, supervisor]"
    )
    expectFindings(
      JourneyFilesTests.definition(
        touchpoints: Self.touchpoints,
        """
        contact: { touchpoints: [chat], actor: who }
        escalation-path: { levels: [chat, ↓phne, agent] }
        """
      ),
      "warning: `phne` is taken for an actor = did you mean the touchpoint `phone`? If not, write "
        + "`{ actor: phne }`"
    )
  }

  @Test func `What is wrong with fixes is told`() {
    expectFindings(
      JourneyFilesTests.definition(
        """
        currency: EUR
        standards: [{ id: answer, from: start, to: start, within: 1h }]
        fixes:
          - { id: a, at: ↓strat, against: drop-off, cost: 1, reduction: ↓130% }
          - { id: ↓a, standard: ↓anwser, cost: 1, reduction: 10% }
          - { id: c, at: start, against: ↓dropoff, cost: ↓x, reduction: 10% }
          - { id: d, at: ↓start, standard: answer, cost: 1, reduction: 10% }
          - ↓{ id: e, cost: 1, reduction: 10% }
          - ↓{ id: f, at: start, cost: 1, reduction: 10% }
          - { id: g, at: start, against: ↓complaint, cost: 1, reduction: 10% }
          - { id: h, at: start, against: ↓repeat-contact, cost: 1, reduction: 10% }
          - ↓↓{ id: i, at: start, against: drop-off }
        """
      ),
      "error: `at` names no touchpoint: `strat` = did you mean `start`?",
      "error: the share `130%` is outside 0 to 100 %",
      "error: duplicate fix id `a` = it is given before in line 10",
      "error: `standard` names no standard: `anwser` = did you mean `answer`?",
      "error: `against` must be `drop-off`, `complaint` or `repeat-contact`, not `dropoff` = did "
        + "you mean `drop-off`?",
      "error: `x` is no amount = write a number such as 49.90",
      "error: a fix has both `standard` and `at` = it is against breaches of a standard, or "
        + "against what happens at a touchpoint",
      "error: fix `e` has neither `at` nor `standard` = write `at` with a touchpoint and "
        + "`against`, or `standard`",
      "error: fix `f` has no `against` = write drop-off, complaint or repeat-contact",
      "warning: complaints are not counted: the definition has no `complaint` signal = write "
        + "under `signals` which events are complaints",
      "warning: repeat contacts are not counted: the definition has no `contact` = write "
        + "`contact` with the touchpoints where customers need help",
      "error: a fix has no `cost`",
      "error: a fix has no `reduction`"
    )
  }

  @Test func `Amounts and texts of touchpoints are checked`() {
    expectFindings(
      JourneyFilesTests.definition(
        touchpoints: """
                - id: start
                  goal: true
                  value: ↓-3
                  cost: ↓1e12
                  policies: { ↓"": x, a: ↓"", ↓b: }
                  playbook: { ↓responce: x }
          """,
        "worth: { period: ↓0d, margin: ↓140%, discount: ↓x }\ncurrency: EUR"
      ),
      "error: the amount `-3` is negative",
      "error: the amount `1e12` is above 90 billion",
      "error: the name of a policy in `policies` is empty",
      "error: the text of policy `a` is empty",
      "error: policy `b` has no text = write `policy: text`",
      "error: unknown key `responce` in `playbook` = did you mean `response`?",
      "error: `period` must be longer than zero",
      "error: the share `140%` is outside 0 to 100 %",
      "error: `x` is no share = write 20% or 0.2"
    )
  }

  @Test(arguments: [
    ("value", "- { id: start, goal: true, value: ↓revenue, cost: 3 }", ""),
    ("cost", "- { id: start, goal: true, cost: ↓3 }", ""),
    (
      "cost", "- { id: start, goal: true, channel: c }",
      "contact: { touchpoints: start, cost: { c: ↓2 } }"
    ),
    (
      "cost", "- { id: start, goal: true }",
      "fixes: [{ id: f, at: start, against: drop-off, cost: ↓1, reduction: 1 }]"
    ),
  ])
  func `Money without a currency is warned of once`(key: String, touchpoint: String, rest: String) {
    expectFindings(
      JourneyFilesTests.definition(touchpoints: "      " + touchpoint, rest),
      "warning: `\(key)` is not counted: the definition has no `currency` = add for example "
        + "`currency: EUR` at the top"
    )
  }

  @Test func `Event patterns have a limit`() {
    let standards = (0..<40).map {
      "  - { id: s\($0), from: { event: a\($0) }, to: { event: b\($0 % 20) }, within: 1h }"
    }
    let text = JourneyFilesTests.definition(
      touchpoints: Self.touchpoints,
      """
      signals: { csat: { attribute: a, asked: [ask1, ask2, ask3] } }
      escalation-path: { levels: [chat, { event: ↓c }, { event: c2 }] }
      standards:
      \(standards.joined(separator: "\n"))
      """
    )
    expectFindings(
      text.replacing("ask3", with: "ask3, ask4"),
      "error: standards, `asked` and `levels` look for more than 64 event patterns = this is the "
        + "first that is too many; let one pattern such as `mail_*` stand for several, or make "
        + "them touchpoints"
    )
    let fewer = text.replacing("↓", with: "").replacing(", { event: c2 }", with: "")
    #expect(JourneyFile.parse(text: fewer, path: "x").diagnostics == [])
  }
}
