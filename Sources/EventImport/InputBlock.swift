// Unsafe memory: a block's bytes are readable from `init` to `deinit`: it keeps alive the buffer that
// they lie in. `ReadableSlack.count` more bytes behind them are readable too: the next block's text,
// or whatever was there before.

/// The bytes that may be read past the end of text that fields lie in, so that whoever looks at a
/// field may load it in words without minding where the text ends.
enum ReadableSlack {
  /// How many they are; what they hold means nothing.
  static let count = 64
}

/// Whole records of one input, in one piece of memory.
public final class InputBlock: Sendable {
  /// A number that grows in input order.
  public let sequence: Int
  /// The position of its input among the inputs.
  public let file: Int
  /// The number of bytes.
  public let count: Int
  nonisolated(unsafe) let base: UnsafePointer<UInt8>
  let layout: InputLayout
  /// The physical lines of a record, longer than the limit, that follows the bytes: one malformed
  /// row.
  let oversizedLines: Int?
  private let memory: Memory

  /// What holds the bytes.
  enum Memory: Sendable {
    case buffer(BlockBuffer)
    case none
  }

  init(
    sequence: Int,
    file: Int,
    base: UnsafePointer<UInt8>,
    count: Int,
    layout: InputLayout,
    oversizedLines: Int?,
    memory: Memory
  ) {
    self.sequence = sequence
    self.file = file
    self.base = base
    self.count = count
    self.layout = layout
    self.oversizedLines = oversizedLines
    self.memory = memory
  }

  /// The sequence of a block that has a number among those of its input.
  static func sequence(file: Int, _ number: Int) -> Int { file << 32 | number }

  /// The first byte.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
}

/// What all blocks of an input have in common.
struct BlockForm: Sendable {
  /// The position of the input among the inputs.
  let file: Int
  let layout: InputLayout
  let options: ReadingOptions
  /// Where the buffers of all inputs come from.
  let pool: BufferPool

  /// A block of the input.
  ///
  /// - Parameters:
  ///   - number: its number among those of the input.
  ///   - base: its first byte.
  ///   - count: how many bytes it has.
  ///   - buffer: what they lie in; nil for none.
  ///   - oversizedLines: the lines of a record behind it that is longer than the limit.
  /// - Returns: the block.
  func block(
    _ number: Int,
    _ base: UnsafePointer<UInt8>,
    count: Int,
    in buffer: BlockBuffer?,
    oversizedLines: Int?
  ) -> InputBlock {
    InputBlock(
      sequence: InputBlock.sequence(file: file, number),
      file: file,
      base: base,
      count: count,
      layout: layout,
      oversizedLines: oversizedLines,
      memory: buffer.map { .buffer($0) } ?? .none
    )
  }

  /// A buffer for at least that many bytes.
  func buffer(_ capacity: Int) -> BlockBuffer { BlockBuffer(capacity: capacity, pool: pool) }
}

/// Memory for blocks, with slack behind it; what is done with is used again.
final class BlockBuffer: Sendable {
  private let memory: BufferPool.Memory
  private let pool: BufferPool

  /// The first byte.
  var base: UnsafeMutablePointer<UInt8> { memory.base }
  /// The number of bytes before the slack, at least what was asked for.
  var capacity: Int { memory.capacity }
  /// All of them.
  var bytes: UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(start: base, count: capacity)
  }

  init(capacity: Int, pool: BufferPool) {
    memory = pool.take(capacity)
    self.pool = pool
  }

  deinit { pool.give(memory) }
}

/// Buffers that wait to be used again.
final class BufferPool: Sendable {
  /// A piece of memory, which one owner has at a time.
  struct Memory: @unchecked Sendable {
    let base: UnsafeMutablePointer<UInt8>
    let capacity: Int

    /// Memory with slack behind its last byte.
    init(capacity: Int) {
      self.capacity = capacity
      base = .allocate(capacity: capacity + ReadableSlack.count)
      (base + capacity).initialize(repeating: 0, count: ReadableSlack.count)
    }
  }

  private static let most = 16
  /// Larger ones were made for a rare record.
  private static let largest = 32 << 20
  private let idle = Monitor<[Memory]>([])

  deinit {
    idle.update { idle in
      for memory in idle { memory.base.deallocate() }
      idle = []
    }
  }

  func take(_ capacity: Int) -> Memory {
    let known = idle.update { idle -> Memory? in
      guard let index = idle.lastIndex(where: { $0.capacity >= capacity }) else { return nil }
      return idle.remove(at: index)
    }
    return known ?? Memory(capacity: capacity)
  }

  func give(_ memory: Memory) {
    let isKept = idle.update { idle in
      guard idle.count < BufferPool.most, memory.capacity <= BufferPool.largest else {
        return false
      }
      idle.append(memory)
      return true
    }
    if !isKept { memory.base.deallocate() }
  }
}
