import CByteKernels
import EventImport
import TestSupport
import Testing

/// Every kernel that the machine has against the portable one, and that one against the rules.
@Suite struct StructuralMasksTests {
  /// What a scan gives, with all that it keeps.
  private struct Outcome: Equatable {
    var isRegular = true
    var positions: [UInt32] = []
    var counts: [Int] = []
    var bits: [UInt64] = []
    var flags: [Bool] = []
  }

  private static let kernels = DelimitedKernel.Instructions.allCases.compactMap {
    DelimitedKernel($0)
  }

  /// Scans text in pieces of `step` bytes or more, with bytes behind it that would be found.
  private func scan(
    _ kernel: DelimitedKernel,
    _ text: [UInt8],
    _ delimiter: UInt8,
    _ newline: UInt8,
    step: Int,
    behind: UInt8
  ) -> Outcome {
    let bytes = text + Array(repeating: behind, count: 64)
    var positions = Array(repeating: UInt32.max, count: text.count + 128)
    var outcome = Outcome()
    var scan = WaymarkScan()
    scan.mayOpen = 1
    bytes.withUnsafeBufferPointer { bytes in
      positions.withUnsafeMutableBufferPointer { positions in
        guard let base = bytes.baseAddress, let out = positions.baseAddress else { return }
        while scan.index < text.count, outcome.isRegular {
          outcome.isRegular = kernel.scan(
            base,
            end: text.count,
            target: min(text.count, scan.index + step),
            delimiter: delimiter,
            newline: newline,
            &scan,
            out
          )
        }
      }
    }
    guard outcome.isRegular else { return outcome }
    outcome.positions = Array(positions[..<scan.count])
    outcome.counts = [scan.newlines, scan.quotedNewlines]
    // What lies behind the text says nothing about it.
    if text.count % 64 == 0 { outcome.bits = [scan.inside, scan.mayOpen, scan.closed] }
    outcome.bits.append(scan.inside)
    outcome.flags = [scan.hasQuotes, scan.hasDoubledQuotes, scan.highBits != 0]
    return outcome
  }

  /// Follows quotes through text, by a kernel as far as it goes.
  private func follow(
    _ kernel: DelimitedKernel,
    _ text: [UInt8],
    _ delimiter: UInt8,
    _ newline: UInt8,
    from start: WaymarkScan
  ) -> [UInt64] {
    var scan = start
    let end = text.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { base in
        kernel.follow(
          base,
          from: 0,
          to: text.count,
          delimiter: delimiter,
          newline: newline,
          &scan
        )
      }
    }
    return [UInt64(end ?? 0), scan.inside, scan.mayOpen, scan.closed]
  }

  /// The same by the rules, one byte after the other; nil where a quote is out of place.
  private func slowScan(_ text: [UInt8], _ delimiter: UInt8, _ newline: UInt8) -> Outcome? {
    var outcome = Outcome()
    var counts = [0, 0]
    var flags = [false, false, text.contains { $0 >= 0x80 }]
    var isInside = false
    var mayOpen = true
    var isClosed = false
    for (index, byte) in text.enumerated() {
      if byte == newline { counts[0] += 1 }
      if isInside {
        if byte == newline { counts[1] += 1 }
        if byte == 0x22 { (isInside, isClosed) = (false, true) }
        continue
      }
      let endsLine =
        newline == 10 && byte == 13 && (index + 1 == text.count || text[index + 1] == 10)
      if byte == 0x22 {
        guard mayOpen || isClosed else { return nil }
        if isClosed { flags[1] = true }
        flags[0] = true
        (isInside, isClosed, mayOpen) = (true, false, false)
      } else if byte == delimiter || byte == newline {
        outcome.positions.append(UInt32(index))
        (mayOpen, isClosed) = (true, false)
      } else {
        if isClosed, !endsLine { return nil }
        (mayOpen, isClosed) = (false, false)
      }
    }
    outcome.counts = counts
    outcome.flags = flags
    return outcome
  }

  /// Text of few kinds of bytes, so that every neighbourhood occurs; `wildness` of 0 keeps quotes
  /// where they should be.
  private func text(_ random: inout SeededGenerator, wildness: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    let count = Int.random(in: 0...400, using: &random)
    let pieces: [[UInt8]] = [
      [44], [10], [13, 10], [120], [120, 121, 122], [0xC3, 0xA9], [13], [0], [255],
    ]
    while bytes.count < count {
      if Int.random(in: 0..<4, using: &random) == 0 {
        let body = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ -> [UInt8] in
          Int.random(in: 0..<6, using: &random) == 0
            ? [34, 34] : pieces.randomElement(using: &random) ?? []
        }
        if let last = bytes.last, last != 44, last != 10 { bytes.append(44) }
        bytes += [34] + body + [34]
        bytes += [[44], [10], [13, 10]].randomElement(using: &random) ?? []
      } else {
        bytes += pieces.randomElement(using: &random) ?? []
      }
    }
    for _ in 0..<wildness where !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] =
        [34, 44, 10, 13].randomElement(
          using: &random
        ) ?? 34
    }
    return bytes
  }

  @Test func `The best kernel is one that the machine has`() {
    #expect(Self.kernels.contains { $0.instructions == DelimitedKernel.best.instructions })
    #expect(Self.kernels.contains { $0.instructions == .portable })
    #if arch(x86_64)
    #expect(Self.kernels.contains { $0.instructions == .sse2 })
    #expect(DelimitedKernel(.neon) == nil)
    #elseif arch(arm64)
    #expect(DelimitedKernel.best.instructions == .neon)
    #endif
  }

  @Test(arguments: 0..<300)
  func `Every kernel finds what the rules say`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = text(&random, wildness: seed % 3)
    let (delimiter, newline): (UInt8, UInt8) = seed % 7 == 0 ? (44, 13) : (44, 10)
    let wanted = slowScan(text, delimiter, newline)
    for kernel in Self.kernels {
      for (step, behind) in [(1, 34), (64, 44), (200, 10), (1_000, 13), (1_000, 255)]
        as [(Int, UInt8)]
      {
        let found = scan(kernel, text, delimiter, newline, step: step, behind: behind)
        let isSame =
          found.isRegular
          ? found.positions == wanted?.positions && found.counts == wanted?.counts
            && found.flags == wanted?.flags : wanted == nil
        if !isSame {
          Issue.record("\(kernel.instructions), step \(step), \(behind) behind, \(text)")
        }
      }
    }
  }

  @Test(arguments: 0..<100)
  func `All kernels agree on any bytes, to the bit`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabets: [[UInt8]] = [
      [34, 44, 10, 13, 120], [34, 44], [44, 10, 120, 121, 122], Array(0...255), [44], [34],
      [34, 120, 120, 120, 120, 120, 120, 120, 44],
    ]
    let alphabet = alphabets[seed % alphabets.count]
    let text = (0..<Int.random(in: 0...700, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let portable = try #require(DelimitedKernel(.portable))
    for kernel in Self.kernels {
      for newline in [10, 13] as [UInt8] {
        let found = scan(kernel, text, 44, newline, step: 128, behind: 34)
        if found != scan(portable, text, 44, newline, step: 128, behind: 34) {
          Issue.record("\(kernel.instructions): \(text)")
        }
        for (inside, mayOpen, closed) in [(0, 1, 0), (~0, 0, 0), (0, 0, 1), (0, 0, 0)]
          as [(UInt64, UInt64, UInt64)]
        {
          var start = WaymarkScan()
          (start.inside, start.mayOpen, start.closed) = (inside, mayOpen, closed)
          let wanted = follow(portable, text, 44, newline, from: start)
          if follow(kernel, text, 44, newline, from: start) != wanted {
            Issue.record(
              "\(kernel.instructions) from \(inside & 1), \(mayOpen), \(closed): \(text)"
            )
          }
        }
      }
    }
  }
}
