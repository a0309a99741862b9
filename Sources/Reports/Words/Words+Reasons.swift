import FailureAnalysis
import GraphModel
import Wording

extension Words {
  /// The reasons of complaints as rows of a table: the commonest by name, then in one row those that few
  /// customers gave.
  ///
  /// - Parameters:
  ///   - reasons: the reasons.
  ///   - minimumGroup: the number of customers below which they are folded.
  ///   - limit: how many are named at most.
  /// - Returns: for each row its reason and its complaints.
  func rows(
    of reasons: Reasons,
    minimumGroup: Int,
    limit: Int
  ) -> [(reason: RichText, complaints: Int)] {
    let named = reasons.named.prefix(limit).map { reason in
      (reason.event.isEmpty ? self(.noText) : cell(reason.event), reason.count)
    }
    guard reasons.folded > 0 else { return named }
    let name = self(
      .reasonsFolded,
      ["count": .count(reasons.folded), "least": .count(minimumGroup)]
    )
    return named + [(name, reasons.foldedComplaints)]
  }
}
