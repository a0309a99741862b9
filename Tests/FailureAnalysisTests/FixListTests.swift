import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

/// What to mend first, what it returns, and what teams cost each other, by hand from the shop.
struct FixListTests {
  @Test func `candidates are ranked by what can be avoided`() throws {
    let fixes = try #require(ShopFixture.valuedFindings().fixes)
    // Checkout loses 110 of 300 (36.7 %, threshold 25 %); 190 went on and reached the order.
    let first = try #require(fixes.candidates.first)
    #expect(first.rank == 1 && first.target == .dropOff(2) && first.owner == "payments")
    #expect(first.cases == 110 && first.customers == 105 && first.verdict == .failure)
    let avoidable = try #require(first.avoidable)
    #expect(avoidable.reference == .threshold && avoidable.rate == 0.25)
    #expect(abs(avoidable.share - (1 - 0.25 / (110.0 / 300))) < 1e-12)
    // 110 x 190/190 x 100 x margin 50 %, in 90 of 365 days.
    #expect(try #require(first.worth).value == 5_500)
    #expect(abs(try #require(first.worthPerYear).value - 5_500 * 365 / 90) < 1e-9)
    #expect(
      abs(try #require(first.avoidablePerYear).value - 5_500 * 365 / 90 * avoidable.share) < 1e-9
    )
    #expect(!fixes.isExtrapolated)
    // Ranks follow each other, and what can be avoided falls.
    #expect(fixes.candidates.map(\.rank) == Array(1...fixes.candidates.count))
    let worths = fixes.candidates.map { $0.avoidablePerYear?.value ?? 0 }
    #expect(zip(worths, worths.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `what mending does not bring goes by customers`() throws {
    // Nothing lies above these thresholds, so nobody expects to win anything.
    var (definition, measures) = ShopFixture.valued {
      $0.thresholds = Thresholds(dropOff: 0.9, complaint: 0.9)
      for index in $0.touchpoints.indices { $0.touchpoints[index].thresholds = Thresholds() }
    }
    measures.worth.touchpoints[1].customersLost = 200
    let findings = Findings(definition: definition, measures: measures)
    let candidates = try #require(findings.fixes).candidates
    #expect(candidates.allSatisfy { $0.avoidablePerYear?.value == 0 })
    #expect(candidates.map(\.target) == [.dropOff(1), .dropOff(2), .complaint(5)])
    #expect(candidates.map(\.customers) == [200, 105, 69])
    // Checkout is worth four times as much, but nothing of it could be avoided.
    let worths = candidates.map { $0.worthPerYear?.value ?? 0 }
    #expect(worths[1] > 4 * worths[0] && worths[0] > 0)
    definition.thresholds.dropOff = 0.25
    let mended = try #require(Findings(definition: definition, measures: measures).fixes)
    #expect(mended.candidates.map(\.target) == [.dropOff(2), .dropOff(1), .complaint(5)])
    // 7,097 euros of 22,306 a year lie above the threshold.
    let avoidable = 5_500.0 * 365 / 90 * (1 - 0.25 / (110.0 / 300))
    #expect(abs((mended.candidates[0].avoidablePerYear?.value ?? 0) - avoidable) < 1e-9)
  }

  @Test func `complaints cost the customers that are lost beyond the others`() throws {
    let findings = ShopFixture.valuedFindings()
    let candidate = try #require(
      findings.fixes?.candidates.first { $0.target == .complaint(5) }
    )
    #expect(candidate.customers == 69 && candidate.cases == 70)
    // 40 x (1/2 - 1/10) = 16 journeys; m = 50 % of 23000 over 230 active periods = 50, r = 30/200.
    let discount = findings.worth?.retention.discount ?? 0
    let customer = 50 * 0.15 / (1 + discount - 0.15)
    #expect(abs(try #require(candidate.worth).value - 16 * customer) < 1e-9)
    let unknown = ShopFixture.valuedFindings(hasRetention: false)
    #expect(unknown.complaints.first?.worth == nil)
    #expect(unknown.complaints.first?.customers == 69)
  }

  @Test func `without a threshold the best comparable touchpoint is the measure`() throws {
    let findings = ShopFixture.valuedFindings { $0.thresholds = Thresholds() }
    let candidates = try #require(findings.fixes).candidates
    let checkout = try #require(candidates.first { $0.target == .dropOff(2) })
    // On the web: search loses none of its journeys for sure, and has most of them.
    let search = findings.graph.nodes[0].measures.silence.dropOffRate
    let interval = try #require(search.wilsonInterval())
    #expect(checkout.avoidable?.reference == .channel(0))
    #expect(checkout.avoidable?.rate == interval.high && search.count == 0)
    // Delivery alone goes by courier: its stage has nobody else with enough journeys and a rate.
    let delivery = try #require(candidates.first { $0.target == .complaint(5) })
    #expect(delivery.avoidable?.reference == .stage(6))
  }

  @Test func `few cases are neither said to be avoidable nor ranked before the others`() throws {
    var (definition, measures) = ShopFixture.valued { CareFixture.ask(&$0) }
    CareFixture.fill(&measures)
    definition.thresholds = Thresholds()
    for index in measures.contacts.causes.indices {
      measures.contacts.causes[index] = ContactCause()
    }
    func fill(_ position: Int, _ repeated: Int, of mature: Int) {
      measures.contacts.causes[position].counts.contacts = mature
      measures.contacts.causes[position].counts.mature = mature
      measures.contacts.causes[position].counts.repeated = repeated
      measures.contacts.causes[position].counts.matureRepeated = repeated
    }
    fill(0, 5, of: 100)
    fill(1, 18, of: 19)
    fill(2, 18, of: 20)
    let candidates = try #require(
      Findings(definition: definition, measures: measures).fixes
    ).candidates
    let few = try #require(candidates.first { $0.target == .repeatContact(1) })
    #expect(few.isTooFew && few.avoidable == nil && !few.standsOut)
    let enough = try #require(candidates.first { $0.target == .repeatContact(2) })
    #expect(!enough.isTooFew && (enough.avoidable?.share ?? 0) > 0 && enough.standsOut)
    // What reports list is numbered without gaps.
    let listed = candidates.filter(\.standsOut)
    #expect(listed.map(\.rank) == Array(1...listed.count) && listed.count < candidates.count)
  }

  @Test func `there is a list wherever it is said what failing is`() {
    var definition = ShopFixture.definition(dropOff: nil, complaint: nil)
    for index in definition.touchpoints.indices {
      definition.touchpoints[index].thresholds = Thresholds()
    }
    #expect(!definition.asksForFixes)
    var other = definition
    other.touchpoints[1].thresholds.complaint = 0.1
    #expect(other.asksForFixes)
    other = definition
    CareFixture.ask(&other)
    #expect(other.asksForFixes)
    other = definition
    other.standards = [
      Standard(
        id: "s",
        title: "S",
        from: .touchpoint(3),
        to: .touchpoint(5),
        promise: .within(.days(1))
      )
    ]
    #expect(other.asksForFixes)
  }

  @Test func `a fix returns what it gains over what it costs`() throws {
    let findings = ShopFixture.valuedFindings { shop in
      shop.fixes = [
        fix("guest", .dropOff(2), 10_000, 0.5), fix("free", .dropOff(2), 0, 0.5),
        fix("never", .dropOff(7), 10, 0.5), fix("night", .breach(0), 10, 0.5),
      ]
      shop.standards = [
        Standard(
          id: "s",
          title: "S",
          from: .touchpoint(3),
          to: .touchpoint(5),
          promise: .within(.days(1)),
          owner: "nobody's"
        )
      ]
    }
    let returns = try #require(findings.fixes).returns
    #expect(returns.map(\.fix.id) == ["guest", "free", "never", "night"])
    let gain = 5_500.0 * 365 / 90 / 2
    let guest = returns[0]
    #expect(abs(try #require(guest.gainPerYear).value - gain) < 1e-9)
    #expect(abs(try #require(guest.returnOnCost).value - (gain - 10_000) / 10_000) < 1e-12)
    #expect(abs(try #require(guest.monthsToBreakEven).value - 10_000 / (gain / 12)) < 1e-9)
    let months = try #require(guest.monthsToBreakEven)
    #expect(try #require(months.low) <= months.value && months.value <= (months.high ?? .infinity))
    #expect(returns[1].returnOnCost == nil && returns[1].monthsToBreakEven?.value == 0)
    #expect(returns[2].candidate == nil && returns[2].gainPerYear == nil)
    #expect(returns[3].candidate == nil)
    #expect(findings.ownersWithoutTouchpoint == ["nobody's"])
  }

  private func fix(_ id: String, _ target: Fix.Target, _ cost: Int64, _ share: Double) -> Fix {
    Fix(
      id: id,
      title: id,
      target: target,
      cost: Money(tenThousandths: cost * 10_000),
      reduction: share
    )
  }

  @Test func `without money the list goes by journeys, and short logs are said to be short`() throws
  {
    let plain = ShopFixture.valuedFindings { shop in
      shop.currency = nil
      shop.touchpoints[2].playbook = Playbook(response: "Ask why.")
    }
    let list = try #require(plain.fixes)
    #expect(list.candidates.allSatisfy { $0.worth == nil && $0.customers == nil })
    #expect(list.candidates.map(\.cases) == list.candidates.map(\.cases).sorted(by: >))
    #expect(list.candidates[0].playbook?.response == "Ask why.")
    #expect(try #require(ShopFixture.valuedFindings(days: 29).fixes).isExtrapolated)
    #expect(
      try #require(ShopFixture.valuedFindings(days: 0).fixes).candidates.allSatisfy {
        $0.worthPerYear == nil
      }
    )
  }

  @Test func `teams pay for what others lose before them`() throws {
    let findings = ShopFixture.valuedFindings()
    // Delivery's team gets 230 of the 250 that go on from order and checkout's way to cancellation
    // aside; from the order all 230 came to delivery, and nobody was lost or complained there.
    let logistics = try #require(findings.teams.first { $0.group.id == "logistics" })
    #expect(logistics.handoverLosses(5).shown.isEmpty)
    // Payments: of those who went on from the product page, and from search, some came to checkout
    // and the order. 40 journeys were lost at the product page.
    let payments = try #require(findings.teams.first { $0.group.id == "payments" })
    let losses = payments.handoverLosses(5).shown
    #expect(losses.map(\.position) == [1])
    let page = findings.graph.nodes[1]
    let share = Proportion(count: 300, of: page.departures)
    #expect(losses[0].share == share)
    #expect(abs(losses[0].lost - 40 * (share.value ?? 0)) < 1e-12 && losses[0].complained == 0)
    let worth = try #require(findings.dropOffs.first { $0.position == 1 }?.worth)
    #expect(abs(try #require(losses[0].worth).value - worth.value * (share.value ?? 0)) < 1e-9)
    #expect(payments.fixes?.map(\.owner) == ["payments"])
  }
}
