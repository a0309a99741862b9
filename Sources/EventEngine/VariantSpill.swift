import JourneyMeasurement

// Invariant: a run is the entries of one full counter, range by range; `starts` holds, for each run,
// where each of its ranges begins in the file and, as the last, where the run ends. An entry is its
// hash (16 bytes), journeys and length (4 bytes each), and its steps.

/// Variants that were counted and then moved to a temporary file to make room.
final class VariantSpill {
  private static let headBytes = 24

  private let file: SpillFile
  private var starts: [[Int64]] = []

  init(folder: String) throws(EventEngineError) { file = try SpillFile(folder: folder) }

  /// Marks that the entries that follow belong to another range; ranges come in order.
  func begin(range: Int) throws(EventEngineError) {
    if range == 0 {
      starts.append([])
      starts[starts.count - 1].reserveCapacity(VariantCounter.rangeCount + 1)
    }
    starts[starts.count - 1].append(file.length)
  }

  /// Adds an entry to the run at hand.
  func append(_ entry: VariantCounter.Entry, width: Int) throws(EventEngineError) {
    var head = (entry.hash.high, entry.hash.low, entry.journeys, entry.length)
    let result = withUnsafeBytes(of: &head) { bytes in
      Result { () throws(EventEngineError) in try file.append(bytes) }
    }
    try result.get()
    try file.append(
      UnsafeRawBufferPointer(start: entry.steps, count: Int(entry.length) * width)
    )
  }

  /// Ends a run.
  func endRun() throws(EventEngineError) {
    starts[starts.count - 1].append(file.length)
    try file.flush()
  }

  /// How many bytes the entries of a range take.
  func byteCount(ofRange range: Int) -> Int {
    starts.reduce(0) { $0 + Int($1[range + 1] - $1[range]) }
  }

  /// Reads the entries of a range.
  func forEach(
    inRange range: Int,
    width: Int,
    readingInto free: inout UnsafeMutableRawPointer,
    _ body: (VariantCounter.Entry) -> Void
  ) throws(EventEngineError) {
    for run in starts {
      let count = Int(run[range + 1] - run[range])
      try file.read(UnsafeMutableRawBufferPointer(start: free, count: count), at: run[range])
      let end = free + count
      while free < end {
        var hash = VariantHash()
        hash.high = free.loadUnaligned(as: UInt64.self)
        hash.low = free.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        let journeys = free.loadUnaligned(fromByteOffset: 16, as: UInt32.self)
        let length = free.loadUnaligned(fromByteOffset: 20, as: UInt32.self)
        let steps = free + Self.headBytes
        body(VariantCounter.Entry(hash: hash, steps: steps, length: length, journeys: journeys))
        free = steps + Int(length) * width
      }
    }
  }
}
