import Foundation

/// An input as libFuzzer hands it over.
package enum FuzzedInput {
  /// Ends the process where the input breaks a law; a fuzzer then keeps the input.
  ///
  /// - Parameters:
  ///   - start: the first byte.
  ///   - count: how many there are.
  ///   - laws: gives the laws that the bytes break.
  /// - Returns: 0, as libFuzzer asks.
  package static func hold(
    _ start: UnsafePointer<UInt8>?,
    _ count: Int,
    to laws: ([UInt8]) throws -> [String]
  ) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
      let broken = try laws(bytes)
      if broken.isEmpty { return 0 }
      end(broken.joined(separator: "\n"))
    } catch {
      end("the input could not be given to the reader: \(error)")
    }
  }

  private static func end(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    abort()
  }
}
