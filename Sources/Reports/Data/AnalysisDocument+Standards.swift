import FailureAnalysis
import GraphModel
import JourneyMeasurement
import JourneyModel
import Statistics

extension AnalysisDocument {
  /// How the definition's standards are kept; nil where it has none.
  static func standards(_ findings: Findings) -> JSONValue? {
    guard !findings.standards.isEmpty else { return nil }
    return .array(findings.standards.map { standard($0, findings) })
  }

  /// What is planned for each touchpoint; nil where the definition plans no more than owners and
  /// thresholds.
  static func careCoverage(_ findings: Findings) -> JSONValue? {
    guard findings.care.isPlanned else { return nil }
    return .array(findings.care.rows.map { care($0, findings) })
  }

  /// How a standard is kept.
  private static func standard(_ finding: StandardFinding, _ findings: Findings) -> JSONValue {
    let standard = finding.standard
    let measures = finding.measures
    // An edition for sharing tells of clocks whose time was over, by `shareMet`, and not of all.
    let isShared = findings.sharedGroup != nil
    return .object([
      "id": .string(standard.id), "title": .string(standard.title),
      "owner": .optional(standard.owner),
      "touchpoints": .array(finding.touchpoints.map { id($0, findings) }),
      "promise": promise(standard),
      "clock": .string(standard.calendar == nil ? "calendar" : "working"),
      "target": .optional(standard.target),
      "verdict": .optional(finding.verdict?.rawValue),
      "started": .integer(isShared ? 0 : measures.started),
      "withoutPromise": .integer(measures.withoutPromise),
      "met": .integer(isShared ? 0 : measures.met),
      "stoppedLate": .integer(measures.breached), "lateOpen": .integer(measures.lateOpen),
      "breaches": .integer(measures.breaches),
      "customersBreached": .integer(measures.customersBreached),
      "openInTime": .integer(measures.openInTime),
      "stopsBeforeStart": .integer(measures.stopsBeforeStart),
      "shareMet": .rate(measures.shareMet),
      "faults": finding.isFree ? faults(measures, isShared: isShared) : .null,
      "calendarSeconds": times(finding.calendarTimes),
      "workingSeconds": finding.workingTimes.map(times) ?? .null,
      "stoppedWithin": .array(
        finding.stopped.points.map { point in
          .object([
            "seconds": .seconds(point.within), "atRisk": .integer(point.atRisk),
            "value": .optional(point.share), "low": .optional(point.interval?.low),
            "high": .optional(point.interval?.high),
          ])
        }
      ),
      "secondsOver": .durations(finding.over),
      "secondsOverSoFar": .durations(finding.overSoFar),
      "complaints": finding.complaints.map(association) ?? .null,
      "dropOffs": association(finding.dropOffs),
    ])
  }

  private static func promise(_ standard: Standard) -> JSONValue {
    switch standard.promise {
    case .within(let span): .object(["kind": .string("within"), "seconds": .seconds(span)])
    case .due(let name): .object(["kind": .string("due"), "attribute": .string(name)])
    case .free(let span): .object(["kind": .string("free"), "seconds": .seconds(span)])
    }
  }

  private static func faults(_ measures: StandardMeasures, isShared: Bool) -> JSONValue {
    let rate = measures.faultRate
    let interval = rate.garwoodInterval()
    return .object([
      "all": .integer(isShared ? 0 : measures.faults), "count": .integer(rate.count),
      "of": .integer(rate.exposure), "value": .optional(rate.value),
      "low": .optional(interval?.low), "high": .optional(interval?.high),
    ])
  }

  private static func times(_ times: CensoredTimes) -> JSONValue {
    func quantile(_ quantile: CensoredTimes.Quantile) -> JSONValue {
      .object([
        "value": .seconds(quantile.time), "low": .seconds(quantile.low),
        "high": .seconds(quantile.high),
      ])
    }
    return .object([
      "stopped": .integer(times.stopped), "waiting": .integer(times.waiting),
      "meanOfStopped": .seconds(times.meanOfStopped), "p50": quantile(times.p50),
      "p90": quantile(times.p90),
    ])
  }

  private static func association(_ association: BreachAssociation) -> JSONValue {
    let risk = association.relativeRisk
    return .object([
      "afterBreach": .rate(association.afterBreach), "afterKept": .rate(association.afterKept),
      "relativeRisk": .object([
        "value": .optional(risk?.value), "low": .optional(risk?.interval.low),
        "high": .optional(risk?.interval.high),
      ]),
      "adjustedPValue": .optional(association.change?.adjustedPValue),
      "reading": .string(association.reading),
    ])
  }

  /// What is planned for a touchpoint.
  private static func care(_ row: CareCoverage.Row, _ findings: Findings) -> JSONValue {
    .object([
      "touchpoint": id(row.touchpoint, findings),
      "standards": .array(row.standards.map { .string(findings.standards[$0].standard.id) }),
      "owner": .bool(row.has(.owner)), "escalationPath": .bool(row.has(.escalationPath)),
      "dataProtection": .bool(row.has(.dataProtection)), "threshold": .bool(row.has(.threshold)),
      "playbook": .bool(row.has(.playbook)),
    ])
  }
}
