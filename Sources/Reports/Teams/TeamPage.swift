import Diagrams
public import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
public import Wording

/// The page of one team: `teams/<owner>.md`.
///
/// It tells what the team owns, how that stands, what people complain of there, where they come
/// from and where they go; of a team that owns no touchpoint, how its standards are kept.
public enum TeamPage {
  /// The sections, in the order in which they stand.
  ///
  /// A new one is a file in `Teams`, a line here, and a file of tests.
  static let sections: [any TeamSection] = [
    TeamFailurePointsSection(),
    TeamTouchpointsSection(),
    TeamStandardsSection(),
    TeamComplaintsSection(),
    TeamFeedbackSection(),
    TeamContactsSection(),
    TeamFixesSection(),
    TeamWaysSection(),
    TeamHandoversSection(),
  ]

  /// Writes the page of each owner, in the order of `JourneyGraph.owners`, and then of each that owns
  /// no touchpoint.
  ///
  /// - Parameters:
  ///   - findings: what is reported; every number comes from there.
  ///   - language: the language of the texts and numbers.
  /// - Returns: Markdown with a final newline for each; the same arguments give the same texts.
  public static func texts(_ findings: Findings, language: Language = .english) -> [String] {
    let words = findings.words(in: language)
    let pages = findings.teams.map { team in
      opening(team, findings, words) + sections.flatMap { $0.blocks(team, findings, words) }
    }
    let others = findings.teamsWithoutTouchpoint.map { team in
      openingWithoutTouchpoint(team, findings, words)
        + sections.filter { !$0.isOfTouchpoints }.flatMap { $0.blocks(team, findings, words) }
    }
    return (pages + others).map { MarkdownWriter.text($0) }
  }

  private static func opening(
    _ team: TeamFinding,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    let owner = Words.Argument.label(team.group.title)
    let met = findings.metShare(of: team)
    var paragraphs = [
      words(
        met.count > 0 ? .teamIntro : .teamIntroNoJourneys,
        [
          "owner": owner, "touchpoints": .count(team.touchpoints.count),
          "all": .count(findings.touchpoints.count),
          "title": .label(findings.definition.title), "journeys": .count(met.count),
          "of": .count(met.of), "rate": words.percent(met),
        ]
      )
    ]
    let lost = team.group.droppedOffShare
    if let interval = words.bounds(of: lost) {
      paragraphs[0] =
        paragraphs[0]
        + words(
          .teamStanding,
          [
            "lost": .count(lost.count), "rate": words.percent(lost),
            "low": interval.low, "high": interval.high,
            "open": .count(team.group.measures.open),
          ]
        )
    }
    paragraphs.append(SummaryPage.period(findings.coverage, words))
    paragraphs.append(words(.teamCaveat))
    paragraphs.append(.link(words.plain(.teamReport), to: "../report.md"))
    return [.heading(1, words(.teamTitle, ["owner": owner]))]
      + paragraphs.map(ReportBlock.paragraph)
  }

  private static func openingWithoutTouchpoint(
    _ team: TeamFinding,
    _ findings: Findings,
    _ words: Words
  ) -> [ReportBlock] {
    let owner = Words.Argument.label(team.group.title)
    let intro = words(
      .teamIntroWithoutTouchpoint,
      [
        "owner": owner, "title": .label(findings.definition.title),
        "standards": .count(findings.standards(of: team).count),
      ]
    )
    return [
      .heading(1, words(.teamTitleWithoutTouchpoint, ["owner": owner])), .paragraph(intro),
      .paragraph(SummaryPage.period(findings.coverage, words)),
      .paragraph(.link(words.plain(.teamReport), to: "../report.md")),
    ]
  }
}

/// A part of a team's page under one heading.
protocol TeamSection: Sendable {
  /// Whether it speaks of the team's touchpoints, and has nothing to say where there are none.
  var isOfTouchpoints: Bool { get }

  /// What the section says; nothing where it has nothing to say.
  func blocks(_ team: TeamFinding, _ findings: Findings, _ words: Words) -> [ReportBlock]
}

extension TeamSection {
  /// It does, unless it says otherwise.
  var isOfTouchpoints: Bool { true }
}
