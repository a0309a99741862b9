import EventImport
import JourneyModel

/// What a number that an event carries beside its class is.
struct NumberKind: Hashable, Sendable {
  let rawValue: Int

  /// Scores, as money: in ten-thousandths.
  static let csat = NumberKind(rawValue: 0)
  static let nps = NumberKind(rawValue: 1)
  static let ces = NumberKind(rawValue: 2)
  /// Amounts, in ten-thousandths of the currency's unit.
  static let value = NumberKind(rawValue: 3)
  static let cost = NumberKind(rawValue: 4)

  /// A time, in microseconds since 1970, by its place among `JourneyDefinition.timeAttributes`.
  static func time(_ place: Int) -> NumberKind { NumberKind(rawValue: 5 + place) }

  /// Whether it is a score.
  var isScore: Bool { rawValue <= Self.ces.rawValue }

  /// The bit of a kind in `EventClass.numbers`.
  var bit: UInt32 { 1 << UInt32(rawValue) }
}

/// Which numbers events carry, and in which columns they stand; nothing where nobody asks for any.
struct NumberPlan: Sendable {
  /// The amounts that count, in units of the currency.
  static let amounts = -9e10...9e10

  /// The column of each kind, as positions in the plan; -1 for none and for those of touchpoints.
  private let columns: [Int]
  /// The columns of touchpoints' values and costs, as positions in the plan; -1 for none.
  private let values: [Int]
  private let costs: [Int]
  private let layouts: [TimeLayout]
  private let zone: ZoneTable

  init(definition: JourneyDefinition, plan: ImportPlan) {
    guard definition.asksForCare else {
      (columns, values, costs, layouts, zone) = ([], [], [], [], .utc)
      return
    }
    let positions = plan.attributePositions
    func column(_ name: String?) -> Int { name.flatMap { positions[$0] } ?? -1 }
    func column(_ amount: Amount?) -> Int {
      guard definition.countsWorth else { return -1 }
      return if case .attribute(let name) = amount { column(name) } else { -1 }
    }
    let signals = definition.signals
    columns =
      [signals.csat, signals.nps, signals.ces].map { column($0?.attribute) } + [-1, -1]
      + definition.timeAttributes.map { column($0) }
    values = definition.touchpoints.map { column($0.value) }
    costs = definition.touchpoints.map { column($0.cost) }
    layouts = plan.timeLayout == .automatic ? [.automatic] : [plan.timeLayout, .automatic]
    zone = plan.timeZone
  }

  /// How many kinds there are.
  var kindCount: Int { columns.count }

  /// The column of a kind at a touchpoint, as its position in the plan; -1 for none.
  func column(of kind: NumberKind, at touchpoint: Int) -> Int {
    if kind == .value { return touchpoint >= 0 ? values[touchpoint] : -1 }
    if kind == .cost { return touchpoint >= 0 ? costs[touchpoint] : -1 }
    return columns[kind.rawValue]
  }

  /// What reads times, the log's own layout first.
  func timeParsers() -> [TimestampParser] {
    layouts.map { TimestampParser(layout: $0, zone: zone) }
  }
}

extension ImportPlan {
  /// The position of each attribute by its name.
  var attributePositions: [String: Int] {
    Dictionary(
      attributes.enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}

/// Numbers as records: they follow the record of their event, under its key and at its time, so that
/// they keep their place beside it whatever is spilled, split or sorted.
///
/// A record has the code of a kind, and 34 bits of the number where others have a hash; a number that
/// needs more has a second record with the others. Numbers are zigzag-coded, since most are small.
enum NumberRecord {
  private static let bits: UInt64 = 34

  /// How many class codes numbers take, behind that of events that mean nothing.
  static func codeCount(kinds: Int) -> Int { 2 * kinds }

  /// The kind whose number, or the high part of it, a code stands for; nil for other codes.
  static func kind(ofCode code: Int, kinds: Int) -> (kind: NumberKind, isHigh: Bool)? {
    guard code >= 1, code <= 2 * kinds else { return nil }
    return (NumberKind(rawValue: (code - 1) / 2), code % 2 == 0)
  }

  /// The records' `meta`: the low part, and the high part where it is needed.
  static func metas(of value: Int64, _ kind: NumberKind) -> (low: UInt64, high: UInt64?) {
    let coded = UInt64(bitPattern: (value &<< 1) ^ (value >> 63))
    let code = UInt64(1 + 2 * kind.rawValue)
    let high = coded >> bits
    return (code | coded << (64 - bits), high == 0 ? nil : (code + 1) | high << (64 - bits))
  }

  /// A number from the parts of its records.
  static func value(low: UInt64, high: UInt64) -> Int64 {
    let coded = low | high << bits
    return Int64(bitPattern: coded >> 1) ^ -Int64(bitPattern: coded & 1)
  }
}
