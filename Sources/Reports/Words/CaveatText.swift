import FailureAnalysis
import GraphModel
import JourneyModel
import Statistics
import Wording

/// Says a caveat in sentences.
struct CaveatText {
  /// How many touchpoints are named in a sentence.
  private static let named = 6

  private let words: Words

  init(_ words: Words) { self.words = words }

  /// The caveat's sentences; a warning says that it is one.
  func text(_ caveat: Caveat, _ findings: Findings) -> RichText {
    let sentence = sentence(caveat, findings)
    return caveat.weight == .warning ? words(.warning) + sentence : sentence
  }

  private func sentence(_ caveat: Caveat, _ findings: Findings) -> RichText {
    switch caveat {
    case .shared(let group): return words(.sharedEdition, ["least": .count(group)])
    case .noJourneys: return words(.noJourneys)
    case .newestMayYetComplain: return words(.newestMayYetComplain)
    case .noMatureConversion: return words(.noMatureConversion)
    case .noThresholds: return words(.noThresholds)
    case .strayAsOf(let asOf, let bulk):
      return words(.strayAsOf, ["asOf": .time(asOf), "bulk": .time(bulk)])
    case .shortSpan(let span, let inactivity):
      return words(.shortSpan, ["span": .span(span), "inactivity": .setSpan(inactivity)])
    case .silencesCameBack(let share, let gap):
      guard let gap else { return rate(.silencesCameBackNoGap, share) }
      return rate(.silencesCameBack, share, gap: .seconds(gap))
    case .unmapped(let share, let commonest):
      let events = commonest.map { words.label($0.event) }.joined(separator: ", ")
      return rate(.unmapped, share, events: .text(events))
    case .rejected(let share): return rate(.rejected, share)
    case .swallowedLines(let lines, let rows, let first):
      guard rows == 1, let first else {
        return words(.swallowedLines, ["lines": .count(lines), "rows": .count(rows)])
      }
      return words(.swallowedLinesFrom, ["lines": .count(lines), "line": .count(first.line)])
    case .openJourneys(let share): return rate(.openJourneys, share)
    case .leftTruncated(let share): return rate(.leftTruncated, share)
    case .unattributedComplaints(let share): return rate(.unattributedComplaints, share)
    case .ties(let share): return rate(.ties, share)
    case .duplicates(let share):
      return rate(caveat.weight == .warning ? .duplicatesMany : .duplicates, share)
    case .severalJourneysPerCustomer(let mean):
      return words(.severalJourneysPerCustomer, ["mean": .mean(mean)])
    case .tooFew(let positions):
      return words(.tooFew, ["touchpoints": titles(positions, findings)])
    case .neverVisited(let positions):
      return words(.neverVisited, ["touchpoints": titles(positions, findings)])
    case .unusedTransitions(let count): return words(.unusedTransitions, ["count": .count(count)])
    case .afterAsOf(let count): return words(.afterAsOf, ["count": .count(count)])
    case .raggedRows(let count): return words(.raggedRows, ["count": .count(count)])
    case .unreadableScores(let count): return words(.unreadableScores, ["count": .count(count)])
    case .unreadableAmounts(let count, let attributes):
      return words(
        .unreadableAmounts,
        ["count": .count(count), "attributes": names(attributes)]
      )
    case .unreadableDueTimes(let count, let attributes):
      return words(
        .unreadableDueTimes,
        ["count": .count(count), "attributes": names(attributes)]
      )
    case .adjustedTimes(let count): return words(.adjustedTimes, ["count": .count(count)])
    case .invalidText(let count): return words(.invalidText, ["count": .count(count)])
    }
  }

  private func rate(
    _ id: TextID,
    _ share: Proportion,
    gap: Words.Argument = .text(""),
    events: Words.Argument = .text("")
  ) -> RichText {
    words(
      id,
      [
        "count": .count(share.count), "of": .count(share.of),
        "rate": share.value.map { .percent($0) } ?? .id(.verdictNone), "gap": gap,
        "events": events,
      ]
    )
  }

  private func names(_ attributes: [String]) -> Words.Argument {
    .text(attributes.map(words.label).joined(separator: ", "))
  }

  private func titles(_ positions: [Int], _ findings: Findings) -> Words.Argument {
    let titles = positions.prefix(Self.named).map { words.label(findings.graph.nodes[$0].title) }
    let list = titles.joined(separator: ", ")
    guard positions.count > Self.named else { return .text(list) }
    let more = positions.count - Self.named
    return .text(
      words(.touchpointsMore, ["touchpoints": .text(list), "count": .count(more)]).plain
    )
  }
}
