import Foundation

/// A definition and a log small enough to count by hand.
enum SmallShop {
  static let definition = """
    journey: small-shop
    title: Small shop
    log: { customer: who, time: at, event: what }
    inactivity: 10d
    stages:
      - id: discovery
        touchpoints:
          - id: search
      - id: purchase
        touchpoints:
          - id: basket
          - id: paid
            goal: true
            end: true
    signals:
      complaint: { match: [complaint] }
    thresholds: { drop-off: 25%, complaint: 50% }

    """

  /// Thirty customers in January: twelve pay, eighteen leave the basket; three of them complain.
  ///
  /// One event in February moves the as-of time past every silence.
  static let log: String = {
    var rows = ["who,at,what"]
    for customer in 1...30 {
      let day = customer < 10 ? "0\(customer)" : "\(customer)"
      rows.append("c\(customer),2025-01-\(day)T10:00:00Z,search")
      rows.append("c\(customer),2025-01-\(day)T10:05:00Z,basket")
      if customer <= 12 { rows.append("c\(customer),2025-01-\(day)T10:10:00Z,paid") }
      if customer >= 28 { rows.append("c\(customer),2025-01-\(day)T11:00:00Z,complaint") }
    }
    rows.append("c31,2025-02-28T10:00:00Z,newsletter")
    return rows.joined(separator: "\n") + "\n"
  }()

  /// Writes both into a folder and returns their paths.
  static func write(to folder: TemporaryFolder) throws -> (definition: String, log: String) {
    (try folder.write(definition, to: "shop.yaml"), try folder.write(log, to: "log.csv"))
  }
}
