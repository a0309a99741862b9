import FailureAnalysis
import JourneyModel
import TestSupport
import Testing

struct CareCoverageTests {
  @Test func `owners and thresholds alone are no plan of care`() {
    let coverage = CareCoverage(ShopFixture.definition())
    #expect(!coverage.isPlanned)
    #expect(coverage.count(of: .owner) == 7)
    #expect(coverage.missing(.owner) == [4])
    #expect(coverage.count(of: .threshold) == 8)
    #expect(coverage.missing(.standard).count == 8)
    #expect(CareCoverage(ShopFixture.definition(dropOff: nil)).count(of: .threshold) == 8)
    #expect(
      CareCoverage(ShopFixture.definition(dropOff: nil, complaint: nil)).missing(.threshold)
        .count == 8
    )
  }

  @Test func `each kind of plan is seen where it holds`() {
    var definition = ShopFixture.definition()
    definition.standards = [
      Standard(
        id: "s",
        title: "S",
        from: .touchpoint(3),
        to: .touchpoint(5),
        promise: .within(.days(2))
      )
    ]
    definition.touchpoints[0].policies = [Policy(name: "refunds", text: "Within 14 days")]
    definition.touchpoints[1].policies = [Policy(name: Policy.dataProtection, text: "Masked")]
    definition.touchpoints[2].playbook = Playbook(response: "Say sorry")
    definition.touchpoints[3].playbook = Playbook(escalation: "The shift's lead")
    definition.contact = ContactRules(touchpoints: [5])
    var coverage = CareCoverage(definition)
    #expect(coverage.isPlanned)
    #expect(coverage.rows.filter { $0.has(.standard) }.map(\.touchpoint) == [3, 5])
    #expect(coverage.rows[3].standards == [0])
    #expect(coverage.rows.filter { $0.has(.dataProtection) }.map(\.touchpoint) == [1])
    #expect(coverage.rows.filter { $0.has(.playbook) }.map(\.touchpoint) == [2, 3])
    #expect(coverage.rows.filter { $0.has(.escalationPath) }.map(\.touchpoint) == [3])
    // A path holds at its levels and where customers need help.
    definition.escalationPath = EscalationPath(levels: [
      EscalationPath.Level(name: "review", sign: .touchpoint(6)),
      EscalationPath.Level(name: "lead", sign: .actor("lead")),
    ])
    coverage = CareCoverage(definition)
    #expect(coverage.rows.filter { $0.has(.escalationPath) }.map(\.touchpoint) == [3, 5, 6])
  }
}
