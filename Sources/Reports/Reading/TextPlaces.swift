import Diagnostics

/// Tells line and column of bytes in a text.
struct TextPlaces {
  private let bytes: [UInt8]
  private let path: String
  private let lineStarts: [Int]

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  /// The place from one offset to another on its line.
  func location(_ start: Int, _ end: Int) -> SourceLocation {
    let start = min(max(start, 0), bytes.count)
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= start { low = middle } else { high = middle }
    }
    let lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    return SourceLocation(
      path: path,
      line: low + 1,
      column: characters(lineStarts[low]..<start) + 1,
      length: max(1, characters(start..<min(max(end, start), lineEnd)))
    )
  }

  /// How many characters there are, marks that join others counted by themselves.
  private func characters(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }
}
