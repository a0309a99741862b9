import Diagnostics
import JourneyFiles
import JourneyModel
import Testing

@Suite struct DefinitionWriterTests {
  private static let hostile = [
    "no", "true", "Null", "~", "", "yes", "1", "1e3", "0x1F", "1_000", "2025-01-01", "12:30:45",
    "-", "- a", "?", "? a", ":", "a: b", "a:", ":a", "#", "a #b", "#b", "&a", "*a", "!a", "|", ">",
    ">= 3", "%a", "@a", "`a`", "[a]", "{a}", "a,b", "a]b", "'", "\"", "a'b", "a\"b", "\\", "\\n",
    "a\\", "a\nb", "a\r\nb", "\ta", "a\tb", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}a",
    "\u{2028}", "\u{202E}x", "x\u{FEFF}", "\u{FFFE}", "\u{10FFFF}", "é", "e\u{301}", "日本語", "👩‍👩‍👧",
    "ﬁ", "---", "...", "<<", "=", "a  b", "/a/b?c=d&e", "C:\\x", "100%", "$x", "a | b", "null",
    "Größe / Maß", "\u{E000}", "\u{0301}", "a\u{200B}b",
  ]

  private static func sample(_ name: String, _ other: String) -> JourneyDefinition {
    JourneyDefinition(
      id: "j",
      title: name.allSatisfy { $0 == " " } ? "x" : name,
      description: name.allSatisfy { $0 == " " } ? nil : name,
      currency: "EUR",
      log: LogMapping(
        customer: name.isEmpty ? nil : name,
        time: name.isEmpty ? [] : [name, "b"],
        event: name.isEmpty ? [] : [name],
        exclude: name.isEmpty ? [] : [Condition(attribute: name, tests: [.differs(other)])],
        attributes: name.isEmpty ? [] : [AttributeMapping(name: name, column: "x" + other)]
      ),
      stages: [Stage(id: "s", title: "S", touchpoints: 0..<1)],
      touchpoints: [
        Touchpoint(
          id: "t",
          title: "T",
          stage: 0,
          channel: name.isEmpty ? nil : name,
          isEntry: true,
          isGoal: true,
          isBackstage: !name.isEmpty,
          match: [
            Matcher(event: EventPattern(name.isEmpty ? "x" : name)),
            Matcher(
              event: EventPattern("y"),
              conditions: [
                Condition(attribute: "k" + name, tests: [.equals("v" + other), .below(2)])
              ]
            ),
          ],
          value: name.isEmpty ? nil : .attribute("v" + name),
          policies: name.isEmpty ? [] : [Policy(name: "p" + name, text: "t" + other)],
          playbook: Playbook(response: "r" + name, escalation: "e" + other, article: "a" + name)
        )
      ],
      signals: Signals(csat: ScoreSignal(attribute: "s" + name, scale: 1...5)),
      standards: [
        Standard(
          id: "k",
          title: "K" + other,
          from: .event(Matcher(event: EventPattern("f" + name + "x"))),
          to: .time(attribute: "t" + other),
          promise: .due(attribute: "d" + name),
          owner: "o" + other
        )
      ],
      contact: ContactRules(
        touchpoints: [0],
        reason: "r" + name,
        actor: "a" + other,
        bots: ["b" + name, "c" + other],
        costs: name.isEmpty ? [] : [ContactRules.ChannelCost(channel: name, cost: .zero)]
      ),
      escalationPath: EscalationPath(levels: [
        EscalationPath.Level(name: "t", sign: .touchpoint(0)),
        EscalationPath.Level(name: "l" + name, sign: .actor("l" + name)),
      ]),
      fixes: [Fix(id: "x", title: "X" + name, target: .breach(0), cost: .zero, reduction: 0.5)]
    )
  }

  @Test func `Any text reads back as it was written`() throws {
    for (index, name) in Self.hostile.enumerated() {
      let definition = Self.sample(name, Self.hostile[(index + 7) % Self.hostile.count])
      let text = DefinitionWriter(definition).text
      let result = JourneyFile.parse(text: text, path: "x")
      #expect(result.diagnostics.map(\.message) == [], "\(text)")
      #expect(result.definition == definition, "\(text)")
    }
  }

  @Test(arguments: 0..<300) func `Random texts read back as they were written`(seed: UInt64) {
    var random = SplitMix(seed: seed)
    func text() -> String {
      var text = "x"
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let value: UInt32 =
          switch Int.random(in: 0..<4, using: &random) {
          case 0: UInt32.random(in: 0..<0x80, using: &random)
          case 1: UInt32.random(in: 0x80..<0x3000, using: &random)
          default:
            " :#-'\"\\[]{},&*!|>%@?\n".unicodeScalars.randomElement(using: &random)?.value ?? 0
          }
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
      return text + "x"
    }
    let definition = Self.sample(text(), text())
    let result = JourneyFile.parse(text: DefinitionWriter(definition).text, path: "x")
    #expect(result.diagnostics.map(\.message) == [])
    #expect(result.definition == definition)
  }

  @Test func `A key of any length reads back`() {
    let long = String(repeating: "säule ", count: 400) + "x"
    let definition = Self.sample(long, "y")
    let result = JourneyFile.parse(text: DefinitionWriter(definition).text, path: "x")
    #expect(result.diagnostics.map(\.message) == [])
    #expect(result.definition == definition)
  }

  @Test(arguments: [ExampleTests.text, ExampleTests.care])
  func `Every field is written`(example: String) throws {
    let definition = try #require(JourneyFile.parse(text: example, path: "x").definition)
    let text = DefinitionWriter(definition).text
    let result = JourneyFile.parse(text: text, path: "x")
    #expect(result.diagnostics == [])
    #expect(result.definition == definition)
    #expect(DefinitionWriter(definition).text == text)
  }

  @Test(arguments: [0.07, 0.25, 1.0 / 3, 0.1234567890123, 1, 0, 0.005])
  func `A share reads back exactly`(share: Double) {
    var definition = Self.sample("a", "b")
    definition.thresholds = Thresholds(dropOff: share)
    let result = JourneyFile.parse(text: DefinitionWriter(definition).text, path: "x")
    #expect(result.definition?.thresholds.dropOff == share)
  }

  @Test func `Comments stand where they are asked for, and stay comments`() {
    let hostile = "two\nlines\u{85}stages: []\r---"
    let comments: [DefinitionWriter.Place: [String]] = [
      .top: ["Top"], .log: ["Log", hostile], .stages: ["Stages"], .stage(0): ["Stage"],
      .touchpoint(0): ["Before"], .touchpointKeys(0): ["goal: true  # 12 of 20"],
      .signals: ["Signals"], .bottom: ["", "Bottom"],
    ]
    let definition = JourneyDefinition(
      id: "shop",
      title: "Shop",
      stages: [Stage(id: "s", title: "S", touchpoints: 0..<1)],
      touchpoints: [
        Touchpoint(
          id: "a",
          title: "A",
          stage: 0,
          isEntry: true,
          isEnd: true,
          match: [Matcher(event: EventPattern("a"))]
        )
      ]
    )
    let text = DefinitionWriter(definition, comments: comments).text
    #expect(
      text == """
        # Top
        journey: shop

        # Log
        # two
        # lines stages: [] ---

        # Stages
        stages:
          # Stage
          - id: s
            touchpoints:
              # Before
              - id: a
                end: true
                # goal: true  # 12 of 20

        # Signals

        #
        # Bottom

        """
    )
    let result = JourneyFile.parse(text: text, path: "x")
    #expect(result.diagnostics == [])
    #expect(result.definition == definition)
  }
}
