import FailureAnalysis
import Wording

/// Says how many customers a failure point cost, and what they were worth.
struct CustomersText {
  private let words: Words
  private let currency: String

  init(_ words: Words, _ findings: Findings) {
    self.words = words
    currency = findings.worth?.currency ?? ""
  }

  /// The sentence; nil where customers were not counted.
  func text(_ point: FailurePoint) -> RichText? {
    guard let customers = point.customers, customers > 0 || !words.hidesSmallGroups else {
      return nil
    }
    // Worth of nothing is not worth a word.
    guard let worth = point.worth, worth.value != 0 else {
      let id: TextID =
        switch point.kind {
        case .dropOff: .evidenceCustomersLost
        case .complaint: .evidenceCustomersComplained
        }
      return words(id, ["customers": .count(customers)])
    }
    let id: TextID =
      switch point.kind {
      case .dropOff: .evidenceCustomersWorthLost
      // A case does not come back, so that complaints per case have no worth.
      case .complaint: .evidenceCustomersWorthComplained
      }
    return words(
      id,
      ["customers": .count(customers), "worth": words.money(worth, currency: currency)]
    )
  }
}
