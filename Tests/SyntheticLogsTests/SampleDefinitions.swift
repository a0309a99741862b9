import JourneyModel

/// Definitions made in code, each hard to write a log for in its own way.
enum SampleDefinitions {
  /// A small shop: branches, an exit, an end, complaints apart from touchpoints.
  static let shop = JourneyDefinition(
    id: "shop",
    title: "Shop",
    log: LogMapping(
      customer: "user",
      time: ["at"],
      event: ["event"],
      attributes: [
        AttributeMapping(name: "channel", column: "platform"),
        AttributeMapping(name: "type", column: "page_type"),
        AttributeMapping(name: "segment", column: "segment"),
      ]
    ),
    inactivity: .days(14),
    stages: [
      Stage(id: "purchase", title: "Purchase", touchpoints: 0..<4),
      Stage(id: "after-sales", title: "After-sales", touchpoints: 4..<8),
    ],
    touchpoints: [
      Touchpoint(
        id: "search",
        title: "Search",
        stage: 0,
        isEntry: true,
        match: [Matcher(event: EventPattern("search")), Matcher(event: EventPattern("ad_*"))],
        next: [1, 5]
      ),
      Touchpoint(
        id: "product",
        title: "Product",
        stage: 0,
        match: [
          Matcher(
            event: EventPattern("page_view"),
            conditions: [
              Condition(attribute: "type", tests: [.equals("product"), .equals("bundle")]),
              Condition(attribute: "seconds", tests: [.atLeast(3)]),
            ]
          )
        ],
        next: [2, 0]
      ),
      Touchpoint(
        id: "checkout",
        title: "Checkout",
        stage: 0,
        match: [
          Matcher(
            event: EventPattern("page_view"),
            conditions: [Condition(attribute: "type", tests: [.differs("home")])]
          )
        ]
      ),
      Touchpoint(
        id: "order",
        title: "Order",
        stage: 0,
        isGoal: true,
        match: [Matcher(event: EventPattern("order"))],
        value: .attribute("revenue")
      ),
      Touchpoint(
        id: "delivery",
        title: "Delivery",
        stage: 1,
        isEnd: true,
        match: [Matcher(event: EventPattern("parcel_?"))],
        next: [5, 6]
      ),
      Touchpoint(
        id: "contact",
        title: "Contact",
        stage: 1,
        channel: "phone",
        match: [Matcher(event: EventPattern("ticket"))],
        next: [6, 7]
      ),
      Touchpoint(
        id: "review",
        title: "Review",
        stage: 1,
        isEnd: true,
        match: [Matcher(event: EventPattern("review"))]
      ),
      Touchpoint(
        id: "cancel",
        title: "Cancel",
        stage: 1,
        isExit: true,
        match: [Matcher(event: EventPattern("cancel"))]
      ),
    ],
    signals: Signals(
      complaint: ComplaintSignal(
        match: [
          Matcher(
            event: EventPattern("ticket"),
            conditions: [Condition(attribute: "kind", tests: [.equals("complaint")])]
          ),
          Matcher(event: EventPattern("complaint")),
        ],
        about: "topic",
        within: .days(10),
        skip: [6],
        category: "reason"
      ),
      csat: ScoreSignal(attribute: "csat", scale: 1...5),
      nps: ScoreSignal(attribute: "nps", scale: 0...10),
      escalation: [Matcher(event: EventPattern("escalated"))]
    ),
    standards: [
      Standard(
        id: "answer",
        title: "Answer",
        from: .touchpoint(5),
        to: .event(Matcher(event: EventPattern("agent_*"))),
        promise: .within(.seconds(14_400)),
        target: 0.9
      )
    ]
  )
}
