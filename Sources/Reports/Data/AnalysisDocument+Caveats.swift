import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics

extension AnalysisDocument {
  /// A caveat with the numbers that it speaks of.
  static func caveat(_ caveat: Caveat, _ findings: Findings) -> JSONValue {
    let head: [JSONValue.Member] = [
      JSONValue.Member(key: "id", value: .string(caveat.id)),
      JSONValue.Member(key: "weight", value: .string(caveat.weight.rawValue)),
    ]
    return .object(head + details(caveat, findings))
  }

  private static func details(_ caveat: Caveat, _ findings: Findings) -> [JSONValue.Member] {
    func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
      JSONValue.Member(key: key, value: value)
    }
    switch caveat {
    case .shared(let group): return [member("minimumGroup", .integer(group))]
    case .noJourneys, .newestMayYetComplain, .noMatureConversion, .noThresholds: return []
    case .strayAsOf(let asOf, let bulkUntil):
      return [member("asOf", .instant(asOf)), member("bulkUntil", .instant(bulkUntil))]
    case .shortSpan(let span, let inactivity):
      return [
        member("spanSeconds", .seconds(span)), member("inactivitySeconds", .seconds(inactivity)),
      ]
    case .silencesCameBack(let share, let within):
      return [
        member("rate", .rate(share)), member("returnsWithinSeconds", .optional(within)),
      ]
    case .unmapped(let share, let commonest):
      return [
        member("rate", .rate(share)),
        member("events", .array(commonest.map { .string($0.event) })),
      ]
    case .rejected(let share), .openJourneys(let share), .leftTruncated(let share),
      .unattributedComplaints(let share), .ties(let share), .duplicates(let share):
      return [member("rate", .rate(share))]
    case .swallowedLines(let lines, let rows, _):
      return [member("lines", .integer(lines)), member("rows", .integer(rows))]
    case .severalJourneysPerCustomer(let mean): return [member("mean", .number(mean))]
    case .tooFew(let positions), .neverVisited(let positions):
      return [member("touchpoints", .array(positions.map { id($0, findings) }))]
    case .unusedTransitions(let count), .afterAsOf(let count), .raggedRows(let count),
      .unreadableScores(let count), .adjustedTimes(let count), .invalidText(let count):
      return [member("count", .integer(count))]
    case .unreadableAmounts(let count, let attributes),
      .unreadableDueTimes(let count, let attributes):
      return [
        member("count", .integer(count)),
        member("attributes", .array(attributes.map { .string($0) })),
      ]
    }
  }
}
