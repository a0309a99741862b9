// Invariant: `records` holds one `LongRecord` per event. Where its key's form is `.bytes`, the second
// word is the position of the key in `keys`' stream of the same partition: the length of the
// customer and of the case (4 bytes each), the customer, and the case. So a customer "ab" with case
// "c" differs from a customer "a" with case "bc".

/// One worker's events whose journey keys do not fit a word, split by partition.
///
/// No table is shared and no key is looked up while reading: the key goes along with its event,
/// and whose it is is decided when a partition, which fits the cache, is folded.
final class LongKeyStreams {
  /// The bytes in front of a key.
  static let headBytes = 8
  static let stride = MemoryLayout<LongRecord>.stride

  let records: ByteStreams
  let keys: ByteStreams
  private let partitionShift: UInt64

  init(partitionCount: Int) {
    records = ByteStreams(partitionCount: partitionCount)
    keys = ByteStreams(partitionCount: partitionCount)
    partitionShift = UInt64(UInt64.bitWidth - partitionCount.trailingZeroBitCount)
  }

  /// The memory in use, in bytes.
  var byteCount: Int { records.byteCount + keys.byteCount }

  /// Marks that the events that follow come from another block.
  func begin(block: Int) {
    records.begin(block: block)
    keys.begin(block: block)
  }

  /// Adds an event of a customer without cases.
  @inline(__always)
  func route(_ customer: UnsafeRawPointer, _ count: Int, time: Int64, meta: UInt64) {
    guard let (key, form) = LongKey.exact(customer, count) else {
      routeBytes(UnsafeRawBufferPointer(start: customer, count: count), nil, time: time, meta: meta)
      return
    }
    append(key, form, time: time, meta: meta, to: partition(ofHash: key.hash))
  }

  /// Adds an event of a customer's case, or of a customer whose bytes are kept.
  ///
  /// All cases of a customer go to one partition, where customers are counted.
  @inline(never)
  func routeBytes(
    _ customer: UnsafeRawBufferPointer,
    _ caseName: UnsafeRawBufferPointer?,
    time: Int64,
    meta: UInt64
  ) {
    var hash: UInt64 = 0
    if let base = customer.baseAddress { hash = ByteHash.hash(base, customer.count, seed: 0) }
    let partition = partition(ofHash: ByteHash.spread(hash))
    let position = keys.count(of: partition)
    var head = (
      UInt32(truncatingIfNeeded: customer.count).littleEndian,
      UInt32(truncatingIfNeeded: caseName?.count ?? 0).littleEndian
    )
    withUnsafeBytes(of: &head) { bytes in
      if let base = bytes.baseAddress { keys.append(base, bytes.count, to: partition) }
    }
    if let base = customer.baseAddress { keys.append(base, customer.count, to: partition) }
    if let caseName, let base = caseName.baseAddress {
      hash = ByteHash.hash(base, caseName.count, seed: hash | 1)
      keys.append(base, caseName.count, to: partition)
    }
    let key = LongKey(first: ByteHash.spread(hash), second: UInt64(position))
    append(key, .bytes, time: time, meta: meta, to: partition)
  }

  @inline(__always)
  private func append(
    _ key: LongKey,
    _ form: LongKey.Form,
    time: Int64,
    meta: UInt64,
    to partition: Int
  ) {
    records.place(Self.stride, in: partition)?
      .initializeMemory(
        as: LongRecord.self,
        to: LongRecord(key: key, form: form, time: time, meta: meta)
      )
  }

  /// Two shifts, since a shift by 64 (one partition) would be none.
  @inline(__always)
  private func partition(ofHash hash: UInt64) -> Int {
    Int(truncatingIfNeeded: (hash &>> 1) >> (partitionShift - 1))
  }

  /// How many events a partition has.
  func count(of partition: Int) -> Int { records.count(of: partition) / Self.stride }

  /// Frees the memory of all events.
  func removeAll() {
    records.removeAll()
    keys.removeAll()
  }

  /// Writes everything held to temporary files; its memory is used again.
  func spill(into folder: String) throws(EventEngineError) {
    try records.spill(into: folder)
    try keys.spill(into: folder)
  }
}
