/// gzip members without compression (RFC 1952, RFC 1951 section 3.2.4), written by hand.
package enum StoredGzip {
  /// One member with the bytes, in blocks of a size.
  package static func member(_ bytes: [UInt8], blockSize: Int = 65_535) -> [UInt8] {
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var index = 0
    repeat {
      let part = bytes[index..<min(bytes.count, index + blockSize)]
      index += part.count
      let length = UInt16(part.count)
      out.append(index == bytes.count ? 1 : 0)
      out += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
      out += part
    } while index < bytes.count
    for word in [checksum(bytes), UInt32(truncatingIfNeeded: bytes.count)] {
      out += (0..<4).map { UInt8(word >> (8 * UInt32($0)) & 255) }
    }
    return out
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = ~0
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
