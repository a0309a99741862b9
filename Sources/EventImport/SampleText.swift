// Unsafe memory: `grow` reads into storage that an array lends it, `withBytes` lends the text's own, each for the
// length of a call.

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
      var failure: InputError?
      let read = [UInt8](unsafeUninitializedCapacity: max(65_536, count - bytes.count)) {
        buffer,
        got in
        do throws(InputError) { got = try stream.read(into: buffer) } catch { failure = error }
      }
      if let failure { throw failure }
      bytes += read
      if read.isEmpty { isWhole = true }
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
