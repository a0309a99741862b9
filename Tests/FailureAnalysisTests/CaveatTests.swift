import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics
import TestSupport
import Testing

struct CaveatTests {
  func caveats(
    _ definition: JourneyDefinition = ShopFixture.definition(),
    change: (inout JourneyMeasures) -> Void = { _ in }
  ) -> [Caveat] {
    var measures = ShopFixture.measures()
    change(&measures)
    return Findings(definition: definition, measures: measures).caveats
  }

  func ids(
    _ definition: JourneyDefinition = ShopFixture.definition(),
    change: (inout JourneyMeasures) -> Void = { _ in }
  ) -> [String] {
    caveats(definition, change: change).map(\.id)
  }

  @Test func theFixtureHasTheseAndNoOthers() {
    // 64 unmapped events beside some 1,800 mapped ones are below 5 %.
    #expect(
      ids() == [
        "unmapped", "rejected", "openJourneys", "leftTruncated", "newestMayYetComplain",
        "neverVisited", "unusedTransitions", "ties", "duplicates", "afterAsOf",
      ]
    )
    #expect(caveats().allSatisfy { $0.weight == .note })
  }

  @Test func unmappedEventsAreNamedTheCommonestFirst() throws {
    guard case .unmapped(let share, let commonest)? = caveats().first else {
      Issue.record("no caveat about unmapped events")
      return
    }
    #expect(share.count == 64)
    #expect(commonest.map(\.event) == ["newsletter", "ad_view", "chat_opened"])
  }

  @Test func duplicatesWarnAboveOnePercent() {
    func weight(_ duplicates: (Int) -> Int) -> Caveat.Weight? {
      caveats {
        $0.totals.duplicates = duplicates($0.log.mapped + $0.log.unmapped)
      }.first { $0.id == "duplicates" }?.weight
    }
    #expect(weight { _ in 0 } == nil)
    #expect(weight { $0 / 100 } == .note)
    #expect(weight { $0 / 100 + 1 } == .warning)
  }

  @Test func silencesThatCameBackWarnAboveTenPercent() {
    #expect(!ids { $0.totals.silencesCameBack = 12 }.contains("silencesCameBack"))
    let found = caveats { measures in
      measures.totals.silencesCameBack = 13
      // Returns after 20 and 24 days; the many steps that follow within hours are none.
      for days: Int64 in [20, 20, 24] {
        measures.touchpoints[1].returnsAfterCut.add(milliseconds: days * 86_400_000)
      }
      measures.touchpoints[6].returnsAfterCut.add(milliseconds: 90 * 86_400_000)
    }
    guard case .silencesCameBack(let share, let within)? = found.first else {
      Issue.record("no warning about returns")
      return
    }
    #expect(share == Proportion(count: 13, of: 120))
    // The 90 days begin at an end.
    let days = (within ?? 0) / 86_400
    #expect(abs(days - 24) < 24 * 0.004)
    #expect(found.first?.weight == .warning)
  }

  @Test func aShortLogWarns() {
    // Three times the inactivity of 14 days are 42 days.
    func span(_ microseconds: Int64) -> [String] {
      ids { measures in
        guard let asOf = measures.asOf else { return }
        measures.log.span = Instant(microseconds: asOf.microseconds - microseconds)...asOf
      }
    }
    let limit = TimeSpan.days(42).microseconds
    #expect(!span(limit).contains("shortSpan"))
    #expect(span(limit - 1).contains("shortSpan"))
  }

  @Test func strayRowsAtTheEndWarn() {
    func stray(_ count: Int, daysLater: Int64) -> [String] {
      ids { measures in
        guard let span = measures.log.span else { return }
        let later = Instant(
          microseconds: span.upperBound.microseconds + daysLater * 86_400_000_000
        )
        measures.log.span = span.lowerBound...later
        measures.asOf = later
        measures.log.eventsByHour[later.microseconds / 3_600_000_000] = count
      }
    }
    // 2,160 events before: the 99.9th percentile leaves two out.
    #expect(stray(2, daysLater: 15).contains("strayAsOf"))
    #expect(!stray(3, daysLater: 15).contains("strayAsOf"))
    #expect(!stray(2, daysLater: 13).contains("strayAsOf"))
  }

  @Test func anAsOfGivenByTheUserRestsOnNoRow() {
    let found = ids { measures in
      measures.asOf = measures.asOf.map {
        Instant(microseconds: $0.microseconds + TimeSpan.days(100).microseconds)
      }
    }
    #expect(!found.contains("strayAsOf"))
  }

  @Test func severalJourneysPerCustomerAreToldAboveOnePointTwo() {
    #expect(!ids { $0.totals.customers = 334 }.contains("severalJourneysPerCustomer"))
    #expect(ids { $0.totals.customers = 333 }.contains("severalJourneysPerCustomer"))
  }

  @Test func aComplaintWindowSparesTheNewest() {
    #expect(!ids(ShopFixture.definition(within: .days(7))).contains("newestMayYetComplain"))
  }

  @Test func smallGroupsAreNamed() {
    let found = caveats { $0.touchpoints[4].complaintMature = 19 }
    #expect(found.contains(.tooFew([4])))
  }

  @Test func heavyLossesOfRowsAreWarnings() throws {
    let found = caveats { measures in
      measures.log.rejected[.fields] = LogCounts.Rejected(count: 1000)
      measures.log.rows += 1000
      measures.log.unmappedEvents["other"] = 1000
    }
    #expect(found.prefix(2).map(\.id) == ["unmapped", "rejected"])
    #expect(found.prefix(2).allSatisfy { $0.weight == .warning })
  }

  @Test func aLogWithoutJourneysSaysSo() {
    let definition = ShopFixture.definition()
    let findings = Findings(definition: definition, measures: JourneyMeasures(for: definition))
    #expect(findings.caveats == [.noJourneys])
    #expect(findings.headlines.isEmpty)
    #expect(findings.coverage.openShare.value == nil)
  }

  @Test func countsOfOddRowsAreNotes() {
    let found = ids { measures in
      measures.log.raggedRows = 1
      measures.log.unreadableScores = 2
      measures.log.adjustedTimes = 3
      measures.log.invalidText.count = 4
      measures.totals.complaintsUnattributed = 5
    }
    for id in [
      "raggedRows", "unreadableScores", "adjustedTimes", "invalidText", "unattributedComplaints",
    ] {
      #expect(found.contains(id))
    }
  }
}
