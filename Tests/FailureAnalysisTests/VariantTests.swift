import FailureAnalysis
import Statistics
import TestSupport
import Testing

struct VariantTests {
  @Test func variantsCollapseRepeats() throws {
    let findings = Findings(
      definition: ShopFixture.definition(),
      measures: ShopFixture.measures()
    )
    #expect(findings.variants.count == 8)
    #expect(findings.variants.map(\.journeys) == [100, 90, 60, 40, 40, 30, 20, 20])
    let repeated = try #require(findings.variants.first { $0.path.count == 7 })
    #expect(repeated.runs.map(\.touchpoint) == [0, 1, 2, 3, 5])
    #expect(repeated.runs.map(\.visits) == [3, 1, 1, 1, 1])
    #expect(repeated.share == Proportion(count: 30, of: 400))
  }
}
