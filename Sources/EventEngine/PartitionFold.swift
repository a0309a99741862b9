import JourneyMeasurement
import JourneyModel

/// One worker of the second pass: takes a partition's records, groups them by key, puts each key's
/// events in order and folds them.
///
/// Its buffers are reused from partition to partition and grow to the largest one.
struct PartitionFold: ~Copyable {
  private var fold: JourneyFold
  var tally: FoldTally
  private var readBack = RoomForBytes()
  private var stretches: [Stretch] = []
  private var pieces: [Piece] = []
  private var sorted = RoomForBytes()
  private var groups = KeyGroups()
  private var longKeys = LongKeyGroups()
  /// A customer with no more journeys and no more events than these is none of the busiest.
  private var leastJourneys = 0
  private var leastEvents = 0
  private let listener: (any JourneyListener)?
  /// Whether keys are of customer and case; a case that stands for the customer is told as that.
  private let hasCase: Bool
  private var journeys = JourneyCollection()

  /// What is counted of a customer over all cases.
  private struct CustomerCounts {
    var isMapped = false
    var journeys = 0
    var events = 0
  }

  /// Records that one worker read from one block.
  private struct Stretch {
    var block: Int
    var chunks: [RecordStreams.Chunk]
    var start: RecordStreams.Place
    var end: RecordStreams.Place
  }

  /// Records of one form that lie one after the other.
  private struct Piece {
    var memory: UnsafeMutableRawPointer
    var count: Int
    /// The form of compact records; nil for wide ones.
    var form: CompactForm?
  }

  init(
    rules: FoldRules,
    tally: FoldTally,
    listener: (any JourneyListener)? = nil,
    hasCase: Bool
  ) {
    self.tally = tally
    self.listener = listener
    self.hasCase = hasCase
    fold = JourneyFold(rules: rules, tally: tally)
  }

  /// Folds one partition.
  ///
  /// - Parameters:
  ///   - partition: the partition's number.
  ///   - streams: the streams of all workers of the first pass.
  /// - Throws: `EventEngineError.spilling` when a temporary file cannot be read back.
  mutating func fold(
    _ partition: Int,
    of streams: [RecordStreams]
  ) throws(EventEngineError) {
    let count = streams.reduce(0) { $0 + $1.count(of: partition) }
    guard count > 0 else { return }
    try collect(partition, of: streams)
    groups.begin(count)
    for piece in pieces {
      groups.add(piece.memory, piece.count, stride: RecordStreams.stride(piece.form))
    }
    scatter(count)
    var start = 0
    let events = sorted.base.assumingMemoryBound(to: TimedEvent.self)
    for group in 0..<groups.count {
      let end = groups.end(of: group)
      if fold.fold(events + start, end - start) {
        tally.places.totals.pointee.customers += 1
        if fold.journeysOfKey > leastJourneys || fold.eventsOfKey > leastEvents {
          addBusy(journeys: fold.journeysOfKey, events: fold.eventsOfKey)
        }
      }
      if listener != nil, let story = fold.story {
        let key = groups.key(of: group)
        journeys.add(
          story,
          hash: ByteHash.spread(key),
          customer: JourneyKey.text(key),
          caseName: nil
        )
      }
      start = end
    }
    fold.flushVariants()
  }

  /// Folds the events of one partition whose keys are long.
  ///
  /// - Throws: `EventEngineError.spilling` when a temporary file cannot be read back.
  mutating func fold(
    _ partition: Int,
    of streams: [LongKeyStreams]
  ) throws(EventEngineError) {
    try longKeys.load(partition, of: streams)
    if hasCase { longKeys.orderByCustomer() }
    var customer = CustomerCounts()
    for place in 0..<longKeys.count {
      let (group, isSame) = hasCase ? longKeys.ordered(place) : (place, false)
      if !isSame {
        add(customer)
        customer = CustomerCounts()
      }
      let (records, count) = longKeys.records(of: group)
      if fold.fold(records, count, isSameCustomer: isSame) {
        customer.isMapped = true
        customer.journeys += fold.journeysOfKey
        customer.events += fold.eventsOfKey
      }
      if listener != nil, let story = fold.story {
        let key = longKeys.key(of: group)
        journeys.add(
          story,
          hash: key.hash,
          customer: key.customer,
          caseName: hasCase ? key.caseName : nil
        )
      }
    }
    add(customer)
    fold.flushVariants()
  }

  /// Counts a customer, if any of the events is mapped.
  private mutating func add(_ customer: CustomerCounts) {
    guard customer.isMapped else { return }
    tally.places.totals.pointee.customers += 1
    if customer.journeys > leastJourneys || customer.events > leastEvents {
      addBusy(journeys: customer.journeys, events: customer.events)
    }
  }

  /// Hands the journeys of the partition that was folded on to who is told them.
  mutating func handOver(_ partition: Int) throws {
    if let listener { try journeys.flush(to: listener, partition: partition) }
  }

  /// Notes a customer with many journeys or events.
  @inline(never)
  private mutating func addBusy(journeys: Int, events: Int) {
    tally.busiest.add(journeys)
    tally.busiestEvents.add(events)
    leastJourneys = tally.busiest.least
    leastEvents = tally.busiestEvents.least
  }

  /// Lists where the partition's records are, in input order; spilled ones are read back first.
  private mutating func collect(
    _ partition: Int,
    of streams: [RecordStreams]
  ) throws(EventEngineError) {
    readBack.reserve(streams.reduce(0) { $0 + $1.spilledBytes(of: partition) })
    var free = readBack.base
    stretches.removeAll(keepingCapacity: true)
    for stream in streams {
      let chunks = try stream.load(partition, readingInto: &free)
      let runs = stream.runs[partition]
      for (number, run) in runs.enumerated() {
        let end = number + 1 < runs.count ? runs[number + 1].start : stream.end(of: partition)
        let block = run.block(in: stream.blocks)
        stretches.append(Stretch(block: block, chunks: chunks, start: run.start, end: end))
      }
    }
    stretches.sort { $0.block < $1.block }
    pieces.removeAll(keepingCapacity: true)
    for stretch in stretches { list(stretch) }
  }

  /// Lists the pieces of a stretch.
  private mutating func list(_ stretch: Stretch) {
    guard stretch.start.chunk < stretch.chunks.count else { return }
    for number in stretch.start.chunk...stretch.end.chunk {
      let chunk = stretch.chunks[number]
      let from = number == stretch.start.chunk ? stretch.start.record : 0
      let to = number == stretch.end.chunk ? stretch.end.record : chunk.count
      guard from < to, let memory = chunk.memory else { continue }
      let place = memory + from * RecordStreams.stride(chunk.form)
      pieces.append(Piece(memory: place, count: to - from, form: chunk.form))
    }
  }

  /// Copies the records into a buffer, key by key, keeping their order within a key.
  private mutating func scatter(_ count: Int) {
    sorted.reserve(count * MemoryLayout<TimedEvent>.stride)
    groups.place()
    var record = 0
    let target = sorted.base.bindMemory(to: TimedEvent.self, capacity: count)
    for piece in pieces {
      if let form = piece.form {
        let records = piece.memory.assumingMemoryBound(to: CompactRecord.self)
        for index in 0..<piece.count {
          target[groups.place(of: record)] = records[index].event(form)
          record &+= 1
        }
      } else {
        let records = piece.memory.assumingMemoryBound(to: EventRecord.self)
        for index in 0..<piece.count {
          target[groups.place(of: record)] = records[index].event
          record &+= 1
        }
      }
    }
  }
}
