// Unsafe memory: nettle reads from buffers and writes into a context and a digest that live on the
// stack of the call, within the sizes that are given with them.

import CNettle
import Foundation

/// Names for customers that only who has the key can tell: the HMAC-SHA-256 of the name, in hexadecimal.
///
/// Source: RFC 2104 and FIPS 198-1. The same key gives the same customer the same name in every run, so
/// that exports can be joined; without the key a name cannot even be tried out, as it could under a plain
/// hash.
struct Pseudonyms: Sendable {
  /// The fewest bytes of a key: 128 bits.
  static let leastKey = 16

  private let key: [UInt8]

  /// Makes names under a key.
  init(key: [UInt8]) { self.key = key }

  /// Reads a key: the file's bytes as they are.
  ///
  /// - Throws: `RunFailure` where the file cannot be read, or is too short.
  init(keyFile path: String) throws(RunFailure) {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw RunFailure(
        .unreadableInput,
        "the key cannot be read",
        path: path,
        hint: "make one with: openssl rand -hex 32 > \(path)"
      )
    }
    guard bytes.count >= Self.leastKey else {
      throw RunFailure(
        .content,
        "a key of \(bytes.count) bytes can be guessed; it must have at least \(Self.leastKey)",
        path: path,
        hint: "make one with: openssl rand -hex 32 > \(path)"
      )
    }
    key = Array(bytes)
  }

  /// The name that stands for a customer or a case.
  func pseudonym(of name: String) -> String {
    var context = hmac_sha256_ctx()
    nettle_hmac_sha256_set_key(&context, key.count, key)
    let bytes = Array(name.utf8)
    nettle_hmac_sha256_update(&context, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_hmac_sha256_digest(&context, digest.count, &digest)
    return InputDigest.hexadecimal(digest)
  }
}
