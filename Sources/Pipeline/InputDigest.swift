// Unsafe memory: nettle reads from buffers and writes into a context and a digest that live on the
// stack of the call, within the sizes that are given with them.

import CNettle
import Foundation

/// The SHA-256 (FIPS 180-4) of bytes, in hexadecimal.
enum InputDigest {
  private static let chunkSize = 1 << 20

  /// The digest of a file, read piece by piece.
  ///
  /// - Returns: nil where the run is to stop.
  static func sha256(ofFile path: String, unless interruption: Interruption) throws -> String? {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    while let chunk = try file.read(upToCount: chunkSize), !chunk.isEmpty {
      if interruption.isRaised { return nil }
      update(&context, chunk)
    }
    return finish(&context)
  }

  /// The digest of bytes.
  static func sha256(of bytes: Data) -> String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    update(&context, bytes)
    return finish(&context)
  }

  private static func update(_ context: inout sha256_ctx, _ data: Data) {
    data.withUnsafeBytes { bytes in
      nettle_sha256_update(
        &context,
        bytes.count,
        bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      )
    }
  }

  private static func finish(_ context: inout sha256_ctx) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return hexadecimal(digest)
  }

  /// Bytes as hexadecimal digits.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }
}
