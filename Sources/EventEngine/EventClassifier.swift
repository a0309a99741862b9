import EventImport
import JourneyMeasurement
import JourneyModel

/// One worker's way from an event's bytes to its code: a cache of names, and behind it, for names
/// whose class depends on attributes, caches of name and value (`RecentClasses`) and of name and
/// outcomes (`ClassRelevance`).
///
/// Invariant: where `known[n].isFixed`, every event with name `n` has `known[n].code`; `isMapped` and
/// `counts` have an element for every code that this classifier ever returned.
struct EventClassifier: ~Copyable {
  /// How many combinations of name and outcomes are remembered at most; past that the cache
  /// starts anew, so that a complaint's text that is new in every row costs time, not memory.
  static let combinationLimit = 1 << 16

  private let rules: ClassRules
  private let classes: ClassTable
  private var names = NameTable()
  private var known = GrowingBuffer<KnownName>(capacity: 256)
  private var relevant: [ClassRelevance?] = []
  private var recent = RecentClasses()
  private var combinations = ByteTable(capacity: 256)
  private var combinationCodes = GrowingBuffer<UInt32>(capacity: 256)
  private var key: [UInt8] = []
  /// Whether a code's events are mapped, by code.
  private var isMapped = GrowingBuffer<Bool>(capacity: 256)
  /// The numbers that a code's events may carry (`EventClass.numbers`), by code.
  private(set) var numbers = GrowingBuffer<UInt32>(capacity: 256)
  /// The touchpoints of a code's events, by code; -1 for none.
  private(set) var touchpoints = GrowingBuffer<Int32>(capacity: 256)
  /// Events by code.
  private var counts = GrowingBuffer<Int>(capacity: 256)
  /// How many scores of a code's events cannot be read (`EventClass.unreadableScores`), by code.
  private var unreadableScores = GrowingBuffer<UInt8>(capacity: 256)
  /// Unreadable scores that were counted at an event before the latest of their record.
  private var repeatedScores = 0

  /// What is known of a name.
  struct KnownName {
    /// Whether all events with this name are of one class.
    var isFixed: Bool
    /// The code of that class.
    var code: UInt32
    /// The name's hash.
    var hash: UInt64
    /// Where the classes of its values met lately are; nil unless a single attribute decides.
    var recent: RecentClasses.Place?
    /// Events with this name.
    var events = 0
    /// Events with this name that mean nothing, where the name is not fixed.
    var unmapped = 0
  }

  init(rules: ClassRules, classes: ClassTable) {
    self.rules = rules
    self.classes = classes
    learnClasses()
  }

  /// Finds the codes of a batch's events and the hashes of their names, and counts the events.
  ///
  /// - Parameters:
  ///   - rows: the batch's rows that count.
  ///   - count: how many.
  ///   - columns: the batch.
  ///   - codes: gets each event's code.
  ///   - hashes: gets the hash of each event's name.
  /// - Throws: `EventEngineError.tooManyClasses` past 16 million classes of events.
  mutating func classify(
    _ rows: UnsafePointer<UInt32>,
    _ count: Int,
    of columns: borrowing BatchColumns,
    codes: UnsafeMutablePointer<UInt32>,
    hashes: UnsafeMutablePointer<UInt64>
  ) throws(EventEngineError) {
    for index in 0..<count {
      let row = Int(rows[index])
      let slice = columns.names[row]
      let (number, isNew) = names.number(columns.address(of: slice), Int(slice.length))
      if isNew { try learnName(number) }
      hashes[index] = known[number].hash
      codes[index] = known[number].code
      known[number].events &+= 1
      guard known[number].isFixed else {
        codes[index] = try countCombination(number, row: row, of: columns)
        continue
      }
    }
  }

  /// The code of an event whose class depends on attributes, which is counted.
  @inline(never)
  private mutating func countCombination(
    _ number: Int,
    row: Int,
    of columns: borrowing BatchColumns
  ) throws(EventEngineError) -> UInt32 {
    let code = try recentCode(number, row: row, of: columns)
    counts[Int(code)] &+= 1
    if !isMapped[Int(code)] { known[number].unmapped &+= 1 }
    return code
  }

  /// The code of an event whose class depends on attributes, remembered where one alone decides.
  @inline(__always)
  private mutating func recentCode(
    _ number: Int,
    row: Int,
    of columns: borrowing BatchColumns
  ) throws(EventEngineError) -> UInt32 {
    guard let place = known[number].recent else {
      return try combinationCode(number, row: row, of: columns)
    }
    let slice = columns.attributes[Int(place.attribute)][row]
    let bytes = columns.address(of: slice)
    if let code = recent.code(ofValue: bytes, Int(slice.length), at: place) { return code }
    let code = try combinationCode(number, row: row, of: columns)
    recent.remember(code, ofValue: bytes, Int(slice.length), at: place)
    return code
  }

  /// Counts unreadable scores once for each record of a snapshot, at the latest of its events, as readable
  /// ones are.
  ///
  /// - Parameters:
  ///   - rows: the rows that `classify` was told.
  ///   - count: how many.
  ///   - codes: their codes.
  ///   - isLatest: whether each row of the batch is the latest of its record.
  mutating func countScoresOnce(
    _ rows: UnsafePointer<UInt32>,
    _ count: Int,
    codes: UnsafePointer<UInt32>,
    isLatest: [Bool]
  ) {
    for index in 0..<count where !isLatest[Int(rows[index])] {
      repeatedScores += Int(unreadableScores[Int(codes[index])])
    }
  }

  /// Adds what was counted: mapped events, unmapped ones by name, unreadable scores.
  func add(to log: inout LogCounts) {
    let all = classes.classes
    func count(_ events: Int, of code: Int) {
      guard events > 0 else { return }
      if all[code].isMapped { log.mapped += events }
      log.unreadableScores += events * Int(all[code].unreadableScores)
      log.unreadableAmounts += events * Int(all[code].unreadableAmounts)
    }
    log.unreadableScores -= repeatedScores
    for code in 0..<counts.count { count(counts[code], of: code) }
    for number in 0..<known.count {
      let name = known[number]
      if name.isFixed { count(name.events, of: Int(name.code)) }
      let isUnmapped = name.isFixed && !all[Int(name.code)].isMapped
      let unmapped = isUnmapped ? name.events : name.unmapped
      if unmapped > 0 { log.unmappedEvents[names.text(at: number), default: 0] += unmapped }
    }
  }

  @inline(never)
  private mutating func learnName(_ number: Int) throws(EventEngineError) {
    let name = names.text(at: number)
    let relevance = rules.relevance(ofName: name)
    relevant.append(relevance)
    var code: UInt32 = 0
    if relevance == nil {
      let eventClass = rules.eventClass(name: name, text: { _ in "" }, classes: classes)
      code = try self.code(of: eventClass)
    }
    let place = relevance.flatMap { recent.place(decidedBy: $0.attributes) }
    known.append(
      KnownName(
        isFixed: relevance == nil,
        code: code,
        hash: names.hash(at: number),
        recent: place
      )
    )
  }

  @inline(never)
  private mutating func combinationCode(
    _ number: Int,
    row: Int,
    of batch: borrowing BatchColumns
  ) throws(EventEngineError) -> UInt32 {
    guard let relevance = relevant[number] else { return known[number].code }
    if relevance.isDirect {
      let place = relevance.place(of: row, in: batch)
      if let code = relevance.code(at: place) { return code }
      let code = try newCode(number, relevance, row: row, of: batch)
      relevance.remember(code, at: place)
      return code
    }
    key.removeAll(keepingCapacity: true)
    withUnsafeBytes(of: UInt32(number)) { key.append(contentsOf: $0) }
    relevance.appendOutcomes(of: batch, row: row, to: &key)
    for attribute in relevance.texts {
      let field = batch.attribute(attribute, row: row)
      withUnsafeBytes(of: UInt32(field.count)) { key.append(contentsOf: $0) }
      key.append(contentsOf: field)
    }
    if combinations.count >= Self.combinationLimit {
      combinations.removeAll()
      combinationCodes.removeAll()
    }
    let (index, isNew) = key.withUnsafeBytes { bytes -> (Int, Bool) in
      guard let base = bytes.baseAddress else { return (0, false) }
      return combinations.insert(
        base,
        bytes.count,
        hash: ByteHash.hash(base, bytes.count, seed: 1)
      )
    }
    if isNew {
      combinationCodes.append(try newCode(number, relevance, row: row, of: batch))
    }
    return combinationCodes[index]
  }

  /// The code of an event, found by the rules.
  private mutating func newCode(
    _ number: Int,
    _ relevance: ClassRelevance,
    row: Int,
    of batch: borrowing BatchColumns
  ) throws(EventEngineError) -> UInt32 {
    var texts: [Int: String] = [:]
    for attribute in relevance.attributes {
      texts[attribute] = String(decoding: batch.attribute(attribute, row: row), as: UTF8.self)
    }
    let eventClass = rules.eventClass(
      name: names.text(at: number),
      text: { texts[$0] ?? "" },
      classes: classes
    )
    return try code(of: eventClass)
  }

  private mutating func code(of eventClass: EventClass) throws(EventEngineError) -> UInt32 {
    guard let code = classes.code(of: eventClass) else { throw .tooManyClasses }
    if Int(code) >= isMapped.count { learnClasses() }
    return code
  }

  private mutating func learnClasses() {
    for eventClass in classes.classes.dropFirst(isMapped.count) {
      isMapped.append(eventClass.isMapped)
      numbers.append(eventClass.numbers)
      touchpoints.append(eventClass.touchpoint)
      counts.append(0)
      unreadableScores.append(eventClass.unreadableScores)
    }
  }
}
