// Unsafe memory: writes nodes and segment bytes within the limits that `JSONLineShapes` states, and reads
// the bytes of the line at hand.

/// Learning shapes from lines that the exact scanner accepted.
extension JSONLineShapes {
  /// Adds the shape of a line, if there is room and it pays.
  ///
  /// - Parameters:
  ///   - base: the first byte.
  ///   - start: where the line begins.
  ///   - end: the offset of its line end.
  ///   - scalars: where the line's scalars are, quotes included.
  ///   - values: the line's value for each column.
  func learn(
    _ base: UnsafePointer<UInt8>,
    from start: Int,
    to end: Int,
    scalars: [Range<Int>],
    values: [JSONLineScanner.Value?]
  ) {
    if pause > 0 {
      pause -= 1
      return
    }
    misses += 1
    // Lines whose shape is seldom met again are not worth learning.
    if misses == 4_096 {
      if hits < misses { pause = 65_536 }
      clear()
      return
    }
    guard scalars.count <= JSONLineShapes.scalarLimit else { return }
    var parent: Int32 = -1
    var begin = start
    for scalar in scalars {
      guard let node = segment(below: parent, base + begin, scalar.lowerBound - begin, false)
      else { return }
      parent = node
      begin = scalar.upperBound
    }
    guard let node = segment(below: parent, base + begin, end - begin, true),
      nodes[Int(node)].shape < 0
    else { return }
    nodes[Int(node)].shape = Int32(spans.count)
    var found: [(column: Int, span: Span)] = []
    for (column, value) in values.enumerated() {
      var source = JSONLineShapes.scalarLimit
      if let value {
        if value.kind == .object || value.kind == .array {
          let from = scalars.lastIndex { $0.upperBound <= value.start }
          let to = scalars.lastIndex { $0.upperBound <= value.end }
          let span = Span(
            from: from ?? -1,
            fromOffset: value.start - (from.map { scalars[$0].upperBound } ?? start),
            to: to ?? -1,
            toOffset: value.end - (to.map { scalars[$0].upperBound } ?? start)
          )
          found.append((column, span))
        } else if let scalar = scalars.firstIndex(where: { $0.contains(value.start) }) {
          source = scalar
        }
      }
      sources.append(UInt8(source))
    }
    if !found.isEmpty { hasSpans = true }
    spans.append(found)
  }

  private func clear() {
    (nodeCount, byteCount, root) = (0, 0, -1)
    (hits, misses) = (0, 0)
    sources = []
    spans = []
    hasSpans = false
  }

  /// The node of a segment, made where it is new; nil where there is no room for it.
  private func segment(
    below parent: Int32,
    _ text: UnsafePointer<UInt8>,
    _ length: Int,
    _ isLast: Bool
  ) -> Int32? {
    var known = parent < 0 ? root : nodes[Int(parent)].child
    var previous: Int32 = -1
    var siblings = 0
    while known >= 0 {
      let node = nodes[Int(known)]
      if node.length == length, (node.shape >= 0) == isLast,
        (0..<length).allSatisfy({ bytes[Int(node.start) + $0] == text[$0] })
      {
        return known
      }
      (previous, known) = (known, node.sibling)
      siblings += 1
    }
    guard nodeCount < JSONLineShapes.nodeLimit, siblings < JSONLineShapes.siblingLimit,
      byteCount + length <= JSONLineShapes.byteLimit
    else { return nil }
    (bytes + byteCount).update(from: text, count: length)
    let (first, firstMask) = word(text, from: 0, to: length)
    let (second, secondMask) = word(text, from: 8, to: length)
    let made = Int32(nodeCount)
    (nodes + nodeCount).initialize(
      to: Node(
        first: first,
        second: second,
        firstMask: firstMask,
        secondMask: secondMask,
        length: Int32(length),
        start: Int32(byteCount)
      )
    )
    nodeCount += 1
    byteCount += length
    if previous >= 0 {
      nodes[Int(previous)].sibling = made
    } else if parent >= 0 {
      nodes[Int(parent)].child = made
    } else {
      root = made
    }
    return made
  }

  /// Up to eight bytes of a text as a word loads them, and which of its bits they are.
  private func word(
    _ text: UnsafePointer<UInt8>,
    from: Int,
    to length: Int
  ) -> (word: UInt64, mask: UInt64) {
    var (word, mask): (UInt64, UInt64) = (0, 0)
    for index in from..<max(from, min(from + 8, length)) {
      word |= UInt64(text[index]) << UInt64((index - from) * 8)
      mask |= 0xFF << UInt64((index - from) * 8)
    }
    return (UInt64(littleEndian: word), UInt64(littleEndian: mask))
  }
}
