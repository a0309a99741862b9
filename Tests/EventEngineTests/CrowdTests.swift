import EventEngine
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// How many customers are behind each number of care, held to customers who are measured one by one.
@Suite struct CrowdTests {
  /// A number of events and its customers in a run's measures.
  private typealias Part = (JourneyMeasures) -> (count: Int, crowd: Crowd)

  private static let definition: JourneyDefinition = {
    var definition = CareShop.definition(
      asked: [Matcher(event: EventPattern("sent"))],
      contact: ContactRules(
        touchpoints: [3, 4],
        window: .days(3),
        reason: "reason",
        actor: "actor"
      ),
      path: EscalationPath(
        levels: [
          EscalationPath.Level(name: "chat", sign: .touchpoint(3)),
          EscalationPath.Level(name: "ann", sign: .actor("ann")),
          EscalationPath.Level(name: "lead", sign: .actor("lead")),
        ],
        within: .days(1)
      )
    )
    definition.currency = "EUR"
    definition.touchpoints[1].value = .fixed(Money(tenThousandths: 400_000))
    for place in [3, 4] {
      definition.touchpoints[place].cost = .fixed(Money(tenThousandths: 20_000))
    }
    definition.standards = [
      TestShop.standard(from: .touchpoint(0), to: .touchpoint(1), .within(.days(2))),
      TestShop.standard(from: .touchpoint(1), to: .touchpoint(3), .free(.days(10))),
    ]
    return definition
  }()

  /// The wholes of which customers are told, each by its parts.
  private static var wholes: [[Part]] {
    let touchpoints = definition.touchpoints.indices
    var wholes: [[Part]] = []
    func add(_ counts: [(ContactMeasures) -> ContactCounts]) {
      wholes.append(
        counts.map { counts in
          { (counts($0.contacts).matureRepeated, counts($0.contacts).repeatedBy) }
        }
      )
      wholes.append(
        counts.map { counts in
          {
            let all = counts($0.contacts)
            return (all.mature - all.matureRepeated, all.resolvedBy)
          }
        }
      )
    }
    add((0..<2).map { place in { $0.touchpoints[place] } })
    add(touchpoints.map { place in { $0.causes[place].counts } } + [{ $0.withoutCause }])
    add(["", "late", "broken", "bill"].map { reason in { $0.reasons[reason]?.counts ?? .init() } })
    wholes.append(
      (0..<4).flatMap { pair -> [Part] in
        [
          { (repeats(pair, $0).count - repeats(pair, $0).comparable, repeats(pair, $0).unknownBy) },
          {
            (
              repeats(pair, $0).comparable - repeats(pair, $0).beganAgain,
              repeats(pair, $0).wentOnBy
            )
          },
          { (repeats(pair, $0).beganAgain, repeats(pair, $0).beganAgainBy) },
        ]
      }
    )
    let automation: [(AutomationMeasures, Int) -> Int] = [
      { $1 - $0.matureKnownActor }, { all, _ in all.matureKnownActor - all.matureBot },
      { all, _ in all.matureResolved }, { all, _ in all.matureHandedOver },
      { all, _ in all.matureBot - all.matureResolved - all.matureHandedOver },
    ]
    wholes.append(
      automation.enumerated().map { part, count in
        {
          let all = $0.contacts.automation
          return (count(all, $0.contacts.total.mature), all.crowds[part])
        }
      }
    )
    wholes.append(
      (0..<2).map { place in
        { ($0.escalation.units[place].matureEscalated, $0.escalation.units[place].escalatedBy) }
      }
    )
    wholes.append(
      (0..<2).map { place in
        {
          let units = $0.escalation.units[place]
          return (units.mature - units.matureEscalated, units.othersBy)
        }
      }
    )
    let paths: [[(PathMeasures) -> (Int, Crowd)]] = [
      [
        { ($0.takeovers - $0.skippable, $0.skippedBy[0]) },
        { ($0.skippable - $0.skipped, $0.skippedBy[1]) }, { ($0.skipped, $0.skippedBy[2]) },
      ],
      [
        { ($0.takeovers - $0.timedTakeovers, $0.lateBy[0]) },
        { ($0.timedTakeovers - $0.late, $0.lateBy[1]) }, { ($0.late, $0.lateBy[2]) },
      ],
      [
        { ($0.matureEscalations - $0.unanswered, $0.unansweredBy[0]) },
        { ($0.unanswered, $0.unansweredBy[1]) },
      ], [{ ($0.escalations, $0.escalationsBy) }],
    ]
    for path in paths {
      wholes.append(
        path.map { part in { $0.escalation.path.map(part) ?? (0, Crowd()) } }
      )
    }
    for kind in [\FeedbackMeasures.csat, \.nps, \.ces]
      as [KeyPath<FeedbackMeasures, ScoreMeasures?>]
    {
      func traced(_ place: Int) -> (JourneyMeasures) -> TracedScores {
        { measures in
          guard let scores = measures.feedback[keyPath: kind] else { return TracedScores() }
          return place < touchpoints.count ? scores.touchpoints[place] : scores.unattributed
        }
      }
      let places = (0...touchpoints.count).map(traced)
      wholes.append(places.map { place in { (place($0).count, place($0).scoredBy) } })
      wholes.append(places.map { place in { (place($0).answered, place($0).answeredBy) } })
      wholes.append(
        places.map { place in { (place($0).asked - place($0).answered, place($0).unansweredBy) } }
      )
      wholes.append(
        [0, 1, 2, 3.5, 4, 5, 7, 10].flatMap { score -> [Part] in
          let value = Int64(score * 10_000)
          return places.map { place in
            { (place($0).counts[value] ?? 0, place($0).givenBy[value] ?? Crowd()) }
          }
        }
      )
      wholes.append([
        {
          (
            $0.feedback[keyPath: kind]?.named ?? 0,
            $0.feedback[keyPath: kind]?.namedBy[0] ?? .init()
          )
        },
        {
          (
            $0.feedback[keyPath: kind]?.preceding ?? 0,
            $0.feedback[keyPath: kind]?.namedBy[1] ?? .init()
          )
        },
      ])
      wholes.append([
        {
          (
            $0.feedback[keyPath: kind]?.unasked ?? 0,
            $0.feedback[keyPath: kind]?.unaskedBy[0] ?? .init()
          )
        },
        {
          (
            $0.feedback[keyPath: kind]?.answered ?? 0,
            $0.feedback[keyPath: kind]?.unaskedBy[1] ?? .init()
          )
        },
      ])
    }
    let timed: [(StandardMeasures) -> Int] = [
      { $0.withoutPromise }, { $0.dueMet }, { _ in 0 }, { $0.due - $0.dueMet - $0.lateOpen },
      { $0.lateOpen }, { $0.met - $0.dueMet }, { $0.openInTime },
    ]
    // A clock that was met may stop later, by a fault after its time.
    let free: [(StandardMeasures) -> Int] = [
      { $0.withoutPromise }, { $0.stopped.count - $0.breached },
      { $0.dueMet - ($0.stopped.count - $0.breached) }, { $0.due - $0.dueMet }, { _ in 0 },
      { $0.breached - ($0.due - $0.dueMet) }, { $0.openInTime },
    ]
    for (standard, counts) in [timed, free].enumerated() {
      wholes.append(
        counts.enumerated().map { part, count in
          { (count($0.standards[standard]), $0.standards[standard].crowds[part]) }
        }
      )
    }
    let amounts: [(TouchpointWorth) -> (Int, Crowd)] = [
      { ($0.value.count, $0.valueBy) }, { ($0.cost.count - $0.repeatCost.count, $0.firstCostBy) },
      { ($0.repeatCost.count, $0.repeatCostBy) },
    ]
    for amount in amounts {
      wholes.append(touchpoints.map { place in { amount($0.worth.touchpoints[place]) } })
    }
    return wholes
  }

  private static func repeats(_ pair: Int, _ measures: JourneyMeasures) -> ContactRepeats {
    measures.contacts.repeats[pair]
  }

  @Test(arguments: 0..<4 as Range<UInt64>, [false, true])
  func `the customers of each number are those who have it alone`(
    seed: UInt64,
    hasCase: Bool
  ) throws {
    let rows = CareShop.rows(seed: seed)
    let whole = try CareShop.measure(rows, Self.definition, hasCase: hasCase)
    var definition = Self.definition
    definition.asOf = whole.asOf
    let each = try Set(rows.map(\.customer)).map { customer in
      try CareShop.measure(rows.filter { $0.customer == customer }, definition, hasCase: hasCase)
    }
    var tested = 0
    for (number, parts) in Self.wholes.enumerated() {
      let own = each.map { measures in parts.map { $0(measures).count } }
      for part in parts.indices {
        let (count, crowd) = parts[part](whole)
        #expect(own.reduce(0) { $0 + $1[part] } == count, "whole \(number), part \(part)")
        let customers = own.count { $0[part] > 0 }
        let alone = own.count { own in
          own[part] > 0 && own.indices.allSatisfy { $0 == part || own[$0] == 0 }
        }
        #expect(crowd.customers == customers, "whole \(number), part \(part) of \(count)")
        #expect(crowd.alone == alone, "whole \(number), part \(part) of \(count)")
        tested += customers
      }
    }
    #expect(tested > 1000)
  }

  @Test func `joined parts are of as many customers as are sure`() {
    func crowd(_ customers: Int, _ alone: Int) -> Crowd {
      var crowd = Crowd()
      (crowd.customers, crowd.alone) = (customers, alone)
      return crowd
    }
    // Three customers here and four there, of whom two and one are nowhere else: four, and no fewer.
    #expect(crowd(3, 2).joined(crowd(4, 1)) == crowd(4, 3))
    #expect(crowd(3, 3).joined(crowd(4, 4)) == crowd(7, 7))
    #expect(crowd(0, 0).joined(crowd(4, 1)) == crowd(4, 1))
  }
}
