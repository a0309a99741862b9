import EventImport
import JourneyMeasurement
import JourneyModel

/// What all workers share while they read.
struct ScanContext: Sendable {
  let plan: ImportPlan
  let rules: ClassRules
  let classes: ClassTable
  let numbers: NumberPlan
  let partitionCount: Int
  /// The latest time that counts, in microseconds.
  let asOf: Int64
  let hasCase: Bool

  /// A key's partition is the top bits of its hash.
  var partitionShift: UInt64 { UInt64(UInt64.bitWidth - partitionCount.trailingZeroBitCount) }
}

/// One worker of the first pass: turns batches into records, routed to partitions by customer.
struct ScanWorker: ~Copyable {
  private let context: ScanContext
  private let hasCase: Bool
  private let asOf: Int64
  private let partitionShift: UInt64
  private let loggedAttributes: Int
  private var classifier: EventClassifier
  let streams: RecordStreams
  let longKeys: LongKeyStreams
  private var hours: HourCounts
  private var rows = RowScratch(capacity: 1024)
  private var afterAsOf = 0
  private let numbers: NumberPlan
  private var timeParsers: [TimestampParser]
  private var unreadableDueTimes = 0
  /// The rows of the batch at hand with times that cannot be read, once for each.
  private(set) var unreadableRows: [Int] = []
  /// `EventBatch.isLatestOfRecord` of the batch at hand.
  private var isLatestOfRecord: [Bool] = []
  private(set) var earliest = Int64.max
  private(set) var latest = Int64.min

  init(context: ScanContext) {
    self.context = context
    hasCase = context.hasCase
    asOf = context.asOf
    partitionShift = context.partitionShift
    loggedAttributes = context.plan.loggedAttributeCount
    classifier = EventClassifier(rules: context.rules, classes: context.classes)
    streams = RecordStreams(partitionCount: context.partitionCount)
    longKeys = LongKeyStreams(partitionCount: context.partitionCount)
    hours = HourCounts()
    numbers = context.numbers
    timeParsers = context.numbers.timeParsers()
  }

  /// Takes in the rows of a batch.
  mutating func consume(_ batch: EventBatch) throws(EventEngineError) {
    isLatestOfRecord = batch.isLatestOfRecord
    if !unreadableRows.isEmpty { unreadableRows.removeAll(keepingCapacity: true) }
    try BatchColumns.with(batch) { columns throws(EventEngineError) in
      try consume(columns, areAllAccepted: batch.acceptedCount == batch.count)
    }
  }

  /// Column by column: each loop keeps little state, and its loads do not wait for each other.
  private mutating func consume(
    _ columns: borrowing BatchColumns,
    areAllAccepted: Bool
  ) throws(EventEngineError) {
    rows.reserve(columns.count)
    let count = select(columns, areAllAccepted: areAllAccepted)
    let (selected, metas) = (rows.selected, rows.metas)
    try classifier.classify(selected, count, of: columns, codes: rows.codes, hashes: metas)
    if !isLatestOfRecord.isEmpty {
      classifier.countScoresOnce(selected, count, codes: rows.codes, isLatest: isLatestOfRecord)
    }
    for attribute in 0..<loggedAttributes {
      let fields = columns.attributes[attribute]
      for index in 0..<count {
        let slice = fields[Int(selected[index])]
        metas[index] = ByteHash.fieldHash(
          columns.address(of: slice),
          Int(slice.length),
          seed: metas[index] &+ 1
        )
      }
    }
    if numbers.kindCount > 0 { return routeWithNumbers(columns, count) }
    for index in 0..<count {
      let row = Int(selected[index])
      let event = TimedEvent(
        time: columns.times[row],
        code: rows.codes[index],
        hash: metas[index]
      )
      route(columns, row: row, event: event)
    }
  }

  /// Selects the rows that count, notes their times, and returns how many there are.
  private mutating func select(
    _ columns: borrowing BatchColumns,
    areAllAccepted: Bool
  ) -> Int {
    let (selected, times, status) = (rows.selected, columns.times, columns.status)
    var (earliest, latest) = (earliest, latest)
    var count = 0
    for row in 0..<columns.count {
      if !areAllAccepted && status[row] != .accepted { continue }
      let time = times[row]
      if time > asOf {
        afterAsOf &+= 1
        continue
      }
      earliest = min(earliest, time)
      latest = max(latest, time)
      hours.add(time)
      selected[count] = UInt32(truncatingIfNeeded: row)
      count &+= 1
    }
    (self.earliest, self.latest) = (earliest, latest)
    return count
  }

  /// Puts one event into the stream of its customer's partition.
  @inline(__always)
  private mutating func route(
    _ columns: borrowing BatchColumns,
    row: Int,
    event: TimedEvent
  ) {
    let slice = columns.customers[row]
    let bytes = columns.address(of: slice)
    if !hasCase, let word = JourneyKey.inline(bytes, Int(slice.length)) {
      let partition = partition(ofHash: ByteHash.spread(word))
      streams.append(EventRecord(key: word, event: event), to: partition)
      return
    }
    routeLong(columns, row: row, event: event)
  }

  /// Two shifts, since a shift by 64 (one partition) would be none.
  @inline(__always)
  private func partition(ofHash hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &>> 1) >> (partitionShift - 1))
  }

  /// Puts a batch's events, each with the numbers that it carries, into the streams.
  @inline(never)
  private mutating func routeWithNumbers(_ columns: borrowing BatchColumns, _ count: Int) {
    for index in 0..<count {
      let row = Int(rows.selected[index])
      let code = rows.codes[index]
      let time = columns.times[row]
      route(columns, row: row, event: TimedEvent(time: time, code: code, hash: rows.metas[index]))
      var kinds = classifier.numbers[Int(code)]
      while kinds != 0 {
        let kind = NumberKind(rawValue: kinds.trailingZeroBitCount)
        kinds &= kinds - 1
        // A record has one score, whatever number of events it makes.
        if kind.isScore, !isLatestOfRecord.isEmpty, !isLatestOfRecord[row] { continue }
        let touchpoint = Int(classifier.touchpoints[Int(code)])
        let column = numbers.column(of: kind, at: touchpoint)
        guard column >= 0,
          let number = read(kind, columns.attribute(column, row: row), row: row)
        else { continue }
        let metas = NumberRecord.metas(of: number, kind)
        route(columns, row: row, event: TimedEvent(time: time, meta: metas.low))
        if let high = metas.high {
          route(columns, row: row, event: TimedEvent(time: time, meta: high))
        }
      }
    }
  }

  /// The number in a field; nil where there is none.
  private mutating func read(
    _ kind: NumberKind,
    _ field: UnsafeRawBufferPointer,
    row: Int
  ) -> Int64? {
    let bytes = field.assumingMemoryBound(to: UInt8.self)
    guard kind.rawValue >= NumberKind.time(0).rawValue else {
      return DecimalBytes.parse(bytes).flatMap { Money(units: $0)?.tenThousandths }
    }
    guard let base = bytes.baseAddress, !bytes.allSatisfy({ $0 == 0x20 }) else { return nil }
    for index in timeParsers.indices {
      let time = timeParsers[index].parse(base, bytes.count)
      if time != TimestampParser.unreadable { return time }
    }
    unreadableDueTimes += 1
    unreadableRows.append(row)
    return nil
  }

  /// Puts an event whose journey key is no word where such events go.
  @inline(__always)
  private func routeLong(
    _ columns: borrowing BatchColumns,
    row: Int,
    event: TimedEvent
  ) {
    let customer = columns.customers[row]
    let bytes = columns.address(of: customer)
    guard hasCase else {
      longKeys.route(bytes, Int(customer.length), time: event.time, meta: event.meta)
      return
    }
    let caseName = columns.cases[row]
    longKeys.routeBytes(
      UnsafeRawBufferPointer(start: bytes, count: Int(customer.length)),
      UnsafeRawBufferPointer(start: columns.address(of: caseName), count: Int(caseName.length)),
      time: event.time,
      meta: event.meta
    )
  }

  /// What this worker counted about rows, without what the import counted.
  mutating func logCounts() -> LogCounts {
    var counts = LogCounts()
    counts.afterAsOf = afterAsOf
    counts.unreadableDueTimes.count = unreadableDueTimes
    counts.eventsByHour = hours.counts()
    classifier.add(to: &counts)
    if earliest <= latest {
      counts.span = Instant(microseconds: earliest)...Instant(microseconds: latest)
    }
    return counts
  }
}

/// Room for what is worked out of a batch's rows, column by column.
private struct RowScratch: ~Copyable {
  /// The rows that count.
  private(set) var selected: UnsafeMutablePointer<UInt32>
  /// Their classes.
  private(set) var codes: UnsafeMutablePointer<UInt32>
  /// Hashes of their names and logged attributes.
  private(set) var metas: UnsafeMutablePointer<UInt64>
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    selected = .allocate(capacity: capacity)
    codes = .allocate(capacity: capacity)
    metas = .allocate(capacity: capacity)
  }

  deinit {
    selected.deallocate()
    codes.deallocate()
    metas.deallocate()
  }

  /// Makes room for a batch; what was there is lost when the room grows.
  mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    self = RowScratch(capacity: count.roundedUpToPowerOfTwo)
  }
}
