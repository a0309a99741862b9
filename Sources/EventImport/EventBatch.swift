/// Where one field's bytes are.
///
/// They lie in the batch's block, or in its scratch space when they had to be unescaped, joined or
/// decoded; `EventBatch.bytes(of:)` tells, or the engine with the batch's two base addresses. From
/// the first byte of any slice, an empty one too, at least 64 bytes are readable.
public struct FieldSlice: Sendable, Equatable {
  /// The offset of the first byte; the highest bit says that it counts from the scratch space.
  public var start: UInt32
  /// The number of bytes, surrounding spaces trimmed where the role asks for it.
  public var length: UInt32

  /// Makes a slice.
  @inlinable
  public init(start: UInt32, length: UInt32) {
    self.start = start
    self.length = length
  }

  /// The bit of `start` that marks scratch space.
  public static let scratchBit: UInt32 = 1 << 31
  /// No bytes: an empty or missing field.
  public static let empty = FieldSlice(start: 0, length: 0)
}

/// What became of a row when it was read.
public enum RowStatus: UInt8, Sendable, Equatable {
  /// An event: its columns hold values.
  case accepted = 0
  /// Left out by `exclude`, and counted.
  case excluded
  /// Malformed: broken quoting, broken JSON, a mapped column missing.
  case rejectedFields
  /// Without a customer.
  case rejectedCustomer
  /// With a time that cannot be read.
  case rejectedTime
  /// Without an event name.
  case rejectedEvent
}

/// Some hundred rows of one block, column by column: the seam between reading and measuring.
///
/// Only rows whose status is `accepted` have meaningful columns. All arrays have `count` elements
/// in use (they may be longer: storage is reused from batch to batch). Slices are valid until the
/// decoder that filled the batch fills it again or leaves the block.
///
/// From the first byte of any slice at least 64 bytes are readable memory, however short the slice
/// and wherever it lies: at the end of a block, in the scratch space, `.empty` too. So a
/// field may be loaded in words of up to 64 bytes at once. What lies behind the slice's own bytes
/// means nothing, and may change while it is read (in a block it is the next field, the next block's
/// text or bytes never written): mask it off by the length. Whoever fills a batch from memory of its
/// own owes its readers the same.
public struct EventBatch {
  /// The number of rows.
  public var count = 0
  /// The number of accepted rows; equal to `count` in the common case, so that a consumer can
  /// skip looking at `status`.
  public var acceptedCount = 0
  /// What became of each row.
  public var status: [RowStatus] = []
  /// Microseconds since 1970-01-01T00:00:00Z.
  public var times: [Int64] = []
  /// The customer, trimmed; where only a case is mapped, the case.
  public var customers: [FieldSlice] = []
  /// The case, trimmed; unused where no case is mapped beside the customer.
  public var cases: [FieldSlice] = []
  /// The event's name, trimmed (several columns are joined already).
  public var names: [FieldSlice] = []
  /// One column for each of `ImportPlan.attributes`, in that order; not trimmed.
  public var attributes: [[FieldSlice]] = []
  /// Whether each row is the latest event of its record, which says what is true of the whole record, such
  /// as a score; empty where each record is one row.
  public var isLatestOfRecord: [Bool] = []
  /// The first byte of the block; at least 64 bytes from here are readable.
  public var bytes: UnsafePointer<UInt8>?
  /// The first byte of the scratch space; at least 64 bytes from here are readable.
  public var scratch: UnsafePointer<UInt8>?

  /// Makes an empty batch for a number of attribute columns.
  public init(attributeCount: Int) {
    attributes = Array(repeating: [], count: attributeCount)
  }

  /// The bytes of a field.
  @inlinable
  public func bytes(of slice: FieldSlice) -> UnsafeBufferPointer<UInt8> {
    let offset = Int(slice.start & ~FieldSlice.scratchBit)
    let base = slice.start & FieldSlice.scratchBit == 0 ? bytes : scratch
    return UnsafeBufferPointer(start: base.map { $0 + offset }, count: Int(slice.length))
  }
}
