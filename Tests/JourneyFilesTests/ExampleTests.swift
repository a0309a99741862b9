import Diagnostics
import JourneyFiles
import JourneyModel
import Testing

/// A definition that uses every key, with every field's value checked.
@Suite struct ExampleTests {
  static let text = """
    journey: online-shop                  # id: letters, digits, '-', '_'
    title: Online shop, discovery to after-sales
    description: How people find, buy, receive and get help.      # optional
    currency: EUR                         # optional, for value and cost

    log:                                  # how to read the event export
      customer: user_id                   # column, or a JSON key path such as user.id
      time: timestamp
      event: event
      case: session_id
      time-zone: Europe/Berlin
      time-format: "%d.%m.%Y %H:%M"
      delimiter: ";"
      encoding: windows-1252
      skip-rows: 2
      exclude: { test_user: "true" }
      attributes:
        channel: platform
        segment: acquisition_channel

    split: { idle: 90d, restart: [search] }
    inactivity: 14d
    conversion-window: 30d
    as-of: 2025-12-31T23:59:59Z

    stages:
      - id: discovery
        title: Discovery
        touchpoints:
          - id: search
            title: Search
            channel: web
            owner: marketing
            entry: true
            match: [search, "ad_*"]
            next: [product, help]
          - id: product
            match: { event: page_view, where: { page_type: [product, bundle], duration: ">= 3" } }
      - id: purchase
        touchpoints:
          - id: order
            goal: true
            value: revenue
          - id: cancel-order
            exit: true
      - id: support
        touchpoints:
          - id: help
            next: []
          - id: ticket-opened
            entry: true
            match: ticket_created
            thresholds: { drop-off: 0.1 }
          - id: agent-replied
      - id: after-sales
        touchpoints:
          - id: survey
          - id: review
            end: true

    signals:
      complaint:
        match: [complaint, { event: ticket_created, where: { type: complaint } }]
        about: ticket_topic
        within: 14d
        skip: [survey]
        category: reason
      csat: { attribute: csat, scale: [1, 7] }
      nps:  { attribute: nps_score }
      escalation: { match: [ticket_escalated] }

    standards:
      - id: first-response
        title: First answer within four hours
        from: ticket-opened
        to: agent-replied
        within: 4h
        target: 95%
        owner: support
      - id: answer
        from: ticket_created
        to: { event: "mail_*", where: { direction: "!= in" } }
        within: 90s

    minimum-group: 10
    thresholds:
      drop-off: 25%
      complaint: 0.05
    """

  /// A definition of what customer care is judged by, with every key of that.
  static let care = """
    journey: care
    currency: EUR
    calendar:
      hours: ["Mon-Thu 09:00-12:00 13:00-17:00", "Fri 9-15"]
      holidays: [2025-12-25]
      time-zone: Europe/Berlin
    stages:
      - id: help
        touchpoints:
          - id: chat
            channel: chat
            goal: true
            value: 49.90
            cost: handling
            policies: { data-protection: "masked: soon", other: x }
            playbook: { response: sorry, escalation: lead, article: "https://x.example" }
          - { id: phone, channel: phone, cost: 1e3 }
    signals:
      complaint: { match: moan }
      csat: { attribute: a, scale: [1, 5], asked: [sent, { event: mail, where: { n: "> 1" } }] }
      nps: { attribute: b, asked: sent }
      ces: { attribute: c, scale: [1, 7] }
      escalation: { match: up }
    standards:
      - { id: answer, preset: first-response, from: chat, to: { event: "answer*" } }
      - { id: late, from: chat, to: { attribute: done }, due: promised, calendar: none }
      - { id: right, preset: invoice-accuracy, from: phone, without: { event: fault } }
    contact:
      touchpoints: [chat, phone]
      window: 3d
      reason: why
      actor: who
      bots: [robot]
      cost: { chat: 2, phone: 6.50 }
    escalation-path: { levels: [chat, agent, { actor: boss }, { event: "up*" }], within: 4h }
    worth: { period: 90d, margin: 40%, discount: 0.2 }
    fixes:
      - { id: a, at: chat, against: drop-off, cost: 12000, reduction: 30% }
      - { id: b, standard: answer, cost: 0, reduction: 1 }
    """

  @Test(arguments: [text, care]) func `The examples read clean`(text: String) {
    let result = JourneyFile.parse(text: text, path: "shop.yaml")
    #expect(result.diagnostics == [])
    #expect(result.definition?.title.isEmpty == false)
  }

  @Test func `Every field has the value that is written`() throws {
    let result = JourneyFile.parse(text: Self.text, path: "shop.yaml")
    let definition = try #require(result.definition)
    let exact = { (name: String) in Matcher(event: EventPattern(name)) }
    let expected = JourneyDefinition(
      id: "online-shop",
      title: "Online shop, discovery to after-sales",
      description: "How people find, buy, receive and get help.",
      currency: "EUR",
      log: LogMapping(
        customer: "user_id",
        time: ["timestamp"],
        event: ["event"],
        caseColumn: "session_id",
        timeZone: "Europe/Berlin",
        timeFormat: "%d.%m.%Y %H:%M",
        delimiter: ";",
        encoding: .windows1252,
        skipRows: 2,
        exclude: [Condition(attribute: "test_user", tests: [.equals("true")])],
        attributes: [
          AttributeMapping(name: "channel", column: "platform"),
          AttributeMapping(name: "segment", column: "acquisition_channel"),
        ]
      ),
      split: SplitRule(idle: .days(90), restart: [0]),
      inactivity: .days(14),
      conversionWindow: .days(30),
      asOf: Instant(microseconds: 1_767_225_599_000_000),
      stages: [
        Stage(id: "discovery", title: "Discovery", touchpoints: 0..<2),
        Stage(id: "purchase", title: "Purchase", touchpoints: 2..<4),
        Stage(id: "support", title: "Support", touchpoints: 4..<7),
        Stage(id: "after-sales", title: "After sales", touchpoints: 7..<9),
      ],
      touchpoints: [
        Touchpoint(
          id: "search",
          title: "Search",
          stage: 0,
          channel: "web",
          owner: "marketing",
          isEntry: true,
          match: [exact("search"), exact("ad_*")],
          next: [1, 4]
        ),
        Touchpoint(
          id: "product",
          title: "Product",
          stage: 0,
          match: [
            Matcher(
              event: EventPattern("page_view"),
              conditions: [
                Condition(attribute: "page_type", tests: [.equals("product"), .equals("bundle")]),
                Condition(attribute: "duration", tests: [.atLeast(3)]),
              ]
            )
          ]
        ),
        Touchpoint(
          id: "order",
          title: "Order",
          stage: 1,
          isGoal: true,
          match: [exact("order")],
          value: .attribute("revenue")
        ),
        Touchpoint(
          id: "cancel-order",
          title: "Cancel order",
          stage: 1,
          isExit: true,
          match: [exact("cancel-order")]
        ),
        Touchpoint(id: "help", title: "Help", stage: 2, match: [exact("help")], next: []),
        Touchpoint(
          id: "ticket-opened",
          title: "Ticket opened",
          stage: 2,
          isEntry: true,
          match: [exact("ticket_created")],
          thresholds: Thresholds(dropOff: 0.1)
        ),
        Touchpoint(
          id: "agent-replied",
          title: "Agent replied",
          stage: 2,
          match: [exact("agent-replied")]
        ),
        Touchpoint(id: "survey", title: "Survey", stage: 3, match: [exact("survey")]),
        Touchpoint(id: "review", title: "Review", stage: 3, isEnd: true, match: [exact("review")]),
      ],
      signals: Signals(
        complaint: ComplaintSignal(
          match: [
            exact("complaint"),
            Matcher(
              event: EventPattern("ticket_created"),
              conditions: [Condition(attribute: "type", tests: [.equals("complaint")])]
            ),
          ],
          about: "ticket_topic",
          within: .days(14),
          skip: [7],
          category: "reason"
        ),
        csat: ScoreSignal(attribute: "csat", scale: 1...7),
        nps: ScoreSignal(attribute: "nps_score", scale: 0...10),
        escalation: [exact("ticket_escalated")]
      ),
      standards: [
        Standard(
          id: "first-response",
          title: "First answer within four hours",
          from: .touchpoint(5),
          to: .touchpoint(6),
          promise: .within(.seconds(4 * 3600)),
          target: 0.95,
          owner: "support"
        ),
        Standard(
          id: "answer",
          title: "Answer",
          from: .event(exact("ticket_created")),
          to: .event(
            Matcher(
              event: EventPattern("mail_*"),
              conditions: [Condition(attribute: "direction", tests: [.differs("in")])]
            )
          ),
          promise: .within(.seconds(90))
        ),
      ],
      minimumGroup: 10,
      thresholds: Thresholds(dropOff: 0.25, complaint: 0.05)
    )
    #expect(definition == expected)
  }

  @Test func `What is not written has its default`() throws {
    let result = JourneyFile.parse(
      text: """
        journey: j
        stages:
          - id: one
            touchpoints:
              - id: a
              - id: b
                goal: true
          - id: two
            touchpoints: [{ id: c_d-e }]
        signals: { csat: { attribute: score } }
        """,
      path: "j.yaml"
    )
    #expect(result.diagnostics == [])
    let definition = try #require(result.definition)
    #expect(definition.title == "J")
    #expect(definition.description == nil)
    #expect(definition.log == LogMapping())
    #expect(definition.split == SplitRule())
    #expect(definition.inactivity == .days(30))
    #expect(definition.conversionWindow == .days(30))
    #expect(definition.asOf == nil)
    #expect(definition.minimumGroup == 5)
    #expect(definition.thresholds == Thresholds())
    #expect(definition.touchpoints.map(\.isEntry) == [true, true, false])
    #expect(definition.touchpoints.map(\.title) == ["A", "B", "C d e"])
    #expect(definition.touchpoints.map(\.next) == [nil, nil, nil])
    #expect(definition.signals.csat == ScoreSignal(attribute: "score", scale: 1...5))
  }
}
