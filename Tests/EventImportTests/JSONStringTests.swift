import CByteKernels
import EventImport
import ReadingLaws
import TestSupport
import Testing

@Suite struct JSONStringTests {
  @Test func `The vector kernel and its portable twin stop at the same byte`() {
    #if arch(x86_64)
    var random = SeededGenerator(seed: 16)
    // Every byte at every place, among bytes that do not stop.
    for value in UInt8.min...UInt8.max {
      for place in 0..<16 {
        var bytes = (0..<16).map { _ in UInt8.random(in: 0x23...0x5B, using: &random) }
        bytes[place] = value
        let later = Int.random(in: place..<16, using: &random)
        if later > place { bytes[later] = UInt8.random(in: 0...255, using: &random) }
        let kernel = waymarkStringStops(bytes)
        let portable = JSONString.portableStops(bytes)
        #expect(
          (kernel & 0xFFFF).trailingZeroBitCount == (portable & 0xFFFF).trailingZeroBitCount
        )
        #expect((kernel >> 16 == 0) == (portable >> 16 == 0))
        let isStop = value < 0x20 || value == UInt8(ascii: "\"") || value == UInt8(ascii: "\\")
        #expect((kernel >> UInt32(place) & 1 == 1) == isStop)
        #expect((kernel >> UInt32(16 + place) & 1 == 1) == (value >= 0x80))
      }
    }
    #endif
  }
}
