import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

/// The sentences of the failure points' caption and description.
struct FailurePointsWords {
  private let findings: Findings

  init(_ findings: Findings) { self.findings = findings }

  /// From the first to the last event, and as of when.
  var period: String {
    guard let span = findings.coverage.log.span else { return "No events" }
    var text = "\(NumberText.day(span.lowerBound)) to \(NumberText.day(span.upperBound))"
    if let asOf = findings.coverage.asOf { text += ", as of \(NumberText.minute(asOf))" }
    return text
  }

  /// Which journeys are in the drawing.
  func filter(_ filter: String?) -> String {
    if let filter { return "Filter: \(DOTText.plain(filter))" }
    let excluded = findings.coverage.log.excluded
    guard excluded > 0 else { return "all journeys" }
    return "all journeys, \(NumberText.count(excluded, "row")) left out by the definition"
  }

  /// How many, and how they stand.
  var totals: String {
    let totals = findings.coverage.totals
    let standing = totals.standing
    let customers = NumberText.count(totals.customers, "customer")
    return "\(NumberText.count(findings.coverage.eventsCounted, "event")), \(customers), "
      + "\(NumberText.count(totals.journeys, "journey")): "
      + "\(NumberText.count(standing.completed)) completed, "
      + "\(NumberText.count(standing.droppedOff)) left, "
      + "\(NumberText.count(standing.open)) still open"
  }

  /// The main finding first, then what the numbers rest on.
  var description: String {
    let points = findings.headlines.compactMap { headline -> FailurePoint? in
      if case .failurePoint(let point) = headline { return point }
      return nil
    }
    let first = points.first.map(sentence) ?? "No touchpoint stands out as a failure point."
    return "\(first) \(totals). \(period)."
  }

  private func sentence(_ point: FailurePoint) -> String {
    let title = point.node.touchpoint.drawnTitle
    let count = NumberText.count(point.journeys, "journey")
    var text =
      switch point.kind {
      case .dropOff: "\(title) loses \(count)"
      case .complaint: "\(count) complained about or after \(title)"
      }
    if let rate = point.rate, rate.value != nil {
      let name = point.kind == .dropOff ? "drop-off" : "complaint rate"
      text +=
        ": \(name) \(NumberText.percent(rate.value)), 95 % interval "
        + "\(NumberText.range(rate.wilsonInterval())), of \(NumberText.count(rate.of))"
    }
    switch point.verdict {
    case .failure: text += ", a failure"
    case .watch: text += ", to be watched"
    case .fine, .tooFew, nil: break
    }
    if let threshold = point.threshold, point.verdict == .failure || point.verdict == .watch {
      text += " by its threshold of \(NumberText.percent(threshold))"
    }
    return text + "."
  }
}
