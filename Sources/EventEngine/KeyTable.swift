import Synchronization

// Invariant: an entry's bytes are the length of the customer (4 bytes, little-endian), the customer,
// and the case; so a customer "ab" with case "c" differs from a customer "a" with case "bc".

/// The journey keys of one partition that are too long to be their own number; shared by workers.
final class KeyTable: Sendable {
  private let table = Mutex(ByteTable(capacity: 16))

  /// The number of a key.
  func number(_ key: UnsafeRawBufferPointer, hash: UInt64) -> UInt64 {
    // As an integer, since a pointer cannot be sent into the lock's closure; the bytes are copied
    // before the closure ends.
    let address = UInt(bitPattern: key.baseAddress)
    let count = key.count
    return table.withLock { table in
      guard let base = UnsafeRawPointer(bitPattern: address) else { return 0 }
      return UInt64(table.insert(base, count, hash: hash).0)
    }
  }

  /// How many distinct customers the given keys belong to.
  func distinctCustomers(ofKeys numbers: [UInt64]) -> Int {
    table.withLock { table in
      var customers = ByteTable(capacity: numbers.count)
      for number in numbers {
        let bytes = table.bytes(at: Int(number))
        let length = Int(bytes.loadUnaligned(as: UInt32.self))
        guard let base = bytes.baseAddress.map({ $0 + 4 }) else { continue }
        _ = customers.insert(base, length, hash: ByteHash.hash(base, length, seed: 0))
      }
      return customers.count
    }
  }

  /// The memory in use, roughly, in bytes.
  var byteCount: Int { table.withLock { $0.byteCount } }
}
