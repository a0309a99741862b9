// Unsafe memory: a scan reads at most 64 bytes behind the end of the text that it is given
// (`ReadableSlack`) and writes at most 64 positions behind the last; following quotes reads nothing
// behind the end. Invariant: what a scan finds is the same for all instructions, to the bit.

package import CByteKernels

/// Looks at delimited text 64 bytes at a time, with the best instructions that the machine has.
///
/// What the kernels in C do, `portable` does in plain Swift: for machines without a kernel, and for
/// the tests to hold the kernels to.
package struct DelimitedKernel: Sendable {
  /// The instructions that a kernel is written in.
  package enum Instructions: Sendable, CaseIterable {
    /// Arithmetic on words of eight bytes.
    case portable
    /// Those of every x86-64 processor.
    case sse2
    /// 32 bytes at once.
    case avx2
    /// 64 bytes at once, with `vpcompressb`.
    case avx512
    /// Those of every arm64 processor.
    case neon
  }

  /// The best kernel for this machine.
  package static let best =
    [Instructions.avx512, .avx2, .sse2, .neon].lazy.compactMap { DelimitedKernel($0) }.first
    ?? DelimitedKernel(.portable, nil, nil)

  /// The instructions of this kernel.
  package let instructions: Instructions
  private let scanKernel: WaymarkScanKernel?
  private let followKernel: WaymarkFollowKernel?

  private init(
    _ instructions: Instructions,
    _ scanKernel: WaymarkScanKernel?,
    _ followKernel: WaymarkFollowKernel?
  ) {
    self.instructions = instructions
    self.scanKernel = scanKernel
    self.followKernel = followKernel
  }

  /// Makes a kernel; nil where the machine lacks the instructions.
  package init?(_ instructions: Instructions) {
    let wanted: WaymarkInstructions
    switch instructions {
    case .portable:
      self.init(.portable, nil, nil)
      return
    case .sse2: wanted = WaymarkSSE2
    case .avx2: wanted = WaymarkAVX2
    case .avx512: wanted = WaymarkAVX512
    case .neon: wanted = WaymarkNEON
    }
    guard let scan = waymarkScanKernel(wanted), let follow = waymarkFollowKernel(wanted) else {
      return nil
    }
    self.init(instructions, scan, follow)
  }

  /// Writes the positions of delimiters and line ends outside quotes, until `target` is reached;
  /// false, and nothing that means anything, where a quote is not where it should be.
  package func scan(
    _ base: UnsafePointer<UInt8>,
    end: Int,
    target: Int,
    delimiter: UInt8,
    newline: UInt8,
    _ scan: inout WaymarkScan,
    _ positions: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    guard let scanKernel else {
      return PortableKernel(delimiter: delimiter, newline: newline)
        .scan(base, end: end, target: target, &scan, positions)
    }
    return scanKernel(base, end, target, delimiter, newline, &scan, positions)
  }

  /// Follows quotes as long as each is where it should be and 64 bytes are left; the offset of the
  /// first byte that was not followed.
  package func follow(
    _ base: UnsafePointer<UInt8>,
    from index: Int,
    to end: Int,
    delimiter: UInt8,
    newline: UInt8,
    _ scan: inout WaymarkScan
  ) -> Int {
    guard let followKernel else {
      return PortableKernel(delimiter: delimiter, newline: newline)
        .follow(base, from: index, to: end, &scan)
    }
    return followKernel(base, index, end, delimiter, newline, &scan)
  }
}

/// The kernels' work in words of eight bytes.
private struct PortableKernel {
  let delimiters: UInt64
  let newlines: UInt64
  let newline: UInt8

  init(delimiter: UInt8, newline: UInt8) {
    self.newline = newline
    delimiters = UInt64(delimiter) &* Self.ones
    newlines = UInt64(newline) &* Self.ones
  }

  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let quotes: UInt64 = 0x2222_2222_2222_2222
  private static let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

  /// One bit for each byte whose high bit is set; all other bits are zero.
  @inline(__always)
  private static func gather(_ highBits: UInt64) -> UInt64 {
    ((highBits >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// The mask of one byte, given eight times over, in 64 bytes.
  @inline(__always)
  private static func mask(_ base: UnsafeRawPointer, _ pattern: UInt64) -> UInt64 {
    var mask: UInt64 = 0
    for part in 0..<8 {
      let word =
        UInt64(littleEndian: base.loadUnaligned(fromByteOffset: part &* 8, as: UInt64.self))
        ^ pattern
      let zeros = ~(((word & low) &+ low) | word | low)
      mask |= gather(zeros) << UInt64(part &* 8)
    }
    return mask
  }

  /// The mask of the bytes that are not ASCII.
  @inline(__always)
  private static func high(_ base: UnsafeRawPointer) -> UInt64 {
    var mask: UInt64 = 0
    for part in 0..<8 {
      let word = UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: part &* 8, as: UInt64.self)
      )
      mask |= gather(word & ~low) << UInt64(part &* 8)
    }
    return mask
  }

  /// Bit n is the parity of the bits 0 to n.
  @inline(__always)
  private static func parity(_ bits: UInt64) -> UInt64 {
    var parity = bits
    parity ^= parity << 1
    parity ^= parity << 2
    parity ^= parity << 4
    parity ^= parity << 8
    parity ^= parity << 16
    parity ^= parity << 32
    return parity
  }

  /// All ones if the highest bit is set.
  @inline(__always)
  private static func spread(_ bits: UInt64) -> UInt64 {
    UInt64(bitPattern: Int64(bitPattern: bits) >> 63)
  }

  func scan(
    _ base: UnsafePointer<UInt8>,
    end: Int,
    target: Int,
    _ result: inout WaymarkScan,
    _ positions: UnsafeMutablePointer<UInt32>
  ) -> Bool {
    var scan = result
    while scan.index < target {
      let index = scan.index
      let text = UnsafeRawPointer(base + index)
      let left = end - index
      let valid: UInt64 = left < 64 ? (1 << UInt64(left)) - 1 : ~0
      let lineEnds = Self.mask(text, newlines) & valid
      var structural = Self.mask(text, delimiters) & valid | lineEnds
      let quotes = Self.mask(text, Self.quotes) & valid
      scan.highBits |= Self.high(text) & valid
      scan.newlines += lineEnds.nonzeroBitCount
      if quotes | scan.inside | scan.closed != 0 {
        let inside = Self.parity(quotes) ^ scan.inside
        let openers = quotes & inside
        let closers = quotes & ~inside
        structural &= ~inside
        let behindCloser = closers << 1 | scan.closed
        if openers & ~(structural << 1 | scan.mayOpen | behindCloser) != 0 { return false }
        let strays = behindCloser & ~(structural | openers) & valid
        if strays != 0 {
          // A carriage return may come between a closing quote and the line feed, or the end.
          guard newline == DelimitedScanner.lineFeed else { return false }
          let next: UInt64 =
            left > 64
            ? (base[index + 64] == DelimitedScanner.lineFeed ? 1 << 63 : 0)
            : 1 << UInt64(left - 1)
          let returns = Self.mask(text, Self.carriageReturns)
          if strays & ~(returns & (lineEnds >> 1 | next)) != 0 { return false }
        }
        scan.hasQuotes = true
        if openers & behindCloser != 0 { scan.hasDoubledQuotes = true }
        scan.quotedNewlines += (lineEnds & inside).nonzeroBitCount
        scan.inside = Self.spread(inside)
        scan.closed = closers >> 63
      }
      scan.mayOpen = structural >> 63
      while structural != 0 {
        positions[scan.count] = UInt32(truncatingIfNeeded: index + structural.trailingZeroBitCount)
        structural &= structural &- 1
        scan.count += 1
      }
      scan.index = index + 64
    }
    result = scan
    return true
  }

  func follow(
    _ base: UnsafePointer<UInt8>,
    from start: Int,
    to end: Int,
    _ scan: inout WaymarkScan
  ) -> Int {
    var index = start
    while end - index >= 64 {
      let text = UnsafeRawPointer(base + index)
      let quotes = Self.mask(text, Self.quotes)
      let begins = Self.mask(text, delimiters) | Self.mask(text, newlines)
      // Where every opening quote begins a field or doubles one, parity is the whole truth.
      let inside = Self.parity(quotes) ^ scan.inside
      let closers = quotes & ~inside
      let mayOpen = (begins & ~inside) << 1 | scan.mayOpen | closers << 1 | scan.closed
      if quotes & inside & ~mayOpen != 0 { break }
      scan.inside = Self.spread(inside)
      scan.mayOpen = (begins & ~inside) >> 63
      scan.closed = closers >> 63
      index += 64
    }
    return index
  }
}
