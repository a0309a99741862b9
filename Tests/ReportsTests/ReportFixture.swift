import FailureAnalysis
import JourneyMeasurement
import JourneyModel
import Reports
import TestSupport

/// What the tests of reports share.
enum ReportFixture {
  static let context = ReportContext(
    version: "0.1.0",
    inputs: [
      InputFile(
        name: "export-1.csv",
        byteCount: 123_456,
        modified: Instant(microseconds: 1_743_500_000_000_000)
      ),
      InputFile(name: "-"),
    ],
    diagrams: [
      EmbeddedDiagram(
        name: "journey-map",
        title: "Journey map",
        path: "diagrams/journey map.svg",
        alternativeText: "Three stages; checkout loses most journeys.",
        otherFormats: ["diagrams/journey map.png"]
      )
    ],
    remarks: ["The failure-point picture was simplified."]
  )

  static func findings(
    _ definition: JourneyDefinition = ShopFixture.definition(),
    change: (inout JourneyMeasures) -> Void = { _ in }
  ) -> Findings {
    var measures = ShopFixture.measures(for: definition)
    change(&measures)
    return Findings(definition: definition, measures: measures)
  }
}
