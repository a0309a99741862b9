public import JourneyMeasurement
public import JourneyModel

/// `journeys.csv`: every journey by the name of its customer, for those who ask for it.
public enum JourneyTable {
  /// The header line.
  public static let header = DelimitedTable(header: [
    "customer", "case", "journey", "start", "end", "standing", "drop_off", "reached_goal", "steps",
    "path",
  ]).text

  /// The lines of some journeys.
  ///
  /// - Parameters:
  ///   - journeys: the journeys, in the order in which they are written.
  ///   - definition: the definition that they were made under.
  ///   - name: what is written for a customer or a case: the name itself, or a pseudonym.
  /// - Returns: the lines, without the header.
  public static func lines(
    _ journeys: [JourneyRecord],
    of definition: JourneyDefinition,
    naming name: (String) -> String
  ) -> String {
    var table = DelimitedTable()
    for journey in journeys {
      guard let first = journey.steps.first, let last = journey.steps.last else { continue }
      table.append([
        .text(name(journey.customer)), .text(journey.caseName.map(name)),
        .integer(journey.number), .text(first.time.rfc3339), .text(last.time.rfc3339),
        .text(journey.standing.rawValue),
        .text(journey.dropOff.map { definition.touchpoints[$0].id }), .flag(journey.reachedGoal),
        .integer(journey.steps.count),
        .text(
          journey.steps.map { definition.touchpoints[$0.touchpoint].id }.joined(separator: " > ")
        ),
      ])
    }
    return table.text
  }
}
