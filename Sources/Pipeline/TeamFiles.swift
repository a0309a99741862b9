import FailureAnalysis
import GraphModel
import Reports
import Wording

/// The pages of teams: a file for each owner, with a name that every file system takes.
struct TeamFiles {
  /// Names that Windows keeps for devices, whatever follows the dot.
  private static let reserved: Set<String> =
    Set(["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The paths in the output folder, in the order of the pages.
  let names: [String]

  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
    let owners = findings.graph.owners.map(\.title) + findings.ownersWithoutTouchpoint
    names = Slug.unique(owners, otherwise: "team").map { slug in
      "teams/" + (Self.reserved.contains(slug) ? "team-" + slug : slug) + ".md"
    }
  }

  /// The pages.
  func files(language: Language = .english) -> [OutputFile] {
    zip(names, TeamPage.texts(findings, language: language))
      .map { OutputFile(name: $0, text: $1) }
  }
}
