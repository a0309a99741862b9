// Unsafe memory: reads `base[start..<end]` only, every access after a comparison with `end`; the
// caller vouches for that range. Depth is a number, not recursion: hostile nesting costs no stack.

/// Reads one line of JSON Lines, strictly, and notes where the values of wanted keys are.
///
/// The grammar is RFC 8259's and the line must be one object. Of duplicate keys the first counts.
struct JSONLineScanner {
  /// Objects and arrays nested deeper than this make a line malformed.
  static let depthLimit = 1_024

  /// What a value is.
  enum Kind: UInt8 {
    /// Nothing was found in this line.
    case missing
    /// A string without escapes; the range is between the quotes.
    case plainString
    /// A string with escapes; the range is between the quotes.
    case escapedString
    /// A number, true or false, as written.
    case literal
    /// Null.
    case null
    /// An object, from brace to brace.
    case object
    /// An array, from bracket to bracket.
    case array
  }

  /// A value of the line that was scanned last.
  struct Value {
    var kind = Kind.missing
    var start = 0
    var end = 0
    fileprivate var line = 0
  }

  private(set) var tree: JSONPathTree
  /// The scalars of the line scanned last, with their quotes, in order; one more than a shape may
  /// have stands for any number.
  private(set) var scalars: [Range<Int>] = []
  private var knownShapes: JSONLineShapes?
  /// The tree's keys in flat arrays: node n's children are `children[childStart[n]..<childStart[n+1]]`,
  /// its key `keys[keyStart[n]..<keyStart[n+1]]`.
  private var children: [Int] = []
  private var childStart = [0]
  private var keys: [UInt8] = []
  private var keyStart = [0]
  private var values: [Value]
  private var line = 0
  private var containers: [Int] = Array(repeating: -1, count: JSONLineScanner.depthLimit + 1)
  private var isObject: [Bool] = Array(repeating: false, count: JSONLineScanner.depthLimit + 1)

  init(_ tree: JSONPathTree) {
    self.tree = tree
    values = Array(repeating: Value(), count: tree.nodes.count)
    for node in tree.nodes {
      children += node.children
      childStart.append(children.count)
      keys += node.key
      keyStart.append(keys.count)
    }
  }

  /// What the line scanned last has at a node; nil where the key is absent.
  func value(at node: Int) -> Value? { values[node].line == line ? values[node] : nil }

  /// The shapes of the lines met so far, for rows of that many columns.
  mutating func shapes(columns: Int) -> JSONLineShapes {
    if let knownShapes { return knownShapes }
    let made = JSONLineShapes(columns: columns)
    knownShapes = made
    return made
  }

  /// Scans one line; false where it is no JSON object.
  mutating func scan(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Bool {
    line += 1
    scalars.removeAll(keepingCapacity: true)
    var index = JSONLineScanner.skipSpace(base, start, end)
    guard index < end, base[index] == UInt8(ascii: "{") else { return false }
    var depth = 0
    containers[0] = 0
    isObject[0] = true
    index += 1
    var mayClose = true
    while true {
      index = JSONLineScanner.skipSpace(base, index, end)
      guard index < end else { return false }
      var node = -1
      let byte = base[index]
      if isObject[depth] {
        if byte == UInt8(ascii: "}"), mayClose {
          index += 1
          guard let next = close(base, &index, end, &depth) else { return depth < 0 }
          mayClose = next
          continue
        }
        guard byte == UInt8(ascii: "\""), let key = JSONString.scan(base, index + 1, end) else {
          return false
        }
        if containers[depth] >= 0 {
          node = child(of: containers[depth], base, index + 1, key.end, key.isEscaped)
        }
        index = JSONLineScanner.skipSpace(base, key.end + 1, end)
        guard index < end, base[index] == UInt8(ascii: ":") else { return false }
        index = JSONLineScanner.skipSpace(base, index + 1, end)
        guard index < end else { return false }
      } else if byte == UInt8(ascii: "]"), mayClose {
        index += 1
        guard let next = close(base, &index, end, &depth) else { return depth < 0 }
        mayClose = next
        continue
      }
      // The value.
      let first = base[index]
      switch first {
      case UInt8(ascii: "\""):
        guard let text = JSONString.scan(base, index + 1, end) else { return false }
        note(node, text.isEscaped ? .escapedString : .plainString, index + 1, text.end)
        addScalar(index, text.end + 1)
        index = text.end + 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard depth + 1 < JSONLineScanner.depthLimit else { return false }
        let opensObject = first == UInt8(ascii: "{")
        note(node, opensObject ? .object : .array, index, index)
        depth += 1
        containers[depth] = node
        isObject[depth] = opensObject
        index += 1
        mayClose = true
        continue
      default:
        guard let after = JSONNumber.scanLiteral(base, index, end) else { return false }
        note(node, first == UInt8(ascii: "n") ? .null : .literal, index, after)
        addScalar(index, after)
        index = after
      }
      guard let next = afterValue(base, &index, end, &depth) else { return depth < 0 }
      mayClose = next
    }
  }

  /// Leaves a container whose bracket was just passed; nil ends the scan, well if `depth` is -1.
  private mutating func close(
    _ base: UnsafePointer<UInt8>,
    _ index: inout Int,
    _ end: Int,
    _ depth: inout Int
  ) -> Bool? {
    let node = containers[depth]
    if node >= 0, depth > 0 { values[node].end = index }
    depth -= 1
    if depth < 0 {
      let rest = JSONLineScanner.skipSpace(base, index, end)
      if rest < end { depth = 0 }
      return nil
    }
    return afterValue(base, &index, end, &depth)
  }

  /// Passes what follows a value: a comma (then no closing bracket may come), or closing brackets.
  private mutating func afterValue(
    _ base: UnsafePointer<UInt8>,
    _ index: inout Int,
    _ end: Int,
    _ depth: inout Int
  ) -> Bool? {
    while true {
      index = JSONLineScanner.skipSpace(base, index, end)
      guard index < end else { return nil }
      switch base[index] {
      case UInt8(ascii: ","):
        index += 1
        return false
      case isObject[depth] ? UInt8(ascii: "}") : UInt8(ascii: "]"):
        index += 1
        let node = containers[depth]
        if node >= 0, depth > 0 { values[node].end = index }
        depth -= 1
        if depth < 0 {
          if JSONLineScanner.skipSpace(base, index, end) < end { depth = 0 }
          return nil
        }
      default: return nil
      }
    }
  }

  private mutating func addScalar(_ start: Int, _ end: Int) {
    if scalars.count <= JSONLineShapes.scalarLimit { scalars.append(start..<end) }
  }

  private mutating func note(_ node: Int, _ kind: Kind, _ start: Int, _ end: Int) {
    guard node >= 0 else { return }
    values[node] = Value(kind: kind, start: start, end: end, line: line)
  }

  /// The node of a key; -1 where it is not wanted or was met in this line already.
  private mutating func child(
    of parent: Int,
    _ base: UnsafePointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ isEscaped: Bool
  ) -> Int {
    if isEscaped || tree.discovers {
      let raw = UnsafeBufferPointer(start: base + start, count: end - start)
      let key = isEscaped ? JSONString.unescaped(raw) : Array(raw)
      if let child = tree.child(of: parent, key) { return values[child].line == line ? -1 : child }
      guard tree.discovers else { return -1 }
      guard tree.nodes.count <= JSONPathTree.discoveryLimit else {
        tree.isTruncated = true
        return -1
      }
      values.append(Value())
      return tree.append(key, below: parent)
    }
    let length = end - start
    for place in childStart[parent]..<childStart[parent + 1] {
      let child = children[place]
      let from = keyStart[child]
      guard keyStart[child + 1] - from == length else { continue }
      var index = 0
      while index < length, keys[from + index] == base[start + index] { index += 1 }
      if index == length { return values[child].line == line ? -1 : child }
    }
    return -1
  }

  static func skipSpace(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end {
      let byte = base[index]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A else { break }
      index += 1
    }
    return index
  }
}
