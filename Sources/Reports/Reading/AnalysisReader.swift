public import Diagnostics
public import FailureAnalysis
import JourneyModel
import Statistics

/// Reads `analysis.json` back, as far as a comparison needs it.
///
/// Rates are read by their counts; values and intervals follow from these. Keys that the contract
/// fixes must be there, those that stand behind them may be missing, and others are passed over.
public struct AnalysisReader: Sendable {
  /// The most bytes that a document may have.
  public static let byteLimit = 64 << 20

  /// What the document says; nil where a finding is an error.
  public private(set) var snapshot: AnalysisSnapshot?
  /// Everything that is wrong with it, each at its place.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - path: the file's name in findings.
  public init(bytes: [UInt8], path: String) {
    guard bytes.count <= Self.byteLimit else {
      diagnostics = [
        Diagnostic(
          .error,
          "the file is larger than any analysis.json",
          at: SourceLocation(path: path)
        )
      ]
      return
    }
    var reader = DocumentReader(bytes: bytes, path: path)
    do throws(JSONFault) {
      let root = DocumentReader.Value(node: try JSONParser.parse(bytes), path: "")
      snapshot = reader.snapshot(root)
    } catch {
      reader.report(
        error.message,
        from: error.offset,
        to: error.offset + 1,
        hint: "an analysis.json that `waymark analyze` wrote is wanted"
      )
    }
    diagnostics = reader.diagnostics
    if reader.isFaulty { snapshot = nil }
  }
}

extension DocumentReader {
  /// The whole document; faults are noted, and what is faulty is read as nothing.
  fileprivate mutating func snapshot(_ root: Value) -> AnalysisSnapshot? {
    guard checkSchema(root), let journey = member("journey", of: root),
      let totals = member("totals", of: root)
    else { return nil }
    let id = id("id", of: journey)
    let title = text("title", of: journey)
    let parameters = optionalMember("parameters", of: root)
    if let shared = parameters.flatMap({ optionalMember("shared", of: $0) }),
      case .bool(true) = shared.node.content
    {
      report(
        "is true: the analysis is an edition for sharing, which hides numbers",
        at: shared,
        hint: "compare analyses that were made without --share"
      )
      return nil
    }
    let stages = stages(root)
    let touchpoints = touchpoints(root, stages)
    guard !isFaulty else { return nil }
    var snapshot = AnalysisSnapshot(
      id: id,
      title: title,
      asOf: optionalInstant("asOf", of: root),
      period: period(root),
      rules: AnalysisSnapshot.Rules(
        inactivity: member("inactivitySeconds", of: root).flatMap { span($0) } ?? .seconds(0),
        splitIdle: parameters.flatMap { optionalSpan("splitIdleSeconds", of: $0) },
        conversionWindow: parameters.flatMap { optionalSpan("conversionWindowSeconds", of: $0) },
        complaintWithin: parameters.flatMap { optionalSpan("complaintWithinSeconds", of: $0) }
      ),
      stages: stages,
      touchpoints: touchpoints,
      ways: ways(root, touchpoints)
    )
    snapshot.countsCases = parameters.map { optionalTruth("countsCases", of: $0) } ?? false
    snapshot.totals = self.totals(totals)
    return snapshot
  }

  private mutating func checkSchema(_ root: Value) -> Bool {
    guard let value = member("schema", of: root), let version = number(value) else { return false }
    // Later versions add keys, and never change the meaning of these.
    guard version.rounded(.down) == Double(AnalysisDocument.schema) else {
      report(
        "is \(value.node.kind), and this version of Waymark reads \(AnalysisDocument.schema)",
        at: value,
        hint: "analyse the log again with this version, or compare with the version that wrote it"
      )
      return false
    }
    return true
  }

  private mutating func period(_ root: Value) -> ClosedRange<Instant>? {
    guard let period = optionalMember("period", of: root) else { return nil }
    let first = optionalInstant("first", of: period)
    guard let first, let last = optionalInstant("last", of: period) else { return nil }
    guard first <= last else {
      report("ends before it begins", at: period)
      return nil
    }
    return first...last
  }

  private mutating func totals(_ value: Value) -> AnalysisSnapshot.Totals {
    var totals = AnalysisSnapshot.Totals()
    totals.events = count("events", of: value)
    totals.customers = count("customers", of: value)
    totals.journeys = count("journeys", of: value)
    totals.completed = count("completed", of: value)
    totals.droppedOff = count("droppedOff", of: value)
    totals.open = count("open", of: value)
    totals.reachedGoal = count("reachedGoal", of: value)
    totals.complaints = count("complaints", of: value)
    totals.conversionRate = rate("conversionRate", of: value)
    return totals
  }

  private mutating func stages(_ root: Value) -> [AnalysisSnapshot.Stage] {
    var ids: Set<String> = []
    return list("stages", of: root).map { value in
      let id = uniqueID(value, among: &ids)
      return AnalysisSnapshot.Stage(
        id: id,
        title: optionalText("title", of: value) ?? DefaultTitle.words(of: id),
        journeys: count("journeys", of: value),
        droppedOff: count("droppedOff", of: value)
      )
    }
  }

  private mutating func touchpoints(
    _ root: Value,
    _ stages: [AnalysisSnapshot.Stage]
  ) -> [AnalysisSnapshot.Touchpoint] {
    let values = list("touchpoints", of: root)
    guard values.count <= JourneyDefinition.touchpointLimit else {
      report("has more than \(JourneyDefinition.touchpointLimit) touchpoints", at: root)
      return []
    }
    let positions = Dictionary(
      stages.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    var ids: Set<String> = []
    return values.map { value in
      let id = uniqueID(value, among: &ids)
      let stage = position("stage", of: value, in: positions, "stage")
      return touchpoint(value, id, stage)
    }
  }

  private mutating func touchpoint(
    _ value: Value,
    _ id: String,
    _ stage: Int
  ) -> AnalysisSnapshot.Touchpoint {
    let title = optionalText("title", of: value) ?? DefaultTitle.words(of: id)
    var touchpoint = AnalysisSnapshot.Touchpoint(id: id, title: title, stage: stage)
    touchpoint.channel = optionalText("channel", of: value)
    touchpoint.owner = optionalText("owner", of: value)
    touchpoint.isEntry = optionalTruth("entry", of: value)
    touchpoint.isGoal = optionalTruth("goal", of: value)
    touchpoint.isEnd = optionalTruth("end", of: value)
    touchpoint.isExit = optionalTruth("exit", of: value)
    touchpoint.visits = count("visits", of: value)
    touchpoint.journeys = count("journeys", of: value)
    touchpoint.droppedOff = count("droppedOff", of: value)
    touchpoint.open = count("open", of: value)
    touchpoint.complaints = count("complaints", of: value)
    touchpoint.dropOffRate = rate("dropOffRate", of: value)
    touchpoint.complaintRate = rate("complaintRate", of: value)
    touchpoint.thresholds = Thresholds(
      dropOff: optionalShare("dropOffThreshold", of: value),
      complaint: optionalShare("complaintThreshold", of: value)
    )
    return touchpoint
  }

  private mutating func ways(
    _ root: Value,
    _ touchpoints: [AnalysisSnapshot.Touchpoint]
  ) -> [AnalysisSnapshot.Way] {
    let positions = Dictionary(
      touchpoints.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    var ways: [AnalysisSnapshot.Way] = []
    var seen: Set<[Int]> = []
    for (list, isTaken) in [("transitions", true), ("unusedTransitions", false)] {
      for value in self.list(list, of: root) {
        let from = position("from", of: value, in: positions, "touchpoint")
        let to = position("to", of: value, in: positions, "touchpoint")
        guard touchpoints.indices.contains(from), touchpoints.indices.contains(to) else { continue }
        let way = AnalysisSnapshot.Way(
          from: from,
          to: to,
          isDesigned: isTaken ? truth("designed", of: value) : true,
          count: isTaken ? count("count", of: value) : 0,
          journeys: isTaken ? count("journeys", of: value) : 0
        )
        if !seen.insert([from, to]).inserted { report("stands twice", at: value) }
        if way.journeys > touchpoints[from].journeys {
          report("counts more journeys than visited where it begins", at: value)
        }
        ways.append(way)
      }
    }
    return ways.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  private mutating func uniqueID(_ value: Value, among ids: inout Set<String>) -> String {
    let id = id("id", of: value)
    if !id.isEmpty, !ids.insert(id).inserted {
      report("has an id that stands before: \(MessageText.quoted(id))", at: value)
    }
    return id
  }

  /// The position of what a member names; -1 where it names nothing.
  private mutating func position(
    _ key: String,
    of object: Value,
    in positions: [String: Int],
    _ what: Message
  ) -> Int {
    guard let value = member(key, of: object) else { return -1 }
    let id = id(key, of: object)
    if let position = positions[id] { return position }
    if case .string = value.node.content {
      report(
        "names no \(what): \(MessageText.quoted(id))",
        at: value,
        hint: NearestName.hint(for: id, among: positions.keys.sorted())
      )
    }
    return -1
  }
}
