// Unsafe memory: `withBytes` lends the text's own storage for the length of a call.

import JourneyModel

/// The first bytes of an input as UTF-8 text, as many as were asked for.
struct SampleText: ~Copyable {
  private let stream: any ByteStream
  private(set) var bytes: [UInt8] = []
  /// Whether the whole input is here.
  private(set) var isWhole = false
  let profile: TextProfile

  init(_ input: LogInput, asked: TextEncoding?) throws(InputError) {
    (stream, profile) = try input.text(RawStream(sampling: input.raw), asked: asked)
  }

  /// Reads until that many bytes are here, or all.
  mutating func grow(to count: Int) throws(InputError) {
    while bytes.count < count, !isWhole {
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: max(65_536, count - start)))
      let got = try bytes.withUnsafeMutableBufferPointer { buffer throws(InputError) in
        try stream.read(into: UnsafeMutableBufferPointer(rebasing: buffer[start...]))
      }
      bytes.removeSubrange((start + got)...)
      if got == 0 { isWhole = true }
    }
  }

  /// Calls a function with the bytes that are here.
  func withBytes<Result>(_ body: (UnsafePointer<UInt8>, Int) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else {
        let none: UInt8 = 0
        return withUnsafePointer(to: none) { body($0, 0) }
      }
      return body(base, buffer.count)
    }
  }
}
