// Unsafe memory: owns the arrays below from `init` to `deinit`; nodes are counted against
// `nodeLimit`, segment bytes against `byteLimit`, scalars of a line against `scalarLimit`, before
// anything is written. A match reads `base[begin..<limit]` only: 64 bytes are left wherever it
// looks at fewer than that at once.
//
// Why a match is exact. Cut a line at its scalars (strings that are values, numbers, true, false,
// null): what remains are segments, that hold every bracket, key, colon, comma and space. What
// RFC 8259 allows next, which keys were met and at which depth a value lies depend on the segments
// alone, for it treats all scalars alike. So when a line that the exact scanner accepted has its
// scalars replaced by other whole scalars, it is accepted again, and each value lies at the same
// place between the segments. A match compares every byte of every segment with such a line, checks
// every scalar by the exact scanner's own rules, and demands the line's end behind the last
// segment: no byte is skipped, and what does not match goes to the exact scanner.

/// The shapes of the JSON lines met so far, as a tree of segments: a predictor of the next line.
final class JSONLineShapes {
  /// Where a wanted value lies that is an object or array: behind the ends of two scalars.
  struct Span {
    var from: Int
    var fromOffset: Int
    var to: Int
    var toOffset: Int
  }

  /// A segment that may follow the scalar (or the beginning) that its parent leads to.
  struct Node {
    /// The segment's first 16 bytes, and which bits of them count.
    var first: UInt64
    var second: UInt64
    var firstMask: UInt64
    var secondMask: UInt64
    /// The segment's length and where its bytes are kept.
    var length: Int32
    var start: Int32
    /// The segments that may follow, and the next one that may stand here instead; -1 for none.
    var child: Int32 = -1
    var sibling: Int32 = -1
    /// The number of the shape that ends with this segment; -1 where a scalar follows.
    var shape: Int32 = -1
  }

  /// How far a run of matches came.
  struct Run {
    /// The offset of the next byte.
    var cursor: Int
    /// The rows found.
    var rows: Int
    /// All bytes that were looked at, in one word.
    var bits: UInt64 = 0
  }

  /// The bits of eight bytes that are set in bytes that are not ASCII.
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  /// The most scalars of a line that has a shape.
  static let scalarLimit = 63
  static let nodeLimit = 1_024
  static let byteLimit = 32_768
  /// The most segments that may stand in one place: beyond it keys are data.
  static let siblingLimit = 12

  private let columns: Int
  let nodes = UnsafeMutablePointer<Node>.allocate(capacity: nodeLimit)
  let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: byteLimit)
  /// The scalars of the line being matched: their values, and where they end; the last value is
  /// always empty, for columns that a shape does not have.
  private let slots = UnsafeMutablePointer<FieldSlice>.allocate(capacity: scalarLimit + 1)
  private let ends = UnsafeMutablePointer<Int>.allocate(capacity: scalarLimit + 1)
  var nodeCount = 0
  var byteCount = 0
  var root: Int32 = -1
  /// For each shape and column the number of the scalar; for others an empty one.
  var sources: [UInt8] = []
  /// For each shape the columns that are objects or arrays.
  var spans: [[(column: Int, span: Span)]] = []
  var hasSpans = false
  /// Lines to pass before learning goes on, when it does not pay.
  var pause = 0
  var misses = 0
  var hits = 0

  init(columns: Int) {
    self.columns = columns
    slots.initialize(repeating: .empty, count: JSONLineShapes.scalarLimit + 1)
    ends.initialize(repeating: 0, count: JSONLineShapes.scalarLimit + 1)
  }

  deinit {
    nodes.deallocate()
    bytes.deallocate()
    slots.deallocate()
    ends.deallocate()
  }

  /// Matches lines one after the other until one does not match, or enough were matched.
  ///
  /// - Parameters:
  ///   - base: the first byte.
  ///   - run: where to begin; gets how far the matches came.
  ///   - target: no line begins at or behind it.
  ///   - limit: the end of the bytes.
  ///   - recordLimit: lines that are longer do not match.
  ///   - rowLimit: the most rows.
  ///   - newline: what ends a line.
  ///   - fields: the columns to fill.
  ///   - rowFirst: gets where each row begins.
  ///   - unescape: gives the place of a string's text, by the range between its quotes.
  func match(
    _ base: UnsafePointer<UInt8>,
    _ run: inout Run,
    target: Int,
    limit: Int,
    recordLimit: Int,
    rowLimit: Int,
    newline: UInt8,
    fields: UnsafePointer<UnsafeMutablePointer<FieldSlice>>,
    rowFirst: UnsafeMutablePointer<Int>,
    unescape: (FieldSlice) -> FieldSlice
  ) {
    let nodes = self.nodes
    let (slots, ends) = (self.slots, self.ends)
    let root = self.root
    let last = limit - 64
    var cursor = run.cursor
    var rows = run.rows
    var bits: UInt64 = 0
    var signs: UInt32 = 0
    sources.withUnsafeBufferPointer { sources in
      while cursor < target, rows < rowLimit {
        var place = cursor
        var node = root
        var scalars = 0
        var escaped: UInt64 = 0
        var shape = -1
        while node >= 0, place <= last {
          let segment = nodes + Int(node)
          let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
          let other = UnsafeRawPointer(base + place + 8).loadUnaligned(as: UInt64.self)
          let length = Int(segment.pointee.length)
          if (word ^ segment.pointee.first) & segment.pointee.firstMask
            | (other ^ segment.pointee.second) & segment.pointee.secondMask != 0
            || (length > 16 && !restMatches(segment, base + place, limit - place, &bits))
          {
            node = segment.pointee.sibling
            continue
          }
          bits |= word | other
          let start = place &+ length
          if start > last { break }
          let byte = base[start]
          if segment.pointee.shape >= 0 {
            if byte == newline {
              shape = Int(segment.pointee.shape)
              place = start
              break
            }
            node = segment.pointee.sibling
            continue
          }
          if byte == UInt8(ascii: "\"") {
            var end = start &+ 1
            var stops = JSONString.stops(base + end)
            signs |= stops
            while stops & 0xFFFF == 0, end <= last {
              end &+= 16
              stops = JSONString.stops(base + end)
              signs |= stops
            }
            if stops & 0xFFFF == 0 { break }
            end &+= stops.trailingZeroBitCount
            if base[end] != UInt8(ascii: "\"") {
              guard let text = JSONString.scan(base, end, limit) else { break }
              end = text.end
              escaped |= 1 << UInt64(scalars)
              bits = ~0
            }
            slots[scalars] = FieldSlice(
              start: UInt32(truncatingIfNeeded: start &+ 1),
              length: UInt32(truncatingIfNeeded: end &- start &- 1)
            )
            place = end &+ 1
          } else if UnsafeRawPointer(base + start).loadUnaligned(as: UInt32.self)
            == JSONNumber.null
          {
            slots[scalars] = .empty
            place = start &+ 4
          } else if let end = JSONNumber.scanLiteral(base, start, limit) {
            slots[scalars] = FieldSlice(
              start: UInt32(truncatingIfNeeded: start),
              length: UInt32(truncatingIfNeeded: end &- start)
            )
            place = end
          } else {
            node = segment.pointee.sibling
            continue
          }
          ends[scalars] = place
          scalars &+= 1
          node = segment.pointee.child
        }
        if shape < 0 || place &- cursor > recordLimit { break }
        for column in 0..<columns {
          fields[column][rows] = slots[Int(sources[shape &* columns &+ column])]
        }
        if escaped != 0 {
          for column in 0..<columns {
            let source = UInt64(sources[shape &* columns &+ column])
            if escaped >> source & 1 == 1 { fields[column][rows] = unescape(fields[column][rows]) }
          }
        }
        if hasSpans { fillSpans(of: shape, row: rows, lineStart: cursor, fields) }
        rowFirst[rows] = cursor
        rows &+= 1
        cursor = place &+ 1
      }
    }
    hits &+= rows - run.rows
    run.bits |= signs >> 16 == 0 ? bits : ~0
    run.cursor = cursor
    run.rows = rows
  }

  /// Compares what of a segment lies behind its first 16 bytes.
  @inline(never)
  private func restMatches(
    _ segment: UnsafePointer<Node>,
    _ place: UnsafePointer<UInt8>,
    _ available: Int,
    _ bits: inout UInt64
  ) -> Bool {
    let length = Int(segment.pointee.length)
    guard length <= available else { return false }
    let wanted = bytes + Int(segment.pointee.start)
    var index = 16
    while index < length {
      // The last word may overlap the one before.
      index = min(index, length - 8)
      let word = UnsafeRawPointer(place + index).loadUnaligned(as: UInt64.self)
      guard word == UnsafeRawPointer(wanted + index).loadUnaligned(as: UInt64.self) else {
        return false
      }
      bits |= word
      index += 8
    }
    return true
  }

  @inline(never)
  private func fillSpans(
    of shape: Int,
    row: Int,
    lineStart: Int,
    _ fields: UnsafePointer<UnsafeMutablePointer<FieldSlice>>
  ) {
    for (column, span) in spans[shape] {
      let from = (span.from < 0 ? lineStart : ends[span.from]) + span.fromOffset
      let to = (span.to < 0 ? lineStart : ends[span.to]) + span.toOffset
      fields[column][row] = FieldSlice(
        start: UInt32(truncatingIfNeeded: from),
        length: UInt32(truncatingIfNeeded: to - from)
      )
    }
  }
}
