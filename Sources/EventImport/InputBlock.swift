// Unsafe memory: a block's bytes are readable from `init` to `deinit`: it keeps alive the mapping
// or buffer that they lie in. `ReadableSlack.count` more bytes behind them are readable too: in a
// mapping the next block's text or zeros, in a buffer whatever was there before.

import Glibc

/// The bytes that may be read past the end of text that fields lie in, so that whoever looks at a
/// field may load it in words without minding where the text ends.
enum ReadableSlack {
  /// How many they are; what they hold means nothing.
  static let count = 64
}

/// Whole records of one input, in one piece of memory.
public final class InputBlock: Sendable {
  /// The block's number in input order, from 0.
  public let sequence: Int
  /// The position of its input among the inputs.
  public let file: Int
  /// The number of bytes.
  public let count: Int
  /// Whether the bytes keep their addresses and contents as long as the inputs live, so that they
  /// may be referred to when the block is gone.
  public let outlivesReading: Bool

  nonisolated(unsafe) let base: UnsafePointer<UInt8>
  let layout: InputLayout
  /// The physical lines of a record, longer than the limit, that follows the bytes: one malformed
  /// row.
  let oversizedLines: Int?
  private let memory: Memory

  /// What holds the bytes.
  enum Memory: Sendable {
    case mapping(LogInput)
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
    if case .mapping = memory { outlivesReading = true } else { outlivesReading = false }
  }

  deinit {
    // Pages that were read are given back; a neighbour that shares one faults it in again.
    if case .mapping = memory { MappedPages.advise(base, count, MADV_DONTNEED) }
  }

  /// The first byte.
  public var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }
}

/// Memory for blocks of streams, with slack behind it; what is done with is used again.
final class BlockBuffer: Sendable {
  nonisolated(unsafe) let bytes: UnsafeMutableBufferPointer<UInt8>
  private let pool: BufferPool

  init(capacity: Int, pool: BufferPool) {
    bytes = pool.take(capacity)
    self.pool = pool
  }

  deinit { pool.give(bytes) }
}

/// Buffers that wait to be used again.
final class BufferPool: Sendable {
  private struct Idle: @unchecked Sendable {
    var buffers: [UnsafeMutableBufferPointer<UInt8>] = []
  }

  private static let most = 8
  private let idle = Monitor(Idle())

  deinit {
    idle.update { idle in
      for buffer in idle.buffers { buffer.deallocate() }
      idle.buffers = []
    }
  }

  func take(_ capacity: Int) -> UnsafeMutableBufferPointer<UInt8> {
    let known = idle.update { idle -> UnsafeMutableBufferPointer<UInt8>? in
      guard let index = idle.buffers.lastIndex(where: { $0.count >= capacity }) else { return nil }
      return idle.buffers.remove(at: index)
    }
    return known ?? BufferPool.allocate(capacity)
  }

  /// A buffer that has slack behind its last byte.
  private static func allocate(_ capacity: Int) -> UnsafeMutableBufferPointer<UInt8> {
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + ReadableSlack.count)
    (base + capacity).initialize(repeating: 0, count: ReadableSlack.count)
    return UnsafeMutableBufferPointer(start: base, count: capacity)
  }

  func give(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    let isKept = idle.update { idle in
      guard idle.buffers.count < BufferPool.most else { return false }
      idle.buffers.append(buffer)
      return true
    }
    if !isKept { buffer.deallocate() }
  }
}

/// Advice to the kernel about mapped pages.
enum MappedPages {
  /// Linux's advice to read pages in now; elsewhere it is refused, and nothing is lost.
  static let populateRead: Int32 = 22
  /// The size of a page of memory.
  static let pageSize = Int(sysconf(Int32(_SC_PAGESIZE)))

  /// Gives advice about the pages that hold some bytes.
  static func advise(_ base: UnsafePointer<UInt8>, _ count: Int, _ advice: Int32) {
    guard count >= pageSize else { return }
    let start = Int(bitPattern: base) / pageSize * pageSize
    let length = Int(bitPattern: base) + count - start
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), length, advice)
  }
}
