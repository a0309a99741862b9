public import Diagnostics

extension DefinitionDraft {
  /// The definition that the draft stands for, its names resolved and its rules checked.
  ///
  /// Every problem is reported, not the first alone. The definition is nil where a rule is broken
  /// or a required part is missing; warnings leave it whole.
  public func resolve() -> (definition: JourneyDefinition?, diagnostics: [Diagnostic]) {
    var resolver = DefinitionResolver(self)
    let definition = resolver.resolve()
    let isSound = !resolver.diagnostics.hasErrors
    return (isSound ? definition : nil, resolver.diagnostics)
  }
}

/// Turns a draft into a definition, collecting what is wrong with it.
struct DefinitionResolver {
  let draft: DefinitionDraft
  var diagnostics: [Diagnostic] = []
  /// The touchpoints as written, in definition order, and the stage of each.
  let touchpoints: [(draft: TouchpointDraft, stage: Int)]
  /// The position of the first touchpoint with each id.
  let positions: [String: Int]
  /// The ids that a mistyped name may have meant, in definition order.
  let touchpointIds: [String]
  /// The position of the first stage with each id.
  let stagePositions: [String: Int]
  /// The id of the first touchpoint whose `match` has each pattern.
  let claimants: [String: String]
  /// How many names may still be compared for suggestions, so that a file of mistakes alone
  /// cannot cost more than a moment.
  var comparisonsLeft = 300_000
  /// How many names of standards may still be compared with globs: hundreds of times what the
  /// largest definitions need.
  var globComparisonsLeft = 20_000_000

  init(_ draft: DefinitionDraft) {
    self.draft = draft
    touchpoints = draft.stages.enumerated().flatMap { stage, drafted in
      drafted.touchpoints.map { ($0, stage) }
    }
    positions = Dictionary(
      touchpoints.enumerated().compactMap { position, touchpoint in
        touchpoint.draft.id.map { ($0.value, position) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    touchpointIds = touchpoints.compactMap(\.draft.id?.value)
    stagePositions = Dictionary(
      draft.stages.enumerated().compactMap { position, stage in
        stage.id.map { ($0.value, position) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    claimants = Dictionary(
      touchpoints.flatMap { touchpoint, _ in
        (touchpoint.match ?? []).compactMap { matcher -> (String, String)? in
          guard let event = matcher.value.event, let id = touchpoint.id else { return nil }
          return (event.text, id.value)
        }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  mutating func report(_ message: Message, at location: SourceLocation, hint: Message? = nil) {
    diagnostics.append(Diagnostic(.error, message, at: location, hint: hint))
  }

  mutating func warn(_ message: Message, at location: SourceLocation, hint: Message? = nil) {
    diagnostics.append(Diagnostic(.warning, message, at: location, hint: hint))
  }

  mutating func resolve() -> JourneyDefinition? {
    checkId(draft.id, of: .journey)
    checkIds(draft.stages.map(\.id), of: .stage)
    checkIds(touchpoints.map(\.draft.id), of: .touchpoint)
    checkIds(draft.standards.map(\.id), of: .standard)
    checkIds(draft.fixes.map(\.id), of: .fix)
    checkSize()
    checkCurrency()
    let split = resolveSplit()
    checkPositive(draft.conversionWindow, "conversion-window")
    if let minimum = draft.minimumGroup, minimum.value < 1 {
      report("`minimum-group` must be at least 1", at: minimum.location)
    }
    let log = resolveLog()
    let resolved = resolveTouchpoints()
    let signals = resolveSignals()
    let known = knownEvents(resolved)
    let standards = resolveStandards(known)
    let contact = resolveContact()
    let escalationPath = resolveEscalationPath(known)
    checkEventTriggers(standards, escalationPath)
    let worth = resolveWorth()
    let fixes = resolveFixes(standards)
    checkMoneyHasCurrency()
    guard let id = draft.id?.value else { return nil }
    let definition = JourneyDefinition(
      id: id,
      title: title(draft.title, of: draft.id),
      description: draft.description?.value,
      currency: draft.currency?.value,
      log: log,
      split: split,
      inactivity: draft.inactivity?.value ?? .days(30),
      conversionWindow: draft.conversionWindow?.value ?? .days(30),
      asOf: draft.asOf?.value,
      stages: resolveStages(),
      touchpoints: resolved,
      signals: signals,
      standards: standards,
      contact: contact,
      escalationPath: escalationPath,
      worth: worth,
      fixes: fixes,
      minimumGroup: draft.minimumGroup?.value ?? 5,
      thresholds: draft.thresholds
    )
    checkOutcomes()
    checkOwners()
    checkReachability(of: definition)
    checkCoverage(resolved)
    return definition
  }

  private func resolveStages() -> [Stage] {
    var start = 0
    return draft.stages.map { stage in
      let range = start..<(start + stage.touchpoints.count)
      start = range.upperBound
      return Stage(
        id: stage.id?.value ?? "",
        title: title(stage.title, of: stage.id),
        touchpoints: range
      )
    }
  }

  /// The title as written, else the id in words.
  func title(_ title: Located<String>?, of id: Located<String>?) -> String {
    title?.value ?? DefaultTitle.words(of: id?.value ?? "")
  }

  private mutating func resolveSplit() -> SplitRule {
    checkPositive(draft.inactivity, "inactivity")
    checkPositive(draft.idle, "idle")
    let inactivity = draft.inactivity?.value ?? .days(30)
    if let idle = draft.idle, idle.value.microseconds > 0, idle.value < inactivity {
      let gap = idle.value.definitionText
      warn(
        "`idle` (\(gap)) is below `inactivity` (\(inactivity.definitionText))",
        at: idle.location,
        hint: "journeys then count as dropped off after \(gap); set `inactivity` to \(gap) or less"
          + " to say so"
      )
    }
    return SplitRule(
      idle: draft.idle?.value,
      restart: draft.restart.map { resolve($0, key: "restart") }
    )
  }

  mutating func checkPositive(_ span: Located<TimeSpan>?, _ key: String) {
    guard let span, span.value.microseconds <= 0 else { return }
    report("`\(key)` must be longer than zero", at: span.location)
  }

  /// What is counted per pair of touchpoints grows with the square of their number.
  private mutating func checkSize() {
    let limit = JourneyDefinition.touchpointLimit
    guard touchpoints.count > limit, let id = touchpoints[limit].draft.id else { return }
    report(
      "a journey has at most \(limit) touchpoints; this is the first of \(touchpoints.count - limit) more",
      at: id.location,
      hint: "let one touchpoint claim several events with a pattern such as `page_*`"
    )
  }

  private mutating func checkCurrency() {
    guard let currency = draft.currency else { return }
    let letters = currency.value.unicodeScalars
    guard letters.count == 3, letters.allSatisfy({ ("A"..."Z").contains($0) }) else {
      report(
        "\(MessageText.quoted(currency.value)) is no currency code",
        at: currency.location,
        hint: "write the three capital letters of ISO 4217, such as EUR"
      )
      return
    }
  }
}
