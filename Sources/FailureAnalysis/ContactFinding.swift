import GraphModel
public import JourneyMeasurement
public import JourneyModel
public import Statistics

/// How customers made contact for help: what they came from, whether one contact was enough, and who
/// helped.
///
/// What a contact came after is where to look first, not a proven cause.
public struct ContactFinding: Sendable, Equatable {
  /// The contacts at one touchpoint, over one channel, or for one reason.
  public struct Group: Sendable, Equatable {
    /// The channel or the reason; nil for touchpoints, and for the reasons of few customers together.
    public var name: String?
    /// The positions of the touchpoints where they happened; all contact touchpoints for a reason.
    public var touchpoints: [Int]
    /// The contacts.
    public var counts: ContactCounts
    /// For a reason, the customers who gave it; else nil.
    public var customers: Int?
    /// How its first-contact resolution differs from that of all others in the table.
    public var comparison = GroupComparison()
  }

  /// The contacts that came after one touchpoint.
  public struct Cause: Sendable, Equatable {
    /// The touchpoint's position.
    public var touchpoint: Int
    /// The contacts.
    public var counts: ContactCounts
    /// The share of the touchpoint's journeys with such a contact.
    public var journeys: Proportion
    /// The share of all contacts.
    public var share: Proportion
    /// The customers with such a contact that another one followed.
    public var customersRepeated: Int
  }

  /// Repeats that came over another channel than the contact before.
  public struct Switches: Sendable, Equatable {
    /// From one channel to another.
    public struct Way: Sendable, Equatable {
      /// The channel of the contact; nil where its touchpoint has none.
      public var from: String?
      /// The channel of its repeat.
      public var to: String?
      /// How often.
      public var count: Int
    }

    /// The share of repeats that came over another channel.
    public var share: Proportion
    /// The share of those, where it can be told, in which the customer had to begin again at a lower
    /// level of help.
    public var beganAgain: Proportion
    /// The ways, the commonest first.
    public var ways: [Way]
  }

  /// How long after a contact another one is a repeat of it.
  public var window: TimeSpan
  /// The share of journeys with a contact.
  public var journeys: Proportion
  /// Customers with a contact.
  public var customers: Int
  /// All contacts.
  public var total: ContactCounts
  /// The contacts at each touchpoint, in definition order.
  public var touchpoints: [Group]
  /// The contacts over each channel, in definition order; none where there are fewer than two.
  public var channels: [Group]
  /// The contacts for each reason that at least the minimum group of customers gave, the commonest
  /// first; those of all other reasons together last, without a name.
  public var reasons: [Group]
  /// How many reasons are in that last one.
  public var foldedReasons: Int
  /// What contacts came after, the commonest first.
  public var causes: [Cause]
  /// The contacts that came after nothing.
  public var withoutCause: ContactCounts
  /// Repeats over another channel.
  public var switches: Switches
  /// What machines did; nil where nothing says who acts.
  public var automation: AutomationFinding?

  /// How many contacts there are for a hundred journeys; nil without journeys.
  public var contactsPer100Journeys: Double? {
    journeys.of > 0 ? 100 * Double(total.contacts) / Double(journeys.of) : nil
  }

  /// The touchpoint after which contacts stand out for being repeated: of those with enough contacts old
  /// enough, where the repeat rate is clearly higher than that of all other contacts, or more than half of
  /// all repeats lie by the whole interval, the one with the most repeats; nil where none stands out.
  public var standingOut: Cause? {
    let rates = causes.map(\.counts.repeatRate)
    let comparisons = GroupComparison.all(rates + [withoutCause.repeatRate])
    let repeats = total.repeatRate.count
    let found = zip(causes, comparisons).filter { cause, comparison in
      let rate = cause.counts.repeatRate
      guard rate.of >= Verdict.leastDenominator, rate.count > 0 else { return false }
      let share = Proportion(count: min(rate.count, repeats), of: repeats)
      return comparison.outcome == .higher || (share.wilsonInterval()?.low ?? 0) > 0.5
    }
    return found.map(\.0).min {
      ($1.counts.repeatRate.count, $0.touchpoint) < ($0.counts.repeatRate.count, $1.touchpoint)
    }
  }

  /// Sums contacts up; nil where the definition has none.
  init?(_ definition: JourneyDefinition, _ measures: JourneyMeasures) {
    guard let rules = definition.contact else { return nil }
    let contacts = measures.contacts
    window = rules.window
    journeys = Proportion(count: contacts.journeys, of: measures.totals.journeys)
    customers = contacts.customers
    let total = contacts.total
    self.total = total
    touchpoints = Self.compared(
      zip(rules.touchpoints, contacts.touchpoints).map { position, counts in
        Group(touchpoints: [position], counts: counts)
      }
    )
    channels = Self.channels(definition, rules, contacts)
    let folded = contacts.reasons.values.filter { $0.customers < definition.minimumGroup }
    foldedReasons = folded.count
    reasons = Self.reasons(contacts.reasons, folded, rules, definition.minimumGroup)
    causes = contacts.causes.enumerated().filter { $0.element.counts.contacts > 0 }
      .map { position, cause in
        Cause(
          touchpoint: position,
          counts: cause.counts,
          journeys: Proportion(
            count: cause.journeys,
            of: measures.touchpoints[position].journeys
          ),
          share: Proportion(count: cause.counts.contacts, of: total.contacts),
          customersRepeated: cause.customersRepeated
        )
      }
      .sorted { ($1.counts.contacts, $0.touchpoint) < ($0.counts.contacts, $1.touchpoint) }
    withoutCause = contacts.withoutCause
    switches = Switches(definition, rules, contacts)
    if rules.actor != nil { automation = AutomationFinding(contacts.automation, of: total) }
  }

  private static func channels(
    _ definition: JourneyDefinition,
    _ rules: ContactRules,
    _ contacts: ContactMeasures
  ) -> [Group] {
    let groups = definition.channels.compactMap { channel -> Group? in
      let places = rules.touchpoints.indices.filter {
        definition.touchpoints[rules.touchpoints[$0]].channel == channel
      }
      guard !places.isEmpty else { return nil }
      return Group(
        name: channel,
        touchpoints: places.map { rules.touchpoints[$0] },
        counts: places.reduce(into: ContactCounts()) { $0.join(contacts.touchpoints[$1]) }
      )
    }
    return groups.count > 1 ? compared(groups) : []
  }

  private static func reasons(
    _ reasons: [String: ContactReason],
    _ folded: [ContactReason],
    _ rules: ContactRules,
    _ minimumGroup: Int
  ) -> [Group] {
    var groups = reasons.filter { $0.value.customers >= minimumGroup }
      .sorted { ($1.value.counts.contacts, $0.key) < ($0.value.counts.contacts, $1.key) }
      .map { reason, contacts in
        Group(
          name: reason,
          touchpoints: rules.touchpoints,
          counts: contacts.counts,
          customers: contacts.customers
        )
      }
    if !folded.isEmpty {
      groups.append(
        Group(
          touchpoints: rules.touchpoints,
          counts: folded.reduce(into: ContactCounts()) { $0.join($1.counts) }
        )
      )
    }
    return compared(groups)
  }

  private static func compared(_ groups: [Group]) -> [Group] {
    var result = groups
    let comparisons = GroupComparison.all(groups.map(\.counts.resolution))
    for (index, comparison) in comparisons.enumerated() { result[index].comparison = comparison }
    return result
  }
}

extension ContactFinding.Switches {
  /// Sorts repeats by the channels of both contacts; a touchpoint without a channel is one of its own.
  init(
    _ definition: JourneyDefinition,
    _ rules: ContactRules,
    _ contacts: ContactMeasures
  ) {
    let names = rules.touchpoints.map { definition.touchpoints[$0].channel }
    // The place of the first contact touchpoint with the same channel stands for the channel.
    let channels = names.indices.map { place in
      names[place].flatMap { name in names.firstIndex { $0 == name } } ?? place
    }
    var sum = ContactRepeats()
    var all = 0
    var counts: [Int: Int] = [:]
    for first in names.indices {
      for second in names.indices {
        let repeats = contacts.repeats[first * names.count + second]
        all += repeats.count
        guard channels[first] != channels[second] else { continue }
        sum.join(repeats)
        counts[channels[first] * names.count + channels[second], default: 0] += repeats.count
      }
    }
    share = Proportion(count: sum.count, of: all)
    beganAgain = Proportion(count: sum.beganAgain, of: sum.comparable)
    ways = counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { pair, count in
        Way(
          from: Self.title(pair / names.count, definition, rules),
          to: Self.title(pair % names.count, definition, rules),
          count: count
        )
      }
  }

  /// What a contact's channel is called: by the touchpoint where it has none.
  private static func title(
    _ place: Int,
    _ definition: JourneyDefinition,
    _ rules: ContactRules
  ) -> String {
    let touchpoint = definition.touchpoints[rules.touchpoints[place]]
    return touchpoint.channel ?? touchpoint.title
  }
}

/// Contacts that a machine took: how many stayed with it, and how soon a person took over the others.
public struct AutomationFinding: Sendable, Equatable {
  /// The share of contacts whose event says who acts.
  public var known: Proportion
  /// The share of those that a machine took.
  public var bot: Proportion
  /// Bot-only resolution: the share of contacts that a machine took and whose window has elapsed that
  /// no person took over and no other contact followed.
  public var resolution: Proportion
  /// The same contacts as a share of all whose window has elapsed and of which it is known who acted.
  public var resolutionOfAll: Proportion
  /// The share of contacts that a machine took and whose window has elapsed that a person took over.
  public var handedOver: Proportion
  /// When a person had taken over from a machine in half of the contacts that it took, in seconds, by
  /// Kaplan and Meier; nil where so many were not taken over within the window.
  public var medianSeconds: Double?
  /// The same for nine in ten.
  public var p90Seconds: Double?
  /// How many contacts a person took over within their window, so far.
  public var takenOver: Int
  /// Within what time half of those were taken over, in seconds; nil where none was.
  public var medianOfTakenOver: Double?

  init(_ measures: AutomationMeasures, of total: ContactCounts) {
    known = Proportion(count: measures.knownActor, of: total.contacts)
    bot = Proportion(count: measures.bot, of: measures.knownActor)
    resolution = Proportion(count: measures.matureResolved, of: measures.matureBot)
    resolutionOfAll = Proportion(
      count: measures.matureResolved,
      of: measures.matureKnownActor
    )
    handedOver = Proportion(count: measures.matureHandedOver, of: measures.matureBot)
    let times = DurationSummary(measures.timeToPerson)
    takenOver = times.count
    medianOfTakenOver = times.p50Seconds
    let curve = KaplanMeierCurve(
      events: measures.timeToPerson,
      censored: measures.withoutPerson
    )
    medianSeconds = curve.quantile(0.5).map { Double($0) / 1000 }
    p90Seconds = curve.quantile(0.9).map { Double($0) / 1000 }
  }
}
