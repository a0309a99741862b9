import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import Wording

/// Where customers needed help: how often, after what, whether once was enough, and who helped.
struct ContactsSection: ReportSection {
  func blocks(_ findings: Findings, _ context: ReportContext, _ words: Words) -> [ReportBlock] {
    guard let contacts = findings.contacts else { return [] }
    let titles = findings.definition.contact?.touchpoints.map {
      Label.cleaned(findings.graph.nodes[$0].title)
    }
    var blocks: [ReportBlock] = [
      .heading(2, words(.contacts)),
      .paragraph(
        words(
          .contactsIntro,
          [
            "touchpoints": .text((titles ?? []).joined(separator: ", ")),
            "window": .setSpan(contacts.window),
            "reason": .id(
              findings.definition.contact?.reason == nil ? .contactsAnyReason : .contactsSameReason
            ),
          ]
        )
      ),
    ]
    guard contacts.total.contacts > 0 else { return blocks + [.paragraph(words(.contactsNone))] }
    blocks += words.sumsOfShown
    blocks += [
      .paragraph(total(contacts, words)), .paragraph(Self.resolution(contacts, words)),
    ]
    blocks += automation(contacts, words)
    let causes = causes(contacts, findings, words)
    blocks += [
      .heading(3, words(.contactsCauses)),
      causes.rows.isEmpty ? .paragraph(words(.contactsCausesHidden)) : .table(causes),
    ]
    let at = table(contacts.touchpoints, .columnTouchpoint, .contactsAt, words) { group in
      words.cell(group.touchpoints.first.map { findings.graph.nodes[$0].title })
    }
    let channels = table(contacts.channels, .columnChannel, .contactsByChannel, words) {
      words.cell($0.name)
    }
    let reasons = table(contacts.reasons, .columnReason, .contactsByReason, words) {
      reason($0, contacts, words)
    }
    blocks += [at, channels, reasons].filter { !$0.rows.isEmpty }.map { .table($0) }
    blocks.append(
      .paragraph(words(.comparisonMethod, ["least": .count(Verdict.leastDenominator)]))
    )
    return blocks + switches(contacts, words)
  }

  private func total(_ contacts: ContactFinding, _ words: Words) -> RichText {
    let interval = words.bounds(of: contacts.journeys)
    return words(
      .contactsTotal,
      [
        "count": .count(contacts.total.contacts), "customers": .count(contacts.customers),
        "journeys": .count(contacts.journeys.count), "of": .count(contacts.journeys.of),
        "rate": words.percent(contacts.journeys), "low": interval?.low ?? .percent(0),
        "high": interval?.high ?? .percent(1),
        "per": .estimate(contacts.contactsPer100Journeys ?? 0),
      ]
    )
  }

  /// First-contact resolution in a sentence.
  static func resolution(_ contacts: ContactFinding, _ words: Words) -> RichText {
    let rate = contacts.total.resolution
    guard let interval = words.bounds(of: rate) else {
      return words(.contactsNoneMature, ["window": .setSpan(contacts.window)])
    }
    return words(
      .contactsResolution,
      [
        "rate": words.percent(rate), "low": interval.low,
        "high": interval.high, "count": .count(rate.count), "of": .count(rate.of),
        "window": .setSpan(contacts.window),
        "young": .count(contacts.total.contacts - contacts.total.mature),
      ]
    )
  }

  private func automation(_ contacts: ContactFinding, _ words: Words) -> [ReportBlock] {
    guard let automation = contacts.automation, automation.known.count > 0 else { return [] }
    let interval = words.bounds(of: automation.resolution)
    let text = words(
      .contactsAutomation,
      [
        "count": .count(automation.bot.count), "of": .count(automation.bot.of),
        "rate": words.percent(automation.bot), "mature": .count(automation.resolution.of),
        "window": .setSpan(contacts.window), "resolved": .count(automation.resolution.count),
        "resolvedShare": words.percent(automation.resolution),
        "low": interval?.low ?? .percent(0), "high": interval?.high ?? .percent(1),
        "handed": .count(automation.handedOver.count),
        "handedShare": words.percent(automation.handedOver),
      ]
    )
    func time(_ seconds: Double?) -> Words.Argument {
      seconds.map { .seconds($0) } ?? .id(.contactsNotReached)
    }
    guard automation.bot.count > 0 else { return [.paragraph(text)] }
    let handover = words(
      .contactsHandover,
      ["half": time(automation.medianSeconds), "most": time(automation.p90Seconds)]
    )
    guard let median = automation.medianOfTakenOver else {
      return [.paragraph(text), .paragraph(handover)]
    }
    let taken = words(
      .contactsTakenOver,
      ["count": .count(automation.takenOver), "half": .seconds(median)]
    )
    return [.paragraph(text), .paragraph(taken + handover)]
  }

  private func causes(
    _ contacts: ContactFinding,
    _ findings: Findings,
    _ words: Words
  ) -> ReportTable {
    var rows = contacts.causes.map { cause in
      [
        words.cell(findings.graph.nodes[cause.touchpoint].title),
        words.cell(cause.counts.contacts), words.cell(shareOf: cause.share),
        words.cell(rate: cause.journeys), words.cell(cause.journeys.of),
        words.cell(rate: cause.counts.resolution), words.cell(cause.counts.resolution.of),
      ]
    }
    let rest = contacts.withoutCause
    if rest.contacts > 0 {
      // Nothing but what has a cause has a rate of one.
      let none = RichText(words.language.numbers.none)
      let share = Proportion(count: rest.contacts, of: contacts.total.contacts)
      rows.append([
        words(.contactsNothingBefore), words.cell(rest.contacts), words.cell(shareOf: share), none,
        none, words.cell(rate: rest.resolution), words.cell(rest.resolution.of),
      ])
    }
    return ReportTable(
      [
        words.column(.columnTouchpoint), words.number(.contactsColumn),
        words.number(.contactsShare), words.number(.contactsJourneyRate),
        words.number(.contactsOfJourneys), words.number(.contactsFCR),
        words.number(.contactsOfMature),
      ],
      rows: rows
    )
  }

  private func reason(
    _ group: ContactFinding.Group,
    _ contacts: ContactFinding,
    _ words: Words
  ) -> RichText {
    guard let name = group.name else {
      return words(.contactsOther, ["count": .count(contacts.foldedReasons)])
    }
    return name.isEmpty ? words(.noText) : words.cell(name)
  }

  private func table(
    _ groups: [ContactFinding.Group],
    _ header: TextID,
    _ caption: TextID,
    _ words: Words,
    name: (ContactFinding.Group) -> RichText
  ) -> ReportTable {
    ReportTable(
      [
        words.column(header), words.number(.contactsColumn), words.number(.contactsRepeated),
        words.number(.contactsFCR), words.number(.contactsOfMature),
        words.column(.comparisonColumn),
      ],
      rows: groups.map { group in
        [
          name(group), words.cell(group.counts.contacts), words.cell(group.counts.repeated),
          words.cell(rate: group.counts.resolution), words.cell(group.counts.resolution.of),
          words.cell(comparison: group.comparison),
        ]
      },
      caption: words(caption)
    )
  }

  private func switches(_ contacts: ContactFinding, _ words: Words) -> [ReportBlock] {
    let switches = contacts.switches
    guard switches.share.of > 0 else { return [] }
    var text = words(
      .contactsSwitches,
      [
        "count": .count(switches.share.count), "of": .count(switches.share.of),
        "rate": words.percent(switches.share),
      ]
    )
    if switches.beganAgain.of > 0 {
      text =
        text
        + words(
          .contactsBeganAgain,
          [
            "count": .count(switches.beganAgain.count), "of": .count(switches.beganAgain.of),
            "rate": words.percent(switches.beganAgain),
          ]
        )
    }
    guard !switches.ways.isEmpty else { return [.paragraph(text)] }
    let table = ReportTable(
      [
        words.column(.contactsFrom), words.column(.contactsTo), words.number(.columnCount),
      ],
      rows: switches.ways.map { way in
        [words.cell(way.from), words.cell(way.to), words.cell(way.count)]
      },
      caption: words(.contactsWays)
    )
    return [.paragraph(text), .table(table)]
  }
}
