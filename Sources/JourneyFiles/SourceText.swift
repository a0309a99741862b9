import Diagnostics

/// A definition's text and the way from a parser's marks to places that people see.
///
/// The parser counts lines as YAML 1.1 does and columns in Unicode scalars; people's editors count
/// lines by LF, CRLF and CR, and characters. Places are mostly asked for in order, so the finder
/// goes on from the last one: a file that is one long line costs no more than others.
struct SourceText {
  let path: String
  let bytes: [UInt8]
  let text: String
  private let isASCII: Bool
  private var yamlLines: [Int] = [0]
  private var editorLines: [Int] = [0]
  private var lastMark = (line: 0, column: 0, offset: 0)
  private var lastPlace = (line: 0, column: 0, offset: 0)

  init(path: String, bytes: [UInt8], text: String) {
    self.path = path
    self.bytes = bytes
    self.text = text
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    var index = 0
    while index < bytes.count {
      let length = YAMLLines.lineBreak(in: bytes, at: index)
      if length > 0 {
        yamlLines.append(index + length)
        if bytes[index] < 0x80 { editorLines.append(index + length) }
      }
      index += max(length, 1)
    }
  }

  /// The byte offset of a mark whose line and column count from 1.
  mutating func offset(line: Int, column: Int) -> Int {
    let line = min(max(line, 1), yamlLines.count)
    let start = yamlLines[line - 1]
    let limit = line < yamlLines.count ? yamlLines[line] : bytes.count
    if isASCII { return min(start + max(column, 1) - 1, limit) }
    var position = start
    var current = 1
    if lastMark.line == line, lastMark.column <= column {
      position = lastMark.offset
      current = lastMark.column
    }
    while current < column, position < limit {
      position += 1
      while position < limit, bytes[position] & 0xC0 == 0x80 { position += 1 }
      current += 1
    }
    lastMark = (line, current, position)
    return position
  }

  /// The place of the bytes from an offset up to an end, or to the end of its line.
  mutating func location(from offset: Int, to end: Int? = nil) -> SourceLocation {
    var low = 0
    var high = editorLines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if editorLines[middle] <= offset { low = middle } else { high = middle }
    }
    let start = editorLines[low]
    var lineEnd = low + 1 < editorLines.count ? editorLines[low + 1] : bytes.count
    while lineEnd > start, bytes[lineEnd - 1] == 0x0A || bytes[lineEnd - 1] == 0x0D { lineEnd -= 1 }
    var column = 1
    var position = start
    if lastPlace.line == low + 1, lastPlace.offset <= offset {
      column = lastPlace.column
      position = lastPlace.offset
    }
    column += characters(position, offset)
    lastPlace = (low + 1, column, offset)
    let length = characters(offset, min(end ?? offset, lineEnd))
    return SourceLocation(path: path, line: low + 1, column: column, length: max(length, 1))
  }

  /// How many characters stand between two offsets.
  private func characters(_ start: Int, _ end: Int) -> Int {
    guard start < end else { return 0 }
    if isASCII { return end - start }
    return String(decoding: bytes[start..<end], as: UTF8.self).count
  }
}
