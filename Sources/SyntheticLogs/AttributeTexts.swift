import JourneyModel

/// Plausible texts for attributes: what customers are like, reasons, money and scores.
enum AttributeTexts {
  /// The texts of an attribute that nothing in the definition looks at, the commonest first,
  /// by what its names suggest.
  static func vocabulary(for names: [String]) -> [String] {
    let known: [(words: [String], texts: [String])] = [
      (["channel", "platform"], ["web", "app", "phone"]),
      (["device"], ["desktop", "mobile", "tablet"]),
      (["segment", "customer_type", "loyalty"], ["returning", "new", "business"]),
      (["country", "market"], ["DE", "FR", "NL", "AT"]),
      (["region", "area"], ["north", "south", "west", "east"]),
      (["city"], ["Berlin", "Hamburg", "Munich", "Cologne"]),
      (
        ["source", "campaign", "acquisition", "utm"], ["search", "newsletter", "social", "direct"]
      ),
      (["language", "locale"], ["de", "en", "fr"]),
      (["plan", "tier", "tariff"], ["basic", "plus", "business"]),
      (["product", "category"], ["standard", "premium", "accessory"]),
    ]
    for name in names.map({ $0.lowercased() }) {
      for (words, texts) in known where words.contains(where: { name.contains($0) }) {
        return texts
      }
    }
    return ["A", "B", "C"]
  }

  /// Reasons for complaints, the commonest first.
  static let reasons = ["too late", "not as agreed", "price", "unfriendly", "technical", "other"]

  /// Reasons for contacts, the commonest first, by the trade that a definition's names suggest.
  ///
  /// All trades have as many, so that the same chance gives the same journeys in each.
  static func contactReasons(for names: [String]) -> [String] {
    let known: [(words: [String], reasons: [String])] = [
      (
        ["telecom", "internet", "broadband", "mobile"],
        ["outage", "slow line", "router", "invoice", "contract", "move", "number", "roaming"]
      ),
      (
        ["helpdesk", "incident", "service desk"],
        ["login", "printer", "software", "network", "mail", "device", "access", "advice"]
      ),
    ]
    let names = names.map { $0.lowercased() }
    return known.first { words, _ in
      names.contains { name in words.contains { name.contains($0) } }
    }?.reasons
      ?? ["delivery", "invoice", "fault", "login", "contract", "refund", "product", "advice"]
  }

  /// Names for events that nothing claims, the commonest first.
  static let noiseNames = [
    "heartbeat", "page_ping", "newsletter_opened", "cookie_consent", "app_backgrounded",
    "profile_synced",
  ]

  /// An amount of money with two decimals, lognormal around a median.
  static func amount(median: Double, from random: inout RandomStream) -> String {
    let cents = Int64(min(random.logNormal(median: median * 100, sigma: 0.6), 1e12))
    return "\(cents / 100).\(cents / 10 % 10)\(cents % 10)"
  }

  /// A whole score within a scale: mostly high, or, after a failure, mostly low.
  ///
  /// Of the scores from the best (or worst) to the other end, evenly spread luck gives the first k
  /// of n with a probability of the cube root of k / n.
  static func score(in scale: ClosedRange<Double>, isHappy: Bool, luck: Double) -> String {
    guard scale.lowerBound > -1e9, scale.upperBound < 1e9 else { return "0" }
    var low = Int(scale.lowerBound)
    if Double(low) < scale.lowerBound { low += 1 }
    var high = Int(scale.upperBound)
    if Double(high) > scale.upperBound { high -= 1 }
    guard low <= high else { return "\(scale.lowerBound)" }
    let steps = min(Int(Double(high - low + 1) * luck * luck * luck), high - low)
    return String(isHappy ? high - steps : low + steps)
  }
}
