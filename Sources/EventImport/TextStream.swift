// Unsafe memory: transcoders write into the caller's buffer, at most its count; every character
// needs at most three bytes for each unit read (four for a pair), and no more units are read than
// fit.

import Diagnostics
import JourneyModel

/// How an input's bytes stand for text: what its first bytes and the mapping say.
struct TextProfile: Sendable, Equatable {
  var encoding: TextEncoding
  var hasByteOrderMark: Bool
  /// The length of the mark in the decompressed bytes.
  var markLength: Int
  var isBigEndian = false

  /// A byte-order mark says more than a mapping.
  init(firstBytes: [UInt8], asked: TextEncoding?) {
    hasByteOrderMark = true
    if firstBytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      encoding = .utf8
      markLength = 3
    } else if firstBytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16
      markLength = 2
    } else if firstBytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16
      markLength = 2
      isBigEndian = true
    } else {
      encoding = asked ?? .utf8
      markLength = 0
      hasByteOrderMark = false
      // Without a mark, a first character of ASCII tells the order.
      isBigEndian = firstBytes.first == 0
    }
  }
}

extension LogInput {
  /// The decompressed text as UTF-8 without its mark, and how it was encoded.
  func text(
    _ raw: RawStream,
    asked: TextEncoding?
  ) throws(InputError) -> (
    stream: any ByteStream, profile: TextProfile
  ) {
    let bytes: any ByteStream = isGzip ? GzipStream(raw, name: name) : raw
    var first = [UInt8](repeating: 0, count: ForeignFormat.prefixLength)
    var count = 0
    while count < first.count {
      let got = try first.withUnsafeMutableBufferPointer { buffer throws(InputError) in
        try bytes.read(into: UnsafeMutableBufferPointer(rebasing: buffer[count...]))
      }
      if got == 0 { break }
      count += got
    }
    first.removeSubrange(count...)
    if isGzip, let (problem, hint) = ForeignFormat.message(for: first) {
      throw InputError(.content, path: name, "inside the gzip, it \(problem)", hint: hint)
    }
    let profile = TextProfile(firstBytes: first, asked: asked)
    let body = PrefixedStream(first[profile.markLength...], bytes)
    switch profile.encoding {
    case .utf8: return (body, profile)
    case .utf16: return (UTF16Stream(body, isBigEndian: profile.isBigEndian), profile)
    case .latin1, .windows1252:
      return (SingleByteStream(body, isWindows: profile.encoding == .windows1252), profile)
    }
  }
}

/// Writes ISO 8859-1 or Windows-1252 as UTF-8.
///
/// The five bytes that Windows-1252 leaves undefined are read as C1 controls, as browsers do.
final class SingleByteStream: ByteStream {
  private let source: any ByteStream
  private var input = [UInt8](repeating: 0, count: 65_536)
  private var next = 0
  private var count = 0
  private let encoded: [[UInt8]]

  init(_ source: any ByteStream, isWindows: Bool) {
    self.source = source
    encoded = (UInt8.min...UInt8.max).map { byte in
      let scalar = isWindows ? SingleByteStream.windows[byte] ?? UInt32(byte) : UInt32(byte)
      return Unicode.Scalar(scalar).map { Array(String(Character($0)).utf8) } ?? [byte]
    }
  }

  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(InputError) -> Int {
    var written = 0
    while written + 3 <= buffer.count {
      if next == count {
        if written > 0 { break }
        count = try input.withUnsafeMutableBufferPointer { bytes throws(InputError) in
          try source.read(into: bytes)
        }
        next = 0
        if count == 0 { break }
      }
      let byte = input[next]
      next += 1
      if byte < 0x80 {
        buffer[written] = byte
        written += 1
      } else {
        for unit in encoded[Int(byte)] {
          buffer[written] = unit
          written += 1
        }
      }
    }
    return written
  }

  /// The characters of bytes 0x80 to 0x9F (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
  private static let windows: [UInt8: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020,
    0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152,
    0x8E: 0x017D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
    0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
    0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
  ]
}

/// Writes UTF-16 as UTF-8.
///
/// Half a surrogate pair, or a last odd byte, becomes the byte FF, which no UTF-8 text holds: so it
/// is counted as invalid text further on, once.
final class UTF16Stream: ByteStream {
  private let source: any ByteStream
  private let isBigEndian: Bool
  private var input = [UInt8](repeating: 0, count: 65_536)
  private var next = 0
  private var count = 0
  private var ended = false

  init(_ source: any ByteStream, isBigEndian: Bool) {
    self.source = source
    self.isBigEndian = isBigEndian
  }

  /// Makes at least that many bytes available, or as many as there are.
  private func need(_ bytes: Int) throws(InputError) {
    while count - next < bytes, !ended {
      for index in next..<count { input[index - next] = input[index] }
      count -= next
      next = 0
      let (start, size) = (count, input.count)
      let got = try input.withUnsafeMutableBufferPointer { buffer throws(InputError) in
        try source.read(into: UnsafeMutableBufferPointer(rebasing: buffer[start..<size]))
      }
      if got == 0 { ended = true }
      count += got
    }
  }

  private func unit(at index: Int) -> UInt32 {
    let (first, second) = (UInt32(input[index]), UInt32(input[index + 1]))
    return isBigEndian ? first << 8 | second : second << 8 | first
  }

  func read(into buffer: UnsafeMutableBufferPointer<UInt8>) throws(InputError) -> Int {
    var written = 0
    while written + 4 <= buffer.count {
      if count - next < 4 {
        if written > 0, !ended { break }
        try need(4)
        if count == next { break }
      }
      if count - next == 1 {
        next = count
        buffer[written] = 0xFF
        written += 1
        break
      }
      let first = unit(at: next)
      next += 2
      var scalar = first
      if (0xD800...0xDFFF).contains(first) {
        let second = first < 0xDC00 && count - next >= 2 ? unit(at: next) : 0
        guard (0xDC00...0xDFFF).contains(second) else {
          buffer[written] = 0xFF
          written += 1
          continue
        }
        next += 2
        scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
      }
      written += UTF8Encoding.write(scalar, to: buffer, at: written)
    }
    return written
  }
}

/// Writes one character as UTF-8.
enum UTF8Encoding {
  /// Writes a scalar value and returns how many bytes it took; the buffer has room for four.
  static func write(
    _ scalar: UInt32,
    to buffer: UnsafeMutableBufferPointer<UInt8>,
    at index: Int
  ) -> Int {
    switch scalar {
    case ..<0x80:
      buffer[index] = UInt8(scalar)
      return 1
    case ..<0x800:
      buffer[index] = UInt8(0xC0 | scalar >> 6)
      buffer[index + 1] = UInt8(0x80 | scalar & 0x3F)
      return 2
    case ..<0x10000:
      buffer[index] = UInt8(0xE0 | scalar >> 12)
      buffer[index + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
      buffer[index + 2] = UInt8(0x80 | scalar & 0x3F)
      return 3
    default:
      buffer[index] = UInt8(0xF0 | scalar >> 18)
      buffer[index + 1] = UInt8(0x80 | scalar >> 12 & 0x3F)
      buffer[index + 2] = UInt8(0x80 | scalar >> 6 & 0x3F)
      buffer[index + 3] = UInt8(0x80 | scalar & 0x3F)
      return 4
    }
  }
}
