// Unsafe memory: nettle reads from buffers and writes into a context and a digest that live on the
// stack of the call, within the sizes that are given with them.

import CNettle
import Diagnostics
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
    let manual: Message = "make one with: openssl rand -hex 32 > \(path)"
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw RunFailure(.unreadableInput, "there is no such key file", path: path, hint: manual)
    }
    guard !isFolder.boolValue else {
      throw RunFailure(.unreadableInput, "is a folder, not a file with a key", path: path)
    }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw RunFailure(
        .unreadableInput,
        "the key cannot be read",
        path: path,
        hint: "see who may read it with: ls -l \(path)"
      )
    }
    guard !bytes.isEmpty else {
      throw RunFailure(.content, "the key file is empty", path: path, hint: manual)
    }
    guard bytes.count >= Self.leastKey else {
      throw RunFailure(
        .content,
        "a key of \(bytes.count) bytes can be guessed; it must have at least \(Self.leastKey)",
        path: path,
        hint: manual
      )
    }
    key = Array(bytes)
  }

  /// What is to be said of a key file that was read: a warning where others may read it, too.
  static func warnings(ofKeyFile path: String) -> [Diagnostic] {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path
    )
    guard let mode = attributes?[.posixPermissions] as? Int, mode & 0o077 != 0 else { return [] }
    return [
      Diagnostic(
        .warning,
        "others on this machine may read the key, and with it tell who is behind each pseudonym",
        at: SourceLocation(path: path),
        hint: "keep it to yourself with: chmod 600 \(path)"
      )
    ]
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
