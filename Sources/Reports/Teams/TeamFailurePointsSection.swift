import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Wording

/// What to look at first: the team's failure points in sentences, each with its next step.
struct TeamFailurePointsSection: TeamSection {
  /// How many failure points of a kind are told in sentences.
  static let listed = 5

  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock] {
    let heading = ReportBlock.heading(2, words(.teamFailurePoints))
    let points = grave(team.dropOffs) + grave(team.complaints)
    guard !points.isEmpty else {
      let isQuiet = team.dropOffs.isEmpty && team.complaints.isEmpty
      return [heading, .paragraph(words(isQuiet ? .teamFailurePointsNone : .findingsNone))]
    }
    let texts = points.map { point in
      HeadlineText(words).text(.failurePoint(point), findings)
        + NextStepText(words).text(point, findings)
    }
    return [heading, .list(texts, isNumbered: true)]
  }

  /// Those that fail, then those to watch, then those that no threshold judges.
  private func grave(_ points: [FailurePoint]) -> [FailurePoint] {
    let ordered =
      points.filter { $0.verdict == .failure } + points.filter { $0.verdict == .watch }
      + points.filter { $0.rate == nil || $0.threshold == nil }
    return Array(ordered.prefix(Self.listed))
  }
}
